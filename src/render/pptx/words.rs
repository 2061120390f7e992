//! Words: the scene's lines as paragraphs that a program for slides breaks anew.
//!
//! The lines say how they belong together: a hyphen that only the break put there goes, a space
//! that the break swallowed comes back. Line breaks are not kept. Boxes are as wide as the scene
//! used them, so that with the same font the words break where they did.
//!
//! A word that the sheet cuts stays one word here, for whoever searches, edits or listens: programs
//! for slides know no hyphenation of ours, and a soft hyphen would be a letter in it. Where it is
//! too wide for its box, the shape's words are set smaller.

use super::{
    fit::Fit,
    outline::Lie,
    xml::{emu, escaped, put, solid},
};
use crate::{
    base::{Colour, Rect},
    scene::TextItem,
    text::{Line, TextStyle},
};

/// Drawn for a character that no font of ours has.
const BOX: char = '\u{25A1}';
/// A shape whose longest word is too wide is set smaller, but no smaller than this.
const SMALLEST: f32 = 0.7;
/// Room that such a word needs beyond its width: in another font it may be wider.
const SPARE: f32 = 1.03;
/// Width of a space, as a share of the size, where no line has one.
const SPACE: f32 = 0.28;
/// A line alone may become so much wider in another font.
const LINE_WIDER: f32 = 1.25;
/// And by so much at least, as a share of the size: "11" is narrow here and wide elsewhere.
const LINE_MORE: f32 = 0.6;
/// The same for several.
const WIDER: f32 = 1.12;
/// Edges that differ by no more are flush, in slide points.
const FLUSH: f32 = 0.6;

/// Where paragraphs stand within their box.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Align {
    /// At the left edge.
    Left,
    /// In the middle.
    Centre,
    /// At the right edge.
    Right,
}

/// A line at its place on the slide.
#[derive(Clone, Copy, Debug)]
struct Placed<'a> {
    line: &'a Line,
    style: TextStyle,
    left: f32,
    right: f32,
    top: f32,
}

/// The lines of one text.
#[derive(Clone, Debug)]
pub(super) struct Chain<'a> {
    lines: Vec<Placed<'a>>,
    colour: Colour,
    /// Box around the lines, in slide points.
    pub(super) rect: Rect,
}

impl<'a> Chain<'a> {
    /// A text that begins with this line; nothing where the line says nothing.
    pub(super) fn new(item: &'a TextItem, lie: Lie) -> Option<Self> {
        let placed = place(item, lie)?;
        let rect = box_of(&placed, lie.scale);
        Some(Self { lines: vec![placed], colour: item.colour, rect })
    }

    /// Takes a line that goes on with the same text, or says that it does not.
    pub(super) fn take(&mut self, item: &'a TextItem, lie: Lie) -> bool {
        let Some(last) = self.lines.last() else { return false };
        let goes_on = last.line.source.end == item.line.source.start
            && item.line.source.start > 0
            && last.line.style == item.line.style
            && self.colour == item.colour;
        match place(item, lie) {
            Some(placed) if goes_on && placed.top > last.top => {
                self.rect = self.rect.union(box_of(&placed, lie.scale));
                self.lines.push(placed);
                true
            }
            _ => false,
        }
    }

    /// Size, weight and line height on the slide.
    pub(super) fn style(&self) -> TextStyle {
        self.lines.first().map_or(TextStyle::regular(0.0, 0.0), |line| line.style)
    }

    /// Whether it is a single line.
    pub(super) fn is_single(&self) -> bool {
        self.lines.len() == 1
    }

    /// Flush at the left, in the middle or at the right.
    pub(super) fn align(&self) -> Align {
        let spread = |place: fn(&Placed<'_>) -> f32| {
            let places = || self.lines.iter().map(place);
            places().fold(f32::NEG_INFINITY, f32::max) - places().fold(f32::INFINITY, f32::min)
        };
        if spread(|l| l.left) < FLUSH {
            Align::Left
        } else if spread(|l| l.left + l.right) < 2.0 * FLUSH {
            Align::Centre
        } else if spread(|l| l.right) < FLUSH {
            Align::Right
        } else {
            Align::Left
        }
    }

