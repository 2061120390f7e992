//! A scene's groups as marked content: what is painted, and for which place in the meaning tree.

use std::collections::BTreeSet;

use krilla::{
    geom::Transform,
    surface::Surface,
    tagging::{Artifact, ArtifactType, ContentTag, Identifier},
};

use super::{
    figures::{self, Images},
    glyphs::{self, Fonts},
    order, speech,
    words::{self, Piece},
};
use crate::{
    base::{Point, Rect},
    scene::{Group, Item, NodeId, Role, Scene, Target, TextItem},
};

/// What was painted for one place in the meaning tree.
#[derive(Clone, Debug)]
pub(super) enum Leaf {
    /// Marked content.
    Content(Identifier),
    /// Marked content that is read aloud in other words.
    Signs {
        /// What is painted.
        content: Vec<Identifier>,
        /// How it reads.
        words: String,
    },
    /// Marked content under a link.
    Link {
        /// The area, in scene points.
        area: Rect,
        /// Where it leads.
        target: Target,
        /// The words that stand in the area.
        words: String,
        /// What is painted there.
        content: Vec<Identifier>,
        /// The annotation, once it is on the page.
        annotation: Option<Identifier>,
    },
}

/// What was painted, by number of the node in the meaning tree.
#[derive(Debug, Default)]
pub(super) struct Leaves(Vec<Vec<Leaf>>);

impl Leaves {
    /// Takes what belongs to a node.
    pub(super) fn take(&mut self, node: u32) -> Vec<Leaf> {
        self.0.get_mut(node as usize).map(std::mem::take).unwrap_or_default()
    }

    /// Whether anything was painted for a node.
    pub(super) fn has(&self, node: u32) -> bool {
        self.0.get(node as usize).is_some_and(|leaves| !leaves.is_empty())
    }

    /// Everything, in the order of the meaning tree's nodes.
    pub(super) fn iter_mut(&mut self) -> impl Iterator<Item = &mut Leaf> {
        self.0.iter_mut().flatten()
    }
}

/// Paints a scene in its own points; places that are `repeated` from an earlier page are decoration.
pub(super) fn paint(
    surface: &mut Surface<'_>,
    scene: &Scene,
    repeated: &BTreeSet<NodeId>,
    fonts: &mut Fonts<'_>,
    images: &mut Images,
) -> Leaves {
    let count = scene.meaning.nodes.len();
    let mut leaves = Leaves(vec![Vec::new(); count]);
    let mut parts = vec![0_u32; count];
    for group in &scene.groups {
        if let Some(parts) = group.node.and_then(|node| parts.get_mut(node.0 as usize)) {
            *parts += 1;
        }
    }
    let groups = order::painting(scene).into_iter().filter_map(|at| scene.groups.get(at));
    let groups: Vec<&Group> = groups.filter(|group| !group.items.is_empty()).collect();
    // Curves and markers of one figure are one piece of content.
    for run in groups.chunk_by(|a, b| a.node == b.node) {
        let node = run.first().and_then(|group| group.node).filter(|node| !repeated.contains(node));
        let number = node.map_or(usize::MAX, |node| node.0 as usize);
        let (Some(node), Some(place)) = (scene.meaning.nodes.get(number), leaves.0.get_mut(number)) else {
            // Words that an earlier page has are this page's running head.
            let repeats = run.first().is_some_and(|group| group.node.is_some());
            surface.start_tagged(if repeats { RUNNING_HEAD } else { DECORATION });
            plain(surface, fonts, images, run);
            surface.end_tagged();
            continue;
        };
        let links = run.iter().any(|group| group.items.iter().any(|item| matches!(item, Item::Link(..))));
        if node.role == Role::Figure && !links {
            place.push(Leaf::Content(surface.start_tagged(ContentTag::Other)));
            plain(surface, fonts, images, run);
            surface.end_tagged();
            continue;
        }
        // A text in several groups cannot be compared with what each of them prints.
        let said = if parts.get(number) == Some(&1) { &*node.text } else { "" };
        for group in run {
            surface.push_transform(&Transform::from_translate(group.at.x, group.at.y));
            Marker { surface, fonts, images, leaves: place, links: Vec::new(), signs: Vec::new(), open: Open::Nothing }
                .group(group, said);
            surface.pop();
        }
    }
    leaves
}

