# Paper: sheets, posters, tiles.