    /// Its paragraphs, whole; `said` has the words that the sheet could not draw.
    fn paragraphs(&self, said: &str) -> Vec<Paragraph> {
        let mut paragraphs = Vec::new();
        let mut open = Paragraph::of(self);
        let mut joins = false;
        let mut above: Option<f32> = None;
        for placed in &self.lines {
            let line = placed.line;
            let text = line.text.strip_suffix('-').filter(|_| line.hyphenated).unwrap_or(&line.text);
            let known = open.widths.len();
            open.words(placed, text, joins);
            if let (false, Some(above), Some(next)) = (joins, above, open.widths.get(known)) {
                open.keeps = open.keeps.min(above + SPACE * placed.style.size + next);
            }
            open.push(text);
            open.lines += 1;
            above = (!line.ends_paragraph).then_some(placed.right - placed.left);
            open.is_broken |= line.hyphenated;
            joins = line.hyphenated || line.source.len() == line.text.len();
            if line.ends_paragraph {
                let next = Paragraph::of(self);
                paragraphs.push(std::mem::replace(&mut open, next));
                joins = false;
            } else if !joins {
                open.push(" ");
            }
        }
        if open.lines > 0 {
            paragraphs.push(open);
        }
        if let Some(whole) = self.undrawn(&paragraphs, said) {
            for (paragraph, text) in paragraphs.iter_mut().zip(whole) {
                paragraph.runs.iter_mut().for_each(|run| text.clone_into(&mut run.text));
            }
        }
        paragraphs
    }

    /// The words themselves, where some of their characters were drawn as boxes.
    fn undrawn<'t>(&self, paragraphs: &[Paragraph], said: &'t str) -> Option<Vec<&'t str>> {
        if !self.lines.iter().any(|placed| placed.line.text.contains(BOX)) {
            return None;
        }
        let end = self.lines.last()?.line.source.end;
        let whole: Vec<&str> = said.get(..end)?.trim_end_matches('\n').split('\n').map(str::trim).collect();
        let is_seen = |c: &char| !c.is_whitespace() && !matches!(*c, '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{FE0F}');
        let same = |drawn: &Paragraph, text: &str| {
            let drawn: Vec<char> = drawn.text().chars().filter(is_seen).collect();
            let text: Vec<char> = text.chars().filter(is_seen).collect();
            drawn.len() == text.len() && drawn.iter().zip(&text).all(|(d, t)| d == t || *d == BOX)
        };
        let is_same = whole.len() == paragraphs.len() && paragraphs.iter().zip(&whole).all(|(d, t)| same(d, t));
        is_same.then_some(whole)
    }
}

fn place(item: &TextItem, lie: Lie) -> Option<Placed<'_>> {
    let style = item.line.style?;
    if item.line.text.is_empty() && item.line.source.is_empty() {
        return None;
    }
    let at = lie.point(item.at);
    let width = item.line.width * lie.scale;
    let style = TextStyle { size: style.size * lie.scale, line_height: style.line_height * lie.scale, ..style };
    Some(Placed { line: &item.line, style, left: at.x, right: at.x + width, top: at.y - style.ascent() })
}

fn box_of(placed: &Placed<'_>, scale: f32) -> Rect {
    let width = (placed.line.width * scale).max(0.1);
    Rect::new(placed.left, placed.top, width, placed.style.line_height)
}

/// Neighbouring words that look alike.
#[derive(Clone, Debug)]
struct Run {
    text: String,
    style: TextStyle,
    colour: Colour,
}

/// A paragraph as it will be broken anew.
#[derive(Clone, Debug)]
struct Paragraph {
    runs: Vec<Run>,
    /// Distance from what stands above, in slide points.
    before: f32,
    /// How many lines the scene has of it.
    lines: usize,
    /// Widths of its words unbroken, in slide points.
    widths: Vec<f32>,
    /// Whether the scene cuts one of its words.
    is_broken: bool,
    /// From which width on a line would take a word of the next one, in slide points.
    keeps: f32,
}

