# Ansichten einer Karte.
perspectives = Ansichten der Karte
perspective-map = Karte
perspective-personas = Persona-Blätter
perspective-figures = Kennzahlen
perspective-opportunities = Chancen
perspective-evidence = Belege
perspective-statistics = Statistik
command-show-map = Karte anzeigen
command-show-personas = Persona-Blätter anzeigen
command-show-figures = Kennzahlen anzeigen
command-show-opportunities = Chancen anzeigen
command-show-evidence = Belege anzeigen
command-show-statistics = Statistik anzeigen
