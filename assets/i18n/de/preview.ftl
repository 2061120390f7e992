# Druckvorschau.
