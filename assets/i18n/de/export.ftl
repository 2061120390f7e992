# Export: Formate, Fortschritt, Meldungen.
export-cancelled = Der Export wurde abgebrochen. Es wurde keine Datei geschrieben; ältere Dateien sind unverändert.
export-small-text = Auf Seite { $page } ist Text nur { $points } pt groß und auf Papier kaum zu lesen. Ein größeres Papier oder mehr Seiten machen ihn größer.

# Folien.
export-about-pptx = Zum Vorführen und Weiterarbeiten: jede Karte eine Form, die sich bearbeiten lässt.
pptx-no-slides = Es gibt keine Folie zu schreiben: Alle Arten von Folien sind ausgelassen, oder die Karte ist leer.
pptx-too-large = Eine Folie kann höchstens 142 cm breit und hoch sein; diese wäre { $width } × { $height } cm groß.
pptx-packing = Die Folien ließen sich nicht in eine Datei packen: { $reason }
pptx-decoration = Verzierung
pptx-picture = Bild
pptx-sign = Zeichen
pptx-prompt-title = Titel hinzufügen
pptx-prompt-subtitle = Untertitel hinzufügen
pptx-prompt-text = Text hinzufügen
pptx-layout-title = Titelfolie
pptx-layout-heading = Nur Überschrift
pptx-layout-text = Überschrift und Text
pptx-layout-blank = Leer
