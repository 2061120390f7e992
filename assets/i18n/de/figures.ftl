# Kennzahlen: Formeln, Rechner, Diagramme.
