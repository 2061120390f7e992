//! What comes of the answers: the figure of each step, names to be matched, rows that do not count.

use std::collections::BTreeMap;

use egui::{Align, Id, Label, Layout, RichText, ScrollArea, Ui, UiBuilder, vec2};

use super::{Shown, SurveyFile};
use crate::{
    app::{
        panel::{Choice, choice_ui, segments_named_ui},
        state::State,
        style::{self, CONTROL_HEIGHT, c32, colours},
    },
    base::{Id as ModelId, Language},
    exchange::survey::{Cell, Figure, Results, StepResult, Value},
    i18n::{number, quoted, text, text_with},
    metrics,
    model::Document,
};

/// Height of a line.
const ROW: f32 = 26.0;
/// Width of a value and of its number of answers.
const VALUE: f32 = 84.0;
/// Width of the choices of steps.
const CHOICE: f32 = 230.0;

/// The list that is on show, under the switch between the three.
pub(super) fn outcome_ui(ui: &mut Ui, state: &State, document: &Document, file: &mut SurveyFile) {
    let language = state.language();
    let lost = file.view.matching.steps().iter().filter(|value| value.to.is_none()).count();
    let bad = file.answers.as_ref().map_or(0, |answers| answers.bad);
    let unplaced = file.view.results.as_ref().map_or(0, |results| results.unplaced);
    let counted = |words: &str, count: u64| {
        if count == 0 { words.to_owned() } else { format!("{words} ({})", number(language, count as f64, 0)) }
    };
    let tabs = [
        (Shown::Figures, text(language, "survey-tab-figures").to_owned()),
        (Shown::Names, counted(text(language, "survey-tab-names"), lost as u64)),
        (Shown::Rows, counted(text(language, "survey-tab-rows"), bad + unplaced)),
    ];
    let shown: Vec<(&str, &str)> = tabs.iter().map(|(_, words)| (words.as_str(), words.as_str())).collect();
    let on = tabs.iter().position(|(tab, _)| *tab == file.shown);
    let width = ui.available_width();
    if let Some(used) = segments_named_ui(ui, Id::unique("survey tabs"), on, &shown, width)
        && let Some((tab, _)) = tabs.get(used)
    {
        file.shown = *tab;
    }
    ui.add_space(6.0);
    ScrollArea::vertical().id_salt(("survey outcome", file.shown as u8)).auto_shrink(false).show(ui, |ui| {
        ui.set_width(ui.available_width() - 12.0);
        ui.spacing_mut().item_spacing.y = 0.0;
        match file.shown {
            Shown::Figures => figures_ui(ui, language, file),
            Shown::Names => names_ui(ui, language, document, file),
            Shown::Rows => rows_ui(ui, language, file),
        }
    });
}

/// The figure of each step.
fn figures_ui(ui: &mut Ui, language: Language, file: &SurveyFile) {
    let Some(results) = &file.view.results else {
        return note_ui(ui, text(language, "survey-no-column"));
    };
    if !file.is_counted {
        note_ui(ui, &text_with(language, "survey-sample", &[("count", file.head.rows.len().into())]));
    }
    for line in results.of_phases(&file.view.matching, language) {
        note_ui(ui, &line);
    }
    for step in &results.steps {
        let all = step.all.as_ref().map(|outcome| &outcome.all);
        step_ui(ui, language, step, all, results.figure);
    }
}

/// One step: its name, the value, the number of answers.
fn step_ui(ui: &mut Ui, language: Language, step: &StepResult, cell: Option<&Cell>, figure: Figure) {
    let inks = colours(ui);
    let value = cell.and_then(Cell::value);
    let shown = value.map_or_else(
        || text(language, "survey-no-data").to_owned(),
        |value| {
            let metric = figure.metric();
            let decimals = if figure == Figure::Nps { 1 } else { metric.decimals };
            let unit = if metric.unit.is_empty() { String::new() } else { format!("\u{a0}{}", metric.unit) };
            format!("{}{unit}", number(language, value, decimals))
        },
    );
    let n = cell.map_or_else(String::new, |cell| n_words(language, cell.n()));
    let (ink, muted) = (c32(inks.ink), c32(inks.muted));
    line_ui(ui, |ui| {
        let font = if value.is_some() { style::bold(13.0) } else { style::regular(13.0) };
        let ink = if value.is_some() { ink } else { muted };
        cell_ui(ui, VALUE + 30.0, &n, style::regular(12.0), muted, Align::Max);
        cell_ui(ui, VALUE, &shown, font, ink, Align::Max);
        let rest = ui.available_width();
        cell_ui(ui, rest, &step.name, style::regular(13.0), ink, Align::Min);
    });
}

/// What names mean.
fn names_ui(ui: &mut Ui, language: Language, document: &Document, file: &mut SurveyFile) {
    let view = std::sync::Arc::clone(&file.view);
    let steps = view.matching.steps();
    if steps.is_empty() {
        return note_ui(ui, text(language, "survey-names-none"));
    }
    let mut choices = vec![Choice::new(None, text(language, "survey-name-left-out"))];
    if let Some(results) = &view.results {
        choices.extend(results.steps.iter().map(|step| Choice::new(Some(step.step.clone()), step.name.clone())));
    }
    heading_ui(ui, text(language, "survey-names-steps"));
    for value in steps {
        name_ui(ui, language, value, &choices, &mut file.chosen.steps);
    }
    let personas = view.matching.personas();
    if personas.is_empty() {
        return;
    }
    let mut choices = vec![Choice::new(None, text(language, "survey-name-nobody"))];
    let all = document.personas.iter();
    choices.extend(all.map(|persona| Choice::new(Some(persona.id.clone()), persona.name.clone())));
    ui.add_space(8.0);
    heading_ui(ui, text(language, "survey-names-personas"));
    for value in personas {
        name_ui(ui, language, value, &choices, &mut file.chosen.personas);
    }
}

