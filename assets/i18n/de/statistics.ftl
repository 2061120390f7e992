# Statistik einer Karte und vieler Karten.

## Zahlen
stats-phases = Phasen
stats-steps = Schritte
stats-lanes = Zeilen mit Karten
stats-personas = Personas
stats-cards = Karten
stats-touchpoints = Kontaktpunkte
stats-online = Kontaktpunkte online
stats-offline = Kontaktpunkte vor Ort, am Telefon oder per Post
stats-without-channel = Kontaktpunkte ohne Kanal
stats-seams = Nahtstellen zwischen online und offline
stats-seams-unowned = Nahtstellen ohne Verantwortliche
stats-pains = Schmerzpunkte
stats-pains-severe = Schwere Schmerzpunkte (4 und 5)
stats-pains-unanswered = Schmerzpunkte ohne Antwort
stats-pains-severe-unanswered = Schwere Schmerzpunkte ohne Antwort
stats-opportunities = Chancen
stats-ideas = Chancen: Idee
stats-planned = Chancen: geplant
stats-doing = Chancen: in Arbeit
stats-done = Chancen: erledigt
stats-measured = Chancen: gemessen
stats-opportunities-unowned = Chancen ohne Verantwortliche
stats-metrics = Kennzahlen
stats-met = Ziele erreicht
stats-missed = Ziele verfehlt
stats-without-target = Kennzahlen ohne Ziel
stats-without-value = Kennzahlen ohne Wert
stats-sources = Belege
stats-sources-unused = Belege, auf denen keine Karte beruht
stats-sources-dated = Belege, die älter sind als ein Jahr
stats-researched = Karten belegt
stats-partly = Karten teilweise belegt
stats-assumed = Karten angenommen
stats-researched-percent = Anteil belegter Karten
stats-mood = Mittlere Stimmung, −1 bis +1

## Tabellen
stats-what = Was
stats-value = Wert
stats-figures = Zahlen
stats-all = Alle
stats-percent = { $value } %
stats-cards-by = Karten nach Zeile und Phase
stats-evidence-by = Belege nach Zeile
stats-researched-share = Anteil belegt
stats-pains-by = Schmerzpunkte nach Schwere
stats-not-judged = Nicht beurteilt
stats-unanswered = Ohne Antwort
stats-opportunities-by = Chancen nach Stand
stats-emotions-by = Mittlere Stimmung nach Persona und Phase
stats-persona = Persona

## Seite
stats-note = Gezählt wird, was auf dem Blatt steht. Eine Zahl wählt die Karten aus, die sie zählt.
stats-copy = Als Tabelle kopieren
stats-of = von { $count }
stats-evidence = Belege
stats-targets = Kennzahlen und ihre Ziele
stats-target-met = Ziel erreicht
stats-target-missed = Ziel verfehlt
stats-target-none = Ohne Ziel
stats-target-unmeasured = Noch nicht gemessen
stats-no-channel = Ohne Kanal
stats-owned = Mit Verantwortlichen
stats-unowned = Ohne Verantwortliche
stats-severity = Schwere { $value }
stats-open = { $count } ohne Antwort
stats-nothing = Noch keine
stats-compared = Neben den anderen offenen Dokumenten

## Kommandozeile
cli-stats = Zählen, was in Dokumenten steht: Karten, Belege, Schmerzpunkte, Ziele, Stimmung
cli-stats-files = Die Dokumente; von einem Ordner alle Dateien mit der Endung .ron
cli-stats-format = In welcher Form: Tabellen zum Lesen, CSV oder JSON mit einem Eintrag je Dokument
cli-stats-map = Dokument
cli-stats-file = Datei
cli-stats-empty-folder = { $file } enthält keine Dokumente; es zählen Dateien mit der Endung .ron.
cli-stats-some-failed = { $failed } von { $count } Dokumenten konnten nicht gelesen werden und fehlen; die Gründe stehen darüber.
