# The panel of the review, and its pins on the canvas.
tab-review = Review