/// One name, with a choice of what it means.
fn name_ui(
    ui: &mut Ui,
    language: Language,
    value: &Value,
    choices: &[Choice<Option<ModelId>>],
    chosen: &mut BTreeMap<String, Option<ModelId>>,
) {
    let (ink, muted) = (c32(colours(ui).ink), c32(colours(ui).muted));
    let label = text_with(language, "survey-name", &[("name", (&value.name).into())]);
    ui.add_space(4.0);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        let rest = ui.available_width() - CHOICE - VALUE - 16.0;
        let font = if value.to.is_none() { style::bold(13.0) } else { style::regular(13.0) };
        cell_ui(ui, rest, &value.name, font, ink, Align::Min);
        cell_ui(ui, VALUE, &n_words(language, value.answers), style::regular(12.0), muted, Align::Max);
        let id = Id::unique(("survey name", &value.name));
        if let Some(to) = choice_ui(ui, id, &label, &value.to, choices, CHOICE) {
            chosen.insert(value.name.clone(), to);
        }
    });
}

/// How many answers there are, and whether these are few.
fn n_words(language: Language, n: u64) -> String {
    let args = [("n", number(language, n as f64, 0).into())];
    if metrics::is_small(u32::try_from(n).ok()) {
        text_with(language, "survey-n-small", &args)
    } else {
        text_with(language, "survey-n", &args)
    }
}

/// Rows that do not count, and answers that were left out for another reason.
fn rows_ui(ui: &mut Ui, language: Language, file: &SurveyFile) {
    let Some(answers) = &file.answers else { return };
    let count = |n: u64| [("count", (n as usize).into()), ("number", number(language, n as f64, 0).into())];
    let mut is_fine = true;
    let unplaced = file.view.results.as_ref().map_or(0, |results| results.unplaced);
    for (n, key) in [
        (answers.empty, "survey-rows-empty"),
        (answers.elsewhere, "survey-rows-elsewhere"),
        (answers.beyond, "survey-rows-beyond"),
        (unplaced, "survey-rows-unplaced"),
        (file.view.results.as_ref().map_or(0, |results| results.strangers), "survey-rows-strangers"),
        (file.view.results.as_ref().map_or(0, Results::comments), "survey-rows-comments"),
    ] {
        if key == "survey-rows-unplaced" && n > 0 {
            heading_ui(ui, &text_with(language, key, &count(n)));
            for value in file.view.matching.steps().iter().filter(|value| value.to.is_none()) {
                note_ui(ui, &format!("{} ({})", quoted(language, &value.name), value.answers));
            }
            is_fine = false;
        } else if n > 0 {
            is_fine &= key == "survey-rows-comments";
            note_ui(ui, &text_with(language, key, &count(n)));
        }
    }
    if answers.bad > 0 {
        heading_ui(ui, &text_with(language, "survey-rows-bad", &count(answers.bad)));
        for row in &answers.bad_rows {
            ui.add(Label::new(RichText::new(row.message(language)).font(style::regular(13.0))).wrap());
            ui.add_space(4.0);
        }
        let more = answers.bad - answers.bad_rows.len() as u64;
        if more > 0 {
            note_ui(ui, &text_with(language, "survey-bad-more", &count(more)));
        }
    } else if is_fine {
        note_ui(ui, text(language, "survey-rows-fine"));
    }
}

/// A line that is filled from the right, with a hairline under it.
fn line_ui(ui: &mut Ui, add: impl FnOnce(&mut Ui)) {
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), ROW));
    ui.painter().hline(rect.x_range(), rect.bottom(), style::hairline(colours(ui).line));
    let place = UiBuilder::new().max_rect(rect).layout(Layout::right_to_left(Align::Center));
    ui.scope_builder(place, |ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        add(ui);
    });
}

/// Words in so much room.
fn cell_ui(ui: &mut Ui, width: f32, words: &str, font: egui::FontId, ink: egui::Color32, to: Align) {
    let size = vec2(width.max(0.0), CONTROL_HEIGHT.min(ui.available_height().max(ROW)));
    let layout =
        if to == Align::Max { Layout::right_to_left(Align::Center) } else { Layout::left_to_right(Align::Center) };
    ui.allocate_ui_with_layout(size, layout, |ui| {
        ui.set_min_size(size);
        if !words.is_empty() {
            ui.add(Label::new(RichText::new(words).font(font).color(ink)).truncate());
        }
    });
}

fn heading_ui(ui: &mut Ui, words: &str) {
    ui.label(RichText::new(words).text_style(style::label()));
    ui.add_space(2.0);
}

fn note_ui(ui: &mut Ui, words: &str) {
    ui.add(Label::new(RichText::new(words).small().color(c32(colours(ui).muted))).wrap());
    ui.add_space(6.0);
}
