//! What the review looks for: every check with its weight, to be switched off and on for this map.
//!
//! Each change is a step of history of its own, made at once.

use egui::{Frame, RichText, ScrollArea, Ui};

use super::buttons_ui;
use crate::{
    app::{
        action::Action,
        panel::{Sign, level_words},
        state::State,
        style::{self, c32, colours},
    },
    edit::Edit,
    i18n::{text, text_with},
    model::{Document, ReviewSettings},
    review::{Check, Level},
};

/// Height of the list before it scrolls.
const LIST: f32 = 440.0;

/// The checks by weight, the heaviest first.
pub(super) fn checks_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    let Some(document) = state.document() else { return };
    let language = state.language();
    ui.label(RichText::new(text(language, "checks-about")).small().color(c32(colours(ui).muted)));
    let is_read_only = state.session.as_ref().is_some_and(|session| session.is_read_only());
    // As high at once as it will be: a dialog that grows from frame to frame moves under the pointer.
    let list = ScrollArea::vertical().max_height(LIST).min_scrolled_height(LIST).auto_shrink([false, true]);
    list.show(ui, |ui| {
        ui.add_enabled_ui(!is_read_only, |ui| {
            for level in Level::ALL {
                level_ui(ui, state, document, level, actions);
            }
        });
    });
    let labels = [text(language, "settings-done"), text(language, "checks-all-on")];
    match buttons_ui(ui, &labels, true) {
        Some(0) => actions.push(Action::CloseDialog),
        Some(_) => {
            // A name that this version does not know is a later one's business.
            let off = document.review.off.iter().filter(|name| Check::from_name(name).is_none()).cloned().collect();
            actions.push(set(ReviewSettings { off }));
        }
        None => {}
    }
}

/// The checks of one weight.
fn level_ui(ui: &mut Ui, state: &State, document: &Document, level: Level, actions: &mut Vec<Action>) {
    let language = state.language();
    ui.add_space(10.0);
    ui.horizontal(|ui| {
        let sign = Sign::of(level, colours(ui));
        let (at, _) = ui.allocate_exact_size(egui::Vec2::splat(18.0), egui::Sense::hover());
        sign.paint(ui.painter(), at.center(), 16.0);
        let heading = ui.label(RichText::new(level_words(language, level)).font(style::bold(14.0)));
        ui.ctx().accesskit_node_builder(heading.id, |node| {
            node.set_role(egui::accesskit::Role::Heading);
            node.set_level(2_usize);
        });
    });
    Frame::new().inner_margin(egui::Margin { left: 26, right: 14, top: 0, bottom: 0 }).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        ui.spacing_mut().interact_size.y = 28.0;
        for check in Check::ALL.into_iter().filter(|check| check.level() == level) {
            check_ui(ui, state, document, check, actions);
        }
    });
}

/// One check, and how much it finds on this map.
fn check_ui(ui: &mut Ui, state: &State, document: &Document, check: Check, actions: &mut Vec<Action>) {
    let was_on = !document.review.off.iter().any(|name| name == check.name());
    let mut is_on = was_on;
    let count = state.review.found.findings.iter().filter(|finding| finding.check == check).count();
    ui.horizontal(|ui| {
        ui.checkbox(&mut is_on, check.label(state.language()));
        if count > 0 {
            ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                let found = text_with(state.language(), "findings-count", &[("count", count.into())]);
                ui.label(RichText::new(found).small().color(c32(colours(ui).muted)));
            });
        }
    });
    if is_on != was_on {
        let mut off = document.review.off.clone();
        if is_on {
            off.retain(|name| name != check.name());
        } else {
            off.push(check.name().to_owned());
        }
        actions.push(set(ReviewSettings { off }));
    }
}

fn set(settings: ReviewSettings) -> Action {
    Action::Edit(Box::new(Edit::SetReview(settings)))
}
