# Silent writing, parking lot, decisions, groups.

edit-merge = { $count ->
    [one] Merge { $count } card
   *[other] Merge { $count } cards
}
edit-split = Split { $what }
refused-unmergeable = Nothing was merged: figures and pictures of { $name } cannot become one card.
rule-other-lane = the card “{ $id }” is in another lane

## on the sheet, in reports and in the inspector
legend-gathered = Merged from several cards
legend-cluster = Group
cluster-unnamed = { $count ->
    [one] Group of { $count } card
   *[other] Group of { $count } cards
}
told-gathered = merged from { $count } cards
told-cluster = in group “{ $name }”
told-cluster-unnamed = in a group of { $count } cards
field-gathered = Merged from { $count } cards
field-cluster = Group

## pages and reports
parking-page = Decisions and parking lot
parking-decisions = Decisions
print-with-parking = Decisions and parking lot
