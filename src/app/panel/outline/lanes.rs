//! The section of lanes: order, visibility, and what else can be done to a row of the map.

use std::sync::Arc;

use egui::{Response, Ui, UiBuilder, pos2, vec2};

use super::{
    list::{Rows, Told, Use, list_ui, whole},
    menu::{item_ui, row_menu_ui},
    rename,
};
use crate::{
    app::{
        action::Action,
        describe,
        icon::Icon,
        lane,
        panel::ink::{elided, eye_ui, lane_icon, paint_icon, paint_mark},
        state::{Selection, State},
        style::{c32, colours, regular},
    },
    edit::Edit,
    i18n::{text, text_with},
    model::{Document, Lane},
};

/// Height of a row.
const ROW: f32 = 25.0;
/// Stands for a lane that is drawn as a line.
const FOLDED: Icon = Icon::MINUS;

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
        lane::items_ui(ui, self.state, self.document, lane, &mut self.actions);
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
        let mut said = vec![describe::lane_name(self.state, self.document, &lane.id)];
        said.extend(lane::told(self.state, self.document, lane));
        Told { name: said.join(", "), level: 1, is_open: None }
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
        let whose = lane.persona.as_ref().map(|id| self.document.persona_style(id));
        if let Some((style, colour)) = whose.and_then(|style| Some((style, *inks.personas.get(style)?))) {
            right -= 16.0;
            paint_mark(ui.painter(), pos2(right + 8.0, y), 9.0, style, colour);
        }
        for (_, icon) in [(lane.locked, Icon("lock")), (lane.collapsed, FOLDED)].into_iter().filter(|(is, _)| *is) {
            right -= 18.0;
            paint_icon(ui.painter(), pos2(right + 9.0, y), 13.0, icon, c32(inks.muted));
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
