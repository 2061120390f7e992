//! The section of phases: the whole course, with what stands at each step.

use std::sync::Arc;

use egui::{Response, Ui, pos2, vec2};

use super::{
    list::{Rows, Told, Use, list_ui},
    menu::{heading_ui, item_ui, line_ui, row_menu_ui},
    rename,
    tree::{Open, Row, Tree, tree},
};
use crate::{
    app::{
        action::Action,
        describe,
        icon::Icon,
        panel::{
            form::field_id,
            ink::{card_icon, elided, paint_icon, paint_mark},
        },
        state::{RightTab, Selection, State},
        style::{bold, c32, colours, regular},
    },
    base::Id,
    edit::{self, Edit},
    i18n::{self, text, text_with},
    model::{Document, Phase, Stage, Step},
};

/// Height of a row.
const ROW: f32 = 25.0;

/// Draws the section's rows.
pub(super) fn journey_ui(ui: &mut Ui, state: &State, document: &Document) -> Vec<Action> {
    let mut open = Open::load(ui);
    follow(ui, state, document, &mut open);
    let tree = tree(ui, document, &open);
    let selected = selected_row(state, document, &tree);
    let mut rows = JourneyRows { state, document, tree, selected, actions: Vec::new(), opened: Vec::new() };
    let name = text(state.language(), "outline-phases");
    let used = list_ui(ui, name, ROW, &mut rows);
    for (at, done) in used {
        rows.carry_out(ui, at, done);
    }
    for (id, is_open) in rows.opened {
        open.set(&id, is_open);
    }
    open.store(ui);
    rows.actions
}

/// Opens the phase of what was selected elsewhere, once.
fn follow(ui: &Ui, state: &State, document: &Document, open: &mut Open) {
    let slot = egui::Id::unique("outline follows");
    let step = step_of(state, document);
    let last: Option<Option<Id>> = ui.data(|d| d.get_temp(slot));
    if last.as_ref() != Some(&step) {
        if let Some((phase, _)) = step.as_ref().and_then(|s| document.step(s)) {
            open.set(&phase.id, true);
        }
        ui.data_mut(|d| d.insert_temp(slot, step));
    }
}

/// The column of what is selected.
fn step_of(state: &State, document: &Document) -> Option<Id> {
    match &state.selection {
        Selection::Step(step) | Selection::Emotion { step, .. } | Selection::Cell { step, .. } => Some(step.clone()),
        Selection::Cards(ids) => ids.last().and_then(|id| document.card(id)).map(|c| c.step.clone()),
        _ => None,
    }
}

/// The row of what is selected; for a card that is not on show, its step.
fn selected_row(state: &State, document: &Document, tree: &Tree) -> Option<usize> {
    let find = |test: &dyn Fn(&Row) -> bool| tree.rows.iter().position(|(_, row)| test(row));
    let exact = match &state.selection {
        Selection::Phase(id) => find(&|row| matches!(row, Row::Phase(_, p) if p == id)),
        Selection::Stage(id) => find(&|row| matches!(row, Row::Stage(s) if s == id)),
        Selection::Cards(ids) => {
            let last = ids.last()?;
            find(&|row| matches!(row, Row::Card(c) if c.id == *last))
        }
        Selection::Emotion { persona, step } => {
            find(&|row| matches!(row, Row::Emotion(e) if e.persona == *persona && e.step == *step))
        }
        _ => None,
    };
    exact.or_else(|| {
        let step = step_of(state, document)?;
        find(&|row| matches!(row, Row::Step(_, _, s, _) if *s == step))
            .or_else(|| find(&|row| matches!(row, Row::Phase(at, _) if document.phases.get(*at).is_some_and(|p| p.steps.iter().any(|s| s.id == step)))))
    })
}

struct JourneyRows<'a> {
    state: &'a State,
    document: &'a Document,
    tree: Arc<Tree>,
    selected: Option<usize>,
    actions: Vec<Action>,
    opened: Vec<(Id, bool)>,
}

