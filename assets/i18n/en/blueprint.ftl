# Service blueprint, moments of truth, seams, durations, emotion scales.

moment-told = moment of truth, { $moment }
moment-place-zero = online before any contact
moment-place-first = at the shelf
moment-place-second = in use
moment-place-third = telling others

legend-seam = Seam between channels, with owner
legend-seam-orphan = Seam without owner
told-seam = Seam: comes from “{ $from }”, { $owner } answers for the handover.
told-seam-orphan = Seam: comes from “{ $from }”, nobody answers for the handover.

time-line = Time line
time-line-total = { $low } in all
time-line-total-range = { $low } to { $high } in all
time-line-broken = Broken stretches are too short to be drawn to scale
time-line-silent = No duration: { $names }
time-line-unread = Duration cannot be read: { $names }
duration-seconds = { $count ->
    [one] { $amount } second
   *[other] { $amount } seconds
}
duration-minutes = { $count ->
    [one] { $amount } minute
   *[other] { $amount } minutes
}
duration-hours = { $count ->
    [one] { $amount } hour
   *[other] { $amount } hours
}
duration-days = { $count ->
    [one] { $amount } day
   *[other] { $amount } days
}
duration-weeks = { $count ->
    [one] { $amount } week
   *[other] { $amount } weeks
}
duration-months = { $count ->
    [one] { $amount } month
   *[other] { $amount } months
}
duration-years = { $count ->
    [one] { $amount } year
   *[other] { $amount } years
}

edit-add-rows = Add { $count ->
    [one] { $count } row
   *[other] { $count } rows
}
edit-scale = Read the values on another scale
load-beyond-scale = { $persona } feels { $value } at “{ $step }”, which lies beyond the scale of { $low } to { $high }.
load-beyond-scale-do = The value is kept and drawn at the end of the scale. Correct it on the curve, or choose the scale it belongs to in the map's settings.

command-blueprint = Make it a service blueprint
command-time-line = Time line to scale
lacks-missing-rows = The map has every row of a service blueprint
field-time-line = Time line: durations to scale
field-seams = Marked seams
seams-crossings = Between online and offline
seams-all = Every change of channel
seams-unmarked = None
cli-export-time-line = Draw the durations of the steps to scale under their names
cli-export-seams = Which changes of channel are marked between touchpoints: between online and offline, all, none

field-lane-role = Place in the service blueprint
role-none = None
role-by-kind = By its kind: { $role }
role-customer = Customer
role-frontstage = Frontstage
role-backstage = Backstage
role-support = Support processes
row-misplaced = The row stands on the wrong side of the { $line }: move it up or down.

section-seams = Seams
seam-from = Comes from “{ $card }”
seam-to = Goes on to “{ $card }”
seam-online-to-offline = From online to in person, by phone or post
seam-offline-to-online = From in person, phone or post to online
seam-channel = To another channel
seam-nobody = nobody answers for it
seam-owner = Who answers for the handover?
seam-owner-of = Who answers for the handover: { $seam }

canvas-set-moment = Moment of truth

scale-becomes = { $from } becomes { $to }
scale-names-go = The names of the values go: they belong to the scale until now.
scale-convert = { $count ->
    [one] Convert { $count } value
   *[other] Convert { $count } values
}
scale-read = Keep the numbers as they are
scale-leave = Keep the scale
scale-beyond = { $count ->
    [one] { $count } value lies
   *[other] { $count } values lie
} beyond this scale and { $count ->
    [one] is
   *[other] are
} drawn at its end. Correct them on the curve, or choose the scale they belong to.
scale-name-of = Name of { $value }
