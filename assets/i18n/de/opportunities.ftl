# Chancen: Tafel, Matrix, Rangfolge.
