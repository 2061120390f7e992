//! Readable names of edits, as "Undo" shows them.

use super::{Edit, Name};
use crate::{
    base::{Id, Language},
    i18n::{number, text, text_with},
    model::Document,
};

impl Edit {
    /// What the edit does, such as "Move card “Hotline”". `before` is the document it was applied to.
    pub fn label(&self, before: &Document, language: Language) -> String {
        if let Some(key) = self.fixed_key() {
            return text(language, key).to_owned();
        }
        if let Self::AddCards(cards) = self {
            return text_with(language, "edit-add-cards", &[("count", cards.len().into())]);
        }
        if let Self::MergeCluster(id) = self {
            let count = before.cluster(id).map_or(0, |cluster| cluster.cards.len());
            return text_with(language, "edit-merge", &[("count", count.into())]);
        }
        if let Self::Batch(edits) = self {
            return batch(edits, before, language);
        }
        if let Some((key, first, count)) = self.cards() {
            // One card is called by its name, however it was changed.
            if count > 1 {
                return text_with(language, key.1, &[("count", count.into())]);
            }
            let what = first.and_then(|id| Name::of(before, id)).map(|name| name.text(language)).unwrap_or_default();
            return text_with(language, key.0, &[("what", what.into())]);
        }
        if let Self::TakeAnswers { answers, .. } = self {
            let number = number(language, *answers as f64, 0);
            let args = [("count", (*answers as usize).into()), ("number", number.into())];
            return text_with(language, "survey-edit", &args);
        }
        if let Self::Reword { matches, .. } = self {
            return text_with(language, "edit-reword", &[("count", (*matches).into())]);
        }
        let (key, what) = self.verb_and_name(before);
        let what = what.map(|name| name.text(language)).unwrap_or_default();
        text_with(language, key, &[("what", what.into())])
    }

    /// Labels that name no row.
    fn fixed_key(&self) -> Option<&'static str> {
        Some(match self {
            Self::SetJourney(_) => "edit-journey",
            Self::ReadScale(_) => "edit-scale",
            Self::SetPage(_) => "edit-page",
            Self::SetNotes(_) => "edit-notes",
            Self::AddLink(_) => "edit-link",
            Self::RemoveLink(_) => "edit-unlink",
            Self::SetSeam(_) => "edit-seam",
            Self::SetWaived(waived) if waived.reason.trim().is_empty() => "edit-unwaive",
            Self::SetWaived(_) => "edit-waive",
            Self::SetReview(_) => "edit-review",
            Self::SetAgenda(_) => "edit-agenda",
            Self::SetParking(_) => "edit-parking",
            Self::SetDecisions(_) => "edit-decisions",
            Self::SetClusters(_) => "edit-clusters",
            Self::SetRounds(_) => "edit-rounds",
            Self::Replace(_) => "edit-replace",
            _ => return None,
        })
    }

    /// The messages for one card and for many, the first of the cards and their number, of edits of many.
    fn cards(&self) -> Option<((&'static str, &'static str), Option<&Id>, usize)> {
        Some(match self {
            Self::SetCards(cards) => (("edit-change", "edit-change-cards"), cards.first().map(|c| &c.id), cards.len()),
            Self::MoveCards { to, .. } => (("edit-move", "edit-move-cards"), to.first().map(|p| &p.id), to.len()),
            Self::CopyCards { to, .. } => (("edit-duplicate", "edit-copy-cards"), to.first().map(|p| &p.id), to.len()),
            Self::SpanCards { ids, .. } => (("edit-stretch", "edit-stretch-cards"), ids.first(), ids.len()),
            Self::RemoveCards(ids) => (("edit-delete", "edit-delete-cards"), ids.first(), ids.len()),
            _ => return None,
        })
    }

    /// The message and the row it names: as the edit makes it where it adds one, else as it was.
    fn verb_and_name(&self, before: &Document) -> (&'static str, Option<Name>) {
        let was = |id: &Id| Name::of(before, id);
        match self {
            Self::AddPersona { persona, .. } => ("edit-add", Some(Name::Persona(persona.name.clone()))),
            Self::AddStage { stage, .. } => ("edit-add", Some(Name::Stage(stage.name.clone()))),
            Self::AddPhase { phase, .. } => ("edit-add", Some(Name::Phase(phase.name.clone()))),
            Self::AddStep { step, .. } => ("edit-add", Some(Name::Step(step.name.clone()))),
            Self::AddLane { lane, .. } => ("edit-add", Some(Name::Lane(lane.kind, lane.name.clone()))),
            Self::AddCard { card, .. } => ("edit-add", Some(Name::Card(card.text.clone()))),
            Self::AddSource { source, .. } => ("edit-add", Some(Name::Source(source.title.clone()))),
            Self::AddChannel(channel) => ("edit-add", Some(Name::Channel(channel.name.clone()))),
            Self::SetPersona(persona) => ("edit-change", was(&persona.id)),
            Self::SetStage(stage) => ("edit-change", was(&stage.id)),
            Self::SetPhase(phase) => ("edit-change", was(&phase.id)),
            Self::SetStep(step) => ("edit-change", was(&step.id)),
            Self::SetLane(lane) => ("edit-change", was(&lane.id)),
            Self::SetCard(card) => ("edit-change", was(&card.id)),
            Self::SetSource(source) => ("edit-change", was(&source.id)),
            Self::SetChannel(channel) => ("edit-change", was(&channel.id)),
            Self::MovePersona { id, .. }
            | Self::MoveStage { id, .. }
            | Self::MovePhase { id, .. }
            | Self::MoveStep { id, .. }
            | Self::MoveLane { id, .. }
            | Self::MoveCard { id, .. } => ("edit-move", was(id)),
            Self::SpanCard { id, .. } => ("edit-stretch", was(id)),
            Self::SplitCard(id) => ("edit-split", was(id)),
            Self::DuplicatePhase(id) | Self::DuplicateStep(id) | Self::DuplicateLane(id) | Self::DuplicateCard(id) => {
                ("edit-duplicate", was(id))
            }
            Self::RemovePersona(id)
            | Self::RemoveStage(id)
            | Self::RemovePhase(id)
            | Self::RemoveStep(id)
            | Self::RemoveLane(id)
            | Self::RemoveCard(id)
            | Self::RemoveSource(id)
            | Self::RemoveChannel(id) => ("edit-delete", was(id)),
            Self::SetEmotion(emotion) => ("edit-emotion", was(&emotion.persona)),
            Self::ClearEmotion { persona, .. } => ("edit-emotion-clear", was(persona)),
            Self::SetForeseen(emotion) => ("edit-foreseen", was(&emotion.persona)),
            Self::ClearForeseen { persona, .. } => ("edit-foreseen-clear", was(persona)),
            // Those with a fixed label and batches do not come here.
            _ => ("edit-batch", None),
        }
    }
}

