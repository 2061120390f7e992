# Exporting: formats, progress, messages.
export-cancelled = The export was called off; no file was written, and older files are as they were.
export-small-text = Page { $page } has text of { $points } pt, too small to be read on paper. A larger page or more pages make it larger.
