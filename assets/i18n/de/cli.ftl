### cli
## templates
template-blank = Leer
template-blank-about = Die sechs üblichen Phasen und Zeilen, bereit zum Ausfüllen.
template-retail = Handel, online und stationär
template-retail-about = Wanderschuhe kaufen bei einem regionalen Outdoor-Händler, mit zwei Personas.

