# Slides.
