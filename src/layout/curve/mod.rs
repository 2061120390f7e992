//! The emotion lane: curves, markers, quotes.

pub mod marker;
