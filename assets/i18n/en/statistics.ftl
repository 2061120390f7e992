# Statistics of one map and of many.

## figures
stats-phases = Phases
stats-steps = Steps
stats-lanes = Lanes with cards
stats-personas = Personas
stats-cards = Cards
stats-touchpoints = Touchpoints
stats-online = Touchpoints online
stats-offline = Touchpoints in person, by phone or by post
stats-without-channel = Touchpoints without a channel
stats-seams = Seams between online and offline
stats-seams-unowned = Seams without an owner
stats-pains = Pain points
stats-pains-severe = Severe pain points (4 and 5)
stats-pains-unanswered = Pain points without an answer
stats-pains-severe-unanswered = Severe pain points without an answer
stats-opportunities = Opportunities
stats-ideas = Opportunities: idea
stats-planned = Opportunities: planned
stats-doing = Opportunities: under way
stats-done = Opportunities: done
stats-measured = Opportunities: effect measured
stats-opportunities-unowned = Opportunities without an owner
stats-metrics = Metrics
stats-met = Targets met
stats-missed = Targets missed
stats-without-target = Metrics without a target
stats-without-value = Metrics without a value
stats-sources = Sources
stats-sources-unused = Sources that no card rests on
stats-sources-dated = Sources older than a year
stats-researched = Cards researched
stats-partly = Cards partly researched
stats-assumed = Cards assumed
stats-researched-percent = Share of cards researched
stats-mood = Mean emotion, −1 to +1

## tables
stats-what = What
stats-value = Value
stats-figures = Figures
stats-all = All
stats-percent = { $value } %
stats-cards-by = Cards by lane and phase
stats-evidence-by = Evidence by lane
stats-researched-share = Share researched
stats-pains-by = Pain points by severity
stats-not-judged = Not judged
stats-unanswered = Without an answer
stats-opportunities-by = Opportunities by status
stats-emotions-by = Mean emotion by persona and phase
stats-persona = Persona

## page
stats-note = Counts what the sheet shows. Choose a number to select the cards behind it.
stats-copy = Copy as table
stats-of = of { $count }
stats-evidence = Evidence
stats-targets = Metrics against their targets
stats-target-met = Target met
stats-target-missed = Target missed
stats-target-none = No target
stats-target-unmeasured = Not measured yet
stats-no-channel = Without a channel
stats-owned = With an owner
stats-unowned = Without an owner
stats-severity = Severity { $value }
stats-open = { $count } without an answer
stats-nothing = None yet
stats-compared = Beside the other open maps

## command line
cli-stats = Count what is in maps: cards, evidence, pain points, targets, feelings
cli-stats-files = The maps; of a folder all its .ron files
cli-stats-format = How it is written: tables to read, CSV or JSON with one entry a map
cli-stats-map = Map
cli-stats-file = File
cli-stats-empty-folder = { $file } has no maps; what counts are files that end in .ron.
cli-stats-some-failed = { $failed } of { $count } maps could not be read and are left out; the reasons stand above.
