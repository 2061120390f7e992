//! Who travels, large enough for the last row: names, their own words, what they want, what is in the way.

use egui::{Rect, ScrollArea, Sense, Ui, pos2, vec2};

use super::look::{self, BODY, CARD, HEADING, LEAD, SMALL, Words, quiet};
use crate::{
    app::{panel::paint_avatar, state::State, style::colours},
    base::Language,
    i18n::{self, text},
    model::{Document, Persona},
};

/// Between two personas, and the least width of one.
const BETWEEN: f32 = 48.0;
const NARROWEST: f32 = 300.0;
/// Most of them side by side.
const ABREAST: usize = 3;
/// Radius of the circle with letters.
const CIRCLE: f32 = 30.0;
/// From a bullet to its words.
const BULLET: f32 = 20.0;

/// Draws them.
pub(super) fn personas_ui(ui: &mut Ui, state: &State, document: &Document) {
    let area = ui.max_rect();
    let people: Vec<&Persona> = document.personas.iter().map(AsRef::as_ref).filter(|persona| !persona.hidden).collect();
    let room = ((area.width() + BETWEEN) / (NARROWEST + BETWEEN)) as usize;
    let count = people.len().min(room.clamp(1, ABREAST)).max(1);
    ScrollArea::vertical().id_salt("room personas").auto_shrink(false).show(ui, |ui| {
        let width = (area.width() - 14.0 - BETWEEN * (count - 1) as f32) / count as f32;
        let (left, mut top) = (ui.cursor().left(), ui.cursor().top());
        let start = top;
        for row in people.chunks(count) {
            let mut bottom = top;
            for (at, persona) in row.iter().enumerate() {
                let x = left + at as f32 * (width + BETWEEN);
                let place = Rect::from_min_size(pos2(x, top), vec2(width, f32::INFINITY));
                bottom = bottom.max(persona_ui(ui, state, document, persona, place));
            }
            top = bottom + BETWEEN;
        }
        ui.allocate_exact_size(vec2(area.width() - 14.0, top - BETWEEN - start), Sense::hover());
    });
}

/// Draws one; gives its bottom.
fn persona_ui(ui: &mut Ui, state: &State, document: &Document, persona: &Persona, place: Rect) -> f32 {
    let language = state.language();
    let sheet = document.journey.language;
    let inks = colours(ui);
    let colour = look::sheet_colours(state).persona(document.persona_style(&persona.id));
    let beside = 2.0 * CIRCLE + 18.0;
    let name = Words::new(&persona.name, HEADING, place.width() - beside, sheet);
    let role = Words::new(&persona.role, BODY, place.width() - beside, sheet);
    let head = (name.height() + role.height()).max(2.0 * CIRCLE);
    paint_avatar(
        ui.painter(),
        pos2(place.left() + CIRCLE, place.top() + CIRCLE),
        CIRCLE,
        &persona.letters(),
        colour,
        inks.on_accent,
    );
    let mut y = place.top() + ((head - name.height() - role.height()) / 2.0).max(0.0);
    y = name.show(ui, pos2(place.left() + beside, y), inks.ink);
    if role.lines() > 0 {
        role.show(ui, pos2(place.left() + beside, y), quiet(inks));
    }
    y = place.top() + head;
    if !persona.quote.trim().is_empty() {
        let quote = Words::new(&i18n::quoted(sheet, persona.quote.trim()), CARD, place.width(), sheet);
        y = quote.show(ui, pos2(place.left(), y + 18.0), inks.ink);
    }
    for (name, items) in
        [(text(language, "goals"), &persona.goals), (text(language, "frustrations"), &persona.frustrations)]
    {
        y = list_ui(ui, (name, language), (items, sheet), place, y);
    }
    y
}

/// Draws a heading and its items under it; gives the bottom.
fn list_ui(
    ui: &mut Ui,
    (name, language): (&str, Language),
    (items, sheet): (&[String], Language),
    place: Rect,
    top: f32,
) -> f32 {
    if items.is_empty() {
        return top;
    }
    let inks = colours(ui);
    let heading = Words::new(name, SMALL.bold(), place.width(), language);
    let mut y = heading.show(ui, pos2(place.left(), top + 20.0), quiet(inks)) + 2.0;
    for item in items {
        Words::new("•", LEAD, BULLET, sheet).paint(ui, pos2(place.left(), y), quiet(inks));
        y = Words::new(item, LEAD, place.width() - BULLET, sheet).show(ui, pos2(place.left() + BULLET, y), inks.ink);
        y += 4.0;
    }
    y
}
