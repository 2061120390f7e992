//! The meaning tree of a page, or of a poster's tiles, as PDF tags.
//!
//! Places that were painted nowhere are left out, but for cells: a table keeps its
//! shape. Content of a place that may only hold other places (a table, a row) becomes a paragraph
//! before it, so that nothing is lost.

use std::{
    collections::BTreeMap,
    num::{NonZeroU16, NonZeroU32},
};

use krilla::tagging::{BBox, Identifier, ListNumbering, Node, TableHeaderScope, Tag, TagGroup, TagKind};

use super::{
    content::{Leaf, Leaves},
    links,
    order::Repeated,
};
use crate::{
    base::Rect,
    scene::{self, Meaning, NodeId, Page, Role},
};

/// The highest heading that is painted. A map without a title begins with its personas, and the
/// first heading of a document must be of level 1.
pub(super) fn top_heading(pages: &[Page]) -> u8 {
    let painted =
        pages.iter().flat_map(|page| page.scene.groups.iter().filter_map(|g| page.scene.meaning.get(g.node?)));
    painted.filter_map(|node| if let Role::Heading(level) = node.role { Some(level) } else { None }).min().unwrap_or(1)
}

/// The tags of the pages from number `first` on that show one meaning tree (one page, or the tiles of
/// a poster), to stand under the document.
pub(super) fn nodes(pages: &[(&Page, &Repeated)], first: usize, leaves: Leaves, top_heading: u8) -> Vec<Node> {
    let Some((page, _)) = pages.first() else { return Vec::new() };
    let meaning = &page.scene.meaning;
    let mut tree = Tree { meaning, first, leaves, top_heading, bounds: bounds(pages), row_spans: BTreeMap::new() };
    let mut nodes: Vec<Node> = tree.running_head().into_iter().collect();
    nodes.extend(tree.loose(Meaning::ROOT));
    nodes.extend(tree.children(Meaning::ROOT));
    nodes
}

/// For each figure the page that tells it, and the box around it there in paper points.
fn bounds(pages: &[(&Page, &Repeated)]) -> BTreeMap<NodeId, (usize, Rect)> {
    let mut bounds: BTreeMap<NodeId, (usize, Rect)> = BTreeMap::new();
    for (at, (page, repeated)) in pages.iter().enumerate() {
        let is_figure = |id: &NodeId| page.scene.meaning.get(*id).is_some_and(|node| node.role == Role::Figure);
        for group in &page.scene.groups {
            let Some(id) = group.node.filter(|id| is_figure(id) && !repeated.has(*id)) else { continue };
            let rect = links::seen_on_paper(page, group.bounds);
            bounds.entry(id).and_modify(|(_, known)| *known = known.union(rect)).or_insert((at, rect));
        }
    }
    bounds
}

struct Tree<'a> {
    meaning: &'a Meaning,
    /// Number of the first page.
    first: usize,
    leaves: Leaves,
    top_heading: u8,
    /// Where figures are.
    bounds: BTreeMap<NodeId, (usize, Rect)>,
    /// Rows that the heading beside them covers; 0 for one that an earlier heading stands for.
    row_spans: BTreeMap<NodeId, u32>,
}

