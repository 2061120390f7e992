//! Where the next card goes: a row of the map, and a step of the phase at hand.

use egui::{Popup, PopupCloseBehavior, Rect, Response, ScrollArea, Sense, Ui, WidgetInfo, accesskit::Role, pos2, vec2};

use crate::{
    app::{
        icon::Icon,
        room::{
            Room,
            look::{BODY, Button, HEIGHT, Words},
        },
        state::State,
        style::{RADIUS, c32, colours},
    },
    base::Id,
    i18n::{lane_name, text_with},
    model::{Document, Lane, LaneKind},
};

/// Widest button with the name of a row.
pub const ROW: f32 = 250.0;
/// Height of the menu of rows at most.
const MENU: f32 = 420.0;

/// The rows that take cards made of words.
pub fn rows(document: &Document) -> impl Iterator<Item = &Lane> {
    document.lanes.iter().map(AsRef::as_ref).filter(|lane| {
        !lane.hidden && !lane.locked && lane.kind.card_kind().is_some_and(crate::model::CardKind::merges)
    })
}

/// The row that is meant: the one chosen here, else the one the room talks about, else the pain points.
pub fn row<'a>(document: &'a Document, wanted: [Option<&Id>; 2]) -> Option<&'a Lane> {
    let named = wanted.into_iter().flatten().find_map(|id| rows(document).find(|lane| lane.id == *id));
    let pains = || rows(document).find(|lane| lane.kind == LaneKind::Pains);
    named.or_else(pains).or_else(|| rows(document).next())
}

/// Row and step that the next card of the room is for.
pub fn cell(room: &Room, document: &Document) -> Option<(Id, Id)> {
    let lane = row(document, [room.writing.lane.as_ref(), room.course.lane.as_ref()])?;
    let phase = document.phases.get(room.course.phase).or_else(|| document.phases.first())?;
    let chosen = phase.steps.iter().find(|step| Some(&step.id) == room.writing.step.as_ref());
    let shown = phase.steps.get(room.course.steps(document).start).or_else(|| phase.steps.first());
    Some((lane.id.clone(), chosen.or(shown)?.id.clone()))
}

/// The row after this one in the order of the map, or before it; round at the ends.
pub fn next_row(document: &Document, lane: &Id, forward: bool) -> Option<Id> {
    let all: Vec<&Id> = rows(document).map(|lane| &lane.id).collect();
    let at = all.iter().position(|id| *id == lane)?;
    let next = if forward { at + 1 } else { at + all.len() - 1 };
    all.get(next % all.len()).map(|id| (*id).clone())
}

/// A button with the row's name that opens a menu of all rows; gives the one that was chosen.
pub fn row_ui(ui: &mut Ui, state: &State, document: &Document, lane: &Id, place: Rect) -> Option<Id> {
    let language = state.language();
    let name = document.lane(lane).map(|lane| lane_name(language, lane)).unwrap_or_default();
    let said = text_with(language, "writing-row", &[("name", name.into())]);
    let button = Button::new(name).named(&said).icon_after(Icon::DOWN).show_in(ui, place);
    let mut chosen = None;
    Popup::menu(&button).close_behavior(PopupCloseBehavior::CloseOnClick).show(|ui| {
        ui.set_min_width(place.width());
        ui.spacing_mut().item_spacing.y = 0.0;
        ScrollArea::vertical().max_height(MENU).show(ui, |ui| {
            for row in rows(document) {
                if item_ui(ui, state, lane_name(language, row), row.id == *lane).clicked() {
                    chosen = Some(row.id.clone());
                    ui.close();
                }
            }
        });
    });
    chosen
}

/// Width of the button with the row's name.
pub fn row_width(ui: &Ui, state: &State, document: &Document, lane: &Id) -> f32 {
    let name = document.lane(lane).map(|lane| lane_name(state.language(), lane)).unwrap_or_default();
    Button::new(name).icon_after(Icon::DOWN).width(ui).min(ROW)
}

fn item_ui(ui: &mut Ui, state: &State, name: &str, is_on: bool) -> Response {
    let inks = colours(ui);
    let words = Words::new(name, BODY, ROW, state.language());
    let size = vec2(ui.available_width().max(words.width() + 28.0), HEIGHT.max(words.height() + 12.0));
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::MenuItemRadio, true, is_on, name));
    if is_on || response.hovered() || response.has_focus() {
        ui.painter().rect_filled(rect, RADIUS, c32(inks.accent_wash));
    }
    words.paint(ui, pos2(rect.left() + 14.0, rect.center().y - words.height() / 2.0), inks.ink);
    response
}
