# Paper: sheets, posters, tiles.

## What of the map a page shows
about-phase = Phase { $phase }
about-phases = Phases { $first }–{ $last }
about-steps = Phase { $phase }, steps { $first }–{ $last }
about-lanes = { $first } to { $last }
