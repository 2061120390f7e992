# Folien.
deck-overview = Überblick
deck-part = { $number } von { $count }

## Personas
deck-percent = { $value } %
deck-channels = Kanäle
deck-share = Kundenanteil
