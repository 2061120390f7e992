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
