# Survey answers: import, columns, what came of it.

## why a file is not read
survey-cancelled = Called off. The map is as it was.
survey-not-found = There is no such file. Check the path.
survey-no-permission = You may not read this file. Ask whoever owns it, or copy it to a folder of your own.
survey-not-a-file = This is a folder or a device, not a file.
survey-unreadable = The file could not be read: { $why }
survey-empty = There are no answers in the file.
survey-no-table = This is no table of answers. Export the survey as CSV or XLSX.
survey-utf16 = The text is written in UTF-16, which is not read. Save it as “CSV UTF-8” and try again.
survey-bad-workbook = The workbook is damaged or is none: { $why }
survey-large-workbook = The workbook is too large to be unpacked safely. Save the sheet with the answers as CSV: that may be of any length.
survey-no-column = Say which column names the step and which one holds the score.

## rows that do not count
survey-row = line { $line }: { $why }
survey-row-short = the row ends too early
survey-row-no-step = no step is named
survey-row-no-number = the score “{ $cell }” is no number
survey-row-out-of-scale = the score “{ $cell }” is not on the scale from { $low } to { $high }
survey-row-not-whole = the score “{ $cell }” is not a whole number
survey-row-no-day = “{ $cell }” is no day
survey-row-without-day = no day is given
survey-row-ambiguous-day = “{ $cell }” may be two different days
survey-row-endless = a quotation mark is never closed
survey-bad-more = { $count ->
    [one] and { $number } more
   *[other] and { $number } more
}

## what came of it
survey-rows-read = { $count ->
    [one] { $number } row read
   *[other] { $number } rows read
}
survey-rows-empty = { $count ->
    [one] { $number } row without a score
   *[other] { $number } rows without a score
}
survey-rows-elsewhere = { $count ->
    [one] { $number } answer to another question
   *[other] { $number } answers to other questions
}
survey-rows-beyond = { $count ->
    [one] { $number } answer left out: the columns name too many different things. Is it the right column?
   *[other] { $number } answers left out: the columns name too many different things. Are they the right columns?
}
survey-rows-unplaced = { $count ->
    [one] { $number } answer names no step of this map:
   *[other] { $number } answers name no step of this map:
}
survey-phase-alone = { $count ->
    [one] { $number } answer is about the whole phase { $phase }: the figure at { $step }, where the phase begins, is that of the phase
   *[other] { $number } answers are about the whole phase { $phase }: the figure at { $step }, where the phase begins, is that of the phase
}
survey-phase-mixed = { $count ->
    [one] { $number } answer is about the whole phase { $phase } and counts at { $step }, where the phase begins, together with those about this step
   *[other] { $number } answers are about the whole phase { $phase } and count at { $step }, where the phase begins, together with those about this step
}
survey-rows-strangers = { $count ->
    [one] { $number } answer of somebody who is no persona of this map counts for everybody
   *[other] { $number } answers of people who are no persona of this map count for everybody
}
survey-rows-comments = { $count ->
    [one] { $number } answer on the map came with a comment, which is not kept
   *[other] { $number } answers on the map came with comments, which are not kept
}
survey-rows-bad = { $count ->
    [one] { $number } row does not count:
   *[other] { $number } rows do not count:
}
survey-windows-1252 = Letters are read as Windows-1252.
survey-conversion = Mean scores become feelings: { $low } is { $worst }, { $middle } is { $neutral }, { $high } is { $best }.
survey-nothing-to-take = No answer belongs to a step of this map: nothing was put onto it.
survey-edit = { $count ->
    [one] Import { $number } survey answer
   *[other] Import { $number } survey answers
}

## new metrics on the map
survey-card-nps = NPS
survey-card-csat = Satisfaction (CSAT)
survey-card-ces = Effort (CES)
survey-card-sentiment = Sentiment

