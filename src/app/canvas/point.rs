//! What clicks and drags on a thing of the canvas mean.

use egui::{PointerButton, Response};

use super::{Spot, range, touch::Touch};
use crate::{
    app::{
        action::{Action, Addition},
        state::Selection,
        tool::{Tool, card::CardDrag, marker, marquee::Marquee, order::OrderDrag},
    },
    base::Id,
    edit::Edit,
    model::{Emotion, LaneKind},
};

impl Touch<'_, '_> {
    /// What pointing at a thing means.
    pub(super) fn act(&mut self, spot: &Spot, response: &Response) {
        if response.hovered() {
            self.hover = Some(spot.clone());
        }
        if self.view.tool.is_busy() {
            return;
        }
        if response.double_clicked() {
            self.double_click(spot);
        } else if response.clicked() {
            self.click(spot, response);
        } else if response.secondary_clicked() {
            if !self.is_selected(spot) {
                self.out.push(Action::Select(spot.what.clone()));
            }
            self.view.menu = response.interact_pointer_pos();
        } else if response.drag_started_by(PointerButton::Primary) {
            self.drag(spot, response);
        }
    }

    fn is_selected(&self, spot: &Spot) -> bool {
        match &spot.what {
            Selection::Cards(ids) => {
                ids.iter().all(|id| self.now.sheet.card(id).is_some_and(|card| self.now.chosen.has(card.index)))
            }
            what => self.now.state.selection == *what,
        }
    }

    fn click(&mut self, spot: &Spot, response: &Response) {
        self.view.focus.wanted = true;
        let modifiers = response.ctx.input(|i| i.modifiers);
        let selection = match (&self.now.state.selection, &spot.what) {
            (Selection::Cards(ids), Selection::Cards(own)) if modifiers.command => {
                self.view.range_from = own.first().cloned();
                Some(range::toggled(ids, own)).filter(|all| !all.is_empty()).map_or(Selection::None, Selection::Cards)
            }
            (Selection::Cards(ids), Selection::Cards(own)) if modifiers.shift => self.up_to(ids, own),
            _ => spot.what.clone(),
        };
        if let Some(edit) = self.new_emotion(spot, response) {
            let what = Selection::Emotion { persona: edit.persona.clone(), step: edit.step.clone() };
            self.out.push(Action::Edit(Box::new(Edit::SetEmotion(Box::new(edit)))));
            self.out.push(Action::Select(what));
            return;
        }
        self.out.push(Action::Select(selection));
    }

    /// Everything from the card at which selecting began to this one.
    fn up_to(&self, ids: &[Id], own: &[Id]) -> Selection {
        let from = self.view.range_from.as_ref().filter(|id| ids.contains(id)).or_else(|| ids.first());
        match (from, own.last()) {
            (Some(from), Some(to)) => Selection::Cards(range::between(self.now.sheet, from, to)),
            _ => Selection::Cards(own.to_vec()),
        }
    }

    /// A click into an emotion lane sets what the selected persona (or the first one) feels there,
    /// unless that is known.
    fn new_emotion(&self, spot: &Spot, response: &Response) -> Option<Emotion> {
        let Selection::Cell { lane, step } = &spot.what else { return None };
        let at = self.now.sheet.lanes.iter().position(|l| l.id == *lane && l.kind == LaneKind::Emotion)?;
        let curve = self.now.sheet.curves.iter().find(|c| c.lane == at)?;
        let pos = response.interact_pointer_pos()?;
        let shown = |id: &Id| curve.curve.strands.iter().any(|s| s.persona == *id);
        let is_free = |id: &Id| shown(id) && self.now.document.emotion(id, step).is_none();
        let chosen = match &self.now.state.selection {
            Selection::Persona(id) | Selection::Emotion { persona: id, .. } => {
                Some(id.clone()).filter(|id| is_free(id))
            }
            _ => None,
        };
        let persona =
            chosen.or_else(|| self.now.document.personas.iter().map(|p| &p.id).find(|id| is_free(id)).cloned())?;
        let value = marker::snapped(curve.curve.value_at(self.now.point(pos).y), false);
        Some(Emotion::new(persona, step.clone(), value))
    }

    fn double_click(&mut self, spot: &Spot) {
        match (&spot.what, &spot.words) {
            (_, Some(words)) => self.out.push(Action::EditText(words.clone())),
            (Selection::Cell { lane, step }, None) => {
                self.out.push(Action::Add(Addition::Card(Some((lane.clone(), step.clone())))));
            }
            _ => {}
        }
    }

    fn drag(&mut self, spot: &Spot, response: &Response) {
        let Some(from) = response.ctx.input(|i| i.pointer.press_origin()) else { return };
        let at = self.now.point(from);
        let tool = match &spot.what {
            Selection::Cards(ids) => ids.first().and_then(|id| {
                let is_chosen = self.now.sheet.card(id).is_some_and(|card| self.now.chosen.has(card.index));
                let all = match &self.now.state.selection {
                    Selection::Cards(selected) if is_chosen => selected.clone(),
                    _ => {
                        self.out.push(Action::Select(spot.what.clone()));
                        vec![id.clone()]
                    }
                };
                CardDrag::begin(self.now, id, all, at, self.out).map(Tool::Card)
            }),
            Selection::Emotion { persona, step } => {
                self.out.push(Action::Select(spot.what.clone()));
                marker::MarkerDrag::begin(self.now, persona, step, at, self.out).map(Tool::Marker)
            }
            Selection::Cell { .. } | Selection::Journey | Selection::None => {
                self.marquee(response);
                None
            }
            what => OrderDrag::begin(self.now, what, self.out).map(Tool::Order),
        };
        if let Some(tool) = tool {
            self.view.tool = tool;
            self.view.focus.wanted = true;
        }
    }

    /// A drag over empty ground selects what lies in the rectangle.
    pub(super) fn marquee(&mut self, response: &Response) {
        let Some(from) = response.ctx.input(|i| i.pointer.press_origin()) else { return };
        let modifiers = response.ctx.input(|i| i.modifiers);
        self.view.tool = Tool::Marquee(Marquee::begin(self.now, self.now.point(from), modifiers));
        self.view.focus.wanted = true;
    }
}
