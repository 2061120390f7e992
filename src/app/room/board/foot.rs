//! At the bottom: what the room does with the cards, how far it is, and where one goes from here.

use egui::{
    Align2, CornerRadius, CursorIcon, Rect, Sense, Stroke, StrokeKind, Ui, WidgetInfo, accesskit::Role, pos2, vec2,
};

use super::{
    frame::{EDGE, Frame},
    within,
};
use crate::{
    app::{
        action::Action,
        dispatch::RoomAction,
        icon::Icon,
        panel::elided,
        room::{
            Room,
            board::CourseAction,
            cards,
            look::{self, Button, HEIGHT, Look, SMALL, quiet},
        },
        state::State,
        style::{self, RADIUS, bold, c32, colours, hairline, regular},
    },
    i18n::{text, text_with},
    model::{ActivityKind, Document},
};

/// What one can do with the cards of a phase.
const KINDS: [ActivityKind; 4] = [ActivityKind::ReadOut, ActivityKind::Discuss, ActivityKind::Vote, ActivityKind::Rank];
/// Words on the segments.
const WORDS: f32 = 16.0;
/// Widest button to a neighbouring phase.
const NEIGHBOUR: f32 = 210.0;

/// Draws the foot.
pub(super) fn foot_ui(ui: &mut Ui, state: &State, room: &Room, frame: &Frame, actions: &mut Vec<Action>) {
    let Some(document) = state.document() else { return };
    let middle = frame.foot.center().y;
    let left = kinds_ui(ui, state, document, room, pos2(frame.foot.left() + EDGE, middle), actions);
    let right = neighbours_ui(ui, state, document, room, pos2(frame.foot.right() - EDGE, middle), actions);
    let between =
        Rect::from_min_max(pos2(left + 32.0, frame.foot.top() + 8.0), pos2(right - 20.0, frame.foot.bottom() - 8.0));
    if between.width() < 60.0 {
        return;
    }
    let is_vote = room.tool.is_none() && room.course.kind(document) == Some(ActivityKind::Vote);
    if is_vote {
        within(ui, between, |ui| cards::progress_ui(ui, state, room, actions));
    } else {
        agenda_ui(ui, state, document, room, between);
    }
}

/// The words for what a room does, as short as a segment needs them.
fn short(state: &State, kind: ActivityKind) -> &'static str {
    let language = state.language();
    match kind {
        ActivityKind::WarmUp => text(language, "activity-warm-up"),
        ActivityKind::SilentWriting => text(language, "kind-write-short"),
        ActivityKind::ReadOut => text(language, "kind-read-short"),
        ActivityKind::Discuss => text(language, "kind-discuss-short"),
        ActivityKind::Vote => text(language, "kind-vote-short"),
        ActivityKind::Rank => text(language, "kind-rank-short"),
        ActivityKind::Break => text(language, "activity-break"),
    }
}

/// Segments of what one can do; gives their right end.
fn kinds_ui(
    ui: &Ui,
    state: &State,
    document: &Document,
    room: &Room,
    at: egui::Pos2,
    actions: &mut Vec<Action>,
) -> f32 {
    let inks = colours(ui);
    let on = room.course.kind(document).filter(|_| room.tool.is_none());
    let width = |ui: &Ui, kind| elided(ui, short(state, kind), bold(WORDS), f32::INFINITY).size().x + 28.0;
    let widest = KINDS.iter().map(|kind| width(ui, *kind)).fold(72.0, f32::max);
    let area = Rect::from_min_size(at - vec2(0.0, HEIGHT / 2.0), vec2(widest * KINDS.len() as f32, HEIGHT));
    ui.painter().rect(area, RADIUS + 2, c32(inks.raised), hairline(inks.border), StrokeKind::Inside);
    for (place, kind) in KINDS.iter().enumerate() {
        let rect = Rect::from_min_size(area.min + vec2(widest * place as f32, 0.0), vec2(widest, HEIGHT));
        let is_on = on == Some(*kind);
        let name = short(state, *kind);
        let part = ui.interact(rect, ui.unique_id().with(("kind", place)), Sense::click());
        let part = part.on_hover_cursor(CursorIcon::PointingHand);
        part.widget_info(|| WidgetInfo::selected(Role::RadioButton, true, is_on, name));
        if part.clicked() {
            actions.push(Action::Room(RoomAction::Course(CourseAction::Show(*kind))));
        }
        if is_on {
            let round = CornerRadius::same(RADIUS + 2);
            ui.painter().rect_filled(rect, round, c32(inks.accent_wash));
            ui.painter().rect_stroke(rect, round, Stroke::new(2.0, c32(inks.accent)), StrokeKind::Inside);
        } else if part.hovered() {
            ui.painter().rect_filled(rect.shrink(1.0), RADIUS + 1, c32(style::hover(inks)));
        }
        let font = if is_on { bold(WORDS) } else { regular(WORDS) };
        ui.painter().text(rect.center(), Align2::CENTER_CENTER, name, font, c32(inks.ink));
    }
    area.right()
}

