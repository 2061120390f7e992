# Evidence: register, levels, coverage.

## inspector
source-one = Source
selected-source = Source “{ $name }”
field-origin = Where it comes from
find-field-origin = Where it comes from
source-open = Open the link
source-show = Show in the register
source-cards = { $count ->
    [0] Cards that rest on it
    [one] { $count } card rests on it
   *[other] { $count } cards rest on it
}
source-cards-more = { $count ->
    [one] and { $count } more card
   *[other] and { $count } more cards
}
source-pieces = { $count ->
    [one] { $count } piece
   *[other] { $count } pieces
}
source-part = “{ $name }” does not rest on it
source-select = Select these cards
source-remove = { $count ->
    [0] Remove the source
    [one] Remove the source; { $count } card loses it
   *[other] Remove the source; { $count } cards lose it
}
source-removed = { $count ->
    [one] Removed “{ $name }”; { $count } card rested on it.
   *[other] Removed “{ $name }”; { $count } cards rested on it.
}
source-unused-note = No card rests on it yet. Select cards on the map and add it under “Evidence”.
source-dated-note = Gathered more than a year before the date of the map.
source-of-cards = { $name } ({ $count } of { $all })
source-for-all = Rest on a source
level-follows = As its evidence says: { $level }

## register
register-heading = Sources
register-search = Find a source
register-none = No source has these words.
register-origin = From
register-sample = n
register-n = n = { $n }
register-count = { $count ->
    [one] { $count } source
   *[other] { $count } sources
}
register-summary = { $count ->
    [one] { $sources }. { $resting } of { $count } card rests on them.
   *[other] { $sources }. { $resting } of { $count } cards rest on them.
}
register-empty = No sources yet
register-empty-note = A source says where cards come from: a survey, interviews, a visit on site, complaints. Cards point to it, and everybody sees what is known and what is assumed.
source-add = Add source
source-add-first = Add the first source
source-unused = No card rests on it
source-dated = Older than a year
source-open-named = Open the link of “{ $name }”

## coverage
command-only-assumed = Show only what we assume
coverage-heading = How well the map is founded
coverage-note = Cards researched, of all cards that begin there. Choose a number to select its cards.
coverage-level = { $level }: { $count } ({ $percent } %)
coverage-of = { $seen } of { $count }
coverage-cell = { $count ->
    [one] { $lane }, { $phase }: { $count } card; { $researched } researched, { $partly } partly, { $assumed } assumed
   *[other] { $lane }, { $phase }: { $count } cards; { $researched } researched, { $partly } partly, { $assumed } assumed
}

## paper
print-levels = Marks of how well cards are founded
