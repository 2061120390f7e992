### cli
## command line
cli-about = Customer Journeys anordnen, prüfen und drucken
cli-after-help = Ohne Befehl öffnet Wayfare sein Fenster, mit FILE darin, falls angegeben.
cli-files = Die Dokumente, die geöffnet werden, Dateien, die auf .ron enden
cli-lang = Sprache von Meldungen, eingebauten Beschriftungen und Vorlagen
cli-export = Karten als PDF, Folien, Bilder, Webseiten oder Tabellen schreiben
cli-export-output = Die Datei, die geschrieben wird; ihre Endung bestimmt das Format
cli-export-page = Papiergröße; A3, sofern das Dokument nichts anderes sagt
cli-export-orientation = Wie das Papier liegt; quer, sofern das Dokument nichts anderes sagt
cli-export-fit = Eine Seite, so groß wie das Dokument
cli-export-dpi = Punkte pro Zoll eines PNG; ohne Angabe 300
cli-export-outline = Buchstaben eines SVG als Formen, die überall gleich aussehen, statt als Text
cli-export-files = Die Karten, Dateien mit der Endung .ron; mehrere nur mit --to
cli-export-to = Formate für jede Karte, durch Kommas getrennt: pdf,pptx,png
cli-export-out-dir = Ordner für das, was --to schreibt; wird bei Bedarf angelegt. Ohne Angabe neben jeder Karte
cli-export-after-help = Was hier nicht angegeben wird, bestimmen die Einstellungen in der Karte.
cli-heading-paper = Papier
cli-heading-content = Inhalt
cli-heading-format = Formate
cli-export-margin = Freier Rand um das Blatt in Millimetern
cli-export-scale = Größe in Prozent des Entwurfs, auf so vielen Seiten wie nötig
cli-export-pages-wide = So groß wie möglich, wenn die Spalten über N Seiten laufen
cli-export-poster = Ein Poster dieser Größe: a0 bis a5, letter, tabloid oder BREITExHÖHE in Millimetern
cli-export-tile = Das Poster auf Blätter dieses Papiers schneiden, mit Marken und Klebelaschen
cli-export-flap = Breite der Klebelaschen; ohne Angabe 10
cli-export-repeat = Phasen und Zeilennamen auf jedem Blatt des Posters wiederholen
cli-export-only-lanes = Nur diese Zeilen, nach Namen, durch Kommas getrennt
cli-export-only-personas = Nur diese Personas, nach Namen; Karten, die niemand anderen betreffen, entfallen
cli-export-no-legend = Ohne Legende
cli-export-notes = Mit Notizen, Belegen und allem anderen, was nicht auf dem Blatt steht
cli-export-mono = Schwarzweiß; Formen und Muster tragen die Bedeutung
cli-export-order = Lesereihenfolge eines PDF: lane als eine Tabelle, phase als Überschriften und Listen
cli-export-pdf-a = Ein PDF für das Archiv (PDF/A-2a)
cli-export-slides = Nur diese Folien, durch Kommas getrennt
cli-export-aspect = Format der Folien
cli-export-transparent = PNG und SVG ohne weißes Papier
cli-export-one-output = Mehrere Karten werden nicht zu einer Datei. Verwenden Sie --to FORMATE und für den Ordner --out-dir ORDNER.
cli-export-unknown-to = „{ $name }“ ist kein Format. Bekannt sind: { $known }.
cli-export-unknown-poster = „{ $size }“ ist keine Postergröße. Schreiben Sie a0 bis a5, letter oder tabloid oder Breite und Höhe in Millimetern von 100 bis { $most }, zum Beispiel 1500x3000.
cli-export-unknown-lane = Die Karte hat keine Zeile „{ $name }“. Ihre Zeilen sind: { $known }.
cli-export-unknown-persona = Die Karte hat keine Persona „{ $name }“. Ihre Personas sind: { $known }.
cli-batch-written = { $number } von { $count }: { $file } geschrieben.
cli-batch-failed = { $number } von { $count }: { $why }
cli-batch-map = { $file }: { $why }
cli-batch-done = { $count ->
    [one] Die Karte ist geschrieben.
   *[other] Alle { $count } Karten sind geschrieben.
}
cli-batch-some-failed = Nicht alles wurde geschrieben; { $failed } von { $count } Karten sind gescheitert: { $maps }. Die Gründe stehen darüber. Die übrigen sind fertig.
cli-new = Ein neues Dokument schreiben: aus einer Vorlage, oder ein künstliches beliebiger Größe
cli-new-template = Die Vorlage; siehe „wayfare templates“
cli-new-cards = Wie viele Karten ein künstliches Dokument hat
cli-new-seed = Welches von vielen künstlichen Dokumenten; dieselbe Zahl ergibt dasselbe
cli-new-output = Die Datei, die geschrieben wird
cli-new-force = Die Datei überschreiben, falls es sie gibt; ihr Inhalt bleibt als FILE.bak erhalten
cli-templates = Die Vorlagen auflisten
cli-fmt = Dokumente in die kanonische Form bringen
cli-fmt-files = Die Dokumente
cli-fmt-check = Nichts schreiben; mit 1 enden, wenn ein Dokument nicht in kanonischer Form ist
cli-bench = Messen, wie schnell hier alles ist
cli-bench-cards = Größe des großen Dokuments; nichts Größeres wird gemessen
cli-bench-json = JSON statt einer Tabelle ausgeben
cli-no-display = Wayfare kann sein Fenster nicht öffnen, weil es keine Anzeige gibt; ohne Fenster druckt „wayfare export DATEI -o AUSGABE.pdf“.
cli-no-window-built = Dieses Wayfare wurde ohne Fenster gebaut; ein Dokument druckt „wayfare export DATEI -o AUSGABE.pdf“.
cli-exists = { $file } gibt es schon, die Datei wurde nicht angerührt. Wählen Sie einen anderen Namen, oder überschreiben Sie sie mit --force.
cli-written = { $file } geschrieben.
cli-pages = Es sind { $pages } Seiten.
cli-several-files = Das Dokument braucht mehr als eine Seite, deshalb ist jede Seite eine eigene Datei. Mit --fit wird es eine Seite, so groß wie das Dokument.
cli-unknown-format = { $file }: Die Endung bestimmt, was geschrieben wird, und muss eine von diesen sein: { $known }.
cli-fmt-would = { $file } ist nicht in kanonischer Form; „wayfare fmt { $file }“ bringt sie dorthin.
cli-fmt-done = { $file } ist jetzt in kanonischer Form; was vorher darin stand, steht in { $file }.bak.

