### Words that Wayfare itself puts on a sheet.

state-current = Current state
state-future = Future state
version-number = Version { $version }

goals = Goals
frustrations = Frustrations
needs = Needs

lane-goal = Customer goal
lane-actions = Customer actions
lane-touchpoints = Touchpoints
lane-emotion = Emotion curve
lane-thoughts = Thoughts
lane-pains = Pain points
lane-opportunities = Opportunities
lane-metrics = Metrics
lane-images = Storyboard
lane-notes = Notes
lane-physical-evidence = Physical evidence
lane-frontstage = Frontstage
lane-backstage = Backstage
lane-support = Support processes

line-of-interaction = Line of interaction
line-of-visibility = Line of visibility
line-of-internal-interaction = Line of internal interaction

impact = Impact
effort = Effort
target = Target { $value }
no-data = no data
sources = { $count ->
    [0] no source
    [one] { $count } source
   *[other] { $count } sources
}
optional-step = optional
continued = continued

legend-moment = Moment of truth
legend-online = Online
legend-offline = In person, by phone or post
legend-severity = Severity 1 to 5
legend-link = Pain point answered by opportunity
legend-vote = Vote
legend-target-met = Target met
legend-target-missed = Target missed
sheet-of = Sheet { $number } of { $count }

## Alternative text of the emotion curve
curve-about = Emotion curve on a scale from { $low } to { $high }, step by step.
curve-persona = { $persona }: { $feelings }.
curve-persona-nothing = { $persona }: nothing recorded.
feeling-very-bad = very bad
feeling-bad = bad
feeling-neutral = neutral
feeling-good = good
feeling-very-good = very good

## Title block, personas and steps
scenario = Scenario
expectations = Expectations
motives = Motives
forks-from = from { $step }
level-assumed = Assumed
level-partly = Partly researched
level-researched = Researched

## What a card says in words
told-severity = Severity { $value } of 5
told-online = online
told-offline = in person, by phone or post
told-votes = { $count ->
    [one] { $count } vote
   *[other] { $count } votes
}
told-owner = Owner: { $owner }
told-for = For { $personas }
told-answers = Answered by: { $opportunities }

## Built-in channels
channel-web = Website
channel-app = App
channel-email = E-mail
channel-chat = Chat
channel-social = Social media
channel-search = Search engine
channel-review = Review portal
channel-store = Store
channel-staff = Staff
channel-phone = Phone
channel-post = Post
channel-print = Print
channel-event = Event
channel-pay = Payment