fn batch(edits: &[Edit], before: &Document, language: Language) -> String {
    if let [only] = edits {
        return only.label(before, language);
    }
    // A card that came with its lane, or with what somebody feels there, is a card to whoever added it.
    let mut cards = edits.iter().filter(|e| matches!(e, Edit::AddCard { .. }));
    if let (Some(card), None) = (cards.next(), cards.next())
        && edits.iter().all(|e| matches!(e, Edit::AddCard { .. } | Edit::AddLane { .. } | Edit::SetEmotion(_)))
    {
        return card.label(before, language);
    }
    let all = |fits: fn(&Edit) -> bool| !edits.is_empty() && edits.iter().all(fits);
    let added = |edit: &Edit| match edit {
        Edit::AddCard { .. } => 1,
        Edit::AddCards(cards) => cards.len(),
        _ => 0,
    };
    let cards: usize = edits.iter().map(added).sum();
    if cards > 0 && all(comes_with_cards) {
        return text_with(language, "edit-add-cards", &[("count", cards.into())]);
    }
    if all(|e| matches!(e, Edit::AddLane { .. })) {
        return text_with(language, "edit-add-rows", &[("count", edits.len().into())]);
    }
    if all(|e| matches!(e, Edit::SetForeseen(_))) {
        return text(language, "edit-overlay").to_owned();
    }
    let key = if all(|e| matches!(e, Edit::MoveCard { .. })) {
        "edit-move-cards"
    } else if all(|e| matches!(e, Edit::RemoveCard(_))) {
        "edit-delete-cards"
    } else if all(|e| matches!(e, Edit::AddCard { .. } | Edit::DuplicateCard(_))) {
        "edit-add-cards"
    } else if all(|e| matches!(e, Edit::SetCard(_))) {
        "edit-change-cards"
    } else {
        "edit-batch"
    };
    text_with(language, key, &[("count", edits.len().into())])
}

/// Whether an edit adds a card, or what cards bring along.
fn comes_with_cards(edit: &Edit) -> bool {
    matches!(
        edit,
        Edit::AddCard { .. }
            | Edit::AddCards(_)
            | Edit::AddLane { .. }
            | Edit::AddPhase { .. }
            | Edit::AddStep { .. }
            | Edit::AddSource { .. }
            | Edit::AddChannel(_)
            | Edit::AddLink(_)
            | Edit::SetSeam(_)
            // A note that was parked.
            | Edit::SetParking(_)
    )
}
