//! Glyph runs: shaped lines as the PDF writer's text.

use std::{collections::BTreeMap, ops::Range};

use krilla::{
    geom::Point,
    surface::Surface,
    text::{Font, GlyphId, KrillaGlyph},
};

use super::figures;
use crate::{
    scene::TextItem,
    text::{FaceId, FontBook, Glyph, Run, TextStyle, Typeset as _, Wrap},
};

/// Origins that differ from the sum of advances by less than this many points follow from rounding.
const ROUNDING: f32 = 0.01;

/// The faces of the font book as the writer knows them, each opened once a document.
pub(super) struct Fonts<'a> {
    book: &'a FontBook,
    faces: BTreeMap<FaceId, Option<Font>>,
    /// The glyph of a space and its advance in ems.
    spaces: BTreeMap<FaceId, Option<(u16, f32)>>,
}

impl<'a> Fonts<'a> {
    /// Nothing opened yet.
    pub(super) fn new(book: &'a FontBook) -> Self {
        Self { book, faces: BTreeMap::new(), spaces: BTreeMap::new() }
    }

    fn face(&mut self, face: FaceId) -> Option<Font> {
        let book = self.book;
        self.faces.entry(face).or_insert_with(|| Font::new(book.face_data(face).into(), 0)).clone()
    }

    /// A line holds no space at its end, so ask the font book how it sets one between two words.
    fn space(&mut self, style: TextStyle) -> Option<(u16, f32)> {
        let book = self.book;
        *self.spaces.entry(style.face()).or_insert_with(|| {
            let paragraph = book.set("n n", style, Wrap::none(crate::base::Language::English));
            let run = paragraph.lines.first()?.runs.iter().find(|run| run.face == style.face())?;
            let glyph = run.glyphs.iter().find(|glyph| glyph.text == (1..2))?;
            (run.size > 0.0).then(|| (glyph.id, glyph.advance / run.size))
        })
    }
}

/// Paints those glyphs of a line that stand for `bytes` of its text; of these only the ones in
/// `which` (all but the last, or the last alone).
pub(super) fn draw(
    surface: &mut Surface<'_>,
    fonts: &mut Fonts<'_>,
    text: &TextItem,
    bytes: &Range<usize>,
    which: Which,
) {
    surface.set_stroke(None);
    surface.set_fill(Some(figures::paint(text.colour)));
    let last = last_glyph(text, bytes);
    for (r, run) in text.line.runs.iter().enumerate() {
        let Some(font) = fonts.face(run.face) else { continue };
        let mut sound = Vec::with_capacity(run.glyphs.len());
        for (g, glyph) in run.glyphs.iter().enumerate() {
            let wanted = bytes.contains(&glyph.text.start) && which.takes(last == Some((r, g)));
            let readable = glyph.id != 0 && speaks(&text.line.text, &glyph.text);
            if wanted && readable {
                sound.push(g);
                continue;
            }
            flush(surface, &font, text, run, &mut sound);
            if wanted && glyph.id == 0 {
                outline(surface, &font, text, run, glyph);
            }
        }
        flush(surface, &font, text, run, &mut sound);
    }
}

/// Which glyphs of a stretch to paint.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Which {
    /// All of them.
    All,
    /// All but the one that reads last.
    ButLast,
    /// The one that reads last.
    Last,
}

impl Which {
    fn takes(self, is_last: bool) -> bool {
        match self {
            Self::All => true,
            Self::ButLast => !is_last,
            Self::Last => is_last,
        }
    }
}

/// Run and place of the glyph that stands for the end of `bytes`.
fn last_glyph(text: &TextItem, bytes: &Range<usize>) -> Option<(usize, usize)> {
    let places = text.line.runs.iter().enumerate().flat_map(|(r, run)| {
        let starts = run.glyphs.iter().enumerate().map(move |(g, glyph)| (glyph.text.start, r, g));
        starts.filter(|(start, ..)| bytes.contains(start))
    });
    places.max().map(|(_, r, g)| (r, g))
}

/// Whether a glyph stands for characters that a tagged document may name.
fn speaks(text: &str, bytes: &Range<usize>) -> bool {
    let named = text.get(bytes.clone()).unwrap_or_default();
    !named.is_empty() && !named.contains(['\0', '\u{feff}', '\u{fffe}', '\u{ffff}'])
}

/// Paints neighbouring glyphs of a run as text, and empties the list.
fn flush(surface: &mut Surface<'_>, font: &Font, text: &TextItem, run: &Run, list: &mut Vec<usize>) {
    let glyphs: Vec<&Glyph> = list.drain(..).filter_map(|g| run.glyphs.get(g)).collect();
    let Some(first) = glyphs.first() else { return };
    if run.size <= 0.0 {
        return;
    }
    let shown: Vec<KrillaGlyph> = glyphs
        .iter()
        .enumerate()
        .map(|(at, glyph)| {
            // Advances as the font has them need no correction in the file.
            let advance = glyphs.get(at + 1).map_or(glyph.advance, |next| next.x - glyph.x);
            let exact = if (advance - glyph.advance).abs() < ROUNDING { glyph.advance } else { advance };
            let id = GlyphId::new(u32::from(glyph.id));
            KrillaGlyph::new(id, exact / run.size, 0.0, -glyph.y / run.size, 0.0, glyph.text.clone(), None)
        })
        .collect();
    let start = Point::from_xy(text.at.x + first.x, text.at.y);
    surface.draw_glyphs(start, &shown, font.clone(), &text.line.text, run.size, false);
}

/// Paints the box for a missing character as a drawing.
fn outline(surface: &mut Surface<'_>, font: &Font, text: &TextItem, run: &Run, glyph: &Glyph) {
    let shape = KrillaGlyph::new(GlyphId::new(0), 0.0, 0.0, 0.0, 0.0, 0..0, None);
    let start = Point::from_xy(text.at.x + glyph.x, text.at.y + glyph.y);
    surface.draw_glyphs(start, &[shape], font.clone(), "", run.size, true);
}

/// Paints a space after a line, so that its last word and the next line's first do not touch when
/// the text is copied or read aloud.
pub(super) fn space(surface: &mut Surface<'_>, fonts: &mut Fonts<'_>, text: &TextItem) {
    let Some(style) = text.line.style else { return };
    let Some((id, advance)) = fonts.space(style) else { return };
    let Some(font) = fonts.face(style.face()) else { return };
    surface.set_stroke(None);
    surface.set_fill(Some(figures::paint(text.colour)));
    let glyph = KrillaGlyph::new(GlyphId::new(u32::from(id)), advance, 0.0, 0.0, 0.0, 0..1, None);
    let start = Point::from_xy(text.at.x + text.line.width, text.at.y);
    surface.draw_glyphs(start, &[glyph], font, " ", style.size, false);
}
