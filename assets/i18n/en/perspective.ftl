# Ways to look at a map.
perspectives = Ways to look at the map
perspective-map = Map
perspective-personas = Persona sheets
perspective-figures = Metrics
perspective-opportunities = Opportunities
perspective-evidence = Evidence
perspective-statistics = Statistics
command-show-map = Show the map
command-show-personas = Show the persona sheets
command-show-figures = Show the metrics
command-show-opportunities = Show the opportunities
command-show-evidence = Show the evidence
command-show-statistics = Show the statistics
