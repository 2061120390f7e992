### cli
## command line
cli-about = Lay out, review and print customer journey maps
cli-after-help = Without a command, Wayfare opens its window, with FILE in it if one is named.
cli-file = The map, a file that ends in .ron
cli-files = The maps to open, files that end in .ron
cli-lang = Language of messages, of built-in labels and of templates
cli-export = Write a map as PDF, SVG or PNG
cli-export-output = The file to write; its name ends in .pdf, .svg or .png
cli-export-page = Paper size; A3 unless the map says otherwise
cli-export-orientation = Which way round the paper lies; landscape unless the map says otherwise
cli-export-fit = One page as large as the map
cli-export-dpi = Dots per inch of a PNG
cli-export-outline = Letters of an SVG as shapes that look the same everywhere, instead of text
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
cli-unknown-format = { $file }: the name must end in .pdf, .svg or .png, so that it is clear what to write.
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

