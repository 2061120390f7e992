//! Under the list: how many checks passed, and the way to choose them.

use egui::{Align, Layout, Rect, RichText, Sense, Ui, Vec2};

use crate::{
    app::{
        action::Action,
        command::{Command, CommandId},
        icon::{self, Icon},
        state::State,
        style::{c32, colours, hairline},
    },
    i18n::{text, text_with},
};

/// Height of the foot.
pub(super) const HEIGHT: f32 = 42.0;

/// Draws it.
pub(super) fn foot_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    let inks = colours(ui);
    ui.painter().hline(ui.max_rect().expand(14.0).x_range(), ui.max_rect().top(), hairline(inks.line));
    ui.horizontal_centered(|ui| {
        let is_fresh = state.session.as_ref().is_some_and(|session| state.review.is_fresh(session.revision()));
        let (passed, all) = state.review.found.passed;
        let args = [("passed", passed.into()), ("count", all.into())];
        let (sign, ink, words) = if is_fresh {
            (Icon::CHECK, inks.ok, text_with(state.language(), "checks-passed", &args))
        } else {
            (Icon::CLOCK, inks.muted, text(state.language(), "checks-running").to_owned())
        };
        let (at, _) = ui.allocate_exact_size(Vec2::splat(16.0), Sense::hover());
        icon::paint(ui.painter(), Rect::from_center_size(at.center(), Vec2::splat(14.0)), sign, c32(ink));
        ui.label(RichText::new(words).small());
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let choose = text(state.language(), "command-choose-checks");
            let act = Command::of(CommandId::ChooseChecks).act(state);
            if super::row::link_ui(ui, text(state.language(), "choose-checks"), choose).clicked() {
                actions.extend(act);
            }
        });
    });
}
