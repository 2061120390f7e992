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
figures-along-told = { $measure } along the journey: { $values }.
figures-better = { $change }, better
figures-worse = { $change }, worse
figures-unchanged = unchanged
figures-mixed-method = Measured by different methods: values on different axes cannot be compared.
figures-mixed-scale = Measured on different scales: values on different axes cannot be compared.
figures-mixed-unit = Measured in different units: values on different axes cannot be compared.

# Pages.
figures-title = Figures
figures-along = { $measure } along the journey