impl JourneyRows<'_> {
    fn row(&self, at: usize) -> Option<&Row> {
        self.tree.rows.get(at).map(|(_, row)| row)
    }

    fn tr(&self, key: &'static str) -> &'static str {
        text(self.state.language(), key)
    }

    fn phase(&self, at: usize) -> Option<&Arc<Phase>> {
        self.document.phases.get(at)
    }

    fn step(&self, phase: usize, at: usize) -> Option<&Arc<Step>> {
        self.phase(phase)?.steps.get(at)
    }

    fn is_open(&self, at: usize) -> Option<bool> {
        let next = self.row(at + 1);
        match self.row(at)? {
            Row::Phase(_, _) => Some(matches!(next, Some(Row::Step(..)))),
            Row::Step(_, _, _, count) if *count > 0 => Some(matches!(next, Some(Row::Card(_) | Row::Emotion(_)))),
            _ => None,
        }
    }

    /// The row's words.
    fn words(&self, at: usize) -> String {
        let Some(row) = self.row(at) else { return String::new() };
        match row {
            Row::Stage(id) => self.document.stage(id).map(|s| s.name.clone()).unwrap_or_default(),
            Row::Phase(at, _) => self.phase(*at).map(|p| or_dash(&p.name)).unwrap_or_default(),
            Row::Step(phase, at, _, _) => {
                let name = self.step(*phase, *at).map(|s| s.name.as_str()).unwrap_or_default();
                // A step without words of its own stands for its phase.
                if name.is_empty() {
                    self.phase(*phase).map(|p| or_dash(&p.name)).unwrap_or_default()
                } else {
                    name.to_owned()
                }
            }
            Row::Card(card) => or_dash(&card.text),
            Row::Emotion(emotion) => {
                let who = self.document.persona(&emotion.persona).map_or("", |p| &p.name);
                let value = i18n::number(self.state.language(), f64::from(emotion.value), 1);
                if emotion.quote.is_empty() {
                    format!("{who} {value}")
                } else {
                    format!("{who} {value}: {}", emotion.quote)
                }
            }
        }
    }

    fn selection(&self, at: usize) -> Option<Selection> {
        Some(match self.row(at)? {
            Row::Stage(id) => Selection::Stage(id.clone()),
            Row::Phase(_, id) => Selection::Phase(id.clone()),
            Row::Step(_, _, id, _) => Selection::Step(id.clone()),
            Row::Card(card) => Selection::card(card.id.clone()),
            Row::Emotion(e) => Selection::Emotion { persona: e.persona.clone(), step: e.step.clone() },
        })
    }

    fn edit(&mut self, edit: Edit) {
        self.actions.push(Action::Edit(Box::new(edit)));
    }

    fn carry_out(&mut self, ui: &mut Ui, at: usize, done: Use) {
        let Some(row) = self.row(at).cloned() else { return };
        match done {
            Use::Select => self.actions.extend(self.selection(at).map(Action::Select)),
            Use::Open(is_open) => match row {
                Row::Phase(_, id) | Row::Step(_, _, id, _) => self.opened.push((id, is_open)),
                _ => {}
            },
            Use::Into => self.walk(ui, at + 1),
            Use::Out => {
                let is_outer = |other: &Row| match row {
                    Row::Card(_) | Row::Emotion(_) => matches!(other, Row::Step(..)),
                    Row::Step(..) => matches!(other, Row::Phase(..)),
                    _ => false,
                };
                if let Some(outer) = (0..at).rev().find(|other| self.row(*other).is_some_and(is_outer)) {
                    self.walk(ui, outer);
                }
            }
            Use::Rename => self.rename(ui, at),
            Use::Shift(by) => self.shift(&row, by),
            Use::Drop(gap) => self.drop(&row, gap),
        }
    }

    fn walk(&mut self, ui: &Ui, at: usize) {
        if let Some((id, _)) = self.tree.rows.get(at) {
            ui.memory_mut(|m| m.request_focus(*id));
            self.actions.extend(self.selection(at).map(Action::Select));
        }
    }

    /// Names are typed in the list; a card's words in the inspector, where there is room for them.
    fn rename(&mut self, ui: &Ui, at: usize) {
        match self.row(at) {
            Some(Row::Stage(id) | Row::Phase(_, id) | Row::Step(_, _, id, _)) => {
                let name = match self.row(at) {
                    Some(Row::Step(phase, at, _, _)) => self.step(*phase, *at).map(|s| s.name.clone()),
                    _ => Some(self.words(at)),
                };
                rename::begin(ui, id, &name.unwrap_or_default());
            }
            Some(Row::Card(card)) => {
                let field = field_id(card.id.as_str(), "field-text");
                self.show_inspector(ui, field);
            }
            Some(Row::Emotion(e)) => {
                let field = field_id(&format!("{}@{}", e.persona, e.step), "field-quote");
                self.show_inspector(ui, field);
            }
            None => {}
        }
    }

    fn show_inspector(&mut self, ui: &Ui, field: egui::Id) {
        if !self.state.settings.right.is_open {
            self.actions.push(Action::ToggleRight);
        }
        self.actions.push(Action::RightTab(RightTab::Inspector));
        ui.memory_mut(|m| m.request_focus(field));
    }

    fn shift(&mut self, row: &Row, by: i32) {
        match row {
            Row::Phase(at, id) => {
                if let Some(to) = at.checked_add_signed(by as isize).filter(|to| *to < self.document.phases.len()) {
                    self.edit(Edit::MovePhase { id: id.clone(), to });
                }
            }
            Row::Step(phase, at, id, _) => self.shift_step(*phase, *at, id, by),
            Row::Stage(id) => {
                let place = self.document.stages.iter().position(|s| s.id == *id);
                let to = place.and_then(|at| at.checked_add_signed(by as isize));
                if let Some(to) = to.filter(|to| *to < self.document.stages.len()) {
                    self.edit(Edit::MoveStage { id: id.clone(), to });
                }
            }
            Row::Card(card) => {
                let cell: Vec<_> = self.document.cell(&card.lane, &card.step).collect();
                let Some(at) = cell.iter().position(|c| c.id == card.id) else { return };
                let before = if by < 0 { at.checked_sub(1) } else { Some(at + 2) };
                if let Some(before) = before.filter(|_| by < 0 || at + 1 < cell.len()) {
                    let before = cell.get(before).map(|c| c.id.clone());
                    let (id, lane, step) = (card.id.clone(), card.lane.clone(), card.step.clone());
                    self.edit(Edit::MoveCard { id, lane, step, before });
                }
            }
            Row::Emotion(_) => {}
        }
    }

    /// Past the end of its phase a step goes on in the next one.
    fn shift_step(&mut self, phase: usize, at: usize, id: &Id, by: i32) {
        let count = self.phase(phase).map_or(0, |p| p.steps.len());
        let inside = at.checked_add_signed(by as isize).filter(|to| *to < count);
        let target = match inside {
            Some(to) => self.phase(phase).map(|p| (p, to)),
            None => {
                let other = phase.checked_add_signed(by as isize).and_then(|p| self.phase(p));
                other.map(|p| (p, if by < 0 { p.steps.len() } else { 0 }))
            }
        };
        if let Some((to_phase, to)) = target {
            let to_phase = to_phase.id.clone();
            if inside.is_none() {
                self.opened.push((to_phase.clone(), true));
            }
            self.edit(Edit::MoveStep { id: id.clone(), phase: to_phase, to });
        }
    }

    fn drop(&mut self, row: &Row, gap: usize) {
        match row {
            Row::Phase(at, id) => {
                let rows = self.tree.rows.iter().take(gap);
                let before = rows.filter(|(_, r)| matches!(r, Row::Phase(..))).count();
                let to = if before > *at { before - 1 } else { before };
                self.edit(Edit::MovePhase { id: id.clone(), to });
            }
            Row::Step(phase, at, id, _) => {
                let Some((target, place)) = self.step_gap(gap) else { return };
                let to = if target == *phase && place > *at { place - 1 } else { place };
                if let Some(to_phase) = self.phase(target).map(|p| p.id.clone()) {
                    self.edit(Edit::MoveStep { id: id.clone(), phase: to_phase, to });
                }
            }
            _ => {}
        }
    }

    /// The phase and the place in it that a gap stands for, for a step.
    fn step_gap(&self, gap: usize) -> Option<(usize, usize)> {
        let above = self.tree.rows.get(..gap)?.iter().rev();
        let mut found = above.filter_map(|(_, row)| match row {
            Row::Phase(at, _) => Some((*at, None)),
            Row::Step(phase, at, _, _) => Some((*phase, Some(at + 1))),
            _ => None,
        });
        let (phase, place) = found.next()?;
        let is_open = self.tree.rows.get(gap).is_some_and(|(_, r)| matches!(r, Row::Step(..)));
        // Under a closed phase the step goes to its end.
        let end = if is_open { 0 } else { self.phase(phase)?.steps.len() };
        Some((phase, place.unwrap_or(end)))
    }

    fn renamed(&mut self, row: &Row, words: String) {
        let document = self.document;
        let edit = match row {
            Row::Stage(id) => document.stage(id).map(|s| Edit::SetStage(Stage { name: words, ..s.as_ref().clone() })),
            Row::Phase(at, _) => {
                self.phase(*at).map(|p| Edit::SetPhase(Box::new(Phase { name: words, ..p.as_ref().clone() })))
            }
            Row::Step(phase, at, _, _) => {
                self.step(*phase, *at).map(|s| Edit::SetStep(Box::new(Step { name: words, ..s.as_ref().clone() })))
            }
            _ => None,
        };
        self.actions.extend(edit.map(|e| Action::Edit(Box::new(e))));
    }

    fn add_phase(&mut self, ui: &Ui, at: usize) {
        let name = text(self.document.journey.language, "new-phase");
        let change = edit::new_phase(self.document, name, at);
        if let Edit::AddPhase { phase, .. } = &change {
            rename::begin(ui, &phase.id, name);
            let select = Selection::Phase(phase.id.clone());
            self.edit(change);
            self.actions.push(Action::Select(select));
        }
    }

    fn add_step(&mut self, ui: &Ui, phase: usize, at: usize) {
        let Some(phase) = self.phase(phase).map(|p| p.id.clone()) else { return };
        let name = text(self.document.journey.language, "new-step");
        let change = edit::new_step(self.document, &phase, name, at);
        if let Edit::AddStep { step, .. } = &change {
            rename::begin(ui, &step.id, name);
            self.opened.push((phase, true));
            let select = Selection::Step(step.id.clone());
            self.edit(change);
            self.actions.push(Action::Select(select));
        }
    }

    fn menu_ui(&mut self, ui: &mut Ui, at: usize, row: &Row) {
        if item_ui(ui, self.tr("command-rename"), Some("F2"), !matches!(row, Row::Emotion(_))) {
            self.rename(ui, at);
        }
        match row {
            Row::Phase(place, id) => self.phase_menu_ui(ui, *place, id),
            Row::Step(phase, place, _, _) => self.step_menu_ui(ui, row, *phase, *place),
            _ => {}
        }
        line_ui(ui);
        if matches!(row, Row::Phase(..) | Row::Step(..) | Row::Card(_))
            && item_ui(ui, self.tr("command-duplicate"), None, true)
        {
            self.actions.push(Action::Duplicate);
        }
        if item_ui(ui, self.tr("command-delete"), Some(self.tr("key-delete")), true) {
            self.actions.push(Action::Delete);
        }
    }

    fn phase_menu_ui(&mut self, ui: &mut Ui, place: usize, id: &Id) {
        if item_ui(ui, self.tr("add-step-here"), None, true) {
            let end = self.phase(place).map_or(0, |p| p.steps.len());
            self.add_step(ui, place, end);
        }
        if item_ui(ui, self.tr("add-phase-before"), None, true) {
            self.add_phase(ui, place);
        }
        if item_ui(ui, self.tr("add-phase-after"), None, true) {
            self.add_phase(ui, place + 1);
        }
        line_ui(ui);
        let row = Row::Phase(place, id.clone());
        self.move_menu_ui(ui, &row, place > 0, place + 1 < self.document.phases.len());
        line_ui(ui);
        heading_ui(ui, self.tr("put-under-stage"));
        let Some(phase) = self.phase(place).cloned() else { return };
        let mut wanted: Option<Option<Id>> = None;
        if item_ui(ui, self.tr("no-stage"), None, phase.stage.is_some()) {
            wanted = Some(None);
        }
        for stage in self.document.stages.iter() {
            let is_other = phase.stage.as_ref() != Some(&stage.id);
            if item_ui(ui, &or_dash(&stage.name), None, is_other) {
                wanted = Some(Some(stage.id.clone()));
            }
        }
        if let Some(stage) = wanted {
            self.edit(Edit::SetPhase(Box::new(Phase { stage, ..phase.as_ref().clone() })));
        }
        if item_ui(ui, self.tr("new-stage-here"), None, true) {
            self.actions.push(Action::Select(Selection::Phase(id.clone())));
            let name = text(self.document.journey.language, "new-stage");
            let add = edit::new_stage(self.document, name, self.document.stages.len());
            if let Edit::AddStage { stage, .. } = &add {
                rename::begin(ui, &stage.id, name);
                let phase = Phase { stage: Some(stage.id.clone()), ..phase.as_ref().clone() };
                self.edit(Edit::Batch(vec![add, Edit::SetPhase(Box::new(phase))]));
            }
        }
    }

    fn step_menu_ui(&mut self, ui: &mut Ui, row: &Row, phase: usize, place: usize) {
        if item_ui(ui, self.tr("add-step-before"), None, true) {
            self.add_step(ui, phase, place);
        }
        if item_ui(ui, self.tr("add-step-after"), None, true) {
            self.add_step(ui, phase, place + 1);
        }
        line_ui(ui);
        let count = self.phase(phase).map_or(0, |p| p.steps.len());
        self.move_menu_ui(ui, row, place > 0 || phase > 0, place + 1 < count || phase + 1 < self.document.phases.len());
    }

    fn move_menu_ui(&mut self, ui: &mut Ui, row: &Row, can_up: bool, can_down: bool) {
        if item_ui(ui, self.tr("move-up"), Some(self.tr("keys-move-up")), can_up) {
            self.shift(row, -1);
        }
        if item_ui(ui, self.tr("move-down"), Some(self.tr("keys-move-down")), can_down) {
            self.shift(row, 1);
        }
    }
}