/// Where the agenda is, and what comes next.
fn agenda_ui(ui: &mut Ui, state: &State, document: &Document, room: &Room, place: Rect) {
    let language = state.language();
    let inks = colours(ui);
    let Some(activity) = room.course.activity(document) else { return };
    let name = super::super::agenda::name(document.journey.language, activity);
    let args =
        [("number", (room.course.activity + 1).into()), ("count", document.agenda.len().into()), ("name", name.into())];
    let first = text_with(language, "board-item", &args);
    let second = match document.agenda.get(room.course.activity + 1) {
        Some(next) => {
            let name = super::super::agenda::name(document.journey.language, next);
            text_with(language, "board-next", &[("name", name.into()), ("minutes", usize::from(next.minutes).into())])
        }
        None => text(language, "board-last").to_owned(),
    };
    let [first_set, second_set] = [(&first, bold(16.0)), (&second, regular(SMALL.size))]
        .map(|(words, font)| elided(ui, words, font, place.width()));
    let h = first_set.size().y + second_set.size().y + 2.0;
    let at = pos2(place.left(), place.center().y - h / 2.0);
    let rect = Rect::from_min_size(at, vec2(first_set.size().x.max(second_set.size().x), h));
    look::label(ui, rect, &format!("{first}. {second}"));
    let under = at + vec2(0.0, first_set.size().y + 2.0);
    ui.painter().galley_with_override_text_color(at, first_set, c32(inks.ink));
    ui.painter().galley_with_override_text_color(under, second_set, c32(quiet(inks)));
}

/// The ways to the phases beside this one; gives their left end.
fn neighbours_ui(
    ui: &mut Ui,
    state: &State,
    document: &Document,
    room: &Room,
    end: egui::Pos2,
    actions: &mut Vec<Action>,
) -> f32 {
    let mut right = end.x;
    for forward in [true, false] {
        let target = room.course.onward(document, forward);
        let name = target.map(|to| place_name(document, room, to)).unwrap_or_default();
        let language = state.language();
        let said = match (target.is_some(), forward) {
            (false, true) => text(language, "board-journey-end").to_owned(),
            (false, false) => text(language, "board-journey-start").to_owned(),
            (true, true) => text_with(language, "board-on-to", &[("name", name.as_str().into())]),
            (true, false) => text_with(language, "board-back-to", &[("name", name.as_str().into())]),
        };
        if target.is_none() {
            continue;
        }
        let button = Button::new(&name).named(&said);
        let button = if forward { button.icon_after(Icon::RIGHT).look(Look::Main) } else { button.icon(Icon::LEFT) };
        let width = button.width(ui).clamp(120.0, NEIGHBOUR);
        let rect = Rect::from_min_size(pos2(right - width, end.y - HEIGHT / 2.0), vec2(width, HEIGHT));
        if button.show_in(ui, rect).on_hover_text(&said).clicked() {
            actions.push(Action::Room(RoomAction::Course(CourseAction::Onward(forward))));
        }
        right -= width + 12.0;
    }
    right
}

/// What a place on the map is called: its phase, or its first step where that is in the phase at hand.
fn place_name(document: &Document, room: &Room, (phase, page): (usize, usize)) -> String {
    let Some(found) = document.phases.get(phase) else { return String::new() };
    if phase == room.course.phase {
        let there = super::Course { phase, page, ..super::Course::default() };
        let step = found.steps.get(there.steps(document).start);
        return step.map(|step| step.name.trim().to_owned()).unwrap_or_default();
    }
    found.name.trim().to_owned()
}
