# Votes.

## why dots were not placed
vote-refused-card = That card is not voted on.
vote-refused-left = { $count ->
    [0] All dots are placed.
    [one] The room has one dot left.
   *[other] The room has { $count } dots left.
}
vote-refused-full = { $count ->
    [one] Only one dot may lie on this card.
   *[other] At most { $count } dots may lie on this card.
}
vote-refused-there = { $count ->
    [0] There is no dot on this card.
    [one] There is only one dot on this card.
   *[other] There are only { $count } dots on this card.
}

## votes from a file
votes-line = Line { $line }: { $why }
votes-no-card = no card of this vote is called { $cell }.
votes-many-cards = more than one card of this vote may be meant by { $cell }.
votes-no-number = { $cell } is no number of dots.
votes-many-dots = { $dots } dots, where a head has { $most }.
votes-full = { $dots } dots on { $card }, where { $most } may lie.
