### Panels: outline, inspector, notes

## outline
outline-phases = Phases
outline-lanes = Lanes
outline-personas = Personas
add-phase = Add phase
add-lane = Add lane
add-persona = Add persona
add-phase-before = Add phase before
add-phase-after = Add phase after
add-step-before = Add step before
add-step-after = Add step after
add-step-here = Add step
move-up = Move up
move-down = Move down
keys-move-up = Alt+↑
keys-move-down = Alt+↓
put-under-stage = Put under stage
no-stage = No stage
new-stage-here = New stage
told-phase = { $number } { $name }, { $count ->
    [one] { $count } step
   *[other] { $count } steps
}
told-hidden = hidden
told-locked = locked
hide-named = Hide { $name }
show-named = Show { $name }
lane-hide = Hide lane
lane-show = Show lane
lane-collapse = Collapse lane
lane-expand = Expand lane
lane-lock = Lock lane
lane-unlock = Unlock lane
lane-for = Only for persona
everybody = Everybody
persona-hide = Hide persona
persona-show = Show persona
share-of-customers = { $share } % of customers

## inspector
the-map = Map
kind-stage = Stage
kind-step = Step
kind-persona = Persona
kind-emotion = Emotion
phase-number = Phase { $number }
duplicate-selected = Duplicate what is selected
delete-selected = Delete what is selected
map-is-read-only = This map is open for reading only.
section-emotions = Emotions
section-page = Page
section-steps = Steps
section-person = Who this is
section-sheet = On the sheet
stage-phases = Phases under it
field-name = Name
field-title = Title
field-subtitle = Subtitle
field-state = State
field-sheet-language = Language of the sheet
field-organisation = Organisation
field-author = Author
field-date = Date
field-version = Version
field-basis = What it rests on
field-scale = Scale
scale-from-to = { $low } to { $high }
scale-note = Before the values are converted to another scale, you see what becomes of them.
field-scale-labels = Names of the values
scale-labels-note = A value without a name shows its number.
field-page-size = Paper
field-orientation = Orientation
page-landscape = Landscape
page-portrait = Portrait
field-fit = Fit
fit-sheets = On as few sheets as stay readable
fit-one-page = One page as large as the map
field-legend = Show the legend
field-duration = Duration
field-note = Note
field-optional = Not everybody passes here
field-branch = The way forks from
branch-none = Does not fork
field-quote = Quote
field-verbatim = In a customer’s own words
field-emotion = Feeling
emotion-worse = Feels worse
emotion-better = Feels better
emotion-of = Feeling of { $persona }
quote-of = Quote of { $persona }
no-personas-yet = There are no personas yet. Add one in the outline.
lane-name-note = Empty takes the built-in name in the sheet’s language.
field-kind = Kind
lane-kind-note = A lane with cards keeps the kind of its cards.
field-hidden = Hide lane (sheet, exports)
field-collapsed = Collapse lane (canvas only)
field-locked = Lock lane (and its cards)
field-role = In one line
field-style = Colour, mark and line
style-number = Style { $number }
field-age = Age
field-place = Place
field-occupation = Occupation
field-income = Income
field-segment = Segment
field-share = Share of customers in %
field-values = Values
field-lifestyle = Lifestyle
field-purchase-motives = Why they buy
field-channel-habits = Channels and habits
field-initials = Letters in the circle
field-persona-hidden = Hide persona (sheet, exports)
add-card-of-kind = Add { $key ->
    [card-action] customer action
    [card-touchpoint] touchpoint
    [card-thought] thought
    [card-pain] pain point
    [card-opportunity] opportunity
    [card-metric] metric
    [card-image] image
    [card-process] process
   *[card-note] note
}
curve-holds-no-cards = This lane draws the curves of feelings. Choose a step to set them.
lane-is-locked = The lane “{ $name }” is locked, so this card cannot be changed.

