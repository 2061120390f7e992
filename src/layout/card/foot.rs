//! The foot of a card: small facts in a line, on as many lines as they need, and marks at the right.

use super::Draft;
use crate::{
    base::{Path, Point, Rect},
    i18n,
    layout::{
        measure::{BAR_PITCH, MARK, MARK_PITCH, VOTE, VOTE_PITCH},
        piece::{Anchor, Block, Dash, Piece, Tone},
    },
    text::{Paragraph, role},
};

/// Height of a line of facts.
pub(super) const FACT: f32 = 9.0;
/// Between facts.
const GAP: f32 = 4.6;
/// Diameter of the mark of how well a card is founded.
pub(super) const LEVEL: f32 = 5.0;
/// Width of the sign of a card that was merged from several.
pub(in crate::layout) const STACK: f32 = 7.2;
/// More dots than these are a number with one dot.
const MOST_DOTS: u32 = 12;

/// A fact: pieces around a middle line, so wide.
#[derive(Debug, Default)]
pub(super) struct Fact {
    pub(super) w: f32,
    /// From the fact's left end and the middle of its line.
    pub(super) pieces: Vec<Piece>,
}

impl Fact {
    /// Moves the pieces to `left` and `middle`, and adds them to the block.
    pub(super) fn place(self, block: &mut Block, anchor: Anchor, left: f32, middle: f32) {
        let by = Point::new(left, middle);
        block.pieces.extend(self.pieces.into_iter().map(|piece| (anchor, piece.moved(by))));
    }
}

impl Draft<'_> {
    /// A fact of words in the smallest role.
    pub(super) fn fact(&self, text: &str, bold: bool, tone: Tone) -> Fact {
        let style = if bold { role::META.bold() } else { role::META };
        let paragraph = self.ctx.line(text, style);
        let mut fact = Fact { w: paragraph.width, pieces: Vec::new() };
        for line in &paragraph.lines {
            let at = Point::new(0.0, style.ascent() - style.line_height / 2.0);
            fact.pieces.push(Piece::Text(at, std::sync::Arc::clone(line), tone));
        }
        fact
    }

    /// Severity bars with their number.
    pub(super) fn severity(&self, value: u8) -> Fact {
        let bars = 4.0 * BAR_PITCH + crate::layout::measure::BAR;
        let mut fact = Fact { w: bars, pieces: vec![Piece::Severity(Point::new(0.0, 4.0), value)] };
        if value > 0 {
            let number = self.fact(&value.to_string(), true, Tone::Pain);
            fact.pieces.extend(number.pieces.into_iter().map(|p| p.moved(Point::new(bars + 3.8, 0.0))));
            fact.w = bars + 3.8 + number.w;
        }
        fact
    }

    /// Votes as dots and a number; `short` as one dot and the number.
    pub(super) fn votes(&self, short: bool) -> Option<Fact> {
        let votes = self.card.votes;
        if votes == 0 {
            return None;
        }
        let dots = if short || votes > MOST_DOTS { 1 } else { votes };
        let mut fact = Fact::default();
        for i in 0..dots {
            let x = VOTE / 2.0 + i as f32 * VOTE_PITCH;
            fact.pieces.push(Piece::Disc(Point::new(x, 0.0), VOTE / 2.0, Tone::Ink));
        }
        let end = (dots - 1) as f32 * VOTE_PITCH + VOTE + 3.4;
        let number = self.fact(&i18n::number(self.ctx.language, f64::from(votes), 0), true, Tone::Ink);
        fact.pieces.extend(number.pieces.into_iter().map(|p| p.moved(Point::new(end, 0.0))));
        fact.w = end + number.w;
        Some(fact)
    }

    /// Marks of personas, side by side.
    pub(super) fn marks(styles: &[usize]) -> Fact {
        let at = |i: usize| Point::new(MARK / 2.0 + i as f32 * MARK_PITCH, 0.0);
        Fact {
            w: marks_width(styles.len()),
            pieces: styles.iter().enumerate().map(|(i, style)| Piece::Mark(at(i), MARK, *style)).collect(),
        }
    }

    /// The quiet mark of how well the card is founded.
    pub(super) fn level(&self) -> Option<Fact> {
        Some(Fact { w: LEVEL, pieces: vec![Piece::Level(Point::new(LEVEL / 2.0, 0.0), self.level?)] })
    }

    /// Puts that mark behind the last of the words that stand at `at`, if it ends before `right`;
    /// otherwise it becomes a fact like others.
    pub(super) fn level_behind(&mut self, words: &Paragraph, anchor: Anchor, at: Point, right: f32) -> Option<Fact> {
        let level = self.level()?;
        let last = words.lines.last()?;
        let left = at.x + last.width + LEVEL;
        if left + level.w > right {
            return Some(level);
        }
        let line = words.height / words.lines.len() as f32;
        level.place(&mut self.block, anchor, left, at.y + words.height - line / 2.0);
        None
    }

    /// How many cards this one was merged from.
    pub(super) fn gathered(&self) -> Option<Fact> {
        let count = self.card.gathered.len();
        if count < 2 {
            return None;
        }
        let number = self.fact(&format!("×{count}"), true, Tone::Ink);
        let mut fact = Fact { w: STACK + 3.0 + number.w, pieces: stack(Point::default()) };
        fact.pieces.extend(number.pieces.into_iter().map(|p| p.moved(Point::new(STACK + 3.0, 0.0))));
        Some(fact)
    }

    /// Facts any card may have.
    pub(super) fn common_facts(&self) -> Vec<Fact> {
        self.gathered().into_iter().chain(self.votes(false)).collect()
    }

    /// Whether something `w` wide fits behind the last fact on its line.
    pub(super) fn has_room(&self, facts: &[Fact], w: f32, pad: f32) -> bool {
        let room = self.block.w - 2.0 * pad;
        let mut used = 0.0;
        for fact in facts {
            used = if used > 0.0 && used + GAP + fact.w <= room { used + GAP + fact.w } else { fact.w };
        }
        used + GAP + w <= room
    }

    /// Lays facts from the left and `right` at the right end of the last line (on a line of its
    /// own where it does not fit), from `top` down. Returns the height.
    pub(super) fn foot(&mut self, facts: Vec<Fact>, right: Option<Fact>, left: f32, top: f32) -> f32 {
        let room = self.block.w - 2.0 * left;
        let mut rows: Vec<(f32, Vec<Fact>)> = Vec::new();
        for fact in facts {
            match rows.last_mut() {
                Some((used, row)) if *used + GAP + fact.w <= room => {
                    *used += GAP + fact.w;
                    row.push(fact);
                }
                _ => rows.push((fact.w, vec![fact])),
            }
        }
        if let Some(right) = &right
            && rows.last().is_none_or(|(used, _)| used + GAP + right.w > room)
        {
            rows.push((0.0, Vec::new()));
        }
        let height = rows.len() as f32 * FACT;
        for (i, (_, row)) in rows.into_iter().enumerate() {
            let middle = top + (i as f32 + 0.5) * FACT;
            let mut x = left;
            for fact in row {
                let w = fact.w;
                fact.place(&mut self.block, Anchor::Bottom, x, middle);
                x += w + GAP;
            }
        }
        if let Some(right) = right {
            let x = self.block.w - left - right.w;
            right.place(&mut self.block, Anchor::Bottom, x, top + height - FACT / 2.0);
        }
        height
    }

    /// A line that says that the card began on the sheet before.
    pub(super) fn continued(&mut self) {
        let words = i18n::text(self.ctx.language, "continued");
        let fact = self.fact(words, false, Tone::Muted);
        let middle = self.block.h + FACT / 2.0 - 2.0;
        fact.place(&mut self.block, Anchor::Bottom, 5.5, middle);
        self.block.h += FACT + 1.0;
    }
}

