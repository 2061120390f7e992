//! What a room decided, and what did not fit, in writing.

use crate::{
    base::Size,
    i18n::{self, text},
    model::Document,
    scene::{
        Edition, Page,
        flow::{self, Block, Kind, Look},
        tell,
    },
    text::Typeset,
    theme::SheetColours,
};

/// Longer side of the paper on which the letters have the size of print, in points: half of A4.
const LONG_SIDE: f32 = 595.3;

pub(super) fn pages(doc: &Document, typeset: &dyn Typeset, edition: &Edition<'_>) -> Vec<Page> {
    let colours = SheetColours::printed(edition.settings.mono);
    let paper = edition.settings.paper();
    // For the wall like the votes: the few lines grow with the paper.
    let scale = (paper.w.max(paper.h) / LONG_SIDE).max(1.0);
    let look = Look {
        paper: Size::new(paper.w / scale, paper.h / scale),
        margin: edition.settings.margin(paper) / scale,
        colours,
        title: text(edition.language, "parking-page"),
        foot: &doc.journey.title,
    };
    let mut blocks = Vec::new();
    let decisions = doc.decisions.iter().filter(|decision| !decision.text.trim().is_empty());
    let decided = decisions.map(|decision| {
        let day = i18n::date(edition.language, &decision.date);
        Block::fact(day, decision.text.trim()).about(&decision.id)
    });
    chapter(&mut blocks, text(edition.language, "parking-decisions"), decided, colours);
    let notes = doc.parking.iter().filter(|note| !note.text.trim().is_empty());
    let parked = notes.map(|note| Block::new(Kind::Item, note.text.trim()).about(&note.id));
    chapter(&mut blocks, text(edition.language, "notes-parking"), parked, colours);
    let pages = flow::pages(&blocks, &look, typeset, &tell::about(doc, edition.language));
    pages.into_iter().map(|page| Page { paper, scale: page.scale * scale, ..page }).collect()
}

/// Entries under a heading of their own; nothing where there are none.
fn chapter(blocks: &mut Vec<Block>, title: &str, entries: impl Iterator<Item = Block>, colours: &SheetColours) {
    let before = blocks.len();
    blocks.extend(entries);
    if blocks.len() > before {
        blocks.insert(before, Block::heading(3, title).ruled(colours.axis));
    }
}
