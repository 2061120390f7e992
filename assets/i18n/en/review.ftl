# The review: checks and findings. For each check: its name in lists, what was found, and why that
# matters with what to do. Names of phases, steps and personas stand bare, words of cards in quotes.

## checks
check-phase-without-touchpoints = Phase without touchpoints
found-phase-without-touchpoints = Phase { $phase } has no touchpoints
advice-phase-without-touchpoints = Customers still meet you here, if only in their account, a newsletter or a parcel. Add a touchpoint or mark the gap as intended.
check-nothing-after-purchase = No touchpoints after the purchase
found-nothing-after-purchase = No touchpoints after { $phase }
advice-nothing-after-purchase = The time after the purchase decides whether customers come back, and is neglected most often. Add what happens on delivery, in use and when something goes wrong.
check-phase-in-company-words = Phase in the company’s words
found-phase-in-company-words = Phase { $phase } is in the company’s words
detail-company-word = No customer would say { $word }.
advice-phase-in-company-words = Phases follow what customers do. Name this one as a customer would.
check-too-many-phases = More than seven phases
found-too-many-phases = The map has { $count } phases
advice-too-many-phases = Beyond seven, nobody keeps the course in mind. Join phases, or turn some into steps.
check-starts-with-purchase = Journey starts with the purchase
found-starts-with-purchase = The journey starts with { $phase }
advice-starts-with-purchase = It begins in the customer’s head, with a need that is weighed up. Add the phases before the purchase.
check-ends-with-purchase = Journey ends with the purchase
found-ends-with-purchase = The journey ends with { $phase }
advice-ends-with-purchase = Delivery, use, complaints and repairs decide whether customers come back. Add the phases after the purchase.

check-persona-without-thoughts = Persona without thoughts in a phase
found-persona-without-thoughts = { $persona } has no thoughts in { $phase }
detail-touchpoints = { $count ->
    [one] The persona is there at { $count } touchpoint.
   *[other] The persona is there at { $count } touchpoints.
}
advice-persona-without-thoughts = What people think explains what they feel. Add what this persona says or asks there.
check-persona-without-emotion = Persona without feelings in a phase
found-persona-without-emotion = { $persona } feels nothing in { $phase }
found-persona-without-curve = { $persona } has no emotion curve
advice-persona-without-emotion = A hole in the curve hides what happens there. Add a value, even an assumed one.
check-persona-without-goals = Persona without goals
found-persona-without-goals = { $persona } has no goals
advice-persona-without-goals = Without a goal nobody can say whether the journey went well. Add what this persona wants to reach.
check-persona-unused = Persona that no touchpoint uses
found-persona-unused = No touchpoint concerns { $persona }
advice-persona-unused = A persona who never meets you adds nothing to this map. Assign touchpoints, or take the persona out.

check-touchpoint-without-channel = Touchpoint without channel
found-touchpoint-without-channel = Touchpoint without channel
advice-touchpoint-without-channel = Only the channel says where people meet, and where they have to change. Choose one.
check-touchpoint-without-emotion = Touchpoint without emotion
found-touchpoint-without-emotion = Touchpoint without emotion
advice-touchpoint-without-emotion = Nobody’s feelings are known at this step. Add a value to the emotion curve.
check-seam-without-owner = Change of channel without owner
found-seam-without-owner = Change of channel without owner
detail-seam = From { $from } to { $to }.
advice-seam-without-owner = Between online and offline is where journeys break. Say who answers for the handover.
check-moment-without-evidence = Moment of truth without evidence
found-moment-without-evidence = Moment of truth without evidence
detail-moment = { $persona } at { $step }.
advice-moment-without-evidence = It decides whether customers stay, and must not rest on a guess. Add a source, or ask customers.
check-complaint-without-answer-time = Complaint channel without answer time
found-complaint-without-answer-time = Complaint channel without answer time
advice-complaint-without-answer-time = Good practice is an answer within 24 hours. Enter the time that you promise.

