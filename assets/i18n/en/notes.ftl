# Notes and evidence behind the map.

## The appendix
notes-title = Notes and evidence
flow-page = { $name }, { $number } of { $count }
notes-register = Evidence
notes-parking = Parking lot
notes-description = What happens
notes-content = To see or hear
notes-time = When
notes-complaints = Complaints
notes-complaint = customers complain here
notes-answer = an answer is promised within { $hours } hours
notes-touchpoint = Touchpoint
notes-metric = Will show in
notes-method = How measured
notes-higher = higher is better
notes-lower = lower is better
notes-share = Share of customers

## One card of a lane
told-action = Customer action
told-touchpoint = Touchpoint
told-thought = Thought
told-pain = Pain point
told-opportunity = Opportunity
told-metric = Metric
told-image = Picture
told-note = Note
told-physical-evidence = Physical evidence
told-frontstage = Frontstage
told-backstage = Backstage
told-support = Support process

## Before a file is handed on
export-no-font = No font has these characters: { $characters }. A box stands for each of them, first in “{ $words }”. Replace them if they matter; the map itself keeps them.
export-no-date = PDF/A asks for a date, and the map has none: 1 January 1970 stands in the file. Set the date of the map, then export it again.
