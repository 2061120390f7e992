//! In which order a page is painted, and what on it only repeats an earlier page.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use crate::scene::{Meaning, NodeId, Page, Part, Role, Scene};

/// Places of the groups in painting order: decoration of the ground first, then everything in
/// reading order, so that programs that know no tags copy and read a page sensibly too. Groups of
/// different places in the meaning tree do not overlap; what has no place goes before the group it
/// stands before, and what belongs to nobody either (a line between two cards) before all that stand
/// behind it in the list, wherever they are read.
pub(super) fn painting(scene: &Scene) -> Vec<usize> {
    let ranks = reading_ranks(&scene.meaning);
    let (mut next, mut least) = (u32::MAX, u32::MAX);
    let mut keyed: Vec<(u32, usize)> = Vec::with_capacity(scene.groups.len());
    for (at, group) in scene.groups.iter().enumerate().rev() {
        let rank = group.node.and_then(|node| ranks.get(node.0 as usize)).copied();
        next = rank.unwrap_or(next);
        least = least.min(next);
        let key = match (rank, group.part, &group.owner) {
            (Some(rank), ..) => rank,
            (None, Part::Ground, _) => 0,
            (None, Part::Body, None) => least,
            (None, ..) => next,
        };
        keyed.push((key, at));
    }
    keyed.sort_unstable();
    keyed.into_iter().map(|(_, at)| at).collect()
}

/// For each node its place in reading order, from 1.
fn reading_ranks(meaning: &Meaning) -> Vec<u32> {
    let mut ranks = vec![u32::MAX; meaning.nodes.len()];
    let mut waiting = vec![Meaning::ROOT];
    let mut count = 0;
    while let Some(id) = waiting.pop() {
        let Some(rank) = ranks.get_mut(id.0 as usize) else { continue };
        if *rank != u32::MAX {
            continue;
        }
        count += 1;
        *rank = count;
        waiting.extend(meaning.get(id).into_iter().flat_map(|node| node.children.iter().rev().copied()));
    }
    ranks
}

/// What on a page only repeats an earlier page.
#[derive(Debug, Default)]
pub(super) struct Repeated {
    /// Said in one line at the head of the page: whose map this is.
    said: BTreeSet<NodeId>,
    /// Passed over by whoever reads aloud.
    passed: BTreeSet<NodeId>,
}

impl Repeated {
    /// Whether a place is part of the line at the head.
    pub(super) fn says(&self, node: NodeId) -> bool {
        self.said.contains(&node)
    }

    /// Whether a place is passed over.
    pub(super) fn passes(&self, node: NodeId) -> bool {
        self.passed.contains(&node)
    }

    /// Whether a place stands on an earlier page already.
    pub(super) fn has(&self, node: NodeId) -> bool {
        self.says(node) || self.passes(node)
    }
}

/// A document of so many pages is long.
const LONG: usize = 6;
/// From so many pages on a line of a long document is a running head or foot. On fewer, programs
/// that check a file take its words for lost when nobody reads them aloud.
const RUNNING: usize = 3;

/// For each page what it repeats: title and personas, in a long document the feet too, and whatever
/// reaches over the edge of a poster's tile onto the next. The legend stays: it explains the signs
/// of its page.
pub(super) fn repeated(pages: &[Page]) -> Vec<Repeated> {
    let mut counts: BTreeMap<(Part, String), usize> = BTreeMap::new();
    for (part, _, text) in pages.iter().flat_map(furniture) {
        *counts.entry((part, unnumbered(part, text))).or_default() += 1;
    }
    let mut known: BTreeSet<(Part, String)> = BTreeSet::new();
    let mut drawn = Drawn::default();
    let mut repeated = Vec::with_capacity(pages.len());
    for page in pages {
        let mut own = Repeated { said: BTreeSet::new(), passed: drawn.before(page) };
        for (part, node, text) in furniture(page).filter(|(_, node, _)| !own.passed.contains(node)).collect::<Vec<_>>()
        {
            let key = (part, unnumbered(part, text));
            // The first sheet has its head in another form.
            let least = if part == Part::Footer { RUNNING } else { RUNNING + 1 };
            let runs = pages.len() >= LONG && counts.get(&key).is_some_and(|count| *count >= least);
            match (known.contains(&key), runs) {
                (true, true) => drop(own.passed.insert(node)),
                (true, false) if part != Part::Footer => drop(own.said.insert(node)),
                _ => {}
            }
        }
        known.extend(furniture(page).map(|(part, _, text)| (part, unnumbered(part, text))));
        repeated.push(own);
    }
    repeated
}

/// What was drawn of one meaning tree that several pages share: the tiles of a poster.
#[derive(Default)]
struct Drawn<'a> {
    meaning: Option<&'a Arc<Meaning>>,
    nodes: BTreeSet<NodeId>,
}

impl<'a> Drawn<'a> {
    /// Nodes of `page` that pages before it have drawn; its own are drawn from now on.
    fn before(&mut self, page: &'a Page) -> BTreeSet<NodeId> {
        let meaning = &page.scene.meaning;
        if !self.meaning.is_some_and(|known| Arc::ptr_eq(known, meaning)) {
            *self = Self { meaning: Some(meaning), nodes: BTreeSet::new() };
        }
        let own: BTreeSet<NodeId> = page.scene.groups.iter().filter_map(|group| group.node).collect();
        let again = own.intersection(&self.nodes).copied().collect();
        self.nodes.extend(own);
        again
    }
}

/// Title, personas and foot of a page, with what they say.
fn furniture(page: &Page) -> impl Iterator<Item = (Part, NodeId, &str)> {
    page.scene.groups.iter().filter_map(|group| {
        let id = group.node?;
        let node = page.scene.meaning.get(id)?;
        let wanted = match group.part {
            Part::Title | Part::Personas => true,
            Part::Footer => node.role == Role::Paragraph,
            _ => false,
        };
        wanted.then_some((group.part, id, node.text.as_str()))
    })
}

/// What is said; feet without their numbers, in which alone they differ.
fn unnumbered(part: Part, text: &str) -> String {
    text.chars().filter(|c| part != Part::Footer || !c.is_ascii_digit()).collect()
}
