### Quick capture: one line that adds to the map.

capture-example-words = Call back within a day

## The grammar, in the help and under an empty line
capture-sign-words = words
capture-sign-step = Step:
capture-sign-channel = @channel
capture-sign-persona = +persona
capture-rule-touchpoint = Touchpoint in the current step
capture-rule-moment = Moment of truth
capture-rule-severity = Pain point of severity 4, before or behind the words
capture-rule-quote = Quote
capture-rule-metric = Metric, with its value at the end
capture-rule-feeling = Feeling of the named personas
capture-rule-step = In this step or phase, at the beginning
capture-rule-channel = Channel of the touchpoint, at the end
capture-rule-persona = Persona it concerns, at the end

## The line and its bar
capture-keys = Enter adds, Esc closes
capture-adds = Adds
capture-goes-to = Goes to
capture-place = Next: { $place }
capture-added = Added to { $place }: { $words }
capture-taken-back = Taken back: { $what }
capture-new-lane = New lane: { $lane }
capture-pain-of = Pain point, severity { $severity }
capture-feeling = Feeling
capture-feeling-of = Feeling { $value }
capture-everybody = Everybody
command-capture = Quick capture
topic-capture = Quick capture
key-tab = Tab
