### Seitenleisten: Gliederung, Details, Notizen

## Gliederung
outline-phases = Phasen
outline-lanes = Zeilen
outline-personas = Personas
add-phase = Phase hinzufügen
add-lane = Zeile hinzufügen
add-persona = Persona hinzufügen
add-phase-before = Phase davor hinzufügen
add-phase-after = Phase dahinter hinzufügen
add-step-before = Schritt davor hinzufügen
add-step-after = Schritt dahinter hinzufügen
add-step-here = Schritt hinzufügen
move-up = Nach oben
move-down = Nach unten
keys-move-up = Alt+↑
keys-move-down = Alt+↓
put-under-stage = Unter Abschnitt stellen
no-stage = Kein Abschnitt
new-stage-here = Neuer Abschnitt
told-phase = { $number } { $name }, { $count ->
    [one] { $count } Schritt
   *[other] { $count } Schritte
}
told-hidden = ausgeblendet
told-locked = gesperrt
hide-named = { $name } ausblenden
show-named = { $name } einblenden
lane-hide = Zeile ausblenden
lane-show = Zeile einblenden
lane-collapse = Zeile zuklappen
lane-expand = Zeile aufklappen
lane-lock = Zeile sperren
lane-unlock = Zeile entsperren
lane-for = Nur für Persona
everybody = Alle
persona-hide = Persona ausblenden
persona-show = Persona einblenden
share-of-customers = { $share } % der Kunden

## Details
the-map = Dokument
kind-stage = Abschnitt
kind-step = Schritt
kind-persona = Persona
kind-emotion = Emotion
phase-number = Phase { $number }
duplicate-selected = Ausgewähltes duplizieren
delete-selected = Ausgewähltes löschen
map-is-read-only = Dieses Dokument ist nur zum Lesen geöffnet.
section-emotions = Emotionen
section-page = Seite
section-steps = Schritte
section-person = Wer das ist
section-sheet = Auf dem Bogen
stage-phases = Phasen darunter
field-name = Name
field-title = Titel
field-subtitle = Untertitel
field-state = Zustand
field-sheet-language = Sprache des Bogens
field-organisation = Organisation
field-author = Erstellt von
field-date = Datum
field-version = Version
field-basis = Worauf es beruht
field-scale = Skala
scale-from-to = { $low } bis { $high }
scale-note = Bevor die Werte auf eine andere Skala umgerechnet werden, sehen Sie, was aus ihnen wird.
field-scale-labels = Namen der Werte
scale-labels-note = Ein Wert ohne Namen zeigt seine Zahl.
field-page-size = Papier
field-orientation = Ausrichtung
page-landscape = Querformat
page-portrait = Hochformat
field-fit = Anpassung
fit-sheets = Auf so wenige Blätter, wie lesbar bleibt
fit-one-page = Eine Seite, so groß wie das Dokument
field-legend = Legende zeigen
field-duration = Dauer
field-note = Notiz
field-optional = Nicht alle kommen hier vorbei
field-branch = Der Weg zweigt ab von
branch-none = Zweigt nicht ab
field-quote = Zitat
field-verbatim = Wörtlich von Kunden
field-emotion = Empfindung
emotion-worse = Schlechter
emotion-better = Besser
emotion-of = Empfindung von { $persona }
quote-of = Zitat von { $persona }
no-personas-yet = Noch gibt es keine Personas. Fügen Sie in der Gliederung eine hinzu.
lane-name-note = Ohne Namen steht dort der eingebaute in der Sprache des Bogens.
field-kind = Art
lane-kind-note = Eine Zeile mit Karten behält deren Art.
field-hidden = Zeile ausblenden (Bogen, Exporte)
field-collapsed = Zeile zuklappen (nur Arbeitsfläche)
field-locked = Zeile sperren (samt Karten)
field-role = In einer Zeile
field-style = Farbe, Zeichen und Linie
style-number = Stil { $number }
field-age = Alter
field-place = Wohnort
field-occupation = Beruf
field-income = Einkommen
field-segment = Segment
field-share = Anteil an den Kunden in %
field-values = Werte
field-lifestyle = Lebensstil
field-purchase-motives = Kaufmotive
field-channel-habits = Kanäle und Gewohnheiten
field-initials = Buchstaben im Kreis
field-persona-hidden = Persona ausblenden (Bogen, Exporte)
add-card-of-kind = { $key ->
    [card-action] Kundenhandlung
    [card-touchpoint] Kontaktpunkt
    [card-thought] Gedanke
    [card-pain] Schmerzpunkt
    [card-opportunity] Chance
    [card-metric] Kennzahl
    [card-image] Bild
    [card-process] Prozess
   *[card-note] Notiz
} hinzufügen
curve-holds-no-cards = Diese Zeile zeichnet die Emotionskurven. Wählen Sie einen Schritt, um Werte einzutragen.
lane-is-locked = Die Zeile „{ $name }“ ist gesperrt; diese Karte lässt sich nicht ändern.

