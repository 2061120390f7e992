//! How wide the columns of a table are: so that numbers stay with their units and words stay whole.

use super::{Setting, table::Column};
use crate::text::TextStyle;

/// The first column keeps this share of a table's width, where the others can spare it.
const FIRST: f32 = 0.24;
/// A column of words asks for no more than this share of it for one long word, which is hyphenated.
const MOST: f32 = 0.27;
/// How much wider a word may come out in the letters of somebody who has not got ours.
const OTHER_LETTERS: f32 = 1.03;

/// What a column asks for, in slide points.
pub(super) struct Ask {
    /// Width where there is room; of the first column, which takes what is left, none.
    pub(super) wanted: f32,
    /// With less its longest word would be broken.
    pub(super) least: f32,
    /// Figures cannot be broken at all.
    pub(super) is_figures: bool,
}

impl Ask {
    /// Of a column with these texts and so much beside them.
    pub(super) fn of<'t>(
        setting: &Setting<'_>,
        column: &Column,
        texts: impl Iterator<Item = (&'t str, TextStyle)>,
        beside: f32,
    ) -> Self {
        let words = texts.flat_map(|(text, style)| pieces(text).map(move |word| (word, style)));
        let widest = words.map(|(word, style)| setting.line(word, style).width).fold(0.0, f32::max);
        Self { wanted: column.w, least: widest * OTHER_LETTERS + beside, is_figures: column.at_right }
    }
}

/// What of a text stays on one line: spaces that bind do not part it.
fn pieces(text: &str) -> impl Iterator<Item = &str> {
    let parts = |c: char| c.is_whitespace() && !matches!(c, '\u{A0}' | '\u{202F}');
    text.split(parts).flat_map(|word| word.split_inclusive('-')).filter(|word| !word.is_empty())
}

/// Widths of columns that are `total` wide together.
pub(super) fn share(asks: &[Ask], total: f32) -> Vec<f32> {
    let most = |ask: &Ask| if ask.is_figures { ask.least } else { ask.least.min(MOST * total) };
    let least: Vec<f32> = asks.iter().map(most).collect();
    let mut widths: Vec<f32> = asks.iter().zip(&least).map(|(ask, least)| ask.wanted.max(*least)).collect();
    let others: f32 = widths.iter().skip(1).sum();
    let first = least.first().copied().unwrap_or_default();
    let (wanted, spare) = (first.max(FIRST * total), others - least.iter().skip(1).sum::<f32>());
    // What the first column lacks, the others give as far as their words allow.
    let given = if spare > 0.0 { ((wanted - (total - others)) / spare).clamp(0.0, 1.0) } else { 0.0 };
    for (w, least) in widths.iter_mut().zip(&least).skip(1) {
        *w -= (*w - least) * given;
    }
    let others: f32 = widths.iter().skip(1).sum();
    if let Some(w) = widths.first_mut() {
        *w = (total - others).max(first.min(FIRST * total));
    }
    narrowed(asks, widths, total)
}

/// Where even the longest words together are too wide, columns of words give way, which can be
/// hyphenated; figures do so last.
fn narrowed(asks: &[Ask], mut widths: Vec<f32>, total: f32) -> Vec<f32> {
    for is_figures in [false, true] {
        let over = widths.iter().sum::<f32>() - total;
        let here: f32 = widths.iter().zip(asks).filter(|(_, ask)| ask.is_figures == is_figures).map(|(w, _)| w).sum();
        if over > 0.01 && here > 0.0 {
            let kept = (1.0 - over / here).max(if is_figures { 0.0 } else { 0.5 });
            let columns = widths.iter_mut().zip(asks).filter(|(_, ask)| ask.is_figures == is_figures);
            columns.for_each(|(w, _)| *w *= kept);
        }
    }
    widths
}
