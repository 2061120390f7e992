//! Which words come out too small on paper.

use super::{Sheet, measure::SCALE_FLOOR};
use crate::{
    base::Id,
    model::{Fit, PageSettings, PageSize},
};

/// The cards whose words are smaller than 7 pt on the sheets that the settings ask for.
///
/// A page as large as the map is never too small; a slide is an overview that nobody reads card by
/// card, and a poster is looked at from where its reader likes to stand.
pub fn too_small(sheets: &[Sheet], settings: &PageSettings) -> Vec<Id> {
    if settings.fit == Fit::OnePage || settings.size == PageSize::Slide || settings.poster.is_some() {
        return Vec::new();
    }
    let paper = settings.printed();
    // A hair of tolerance: a sheet fitted to the floor itself is readable.
    let is_small = |sheet: &&Sheet| (paper.w / sheet.size.w).min(paper.h / sheet.size.h) < SCALE_FLOOR - 0.001;
    let mut small: Vec<Id> =
        sheets.iter().filter(is_small).flat_map(|sheet| sheet.cards.iter().map(|card| card.card.id.clone())).collect();
    small.sort();
    small.dedup();
    small
}
