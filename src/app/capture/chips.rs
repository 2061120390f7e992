//! What Enter will do, as chips: the kind, the place, the channel, the personas.

use std::sync::Arc;

use egui::{Align2, Galley, Painter, Pos2, Rect, StrokeKind, Ui, pos2, vec2};

use crate::{
    app::{
        canvas, describe,
        icon::{self, Icon},
        lane::icon as lane_icon,
        panel::ink::{card_icon, channel_icon, elided, paint_mark},
        state::State,
        style::{c32, colours, hairline, regular},
    },
    base::{Colour, Id, Language},
    capture::{Plan, Sign},
    i18n::{self, text, text_with},
    model::{ChannelKind, Document},
    theme::WindowColours,
};

/// Height of a chip, in logical pixels.
const HEIGHT: f32 = 28.0;
/// Air between chips, in logical pixels.
const GAP: f32 = 5.0;
/// A chip's words are cut beyond this width, in logical pixels.
const WIDEST: f32 = 260.0;

/// What stands before a chip's words.
#[derive(Clone, Copy, Debug)]
enum Before {
    Icon(Icon),
    Mark(usize, Colour),
}

/// One chip.
#[derive(Clone, Debug)]
pub(super) struct Chip {
    before: Before,
    words: String,
    /// In the accent colour: something is made that was not there.
    is_new: bool,
}

impl Chip {
    fn new(icon: Icon, words: impl Into<String>) -> Self {
        Self { before: Before::Icon(icon), words: words.into(), is_new: false }
    }

    /// Its words.
    pub(super) fn words(&self) -> &str {
        &self.words
    }
}

/// The chips of a plan.
pub(super) fn chips(state: &State, document: &Document, plan: &Plan) -> Vec<Chip> {
    let language = state.language();
    let mut chips = vec![kind(plan, document, language)];
    chips.push(Chip::new(Icon("action"), place(document, &plan.step)));
    chips.extend(plan.said.channel.as_ref().map(|id| channel(document, id)));
    if let Some(value) = plan.said.value.filter(|_| plan.card.is_some()) {
        chips.push(Chip::new(Icon("emotion"), canvas::value(document, value, language)));
    }
    chips.extend(plan.said.figure.as_ref().map(|figure| {
        let value = i18n::number(document.journey.language, figure.value, figure.decimals);
        let unit = if figure.unit.is_empty() { String::new() } else { format!(" {}", figure.unit) };
        Chip::new(Icon("metric"), format!("{value}{unit}"))
    }));
    chips.extend(plan.said.personas.iter().filter_map(|id| persona(document, id, state.is_dark)));
    if plan.said.personas.is_empty() && !plan.feeling.is_empty() {
        chips.push(Chip::new(Icon::PERSONAS, text(language, "capture-everybody")));
    }
    chips.extend(plan.new_lanes.iter().map(|kind| {
        let lane = i18n::lane_label(language, *kind);
        let words = text_with(language, "capture-new-lane", &[("lane", lane.into())]);
        Chip { before: Before::Icon(lane_icon(*kind)), words, is_new: true }
    }));
    chips
}

/// What is made.
fn kind(plan: &Plan, document: &Document, language: Language) -> Chip {
    let lane = plan.said.sign.lane();
    let icon = lane.card_kind().map_or_else(|| lane_icon(lane), card_icon);
    let words = match plan.said.sign {
        Sign::Pain(severity) if severity > 0 => {
            text_with(language, "capture-pain-of", &[("severity", severity.to_string().into())])
        }
        Sign::Moment => text(language, "capture-rule-moment").to_owned(),
        Sign::Quote => text(language, "capture-rule-quote").to_owned(),
        Sign::Feeling { .. } => {
            let value = canvas::value(document, plan.said.value.unwrap_or_default(), language);
            text_with(language, "capture-feeling-of", &[("value", value.into())])
        }
        sign => {
            let kind = sign.lane().card_kind().unwrap_or(crate::model::CardKind::Note);
            text(language, describe::card_kind(kind)).to_owned()
        }
    };
    Chip::new(icon, words)
}

