//! Opportunities by impact and effort. The picture is the deck's, on paper.

pub(super) use crate::scene::deck::matrix_pages as pages;
