# In the room: the board, its clock, entering and leaving.
command-present = Present
command-workshop = Workshop
board-workshop = Workshop
board-heads = { $heads ->
    [one] Workshop, 1 person
   *[other] Workshop, { $heads } people
}
board-phase-of = Phase { $number } of { $count }
board-phase-name = Phase { $number }: { $name }
board-end = End
board-item = { $number } of { $count }: { $name }
board-next = Next: { $name }, { $minutes } min (N)
board-last = Last item. Minutes with E.
board-on-to = On to { $name }
board-back-to = Back to { $name }
board-journey-end = The journey ends here
board-journey-start = The journey begins here
clock-ready = ready
clock-of = { $minutes ->
    [one] of 1 minute
   *[other] of { $minutes } minutes
}
clock-paused = paused
clock-soon = last minute
clock-over = over time
clock-pause = Pause
clock-run = Start
clock-more = +1 min
clock-more-name = One minute more
board-heads-count = { $heads ->
    [one] 1 person in the room
   *[other] { $heads } people in the room
}
board-heads-fewer = One person fewer
board-heads-more = One person more
begin-title = Which agenda do we follow?
begin-lead = It stays in the map and can be changed at any time. How many people are in the room decides how many dots there are in a vote.
begin-facts = { $count } items, until { $time }
begin-gone = The agenda of this workshop was undone. { $keys } brings it back with its activity and the running clock; or choose a new one.
begin-own = An agenda of our own
warm-up-scenario = Scenario
warm-up-expectations = What they expect
warm-up-today = Today
break-back = Back at { $time }
break-minutes = { $minutes ->
    [one] Back in 1 minute
   *[other] Back in { $minutes } minutes
}
break-over = We go on now
break-then = Then: { $name }
keys-group-room = In the room
keys-group-course = Agenda and phases
keys-group-cards = Cards and votes
keys-group-tools = Tools
keys-group-tour = While presenting
keys-group-always = Always
keys-leave = close what is open, then leave
keys-black = black screen and back
keys-tour = present the map
keys-board = workshop
keys-full = full screen on and off
keys-window = a window of its own, and back
keys-keys = these keys
keys-phase = next and previous steps
keys-next = next item of the agenda
keys-previous = previous item
keys-clock = start or pause the clock
keys-more = one minute more
keys-agenda = change the agenda
keys-lane = another lane
keys-pick = pick a card
keys-dot = add or take away a dot
keys-tally = show or hide the tally
keys-end-round = end the round
keys-groups = put cards into groups
keys-parking = parking lot
keys-decision = note a decision
keys-hands = show of hands
keys-minutes = end: minutes
keys-tour-next = next
keys-tour-back = back
keys-tour-phase = go to that phase
keys-pointer = pointer
keys-undo = undo
keys-redo = redo
keys-save = save
keys-ctrl = Ctrl
keys-shift-f5 = Shift F5
keys-shift-n = Shift N
keys-space = Space
keys-enter = Enter
begin-more = and { $count } more
board-tools = Tools
tool-agenda = Agenda
tool-groups = Groups
tool-parking = Parking lot
tool-decisions = Decisions
tool-minutes = Minutes
tool-keys = Keys
tool-present = Present the map
tool-black = Black screen
tool-window = Window of its own
tab-room = Workshop
panel-next = Next item
panel-back = Back
panel-phase-next = Next steps
panel-phase-back = Back
panel-tools = Tools
