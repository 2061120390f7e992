//! Three first steps for newcomers, in a corner of the canvas. Each is ticked off when it is taken,
//! and the card goes when all are or when it is closed; it never takes the keyboard.
//!
//! It belongs to a map that has just begun, seen as a whole: such a view leaves room for it under the
//! sheet, so that it never lies over anything.

use egui::{
    Align, Align2, Area, Frame, Id, Key, KeyboardShortcut, LayerId, Layout, Modifiers, Order, Rect, RichText, Sense,
    Ui, Vec2, WidgetInfo, accesskit::Role, vec2,
};

use super::{
    action::Action,
    command::{Command, CommandId},
    control::Control,
    describe,
    icon::{self, Icon},
    state::{Settings, State},
    style::{self, bold, c32, colours, hairline},
};
use crate::{
    i18n::{text, text_with},
    io::settings::Hint,
    session::Session,
};

/// Width of the card, in logical pixels.
const WIDTH: f32 = 292.0;
/// How far it keeps from the edges of the canvas.
const MARGIN: f32 = 16.0;
/// Height of the card, in logical pixels.
const HEIGHT: f32 = 128.0;
/// A map with so few cards has just begun.
const FEW_CARDS: usize = 12;
/// Where quick capture is; the line itself says the rest.
const CAPTURE: KeyboardShortcut = KeyboardShortcut::new(Modifiers::COMMAND, Key::K);

/// What a view of the whole sheet leaves free for the card at its foot, in logical pixels.
pub(super) fn room(state: &State) -> f32 {
    if is_wanted(state) { HEIGHT } else { 0.0 }
}

/// Whether there is something left to try, on a map that has just begun.
fn is_wanted(state: &State) -> bool {
    let is_begun = |session: &Session| session.path().is_none() || session.document().cards.len() <= FEW_CARDS;
    // Who is led by the hand needs no hint.
    !state.settings.hint.is_over() && !state.settings.first_map.is_open && state.session.as_ref().is_some_and(is_begun)
}

/// Draws the card over the lower right corner of `canvas`, where it is wanted and in nobody's way.
pub(super) fn hint_ui(ui: &Ui, state: &State, canvas: Rect, actions: &mut Vec<Action>) {
    // The line of quick capture needs the foot of the canvas while somebody types there.
    let is_busy = state.capture.is_open || state.search.bar.is_open || state.dialog.is_some();
    if !is_wanted(state) || is_busy || !state.camera.fitted {
        return;
    }
    let hint = state.settings.hint;
    let language = state.language();
    let export = Command::of(CommandId::Export).shortcut_text(ui.ctx(), language);
    let steps = [
        (text(language, "hint-write"), Some(describe::keys(ui.ctx(), language, &CAPTURE)), hint.wrote),
        (text(language, "hint-change"), None, hint.changed),
        (text(language, "hint-export"), export, hint.exported),
    ];
    let area = Area::new(card_id())
        .order(Order::Middle)
        .pivot(Align2::RIGHT_BOTTOM)
        .fixed_pos(canvas.right_bottom() - Vec2::splat(MARGIN));
    area.show(ui.ctx(), |ui| {
        let frame = Frame::popup(ui.style()).inner_margin(egui::Margin { left: 14, right: 8, top: 6, bottom: 10 });
        frame.show(ui, |ui| {
            ui.set_width(WIDTH - 22.0);
            ui.spacing_mut().item_spacing.y = 0.0;
            head_ui(ui, state, actions);
            for (at, (words, keys, is_done)) in steps.iter().enumerate() {
                step_ui(ui, state, at + 1, (words, keys.as_deref()), *is_done);
            }
        });
    });
}

fn card_id() -> Id {
    Id::unique("first steps")
}

/// Where the card is, while it is shown.
pub(super) fn card(ui: &Ui) -> Option<Rect> {
    let layer = LayerId::new(Order::Middle, card_id());
    ui.memory(|m| m.areas().is_visible(&layer).then(|| m.area_rect(card_id())).flatten())
}

fn head_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    let size = vec2(ui.available_width(), 30.0);
    ui.allocate_ui_with_layout(size, Layout::left_to_right(Align::Center), |ui| {
        ui.label(RichText::new(text(state.language(), "hint-heading")).font(bold(13.0)));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let close = text(state.language(), "hint-close");
            if Control::icon(Icon::CLOSE, close).height(28.0).show(ui).clicked() {
                let hint = Hint { closed: true, ..state.settings.hint };
                actions.push(Action::Settings(Box::new(Settings { hint, ..state.settings.clone() })));
            }
        });
    });
}

/// A number or a tick, what to do, and the keys for it.
fn step_ui(ui: &mut Ui, state: &State, number: usize, (words, keys): (&str, Option<&str>), is_done: bool) {
    let inks = colours(ui);
    let size = vec2(ui.available_width(), 26.0);
    ui.allocate_ui_with_layout(size, Layout::left_to_right(Align::Center), |ui| {
        let (at, _) = ui.allocate_exact_size(Vec2::splat(18.0), Sense::hover());
        if is_done {
            icon::paint(ui.painter(), at.shrink(1.0), Icon::CHECK, c32(inks.ok));
        } else {
            ui.painter().circle_stroke(at.center(), 8.5, hairline(inks.border));
            let font = style::regular(11.0);
            ui.painter().text(at.center(), Align2::CENTER_CENTER, number.to_string(), font, c32(inks.ink));
        }
        let ink = if is_done { inks.muted } else { inks.ink };
        let label = ui.label(RichText::new(words).color(c32(ink)));
        let told = text_with(
            state.language(),
            if is_done { "hint-step-done" } else { "hint-step" },
            &[("number", number.into()), ("words", words.into())],
        );
        label.widget_info(|| WidgetInfo::labeled(Role::Label, true, &told));
        if let Some(keys) = keys {
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                ui.add_space(6.0);
                ui.label(RichText::new(keys).text_style(style::hint()).color(c32(inks.muted)));
            });
        }
    });
}
