# Slides.
deck-overview = Overview
deck-part = { $number } of { $count }

## Personas
deck-percent = { $value } %
deck-channels = Channels
deck-on-journey = On this journey
deck-high = High point
deck-low = Low point
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
deck-effect = Measured by
deck-parked = Parking lot

## Curve
deck-curve = What customers feel along the way
deck-curve-low = The mood is lowest at “{ $step }” ({ $value })
deck-lows = Low points
deck-moments = Moments of truth
deck-curve-more = and { $count } more

## Figures and next steps
deck-metric = Metric
deck-trend = Trend
deck-trend-of = Trend of { $metric }: { $values }
deck-measured = Measured
deck-targets = { $met } of { $count } targets met
deck-met = Met
deck-missed = Missed
deck-more = { $count ->
    [one] One more is on the slide of its phase.
   *[other] { $count } more are on the slides of their phases.
}
deck-next = Next steps
deck-next-counts = Next steps: { $doing } under way, { $planned } planned
deck-what = What
deck-who = Who
deck-when = By when
deck-nobody = still open

## Priorities
deck-pains = What hurts most, and what answers it
deck-pains-open = What hurts most: { $open } of { $count } without an answer
deck-open = No opportunity yet
deck-matrix = Impact and effort
deck-matrix-wins = { $count ->
    [one] One quick win: clear impact for little effort
   *[other] { $count } quick wins: clear impact for little effort
}
deck-matrix-told = Opportunities by impact and effort, each from 1 to 5. { $opportunities }.
deck-quick-win = Quick wins
deck-big-bet = Big bets
deck-fill-in = Fill-ins
deck-money-pit = Money pits
deck-unjudged = Not judged yet
