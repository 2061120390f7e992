//! Notes: on what is selected, or on the map.

use egui::{Frame, Margin, ScrollArea, Ui};

use super::{
    field::{Field, Lines, field_ui},
    form::{Form, label_ui},
};
use crate::{
    app::{
        action::Action,
        describe,
        state::{Selection, State},
    },
    base::clean,
    edit::Edit,
    model::{Card, Document, Persona, Phase, Source, Step},
};

/// The field for notes.
pub(super) fn notes_ui(ui: &mut Ui, state: &State, document: &Document) -> Vec<Action> {
    let mut form = Form::new(state, document);
    ScrollArea::vertical().id_salt("notes").auto_shrink(false).show(ui, |ui| {
        Frame::new().inner_margin(Margin { left: 14, right: 14, top: 8, bottom: 24 }).show(ui, |ui| {
            ui.set_width(ui.available_width());
            let is_read_only = state.session.as_ref().is_some_and(|s| s.is_read_only());
            ui.add_enabled_ui(!is_read_only, |ui| {
                if let Some((id, words)) = of_selection(&state.selection, document) {
                    let title = describe::selection(state);
                    note_ui(ui, &mut form, &title, &id, &words, |words| with_note(&state.selection, document, words));
                    ui.add_space(8.0);
                }
                let title = form.tr("notes-on-map");
                note_ui(ui, &mut form, title, "notes", &document.notes, |words| Some(Edit::SetNotes(words)));
                form.note(ui, "notes-not-on-sheet");
            });
        });
    });
    form.actions
}

fn note_ui(
    ui: &mut Ui,
    form: &mut Form<'_>,
    title: &str,
    subject: &str,
    value: &str,
    edit: impl FnOnce(String) -> Option<Edit>,
) {
    // The same field as in the inspector: what is typed in one merges with the other.
    form.about(subject);
    let label = label_ui(ui, title);
    let field = Field {
        id: form.id("notes panel"),
        label: Some(label),
        name: "",
        value,
        lines: Lines::Grow(6),
        hint: form.tr("empty-notes-here"),
        width: None,
        complaint: &|_| None,
    };
    let outcome = field_ui(ui, &field);
    if let Some(words) = form.outcome("notes panel", outcome)
        && let Some(edit) = edit(clean(&words))
    {
        form.keep(|| edit);
    }
}

/// Whose note it is, and its words; none for what has no note.
fn of_selection(selection: &Selection, document: &Document) -> Option<(String, String)> {
    let (id, note) = match selection {
        Selection::Cards(_) => {
            let card = document.card(selection.only_card()?)?;
            (&card.id, &card.note)
        }
        Selection::Phase(id) => (id, &document.phase(id)?.note),
        Selection::Step(id) => (id, &document.step(id)?.1.note),
        Selection::Persona(id) => (id, &document.persona(id)?.note),
        Selection::Source(id) => (id, &document.source(id)?.note),
        _ => return None,
    };
    Some((id.to_string(), note.clone()))
}

fn with_note(selection: &Selection, document: &Document, note: String) -> Option<Edit> {
    Some(match selection {
        Selection::Cards(_) => {
            let card = document.card(selection.only_card()?)?;
            Edit::SetCard(Box::new(Card { note, ..Card::clone(card) }))
        }
        Selection::Phase(id) => Edit::SetPhase(Box::new(Phase { note, ..Phase::clone(document.phase(id)?) })),
        Selection::Step(id) => Edit::SetStep(Box::new(Step { note, ..Step::clone(document.step(id)?.1) })),
        Selection::Persona(id) => Edit::SetPersona(Box::new(Persona { note, ..Persona::clone(document.persona(id)?) })),
        Selection::Source(id) => Edit::SetSource(Box::new(Source { note, ..Source::clone(document.source(id)?) })),
        _ => return None,
    })
}
