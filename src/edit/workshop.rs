//! Edits of what workshop and review leave behind: agenda, parking lot, decisions, votes, waived findings.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use super::{
    EditError,
    apply::Done,
    table::{check, clean_words},
};
use crate::{
    base::Id,
    model::{
        Activity, Decision, Document, Lookup as _, ParkedNote, ReviewSettings, Round, Rules, Table, Waived, What,
        revise,
    },
};

pub(super) fn set_waived(doc: &mut Document, waived: &Waived) -> Done {
    let mut waived = waived.clone();
    clean_words(&mut waived);
    check(doc, &waived)?;
    let at = doc
        .waived
        .iter()
        .position(|w| (&w.check, &w.subject, &w.with) == (&waived.check, &waived.subject, &waived.with));
    let rows = Arc::make_mut(&mut doc.waived);
    match at {
        Some(at) if waived.reason.is_empty() => drop(rows.remove(at)),
        None if waived.reason.is_empty() => {}
        Some(at) => rows.iter_mut().skip(at).take(1).for_each(|row| *row = Arc::new(waived.clone())),
        None => rows.push(Arc::new(waived)),
    }
    Ok(())
}

/// Which checks are on. A name twice is a name once.
pub(super) fn set_review(doc: &mut Document, review: &ReviewSettings) -> Done {
    let mut review = review.clone();
    clean_words(&mut review);
    let mut seen = BTreeSet::new();
    review.off.retain(|name| !name.is_empty() && seen.insert(name.clone()));
    check(doc, &review)?;
    doc.review = Arc::new(review);
    Ok(())
}

/// Cleans and checks rows that replace a whole table.
pub(super) fn rows<T: Rules + Clone>(doc: &Document, rows: &[T]) -> Result<Table<T>, EditError> {
    let clean = |row: &T| {
        let mut row = row.clone();
        clean_words(&mut row);
        check(doc, &row).map(|()| Arc::new(row))
    };
    Ok(Arc::new(rows.iter().map(clean).collect::<Result<_, _>>()?))
}

pub(super) fn set_agenda(doc: &mut Document, agenda: &[Activity]) -> Done {
    doc.agenda = rows(doc, agenda)?;
    Ok(())
}

pub(super) fn set_parking(doc: &mut Document, notes: &[ParkedNote]) -> Done {
    let gone = own(doc, notes, &doc.parking, What::Parked)?;
    doc.parking = rows(doc, notes)?;
    doc.forget(&gone);
    Ok(())
}

pub(super) fn set_decisions(doc: &mut Document, decisions: &[Decision]) -> Done {
    let gone = own(doc, decisions, &doc.decisions, What::Decision)?;
    doc.decisions = rows(doc, decisions)?;
    doc.forget(&gone);
    Ok(())
}

/// Checks the identifiers of rows that replace a whole table; gives those that go.
pub(super) fn own<T: Rules>(
    doc: &Document,
    rows: &[T],
    before: &Table<T>,
    what: What,
) -> Result<BTreeSet<Id>, EditError> {
    let mut ids = BTreeSet::new();
    for id in rows.iter().filter_map(Rules::subject) {
        let is_free = doc.what(id).is_none_or(|found| found == what);
        if !is_free || !ids.insert(id) || !id.is_well_formed() {
            return Err(EditError::BadId(id.clone()));
        }
    }
    let gone = before.iter().filter_map(|row| row.subject()).filter(|id| !ids.contains(id));
    Ok(gone.cloned().collect())
}

/// The dots on a card are those of the last round that it was in: they follow when rounds come, change
/// or go. Dots that no round speaks of stay.
pub(super) fn set_rounds(doc: &mut Document, rounds: &[Round]) -> Done {
    let after: Table<Round> = rows(doc, rounds)?;
    let (was, is) = (last_dots(&doc.rounds), last_dots(&after));
    let changed: BTreeMap<Id, u32> = (was.keys().chain(is.keys()))
        .filter(|card| was.get(*card) != is.get(*card))
        .map(|card| ((*card).clone(), is.get(*card).copied().unwrap_or_default()))
        .collect();
    revise(
        &mut doc.cards,
        |card| changed.get(&card.id).is_some_and(|dots| *dots != card.votes),
        |card| card.votes = changed.get(&card.id).copied().unwrap_or_default(),
    );
    drop((was, is));
    doc.rounds = after;
    Ok(())
}

/// Dots on each card in the last round that it was in.
fn last_dots(rounds: &[Arc<Round>]) -> BTreeMap<&Id, u32> {
    rounds.iter().flat_map(|round| &round.tally).map(|row| (&row.card, row.dots)).collect()
}
