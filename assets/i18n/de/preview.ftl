# Druckvorschau, Exportdialog, lange Arbeiten, als Bild kopieren.

## Befehle
command-print = Druckvorschau
command-copy-picture = Als Bild kopieren
command-copy-svg = Als SVG kopieren
lacks-canvas = Zuerst die Druckvorschau schließen

## die Vorschau
print-preview = Druckvorschau
print-pages = Seiten
print-settings = Einstellungen der Seiten
print-close = Zurück zum Dokument
print-near = Anzeigen
print-near-all = Alle Seiten
print-near-page = Eine Seite
print-near-width = Volle Breite
print-page-of = Seite { $number } von { $count }
print-slide-of = Folie { $number } von { $count }
print-page-name = Seite { $number }
print-page-about = Seite { $number }: { $about }
print-slide-name = Folie { $number }: { $about }
print-notes = Notizen zu Folie { $number }
print-no-notes = Diese Folie hat keine Notizen.
print-key-leaf = Vorige Seite, nächste Seite
print-key-ends = Erste Seite, letzte Seite
print-key-arrows = Zur Seite daneben
print-export-pdf = PDF zum Drucken exportieren…
print-export-slides = Folien exportieren…

## Einstellungen der Seiten
print-output = Ausgabe
print-sheets = Blätter
print-poster = Poster
print-slides = Folien
print-margins = Ränder
print-margin-none = Keine
print-margin-narrow = Schmal
print-margin-normal = Normal
print-margin-wide = Breit
print-margin-mm = Rand in mm
print-fit-wide = So viele Seiten breit
print-fit-percent = In einem Maßstab in Prozent
print-percent = Maßstab in Prozent
print-wide = { $count ->
    [one] 1 Seite breit
   *[other] { $count } Seiten breit
}
print-wide-less = Eine Seite schmaler
print-wide-more = Eine Seite breiter
print-poster-size = Größe des Posters
print-size-own = Andere Größe
print-poster-width = Breite in mm
print-poster-height = Höhe in mm
print-tile = Zusammengesetzt aus
print-tile-none = Eine große Seite
print-tile-none-about = Für den Copyshop: eine Seite in der Größe des Posters.
print-flap = Klebefalz in mm
print-repeats = Phasen und Zeilen neben jedem Blatt nennen
print-section-contents = Auf den Seiten
print-lanes = Zeilen
print-personas = Personas
print-further = Weiteres
print-with-notes = Notizen und Belege im Anhang
print-filter = Was der Filter ausblendet
print-filter-leave-out = Nur was der Filter zeigt
print-filter-show = Alles, ohne den Filter
print-section-ink = Druck und Vorlesen
print-ink = Farbe
print-colours = Farbig
print-mono = Schwarz-Weiß
print-order = Vorlesen
print-order-lane = Zeile für Zeile, als Tabelle
print-order-phase = Phase für Phase, als Listen
print-archival = Für das Archiv (PDF/A-2a)
print-aspect = Format der Folien
print-which-slides = Welche Folien
print-slides-title = Titel
print-slides-personas = Personas
print-slides-overview = Das ganze Dokument
print-slides-phases = Phase für Phase
print-slides-curve = Emotionskurve
print-slides-priorities = Schmerzpunkte und Chancen
print-slides-metrics = Kennzahlen
print-slides-next = Nächste Schritte

## was dabei herauskommt
page-poster = Poster { $size }
print-sum-sheets = { $count ->
    [one] 1 Blatt { $paper }, { $way }; Text auf Karten { $size } pt
   *[other] { $count } Blätter { $paper }, { $way }; Text auf Karten { $size } pt
}
print-sum-one = Eine Seite, so groß wie das Dokument; Text auf Karten { $size } pt
print-sum-tiles = { $count ->
    [one] 1 Blatt { $paper }
   *[other] { $count } Blätter { $paper }; das erste zeigt, wie sie zusammengesetzt werden
}
print-sum-large = Eine Seite in der Größe des Posters
print-sum-slides = { $count ->
    [one] 1 Folie
   *[other] { $count } Folien
}
print-small-text = { $count ->
    [one] Text von { $points } pt auf Seite { $pages } ist auf Papier kaum zu lesen. Größeres Papier oder mehr Seiten machen ihn größer.
   *[other] Text von { $points } pt auf den Seiten { $pages } ist auf Papier kaum zu lesen. Größeres Papier oder mehr Seiten machen ihn größer.
}

