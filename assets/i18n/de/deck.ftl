# Folien.
deck-overview = Überblick
deck-part = { $number } von { $count }

## Personas
deck-percent = { $value } %
deck-channels = Kanäle
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
deck-effect = Zeigt sich an
deck-parked = Themenspeicher

## Kurve
deck-curve = Was die Kunden unterwegs empfinden
deck-curve-low = Am tiefsten ist die Stimmung bei „{ $step }“ ({ $value })
deck-lows = Tiefpunkte
deck-moments = Momente der Wahrheit
