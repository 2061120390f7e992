# The panel of the review, and its pins on the canvas.
tab-review = Review
findings-list = Findings
findings-filter = Findings to show
findings-filter-one = { $level }: { $count }
findings-all = All
findings-gaps = Gaps
findings-checks = Checks
findings-notes = Notes
finding-gap = Gap
finding-check = Check
finding-note = Note
finding-told = { $number }. { $level }: { $title }. { $place }
finding-told-waived = Intended: { $title }. { $place }
finding-link = { $what }: { $title }
finding-intended = Intended …
finding-reason = Why it is intended
finding-reason-hint = Why is it meant to be so?
finding-waive = Keep as intended
finding-bring-back = Bring back
findings-waived = { $count } intended
findings-none = Nothing found
findings-none-about = { $count ->
    [one] The one check that is on has passed.
   *[other] All { $count } checks that are on have passed.
 }
findings-none-such = None of these
findings-none-such-about = There are findings of other kinds.
checks-passed = { $passed } of { $count ->
    [one] { $count } check
   *[other] { $count } checks
 } passed
checks-running = Checking …
choose-checks = Choose checks
# What mends a finding, and what leads to its place.
fix-add-touchpoint = Add touchpoint
fix-add-thought = Add thought
fix-add-pain = Add pain point
fix-add-opportunity = Add opportunity
fix-add-card = Add card
fix-add-evidence = Add evidence
fix-assign-owner = Assign owner
fix-choose-channel = Choose channel
fix-set-answer-time = Set answer time
fix-choose-metric = Choose metric
fix-add-measure = Add value
fix-set-emotion = Add feeling
fix-add-goal = Add goal
fix-rename-phase = Rename phase
fix-remove-card = Remove card
go-to-map = Go to map
go-to-persona = Go to persona
go-to-phase = Go to phase
go-to-step = Go to step
go-to-card = Go to card
go-to-evidence = Go to evidence
# Commands and the status bar.
command-review = Open the review
command-next-finding = Next finding
command-previous-finding = Previous finding
command-choose-checks = Choose checks …
command-pins = Show findings on the canvas
findings-count = { $count ->
    [0] No findings
    [one] { $count } finding
   *[other] { $count } findings
 }
finding-at = Finding { $number } of { $count }
lacks-findings = The review has found nothing.
# On the canvas and in the outline.
pin-told = Finding { $number }, { $level }: { $title }
gap-touchpoints = No touchpoints in { $phase } yet
gap-thoughts = No thoughts in { $phase } yet
gap-cards = Nothing in { $phase } yet
gap-add = Add
told-gaps = { $count ->
    [one] { $count } gap
   *[other] { $count } gaps
 }
# Choosing checks.
dialog-checks = Choose checks
checks-about = What the review looks for on this map. The choice is kept with the map.
checks-all-on = Switch all on
# Copies without personal data, and the names that they do without.
command-save-redacted = Save a copy without personal data …
dialog-save-redacted = Save a copy without personal data
redacted-name = { $name } without personal data
redacted-about = E-mail addresses and telephone numbers are blanked{ $count ->
    [0] . Names are too, once they are listed in the settings.
    [one] , and the { $count } name that is listed in the settings.
   *[other] , and the { $count } names that are listed in the settings.
 } The open map stays as it is.
redacted-save = Save copy
redacted-open = That file is an open map. Choose another name for the copy; nothing was written.
redacted-saved = { $count ->
    [0] Saved { $file }. There was no personal data to blank.
    [one] Saved { $file }, with { $count } piece of personal data blanked.
   *[other] Saved { $file }, with { $count } pieces of personal data blanked.
 }
settings-names = Names of people
settings-names-hint = One name a line
settings-names-about = The review warns where one of them stands in a map. The list is kept with the settings, never in a map.