## Karten
field-text = Text
field-metric-name = Name der Kennzahl
field-caption = Bildunterschrift
field-position = Position
field-lane = Zeile
span-steps = { $count ->
    [one] { $count } Schritt
   *[other] { $count } Schritte
}
span-shorter = Einen Schritt kürzer
span-longer = Einen Schritt länger
field-severity = Schweregrad
not-judged = Noch nicht beurteilt.
severity-1 = 1: fällt auf, ist bald vergessen
severity-2 = 2: lästig, Kunden machen weiter
severity-3 = 3: kostet Zeit oder Nerven und spricht sich herum
severity-4 = 4: Kunden kommen nur mit Hilfe weiter
severity-5 = 5: Kunden brechen ab oder gehen woandershin
impact-1 = 1: kaum jemand würde es merken
impact-2 = 2: für manche etwas leichter
impact-3 = 3: für viele deutlich besser
impact-4 = 4: verändert, wie Kunden diese Phase erleben
impact-5 = 5: entscheidet, ob Kunden bleiben
effort-1 = 1: Tage, ohne Rückfragen
effort-2 = 2: Wochen in einem Team
effort-3 = 3: Monate oder mehrere Teams
effort-4 = 4: ein Projekt mit eigenem Budget
effort-5 = 5: ein Jahr und mehr oder neue Systeme
who-feels-it = Wen es betrifft
who-thinks-it = Wer das denkt
who-it-concerns = Wen es angeht
field-owner = Zuständig
field-team = Team oder System
field-votes = Stimmen
field-level = Wie gut belegt
level-from-evidence = Nach den Belegen
field-colour = Randfarbe
colour-none = Keine eigene Farbe
colour-named = Farbe { $colour }
colour-code = Farbe als Code
field-url = Link
field-frequency = Wie oft
frequency-none = Nicht bekannt
frequency-rare = Selten
frequency-occasional = Manchmal
frequency-frequent = Meistens
frequency-always = Jedes Mal
touchpoint-none = Kein Kontaktpunkt
answered-by = Beantwortet durch
answers = Beantwortet
link-opportunity = Chance verknüpfen
link-pain = Schmerzpunkt verknüpfen
new-opportunity-here = Neue Chance bei diesem Schritt
new-pain-here = Neuer Schmerzpunkt bei diesem Schritt
unlink-named = Von „{ $name }“ trennen
field-status = Status
status-idea = Idee
status-planned = Geplant
status-doing = In Arbeit
status-done = Erledigt
status-measured = Erledigt, Wirkung gemessen
field-due = Fällig am
field-metric = Kennzahl, die es zeigt
metric-none = Keine Kennzahl

## Kontaktpunkte
field-channel = Kanal
channel-none = Kein Kanal
field-online = Online oder persönlich
online-unknown = Wie der Kanal
online-by-channel = Wie der Kanal: online
offline-by-channel = Wie der Kanal: persönlich, Telefon oder Post
field-description = Was dort geschieht
field-content = Was Kunden sehen, lesen oder hören
field-time = Wann oder wie lange
field-complaint = Hier gehen Beschwerden ein
field-answer-hours = Antwort zugesagt innerhalb Stunden
field-moment = Moment der Wahrheit
moment-none = Keiner
moment-zero = Nullter: Recherche im Netz
moment-first = Erster: am Regal
moment-second = Zweiter: im Gebrauch
moment-third = Dritter: anderen davon erzählen

## Belege
field-evidence = Belege
evidence-add = Beleg hinzufügen
evidence-new = Neuer Beleg
evidence-remove = Kein Beleg dieser Karte
count-of = Wie viele von { $name }
new-source = Neuer Beleg
field-source-title = Titel des Belegs
field-method = Methode
field-sample = Stichprobe
method-survey = Umfrage
method-interview = Interview
method-observation = Beobachtung
method-analytics = Nutzungsdaten
method-feedback = Spontane Rückmeldung
method-complaint = Beschwerde
method-social-media = Soziale Medien
method-mystery-shopping = Testkauf
method-assumption = Vermutung des Teams

## Kennzahlen
field-measure = Formel
measure-free = Eigene Kennzahl
measure-nps = Net Promoter Score (NPS)
measure-csat = Kundenzufriedenheit (CSAT)
measure-ces = Kundenaufwand (CES)
measure-churn = Abwanderungsquote
measure-retention = Bindungsquote
measure-clv = Kundenwert (CLV)
measure-tgw = Fehlerquote (TGW)
measure-opportunity-score = Opportunity Score
measure-kano = Kano-Kategorie
measure-sentiment = Stimmung
field-series = Messungen
series-date = Tag oder Monat
series-value = Wert
series-n = n
series-date-of = Tag der Messung { $number }
series-value-of = Wert der Messung { $number }
series-n-of = Stichprobe der Messung { $number }
series-remove = Messung { $number } löschen
series-add = Messung hinzufügen
field-target = Ziel
field-unit = Einheit
field-better = Besser ist
better-higher = Höher
better-lower = Niedriger
field-decimals = Nachkommastellen
field-method-of-metric = Wie gemessen wird
field-measured-for = Gemessen für

## Mehrere Karten
many-note = Was Sie hier wählen, gilt für alle.
many-differ = Verschieden

## Notizen
notes-on-map = Notizen zum Dokument
notes-not-on-sheet = Notizen erscheinen nicht auf dem Bogen.

## Was an einer Eingabe falsch ist
hint-day = TT.MM.JJJJ
complaint-day = Nicht übernommen: Schreiben Sie einen Tag wie 31.03.2026.
complaint-day-or-month = Nicht übernommen: Schreiben Sie einen Tag wie 31.03.2026 oder einen Monat wie 2026-03.
complaint-number = Nicht übernommen: Schreiben Sie eine Zahl wie 1,5.
complaint-range = Nicht übernommen: Schreiben Sie eine Zahl von { $low } bis { $high }.
complaint-count = Nicht übernommen: Schreiben Sie eine ganze Zahl.
complaint-count-one = Nicht übernommen: Schreiben Sie eine ganze Zahl ab 1.
complaint-link = Nicht übernommen: Ein Link beginnt mit https://, http:// oder mailto:.
complaint-colour = Nicht übernommen: Schreiben Sie eine Farbe wie #1B5E9E.
