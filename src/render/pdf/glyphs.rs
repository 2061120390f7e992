//! Glyph runs: shaped lines as the PDF writer's text.

use std::{
    collections::{BTreeMap, BTreeSet},
    ops::Range,
};

use krilla::{
    geom::Point,
    surface::Surface,
    text::{Font, GlyphId, KrillaGlyph},
};

use super::{figures, words::Stretch};
use crate::{
    scene::TextItem,
    text::{FaceId, FontBook, Glyph, TextStyle, Typeset as _, Wrap},
};

/// Origins that differ from the sum of advances by less than this many points follow from rounding.
const ROUNDING: f32 = 0.01;

/// The faces of the font book as the writer knows them, each opened once a document.
pub(super) struct Fonts<'a> {
    book: &'a FontBook,
    /// Whether glyphs with colours of their own are to be grey.
    mono: bool,
    faces: BTreeMap<FaceId, Option<Font>>,
    /// The glyph of a space and its advance in ems.
    spaces: BTreeMap<FaceId, Option<(u16, f32)>>,
    /// Glyphs that the writer maps to their own characters.
    introduced: BTreeSet<(FaceId, u16)>,
}

impl<'a> Fonts<'a> {
    /// Nothing opened yet.
    pub(super) fn new(book: &'a FontBook, mono: bool) -> Self {
        Self { book, mono, faces: BTreeMap::new(), spaces: BTreeMap::new(), introduced: BTreeSet::new() }
    }