impl<'a> Tree<'a> {
    fn get(&self, id: NodeId) -> Option<&'a scene::Node> {
        self.meaning.get(id)
    }

    /// Tags of everything inside a place.
    fn children(&mut self, id: NodeId) -> Vec<Node> {
        let Some(node) = self.get(id) else { return Vec::new() };
        let mut nodes = Vec::with_capacity(node.children.len());
        for child in &node.children {
            self.place(*child, &mut nodes);
        }
        nodes
    }

    /// Adds the tags of one place.
    fn place(&mut self, id: NodeId, nodes: &mut Vec<Node>) {
        let Some(node) = self.get(id) else { return };
        let group = match node.role {
            Role::Document => {
                nodes.extend(self.loose(id));
                nodes.extend(self.children(id));
                return;
            }
            Role::Section => self.grouping(id, Tag::Section.into(), nodes),
            Role::List => self.grouping(id, Tag::L(ListNumbering::None).into(), nodes),
            Role::Table => {
                nodes.extend(self.loose(id));
                let rows = self.rows(id);
                let summary = (!node.text.is_empty()).then(|| node.text.clone());
                (!rows.is_empty()).then(|| TagGroup::with_children(Tag::Table.with_summary(summary), rows))
            }
            Role::Row => {
                let cells = self.children(id);
                Some(TagGroup::with_children(Tag::TR, cells))
            }
            Role::Heading(level) => {
                let level = level.saturating_sub(self.top_heading).saturating_add(1).min(6);
                let level = NonZeroU16::new(level.into()).unwrap_or(NonZeroU16::MIN);
                let title = if node.text.is_empty() { "…" } else { &node.text };
                self.holding(id, Tag::Hn(level, Some(title.to_owned())).into())
            }
            Role::Paragraph => self.holding(id, Tag::P.into()),
            Role::Quote => self
                .holding(id, Tag::P.into())
                .map(|words| TagGroup::with_children(Tag::BlockQuote, vec![words.into()])),
            Role::ListItem => self.item(id),
            Role::Figure => self.figure(id, node),
            Role::ColumnHeader { span } => {
                let tag = Tag::TH(TableHeaderScope::Column).with_col_span(more_than_one(span.into()));
                Some(self.cell(id, tag.into()))
            }
            Role::RowHeader => {
                let span = self.row_spans.get(&id).copied().unwrap_or(1);
                let tag = Tag::TH(TableHeaderScope::Row).with_row_span(more_than_one(span));
                (span > 0).then(|| self.cell(id, tag.into()))
            }
            Role::Cell { span } => Some(self.cell(id, Tag::TD.with_col_span(more_than_one(span.into())).into())),
        };
        nodes.extend(group.map(Node::from));
    }

    /// A place that holds only other places.
    fn grouping(&mut self, id: NodeId, tag: TagKind, before: &mut Vec<Node>) -> Option<TagGroup> {
        before.extend(self.loose(id));
        let children = self.children(id);
        (!children.is_empty()).then(|| TagGroup::with_children(tag, children))
    }

    /// A place that holds words, and perhaps other places after them.
    fn holding(&mut self, id: NodeId, tag: TagKind) -> Option<TagGroup> {
        let group = self.cell(id, tag);
        (!group.children.is_empty()).then_some(group)
    }

    /// The same, kept when it is empty.
    fn cell(&mut self, id: NodeId, tag: TagKind) -> TagGroup {
        let mut children = self.content(id);
        children.extend(self.children(id));
        TagGroup::with_children(tag, children)
    }

    /// An item of a list: its label, where it has one, and its words.
    fn item(&mut self, id: NodeId) -> Option<TagGroup> {
        let label = self.leaves.take_label(id.0).map(label);
        let body = self.holding(id, Tag::LBody.into()).map(Node::from);
        let label = label.map(|label| TagGroup::with_children(Tag::Lbl, vec![label]).into());
        body.map(|body| TagGroup::with_children(Tag::LI, label.into_iter().chain([body]).collect()))
    }

    /// What says on a further page whose map it is.
    fn running_head(&mut self) -> Option<Node> {
        let content: Vec<Node> = std::mem::take(&mut self.leaves.running_head).into_iter().map(Node::from).collect();
        (!content.is_empty()).then(|| TagGroup::with_children(Tag::P, content).into())
    }

    fn figure(&mut self, id: NodeId, node: &scene::Node) -> Option<TagGroup> {
        let area = self.bounds.get(&id).and_then(|(at, Rect { x, y, w, h })| {
            let rect = krilla::geom::Rect::from_xywh(*x, *y, *w, *h)?;
            Some(BBox::new(self.first + at, rect))
        });
        let alt = if node.text.is_empty() { &self.meaning.title } else { &node.text };
        let tag = Tag::Figure(Some(alt.clone())).with_bbox(area);
        self.holding(id, tag.into())
    }

    /// Rows of a table, those at its top that hold nothing but headings apart.
    fn rows(&mut self, id: NodeId) -> Vec<Node> {
        let Some(table) = self.get(id) else { return Vec::new() };
        self.join_row_headings(&table.children);
        let heads = table.children.iter().take_while(|row| self.is_head(**row)).count();
        let mut rows = self.children(id);
        if heads == 0 || heads >= rows.len() {
            return rows;
        }
        let body = rows.split_off(heads);
        vec![TagGroup::with_children(Tag::THead, rows).into(), TagGroup::with_children(Tag::TBody, body).into()]
    }

    /// A lane whose cards need several rows has its label once: the heading covers them all.
    fn join_row_headings(&mut self, rows: &[NodeId]) {
        let mut above: Option<(NodeId, &str)> = None;
        for row in rows {
            let first = self.get(*row).and_then(|row| row.children.first()).copied();
            let heading = first.and_then(|id| self.get(id).filter(|n| n.role == Role::RowHeader).map(|n| (id, n)));
            let Some((id, node)) = heading else {
                above = None;
                continue;
            };
            match above {
                Some((head, text)) if text == node.text && !self.leaves.has(id.0) => {
                    *self.row_spans.entry(head).or_insert(1) += 1;
                    self.row_spans.insert(id, 0);
                }
                _ => above = Some((id, &node.text)),
            }
        }
    }

    /// Whether a row names columns: it has headings over columns and no words of its own beside them.
    fn is_head(&self, row: NodeId) -> bool {
        let cells = self.get(row).map(|row| row.children.as_slice()).unwrap_or_default();
        let role = |cell: &NodeId| self.get(*cell).map(|cell| cell.role);
        cells.iter().any(|cell| matches!(role(cell), Some(Role::ColumnHeader { .. })))
    }

    /// What was painted for a place that should hold none, as a paragraph.
    fn loose(&mut self, id: NodeId) -> Option<Node> {
        let content = self.content(id);
        (!content.is_empty()).then(|| TagGroup::with_children(Tag::P, content).into())
    }

    /// What was painted for a place.
    fn content(&mut self, id: NodeId) -> Vec<Node> {
        let mut nodes = Vec::new();
        for leaf in self.leaves.take(id.0) {
            match leaf {
                Leaf::Content(content) => nodes.push(content.into()),
                Leaf::Label { content, words } => nodes.push(label((content, words))),
                Leaf::Signs { content, words } => {
                    let tag = Tag::Span.with_actual_text(Some(words));
                    let content = content.into_iter().map(Node::from).collect();
                    nodes.push(TagGroup::with_children(tag, content).into());
                }
                Leaf::Link { content, annotation: None, .. } => nodes.extend(content.into_iter().map(Node::from)),
                Leaf::Link { words, content, annotation: Some((annotation, says)), .. } => {
                    let alt = words.trim().is_empty().then_some(says);
                    let mut link = TagGroup::new(Tag::Link.with_alt_text(alt));
                    link.children.extend(content.into_iter().map(Node::from));
                    link.push(annotation);
                    nodes.push(link.into());
                }
            }
        }
        nodes
    }
}

/// What is said before everything else, carried by what was painted for it.
fn label((content, words): (Identifier, String)) -> Node {
    TagGroup::with_children(Tag::Span.with_actual_text(Some(words)), vec![content.into()]).into()
}

/// A span as the format wants it: nothing for one column or row.
fn more_than_one(span: u32) -> Option<NonZeroU32> {
    NonZeroU32::new(span).filter(|span| span.get() > 1)
}
