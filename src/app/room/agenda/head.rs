//! Over the agenda: how long it takes, and shipped ones to take instead.

use egui::{Frame, Margin, Ui, vec2};

use super::{AgendaView, length_name};
use crate::{
    app::{
        action::Action,
        dispatch::RoomAction,
        room::{
            Room,
            board::{CourseAction, timetable},
            look::{BODY, Button, HEADING, HEIGHT, Look, Words, quiet},
        },
        state::State,
        style::{c32, colours, hairline},
    },
    i18n::{text, text_with},
    workshop::{AgendaChange, Length, agenda},
};

/// Draws it.
pub(super) fn head_ui(ui: &mut Ui, state: &State, room: &Room, view: &mut AgendaView, actions: &mut Vec<Action>) {
    let Some(document) = state.document() else { return };
    let language = state.language();
    let inks = colours(ui);
    let minutes: usize = document.agenda.iter().map(|item| usize::from(item.minutes)).sum();
    let end = timetable::starts(state, room).pop().unwrap_or_default();
    let heading = Words::new(text(language, "agenda-heading"), HEADING, 300.0, language);
    let args = [("count", document.agenda.len().into()), ("minutes", minutes.into()), ("time", end.as_str().into())];
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(10.0, 8.0);
        words_ui(ui, &heading, inks.ink);
        let facts =
            Words::new(&text_with(language, "agenda-facts", &args), BODY, ui.available_width().max(260.0), language);
        words_ui(ui, &facts, quiet(inks));
    });
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(10.0, 8.0);
        for length in Length::ALL {
            let words = length_name(language, length);
            let name = text_with(language, "agenda-take", &[("name", words.into())]);
            if Button::new(words).named(&name).selected(view.asked == Some(length)).show(ui).clicked() {
                if document.agenda.is_empty() {
                    actions.push(take(length, document.journey.language));
                } else {
                    view.asked = Some(length);
                }
            }
        }
    });
    if let Some(length) = view.asked {
        question_ui(ui, state, length, view, actions);
    }
}

fn words_ui(ui: &mut Ui, words: &Words, colour: crate::base::Colour) {
    let (rect, _) = ui.allocate_exact_size(vec2(words.width(), words.height().max(34.0)), egui::Sense::hover());
    words.show(ui, rect.left_center() - vec2(0.0, words.height() / 2.0), colour);
}

fn take(length: Length, language: crate::base::Language) -> Action {
    Action::Room(RoomAction::Course(CourseAction::Agenda(AgendaChange::Take(agenda(length, language)), false)))
}

/// Whether the agenda that is there may go.
fn question_ui(ui: &mut Ui, state: &State, length: Length, view: &mut AgendaView, actions: &mut Vec<Action>) {
    let Some(document) = state.document() else { return };
    let language = state.language();
    let inks = colours(ui);
    let frame = Frame::new().fill(c32(inks.accent_wash)).stroke(hairline(inks.accent)).corner_radius(8);
    let frame = frame.inner_margin(Margin::symmetric(16, 10));
    frame.show(ui, |ui| {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(12.0, 8.0);
            let args = [("count", document.agenda.len().into()), ("name", length_name(language, length).into())];
            let said = text_with(language, "agenda-replace", &args);
            let words = Words::new(&said, BODY, (ui.available_width() - 320.0).max(260.0), language);
            let (rect, _) =
                ui.allocate_exact_size(vec2(words.width(), words.height().max(HEIGHT)), egui::Sense::hover());
            words.show(ui, rect.left_center() - vec2(0.0, words.height() / 2.0), inks.ink);
            if Button::new(text(language, "agenda-replace-yes")).look(Look::Main).show(ui).clicked() {
                actions.push(take(length, document.journey.language));
                view.close();
            }
            if Button::new(text(language, "agenda-replace-no")).show(ui).clicked() {
                view.asked = None;
            }
        });
    });
}
