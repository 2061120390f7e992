# Slides.
deck-overview = Overview
deck-part = { $number } of { $count }

## Personas
deck-percent = { $value } %
deck-channels = Channels
deck-share = Share of customers

## Phases
deck-phase-low = { $phase }: low point at “{ $step }” ({ $value })
deck-phase-high = { $phase }: high point at “{ $step }” ({ $value })
deck-empty-phase = There are no cards in this phase yet.
deck-course = The journey in { $count ->
    [one] { $count } phase
   *[other] { $count } phases
}

## Speaker notes
deck-unnamed = Without words
deck-touchpoint = Touchpoint
deck-effect = Shows in
deck-parked = Parking lot

## Curve
deck-curve = What customers feel along the way
deck-curve-low = The mood is lowest at “{ $step }” ({ $value })
deck-lows = Low points
deck-moments = Moments of truth
