//! In which order a page is painted, and what on it only repeats another page.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use super::links;
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
    let mut repeated = Vec::with_capacity(pages.len());
    for (page, away) in pages.iter().zip(away(pages)) {
        let mut own = Repeated { said: BTreeSet::new(), passed: away };
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
        let told = furniture(page).filter(|(_, node, _)| !own.passed.contains(node));
        known.extend(told.map(|(part, _, text)| (part, unnumbered(part, text))));
        repeated.push(own);
    }
    repeated
}

/// For each page the nodes that are told on another one: of pages that share one meaning tree (the
/// tiles of a poster) a node's home is the one that shows most of it.
fn away(pages: &[Page]) -> Vec<BTreeSet<NodeId>> {
    let mut away = Vec::with_capacity(pages.len());
    for views in pages.chunk_by(|a, b| Arc::ptr_eq(&a.scene.meaning, &b.scene.meaning)) {
        let [_, _, ..] = views else {
            away.push(BTreeSet::new());
            continue;
        };
        let shown: Vec<BTreeMap<NodeId, f32>> = views.iter().map(shown).collect();
        let mut homes: BTreeMap<NodeId, (usize, f32)> = BTreeMap::new();
        for (at, nodes) in shown.iter().enumerate() {
            for (node, area) in nodes {
                let home = homes.entry(*node).or_insert((at, *area));
                if *area > home.1 {
                    *home = (at, *area);
                }
            }
        }
        let is_away = |at: usize, node: &NodeId| homes.get(node).is_some_and(|(home, _)| *home != at);
        let others =
            |(at, nodes): (usize, &BTreeMap<NodeId, f32>)| nodes.keys().copied().filter(|n| is_away(at, n)).collect();
        away.extend(shown.iter().enumerate().map(others));
    }
    away
}

/// How much of each node a page shows, in square points of paper.
fn shown(page: &Page) -> BTreeMap<NodeId, f32> {
    let mut shown: BTreeMap<NodeId, f32> = BTreeMap::new();
    for group in &page.scene.groups {
        let Some(node) = group.node else { continue };
        let rect = links::seen_on_paper(page, group.bounds);
        *shown.entry(node).or_default() += rect.w * rect.h;
    }
    shown
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
