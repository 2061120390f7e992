//! The export that is running: how far it is, about how long it still takes, and the way to call it off.

use std::{path::PathBuf, time::Duration};

use egui::{
    Align2, Area, Frame, Id, Key, Margin, Modifiers, Order, ProgressBar, Rect, RichText, Sense, Ui, Vec2, WidgetInfo,
    accesskit::Role, vec2,
};

use super::{
    action::Action,
    control::{Control, Look},
    desk::MapNumber,
    dialog::ExportForm,
    job::{course::Course, paper::Agreed},
    panel::elided,
    state::State,
    style::{self, c32, colours},
};
use crate::{
    base::{Language, Stage},
    i18n::{text, text_with},
};

/// An export on its way.
#[derive(Clone, Debug)]
pub struct Running {
    /// Name of the file.
    pub name: String,
    /// How far it is.
    pub course: Course,
    /// What it was asked for with: another try begins here.
    pub form: ExportForm,
    /// The file that was asked for, and what may be replaced.
    pub asked: (PathBuf, Agreed),
    /// Of which map.
    pub map: MapNumber,
}

/// Width of the card, in logical pixels.
const WIDTH: f32 = 420.0;
/// Between looks at how far it is: ten a second at most.
pub(super) const LOOK_AGAIN: Duration = Duration::from_millis(100);

/// The card over the top of `room`, while an export is running and no dialog is open.
pub fn running_ui(ui: &Ui, state: &State, room: Rect, actions: &mut Vec<Action>) {
    let Some(running) = &state.running else { return };
    ui.ctx().request_repaint_after(LOOK_AGAIN);
    if state.dialog.is_some() {
        return;
    }
    let at = room.center_top() + vec2(0.0, 16.0);
    let area = Area::new(Id::unique("running export")).pivot(Align2::CENTER_TOP).fixed_pos(at).order(Order::Foreground);
    area.show(ui.ctx(), |ui| {
        Frame::popup(ui.style()).inner_margin(Margin::symmetric(16, 12)).show(ui, |ui| {
            ui.set_width(WIDTH);
            card_ui(ui, state, running, actions);
        });
    });
}

fn card_ui(ui: &mut Ui, state: &State, running: &Running, actions: &mut Vec<Action>) {
    let language = state.language();
    let is_off = running.course.is_off();
    let title = text_with(language, "running-title", &[("file", (&running.name).into())]);
    let galley = elided(ui, &title, style::bold(13.0), WIDTH);
    let (rect, heading) = ui.allocate_exact_size(vec2(WIDTH, 20.0), Sense::hover());
    heading.widget_info(|| WidgetInfo::labeled(Role::Label, true, &title));
    ui.painter().galley_with_override_text_color(rect.min, galley, c32(colours(ui).ink));
    let part = running.course.part();
    let bar = ui.add(
        ProgressBar::new(part).desired_width(WIDTH).desired_height(6.0).corner_radius(3).fill(c32(colours(ui).accent)),
    );
    bar.widget_info(|| WidgetInfo {
        value: Some(f64::from((part * 100.0).round())),
        ..WidgetInfo::labeled(Role::ProgressIndicator, true, &title)
    });
    hear_escape(ui, &bar, actions);
    ui.horizontal(|ui| {
        let words = if is_off { text(language, "running-off").to_owned() } else { said(language, &running.course) };
        let size = vec2(ui.available_width() - 120.0, style::CONTROL_HEIGHT);
        let words = RichText::new(words).small().color(c32(colours(ui).muted));
        ui.allocate_ui(size, |ui| {
            ui.set_min_size(Vec2::new(size.x, size.y));
            ui.add(egui::Label::new(words).truncate());
        });
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            let cancel = Control::text(text(language, "cancel")).look(Look::Outlined).enabled(!is_off);
            let hint = Some(text(language, "key-escape").to_owned());
            if cancel.named(text(language, "running-cancel")).hint(hint).show(ui).clicked() {
                actions.push(Action::CallOffExport);
            }
        });
    });
}

fn keys_id() -> Id {
    Id::unique("running export keys")
}

/// Whether keys are for the card.
pub fn has_keys(ctx: &egui::Context) -> bool {
    ctx.memory(|m| m.has_focus(keys_id()))
}

/// The card has the keys when it appears, so that Escape means it; whoever goes on working takes
/// them elsewhere.
fn hear_escape(ui: &Ui, bar: &egui::Response, actions: &mut Vec<Action>) {
    let focus = ui.interact(bar.rect, keys_id(), Sense::focusable_noninteractive());
    if ui.memory(|m| m.focused().is_none()) {
        focus.request_focus();
    }
    if focus.has_focus() && ui.input_mut(|i| i.consume_key(Modifiers::NONE, Key::Escape)) {
        actions.push(Action::CallOffExport);
    }
}

/// What it is at, and about how long it still takes.
fn said(language: Language, course: &Course) -> String {
    let (stage, done, of) = course.at();
    let stage = match (stage, of) {
        (Stage::LayOut, _) => text(language, "running-lay-out").to_owned(),
        (Stage::Draw, 0..=1) => text(language, "running-draw").to_owned(),
        (Stage::Write, 0..=1) => text(language, "running-write").to_owned(),
        (stage, of) => {
            let args = [("number", (done + 1).min(of).into()), ("count", of.into())];
            let key = if stage == Stage::Draw { "running-draw-page" } else { "running-write-page" };
            text_with(language, key, &args)
        }
    };
    match course.left().and_then(|left| time_left(language, left)) {
        Some(left) => format!("{stage} · {left}"),
        None => stage,
    }
}

/// About how long, in steps so coarse that the words stay for a while.
pub(super) fn time_left(language: Language, left: Duration) -> Option<String> {
    let seconds = left.as_secs() as usize;
    let (key, count) = match seconds {
        0..=1 => return None,
        2..=7 => ("running-left-few", 0),
        8..=57 => ("running-left-seconds", (seconds + 2) / 5 * 5),
        _ => ("running-left-minutes", (seconds + 30) / 60),
    };
    Some(text_with(language, key, &[("count", count.into())]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_time_left_is_said_in_round_figures() {
        let said = |seconds| time_left(Language::English, Duration::from_secs(seconds));
        assert_eq!(said(1), None, "nothing that is over before it is read");
        assert_eq!(said(5).as_deref(), Some("a few seconds left"));
        assert_eq!(said(18), said(22), "it does not twitch");
        assert_eq!(said(21).as_deref(), Some("about 20 seconds left"));
        assert_eq!(said(61).as_deref(), Some("about a minute left"));
        assert_eq!(said(150).as_deref(), Some("about 3 minutes left"));
    }
}
