# Paper: sheets, posters, tiles.

## What of the map a page shows
about-phase = Phase { $phase }
about-phases = Phases { $first }–{ $last }
about-steps = Phase { $phase }, steps { $first }–{ $last }
about-lanes = { $first } to { $last }
about-continued = { $lane }, continued

## Posters
poster-tile = Tile { $tile } of { $count }
poster-tile-short = { $tile } of { $count }
poster-plan = Assembly plan
poster-facts = { $width } × { $height } mm: { $count ->
    [one] { $count } tile
   *[other] { $count } tiles
} on { $tile }, { $rows ->
    [one] { $rows } row
   *[other] { $rows } rows
} of { $columns }.
poster-picture = The whole map and its tiles: { $rows } × { $columns }, from A1 at the top left to { $last } at the bottom right.
poster-step-print = Print all pages at actual size (100 %), without “fit to page”.
poster-step-cut = Cut off the white edge at the left and at the top of each tile, from mark to mark. Leave the right and the lower edge as they are: these are the glue flaps.
poster-step-glue = Begin with A1. Put glue on its right flap and lay A2 on it, so that its cut edge touches the marks and the two halves of the ring meet. Go on to the end of the row.
poster-step-cut-all = Cut off the white edge on all four sides of each tile, from mark to mark.
poster-step-tape = Begin with A1. Lay A2 beside it, edge to edge, turn both over and tape them from behind. Go on to the end of the row.
poster-step-rows = Do the same with every row, then join the rows from top to bottom.
poster-step-trim = Cut off the white edge around the whole.
poster-ruler = This line is 100 mm long, if the print has its actual size.