/// Words, or a dash where there are none to click on.
fn or_dash(words: &str) -> String {
    if words.is_empty() { "–".to_owned() } else { words.replace('\n', " ") }
}

impl Rows for JourneyRows<'_> {
    fn len(&self) -> usize {
        self.tree.rows.len()
    }

    fn id(&self, at: usize) -> egui::Id {
        self.tree.rows.get(at).map_or(egui::Id::NULL, |(id, _)| *id)
    }

    fn selected(&self) -> Option<usize> {
        self.selected
    }

    fn told(&self, at: usize) -> Told {
        let language = self.state.language();
        let words = self.words(at);
        let (level, name) = match self.row(at) {
            Some(Row::Phase(number, _)) => {
                let count = self.phase(*number).map_or(0, |p| p.steps.len());
                let args = [("number", (number + 1).into()), ("name", words.into()), ("count", count.into())];
                (1, text_with(language, "told-phase", &args))
            }
            Some(Row::Stage(_)) => (1, text_with(language, "selected-stage", &[("name", words.into())])),
            Some(Row::Step(..)) => (2, words),
            Some(Row::Card(card)) => {
                let kind = text(language, describe::card_kind(card.kind.card_kind()));
                (3, format!("{kind}: {words}"))
            }
            Some(Row::Emotion(_)) => (3, words),
            None => (1, words),
        };
        Told { name, level, is_open: self.is_open(at) }
    }

    fn gap(&self, at: usize, gap: usize) -> Option<usize> {
        let fits = |gap: usize| match self.row(at) {
            Some(Row::Phase(..)) => {
                let below = self.row(gap);
                // Not between a stage's heading and its first phase: the line would lie.
                matches!(below, None | Some(Row::Phase(..) | Row::Stage(_)))
            }
            Some(Row::Step(..)) => {
                gap > 0
                    && !matches!(self.row(gap), Some(Row::Card(_) | Row::Emotion(_)))
                    && !matches!(self.row(gap - 1), Some(Row::Stage(_)))
            }
            _ => false,
        };
        let count = self.tree.rows.len();
        (0..=count).filter(|g| fits(*g)).min_by_key(|g| g.abs_diff(gap))
    }

    fn row_ui(&mut self, ui: &mut Ui, at: usize, response: &Response) {
        let Some(row) = self.row(at).cloned() else { return };
        let rect = response.rect;
        let inks = colours(ui);
        let is_selected = self.selected == Some(at);
        if is_selected {
            ui.painter().rect_filled(rect, 0.0, c32(inks.accent_wash));
        } else if response.hovered() {
            ui.painter().rect_filled(rect, 0.0, c32(inks.line.with_alpha(90)));
        }
        let y = rect.center().y;
        if let Some(is_open) = self.is_open(at) {
            let x = rect.left() + if matches!(row, Row::Phase(..)) { 20.0 } else { 33.0 };
            let hit = egui::Rect::from_center_size(pos2(x, y), vec2(24.0, ROW));
            let toggle = ui.interact(hit, response.id.with("open"), egui::Sense::CLICK);
            if toggle.clicked()
                && let Row::Phase(_, id) | Row::Step(_, _, id, _) = &row
            {
                self.opened.push((id.clone(), !is_open));
            }
            let quiet =
                matches!(row, Row::Step(..)) && !is_open && !response.hovered() && !toggle.hovered() && !is_selected;
            if !quiet {
                paint_icon(
                    ui.painter(),
                    pos2(x, y),
                    11.0,
                    if is_open { Icon::DOWN } else { Icon::RIGHT },
                    c32(inks.muted),
                );
            }
        }
        let words = self.words(at);
        let (x, font, ink) = match &row {
            Row::Stage(_) => (14.0, bold(11.0), inks.muted),
            Row::Phase(..) if self.is_open(at) == Some(true) => (56.0, bold(13.0), inks.ink),
            Row::Phase(..) => (56.0, regular(13.0), inks.ink),
            Row::Step(..) => (44.0, regular(13.0), inks.ink),
            Row::Card(_) | Row::Emotion(_) => (72.0, regular(12.0), inks.ink),
        };
        let mut right = rect.right() - 12.0;
        match &row {
            Row::Phase(place, _) => {
                let number = (place + 1).to_string();
                let align = egui::Align2::CENTER_CENTER;
                ui.painter().text(pos2(rect.left() + 41.0, y), align, number, regular(13.0), c32(inks.muted));
                let count = self.phase(*place).map_or(0, |p| p.steps.len()).to_string();
                let align = egui::Align2::RIGHT_CENTER;
                ui.painter().text(pos2(right, y), align, count, regular(13.0), c32(inks.muted));
                right -= 20.0;
            }
            Row::Card(card) => {
                let icon = card_icon(card.kind.card_kind());
                paint_icon(ui.painter(), pos2(rect.left() + 58.0, y), 13.0, icon, c32(inks.muted));
            }
            Row::Emotion(e) => {
                let style = self.document.persona_style(&e.persona);
                let colour = inks.personas.get(style).copied().unwrap_or(inks.ink);
                paint_mark(ui.painter(), pos2(rect.left() + 58.0, y), 8.0, style, colour);
            }
            _ => {}
        }
        let id = match &row {
            Row::Stage(id) | Row::Phase(_, id) | Row::Step(_, _, id, _) => Some(id),
            _ => None,
        };
        let place = egui::Rect::from_min_max(pos2(rect.left() + x, rect.top()), pos2(right, rect.bottom()));
        if let Some(id) = id.filter(|id| rename::is_on(ui, id)) {
            let label = self.tr("field-name");
            let mut actions = Vec::new();
            if let Some(words) =
                rename::name_ui(ui, id, response.id, place.expand2(vec2(7.0, 0.0)), label, &mut actions)
            {
                self.renamed(&row, words);
            }
            self.actions.append(&mut actions);
        } else {
            let words = elided(ui, &words, font, place.width());
            let at = pos2(place.left(), y - words.size().y / 2.0);
            ui.painter().galley_with_override_text_color(at, words, c32(ink));
        }
        row_menu_ui(ui, response, |ui| self.menu_ui(ui, at, &row));
    }
}
