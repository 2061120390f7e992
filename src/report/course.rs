//! The journey from phase to phase: what stands at each step, lane by lane.

use super::{
    Block, Fact, Section, Topic, card,
    map::{Map, place},
};
use crate::model::{Phase, Step};

/// A section for each phase, with one for each of its steps.
pub(super) fn sections(map: &Map<'_>) -> Vec<Section> {
    map.doc.phases.iter().enumerate().map(|(at, p)| phase(map, at + 1, p)).collect()
}

fn phase<'a>(map: &Map<'a>, number: usize, phase: &'a Phase) -> Section {
    let stage = phase.stage.as_ref().and_then(|id| map.doc.stage(id)).map_or("", |s| s.name.as_str());
    let mut blocks = Vec::new();
    facts(
        &mut blocks,
        [
            map.fact("kind-stage", stage),
            map.fact("lane-goal", &phase.goal),
            map.fact("field-duration", &phase.duration),
            map.note(&phase.note),
        ],
    );
    let mut section = Section {
        name: format!("{number} {}", phase.name),
        place: place(&phase.id),
        topic: Topic::Phase(number - 1),
        blocks,
        ..Section::default()
    };
    for own in &phase.steps {
        let mut blocks = Vec::new();
        step(map, own, &mut blocks);
        // The one step of a phase may have no name: what stands there stands under the phase.
        if own.name.is_empty() && phase.steps.len() == 1 {
            section.blocks.extend(blocks);
        } else {
            let name = if own.name.is_empty() { phase.name.clone() } else { own.name.clone() };
            section.sections.push(Section { name, place: place(&own.id), blocks, ..Section::default() });
        }
    }
    section
}

fn step<'a>(map: &Map<'a>, step: &'a Step, blocks: &mut Vec<Block>) {
    let from = step.branch_from.as_ref().map_or("", |id| map.step(id));
    facts(
        blocks,
        [
            map.fact("field-duration", &step.duration),
            step.optional.then(|| Fact { label: map.say("field-optional").to_owned(), says: Vec::new() }),
            map.fact("field-branch", from),
            map.note(&step.note),
        ],
    );
    for lane in &map.lanes {
        let cards = map.cell(&lane.id, &step.id);
        if cards.is_empty() {
            continue;
        }
        blocks.push(Block::Cards {
            name: crate::i18n::lane_name(map.language, lane).to_owned(),
            scope: map.scope_of_all(lane, cards),
            cards: cards.iter().map(|c| card::entry(map, c)).collect(),
        });
    }
}

fn facts<const N: usize>(blocks: &mut Vec<Block>, facts: [Option<Fact>; N]) {
    let facts: Vec<Fact> = facts.into_iter().flatten().collect();
    if !facts.is_empty() {
        blocks.push(Block::Facts { name: String::new(), facts });
    }
}

/// What did not fit in, where notes are wanted.
pub(super) fn parking(map: &Map<'_>) -> Option<Section> {
    let parked = &map.doc.parking;
    (map.with_notes && !parked.is_empty()).then(|| Section {
        name: map.say("web-parking").to_owned(),
        place: "parking".to_owned(),
        blocks: vec![Block::List { name: String::new(), items: parked.iter().map(|n| n.text.clone()).collect() }],
        ..Section::default()
    })
}
