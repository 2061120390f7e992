//! What came of each vote. The picture is the deck's, on paper.

pub(super) use crate::scene::deck::votes_pages as pages;
