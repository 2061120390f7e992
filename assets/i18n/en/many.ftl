### many at once: labels of edits, drags, keys on the canvas

bench-drag = Drag of 500 cards: preview, layout, scene

## undo labels
edit-copy-cards = { $count ->
    [one] Copy { $count } card
   *[other] Copy { $count } cards
}
edit-stretch-cards = { $count ->
    [one] Stretch { $count } card
   *[other] Stretch { $count } cards
}

## commands
command-select-all = Select all
command-align = Align to the first card’s step
command-distribute = Distribute over the steps
select-all-here = Select all cards here

## beside the pointer while something is dragged
drag-cards = { $count ->
    [one] { $count } card
   *[other] { $count } cards
}
drag-copies = { $count ->
    [one] Copy
   *[other] { $count } copies
}
drag-locked = “{ $lane }” is locked
drag-no-cards = No cards here
drag-only-step = A phase keeps its only step

## keys and the pointer on the canvas
key-home = Home
key-end = End
key-letters = Letters
key-click = Click
key-drag = Drag
key-drag-ground = Drag over empty ground
canvas-extend = Select further cards
canvas-move = Move what is selected
canvas-span = Stretch cards
canvas-row-ends = Go to the start or end of the row
canvas-map-ends = Go to the start or end of the map
canvas-lanes = Go to the lane above or below
canvas-letters = Write a card in the selected cell
canvas-plus-minus = Better or worse on the curve; else zoom
canvas-menu-key = Menu of the selection
canvas-help = This sheet
canvas-marquee = Select what lies in the rectangle
canvas-range = Select everything up to the card
canvas-toggle = Take the card in or out
canvas-copy-drag = Copy cards

## parts of the window
pane-toolbar = Toolbar
pane-tabs = Open maps
pane-status = Status
pane-map = Map
pane-left = Outline and personas
pane-right = Details and notes

## colours of cards
colour-blue = Blue
colour-orange = Orange
colour-plum = Plum
colour-teal = Teal
colour-slate = Slate
colour-ochre = Ochre
