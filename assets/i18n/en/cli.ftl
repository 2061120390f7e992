### cli
## command line
cli-about = Lay out, review and print customer journey maps
cli-after-help = Without a command, Wayfare opens its window, with FILE in it if one is named.
cli-files = The maps to open, files that end in .ron
cli-lang = Language of messages, of built-in labels and of templates
cli-export = Write maps as PDF, slides, pictures, web pages or tables
cli-export-output = The file to write; the end of its name says in which format
cli-export-page = Paper size; A3 unless the map says otherwise
cli-export-orientation = Which way round the paper lies; landscape unless the map says otherwise
cli-export-fit = One page as large as the map
cli-export-dpi = Dots per inch of a PNG; 300 unless told otherwise
cli-export-outline = Letters of an SVG as shapes that look the same everywhere, instead of text
cli-export-files = The maps, files that end in .ron; several only with --to
cli-export-to = Formats to write each map in, with commas between them: pdf,pptx,png
cli-export-out-dir = Folder for what --to writes, made if need be; beside each map unless named
cli-export-after-help = Settings that are not named here are those kept in the map.
cli-heading-paper = Paper
cli-heading-content = What is on it
cli-heading-format = Formats
cli-export-margin = Millimetres of paper left free around the sheet
cli-export-scale = Size in per cent of the design’s, on as many pages as that takes
cli-export-pages-wide = As large as fits when the columns run over N pages
cli-export-poster = A poster of that size: a0 to a5, letter, tabloid, or WIDTHxHEIGHT in millimetres
cli-export-tile = Cut the poster into sheets of that paper, with marks and glue flaps
cli-export-flap = Width of the glue flaps; 10 unless told otherwise
cli-export-repeat = Repeat phases and lane names on each sheet of the poster
cli-export-only-lanes = Only these lanes, by name, with commas between them
cli-export-only-personas = Only these personas, by name; cards that are for nobody else are left out
cli-export-no-legend = Leave the legend out
cli-export-notes = With notes, evidence and everything else that is not on the sheet
cli-export-mono = Black and white; shapes and patterns carry the meaning
cli-export-order = Reading order of a PDF: lane for one table, phase for headings and lists
cli-export-pdf-a = A PDF for the archive (PDF/A-2a)
cli-export-slides = Only these slides, with commas between them
cli-export-aspect = Shape of the slides
cli-export-transparent = PNG and SVG without the white paper
cli-export-one-output = Several maps cannot become one file. Use --to FORMATS, and --out-dir DIR for the folder.
cli-export-unknown-to = “{ $name }” is no format. Known are: { $known }.
cli-export-unknown-poster = “{ $size }” is no size of a poster. Write a0 to a5, letter or tabloid, or width and height in millimetres from 100 to { $most }, as in 1500x3000.
cli-export-unknown-lane = The map has no lane “{ $name }”. Its lanes are: { $known }.
cli-export-unknown-persona = The map has no persona “{ $name }”. Its personas are: { $known }.
cli-batch-written = { $number } of { $count }: wrote { $file }.
cli-batch-failed = { $number } of { $count }: { $why }
cli-batch-map = { $file }: { $why }
cli-batch-done = { $count ->
    [one] The map is written.
   *[other] All { $count } maps are written.
}
cli-batch-some-failed = Not everything was written; { $failed } of { $count } maps failed: { $maps }. What is said above tells why. The others are done.
cli-new = Write a new map: from a template, or a synthetic one of any size
cli-new-template = The template; see “wayfare templates”
cli-new-cards = How many cards a synthetic map has
cli-new-seed = Which of many synthetic maps; the same number gives the same map
cli-new-output = The map to write
cli-new-force = Overwrite the file if it is there; what it held is kept as FILE.bak
cli-templates = List the templates
cli-fmt = Bring maps into canonical form
cli-fmt-files = The maps
cli-fmt-check = Write nothing; end with 1 if a map is not in canonical form
cli-bench = Measure how fast everything is here
cli-bench-cards = Size of the large map; nothing larger is measured
cli-bench-json = Print JSON instead of a table
cli-no-display = Wayfare cannot open its window because there is no display; to print a map without one, use “wayfare export FILE -o OUT.pdf”.
cli-no-window-built = This build of Wayfare has no window; to print a map, use “wayfare export FILE -o OUT.pdf”.
cli-exists = { $file } is already there and was not touched. Choose another name, or add --force to overwrite it.
cli-written = Wrote { $file }.
cli-pages = It has { $pages } pages.
cli-several-files = The map needs more than one page, so each page is a file of its own. Use --fit for one page as large as the map.
cli-unknown-format = { $file }: the end of the name says what to write, and must be one of: { $known }.
cli-fmt-would = { $file } is not in canonical form; “wayfare fmt { $file }” brings it there.
cli-fmt-done = Brought { $file } into canonical form; what it held before is in { $file }.bak.

## benchmark
bench-what = What
bench-figure = Here
bench-budget = At most
bench-ok = ok
bench-over = OVER
bench-unknown = unknown
bench-cards = { $what }, { $cards } cards
bench-read = Read and check a file
bench-open = Open a file to a complete layout
bench-keystroke = One keystroke: edit, layout, scene
bench-save = Save
bench-pdf = Tagged PDF with layout
bench-png = PNG of an A3 page at 300 dpi
bench-svg = SVG of the whole map
bench-start = Start to first frame, retail template
bench-start-empty = Start to first frame, empty window
bench-frame-median = One frame while panning, slowest zoom, median
bench-frame-worst = One frame while panning, slowest zoom, longest
bench-export = “wayfare export” to PDF, whole process
bench-memory = Memory with the map open, without a window
bench-debug = Built without optimisation: these figures say little. Use “cargo run --release -- bench”.

## templates
template-blank = Blank
template-blank-about = The six default phases and the usual rows, ready to be filled.
template-retail = Retail, online and in store
template-retail-about = Buying hiking boots at a regional outdoor outfitter, with two personas.
template-b2b = B2B, long sales cycle
template-b2b-about = Replacing the pumps of a plant over a year, with a buying centre of three roles.

