//! The section of lanes: order, visibility, and what else can be done to a row of the map.

use std::sync::Arc;

use egui::{Response, Ui, UiBuilder, pos2, vec2};

use super::{
    list::{Rows, Told, Use, list_ui, whole},
    menu::{heading_ui, item_ui, line_ui, row_menu_ui},
    rename,
};
use crate::{
    app::{
        action::Action,
        describe,
        icon::Icon,
        panel::ink::{elided, eye_ui, lane_icon, paint_icon},
        state::{Selection, State},
        style::{c32, colours, regular},
    },
    base::Id,
    edit::Edit,
    i18n::{text, text_with},
    model::{Document, Lane},
};

/// Height of a row.
const ROW: f32 = 25.0;

/// Draws the section's rows.
pub(super) fn lanes_ui(ui: &mut Ui, state: &State, document: &Document) -> Vec<Action> {
    let of_card = match &state.selection {
        Selection::Cards(ids) => ids.last().and_then(|id| document.card(id)).map(|c| c.lane.clone()),
        Selection::Lane(lane) | Selection::Cell { lane, .. } => Some(lane.clone()),
        _ => None,
    };
    let selected = of_card.and_then(|id| document.lanes.iter().position(|l| l.id == id));
    let mut rows = LaneRows { state, document, selected, actions: Vec::new() };
    let used = list_ui(ui, text(state.language(), "outline-lanes"), ROW, &mut rows);
    for (at, done) in used {
        rows.carry_out(ui, at, done);
    }
    rows.actions
}

struct LaneRows<'a> {
    state: &'a State,
    document: &'a Document,
    selected: Option<usize>,
    actions: Vec<Action>,
}

impl LaneRows<'_> {
    fn lane(&self, at: usize) -> Option<&Arc<Lane>> {
        self.document.lanes.get(at)
    }

    fn tr(&self, key: &'static str) -> &'static str {
        text(self.state.language(), key)
    }

    fn edit(&mut self, edit: Edit) {
        self.actions.push(Action::Edit(Box::new(edit)));
    }

    fn carry_out(&mut self, ui: &Ui, at: usize, done: Use) {
        let Some(lane) = self.lane(at).cloned() else { return };
        let id = lane.id.clone();
        match done {
            Use::Select => self.actions.push(Action::Select(Selection::Lane(id))),
            Use::Rename => rename::begin(ui, &id, &describe::lane_name(self.state, self.document, &id)),
            Use::Shift(by) => {
                if let Some(to) = at.checked_add_signed(by as isize).filter(|to| *to < self.document.lanes.len()) {
                    self.edit(Edit::MoveLane { id, to });
                }
            }
            Use::Drop(gap) => self.edit(Edit::MoveLane { id, to: if gap > at { gap - 1 } else { gap } }),
            Use::Open(_) | Use::Out | Use::Into => {}
        }
    }

    fn set(&mut self, lane: Lane) {
        self.edit(Edit::SetLane(lane));
    }

    fn menu_ui(&mut self, ui: &mut Ui, at: usize, lane: &Lane) {
        if item_ui(ui, self.tr("command-rename"), Some("F2"), true) {
            self.carry_out(ui, at, Use::Rename);
        }
        let hide = self.tr(if lane.hidden { "lane-show" } else { "lane-hide" });
        if item_ui(ui, hide, None, true) {
            self.set(Lane { hidden: !lane.hidden, ..lane.clone() });
        }
        let collapse = self.tr(if lane.collapsed { "lane-expand" } else { "lane-collapse" });
        if item_ui(ui, collapse, None, true) {
            self.set(Lane { collapsed: !lane.collapsed, ..lane.clone() });
        }
        let lock = self.tr(if lane.locked { "lane-unlock" } else { "lane-lock" });
        if item_ui(ui, lock, None, true) {
            self.set(Lane { locked: !lane.locked, ..lane.clone() });
        }
        line_ui(ui);
        if item_ui(ui, self.tr("move-up"), Some(self.tr("keys-move-up")), at > 0) {
            self.carry_out(ui, at, Use::Shift(-1));
        }
        let can_down = at + 1 < self.document.lanes.len();
        if item_ui(ui, self.tr("move-down"), Some(self.tr("keys-move-down")), can_down) {
            self.carry_out(ui, at, Use::Shift(1));
        }
        if !self.document.personas.is_empty() {
            line_ui(ui);
            heading_ui(ui, self.tr("lane-for"));
            if item_ui(ui, self.tr("everybody"), None, lane.persona.is_some()) {
                self.set(Lane { persona: None, ..lane.clone() });
            }
            for persona in self.document.personas.iter() {
                let is_other = lane.persona.as_ref() != Some(&persona.id);
                if item_ui(ui, &persona.name, None, is_other) {
                    self.set(Lane { persona: Some(persona.id.clone()), ..lane.clone() });
                }
            }
        }
        if item_ui(ui, self.tr("select-all-here"), None, true) {
            self.actions.push(Action::SelectAll);
        }
        line_ui(ui);
        if item_ui(ui, self.tr("command-duplicate"), None, true) {
            self.actions.push(Action::Duplicate);
        }
        if item_ui(ui, self.tr("command-delete"), Some(self.tr("key-delete")), true) {
            self.actions.push(Action::Delete);
        }
    }
}

