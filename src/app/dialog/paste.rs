//! What a pasted table means: each row and column with where it goes, to be corrected.

use std::{collections::BTreeMap, sync::Arc};

use egui::{
    Align, Color32, Id, Layout, Rect, RichText, ScrollArea, Sense, StrokeKind, Ui, UiBuilder, Vec2, WidgetInfo,
    accesskit::Role, vec2,
};

use super::{Dialog, from_right_ui, label_ui};
use crate::{
    app::{
        action::Action,
        control::{Control, Look},
        describe,
        panel::{Choice, choice_ui},
        state::State,
        style::{self, c32, colours},
    },
    base::Language,
    exchange::{Block, ColumnTo, Here, MOST_CARDS, Matching, RowTo},
    i18n::{lane_label, text, text_with},
    model::{Document, LaneKind},
};

/// What the dialog holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PasteForm {
    /// The table.
    pub block: Arc<Block>,
    /// Where its rows and columns go.
    pub matching: Matching,
    /// Where it begins if it has no headings.
    pub here: Here,
}

impl PasteForm {
    /// Whether it is a list: one cell, each line of which is a card.
    pub(super) fn is_list(&self) -> bool {
        self.block.width() == 1 && self.block.height() == 1
    }
}

/// Width of the rows' own headings.
const HEADINGS: f32 = 116.0;
/// Width of the choices of lanes.
const LANES: f32 = 184.0;
/// Width of a column of the table: at least, and at most where there is room.
const COLUMN: (f32, f32) = (200.0, 300.0);
/// Height of a row: a choice, or two lines of words.
const ROW: f32 = 40.0;
/// Height of a line of a list.
const LINE: f32 = 28.0;
/// Between lines of the table.
const LINE_GAP: f32 = 4.0;
/// Height of a list at most.
const LIST: f32 = 320.0;
/// Height of the table at most.
const TABLE: f32 = 430.0;
/// Between cells.
const GAP: f32 = 6.0;

/// How wide the dialog likes to be: so that nothing is cut, as far as the window has room.
pub(super) fn width(form: &PasteForm, window: f32) -> f32 {
    let columns = form.block.width() as f32;
    let wanted = HEADINGS + LANES + 2.0 * GAP + columns * (COLUMN.1 + GAP);
    wanted.max(760.0).min((window - 80.0).max(760.0))
}

/// The dialog.
pub(super) fn paste_ui(ui: &mut Ui, state: &State, form: &PasteForm, actions: &mut Vec<Action>) {
    let Some(document) = state.document() else { return };
    let mut matching = form.matching.clone();
    let language = state.language();
    let about = if form.is_list() { "paste-about-list" } else { "paste-about" };
    ui.label(RichText::new(text(language, about)).color(c32(colours(ui).muted)));
    if form.is_list() {
        list_ui(ui, state, document, &form.block, &mut matching);
    } else {
        headings_ui(ui, state, document, form, &mut matching);
        ui.add_space(8.0);
        table_ui(ui, state, document, &form.block, &mut matching);
    }
    ui.add_space(10.0);
    let count = matching.count(&form.block);
    ui.label(RichText::new(summary(state, document, &matching, count)).font(style::bold(13.0)));
    if matching != form.matching {
        actions.push(Action::Show(Box::new(Dialog::Paste(Box::new(PasteForm { matching, ..form.clone() })))));
    }
    ui.add_space(6.0);
    from_right_ui(ui, |ui| {
        let is_possible = (1..=MOST_CARDS).contains(&count);
        let paste = Control::text(text(language, "paste-do")).look(Look::Filled).enabled(is_possible).show(ui);
        // So that Enter pastes.
        if ui.memory(|m| m.focused().is_none()) {
            paste.request_focus();
        }
        if paste.clicked() {
            actions.push(Action::PasteTable);
        }
        if Control::text(text(language, "cancel")).look(Look::Outlined).show(ui).clicked() {
            actions.push(Action::CloseDialog);
        }
    });
}

/// Where a list goes, and its lines.
fn list_ui(ui: &mut Ui, state: &State, document: &Document, block: &Block, matching: &mut Matching) {
    let width = ui.available_width();
    let (lane, step) = (text(state.language(), "paste-list-lane"), text(state.language(), "paste-list-step"));
    if let Some(to) = matching.rows.first_mut() {
        label_ui(ui, lane);
        let lanes: Vec<_> = lane_choices(state, document).into_iter().filter(|c| c.value != RowTo::Skip).collect();
        if let Some(chosen) = choice_ui(ui, Id::unique("paste-list-lane"), lane, to, &lanes, width) {
            *to = chosen;
        }
    }
    if let Some(to) = matching.columns.first_mut() {
        label_ui(ui, step);
        let is_step = |c: &Choice<ColumnTo>| matches!(c.value, ColumnTo::Step(_));
        let steps: Vec<_> = step_choices(state, document).into_iter().filter(is_step).collect();
        if let Some(chosen) = choice_ui(ui, Id::unique("paste-list-step"), step, to, &steps, width) {
            *to = chosen;
        }
    }
    ui.add_space(10.0);
    let lines: Vec<(&str, bool)> = block.cell(0, 0).lines().map(|line| (line, false)).collect();
    lines_ui(ui, &lines);
}

