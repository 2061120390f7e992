//! The bar over the table: back, which page, how near, and on to the file.

use egui::{Align, Layout, RichText, Ui, Vec2, vec2};

use super::{Near, Output, PrintAction};
use crate::{
    app::{
        action::Action,
        command::{Command, CommandId},
        control::{Control, Look, divider_ui},
        icon::Icon,
        panel::segments_named_ui,
        state::State,
        style::{self, c32, colours},
    },
    i18n::{text, text_with},
};

/// Height of the bar.
pub(super) const HEIGHT: f32 = 48.0;
/// Width of the choice of how near, for the longest words in either language.
const NEAR: f32 = 300.0;

pub(super) fn bar_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    let Some(print) = &state.print else { return };
    let language = state.language();
    ui.horizontal_centered(|ui| {
        ui.spacing_mut().item_spacing.x = 4.0;
        let back = Command::of(CommandId::Print);
        let name = text(language, "print-close");
        let hint = Some(text(language, "key-escape").to_owned());
        let button = Control::text(name).with_icon(Icon::LEFT).hint(hint);
        if button.show(ui).clicked() {
            actions.extend(back.act(state));
        }
        divider_ui(ui);
        pager_ui(ui, state, print.current, actions);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let options = [
                (Near::All, text(language, "print-near-all")),
                (Near::Page, text(language, "print-near-page")),
                (Near::Width, text(language, "print-near-width")),
            ];
            let group = text(language, "print-near");
            let spoken: Vec<String> = options.iter().map(|(_, words)| format!("{group}: {words}")).collect();
            let shown: Vec<(&str, &str)> =
                options.iter().zip(&spoken).map(|((_, words), spoken)| (*words, spoken.as_str())).collect();
            let on = options.iter().position(|(near, _)| *near == print.near);
            let width = NEAR.min(ui.available_width());
            let size = vec2(width, style::CONTROL_HEIGHT);
            let used = ui
                .allocate_ui_with_layout(size, Layout::left_to_right(Align::Center), |ui| {
                    segments_named_ui(ui, egui::Id::unique("print near"), on, &shown, width)
                })
                .inner;
            if let Some((near, _)) = used.and_then(|at| options.get(at)) {
                actions.push(Action::Print(PrintAction::Near(*near)));
            }
        });
    });
}

/// Back and on through the pages, and which of them one is at.
fn pager_ui(ui: &mut Ui, state: &State, current: usize, actions: &mut Vec<Action>) {
    let language = state.language();
    let count = state.proofs.proof.as_ref().map_or(0, |proof| proof.pages.len());
    let step = |ui: &mut Ui, icon, name, to: Option<usize>, actions: &mut Vec<Action>| {
        if Control::icon(icon, name).enabled(to.is_some()).show(ui).clicked() {
            actions.extend(to.map(|to| Action::Print(PrintAction::GoTo(to))));
        }
    };
    step(ui, Icon::UP, text(language, "preview-back"), current.checked_sub(1), actions);
    let key = if Output::of(state) == Output::Slides { "print-slide-of" } else { "print-page-of" };
    let words = match count {
        0 => String::new(),
        _ => text_with(language, key, &[("number", (current + 1).into()), ("count", count.into())]),
    };
    let words = RichText::new(words).color(c32(colours(ui).ink));
    ui.add_sized(Vec2::new(128.0, 20.0), egui::Label::new(words));
    step(ui, Icon::DOWN, text(language, "preview-next"), Some(current + 1).filter(|to| *to < count), actions);
    if state.proofs.is_pending() {
        let words = RichText::new(text(language, "preview-pending")).small().color(c32(colours(ui).muted));
        ui.add_space(8.0);
        ui.label(words);
    }
}

/// The one thing to do with what the preview shows, at the foot of the settings.
pub(in crate::app) fn export_button_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    let language = state.language();
    let words = match Output::of(state) {
        Output::Slides => text(language, "print-export-slides"),
        Output::Sheets | Output::Poster => text(language, "print-export-pdf"),
    };
    let button = Control::text(words).look(Look::Filled).with_icon(Icon::EXPORT);
    let command = Command::of(CommandId::Export);
    let has_some = !state.proofs.proof.as_ref().is_some_and(|proof| proof.has_no_slides());
    let button = button.min_width(ui.available_width()).enabled(has_some);
    if button.hint(command.shortcut_text(ui.ctx(), language)).show(ui).clicked() {
        actions.extend(command.act(state));
    }
}