impl Rows for LaneRows<'_> {
    fn len(&self) -> usize {
        self.document.lanes.len()
    }

    fn id(&self, at: usize) -> egui::Id {
        egui::Id::unique(("outline", self.lane(at).map_or("", |l| l.id.as_str())))
    }

    fn selected(&self) -> Option<usize> {
        self.selected
    }

    fn told(&self, at: usize) -> Told {
        let Some(lane) = self.lane(at) else { return Told::default() };
        let mut name = describe::lane_name(self.state, self.document, &lane.id);
        for (is_so, key) in [(lane.hidden, "told-hidden"), (lane.locked, "told-locked")] {
            if is_so {
                name = format!("{name}, {}", self.tr(key));
            }
        }
        Told { name, level: 1, is_open: None }
    }

    fn row_ui(&mut self, ui: &mut Ui, at: usize, response: &Response) {
        let Some(lane) = self.lane(at).cloned() else { return };
        let (rect, inks, y) = (whole(response), colours(ui), response.rect.center().y);
        if self.selected == Some(at) {
            ui.painter().rect_filled(rect, 0.0, c32(inks.accent_wash));
        } else if response.hovered() {
            ui.painter().rect_filled(rect, 0.0, c32(inks.line.with_alpha(90)));
        }
        let ink = if lane.hidden { inks.muted } else { inks.ink };
        let grip = if response.hovered() || response.dragged() { inks.ink } else { inks.border };
        paint_icon(ui.painter(), pos2(rect.left() + 20.0, y), 14.0, Icon::GRIP, c32(grip));
        paint_icon(ui.painter(), pos2(rect.left() + 41.0, y), 15.0, lane_icon(lane.kind), c32(ink));
        let mut right = rect.right() - 34.0;
        let eye = egui::Rect::from_center_size(pos2(rect.right() - 18.0, y), vec2(28.0, ROW));
        let name = describe::lane_name(self.state, self.document, &lane.id);
        let key = if lane.hidden { "show-named" } else { "hide-named" };
        let label = text_with(self.state.language(), key, &[("name", (&name).into())]);
        let toggled = ui
            .scope_builder(UiBuilder::new().max_rect(eye).id_salt(response.id.with("eye")), |ui| {
                eye_ui(ui, eye, &label, lane.hidden).clicked()
            })
            .inner;
        if toggled {
            self.set(Lane { hidden: !lane.hidden, ..lane.as_ref().clone() });
        }
        if lane.locked {
            right -= 18.0;
            paint_icon(ui.painter(), pos2(right + 9.0, y), 13.0, Icon("lock"), c32(inks.muted));
        }
        let place = egui::Rect::from_min_max(pos2(rect.left() + 57.0, rect.top()), pos2(right, rect.bottom()));
        if rename::is_on(ui, &lane.id) {
            let mut actions = Vec::new();
            let label = self.tr("field-name");
            let field = place.expand2(vec2(7.0, 0.0));
            if let Some(words) = rename::name_ui(ui, &lane.id, response.id, field, label, &mut actions)
                && words != name
            {
                self.set(Lane { name: words, ..lane.as_ref().clone() });
            }
            self.actions.append(&mut actions);
        } else {
            let words = elided(ui, &name, regular(13.0), place.width());
            let at = pos2(place.left(), y - words.size().y / 2.0);
            ui.painter().galley_with_override_text_color(at, words, c32(ink));
        }
        row_menu_ui(ui, response, |ui| self.menu_ui(ui, at, &lane));
    }
}

/// Where a new lane goes: behind the selected one, or last.
pub(super) fn place_of_new(document: &Document, selected: Option<&Id>) -> usize {
    let behind = selected.and_then(|id| document.lanes.iter().position(|l| l.id == *id));
    behind.map_or(document.lanes.len(), |at| at + 1)
}
