//! Which figure, which answers, and how they come onto the map.

use egui::{Id, Label, RichText, ScrollArea, TextEdit, Ui};

use super::SurveyFile;
use crate::{
    app::{
        dialog::label_ui,
        panel::{Choice, choice_ui},
        state::State,
        style::{c32, colours},
    },
    base::Language,
    exchange::survey::{Asked, DayOrder, Field, Figure, conversion},
    i18n::text,
    model::Document,
};

/// The choices.
pub(super) fn options_ui(ui: &mut Ui, state: &State, document: &Document, file: &mut SurveyFile) {
    let language = state.language();
    ScrollArea::vertical().id_salt("survey options").auto_shrink(false).show(ui, |ui| {
        // Clear of the scroll bar.
        ui.set_width(ui.available_width() - 12.0);
        let figures = Figure::ALL.map(|figure| Choice::new(figure, figure_name(language, figure)));
        one_of_ui(ui, "survey-figure", text(language, "survey-figure"), &figures, &mut file.wish.figure);
        question_ui(ui, language, file);
        order_ui(ui, language, file);
        ui.add_space(8.0);
        metrics_ui(ui, language, file);
        ui.add_space(6.0);
        curve_ui(ui, language, document, file);
    });
}

/// Which question the answers are to.
fn question_ui(ui: &mut Ui, language: Language, file: &mut SurveyFile) {
    let questions = file.head.values(file.wish.columns.of(Field::Question));
    if questions.is_empty() {
        return;
    }
    let mut choices = vec![Choice::new(Asked::Anything, text(language, "survey-asked-all"))];
    choices.extend(questions.into_iter().map(|question| Choice::new(Asked::Question(question.clone()), question)));
    one_of_ui(ui, "survey-asked", text(language, "survey-asked"), &choices, &mut file.wish.asked);
}

/// What comes first in days with slashes; only where the file has such days.
fn order_ui(ui: &mut Ui, language: Language, file: &mut SurveyFile) {
    let Some(date) = file.wish.columns.of(Field::Date) else { return };
    if !file.head.rows.iter().any(|row| row.cells.get(date).is_some_and(|cell| cell.contains('/'))) {
        return;
    }
    let name = |order| match order {
        DayOrder::Unknown => text(language, "survey-order-unknown"),
        DayOrder::DayFirst => text(language, "survey-order-day"),
        DayOrder::MonthFirst => text(language, "survey-order-month"),
    };
    let choices = DayOrder::ALL.map(|order| Choice::new(order, name(order)));
    one_of_ui(ui, "survey-order", text(language, "survey-order"), &choices, &mut file.wish.order);
}

/// How figures come onto the map.
fn metrics_ui(ui: &mut Ui, language: Language, file: &mut SurveyFile) {
    let has = |field| file.wish.columns.of(field).is_some();
    let (has_persona, has_date) = (has(Field::Persona), has(Field::Date));
    let taking = &mut file.taking;
    check_ui(ui, &mut taking.metrics, text(language, "survey-metrics"));
    if !taking.metrics {
        return;
    }
    ui.indent("survey metrics", |ui| {
        check_ui(ui, &mut taking.extends, text(language, "survey-extends"));
        if has_persona {
            check_ui(ui, &mut taking.per_persona, text(language, "survey-per-persona"));
        }
        if has_date {
            check_ui(ui, &mut taking.by_month, text(language, "survey-by-month"));
        }
        let mut is_source = taking.source.is_some();
        check_ui(ui, &mut is_source, text(language, "survey-source"));
        if is_source {
            let mut title = taking.source.take().unwrap_or_default();
            let field = ui.add(TextEdit::singleline(&mut title).desired_width(ui.available_width()));
            ui.ctx().accesskit_node_builder(field.id, |node| node.set_label(text(language, "survey-source-title")));
            taking.source = Some(title);
        } else {
            taking.source = None;
        }
    });
}

/// Whether the scores become a curve, whose, and how.
fn curve_ui(ui: &mut Ui, language: Language, document: &Document, file: &mut SurveyFile) {
    check_ui(ui, &mut file.taking.curve, text(language, "survey-curve"));
    if !file.taking.curve {
        return;
    }
    ui.indent("survey curve", |ui| {
        let how = conversion(language, file.wish.figure, document.journey.scale);
        ui.add(Label::new(RichText::new(how).small().color(c32(colours(ui).muted))).wrap());
        if file.wish.columns.of(Field::Persona).is_none() && document.personas.len() > 1 {
            let mut choices = vec![Choice::new(None, text(language, "survey-whose-all"))];
            let personas = document.personas.iter();
            choices.extend(personas.map(|persona| Choice::new(Some(persona.id.clone()), persona.name.clone())));
            one_of_ui(ui, "survey-whose", text(language, "survey-whose"), &choices, &mut file.taking.whose);
        }
    });
}

fn check_ui(ui: &mut Ui, is_on: &mut bool, words: &str) {
    // As high as a hit area has to be.
    ui.spacing_mut().interact_size.y = 28.0;
    ui.checkbox(is_on, words);
}

/// One of many under a label.
fn one_of_ui<T: PartialEq + Clone>(ui: &mut Ui, id: &str, label: &str, choices: &[Choice<T>], value: &mut T) {
    label_ui(ui, label);
    let width = ui.available_width();
    if let Some(chosen) = choice_ui(ui, Id::unique(id), label, value, choices, width) {
        *value = chosen;
    }
}

/// What a figure is called, with its method.
fn figure_name(language: Language, figure: Figure) -> &'static str {
    match figure {
        Figure::Nps => text(language, "survey-figure-nps"),
        Figure::Csat => text(language, "survey-figure-csat"),
        Figure::CsatMean => text(language, "survey-figure-csat-mean"),
        Figure::Ces => text(language, "survey-figure-ces"),
        Figure::CesShare => text(language, "survey-figure-ces-share"),
        Figure::CesOld => text(language, "survey-figure-ces-old"),
        Figure::Sentiment => text(language, "survey-figure-sentiment"),
    }
}
