//! Arriving: whose journey it is, what they expect, what the room will do, and the clock.

use egui::{Pos2, Rect, ScrollArea, Sense, Ui, pos2, vec2};

use super::{
    clock,
    heads::{heads_ui, width as heads_width},
    timetable,
};
use crate::{
    app::{
        action::Action,
        room::{
            Room, agenda,
            look::{self, BODY, HEADING, HEIGHT, LEAD, PHASE, SMALL, Words, phase_ink, quiet},
        },
        state::State,
        style::colours,
    },
    base::{Language, Point},
    i18n::text,
    model::Document,
    scene::mark,
    text::TextStyle,
};

/// From the window's edge, and between the columns.
const EDGE: f32 = 40.0;
const BETWEEN: f32 = 44.0;
/// Largest ring.
const RING: f32 = 420.0;
/// Room for the mark before a persona, and for the time before an item.
const MARK: f32 = 30.0;
const TIME: f32 = 62.0;

/// Draws it between head and foot.
pub(super) fn warm_up_ui(ui: &mut Ui, state: &State, room: &Room, place: Rect, actions: &mut Vec<Action>) {
    let Some(document) = state.document() else { return };
    let inner = place.shrink2(vec2(EDGE, 30.0));
    let ring = RING.min(inner.width() * 0.3).min(inner.height() - HEIGHT - 90.0);
    let right = inner.with_min_x(inner.right() - ring);
    let free = inner.width() - ring - 2.0 * BETWEEN;
    let left = inner.with_max_x(inner.left() + free * 0.58);
    let middle =
        Rect::from_min_max(pos2(left.right() + BETWEEN, inner.top()), pos2(right.left() - BETWEEN, inner.bottom()));
    column_ui(ui, left, "who", |ui, column| who_ui(ui, state, document, column, left.height()));
    column_ui(ui, middle, "what", |ui, column| what_ui(ui, state, document, room, column, middle.height()));
    if let Some(face) = clock::face(state, room) {
        let rect = Rect::from_min_size(right.min, vec2(ring, ring));
        clock::ring_ui(ui, &face, rect);
        let buttons = Rect::from_min_size(pos2(right.left(), rect.bottom() + 22.0), vec2(ring, HEIGHT));
        clock::buttons_ui(ui, state, &face, buttons, actions);
        let width = heads_width(state, room);
        let heads = pos2(right.center().x - width / 2.0, inner.bottom() - HEIGHT);
        super::within(ui, Rect::from_min_size(heads, vec2(width, HEIGHT)), |ui| heads_ui(ui, state, room, actions));
    }
}

/// A column that scrolls where the window is too low for it.
fn column_ui(ui: &mut Ui, place: Rect, salt: &str, add: impl FnOnce(&mut Ui, Rect)) {
    super::within(ui, place, |ui| {
        ScrollArea::vertical().id_salt(salt).auto_shrink(false).show(ui, |ui| {
            let column = Rect::from_min_size(ui.cursor().min, vec2(place.width() - 6.0, f32::INFINITY));
            add(ui, column);
        });
    });
}

/// Words under each other, and the room that they take.
struct Flow<'a> {
    ui: &'a mut Ui,
    at: Pos2,
    width: f32,
}

impl Flow<'_> {
    fn words(&mut self, said: &str, style: TextStyle, language: Language, (colour, over): (crate::base::Colour, f32)) {
        let words = Words::new(said, style, self.width, language);
        if words.lines() > 0 {
            self.at.y = words.show(self.ui, self.at + vec2(0.0, over), colour);
        }
    }

    /// Tells the scroll area how far it goes.
    fn end(self, top: f32) {
        self.ui.allocate_exact_size(vec2(self.width, self.at.y - top), Sense::hover());
    }
}

fn who_ui(ui: &mut Ui, state: &State, document: &Document, column: Rect, height: f32) {
    let language = state.language();
    let sheet = document.journey.language;
    let inks = colours(ui);
    // Where the window is low, what is read stays and the title gets smaller.
    let styles = if height < 560.0 { PHASE.get(1..).unwrap_or_default() } else { &PHASE[..] };
    let lead = if height < 560.0 { BODY } else { LEAD };
    let title = Words::fitted(&state.map_title(), styles, 2, column.width(), sheet);
    let mut flow = Flow { ui, at: column.min, width: column.width() };
    flow.at.y = title.show(flow.ui, column.min - vec2(1.5, 0.0), phase_ink(inks, 0));
    let journey = &document.journey;
    flow.words(&journey.subtitle, BODY, sheet, (quiet(inks), 4.0));
    for (key, said) in [("warm-up-scenario", &journey.scenario), ("warm-up-expectations", &journey.expectations)] {
        if !said.trim().is_empty() {
            flow.words(text(language, key), SMALL.bold(), language, (quiet(inks), 20.0));
            flow.words(said, lead, sheet, (inks.ink, 2.0));
        }
    }
    let sheet_colours = look::sheet_colours(state);
    flow.at.y += 20.0;
    for persona in document.personas.iter().filter(|persona| !persona.hidden) {
        let style = document.persona_style(&persona.id);
        let sign = mark::mark(style, Point::new(9.0, BODY.line_height / 2.0), 15.0, sheet_colours.persona(style));
        look::paint(flow.ui, &[sign], flow.at);
        let width = column.width() - MARK;
        let name = Words::new(&persona.name, BODY.bold(), width, sheet);
        let mut y = name.show(flow.ui, flow.at + vec2(MARK, 0.0), inks.ink);
        let role = Words::new(&persona.role, BODY, width, sheet);
        y = role.show(flow.ui, pos2(flow.at.x + MARK, y), quiet(inks));
        flow.at.y = y + 10.0;
    }
    flow.end(column.top());
}

fn what_ui(ui: &mut Ui, state: &State, document: &Document, room: &Room, column: Rect, height: f32) {
    let language = state.language();
    let inks = colours(ui);
    let sheet = document.journey.language;
    let times = timetable::starts(state, room);
    let heading = Words::new(text(language, "warm-up-today"), HEADING, column.width(), language);
    let mut flow = Flow { ui, at: column.min, width: column.width() };
    flow.at.y = heading.show(flow.ui, column.min, inks.ink) + 12.0;
    let is_long = document.agenda.len() as f32 * 34.0 > height;
    let (style, between) = if is_long { (SMALL, 4.0) } else { (BODY, 10.0) };
    for (item, time) in document.agenda.iter().zip(times) {
        Words::new(&time, style, TIME, language).show(flow.ui, flow.at, quiet(inks));
        let name = Words::new(agenda::name(sheet, item), style, column.width() - TIME, sheet);
        flow.at.y = name.show(flow.ui, flow.at + vec2(TIME, 0.0), inks.ink) + between;
    }
    flow.end(column.top());
}
