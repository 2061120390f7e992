# Metrics: formulas, calculators, charts.

# Forms of a formula, and what its name does not tell.
figures-top-two = top two of five
figures-mean = mean of the answers
figures-easy = share of answers 5 to 7
figures-effort = effort, 1 to 5
figures-per-units = per { $base } units
figures-undiscounted = revenue, not discounted
figures-few = few answers
figures-computed = Computed

# Kano's categories.
figures-kano-must-be = Must-be
figures-kano-performance = Performance
figures-kano-attractive = Attractive
figures-kano-indifferent = Indifferent
figures-kano-reverse = Reverse
figures-kano-questionable = Questionable

# Formulas with the numbers put in.
figures-nps = 100 × ({ $promoters } promoters − { $detractors } detractors) ÷ { $all } answers
figures-share-satisfied = 100 × { $part } satisfied (4 or 5) ÷ { $all } answers
figures-share-easy = 100 × { $part } who found it easy (5 to 7) ÷ { $all } answers
figures-mean-of = sum of { $sum } ÷ { $all } answers
figures-churn = 100 × { $lost } lost ÷ { $start } at the start
figures-retention = 100 × ({ $end } at the end − { $new } new) ÷ { $start } at the start
figures-clv = basket { $basket } × { $purchases } purchases × { $periods } periods
figures-tgw = { $complaints } complaints ÷ { $sold } sold × { $base }
figures-opportunity = importance { $importance } + max({ $importance } − satisfaction { $satisfaction }; 0)
figures-kano = (A { $a } + O { $o }) ÷ (A { $a } + O { $o } + M { $m } + I { $i })
figures-kano-worked = Better = { $formula } = { $better }, Worse = { $worse }
figures-sentiment = sum of { $sum } ÷ { $n } comments

# Why there is no value.
figures-nothing = No data yet: nothing has been counted.
figures-more-than-all = A part is larger than its whole. Are all numbers about the same customers and the same period?
figures-off-scale = The numbers do not fit the scale of this formula.
figures-unusable = A number is negative or beyond all bounds.
figures-other-formula = These counts belong to another formula.

# Charts.
figures-chart-told = Line chart of { $metric }: { $values }.
figures-went = It went from { $first } to { $last }.
figures-along-told = { $measure } along the journey: { $values }.
figures-better = { $change }, better
figures-worse = { $change }, worse
figures-unchanged = unchanged
figures-mixed-method = Measured by different methods: values on different axes cannot be compared.
figures-mixed-scale = Measured on different scales: values on different axes cannot be compared.
figures-mixed-unit = Measured in different units: values on different axes cannot be compared.

# Pages.
figures-title = Metrics
figures-along = { $measure } along the journey

# The inspector of a metric.
figures-variant = Method
figures-variant-unsaid = Not said
figures-base = Per so many units
figures-chart = Chart
figures-few-note = Only { $n } answered. Below 30 answers a figure says little.
figures-scale-low = Scale from
figures-scale-high = Scale to
figures-calculate = Calculate from counts
figures-measurement = Measurement
figures-new-measurement = A new one
figures-take-over = Take over
figures-close-calculator = Close
figures-result = Result: { $value }
figures-promoters = Promoters (9 or 10)
figures-passives = Passives (7 or 8)
figures-detractors = Detractors (0 to 6)
figures-answers = How many gave each answer
figures-answer = Answer { $point }
figures-at-start = Customers at start
figures-lost = Of these lost
figures-at-end = Customers at end
figures-new = Of these new
figures-basket = Average basket
figures-purchases = Purchases in a period
figures-periods = Periods as a customer
figures-clv-note = Revenue, not profit, and not discounted.
figures-complaints = Complaints
figures-sold = Units sold
figures-important = Important (4 or 5)
figures-important-of = Out of answers
figures-satisfied = Satisfied (4 or 5)
figures-satisfied-of = Out of answers on it
figures-sum = Sum of scores
figures-comments = Comments
figures-kano-note = How many gave each pair of answers. Without it: 1 like, 2 expect, 3 neutral, 4 live with, 5 dislike.
figures-kano-like = like
figures-kano-expect = expect
figures-kano-neutral = neutral
figures-kano-live-with = live with
figures-kano-dislike = dislike
figures-kano-with = With it: { $answer }
figures-kano-pair = With it { $with }, without it { $without }

# All metrics along the journey, in the window.
figures-add = Add metric
figures-empty = Nothing is measured yet. A metric shows whether the journey gets better: a share of satisfied customers, an NPS, days until an answer.
figures-compared = Formula to compare
figures-compare = Comparison along the journey

# Measurements in files that do not agree with their counts or their formula.
load-measured-otherwise = “{ $metric }” says { $written }, but its counts give { $counted }.
load-measured-otherwise-do = What the counts give is used; the file itself changes only when you save. If the counts are wrong, calculate the value again in the inspector.
load-measured-nothing = “{ $metric }” has a measurement whose counts give no value. { $why }
load-measured-nothing-do = It was left out; the file itself changes only when you save. Enter the right counts, or the value alone.
load-measured-beyond = “{ $metric }” says { $value }, but its formula gives { $low } to { $high }.
load-measured-beyond-do = The value was kept as it is. Correct it in the inspector, or choose the formula that it belongs to.
