//! Whatever people do in whatever order: maps stay sound, and undo leads back exactly.

use proptest::{
    prelude::{any, prop, proptest},
    prop_assert, prop_assert_eq,
    test_runner::{Config, TestCaseError},
};
use wayfare::{
    base::Id,
    edit::{
        Edit, Placing, Rewording, Whose, apply, changes, fresh_id, new_card, new_channel, new_lane, new_persona,
        new_phase, new_source, new_stage, new_step,
    },
    model::{
        Card, ChannelKind, Document, EvidenceRef, Journey, Kind, Lane, LaneKind, Link, ParkedNote, Persona, Phase,
        ReviewSettings, Round, Scale, Seam, Stage, Step, Tally, Touchpoint, Waived, violations,
    },
    session::Session,
    workshop::grouping,
};

use crate::fixture::{document, emotion, pain};

/// Which edit, and numbers it draws rows, places and values from.
pub(crate) type Draw = (u8, [u16; 4]);

pub(crate) fn draws(longest: usize) -> impl proptest::strategy::Strategy<Value = Vec<Draw>> {
    prop::collection::vec(any::<Draw>(), 1..=longest)
}

/// Draws from the document as it is now, so that most edits are valid.
struct Hat<'a> {
    doc: &'a Document,
    n: [u16; 4],
}

