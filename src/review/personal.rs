//! The check for personal data, in every text of the map.

use super::{
    Check, Finding, Place,
    ground::{Found, Ground},
    kept::Kept,
};
use crate::{base::Id, privacy::Datum};

/// Finds all of it.
pub(super) fn find(ground: &Ground<'_>, found: &mut Found) {
    let facts = ground.facts;
    let finding = |datum: Datum| Finding { datum: Some(datum), ..Finding::new(Check::PersonalData) };
    for placed in &ground.cards {
        if let Some(datum) = facts.cards.get(placed.at).and_then(|facts| facts.datum) {
            let place = Place::Card(placed.card.id.clone());
            found.add_at(placed.columns.start, finding(datum).about(&placed.card.id).at(place));
        }
    }
    for (persona, datum) in with_data(&facts.personas) {
        found.add(finding(datum).about(&persona.id).at(Place::Persona(persona.id.clone())));
    }
    for ((phase, (datum, steps)), columns) in facts.phases.iter().zip(&ground.phases) {
        if let Some(datum) = *datum {
            found.add_at(columns.start, finding(datum).about(&phase.id).at(Place::Phase(phase.id.clone())));
        }
        for ((step, datum), column) in phase.steps.iter().zip(steps).zip(columns.clone()) {
            if let Some(datum) = *datum {
                found.add_at(column, finding(datum).about(&step.id).at(Place::Step(step.id.clone())));
            }
        }
    }
    for (emotion, datum) in with_data(&facts.emotions).chain(with_data(&facts.foreseen)) {
        let (persona, step) = (emotion.persona.clone(), emotion.step.clone());
        let finding = finding(datum).about(&persona).with(&step);
        found.put(ground.column(&step), finding.at(Place::Emotion { persona, step }));
    }
    for (source, datum) in with_data(&facts.evidence) {
        found.add(finding(datum).about(&source.id).at(Place::Source(source.id.clone())));
    }
    let about = |id: &Id, datum| finding(datum).about(id);
    with_data(&facts.stages).for_each(|(row, datum)| found.add(about(&row.id, datum)));
    with_data(&facts.lanes).for_each(|(row, datum)| found.add(about(&row.id, datum)));
    with_data(&facts.channels).for_each(|(row, datum)| found.add(about(&row.id, datum)));
    with_data(&facts.parking).for_each(|(row, datum)| found.add(about(&row.id, datum)));
    with_data(&facts.decisions).for_each(|(row, datum)| found.add(about(&row.id, datum)));
    with_data(&facts.clusters).for_each(|(row, datum)| found.add(about(&row.id, datum)));
    for (seam, datum) in with_data(&facts.seams) {
        let finding = finding(datum).about(&seam.from).with(&seam.to);
        found.add(finding.at(Place::Card(seam.to.clone())));
    }
    // Rows without a name of their own, and the map itself: one finding for all of them.
    let head = facts.journey.as_ref().and_then(|(_, datum)| *datum).or_else(|| facts.notes());
    let rest = with_data(&facts.waived).map(|(_, datum)| datum);
    let rest = rest.chain(with_data(&facts.agenda).map(|(_, datum)| datum));
    let mut rest = head.into_iter().chain(rest.chain(with_data(&facts.rounds).map(|(_, datum)| datum)));
    if let Some(datum) = rest.next() {
        found.add(finding(datum));
    }
}

/// The rows that hold personal data.
fn with_data<T>(kept: &Kept<T, Option<Datum>>) -> impl Iterator<Item = (&T, Datum)> {
    kept.iter().filter_map(|(row, datum)| Some((row, (*datum)?)))
}
