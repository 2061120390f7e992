//! Edits that add an empty row with a fresh identifier, so that nobody has to invent one.

use super::{
    Edit,
    ids::{FreshIds, card_prefix, fresh_id},
};
use std::sync::Arc;

use crate::{
    base::Id,
    i18n::lane_label,
    model::{Card, CardKind, Channel, ChannelKind, Document, Lane, LaneKind, Persona, Phase, Source, Stage, Step},
};

/// Adds an empty card, last in its cell, of the kind the lane holds; none for a lane that is not
/// there or holds no cards.
pub fn new_card(document: &Document, lane: &Id, step: &Id) -> Option<Edit> {
    let kind = document.lane(lane)?.kind.card_kind()?;
    let card = Box::new(fresh_card(document, kind, lane.clone(), step.clone()));
    Some(Edit::AddCard { card, before: None })
}

/// An empty card with an identifier that is free in `document`; the lane may yet have to be added.
pub fn fresh_card(document: &Document, kind: CardKind, lane: Id, step: Id) -> Card {
    Card::new(fresh_id(document, card_prefix(kind)), lane, step, kind)
}

/// Adds a phase with one step; between two phases of one stage it joins that stage.
pub fn new_phase(document: &Document, name: &str, at: usize) -> Edit {
    let mut ids = FreshIds::new(document);
    let step = Step { id: ids.next("step-"), ..Step::default() };
    let id = ids.next("phase-");
    let phase = Phase { id, name: name.to_owned(), steps: vec![Arc::new(step)], ..Phase::default() };
    Edit::AddPhase { phase: Box::new(phase), at }
}

/// Adds a step to a phase.
pub fn new_step(document: &Document, phase: &Id, name: &str, at: usize) -> Edit {
    let step = Step { id: fresh_id(document, "step-"), name: name.to_owned(), ..Step::default() };
    Edit::AddStep { phase: phase.clone(), step: Box::new(step), at }
}

/// Adds a stage over no phases yet.
pub fn new_stage(document: &Document, name: &str, at: usize) -> Edit {
    Edit::AddStage { stage: Stage { id: fresh_id(document, "stage-"), name: name.to_owned() }, at }
}

/// Adds a lane, called as [`fresh_lane`] does.
pub fn new_lane(document: &Document, kind: LaneKind, at: usize) -> Edit {
    Edit::AddLane { lane: fresh_lane(document, kind), at }
}

/// A lane with the built-in label; where that is taken, with a number behind it, so that nobody has
/// to guess which of two is meant. Its identifier is free in `document`.
pub fn fresh_lane(document: &Document, kind: LaneKind) -> Lane {
    let label = lane_label(document.journey.language, kind);
    let is_taken = |name: &str| {
        let is_label = name == label;
        document.lanes.iter().any(|l| l.name == name || (is_label && l.kind == kind && l.name.is_empty()))
    };
    let mut lane = Lane::new(fresh_id(document, "lane-"), kind);
    if is_taken(label) {
        lane.name = (2..=document.lanes.len() + 2)
            .map(|n| format!("{label} {n}"))
            .find(|name| !is_taken(name))
            .unwrap_or_default();
    }
    lane
}

/// Where a lane of that kind goes: behind the last one that a full sheet has no lower.
pub fn place_of_lane(document: &Document, kind: LaneKind) -> usize {
    let rank = |kind: LaneKind| LaneKind::ALL.iter().position(|k| *k == kind);
    document.lanes.iter().rposition(|l| rank(l.kind) <= rank(kind)).map_or(0, |at| at + 1)
}

/// Adds a persona, last in the strip.
pub fn new_persona(document: &Document, name: &str) -> Edit {
    let at = document.personas.len();
    let is_free = |style: &usize| document.personas.iter().all(|p| document.persona_style(&p.id) != *style);
    // The style of the place, unless somebody brought it along from there.
    let style = Some(at % 6).filter(|own| !is_free(own)).and_then(|_| (0..6).find(is_free));
    let persona = Persona {
        id: fresh_id(document, "persona-"),
        name: name.to_owned(),
        style: style.and_then(|style| u8::try_from(style + 1).ok()),
        ..Persona::default()
    };
    Edit::AddPersona { persona: Box::new(persona), at }
}

/// Adds a source, last in the register.
pub fn new_source(document: &Document, title: &str) -> Edit {
    let source = Source { id: fresh_id(document, "source-"), title: title.to_owned(), ..Source::default() };
    Edit::AddSource { source: Box::new(source), at: document.evidence.len() }
}

/// Adds a channel that borrows the icon and nature of a built-in one.
pub fn new_channel(document: &Document, name: &str, icon: ChannelKind) -> Edit {
    let id = fresh_id(document, "channel-");
    Edit::AddChannel(Channel { id, name: name.to_owned(), icon, online: icon.is_online() })
}
