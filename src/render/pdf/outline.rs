//! The outline beside the pages: title, sections, and the map's stages, phases and steps.

use krilla::outline::{Outline, OutlineNode};

use super::links;
use crate::{
    base::Point,
    scene::{Meaning, NodeId, Page, Role},
};

/// An entry, and how deep it stands; children follow their parent.
struct Entry {
    depth: usize,
    name: String,
    page: usize,
    corner: Point,
}

/// The outline of all pages: one entry for the title, below it what comes in reading order.
pub(super) fn of(pages: &[Page]) -> Outline {
    let mut outline = Outline::new();
    for (index, page) in pages.iter().enumerate() {
        let mut list = Listing { page, index, corners: corners(page), entries: Vec::new() };
        list.inside(Meaning::ROOT);
        if list.entries.is_empty() {
            let corner = links::on_paper(page, Point::default());
            list.entries.push(Entry { depth: 0, name: page.scene.meaning.title.clone(), page: index, corner });
        }
        let mut entries = list.entries.into_iter().peekable();
        while let Some(entry) = entries.next() {
            outline.push_child(nest(entry, &mut entries));
        }
    }
    outline
}

fn nest(entry: Entry, rest: &mut std::iter::Peekable<std::vec::IntoIter<Entry>>) -> OutlineNode {
    let mut node =
        OutlineNode::new(entry.name, links::destination(entry.page, entry.corner)).with_open(entry.depth == 0);
    while let Some(child) = rest.next_if(|next| next.depth > entry.depth) {
        node.push_child(nest(child, rest));
    }
    node
}

/// Where each place of the meaning tree begins on the paper.
fn corners(page: &Page) -> Vec<Option<Point>> {
    let mut corners: Vec<Option<Point>> = vec![None; page.scene.meaning.nodes.len()];
    for group in &page.scene.groups {
        if let Some(corner) = group.node.and_then(|node| corners.get_mut(node.0 as usize)) {
            corner.get_or_insert_with(|| links::on_paper(page, Point::new(group.bounds.x, group.bounds.y)));
        }
    }
    corners
}

struct Listing<'a> {
    page: &'a Page,
    index: usize,
    corners: Vec<Option<Point>>,
    entries: Vec<Entry>,
}

impl Listing<'_> {
    fn inside(&mut self, id: NodeId) {
        let page = self.page;
        let Some(node) = page.scene.meaning.get(id) else { return };
        match node.role {
            Role::Heading(level) => self.add(id, usize::from(level.saturating_sub(1))),
            Role::Table => self.columns(id),
            _ => node.children.iter().for_each(|child| self.inside(*child)),
        }
    }

    fn add(&mut self, id: NodeId, depth: usize) {
        let Some(node) = self.page.scene.meaning.get(id) else { return };
        let Some(corner) = self.corners.get(id.0 as usize).copied().flatten() else { return };
        if !node.text.is_empty() {
            self.entries.push(Entry { depth, name: node.text.clone(), page: self.index, corner });
        }
    }

    /// The headings over a table's columns, those of each row below the one that covers them in
    /// the row above: stage, phase, step.
    fn columns(&mut self, table: NodeId) {
        let meaning = &self.page.scene.meaning;
        let rows = meaning.get(table).map(|table| table.children.as_slice()).unwrap_or_default();
        let mut heads: Vec<Head> = Vec::new();
        for (depth, row) in rows.iter().enumerate() {
            let before = heads.len();
            let mut column: u32 = 0;
            let cells = meaning.get(*row).map(|row| row.children.as_slice()).unwrap_or_default();
            for cell in cells {
                let span = match meaning.get(*cell).map(|cell| cell.role) {
                    Some(Role::ColumnHeader { span }) => {
                        heads.push(Head { column, depth, node: *cell });
                        u32::from(span)
                    }
                    Some(Role::Cell { span }) => u32::from(span),
                    _ => 1,
                };
                column += span;
            }
            if heads.len() == before {
                break;
            }
        }
        // By column, the wider heading first: the order in which one reads a tree.
        heads.sort_by_key(|head| (head.column, head.depth));
        let base = self.entries.last().map_or(0, |entry| entry.depth + 1);
        for head in heads {
            self.add(head.node, base + head.depth);
        }
    }
}

struct Head {
    column: u32,
    depth: usize,
    node: NodeId,
}