/// Paints what stands on the paper itself: decoration, in paper points.
pub(super) fn decorate(surface: &mut Surface<'_>, frame: &[Group], fonts: &mut Fonts<'_>, images: &mut Images) {
    if frame.is_empty() {
        return;
    }
    surface.start_tagged(DECORATION);
    plain(surface, fonts, images, &frame.iter().collect::<Vec<_>>());
    surface.end_tagged();
}

/// The mark of what means nothing.
const DECORATION: ContentTag<'static> = ContentTag::Artifact(Artifact { kind: ArtifactType::Layout, bbox: None });

/// The mark of what stands on an earlier page already.
const RUNNING_HEAD: ContentTag<'static> = ContentTag::Artifact(Artifact { kind: ArtifactType::Header, bbox: None });

/// Paints groups within whatever mark is open.
fn plain(surface: &mut Surface<'_>, fonts: &mut Fonts<'_>, images: &mut Images, groups: &[&Group]) {
    for group in groups {
        surface.push_transform(&Transform::from_translate(group.at.x, group.at.y));
        let texts = texts(group);
        let pieces = words::split(&texts);
        let mut pieces = pieces.iter().peekable();
        let mut number = 0;
        for item in &*group.items {
            shape(surface, images, item);
            if let Item::Text(_) = item {
                while let Some(piece) = pieces.next_if(|piece| piece.item() == number) {
                    piece_of(surface, fonts, &texts, piece);
                }
                number += 1;
            }
        }
        surface.pop();
    }
}

/// The lines of a group.
fn texts(group: &Group) -> Vec<&TextItem> {
    group.items.iter().filter_map(|item| if let Item::Text(text) = item { Some(text) } else { None }).collect()
}

/// Paints a piece of a group's text.
fn piece_of(surface: &mut Surface<'_>, fonts: &mut Fonts<'_>, texts: &[&TextItem], piece: &Piece) {
    let Some(text) = texts.get(piece.item()) else { return };
    match piece {
        Piece::Plain(stretch, space) => glyphs::draw(surface, fonts, text, &stretch.bytes, *space),
        Piece::Broken(stretches, word) => glyphs::draw_word(surface, fonts, texts, stretches, word),
        Piece::Space { .. } => glyphs::space(surface, fonts, text),
    }
}

/// Paints anything but text.
fn shape(surface: &mut Surface<'_>, images: &mut Images, item: &Item) {
    match item {
        Item::Fill(shape, colour) => figures::fill(surface, shape, *colour),
        Item::Stroke(shape, stroke) => figures::stroke(surface, shape, stroke),
        Item::Image(image) => images.draw(surface, image),
        Item::Text(_) | Item::Link(..) => {}
    }
}

/// Which marked content is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Open {
    Nothing,
    /// What means nothing.
    Decoration,
    /// Content of the node itself.
    Node,
    /// What is read aloud in other words.
    Signs,
    /// Content under the link at this place in the list of leaves.
    Link(usize),
}

/// Paints one group of a node, opening and closing marked content on the way.
struct Marker<'a, 's, 'f> {
    surface: &'a mut Surface<'s>,
    fonts: &'a mut Fonts<'f>,
    images: &'a mut Images,
    /// Of this node.
    leaves: &'a mut Vec<Leaf>,
    /// For each link of the group that has a leaf: its place among the items, and the leaf's.
    links: Vec<(usize, usize)>,
    /// What is read aloud in other words.
    signs: Vec<Identifier>,
    open: Open,
}

