//! Pictures: asking for one, making it ready in the background, putting it where it goes.

use std::path::PathBuf;

use super::change;
use crate::{
    app::{
        action::PictureTarget,
        dialog::Dialog,
        job::Done,
        notice::Gravity,
        state::{Selection, State},
    },
    base::Id,
    edit::{self, Edit},
    io::pictures::embed_file,
    model::{Card, CardKind, Document, ImageSource, Kind, LaneKind, Picture},
};

/// Asks which picture.
pub(super) fn choose(state: &mut State, target: PictureTarget) {
    super::in_place::keep(state);
    if state.session.is_some() {
        state.dialog = Some(Dialog::Picture { target, path: String::new() });
    }
}

/// Reads a picture and makes it small enough, which takes a moment for a photograph.
pub(super) fn take(state: &mut State, target: PictureTarget, path: PathBuf) {
    let (language, map) = (state.language(), state.map);
    state.jobs.start("take picture", move || {
        let result = embed_file(&path).map_err(|error| error.message(language));
        Done::Pictured { target, map, result }
    });
}

/// Puts the picture where it goes, as one step.
pub(super) fn taken(state: &mut State, target: &PictureTarget, result: Result<ImageSource, String>) {
    let source = match result {
        Ok(source) => source,
        Err(why) => return state.notices.add(Gravity::Error, why),
    };
    if matches!(state.dialog, Some(Dialog::Picture { .. })) {
        state.dialog = None;
    }
    let Some((change, selection)) = state.document().and_then(|d| placed(d, target, source)) else { return };
    if change::edit(state, change) {
        state.selection = selection;
    }
}

/// The edit that puts it there, and what is selected then; none where that is gone meanwhile.
fn placed(document: &Document, target: &PictureTarget, source: ImageSource) -> Option<(Edit, Selection)> {
    match target {
        PictureTarget::Card(id) => {
            let mut card = Card::clone(document.card(id)?);
            let Kind::Image(picture) = &mut card.kind else { return None };
            picture.source = source;
            Some((Edit::SetCard(Box::new(card)), Selection::card(id.clone())))
        }
        PictureTarget::Persona(id) => {
            let mut persona = document.persona(id)?.as_ref().clone();
            let alt = persona.picture.take().map(|p| p.alt).unwrap_or_default();
            persona.picture = Some(Picture { source, alt });
            Some((Edit::SetPersona(Box::new(persona)), Selection::Persona(id.clone())))
        }
        PictureTarget::New { lane, step } => {
            let picture = Picture { source, alt: String::new() };
            let change = match lane {
                Some(lane) => edit::new_card(document, lane, step)?,
                None => with_lane(document, step),
            };
            Some(filled(change, &picture))
        }
    }
}

/// A card in a row of pictures that is new as well.
fn with_lane(document: &Document, step: &Id) -> Edit {
    let lane = edit::fresh_lane(document, LaneKind::Images);
    let card = edit::fresh_card(document, CardKind::Image, lane.id.clone(), step.clone());
    let add = Edit::AddLane { lane, at: edit::place_of_lane(document, LaneKind::Images) };
    Edit::Batch(vec![add, Edit::AddCard { card: Box::new(card), before: None }])
}

/// The same edit with the picture in the card it adds, and that card selected.
fn filled(mut change: Edit, picture: &Picture) -> (Edit, Selection) {
    let add = match &mut change {
        Edit::Batch(edits) => edits.last_mut(),
        single => Some(single),
    };
    let Some(Edit::AddCard { card, .. }) = add else { return (change, Selection::None) };
    card.kind = Kind::Image(picture.clone());
    let selection = Selection::card(card.id.clone());
    (change, selection)
}
