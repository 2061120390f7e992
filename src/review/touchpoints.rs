//! Checks on touchpoints: channel, feelings, changes of channel, moments of truth, complaints.

use std::collections::BTreeMap;

use super::{
    Check, Finding, Place,
    ground::{Found, Ground, Placed},
};
use crate::model::{CardKind, Emotion, LaneKind, seams};

/// Finds all of it.
pub(super) fn find(ground: &Ground<'_>, found: &mut Found) {
    let feels = ground.has_lane(LaneKind::Emotion) && ground.document.personas.iter().any(|persona| !persona.hidden);
    for placed in ground.cards_of(CardKind::Touchpoint) {
        let Some(touchpoint) = placed.touchpoint() else { continue };
        let mut add = |check| found.add_at(placed.columns.start, Finding::on_card(check, &placed.card.id));
        if touchpoint.channel.is_none() {
            add(Check::TouchpointWithoutChannel);
        }
        if feels && !is_felt(ground, placed) {
            add(Check::TouchpointWithoutEmotion);
        }
        if touchpoint.moment.is_some() && !ground.rests_on_evidence(placed.card) {
            add(Check::MomentWithoutEvidence);
        }
        if touchpoint.complaint && touchpoint.answer_hours.is_none() {
            add(Check::ComplaintWithoutAnswerTime);
        }
    }
    for seam in seams(&ground.shown()).into_iter().filter(|seam| seam.change.is_crossing() && seam.is_orphan()) {
        let finding = Finding::new(Check::SeamWithoutOwner).about(&seam.from).with(&seam.to);
        found.put(ground.column(&seam.at_step), finding.at(Place::Card(seam.to)));
    }
}

/// Whether anybody whom a touchpoint concerns feels something at one of its steps.
fn is_felt(ground: &Ground<'_>, placed: &Placed<'_>) -> bool {
    let concerned = ground.document.personas.iter().zip(&ground.emotions).filter(|(p, _)| placed.concerns(&p.id));
    let mut felt = concerned.filter_map(|(_, felt)| felt.get(placed.columns.clone()));
    felt.any(|felt| felt.iter().any(Option::is_some))
}

/// Finds moments of truth on the curve that rest on nothing. They are founded where a customer said it
/// in these words, or where a card of that persona at that step is.
pub(super) fn find_felt_moments(ground: &Ground<'_>, found: &mut Found) {
    let mut moments: Vec<(usize, &Emotion)> = Vec::new();
    for felt in &ground.emotions {
        let here = felt.iter().enumerate().filter_map(|(column, emotion)| Some((column, (*emotion)?)));
        let is_said = |emotion: &Emotion| emotion.verbatim && !emotion.quote.is_empty();
        moments.extend(here.filter(|(_, emotion)| emotion.moment.is_some() && !is_said(emotion)));
    }
    let mut founded: BTreeMap<usize, Vec<&Placed<'_>>> = moments.iter().map(|(at, _)| (*at, Vec::new())).collect();
    for placed in &ground.cards {
        for (_, here) in founded.range_mut(placed.columns.clone()) {
            if ground.rests_on_evidence(placed.card) {
                here.push(placed);
            }
        }
    }
    for (column, emotion) in moments {
        let (persona, step) = (emotion.persona.clone(), emotion.step.clone());
        if !founded.get(&column).into_iter().flatten().any(|placed| placed.concerns(&persona)) {
            let finding = Finding::new(Check::MomentWithoutEvidence).about(&persona).with(&step);
            found.add_at(column, finding.at(Place::Emotion { persona, step }));
        }
    }
}
