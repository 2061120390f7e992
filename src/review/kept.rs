//! What is worked out for one row alone, kept while the row stays the same: most of a map does from
//! one version to the next, and reading its words is what takes the time.

use std::{collections::BTreeMap, ops::Range, sync::Arc};

use super::Conditions;
use crate::{
    base::{Id, IdMap, fold},
    model::{
        Activity, Card, CardKind, Channel, Cluster, Decision, Document, Emotion, Journey, Lane, ParkedNote, Persona,
        Phase, Round, Seam, Source, Stage, Table, Waived, Words,
    },
    privacy::{Datum, Names, find_in},
};

/// One fact for each row of a table. Rows are told apart by their address, which no other row can
/// have while they are held here.
#[derive(Clone, Debug)]
pub(super) struct Kept<T, F> {
    rows: Table<T>,
    facts: Vec<F>,
}

impl<T, F> Default for Kept<T, F> {
    fn default() -> Self {
        Self { rows: Arc::default(), facts: Vec::new() }
    }
}

impl<T, F> Kept<T, F> {
    /// Brings the facts in line with a later version of the table.
    fn update(&mut self, rows: &Table<T>, of: impl Fn(&T) -> F) {
        if Arc::ptr_eq(&self.rows, rows) {
            return;
        }
        let (before, after) = (self.rows.as_slice(), rows.as_slice());
        let (head, tail) = shared_ends(before, after);
        let between = before.iter().skip(head).take(before.len() - head - tail).map(Arc::as_ptr);
        let gone: Vec<F> = self.facts.drain(head..before.len() - tail).collect();
        let mut gone: BTreeMap<*const T, F> = between.zip(gone).collect();
        let new = after.iter().skip(head).take(after.len() - head - tail);
        let new: Vec<F> = new.map(|row| gone.remove(&Arc::as_ptr(row)).unwrap_or_else(|| of(row))).collect();
        // In place: all but a few of ten thousand facts stay where they are.
        self.facts.splice(head..head, new);
        self.rows = Arc::clone(rows);
    }

    /// Whether these are the rows that are known.
    fn is_of(&self, rows: &Table<T>) -> bool {
        Arc::ptr_eq(&self.rows, rows)
    }

    /// The fact of the row at this place.
    pub(super) fn get(&self, at: usize) -> Option<&F> {
        self.facts.get(at)
    }

    /// The facts, in the order of the rows.
    pub(super) fn facts(&self) -> impl Iterator<Item = &F> {
        self.facts.iter()
    }

    /// Every row with its fact.
    pub(super) fn iter(&self) -> impl Iterator<Item = (&T, &F)> {
        self.rows.iter().map(|row| &**row).zip(&self.facts)
    }
}

/// How many rows two versions of a table share at the beginning and, behind those, at the end.
pub(super) fn shared_ends<T>(before: &[Arc<T>], after: &[Arc<T>]) -> (usize, usize) {
    let head = before.iter().zip(after).take_while(|(a, b)| Arc::ptr_eq(a, b)).count();
    let shorter = before.len().min(after.len()) - head;
    let ends = before.iter().rev().zip(after.iter().rev()).take(shorter);
    (head, ends.take_while(|(a, b)| Arc::ptr_eq(a, b)).count())
}

/// What is kept of a card.
#[derive(Clone, Debug)]
pub(super) struct CardFacts {
    pub(super) kind: CardKind,
    /// Its words as they are compared.
    pub(super) folded: Box<str>,
    /// A number that cards with the same words share: quicker to sort by.
    pub(super) digest: u64,
    /// What personal data its words hold.
    pub(super) datum: Option<Datum>,
}

impl CardFacts {
    fn of(card: &Card, names: &Names) -> Self {
        let folded = fold(&card.text);
        // FNV-1a, 64 bits: the same on every machine.
        let digest = folded
            .bytes()
            .fold(0xcbf2_9ce4_8422_2325, |digest: u64, byte| (digest ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3));
        Self { kind: card.kind.card_kind(), folded: folded.into(), digest, datum: datum_in(card, names) }
    }
}

/// Where a card stands.
#[derive(Clone, Debug)]
pub(super) struct Spot {
    /// The columns it covers.
    pub(super) columns: Range<usize>,
    /// The one persona whom its lane is for.
    pub(super) lane_persona: Option<Id>,
}

/// Personal data in the rows of a table.
type Data<T> = Kept<T, Option<Datum>>;

