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

## silent writing
writing-row = Row: { $name }
writing-step = For step { $name }
writing-line = Next card
writing-hint = One thought a card
writing-keep = Cover it
writing-keep-key = Enter
writing-keys = ↑ ↓ row · Alt + ← → step · !4 a severity, +Name a persona · Backspace takes the last card back · Esc leaves the line
writing-keys-away = Enter goes into the line · Ctrl+Enter shows all cards · ← → steps and phases · N next item · ? all keys · Esc leaves the room
writing-empty = Everybody writes in silence, one thought a card. What is typed here stays covered until all cards are shown at once.
writing-count = { $count ->
    [0] Nothing written yet
    [one] { $count } card covered
   *[other] { $count } cards covered
}
writing-elsewhere = { $count ->
    [one] and { $count } at other steps
   *[other] and { $count } at other steps
}
writing-more = + { $count }
writing-back = Covered card { $number }: take it back into the line
writing-reveal = { $count ->
    [0] Show the cards
    [one] Show { $count } card
   *[other] Show { $count } cards
}
writing-reveal-key = Ctrl+Enter
writing-revealed = { $count ->
    [one] { $count } card is on the map now.
   *[other] { $count } cards are on the map now.
}
writing-file = From a file…
writing-paste = From the clipboard
writing-mask = Hide what is typed
dialog-covered = Covered cards
covered-question = { $count ->
    [one] One card is written and still covered. What is to become of it?
   *[other] { $count } cards are written and still covered. What is to become of them?
}
covered-reveal = Put them onto the map
covered-keep = Keep them covered
covered-throw-away = Throw them away
dialog-cover = Notes to cover
cover-about = Each line becomes a covered card. Nobody sees what is on it until all cards are shown.
cover-hidden = { $count ->
    [one] { $count } note, hidden like what is typed
   *[other] { $count } notes, hidden like what is typed
}
cover-known = { $known ->
    [one] { $known } of { $count } is there already and is left out.
   *[other] { $known } of { $count } are there already and are left out.
}
cover-all-known = { $count ->
    [one] This note is there already; nothing was added.
   *[other] These { $count } notes are there already; nothing was added.
}
cover-do = { $count ->
    [0] Cover them
    [one] Cover { $count } card
   *[other] Cover { $count } cards
}
dialog-notes = Cards from a file of notes
notes-file-rule = A text file with one note a line; bullets and numbers before them are left out. Nothing is added before you have looked at it.
notes-file-look = Look at it
notes-file-unread = { $file } cannot be read: { $why }. The map is as it was.
file-kind-notes = Notes

## parking lot and decisions
parking-line = New in the parking lot
parking-hint = What does not fit now
parking-to = “Onto the map” adds a card at { $step } in the row { $row }.
parking-to-map = Onto the map
parking-to-map-name = Onto the map: { $text }
parking-remove = Delete: { $text }
parking-empty = Nothing is parked. What is worth a talk of its own waits here and is not forgotten.
decision-line = New decision
decision-hint = What the room agreed on
decision-empty = No decision yet. What is noted here is in the minutes with its date.

## groups
groups-title = Groups
groups-this-phase = This phase
groups-all-phases = All phases
groups-how = Drag a card onto another. By keys: Space picks up, arrows choose, Enter puts down.
groups-held = “{ $text }” is picked up. Choose a card or a group; Esc puts it back.
groups-empty = There are no cards in this row yet.
groups-loose = { $count ->
    [0] Every card is in a group
    [one] { $count } card in no group
   *[other] { $count } cards in no group
}
groups-take-out = Take it out of its group
groups-fresh = New group
groups-name = Name of { $group }
groups-name-hint = Name of the group
groups-put = Put it here
groups-put-name = Put it into { $group }
groups-merge = Merge them
groups-merge-name = Merge: { $group }
groups-dissolve = Take apart: { $group }
groups-split = Split again: { $text }
groups-card-in = { $text }, in { $group }
writing-hint-away = Enter: into this line
cluster-leave = Leave the group
cluster-merge = Merge the group
cluster-split = Split into its cards
cluster-group = Put them into a group
