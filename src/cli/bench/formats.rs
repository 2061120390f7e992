//! Every format at four sizes: from a document to the bytes of its files, with layout.

use std::{hint::black_box, path::Path};

use super::{Row, median};
use crate::{
    base::Language,
    export::{self, Format, Wish},
    model::sample,
    scene::Pictures,
};

/// Sizes of maps, in cards.
const SIZES: [usize; 4] = [20, 200, 1_000, 5_000];
/// Pixels an inch of the pictures: as they are pasted into a chat.
const DPI: f32 = 96.0;

pub(super) fn rows(most: usize, rows: &mut Vec<Row>) {
    for format in Format::ALL {
        for cards in SIZES.into_iter().filter(|cards| *cards <= most) {
            let map = sample::journey(cards, 1, Language::English);
            let wish = Wish { dpi: DPI, ..Wish::of(&map, format) };
            let out = Path::new("map").with_extension(format.ending());
            // The pictures are decoded anew each time, as they are for somebody who exports once.
            let make = || export::make(&map, &Pictures::default(), &wish, &out, &());
            // A failure is no speed.
            let time = make().is_ok().then(|| median(9, || drop(black_box(make()))));
            rows.push(Row::time(key(format), Some(cards), time, budget(format, cards)));
        }
    }
}

fn key(format: Format) -> &'static str {
    match format {
        Format::Pdf => "make-pdf",
        Format::Svg => "make-svg",
        Format::Png => "make-png",
        Format::Pptx => "make-pptx",
        Format::Html => "make-html",
        Format::Markdown => "make-markdown",
        Format::Csv => "make-csv",
        Format::Xlsx => "make-xlsx",
    }
}

/// Milliseconds that a format may take.
fn budget(format: Format, cards: usize) -> Option<f64> {
    match (format, cards) {
        (Format::Pdf, 200) => Some(30.0),
        (Format::Pptx, 200) => Some(25.0),
        _ => None,
    }
}
