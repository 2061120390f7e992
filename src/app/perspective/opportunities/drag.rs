//! Dragging an opportunity into a cell of the chart: one gesture, shown while it lasts.

use egui::{CursorIcon, Key, Modifiers, Pos2, Ui};

use super::chart::Chart;
use crate::{
    app::action::Action,
    base::Id,
    edit::Edit,
    model::{Card, Kind},
};

/// What the chart remembers between frames.
#[derive(Clone, Debug, Default)]
pub(super) struct Drag(Option<Held>);

#[derive(Clone, Debug)]
struct Held {
    /// The card as it was.
    card: Card,
    /// Impact and effort that are shown; nothing outside the chart.
    shown: Option<(u8, u8)>,
}

impl Drag {
    fn slot() -> egui::Id {
        egui::Id::unique("opportunity on its way")
    }

    /// As it was at the end of the last frame.
    pub(super) fn load(ui: &Ui) -> Self {
        ui.data(|d| d.get_temp(Self::slot())).unwrap_or_default()
    }

    /// Keeps it for the next frame.
    pub(super) fn store(self, ui: &Ui) {
        ui.data_mut(|d| d.insert_temp(Self::slot(), self));
    }

    /// Takes hold of a card.
    pub(super) fn begin(&mut self, card: &Card, actions: &mut Vec<Action>) {
        let shown = judged(card);
        self.0 = Some(Held { card: card.clone(), shown });
        actions.push(Action::Begin);
    }

    /// The card that follows the pointer.
    pub(super) fn card(&self) -> Option<&Id> {
        self.0.as_ref().map(|held| &held.card.id)
    }

    /// Follows the pointer: previews where the card would lie, keeps that where it is let go in the
    /// chart, and leaves it as it was anywhere else or with Esc. Gives where the pointer is.
    pub(super) fn follow(&mut self, ui: &Ui, chart: &Chart, actions: &mut Vec<Action>) -> Option<Pos2> {
        let held = self.0.as_mut()?;
        if ui.input_mut(|i| i.consume_key(Modifiers::NONE, Key::Escape)) {
            ui.ctx().stop_dragging();
            actions.push(Action::Cancel);
            self.0 = None;
            return None;
        }
        let (pointer, is_down) = ui.input(|i| (i.pointer.latest_pos(), i.pointer.any_down()));
        let at = pointer.and_then(|pos| chart.value_at(pos));
        if at != held.shown {
            held.shown = at;
            let card = at.map_or_else(|| held.card.clone(), |at| placed(&held.card, at));
            actions.push(Action::Preview(Box::new(Edit::SetCard(Box::new(card)))));
        }
        ui.ctx().set_cursor_icon(CursorIcon::Grabbing);
        if !is_down {
            actions.push(if at.is_some() { Action::Commit } else { Action::Cancel });
            self.0 = None;
        }
        pointer
    }
}

fn judged(card: &Card) -> Option<(u8, u8)> {
    match &card.kind {
        Kind::Opportunity(it) => it.judged(),
        _ => None,
    }
}

/// The card with another impact and effort.
pub(super) fn placed(card: &Card, (impact, effort): (u8, u8)) -> Card {
    let mut card = card.clone();
    if let Kind::Opportunity(it) = &mut card.kind {
        (it.impact, it.effort) = (impact, effort);
    }
    card
}
