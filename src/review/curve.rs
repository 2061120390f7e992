//! The check on what the curve cannot show: feelings beyond the map's scale, as a file may hold them.

use super::{
    Check, Finding, Place,
    ground::{Found, Ground},
};

/// Finds all of it.
pub(super) fn find(ground: &Ground<'_>, found: &mut Found) {
    let scale = ground.document.journey.scale;
    for felt in &ground.emotions {
        let here = felt.iter().enumerate().filter_map(|(column, emotion)| Some((column, (*emotion)?)));
        for (column, emotion) in here.filter(|(_, emotion)| !scale.holds(emotion.value)) {
            let (persona, step) = (emotion.persona.clone(), emotion.step.clone());
            let finding = Finding::new(Check::FeelingBeyondScale).about(&persona).with(&step);
            found.add_at(column, finding.at(Place::Emotion { persona, step }));
        }
    }
}
