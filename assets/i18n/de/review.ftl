# Die Prüfung: Prüfpunkte und Befunde.