## cards
field-text = Text
field-metric-name = Name of the metric
field-caption = Caption
field-position = Position
field-lane = Lane
span-steps = { $count ->
    [one] { $count } step
   *[other] { $count } steps
}
span-shorter = One step shorter
span-longer = One step longer
field-severity = Severity
not-judged = Not judged yet.
severity-1 = 1: noticed, soon forgotten
severity-2 = 2: a nuisance, customers carry on
severity-3 = 3: costs time or patience, and is talked about
severity-4 = 4: customers need help to go on
severity-5 = 5: customers break off or go elsewhere
impact-1 = 1: hardly anybody would notice
impact-2 = 2: a little easier for some
impact-3 = 3: clearly better for many
impact-4 = 4: changes how customers feel about this phase
impact-5 = 5: changes whether customers stay
effort-1 = 1: days, nobody has to be asked
effort-2 = 2: weeks in one team
effort-3 = 3: months, or several teams
effort-4 = 4: a project with a budget of its own
effort-5 = 5: a year or more, or new systems
who-feels-it = Who feels it
who-thinks-it = Who thinks it
who-it-concerns = Whom it concerns
field-owner = Owner
field-team = Team or system
field-votes = Votes
field-level = How well founded
level-from-evidence = As its evidence says
field-colour = Colour of the edge
colour-none = No colour of its own
colour-named = Colour { $colour }
colour-code = Colour as code
field-url = Link
field-frequency = How often
frequency-none = Not known
frequency-rare = Rarely
frequency-occasional = Sometimes
frequency-frequent = Usually
frequency-always = Every time
touchpoint-none = No touchpoint
answered-by = Answered by
answers = Answers
link-opportunity = Link opportunity
link-pain = Link pain point
new-opportunity-here = New opportunity at this step
new-pain-here = New pain point at this step
unlink-named = Part from “{ $name }”
field-status = Status
status-idea = Idea
status-planned = Planned
status-doing = Under way
status-done = Done
status-measured = Done, effect measured
field-due = Due
field-metric = Metric that will show it
metric-none = No metric

## touchpoints
field-channel = Channel
channel-none = No channel
field-online = Online or in person
online-unknown = As the channel is
online-by-channel = As the channel is: online
offline-by-channel = As the channel is: in person, by phone or post
field-description = What happens there
field-content = What the customer sees, reads or hears
field-time = When, or how long
field-complaint = Customers complain here
field-answer-hours = Answer promised within hours
field-moment = Moment of truth
moment-none = None
moment-zero = Zero: online research
moment-first = First: at the shelf
moment-second = Second: in use
moment-third = Third: telling others

## evidence
field-evidence = Evidence
evidence-add = Add evidence
evidence-new = New source
evidence-remove = Not a source of this card
count-of = How many of { $name }
new-source = New source
field-source-title = Title of the source
field-method = Method
field-sample = Sample size
method-survey = Survey
method-interview = Interview
method-observation = Observation
method-analytics = Analytics
method-feedback = Unasked feedback
method-complaint = Complaint
method-social-media = Social media
method-mystery-shopping = Mystery shopping
method-assumption = The team’s guess

## metrics
field-measure = Formula
measure-free = A figure of your own
measure-nps = Net promoter score (NPS)
measure-csat = Customer satisfaction (CSAT)
measure-ces = Customer effort score (CES)
measure-churn = Churn rate
measure-retention = Retention rate
measure-clv = Customer lifetime value (CLV)
measure-tgw = Things gone wrong (TGW)
measure-opportunity-score = Opportunity score
measure-kano = Kano category
measure-sentiment = Sentiment
field-series = Measurements
series-date = Day or month
series-value = Value
series-n = n
series-date-of = Day of measurement { $number }
series-value-of = Value of measurement { $number }
series-n-of = Sample of measurement { $number }
series-remove = Delete measurement { $number }
series-add = Add measurement
field-target = Target
field-unit = Unit
field-better = Better is
better-higher = Higher
better-lower = Lower
field-decimals = Decimal places
field-method-of-metric = How it is measured
field-measured-for = Measured for

## several cards
many-note = What you set here is set for all of them.
many-differ = They differ

## notes
notes-on-map = Notes on the map
notes-not-on-sheet = Notes do not appear on the sheet.

## what is wrong with what was typed
hint-day = YYYY-MM-DD
complaint-day = Not kept: write a day like 2026-03-31.
complaint-day-or-month = Not kept: write a day like 2026-03-31 or a month like 2026-03.
complaint-number = Not kept: write a number like 1.5.
complaint-range = Not kept: write a number from { $low } to { $high }.
complaint-count = Not kept: write a whole number.
complaint-count-one = Not kept: write a whole number from 1.
complaint-link = Not kept: a link begins with https://, http:// or mailto:.
complaint-colour = Not kept: write a colour like #1B5E9E.
