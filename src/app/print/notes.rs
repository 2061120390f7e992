//! What is said beside the slide one is at, under the slides.

use egui::{Frame, Label, Panel, RichText, ScrollArea, Ui};

use crate::{
    app::{
        state::State,
        style::{self, c32, colours},
    },
    i18n::{text, text_with},
};

/// Height of the notes, in logical pixels.
const HEIGHT: f32 = 148.0;

pub(super) fn notes_ui(ui: &mut Ui, state: &State, frame: Frame) {
    let (Some(print), Some(proof)) = (&state.print, &state.proofs.proof) else { return };
    if !print.slides || !proof.wish.slides {
        return;
    }
    let Some(talk) = proof.talks.get(print.current) else { return };
    let frame = frame.inner_margin(egui::Margin { left: 16, right: 8, top: 10, bottom: 8 });
    Panel::bottom("print notes").exact_size(HEIGHT).resizable(false).frame(frame).show(ui, |ui| {
        let args = [("number", (print.current + 1).into())];
        let heading = RichText::new(text_with(state.language(), "print-notes", &args)).text_style(style::label());
        ui.label(heading);
        ScrollArea::vertical().id_salt(("print notes", print.current)).auto_shrink(false).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 4.0;
            if talk.notes.is_empty() {
                let words = RichText::new(text(state.language(), "print-no-notes")).color(c32(colours(ui).muted));
                ui.label(words);
            }
            for paragraph in &talk.notes {
                ui.add(Label::new(paragraph).wrap().selectable(true));
            }
        });
    });
}