    fn face(&mut self, face: FaceId) -> Option<Font> {
        let book = self.book;
        let mono = self.mono;
        let grey = || if mono { book.grey_face_data(face) } else { None };
        let data = || grey().map_or_else(|| book.face_data(face).into(), krilla::Data::from);
        self.faces.entry(face).or_insert_with(|| Font::new(data(), 0)).clone()
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

/// A glyph at its place on the group's ground.
#[derive(Clone, Debug)]
struct Spot {
    id: u16,
    x: f32,
    y: f32,
    /// In points.
    advance: f32,
    bytes: Range<usize>,
}

/// Neighbouring spots of one face and size.
#[derive(Clone, Debug)]
struct Spots {
    face: FaceId,
    size: f32,
    list: Vec<Spot>,
}

/// Those glyphs of a line that stand for `bytes` of its text, run by run.
fn spots(text: &TextItem, bytes: &Range<usize>) -> impl Iterator<Item = Spots> {
    text.line.runs.iter().filter_map(move |run| {
        let place = |glyph: &Glyph| Spot {
            id: glyph.id,
            x: text.at.x + glyph.x,
            y: text.at.y + glyph.y,
            advance: glyph.advance,
            bytes: glyph.text.clone(),
        };
        let list: Vec<Spot> = run.glyphs.iter().filter(|g| bytes.contains(&g.text.start)).map(place).collect();
        (!list.is_empty() && run.size > 0.0).then_some(Spots { face: run.face, size: run.size, list })
    })
}

/// Whether a glyph stands for characters that a tagged document may name.
fn speaks(text: &str, spot: &Spot) -> bool {
    let named = text.get(spot.bytes.clone()).unwrap_or_default();
    spot.id != 0 && !named.is_empty() && !named.contains(['\0', '\u{feff}', '\u{fffe}', '\u{ffff}'])
}

/// Paints those glyphs of a line that stand for `bytes` of its text, and perhaps a space after it.
pub(super) fn draw(
    surface: &mut Surface<'_>,
    fonts: &mut Fonts<'_>,
    text: &TextItem,
    bytes: &Range<usize>,
    mut space: bool,
) {
    colour(surface, text);
    let words = &*text.line.text;
    let mut parts = spots(text, bytes).peekable();
    while let Some(Spots { face, size, mut list }) = parts.next() {
        let Some(font) = fonts.face(face) else { continue };
        if space
            && parts.peek().is_none()
            && let Some((style, id, ems)) = closing(fonts, text)
            && style.face() == face
            && style.size == size
            && list.iter().all(|spot| speaks(words, spot))
        {
            // One text object less for each line.
            let x = text.at.x + text.line.width;
            list.push(Spot { id, x, y: text.at.y, advance: ems * size, bytes: words.len()..words.len() + 1 });
            show(surface, font, size, &list, &format!("{words} "));
            space = false;
            continue;
        }
        for part in list.chunk_by(|a, b| speaks(words, a) && speaks(words, b)) {
            if part.iter().all(|spot| speaks(words, spot)) {
                show(surface, font.clone(), size, part, words);
            } else {
                part.iter().filter(|spot| spot.id == 0).for_each(|spot| outline(surface, font.clone(), size, spot));
            }
        }
    }
    if space {
        self::space(surface, fonts, text);
    }
}

/// Style of a line's words, and the space that closes it: glyph and advance in ems.
fn closing(fonts: &mut Fonts<'_>, text: &TextItem) -> Option<(TextStyle, u16, f32)> {
    let style = text.line.style?;
    fonts.space(style).map(|(id, ems)| (style, id, ems))
}

/// Paints a word that stands on several lines so that it is copied and read aloud as `word`.
///
/// The writer gives glyphs that share their bytes one replacement text, inside one text object:
/// programs that copy by position need to know the place where its mark ends.
pub(super) fn draw_word(
    surface: &mut Surface<'_>,
    fonts: &mut Fonts<'_>,
    texts: &[&TextItem],
    stretches: &[Stretch],
    word: &str,
) {
    let lines = stretches.iter().filter_map(|s| texts.get(s.item).map(|text| (*text, &s.bytes)));
    let Some(Whole { text, face, size, mut spots }) = whole(lines.clone()).filter(|_| !word.is_empty()) else {
        lines.for_each(|(text, bytes)| draw(surface, fonts, text, bytes, false));
        return;
    };
    let Some(font) = fonts.face(face) else { return };
    introduce(surface, fonts, &font, face, &spots);
    if let Some((_, id, ems)) = closing(fonts, text) {
        // Such programs take the word to reach from its first glyph to the one painted last, so
        // close it where the first line ends.
        let first_line = spots.iter().take_while(|(spot, _)| spot.y == text.at.y);
        let end = first_line.last().map_or(text.at.x, |(spot, _)| spot.x + spot.advance);
        let advance = ems * size;
        spots.push((Spot { id, x: end - advance, y: text.at.y, advance, bytes: 0..1 }, " "));
        introduce(surface, fonts, &font, face, spots.split_at(spots.len() - 1).1);
    }
    let spots: Vec<Spot> = spots.into_iter().map(|(spot, _)| Spot { bytes: 0..word.len(), ..spot }).collect();
    colour(surface, text);
    show(surface, font, size, &spots, word);
}

/// A word from several lines: its first line, face and size, and its glyphs with what they say.
struct Whole<'a> {
    text: &'a TextItem,
    face: FaceId,
    size: f32,
    spots: Vec<(Spot, &'a str)>,
}

/// Gathers a word; nothing if it mixes faces or holds a glyph that may not be named.
fn whole<'a>(lines: impl Iterator<Item = (&'a TextItem, &'a Range<usize>)>) -> Option<Whole<'a>> {
    let mut word: Option<Whole<'a>> = None;
    for (text, bytes) in lines {
        for part in spots(text, bytes) {
            let (face, size) = (part.face, part.size);
            let word = word.get_or_insert_with(|| Whole { text, face, size, spots: Vec::new() });
            if word.face != face || word.size != size || !part.list.iter().all(|g| speaks(&text.line.text, g)) {
                return None;
            }
            for spot in part.list {
                let own = text.line.text.get(spot.bytes.clone())?;
                word.spots.push((spot, own));
            }
        }
    }
    word
}

/// Tells the writer what each glyph says, on a sheet that is thrown away. Otherwise a glyph that
/// first occurs in a word on several lines would ever after be taken for that whole word.
fn introduce(surface: &mut Surface<'_>, fonts: &mut Fonts<'_>, font: &Font, face: FaceId, spots: &[(Spot, &str)]) {
    let unknown: Vec<_> = spots.iter().filter(|(spot, _)| fonts.introduced.insert((face, spot.id))).collect();
    if unknown.is_empty() {
        return;
    }
    let mut aside = surface.stream_builder();
    let mut sheet = aside.surface();
    for (spot, own) in unknown {
        let alone = Spot { bytes: 0..own.len(), ..spot.clone() };
        show(&mut sheet, font.clone(), 1.0, &[alone], own);
    }
    sheet.finish();
    aside.finish();
}

fn colour(surface: &mut Surface<'_>, text: &TextItem) {
    surface.set_stroke(None);
    surface.set_fill(Some(figures::paint(text.colour)));
}

/// Paints glyphs as text.
fn show(surface: &mut Surface<'_>, font: Font, size: f32, spots: &[Spot], words: &str) {
    let Some(first) = spots.first() else { return };
    let shown: Vec<KrillaGlyph> = spots
        .iter()
        .enumerate()
        .map(|(at, spot)| {
            // Advances as the font has them need no correction in the file.
            let advance = spots.get(at + 1).map_or(spot.advance, |next| next.x - spot.x);
            let exact = if (advance - spot.advance).abs() < ROUNDING { spot.advance } else { advance };
            let up = (first.y - spot.y) / size;
            KrillaGlyph::new(GlyphId::new(spot.id.into()), exact / size, 0.0, up, 0.0, spot.bytes.clone(), None)
        })
        .collect();
    surface.draw_glyphs(Point::from_xy(first.x, first.y), &shown, font, words, size, false);
}

/// Paints the box for a missing character as a drawing.
fn outline(surface: &mut Surface<'_>, font: Font, size: f32, spot: &Spot) {
    let shape = KrillaGlyph::new(GlyphId::new(0), 0.0, 0.0, 0.0, 0.0, 0..0, None);
    surface.draw_glyphs(Point::from_xy(spot.x, spot.y), &[shape], font, "", size, true);
}

/// Paints a space after a line, so that its last word and the next line's first do not touch when
/// the text is copied or read aloud.
pub(super) fn space(surface: &mut Surface<'_>, fonts: &mut Fonts<'_>, text: &TextItem) {
    let Some((style, id, ems)) = closing(fonts, text) else { return };
    let Some(font) = fonts.face(style.face()) else { return };
    colour(surface, text);
    let (x, y) = (text.at.x + text.line.width, text.at.y);
    let spot = Spot { id, x, y, advance: ems * style.size, bytes: 0..1 };
    show(surface, font, style.size, &[spot], " ");
}
