//! One card, large: number, words, what speaks for it, and in a vote its dots with a button to take
//! and one to add.

use egui::{
    Align2, Color32, Painter, Pos2, Rect, Response, Sense, Shape, Stroke, StrokeKind, Ui, WidgetInfo,
    accesskit::Role,
    epaint::{PathShape, PathStroke},
    pos2, vec2,
};

use super::inks::{Inks, Skin, line};
use crate::{
    app::{
        icon::Icon,
        room::look::{Button, HEIGHT, Words},
        style::{bold, c32, regular},
    },
    base::Language,
    i18n::{text, text_with},
    model::{Card, Kind},
    text::TextStyle,
};

/// How large a card's words are, and how much room is around them.
#[derive(Clone, Copy)]
pub(super) struct Density {
    /// Size and line height of the words.
    pub(super) words: (f32, f32),
    /// Around them.
    pub(super) pad: f32,
}

impl Density {
    /// From airy to dense; the smallest can still be read from the back.
    pub(super) const ALL: [Self; 3] = [
        Self { words: (21.0, 28.0), pad: 16.0 },
        Self { words: (19.0, 25.0), pad: 12.0 },
        Self { words: (16.0, 21.0), pad: 8.0 },
    ];
    /// How words are set.
    pub(super) fn style(self) -> TextStyle {
        TextStyle::regular(self.words.0, self.words.1).bold()
    }

    /// One of a few that are talked about.
    pub(super) const TALK: Self = Self { words: (27.0, 35.0), pad: 20.0 };

    /// The card that is read out.
    pub(super) const LARGE: Self = Self { words: (34.0, 44.0), pad: 26.0 };
}

/// Height of the line under the words.
const FACTS: f32 = 22.0;
/// Between the words and that line.
const OVER_FACTS: f32 = 8.0;
/// A severity bar: width, pitch, least and greatest height.
const BAR: (f32, f32, f32, f32) = (8.0, 11.0, 7.0, 17.0);
/// A dot: diameter and pitch.
pub(super) const DOT: (f32, f32) = (11.0, 15.0);
/// Room for two rows of dots, or a button.
pub(super) const FOOT: f32 = 58.0;

/// What stands under a card.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Foot {
    /// Nothing.
    None,
    /// Its dots.
    Dots {
        /// How many there are.
        dots: u32,
        /// Whether another one may be added.
        takes_one: bool,
        /// Whether they are covered.
        is_covered: bool,
    },
}

/// A card as it is to be drawn.
pub(super) struct Tile<'a> {
    pub(super) card: &'a Card,
    /// Language of its words.
    pub(super) language: Language,
    /// Its number, from 1.
    pub(super) number: usize,
    pub(super) foot: Foot,
    pub(super) is_picked: bool,
}

/// What was asked of a card.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Asked {
    Pick,
    Add,
    Take,
}

