//! The legend: only the signs that this sheet shows, in a flowing line; and the footer under it.

use std::{collections::BTreeSet, sync::Arc};

use super::{
    blueprint::BlueprintLine,
    card::{STACK, level_words, stack},
    curve::spread::TICK,
    frame::Frame,
    label::line_name,
    measure::{MARGIN, MARK},
    piece::{Anchor, Block, Dash, Ground, Piece, Tone},
    seam::{self, SeamSign},
    sheet::{Placed, PlacedCard, What},
    tag::{self, ClusterTag},
    words::Words,
};
use crate::{
    base::{Language, Point, Rect},
    i18n, metrics,
    model::{ChannelKind, Document, Emotion, EvidenceLevel, Kind, LaneKind, Moment, shown_level},
    text::{Line, role},
};

/// Height of a line of the legend.
const ROW: f32 = 13.0;
/// Between entries.
const BETWEEN: f32 = 13.5;
/// Between a sign and its words.
const BEFORE_WORDS: f32 = 5.0;

/// What of a sheet may need explaining.
pub(super) struct Shown<'a> {
    pub(super) cards: &'a [PlacedCard],
    pub(super) has_links: bool,
    pub(super) seams: &'a [SeamSign],
    pub(super) tags: &'a [ClusterTag],
    pub(super) lines: &'a [(BlueprintLine, f32)],
}

/// Signs on this sheet.
#[derive(Debug, Default)]
struct Signs {
    moments: [bool; 4],
    owned: bool,
    orphan: bool,
    lines: Vec<BlueprintLine>,
    online: bool,
    offline: bool,
    severity: bool,
    link: bool,
    votes: bool,
    gathered: bool,
    clusters: BTreeSet<usize>,
    met: bool,
    missed: bool,
    levels: [bool; 3],
    personas: bool,
    foreseen: bool,
    hands: bool,
}

