//! What belongs to the chosen format, and nothing else.

use egui::{Id, Label, RichText, ScrollArea, Ui};

use super::{ExportForm, formats, selected};
use crate::{
    app::{
        action::Action,
        command::{Command, CommandId},
        control::Control,
        dialog::label_ui,
        icon::Icon,
        panel::{Fields, segments_ui, some_fields_ui},
        state::State,
        style::{CONTROL_HEIGHT, c32, colours},
        topbar::language_name,
    },
    base::Language,
    export::{Format, Part},
    i18n::{number, text, text_with},
};

/// Resolutions on offer, in pixels an inch: screen, e-mail, print, fine print.
const DPI: [(u16, &str); 4] = [(96, "96"), (150, "150"), (300, "300"), (600, "600")];

pub(super) fn options_ui(ui: &mut Ui, state: &State, form: &mut ExportForm, actions: &mut Vec<Action>) {
    let has_more = state.print.is_none() && formats::has_pages(form.format);
    let foot = if has_more { CONTROL_HEIGHT + 8.0 } else { 0.0 };
    let area = ScrollArea::vertical().id_salt(("export options", form.format.name())).auto_shrink(false);
    area.max_height(ui.available_height() - foot).show(ui, |ui| {
        // Clear of the scroll bar.
        ui.set_width(ui.available_width() - 10.0);
        let about = RichText::new(text(state.language(), formats::about(form.format)));
        ui.add(Label::new(about.small().color(c32(colours(ui).muted))).wrap());
        if formats::is_picture(form.format) {
            picture_ui(ui, state, form);
        }
        let fields = fields(form);
        some_fields_ui(ui, state, &mut form.page, &fields);
        language_ui(ui, state, form);
    });
    if has_more {
        more_ui(ui, state, actions);
    }
}

/// Which fields of the page matter for what is chosen.
fn fields(form: &ExportForm) -> Vec<Fields> {
    let is_whole = form.part == Part::Whole || !formats::is_picture(form.format);
    let mut fields = Vec::new();
    match form.format {
        format if formats::has_slides(format) => fields.extend([Fields::Slides, Fields::Filter, Fields::Ink]),
        Format::Pdf | Format::Svg | Format::Png if is_whole => {
            let paper = if form.page.poster.is_some() { Fields::Poster } else { Fields::Paper };
            fields.extend([paper, Fields::Filter, Fields::Ink, Fields::Legend]);
        }
        Format::Markdown | Format::Csv | Format::Xlsx => fields.extend([Fields::Filter, Fields::Notes]),
        Format::Html => fields.extend([Fields::Filter, Fields::Ink, Fields::Legend, Fields::Notes]),
        _ => fields.extend([Fields::Filter, Fields::Ink]),
    }
    if form.format == Format::Pdf {
        fields.extend([Fields::Notes, Fields::Archival, Fields::Order]);
    }
    fields
}

/// What a picture shows, how fine it is, and what is behind it.
fn picture_ui(ui: &mut Ui, state: &State, form: &mut ExportForm) {
    let language = state.language();
    if let Some(part) = selected(state) {
        let words = match &part {
            Part::Cards(ids) => text_with(language, "export-part-cards", &[("count", ids.len().into())]),
            _ => text(language, "export-part-phase").to_owned(),
        };
        let choices = [(Part::Whole, text(language, "export-part-whole")), (part, words.as_str())];
        one_of_ui(ui, text(language, "export-part"), &choices, &mut form.part);
    }
    if form.format == Format::Png {
        one_of_ui(ui, text(language, "export-dpi"), &DPI, &mut form.dpi);
        pixels_ui(ui, state, form);
    } else {
        let choices = [(false, text(language, "export-as-text")), (true, text(language, "export-as-outlines"))];
        one_of_ui(ui, text(language, "export-letters"), &choices, &mut form.outlines);
    }
    let grounds = [(false, text(language, "export-white")), (true, text(language, "export-transparent"))];
    one_of_ui(ui, text(language, "export-ground"), &grounds, &mut form.transparent);
}

/// How large the picture will be.
fn pixels_ui(ui: &mut Ui, state: &State, form: &ExportForm) {
    let proof = state.dialog_proofs.proof.as_ref();
    let Some(page) = proof.and_then(|proof| proof.pages.get(form.shown)) else { return };
    let pixels = |points: f32| number(state.language(), f64::from((points / 72.0 * f32::from(form.dpi)).round()), 0);
    let args = [("width", pixels(page.paper.w).into()), ("height", pixels(page.paper.h).into())];
    let words = RichText::new(text_with(state.language(), "export-pixels", &args));
    ui.label(words.small().color(c32(colours(ui).muted)));
}

fn language_ui(ui: &mut Ui, state: &State, form: &mut ExportForm) {
    let languages = Language::ALL.map(|l| (l, language_name(l)));
    one_of_ui(ui, text(state.language(), "export-language"), &languages, &mut form.language);
}

/// One of a few under a label.
fn one_of_ui<T: Clone + PartialEq>(ui: &mut Ui, name: &str, choices: &[(T, &str)], value: &mut T) {
    label_ui(ui, name);
    let on = choices.iter().position(|(choice, _)| choice == value);
    let shown: Vec<&str> = choices.iter().map(|(_, words)| *words).collect();
    let used = segments_ui(ui, Id::unique(("export", name)), name, on, &shown);
    if let Some((choice, _)) = used.and_then(|at| choices.get(at)) {
        *value = choice.clone();
    }
}

/// The way to everything else that can be said about paper.
fn more_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    let words = text(state.language(), "export-more");
    if Control::text(words).with_icon(Icon::PRINT).show(ui).clicked() {
        actions.push(Action::CloseDialog);
        actions.extend(Command::of(CommandId::Print).act(state));
    }
}
