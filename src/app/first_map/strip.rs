//! The tour's strip at the foot of the window: what to do, why, and the ways to go on.

use egui::{
    Align, Align2, Frame, Label, Layout, Margin, Panel, Rect, RichText, Sense, Ui, Vec2, WidgetInfo,
    accesskit::{Live, Role},
    vec2,
};

use super::{FirstMapAction, Lesson};
use crate::{
    app::{
        action::Action,
        command::{Command, CommandId},
        control::{Control, Look},
        icon::{self, Icon},
        state::State,
        style::{bold, c32, colours, hairline},
    },
    i18n::{text, text_with},
};

/// Height of the strip, in logical pixels.
const HEIGHT: f32 = 112.0;
/// Room for the words at least; in a narrow window the buttons stand under them.
const WORDS: f32 = 340.0;
/// Widest line of words.
const WIDEST: f32 = 760.0;

/// Draws the strip while the tour goes on and a map is open.
pub(in crate::app) fn strip_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    let tour = state.settings.first_map;
    let Some(document) = state.document().filter(|_| tour.is_open) else { return };
    let inks = colours(ui);
    let frame =
        Frame::new().fill(c32(inks.accent_wash)).inner_margin(Margin { left: 16, right: 12, top: 8, bottom: 10 });
    Panel::bottom("first map").exact_size(HEIGHT).resizable(false).frame(frame).show(ui, |ui| {
        let language = state.language();
        let lesson = Lesson::at(tour.at);
        let (heading, words) = lesson.map_or(("first-map-end", "first-map-end-words"), Lesson::words);
        let (heading, words) = (text(language, heading), text(language, words));
        let is_done = lesson.is_some_and(|lesson| lesson.is_done(document, tour));
        ui.ctx().accesskit_node_builder(ui.unique_id(), |node| {
            node.set_role(Role::Region);
            node.set_label(text(language, "first-map-heading"));
        });
        ui.spacing_mut().item_spacing = vec2(6.0, 0.0);
        head_ui(ui, state, heading, is_done, actions);
        ui.add_space(2.0);
        let width = (ui.available_width() - buttons_width(ui)).clamp(WORDS, WIDEST);
        ui.allocate_ui_with_layout(
            vec2(ui.available_width(), ui.available_height()),
            Layout::left_to_right(Align::Min),
            |ui| {
                ui.allocate_ui_with_layout(vec2(width, 0.0), Layout::top_down(Align::Min), |ui| {
                    ui.set_width(width);
                    let words = RichText::new(words).line_height(Some(18.0));
                    ui.add(Label::new(words).wrap());
                });
                ui.with_layout(Layout::right_to_left(Align::Max), |ui| buttons_ui(ui, state, lesson, is_done, actions));
            },
        );
    });
}

/// Where one is, what it is about, whether it is done, and the way out.
fn head_ui(ui: &mut Ui, state: &State, heading: &str, is_done: bool, actions: &mut Vec<Action>) {
    let (language, inks) = (state.language(), colours(ui));
    let at = state.settings.first_map.at;
    let size = vec2(ui.available_width(), 28.0);
    ui.allocate_ui_with_layout(size, Layout::left_to_right(Align::Center), |ui| {
        ui.spacing_mut().item_spacing.x = 4.0;
        for (place, lesson) in Lesson::ALL.into_iter().enumerate() {
            dot_ui(ui, state, place, lesson, actions);
        }
        ui.add_space(10.0);
        let title = ui.label(RichText::new(heading).font(bold(15.0)));
        let count = Lesson::ALL.len();
        let args = [("number", (at + 1).into()), ("count", count.into()), ("heading", heading.into())];
        let told = if at < count { text_with(language, "first-map-told", &args) } else { heading.to_owned() };
        ui.ctx().accesskit_node_builder(title.id, |node| {
            node.set_role(Role::Heading);
            node.set_level(2_usize);
            node.set_label(told);
        });
        if is_done {
            ui.add_space(6.0);
            let (mark, _) = ui.allocate_exact_size(Vec2::splat(16.0), Sense::hover());
            icon::paint(ui.painter(), mark, Icon::CHECK, c32(inks.ok));
            let done = ui.label(RichText::new(text(language, "first-map-done")).font(bold(13.0)).color(c32(inks.ok)));
            ui.ctx().accesskit_node_builder(done.id, |node| node.set_live(Live::Polite));
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let leave = text(language, "first-map-leave");
            if Control::icon(Icon::CLOSE, leave).height(28.0).show(ui).clicked() {
                actions.push(Action::FirstMap(FirstMapAction::Leave));
            }
        });
    });
}

