//! The legend: only the signs that this sheet shows, in a flowing line; and the footer under it.

use super::{
    card::level_words,
    frame::Frame,
    measure::{MARGIN, MARK},
    piece::{Anchor, Block, Ground, Piece, Tone},
    sheet::{Placed, PlacedCard, What},
    words::Words,
};
use crate::{
    base::{Point, Rect},
    i18n,
    model::{ChannelKind, EvidenceLevel, Kind, LaneKind},
    text::role,
};

/// Height of a line of the legend.
const ROW: f32 = 13.0;
/// Between entries.
const BETWEEN: f32 = 13.5;
/// Between a sign and its words.
const BEFORE_WORDS: f32 = 5.0;

/// Signs on this sheet.
#[derive(Debug, Default)]
struct Signs {
    star: bool,
    online: bool,
    offline: bool,
    severity: bool,
    link: bool,
    votes: bool,
    met: bool,
    missed: bool,
    levels: [bool; 3],
    personas: bool,
}

impl Signs {
    fn of(frame: &Frame<'_>, cards: &[PlacedCard], has_links: bool) -> Self {
        let doc = frame.doc;
        let has_curve = frame.lanes.iter().any(|l| l.kind == LaneKind::Emotion && !l.folded);
        let mut signs = Self { link: has_links, ..Self::default() };
        signs.star = has_curve && doc.emotions.iter().any(|e| e.moment.is_some());
        for placed in cards {
            let card = &placed.card;
            // Votes are dots on opportunities and small dots elsewhere alike.
            signs.votes |= card.votes > 0;
            signs.personas |= !card.personas.is_empty();
            if let Some(level) = card.level
                && let Some(slot) = signs.levels.get_mut(level as usize)
            {
                *slot = true;
            }
            match &card.kind {
                Kind::Touchpoint(touchpoint) => {
                    signs.star |= touchpoint.moment.is_some();
                    match doc.channel_of(touchpoint) {
                        Some((_, true)) => signs.online = true,
                        Some((_, false)) => signs.offline = true,
                        None => {}
                    }
                }
                Kind::Pain(pain) => signs.severity |= pain.severity > 0,
                Kind::Metric(metric) => match metric.meets_target() {
                    Some(true) => signs.met = true,
                    Some(false) => signs.missed = true,
                    None => {}
                },
                _ => {}
            }
        }
        signs
    }
}

/// Lays out the legend from `y` down, between the margins of a sheet `w` wide; returns its bottom.
pub(super) fn lay_out(
    frame: &Frame<'_>,
    words: &Words<'_>,
    cards: &[PlacedCard],
    has_links: bool,
    (y, w): (f32, f32),
    out: &mut Vec<Placed>,
) -> f32 {
    let entries = entries(frame, words, &Signs::of(frame, cards, has_links));
    if entries.is_empty() {
        return y;
    }
    let (mut x, mut top) = (MARGIN, y);
    for (i, block) in entries.into_iter().enumerate() {
        if x > MARGIN && x + block.w > w - MARGIN {
            x = MARGIN;
            top += ROW;
        }
        let advance = block.w + BETWEEN;
        out.push(Placed::new(What::Legend(i), None, Point::new(x, top), block));
        x += advance;
    }
    top + ROW
}

