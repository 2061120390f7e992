//! An opportunity as a card of the board: words, judgements, votes, owner, day and effect.

use std::sync::Arc;

use egui::{Color32, Galley, Painter, Pos2, Rect, Stroke, StrokeKind, Ui, pos2, vec2};

use super::{Entry, Now};
use crate::{
    app::{
        icon::{self, Icon},
        style::{RADIUS, bold, c32, hairline, regular},
    },
    theme::WindowColours,
};

/// Room around the content.
const PAD: f32 = 10.0;
/// Height of a line of facts.
const LINE: f32 = 20.0;
/// Height of a chip.
const CHIP: f32 = 18.0;
/// Room beside a chip's words, left and right together.
const CHIP_PAD: f32 = 10.0;
/// Between chips.
const CHIP_GAP: f32 = 4.0;
/// Diameter of the owner's circle.
const OWNER: f32 = 24.0;
/// Between the words and the facts.
const UNDER_WORDS: f32 = 6.0;
/// Side of an icon before a fact.
const ICON: f32 = 12.0;

/// A card laid out for a width.
pub(super) struct Tile {
    words: Arc<Galley>,
    chips: Vec<Arc<Galley>>,
    votes: Option<Arc<Galley>>,
    pains: Option<Arc<Galley>>,
    owner: Arc<Galley>,
    has_owner: bool,
    /// Icon, words, and whether they are a warning.
    facts: Vec<(Icon, Arc<Galley>, Ink)>,
    /// Whether chips and counts need a line each.
    is_stacked: bool,
    /// Whether even the chips do.
    is_piled: bool,
}

/// What a fact says by its colour, besides its words and icon.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Ink {
    Plain,
    Late,
    Done,
}

impl Tile {
    /// Breaks its words into lines.
    pub(super) fn new(ui: &Ui, now: &Now<'_>, entry: &Entry<'_>, width: f32) -> Self {
        let painter = ui.painter();
        let room = width - 2.0 * PAD;
        let line = |text: String, font| painter.layout_no_wrap(text, font, Color32::PLACEHOLDER);
        let wrapped = |text: String, w: f32| painter.layout(text, regular(12.0), Color32::PLACEHOLDER, w);
        let words = painter.layout(entry.words(now).to_owned(), regular(13.0), Color32::PLACEHOLDER, room);
        let chips: Vec<Arc<Galley>> = entry.judgements(now).into_iter().map(|chip| line(chip, regular(11.0))).collect();
        let votes = (entry.card.votes > 0).then(|| line(entry.card.votes.to_string(), bold(12.0)));
        let pains = (!entry.pains.is_empty()).then(|| line(entry.pains.len().to_string(), regular(12.0)));
        let letters = entry.card.owner_letters();
        let mut facts = Vec::new();
        if let Some(day) = entry.day(now) {
            let (sign, ink) = match entry.it.status.is_done() {
                true => (Icon::CHECK, Ink::Done),
                false if entry.it.is_overdue(&now.today) => (Icon::WARN, Ink::Late),
                false => (Icon::CLOCK, Ink::Plain),
            };
            facts.push((sign, wrapped(day, room - ICON - 6.0), ink));
        }
        if let Some(effect) = entry.effect(now) {
            facts.push((Icon::METRIC, wrapped(effect, room - ICON - 6.0), Ink::Plain));
        }
        let has_owner = !letters.is_empty();
        let mut tile = Self {
            words,
            chips,
            votes,
            pains,
            owner: line(letters, bold(10.0)),
            has_owner,
            facts,
            is_stacked: false,
            is_piled: false,
        };
        tile.is_piled = tile.chips_width() - CHIP_GAP > room;
        tile.is_stacked = tile.chips_width() + tile.counts_width() + OWNER + 8.0 > room;
        tile
    }

    fn chips_width(&self) -> f32 {
        self.chips.iter().map(|chip| chip.size().x + CHIP_PAD + CHIP_GAP).sum()
    }

    fn counts_width(&self) -> f32 {
        let votes = self.votes.as_ref().map_or(0.0, |votes| 10.0 + votes.size().x + 8.0);
        votes + self.pains.as_ref().map_or(0.0, |pains| ICON + 3.0 + pains.size().x + 8.0)
    }

    /// Height of the line or lines with chips, counts and the owner's circle.
    fn foot_height(&self) -> f32 {
        self.chips_height() + OWNER
    }

    /// Height of the lines that hold nothing but chips.
    fn chips_height(&self) -> f32 {
        let lines = if self.is_piled { self.chips.len() } else { usize::from(!self.chips.is_empty()) };
        if self.is_stacked { lines as f32 * (CHIP + 5.0) } else { 0.0 }
    }

