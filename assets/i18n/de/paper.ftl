# Papier: Blätter, Poster, Kacheln.
