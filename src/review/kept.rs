//! What is worked out for one row alone, kept while the row stays the same: most of a map does from
//! one version to the next, and reading its words is what takes the time.

use std::{collections::BTreeMap, sync::Arc};

use super::Conditions;
use crate::{
    base::fold,
    model::{
        Activity, Card, Channel, Document, Emotion, Journey, Lane, ParkedNote, Persona, Phase, Round, Seam, Source,
        Stage, Table, Waived, Words,
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
        let head = before.iter().zip(after).take_while(|(a, b)| Arc::ptr_eq(a, b)).count();
        let shorter = before.len().min(after.len()) - head;
        let ends = before.iter().rev().zip(after.iter().rev()).take(shorter);
        let tail = ends.take_while(|(a, b)| Arc::ptr_eq(a, b)).count();
        let mut facts = Vec::with_capacity(after.len());
        let mut old = std::mem::take(&mut self.facts).into_iter();
        facts.extend(old.by_ref().take(head));
        let between = before.iter().skip(head).take(before.len() - head - tail);
        let mut between: BTreeMap<*const T, F> = between.map(Arc::as_ptr).zip(old.by_ref()).collect();
        for row in after.iter().skip(head).take(after.len() - head - tail) {
            facts.push(between.remove(&Arc::as_ptr(row)).unwrap_or_else(|| of(row)));
        }
        facts.extend(old);
        self.facts = facts;
        self.rows = Arc::clone(rows);
    }

    /// The fact of the row at this place.
    pub(super) fn get(&self, at: usize) -> Option<&F> {
        self.facts.get(at)
    }

    /// Every row with its fact.
    pub(super) fn iter(&self) -> impl Iterator<Item = (&T, &F)> {
        self.rows.iter().map(|row| &**row).zip(&self.facts)
    }
}

/// What is kept of a card.
#[derive(Clone, Debug)]
pub(super) struct CardFacts {
    /// Its words as they are compared.
    pub(super) folded: Box<str>,
    /// What personal data its words hold.
    pub(super) datum: Option<Datum>,
}

/// Personal data in the rows of a table.
type Data<T> = Kept<T, Option<Datum>>;

/// What is kept of each row.
#[derive(Clone, Debug, Default)]
pub(super) struct Facts {
    names: Names,
    pub(super) cards: Kept<Card, CardFacts>,
    pub(super) journey: Option<(Arc<Journey>, Option<Datum>)>,
    pub(super) personas: Data<Persona>,
    pub(super) stages: Data<Stage>,
    /// Each phase by itself, then each of its steps.
    pub(super) phases: Kept<Phase, (Option<Datum>, Vec<Option<Datum>>)>,
    pub(super) lanes: Data<Lane>,
    pub(super) emotions: Data<Emotion>,
    pub(super) evidence: Data<Source>,
    pub(super) channels: Data<Channel>,
    pub(super) seams: Data<Seam>,
    pub(super) waived: Data<Waived>,
    pub(super) agenda: Data<Activity>,
    pub(super) parking: Data<ParkedNote>,
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
        self.cards.update(&document.cards, |card| CardFacts {
            folded: fold(&card.text).into(),
            datum: datum_in(card, names),
        });
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
        self.evidence.update(&document.evidence, |row| datum_in(row, names));
        self.channels.update(&document.channels, |row| datum_in(row, names));
        self.seams.update(&document.seams, |row| datum_in(row, names));
        self.waived.update(&document.waived, |row| datum_in(row, names));
        self.agenda.update(&document.agenda, |row| datum_in(row, names));
        self.parking.update(&document.parking, |row| datum_in(row, names));
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
