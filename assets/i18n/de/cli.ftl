### cli
## templates
template-blank = Leer
template-blank-about = Die sechs üblichen Phasen und Zeilen, bereit zum Ausfüllen.
template-retail = Handel, online und stationär
template-retail-about = Wanderstiefel kaufen bei einem regionalen Outdoor-Händler, mit zwei Personas.
template-b2b = B2B, langer Verkaufszyklus
template-b2b-about = Pumpen für ein Werk erneuern, rund ein Jahr lang, mit einem Einkaufsgremium aus drei Rollen.

