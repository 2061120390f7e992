//! Opportunities in order of weight. The picture is the deck's, on paper.

pub(super) use crate::scene::deck::ranking_pages as pages;