impl Hat<'_> {
    fn one_of(&self, n: usize, ids: impl Iterator<Item = Id>) -> Id {
        let ids: Vec<Id> = ids.collect();
        // Now and then something that is not there.
        let at = usize::from(self.n[n]) % (ids.len() + 1);
        if self.one_in(7, n) {
            "nobody".into()
        } else {
            ids.get(at).or_else(|| ids.first()).cloned().unwrap_or_default()
        }
    }
    fn one_in(&self, times: u16, n: usize) -> bool {
        self.n[n].is_multiple_of(times)
    }
    fn card(&self, n: usize) -> Id {
        self.one_of(n, self.doc.cards.iter().map(|c| c.id.clone()))
    }
    fn card_of(&self, n: usize, fits: fn(&Kind) -> bool) -> Id {
        self.one_of(n, self.doc.cards.iter().filter(|c| fits(&c.kind)).map(|c| c.id.clone()))
    }
    fn touchpoint(&self, n: usize) -> Id {
        self.card_of(n, |k| matches!(k, Kind::Touchpoint(_)))
    }
    fn pain(&self, n: usize) -> Id {
        self.card_of(n, |k| matches!(k, Kind::Pain(_)))
    }
    fn opportunity(&self, n: usize) -> Id {
        self.card_of(n, |k| matches!(k, Kind::Opportunity(_)))
    }
    fn lane(&self, n: usize) -> Id {
        self.one_of(n, self.doc.lanes.iter().map(|l| l.id.clone()))
    }
    fn step(&self, n: usize) -> Id {
        self.one_of(n, self.doc.steps().map(|(_, s)| s.id.clone()))
    }
    fn phase(&self, n: usize) -> Id {
        self.one_of(n, self.doc.phases.iter().map(|p| p.id.clone()))
    }
    fn stage(&self, n: usize) -> Id {
        self.one_of(n, self.doc.stages.iter().map(|s| s.id.clone()))
    }
    fn persona(&self, n: usize) -> Id {
        self.one_of(n, self.doc.personas.iter().map(|p| p.id.clone()))
    }
    fn source(&self, n: usize) -> Id {
        self.one_of(n, self.doc.evidence.iter().map(|s| s.id.clone()))
    }
    fn channel(&self, n: usize) -> Id {
        self.one_of(n, self.doc.channels.iter().map(|c| c.id.clone()))
    }
    fn at(&self, n: usize) -> usize {
        usize::from(self.n[n] % 9)
    }
    fn text(&self, n: usize) -> String {
        let texts = ["", "plain", " white space ", "tab\tand\r\nline", "bell\u{7}", "\u{2028}line", "ann@firm.example"];
        texts[usize::from(self.n[n] % 7)].to_owned()
    }
    fn maybe(&self, n: usize, id: Id) -> Option<Id> {
        (!self.one_in(3, n)).then_some(id)
    }
    fn lane_kind(&self, n: usize) -> LaneKind {
        LaneKind::ALL[usize::from(self.n[n]) % LaneKind::ALL.len()]
    }

    /// The details of a card with other values and pointers.
    fn details(&self, kind: &Kind) -> Kind {
        match kind {
            Kind::Touchpoint(t) => {
                let channel = if self.one_in(2, 2) { "web".into() } else { self.channel(3) };
                Kind::Touchpoint(Touchpoint { channel: Some(channel), description: self.text(3), ..t.clone() })
            }
            Kind::Pain(_) => pain((self.n[2] % 7) as u8, self.maybe(2, self.touchpoint(3)).as_ref().map(Id::as_str)),
            Kind::Opportunity(o) => {
                let mut o = o.clone();
                o.impact = (self.n[2] % 7) as u8;
                o.metric = self.maybe(2, self.card_of(3, |k| matches!(k, Kind::Metric(_))));
                Kind::Opportunity(o)
            }
            Kind::Metric(m) => {
                let mut m = m.clone();
                m.persona = self.maybe(2, self.persona(3));
                Kind::Metric(m)
            }
            other => other.clone(),
        }
    }

    fn changed_card(&self) -> Option<Card> {
        let card = self.doc.card(&self.card(0))?;
        Some(Card {
            text: self.text(1),
            kind: self.details(&card.kind),
            personas: self.maybe(1, self.persona(2)).into_iter().collect(),
            evidence: vec![EvidenceRef { source: self.source(3), count: u32::from(self.n[1] % 4) }],
            ..Card::clone(card)
        })
    }

    fn changed_phase(&self) -> Option<Phase> {
        let phase = self.doc.phase(&self.phase(0))?;
        Some(Phase { stage: self.maybe(1, self.stage(2)), name: self.text(3), ..Phase::clone(phase) })
    }

    fn changed_step(&self) -> Option<Step> {
        let step = self.doc.step(&self.step(0))?.1;
        Some(Step { branch_from: self.maybe(1, self.step(2)), name: self.text(3), ..Step::clone(step) })
    }

    fn changed_lane(&self) -> Option<Lane> {
        let lane = self.doc.lane(&self.lane(0))?;
        let kind = if self.one_in(3, 1) { self.lane_kind(2) } else { lane.kind };
        Some(Lane { kind, persona: self.maybe(3, self.persona(2)), locked: self.one_in(5, 3), ..Lane::clone(lane) })
    }

    /// Two cards for one cell, and one for another.
    fn placings(&self) -> Vec<Placing> {
        let to = |n: usize, lane: usize, step: usize| Placing {
            id: self.card(n),
            lane: self.lane(lane),
            step: self.step(step),
        };
        vec![to(0, 2, 3), to(1, 2, 3), to(2, 0, 1)]
    }

    fn edit(&self, which: u8) -> Option<Edit> {
        let doc = self.doc;
        Some(match which % 46 {
            0 => new_persona(doc, &self.text(0)),
            1 => Edit::SetPersona(Box::new(Persona {
                share: Some(f32::from(self.n[1] % 120)),
                role: self.text(2),
                ..Persona::clone(doc.persona(&self.persona(0))?)
            })),
            2 => Edit::MovePersona { id: self.persona(0), to: self.at(1) },
            3 => Edit::RemovePersona(self.persona(0)),
            4 => new_stage(doc, &self.text(0), self.at(1)),
            5 => Edit::SetStage(Stage { id: self.stage(0), name: self.text(1) }),
            6 => Edit::MoveStage { id: self.stage(0), to: self.at(1) },
            7 => Edit::RemoveStage(self.stage(0)),
            8 => new_phase(doc, &self.text(0), self.at(1)),
            9 => Edit::SetPhase(Box::new(self.changed_phase()?)),
            10 => Edit::MovePhase { id: self.phase(0), to: self.at(1) },
            11 => Edit::DuplicatePhase(self.phase(0)),
            12 => Edit::RemovePhase(self.phase(0)),
            13 => new_step(doc, &self.phase(0), &self.text(1), self.at(2)),
            14 => Edit::SetStep(Box::new(self.changed_step()?)),
            15 => Edit::MoveStep { id: self.step(0), phase: self.phase(1), to: self.at(2) },
            16 => Edit::DuplicateStep(self.step(0)),
            17 => Edit::RemoveStep(self.step(0)),
            18 => new_lane(doc, self.lane_kind(0), self.at(1)),
            19 => Edit::SetLane(self.changed_lane()?),
            20 => Edit::MoveLane { id: self.lane(0), to: self.at(1) },
            21 => Edit::DuplicateLane(self.lane(0)),
            22 => Edit::RemoveLane(self.lane(0)),
            23 => new_card(doc, &self.lane(0), &self.step(1))?,
            24 => Edit::SetCard(Box::new(self.changed_card()?)),
            25 => Edit::MoveCard {
                id: self.card(0),
                lane: self.lane(1),
                step: self.step(2),
                before: self.maybe(3, self.card(3)),
            },
            26 => Edit::SpanCard { id: self.card(0), step: self.step(1), span: self.n[2] % 8 },
            27 => Edit::DuplicateCard(self.card(0)),
            28 => Edit::RemoveCard(self.card(0)),
            _ => self.rare_edit(which % 46)?,
        })
    }

    fn rare_edit(&self, which: u8) -> Option<Edit> {
        let doc = self.doc;
        let scale = Scale::ALL[usize::from(self.n[2] % 4)];
        Some(match which {
            29 if self.one_in(3, 3) => Edit::ClearEmotion { persona: self.persona(0), step: self.step(1) },
            29 => {
                let value = scale.at_unit(f32::from(self.n[3] % 21) / 10.0 - 1.0);
                let (persona, step) = (self.persona(0), self.step(1));
                Edit::SetEmotion(Box::new(emotion(persona.as_str(), step.as_str(), value)))
            }
            30 if self.one_in(2, 3) => Edit::RemoveLink(Link::clone(doc.links.first()?)),
            30 => Edit::AddLink(Link { pain: self.pain(0), opportunity: self.opportunity(1) }),
            31 if self.one_in(2, 3) => Edit::RemoveSource(self.source(0)),
            31 => new_source(doc, &self.text(1)),
            32 if self.one_in(2, 3) => Edit::RemoveChannel(self.channel(0)),
            32 => new_channel(doc, &self.text(1), ChannelKind::Store),
            33 if self.one_in(2, 3) => {
                Edit::SetSeam(Seam { from: self.touchpoint(0), to: self.touchpoint(1), owner: self.text(2) })
            }
            33 => Edit::SetWaived(Waived {
                check: "check".into(),
                subject: self.maybe(1, self.card(0)),
                with: self.maybe(2, self.step(3)),
                reason: self.text(2),
            }),
            34 if self.one_in(2, 3) => {
                let note = ParkedNote { id: fresh_id(doc, "park-"), text: self.text(1) };
                Edit::SetParking(
                    doc.parking.iter().map(|n| ParkedNote::clone(n)).chain([note]).skip(self.at(2)).collect(),
                )
            }
            34 => Edit::SetRounds(vec![Round {
                tally: vec![Tally { card: self.card(0), dots: 2 }, Tally { card: self.card(1), dots: 1 }],
                ..Round::clone(doc.rounds.first()?)
            }]),
            35 => Edit::SetCards(vec![self.changed_card()?, Card::clone(doc.card(&self.card(3))?)]),
            36 => Edit::MoveCards { to: self.placings(), before: self.maybe(3, self.card(1)) },
            37 => Edit::CopyCards { to: self.placings(), before: self.maybe(3, self.card(1)) },
            38 => Edit::SpanCards { ids: vec![self.card(0), self.card(1)], by: self.n[2].cast_signed() % 5 },
            42 => {
                let card = self.changed_card()?;
                let id = fresh_id(doc, "x");
                let twin = Card { id: self.maybe(2, self.card(1)).unwrap_or_else(|| "y1".into()), ..card.clone() };
                Edit::AddCards(vec![Card { id, ..card }, twin])
            }
            43 => Edit::SetReview(ReviewSettings { off: vec![self.text(0), "pain-without-evidence".into()] }),
            39 => Edit::RemoveCards(vec![self.card(0), self.card(1)]),
            44 => grouping::join(doc, &self.card(0), &self.card(1))?,
            45 => match (self.n[3] % 4, doc.clusters.last()?.id.clone()) {
                (0, _) => grouping::leave(doc, &self.card(0))?,
                (1, cluster) => grouping::name(doc, &cluster, &self.text(1))?,
                (2, _) => Edit::SplitCard(doc.cards.iter().find(|c| c.gathered.len() > 1)?.id.clone()),
                (_, cluster) => Edit::MergeCluster(cluster),
            },
            41 => {
                let whose = if self.one_in(2, 1) {
                    Whose::Card(self.card(0))
                } else {
                    Whose::Seam { from: self.touchpoint(0), to: self.touchpoint(2) }
                };
                Edit::Reword { texts: vec![Rewording { whose, nth: 0, text: self.text(3) }], matches: 1 }
            }
            _ => Edit::SetJourney(Box::new(Journey { scale, scenario: self.text(1), ..Journey::clone(&doc.journey) })),
        })
    }
}

