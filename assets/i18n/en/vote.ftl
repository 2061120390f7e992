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

## cards on the board
vote-no-cards = There are no cards on this map yet.
vote-no-cards-here = This row has no cards in this phase. The keys ↑ and ↓ choose another row.
vote-cards = { $count ->
    [one] One card
   *[other] { $count } cards
}
vote-card-of = Card { $number } of { $count }
vote-card = Card { $number }: { $words }
vote-card-gone = A card that was removed
vote-page = Page { $page } of { $count }
vote-page-back = Page before
vote-page-next = Next page
discuss-worst-first = the worst first
discuss-place = { $shared ->
    [yes] Place { $place }, shared · { $dots }
   *[no] Place { $place } · { $dots }
}
discuss-no-answer = Nobody has an answer yet.
discuss-nobody = nobody yet
discuss-answers = Answers “{ $card }”
discuss-due = due { $day }
discuss-line = New answer to card { $number }
discuss-hint = A new answer
discuss-hint-away = Enter: a new answer
vote-key-enter = Enter

## setting up
vote-setup = A vote with dots
vote-asked = Question
vote-heads = Heads
vote-heads-steps = One head less|One head more
vote-dots-each = Dots each
vote-dots-steps = One dot each less|One dot each more
vote-most = Of these on one card at most
vote-most-steps = One less on one card|One more on one card
vote-on = Cards to vote on
vote-all-phases = all phases
vote-all-opportunities = All opportunities
vote-selected = Selected on the map
vote-begin = Begin the vote
vote-cover-until-end = Cover the dots until the end
vote-rounds = { $count ->
    [one] Show the round that is kept
   *[other] Show the { $count } rounds that are kept
}
vote-too-few-cards = Two cards at least are needed
vote-question = What matters most to us?
vote-question-pains = Which pain points do we solve first?
vote-question-opportunities = Which opportunities do we take up first?
vote-question-touchpoints = Which touchpoints matter most?

## dots
vote-dots = { $count ->
    [0] no dots
    [one] one dot
   *[other] { $count } dots
}
vote-each = { $count ->
    [one] One dot each
   *[other] { $count } dots each
}
vote-per-card = at most { $count } on a card
vote-left = { $count ->
    [0] none left
    [one] one dot left
   *[other] { $count } dots left
}
vote-none-yet = No dots yet
vote-covered = Covered
vote-add = Add a dot to card { $number }
vote-take = Take a dot from card { $number }
vote-progress = { $placed } of { $count } dots placed
vote-not-begun = The vote has not begun
vote-keys = Keys 1 to { $count } pick a card, + adds a dot
vote-keys-begin = Enter begins it, ↑ ↓ change the row
vote-cover = Cover the dots
vote-uncover = Show the dots
vote-take-back = Take the last dot back

## ending
vote-end-empty = No dot is placed. Leave the vote?
vote-end-all = All dots are placed. End the round?
vote-end-left = { $count ->
    [one] One dot is left. End the round?
   *[other] { $count } dots are left. End the round?
}
vote-end = End the round
vote-drop = Leave the vote
vote-go-on = Go on
vote-kept = The vote stays in the map with { $placed } of { $count } dots. It goes on when you open the workshop again.

## results
vote-no-rounds = Nobody has voted on this map yet. The result of a vote stands here.
vote-heads-count = { $count ->
    [one] one head
   *[other] { $count } heads
}
vote-shared = shared
vote-place = { $shared ->
    [yes] Place { $place }, shared: { $card }, { $dots }
   *[no] Place { $place }: { $card }, { $dots }
}
vote-round-of = Round { $number } of { $count }
vote-round-back = Round before
vote-round-next = Next round
vote-again = Another vote
vote-resume = Go on with it
vote-reword = Reword
vote-keep-wording = Keep
vote-remove = Remove

## on paper, slides and in writing
print-slides-votes = Results of votes
print-with-votes = Results of votes
vote-place-heading = Place
vote-place-shared = { $place }. shared
vote-dots-heading = Dots
vote-round-heading = Round
vote-round-number = Round { $number }

## the dialog for a file of votes
dialog-votes = Votes from a file
file-kind-votes = Votes
votes-from-file = Votes from a file
votes-about = A table as CSV: one row a head with the cards it votes for, or one row a card with its dots. Cards are named by their number on the ballot or by their words. The dots come on top of those that are placed already.
votes-look = Look at it
votes-rows = Each row is
votes-rows-heads = A head and its cards
votes-rows-cards = A card and its dots
votes-heading = Taken for headings: { $words }
votes-counted = { $rows ->
    [one] One row counts
   *[other] { $rows } rows count
}, { $dots ->
    [0] no dots
    [one] one dot
   *[other] { $dots } dots
}
votes-left-out = { $count ->
    [one] One row is left out
   *[other] { $count } rows are left out
}
votes-nothing-taken = The file has more than that, so nothing of it is placed. Take dots back, or begin the vote with more heads.
votes-take = Place these dots
votes-other-file = Other file
votes-empty = There are no votes in the file.
votes-no-table = This is no table of votes. Save it as CSV, with less than one megabyte.
votes-taken = { $count ->
    [one] One dot from the file is placed.
   *[other] { $count } dots from the file are placed.
}