## command line
cli-survey = Compute one figure a step from survey answers
cli-survey-long = Compute one figure a step from survey answers. Prints one line for each step of the map, in its order: name, value with one decimal, number of answers, apart by tabs. A step without answers has “no data” and 0. What was read and which rows do not count goes to standard error.
cli-survey-map = The map whose steps the answers are about
cli-survey-answers = The answers, one a row: CSV (comma, semicolon or tab) of any length, or XLSX
cli-survey-column = What a column means, by its name or its number: step (also a phase or a touchpoint), score, date, persona, question or comment. May be given several times; what is not given is guessed from the headings, and “date=” leaves out the date
cli-survey-metric = The figure. csat: share of 4 and 5 of five; csat-mean: mean of 1 to 5; ces: mean of 1 to 7; ces-share: share of 5 to 7; ces-old: mean of 1 to 5, less is better
cli-survey-question = Count only answers to this question of the question column; otherwise those to the one that names the metric
cli-survey-date-order = What comes first in days such as 3/4/2026; otherwise it is learned from the first rows
cli-survey-match = What a name in the file means: a step, phase or touchpoint by its name or number. May be given several times
cli-survey-per-persona = A figure for each persona that the file names
cli-survey-per-month = A measurement for each month, instead of one of the newest day
cli-survey-emotion = Set the emotion curve from the scores as well
cli-survey-whose = Whose curve that is where the file names no personas; otherwise everybody’s
cli-survey-new-cards = Add new metrics beside those that are there, instead of further measurements in them
cli-survey-source = Add the survey to the evidence register under this title
cli-survey-output = Write the map with the figures to this file. Nothing but the figures goes into it
cli-survey-no-field = “{ $said }” is no column. Write FIELD=COLUMN, where the field is one of { $fields }.
cli-survey-column-missing = There is no column { $name }. The columns are { $columns }.
cli-survey-no-step = “{ $said }” matches nothing. Write NAME=STEP, where the step is one of the map’s.
cli-survey-no-persona = There is no persona { $name } on the map.
cli-survey-columns = Columns read: { $columns }
cli-survey-needs-column = { $option } needs a column that the file does not seem to have. Say which one it is with --column { $field }=COLUMN. The columns are { $columns }.
cli-survey-no-question = No answer is to the question { $question }. The questions are { $questions }.
cli-survey-asked = Only answers to { $question } count.
cli-survey-mixed = The column { $column } names several questions, none of them the metric: answers to all of them count together. Choose one with --question: { $questions }.
cli-survey-no-days = No column says when the answers were given: their figures bear the day { $day }.
cli-survey-over-answers = { $file } holds the answers themselves and was not touched. Choose another name for the map.

## benchmark
bench-survey-csv-alone = Survey of a million rows, the csv crate alone
bench-survey = Survey of a million rows, counted
bench-survey-ratio = The same against the csv crate alone
bench-survey-memory = Memory while a million rows are counted

## window
command-survey = Import survey answers…
dialog-survey = Import survey answers
file-kind-survey = Tables of answers
survey-about = A table with one answer a row, as CSV of any length or as XLSX. Only the figures come into the map, never single answers.
survey-look = Look at it
survey-other-file = Another file
survey-form-workbook = Workbook
survey-form-semicolon = Text with semicolons
survey-form-comma = Text with commas
survey-form-tab = Text with tabs
survey-columns = What the columns mean
survey-column = Meaning of column { $number } “{ $heading }”
survey-field-none = Not needed
survey-field-step = Step or touchpoint
survey-field-score = Score
survey-field-date = Date
survey-field-persona = Persona or segment
survey-field-question = Question
survey-field-comment = Comment
survey-figure = Figure
survey-figure-nps = NPS, scores 0 to 10
survey-figure-csat = CSAT, share of 4 and 5 of five
survey-figure-csat-mean = CSAT, mean of 1 to 5
survey-figure-ces = CES, mean of 1 to 7
survey-figure-ces-share = CES, share of 5 to 7
survey-figure-ces-old = CES, older form: mean of 1 to 5
survey-figure-sentiment = Sentiment, mean of −1 to +1
survey-asked = Answers to
survey-asked-all = All questions together
survey-order = Days such as 3/4/2026
survey-order-unknown = Only where they are clear
survey-order-day = Day first: 3 April
survey-order-month = Month first: 4 March
survey-metrics = A metric for each step
survey-extends = Further values in metrics that are there
survey-per-persona = One for each persona
survey-by-month = One value for each month
survey-source = Add the survey to the evidence register
survey-source-title = Title of the survey in the evidence register
survey-curve = Emotion curve from the scores
survey-whose = Whose curve
survey-whose-all = Everybody’s
survey-tab-figures = Figures
survey-tab-names = Names
survey-tab-rows = Left out
survey-sample = { $count ->
    [one] From the first row of the file. Count all answers for the true figures.
   *[other] From the first { $count } rows of the file. Count all answers for the true figures.
}
survey-no-data = no data
survey-n = n { $n }
survey-n-small = n { $n }, few
survey-names-none = The file names no steps.
survey-names-steps = Steps in the file
survey-names-personas = Personas in the file
survey-name = Meaning of “{ $name }”
survey-name-left-out = Left out
survey-name-nobody = Everybody
survey-rows-fine = Every row counts.
survey-counting = Counting answers
survey-call-off = Stop counting
survey-count = Count all answers
survey-take = Put onto the map
survey-said-counted = { $counted } of { $rows } rows count
survey-said-sample = { $count ->
    [one] Looked at the first row
   *[other] Looked at the first { $count } rows
}
survey-change-none = Nothing on the map would change
survey-change-added = { $count ->
    [one] { $count } new metric
   *[other] { $count } new metrics
}
survey-change-extended = { $count ->
    [one] further values in { $count } metric
   *[other] further values in { $count } metrics
}
survey-change-feelings = { $count ->
    [one] { $count } value of the curve
   *[other] { $count } values of the curve
}
survey-taken = { $number } survey answers are on the map.