fn entries(frame: &Frame<'_>, words: &Words<'_>, signs: &Signs) -> Vec<Block> {
    const MIDDLE: f32 = ROW / 2.0;
    let has_curve = frame.lanes.iter().any(|l| l.kind == LaneKind::Emotion && !l.folded);
    let at = |x: f32| Point::new(x, MIDDLE);
    let mut entries = Vec::new();
    let mut add = |w: f32, pieces: Vec<Piece>, text: &str| entries.push(entry(words, w, pieces, text));
    for (index, style) in &frame.personas {
        let Some(persona) = frame.doc.personas.get(*index) else { continue };
        if has_curve {
            add(28.0, vec![Piece::CurveSample(at(0.0), *style)], &persona.name);
        } else if signs.personas {
            add(MARK, vec![Piece::Mark(at(MARK / 2.0), MARK, *style)], &persona.name);
        }
    }
    let text = |key: &'static str| i18n::text(words.language, key);
    if signs.star {
        add(9.6, vec![Piece::Star(at(4.8), 4.9)], text("legend-moment"));
    }
    let tile = Rect::new(0.0, MIDDLE - 5.5, 11.0, 11.0);
    if signs.online {
        add(11.0, vec![Piece::Tile(tile, ChannelKind::Web, true)], text("legend-online"));
    }
    if signs.offline {
        add(11.0, vec![Piece::Tile(tile, ChannelKind::Store, false)], text("legend-offline"));
    }
    if signs.severity {
        add(21.6, vec![Piece::Severity(Point::new(0.0, MIDDLE + 3.8), 3)], text("legend-severity"));
    }
    if signs.link {
        add(17.0, vec![Piece::LinkSample(at(0.0), 17.0)], text("legend-link"));
    }
    if signs.votes {
        add(3.8, vec![Piece::Disc(at(1.9), 1.9, Tone::Ink)], text("legend-vote"));
    }
    if signs.met {
        add(6.4, vec![Piece::Target(at(3.2), true)], text("legend-target-met"));
    }
    if signs.missed {
        add(6.4, vec![Piece::Target(at(3.2), false)], text("legend-target-missed"));
    }
    for (shown, level) in
        signs.levels.iter().zip([EvidenceLevel::Assumed, EvidenceLevel::Partly, EvidenceLevel::Researched])
    {
        if *shown {
            add(5.0, vec![Piece::Level(at(2.5), level)], level_words(words.language, level));
        }
    }
    entries
}

fn entry(words: &Words<'_>, w: f32, pieces: Vec<Piece>, text: &str) -> Block {
    let line = words.line(text, role::META);
    let mut block = Block::new(Ground::Bare, w + BEFORE_WORDS + line.width);
    block.h = ROW;
    for piece in pieces {
        block.push(piece);
    }
    let at = Point::new(w + BEFORE_WORDS, (ROW - role::META.line_height) / 2.0);
    block.lines(Anchor::Top, &line, at, Tone::Muted);
    block
}

/// What the map rests on, and, where sheets are numbered, which one this is; returns the bottom.
pub(super) fn footer(
    frame: &Frame<'_>,
    words: &Words<'_>,
    numbered: bool,
    (y, w): (f32, f32),
    out: &mut Vec<Placed>,
) -> f32 {
    let right_w = if numbered { sheet_number(frame, words, (y, w), out) } else { 0.0 };
    let basis = &frame.doc.journey.basis;
    let mut bottom = y + role::META.line_height;
    if !basis.is_empty() {
        let lines = words.set(basis, role::META, w - 2.0 * MARGIN - right_w - 20.0);
        let mut left = Block::new(Ground::Bare, lines.width);
        left.h = left.lines(Anchor::Top, &lines, Point::default(), Tone::Muted);
        bottom = bottom.max(y + left.h);
        out.push(Placed::new(What::Basis, None, Point::new(MARGIN, y), left));
    }
    bottom
}

/// Which sheet this is, at the right end; returns the width.
fn sheet_number(frame: &Frame<'_>, words: &Words<'_>, (y, w): (f32, f32), out: &mut Vec<Placed>) -> f32 {
    let (number, count) = frame.slice.number;
    let sheet = i18n::text_with(words.language, "sheet-of", &[("number", number.into()), ("count", count.into())]);
    let line = words.line(&sheet, role::META);
    let mut right = Block::new(Ground::Bare, line.width);
    right.h = right.lines(Anchor::Top, &line, Point::default(), Tone::Muted);
    let right_w = right.w;
    out.push(Placed::new(What::SheetNumber, None, Point::new(w - MARGIN - right_w, y), right));
    right_w
}
