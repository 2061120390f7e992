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

## What a map says in writing
web-until = Up to step
web-handover = Handover from “{ $from }”
web-touchpoint = At the touchpoint
web-value = Value
web-target-met = reached
web-target-missed = not reached
web-verbatim = in a customer’s own words
web-source = Source
web-sample = n
web-parking = Parking lot

## Headings of tables
web-phase = Phase
web-sources = Sources
web-linked = Linked with
web-particulars = Particulars
web-sheet-cards = Cards
web-what = What
web-phase-duration = Duration of the phase
web-step-duration = Duration of the step
web-phase-note = Note on the phase
web-step-note = Note on the step

## The web page
web-skip = Skip to the map in words
web-contents = Contents
web-sheet = Sheet
web-sheet-scrolls = The sheet as a picture; it scrolls sideways. All of it stands below in words.
web-show = Show
web-size = Size of the sheet
web-size-fit = Fit the width
web-size-full = 100 %
web-size-double = 200 %
web-show-all = Show everything
web-filtered = What you have switched off is faded on the sheet and left out of the words below.
web-made = Made with Wayfare.

export-table-failed = The table could not be written: { $reason }. No file was written.

## Formats
export-about-html = To read in any browser: the sheet, and below it everything in words.
export-about-markdown = To go on writing: headings, lists and tables.
export-about-csv = For other programs: one row a card.
export-about-xlsx = To sort and to count: one row a card, and further sheets.
export-for-html = One page for any browser
export-for-markdown = To go on writing
export-for-csv = One row a card
export-for-xlsx = To sort and to count
web-online = online
web-offline = offline
