//! New identifiers: the smallest free number behind a prefix, so that equal edits give equal files.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use crate::{
    base::Id,
    model::{CardKind, Document},
};

/// Longest prefix that leaves room for a number.
const MAX_PREFIX: usize = Id::MAX_LEN - 12;

/// The first free one of `PREFIX1`, `PREFIX2` … in `document`. Only what identifiers may contain
/// is taken of the prefix.
pub fn fresh_id(document: &Document, prefix: &str) -> Id {
    let prefix = tidy(prefix);
    let mut taken = BTreeSet::new();
    each_id(document, &mut |id| taken.extend(number_behind(&prefix, id)));
    first_free(&prefix, 1, &taken).0
}

/// The prefix of a card's identifier: the letter of its kind.
pub fn card_prefix(kind: CardKind) -> &'static str {
    match kind {
        CardKind::Action => "a",
        CardKind::Touchpoint => "t",
        CardKind::Thought => "w",
        CardKind::Pain => "p",
        CardKind::Opportunity => "o",
        CardKind::Metric => "m",
        CardKind::Image => "i",
        CardKind::Process => "s",
        CardKind::Note => "n",
    }
}

/// Hands out many new identifiers for one document without searching it each time.
#[derive(Debug)]
pub struct FreshIds<'a> {
    document: &'a Document,
    /// By prefix: the numbers in use and where to go on.
    numbers: BTreeMap<&'static str, (BTreeSet<u32>, u32)>,
    /// Taken as well, though the document does not know it yet.
    reserved: Vec<Id>,
}

impl<'a> FreshIds<'a> {
    /// For what is to be added to `document`.
    pub fn new(document: &'a Document) -> Self {
        Self { document, numbers: BTreeMap::new(), reserved: Vec::new() }
    }

    /// Somebody else has given this one to a row that is to be added.
    pub fn reserve(&mut self, id: &Id) {
        for (prefix, (taken, _)) in &mut self.numbers {
            taken.extend(number_behind(prefix, id));
        }
        self.reserved.push(id.clone());
    }

    /// The next free identifier with this prefix.
    pub fn next(&mut self, prefix: &'static str) -> Id {
        let (taken, from) = self.numbers.entry(prefix).or_insert_with(|| {
            let mut taken = BTreeSet::new();
            each_id(self.document, &mut |id| taken.extend(number_behind(prefix, id)));
            taken.extend(self.reserved.iter().filter_map(|id| number_behind(prefix, id)));
            (taken, 1)
        });
        let (id, number) = first_free(prefix, *from, taken);
        *from = number.saturating_add(1);
        id
    }
}

fn first_free(prefix: &str, from: u32, taken: &BTreeSet<u32>) -> (Id, u32) {
    let mut number = from;
    for used in taken.range(from..) {
        if *used != number {
            break;
        }
        number = number.saturating_add(1);
    }
    (Id::new(format!("{prefix}{number}")), number)
}

/// The number of an identifier made of `prefix` and a plain number.
fn number_behind(prefix: &str, id: &Id) -> Option<u32> {
    let digits = id.as_str().strip_prefix(prefix)?;
    // `p04` and `p+4` are not what we would write.
    let plain = digits.bytes().all(|b| b.is_ascii_digit()) && !digits.starts_with('0');
    plain.then(|| digits.parse().ok()).flatten()
}

fn tidy(prefix: &str) -> String {
    let allowed = |c: &char| c.is_ascii_lowercase() || c.is_ascii_digit() || *c == '-' || *c == '_';
    let text: String = prefix.chars().map(|c| c.to_ascii_lowercase()).filter(allowed).take(MAX_PREFIX).collect();
    if text.is_empty() { "x".to_owned() } else { text }
}

/// Shows every identifier of the document.
fn each_id(document: &Document, visit: &mut dyn FnMut(&Id)) {
    document.personas.iter().for_each(|p| visit(&p.id));
    document.stages.iter().for_each(|s| visit(&s.id));
    for phase in &*document.phases {
        visit(&phase.id);
        phase.steps.iter().for_each(|s| visit(&s.id));
    }
    document.lanes.iter().for_each(|l| visit(&l.id));
    document.cards.iter().map(Arc::as_ref).for_each(|c| visit(&c.id));
    document.evidence.iter().for_each(|s| visit(&s.id));
    document.channels.iter().for_each(|c| visit(&c.id));
    document.parking.iter().for_each(|p| visit(&p.id));
    document.decisions.iter().for_each(|d| visit(&d.id));
    document.clusters.iter().for_each(|c| visit(&c.id));
}
