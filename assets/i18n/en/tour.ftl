# The tour over the sheet, and the second window.
tour-whole = The whole journey
tour-head = What it is about
tour-phase = Phase { $number } of { $count }
tour-step = Step { $number } of { $count }
tour-lane = Lane { $number } of { $count }
tour-persona = Persona { $number } of { $count }
tour-part = part { $number } of { $count }
tour-phases = Phases
tour-steps = Steps
tour-lanes = Lanes
tour-personas = Personas
tour-next = Next
tour-back = Back
tour-pointer = Pointer
tour-number-go = Enter goes to “{ $name }”, a second digit further on
tour-number-none = { $count ->
    [one] There is one phase
   *[other] There are phases 1 to { $count }
}
room-leave = Leave
room-black = Black screen
room-is-black = The screen is black. B brings it back.
room-apart = A window of its own for the projector
room-together = Back into one window
room-window = { $title } – Wayfare on the projector
room-awake = A journey map is being presented
room-stays-mute = The time was up, but this machine has no way to play the sound. Check its loudspeakers, or switch the sound off in the settings.
room-may-sleep = The screen may go dark while you present, because this desktop does not let Wayfare keep it awake. Switch the screen saver off in the system’s settings.
room-more-messages = { $count ->
    [one] One more message waits.
   *[other] { $count } more messages wait.
}
room-messages = { $count ->
    [one] one message waits
   *[other] { $count } messages wait
}
tour-remote = On the projector
room-asked-elsewhere = Wayfare’s other window asks something. Esc calls it off.

## Back and forth through what was done
back-undone = Taken back: { $what }
back-redone = Done again: { $what }
back-before = Nothing since the start is left to take back. Before it: { $what }. Ctrl+Z once more takes that back, too.
back-undone-before = Taken back, from before the start: { $what }
back-nothing = There is nothing to take back.
back-nothing-more = There is nothing to do again.
back-no-dot = No dot is left to take back. The map stays as it is while the vote is open.
back-no-card = No covered card is left to take back. The map stays as it is.
back-dropped = Nothing was replaced.
back-covered-card = a covered card
back-dots = { $count ->
    [one] a dot on “{ $text }”
   *[other] { $count } dots on “{ $text }”
}
back-dots-taken = { $count ->
    [one] a dot less on “{ $text }”
   *[other] { $count } dots less on “{ $text }”
}
