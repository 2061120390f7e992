//! Checks on touchpoints: channel, feelings, changes of channel, moments of truth, complaints.

use super::{
    Check, Finding, Place,
    ground::{Found, Ground, Placed},
};
use crate::{
    base::Id,
    model::{CardKind, LaneKind, seams},
};

/// Finds all of it.
pub(super) fn find(ground: &Ground<'_>, found: &mut Found) {
    let feels = ground.has_lane(LaneKind::Emotion) && !ground.document.personas.is_empty();
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
    felt_moments(ground, found);
    for seam in seams(ground.document).into_iter().filter(|seam| seam.change.is_crossing() && seam.is_orphan()) {
        let finding = Finding::new(Check::SeamWithoutOwner).about(&seam.from).with(&seam.to);
        found.0.push((ground.column(&seam.at_step), finding.at(Place::Card(seam.to))));
    }
}

/// Whether anybody whom a touchpoint concerns feels something at one of its steps.
fn is_felt(ground: &Ground<'_>, placed: &Placed<'_>) -> bool {
    let concerned = ground.document.personas.iter().zip(&ground.emotions).filter(|(p, _)| placed.concerns(&p.id));
    let mut felt = concerned.filter_map(|(_, felt)| felt.get(placed.columns.clone()));
    felt.any(|felt| felt.iter().any(Option::is_some))
}

/// Moments of truth on the curve: founded where a customer said it in these words, or where a card
/// of that persona at that step is.
fn felt_moments(ground: &Ground<'_>, found: &mut Found) {
    for (persona, felt) in ground.document.personas.iter().zip(&ground.emotions) {
        for (column, emotion) in felt.iter().enumerate() {
            let Some(emotion) = emotion.filter(|e| e.moment.is_some()) else { continue };
            let said = emotion.verbatim && !emotion.quote.is_empty();
            if !said && !is_founded(ground, column, &persona.id) {
                let (persona, step) = (emotion.persona.clone(), emotion.step.clone());
                let finding = Finding::new(Check::MomentWithoutEvidence).about(&persona).with(&step);
                found.add_at(column, finding.at(Place::Emotion { persona, step }));
            }
        }
    }
}

fn is_founded(ground: &Ground<'_>, column: usize, persona: &Id) -> bool {
    let mut there = ground.cards.iter().filter(|placed| placed.columns.contains(&column) && placed.concerns(persona));
    there.any(|placed| ground.rests_on_evidence(placed.card))
}
