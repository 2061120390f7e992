//! The review of one map as the window has it: what was found, kept in line with the map, and the
//! finding one is at.
//!
//! A map of usual size is reviewed with each change. A large one is reviewed in the background by one
//! job at a time, so that typing never waits: what changes meanwhile is for the next job, and until
//! that has ended what stands here says that it is of an earlier version ([`Reviewing::is_fresh`]).

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use super::{desk::MapNumber, job::Done, state::Selection};
use crate::{
    base::Id,
    model::{Document, LaneKind},
    review::{Conditions, Finding, Level, Place, Review},
};

/// Maps with more cards are reviewed in the background.
const MANY_CARDS: usize = 2_000;

/// What is known of the good practice of one map.
#[derive(Debug, Default)]
pub struct Reviewing {
    /// What was found last.
    pub found: Arc<Found>,
    /// Of what weight findings are on show; all where none is chosen.
    pub level: Option<Level>,
    /// The finding that is open.
    pub current: Option<Finding>,
    /// Why the open finding is meant to be so, as far as it is typed; none while nobody asks.
    pub reason: Option<String>,
    /// Whether what was waved off is on show.
    pub shows_waived: bool,
    /// Whether the canvas does without pins.
    pub hides_pins: bool,
    /// How often the open finding was to be brought into view in its list.
    pub goes: u64,
    /// Where the finding stood that was open before it was mended: one walks on from there.
    gap: usize,
    /// Kept from version to version, so that the next costs only what changed; lent to the job.
    review: Option<Box<Review>>,
    conditions: Arc<Conditions>,
    /// Revision and conditions that were looked at last.
    looked_at: Option<(u64, Arc<Conditions>)>,
    is_running: bool,
}

/// What was found in one version of a map; shared, so that views can tell whether it is the same.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// What counts, in the order of its numbers.
    pub findings: Vec<Finding>,
    /// What somebody waved off.
    pub waived: Vec<Finding>,
    /// How many checks found nothing, and how many are switched on.
    pub passed: (usize, usize),
    /// How many gaps there are in each phase that has any.
    pub gaps: BTreeMap<Id, usize>,
}

/// What came of a review in the background.
#[derive(Debug)]
pub struct Reviewed {
    pub(super) map: MapNumber,
    revision: u64,
    conditions: Arc<Conditions>,
    review: Box<Review>,
    found: Found,
}

/// What is asked of the review.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReviewAction {
    /// Show the panel.
    Show,
    /// Show only findings of this weight; none shows all.
    Level(Option<Level>),
    /// Open this finding in the list, or none.
    Choose(Option<Finding>),
    /// Open this finding and go to its place.
    Visit(Finding),
    /// Open the next finding, or the one before, and go to its place.
    Walk {
        /// The next.
        forward: bool,
    },
    /// Do what mends this finding, or begin it.
    Fix(Finding),
    /// Ask why this finding is meant to be so.
    AskReason(Finding),
    /// The reason as it stands in the field now.
    Reason(String),
    /// Wave the open finding off with the reason that was typed.
    Waive,
    /// Do not wave it off.
    DropReason,
    /// Have a finding count again that was waved off.
    BringBack(Finding),
    /// Show or hide what was waved off.
    ToggleWaived,
    /// Show or hide the pins on the canvas.
    TogglePins,
}

impl Reviewing {
    /// Whether what was found is of this revision.
    pub fn is_fresh(&self, revision: u64) -> bool {
        !self.is_running && self.looked_at.as_ref().is_some_and(|(of, _)| *of == revision)
    }

    /// Whether anything was looked at yet.
    pub fn is_known(&self) -> bool {
        self.looked_at.is_some() && (!self.is_running || *self.found != Found::default())
    }

    /// The finding of this number, counted from 0.
    pub fn finding(&self, at: usize) -> Option<&Finding> {
        self.found.findings.get(at)
    }

    /// The number of the open finding, counted from 0; none where it is waved off or none is open.
    pub fn at(&self) -> Option<usize> {
        self.found.place_of(self.current.as_ref()?)
    }

    /// Numbers of the findings on show, counted from 0.
    pub fn shown(&self) -> Vec<usize> {
        let findings = self.found.findings.iter().enumerate();
        let is_shown = |finding: &Finding| self.level.is_none_or(|level| finding.level() == level);
        findings.filter(|(_, finding)| is_shown(finding)).map(|(at, _)| at).collect()
    }

    /// The finding on show one step on from the open one, round the end.
    pub fn stepped(&self, forward: bool) -> Option<Finding> {
        let shown = self.shown();
        let next = match self.at() {
            Some(at) if forward => shown.iter().find(|place| **place > at).or_else(|| shown.first()),
            Some(at) => shown.iter().rev().find(|place| **place < at).or_else(|| shown.last()),
            // What was mended has left its place to the one behind it.
            None if forward => shown.iter().find(|place| **place >= self.gap).or_else(|| shown.first()),
            None => shown.iter().rev().find(|place| **place < self.gap).or_else(|| shown.last()),
        };
        self.finding(*next?).cloned()
    }

    /// Opens a finding in its list.
    pub(super) fn choose(&mut self, finding: Option<Finding>) {
        if self.current != finding {
            self.reason = None;
        }
        self.current = finding;
        self.goes += 1;
        self.gap = self.at().unwrap_or(self.gap);
    }

