//! The journey from phase to phase: what stands at each step, lane by lane.

use super::{
    Block, Fact, Section, Topic, card,
    map::{Map, place},
};
use crate::{
    i18n,
    model::{Phase, Step},
};

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
            name: i18n::lane_name(map.language, lane).to_owned(),
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

/// What was decided, each with its day.
pub(super) fn decisions(map: &Map<'_>) -> Option<Section> {
    let items = map.doc.decisions.iter().map(|decision| {
        let day = i18n::date(map.language, &decision.date);
        if day.is_empty() { decision.text.clone() } else { format!("{day}: {}", decision.text) }
    });
    list(map.say("parking-decisions"), "decisions", items.collect())
}

/// What did not fit in.
pub(super) fn parking(map: &Map<'_>) -> Option<Section> {
    list(map.say("web-parking"), "parking", map.doc.parking.iter().map(|note| note.text.clone()).collect())
}

fn list(name: &str, place: &str, items: Vec<String>) -> Option<Section> {
    (!items.is_empty()).then(|| Section {
        name: name.to_owned(),
        place: place.to_owned(),
        blocks: vec![Block::List { name: String::new(), items }],
        ..Section::default()
    })
}
