# Umfrageantworten: Import, Spalten, Ergebnis.
