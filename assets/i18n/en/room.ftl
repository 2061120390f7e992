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
board-agenda = Agenda (A)
board-keys = Keys (?)
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
