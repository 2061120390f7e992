//! Cards made of words, each in its cell. Words with the signs of quick capture are understood.

use super::list::together;
use crate::{
    base::{Id, clean},
    capture::{self, Names, PartKind, Said, plan, read},
    edit::{Edit, FreshIds, Pasted, apply, card_prefix},
    model::{Card, Document, Kind, LaneKind},
};

/// A cell that words go to.
#[derive(Clone, Copy, Debug)]
pub(super) struct Cell<'a> {
    /// The row.
    pub(super) lane: &'a Id,
    /// What the row holds.
    pub(super) kind: LaneKind,
    /// The column.
    pub(super) step: &'a Id,
    /// Words that name another step stay here, as the column was chosen for them.
    pub(super) is_fixed: bool,
}

/// Makes cards one after the other, with identifiers of their own.
pub(super) struct Placer<'a> {
    names: Names,
    day: &'a str,
    ids: FreshIds<'a>,
    /// The map with the first so many of the edits.
    now: (Document, usize),
    edits: Vec<Edit>,
    cards: Vec<Id>,
}

impl<'a> Placer<'a> {
    /// For cards of `document`, made on that day (`YYYY-MM-DD`).
    pub(super) fn new(document: &'a Document, day: &'a str) -> Self {
        Self {
            names: Names::of(document),
            day,
            ids: FreshIds::new(document),
            now: (document.clone(), 0),
            edits: Vec::new(),
            cards: Vec::new(),
        }
    }

    /// A new identifier for something else.
    pub(super) fn id(&mut self, prefix: &'static str) -> Id {
        self.ids.next(prefix)
    }

    /// What the cards need to be there.
    pub(super) fn need(&mut self, edit: Edit) {
        self.edits.push(edit);
    }

    /// Adds a card with these words, last in its cell; none in a lane that holds no cards. A sign
    /// takes them to the lane of its kind.
    pub(super) fn add(&mut self, words: &str, cell: Cell<'_>) {
        let said = read(words, &self.names, Some(cell.step));
        let has = |kind: PartKind| said.parts.iter().any(|part| part.kind == kind);
        let is_elsewhere = cell.is_fixed && has(PartKind::Step);
        let is_signed = (has(PartKind::Sign) || said.value.is_some()) && !is_elsewhere;
        if is_signed && self.plan(words, cell) {
            return;
        }
        // Only touchpoints have a channel.
        let has_room = said.channel.is_none() || cell.kind == LaneKind::Touchpoints;
        if has_room && !is_signed && !is_elsewhere && !said.text.is_empty() {
            let step = said.step.clone();
            self.card(&said, Cell { step: step.as_ref().unwrap_or(cell.step), ..cell });
        } else {
            self.card(&Said { text: words.to_owned(), ..Said::default() }, cell);
        }
    }

    fn card(&mut self, said: &Said, cell: Cell<'_>) {
        let Some(kind) = cell.kind.card_kind() else { return };
        let id = self.ids.next(card_prefix(kind));
        let mut card = Card::new(id.clone(), cell.lane.clone(), cell.step.clone(), kind);
        card.text = clean(&said.text);
        card.personas.clone_from(&said.personas);
        if let Kind::Touchpoint(touchpoint) = &mut card.kind {
            touchpoint.channel.clone_from(&said.channel);
        }
        self.cards.push(id);
        // Many are added as one.
        let is_new = self.edits.len() > self.now.1;
        match self.edits.last_mut().filter(|_| is_new) {
            Some(Edit::AddCards(cards)) => cards.push(card),
            _ => self.edits.push(Edit::AddCards(vec![card])),
        }
    }

    /// Leaves a line to quick capture; false where that makes nothing of it.
    fn plan(&mut self, words: &str, cell: Cell<'_>) -> bool {
        let (now, applied) = &mut self.now;
        let pending = self.edits.get(*applied..).unwrap_or_default().to_vec();
        let Ok(so_far) = apply(now, &Edit::Batch(pending)) else { return false };
        *now = so_far;
        *applied = self.edits.len();
        let here =
            capture::Here { step: Some(cell.step.clone()), lane: Some(cell.lane.clone()), day: self.day.to_owned() };
        let Some(planned) = plan(now, words, &here) else { return false };
        let Some(edit) = planned.edit else { return false };
        let edits = match edit {
            Edit::Batch(edits) => edits,
            one => vec![one],
        };
        for edit in &edits {
            match edit {
                Edit::AddCard { card, .. } => self.ids.reserve(&card.id),
                Edit::AddLane { lane, .. } => self.ids.reserve(&lane.id),
                _ => {}
            }
        }
        self.cards.extend(planned.card);
        self.edits.extend(edits);
        true
    }

    /// The whole change.
    pub(super) fn finish(self) -> Pasted {
        Pasted { edit: together(self.edits), cards: self.cards, strangers: Vec::new(), squeezed: 0 }
    }
}
