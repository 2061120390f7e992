# Folien.