impl Paragraph {
    fn of(chain: &Chain<'_>) -> Self {
        let run = Run { text: String::new(), style: chain.style(), colour: chain.colour };
        Self { runs: vec![run], before: 0.0, lines: 0, widths: Vec::new(), is_broken: false, keeps: f32::INFINITY }
    }

    fn push(&mut self, text: &str) {
        if let Some(run) = self.runs.last_mut() {
            run.text.push_str(text);
        }
    }

    fn text(&self) -> String {
        self.runs.iter().map(|run| run.text.as_str()).collect()
    }

    fn line_height(&self) -> f32 {
        self.runs.iter().map(|run| run.style.line_height).fold(0.0, f32::max)
    }

    /// Takes the widths of a line's words; the first `joins` the last word before.
    fn words(&mut self, placed: &Placed<'_>, text: &str, mut joins: bool) {
        let scale = (placed.right - placed.left) / placed.line.width.max(f32::MIN_POSITIVE);
        let glyphs: Vec<(usize, f32)> =
            placed.line.runs.iter().flat_map(|run| &run.glyphs).map(|g| (g.text.start, g.advance * scale)).collect();
        let mut start = 0;
        for word in text.split(' ') {
            let bytes = start..start + word.len();
            start = bytes.end + 1;
            let width = glyphs.iter().filter(|(at, _)| bytes.contains(at)).map(|(_, w)| w).sum();
            match self.widths.last_mut().filter(|_| std::mem::take(&mut joins)) {
                Some(last) => *last += width,
                None => self.widths.push(width),
            }
        }
    }
}

/// Words in one shape.
#[derive(Clone, Debug)]
pub(super) struct Body {
    paragraphs: Vec<Paragraph>,
    pub(super) align: Align,
    /// Box around the lines, in slide points.
    pub(super) rect: Rect,
    /// Box of the last text.
    last: Rect,
}

impl Body {
    /// The words of a text, of which the meaning says `said`.
    pub(super) fn new(chain: &Chain<'_>, said: &str) -> Self {
        let paragraphs = chain.paragraphs(said);
        Self { paragraphs, align: chain.align(), rect: chain.rect, last: chain.rect }
    }

    /// Takes a further text where it goes on in the same line or in a paragraph below, or says
    /// that it does neither.
    pub(super) fn take(&mut self, chain: &Chain<'_>, said: &str) -> bool {
        let (last, next) = (self.last, chain.rect);
        let beside = next.x - last.right();
        let size = chain.style().size;
        let same_line = chain.is_single() && (next.bottom() - last.bottom()).abs() < 0.25 * size;
        if same_line && (-0.1 * size..=0.5 * size).contains(&beside) && self.align == Align::Left {
            let mut more = chain.paragraphs(said);
            if let (Some(paragraph), Some(first)) = (self.paragraphs.last_mut(), more.first_mut()) {
                paragraph.push(" ");
                paragraph.runs.append(&mut first.runs);
                paragraph.widths.append(&mut first.widths);
            }
        } else {
            let gap = next.y - last.bottom();
            let is_flush = match self.align {
                Align::Left => (next.x - self.rect.x).abs() < FLUSH,
                Align::Centre => (next.centre().x - self.rect.centre().x).abs() < FLUSH,
                Align::Right => (next.right() - self.rect.right()).abs() < FLUSH,
            };
            let is_below = (-0.5..=0.75 * chain.style().line_height).contains(&gap);
            if !is_below || !is_flush || (self.align != chain.align() && !chain.is_single()) {
                return false;
            }
            let mut more = chain.paragraphs(said);
            if let Some(first) = more.first_mut() {
                first.before = gap.max(0.0);
            }
            self.paragraphs.append(&mut more);
        }
        self.rect = self.rect.union(next);
        self.last = next;
        true
    }

    /// Whether it is a single line.
    pub(super) fn is_single(&self) -> bool {
        self.paragraphs.iter().map(|paragraph| paragraph.lines).sum::<usize>() == 1
    }

