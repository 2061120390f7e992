# Exporting: formats, progress, messages.
export-cancelled = The export was called off; no file was written, and older files are as they were.
export-small-text = Page { $page } has text of { $points } pt, too small to be read on paper. A larger page or more pages make it larger.

# Slides.
export-about-pptx = To present and to go on with: each card a shape that can be edited.
pptx-no-slides = There is no slide to write: every kind of slide is left out, or the map is empty.
pptx-too-large = A slide can be 142 cm wide and high at most; this one would be { $width } × { $height } cm.
pptx-packing = The slides could not be packed into a file: { $reason }
pptx-decoration = Decoration
pptx-picture = Picture
pptx-sign = Sign
pptx-prompt-title = Add a title
pptx-prompt-subtitle = Add a subtitle
pptx-prompt-text = Add text
pptx-layout-title = Title slide
pptx-layout-heading = Heading only
pptx-layout-text = Heading and text
pptx-layout-blank = Blank
