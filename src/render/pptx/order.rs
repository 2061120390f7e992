//! In which order a slide's groups stand: screen readers and the Tab key follow it, and later ones
//! lie on top.

use crate::{
    base::Rect,
    scene::{Group, Meaning, NodeId, Part, Scene},
};

/// Places of the groups in the order of the meaning tree, as far as it paints the same picture:
/// what overlaps stays as the scene has it. Decoration goes before the group it stands before.
pub(super) fn reading(scene: &Scene) -> Vec<usize> {
    let ranks = ranks(&scene.meaning);
    let mut next = u32::MAX;
    let mut keyed: Vec<(u32, usize)> = Vec::with_capacity(scene.groups.len());
    for (at, group) in scene.groups.iter().enumerate().rev() {
        let rank = group.node.and_then(|node| ranks.get(node.0 as usize)).copied();
        next = rank.unwrap_or(next);
        keyed.push((if rank.is_none() && group.part == Part::Ground { 0 } else { next }, at));
    }
    keyed.sort_unstable();
    let mut order = Order { groups: &scene.groups, done: vec![false; scene.groups.len()], out: Vec::new() };
    for (_, at) in keyed {
        order.put(at);
    }
    order.out
}

struct Order<'a> {
    groups: &'a [Group],
    done: Vec<bool>,
    out: Vec<usize>,
}

impl Order<'_> {
    /// Appends a group, and before it everything that it covers.
    fn put(&mut self, at: usize) {
        let mut waiting = vec![at];
        while let Some(top) = waiting.last().copied() {
            let below = if self.is_done(top) { None } else { self.covered(top) };
            if let Some(below) = below {
                waiting.push(below);
                continue;
            }
            waiting.pop();
            if let Some(done) = self.done.get_mut(top).filter(|done| !**done) {
                *done = true;
                self.out.push(top);
            }
        }
    }

    fn is_done(&self, at: usize) -> bool {
        self.done.get(at).copied().unwrap_or(true)
    }

    /// A group that is painted earlier, under this one, and has no place yet.
    fn covered(&self, at: usize) -> Option<usize> {
        let bounds = touched(self.groups.get(at)?.bounds);
        let earlier = self.groups.get(..at)?.iter().zip(&self.done).enumerate();
        earlier.filter(|(_, (group, done))| !**done && group.bounds.overlaps(bounds)).map(|(at, _)| at).next()
    }
}

/// Neighbours whose edges touch do not cover each other.
fn touched(bounds: Rect) -> Rect {
    bounds.grown(-0.6)
}

/// For each node its place in reading order, from 1.
fn ranks(meaning: &Meaning) -> Vec<u32> {
    let mut ranks = vec![u32::MAX; meaning.nodes.len()];
    let mut waiting: Vec<NodeId> = vec![Meaning::ROOT];
    let mut count = 0;
    while let Some(id) = waiting.pop() {
        let Some(rank) = ranks.get_mut(id.0 as usize).filter(|rank| **rank == u32::MAX) else { continue };
        count += 1;
        *rank = count;
        waiting.extend(meaning.get(id).into_iter().flat_map(|node| node.children.iter().rev().copied()));
    }
    ranks
}