    /// Size of its first words on the slide.
    pub(super) fn style(&self) -> TextStyle {
        let run = self.paragraphs.first().and_then(|paragraph| paragraph.runs.first());
        run.map_or(TextStyle::regular(0.0, 0.0), |run| run.style)
    }

    /// All words, a space between paragraphs.
    pub(super) fn text(&self) -> String {
        self.paragraphs.iter().map(Paragraph::text).collect::<Vec<_>>().join(" ")
    }

    /// Whether the scene cuts one of its words.
    pub(super) fn is_broken(&self) -> bool {
        self.paragraphs.iter().any(|paragraph| paragraph.is_broken)
    }

    /// Width of its widest word where the scene cuts one, with room for a wider font; else 0.
    fn widest_cut(&self) -> f32 {
        let broken = self.paragraphs.iter().filter(|paragraph| paragraph.is_broken);
        SPARE * broken.flat_map(|paragraph| &paragraph.widths).copied().fold(0.0, f32::max)
    }

    /// How wide it would like to be: with room for a wider font, as long as the lines stay as they
    /// are.
    pub(super) fn wish(&self) -> f32 {
        if self.is_single() {
            return (LINE_WIDER * self.rect.w).max(self.rect.w + LINE_MORE * self.style().size);
        }
        let keeps = self.paragraphs.iter().map(|paragraph| paragraph.keeps).fold(WIDER * self.rect.w, f32::min);
        keeps.max(self.rect.w).max(self.widest_cut())
    }

    /// The paragraphs, for a box that has room for them as `fit` says.
    pub(super) fn write(&self, out: &mut String, fit: &Fit, lang: &str) {
        let scale = (fit.width / self.widest_cut().max(1.0)).clamp(SMALLEST, 1.0);
        let align = match fit.align {
            Align::Left => "l",
            Align::Centre => "ctr",
            Align::Right => "r",
        };
        for paragraph in &self.paragraphs {
            let hundredths = |points: f32| libm::roundf(points * 100.0).clamp(0.0, 158_400.0) as u32;
            put!(*out, "<a:p><a:pPr algn=\"{align}\"><a:lnSpc>");
            if fit.is_rigid {
                // In the middle of its shape, a line stands where the scene has it.
                out.push_str("<a:spcPct val=\"100000\"/></a:lnSpc>");
            } else {
                put!(*out, "<a:spcPts val=\"{}\"/></a:lnSpc>", hundredths(paragraph.line_height() * scale));
            }
            if paragraph.before > 0.0 {
                put!(*out, "<a:spcBef><a:spcPts val=\"{}\"/></a:spcBef>", hundredths(paragraph.before));
            }
            out.push_str("</a:pPr>");
            for run in &paragraph.runs {
                write_run(out, &run.text, TextStyle { size: run.style.size * scale, ..run.style }, run.colour, lang);
            }
            out.push_str("</a:p>");
        }
    }
}

/// Words of one look.
pub(super) fn write_run(out: &mut String, text: &str, style: TextStyle, colour: Colour, lang: &str) {
    let size = libm::roundf(style.size * 100.0).clamp(100.0, 400_000.0) as u32;
    let (b, i) = (u8::from(style.bold), if style.italic { " i=\"1\"" } else { "" });
    put!(*out, "<a:r><a:rPr lang=\"{lang}\" sz=\"{size}\" b=\"{b}\"{i}>");
    solid(out, colour);
    put!(*out, "</a:rPr><a:t>{}</a:t></a:r>", escaped(text.trim_start_matches('\n')));
}

/// Inner edges of a shape's text, in slide points.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Insets {
    pub(super) left: f32,
    pub(super) top: f32,
    pub(super) right: f32,
    pub(super) bottom: f32,
}

impl Insets {
    /// As attributes.
    pub(super) fn write(self, out: &mut String) {
        put!(*out, " lIns=\"{}\" tIns=\"{}\"", emu(self.left), emu(self.top));
        put!(*out, " rIns=\"{}\" bIns=\"{}\"", emu(self.right), emu(self.bottom));
    }
}
