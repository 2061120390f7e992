//! Counts a map.

use std::collections::{BTreeMap, BTreeSet};

use super::{Opportunities, Pains, Persona, Phase, Row, STATES, Seams, Sources, Statistics, Targets, Touchpoints};
use crate::{
    base::Id,
    model::{Card, Document, Kind, Touchpoint, coverage, seams},
};

/// Counts everything that the sheet of a map shows.
pub fn stats(document: &Document) -> Statistics {
    let cards: Vec<&Card> = document.shown_cards().map(AsRef::as_ref).collect();
    let place = Place::of(document);
    let mut counted = Statistics {
        title: document.journey.title.clone(),
        phases: document.phases.iter().map(|p| Phase { id: p.id.clone(), name: p.name.clone() }).collect(),
        steps: document.steps().count(),
        lanes: rows(document, &cards, &place),
        cards: cards.len(),
        coverage: coverage(document),
        seams: seams_of(document, &cards),
        sources: sources(document),
        scale: document.journey.scale,
        personas: personas(document, &cards, &place),
        ..Statistics::default()
    };
    let answered: BTreeSet<&Id> = document.links.iter().map(|l| &l.pain).collect();
    for card in cards {
        match &card.kind {
            Kind::Pain(pain) => count_pain(&mut counted.pains, pain.severity, answered.contains(&card.id)),
            Kind::Opportunity(it) => {
                let at = STATES.iter().position(|s| *s == it.status).unwrap_or_default();
                count_opportunity(&mut counted.opportunities, at, card.owner.trim().is_empty());
            }
            Kind::Metric(metric) => count_target(&mut counted.targets, metric),
            Kind::Touchpoint(touchpoint) => count_touchpoint(&mut counted.touchpoints, document, touchpoint),
            _ => {}
        }
    }
    counted
}

/// The place of each step's phase.
struct Place<'a>(BTreeMap<&'a Id, usize>);

impl<'a> Place<'a> {
    fn of(document: &'a Document) -> Self {
        Self(document.phases.iter().zip(0..).flat_map(|(p, at)| p.steps.iter().map(move |s| (&s.id, at))).collect())
    }

    fn phase(&self, step: &Id) -> Option<usize> {
        self.0.get(step).copied()
    }
}

fn rows(document: &Document, cards: &[&Card], place: &Place<'_>) -> Vec<Row> {
    let lanes = document.shown_lanes().filter(|l| l.kind.card_kind().is_some());
    let mut rows: Vec<Row> =
        lanes.map(|l| Row { lane: l.as_ref().clone(), by_phase: vec![0; document.phases.len()] }).collect();
    let at: BTreeMap<Id, usize> = rows.iter().zip(0..).map(|(row, at)| (row.lane.id.clone(), at)).collect();
    for card in cards {
        let row = at.get(&card.lane).and_then(|at| rows.get_mut(*at));
        let cell = row.zip(place.phase(&card.step)).and_then(|(row, phase)| row.by_phase.get_mut(phase));
        if let Some(count) = cell {
            *count += 1;
        }
    }
    rows
}

fn count_pain(pains: &mut Pains, severity: u8, is_answered: bool) {
    let at = usize::from(severity).min(pains.by_severity.len() - 1);
    if let Some(count) = pains.by_severity.get_mut(at) {
        *count += 1;
    }
    if let Some(count) = pains.unanswered.get_mut(at).filter(|_| !is_answered) {
        *count += 1;
    }
}

fn count_opportunity(opportunities: &mut Opportunities, at: usize, is_unowned: bool) {
    if let Some(count) = opportunities.by_status.get_mut(at) {
        *count += 1;
    }
    opportunities.unowned += usize::from(is_unowned);
}

fn count_target(targets: &mut Targets, metric: &crate::model::Metric) {
    match (metric.latest(), metric.meets_target()) {
        (None, _) => targets.without_value += 1,
        (Some(_), None) => targets.without_target += 1,
        (Some(_), Some(true)) => targets.met += 1,
        (Some(_), Some(false)) => targets.missed += 1,
    }
}

fn count_touchpoint(touchpoints: &mut Touchpoints, document: &Document, touchpoint: &Touchpoint) {
    match document.channel_of(touchpoint) {
        Some((_, true)) => touchpoints.online += 1,
        Some((_, false)) => touchpoints.offline += 1,
        None => touchpoints.without_channel += 1,
    }
}

/// Seams between touchpoints that are both shown.
fn seams_of(document: &Document, cards: &[&Card]) -> Seams {
    let shown: BTreeSet<&Id> = cards.iter().map(|c| &c.id).collect();
    let mut counted = Seams::default();
    for seam in seams(document) {
        if !seam.change.is_crossing() || !shown.contains(&seam.from) || !shown.contains(&seam.to) {
            continue;
        }
        if seam.is_orphan() {
            counted.unowned += 1;
        } else {
            counted.owned += 1;
        }
    }
    counted
}

fn sources(document: &Document) -> Sources {
    let used: BTreeSet<&Id> = document.cards.iter().flat_map(|c| c.evidence.iter().map(|e| &e.source)).collect();
    let day = &document.journey.date;
    Sources {
        total: document.evidence.len(),
        unused: document.evidence.iter().filter(|s| !used.contains(&s.id)).count(),
        dated: document.evidence.iter().filter(|s| s.is_dated(day)).count(),
    }
}

fn personas(document: &Document, cards: &[&Card], place: &Place<'_>) -> Vec<Persona> {
    let shown = document.personas.iter().filter(|p| !p.hidden);
    shown
        .map(|persona| {
            let mut felt: Vec<Vec<f64>> = vec![Vec::new(); document.phases.len()];
            for emotion in document.emotions.iter().filter(|e| e.persona == persona.id) {
                if let Some(phase) = place.phase(&emotion.step).and_then(|at| felt.get_mut(at)) {
                    phase.push(f64::from(emotion.value));
                }
            }
            Persona {
                id: persona.id.clone(),
                name: persona.name.clone(),
                cards: cards.iter().filter(|c| c.personas.contains(&persona.id)).count(),
                mean: mean(&felt.concat()),
                by_phase: felt.iter().map(|values| mean(values)).collect(),
            }
        })
        .collect()
}

/// The mean; nothing of nothing.
pub(super) fn mean(values: &[f64]) -> Option<f64> {
    (!values.is_empty()).then(|| values.iter().sum::<f64>() / values.len() as f64)
}
