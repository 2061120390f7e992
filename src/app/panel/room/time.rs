//! The clock at the laptop.

use egui::{Align2, Label, Rect, RichText, Sense, Ui, WidgetInfo, accesskit::Role, vec2};

use super::course;
use crate::{
    app::{
        action::Action,
        command::{Command, CommandId},
        control::{Control, Look},
        icon::Icon,
        room::{
            Room, agenda,
            board::{CourseAction, face},
        },
        state::State,
        style::{bold, c32, colours, regular},
    },
    i18n::text,
};

/// Size of the figures, and height of the bar under them.
const FIGURES: f32 = 40.0;
const BAR: f32 = 6.0;

/// Draws the time that is left, and the clock's buttons.
pub(super) fn time_ui(ui: &mut Ui, state: &State, room: &Room, actions: &mut Vec<Action>) {
    let Some(face) = face(state, room) else { return gone_ui(ui, state, room, actions) };
    let inks = colours(ui);
    let language = state.language();
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), 66.0), Sense::hover());
    let said = format!("{}, {}", face.figures, face.words);
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &said));
    let at = rect.left_bottom() - vec2(0.0, BAR + 8.0);
    let figures = ui.painter().text(at, Align2::LEFT_BOTTOM, &face.figures, bold(FIGURES), c32(inks.ink));
    let beside = figures.right_bottom() + vec2(12.0, -8.0);
    ui.painter().text(beside, Align2::LEFT_BOTTOM, &face.words, regular(13.0), c32(inks.muted));
    let bar = Rect::from_min_size(rect.left_bottom() - vec2(0.0, BAR), vec2(rect.width(), BAR));
    ui.painter().rect_filled(bar, 3, c32(inks.line));
    let part = bar.with_max_x(bar.left() + bar.width() * face.shown());
    ui.painter().rect_filled(part, 3, c32(face.colour(inks)));
    ui.horizontal(|ui| {
        let (icon, words) = if face.is_running {
            (Icon::PAUSE, text(language, "clock-pause"))
        } else {
            (Icon::PLAY, text(language, "clock-run"))
        };
        if Control::text(words).with_icon(icon).look(Look::Filled).hint(Some("P".to_owned())).show(ui).clicked() {
            actions.push(course(CourseAction::Clock));
        }
        let more = Control::text(text(language, "clock-more")).named(text(language, "clock-more-name"));
        if more.look(Look::Outlined).hint(Some("M".to_owned())).show(ui).clicked() {
            actions.push(course(CourseAction::Lengthen));
        }
    });
}

/// That the clock stands behind an agenda which was undone, and the way back to it.
fn gone_ui(ui: &mut Ui, state: &State, room: &Room, actions: &mut Vec<Action>) {
    let Some(words) = agenda::gone(ui.ctx(), state, room) else { return };
    ui.add(Label::new(RichText::new(words).color(c32(colours(ui).ink))).wrap());
    let redo = Command::of(CommandId::Redo);
    let name = text(state.language(), redo.label);
    let hint = redo.shortcut_text(ui.ctx(), state.language());
    if Control::text(name).with_icon(Icon::REDO).look(Look::Filled).hint(hint).show(ui).clicked() {
        actions.extend(redo.act(state));
    }
}
