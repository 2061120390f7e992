//! What the proof comes to, and what somebody should know before it is printed.

use egui::{Label, Rect, RichText, Sense, Ui, Vec2, vec2};

use crate::app::{
    icon::{self, Icon},
    print::said,
    state::State,
    style::{c32, colours},
};

pub(super) fn warnings_ui(ui: &mut Ui, state: &State) {
    let Some(proof) = &state.proofs.proof else { return };
    ui.spacing_mut().item_spacing.y = 6.0;
    line_ui(ui, Icon::FILE, colours(ui).muted, &said::summary(state, proof));
    if let Some(warning) = said::small_text(state.language(), &proof.small_text) {
        line_ui(ui, Icon::WARN, colours(ui).check, &warning);
    }
    if let Some(filtered) = said::filtered(state, proof) {
        line_ui(ui, Icon::INFO, colours(ui).note, &filtered);
    }
    ui.add_space(4.0);
}

/// An icon and words beside it, on as many lines as they need.
fn line_ui(ui: &mut Ui, sign: Icon, ink: crate::base::Colour, words: &str) {
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        let (rect, _) = ui.allocate_exact_size(vec2(16.0, 18.0), Sense::hover());
        icon::paint(ui.painter(), Rect::from_center_size(rect.center(), Vec2::splat(15.0)), sign, c32(ink));
        ui.add(Label::new(RichText::new(words).small().color(c32(colours(ui).ink))).wrap());
    });
}
