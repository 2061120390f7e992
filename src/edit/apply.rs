//! Sends each edit to the file that knows its subject.

use super::{
    Edit, EditError, card, cards, cluster, emotion, evidence, journey, lane, link, persona, phase, step, words,
    workshop,
};
use crate::model::Document;

/// What an arm of the dispatcher answers.
pub(super) type Done = Result<(), EditError>;

/// The document after `edit`. The one given stays as it is; what did not change is shared with it.
pub fn apply(document: &Document, edit: &Edit) -> Result<Document, EditError> {
    let mut next = document.clone();
    perform(&mut next, edit)?;
    Ok(next)
}

/// Changes `doc`, which may be left half changed when the edit is refused.
fn perform(doc: &mut Document, edit: &Edit) -> Done {
    match edit {
        Edit::SetJourney(head) => journey::set(doc, head),
        Edit::ReadScale(scale) => journey::read_scale(doc, *scale),
        Edit::SetPage(page) => journey::set_page(doc, page),
        Edit::SetNotes(notes) => journey::set_notes(doc, notes),

        Edit::AddPersona { persona, at } => persona::add(doc, persona, *at),
        Edit::SetPersona(persona) => persona::set(doc, persona),
        Edit::MovePersona { id, to } => persona::shift(doc, id, *to),
        Edit::RemovePersona(id) => persona::remove(doc, id),

        Edit::AddStage { stage, at } => phase::add_stage(doc, stage, *at),
        Edit::SetStage(stage) => phase::set_stage(doc, stage),
        Edit::MoveStage { id, to } => phase::shift_stage(doc, id, *to),
        Edit::RemoveStage(id) => phase::remove_stage(doc, id),

        Edit::AddPhase { phase, at } => phase::add(doc, phase, *at),
        Edit::SetPhase(phase) => phase::set(doc, phase),
        Edit::MovePhase { id, to } => phase::shift(doc, id, *to),
        Edit::DuplicatePhase(id) => phase::duplicate(doc, id),
        Edit::RemovePhase(id) => phase::remove(doc, id),

        Edit::AddStep { phase, step, at } => step::add(doc, phase, step, *at),
        Edit::SetStep(step) => step::set(doc, step),
        Edit::MoveStep { id, phase, to } => step::shift(doc, id, phase, *to),
        Edit::DuplicateStep(id) => step::duplicate(doc, id),
        Edit::RemoveStep(id) => step::remove(doc, id),

        Edit::AddLane { lane, at } => lane::add(doc, lane, *at),
        Edit::SetLane(lane) => lane::set(doc, lane),
        Edit::MoveLane { id, to } => lane::shift(doc, id, *to),
        Edit::DuplicateLane(id) => lane::duplicate(doc, id),
        Edit::RemoveLane(id) => lane::remove(doc, id),

        Edit::AddCard { card, before } => card::add(doc, card, before.as_ref()),
        Edit::SetCard(card) => card::set(doc, card),
        Edit::MoveCard { id, lane, step, before } => card::shift(doc, id, (lane, step), before.as_ref()),
        Edit::SpanCard { id, step, span } => card::span(doc, id, step, *span),
        Edit::DuplicateCard(id) => card::duplicate(doc, id),
        Edit::RemoveCard(id) => card::remove(doc, id),

        Edit::AddCards(rows) => cards::add(doc, rows),
        Edit::SetCards(rows) => cards::set(doc, rows),
        Edit::MoveCards { to, before } => cards::shift(doc, to, before.as_ref()),
        Edit::CopyCards { to, before } => cards::copy(doc, to, before.as_ref()),
        Edit::SpanCards { ids, by } => cards::span(doc, ids, *by),
        Edit::RemoveCards(ids) => cards::remove(doc, ids),

        Edit::SetEmotion(emotion) => emotion::set(doc, emotion),
        Edit::ClearEmotion { persona, step } => emotion::clear(doc, persona, step),
        Edit::SetForeseen(emotion) => emotion::foresee(doc, emotion),
        Edit::ClearForeseen { persona, step } => emotion::clear_foreseen(doc, persona, step),

        Edit::AddLink(link) => link::add(doc, link),
        Edit::RemoveLink(link) => link::remove(doc, link),

        Edit::AddSource { source, at } => evidence::add(doc, source, *at),
        Edit::SetSource(source) => evidence::set(doc, source),
        Edit::RemoveSource(id) => evidence::remove(doc, id),

        Edit::AddChannel(channel) => evidence::add_channel(doc, channel),
        Edit::SetChannel(channel) => evidence::set_channel(doc, channel),
        Edit::RemoveChannel(id) => evidence::remove_channel(doc, id),

        Edit::Reword { texts, .. } => words::reword(doc, texts),
        Edit::Replace(document) => journey::replace(doc, document),

        Edit::TakeAnswers { edits, .. } | Edit::Batch(edits) => edits.iter().try_for_each(|e| perform(doc, e)),
        agreed => agree(doc, agreed),
    }
}

/// What people agree on: who is in charge, what is meant to be so, and what a workshop leaves behind.
fn agree(doc: &mut Document, edit: &Edit) -> Done {
    match edit {
        Edit::SetSeam(seam) => link::set_seam(doc, seam),
        Edit::SetWaived(waived) => workshop::set_waived(doc, waived),
        Edit::SetReview(review) => workshop::set_review(doc, review),
        Edit::SetAgenda(agenda) => workshop::set_agenda(doc, agenda),
        Edit::SetParking(notes) => workshop::set_parking(doc, notes),
        Edit::SetDecisions(decisions) => workshop::set_decisions(doc, decisions),
        Edit::SetClusters(clusters) => cluster::set(doc, clusters),
        Edit::MergeCluster(id) => cluster::merge(doc, id),
        Edit::SplitCard(id) => cluster::split(doc, id),
        Edit::SetRounds(rounds) => workshop::set_rounds(doc, rounds),
        // Every other one is performed above.
        _ => Ok(()),
    }
}
