//! The first rows of the file, with a choice over each column: what it means.

use egui::{Align, Id, Label, Layout, RichText, ScrollArea, Ui, UiBuilder, vec2};

use super::SurveyFile;
use crate::{
    app::{
        panel::{Choice, choice_ui},
        state::State,
        style::{self, CONTROL_HEIGHT, c32, colours},
    },
    base::Language,
    exchange::survey::Field,
    i18n::{text, text_with},
};

/// Width of a column: at least, and at most where there is room.
const COLUMN: (f32, f32) = (148.0, 240.0);
/// Between columns.
const GAP: f32 = 8.0;
/// Height of a row of the sample.
const ROW: f32 = 20.0;
/// Rows of the sample that are on show.
const ROWS: usize = 3;

/// The table.
pub(super) fn columns_ui(ui: &mut Ui, state: &State, file: &SurveyFile, next: &mut SurveyFile) {
    let language = state.language();
    ui.add_space(4.0);
    ui.label(RichText::new(text(language, "survey-columns")).text_style(style::label()));
    let count = file.head.width();
    let width = ((ui.available_width() + GAP) / count.max(1) as f32 - GAP).clamp(COLUMN.0, COLUMN.1);
    let lines = if file.head.has_names { ROWS + 1 } else { ROWS };
    let height = CONTROL_HEIGHT + 4.0 + lines as f32 * ROW;
    ScrollArea::horizontal().id_salt("survey columns").auto_shrink([false, true]).show(ui, |ui| {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing = vec2(GAP, 0.0);
            for column in 0..count {
                let (_, rect) = ui.allocate_space(vec2(width, height));
                let place = UiBuilder::new().id_salt(("survey column", column)).max_rect(rect);
                ui.scope_builder(place.layout(Layout::top_down(Align::Min)), |ui| {
                    ui.spacing_mut().item_spacing.y = 0.0;
                    column_ui(ui, language, file, next, (column, width));
                });
            }
        });
    });
}

fn column_ui(ui: &mut Ui, language: Language, file: &SurveyFile, next: &mut SurveyFile, (at, width): (usize, f32)) {
    let name = file.head.names.get(at).map_or("", String::as_str);
    let args = [("number", (at + 1).to_string().into()), ("heading", name.into())];
    let label = text_with(language, "survey-column", &args);
    let current = file.wish.columns.at(at);
    if let Some(field) = choice_ui(ui, Id::unique(("survey column", at)), &label, &current, &choices(language), width) {
        let columns = file.wish.columns;
        next.wish.columns = match (field, current) {
            (Some(field), _) => columns.with(field, Some(at)),
            (None, Some(own)) => columns.with(own, None),
            (None, None) => columns,
        };
    }
    ui.add_space(4.0);
    let (ink, muted) = (c32(colours(ui).ink), c32(colours(ui).muted));
    let mut line = |words: &str, is_name: bool| {
        let font = if is_name { style::bold(11.0) } else { style::regular(12.0) };
        let ink = if is_name || current.is_some() { ink } else { muted };
        let size = vec2(width, ROW);
        ui.allocate_ui_with_layout(size, Layout::left_to_right(Align::Center), |ui| {
            ui.set_min_size(size);
            ui.add(Label::new(RichText::new(words).font(font).color(ink)).truncate());
        });
    };
    if file.head.has_names {
        line(name, true);
    }
    for row in file.head.rows.iter().take(ROWS) {
        line(row.cells.get(at).map_or("", String::as_str), false);
    }
}

fn choices(language: Language) -> Vec<Choice<Option<Field>>> {
    let mut choices = vec![Choice::new(None, text(language, "survey-field-none"))];
    choices.extend(Field::ALL.map(|field| Choice::new(Some(field), field_name(language, field))));
    choices
}

fn field_name(language: Language, field: Field) -> &'static str {
    match field {
        Field::Step => text(language, "survey-field-step"),
        Field::Score => text(language, "survey-field-score"),
        Field::Date => text(language, "survey-field-date"),
        Field::Persona => text(language, "survey-field-persona"),
        Field::Question => text(language, "survey-field-question"),
        Field::Comment => text(language, "survey-field-comment"),
    }
}
