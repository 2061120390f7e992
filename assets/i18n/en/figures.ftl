# Metrics: formulas, calculators, charts.