/// A lesson as a dot with its number, or a tick where it is done; it leads there.
fn dot_ui(ui: &mut Ui, state: &State, place: usize, lesson: Lesson, actions: &mut Vec<Action>) {
    let (language, inks) = (state.language(), colours(ui));
    let tour = state.settings.first_map;
    let is_done = state.document().is_some_and(|document| lesson.is_done(document, tour));
    let is_on = tour.at == place;
    let (rect, dot) = ui.allocate_exact_size(vec2(24.0, 28.0), Sense::click());
    let key = if is_done { "first-map-dot-done" } else { "first-map-dot" };
    let heading = text(language, lesson.words().0);
    let name = text_with(language, key, &[("number", (place + 1).into()), ("heading", heading.into())]);
    dot.widget_info(|| WidgetInfo::selected(Role::Button, true, is_on, &name));
    let circle = Rect::from_center_size(rect.center(), Vec2::splat(22.0));
    let (fill, edge, ink) = if is_on {
        (c32(inks.accent), egui::Stroke::NONE, c32(inks.on_accent))
    } else {
        (c32(inks.raised), hairline(if dot.hovered() { inks.accent } else { inks.border }), c32(inks.ink))
    };
    ui.painter().rect(circle, 11.0, fill, edge, egui::StrokeKind::Inside);
    if is_done {
        let ink = if is_on { ink } else { c32(inks.ok) };
        icon::paint(ui.painter(), circle.shrink(4.0), Icon::CHECK, ink);
    } else {
        let number = (place + 1).to_string();
        ui.painter().text(circle.center(), Align2::CENTER_CENTER, number, bold(12.0), ink);
    }
    if dot.on_hover_cursor(egui::CursorIcon::PointingHand).on_hover_text(&name).clicked() {
        actions.push(Action::FirstMap(FirstMapAction::Go(place)));
    }
}

/// From the right: the one that goes on, what helps with the lesson, and the way back.
fn buttons_ui(ui: &mut Ui, state: &State, lesson: Option<Lesson>, is_done: bool, actions: &mut Vec<Action>) {
    let language = state.language();
    let at = state.settings.first_map.at;
    let right = ui.max_rect().right();
    let mut left = right;
    let mut press = |ui: &mut Ui, control: Control<'_>, action: FirstMapAction| {
        let button = control.show(ui);
        left = left.min(button.rect.left());
        if button.clicked() {
            actions.push(Action::FirstMap(action));
        }
    };
    let control = |key: &'static str, look: Look| Control::text(text(language, key)).look(look);
    if lesson.is_none() {
        press(ui, control("first-map-finish", Look::Filled), FirstMapAction::Finish);
    } else if is_done {
        press(ui, control("first-map-next", Look::Filled), FirstMapAction::Go(at + 1));
    } else {
        press(ui, control("first-map-here", Look::Filled), FirstMapAction::Show);
        press(ui, control("first-map-do", Look::Outlined), FirstMapAction::Do);
        press(ui, control("first-map-skip", Look::Bare), FirstMapAction::Go(at + 1));
    }
    if at > 0 {
        let back = (at - 1).min(Lesson::ALL.len() - 1);
        press(ui, control("first-map-back", Look::Bare), FirstMapAction::Go(back));
    }
    if lesson.is_none() {
        let guide = Command::of(CommandId::Guide);
        let button = control(guide.label, Look::Outlined).show(ui);
        left = left.min(button.rect.left());
        if button.clicked() {
            actions.extend(guide.act(state));
        }
    }
    let used = right - left + 24.0;
    let slot = egui::Id::unique("first map buttons");
    if (buttons_width(ui) - used).abs() > 0.5 {
        ui.data_mut(|data| data.insert_temp(slot, used));
    }
}

/// The room that the buttons took in the last frame.
fn buttons_width(ui: &Ui) -> f32 {
    ui.data(|data| data.get_temp::<f32>(egui::Id::unique("first map buttons"))).unwrap_or(560.0)
}
