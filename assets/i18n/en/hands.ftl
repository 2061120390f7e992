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
hands-differ = mixed
hands-split = split
legend-hands = Spread of hands

## In the room
hands-open = Show of hands
hands-question = How does “{ $step }” feel?
hands-fingers = { $count ->
    [one] 1 finger
   *[other] { $count } fingers
  }
hands-row = { $fingers }, { $feeling }: { $count ->
    [one] one hand
   *[other] { $count } hands
  }
hands-more = One hand more for { $count ->
    [one] 1 finger
   *[other] { $count } fingers
  }
hands-fewer = One hand fewer for { $count ->
    [one] 1 finger
   *[other] { $count } fingers
  }
hands-mean = Mean
hands-spread = Spread
hands-sum = { $count ->
    [0] No hands counted yet
    [one] One hand counted
   *[other] { $count } hands counted
  }
hands-of-heads = { $count } of { $heads } { $heads ->
    [one] hand
   *[other] hands
  } counted
hands-too-many = More hands than people in the room. The curve stays as it was: count again, or correct how many are here.
hands-believe = { $count } people are here
hands-left-out = The { $count } hands for “{ $step }” were not kept: only { $heads } people are in the room. Go back and count again.
hands-keys = 0–9 count, + and − one hand more or fewer, ↑ ↓ row, ← → question, Enter goes on, H closes
hands-back = Question before
hands-next = Next question
hands-number = Question { $number } of { $count }
hands-nobody = Hands are raised in somebody’s shoes. Add a persona and a step in the editor, then ask again.