    /// Air between facts and what stands under them.
    fn over_foot(&self) -> f32 {
        if self.facts.is_empty() { 0.0 } else { 4.0 }
    }

    /// How high it is.
    pub(super) fn height(&self) -> f32 {
        let facts: f32 = self.facts.iter().map(|(_, galley, _)| galley.size().y.max(LINE - 4.0) + 4.0).sum();
        2.0 * PAD + self.words.size().y + UNDER_WORDS + facts + self.over_foot() + self.foot_height()
    }

    /// Draws it; `is_raised` while it is selected, pointed at or dragged.
    pub(super) fn paint(&self, painter: &Painter, inks: &WindowColours, rect: Rect, is_raised: bool) {
        let edge = if is_raised { hairline(inks.border) } else { hairline(inks.line) };
        painter.rect(rect, RADIUS, c32(inks.raised), edge, StrokeKind::Inside);
        let left = rect.left() + PAD;
        let mut y = rect.top() + PAD;
        painter.galley_with_override_text_color(pos2(left, y), Arc::clone(&self.words), c32(inks.ink));
        y += self.words.size().y + UNDER_WORDS;
        for (sign, galley, ink) in &self.facts {
            let colour = c32(match ink {
                Ink::Plain => inks.muted,
                Ink::Late => inks.gap,
                Ink::Done => inks.ok,
            });
            let at = Rect::from_center_size(pos2(left + ICON / 2.0, y + 8.0), egui::Vec2::splat(ICON));
            icon::paint(painter, at, *sign, colour);
            let words = if *ink == Ink::Late { colour } else { c32(inks.muted) };
            painter.galley_with_override_text_color(pos2(left + ICON + 6.0, y), Arc::clone(galley), words);
            y += galley.size().y.max(LINE - 4.0) + 4.0;
        }
        self.paint_foot(painter, inks, pos2(left, y + self.over_foot()));
        let owner = pos2(rect.right() - PAD - OWNER / 2.0, rect.bottom() - PAD - OWNER / 2.0);
        self.paint_owner(painter, inks, owner);
    }

    fn paint_foot(&self, painter: &Painter, inks: &WindowColours, from: Pos2) {
        let mut at = pos2(from.x, from.y + if self.is_stacked { CHIP / 2.0 } else { OWNER / 2.0 });
        for chip in &self.chips {
            let size = vec2(chip.size().x + CHIP_PAD, CHIP);
            let rect = Rect::from_min_size(pos2(at.x, at.y - CHIP / 2.0), size);
            painter.rect(rect, CHIP / 2.0, c32(inks.field), hairline(inks.border), StrokeKind::Inside);
            let words = pos2(rect.left() + CHIP_PAD / 2.0, rect.center().y - chip.size().y / 2.0);
            painter.galley_with_override_text_color(words, Arc::clone(chip), c32(inks.ink));
            at = if self.is_piled { pos2(from.x, at.y + CHIP + 5.0) } else { pos2(rect.right() + CHIP_GAP, at.y) };
        }
        if self.is_stacked && !self.chips.is_empty() {
            at = pos2(from.x, from.y + self.chips_height() + OWNER / 2.0);
        }
        if let Some(votes) = &self.votes {
            painter.circle_filled(at + vec2(4.0, 0.0), 3.0, c32(inks.ink));
            let words = pos2(at.x + 10.0, at.y - votes.size().y / 2.0);
            painter.galley_with_override_text_color(words, Arc::clone(votes), c32(inks.ink));
            at.x += 10.0 + votes.size().x + 8.0;
        }
        if let Some(pains) = &self.pains {
            let sign = Rect::from_center_size(at + vec2(ICON / 2.0, 0.0), egui::Vec2::splat(ICON));
            icon::paint(painter, sign, Icon("pain"), c32(inks.gap));
            let words = pos2(at.x + ICON + 3.0, at.y - pains.size().y / 2.0);
            painter.galley_with_override_text_color(words, Arc::clone(pains), c32(inks.muted));
        }
    }

    /// Letters in a circle; a dashed one where nobody answers for it.
    fn paint_owner(&self, painter: &Painter, inks: &WindowColours, at: Pos2) {
        let radius = OWNER / 2.0 - 1.0;
        if self.has_owner {
            painter.circle_stroke(at, radius, Stroke::new(1.4, c32(inks.ok)));
            let words = at - self.owner.size() / 2.0;
            painter.galley_with_override_text_color(words, Arc::clone(&self.owner), c32(inks.ink));
            return;
        }
        let around: Vec<Pos2> =
            (0..=48).map(|step| at + radius * egui::Vec2::angled(step as f32 / 48.0 * std::f32::consts::TAU)).collect();
        painter.extend(egui::Shape::dashed_line(&around, Stroke::new(1.2, c32(inks.border)), 3.5, 3.0));
    }
}
