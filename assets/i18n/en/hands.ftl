# Feelings by show of hands.

## On the sheet and in its words
hands-told = mean of { $count ->
    [one] one hand
   *[other] { $count } hands
  }, spread { $spread }
hands-in-inspector = Show of hands: mean { $mean }, spread { $spread }, { $count ->
    [one] one hand
   *[other] { $count } hands
  }. Another value drops them.
hands-agree = agreed
hands-differ = views differ
hands-split = split
legend-hands = Spread of hands
