### Web page, Markdown and tables.

web-summary = Customer journey map with { $phases } and { $cards }, for { $personas }.
web-summary-nobody = Customer journey map with { $phases } and { $cards }.
web-phases = { $count ->
    [one] { $count } phase
   *[other] { $count } phases
}
web-cards = { $count ->
    [one] { $count } card
   *[other] { $count } cards
}
export-nothing = There is nothing to draw: what you chose is not on the sheet. Choose cards that are shown, or export the whole map.