/// The lines of a list, struck through where they are left out.
pub(super) fn lines_ui(ui: &mut Ui, lines: &[(&str, bool)]) {
    let width = ui.available_width();
    let scrolls = lines.len() as f32 * (LINE + 4.0) > LIST;
    ScrollArea::vertical().max_height(LIST).auto_shrink([false, true]).show_rows(ui, LINE, lines.len(), |ui, shown| {
        ui.spacing_mut().item_spacing.y = 4.0;
        for (line, is_left_out) in lines.get(shown).into_iter().flatten() {
            // Beside the scroll bar where there is one.
            line_ui(ui, line, if scrolls { width - 16.0 } else { width }, *is_left_out);
        }
    });
}

/// One line of a list.
fn line_ui(ui: &mut Ui, words: &str, width: f32, is_left_out: bool) {
    let (rect, response) = ui.allocate_exact_size(vec2(width, LINE), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, words));
    let inks = colours(ui);
    ui.painter().rect(rect, 3, c32(inks.raised), style::hairline(inks.line), StrokeKind::Inside);
    let ink = c32(if is_left_out { inks.muted } else { inks.ink });
    let mut job = two_lines(words, style::regular(13.0), ink, rect.width() - 20.0);
    job.wrap.max_rows = 1;
    if is_left_out {
        job.sections.iter_mut().for_each(|part| part.format.strikethrough = style::hairline(inks.muted));
    }
    let galley = ui.painter().layout_job(job);
    let at = egui::pos2(rect.left() + 10.0, rect.center().y - galley.size().y / 2.0);
    ui.painter().galley(at, galley, ink);
    response.on_hover_text(words);
}

/// Whether the first row and the first column are headings.
fn headings_ui(ui: &mut Ui, state: &State, document: &Document, form: &PasteForm, matching: &mut Matching) {
    let language = state.language();
    let (mut steps, mut lanes) = (matching.names_steps, matching.names_lanes);
    ui.add_space(4.0);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 20.0;
        ui.checkbox(&mut steps, text(language, "paste-names-steps"));
        ui.checkbox(&mut lanes, text(language, "paste-names-lanes"));
    });
    if (steps, lanes) != (matching.names_steps, matching.names_lanes) {
        *matching = Matching::with_headings(document, &form.block, &form.here, (steps, lanes));
    }
}

/// The table, with a choice over each column and before each row.
fn table_ui(ui: &mut Ui, state: &State, document: &Document, block: &Block, matching: &mut Matching) {
    let (top, left) = matching.body();
    let choices = Choices { steps: step_choices(state, document), lanes: lane_choices(state, document) };
    let rows: Vec<usize> = (top..block.height()).collect();
    let count = block.width().saturating_sub(left) as f32;
    let before = LANES + if left > 0 { HEADINGS + GAP } else { 0.0 };
    // Room for the scroll bar as well.
    let room = ui.available_width() - before - 16.0;
    let column = (room / count.max(1.0) - GAP).clamp(COLUMN.0, COLUMN.1);
    let table = Table { block, language: state.language(), choices, before, column };
    let width = before + (column + GAP) * count;
    let head = table.headings_height(ui, matching);
    // The choices of the columns, then the rows.
    let lines = rows.len() + 1;
    ScrollArea::both().max_height(TABLE).auto_shrink([false, true]).show_viewport(ui, |ui, seen| {
        ui.spacing_mut().item_spacing = vec2(GAP, LINE_GAP);
        let corner = ui.max_rect().min;
        ui.set_min_size(vec2(width, head + (ROW + LINE_GAP) * lines as f32 - LINE_GAP));
        let mut line_ui = |name: Option<usize>, top: f32, height: f32, add: &mut dyn FnMut(&mut Ui)| {
            let rect = Rect::from_min_size(corner + vec2(0.0, top), vec2(width, height));
            let place = UiBuilder::new().id_salt(("paste line", name)).max_rect(rect);
            ui.scope_builder(place.layout(Layout::left_to_right(Align::Center)), |ui| add(ui));
        };
        if seen.top() < head {
            line_ui(None, 0.0, head, &mut |ui| table.headings_ui(ui, matching, head));
        }
        let line_at = |y: f32| ((y - head) / (ROW + LINE_GAP)).max(0.0);
        let (first, last) = (line_at(seen.top()) as usize, line_at(seen.bottom()).ceil() as usize);
        for line in first..last.min(lines) {
            line_ui(Some(line), head + (ROW + LINE_GAP) * line as f32, ROW, &mut |ui| match line
                .checked_sub(1)
                .and_then(|at| rows.get(at))
            {
                Some(row) => table.row_ui(ui, matching, *row),
                None => table.columns_ui(ui, matching),
            });
        }
    });
}

