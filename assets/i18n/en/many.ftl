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
