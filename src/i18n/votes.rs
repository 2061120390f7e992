//! Rounds of votes in words.

use super::{date, text_with};
use crate::{base::Language, model::Round};

/// "10 March 2026, 8 heads, 40 dots": when a round was held, and how many dots were placed by whom.
pub fn round_terms(language: Language, round: &Round) -> String {
    let dots = round.tally.iter().fold(0_u32, |sum, row| sum.saturating_add(row.dots));
    let heads = round.heads.map(|n| text_with(language, "vote-heads-count", &[("count", usize::from(n).into())]));
    let dots = text_with(language, "vote-dots", &[("count", dots.into())]);
    let terms = [Some(date(language, &round.date)), heads, Some(dots)];
    terms.into_iter().flatten().filter(|term| !term.is_empty()).collect::<Vec<_>>().join(", ")
}
