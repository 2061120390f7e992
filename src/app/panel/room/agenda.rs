//! The agenda at the laptop: what is going on with what to keep in mind, what comes next, and all items.

use egui::{Align2, Frame, Label, Margin, RichText, Sense, Ui, WidgetInfo, accesskit::Role, pos2, vec2};

use super::{course, heading_ui};
use crate::{
    app::{
        action::Action,
        control::{Control, Look},
        icon::Icon,
        panel::elided,
        room::{
            Room, agenda,
            board::{CourseAction, timetable},
        },
        state::State,
        style::{self, RADIUS, bold, c32, colours, hairline, regular},
    },
    i18n::{text, text_with},
    model::Document,
};

/// Height of an item, and room for its time and its minutes.
const ROW: f32 = 28.0;
const TIME: f32 = 46.0;
const MINUTES: f32 = 54.0;

/// Draws the item that the room is at, with its note, and the way to the next.
pub(super) fn now_ui(ui: &mut Ui, state: &State, document: &Document, room: &Room, actions: &mut Vec<Action>) {
    let language = state.language();
    let inks = colours(ui);
    let at = room.course.activity;
    let Some(activity) = room.course.activity(document) else { return };
    let args = [
        ("number", (at + 1).into()),
        ("count", document.agenda.len().into()),
        ("name", agenda::name(document.journey.language, activity).into()),
    ];
    heading_ui(ui, &text_with(language, "board-item", &args));
    if !activity.note.trim().is_empty() {
        let frame = Frame::new().fill(c32(inks.raised)).stroke(hairline(inks.line)).corner_radius(RADIUS);
        frame.inner_margin(Margin::symmetric(12, 10)).show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.spacing_mut().extra_text_line_spacing = 3.0;
            ui.add(Label::new(RichText::new(activity.note.trim()).font(regular(14.0))).wrap());
        });
    }
    let next = document.agenda.get(at + 1);
    let said = match next {
        Some(next) => {
            let args = [
                ("name", agenda::name(document.journey.language, next).into()),
                ("minutes", usize::from(next.minutes).into()),
            ];
            text_with(language, "board-next", &args)
        }
        None => text(language, "board-last").to_owned(),
    };
    ui.add(Label::new(RichText::new(said).small().color(c32(inks.muted))).wrap());
    ui.horizontal(|ui| {
        let back = Control::text(text(language, "panel-back")).with_icon(Icon::LEFT).look(Look::Outlined);
        if back.enabled(at > 0).hint(Some("Shift+N".to_owned())).show(ui).clicked() {
            actions.push(course(CourseAction::Activity(at.saturating_sub(1))));
        }
        let on = Control::text(text(language, "panel-next")).with_icon(Icon::RIGHT).look(Look::Outlined);
        if on.enabled(next.is_some()).hint(Some("N".to_owned())).show(ui).clicked() {
            actions.push(course(CourseAction::Activity(at + 1)));
        }
    });
}

/// Draws all items; pressed, the room goes there.
pub(super) fn list_ui(ui: &mut Ui, state: &State, document: &Document, room: &Room, actions: &mut Vec<Action>) {
    let language = state.language();
    let times = timetable::starts(state, room);
    heading_ui(ui, text(language, "agenda-heading"));
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        for (at, activity) in document.agenda.iter().enumerate() {
            let is_on = at == room.course.activity;
            let (name, time) =
                (agenda::name(document.journey.language, activity), times.get(at).map_or("", String::as_str));
            let minutes = text_with(language, "agenda-minutes", &[("minutes", usize::from(activity.minutes).into())]);
            if item_ui(ui, (time, name, &minutes), is_on) {
                actions.push(course(CourseAction::Activity(at)));
            }
        }
    });
}

fn item_ui(ui: &mut Ui, (time, name, minutes): (&str, &str, &str), is_on: bool) -> bool {
    let inks = colours(ui);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::click());
    let said = format!("{time} {name}, {minutes}");
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, is_on, &said));
    if is_on || response.hovered() {
        let fill = if is_on { inks.accent_wash } else { style::hover(inks) };
        ui.painter().rect_filled(rect, RADIUS, c32(fill));
    }
    let (font, ink) = if is_on { (bold(13.0), inks.ink) } else { (regular(13.0), inks.ink) };
    let put = |ui: &Ui, words: &str, x: f32, width: f32, ink| {
        let words = elided(ui, words, font.clone(), width);
        let at = pos2(x, rect.center().y - words.size().y / 2.0);
        ui.painter().galley_with_override_text_color(at, words, c32(ink));
    };
    put(ui, time, rect.left() + 8.0, TIME, inks.muted);
    put(ui, name, rect.left() + 8.0 + TIME, rect.width() - TIME - MINUTES - 16.0, ink);
    let minutes = elided(ui, minutes, font.clone(), MINUTES);
    let at = Align2::RIGHT_CENTER.anchor_size(pos2(rect.right() - 8.0, rect.center().y), minutes.size()).min;
    ui.painter().galley_with_override_text_color(at, minutes, c32(inks.muted));
    let response = response.on_hover_text(name);
    response.clicked()
}