/// What is kept of each row.
#[derive(Clone, Debug, Default)]
pub(super) struct Facts {
    names: Names,
    pub(super) cards: Kept<Card, CardFacts>,
    /// Known while the course and the lanes stay the same.
    pub(super) spots: Kept<Card, Option<Spot>>,
    course: (Table<Phase>, Table<Lane>),
    pub(super) journey: Option<(Arc<Journey>, Option<Datum>)>,
    pub(super) personas: Data<Persona>,
    pub(super) stages: Data<Stage>,
    /// Each phase by itself, then each of its steps.
    pub(super) phases: Kept<Phase, (Option<Datum>, Vec<Option<Datum>>)>,
    pub(super) lanes: Data<Lane>,
    pub(super) emotions: Data<Emotion>,
    pub(super) foreseen: Data<Emotion>,
    pub(super) evidence: Data<Source>,
    pub(super) channels: Data<Channel>,
    pub(super) seams: Data<Seam>,
    pub(super) waived: Data<Waived>,
    pub(super) agenda: Data<Activity>,
    pub(super) parking: Data<ParkedNote>,
    pub(super) decisions: Data<Decision>,
    pub(super) clusters: Data<Cluster>,
    pub(super) rounds: Data<Round>,
    notes: (String, Option<Datum>),
}

impl Facts {
    /// Brings all of it in line with a later version.
    pub(super) fn update(&mut self, document: &Document, conditions: &Conditions) {
        if !self.names.are(&conditions.names) {
            *self = Self { names: Names::new(&conditions.names), ..Self::default() };
        }
        let names = &self.names;
        self.cards.update(&document.cards, |card| CardFacts::of(card, names));
        if !(Arc::ptr_eq(&self.course.0, &document.phases) && Arc::ptr_eq(&self.course.1, &document.lanes)) {
            self.spots = Kept::default();
            self.course = (Arc::clone(&document.phases), Arc::clone(&document.lanes));
        }
        if !self.spots.is_of(&document.cards) {
            let columns: IdMap<'_, usize> = document.steps().enumerate().map(|(at, (_, s))| (&s.id, at)).collect();
            let lanes: IdMap<'_, &Lane> = document.lanes.iter().map(|lane| (&lane.id, &**lane)).collect();
            self.spots.update(&document.cards, |card| {
                let first = *columns.get(&card.step)?;
                let columns = first..(first + usize::from(card.span.max(1))).min(columns.len());
                let lane_persona = lanes.get(&card.lane).and_then(|lane| lane.persona.clone());
                Some(Spot { columns, lane_persona })
            });
        }
        if self.journey.as_ref().is_none_or(|(known, _)| !Arc::ptr_eq(known, &document.journey)) {
            self.journey = Some((Arc::clone(&document.journey), datum_in(&*document.journey, names)));
        }
        self.personas.update(&document.personas, |row| datum_in(row, names));
        self.stages.update(&document.stages, |row| datum_in(row, names));
        self.phases.update(&document.phases, |phase| {
            (datum_in(phase, names), phase.steps.iter().map(|step| datum_in(&**step, names)).collect())
        });
        self.lanes.update(&document.lanes, |row| datum_in(row, names));
        self.emotions.update(&document.emotions, |row| datum_in(row, names));
        self.foreseen.update(&document.foreseen, |row| datum_in(row, names));
        self.evidence.update(&document.evidence, |row| datum_in(row, names));
        self.channels.update(&document.channels, |row| datum_in(row, names));
        self.seams.update(&document.seams, |row| datum_in(row, names));
        self.waived.update(&document.waived, |row| datum_in(row, names));
        self.agenda.update(&document.agenda, |row| datum_in(row, names));
        self.parking.update(&document.parking, |row| datum_in(row, names));
        self.decisions.update(&document.decisions, |row| datum_in(row, names));
        self.clusters.update(&document.clusters, |row| datum_in(row, names));
        self.rounds.update(&document.rounds, |row| datum_in(row, names));
        if self.notes.0 != document.notes {
            self.notes = (document.notes.clone(), datum_in(&document.notes, names));
        }
    }

    /// What the notes on the whole map hold.
    pub(super) fn notes(&self) -> Option<Datum> {
        self.notes.1
    }
}

/// The first piece of personal data in a row's texts.
fn datum_in(row: &impl Words, names: &Names) -> Option<Datum> {
    let mut found = None;
    row.each("", &mut |_, text| {
        if found.is_none() {
            found = find_in(text, names).first().map(|span| span.datum);
        }
    });
    found
}
