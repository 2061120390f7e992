### edit

## names of things in labels and messages
thing-persona = persona
thing-stage = stage
thing-phase = phase
thing-step = step
thing-lane = lane
thing-card = card
thing-source = source
thing-channel = channel
thing-named = { $thing } “{ $name }”

## undo labels
edit-journey = Change the map’s details
edit-page = Change the page settings
edit-notes = Change the notes on the map
edit-add = Add { $what }
edit-change = Change { $what }
edit-move = Move { $what }
edit-stretch = Stretch { $what }
edit-duplicate = Duplicate { $what }
edit-delete = Delete { $what }
edit-emotion = Set the emotion of { $what }
edit-emotion-clear = Clear the emotion of { $what }
edit-link = Link pain point and opportunity
edit-unlink = Part pain point and opportunity
edit-seam = Change who answers for a change of channel
edit-waive = Wave a finding off
edit-unwaive = Bring a finding back
edit-agenda = Change the agenda
edit-parking = Change the parking lot
edit-decisions = Change the decisions
edit-clusters = Change the groups
edit-rounds = Change the votes
edit-add-cards = { $count ->
    [one] Add { $count } card
   *[other] Add { $count } cards
}
edit-change-cards = { $count ->
    [one] Change { $count } card
   *[other] Change { $count } cards
}
edit-move-cards = { $count ->
    [one] Move { $count } card
   *[other] Move { $count } cards
}
edit-delete-cards = { $count ->
    [one] Delete { $count } card
   *[other] Delete { $count } cards
}
edit-batch = { $count ->
    [one] Make { $count } change
   *[other] Make { $count } changes
}

## why an edit was refused
refused-read-only = Nothing was changed: this map is open for reading only. Save it under another name to work on it.
refused-not-there = Nothing was changed: “{ $id }” is no longer in the map.
refused-bad-id = Nothing was changed: the identifier “{ $id }” is in use or contains other characters than small letters, digits, - and _.
refused-locked = Nothing was changed: { $name } is locked. Unlock it first.
refused-last-phase = Nothing was deleted: { $name } is the only one, and a map needs at least one phase.
refused-only-step = Nothing was changed: { $name } has only this step, and a phase needs at least one. Delete or move the phase instead.
refused-lane-holds-cards = Nothing was changed: { $name } holds cards of its kind. Move or delete them before you change the kind.
refused-no-cards-here = Nothing was changed: { $name } shows curves and holds no cards.
refused-linked-already = Nothing was changed: the two cards are linked already.
refused-breaks = Nothing was changed in { $name }: { $rule }.

## rules a map must keep to
violation = { $place }: { $rule }.
violation-field = { $place }, { $field }: { $rule }.
violation-place-id = “{ $id }” in { $table }
violation-place-row = { $table }, entry { $number }
violation-place-map = The map
violation-place-new = “{ $id }”
rule-format = format { $found } is not one that this version writes
rule-no-phase = a map needs at least one phase
rule-no-step = a phase needs at least one step
rule-stage-torn = the phases of one stage must stand side by side
rule-id-malformed = “{ $id }” is no identifier; use small letters, digits, - and _, at most { $longest } characters
rule-id-twice = the identifier “{ $id }” is used twice; each must be unique in the map
rule-id-built-in = “{ $id }” is the name of a built-in channel; choose another
rule-refers = “{ $id }” is not { $wanted } of this map
rule-itself = it refers to itself
rule-span = it covers { $span } steps; from its first step on there are { $room }, and it needs at least one
rule-lane-kind = its kind does not fit the lane “{ $id }”
rule-twice = it stands there twice
rule-range = the number must lie between { $low } and { $high }
rule-finite = the value must be a finite number
rule-unclean = the text contains control characters, or white space at its ends
wanted-persona = a persona
wanted-stage = a stage
wanted-step = a step
wanted-lane = a lane
wanted-card = a card
wanted-touchpoint = a touchpoint
wanted-pain = a pain point
wanted-opportunity = an opportunity
wanted-metric = a metric
wanted-source = a source
wanted-channel = a channel
wanted-anything = part
