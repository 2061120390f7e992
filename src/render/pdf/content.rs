//! A scene's groups as marked content: what is painted, and for which place in the meaning tree.

use krilla::{
    geom::Transform,
    surface::Surface,
    tagging::{Artifact, ArtifactType, ContentTag, Identifier},
};

use super::{
    figures::{self, Images},
    glyphs::{self, Fonts},
    speech,
    words::{self, Piece},
};
use crate::{
    base::{Point, Rect},
    scene::{Group, Item, Role, Scene, Target, TextItem},
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

    /// Everything, in the order of the meaning tree's nodes.
    pub(super) fn iter_mut(&mut self) -> impl Iterator<Item = &mut Leaf> {
        self.0.iter_mut().flatten()
    }
}

/// Paints a scene in its own points.
pub(super) fn paint(surface: &mut Surface<'_>, scene: &Scene, fonts: &mut Fonts<'_>) -> Leaves {
    let count = scene.meaning.nodes.len();
    let mut leaves = Leaves(vec![Vec::new(); count]);
    let mut parts = vec![0_u32; count];
    for group in &scene.groups {
        if let Some(parts) = group.node.and_then(|node| parts.get_mut(node.0 as usize)) {
            *parts += 1;
        }
    }
    let mut images = Images::default();
    for group in scene.groups.iter().filter(|group| !group.items.is_empty()) {
        surface.push_transform(&Transform::from_translate(group.at.x, group.at.y));
        let number = group.node.map_or(usize::MAX, |node| node.0 as usize);
        if let (Some(node), Some(place)) = (scene.meaning.nodes.get(number), leaves.0.get_mut(number)) {
            let in_one = parts.get(number) == Some(&1);
            let marker = Marker {
                surface,
                fonts,
                images: &mut images,
                leaves: place,
                links: Vec::new(),
                signs: Vec::new(),
                open: Open::Nothing,
            };
            // A text in several groups cannot be compared with what each of them prints.
            marker.group(group, node.role == Role::Figure, if in_one { &node.text } else { "" });
        } else {
            decoration(surface, fonts, &mut images, group);
        }
        surface.pop();
    }
    leaves
}

/// The mark of what means nothing.
const DECORATION: ContentTag<'static> = ContentTag::Artifact(Artifact { kind: ArtifactType::Layout, bbox: None });

/// Paints a group that means nothing.
fn decoration(surface: &mut Surface<'_>, fonts: &mut Fonts<'_>, images: &mut Images, group: &Group) {
    surface.start_tagged(DECORATION);
    for item in &*group.items {
        shape(surface, images, item);
        if let Item::Text(text) = item {
            glyphs::draw(surface, fonts, text, &(0..text.line.text.len()));
        }
    }
    surface.end_tagged();
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
    /// Paints a group that says `said`; a drawing's shapes are what it shows.
    fn group(mut self, group: &Group, drawing: bool, said: &str) {
        let texts: Vec<&TextItem> =
            group.items.iter().filter_map(|item| if let Item::Text(text) = item { Some(text) } else { None }).collect();
        let shapes = group.items.iter().any(|item| matches!(item, Item::Fill(..) | Item::Stroke(..) | Item::Image(_)));
        let (mut printed, mut beyond) = if drawing { (texts.len(), "") } else { speech::beyond(said, &texts) };
        if printed == texts.len() && !shapes && !beyond.is_empty() {
            // No sign to stand for it: the words themselves do.
            (printed, beyond) = (0, said);
        }
        // A card's box says nothing beside its words; a drawing without words is what there is.
        let ground = match (beyond.is_empty(), printed == texts.len()) {
            (false, true) => Open::Signs,
            _ if drawing || texts.is_empty() => Open::Node,
            _ => Open::Decoration,
        };
        let printed = if beyond.is_empty() { texts.len() } else { printed };
        let pieces = words::split(&texts);
        let mut pieces = pieces.iter().peekable();
        let mut number = 0;
        for (at, item) in group.items.iter().enumerate() {
            match item {
                Item::Text(_) => {
                    while let Some(piece) = pieces.next_if(|piece| piece.item() == number) {
                        let more = pieces.peek().is_some();
                        let home = if number < printed { Open::Node } else { Open::Signs };
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
            Piece::Plain(stretch) => {
                self.open(home);
                self.note_words(home, text.line.text.get(stretch.bytes.clone()).unwrap_or_default());
                glyphs::draw(self.surface, self.fonts, text, &stretch.bytes);
            }
            Piece::Broken(stretches, word) => {
                self.open(home);
                self.note_words(home, word);
                glyphs::draw_word(self.surface, self.fonts, texts, stretches, word);
                // Poppler takes the end of the replacement for the end of the whole mark.
                self.close();
            }
            Piece::Space { .. } => {
                if self.open != home && !more {
                    return;
                }
                self.open(home);
                self.note_words(home, " ");
                glyphs::space(self.surface, self.fonts, text);
            }
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
