### find: palette, find and replace, filters

## history
edit-reword = { $count ->
    [one] Replace { $count } match
   *[other] Replace { $count } matches
}

## commands
command-find = Find…
command-replace = Find and replace…
command-find-next = Next match
command-find-previous = Previous match
command-filter = Filter…
command-filter-clear = Clear filter
command-palette = Command palette

## palette
palette-field = Type a command, or the name of anything in the map
palette-list = Commands and parts of the map
palette-none = Nothing is called like that.
palette-command = Command
palette-persona = Persona
palette-stage = Stage
palette-phase = Phase
palette-step = Step
palette-lane = Lane

## why a command does not apply
lacks-map = Open a map first
lacks-maps = Open a second map first
lacks-left-behind = There is nothing to recover
lacks-undo = There is nothing to undo
lacks-redo = There is nothing to redo
lacks-lane = Select a lane first
lacks-picture = Select a picture or a persona first
lacks-query = Find something first
lacks-filter = No filter is on
lacks-cards = Select several cards first
lacks-selection = Select something first

## find and replace
find-bar = Find and replace
find-field = Find in the map
find-with = Replace with
find-show-replace = Show or hide replacing
find-case = Match case
find-whole = Whole words
find-whole-sign = “ab”
find-none = No match
find-count = { $at } of { $count }
find-previous = Previous match
find-next = Next match
find-close = Close find bar
find-replace = Replace
find-replace-all = Replace all
find-hint = Searches all words of the map, notes and descriptions too.
find-locked = { $place } · locked
find-replaced = { $count ->
    [0] Nothing was replaced.
    [one] Replaced { $count } match.
   *[other] Replaced { $count } matches.
}
find-left = { $count ->
    [one] { $count } match in a locked lane was left as it is.
   *[other] { $count } matches in locked lanes were left as they are.
}
find-place = { $field } · { $what }
find-in-map = the map itself
find-in-notes = Notes on the whole map
find-in-emotion = what { $persona } feels in { $place }
find-in-seam = a change of channel
find-in-waived = a finding that is intended
find-in-agenda = the agenda
find-in-parking = the parking lot
find-in-decision = a decision
find-in-cluster = a cluster
find-in-round = a round of votes
find-field-text = Text
find-field-name = Name
find-field-title = Title
find-field-subtitle = Subtitle
find-field-organisation = Organisation
find-field-author = Author
find-field-date = Date
find-field-version = Version
find-field-scenario = Scenario
find-field-expectations = Expectations
find-field-basis = Basis
find-field-scale = Names of the scale
find-field-role = Role
find-field-initials = Initials
find-field-alt = Description of the picture
find-field-quote = Quote
find-field-goals = Goals
find-field-goal = Goal
find-field-frustrations = Frustrations
find-field-needs = Needs
find-field-motives = Motives
find-field-age = Age
find-field-place = Place
find-field-occupation = Occupation
find-field-income = Income
find-field-values = Values
find-field-lifestyle = Lifestyle
find-field-purchase = Purchase motives
find-field-segment = Segment
find-field-habits = Channel habits
find-field-duration = Duration
find-field-owner = Owner
find-field-description = Description
find-field-content = Content
find-field-time = Time
find-field-due = Due
find-field-unit = Unit
find-field-method = Method
find-field-reason = Reason
find-field-question = Question
find-field-url = Link
find-field-picture = Picture
find-field-done = Done on
find-field-need = Need
find-field-check = Check
find-field-note = Notes

## filter
filter-button = { $count ->
    [one] Filter, { $count } criterion set
   *[other] Filter, { $count } criteria set
}
filter-choices = What to show
filter-personas = Persona
filter-phases = Phase
filter-kinds = Kind of card
filter-severity = Pain points, severity at least
filter-any = Any
filter-severity-any = Any severity
filter-severity-least = Severity { $value } and more
filter-levels = How well founded
filter-channels = Channel
filter-owners = Owner
filter-nobody = Nobody
filter-cards = { $count ->
    [one] { $seen } of { $count } card
   *[other] { $seen } of { $count } cards
}
filter-drop = Stop filtering by { $name }
filter-fades = The rest of the map is faded.
export-as-seen = { $count ->
    [one] As it is seen, filtered: { $seen } of { $count } card
   *[other] As it is seen, filtered: { $seen } of { $count } cards
}

## benchmark
bench-filter = Filter on, recompose
