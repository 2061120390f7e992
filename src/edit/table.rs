//! Works on shared tables: copies the list of pointers and the row that changes, nothing else.

use std::sync::Arc;

use super::{EditError, Name};
pub(super) use crate::model::{retain, revise};
use crate::{
    base::{Id, clean, is_clean},
    model::{
        Card, Channel, Document, Lane, Lookup, ParkedNote, Persona, Phase, Rules, Source, Stage, Step, Table,
        Violation, Words,
    },
};

/// A row with an identifier of its own.
pub(super) trait Keyed {
    /// The identifier.
    fn id(&self) -> &Id;
}

macro_rules! keyed {
    ($($row:ty),*) => {$(
        impl Keyed for $row {
            fn id(&self) -> &Id {
                &self.id
            }
        }
    )*};
}

keyed!(Persona, Stage, Phase, Step, Lane, Card, Source, Channel, ParkedNote);

/// Position of the row called `id`.
pub(super) fn position<T: Keyed>(rows: &[Arc<T>], id: &Id) -> Result<usize, EditError> {
    rows.iter().position(|r| r.id() == id).ok_or_else(|| EditError::NotThere(id.clone()))
}

/// The row called `id`.
pub(super) fn find<'a, T: Keyed>(rows: &'a [Arc<T>], id: &Id) -> Result<&'a Arc<T>, EditError> {
    rows.iter().find(|r| r.id() == id).ok_or_else(|| EditError::NotThere(id.clone()))
}

/// Puts a row in at `at`, or last.
pub(super) fn insert<T>(rows: &mut Vec<Arc<T>>, at: usize, row: impl Into<Arc<T>>) {
    rows.insert(at.min(rows.len()), row.into());
}

/// Position and contents of the row called `id`.
pub(super) fn locate<'a, T: Keyed>(rows: &'a [Arc<T>], id: &Id) -> Result<(usize, &'a Arc<T>), EditError> {
    rows.iter().enumerate().find(|(_, r)| r.id() == id).ok_or_else(|| EditError::NotThere(id.clone()))
}

/// Puts `row` in the place of the row with the same identifier.
pub(super) fn replace<T: Keyed>(table: &mut Table<T>, row: T) -> Result<(), EditError> {
    let at = position(table, row.id())?;
    put(table, at, row);
    Ok(())
}

/// Puts `row` in the place of the row at `at`.
pub(super) fn put<T>(table: &mut Table<T>, at: usize, row: T) {
    if let Some(place) = Arc::make_mut(table).get_mut(at) {
        *place = Arc::new(row);
    }
}

/// Moves the row at `from` to `to`, counted without it; answers where it came to stand.
pub(super) fn reorder<T>(rows: &mut Vec<T>, from: usize, to: usize) -> usize {
    if from >= rows.len() {
        return from;
    }
    let row = rows.remove(from);
    let to = to.min(rows.len());
    rows.insert(to, row);
    to
}

/// Brings every text of a row into the form documents keep.
pub(super) fn clean_words(row: &mut impl Words) {
    row.each_mut(&mut |text| {
        if !is_clean(text) {
            *text = clean(text);
        }
    });
}

/// Refuses a row that breaks a rule in `doc`.
pub(super) fn check<T: Rules>(doc: &Document, row: &T) -> Result<(), EditError> {
    check_in(doc, doc, row)
}

/// The same, with `look` to find out what identifiers name in `doc`.
pub(super) fn check_in<T: Rules>(doc: &Document, look: &dyn Lookup, row: &T) -> Result<(), EditError> {
    let mut first = None;
    row.check(look, &mut |field, rule| {
        if first.is_none() {
            let subject = row.subject().cloned();
            first = Some(Violation { table: "", row: 0, subject, field, rule });
        }
    });
    let Some(violation) = first else { return Ok(()) };
    let name = row.subject().and_then(|id| Name::of(doc, id));
    Err(EditError::Breaks(violation, name))
}

/// Refuses an identifier that is taken or malformed.
pub(super) fn check_free(doc: &Document, id: &Id) -> Result<(), EditError> {
    if !id.is_well_formed() || doc.what(id).is_some() { Err(EditError::BadId(id.clone())) } else { Ok(()) }
}
