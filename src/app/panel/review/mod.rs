//! The review: what was found as a list, one finding open at a time, and what can be done about it.

mod entry;
mod foot;
mod head;
mod list;
mod row;
mod said;
mod words;

use std::sync::Arc;

use egui::{Frame, Margin, Panel, Ui};

use self::{entry::Entry, said::Said};
use crate::{
    app::{
        action::Action,
        review::Found,
        state::State,
        style::{c32, colours},
    },
    base::Language,
    model::Document,
};

pub(in crate::app) use words::{Sign, fix_words, level_words};

/// What the panel keeps between frames to be fast.
#[derive(Debug, Default)]
pub struct ReviewView {
    /// What the heights are of.
    found: Option<Arc<Found>>,
    /// How high each finding's row was when it was last drawn; closed rows only.
    heights: Vec<f32>,
    /// What each finding says, made when first asked for.
    said: Vec<Option<Arc<Said>>>,
    /// Revision and language of that.
    said_of: Option<(u64, Language)>,
    /// How often a finding was to be brought into view, as of the last frame.
    goes: u64,
}

impl ReviewView {
    fn renew(&mut self, state: &State) {
        let (found, language) = (&state.review.found, state.language());
        let count = found.findings.len() + found.waived.len();
        let is_known = self.found.as_ref().is_some_and(|known| Arc::ptr_eq(known, found));
        if !is_known {
            self.heights = vec![row::USUAL_HEIGHT; count];
            self.found = Some(Arc::clone(found));
        }
        let said_of = state.session.as_ref().map(|session| (session.revision(), language));
        if !is_known || self.said_of != said_of {
            self.said = vec![None; count];
            self.said_of = said_of;
        }
    }

    /// What a row says.
    fn said(&mut self, state: &State, document: &Document, entry: Entry) -> Option<Arc<Said>> {
        let finding = entry.finding(&state.review)?;
        let number = if let Entry::Finding(at) = entry { Some(at + 1) } else { None };
        let slot = self.said.get_mut(entry.slot(&state.review)?)?;
        Some(Arc::clone(slot.get_or_insert_with(|| Arc::new(Said::of(state, document, finding, number)))))
    }
}

/// Draws the panel.
pub(super) fn review_ui(ui: &mut Ui, state: &State, document: &Document, view: &mut ReviewView) -> Vec<Action> {
    let mut actions = Vec::new();
    view.renew(state);
    let fill = Frame::new().fill(c32(colours(ui).panel));
    let foot = fill.inner_margin(Margin::symmetric(14, 0));
    Panel::bottom("review foot").exact_size(foot::HEIGHT).resizable(false).frame(foot).show(ui, |ui| {
        foot::foot_ui(ui, state, &mut actions);
    });
    head::head_ui(ui, state, &mut actions);
    list::list_ui(ui, state, document, view, &mut actions);
    actions
}
