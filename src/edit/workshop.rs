//! Edits of what workshop and review leave behind: agenda, parking lot, votes, waived findings.

use std::{collections::BTreeSet, sync::Arc};

use super::{
    EditError,
    apply::Done,
    table::{check, clean_words},
};
use crate::{
    base::Id,
    model::{Activity, Document, Lookup as _, ParkedNote, ReviewSettings, Round, Rules, Table, Waived, What},
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
fn rows<T: Rules + Clone>(doc: &Document, rows: &[T]) -> Result<Table<T>, EditError> {
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
    let mut ids = BTreeSet::new();
    for note in notes {
        let free = matches!(doc.what(&note.id), None | Some(What::Parked));
        if !free || !ids.insert(&note.id) || !note.id.is_well_formed() {
            return Err(EditError::BadId(note.id.clone()));
        }
    }
    let gone: BTreeSet<Id> = doc.parking.iter().filter(|n| !ids.contains(&n.id)).map(|n| n.id.clone()).collect();
    doc.parking = rows(doc, notes)?;
    doc.forget(&gone);
    Ok(())
}

pub(super) fn set_rounds(doc: &mut Document, rounds: &[Round]) -> Done {
    doc.rounds = rows(doc, rounds)?;
    Ok(())
}
