//! Before a workshop: how many are in the room, and which agenda they follow.

use egui::{Rect, Sense, StrokeKind, Ui, WidgetInfo, accesskit::Role, pos2, vec2};

use super::heads::heads_ui;
use crate::{
    app::{
        action::Action,
        dispatch::RoomAction,
        room::{
            Room, Tool,
            agenda::{self, length_name},
            board::CourseAction,
            look::{BODY, Button, HEADING, HEIGHT, PHASE, SMALL, Words, quiet},
        },
        state::State,
        style::{self, bold, c32, colours, hairline},
    },
    base::Language,
    i18n::{text, text_with},
    model::{Activity, ActivityKind},
    workshop::{AgendaChange, Length, agenda as shipped},
};

/// Widest that all of it gets.
const WIDEST: f32 = 1240.0;
/// Between the agendas, and around their words.
const BETWEEN: f32 = 20.0;
const PAD: f32 = 20.0;
/// Room for minutes before an item.
const MINUTES: f32 = 34.0;

/// Takes an agenda.
pub(super) fn take(agenda: Vec<Activity>) -> Action {
    Action::Room(RoomAction::Course(CourseAction::Agenda(AgendaChange::Take(agenda), false)))
}

/// Draws the questions.
pub(super) fn begin_ui(ui: &mut Ui, state: &State, room: &Room, place: Rect, actions: &mut Vec<Action>) {
    let language = state.language();
    let Some(sheet) = state.document().map(|document| document.journey.language) else { return };
    let width = (place.width() - 56.0).min(WIDEST);
    let inks = colours(ui);
    let left = place.center().x - width / 2.0;
    let card = (width - 2.0 * BETWEEN) / 3.0;
    let agendas = Length::ALL.map(|length| Offer::new(state, length, (shipped(length, sheet), sheet), card));
    let title = Words::fitted(text(language, "begin-title"), &PHASE, 1, width, language);
    let gone = agenda::gone(ui.ctx(), state, room);
    let lead = gone.as_deref().unwrap_or_else(|| text(language, "begin-lead"));
    let lead = Words::new(lead, BODY, width.min(760.0), language);
    let tall = agendas.iter().map(Offer::height).fold(0.0, f32::max);
    let above = title.height() + 10.0 + lead.height() + 24.0 + HEIGHT + 28.0;
    let needed = above + tall + 24.0 + HEIGHT;
    let top = (place.center().y - needed / 2.0).max(place.top() + 20.0);
    let mut y = title.show(ui, pos2(left - 1.5, top), inks.ink);
    y = lead.show(ui, pos2(left, y + 10.0), quiet(inks)) + 24.0;
    super::within(ui, Rect::from_min_size(pos2(left, y), vec2(width, HEIGHT)), |ui| heads_ui(ui, state, room, actions));
    y += HEIGHT + 28.0;
    let room_below = (place.bottom() - 20.0 - y - HEIGHT - 20.0).max(120.0);
    for (at, offer) in agendas.iter().enumerate() {
        let x = left + at as f32 * (card + BETWEEN);
        let rect = Rect::from_min_size(pos2(x, y), vec2(card, tall.min(room_below)));
        if offer.show(ui, language, rect, at + 1) {
            actions.push(take(offer.agenda.clone()));
        }
    }
    y += tall.min(room_below) + 20.0;
    let own = Button::new(text(language, "begin-own")).key("A");
    let rect = Rect::from_min_size(pos2(left, y), vec2(own.width(ui), HEIGHT));
    if own.show_in(ui, rect).clicked() {
        actions.extend(own_agenda());
    }
}

/// An agenda of one's own begins with arriving.
pub(super) fn own_agenda() -> [Action; 2] {
    let first =
        Activity { kind: ActivityKind::WarmUp, name: String::new(), minutes: 10, note: String::new(), about: None };
    [take(vec![first]), Action::Room(RoomAction::Tool(Some(Tool::Agenda)))]
}

/// One of the shipped agendas.
struct Offer {
    agenda: Vec<Activity>,
    name: Words,
    facts: Words,
    /// Minutes and names.
    items: Vec<(u16, Words)>,
    said: String,
}

impl Offer {
    fn new(state: &State, length: Length, (items, sheet): (Vec<Activity>, Language), card: f32) -> Self {
        let language = state.language();
        let width = card - 2.0 * PAD;
        let minutes: usize = items.iter().map(|item| usize::from(item.minutes)).sum();
        let ends = state.clock.now() + std::time::Duration::from_secs(60 * minutes as u64);
        let ends = state.clock.time_of_day(ends);
        let facts =
            text_with(language, "begin-facts", &[("count", items.len().into()), ("time", ends.as_str().into())]);
        let name = length_name(language, length);
        let shown: Vec<(u16, Words)> = items
            .iter()
            .take(7)
            .map(|item| (item.minutes, Words::new(agenda::name(sheet, item), SMALL, width - MINUTES, sheet)))
            .collect();
        let said = format!("{name}, {facts}");
        Self {
            name: Words::new(name, HEADING, width, language),
            facts: Words::new(&facts, BODY, width - 30.0, language),
            items: shown,
            agenda: items,
            said,
        }
    }

    fn height(&self) -> f32 {
        let items: f32 = self.items.iter().map(|(_, words)| words.height() + 4.0).sum();
        PAD + self.name.height() + 4.0 + self.facts.height() + 16.0 + items + 24.0 + PAD - 8.0
    }

    /// Draws it; whether it was chosen. What has no room at its foot is left to the agenda itself.
    fn show(&self, ui: &Ui, language: Language, rect: Rect, number: usize) -> bool {
        let inks = colours(ui);
        let id = ui.unique_id().with(("offer", number));
        let response = ui.interact(rect, id, Sense::click()).on_hover_cursor(egui::CursorIcon::PointingHand);
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &self.said));
        let fill = if response.hovered() { style::hover(inks) } else { inks.raised };
        ui.painter().rect(rect, 10, c32(fill), hairline(inks.border), StrokeKind::Inside);
        let at = rect.min + vec2(PAD, PAD);
        self.name.paint(ui, at, inks.ink);
        let mut y = at.y + self.name.height() + 4.0;
        self.facts.paint(ui, pos2(at.x, y), quiet(inks));
        y += self.facts.height() + 16.0;
        let mut shown = 0;
        for (minutes, words) in &self.items {
            if y + words.height() > rect.bottom() - PAD - 22.0 {
                break;
            }
            let minutes = Words::new(&minutes.to_string(), SMALL, MINUTES, language);
            minutes.paint(ui, pos2(at.x + MINUTES - 14.0 - minutes.width(), y), quiet(inks));
            words.paint(ui, pos2(at.x + MINUTES, y), inks.ink);
            y += words.height() + 4.0;
            shown += 1;
        }
        if shown < self.agenda.len() {
            let rest = text_with(language, "begin-more", &[("count", (self.agenda.len() - shown).into())]);
            let rest = Words::new(&rest, SMALL, rect.width() - 2.0 * PAD - MINUTES, language);
            rest.paint(ui, pos2(at.x + MINUTES, y), quiet(inks));
        }
        let key = ui.painter().layout_no_wrap(number.to_string(), bold(14.0), c32(inks.ink));
        let cap = Rect::from_min_size(pos2(rect.right() - PAD - 26.0, rect.top() + PAD), vec2(26.0, 26.0));
        ui.painter().rect_stroke(cap, 4, hairline(inks.border), StrokeKind::Inside);
        ui.painter().galley(cap.center() - key.size() / 2.0, key, c32(inks.ink));
        response.clicked()
    }
}
