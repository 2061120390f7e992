//! Small documents for tests, built without files.

use std::sync::Arc;

use wayfare::{
    base::Id,
    model::{
        Card, Channel, ChannelKind, Document, Emotion, EvidenceRef, FORMAT, Journey, Kind, Lane, LaneKind, Link,
        ParkedNote, Persona, Phase, Round, Seam, Source, Stage, Step, Tally, Waived,
    },
};

/// Three phases of two steps each (`step-1` to `step-6`), the first two under stage `stage-1`,
/// two personas, a lane of every card kind and an emotion lane; cards in the first steps that
/// refer to each other in every way a document knows.
pub(crate) fn document() -> Document {
    let mut doc = bare(3, 2);
    doc.stages = rows([
        Stage { id: "stage-1".into(), name: "Before".into() },
        Stage { id: "stage-2".into(), name: "After".into() },
    ]);
    for phase in Arc::make_mut(&mut doc.phases).iter_mut().take(2) {
        Arc::make_mut(phase).stage = Some("stage-1".into());
    }
    doc.personas = rows([persona("ann", "Adventurer"), persona("fam", "Family")]);
    doc.lanes = rows([
        Lane::new("actions".into(), LaneKind::Actions),
        Lane::new("touch".into(), LaneKind::Touchpoints),
        Lane::new("mood".into(), LaneKind::Emotion),
        Lane::new("thoughts".into(), LaneKind::Thoughts),
        Lane::new("pains".into(), LaneKind::Pains),
        Lane::new("chances".into(), LaneKind::Opportunities),
        Lane::new("figures".into(), LaneKind::Metrics),
        Lane::new("free".into(), LaneKind::Notes),
        Lane { persona: Some("fam".into()), ..Lane::new("family-notes".into(), LaneKind::Notes) },
    ]);
    doc.evidence = rows([Source { id: "talks".into(), title: "Interviews".into(), ..Source::default() }]);
    doc.channels =
        rows([Channel { id: "van".into(), name: "Mobile shop".into(), icon: ChannelKind::Store, online: false }]);
    doc.cards = rows(cards());
    doc.emotions = rows([
        emotion("ann", "step-1", 1.0),
        emotion("ann", "step-2", -2.0),
        emotion("fam", "step-1", 0.5),
        emotion("fam", "step-6", 2.0),
    ]);
    doc.links = rows([link("p1", "o1"), link("p2", "o1")]);
    doc.seams = rows([Seam { from: "t1".into(), to: "t2".into(), owner: "Shop team".into() }]);
    doc.waived = rows([
        waived("opportunity-without-owner", Some("o1"), "decided in May"),
        waived("too-many-phases", None, "on purpose"),
    ]);
    doc.parking = rows([ParkedNote { id: "park-1".into(), text: "Loyalty card".into() }]);
    doc.rounds = rows([Round {
        question: "What hurts most?".into(),
        date: "2026-03-12".into(),
        dots_per_head: Some(3),
        heads: Some(8),
        per_card: None,
        tally: vec![Tally { card: "p1".into(), dots: 5 }, Tally { card: "p2".into(), dots: 2 }],
    }]);
    doc
}

fn cards() -> Vec<Card> {
    let with = |mut card: Card, change: fn(&mut Card)| {
        change(&mut card);
        card
    };
    vec![
        with(card("a1", "actions", "step-1", Kind::Action), |c| c.span = 3),
        with(card("t1", "touch", "step-1", touchpoint("web")), |c| c.personas = vec!["ann".into(), "fam".into()]),
        card("t2", "touch", "step-2", touchpoint("van")),
        card("w1", "thoughts", "step-1", Kind::Thought(Default::default())),
        with(card("p1", "pains", "step-2", pain(4, Some("t1"))), |c| {
            c.evidence = vec![EvidenceRef { source: "talks".into(), count: 3 }];
            c.votes = 5;
        }),
        card("p2", "pains", "step-2", pain(2, None)),
        card("p3", "pains", "step-4", pain(0, None)),
        with(card("o1", "chances", "step-2", Kind::Opportunity(Default::default())), |c| {
            if let Kind::Opportunity(o) = &mut c.kind {
                o.metric = Some("m1".into());
            }
        }),
        with(card("m1", "figures", "step-6", Kind::Metric(Default::default())), |c| {
            if let Kind::Metric(m) = &mut c.kind {
                m.persona = Some("fam".into());
            }
        }),
        with(card("n1", "free", "step-5", Kind::Note), |c| c.span = 2),
    ]
}

/// `phases` phases of `steps` steps each and one touchpoint lane, nothing else.
pub(crate) fn bare(phases: usize, steps: usize) -> Document {
    let phase = |p: usize| Phase {
        id: Id::new(format!("phase-{}", p + 1)),
        name: format!("Phase {}", p + 1),
        steps: (0..steps)
            .map(|s| p * steps + s + 1)
            .map(|n| Step { id: Id::new(format!("step-{n}")), name: format!("Step {n}"), ..Step::default() })
            .map(Arc::new)
            .collect(),
        ..Phase::default()
    };
    Document {
        format: FORMAT,
        journey: Arc::new(Journey { title: "Test".into(), ..Journey::default() }),
        phases: rows((0..phases).map(phase)),
        lanes: rows([Lane::new("touch".into(), LaneKind::Touchpoints)]),
        ..Document::default()
    }
}

/// A table of these rows.
pub(crate) fn rows<T>(rows: impl IntoIterator<Item = T>) -> Arc<Vec<Arc<T>>> {
    Arc::new(rows.into_iter().map(Arc::new).collect())
}

/// A card whose text is its identifier in words.
pub(crate) fn card(id: &str, lane: &str, step: &str, kind: Kind) -> Card {
    let blank = Card::new(id.into(), lane.into(), step.into(), kind.card_kind());
    Card { text: format!("Card {id}"), kind, ..blank }
}

pub(crate) fn touchpoint(channel: &str) -> Kind {
    Kind::Touchpoint(wayfare::model::Touchpoint { channel: Some(channel.into()), ..Default::default() })
}

pub(crate) fn pain(severity: u8, touchpoint: Option<&str>) -> Kind {
    Kind::Pain(wayfare::model::Pain { severity, touchpoint: touchpoint.map(Id::from), ..Default::default() })
}

pub(crate) fn persona(id: &str, name: &str) -> Persona {
    Persona { id: id.into(), name: name.into(), ..Persona::default() }
}

pub(crate) fn emotion(persona: &str, step: &str, value: f32) -> Emotion {
    Emotion::new(persona.into(), step.into(), value)
}

pub(crate) fn link(pain: &str, opportunity: &str) -> Link {
    Link { pain: pain.into(), opportunity: opportunity.into() }
}

fn waived(check: &str, subject: Option<&str>, reason: &str) -> Waived {
    Waived { check: check.into(), subject: subject.map(Id::from), with: None, reason: reason.into() }
}

/// The identifiers of these rows, in order.
macro_rules! ids {
    ($rows:expr) => {
        $rows.iter().map(|row| row.id.as_str().to_owned()).collect::<Vec<_>>()
    };
}
pub(crate) use ids;
