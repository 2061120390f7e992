//! Nothing is ever clipped: with the shipped fonts, on every paper, in words that nobody would set.

use rayon::prelude::*;
use wayfare::{
    base::{Language, Rect},
    layout::{self, Block, Cache, Fitted, Request, Sheet, measure},
    model::{Document, Orientation, PageSettings, PageSize, sample, violations},
    text::FontBook,
};

use crate::layout::check;

/// How many maps are looked at.
const MAPS: u64 = 500;

fn map(seed: u64) -> Document {
    let language = Language::ALL[seed as usize % 2];
    sample::hard((seed % 19) as usize, seed, language)
}

/// The sheets of one map: most on one sheet of some width, as the search for the best width tries
/// them; every fiftieth on paper, with the search and the cuts.
fn sheets(doc: &Document, seed: u64) -> Vec<Sheet> {
    let language = doc.journey.language;
    if !seed.is_multiple_of(50) {
        let step = measure::STEP_MIN + (seed * 7 % 93) as f32;
        let width = 2.0 * measure::MARGIN + 110.0 + step * doc.steps().count() as f32;
        let fitted = Some(Fitted { width: width.max(700.0), spare: (seed % 71) as f32 });
        let request = Request { fitted, language, ..Request::canvas(doc) };
        return vec![layout::lay_out(doc, FontBook::shared(), &request, &mut Cache::default())];
    }
    let size = PageSize::ALL[(seed / 50) as usize % PageSize::ALL.len()];
    let orientation = if seed.is_multiple_of(100) { Orientation::Portrait } else { Orientation::Landscape };
    let settings = PageSettings { size, orientation, ..PageSettings::default() };
    layout::sheets(doc, FontBook::shared(), &Request::page(&settings, language), &mut Cache::default())
}

/// Lines of a block lie inside it.
fn check_block(block: &Block, rect: Rect, what: &str) {
    for (anchor, at, line) in block.text_lines() {
        let y = at.y + block.shift(anchor, rect.h);
        let size = line.style.map_or(8.0, |s| s.size);
        let across = at.x >= -0.01 && at.x + line.width <= rect.w + 0.01;
        let down = y - 0.75 * size >= -0.01 && y + 0.25 * size <= rect.h + 0.05 * size.max(10.0);
        assert!(across && down, "{:?} at {at:?} of {what} leaves its box {rect:?}", line.text);
    }
}

#[test]
fn five_hundred_hard_maps_are_drawn_whole() {
    (0..MAPS).into_par_iter().for_each(|seed| {
        let doc = map(seed);
        assert_eq!(violations(&doc), [], "map {seed} is no document");
        let sheets = sheets(&doc, seed);
        for sheet in &sheets {
            check(sheet);
            for placed in &sheet.furniture {
                check_block(&placed.block, placed.rect, &format!("{:?} of map {seed}", placed.what));
            }
        }
        for card in doc.cards.iter() {
            assert!(sheets.iter().any(|s| s.card(&card.id).is_some()), "{} of map {seed} is on no sheet", card.id);
        }
    });
}
