### Quick capture: one line that adds to the map.

capture-example-words = Call back within a day

## The grammar, in the help and under an empty line
capture-sign-words = words
capture-sign-step = Step:
capture-sign-channel = @channel
capture-sign-persona = +persona
capture-rule-touchpoint = Touchpoint in the current step
capture-rule-moment = Moment of truth
capture-rule-pain = Pain point
capture-rule-severity = Pain point of severity 4
capture-rule-opportunity = Opportunity
capture-rule-quote = Quote
capture-rule-action = Customer action
capture-rule-metric = Metric, with its value at the end
capture-rule-feeling = Feeling of the named personas
capture-rule-step = In this step or phase, at the beginning
capture-rule-channel = Channel of the touchpoint, at the end
capture-rule-persona = Persona it concerns, at the end
