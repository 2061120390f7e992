### app

## window
app-name = Wayfare
untitled = Untitled map
no-window = Wayfare cannot open a window here ({ $why }); to print a map without one, use “wayfare export FILE -o OUT.pdf”.
map-menu = Map menu: { $title }
recent-files = Recent files
not-saved-yet = not saved yet
undo-step = Undo: { $step }
redo-step = Redo: { $step }
zoom = Zoom
zoom-now = Zoom { $percent }; click for 100 %
theme-light = Switch to light theme
theme-dark = Switch to dark theme
language-own-name = English
language-menu = Language of the window: { $language }
export = Export
tab-outline = Outline
tab-personas = Personas
tab-inspector = Details
tab-notes = Notes
dismiss = Dismiss message
start-heading = Map a journey

## commands
topic-file = Files
topic-edit = Editing
topic-view = View
topic-help = Help
topic-canvas = On the canvas
command-new = New…
command-open = Open…
command-save = Save
command-save-as = Save as…
command-export = Export…
command-rename-map = Rename map…
command-close = Close map
command-quit = Quit
command-undo = Undo
command-redo = Redo
command-duplicate = Duplicate
command-delete = Delete
command-rename = Rename
command-zoom-in = Zoom in
command-zoom-out = Zoom out
command-zoom-fit = Fit sheet to window
command-zoom-actual = Zoom to 100 %
command-toggle-left = Show or hide the outline
command-toggle-right = Show or hide the details
command-toggle-theme = Switch between light and dark
command-dark-sheet = Dark sheet in the dark theme
command-motion = Reduce motion
command-help = Keyboard and commands
command-about = About Wayfare
key-arrows = Arrow keys
key-enter = Enter
key-escape = Esc
key-double-click = Double-click
key-wheel = Mouse wheel
key-space-drag = Space and drag
canvas-arrows = Go to the next card or cell
canvas-enter = Edit the words of what is selected
canvas-escape = Leave the words as they were; select nothing
canvas-double-click = Edit the words in place
canvas-wheel = Zoom at the pointer
canvas-space-drag = Move the sheet

## dialogs
dialog-new = New map
dialog-open = Open a map
dialog-save-as = Save as
dialog-unsaved = Save your changes?
dialog-export = Export
dialog-rename-map = Rename map
dialog-help = Keyboard and commands
dialog-about = About Wayfare
dialog-close = Close dialog
cancel = Cancel
open = Open
save = Save
rename = Rename
browse = Browse…
path = File
path-hint = Type a path, or browse where the desktop offers a file dialog.
save-replaces = This file exists and will be replaced; the old one is kept beside it as a backup.
unsaved-question = “{ $title }” has unsaved changes.
unsaved-save = Save
unsaved-discard = Don’t save
rename-map-label = New title
about-version = Wayfare { $version }
about-purpose = Lays out, edits and prints customer journey maps.
about-licence = MIT licence.
about-fonts = Inter under the SIL Open Font License; emoji by Twemoji, graphics CC-BY 4.0.
about-network = Wayfare has no network code: your maps stay on this machine.

## status
selected-journey = Title of the map
selected-phase = Phase { $name }
selected-step = Step { $name } in { $phase }
selected-stage = Stage { $name }
selected-lane = Lane { $name }
selected-persona = Persona { $name }
selected-emotion = What { $persona } feels in { $place }
selected-cell = Empty place: { $lane } in { $place }
selected-card = { $kind } in { $place }
selected-cards = { $count ->
    [one] { $count } card
   *[other] { $count } cards
}
card-action = Customer action
card-touchpoint = Touchpoint
card-thought = Thought
card-pain = Pain point
card-opportunity = Opportunity
card-metric = Metric
card-image = Picture
card-process = Process
card-note = Note
saved-at = Saved { $time }
saved = Saved
nothing-to-save = No changes yet
unsaved-changes = Changes not saved
landscape = landscape
portrait = portrait
page-as-large = One page as large as the map
page-sheets = { $page } { $orientation }, fits on { $count ->
    [one] { $count } sheet
   *[other] { $count } sheets
}
page-slide = Slide 16:9

## jobs
job-refused = The machine could not start a background task ({ $why }). Nothing was changed; close other programs and try again.

## new rows
new-phase = New phase
new-step = New step
new-persona = New persona
new-stage = New stage
file-kind-map = Wayfare map

## start
gallery-language = Template in
drop-to-open = Drop the file to open it

## keeping
open-elsewhere = Another Wayfare window has this map open. Here it can only be read, so that neither overwrites the other.
edit-anyway = Edit anyway

## export
export-format = Format
export-about-pdf = For print and for reading: vectors, text that can be searched, read aloud by screen readers.
export-about-svg = For drawing programs: one file a page.
export-about-png = For slides and chats: one picture a page.
export-letters = Letters
export-as-text = Text
export-as-outlines = Outlines
export-dpi = Dots per inch
export-language = Language of the sheet’s labels
preview-pending = Laying out the pages…
preview-slide = (an overview, too small to be read from afar)
preview-page = { $number } of { $count }
preview-next = Next page
preview-back = Previous page
exported = { $count ->
    [one] Exported to { $path }.
   *[other] Exported to { $count } files, the first of them { $path }.
}

## background and keys
doing-save = Saving…
doing-export = Exporting…
doing-open = Opening…
drawing-pending = Laying out the map…
key-ctrl = Ctrl
key-alt = Alt
key-shift = Shift
key-delete = Del
key-backspace = Backspace
