//! One finding: what, where, and what would mend it.

use super::{Check, Level};
use crate::{
    base::Id,
    model::{Document, Kind, LaneKind, Waived},
    privacy::Datum,
};

/// Something that a check found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The check.
    pub check: Check,
    /// What it is about, as a waiver names it; none for the whole map.
    pub subject: Option<Id>,
    /// The second of the two that it is about: a phase or step beside a persona, the other end of a
    /// seam, the other of two cards.
    pub with: Option<Id>,
    /// Where it is shown.
    pub place: Place,
    /// What personal data looked like.
    pub datum: Option<Datum>,
    /// Why it is meant to be so, where somebody said that.
    pub waived: Option<String>,
}

/// Where a finding has its pin, and where a click leads.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// The map as a whole.
    Map,
    /// A persona.
    Persona(Id),
    /// A phase.
    Phase(Id),
    /// A step.
    Step(Id),
    /// All of a phase's columns in one lane.
    Cells {
        /// The row.
        lane: Id,
        /// The phase.
        phase: Id,
    },
    /// A card.
    Card(Id),
    /// What a persona feels at a step.
    Emotion {
        /// Who.
        persona: Id,
        /// Where.
        step: Id,
    },
    /// An entry of the evidence register.
    Source(Id),
}

/// What would mend a finding with one click. Carried out by whoever may change the document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fix {
    /// Add a card in this cell and write it.
    AddCard {
        /// The row.
        lane: Id,
        /// The column.
        step: Id,
        /// Whom it concerns; none for everybody.
        persona: Option<Id>,
    },
    /// Add an opportunity in this cell, link it to this pain point and write it.
    AnswerPain {
        /// The pain point's card.
        pain: Id,
        /// The row of opportunities.
        lane: Id,
        /// The column.
        step: Id,
    },
    /// Let this card point to a source.
    AddEvidence(Id),
    /// Say who answers for this card.
    AssignOwner(Id),
    /// Say who answers for a change of channel.
    AssignSeam {
        /// The touchpoint card before.
        from: Id,
        /// The touchpoint card after.
        to: Id,
    },
    /// Choose this touchpoint's channel.
    ChooseChannel(Id),
    /// Enter this touchpoint's answer time.
    SetAnswerTime(Id),
    /// Choose the metric that shows whether this opportunity worked.
    ChooseMetric(Id),
    /// Enter a newer value of this metric.
    AddMeasure(Id),
    /// Say what a persona feels at a step.
    SetEmotion {
        /// Who.
        persona: Id,
        /// Where.
        step: Id,
    },
    /// Say what this persona wants to reach.
    AddGoal(Id),
    /// Give this phase another name.
    RenamePhase(Id),
    /// Take this card, which stands there twice, away.
    RemoveCard(Id),
}

impl Finding {
    /// One without waiver, about the map as a whole.
    pub(super) fn new(check: Check) -> Self {
        Self { check, subject: None, with: None, place: Place::Map, datum: None, waived: None }
    }

    /// The same about something else.
    pub(super) fn about(self, subject: &Id) -> Self {
        Self { subject: Some(subject.clone()), ..self }
    }

    /// The same with the second of the two that it is about.
    pub(super) fn with(self, with: &Id) -> Self {
        Self { with: Some(with.clone()), ..self }
    }

    /// The same, shown elsewhere.
    pub(super) fn at(self, place: Place) -> Self {
        Self { place, ..self }
    }

    /// One about a card, shown there.
    pub(super) fn on_card(check: Check, card: &Id) -> Self {
        Self::new(check).about(card).at(Place::Card(card.clone()))
    }

    /// How much it weighs.
    pub fn level(&self) -> Level {
        self.check.level()
    }

    /// What waves it off; with an empty reason, what brings it back.
    pub fn waive(&self, reason: &str) -> Waived {
        Waived {
            check: self.check.name().to_owned(),
            subject: self.subject.clone(),
            with: self.with.clone(),
            reason: reason.to_owned(),
        }
    }

