//! What several cards say, said by one.

use crate::{
    base::Id,
    model::{Card, Document, EvidenceRef, Kind, Opportunity, Pain, Touchpoint},
};

/// The first card with all that the others say: their words kept, whom any of them concerns, all
/// evidence and dots, the worst and the most of what was judged. The text stays the first one's.
pub(super) fn unite(doc: &Document, first: &Card, rest: &[impl AsRef<Card>]) -> Card {
    let mut card = first.clone();
    card.gathered = words_of(first);
    for other in rest.iter().map(AsRef::as_ref) {
        card.gathered.extend(words_of(other));
        // Nobody named is everybody.
        if card.personas.is_empty() || other.personas.is_empty() {
            card.personas.clear();
        } else {
            let known = card.personas.clone();
            card.personas.extend(other.personas.iter().filter(|id| !known.contains(id)).cloned());
        }
        add_owner(&mut card.owner, &other.owner);
        other.evidence.iter().for_each(|one| add_evidence(doc, &mut card.evidence, one));
        card.level = card.level.filter(|level| other.level == Some(*level));
        card.votes = card.votes.saturating_add(other.votes);
        card.colour = card.colour.or(other.colour);
        // What a card is called that was itself made of others, and a second address, are kept as notes.
        let name = Some(&other.text).filter(|text| !card.gathered.contains(text));
        let url = Some(&other.url).filter(|url| !card.url.is_empty() && **url != card.url);
        for line in [name, Some(&other.note), url].into_iter().flatten() {
            add_line(&mut card.note, line);
        }
        if card.url.is_empty() {
            card.url.clone_from(&other.url);
        }
        unite_kind(&mut card.kind, &other.kind);
    }
    if !card.gathered.contains(&first.text) {
        add_line(&mut card.note, &first.text);
    }
    card.personas.sort_by_key(|id| place_of(doc, id));
    card
}

/// The words that a card stands for.
fn words_of(card: &Card) -> Vec<String> {
    if card.gathered.is_empty() { vec![card.text.clone()] } else { card.gathered.clone() }
}

fn place_of(doc: &Document, persona: &Id) -> Option<usize> {
    doc.personas.iter().position(|row| row.id == *persona)
}

fn add_owner(owner: &mut String, other: &str) {
    if other.is_empty() || owner.split(", ").any(|known| known == other) {
        return;
    }
    if !owner.is_empty() {
        owner.push_str(", ");
    }
    owner.push_str(other);
}

fn add_line(note: &mut String, line: &str) {
    if line.is_empty() || note.lines().any(|known| known == line) {
        return;
    }
    if !note.is_empty() {
        note.push('\n');
    }
    note.push_str(line);
}

/// Adds pieces of a source, no more than it has: the same interview may have spoken for both cards.
fn add_evidence(doc: &Document, evidence: &mut Vec<EvidenceRef>, other: &EvidenceRef) {
    let Some(same) = evidence.iter_mut().find(|one| one.source == other.source) else {
        return evidence.push(other.clone());
    };
    let most = doc.source(&other.source).and_then(|source| source.n).unwrap_or(u32::MAX);
    let sum = same.count.saturating_add(other.count);
    same.count = sum.min(most.max(same.count).max(other.count));
}

fn unite_kind(kind: &mut Kind, other: &Kind) {
    match (kind, other) {
        (Kind::Pain(pain), Kind::Pain(other)) => unite_pains(pain, other),
        (Kind::Opportunity(opportunity), Kind::Opportunity(other)) => unite_opportunities(opportunity, other),
        (Kind::Touchpoint(touchpoint), Kind::Touchpoint(other)) => unite_touchpoints(touchpoint, other),
        // Nobody said it in the words that they have in common.
        (Kind::Thought(thought), _) => thought.verbatim = false,
        _ => {}
    }
}

fn unite_pains(pain: &mut Pain, other: &Pain) {
    pain.severity = pain.severity.max(other.severity);
    pain.frequency = pain.frequency.max(other.frequency);
    pain.touchpoint = pain.touchpoint.take().or_else(|| other.touchpoint.clone());
}

/// It has come as far as the one that lags behind, and is due when the first of them is.
fn unite_opportunities(opportunity: &mut Opportunity, other: &Opportunity) {
    opportunity.impact = opportunity.impact.max(other.impact);
    opportunity.effort = opportunity.effort.max(other.effort);
    opportunity.status = opportunity.status.min(other.status);
    if !opportunity.status.is_done() {
        opportunity.done.clear();
    }
    let is_earlier = opportunity.due.is_empty() || (!other.due.is_empty() && other.due < opportunity.due);
    if is_earlier {
        opportunity.due.clone_from(&other.due);
    }
    opportunity.metric = opportunity.metric.take().or_else(|| other.metric.clone());
    opportunity.need = opportunity.need.take().or_else(|| other.need.clone());
}

fn unite_touchpoints(touchpoint: &mut Touchpoint, other: &Touchpoint) {
    if touchpoint.channel.is_none() {
        touchpoint.channel.clone_from(&other.channel);
        touchpoint.online = other.online;
    }
    for (text, other) in [
        (&mut touchpoint.description, &other.description),
        (&mut touchpoint.content, &other.content),
        (&mut touchpoint.time, &other.time),
    ] {
        add_line(text, other);
    }
    touchpoint.complaint |= other.complaint;
    touchpoint.answer_hours = match (touchpoint.answer_hours, other.answer_hours) {
        (Some(a), Some(b)) => Some(a.min(b)),
        (a, b) => a.or(b),
    };
    touchpoint.moment = touchpoint.moment.or(other.moment);
}