impl Marker<'_, '_, '_> {
    /// Paints a group that says `said`.
    fn group(mut self, group: &Group, said: &str) {
        let texts = texts(group);
        let shapes = group.items.iter().any(|item| matches!(item, Item::Fill(..) | Item::Stroke(..) | Item::Image(_)));
        let (mut printed, mut beyond) = speech::beyond(said, &texts);
        let mut all_printed = !printed.contains(&false);
        if beyond.is_empty() {
            printed.fill(true);
        } else if all_printed && !shapes {
            // No sign to stand for it: the words themselves do.
            printed.fill(false);
            (all_printed, beyond) = (false, said);
        }
        // A card's box says nothing beside its words; a drawing without words is what there is.
        let ground = match beyond {
            "" if texts.is_empty() => Open::Node,
            _ if !beyond.is_empty() && all_printed => Open::Signs,
            _ => Open::Decoration,
        };
        let pieces = words::split(&texts);
        let mut pieces = pieces.iter().peekable();
        let mut number = 0;
        for (at, item) in group.items.iter().enumerate() {
            match item {
                Item::Text(_) => {
                    while let Some(piece) = pieces.next_if(|piece| piece.item() == number) {
                        let more = pieces.peek().is_some();
                        let home = if printed.get(number) == Some(&false) { Open::Signs } else { Open::Node };
                        self.piece(group, &texts, piece, home, more);
                    }
                    number += 1;
                }
                Item::Link(area, target) => {
                    self.link(group, at, *area, target);
                }
                Item::Fill(..) | Item::Stroke(..) | Item::Image(_) => {
                    if self.open == Open::Nothing || ground == Open::Signs {
                        self.open(ground);
                    }
                    shape(self.surface, self.images, item);
                }
            }
        }
        self.close();
        if !self.signs.is_empty() {
            self.leaves.push(Leaf::Signs { content: self.signs, words: beyond.to_owned() });
        }
    }

    /// Paints a piece of text that belongs to `home`, unless a link covers it.
    fn piece(&mut self, group: &Group, texts: &[&TextItem], piece: &Piece, home: Open, more: bool) {
        let Some(text) = texts.get(piece.item()).copied() else { return };
        let home = self.covering(group, text).unwrap_or(home);
        match piece {
            Piece::Plain(stretch, space) => {
                self.open(home);
                self.note_words(home, text.line.text.get(stretch.bytes.clone()).unwrap_or_default());
                self.note_words(home, if *space { " " } else { "" });
            }
            Piece::Broken(_, word) => {
                self.open(home);
                self.note_words(home, word);
            }
            Piece::Space { .. } => {
                if self.open != home && !more {
                    return;
                }
                self.open(home);
                self.note_words(home, " ");
            }
        }
        piece_of(self.surface, self.fonts, texts, piece);
        if let Piece::Broken(..) = piece {
            // Poppler takes the end of the replacement for the end of the whole mark.
            self.close();
        }
    }

    /// The link that covers the middle of a line.
    fn covering(&mut self, group: &Group, text: &TextItem) -> Option<Open> {
        let size = text.line.style.map_or(0.0, |style| style.size);
        let middle = text.at + Point::new(text.line.width / 2.0, -0.35 * size);
        let (at, area, target) = group.items.iter().enumerate().find_map(|(at, item)| match item {
            Item::Link(area, target) if area.contains(middle) => Some((at, *area, target)),
            _ => None,
        })?;
        Some(Open::Link(self.link(group, at, area, target)))
    }

    /// The leaf of a link, made when it is first asked for.
    fn link(&mut self, group: &Group, at: usize, area: Rect, target: &Target) -> usize {
        if let Some((_, leaf)) = self.links.iter().find(|(item, _)| *item == at) {
            return *leaf;
        }
        let leaf = self.leaves.len();
        self.leaves.push(Leaf::Link {
            area: area.moved(group.at),
            target: target.clone(),
            words: String::new(),
            content: Vec::new(),
            annotation: None,
        });
        self.links.push((at, leaf));
        leaf
    }

    fn note_words(&mut self, home: Open, more: &str) {
        if let Open::Link(leaf) = home
            && let Some(Leaf::Link { words, .. }) = self.leaves.get_mut(leaf)
        {
            words.push_str(more);
        }
    }

    fn open(&mut self, home: Open) {
        if self.open == home {
            return;
        }
        self.close();
        self.open = home;
        if home == Open::Decoration {
            self.surface.start_tagged(DECORATION);
            return;
        }
        let id = self.surface.start_tagged(ContentTag::Other);
        self.attach(home, id);
    }

    fn close(&mut self) {
        if self.open != Open::Nothing {
            self.surface.end_tagged();
            self.open = Open::Nothing;
        }
    }

    fn attach(&mut self, home: Open, id: Identifier) {
        match home {
            Open::Signs => self.signs.push(id),
            Open::Link(leaf) => {
                if let Some(Leaf::Link { content, .. }) = self.leaves.get_mut(leaf) {
                    content.push(id);
                }
            }
            Open::Nothing | Open::Decoration | Open::Node => self.leaves.push(Leaf::Content(id)),
        }
    }
}
