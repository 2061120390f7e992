//! Checks on what hurts: pain points without evidence or answer, and dips of the curve that no pain
//! point explains.

use super::{
    Check, Finding, Place,
    ground::{Found, Ground, Placed},
};
use crate::{
    base::{Id, IdMap},
    model::{CardKind, Document, Kind, LaneKind, Scale},
};

/// From this severity on a pain point needs an answer.
const SEVERE: u8 = 4;

/// A fall by this part of the scale's range is steep: one and a half points on −2 to +2.
const STEEP: f32 = 3.0 / 8.0;

/// Finds all of it.
pub(super) fn find(ground: &Ground<'_>, found: &mut Found) {
    let answered: IdMap<'_, ()> = ground.document.links.iter().map(|link| (&link.pain, ())).collect();
    for placed in ground.cards_of(CardKind::Pain) {
        let Kind::Pain(pain) = &placed.card.kind else { continue };
        let mut add = |check| found.add_at(placed.columns.start, Finding::on_card(check, &placed.card.id));
        if !ground.rests_on_evidence(placed.card) {
            add(Check::PainWithoutEvidence);
        }
        if pain.severity >= SEVERE && !answered.has(&placed.card.id) {
            add(Check::SeverePainUnanswered);
        }
    }
    if ground.has_lane(LaneKind::Emotion) && ground.has_lane(LaneKind::Pains) {
        unexplained_dips(ground, found);
    }
}

fn unexplained_dips(ground: &Ground<'_>, found: &mut Found) {
    let mut pains: Vec<Vec<&Placed<'_>>> = vec![Vec::new(); ground.phases.last().map_or(0, |columns| columns.end)];
    for placed in ground.cards_of(CardKind::Pain) {
        for here in pains.get_mut(placed.columns.clone()).into_iter().flatten() {
            here.push(placed);
        }
    }
    for (persona, felt) in ground.document.personas.iter().zip(&ground.emotions) {
        let mut before: Option<f32> = None;
        for (column, emotion) in felt.iter().enumerate() {
            let Some(value) = emotion.map(|emotion| emotion.value) else { continue };
            let fall = before.replace(value).map_or(0.0, |before| before - value);
            let here = pains.get(column).into_iter().flatten();
            if !is_steep(fall, ground.document.journey.scale) || here.into_iter().any(|pain| pain.concerns(&persona.id))
            {
                continue;
            }
            if let Some(step) = ground.step(column) {
                let place = Place::Emotion { persona: persona.id.clone(), step: step.clone() };
                found.add_at(column, Finding::new(Check::DipUnexplained).about(&persona.id).with(step).at(place));
            }
        }
    }
}

fn is_steep(fall: f32, scale: Scale) -> bool {
    // A hundredth of tolerance: −0.3 to −1.8 is one and a half points, whatever the last bit says.
    fall >= STEEP * (scale.max() - scale.min()) - 0.01
}

/// A fall of the curve.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Dip {
    /// The step before.
    pub(super) from: Id,
    /// The step at its foot.
    pub(super) to: Id,
    /// By how much, in points of the map's scale.
    pub(super) points: f32,
}

/// The fall of a persona's curve that ends at a step.
pub(super) fn dip(document: &Document, persona: &Id, step: &Id) -> Option<Dip> {
    let foot = document.emotion(persona, step)?.value;
    let before = document.steps().map(|(_, s)| &s.id).take_while(|id| *id != step);
    let felt = before.filter_map(|id| Some((id, document.emotion(persona, id)?.value)));
    let (from, value) = felt.last()?;
    Some(Dip { from: from.clone(), to: step.clone(), points: value - foot })
}