impl Signs {
    fn of(frame: &Frame<'_>, shown: &Shown<'_>) -> Self {
        let doc = frame.doc;
        let has_curve = frame.lanes.iter().any(|l| l.kind == LaneKind::Emotion && !l.folded);
        let mut signs = Self { link: shown.has_links, ..Self::default() };
        signs.owned = shown.seams.iter().any(|sign| !sign.is_orphan);
        signs.orphan = shown.seams.iter().any(|sign| sign.is_orphan);
        // A line stands beside its name: only where there are several, they are to be told apart.
        if shown.lines.len() > 1 {
            signs.lines = shown.lines.iter().map(|(line, _)| *line).collect();
        }
        if has_curve {
            doc.emotions.iter().filter_map(|e| e.moment).for_each(|moment| signs.moment(moment));
        }
        signs.clusters = shown.tags.iter().map(|tag| tag.cluster).collect();
        signs.foreseen = has_curve && doc.shown_foreseen().next().is_some();
        signs.hands = has_curve && doc.emotions.iter().any(|e| is_spread(doc, e));
        for placed in shown.cards {
            let card = &placed.card;
            // Votes are dots on opportunities and small dots elsewhere alike.
            signs.votes |= card.votes > 0;
            signs.gathered |= card.gathered.len() > 1;
            signs.personas |= !card.personas.is_empty();
            if let Some(level) = shown_level(doc, card)
                && let Some(slot) = signs.levels.get_mut(level as usize)
            {
                *slot = true;
            }
            match &card.kind {
                Kind::Touchpoint(touchpoint) => {
                    touchpoint.moment.into_iter().for_each(|moment| signs.moment(moment));
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

    fn moment(&mut self, moment: Moment) {
        if let Some(slot) = self.moments.get_mut(moment as usize) {
            *slot = true;
        }
    }
}

/// Lays out the legend from `y` down, between the margins of a sheet `w` wide; returns its bottom.
pub(super) fn lay_out(
    frame: &Frame<'_>,
    words: &Words<'_>,
    shown: &Shown<'_>,
    (y, w): (f32, f32),
    out: &mut Vec<Placed>,
) -> f32 {
    let entries = entries(frame, words, &Signs::of(frame, shown));
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
    if signs.foreseen {
        let state = i18n::state_name(words.language, frame.doc.journey.state.other());
        add(28.0, vec![Piece::ForeseenSample(at(0.0))], state);
    }
    if signs.hands {
        add(TICK, vec![Piece::SpreadSample(Point::new(TICK / 2.0, 1.5), ROW - 3.0)], text("legend-hands"));
    }
    let mut heading = Some(text("legend-moment"));
    for moment in Moment::ALL.into_iter().filter(|m| signs.moments.get(*m as usize) == Some(&true)) {
        // The first of them says what the stars are.
        let name = moment_place(words.language, moment);
        let says = heading.take().map_or_else(|| name.to_owned(), |heading| format!("{heading}: {name}"));
        add(11.6, vec![Piece::Star(at(5.8), 5.8, Some(moment))], &says);
    }
    let tile = Rect::new(0.0, MIDDLE - 5.5, 11.0, 11.0);
    if signs.online {
        add(11.0, vec![Piece::Tile(tile, ChannelKind::Web, true)], text("legend-online"));
    }
    if signs.offline {
        add(11.0, vec![Piece::Tile(tile, ChannelKind::Store, false)], text("legend-offline"));
    }
    if signs.owned {
        add(2.0 * seam::RADIUS, vec![Piece::Seam(at(seam::RADIUS), Dash::Solid)], text("legend-seam"));
    }
    if signs.orphan {
        add(2.0 * seam::RADIUS, vec![Piece::Seam(at(seam::RADIUS), Dash::Short)], text("legend-seam-orphan"));
    }
    for line in &signs.lines {
        add(22.0, vec![Piece::LineSample(at(0.0), 22.0, *line)], line_name(*line, words.language));
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
    if signs.gathered {
        add(STACK, stack(at(0.0)), text("legend-gathered"));
    }
    let mut heading = Some(text("legend-cluster"));
    for at in &signs.clusters {
        let (half, letters) = tag::letters(words, *at);
        let cluster = frame.doc.clusters.get(*at);
        let name = cluster.map(|cluster| i18n::cluster_name(words.language, cluster)).unwrap_or_default();
        let says = heading.take().map_or_else(|| name.clone(), |heading| format!("{heading}: {name}"));
        add(2.0 * half, tag_pieces(half, letters), &says);
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

/// Whether a feeling is drawn with a bar: hands were counted and did not all say the same.
fn is_spread(doc: &Document, emotion: &Emotion) -> bool {
    let counted = metrics::hands(&emotion.hands.unwrap_or_default());
    let is_hidden = || doc.persona(&emotion.persona).is_none_or(|persona| persona.hidden);
    counted.is_ok_and(|hands| hands.spread_on(doc.journey.scale) > 0.0) && !is_hidden()
}

/// The tag of a cluster, from its left end and the middle of the line.
fn tag_pieces(half: f32, letters: Option<Arc<Line>>) -> Vec<Piece> {
    let middle = ROW / 2.0;
    let outline = Rect::new(0.0, middle - tag::RADIUS, 2.0 * half, 2.0 * tag::RADIUS);
    let words = letters.map(|line| {
        let top = middle - role::META.line_height / 2.0;
        let left = half - line.width / 2.0;
        Piece::Text(Point::new(left, top + role::META.ascent()), line, Tone::Ink)
    });
    std::iter::once(Piece::Chip(outline.grown(-0.4), Tone::Ink, 0.8)).chain(words).collect()
}

/// Where a moment of truth takes place.
fn moment_place(language: Language, moment: Moment) -> &'static str {
    match moment {
        Moment::Zero => i18n::text(language, "moment-place-zero"),
        Moment::First => i18n::text(language, "moment-place-first"),
        Moment::Second => i18n::text(language, "moment-place-second"),
        Moment::Third => i18n::text(language, "moment-place-third"),
    }
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
