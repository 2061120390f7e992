//! Which cards are selected, for asking card by card: maps have thousands, and so may a selection.

use std::sync::Arc;

use crate::{app::state::Selection, layout::Sheet};

/// The selected cards of one sheet.
#[derive(Debug, Default)]
pub struct Chosen {
    sheet: Option<Arc<Sheet>>,
    selection: Selection,
    /// By place in the document's card table.
    cards: Vec<bool>,
}

impl Chosen {
    /// Brings the marks in line with what is selected on `sheet`.
    pub(super) fn renew(&mut self, sheet: &Arc<Sheet>, selection: &Selection) {
        let is_known = self.sheet.as_ref().is_some_and(|s| Arc::ptr_eq(s, sheet)) && self.selection == *selection;
        if is_known {
            return;
        }
        self.sheet = Some(Arc::clone(sheet));
        self.selection = selection.clone();
        self.cards.clear();
        let Selection::Cards(ids) = selection else { return };
        self.cards.resize(sheet.cards.iter().map(|c| c.index + 1).max().unwrap_or_default(), false);
        for card in ids.iter().filter_map(|id| sheet.card(id)) {
            if let Some(mark) = self.cards.get_mut(card.index) {
                *mark = true;
            }
        }
    }

    /// Whether the card at that place in the document's table is selected.
    pub fn has(&self, index: usize) -> bool {
        self.cards.get(index).copied().unwrap_or_default()
    }
}
