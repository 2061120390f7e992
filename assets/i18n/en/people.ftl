# Personas: editor, sheet, library, two states in one picture.

## Two states in one picture
state-better = { $by } better
state-worse = { $by } worse
curve-other-state = { $state }: { $feelings }.
edit-foreseen = Set the other state of { $what }
edit-foreseen-clear = Clear the other state of { $what }
find-in-foreseen = what { $persona } feels in { $place } ({ $state })

## The sheet of a persona
persona-channels = Channels used
persona-pains = What hurts most
persona-opportunities = What would help

## Editor and perspective
persona-none = No personas yet
persona-none-about = A persona is an archetypal customer through whose eyes the map is drawn: never a real person.
persona-add = Add a persona
persona-earlier = Move earlier
persona-later = Move later
persona-sheet-of = { $count ->
    [one] Sheet of { $name }
   *[other] Sheet of { $name }, page { $number } of { $count }
}
section-wants = Wants and worries
section-facts = Demographics
section-mind = Values and motives
section-market = Segment and channels
section-note = Note
persona-empty-group = { $name }, nothing yet
share-over = The shares of all personas add up to { $sum } %. More than 100 % cannot be.
list-add = Add to “{ $list }”
list-item = { $list }, { $number }
list-up = Move up: { $item }
list-down = Move down: { $item }
list-remove = Remove: { $item }
field-one-state-persona = Show in the map’s own state only

## Two states in the window
field-one-state = Show the map’s own state only
foreseen-of = { $state } of { $persona }
command-overlay-map = Overlay another map…
dialog-overlay = Overlay another map
overlay-about = What its personas feel is drawn as the other state of this map. Personas and steps are matched by identifier, else by name.
overlay-lay = Overlay
overlay-nothing = Nothing of { $file } matches this map: no persona and step of it is here by identifier or name. Nothing was changed.
overlay-done = { $count ->
    [one] One feeling of { $file } is in the picture now.
   *[other] { $count } feelings of { $file } are in the picture now.
}
overlay-strangers = Not in this map and left out: { $names }{ $more ->
    [0] .
   *[other] {" "}and { $more } more.
}
overlay-elsewhere = Steps that this map does not have were left out: { $names }{ $more ->
    [0] .
   *[other] {" "}and { $more } more.
}
overlay-same-state = Both maps say that they show the same state.
edit-overlay = Overlay another map
lacks-foreseen = Nothing of the other state is in this map yet.
lacks-persona = Select a persona first.

## Library
library-take = Take personas from the library…
library-take-short = Library…
library-save = Keep this persona in the library
library-save-short = Keep in library
dialog-library = Take personas into this map
dialog-replace-persona = Replace the persona in the library?
library-reading = Reading …
library-empty = The library is empty. Keep a persona there, or look into another map.
library-map-empty = That map has no personas.
library-from-folder = From the library in { $place }
library-from-map = From the map { $place }
library-back = Back to the library
library-other-map = Personas of another map
library-look = Look into the map
library-take-count = { $count ->
    [0] Take
    [one] Take one persona
   *[other] Take { $count } personas
}
library-standing = { $name } is in the library already, with other contents, in { $file }. Replacing it keeps what is there now beside it as a backup.
library-replace = Replace
library-saved = { $name } is in the library: { $file }
library-no-folder = This system names no folder for the library. Choose one in the settings.
settings-library = Library of personas
