//! Seams: where the customer changes the channel between two touchpoints that follow each other.

use std::{collections::BTreeMap, sync::Arc};

use super::{Card, ChannelKind, Document, Kind, Table};
use crate::base::Id;

/// A change of channel that follows from the map, and who answers for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeamAt {
    /// The touchpoint card before.
    pub from: Id,
    /// The touchpoint card after.
    pub to: Id,
    /// The step in which the customer arrives.
    pub at_step: Id,
    /// What changes.
    pub change: Change,
    /// Role or team in charge; empty where nobody is.
    pub owner: String,
}

impl SeamAt {
    /// Whether nobody answers for it.
    pub fn is_orphan(&self) -> bool {
        self.owner.is_empty()
    }
}

/// What changes at a seam.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Change {
    /// From online to in person, by phone or by post.
    OnlineToOffline,
    /// The other way round.
    OfflineToOnline,
    /// From one channel to another of the same side.
    Channel,
}

impl Change {
    /// Whether it leads from online to offline or back: where journeys break above all.
    pub fn is_crossing(self) -> bool {
        self != Self::Channel
    }
}

/// A touchpoint whose channel is known.
struct Contact<'a> {
    card: &'a Card,
    channel: &'a Id,
    online: bool,
    /// Columns it lies in.
    columns: std::ops::Range<usize>,
    /// Whom it concerns; empty means everybody.
    personas: Vec<&'a Id>,
}

/// Every change of channel along the journey, in the order of the steps in which it ends.
///
/// A touchpoint lies behind a seam where none of the touchpoints before it, for the same persona,
/// runs over its channel: touchpoints of one step stand side by side, and who can go on in the
/// channel they are in changes nothing. What lies before a step is the nearest step with
/// touchpoints; behind an optional step or a branch it is also what one comes from without it.
/// Of several changes of one kind for one persona at one border the first stands for all.
pub fn seams(document: &Document) -> Vec<SeamAt> {
    let columns = document.columns();
    let contacts = contacts(document, &columns);
    if contacts.len() < 2 {
        return Vec::new();
    }
    let course = Course::of(document, &columns);
    let mut found: BTreeMap<(usize, usize, usize), Change> = BTreeMap::new();
    // Without personas the map is about one customer who needs no name.
    let people: Vec<Option<&Id>> = match document.personas.as_slice() {
        [] => vec![None],
        personas => personas.iter().map(|persona| Some(&persona.id)).collect(),
    };
    for persona in people {
        let concerns = |c: &Contact<'_>| c.personas.is_empty() || persona.is_some_and(|p| c.personas.contains(&p));
        let mut by_column: Vec<Vec<usize>> = vec![Vec::new(); columns.len()];
        for (at, contact) in contacts.iter().enumerate().filter(|(_, c)| concerns(c)) {
            for here in by_column.get_mut(contact.columns.clone()).into_iter().flatten() {
                here.push(at);
            }
        }
        for column in 0..columns.len() {
            for (from, to, change) in changes(&contacts, &by_column, column, &course) {
                found.entry((column, to, from)).or_insert(change);
            }
        }
    }
    let owners: BTreeMap<(&Id, &Id), &str> =
        document.seams.iter().map(|s| ((&s.from, &s.to), s.owner.as_str())).collect();
    let seam = |((_, to, from), change): ((usize, usize, usize), Change)| {
        let (from, to) = (contacts.get(from)?.card, contacts.get(to)?.card);
        let owner = owners.get(&(&from.id, &to.id)).copied().unwrap_or_default().to_owned();
        Some(SeamAt { from: from.id.clone(), to: to.id.clone(), at_step: to.step.clone(), change, owner })
    };
    found.into_iter().filter_map(seam).collect()
}

/// The seams of a map, kept until something changes that they depend on.
#[derive(Clone, Debug, Default)]
pub struct KnownSeams {
    /// The map they are of; its tables are shared, not copied.
    of: Option<Document>,
    seams: Arc<[SeamAt]>,
}

impl KnownSeams {
    /// The seams of this version of the map.
    pub fn of(&mut self, document: &Document) -> Arc<[SeamAt]> {
        let is_known = self.of.as_ref().is_some_and(|known| {
            Arc::ptr_eq(&known.phases, &document.phases)
                && Arc::ptr_eq(&known.lanes, &document.lanes)
                && Arc::ptr_eq(&known.personas, &document.personas)
                && Arc::ptr_eq(&known.channels, &document.channels)
                && Arc::ptr_eq(&known.seams, &document.seams)
                && are_alike(&known.cards, &document.cards)
        });
        if !is_known {
            self.seams = seams(document).into();
        }
        // Typing goes on from here: the next version shares all cards with this one but the one typed into.
        self.of = Some(document.clone());
        Arc::clone(&self.seams)
    }
}

