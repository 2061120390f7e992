//! Checks on personas: what they think and feel in each phase, what they want, whether they are
//! part of the journey at all.

use super::{
    Check, Finding, Place,
    ground::{Found, Ground},
};
use crate::{
    base::Id,
    model::{CardKind, Document, Kind, Lane, LaneKind, Persona},
};

/// Finds all of it.
pub(super) fn find(ground: &Ground<'_>, found: &mut Found) {
    for (at, persona) in ground.document.personas.iter().enumerate().filter(|(_, persona)| !persona.hidden) {
        if persona.goals.iter().all(|goal| goal.is_empty()) {
            found.add(on_persona(Check::PersonaWithoutGoals, &persona.id));
        }
        let meets = phases_with(ground, CardKind::Touchpoint, persona);
        let is_unused = !meets.contains(&true);
        // Without any touchpoint the phases say so already.
        if is_unused && ground.cards_of(CardKind::Touchpoint).next().is_some() {
            found.add(on_persona(Check::PersonaUnused, &persona.id));
        }
        without_thoughts(ground, persona, &meets, found);
        without_emotion(ground, persona, at, found);
    }
}

fn on_persona(check: Check, persona: &Id) -> Finding {
    Finding::new(check).about(persona).at(Place::Persona(persona.clone()))
}

/// The first row of that kind which is for everybody or for this persona.
fn lane_for<'a>(ground: &Ground<'a>, kind: LaneKind, persona: &Persona) -> Option<&'a Lane> {
    let mut lanes = ground.document.lanes.iter().filter(|lane| lane.kind == kind);
    lanes.find(|lane| lane.persona.as_ref().is_none_or(|id| *id == persona.id)).map(|lane| &**lane)
}

/// For each phase whether the persona has such a card there.
fn phases_with(ground: &Ground<'_>, kind: CardKind, persona: &Persona) -> Vec<bool> {
    ground.phases_with(ground.cards_of(kind).filter(|placed| placed.concerns(&persona.id)))
}

fn without_thoughts(ground: &Ground<'_>, persona: &Persona, meets: &[bool], found: &mut Found) {
    let Some(lane) = lane_for(ground, LaneKind::Thoughts, persona) else { return };
    let thinks = phases_with(ground, CardKind::Thought, persona);
    for (((phase, columns), meets), thinks) in ground.course().zip(meets).zip(thinks) {
        if *meets && !thinks {
            let place = Place::Cells { lane: lane.id.clone(), phase: phase.id.clone() };
            let finding = on_persona(Check::PersonaWithoutThoughts, &persona.id).with(&phase.id).at(place);
            found.add_at(columns.start, finding);
        }
    }
}

fn without_emotion(ground: &Ground<'_>, persona: &Persona, at: usize, found: &mut Found) {
    let Some(lane) = lane_for(ground, LaneKind::Emotion, persona) else { return };
    let Some(felt) = ground.emotions.get(at) else { return };
    if felt.iter().all(Option::is_none) {
        // A curve that is not there at all is one thing that is missing, not one for each phase.
        found.add(on_persona(Check::PersonaWithoutEmotion, &persona.id));
        return;
    }
    for (phase, columns) in ground.course() {
        if felt.get(columns.clone()).is_some_and(|felt| felt.iter().all(Option::is_none)) {
            let place = Place::Cells { lane: lane.id.clone(), phase: phase.id.clone() };
            let finding = on_persona(Check::PersonaWithoutEmotion, &persona.id).with(&phase.id).at(place);
            found.add_at(columns.start, finding);
        }
    }
}

/// At how many touchpoints a persona is in a phase.
pub(super) fn touchpoints_of(document: &Document, persona: &Id, phase: &Id) -> usize {
    let columns = document.columns();
    let Some(phase) = document.phase(phase) else { return 0 };
    let within: Vec<usize> = phase.steps.iter().filter_map(|step| columns.of(&step.id)).collect();
    let concerned = |lane: &Id| document.lane(lane).and_then(|l| l.persona.as_ref()).is_none_or(|id| id == persona);
    let touchpoints = document.cards.iter().filter(|card| matches!(card.kind, Kind::Touchpoint(_)));
    let there = touchpoints.filter(|card| columns.range(card).is_some_and(|r| within.iter().any(|at| r.contains(at))));
    let own = there
        .filter(|card| if card.personas.is_empty() { concerned(&card.lane) } else { card.personas.contains(persona) });
    own.count()
}
