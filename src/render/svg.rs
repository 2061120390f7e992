//! SVG, with text or with outlines.
