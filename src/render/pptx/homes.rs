//! Which named thing each place in the meaning is part of: a lane, a figure, a persona.

use crate::scene::{Meaning, Node, NodeId, Role};

/// The tree seen from below.
#[derive(Debug)]
pub(super) struct Homes<'a> {
    meaning: &'a Meaning,
    parents: Vec<Option<NodeId>>,
    /// For each row the first row of the same lane: a lane has a row for each row of cards.
    lanes: Vec<Option<NodeId>>,
}

impl<'a> Homes<'a> {
    pub(super) fn of(meaning: &'a Meaning) -> Self {
        let mut parents = vec![None; meaning.nodes.len()];
        let mut lanes = vec![None; meaning.nodes.len()];
        for (at, node) in meaning.nodes.iter().enumerate() {
            let mut lane: Option<(NodeId, &str)> = None;
            for child in &node.children {
                if let Some(parent) = parents.get_mut(child.0 as usize) {
                    *parent = Some(NodeId(at as u32));
                }
                let name = meaning.get(*child).and_then(|row| row_name(meaning, row));
                lane = name.map(|name| lane.filter(|(_, known)| *known == name).unwrap_or((*child, name)));
                if let (Some((first, _)), Some(slot)) = (lane, lanes.get_mut(child.0 as usize)) {
                    *slot = Some(first);
                }
            }
        }
        Self { meaning, parents, lanes }
    }

    fn parent(&self, id: NodeId) -> Option<NodeId> {
        self.parents.get(id.0 as usize).copied().flatten()
    }

    /// Whether a place is `outer` or lies inside of it.
    pub(super) fn is_within(&self, id: NodeId, outer: NodeId) -> bool {
        std::iter::successors(Some(id), |id| self.parent(*id)).any(|id| id == outer)
    }

    /// The named things around a place, from the outermost; a figure is a thing for all that draws it.
    pub(super) fn above(&self, id: NodeId) -> Vec<NodeId> {
        let mut above: Vec<NodeId> =
            std::iter::successors(Some(id), |id| self.parent(*id)).filter_map(|id| self.home(id)).collect();
        above.reverse();
        above
    }

    fn home(&self, id: NodeId) -> Option<NodeId> {
        let node = self.meaning.get(id)?;
        match node.role {
            Role::Row => self.lanes.get(id.0 as usize).copied().flatten(),
            Role::Figure => Some(id),
            Role::Section | Role::List => (!node.text.trim().is_empty()).then_some(id),
            _ => None,
        }
    }

    /// The name of such a thing.
    pub(super) fn name(meaning: &Meaning, home: &Node) -> String {
        let name = if home.role == Role::Row { row_name(meaning, home).unwrap_or_default() } else { &home.text };
        super::slide::short(name)
    }
}

/// What the heading beside a row says.
fn row_name<'a>(meaning: &'a Meaning, row: &Node) -> Option<&'a str> {
    if row.role != Role::Row {
        return None;
    }
    let heads = row.children.iter().filter_map(|id| meaning.get(*id)).find(|node| node.role == Role::RowHeader)?;
    (!heads.text.trim().is_empty()).then_some(heads.text.as_str())
}