impl Tile<'_> {
    /// How high it is at this width.
    pub(super) fn height(&self, ui: &Ui, density: Density, width: f32) -> f32 {
        let foot = if self.foot == Foot::None { 0.0 } else { FOOT };
        let words = self.words(ui, density, width).height();
        let facts = if self.has_facts() { OVER_FACTS + FACTS } else { 0.0 };
        2.0 * density.pad + words + facts + foot
    }

    /// Room for the number at the left.
    fn indent(&self, ui: &Ui, density: Density) -> f32 {
        line(ui, self.number.to_string(), regular(density.words.0 * 0.81)).size().x.max(12.0) + 14.0
    }

    fn words(&self, ui: &Ui, density: Density, width: f32) -> Words {
        let room = width - 2.0 * density.pad - self.indent(ui, density) - 8.0;
        Words::new(&self.card.text, density.style(), room, self.language)
    }

    fn has_facts(&self) -> bool {
        match &self.card.kind {
            Kind::Pain(_) => true,
            Kind::Opportunity(o) => o.impact > 0 || o.effort > 0 || !self.card.owner.trim().is_empty(),
            _ => self.card.evidence_count() > 0,
        }
    }

    /// Draws it; gives what was asked of it.
    pub(super) fn show(&self, ui: &mut Ui, rect: Rect, density: Density, language: Language) -> Option<Asked> {
        let inks = Inks::of(ui);
        let skin = Skin::of(inks.sheet, self.card);
        let foot = if self.foot == Foot::None { 0.0 } else { FOOT };
        let body = rect.with_max_y(rect.bottom() - foot);
        let response = self.body(ui, body, language);
        self.ground(ui.painter(), rect, &skin, inks);
        let words = self.words(ui, density, rect.width());
        let left = rect.left() + density.pad + self.indent(ui, density);
        let number = line(ui, self.number.to_string(), regular(density.words.0 * 0.81));
        // On one base line with the words.
        let over = (density.words.1 - number.size().y) / 2.0 + density.words.0 * 0.04;
        let at = pos2(rect.left() + density.pad, rect.top() + density.pad + over);
        ui.painter().galley_with_override_text_color(at, number, inks.quiet());
        let height = words.height();
        words.paint(ui, pos2(left, rect.top() + density.pad), inks.window.ink);
        if self.has_facts() {
            let middle = rect.top() + density.pad + height + OVER_FACTS + FACTS / 2.0;
            self.facts(ui, pos2(left, middle), rect.right() - density.pad, (&skin, inks), language);
        }
        let asked = self.foot(ui, rect.with_min_y(rect.bottom() - foot), density, (&skin, inks), language);
        asked.or_else(|| response.clicked().then_some(Asked::Pick))
    }

    fn body(&self, ui: &Ui, rect: Rect, language: Language) -> Response {
        let response = ui.interact(rect, ui.scope_id().with(("card", self.number)), Sense::click());
        let mut told = vec![self.card.text.trim().trim_end_matches('.').to_owned()];
        told.extend(self.told(language));
        if let Foot::Dots { dots, is_covered: false, .. } = self.foot {
            told.push(text_with(language, "vote-dots", &[("count", dots.into())]));
        }
        let args = [("number", self.number.into()), ("words", told.join("; ").into())];
        let name = text_with(language, "vote-card", &args);
        response.widget_info(|| WidgetInfo::selected(Role::Button, true, self.is_picked, &name));
        response
    }

    fn ground(&self, painter: &Painter, rect: Rect, skin: &Skin, inks: Inks) {
        let edge = match skin.edge {
            _ if self.is_picked => Stroke::new(3.0, c32(inks.window.accent)),
            Some(edge) => Stroke::new(1.2, c32(edge)),
            None => Stroke::NONE,
        };
        if skin.cut > 0.0 {
            let inside = rect.shrink(edge.width / 2.0);
            let corners = vec![
                inside.left_top(),
                pos2(inside.right() - skin.cut, inside.top()),
                pos2(inside.right(), inside.top() + skin.cut),
                inside.right_bottom(),
                inside.left_bottom(),
            ];
            painter.add(Shape::Path(PathShape {
                points: corners,
                closed: true,
                fill: c32(skin.fill),
                stroke: PathStroke::new(edge.width, edge.color),
            }));
        } else {
            painter.rect(rect, skin.radius, c32(skin.fill), edge, StrokeKind::Inside);
        }
    }

    /// What speaks for the card, in words.
    fn told(&self, language: Language) -> Vec<String> {
        let sources = || text_with(language, "sources", &[("count", self.card.evidence_count().into())]);
        match &self.card.kind {
            Kind::Pain(pain) => {
                let severity = usize::from(pain.severity);
                let severity =
                    (severity > 0).then(|| text_with(language, "told-severity", &[("value", severity.into())]));
                severity.into_iter().chain([sources()]).collect()
            }
            _ if self.has_facts() => vec![self.in_words(language)],
            _ => Vec::new(),
        }
    }

    /// "Impact 5 · Effort 2 · SH", or how many sources there are.
    fn in_words(&self, language: Language) -> String {
        let mut facts = Vec::new();
        if let Kind::Opportunity(opportunity) = &self.card.kind {
            for (name, value) in
                [(text(language, "impact"), opportunity.impact), (text(language, "effort"), opportunity.effort)]
            {
                facts.extend((value > 0).then(|| format!("{name} {value}")));
            }
            facts.push(self.card.owner_letters());
        } else {
            facts.push(text_with(language, "sources", &[("count", self.card.evidence_count().into())]));
        }
        facts.retain(|fact| !fact.is_empty());
        facts.join(" · ")
    }

    fn facts(&self, ui: &Ui, at: Pos2, right: f32, (skin, inks): (&Skin, Inks), language: Language) {
        // Gives where the next words begin; those without room are left out.
        let put = |x: f32, words: String, font, ink: Color32| {
            let galley = line(ui, words, font);
            let width = galley.size().x;
            if x + width <= right + 1.0 {
                let place = pos2(x, at.y - galley.size().y / 2.0);
                ui.painter().galley_with_override_text_color(place, galley, ink);
            }
            x + width + 12.0
        };
        let Kind::Pain(pain) = &self.card.kind else {
            put(at.x, self.in_words(language), regular(16.0), inks.quiet());
            return;
        };
        let mut x = at.x;
        if pain.severity > 0 {
            bars(ui.painter(), at, pain.severity, c32(skin.accent));
            x = put(x + 5.0 * BAR.1 + 4.0, pain.severity.to_string(), bold(16.0), inks.ink());
        }
        let count = self.card.evidence_count();
        let font = if count == 0 { bold(16.0) } else { regular(16.0) };
        put(x, text_with(language, "sources", &[("count", count.into())]), font, inks.quiet());
    }

    fn foot(
        &self,
        ui: &mut Ui,
        rect: Rect,
        density: Density,
        (skin, inks): (&Skin, Inks),
        language: Language,
    ) -> Option<Asked> {
        let Foot::Dots { dots, takes_one, is_covered } = self.foot else { return None };
        let edge = c32(skin.edge.unwrap_or(inks.window.border));
        ui.painter().hline(rect.x_range().shrink(1.0), rect.top(), Stroke::new(1.2, edge));
        let inner = rect.shrink2(vec2(density.pad, 0.0));
        let button =
            |right: f32| Rect::from_center_size(pos2(right - HEIGHT / 2.0, rect.center().y), vec2(HEIGHT, HEIGHT));
        let (plus, minus) = (button(inner.right()), button(inner.right() - HEIGHT - 6.0));
        let number = [("number", self.number.into())];
        let (add, take) = (text_with(language, "vote-add", &number), text_with(language, "vote-take", &number));
        let add = Button::sign(Icon::PLUS, &add).enabled(takes_one).selected(self.is_picked && takes_one);
        let add = add.show_in(ui, plus).clicked();
        let take = Button::sign(Icon::MINUS, &take).enabled(dots > 0 || is_covered).show_in(ui, minus).clicked();
        let (words, font, ink) = match () {
            () if is_covered => (text(language, "vote-covered").to_owned(), regular(16.0), inks.quiet()),
            () => (dots.to_string(), bold(26.0), inks.ink()),
        };
        let galley = line(ui, words, font);
        let left = if is_covered { inner.left() } else { minus.left() - 14.0 - galley.size().x };
        let at = pos2(left, rect.center().y - galley.size().y / 2.0);
        ui.painter().galley_with_override_text_color(at, galley, ink);
        if !is_covered {
            let room = Rect::from_min_max(inner.left_top(), pos2(left - 10.0, rect.bottom()));
            self.dots(ui, room, dots, inks, language);
        }
        if add { Some(Asked::Add) } else { take.then_some(Asked::Take) }
    }

    /// Each dot, the last one of the picked card in the accent colour; where there is no room for
    /// them one dot stands for all, beside their number.
    fn dots(&self, ui: &Ui, room: Rect, dots: u32, inks: Inks, language: Language) {
        if dots == 0 {
            let none = line(ui, text(language, "vote-none-yet"), regular(16.0));
            if none.size().x <= room.width() {
                let at = Align2::LEFT_CENTER.anchor_size(room.left_center(), none.size()).min;
                ui.painter().galley_with_override_text_color(at, none, inks.quiet());
            }
            return;
        }
        let in_a_row = ((room.width() - DOT.0) / DOT.1 + 1.0).max(1.0) as u32;
        let shown = if dots <= 3 * in_a_row { dots } else { 1 };
        let rows = shown.div_ceil(in_a_row);
        let top = room.center().y - (rows.saturating_sub(1)) as f32 * DOT.1 / 2.0;
        for at in 0..shown {
            let (row, column) = (at / in_a_row, at % in_a_row);
            let centre = pos2(room.left() + DOT.0 / 2.0 + column as f32 * DOT.1, top + row as f32 * DOT.1);
            let is_last = self.is_picked && at + 1 == shown;
            let ink = if is_last { c32(inks.window.accent) } else { inks.ink() };
            ui.painter().circle_filled(centre, DOT.0 / 2.0, ink);
        }
    }
}

/// Severity: five bars, filled up to `value`.
fn bars(painter: &Painter, at: Pos2, value: u8, ink: Color32) {
    for n in 0..5_u8 {
        let height = BAR.2 + (BAR.3 - BAR.2) * f32::from(n) / 4.0;
        let left = at.x + f32::from(n) * BAR.1;
        let bar = Rect::from_min_max(pos2(left, at.y + BAR.3 / 2.0 - height), pos2(left + BAR.0, at.y + BAR.3 / 2.0));
        if n < value {
            painter.rect_filled(bar, 1.5, ink);
        } else {
            painter.rect_stroke(bar, 1.5, Stroke::new(1.2, ink.gamma_multiply(0.55)), StrokeKind::Inside);
        }
    }
}
