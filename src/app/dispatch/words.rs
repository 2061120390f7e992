//! The words that can be typed on the canvas: where they stand in the document, and the edit that sets them.

use crate::{
    app::state::InPlaceSubject,
    base::clean,
    edit::Edit,
    model::{Document, Emotion},
};

/// The words as they are; none if what they belong to is gone.
pub(super) fn of(document: &Document, subject: &InPlaceSubject) -> Option<String> {
    Some(match subject {
        InPlaceSubject::Title => document.journey.title.clone(),
        InPlaceSubject::Card(id) => document.card(id)?.text.clone(),
        InPlaceSubject::Phase(id) => document.phase(id)?.name.clone(),
        InPlaceSubject::Goal(id) => document.phase(id)?.goal.clone(),
        InPlaceSubject::Step(id) => document.step(id)?.1.name.clone(),
        InPlaceSubject::Stage(id) => document.stage(id)?.name.clone(),
        InPlaceSubject::Lane(id) => document.lane(id)?.name.clone(),
        InPlaceSubject::Persona(id) => document.persona(id)?.name.clone(),
        InPlaceSubject::Quote { persona, step } => document.emotion(persona, step)?.quote.clone(),
    })
}

/// The edit that sets the words; none if they are the same already, or there is nobody to have them.
pub(super) fn set(document: &Document, subject: &InPlaceSubject, text: &str) -> Option<Edit> {
    let text = clean(text);
    if of(document, subject)? == text {
        return None;
    }
    Some(match subject {
        InPlaceSubject::Title => {
            let mut journey = document.journey.as_ref().clone();
            journey.title = text;
            Edit::SetJourney(Box::new(journey))
        }
        InPlaceSubject::Card(id) => {
            let mut card = document.card(id)?.as_ref().clone();
            card.text = text;
            Edit::SetCard(Box::new(card))
        }
        InPlaceSubject::Phase(id) => {
            let mut phase = document.phase(id)?.as_ref().clone();
            phase.name = text;
            Edit::SetPhase(Box::new(phase))
        }
        InPlaceSubject::Goal(id) => {
            let mut phase = document.phase(id)?.as_ref().clone();
            phase.goal = text;
            Edit::SetPhase(Box::new(phase))
        }
        InPlaceSubject::Step(id) => {
            let mut step = document.step(id)?.1.as_ref().clone();
            step.name = text;
            Edit::SetStep(Box::new(step))
        }
        InPlaceSubject::Stage(id) => {
            let mut stage = document.stage(id)?.as_ref().clone();
            stage.name = text;
            Edit::SetStage(stage)
        }
        InPlaceSubject::Lane(id) => {
            let mut lane = document.lane(id)?.as_ref().clone();
            lane.name = text;
            Edit::SetLane(lane)
        }
        InPlaceSubject::Persona(id) => {
            let mut persona = document.persona(id)?.as_ref().clone();
            persona.name = text;
            Edit::SetPersona(Box::new(persona))
        }
        InPlaceSubject::Quote { persona, step } => {
            let emotion: Emotion = document.emotion(persona, step)?.as_ref().clone();
            Edit::SetEmotion(Box::new(Emotion { quote: text, ..emotion }))
        }
    })
}