/// A step with its phase's number and name: "4 Service, Return".
fn place(document: &Document, step: &Id) -> String {
    let phase = document.phases.iter().position(|p| p.steps.iter().any(|s| s.id == *step));
    let number = phase.map(|at| (at + 1).to_string()).unwrap_or_default();
    format!("{number} {}", describe::place(document, step))
}

fn channel(document: &Document, id: &Id) -> Chip {
    if let Some(kind) = ChannelKind::from_name(id.as_str()) {
        return Chip::new(channel_icon(kind), i18n::channel_name(document.journey.language, kind));
    }
    let own = document.channels.iter().find(|c| c.id == *id);
    own.map_or_else(|| Chip::new(Icon::DOT, id.as_str()), |c| Chip::new(channel_icon(c.icon), c.name.clone()))
}

fn persona(document: &Document, id: &Id, is_dark: bool) -> Option<Chip> {
    let persona = document.persona(id)?;
    let style = document.persona_style(id);
    Some(Chip { before: Before::Mark(style, persona_ink(style, is_dark)), words: persona.name.clone(), is_new: false })
}

/// The colour of a persona on the window's ground.
pub(super) fn persona_ink(style: usize, is_dark: bool) -> Colour {
    let colours = if is_dark { WindowColours::dark() } else { WindowColours::light() };
    colours.personas.get(style).copied().unwrap_or(colours.ink)
}

/// Chips in rows, and where each one stands.
pub(super) struct Rows {
    places: Vec<(Chip, Rect, Arc<Galley>)>,
    /// All of them stand in one row, with so much to spare as was to be left.
    pub(super) leaves_room: bool,
    /// Height of all rows.
    pub(super) height: f32,
}

impl Rows {
    /// Sets the chips behind `lead`, the words before the first one; `spare` is to be left.
    pub(super) fn new(ui: &Ui, chips: Vec<Chip>, lead: f32, width: f32, spare: f32) -> Self {
        let mut places = Vec::new();
        let (mut x, mut y) = (lead, 0.0);
        for chip in chips {
            let words = elided(ui, &chip.words, regular(13.0), WIDEST);
            let wide = words.size().x + 36.0;
            if x > 0.0 && x + wide > width {
                (x, y) = (0.0, y + HEIGHT + GAP);
            }
            places.push((chip, Rect::from_min_size(pos2(x, y), vec2(wide, HEIGHT)), words));
            x += wide + GAP;
        }
        Self { places, leaves_room: y == 0.0 && x + spare <= width, height: y + HEIGHT }
    }

    /// Draws them.
    pub(super) fn paint(self, ui: &Ui, at: Pos2) {
        let inks = colours(ui);
        for (chip, rect, words) in self.places {
            let rect = rect.translate(at.to_vec2());
            let (edge, ink) = if chip.is_new { (inks.accent, inks.accent) } else { (inks.border, inks.ink) };
            ui.painter().rect(rect, HEIGHT / 2.0, c32(inks.field), hairline(edge), StrokeKind::Inside);
            let middle = rect.center().y;
            before_ui(ui.painter(), pos2(rect.left() + 16.5, middle), chip.before, c32(ink));
            let place = Align2::LEFT_CENTER.anchor_size(pos2(rect.left() + 27.0, middle), words.size()).min;
            ui.painter().galley_with_override_text_color(place, words, c32(ink));
        }
    }
}

fn before_ui(painter: &Painter, at: Pos2, before: Before, ink: egui::Color32) {
    match before {
        Before::Icon(icon) => icon::paint(painter, Rect::from_center_size(at, vec2(15.0, 15.0)), icon, ink),
        Before::Mark(style, colour) => paint_mark(painter, at, 9.0, style, colour),
    }
}
