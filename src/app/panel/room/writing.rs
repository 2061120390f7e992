//! Silent writing at the laptop: the room sees the backs, the facilitator what is typed.

use egui::{Id, Key, Label, Modifiers, RichText, TextEdit, Ui};

use super::heading_ui;
use crate::{
    app::{
        action::Action,
        control::{Control, Look},
        dispatch::RoomAction,
        icon::Icon,
        panel::{Choice, choice_ui},
        room::{
            Room,
            writing::{WritingAction, target},
        },
        state::State,
        style::{c32, colours},
    },
    i18n::{lane_name, text, text_with},
    model::{ActivityKind, Document},
};

fn act(action: WritingAction) -> Action {
    Action::Room(RoomAction::Writing(action))
}

/// Draws it while that is what the room does.
pub(super) fn writing_ui(ui: &mut Ui, state: &State, document: &Document, room: &Room, actions: &mut Vec<Action>) {
    if room.course.kind(document) != Some(ActivityKind::SilentWriting) {
        return;
    }
    let Some((lane, step)) = target::cell(room, document) else { return };
    let language = state.language();
    heading_ui(ui, text(language, "activity-silent-writing"));
    let width = ui.available_width();
    let rows: Vec<_> =
        target::rows(document).map(|lane| Choice::new(lane.id.clone(), lane_name(language, lane).to_owned())).collect();
    let name = text(language, "field-lane");
    let chosen = choice_ui(ui, Id::unique("writing row"), name, &lane, &rows, width);
    actions.extend(chosen.map(|lane| act(WritingAction::Lane(lane))));
    let steps = document.phases.get(room.course.phase).map(|phase| phase.steps.as_slice()).unwrap_or_default();
    let steps: Vec<_> = steps.iter().map(|step| Choice::new(step.id.clone(), step.name.clone())).collect();
    let name = text(language, "kind-step");
    let chosen = choice_ui(ui, Id::unique("writing step"), name, &step, &steps, width);
    actions.extend(chosen.map(|step| act(WritingAction::Step(step))));
    line_ui(ui, state, room, width, actions);
    let count = room.writing.covered.len();
    let said = room.writing.refusal.clone();
    let said = said.unwrap_or_else(|| text_with(language, "writing-count", &[("count", count.into())]));
    ui.add(Label::new(RichText::new(said).color(c32(colours(ui).muted))).wrap());
    let reveal = text_with(language, "writing-reveal", &[("count", count.into())]);
    let reveal = Control::text(&reveal).with_icon(Icon::EYE).look(Look::Filled).enabled(count > 0);
    if reveal.show(ui).clicked() {
        actions.push(act(WritingAction::Reveal));
    }
}

/// The line; Enter covers it and leaves the focus where it is.
fn line_ui(ui: &mut Ui, state: &State, room: &Room, width: f32, actions: &mut Vec<Action>) {
    let language = state.language();
    let id = Id::unique("writing line at the laptop");
    let has_focus = ui.memory(|m| m.has_focus(id));
    let is_entered = has_focus && ui.input_mut(|i| i.consume_key(Modifiers::NONE, Key::Enter));
    let mut line = room.writing.line.clone();
    let hint = RichText::new(text(language, "writing-hint")).color(c32(colours(ui).muted));
    let edit = TextEdit::singleline(&mut line).id(id).desired_width(width).return_key(None).hint_text(hint);
    let shown = ui.add(edit).accessible_name(text(language, "writing-line"));
    if shown.changed() {
        actions.push(act(WritingAction::Type(line)));
    }
    if is_entered {
        actions.push(act(WritingAction::Keep));
    }
}
