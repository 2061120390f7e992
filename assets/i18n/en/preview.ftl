# Print preview, export dialog, long work, copying as a picture.

## commands
command-print = Print preview
command-copy-picture = Copy as picture
command-copy-svg = Copy as SVG
lacks-canvas = Close the print preview first

## the preview
print-preview = Print preview
print-pages = Pages
print-settings = Settings of the pages
print-close = Back to the map
print-near = Show
print-near-all = All pages
print-near-page = One page
print-near-width = Full width
print-page-of = Page { $number } of { $count }
print-slide-of = Slide { $number } of { $count }
print-page-name = Page { $number }
print-page-about = Page { $number }: { $about }
print-slide-name = Slide { $number }: { $about }
print-notes = Notes for slide { $number }
print-no-notes = This slide has no notes.
print-key-leaf = Page before, page after
print-key-ends = First page, last page
print-key-arrows = To the page beside
print-export-pdf = Export a PDF to print…
print-export-slides = Export the slides…

## settings of the pages
print-output = What comes out
print-sheets = Sheets
print-poster = Poster
print-slides = Slides
print-margins = Margins
print-margin-none = None
print-margin-narrow = Narrow
print-margin-normal = Normal
print-margin-wide = Wide
print-margin-mm = Margin in mm
print-fit-wide = So many pages wide
print-fit-percent = At a scale in per cent
print-percent = Scale in per cent
print-wide = { $count ->
    [one] 1 page wide
   *[other] { $count } pages wide
}
print-wide-less = One page less in width
print-wide-more = One page more in width
print-poster-size = Size of the poster
print-size-own = Other size
print-poster-width = Width in mm
print-poster-height = Height in mm
print-tile = Put together from
print-tile-none = One large page
print-tile-none-about = For a copy shop: one page in the size of the poster.
print-flap = Glue flap in mm
print-repeats = Name phases and lanes beside each sheet
print-section-contents = On the pages
print-lanes = Lanes
print-personas = Personas
print-further = Further
print-with-notes = Notes and evidence behind the map
print-filter = What the filter hides
print-filter-leave-out = Only what the filter shows
print-filter-show = Everything, without the filter
print-section-ink = Printing and reading
print-ink = Ink
print-colours = Colours
print-mono = Black and white
print-order = Read aloud
print-order-lane = Lane by lane, as a table
print-order-phase = Phase by phase, as lists
print-archival = For the archive (PDF/A-2a)
print-aspect = Shape of the slides
print-which-slides = Which slides
print-slides-title = Title
print-slides-personas = Personas
print-slides-overview = The whole map
print-slides-phases = Phase by phase
print-slides-curve = Emotion curve
print-slides-priorities = Pain points and opportunities
print-slides-metrics = Metrics
print-slides-next = Next steps

## what it comes to
page-poster = Poster { $size }
print-sum-sheets = { $count ->
    [one] 1 sheet of { $paper }, { $way }; words on cards { $size } pt
   *[other] { $count } sheets of { $paper }, { $way }; words on cards { $size } pt
}
print-sum-one = One page as large as the map; words on cards { $size } pt
print-sum-tiles = { $count ->
    [one] 1 sheet of { $paper }
   *[other] { $count } sheets of { $paper }, the first of which shows how they are put together
}
print-sum-large = One page in the size of the poster
print-sum-slides = { $count ->
    [one] 1 slide
   *[other] { $count } slides
}
print-small-text = { $count ->
    [one] Text of { $points } pt on page { $pages } is too small to be read on paper. Larger paper or more pages make it larger.
   *[other] Text of { $points } pt on pages { $pages } is too small to be read on paper. Larger paper or more pages make it larger.
}

## the export dialog
export-for-pdf = Print, read, archive
export-for-pptx = Slides to edit
export-for-svg = For drawing programs
export-for-png = Pictures for chats
export-part = Shows
export-part-whole = Whole map
export-part-phase = This phase
export-part-cards = { $count ->
    [one] This card
   *[other] { $count } cards
}
export-pixels = { $width } × { $height } pixels
export-ground = Ground
export-white = White
export-transparent = Transparent
export-sample = How the file begins
export-sheet-of-page = The sheet, as it stands at the top of the page
export-more = More in the print preview

## long work
export-busy = An export is running. Another can begin when it is done.
export-again = Change and try again…
export-goes-to = Goes to { $path }.
export-many-files = { $count } pictures: { $first } to { $last }.
export-many-pages = { $count } pages take a while; you can go on working.
export-many-slides = { $count } slides take a while; you can go on working.
print-no-slides = There is no slide: choose at least one kind of slides that the map has something for.
print-filtered-fade = A filter is on: the cards that it hides are printed faded.
print-filtered-out = A filter is on: the cards that it hides are left out.
dialog-replace = Replace files?
replace-question = { $count ->
    [one] This file is already in { $folder }. Its contents will be lost if you replace it.
   *[other] These { $count } files are already in { $folder }. Their contents will be lost if you replace them.
}
replace-other = Choose another name
replace = Replace
replace-late = { $count ->
    [one] The export is ready, but a file of that name is there already. Nothing was written yet.
   *[other] The export is ready, but { $count } files of those names are there already. Nothing was written yet.
}
replace-decide = Decide…
exported-pages = Exported { $pages } pages to { $path }.
running-title = Exporting { $file }
running-cancel = Cancel the export
running-off = Stopping…
running-lay-out = Laying out the map
running-draw = Drawing
running-draw-page = Drawing: { $number } of { $count }
running-write = Putting the file together
running-write-page = Writing: { $number } of { $count }
running-left-few = a few seconds left
running-left-seconds = about { $count } seconds left
running-left-minutes = { $count ->
    [one] about a minute left
   *[other] about { $count } minutes left
}
dialog-exporting = An export is running
exporting-question = { $file } is still being written. If you close Wayfare now, there will be no such file; an older one stays as it was.
exporting-stay = Keep exporting
exporting-quit = Cancel it and close

## copying as a picture
copied-whole = the whole map
copied-phase = the phase { $name }
copied-cards = { $count ->
    [one] one card
   *[other] { $count } cards
}
copied-picture = Copied as a picture: { $what }, { $width } × { $height } pixels.
copied-svg = Copied as SVG: { $what }.
copy-failed = Nothing was copied: the clipboard of this desktop did not take it. Export it as a file instead.
print-with-personas = A sheet for each persona
print-with-figures = Metrics with charts
print-with-matrix = Impact–effort matrix
print-with-ranking = Ranking of opportunities
