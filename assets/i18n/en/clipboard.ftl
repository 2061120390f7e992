### clipboard

## commands
command-copy = Copy
command-cut = Cut
command-paste = Paste
command-paste-preview = Paste with preview…
command-copy-table = Copy as table

## what was copied and pasted
copy-nothing = Nothing was copied: there are no cards in what is selected.
paste-nothing = Nothing was pasted: the clipboard holds no cards, words or pictures.
paste-too-long = Nothing was pasted: the text in the clipboard is longer than { $most } MiB. Copy a part of it.
paste-too-many = Nothing can be pasted: that would be { $count } cards, and { $most } at once is the most. Copy a part of them.
paste-strangers = { $count ->
    [one] This map has no persona called { $names }: the cards were pasted without that mark.
   *[other] This map has no personas called { $names }: the cards were pasted without those marks.
}
paste-squeezed = { $count ->
    [one] The map ends here: one card was put at the last step.
   *[other] The map ends here: { $count } cards were put at the last step.
}

## the preview
dialog-paste = Paste
paste-about = Each column goes to a step, each row to a lane. Change what does not fit.
paste-about-list = Each line becomes a card. Choose where they go.
paste-list-lane = Lane
paste-list-step = Step
paste-names-steps = The first row names steps or phases
paste-names-lanes = The first column names lanes
paste-column = Column { $number } { $heading }
paste-row = Row { $number } { $heading }
paste-skip = Leave out
paste-new-step = New step
paste-new-phase = New phase
paste-new-lane = New lane ({ $kind })
paste-makes = { $count ->
    [0] Nothing is left to paste
    [one] Adds one card
   *[other] Adds { $count } cards
}
paste-makes-steps = { $count ->
    [one] one new step
   *[other] { $count } new steps
}
paste-makes-lanes = { $count ->
    [one] one new lane
   *[other] { $count } new lanes
}
paste-locked = a lane is locked
paste-do = Paste