/// What every row of the table is drawn with.
struct Table<'a> {
    block: &'a Block,
    language: Language,
    choices: Choices,
    /// Width of what stands before the cells.
    before: f32,
    /// Width of a column.
    column: f32,
}

/// What there is to choose from.
struct Choices {
    steps: Vec<Choice<ColumnTo>>,
    lanes: Vec<Choice<RowTo>>,
}

impl Table<'_> {
    /// Height of the columns' own headings: that of one line or of two, nothing where there are none.
    fn headings_height(&self, ui: &Ui, matching: &Matching) -> f32 {
        let (top, left) = matching.body();
        let columns = if top > 0 { left..self.block.width() } else { 0..0 };
        let heading = |column| two_lines(self.block.cell(0, column), style::bold(11.0), Color32::BLACK, self.column);
        let height = |column| ui.painter().layout_job(heading(column)).size().y + LINE_GAP;
        columns.map(height).fold(0.0, f32::max)
    }

    /// The columns' own headings.
    fn headings_ui(&self, ui: &mut Ui, matching: &Matching, height: f32) {
        let (_, left) = matching.body();
        ui.allocate_exact_size(vec2(self.before, height), Sense::hover());
        for column in left..self.block.width() {
            words_ui(ui, self.block.cell(0, column), vec2(self.column, height - LINE_GAP), Align::Max);
        }
    }

    /// The choices over the columns.
    fn columns_ui(&self, ui: &mut Ui, matching: &mut Matching) {
        let (top, left) = matching.body();
        ui.allocate_exact_size(vec2(self.before, ROW), Sense::hover());
        for column in left..self.block.width() {
            let heading = if top > 0 { self.block.cell(0, column) } else { "" };
            let args = [("number", (column + 1 - left).to_string().into()), ("heading", heading.into())];
            let name = text_with(self.language, "paste-column", &args);
            let Some(to) = matching.columns.get_mut(column) else { continue };
            let choices = with_heading(&self.choices.steps, heading, &ColumnTo::NewStep);
            if let Some(chosen) = choice_ui(ui, Id::unique(("paste-column", column)), &name, to, &choices, self.column)
            {
                *to = chosen;
            }
        }
    }

    /// A row: its heading, its choice, then its cells.
    fn row_ui(&self, ui: &mut Ui, matching: &mut Matching, row: usize) {
        let (_, left) = matching.body();
        let heading = if left > 0 { self.block.cell(row, 0) } else { "" };
        if left > 0 {
            words_ui(ui, heading, vec2(HEADINGS, ROW), Align::Center);
        }
        let args = [("number", (row + 1).to_string().into()), ("heading", heading.into())];
        let name = text_with(self.language, "paste-row", &args);
        let is_left_out = matching.rows.get(row) == Some(&RowTo::Skip);
        if let Some(to) = matching.rows.get_mut(row)
            && let Some(chosen) = choice_ui(ui, Id::unique(("paste-row", row)), &name, to, &self.choices.lanes, LANES)
        {
            *to = chosen;
        }
        for column in left..self.block.width() {
            let is_left_out = is_left_out || matching.columns.get(column) == Some(&ColumnTo::Skip);
            cell_ui(ui, self.block.cell(row, column), self.column, is_left_out);
        }
    }
}

/// A heading as the table has it.
fn words_ui(ui: &mut Ui, words: &str, size: Vec2, upright: Align) {
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, words));
    let galley = ui.painter().layout_job(two_lines(words, style::bold(11.0), c32(colours(ui).ink), size.x));
    let at = upright.align_size_within_range(galley.size().y, rect.y_range()).min;
    ui.painter().with_clip_rect(rect).galley(egui::pos2(rect.left(), at), galley, c32(colours(ui).ink));
    response.on_hover_text(words);
}

/// Words in two lines at most.
fn two_lines(words: &str, font: egui::FontId, ink: Color32, width: f32) -> egui::text::LayoutJob {
    let mut job = egui::text::LayoutJob::simple(words.to_owned(), font, ink, width);
    job.wrap.max_rows = 2;
    job
}

