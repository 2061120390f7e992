//! The part of the menu that is about several cards at once.

use std::sync::Arc;

use egui::Ui;

use super::{
    Now,
    menu::{Swatch, colour_ui, scale_ui},
};
use crate::{
    app::{action::Action, command::CommandId, control::command_item_ui},
    edit::Edit,
    i18n::text,
    model::{Card, Kind},
};

/// Severity, edge colour and order of the selected cards.
pub(super) fn many_ui(ui: &mut Ui, now: &Now<'_>, out: &mut Vec<Action>) {
    let cards: Vec<&Arc<Card>> =
        now.document.cards.iter().enumerate().filter(|(at, _)| now.chosen.has(*at)).map(|(_, card)| card).collect();
    let pains: Vec<&Arc<Card>> = cards.iter().copied().filter(|c| severity(c).is_some()).collect();
    if !pains.is_empty() {
        let shared = shared(&pains, |c| severity(c).unwrap_or_default()).unwrap_or_default();
        if let Some(value) = scale_ui(ui, text(now.language, "canvas-set-severity"), shared) {
            out.push(set_all(&pains, |card| {
                if let Kind::Pain(pain) = &mut card.kind {
                    pain.severity = value;
                }
            }));
        }
    }
    if let Some(Swatch(colour)) = colour_ui(ui, now, shared(&cards, |c| Swatch(c.colour))) {
        out.push(set_all(&cards, |card| card.colour = colour));
    }
    ui.separator();
    command_item_ui(ui, now.state, CommandId::Align, out);
    command_item_ui(ui, now.state, CommandId::Distribute, out);
}

fn severity(card: &Card) -> Option<u8> {
    match &card.kind {
        Kind::Pain(pain) => Some(pain.severity),
        _ => None,
    }
}

/// What all of them have alike.
fn shared<T: PartialEq>(cards: &[&Arc<Card>], of: impl Fn(&Card) -> T) -> Option<T> {
    let first = of(cards.first()?);
    cards.iter().all(|c| of(c) == first).then_some(first)
}

fn set_all(cards: &[&Arc<Card>], change: impl Fn(&mut Card)) -> Action {
    let changed = cards.iter().map(|card| {
        let mut card = Card::clone(card);
        change(&mut card);
        card
    });
    Action::Edit(Box::new(Edit::SetCards(changed.collect())))
}
