# Minutes.
minutes-title = Minutes of the workshop: { $map }
minutes-title-plain = Minutes of the workshop

## Head
minutes-date = Date
minutes-time = Time
minutes-from = from { $from }
minutes-from-to = { $from } to { $to }
minutes-people = People
minutes-sum = What it came to
minutes-sum-decisions = { $count ->
    [one] { $count } decision
   *[other] { $count } decisions
}
minutes-sum-votes = { $count ->
    [one] { $count } vote
   *[other] { $count } votes
}
minutes-sum-parked = { $count ->
    [one] { $count } entry in the parking lot
   *[other] { $count } entries in the parking lot
}
minutes-sum-changes = { $count ->
    [one] { $count } change to the map
   *[other] { $count } changes to the map
}
minutes-sum-nothing = Nothing was decided, voted on, parked or changed.
minutes-none = none
minutes-wordless = (without words)

## Agenda
minutes-agenda = Agenda
minutes-began = Began
minutes-activity = Activity
minutes-planned = Planned
minutes-took = Took
minutes-min = { $count } min
minutes-agenda-sum = { $took ->
    [one] { $planned } minutes were planned, it took { $took } minute.
   *[other] { $planned } minutes were planned, it took { $took } minutes.
}
minutes-left-out = Not held: { $activities }.

## Decisions
minutes-decisions = Decisions
minutes-taken-on = Opportunities taken on
minutes-merged = Cards that became one
minutes-merged-card = { $count ->
    [one] { $card }, from { $cards }
   *[other] { $card }, from { $count } cards: { $cards }
}

## Votes
minutes-votes = Votes
minutes-round = Vote { $number }
minutes-ranking = Ranking
minutes-place = Place
minutes-place-tied = { $place } (tie)
minutes-card = Card
minutes-card-gone = A card that is no longer there
minutes-dots = Dots
minutes-voters = { $count ->
    [one] { $count } person
   *[other] { $count } people
}
minutes-each = { $count ->
    [one] { $count } dot each
   *[other] { $count } dots each
}
minutes-per-card = at most { $count } of them on one card
minutes-dots-of = { $placed } of { $all } dots placed
minutes-dots-placed = { $count ->
    [one] { $count } dot placed
   *[other] { $count } dots placed
}
minutes-without-dots = Without a dot: { $cards }

## Pain points
minutes-pains = What hurts most, and what answers it
minutes-where = Where
minutes-weight = Weight
minutes-dots-count = { $count ->
    [one] { $count } dot
   *[other] { $count } dots
}
minutes-severity = severity { $value } of 5
minutes-answer = Answer
minutes-no-answer = none yet
minutes-nobody = nobody yet
minutes-no-date = no date yet
minutes-due = due { $day }

## Parking lot
minutes-parking = Parking lot
minutes-parked-before = From before

## What changed
minutes-changes = What changed in the map
minutes-unchanged = The map is as it was.
minutes-of-map = Head of the map
minutes-of-course = Phases and steps
minutes-of-lanes = Lanes
minutes-of-personas = Personas
minutes-of-sources = Evidence
minutes-stage-added = Stage { $name } added
minutes-stage-removed = Stage { $name } removed
minutes-stage-renamed = Stage { $before } is now called { $name }
minutes-phase-added = Phase { $name } added
minutes-phase-removed = Phase { $name } removed
minutes-phase-renamed = Phase { $before } is now called { $name }
minutes-phases-reordered = The phases are in another order
minutes-step-added = Step { $name } added
minutes-step-removed = Step { $name } removed
minutes-step-renamed = Step { $before } is now called { $name }
minutes-steps-reordered = The steps are in another order
minutes-lane-added = Lane { $name } added
minutes-lane-removed = Lane { $name } removed
minutes-lane-renamed = Lane { $before } is now called { $name }
minutes-lanes-reordered = The lanes are in another order
minutes-persona-added = Persona { $name } added
minutes-persona-removed = Persona { $name } removed
minutes-persona-renamed = Persona { $before } is now called { $name }
minutes-source-added = Source { $name } added
minutes-source-removed = Source { $name } removed
minutes-source-renamed = Source { $before } is now called { $name }
minutes-note-changed = note changed
minutes-optional-changed = who passes here changed
minutes-branch-changed = from where the way forks changed
minutes-profile-changed = profile changed
minutes-particulars-changed = particulars changed
minutes-channel-changed = channel changed
minutes-steps-covered = Steps covered
minutes-cards-added = Cards added
minutes-cards-removed = Cards removed
minutes-cards-moved = Cards moved
minutes-cards-changed = Cards changed
minutes-groups = Groups
minutes-group-unnamed = Group without a name
minutes-answers = Answers to pain points
minutes-answers-now = { $opportunity } answers { $pain }
minutes-answers-no-more = { $opportunity } no longer answers { $pain }
minutes-feelings = Feelings
minutes-foreseen = Feelings foreseen
minutes-feeling-removed = removed

## Command line
cli-minutes = Write the minutes of a workshop
cli-minutes-map = The map as the workshop left it
cli-minutes-since = The map as it was before; without it, what changed is not said
cli-minutes-people = How many people were in the room
cli-minutes-date = Day of the workshop
cli-minutes-output = Where to write them; the ending (pdf, md, pptx) is the format

## Window
command-minutes = Minutes of the last workshop…
dialog-minutes = Save the minutes
dialog-unfinished = Go on with the workshop?
minutes-heading = What the workshop came to
minutes-save = Save the minutes as
minutes-save-pdf = Save the minutes as PDF
minutes-save-markdown = Save the minutes as Markdown
minutes-save-slides = Save the minutes as slides
minutes-write = Save
minutes-file = { $name }-minutes
minutes-written = Minutes saved: { $path }
minutes-close = End the workshop
minutes-left = The workshop can be gone on with at any time.
minutes-offer = Write the minutes…
minutes-unfinished = The workshop of { $date }, { $time }, was not ended. { $count ->
    [0] Nothing on its agenda has been finished yet.
    [one] { $count } activity is on its record.
   *[other] { $count } activities are on its record.
}
minutes-unfinished-covered = { $count ->
    [one] { $count } covered card has not been revealed yet.
   *[other] { $count } covered cards have not been revealed yet.
}
minutes-go-on = Go on
minutes-let-go = End without minutes
minutes-unwritten = The minutes are not in a file yet.
minutes-would-go = The minutes are not in a file yet. Once the workshop has ended, the times of its agenda are gone; decisions, votes and the parking lot stay in the map.
minutes-cards-go = { $count ->
    [one] { $count } covered card goes with it.
   *[other] { $count } covered cards go with it.
}
minutes-not-yet = Not yet
