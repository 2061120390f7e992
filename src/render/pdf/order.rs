//! In which order a page is painted, and what on it only repeats an earlier page.

use std::{collections::BTreeSet, sync::Arc};

use crate::scene::{Meaning, NodeId, Page, Part, Scene};

/// Places of the groups in painting order: decoration of the ground first, then everything in
/// reading order, so that programs that know no tags copy and read a page sensibly too. Groups of
/// different places in the meaning tree do not overlap; what has no place goes before the group it
/// stands before.
pub(super) fn painting(scene: &Scene) -> Vec<usize> {
    let ranks = reading_ranks(&scene.meaning);
    let mut next = u32::MAX;
    let mut keyed: Vec<(u32, usize)> = Vec::with_capacity(scene.groups.len());
    for (at, group) in scene.groups.iter().enumerate().rev() {
        let rank = group.node.and_then(|node| ranks.get(node.0 as usize)).copied();
        next = rank.unwrap_or(next);
        keyed.push((if rank.is_none() && group.part == Part::Ground { 0 } else { next }, at));
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

/// For each page the nodes that say again what stands on an earlier page: title and personas, and
/// whatever reaches over the edge of a poster's tile onto the next. A reader hears them once. The
/// legend stays on every page: it explains the signs there.
pub(super) fn repeated(pages: &[Page]) -> Vec<BTreeSet<NodeId>> {
    let mut said: BTreeSet<(Part, &str)> = BTreeSet::new();
    let mut drawn = Drawn::default();
    let mut repeated = Vec::with_capacity(pages.len());
    for page in pages {
        let furniture = page.scene.groups.iter().filter_map(|group| {
            let node = group.node?;
            let repeats = matches!(group.part, Part::Title | Part::Personas);
            repeats.then_some((group.part, node, page.scene.meaning.get(node)?.text.as_str()))
        });
        let mut again = drawn.before(page);
        again.extend(furniture.clone().filter(|(part, _, text)| said.contains(&(*part, *text))).map(|f| f.1));
        repeated.push(again);
        said.extend(furniture.map(|(part, _, text)| (part, text)));
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