/// A card before another one: the sign of a card that was merged from several. `at` is the middle of
/// its left end.
pub(in crate::layout) fn stack(at: Point) -> Vec<Piece> {
    const WIDTH: f32 = 0.8;
    let line = |points: &[(f32, f32)]| {
        let points = points.iter().map(|(x, y)| at + Point::new(*x, *y)).collect();
        Piece::Polyline(points, WIDTH, Tone::Ink)
    };
    let front = [(0.4, -0.9), (5.0, -0.9), (5.0, 2.8), (0.4, 2.8), (0.4, -0.9)];
    let behind = [(2.2, -2.8), (6.8, -2.8), (6.8, 0.9)];
    vec![line(&front), line(&behind)]
}

/// Width of so many persona marks.
pub(super) fn marks_width(count: usize) -> f32 {
    if count == 0 { 0.0 } else { (count - 1) as f32 * MARK_PITCH + MARK }
}

impl Piece {
    /// The same piece elsewhere.
    #[must_use]
    pub fn moved(self, by: Point) -> Self {
        let rect = |r: Rect| r.moved(by);
        match self {
            Self::Text(at, line, tone) => Self::Text(at + by, line, tone),
            Self::Fill(path, tone) => Self::Fill(moved_path(&path, by), tone),
            Self::Disc(at, r, tone) => Self::Disc(at + by, r, tone),
            Self::Ring(at, r, w, tone, dash) => Self::Ring(at + by, r, w, tone, dash),
            Self::Rule(a, b, w, tone, dash) => Self::Rule(a + by, b + by, w, tone, dash),
            Self::Polyline(points, w, tone) => Self::Polyline(points.into_iter().map(|p| p + by).collect(), w, tone),
            Self::Chip(r, tone, w) => Self::Chip(rect(r), tone, w),
            Self::Icon(name, at, size, tone) => Self::Icon(name, at + by, size, tone),
            Self::Tile(r, channel, online) => Self::Tile(rect(r), channel, online),
            Self::Mark(at, size, style) => Self::Mark(at + by, size, style),
            Self::Avatar(at, r, style) => Self::Avatar(at + by, r, style),
            Self::Severity(at, value) => Self::Severity(at + by, value),
            Self::Target(at, met) => Self::Target(at + by, met),
            Self::Star(at, r, moment) => Self::Star(at + by, r, moment),
            Self::Level(at, level) => Self::Level(at + by, level),
            Self::Picture(r, radius, source) => Self::Picture(rect(r), radius, source),
            Self::CurveSample(at, style) => Self::CurveSample(at + by, style),
            Self::ForeseenSample(at) => Self::ForeseenSample(at + by),
            Self::SpreadSample(at, h) => Self::SpreadSample(at + by, h),
            Self::LinkSample(at, w) => Self::LinkSample(at + by, w),
            Self::Branch(corners) => Self::Branch(corners.into_iter().map(|p| p + by).collect()),
            Self::LineSample(at, w, line) => Self::LineSample(at + by, w, line),
            Self::Seam(at, dash) => Self::Seam(at + by, dash),
        }
    }
}

fn moved_path(path: &Path, by: Point) -> Path {
    path.transformed(1.0, by)
}

/// A ring where nobody is named.
pub(super) fn owner_ring(middle: Point, radius: f32, missing: bool) -> Piece {
    let (tone, dash) = if missing { (Tone::Muted, Dash::Short) } else { (Tone::Opportunity, Dash::Solid) };
    Piece::Ring(middle, radius, 0.9, tone, dash)
}
