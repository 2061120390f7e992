//! Maps without personal data: every text of a document with what was found put out of sight.

use std::sync::Arc;

use super::{Datum, Names, find_in};
use crate::{
    base::Id,
    model::{Document, Phase, Rules, Step, Table, Words},
};

/// What stands in the place of personal data. Does not tell its length, reads as an omission, and
/// every font has it.
pub const BLANK: &str = "[…]";

/// A document without personal data.
#[derive(Clone, Debug)]
pub struct Redacted {
    /// The map. Equal to the one given where nothing was found; what did not change is shared with it.
    pub document: Document,
    /// What was taken out, in the order of the file.
    pub blanked: Vec<Blanked>,
}

/// A piece of personal data that was taken out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Blanked {
    /// The table, as the file names it; empty for the notes on the whole map.
    pub table: &'static str,
    /// Position in that table, from 0; a step counts within its phase.
    pub row: usize,
    /// The row's identifier, where it has one.
    pub subject: Option<Id>,
    /// The field, as the file names it.
    pub field: &'static str,
    /// What it looked like.
    pub datum: Datum,
    /// The words that stood there.
    pub words: String,
}

/// Takes personal data out of every text of a map, those included that are on no sheet. Once more
/// changes nothing.
pub fn redact(document: &Document, names: &Names) -> Redacted {
    let mut eraser = Eraser { names, blanked: Vec::new() };
    let mut out = document.clone();
    if let Some(journey) = eraser.row("journey", 0, None, &*document.journey) {
        out.journey = Arc::new(journey);
    }
    eraser.table("personas", &mut out.personas);
    eraser.table("stages", &mut out.stages);
    eraser.phases(&mut out.phases);
    eraser.table("lanes", &mut out.lanes);
    eraser.table("cards", &mut out.cards);
    eraser.table("emotions", &mut out.emotions);
    eraser.table("foreseen", &mut out.foreseen);
    eraser.table("evidence", &mut out.evidence);
    eraser.table("channels", &mut out.channels);
    eraser.table("seams", &mut out.seams);
    eraser.table("waived", &mut out.waived);
    eraser.table("agenda", &mut out.agenda);
    eraser.table("parking", &mut out.parking);
    eraser.table("decisions", &mut out.decisions);
    eraser.table("clusters", &mut out.clusters);
    eraser.table("rounds", &mut out.rounds);
    if let Some(notes) = eraser.row("", 0, None, &out.notes) {
        out.notes = notes;
    }
    Redacted { document: out, blanked: eraser.blanked }
}

/// `text` without personal data; nothing where it holds none. An address that is all there is to a
/// link goes as a whole: a link to nowhere helps nobody.
pub fn blanked(text: &str, names: &Names) -> Option<String> {
    let spans = find_in(text, names);
    let (first, last) = (spans.first()?, spans.last()?);
    if text.get(..first.range.start).is_some_and(|scheme| scheme.eq_ignore_ascii_case("mailto:")) {
        return Some(String::new());
    }
    let mut out = String::with_capacity(text.len());
    let mut from = 0;
    for span in &spans {
        out.push_str(text.get(from..span.range.start)?);
        out.push_str(BLANK);
        from = span.range.end;
    }
    out.push_str(text.get(last.range.end..)?);
    Some(out)
}

struct Eraser<'a> {
    names: &'a Names,
    blanked: Vec<Blanked>,
}

impl Eraser<'_> {
    /// The row without personal data; nothing where it holds none.
    fn row<T: Words + Clone>(&mut self, table: &'static str, row: usize, subject: Option<&Id>, words: &T) -> Option<T> {
        let known = self.blanked.len();
        words.each("notes", &mut |field, text| {
            for span in find_in(text, self.names) {
                let words = text.get(span.range).unwrap_or_default().to_owned();
                let subject = subject.cloned();
                self.blanked.push(Blanked { table, row, subject, field, datum: span.datum, words });
            }
        });
        (self.blanked.len() > known).then(|| {
            let mut words = words.clone();
            words.each_mut(&mut |text| {
                if let Some(new) = blanked(text, self.names) {
                    *text = new;
                }
            });
            words
        })
    }

    fn table<T: Rules + Clone>(&mut self, table: &'static str, rows: &mut Table<T>) {
        let clean = |(at, row): (usize, &Arc<T>)| Some((at, self.row(table, at, row.subject(), &**row)?));
        let changed: Vec<(usize, T)> = rows.iter().enumerate().filter_map(clean).collect();
        if changed.is_empty() {
            return;
        }
        let rows = Arc::make_mut(rows);
        for (at, row) in changed {
            if let Some(old) = rows.get_mut(at) {
                *old = Arc::new(row);
            }
        }
    }

    /// Phases and their steps, which are rows of their own.
    fn phases(&mut self, phases: &mut Table<Phase>) {
        self.table("phases", phases);
        for at in 0..phases.len() {
            let Some(phase) = phases.get(at) else { continue };
            let clean = |(at, step): (usize, &Arc<Step>)| Some((at, self.row("steps", at, step.subject(), &**step)?));
            let changed: Vec<_> = phase.steps.iter().enumerate().filter_map(clean).collect();
            if changed.is_empty() {
                continue;
            }
            let Some(phase) = Arc::make_mut(phases).get_mut(at) else { continue };
            let steps = &mut Arc::make_mut(phase).steps;
            for (at, step) in changed {
                if let Some(old) = steps.get_mut(at) {
                    *old = Arc::new(step);
                }
            }
        }
    }
}