/// The choices, with what is new called by the heading it has in the table.
fn with_heading<T: Clone + PartialEq>(choices: &[Choice<T>], heading: &str, new: &T) -> Vec<Choice<T>> {
    let mut choices = choices.to_vec();
    if let Some(choice) = choices.iter_mut().find(|c| c.value == *new).filter(|_| !heading.is_empty()) {
        choice.text = format!("{}: {heading}", choice.text);
    }
    choices
}

/// One cell: two lines of its words, struck through where they are left out.
fn cell_ui(ui: &mut Ui, words: &str, width: f32, is_left_out: bool) {
    let (rect, response) = ui.allocate_exact_size(vec2(width, ROW), Sense::hover());
    let inks = colours(ui);
    let fill = if words.is_empty() || is_left_out { inks.panel } else { inks.raised };
    ui.painter().rect(rect, 3, c32(fill), style::hairline(inks.line), StrokeKind::Inside);
    if words.is_empty() {
        return;
    }
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, words));
    let ink = c32(if is_left_out { inks.muted } else { inks.ink });
    let mut job = two_lines(words, style::regular(11.0), ink, width - 12.0);
    if is_left_out {
        job.sections.iter_mut().for_each(|part| part.format.strikethrough = style::hairline(inks.muted));
    }
    let galley = ui.painter().layout_job(job);
    let at = egui::pos2(rect.left() + 6.0, rect.center().y - galley.size().y / 2.0);
    ui.painter().with_clip_rect(rect).galley(at, galley, ink);
    response.on_hover_text(words);
}

fn step_choices(state: &State, document: &Document) -> Vec<Choice<ColumnTo>> {
    let language = state.language();
    let mut choices = vec![
        Choice::new(ColumnTo::Skip, text(language, "paste-skip")),
        Choice::new(ColumnTo::NewStep, text(language, "paste-new-step")),
        Choice::new(ColumnTo::NewPhase, text(language, "paste-new-phase")),
    ];
    choices.extend(steps(document).into_iter().map(|step| step.of(ColumnTo::Step)));
    choices
}

/// The steps of the map, each with its phase.
pub(super) fn steps(document: &Document) -> Vec<Choice<crate::base::Id>> {
    // The step alone where no other is called like it: its phase is said in the menu.
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    document.steps().for_each(|(_, step)| *counts.entry(&step.name).or_default() += 1);
    let steps = document.steps().map(|(phase, step)| {
        let name = if step.name.is_empty() { phase.name.clone() } else { format!("{} · {}", step.name, phase.name) };
        let choice = Choice::new(step.id.clone(), name);
        let is_only = counts.get(step.name.as_str()) == Some(&1);
        if is_only && !step.name.is_empty() { choice.shown_as(step.name.clone()) } else { choice }
    });
    steps.collect()
}

fn lane_choices(state: &State, document: &Document) -> Vec<Choice<RowTo>> {
    let language = state.language();
    let mut choices = vec![Choice::new(RowTo::Skip, text(language, "paste-skip"))];
    let lanes = document.lanes.iter().filter(|l| l.kind.card_kind().is_some());
    choices.extend(lanes.map(|l| Choice::new(RowTo::Lane(l.id.clone()), describe::lane_name(state, document, &l.id))));
    let kinds = LaneKind::ALL.into_iter().filter(|k| k.card_kind().is_some());
    choices.extend(kinds.map(|kind| {
        let name = lane_label(language, kind);
        Choice::new(RowTo::New(kind), text_with(language, "paste-new-lane", &[("kind", name.into())]))
    }));
    choices
}

/// What pasting would add.
fn summary(state: &State, document: &Document, matching: &Matching, count: usize) -> String {
    let language = state.language();
    if count > MOST_CARDS {
        let args = [("count", count.to_string().into()), ("most", MOST_CARDS.to_string().into())];
        return text_with(language, "paste-too-many", &args);
    }
    let (top, left) = matching.body();
    let new_steps =
        matching.columns.iter().skip(left).filter(|to| matches!(to, ColumnTo::NewStep | ColumnTo::NewPhase)).count();
    let new_lanes = matching.rows.iter().skip(top).filter(|to| matches!(to, RowTo::New(_))).count();
    let mut words = text_with(language, "paste-makes", &[("count", count.into())]);
    for (key, new) in [("paste-makes-steps", new_steps), ("paste-makes-lanes", new_lanes)] {
        if new > 0 {
            words.push_str(" · ");
            words.push_str(&text_with(language, key, &[("count", new.into())]));
        }
    }
    let locked = |to: &RowTo| match to {
        RowTo::Lane(id) => document.lane(id).is_some_and(|l| l.locked),
        RowTo::New(_) | RowTo::Skip => false,
    };
    if matching.rows.iter().skip(top).any(locked) {
        words.push_str(" · ");
        words.push_str(text(language, "paste-locked"));
    }
    words
}
