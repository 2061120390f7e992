//! What is drawn of a text: without invisible characters, with boxes for characters no face has.

use std::{borrow::Cow, ops::Range};

use unicode_segmentation::UnicodeSegmentation as _;

use super::{FaceId, shape::Shape};

/// Stands for a character that no face has. Inter has no U+FFFD.
pub(super) const BOX: char = '\u{25A1}';

/// One line of the source (up to a line end) as it is drawn, before wrapping.
#[derive(Debug)]
pub(super) struct Drawn<'a> {
    /// The characters that are drawn.
    pub(super) text: Cow<'a, str>,
    /// For each byte of `text`, and for its end, the byte of the whole source it stands for.
    /// Nothing where both agree, but for `start`.
    map: Option<Vec<u32>>,
    /// Where the line starts in the source.
    start: usize,
    /// Places in `text` where a soft hyphen stood.
    pub(super) soft_hyphens: Vec<usize>,
    /// Places in `text` where a zero-width space stood.
    pub(super) invisible_breaks: Vec<usize>,
}

impl<'a> Drawn<'a> {
    /// Prepares `line`, which starts at byte `start` of its source.
    pub(super) fn new(line: &'a str, start: usize, wanted: FaceId, faces: &dyn Shape) -> Self {
        let plain = |c: char| (' '..='~').contains(&c) || is_plain_latin(c);
        let mut drawn = Self {
            text: Cow::Borrowed(line),
            map: None,
            start,
            soft_hyphens: Vec::new(),
            invisible_breaks: Vec::new(),
        };
        if !line.chars().all(plain) {
            drawn.rewrite(line, wanted, faces);
        }
        drawn
    }

    fn rewrite(&mut self, line: &str, wanted: FaceId, faces: &dyn Shape) {
        let mut out = String::with_capacity(line.len());
        let mut map = Vec::with_capacity(line.len() + 1);
        for (at, grapheme) in line.grapheme_indices(true) {
            let mut offset = at;
            let base = grapheme.chars().find(|c| !is_invisible(*c));
            let face = base.and_then(|c| faces.face_for(wanted, c));
            for c in grapheme.chars() {
                let next = match what(c, face, wanted, faces) {
                    What::Itself => Some(c),
                    What::Space => Some(' '),
                    What::Missing => Some(BOX),
                    What::Nothing => None,
                };
                match c {
                    '\u{AD}' => self.soft_hyphens.push(out.len()),
                    '\u{200B}' => self.invisible_breaks.push(out.len()),
                    _ => {}
                }
                if let Some(next) = next {
                    out.push(next);
                    map.resize(out.len(), (self.start + offset) as u32);
                }
                offset += c.len_utf8();
            }
        }
        map.push((self.start + line.len()) as u32);
        self.map = Some(map);
        self.text = Cow::Owned(out);
    }

    /// The same, without the source at hand.
    pub(super) fn into_owned(self) -> Drawn<'static> {
        let Drawn { text, map, start, soft_hyphens, invisible_breaks } = self;
        Drawn { text: Cow::Owned(text.into_owned()), map, start, soft_hyphens, invisible_breaks }
    }

    /// The byte of the source that byte `at` of the drawn text stands for.
    pub(super) fn source_of(&self, at: usize) -> usize {
        match &self.map {
            None => self.start + at,
            Some(map) => map.get(at).or_else(|| map.last()).map_or(self.start, |s| *s as usize),
        }
    }

    /// Characters of `text` that are drawn as boxes, each once.
    pub(super) fn missing(text: &str, faces: &dyn Shape) -> Vec<char> {
        let mut found = Vec::new();
        for grapheme in text.graphemes(true).filter(|g| !matches!(*g, "\n" | "\r\n")) {
            let base = grapheme.chars().find(|c| !is_invisible(*c));
            let face = base.and_then(|c| faces.face_for(FaceId::REGULAR, c));
            for c in grapheme.chars() {
                if matches!(what(c, face, FaceId::REGULAR, faces), What::Missing) && !found.contains(&c) {
                    found.push(c);
                }
            }
        }
        found
    }
}

/// The lines of a text between its line ends: each with its bytes and where the next one starts.
pub(super) fn source_lines(text: &str) -> impl Iterator<Item = (Range<usize>, usize)> + '_ {
    let mut at = 0;
    std::iter::from_fn(move || {
        let rest = text.get(at..).filter(|r| !r.is_empty())?;
        let start = at;
        let (len, end) = match rest.find(is_line_end) {
            None => (rest.len(), rest.len()),
            Some(i) => {
                let tail = rest.get(i..).unwrap_or_default();
                let width = if tail.starts_with("\r\n") { 2 } else { tail.chars().next().map_or(1, char::len_utf8) };
                (i, i + width)
            }
        };
        at += end;
        Some((start..start + len, at))
    })
}

/// What becomes of a character.
enum What {
    Itself,
    Space,
    Missing,
    Nothing,
}

/// What becomes of `c` in a grapheme whose first visible character `face` draws.
fn what(c: char, face: Option<FaceId>, wanted: FaceId, faces: &dyn Shape) -> What {
    let in_emoji = face == Some(FaceId::EMOJI) && wanted != FaceId::EMOJI;
    if c == '\t' {
        What::Space
    } else if is_invisible(c) {
        // Joiners and selectors choose among the forms of an emoji.
        if in_emoji && faces.face_for(FaceId::EMOJI, c).is_some() { What::Itself } else { What::Nothing }
    } else if let Some(face) = face
        && !is_private(c)
        && faces.face_for(face, c) == Some(face)
    {
        What::Itself
    } else {
        What::Missing
    }
}

fn is_line_end(c: char) -> bool {
    matches!(c, '\n' | '\r' | '\u{B}' | '\u{C}' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// Letters and marks of western Europe that are themselves and never join: they need no look at
/// the fonts. A test checks that every face of text has them.
fn is_plain_latin(c: char) -> bool {
    matches!(c, '\u{A1}'..='\u{AC}' | '\u{AE}'..='\u{148}' | '\u{14A}'..='\u{17F}' | '\u{2010}'..='\u{2015}' | '\u{2018}'..='\u{201E}' | '\u{2026}' | '\u{20AC}')
}

/// Characters whose meaning is nobody's but a font's: another program would show anything.
fn is_private(c: char) -> bool {
    matches!(c, '\u{E000}'..='\u{F8FF}' | '\u{F0000}'..)
}

/// Characters without a shape of their own: soft hyphen, joiners, directions, selectors, tags.
fn is_invisible(c: char) -> bool {
    matches!(c,
        '\u{AD}' | '\u{34F}' | '\u{61C}' | '\u{180B}'..='\u{180E}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}'
        | '\u{2060}'..='\u{206F}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' | '\u{E0000}'..='\u{E0FFF}')
}