    /// What would mend it, where one click can.
    pub fn fix(&self, document: &Document) -> Option<Fix> {
        let subject = self.subject.clone();
        match self.check {
            Check::PhaseWithoutTouchpoints | Check::NothingAfterPurchase => {
                let step = document.phase(self.phase()?)?.steps.first()?.id.clone();
                Some(Fix::AddCard { lane: lane_of(document, LaneKind::Touchpoints, None)?, step, persona: None })
            }
            Check::PhaseInCompanyWords => subject.map(Fix::RenamePhase),
            Check::PersonaWithoutThoughts => {
                let step = document.phase(self.phase()?)?.steps.first()?.id.clone();
                let lane = lane_of(document, LaneKind::Thoughts, subject.as_ref())?;
                Some(Fix::AddCard { lane, step, persona: subject })
            }
            Check::PersonaWithoutEmotion => {
                // Where the whole curve is missing, it begins at the beginning.
                let phase = self.with.as_ref().or_else(|| document.phases.first().map(|phase| &phase.id))?;
                let step = document.phase(phase)?.steps.first()?.id.clone();
                Some(Fix::SetEmotion { persona: subject?, step })
            }
            Check::PersonaWithoutGoals => subject.map(Fix::AddGoal),
            Check::TouchpointWithoutChannel => subject.map(Fix::ChooseChannel),
            Check::TouchpointWithoutEmotion => {
                let card = document.card(subject.as_ref()?)?;
                let mut shown = document.personas.iter().filter(|persona| !persona.hidden).map(|persona| &persona.id);
                let own = card.personas.iter().find(|id| document.persona(id).is_some_and(|persona| !persona.hidden));
                let persona = own.or_else(|| shown.next())?.clone();
                Some(Fix::SetEmotion { persona, step: card.step.clone() })
            }
            Check::SeamWithoutOwner => Some(Fix::AssignSeam { from: subject?, to: self.with.clone()? }),
            Check::MomentWithoutEvidence if matches!(self.place, Place::Card(_)) => subject.map(Fix::AddEvidence),
            Check::ComplaintWithoutAnswerTime => subject.map(Fix::SetAnswerTime),
            Check::PainWithoutEvidence => subject.map(Fix::AddEvidence),
            Check::SeverePainUnanswered => {
                let step = document.card(subject.as_ref()?)?.step.clone();
                let lane = lane_of(document, LaneKind::Opportunities, None)?;
                Some(Fix::AnswerPain { pain: subject?, lane, step })
            }
            Check::DipUnexplained => {
                let lane = lane_of(document, LaneKind::Pains, subject.as_ref())?;
                Some(Fix::AddCard { lane, step: self.with.clone()?, persona: subject })
            }
            Check::FeelingBeyondScale => Some(Fix::SetEmotion { persona: subject?, step: self.with.clone()? }),
            Check::OpportunityWithoutOwner => subject.map(Fix::AssignOwner),
            Check::OpportunityWithoutMetric => subject.map(Fix::ChooseMetric),
            Check::OpportunityNotMeasured => match &document.card(subject.as_ref()?)?.kind {
                Kind::Opportunity(opportunity) => opportunity.metric.clone().map(Fix::AddMeasure),
                _ => None,
            },
            Check::SmallSample | Check::OldMetric => subject.map(Fix::AddMeasure),
            Check::DuplicateCards => subject.map(Fix::RemoveCard),
            Check::TooManyPhases
            | Check::StartsWithPurchase
            | Check::EndsWithPurchase
            | Check::PersonaUnused
            | Check::MomentWithoutEvidence
            | Check::EverythingTopPriority
            | Check::MixedScales
            | Check::AllAssumed
            | Check::TextTooSmall
            | Check::PersonalData => None,
        }
    }

    /// The phase in which it is shown.
    fn phase(&self) -> Option<&Id> {
        match &self.place {
            Place::Phase(phase) | Place::Cells { phase, .. } => Some(phase),
            _ => None,
        }
    }
}

/// The lane where such a card goes: one of the persona's own, else the first that is everybody's.
fn lane_of(document: &Document, kind: LaneKind, persona: Option<&Id>) -> Option<Id> {
    let fits = |of: Option<&Id>| document.lanes.iter().find(|l| l.kind == kind && l.persona.as_ref() == of);
    let own = persona.and_then(|persona| fits(Some(persona)));
    own.or_else(|| fits(None)).or_else(|| document.lanes.iter().find(|l| l.kind == kind)).map(|lane| lane.id.clone())
}
