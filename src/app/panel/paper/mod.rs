//! The settings of paper, posters and slides: beside the print preview as a column of their own, and
//! the same fields, as far as they matter there, in the inspector and when something is exported.

mod contents;
mod poster;
mod sheets;
mod slides;
mod warnings;

use egui::{Frame, Margin, Panel, ScrollArea, Ui};

use super::form::Form;
use crate::{
    app::{
        action::Action,
        print::{Output, PrintAction, bar::export_button_ui},
        state::State,
        style::{c32, colours},
    },
    edit::Edit,
};

pub(super) use contents::marks_ui;
pub(super) use sheets::{legend_ui, paper_ui as fields_of_paper_ui, scale_ui};

/// Which fields of the page somebody is asked about when a file is made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::app) enum Fields {
    /// Paper and how the map meets it.
    Paper,
    /// The size of a poster, and the paper it is put together from.
    Poster,
    /// The legend.
    Legend,
    /// What becomes of what the filter hides.
    Filter,
    /// Notes and evidence.
    Notes,
    /// Colours or greys.
    Ink,
    /// In which order it is read aloud.
    Order,
    /// PDF for the archive.
    Archival,
    /// Shape and kinds of slides.
    Slides,
}

/// Draws the column.
pub(super) fn column_ui(ui: &mut Ui, state: &State) -> Vec<Action> {
    let Some(document) = state.document() else { return Vec::new() };
    let mut form = Form::new(state, document);
    form.about("page");
    let is_read_only = state.session.as_ref().is_some_and(|s| s.is_read_only());
    let fill = Frame::new().fill(c32(colours(ui).panel));
    let foot = fill.inner_margin(Margin { left: 14, right: 14, top: 10, bottom: 14 });
    Panel::bottom("print foot").resizable(false).frame(foot).show(ui, |ui| {
        warnings::warnings_ui(ui, state);
        export_button_ui(ui, state, &mut form.actions);
    });
    let output = Output::of(state);
    ScrollArea::vertical().id_salt(("print settings", output)).auto_shrink(false).show(ui, |ui| {
        Frame::new().inner_margin(Margin { left: 14, right: 14, top: 4, bottom: 24 }).show(ui, |ui| {
            ui.set_width(ui.available_width());
            if is_read_only {
                form.note(ui, "map-is-read-only");
            }
            // Also of a map that cannot be changed one may look at the slides.
            output_ui(ui, &mut form, output);
            ui.add_enabled_ui(!is_read_only, |ui| fields_ui(ui, &mut form, output));
        });
    });
    form.actions
}

fn fields_ui(ui: &mut Ui, form: &mut Form<'_>, output: Output) {
    let mut page = form.document.page.as_ref().clone();
    match output {
        Output::Sheets => sheets::sheets_ui(ui, form, &mut page),
        Output::Poster => poster::poster_ui(ui, form, &mut page),
        Output::Slides => slides::slides_ui(ui, form, &mut page.deck),
    }
    contents::contents_ui(ui, form, &mut page, output);
    form.keep(|| Edit::SetPage(Box::new(page)));
}

/// What comes out: a choice of its own, which may be a change of the map or of the view alone.
fn output_ui(ui: &mut Ui, form: &mut Form<'_>, output: Output) {
    let options = [
        (Output::Sheets, form.tr("print-sheets")),
        (Output::Poster, form.tr("print-poster")),
        (Output::Slides, form.tr("print-slides")),
    ];
    let mut chosen = output;
    form.segments(ui, "print-output", &mut chosen, &options);
    form.forget();
    if chosen != output {
        form.actions.push(Action::Print(PrintAction::Output(chosen)));
    }
}

/// Fields of the page within a dialog; says whether one of them was changed.
pub(in crate::app) fn some_fields_ui(
    ui: &mut Ui,
    state: &State,
    page: &mut crate::model::PageSettings,
    fields: &[Fields],
) -> bool {
    let Some(document) = state.document() else { return false };
    let before = page.clone();
    let mut form = Form::new(state, document);
    form.about("export");
    for field in fields {
        match field {
            Fields::Paper => {
                fields_of_paper_ui(ui, &mut form, page);
                scale_ui(ui, &mut form, page);
            }
            Fields::Poster => poster::poster_ui(ui, &mut form, page),
            Fields::Legend => legend_ui(ui, &mut form, page),
            Fields::Filter => contents::filter_ui(ui, &mut form, page),
            Fields::Notes => form.toggle(ui, "print-with-notes", &mut page.with_notes),
            Fields::Ink => contents::ink_ui(ui, &mut form, page),
            Fields::Order => contents::order_ui(ui, &mut form, page),
            Fields::Archival => contents::archival_ui(ui, &mut form, page),
            Fields::Slides => slides::slides_ui(ui, &mut form, &mut page.deck),
        }
    }
    *page != before
}