fn edit_from(doc: &Document, (which, n): Draw) -> Option<Edit> {
    Hat { doc, n }.edit(which)
}

/// A small document keeps what every step has to look at small.
fn is_large(doc: &Document) -> bool {
    doc.cards.len() > 60 || doc.phases.len() > 8
}

fn grows(edit: &Edit) -> bool {
    matches!(
        edit,
        Edit::DuplicatePhase(_)
            | Edit::DuplicateStep(_)
            | Edit::DuplicateLane(_)
            | Edit::AddPhase { .. }
            | Edit::CopyCards { .. }
    )
}

/// Makes the edits one by one; answers every state on the way.
pub(crate) fn play(session: &mut Session, draws: &[Draw]) -> Result<Vec<Document>, TestCaseError> {
    let mut states = vec![session.document().clone()];
    for draw in draws {
        let before = session.document().clone();
        let Some(edit) = edit_from(&before, *draw).filter(|e| !grows(e) || !is_large(&before)) else { continue };
        let steps = session.revision();
        if session.apply(edit.clone()).is_ok() {
            let broken = violations(session.document());
            prop_assert!(broken.is_empty(), "{edit:?} broke {broken:#?}");
        } else {
            prop_assert_eq!(session.document(), &before, "{:?} was refused", edit);
            prop_assert_eq!(session.revision(), steps);
        }
        if session.revision() > steps {
            prop_assert!(*session.document() != before, "{edit:?} made a step and changed nothing");
            prop_assert!(!changes(&before, session.document()).is_empty(), "{edit:?} changed something unseen");
            states.push(session.document().clone());
        }
    }
    Ok(states)
}

