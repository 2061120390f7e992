# Opportunities: board, matrix, ranking.
field-done = Done on
status-word-measured = Measured
told-due-on = due { $day }
told-done-on = { $day }

## Before and after
effect-no-data-yet = no data yet
effect-unchanged = unchanged
effect-better = better by { $by }
effect-worse = worse by { $by }
effect-few = , from fewer than 30 answers

## Pages and slides
matrix-sizes = The larger, the more votes
ranking-ratio = Impact ÷ effort
ranking-by-votes = What to do first, by votes
ranking-by-ratio = What to do first, by impact for effort
ranking-by-score = What to do first, by opportunity score
ranking-ratio-short = Impact ÷ effort
ranking-score-short = Score

## Pictures of the opportunities
face-board = Board
face-matrix = Matrix
face-ranking = Ranking
opportunities-count = { $count ->
    [one] One opportunity
   *[other] { $count } opportunities
}
opportunities-late = { $count } overdue
opportunities-empty = There are no opportunities yet. Add the first one on the board.
opportunity-due = Due { $day }
opportunity-overdue = Overdue since { $day }
opportunity-done = Done { $day }
opportunity-late = Overdue
opportunity-answers = { $count ->
    [one] answers one pain point
   *[other] answers { $count } pain points
}
opportunity-nobody = nobody answers for it
opportunity-nobody-short = nobody
opportunity-show = Show on the map

## Board
board-add = Add
board-add-to = Add an opportunity: { $status }
board-add-hint = What could be done?
board-empty-idea = What comes to somebody’s mind stands here first.
board-empty-planned = What is decided. Drag a card here, or press Alt with an arrow.
board-empty-doing = What somebody is working on.
board-empty-done = What is finished and has still to show its effect.
board-empty-measured = What has shown, by its metric, whether it helped.

## Matrix
matrix-tray = Drag these into the chart.

## Ranking
ranking-order = Order by
ranking-tied = , tied
ranking-no-votes = Without votes
ranking-no-survey = Customers were not asked yet

## Effect and need
effect-when-done = Before and after are compared once it is done.
need = What customers say
need-add = Add figures of a survey
need-remove = Remove these figures
need-note = The shares of the two best answers of five, put on 0 to 10: 83 % is 8.3.
need-importance = Importance
need-satisfaction = Satisfaction
need-score = { $importance } + max({ $importance } − { $satisfaction }, 0) = { $score }
need-extreme = Opportunity score above 15: extremely underserved
need-solid = Opportunity score above 10: underserved
need-low = Opportunity score up to 10: served well enough
need-few = From fewer than 30 answers: only an indication
need-without-n = Say how many answered: without that the score says little.
link-search = Search
link-none-found = None has these words.
