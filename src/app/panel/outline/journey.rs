//! The section of phases: the whole course, with what stands at each step.

use std::sync::Arc;

use egui::{Response, Ui, pos2, vec2};

use super::{
    list::{Rows, Told, list_ui, whole},
    menu::row_menu_ui,
    rename,
    tree::{Open, Row, Tree, tree},
};
use crate::{
    app::{
        action::Action,
        describe,
        icon::Icon,
        panel::{
            Sign,
            ink::{card_icon, elided, paint_icon, paint_mark},
        },
        state::{RightTab, Selection, State},
        style::{bold, c32, colours, regular},
    },
    base::Id,
    edit::Edit,
    i18n::{self, text, text_with},
    model::{Document, Phase, Step},
    review::Level,
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

/// The rows, and what is wanted of them.
pub(super) struct JourneyRows<'a> {
    pub(super) state: &'a State,
    pub(super) document: &'a Document,
    pub(super) tree: Arc<Tree>,
    pub(super) selected: Option<usize>,
    pub(super) actions: Vec<Action>,
    pub(super) opened: Vec<(Id, bool)>,
}

impl JourneyRows<'_> {
    pub(super) fn row(&self, at: usize) -> Option<&Row> {
        self.tree.rows.get(at).map(|(_, row)| row)
    }

    pub(super) fn tr(&self, key: &'static str) -> &'static str {
        text(self.state.language(), key)
    }

    pub(super) fn phase(&self, at: usize) -> Option<&Arc<Phase>> {
        self.document.phases.get(at)
    }

    pub(super) fn step(&self, phase: usize, at: usize) -> Option<&Arc<Step>> {
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

    /// How many gaps the phase has, while the review is open.
    fn gaps(&self, phase: usize) -> Option<usize> {
        let side = &self.state.settings.right;
        let is_on = side.is_open && side.tab == RightTab::Review;
        self.state.review.found.gaps.get(&self.phase(phase)?.id).copied().filter(|_| is_on)
    }

    /// The row's words.
    pub(super) fn words(&self, at: usize) -> String {
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
            Row::Card(card) => match self.document.cluster_of(&card.id) {
                Some(cluster) => {
                    let language = self.state.language();
                    let group = i18n::cluster_name(language, cluster);
                    let args = [("text", or_dash(&card.text).into()), ("group", group.into())];
                    text_with(language, "groups-card-in", &args)
                }
                None => or_dash(&card.text),
            },
            Row::Emotion(emotion) => {
                let who = self.document.persona(&emotion.persona).map_or("", |p| &p.name);
                let value = i18n::signed(self.state.language(), f64::from(emotion.value));
                if emotion.quote.is_empty() {
                    format!("{who} {value}")
                } else {
                    format!("{who} {value}: {}", emotion.quote)
                }
            }
        }
    }

    pub(super) fn selection(&self, at: usize) -> Option<Selection> {
        Some(match self.row(at)? {
            Row::Stage(id) => Selection::Stage(id.clone()),
            Row::Phase(_, id) => Selection::Phase(id.clone()),
            Row::Step(_, _, id, _) => Selection::Step(id.clone()),
            Row::Card(card) => Selection::card(card.id.clone()),
            Row::Emotion(e) => Selection::Emotion { persona: e.persona.clone(), step: e.step.clone() },
        })
    }

    pub(super) fn edit(&mut self, edit: Edit) {
        self.actions.push(Action::Edit(Box::new(edit)));
    }
}

/// Words, or a dash where there are none to click on.
pub(super) fn or_dash(words: &str) -> String {
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
                let told = text_with(language, "told-phase", &args);
                match self.gaps(*number) {
                    Some(gaps) => {
                        (1, format!("{told}, {}", text_with(language, "told-gaps", &[("count", gaps.into())])))
                    }
                    None => (1, told),
                }
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
        let rect = whole(response);
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
        self.name_ui(ui, at, &row, response);
        row_menu_ui(ui, response, |ui| self.menu_ui(ui, at, &row));
    }
}

impl JourneyRows<'_> {
    /// Number, icon, words and count of a row.
    fn name_ui(&mut self, ui: &mut Ui, at: usize, row: &Row, response: &Response) {
        let (rect, inks, y) = (whole(response), colours(ui), response.rect.center().y);
        let words = self.words(at);
        let (x, font, ink) = match row {
            Row::Stage(_) => (14.0, bold(11.0), inks.muted),
            Row::Phase(..) if self.is_open(at) == Some(true) => (56.0, bold(13.0), inks.ink),
            Row::Phase(..) => (56.0, regular(13.0), inks.ink),
            Row::Step(..) => (44.0, regular(13.0), inks.ink),
            Row::Card(_) | Row::Emotion(_) => (72.0, regular(12.0), inks.ink),
        };
        let mut right = rect.right() - 12.0;
        match row {
            Row::Phase(place, _) => {
                let number = (place + 1).to_string();
                let align = egui::Align2::CENTER_CENTER;
                ui.painter().text(pos2(rect.left() + 41.0, y), align, number, regular(13.0), c32(inks.muted));
                let align = egui::Align2::RIGHT_CENTER;
                if let Some(gaps) = self.gaps(*place) {
                    let sign = Sign::of(Level::Gap, inks);
                    let gaps = ui.painter().text(pos2(right, y), align, gaps, bold(12.0), sign.ink);
                    sign.paint(ui.painter(), pos2(gaps.left() - 11.0, y), 14.0);
                    right = gaps.left() - 22.0;
                } else {
                    let count = self.phase(*place).map_or(0, |p| p.steps.len()).to_string();
                    ui.painter().text(pos2(right, y), align, count, regular(13.0), c32(inks.muted));
                    right -= 20.0;
                }
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
        let id = match row {
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
                self.renamed(row, words);
            }
            self.actions.append(&mut actions);
        } else {
            let words = elided(ui, &words, font, place.width());
            let at = pos2(place.left(), y - words.size().y / 2.0);
            ui.painter().galley_with_override_text_color(at, words, c32(ink));
        }
    }
}
