//! The strip over the canvas while a filter is on: how much of the map is to be seen, and the way
//! back to all of it.

use egui::{Align, Frame, Layout, Margin, Panel, RichText, Sense, Ui, Vec2, accesskit::Live};

use super::FilterAction;
use crate::{
    app::{
        action::Action,
        control::{Control, Look},
        icon::{self, Icon},
        state::State,
        style::{self, c32, colours},
    },
    i18n::{text, text_with},
};

/// Height of the strip.
const HEIGHT: f32 = 36.0;

/// The strip, while a filter is on.
pub fn strip_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    if !state.search.filter.is_on() {
        return;
    }
    let language = state.language();
    let frame =
        Frame::new().fill(c32(colours(ui).accent_wash)).inner_margin(Margin { left: 14, right: 8, top: 0, bottom: 0 });
    Panel::top("filter strip").exact_size(HEIGHT).resizable(false).frame(frame).show(ui, |ui| {
        ui.horizontal_centered(|ui| {
            let (rect, _) = ui.allocate_exact_size(Vec2::splat(16.0), Sense::hover());
            icon::paint(ui.painter(), rect, Icon::FILTER, c32(colours(ui).accent));
            let words = filtered(state);
            let label = ui.label(RichText::new(words).text_style(style::label()));
            ui.ctx().accesskit_node_builder(label.id, |node| node.set_live(Live::Polite));
            let others = RichText::new(text(language, "filter-fades")).small().color(c32(colours(ui).muted));
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                let clear = Control::text(text(language, "command-filter-clear")).look(Look::Outlined);
                if clear.height(28.0).show(ui).clicked() {
                    actions.push(Action::Filter(FilterAction::Clear));
                }
                ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                    ui.add(egui::Label::new(others).truncate());
                });
            });
        });
    });
}

/// "12 of 87 cards".
fn filtered(state: &State) -> String {
    let (seen, all) = state.drawing.seen().cards();
    let args = [("seen", seen.to_string().into()), ("count", all.into())];
    text_with(state.language(), "filter-cards", &args)
}
