//! The question whether a round is over.

use egui::{Frame, Margin, Rect, Ui, UiBuilder, pos2};

use super::{VoteAction, act, inks::Inks};
use crate::{
    app::{
        action::Action,
        room::look::{Button, HEIGHT, LEAD, Look, Words},
        state::State,
        style::{POPUP_RADIUS, c32},
    },
    i18n::{text, text_with},
    workshop::Ballot,
};

/// Draws it over the head of the vote, where it moves no card.
pub(super) fn end_ui(ui: &mut Ui, state: &State, head: Rect, ballot: &Ballot, actions: &mut Vec<Action>) {
    let language = state.language();
    let question = match (ballot.placed(), ballot.left()) {
        (0, _) => text(language, "vote-end-empty").to_owned(),
        (_, 0) => text(language, "vote-end-all").to_owned(),
        (_, left) => text_with(language, "vote-end-left", &[("count", left.into())]),
    };
    let end = if ballot.placed() == 0 { text(language, "vote-drop") } else { text(language, "vote-end") };
    let end = Button::new(end).key(text(language, "vote-key-enter")).look(Look::Main);
    let on = Button::new(text(language, "vote-go-on")).key("Esc");
    let buttons = end.width(ui) + on.width(ui) + 10.0;
    let words = Words::new(&question, LEAD.bold(), head.width() - buttons - 60.0, language);
    let height = (words.height().max(HEIGHT) + 16.0).max(head.height() - 4.0);
    let top = head.top() - 8.0;
    let place = Rect::from_x_y_ranges(head.x_range(), top..=top + height);
    let inks = Inks::of(ui);
    ui.painter().rect_filled(place, 0.0, c32(inks.ground()));
    let frame = Frame::new().fill(c32(inks.window.accent_wash)).corner_radius(POPUP_RADIUS);
    ui.painter().add(frame.inner_margin(Margin::same(0)).paint(place));
    let at = pos2(place.left() + 18.0, place.center().y - words.height() / 2.0);
    words.show(ui, at, inks.window.ink);
    let row = Rect::from_min_max(
        pos2(place.right() - 16.0 - buttons, place.center().y - HEIGHT / 2.0),
        pos2(place.right() - 16.0, place.center().y + HEIGHT / 2.0),
    );
    ui.scope_builder(UiBuilder::new().max_rect(row), |ui| {
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 10.0;
            if on.show(ui).clicked() {
                actions.push(act(VoteAction::Ask(false)));
            }
            if end.show(ui).clicked() {
                actions.push(act(VoteAction::End));
            }
        });
    });
}
