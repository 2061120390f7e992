//! The meaning of a scene: what a screen reader, a slide's notes or an HTML twin says.

use crate::base::{Id, Language};

/// Number of a node in [`Meaning::nodes`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NodeId(pub u32);

/// A tree of headings, tables, lists and figures in reading order. Node 0 is the document.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Meaning {
    /// All nodes; a parent stands before its children.
    pub nodes: Vec<Node>,
    /// Name of the document.
    pub title: String,
    /// Who drew it.
    pub author: String,
    /// What it is about, in a sentence or two; may be empty.
    pub subject: String,
    /// Words by which it may be found: personas and phases.
    pub keywords: Vec<String>,
    /// The day it is of, `YYYY-MM-DD`; may be empty.
    pub date: String,
    /// Language of the labels, and of the text unless a node says otherwise.
    pub language: Language,
}

/// One place in the tree.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Node {
    /// What it is.
    pub role: Role,
    /// Said before the text where its place does not say it: the lane of a card in a list.
    pub label: String,
    /// All it says, unbroken: a heading's or card's full text, a figure's alternative text.
    pub text: String,
    /// What it is about.
    pub subject: Option<Id>,
    /// What is inside, in reading order.
    pub children: Vec<NodeId>,
}

/// Kinds of nodes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// The whole.
    Document,
    /// A part with a heading of its own.
    Section,
    /// A heading of level 1 to 6.
    Heading(u8),
    /// Running text.
    Paragraph,
    /// Words in somebody's own voice.
    Quote,
    /// A list; its children are items.
    List,
    /// An item of a list.
    ListItem,
    /// A table; its children are rows, all with the same number of columns.
    Table,
    /// A row; its children are cells.
    Row,
    /// A heading over columns, spanning so many.
    ColumnHeader {
        /// Columns covered.
        span: u16,
    },
    /// A heading beside a row.
    RowHeader,
    /// A cell, spanning so many columns.
    Cell {
        /// Columns covered.
        span: u16,
    },
    /// A drawing; its text says what it shows.
    Figure,
}

impl Meaning {
    /// A tree with nothing but the document.
    pub fn new(title: &str, author: &str, language: Language) -> Self {
        let (title, author) = (title.to_owned(), author.to_owned());
        let mut meaning = Self { title, author, language, ..Self::default() };
        let text = meaning.title.clone();
        let label = String::new();
        meaning.nodes.push(Node { role: Role::Document, label, text, subject: None, children: Vec::new() });
        meaning
    }

    /// A tree for another page of the same document, with nothing in it yet.
    pub fn another(&self) -> Self {
        Self {
            subject: self.subject.clone(),
            keywords: self.keywords.clone(),
            date: self.date.clone(),
            ..Self::new(&self.title, &self.author, self.language)
        }
    }

    /// The document itself.
    pub const ROOT: NodeId = NodeId(0);

    /// Adds a node as the last child of `parent`.
    pub fn add(&mut self, parent: NodeId, role: Role, text: impl Into<String>, subject: Option<Id>) -> NodeId {
        let id = NodeId(self.nodes.len() as u32);
        let (label, text) = (String::new(), text.into());
        self.nodes.push(Node { role, label, text, subject, children: Vec::new() });
        if let Some(parent) = self.nodes.get_mut(parent.0 as usize) {
            parent.children.push(id);
        }
        id
    }

    /// Says this before a node's text.
    pub fn label(&mut self, id: NodeId, label: impl Into<String>) {
        if let Some(node) = self.nodes.get_mut(id.0 as usize) {
            node.label = label.into();
        }
    }

    /// The node of that number.
    pub fn get(&self, id: NodeId) -> Option<&Node> {
        self.nodes.get(id.0 as usize)
    }
}
