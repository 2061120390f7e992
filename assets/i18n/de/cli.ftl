### cli
## command line
cli-about = Customer Journeys anordnen, prüfen und drucken
cli-after-help = Ohne Befehl öffnet Wayfare sein Fenster, mit FILE darin, falls angegeben.
cli-file = Das Dokument, eine Datei, die auf .ron endet
cli-files = Die Dokumente, die geöffnet werden, Dateien, die auf .ron enden
cli-lang = Sprache von Meldungen, eingebauten Beschriftungen und Vorlagen
cli-export = Ein Dokument als PDF, SVG oder PNG schreiben
cli-export-output = Die Datei, die geschrieben wird; ihr Name endet auf .pdf, .svg oder .png
cli-export-page = Papiergröße; A3, sofern das Dokument nichts anderes sagt
cli-export-orientation = Wie das Papier liegt; quer, sofern das Dokument nichts anderes sagt
cli-export-fit = Eine Seite, so groß wie das Dokument
cli-export-dpi = Punkte pro Zoll eines PNG
cli-export-outline = Buchstaben eines SVG als Formen, die überall gleich aussehen, statt als Text
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
cli-unknown-format = { $file }: Der Name muss auf .pdf, .svg oder .png enden, damit klar ist, was zu schreiben ist.
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

