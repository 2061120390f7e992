//! "Do it for me": what each lesson asks for, as one change.

use super::{Lesson, first_card};
use crate::{
    base::{Id, Language},
    edit::{Edit, FreshIds, card_prefix, new_persona},
    i18n::text,
    model::{Card, CardKind, ChannelKind, Document, Emotion, Journey, Kind, LaneKind, Link, Persona, Phase},
};

/// The change that does it.
pub(super) fn edit(lesson: Lesson, document: &Document, language: Language) -> Option<Edit> {
    let tr = |key: &'static str| text(language, key).to_owned();
    match lesson {
        Lesson::Title => {
            let journey = Journey { title: tr("first-map-title-sample"), ..document.journey.as_ref().clone() };
            Some(Edit::SetJourney(Box::new(journey)))
        }
        Lesson::Persona => {
            let name = tr("first-map-persona-sample");
            Some(match document.personas.first() {
                Some(first) => Edit::SetPersona(Box::new(Persona { name, ..first.as_ref().clone() })),
                None => new_persona(document, &name),
            })
        }
        Lesson::Phase => {
            // The second one where there is one: the customer compares.
            let phase = document.phases.get(1).or_else(|| document.phases.first())?;
            let phase = Phase { name: tr("first-map-phase-sample"), ..phase.as_ref().clone() };
            Some(Edit::SetPhase(Box::new(phase)))
        }
        Lesson::Card => touchpoint(document, &tr("first-map-card-sample")),
        Lesson::Feeling => {
            let (persona, (_, step)) = (document.personas.first()?, step(document)?);
            let scale = document.journey.scale;
            let value = (scale.neutral() - 1.0).max(scale.min());
            Some(Edit::SetEmotion(Box::new(Emotion::new(persona.id.clone(), step.id.clone(), value))))
        }
        Lesson::Pain => answered_pain(document, &tr("first-map-pain-sample"), &tr("first-map-answer-sample")),
        Lesson::Review | Lesson::Share => None,
    }
}

/// The step that samples stand in: that of the first card, else the first of the second phase.
fn step(document: &Document) -> Option<(&Phase, &crate::model::Step)> {
    let of_card = document.cards.first().and_then(|card| document.step(&card.step));
    let second = || document.steps().nth(1).or_else(|| document.steps().next());
    of_card.or_else(second).map(|(phase, step)| (phase.as_ref(), step.as_ref()))
}

fn lane(document: &Document, kind: LaneKind) -> Option<Id> {
    let lane = document.lanes.iter().find(|lane| lane.kind == kind && !lane.locked)?;
    Some(lane.id.clone())
}

fn card(document: &Document, ids: &mut FreshIds<'_>, kind: CardKind, words: &str) -> Option<Card> {
    let lane_kind = LaneKind::ALL.into_iter().find(|lane| lane.card_kind() == Some(kind))?;
    let id = ids.next(card_prefix(kind));
    let card = Card::new(id, lane(document, lane_kind)?, step(document)?.1.id.clone(), kind);
    Some(Card { text: words.to_owned(), ..card })
}

fn touchpoint(document: &Document, words: &str) -> Option<Edit> {
    let mut card = card(document, &mut FreshIds::new(document), CardKind::Touchpoint, words)?;
    if let Kind::Touchpoint(touchpoint) = &mut card.kind {
        touchpoint.channel = Some(Id::new(ChannelKind::Store.name()));
    }
    Some(Edit::AddCard { card: Box::new(card), before: None })
}

/// A pain point, an opportunity and the link between them; what is there already is taken.
fn answered_pain(document: &Document, pain: &str, answer: &str) -> Option<Edit> {
    let mut ids = FreshIds::new(document);
    let mut edits = Vec::new();
    let mut known = |kind: CardKind, words: &str| {
        if let Some(card) = first_card(document, kind) {
            return Some(card.id.clone());
        }
        let mut card = card(document, &mut ids, kind, words)?;
        if let Kind::Pain(pain) = &mut card.kind {
            pain.severity = 3;
        }
        let id = card.id.clone();
        edits.push(Edit::AddCard { card: Box::new(card), before: None });
        Some(id)
    };
    let link = Link { pain: known(CardKind::Pain, pain)?, opportunity: known(CardKind::Opportunity, answer)? };
    edits.push(Edit::AddLink(link));
    Some(Edit::Batch(edits))
}
