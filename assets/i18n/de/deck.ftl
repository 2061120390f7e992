# Folien.
deck-overview = Überblick
deck-part = { $number } von { $count }

## Personas
deck-percent = { $value } %
deck-channels = Kanäle
deck-on-journey = Auf dieser Reise
deck-high = Höhepunkt
deck-low = Tiefpunkt
deck-share = Kundenanteil

## Phasen
deck-phase-low = { $phase }: Tiefpunkt bei „{ $step }“ ({ $value })
deck-phase-high = { $phase }: Höhepunkt bei „{ $step }“ ({ $value })
deck-empty-phase = In dieser Phase gibt es noch keine Karten.
deck-course = Die Reise in { $count ->
    [one] { $count } Phase
   *[other] { $count } Phasen
}

## Notizen für die Vortragenden
deck-unnamed = Ohne Worte
deck-touchpoint = Kontaktpunkt
deck-effect = Messgröße
deck-parked = Themenspeicher

## Kurve
deck-curve = Was die Kunden unterwegs empfinden
deck-curve-low = Am tiefsten ist die Stimmung bei „{ $step }“ ({ $value })
deck-lows = Tiefpunkte
deck-moments = Momente der Wahrheit
deck-curve-more = { $count ->
    [one] und { $count } weiterer
   *[other] und { $count } weitere
}

## Kennzahlen und nächste Schritte
deck-metric = Kennzahl
deck-trend = Verlauf
deck-trend-of = Verlauf von { $metric }: { $values }
deck-measured = Gemessen
deck-targets = { $met } von { $count } Zielen erreicht
deck-met = Erreicht
deck-missed = Verfehlt
deck-more = { $count ->
    [one] Eine weitere steht auf der Folie ihrer Phase.
   *[other] { $count } weitere stehen auf den Folien ihrer Phasen.
}
deck-next = Nächste Schritte
deck-next-counts = Nächste Schritte: { $doing } in Arbeit, { $planned } geplant
deck-what = Was
deck-who = Wer
deck-when = Bis wann
deck-nobody = noch offen

## Prioritäten
deck-pains = Was am meisten schmerzt, und was darauf antwortet
deck-pains-open = Was am meisten schmerzt: { $open } von { $count } ohne Lösungsansatz
deck-open = Noch ohne Lösungsansatz
deck-matrix = Wirkung und Aufwand
deck-matrix-wins = { $count ->
    [one] Ein schneller Erfolg: deutliche Wirkung bei wenig Aufwand
   *[other] { $count } schnelle Erfolge: deutliche Wirkung bei wenig Aufwand
}
deck-matrix-told = Chancen nach Wirkung und Aufwand, jeweils von 1 bis 5. { $opportunities }.
deck-quick-win = Schnelle Erfolge
deck-big-bet = Große Vorhaben
deck-fill-in = Lückenfüller
deck-money-pit = Kostenfallen
deck-unjudged = Noch nicht beurteilt
