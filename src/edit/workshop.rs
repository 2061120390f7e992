//! Edits of what workshop and review leave behind: agenda, parking lot, decisions, votes, waived findings.

use std::{collections::BTreeSet, sync::Arc};

use super::{
    EditError,
    apply::Done,
    table::{check, clean_words},
};
use crate::{
    base::Id,
    model::{Activity, Decision, Document, Lookup as _, ParkedNote, ReviewSettings, Round, Rules, Table, Waived, What},
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

pub(super) fn set_rounds(doc: &mut Document, rounds: &[Round]) -> Done {
    doc.rounds = rows(doc, rounds)?;
    Ok(())
}
