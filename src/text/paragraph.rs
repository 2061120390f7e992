//! Puts a text together: what is drawn, its glyphs, its lines.

use std::{
    collections::BTreeMap,
    sync::{Arc, Mutex, PoisonError},
};

use super::{
    Glyph, Line, Paragraph, Prepared, Run, TextStyle, Wrap,
    breaks::{Breaker, Found, balanced_width},
    drawn::{Drawn, source_lines},
    shape::{Placed, Shape},
};

/// A line of the source with its glyphs, before wrapping.
struct Shaped<'a> {
    drawn: Drawn<'a>,
    /// Byte of the source where the next line of the source starts.
    next: usize,
    glyphs: Vec<Placed>,
    /// Pen before each glyph and behind the last one, in points.
    pens: Vec<f64>,
    /// For each byte the first glyph from there on, if what stands before and behind keeps its shape when the line is
    /// broken there.
    firsts: Vec<Option<u32>>,
    /// Scripts beyond Latin take their shaping rules from the first letter of a line: each line
    /// is shaped alone.
    mixed: bool,
    /// Widths of parts that had to be shaped alone, by first and last byte and whether a hyphen
    /// follows: a search for the best width asks for most of them again and again.
    alone: Mutex<BTreeMap<(usize, usize, bool), f64>>,
}

impl<'a> Shaped<'a> {
    fn new(drawn: Drawn<'a>, next: usize, style: TextStyle, shaper: &dyn Shape) -> Self {
        let mut glyphs = Vec::with_capacity(drawn.text.len());
        shaper.shape(&drawn.text, style, &mut glyphs);
        let pens = pens(&glyphs);
        let firsts = firsts(&glyphs, drawn.text.len());
        let mixed = drawn.text.chars().any(|c| c >= '\u{370}' && c.is_alphabetic() && !is_latin(c));
        Self { drawn, next, glyphs, pens, firsts, mixed, alone: Mutex::default() }
    }

    /// Number of the first glyph of the text from byte `at` on, if what stands before and behind
    /// keeps its shape when the line is broken there.
    fn glyph_at(&self, at: usize) -> Option<usize> {
        self.firsts.get(at).copied().flatten().map(|first| first as usize)
    }

    /// The glyphs of a part, as if it stood alone.
    fn part(&self, from: usize, to: usize) -> Option<std::ops::Range<usize>> {
        if self.mixed {
            return None;
        }
        Some(self.glyph_at(from)?..self.glyph_at(to)?)
    }

    fn measure(&self, from: usize, to: usize, hyphen: bool, style: TextStyle, shaper: &dyn Shape) -> f64 {
        if !hyphen
            && let Some(part) = self.part(from, to)
            && let (Some(left), Some(right)) = (self.pens.get(part.start), self.pens.get(part.end))
        {
            return right - left;
        }
        let mut known = self.alone.lock().unwrap_or_else(PoisonError::into_inner);
        *known.entry((from, to, hyphen)).or_insert_with(|| {
            let mut glyphs = Vec::new();
            shaper.shape(&self.text(from, to, hyphen), style, &mut glyphs);
            glyphs.iter().map(|g| g.advance).sum()
        })
    }

    fn text(&self, from: usize, to: usize, hyphen: bool) -> String {
        let mut text = self.drawn.text.get(from..to).unwrap_or_default().to_owned();
        if hyphen {
            text.push('-');
        }
        text
    }

    fn line(&self, found: Found, source: std::ops::Range<usize>, style: TextStyle, shaper: &dyn Shape) -> Line {
        let text = self.text(found.start, found.end, found.hyphen);
        let part = if found.hyphen { None } else { self.part(found.start, found.end) };
        let alone;
        let (glyphs, offset) = if let Some(slice) = part.and_then(|p| self.glyphs.get(p)) {
            (slice, found.start)
        } else {
            let mut shaped = Vec::new();
            shaper.shape(&text, style, &mut shaped);
            alone = shaped;
            (alone.as_slice(), 0)
        };
        let (runs, width) = runs(glyphs, offset, text.len(), style.size);
        let ends_paragraph = source.end == self.next;
        Line { text: text.into(), source, hyphenated: found.hyphen, ends_paragraph, style: Some(style), runs, width }
    }
}

fn pens(glyphs: &[Placed]) -> Vec<f64> {
    let mut pen = 0.0;
    let mut pens = Vec::with_capacity(glyphs.len() + 1);
    pens.push(pen);
    for glyph in glyphs {
        pen += glyph.advance;
        pens.push(pen);
    }
    pens
}

/// See [`Shaped::firsts`]; `len` bytes and their end.
fn firsts(glyphs: &[Placed], len: usize) -> Vec<Option<u32>> {
    let mut firsts = vec![None; len + 1];
    // Of the glyphs of one cluster the first counts.
    for (i, glyph) in glyphs.iter().enumerate().rev() {
        if let Some(first) = firsts.get_mut(glyph.at) {
            *first = glyph.breakable.then_some(i as u32);
        }
    }
    if let Some(end) = firsts.last_mut() {
        *end = Some(glyphs.len() as u32);
    }
    if let Some(start) = firsts.first_mut() {
        *start = Some(0);
    }
    firsts
}

