# Templates, and maps of one's own to start from.

command-save-template = Save as template…
dialog-save-template = Save as template
dialog-rename-template = Rename template
dialog-remove-template = Remove template?
template-name = Name
template-about = What is in it, in a sentence
template-keeps = What of this map it keeps
template-always = Phases, rows, channels, agenda and page settings always stay. Votes, counted hands and what a workshop decided never do.
template-cards = The cards, with feelings, title and notes
template-personas = The personas
template-evidence = The evidence
template-figures = The metrics
template-save = Save template
template-standing = There is a template { $name } already. “Replace” puts this one in its place; the old file is kept beside it with the ending “.bak”.
template-saved = The template { $name } is in the gallery from now on. It is kept in { $file }.
template-no-folder = The system names no folder for settings, so that templates cannot be kept. Save the map as a file instead.
template-own = Your own
template-shipped = Shipped with Wayfare
template-none = Templates of your own are listed here: open a map and choose “Save as template…” in the menu.
template-folder = Open folder
template-rename-named = Rename template { $name }
template-remove-named = Remove template { $name }
template-remove = Remove template
template-remove-question = Remove the template { $name }? Maps that were begun with it stay. What goes is the file { $file }
template-refused = A template could not be read and was left out. { $why }
template-unknown = There is no template called { $name }. There are: { $known }.
