//! What each kind of card looks like inside.

use super::{
    Draft,
    foot::{FACT, Fact, LEVEL, marks_width, owner_ring},
};
use crate::{
    base::{Point, Rect},
    i18n,
    layout::{
        measure::{CHIP, CHIP_PAD, OWNER, SPARK, TILE},
        piece::{Anchor, Piece, Tone},
    },
    metrics::is_small,
    model::{Metric, Opportunity, Pain, Picture, Status, Thought, Touchpoint},
    text::role,
};

/// Between a tile and the words beside it.
const BESIDE_TILE: f32 = 4.7;
/// How much less air a ragged right edge needs than the left one.
const RAGGED: f32 = 1.0;
/// Between chips.
const BETWEEN_CHIPS: f32 = 3.6;

impl Draft<'_> {
    /// Words on a ground: actions, notes.
    pub(super) fn plain(&mut self, pad_x: f32, pad_y: f32) {
        let styles = self.personas();
        let side = if self.wide && !styles.is_empty() { marks_width(styles.len()) + 6.0 } else { 0.0 };
        let width = self.block.w - 2.0 * pad_x - side + RAGGED;
        let (h, level) = self.founded_words(Point::new(pad_x, pad_y), width);
        self.block.h = 2.0 * pad_y + h.max(role::CARD.line_height);
        self.close_with_marks(&styles, level, pad_x, pad_y);
    }

    /// Sets the card's words from `at`, and behind them how well the card is founded. Returns their
    /// height, and that mark where it found no room.
    fn founded_words(&mut self, at: Point, width: f32) -> (f32, Option<Fact>) {
        let paragraph = self.ctx.set(&self.card.text, role::CARD, width);
        let h = self.block.lines(Anchor::Top, &paragraph, at, Tone::Ink);
        (h, self.level_behind(&paragraph, Anchor::Top, at, at.x + width))
    }

    /// Facts at the bottom, and the personas' marks: beside the words of a wide card, under those
    /// of a narrow one.
    fn close_with_marks(&mut self, styles: &[usize], level: Option<Fact>, pad_x: f32, pad_y: f32) {
        let facts: Vec<Fact> = self.common_facts().into_iter().chain(level).collect();
        let marks = (!styles.is_empty()).then(|| Self::marks(styles));
        if self.wide
            && let Some(marks) = marks
        {
            let (x, middle) = (self.block.w - pad_x - marks.w, self.block.h / 2.0);
            marks.place(&mut self.block, Anchor::Middle, x, middle);
            if !facts.is_empty() {
                self.block.h += self.foot(facts, None, pad_x, self.block.h - pad_y + 1.5) + 1.5;
            }
        } else {
            let facts: Vec<Fact> = marks.into_iter().chain(facts).collect();
            if !facts.is_empty() {
                self.block.h += self.foot(facts, None, pad_x, self.block.h - pad_y + 1.5) + 1.5;
            }
        }
    }

    pub(super) fn touchpoint(&mut self, touchpoint: &Touchpoint) {
        const PAD: f32 = 4.5;
        let (card, w) = (self.card, self.block.w);
        let styles = self.personas();
        let channel = self.ctx.doc.channel_of(touchpoint);
        let text_x = PAD + if channel.is_some() { TILE + BESIDE_TILE } else { 1.0 };
        let marks = if styles.is_empty() { 0.0 } else { marks_width(styles.len()) + 6.0 };
        let right = 4.5 + if self.wide { marks + 1.0 } else { 0.0 };
        let paragraph = self.ctx.set(&card.text, role::CARD, w - text_x - right);
        let text_h = paragraph.height.max(role::CARD.line_height);
        let body = text_h.max(TILE);
        let anchor = if self.wide { Anchor::Middle } else { Anchor::Top };
        // The tile stands beside one line or the middle of a wide card, and beside the first of more.
        let tile_y = PAD + if self.wide { (body - TILE) / 2.0 } else { 0.0 };
        if let Some((kind, online)) = channel {
            self.block.pieces.push((anchor, Piece::Tile(Rect::new(PAD, tile_y, TILE, TILE), kind, online)));
        }
        let at = Point::new(text_x, PAD + (body - text_h) / 2.0);
        self.block.lines(anchor, &paragraph, at, Tone::Ink);
        let level = self.level_behind(&paragraph, anchor, at, w - right);
        self.block.h = 2.0 * PAD + body;
        if touchpoint.moment.is_some() {
            // On the corner, where it takes no room from the words.
            self.block.pieces.push((Anchor::Top, Piece::Star(Point::new(w - 4.2, 1.2), 6.0, touchpoint.moment)));
        }
        let facts: Vec<Fact> = self.common_facts().into_iter().chain(level).collect();
        if self.wide {
            if !styles.is_empty() {
                let marks = Self::marks(&styles);
                let (x, middle) = (w - 5.8 - marks.w, self.block.h / 2.0);
                marks.place(&mut self.block, Anchor::Middle, x, middle);
            }
            if !facts.is_empty() {
                self.block.h += self.foot(facts, None, text_x, self.block.h - PAD + 2.0) + 2.0;
            }
        } else {
            let facts: Vec<Fact> = styles.first().map(|_| Self::marks(&styles)).into_iter().chain(facts).collect();
            let foot = self.narrow_foot(facts, text_x, self.block.h - PAD + if body > TILE { 1.5 } else { 3.3 });
            self.block.h += foot;
        }
    }

    /// Facts under the words of a narrow card; returns by how much the card grows.
    fn narrow_foot(&mut self, facts: Vec<Fact>, left: f32, top: f32) -> f32 {
        if facts.is_empty() {
            return 0.0;
        }
        let before = self.block.h;
        let room = self.block.w;
        // Facts that are wider than what is left beside the tile begin under it.
        let left = if facts.iter().any(|f| f.w > room - 2.0 * left) { 5.5 } else { left };
        let height = self.foot(facts, None, left, top);
        top + height + 3.2 - before
    }

    pub(super) fn thought(&mut self, thought: &Thought) {
        let styles = self.personas();
        let text_x = if styles.is_empty() { 1.0 } else { 5.0 + marks_width(styles.len()) };
        let top = 2.0;
        if !styles.is_empty() {
            let middle = top + role::QUOTE.line_height / 2.0;
            Self::marks(&styles).place(&mut self.block, Anchor::Top, 0.6, middle);
        }
        let width = self.block.w - text_x - 1.0;
        let text =
            if thought.verbatim { i18n::quoted(self.ctx.language, &self.card.text) } else { self.card.text.clone() };
        let paragraph = self.ctx.set(&text, role::QUOTE, width);
        let h = self.block.lines(Anchor::Top, &paragraph, Point::new(text_x, top), Tone::Ink);
        self.block.h = 2.0 * top + h.max(role::QUOTE.line_height);
        let level = self.level_behind(&paragraph, Anchor::Top, Point::new(text_x, top), self.block.w);
        let facts: Vec<Fact> = self.common_facts().into_iter().chain(level).collect();
        if !facts.is_empty() {
            self.block.h += self.foot(facts, None, text_x, self.block.h - top + 1.5) + 1.5;
        }
    }

    pub(super) fn pain(&mut self, pain: &Pain) {
        const PAD: Point = Point::new(5.5, 4.8);
        let card = self.card;
        let paragraph = self.ctx.set(&card.text, role::CARD, self.block.w - 2.0 * PAD.x + RAGGED);
        let h = self.block.lines(Anchor::Top, &paragraph, PAD, Tone::Ink);
        let room = self.block.w - PAD.x;
        let level = self.level_behind(&paragraph, Anchor::Top, PAD, room);
        let is_behind = self.level.is_some() && level.is_none();
        let mut top = PAD.y + h.max(role::CARD.line_height) + 4.4;
        let count = card.evidence_count() as usize;
        let sources = i18n::text_with(self.ctx.language, "sources", &[("count", count.into())]);
        let tone = if count == 0 { Tone::Ink } else { Tone::Muted };
        let mut facts = vec![self.severity(pain.severity), self.fact(&sources, count == 0, tone)];
        facts.extend(self.common_facts().into_iter().chain(level));
        let styles = self.personas();
        let mut marks = (!styles.is_empty()).then(|| Self::marks(&styles));
        // Severities of a row stand on one line: marks that find no room beside them go up.
        if let Some(marks) = marks.take_if(|marks| !self.has_room(&facts, marks.w, PAD.x)) {
            let left = self.block.w - PAD.x - marks.w;
            let last = paragraph.lines.last().map_or(0.0, |l| l.width) + if is_behind { 2.0 * LEVEL } else { 0.0 };
            if PAD.x + last + 5.0 <= left {
                marks.place(&mut self.block, Anchor::Top, left, PAD.y + h - role::CARD.line_height / 2.0);
            } else {
                marks.place(&mut self.block, Anchor::Bottom, left, top + FACT / 2.0 - 1.5);
                top += FACT;
            }
        }
        let foot = self.foot(facts, marks, PAD.x, top);
        self.block.h = top + foot + 5.0;
    }

    pub(super) fn opportunity(&mut self, opportunity: &Opportunity) {
        const PAD: Point = Point::new(5.5, 5.0);
        let (h, level) = self.founded_words(PAD, self.block.w - 2.0 * PAD.x + RAGGED);
        let text_bottom = PAD.y + h.max(role::CARD.line_height);
        let styles = self.personas();
        let mut marks = (!styles.is_empty()).then(|| Self::marks(&styles));
        let mut top = text_bottom + 4.5;
        let state: Vec<Fact> = self.state(opportunity).into_iter().chain(self.gathered()).chain(level).collect();
        if !state.is_empty() {
            top += self.foot(state, None, PAD.x, top - 2.0);
        }
        let foot = self.opportunity_foot(opportunity, &mut marks, top, PAD.x);
        self.block.h = top + foot + 4.4;
        if marks.is_some() {
            // The whole foot keeps to the bottom; this line stands under it.
            let top = self.block.h - 1.8;
            let height = self.foot(Vec::new(), marks, PAD.x, top);
            self.block.h = top + height + 3.6;
        }
    }

    /// How far it has come, with the day on which it is due, or was done. Nothing of a mere idea.
    fn state(&self, opportunity: &Opportunity) -> Vec<Fact> {
        const CHECK: f32 = 7.0;
        let language = self.ctx.language;
        let status = opportunity.status;
        let mut facts = Vec::new();
        if status != Status::Idea {
            let word = self.fact(i18n::status_word(language, status), false, Tone::Muted);
            facts.push(if status.is_done() {
                let check = Piece::Icon("check", Point::new(0.0, -CHECK / 2.0), CHECK, Tone::Opportunity);
                let w = CHECK + 2.0 + word.w;
                let beside = word.pieces.into_iter().map(|p| p.moved(Point::new(CHECK + 2.0, 0.0)));
                Fact { w, pieces: std::iter::once(check).chain(beside).collect() }
            } else {
                word
            });
        }
        facts.extend(i18n::opportunity_day(language, opportunity).map(|day| self.fact(&day, false, Tone::Muted)));
        facts
    }

    /// Chips, votes and the owner's circle: on one line if they fit, else chips one below the other.
    /// Takes the marks where they fit on that line, too.
    fn opportunity_foot(&mut self, opportunity: &Opportunity, marks: &mut Option<Fact>, top: f32, pad: f32) -> f32 {
        let language = self.ctx.language;
        let chips: Vec<Fact> = [
            (opportunity.impact, i18n::text(language, "impact")),
            (opportunity.effort, i18n::text(language, "effort")),
        ]
        .into_iter()
        .filter(|(value, _)| *value > 0)
        .map(|(value, word)| self.chip(word, value))
        .collect();
        let room = self.block.w - 2.0 * pad;
        let chips_w: f32 = chips.iter().map(|c| c.w + BETWEEN_CHIPS).sum();
        let owner_w = OWNER + 5.0;
        let fits = |votes: &Option<Fact>| chips_w + votes.as_ref().map_or(0.0, |v| v.w + 3.0) + owner_w <= room;
        let votes = Some(self.votes(false)).filter(fits).or_else(|| Some(self.votes(true)).filter(fits));
        let owner_x = self.block.w - pad - OWNER / 2.0 + 0.7;
        if let Some(votes) = votes {
            let middle = top + CHIP / 2.0;
            let mut x = pad;
            for chip in chips {
                let w = chip.w;
                chip.place(&mut self.block, Anchor::Bottom, x, middle);
                x += w + BETWEEN_CHIPS;
            }
            if let Some(votes) = votes {
                let left = if x > pad { x + 2.7 } else { x };
                x = left + votes.w + 3.0;
                votes.place(&mut self.block, Anchor::Bottom, left, middle);
            }
            let left_of_owner = owner_x - OWNER / 2.0 - 6.0;
            if let Some(marks) = marks.take_if(|marks| x + 3.0 + marks.w <= left_of_owner) {
                let left = left_of_owner - marks.w;
                marks.place(&mut self.block, Anchor::Bottom, left, middle);
            }
            self.owner(Point::new(owner_x, middle));
            return CHIP;
        }
        let row = CHIP + 2.0;
        let mut right = self.votes(true);
        let mut y = top + CHIP / 2.0;
        self.owner(Point::new(owner_x, y));
        let mut rows = 0;
        for (i, chip) in chips.into_iter().enumerate() {
            let end = pad + chip.w;
            chip.place(&mut self.block, Anchor::Bottom, pad, y);
            if i > 0
                && let Some(votes) = right.take_if(|v| end + 3.0 + v.w <= self.block.w - pad)
            {
                let x = self.block.w - pad - votes.w;
                votes.place(&mut self.block, Anchor::Bottom, x, y);
            }
            y += row;
            rows += 1;
        }
        if let Some(votes) = right {
            votes.place(&mut self.block, Anchor::Bottom, pad, y);
            rows += 1;
        }
        rows.max(1) as f32 * row - 2.0
    }

    /// A chip with a word and a value.
    fn chip(&self, word: &str, value: u8) -> Fact {
        let word = self.fact(word, false, Tone::Muted);
        let number = self.fact(&value.to_string(), true, Tone::Ink);
        let w = 2.0 * CHIP_PAD + word.w + 2.4 + number.w;
        let mut fact =
            Fact { w, pieces: vec![Piece::Chip(Rect::new(0.0, -CHIP / 2.0, w, CHIP), Tone::OpportunityStroke, 0.6)] };
        let number_x = CHIP_PAD + word.w + 2.4;
        fact.pieces.extend(word.pieces.into_iter().map(|p| p.moved(Point::new(CHIP_PAD, 0.0))));
        fact.pieces.extend(number.pieces.into_iter().map(|p| p.moved(Point::new(number_x, 0.0))));
        fact
    }

    fn owner(&mut self, middle: Point) {
        let letters = self.card.owner_letters();
        let radius = OWNER / 2.0 - 0.45;
        self.block.pieces.push((Anchor::Bottom, owner_ring(middle, radius, letters.is_empty())));
        if !letters.is_empty() {
            let fact = self.fact(&letters, true, Tone::Ink);
            let left = middle.x - fact.w / 2.0;
            fact.place(&mut self.block, Anchor::Bottom, left, middle.y);
        }
    }

    pub(super) fn metric(&mut self, metric: &Metric) {
        const LEFT: f32 = 1.0;
        let (card, language, w) = (self.card, self.ctx.language, self.block.w - 2.0 * LEFT);
        let mut y = self.words(&card.text, role::META, Point::new(LEFT, 0.0), w, Tone::Muted) + 0.9;
        let value = metric.latest().map(|latest| i18n::measured(language, metric, latest));
        if let Some(value) = value {
            let paragraph = self.ctx.set(&value, role::METRIC, w);
            let h = self.block.lines(Anchor::Top, &paragraph, Point::new(LEFT, y), Tone::Ink);
            self.sparkline(metric, Point::new(LEFT + paragraph.width, y + h - role::METRIC.line_height));
            y += h;
        } else {
            let none = i18n::text(language, "no-data");
            y += 2.0 + self.words(none, role::CARD, Point::new(LEFT, y + 2.0), w, Tone::Muted) + 2.75;
        }
        if let Some(target) = metric.target {
            let value = i18n::figure(language, metric, target);
            let text = i18n::text_with(language, "target", &[("value", value.into())]);
            let left = if let Some(met) = metric.meets_target() {
                self.block.push(Piece::Target(Point::new(LEFT + 3.2, y + 1.4 + 4.5), met));
                LEFT + 10.7
            } else {
                LEFT
            };
            y += 1.4 + self.words(&text, role::META, Point::new(left, y + 1.4), w - left, Tone::Ink);
        }
        self.block.h = y;
        let styles = metric.persona.as_ref().map(|p| self.ctx.styles_of(std::slice::from_ref(p))).unwrap_or_default();
        let few = metric.latest().and_then(|latest| latest.n).filter(|n| is_small(Some(*n)));
        let few = few.map(|n| self.fact(&i18n::sample(language, n), false, Tone::Muted));
        let marks = styles.first().map(|_| Self::marks(&styles));
        let facts: Vec<Fact> = marks.into_iter().chain(few).chain(self.common_facts()).chain(self.level()).collect();
        if !facts.is_empty() {
            self.block.h += self.foot(facts, None, LEFT, y + 1.0) + 1.0;
        }
    }

    /// The series as a small line right of the value, if two values and some room are there.
    fn sparkline(&mut self, metric: &Metric, after: Point) {
        let left = after.x + 9.5;
        let w = SPARK.0.min(self.block.w - left - 5.0);
        if metric.series.len() < 2 || w < 14.0 {
            return;
        }
        let values = || metric.series.iter().map(|m| m.value);
        let (low, high) = values().fold((f64::MAX, f64::MIN), |(l, h), v| (l.min(v), h.max(v)));
        let range = if high > low { high - low } else { 1.0 };
        let top = after.y + (role::METRIC.line_height - SPARK.1) / 2.0;
        let step = w / (metric.series.len() - 1) as f32;
        let points: Vec<Point> = values()
            .enumerate()
            .map(|(i, v)| {
                let up = if high > low { ((v - low) / range) as f32 } else { 0.5 };
                Point::new(left + i as f32 * step, top + (1.0 - up) * SPARK.1)
            })
            .collect();
        let end = points.last().copied();
        self.block.push(Piece::Polyline(points, 0.9, Tone::Muted));
        if let Some(end) = end {
            self.block.push(Piece::Disc(end, 1.9, Tone::Ink));
        }
    }

    pub(super) fn image(&mut self, picture: &Picture) {
        let w = self.block.w;
        let (shown_w, h) = crate::layout::picture::size(&picture.source, w);
        let frame = Rect::new(0.0, 0.0, shown_w, h);
        self.block.push(Piece::Picture(frame, 3.0, picture.source.clone()));
        let card = self.card;
        let caption = if card.text.is_empty() { &picture.alt } else { &card.text };
        let text = self.words(caption, role::META, Point::new(1.0, h + 2.5), w - 2.0, Tone::Ink);
        self.block.h = h + if text > 0.0 { 2.5 + text } else { 0.0 };
        let styles = self.personas();
        let facts: Vec<Fact> = styles
            .first()
            .map(|_| Self::marks(&styles))
            .into_iter()
            .chain(self.common_facts())
            .chain(self.level())
            .collect();
        if !facts.is_empty() {
            self.block.h += self.foot(facts, None, 1.0, self.block.h + 1.0) + 1.0;
        }
    }

    pub(super) fn process(&mut self) {
        const PAD: Point = Point::new(5.5, 4.0);
        let card = self.card;
        let width = self.block.w - 2.0 * PAD.x + RAGGED;
        let mut y = PAD.y;
        if !card.owner.is_empty() {
            y += self.words(&card.owner, role::CARD_HEADING, PAD, width, Tone::Ink);
        }
        let (h, level) = self.founded_words(Point::new(PAD.x, y), width);
        y += h;
        self.block.h = y.max(PAD.y + role::CARD.line_height) + PAD.y;
        let styles = self.personas();
        let facts: Vec<Fact> =
            styles.first().map(|_| Self::marks(&styles)).into_iter().chain(self.common_facts()).chain(level).collect();
        if !facts.is_empty() {
            let top = self.block.h - PAD.y + 1.5;
            self.block.h = top + self.foot(facts, None, PAD.x, top) + (PAD.y - 1.0).max(FACT / 4.0);
        }
    }
}
