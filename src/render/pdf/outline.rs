//! The outline beside the pages: title, personas, and the map's stages, phases and steps, each once,
//! and the chapters of an appendix.

use std::{collections::BTreeSet, iter::Peekable, vec::IntoIter};

use krilla::outline::{Outline, OutlineNode};

use super::{links, order::Repeated};
use crate::{
    base::{Id, Point},
    scene::{Meaning, NodeId, Page, Role},
};

/// An entry, and how deep it stands; children follow their parent.
struct Entry {
    depth: usize,
    name: String,
    page: usize,
    corner: Point,
}

/// The outline of all pages in reading order, without what only repeats an earlier page.
pub(super) fn of(pages: &[Page], repeated: &[Repeated]) -> Outline {
    let mut entries = Vec::new();
    let mut listed = BTreeSet::new();
    for (index, page) in pages.iter().enumerate() {
        let corners = corners(page, repeated.get(index));
        let mut listing = Listing { page, index, corners, over: None, listed, entries };
        listing.inside(Meaning::ROOT);
        (listed, entries) = (listing.listed, listing.entries);
    }
    if entries.is_empty() {
        // A tagged document may not be without an outline.
        let name = pages.first().map(|page| page.scene.meaning.title.clone()).unwrap_or_default();
        entries.push(Entry { depth: 0, name, page: 0, corner: Point::default() });
    }
    let mut outline = Outline::new();
    let mut entries = entries.into_iter().peekable();
    while let Some(entry) = entries.next() {
        outline.push_child(nest(entry, &mut entries));
    }
    outline
}

fn nest(entry: Entry, rest: &mut Peekable<IntoIter<Entry>>) -> OutlineNode {
    let destination = links::destination(entry.page, entry.corner);
    let mut node = OutlineNode::new(entry.name, destination).with_open(entry.depth == 0);
    while let Some(child) = rest.next_if(|next| next.depth > entry.depth) {
        node.push_child(nest(child, rest));
    }
    node
}

/// Where each place of the meaning tree begins on the paper.
fn corners(page: &Page, repeated: Option<&Repeated>) -> Vec<Option<Point>> {
    let mut corners: Vec<Option<Point>> = vec![None; page.scene.meaning.nodes.len()];
    for group in &page.scene.groups {
        let node = group.node.filter(|node| !repeated.is_some_and(|repeated| repeated.has(*node)));
        if let Some(corner) = node.and_then(|node| corners.get_mut(node.0 as usize)) {
            corner.get_or_insert_with(|| links::on_paper(page, Point::new(group.bounds.x, group.bounds.y)));
        }
    }
    corners
}

struct Listing<'a> {
    page: &'a Page,
    index: usize,
    corners: Vec<Option<Point>>,
    /// What the last heading of level 1 or 2 is about.
    over: Option<&'a Id>,
    /// What has its entry: lower lanes of the same phases stand on a further sheet.
    listed: BTreeSet<&'a Id>,
    entries: Vec<Entry>,
}

impl<'a> Listing<'a> {
    fn inside(&mut self, id: NodeId) {
        let Some(node) = self.page.scene.meaning.get(id) else { return };
        match node.role {
            Role::Heading(level) if level <= 3 => {
                // Lists of a persona are about the persona, whom the outline names already.
                let repeats = level == 3 && self.over.is_some() && self.over == node.subject.as_ref();
                if level < 3 {
                    self.over = node.subject.as_ref();
                }
                if !repeats {
                    self.add(id, usize::from(level.saturating_sub(1)));
                }
            }
            Role::Table => self.columns(id),
            _ => node.children.iter().for_each(|child| self.inside(*child)),
        }
    }

    fn add(&mut self, id: NodeId, depth: usize) {
        let Some(node) = self.page.scene.meaning.get(id) else { return };
        let Some(corner) = self.corners.get(id.0 as usize).copied().flatten() else { return };
        match &node.subject {
            Some(subject) if !self.listed.insert(subject) => return,
            // A chapter of its own, such as the appendix, goes through the phases once more.
            None if node.role == Role::Heading(2) => self.listed.clear(),
            _ => {}
        }
        if !node.text.is_empty() {
            self.entries.push(Entry { depth, name: node.text.clone(), page: self.index, corner });
        }
    }

    fn children(&self, id: NodeId) -> &'a [NodeId] {
        self.page.scene.meaning.get(id).map(|node| node.children.as_slice()).unwrap_or_default()
    }

    /// The headings over a table's columns, those of each row below the one that covers them in
    /// the row above: stage, phase, step.
    fn columns(&mut self, table: NodeId) {
        // Below the title, beside the personas.
        let mut depth = 1;
        let mut heads: Vec<(u32, usize, NodeId)> = Vec::new();
        for row in self.children(table) {
            let before = heads.len();
            let mut column: u32 = 0;
            for cell in self.children(*row) {
                let span = match self.page.scene.meaning.get(*cell).map(|cell| cell.role) {
                    Some(Role::ColumnHeader { span }) => {
                        heads.push((column, depth, *cell));
                        span
                    }
                    Some(Role::Cell { span }) => span,
                    _ => 1,
                };
                column += u32::from(span);
            }
            depth += usize::from(heads.len() > before);
        }
        // By column, the wider heading first: the order in which one reads a tree.
        heads.sort_unstable();
        for (_, depth, node) in heads {
            self.add(node, depth);
        }
    }
}
