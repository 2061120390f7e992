# Slides.
deck-overview = Overview
deck-part = { $number } of { $count }

## Personas
deck-percent = { $value } %
deck-channels = Channels
deck-share = Share of customers
