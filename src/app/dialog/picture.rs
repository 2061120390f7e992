//! Which picture: typed, browsed, or none after all.

use std::path::PathBuf;

use egui::{RichText, Ui};

use super::{Dialog, buttons_ui, file};
use crate::{
    app::{
        action::{Action, PictureTarget},
        state::{Selection, State},
    },
    edit::{self, Edit},
    i18n::text,
};

/// The question.
pub(super) fn picture_ui(ui: &mut Ui, state: &State, target: &PictureTarget, path: &str, actions: &mut Vec<Action>) {
    let language = state.language();
    let dialog = |path| Dialog::Picture { target: target.clone(), path };
    let (typed, entered) = file::path_ui(ui, state, path, actions, dialog);
    ui.add_space(4.0);
    ui.label(RichText::new(text(language, "picture-rule")).small().weak());
    let is_ready = !typed.trim().is_empty() && !state.jobs.is_running("take picture");
    let take = || Action::TakePicture { target: target.clone(), path: PathBuf::from(typed.trim()) };
    let mut labels = vec![text(language, "picture-use"), text(language, "cancel")];
    // A caption can be there before its picture.
    let without = without_picture(state, target);
    if without.is_some() {
        labels.insert(1, text(language, "picture-none-yet"));
    }
    match buttons_ui(ui, &labels, is_ready) {
        Some(0) => actions.push(take()),
        Some(at) => {
            actions.push(Action::CloseDialog);
            actions.extend(without.filter(|_| at == 1).into_iter().flatten());
        }
        None if entered && is_ready => actions.push(take()),
        None => {}
    }
}

/// What adds the new card without a picture.
fn without_picture(state: &State, target: &PictureTarget) -> Option<[Action; 2]> {
    let PictureTarget::New { lane: Some(lane), step } = target else { return None };
    let add = edit::new_card(state.document()?, lane, step)?;
    let Edit::AddCard { card, .. } = &add else { return None };
    let select = Action::Select(Selection::card(card.id.clone()));
    Some([Action::Edit(Box::new(add)), select])
}