## der Exportdialog
export-for-pdf = Drucken, lesen, archivieren
export-for-pptx = Folien zum Bearbeiten
export-for-svg = Für Zeichenprogramme
export-for-png = Bilder für den Chat
export-part = Zeigt
export-part-whole = Ganzes Dokument
export-part-phase = Diese Phase
export-part-cards = { $count ->
    [one] Diese Karte
   *[other] { $count } Karten
}
export-pixels = { $width } × { $height } Pixel
export-ground = Hintergrund
export-white = Weiß
export-transparent = Transparent
export-sample = So beginnt die Datei
export-sheet-of-page = Der Bogen, wie er oben auf der Seite steht
export-more = Mehr in der Druckvorschau

## lange Arbeiten
export-busy = Ein Export läuft bereits. Der nächste kann beginnen, wenn er fertig ist.
export-again = Ändern und erneut versuchen…
export-goes-to = Ziel: { $path }.
export-many-files = { $count } Bilder: { $first } bis { $last }.
export-many-pages = { $count } Seiten brauchen eine Weile; Sie können weiterarbeiten.
export-many-slides = { $count } Folien brauchen eine Weile; Sie können weiterarbeiten.
print-no-slides = Es gibt keine Folie: Wählen Sie mindestens eine Art von Folien, für die das Dokument etwas enthält.
print-filtered-fade = Ein Filter ist aktiv: Karten, die er ausblendet, werden blass gedruckt.
print-filtered-out = Ein Filter ist aktiv: Karten, die er ausblendet, fehlen auf dem Papier.
dialog-replace = Dateien ersetzen?
replace-question = { $count ->
    [one] Diese Datei liegt bereits in { $folder }. Wenn Sie sie ersetzen, geht ihr Inhalt verloren.
   *[other] Diese { $count } Dateien liegen bereits in { $folder }. Wenn Sie sie ersetzen, geht ihr Inhalt verloren.
}
replace-other = Anderen Namen wählen
replace = Ersetzen
replace-late = { $count ->
    [one] Der Export ist fertig, aber eine Datei dieses Namens gibt es schon. Noch wurde nichts geschrieben.
   *[other] Der Export ist fertig, aber { $count } Dateien dieser Namen gibt es schon. Noch wurde nichts geschrieben.
}
replace-decide = Entscheiden…
exported-pages = { $pages } Seiten exportiert nach { $path }.
running-title = { $file } wird exportiert
running-cancel = Export abbrechen
running-off = Wird abgebrochen…
running-lay-out = Das Dokument wird gesetzt
running-draw = Wird gezeichnet
running-draw-page = Wird gezeichnet: { $number } von { $count }
running-write = Die Datei wird zusammengestellt
running-write-page = Wird geschrieben: { $number } von { $count }
running-left-few = noch wenige Sekunden
running-left-seconds = noch etwa { $count } Sekunden
running-left-minutes = { $count ->
    [one] noch etwa eine Minute
   *[other] noch etwa { $count } Minuten
}
dialog-exporting = Ein Export läuft
exporting-question = { $file } wird noch geschrieben. Wenn Sie Wayfare jetzt schließen, entsteht diese Datei nicht; eine ältere bleibt, wie sie war.
exporting-stay = Weiter exportieren
exporting-quit = Abbrechen und schließen

## als Bild kopieren
copied-whole = das ganze Dokument
copied-phase = die Phase { $name }
copied-cards = { $count ->
    [one] eine Karte
   *[other] { $count } Karten
}
copied-picture = Als Bild kopiert: { $what }, { $width } × { $height } Pixel.
copied-svg = Als SVG kopiert: { $what }.
copy-failed = Nichts wurde kopiert: Die Zwischenablage dieses Desktops hat es nicht angenommen. Exportieren Sie es als Datei.
print-with-personas = Ein Blatt je Persona
print-with-figures = Kennzahlen mit Diagrammen
print-with-matrix = Wirkung-Aufwand-Matrix
print-with-ranking = Rangfolge der Chancen
