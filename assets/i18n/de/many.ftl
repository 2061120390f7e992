### vieles auf einmal: Namen der Schritte, Ziehen, Tasten auf der Fläche

bench-drag = 500 Karten ziehen: Vorschau, Layout, Szene

## Namen der Schritte
edit-copy-cards = { $count ->
    [one] { $count } Karte kopieren
   *[other] { $count } Karten kopieren
}
edit-stretch-cards = { $count ->
    [one] Länge von { $count } Karte ändern
   *[other] Länge von { $count } Karten ändern
}

## Befehle
command-select-all = Alles auswählen
command-align = Am Schritt der ersten Karte ausrichten
command-distribute = Auf die Schritte verteilen
select-all-here = Alle Karten hier auswählen

## neben dem Zeiger, während etwas gezogen wird
drag-cards = { $count ->
    [one] { $count } Karte
   *[other] { $count } Karten
}
drag-copies = { $count ->
    [one] Kopie
   *[other] { $count } Kopien
}
drag-locked = „{ $lane }“ ist gesperrt
drag-no-cards = Hier liegen keine Karten
drag-only-step = Eine Phase behält ihren einzigen Schritt

## Tasten und Zeiger auf der Fläche
key-home = Pos1
key-end = Ende
key-letters = Buchstaben
key-click = Klick
key-drag = Ziehen
key-drag-ground = Über leere Fläche ziehen
canvas-extend = Weitere Karten auswählen
canvas-move = Ausgewähltes verschieben
canvas-span = Karten strecken
canvas-row-ends = Zum Anfang oder Ende der Zeile
canvas-map-ends = Zum Anfang oder Ende des Bogens
canvas-lanes = Zur Zeile darüber oder darunter
canvas-letters = Karte in die ausgewählte Zelle schreiben
canvas-plus-minus = Auf der Kurve besser oder schlechter; sonst zoomen
canvas-menu-key = Menü der Auswahl
canvas-help = Diese Übersicht
canvas-marquee = Auswählen, was im Rechteck liegt
canvas-range = Alles bis zur Karte auswählen
canvas-toggle = Karte dazunehmen oder herausnehmen
canvas-copy-drag = Karten kopieren

## Teile des Fensters
pane-toolbar = Werkzeugleiste
pane-tabs = Offene Dokumente
pane-status = Status
pane-map = Bogen
pane-left = Gliederung und Personas
pane-right = Details und Notizen

## Farben von Karten
colour-blue = Blau
colour-orange = Orange
colour-plum = Pflaume
colour-teal = Petrol
colour-slate = Schiefer
colour-ochre = Ocker