proptest! {
    #![proptest_config(Config { cases: 96, failure_persistence: None, ..Config::default() })]

    #[test]
    fn random_edits_keep_a_map_sound_and_undo_leads_back(draws in draws(40)) {
        let mut session = Session::new(document());
        let states = play(&mut session, &draws)?;
        for state in states.iter().rev().skip(1) {
            prop_assert!(session.undo());
            prop_assert_eq!(session.document(), state);
        }
        prop_assert!(!session.undo() && !session.is_modified());
        for state in states.iter().skip(1) {
            prop_assert!(session.redo());
            prop_assert_eq!(session.document(), state);
        }
        prop_assert!(!session.redo());
    }

    #[test]
    fn a_batch_is_its_edits_or_nothing(draws in draws(12)) {
        let doc = document();
        let (mut edits, mut last, mut refused) = (Vec::new(), doc.clone(), false);
        for draw in draws {
            let Some(edit) = edit_from(&last, draw) else { continue };
            match apply(&last, &edit) {
                Ok(next) if !refused => last = next,
                Ok(_) => {}
                Err(_) => refused = true,
            }
            edits.push(edit);
        }
        match apply(&doc, &Edit::Batch(edits)) {
            Ok(next) => prop_assert!(!refused && next == last),
            Err(_) => prop_assert!(refused),
        }
        prop_assert_eq!(doc, document());
    }

    #[test]
    fn drags_leave_nothing_until_they_are_let_go(draws in draws(12), commits in any::<bool>()) {
        let mut session = Session::new(document());
        session.apply(new_persona(session.document(), "Newcomer")).unwrap();
        let before = session.clone();
        session.begin_gesture().unwrap();
        let mut shown = None;
        for draw in draws {
            let Some(edit) = edit_from(before.document(), draw) else { continue };
            shown = session.preview(edit.clone()).is_ok().then(|| apply(before.document(), &edit).unwrap());
            prop_assert_eq!(session.document(), shown.as_ref().unwrap_or_else(|| before.document()));
        }
        if commits {
            let changed = shown.as_ref().is_some_and(|s| s != before.document());
            prop_assert_eq!(session.commit_gesture(), changed);
            prop_assert_eq!(session.document(), shown.as_ref().unwrap_or_else(|| before.document()));
            prop_assert!(!changed || session.undo());
        } else {
            session.cancel_gesture();
        }
        prop_assert_eq!(session.document(), before.document());
        prop_assert_eq!(session.next_undo(), before.next_undo());
    }
}
