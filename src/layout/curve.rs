//! The emotion lane: curves, markers, quotes.