    /// What the review takes into account besides the map.
    pub(super) fn set_conditions(&mut self, too_small: &[Id], names: &[String]) {
        if self.conditions.too_small != too_small || self.conditions.names != names {
            self.conditions = Arc::new(Conditions { too_small: too_small.to_vec(), names: names.to_vec() });
        }
    }

    /// Reviews the map unless that was done. A large one becomes work for the background; nothing
    /// while such work is running.
    pub(super) fn update(
        &mut self,
        map: MapNumber,
        revision: u64,
        document: &Document,
    ) -> Option<impl FnOnce() -> Done + Send + use<>> {
        let is_known =
            self.looked_at.as_ref().is_some_and(|(of, by)| *of == revision && Arc::ptr_eq(by, &self.conditions));
        if is_known || self.is_running {
            return None;
        }
        let conditions = Arc::clone(&self.conditions);
        let mut review = self.review.take().unwrap_or_default();
        if document.cards.len() <= MANY_CARDS {
            review.update(document, &conditions);
            let found = Found::of(&review, document);
            self.take(Reviewed { map, revision, conditions, review, found });
            return None;
        }
        self.is_running = true;
        let document = document.clone();
        Some(move || {
            review.update(&document, &conditions);
            let found = Found::of(&review, &document);
            Done::Reviewed(Box::new(Reviewed { map, revision, conditions, review, found }))
        })
    }

    /// Takes in what a review came to.
    pub(super) fn take(&mut self, reviewed: Reviewed) {
        self.is_running = false;
        self.looked_at = Some((reviewed.revision, reviewed.conditions));
        self.review = Some(reviewed.review);
        if *self.found == reviewed.found {
            return;
        }
        self.gap = self.at().unwrap_or(self.gap);
        self.found = Arc::new(reviewed.found);
        if self.current.as_ref().is_some_and(|finding| !self.found.has(finding)) {
            self.current = None;
            self.reason = None;
        }
    }

    /// A review broke down: this version of the map is not tried again.
    pub(super) fn give_up(&mut self, revision: u64) {
        self.is_running = false;
        self.looked_at = Some((revision, Arc::clone(&self.conditions)));
    }
}

impl Found {
    fn of(review: &Review, document: &Document) -> Self {
        let findings: Vec<Finding> = review.findings().cloned().collect();
        let gaps = gaps(&findings, document);
        Self { findings, waived: review.waived().cloned().collect(), passed: review.passed(), gaps }
    }

    /// The number of a finding that counts, counted from 0.
    pub fn place_of(&self, finding: &Finding) -> Option<usize> {
        self.findings.iter().position(|known| known == finding)
    }

    /// How many findings of that weight there are.
    pub fn count(&self, level: Level) -> usize {
        self.findings.iter().filter(|finding| finding.level() == level).count()
    }

    /// What weighs most of what counts.
    pub fn heaviest(&self) -> Option<Level> {
        self.findings.iter().map(Finding::level).max()
    }

    fn has(&self, finding: &Finding) -> bool {
        self.findings.contains(finding) || self.waived.contains(finding)
    }
}

/// How many gaps each phase has.
fn gaps(findings: &[Finding], document: &Document) -> BTreeMap<Id, usize> {
    let gaps = || findings.iter().filter(|finding| finding.level() == Level::Gap);
    let cards: BTreeSet<&Id> =
        gaps().filter_map(|gap| if let Place::Card(id) = &gap.place { Some(id) } else { None }).collect();
    // One pass over the cards: looked up one by one they would cost as many passes.
    let steps: BTreeMap<&Id, &Id> =
        document.cards.iter().filter(|card| cards.contains(&card.id)).map(|card| (&card.id, &card.step)).collect();
    let phases: BTreeMap<&Id, &Id> = document.steps().map(|(phase, step)| (&step.id, &phase.id)).collect();
    let mut counts = BTreeMap::new();
    for gap in gaps() {
        let phase = match &gap.place {
            Place::Phase(phase) | Place::Cells { phase, .. } => Some(phase),
            Place::Step(step) | Place::Emotion { step, .. } => phases.get(step).copied(),
            Place::Card(card) => steps.get(card).and_then(|step| phases.get(step)).copied(),
            Place::Map | Place::Persona(_) | Place::Source(_) => None,
        };
        if let Some(phase) = phase {
            *counts.entry(phase.clone()).or_default() += 1;
        }
    }
    counts
}

/// What is selected where somebody goes to a finding; none for what is not on the map.
pub(super) fn selection(document: &Document, place: &Place) -> Option<Selection> {
    let first = |phase: &Id| document.phase(phase).and_then(|phase| phase.steps.first()).map(|step| step.id.clone());
    Some(match place {
        Place::Source(_) => return None,
        Place::Map => Selection::Journey,
        Place::Persona(id) => Selection::Persona(id.clone()),
        Place::Phase(id) => Selection::Phase(id.clone()),
        Place::Step(id) => Selection::Step(id.clone()),
        Place::Card(id) => Selection::card(id.clone()),
        Place::Cells { lane, phase } => match first(phase) {
            Some(step) => Selection::Cell { lane: lane.clone(), step },
            None => Selection::Phase(phase.clone()),
        },
        Place::Emotion { persona, step } => {
            let lane = document.lanes.iter().find(|lane| lane.kind == LaneKind::Emotion);
            match lane {
                Some(lane) if document.emotion(persona, step).is_none() => {
                    Selection::Cell { lane: lane.id.clone(), step: step.clone() }
                }
                _ => Selection::Emotion { persona: persona.clone(), step: step.clone() },
            }
        }
    })
}
