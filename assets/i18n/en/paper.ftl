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
poster-left-out = { $count ->
    [one] The tile that is crossed out is white and not printed.
   *[other] The { $count } tiles that are crossed out are white and not printed.
}
poster-picture = The whole map and its tiles: { $rows } × { $columns }, from A1 at the top left to { $last } at the bottom right.
poster-step-print = Print all pages at actual size (100 %), without “fit to page”.
poster-step-sort = Lay the tiles out in their order. Phases and lanes at the upper and the left edge say what each of them shows as long as it lies by itself, and are cut off in the next step; leave the edges on where tiles are to hang singly.
poster-step-cut = Cut off the white edge at the left and at the top of each tile, from mark to mark. Leave the right and the lower edge as they are: these are the glue flaps.
poster-step-glue = Begin at the left end of the first row. Put glue on the right flap of the first tile and lay the second on it, so that its cut edge touches the marks and the two halves of the ring meet. Go on to the end of the row.
poster-step-cut-all = Cut off the white edge on all four sides of each tile, from mark to mark.
poster-step-tape = Begin at the left end of the first row. Lay the second tile beside the first, edge to edge, turn both over and tape them from behind. Go on to the end of the row.
poster-step-rows = Do the same with every row, then join the rows from top to bottom.
poster-step-trim = Cut off the white edge around the whole.
poster-ruler = This line is 100 mm long, if the print has its actual size.