## benchmark
bench-what = Was
bench-figure = Hier
bench-budget = Höchstens
bench-ok = ok
bench-over = ÜBER
bench-unknown = unbekannt
bench-cards = { $what }, { $cards } Karten
bench-read = Datei lesen und prüfen
bench-open = Datei öffnen bis zum vollständigen Layout
bench-keystroke = Ein Tastendruck: Änderung, Layout, Szene
bench-save = Speichern
bench-pdf = PDF mit Tags, samt Layout
bench-png = PNG einer A3-Seite mit 300 dpi
bench-svg = SVG des ganzen Dokuments
bench-start = Start bis zum ersten Bild, Vorlage Handel
bench-start-empty = Start bis zum ersten Bild, leeres Fenster
bench-frame-median = Ein Bild beim Verschieben, langsamster Zoom, Median
bench-frame-worst = Ein Bild beim Verschieben, langsamster Zoom, längstes
bench-export = „wayfare export“ nach PDF, ganzer Prozess
bench-memory = Speicher mit geöffnetem Dokument, ohne Fenster
bench-debug = Ohne Optimierung gebaut: Diese Zahlen sagen wenig. Verwenden Sie „cargo run --release -- bench“.

## templates
template-blank = Leer
template-blank-about = Die sechs üblichen Phasen und Zeilen, bereit zum Ausfüllen.
template-retail = Handel, online und stationär
template-retail-about = Wanderstiefel kaufen bei einem regionalen Outdoor-Händler, mit zwei Personas.
template-b2b = B2B, langer Verkaufszyklus
template-b2b-about = Pumpen für ein Werk erneuern, rund ein Jahr lang, mit einem Einkaufsgremium aus drei Rollen.

