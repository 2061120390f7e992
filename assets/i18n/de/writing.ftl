# Silent writing, parking lot, decisions, groups.

edit-merge = { $count ->
    [one] { $count } Karte zusammenfassen
   *[other] { $count } Karten zusammenfassen
}
edit-split = { $what } auftrennen
refused-unmergeable = Es wurde nichts zusammengefasst: Zahlen und Bilder von { $name } lassen sich nicht zu einer Karte machen.
rule-other-lane = die Karte „{ $id }“ steht in einer anderen Zeile

## auf dem Bogen, in Berichten und im Inspektor
legend-gathered = Aus mehreren Karten zusammengefasst
legend-cluster = Gruppe
cluster-unnamed = { $count ->
    [one] Gruppe mit { $count } Karte
   *[other] Gruppe mit { $count } Karten
}
told-gathered = aus { $count } Karten zusammengefasst
told-cluster = in der Gruppe „{ $name }“
told-cluster-unnamed = in einer Gruppe mit { $count } Karten
field-gathered = Zusammengefasst aus { $count } Karten
field-cluster = Gruppe

## Seiten und Berichte
parking-page = Beschlüsse und Themenspeicher
parking-decisions = Beschlüsse
print-with-parking = Beschlüsse und Themenspeicher
