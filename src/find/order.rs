//! In which order matches are gone through, and which of them may be changed.

use std::collections::BTreeMap;

use super::Match;
use crate::{
    base::Id,
    edit::Whose,
    model::{Columns, Document, LaneKind},
};

/// Looks places up for many matches.
struct Places<'a> {
    document: &'a Document,
    columns: Columns,
    lanes: BTreeMap<&'a Id, usize>,
    /// Lane and column of each card.
    cards: BTreeMap<&'a Id, (usize, usize)>,
}

/// Where a lane or column stands that is not there.
const NOWHERE: usize = usize::MAX;

/// Brings matches into reading order, and says which are locked.
pub(super) fn arrange(document: &Document, matches: &mut [Match]) {
    if matches.is_empty() {
        return;
    }
    let places = Places::of(document);
    for found in matches.iter_mut() {
        found.locked = places.is_locked(&found.whose);
    }
    matches.sort_by_cached_key(|found| places.key(&found.whose));
}

impl<'a> Places<'a> {
    fn of(document: &'a Document) -> Self {
        let columns = document.columns();
        let lanes: BTreeMap<&Id, usize> = document.lanes.iter().enumerate().map(|(at, l)| (&l.id, at)).collect();
        let lane = |id: &Id| lanes.get(id).copied().unwrap_or(NOWHERE);
        let column = |id: &Id| columns.of(id).unwrap_or(NOWHERE);
        let cards = document.cards.iter().map(|c| (&c.id, (lane(&c.lane), column(&c.step)))).collect();
        Self { document, columns, lanes, cards }
    }

    /// Head, personas and course as the document has them; the cells lane by lane, each lane's label
    /// first; then what is not on the sheet.
    fn key(&self, whose: &Whose) -> (u8, usize, usize) {
        match whose {
            Whose::Journey | Whose::Persona(_) | Whose::Stage(_) | Whose::Phase(_) | Whose::Step(_) => (0, 0, 0),
            Whose::Lane(id) => (1, self.lanes.get(id).copied().unwrap_or(NOWHERE), 0),
            Whose::Card(id) => {
                let (lane, column) = self.cards.get(id).copied().unwrap_or((NOWHERE, NOWHERE));
                (1, lane, column.saturating_add(1))
            }
            Whose::Emotion { persona, step } | Whose::Foreseen { persona, step } => {
                let column = self.columns.of(step).unwrap_or(NOWHERE);
                (1, self.curve_of(persona).next().unwrap_or(NOWHERE), column.saturating_add(1))
            }
            _ => (2, 0, 0),
        }
    }

    fn is_locked(&self, whose: &Whose) -> bool {
        let locked = |at: usize| self.document.lanes.get(at).is_some_and(|l| l.locked);
        match whose {
            Whose::Card(id) => self.cards.get(id).is_some_and(|(lane, _)| locked(*lane)),
            Whose::Emotion { persona, .. } | Whose::Foreseen { persona, .. } => self.curve_of(persona).any(locked),
            _ => false,
        }
    }

    /// The lanes that show what a persona feels.
    fn curve_of<'b>(&'b self, persona: &'b Id) -> impl Iterator<Item = usize> + 'b {
        let lanes = self.document.lanes.iter().enumerate();
        let shows = move |of: &Option<Id>| of.as_ref().is_none_or(|of| of == persona);
        lanes.filter(move |(_, l)| l.kind == LaneKind::Emotion && shows(&l.persona)).map(|(at, _)| at)
    }
}
