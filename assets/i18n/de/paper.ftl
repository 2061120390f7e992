# Papier: Blätter, Poster, Kacheln.

## Was eine Seite von der Karte zeigt
about-phase = Phase { $phase }
about-phases = Phasen { $first }–{ $last }
about-steps = Phase { $phase }, Schritte { $first }–{ $last }
about-lanes = { $first } bis { $last }
about-continued = { $lane }, Fortsetzung

## Poster
poster-tile = Kachel { $tile } von { $count }
poster-tile-short = { $tile } von { $count }
poster-plan = Klebeplan
poster-facts = { $width } × { $height } mm: { $count ->
    [one] { $count } Kachel
   *[other] { $count } Kacheln
} auf { $tile }, { $rows ->
    [one] { $rows } Reihe
   *[other] { $rows } Reihen
} zu { $columns }.
poster-left-out = { $count ->
    [one] Die durchgestrichene Kachel ist weiß und wird nicht gedruckt.
   *[other] Die { $count } durchgestrichenen Kacheln sind weiß und werden nicht gedruckt.
}
poster-picture = Die ganze Karte und ihre Kacheln: { $rows } × { $columns }, von A1 oben links bis { $last } unten rechts.
poster-step-print = Drucken Sie alle Seiten in Originalgröße (100 %), ohne „An Seite anpassen“.
poster-step-sort = Legen Sie die Kacheln in ihrer Ordnung aus. Phasen und Zeilen am oberen und linken Rand sagen, was jede zeigt, solange sie für sich liegt, und werden im nächsten Schritt mit abgeschnitten; lassen Sie die Ränder stehen, wo Kacheln einzeln hängen sollen.
poster-step-cut = Schneiden Sie von jeder Kachel den weißen Rand links und oben ab, von Marke zu Marke. Rechts und unten bleibt er stehen: Das sind die Klebelaschen.
poster-step-glue = Beginnen Sie am linken Ende der ersten Reihe. Bestreichen Sie die rechte Lasche der ersten Kachel und legen Sie die zweite so darauf, dass die Schnittkante die Marken berührt und die Hälften des Rings sich treffen. Fahren Sie so fort bis ans Ende der Reihe.
poster-step-cut-all = Schneiden Sie von jeder Kachel den weißen Rand an allen vier Seiten ab, von Marke zu Marke.
poster-step-tape = Beginnen Sie am linken Ende der ersten Reihe. Legen Sie die zweite Kachel Kante an Kante neben die erste, drehen Sie beide um und kleben Sie sie von hinten zusammen. Fahren Sie so fort bis ans Ende der Reihe.
poster-step-rows = Verfahren Sie mit jeder Reihe ebenso und fügen Sie dann die Reihen von oben nach unten zusammen.
poster-step-trim = Schneiden Sie den weißen Rand um das Ganze ab.
poster-ruler = Diese Linie ist 100 mm lang, wenn der Druck die Originalgröße hat.