/// Whether two tables of cards have the same seams, as far as can be told at a glance: words change
/// none, nor does anything on cards that are no touchpoints.
fn are_alike(before: &Table<Card>, after: &Table<Card>) -> bool {
    let is_alike = |before: &Arc<Card>, after: &Arc<Card>| {
        let is_touchpoint = |card: &Card| matches!(card.kind, Kind::Touchpoint(_));
        Arc::ptr_eq(before, after)
            || !(is_touchpoint(before) || is_touchpoint(after))
            || **before == Card { text: before.text.clone(), ..Card::clone(after) }
    };
    Arc::ptr_eq(before, after)
        || before.len() == after.len() && before.iter().zip(after.iter()).all(|(b, a)| is_alike(b, a))
}

/// Touchpoints with a channel, in the order of rows, then of the card table.
fn contacts<'a>(document: &'a Document, columns: &super::Columns) -> Vec<Contact<'a>> {
    let lanes: BTreeMap<&Id, (usize, Option<&Id>)> =
        document.lanes.iter().enumerate().map(|(at, lane)| (&lane.id, (at, lane.persona.as_ref()))).collect();
    let online_of: BTreeMap<&Id, bool> = document.channels.iter().map(|c| (&c.id, c.online)).collect();
    let mut contacts: Vec<(usize, Contact<'_>)> = Vec::new();
    for card in document.cards.iter() {
        let Kind::Touchpoint(touchpoint) = &card.kind else { continue };
        let Some(channel) = &touchpoint.channel else { continue };
        let kind = ChannelKind::from_name(channel.as_str());
        let Some(online) = kind.map(ChannelKind::is_online).or_else(|| online_of.get(channel).copied()) else {
            continue;
        };
        let (Some((row, persona)), Some(columns)) = (lanes.get(&card.lane).copied(), columns.range(card)) else {
            continue;
        };
        let mut personas: Vec<&Id> = card.personas.iter().collect();
        if personas.is_empty() {
            personas.extend(persona);
        }
        let online = touchpoint.online.unwrap_or(online);
        contacts.push((row, Contact { card, channel, online, columns, personas }));
    }
    contacts.sort_by_key(|(row, _)| *row);
    contacts.into_iter().map(|(_, contact)| contact).collect()
}

/// Which steps one comes from.
struct Course {
    /// For each column, whether one may pass it by: an optional step, or a branch.
    passable: Vec<bool>,
    /// For each column, the one from which the way forks to it.
    forks_from: Vec<Option<usize>>,
}

impl Course {
    fn of(document: &Document, columns: &super::Columns) -> Self {
        let fork = |from: &Option<Id>, at: usize| from.as_ref().and_then(|id| columns.of(id)).filter(|f| *f < at);
        let steps = document.steps().enumerate();
        let (passable, forks_from) = steps
            .map(|(at, (_, step))| {
                let forks_from = fork(&step.branch_from, at);
                (step.optional || forks_from.is_some(), forks_from)
            })
            .unzip();
        Self { passable, forks_from }
    }

    /// The column before, along the way.
    fn before(&self, column: usize) -> Option<usize> {
        self.forks_from.get(column).copied().flatten().or_else(|| column.checked_sub(1))
    }

    /// The nearest columns before `column` that hold something, the nearest first.
    fn behind(&self, column: usize, holds: impl Fn(usize) -> bool) -> Vec<usize> {
        let mut found = Vec::new();
        let mut next = self.before(column);
        while let Some(at) = next {
            let passable = self.passable.get(at).copied().unwrap_or_default();
            if holds(at) {
                found.push(at);
            }
            if holds(at) && !passable {
                break;
            }
            next = at.checked_sub(1);
        }
        found
    }
}

/// The changes of channel on arriving in `column`, for one persona.
fn changes(
    contacts: &[Contact<'_>],
    by_column: &[Vec<usize>],
    column: usize,
    course: &Course,
) -> Vec<(usize, usize, Change)> {
    let here = by_column.get(column).map(Vec::as_slice).unwrap_or_default();
    let new = here.iter().copied().filter(|at| contacts.get(*at).is_some_and(|c| c.columns.start == column));
    let mut new = new.peekable();
    if new.peek().is_none() {
        return Vec::new();
    }
    let holds = |at: usize| by_column.get(at).is_some_and(|here| !here.is_empty());
    let before: Vec<(usize, &Contact<'_>)> = course
        .behind(column, holds)
        .into_iter()
        .flat_map(|at| by_column.get(at).into_iter().flatten().rev())
        .filter_map(|at| Some((*at, contacts.get(*at)?)))
        .collect();
    let mut found: Vec<(usize, usize, Change)> = Vec::new();
    for at in new {
        let Some(to) = contacts.get(at) else { continue };
        if before.iter().any(|(_, from)| from.channel == to.channel && from.online == to.online) {
            continue;
        }
        let nearest = before.iter().find(|(_, from)| from.online == to.online).or_else(|| before.first());
        let Some((from, contact)) = nearest else { continue };
        let change = match (contact.online, to.online) {
            (true, false) => Change::OnlineToOffline,
            (false, true) => Change::OfflineToOnline,
            _ => Change::Channel,
        };
        if found.iter().all(|(.., known)| *known != change) {
            found.push((*from, at, change));
        }
    }
    found
}