/// Groups glyphs by face, with places from the left end. Their bytes are counted from `offset`.
fn runs(glyphs: &[Placed], offset: usize, len: usize, size: f32) -> (Vec<Run>, f32) {
    let mut runs: Vec<Run> = Vec::new();
    let mut pen = 0.0;
    for (i, glyph) in glyphs.iter().enumerate() {
        let from = glyph.at - offset;
        // Glyphs of one cluster share its bytes.
        let to = glyphs.get(i..).unwrap_or_default().iter().find(|g| g.at > glyph.at).map_or(len, |g| g.at - offset);
        if runs.last().is_none_or(|run| run.face != glyph.face) {
            runs.push(Run { face: glyph.face, size, glyphs: Vec::with_capacity(glyphs.len() - i) });
        }
        if let Some(run) = runs.last_mut() {
            run.glyphs.push(Glyph {
                id: glyph.id,
                x: pen as f32 + glyph.dx,
                y: glyph.dy,
                advance: glyph.advance as f32,
                text: from..to,
            });
        }
        pen += glyph.advance;
    }
    (runs, pen as f32)
}

/// Latin letters beyond the first blocks.
fn is_latin(c: char) -> bool {
    matches!(c, '\u{1D00}'..='\u{1DBF}' | '\u{1E00}'..='\u{1EFF}' | '\u{2C60}'..='\u{2C7F}' | '\u{A720}'..='\u{A7FF}' | '\u{AB30}'..='\u{AB6F}')
}

/// Breaks `text` into lines.
pub(super) fn set(shaper: &dyn Shape, text: &str, style: TextStyle, wrap: Wrap) -> Paragraph {
    let shaped: Vec<Shaped<'_>> = source_lines(text)
        .map(|(bytes, next)| {
            let line = text.get(bytes.clone()).unwrap_or_default();
            Shaped::new(Drawn::new(line, bytes.start, style.face(), shaper), next, style, shaper)
        })
        .collect();
    lines(&shaped, &places(&shaped, shaper, style, wrap), shaper, style)
}

/// Shapes `text` once, to be broken into lines at several widths.
pub(super) fn prepare<'a>(shaper: &'a (dyn Shape + Sync), text: &str, style: TextStyle) -> Prepared<'a> {
    let shaped: Vec<Shaped<'static>> = source_lines(text)
        .map(|(bytes, next)| {
            let line = text.get(bytes.clone()).unwrap_or_default();
            let drawn = Drawn::new(line, bytes.start, style.face(), shaper).into_owned();
            Shaped::new(drawn, next, style, shaper)
        })
        .collect();
    let last = Mutex::new((Vec::new(), Paragraph::default()));
    Box::new(move |wrap| {
        let found = places(&shaped, shaper, style, wrap);
        let mut last = last.lock().unwrap_or_else(PoisonError::into_inner);
        // Most widths that a search tries break the lines where the one before did.
        if last.0 != found {
            last.1 = lines(&shaped, &found, shaper, style);
            last.0 = found;
        }
        last.1.clone()
    })
}

/// Where each shaped line of a source is broken.
fn places(shaped: &[Shaped<'_>], shaper: &dyn Shape, style: TextStyle, wrap: Wrap) -> Vec<Vec<Found>> {
    let measures: Vec<_> =
        shaped.iter().map(|s| move |from, to, hyphen| s.measure(from, to, hyphen, style, shaper)).collect();
    let breakers: Vec<Breaker<'_>> =
        shaped.iter().zip(&measures).map(|(s, m)| Breaker::new(&s.drawn, wrap.language, m)).collect();
    let mut width = f64::from(wrap.width);
    if wrap.balanced {
        width = balanced_width(&breakers, width);
    }
    breakers.iter().map(|breaker| breaker.lines(width)).collect()
}

/// Puts together the lines that were found.
fn lines(shaped: &[Shaped<'_>], found: &[Vec<Found>], shaper: &dyn Shape, style: TextStyle) -> Paragraph {
    let mut lines = Vec::new();
    let mut source = 0;
    for (part, found) in shaped.iter().zip(found) {
        for (i, line) in found.iter().enumerate() {
            let end = if i + 1 == found.len() { part.next } else { part.drawn.source_of(line.next) };
            lines.push(Arc::new(part.line(*line, source..end, style, shaper)));
            source = end;
        }
    }
    let width = lines.iter().map(|l| l.width).fold(0.0, f32::max);
    let height = lines.len() as f32 * style.line_height;
    Paragraph { lines, width, height }
}

/// Width of the widest line of `text`, unbroken.
pub(super) fn width(shaper: &dyn Shape, text: &str, style: TextStyle) -> f32 {
    let mut widest = 0.0_f64;
    for (bytes, _) in source_lines(text) {
        let line = text.get(bytes.clone()).unwrap_or_default();
        let drawn = Drawn::new(line, bytes.start, style.face(), shaper);
        let mut glyphs = Vec::with_capacity(line.len());
        shaper.shape(drawn.text.trim_matches(super::breaks::is_space), style, &mut glyphs);
        widest = widest.max(glyphs.iter().map(|g| g.advance).sum());
    }
    widest as f32
}