check-pain-without-evidence = Pain point without evidence
found-pain-without-evidence = Pain point without evidence
advice-pain-without-evidence = Without a source it is the team’s opinion. Add evidence, or go and ask.
check-severe-pain-unanswered = Severe pain point without opportunity
found-severe-pain-unanswered = Severe pain point without opportunity
advice-severe-pain-unanswered = What hurts this much needs an answer. Add an opportunity, or link one.
check-dip-unexplained = Steep drop without explanation
found-dip-unexplained = Steep drop from { $from } to { $to }
detail-dip = { $persona } falls by { $points } points.
advice-dip-unexplained = No pain point says why. Say what happens in between.
check-feeling-beyond-scale = Feeling beyond the scale
detail-beyond-scale = { $persona } feels { $value } at { $step }; the scale runs from { $low } to { $high }.
advice-feeling-beyond-scale = It is drawn at the end of the scale and read for what it is not. Correct it, or choose the scale that it belongs to.

check-opportunity-without-owner = Opportunity without owner
found-opportunity-without-owner = Opportunity without owner
advice-opportunity-without-owner = What belongs to everybody is done by nobody. Name a team or a role.
check-opportunity-without-metric = Opportunity without metric
found-opportunity-without-metric = Opportunity without metric
advice-opportunity-without-metric = Without a figure nobody will see whether it worked. Choose a metric.
check-opportunity-not-measured = Opportunity done but never measured
found-opportunity-not-measured = Opportunity done but never measured
advice-opportunity-not-measured = Done does not yet mean better. Measure, and say so in its status.
check-everything-top-priority = Everything is top priority
found-everything-top-priority = All { $count } opportunities are top priority
advice-everything-top-priority = Where everything comes first, nothing does. Judge impact and effort again, or vote.

check-mixed-scales = One metric on mixed scales
found-mixed-scales = { $measure } on mixed scales
detail-mixed-scales = { $first } and { $second } differ in scale or method.
advice-mixed-scales = Such values cannot be compared along the journey. Ask the same question on the same scale.
check-small-sample = Metric with a small sample
found-small-sample = { $count ->
    [one] Only { $count } answer
   *[other] Only { $count } answers
}
advice-small-sample = Below 30, chance moves the value more than customers do. Ask more of them, or show it with care.
check-old-metric = Metric older than a year
found-old-metric = Last measured: { $date }
advice-old-metric = The value is more than a year older than the map. Measure again.

check-all-assumed = All cards assumed
found-all-assumed = All cards are assumed
advice-all-assumed = Nothing on this map has been researched. Talk to five customers and enter what they say as evidence.
check-duplicate-cards = Duplicated card
found-duplicate-cards = The same card twice
advice-duplicate-cards = Readers look for a difference. Keep one of them, or say what sets them apart.
check-text-too-small = Text too small to read
found-text-too-small = Text too small to read on this page
advice-text-too-small = Below 7 points nobody reads it on paper. Shorten texts, choose a larger page, or let the map go onto several.
check-personal-data = Personal data
found-email = What looks like an e-mail address
found-phone = What looks like a telephone number
found-name = A name from the list
advice-personal-data = A map is about archetypes, never about real people. Take it out.

## places
place-map = Whole map
place-evidence = Evidence register
place-phase = { $number } { $phase }
place-within = { $place }, { $part }

## undo
edit-review = choose checks

## command line
cli-check = Review maps: what they lack by good practice
cli-check-after-help = Ends with 1 if anything of the level of --fail-on or above was found or a file could not be read, with 0 otherwise. What is waved off in a map does not count.
cli-check-files = The maps, files that end in .ron
cli-check-format = How findings are written: for people, for scripts, or for code review
cli-check-fail-on = The level from which on findings make the command fail
cli-check-page = Paper on which words have to be readable; the map’s own unless told otherwise
cli-check-gaps = { $count ->
    [one] { $count } gap
   *[other] { $count } gaps
}
cli-check-checks = { $count ->
    [one] { $count } check
   *[other] { $count } checks
}
cli-check-notes = { $count ->
    [one] { $count } note
   *[other] { $count } notes
}
cli-check-nothing = Nothing found.
cli-check-passed = { $passed } of { $count } checks passed.
cli-check-passed-waived = { $passed } of { $count } checks passed, { $waived } waved off.
cli-check-unknown = This version does not know these checks, and leaves them as they are in the file: { $names }.

## benchmark
bench-review = Review from scratch
bench-review-edit = Review after one edit
