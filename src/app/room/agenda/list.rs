//! The items of the agenda under each other: moved by hand or by keys, taken out, added.

use egui::{EventFilter, Id, Key, Modifiers, Rect, ScrollArea, Stroke, Ui, pos2};

use super::{AgendaView, row};
use crate::{
    app::{
        action::Action,
        dispatch::RoomAction,
        icon::Icon,
        room::{
            Room,
            board::{CourseAction, timetable},
            look::Button,
        },
        state::State,
        style::{c32, colours},
    },
    i18n::text,
    model::{Activity, ActivityKind, Document},
    workshop::AgendaChange,
};

/// Between two items.
const BETWEEN: f32 = 8.0;
/// Room for the scroll bar.
const BAR: f32 = 14.0;
/// Minutes of a new item.
const MINUTES: u16 = 10;

/// A change of the agenda.
pub(super) fn change(change: AgendaChange, is_typing: bool) -> Action {
    Action::Room(RoomAction::Course(CourseAction::Agenda(change, is_typing)))
}

/// Names the button of an item from frame to frame.
pub(super) fn item_id(at: usize) -> Id {
    Id::unique(("agenda item", at))
}

/// Draws them.
pub(super) fn list_ui(
    ui: &mut Ui,
    state: &State,
    document: &Document,
    room: &Room,
    view: &mut AgendaView,
    actions: &mut Vec<Action>,
) {
    keys(ui, document, view, actions);
    let times = timetable::starts(state, room);
    ScrollArea::vertical().id_salt("agenda").auto_shrink(false).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = BETWEEN;
        // The bar stands beside the items, not on them.
        ui.set_max_width(ui.available_width() - BAR);
        let mut rows = Vec::with_capacity(document.agenda.len());
        for (at, activity) in document.agenda.iter().enumerate() {
            let time = times.get(at).map_or("", String::as_str);
            let row = row::Row { at, activity, time, is_current: at == room.course.activity };
            let rect = row::row_ui(ui, state, document, &row, view, actions);
            if view.wanted == Some(at) {
                ui.memory_mut(|memory| memory.request_focus(item_id(at)));
                ui.scroll_to_rect(rect, None);
                view.wanted = None;
            }
            rows.push(rect);
        }
        view.rows = rows;
        drop_ui(ui, view, actions);
        let add = Button::new(text(state.language(), "agenda-add")).icon(Icon::PLUS).show(ui);
        if add.clicked() {
            actions.push(added(document.agenda.len(), view));
        }
    });
}

/// A new item at that place, with the focus on it.
fn added(at: usize, view: &mut AgendaView) -> Action {
    let activity = Activity {
        kind: ActivityKind::Discuss,
        name: String::new(),
        minutes: MINUTES,
        note: String::new(),
        about: None,
    };
    view.wanted = Some(at);
    change(AgendaChange::Add(at, activity), false)
}

/// Keys of the item that has the focus: arrows go to the next one, with Alt they take it along.
fn keys(ui: &Ui, document: &Document, view: &mut AgendaView, actions: &mut Vec<Action>) {
    let count = document.agenda.len();
    let Some(at) = (0..count).find(|at| ui.memory(|memory| memory.has_focus(item_id(*at)))) else { return };
    let lock = EventFilter { vertical_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(item_id(at), lock));
    let taken = |modifiers, key| ui.input_mut(|i| i.consume_key(modifiers, key));
    let (above, below) = (at.checked_sub(1), Some(at + 1).filter(|below| *below < count));
    for (key, to) in [(Key::ArrowUp, above), (Key::ArrowDown, below)] {
        if taken(Modifiers::ALT, key) {
            if let Some(to) = to {
                actions.push(change(AgendaChange::Move(at, to), false));
                view.wanted = Some(to);
            }
        } else if taken(Modifiers::NONE, key) {
            view.wanted = to;
        }
    }
    if taken(Modifiers::NONE, Key::Delete) {
        actions.push(change(AgendaChange::Remove(at), false));
        view.wanted = (count > 1).then(|| at.min(count.saturating_sub(2)));
    }
    if taken(Modifiers::NONE, Key::Insert) {
        actions.push(added(at + 1, view));
    }
}

/// Shows where the dragged item would go, and puts it there when it is let go.
fn drop_ui(ui: &Ui, view: &mut AgendaView, actions: &mut Vec<Action>) {
    let Some((from, _)) = view.dragged else { return };
    let Some(pointer) = ui.ctx().pointer_interact_pos() else { return };
    let above = view.rows.iter().filter(|row| row.center().y < pointer.y).count();
    // Taken out, it no longer counts among those above.
    let to = if above > from { above - 1 } else { above };
    view.dragged = Some((from, to));
    let line = |rect: Option<&Rect>, y: fn(&Rect) -> f32| rect.map(|rect| (rect.x_range(), y(rect)));
    let half = BETWEEN / 2.0;
    let place = line(view.rows.get(above), |rect| rect.top()).map(|(x, y)| (x, y - half));
    let place = place.or_else(|| line(view.rows.last(), |rect| rect.bottom()).map(|(x, y)| (x, y + half)));
    if let Some((x, y)) = place.filter(|_| to != from) {
        let stroke = Stroke::new(3.0, c32(colours(ui).accent));
        ui.painter().line_segment([pos2(x.min, y), pos2(x.max, y)], stroke);
    }
    if ui.input(|i| i.pointer.any_released()) {
        view.dragged = None;
        if to != from {
            actions.push(change(AgendaChange::Move(from, to), false));
            view.wanted = Some(to);
        }
    }
}
