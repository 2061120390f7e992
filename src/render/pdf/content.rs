//! A scene's groups as marked content: what is painted, and for which place in the meaning tree.

use krilla::{
    geom::Transform,
    surface::Surface,
    tagging::{Artifact, ArtifactType, ContentTag, Identifier},
};

use super::{
    figures::{self, Images},
    glyphs::{self, Fonts},
    order::{self, Repeated},
    speech,
    words::{self, Piece},
};
use crate::{
    base::{Point, Rect},
    scene::{Group, Item, Part, Role, Scene, Target, TextItem},
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
    /// Marked content that stands for what is said before everything else.
    Label {
        /// What is painted; perhaps nothing.
        content: Identifier,
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
        /// The annotation and what it says, once it is on the page.
        annotation: Option<(Identifier, String)>,
    },
}

/// What was painted, by number of the node in the meaning tree.
#[derive(Debug, Default)]
pub(super) struct Leaves {
    nodes: Vec<Vec<Leaf>>,
    /// What an earlier page said already.
    pub(super) running_head: Vec<Identifier>,
}

impl Leaves {
    /// Adds what was painted on a further page that shows the same meaning tree.
    pub(super) fn extend(&mut self, further: Self) {
        self.running_head.extend(further.running_head);
        if self.nodes.is_empty() {
            self.nodes = further.nodes;
            return;
        }
        for (leaves, more) in self.nodes.iter_mut().zip(further.nodes) {
            leaves.extend(more);
        }
    }

    /// Takes what belongs to a node.
    pub(super) fn take(&mut self, node: u32) -> Vec<Leaf> {
        self.nodes.get_mut(node as usize).map(std::mem::take).unwrap_or_default()
    }

    /// Takes what stands for a node's label.
    pub(super) fn take_label(&mut self, node: u32) -> Option<(Identifier, String)> {
        let leaves = self.nodes.get_mut(node as usize)?;
        let at = leaves.iter().position(|leaf| matches!(leaf, Leaf::Label { .. }))?;
        match leaves.remove(at) {
            Leaf::Label { content, words } => Some((content, words)),
            _ => None,
        }
    }

    /// Whether anything was painted for a node.
    pub(super) fn has(&self, node: u32) -> bool {
        self.nodes.get(node as usize).is_some_and(|leaves| !leaves.is_empty())
    }

    /// Everything, in the order of the meaning tree's nodes.
    pub(super) fn iter_mut(&mut self) -> impl Iterator<Item = &mut Leaf> {
        self.nodes.iter_mut().flatten()
    }
}

/// Paints a scene in its own points; what is `repeated` from an earlier page makes a line of its own
/// or none.
pub(super) fn paint(
    surface: &mut Surface<'_>,
    scene: &Scene,
    repeated: &Repeated,
    fonts: &mut Fonts<'_>,
    images: &mut Images,
) -> Leaves {
    let count = scene.meaning.nodes.len();
    let mut leaves = Leaves { nodes: vec![Vec::new(); count], running_head: Vec::new() };
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
        let node = run.first().and_then(|group| group.node);
        if node.is_some_and(|node| repeated.says(node)) {
            leaves.running_head.push(surface.start_tagged(ContentTag::Other));
            plain(surface, fonts, images, run);
            surface.end_tagged();
            continue;
        }
        if node.is_some_and(|node| repeated.passes(node)) {
            let foot = run.first().is_some_and(|group| group.part == Part::Footer);
            decoration(surface, if foot { RUNNING_FOOT } else { RUNNING_HEAD }, fonts, images, run);
            continue;
        }
        let number = node.map_or(usize::MAX, |node| node.0 as usize);
        let (Some(node), Some(place)) = (scene.meaning.nodes.get(number), leaves.nodes.get_mut(number)) else {
            decoration(surface, DECORATION, fonts, images, run);
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
                .group(group, &node.label, said);
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

/// The mark of what stands at the head of many pages.
const RUNNING_HEAD: ContentTag<'static> = ContentTag::Artifact(Artifact { kind: ArtifactType::Header, bbox: None });

/// The mark of what stands at the foot of many pages.
const RUNNING_FOOT: ContentTag<'static> = ContentTag::Artifact(Artifact { kind: ArtifactType::Footer, bbox: None });

/// Paints groups that nobody reads aloud.
fn decoration(
    surface: &mut Surface<'_>,
    tag: ContentTag<'_>,
    fonts: &mut Fonts<'_>,
    images: &mut Images,
    groups: &[&Group],
) {
    surface.start_tagged(tag);
    plain(surface, fonts, images, groups);
    surface.end_tagged();
}

/// Paints groups within whatever mark is open.
fn plain(surface: &mut Surface<'_>, fonts: &mut Fonts<'_>, images: &mut Images, groups: &[&Group]) {
    for group in groups {
        surface.push_transform(&Transform::from_translate(group.at.x, group.at.y));
        let texts = texts(group);
        let pieces = words::split(&texts);
        let mut pieces = pieces.iter().peekable();
        let mut number = 0;
        for alike in group.items.chunk_by(is_one_drawing) {
            match alike {
                // Rules of a kind are one path: half the operators, and nobody takes them for a grid of cells.
                [Item::Stroke(first, stroke), others @ ..] if !others.is_empty() => {
                    let others =
                        others.iter().filter_map(|item| if let Item::Stroke(s, _) = item { Some(s) } else { None });
                    figures::stroke(surface, [first].into_iter().chain(others), stroke);
                }
                [Item::Text(_)] => {
                    while let Some(piece) = pieces.next_if(|piece| piece.item() == number) {
                        piece_of(surface, fonts, &texts, piece);
                    }
                    number += 1;
                }
                items => items.iter().for_each(|item| shape(surface, images, item)),
            }
        }
        surface.pop();
    }
}

/// Whether two neighbours look the same when they are one path: lines in the same opaque colour.
fn is_one_drawing(a: &Item, b: &Item) -> bool {
    matches!((a, b), (Item::Stroke(_, a), Item::Stroke(_, b)) if a == b && a.colour.a == u8::MAX)
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
        Item::Stroke(shape, stroke) => figures::stroke(surface, [shape], stroke),
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
    /// Paints a group that says `said` after `label`.
    fn group(mut self, group: &Group, label: &str, said: &str) {
        let texts = texts(group);
        let is_shape = |item: &Item| matches!(item, Item::Fill(..) | Item::Stroke(..) | Item::Image(_));
        let (mut printed, mut beyond) = speech::beyond(said, &texts);
        let count = group.items.iter().filter(|item| is_shape(item)).count();
        // A lone sign is kept for what it says itself.
        let ground = group.items.first().filter(|item| is_shape(item) && (count > 1 || beyond.is_empty()));
        let lead = self.lead(ground, label);
        let shapes = count > lead;
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
        for (at, item) in group.items.iter().enumerate().skip(lead) {
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

    /// Lets the group's first shape, its ground, stand for the label that is said before its words;
    /// returns how many items that painted.
    fn lead(&mut self, ground: Option<&Item>, label: &str) -> usize {
        if label.is_empty() {
            return 0;
        }
        let id = self.surface.start_tagged(ContentTag::Other);
        if let Some(ground) = ground {
            shape(self.surface, self.images, ground);
        }
        self.surface.end_tagged();
        self.leaves.push(Leaf::Label { content: id, words: format!("{label}: ") });
        usize::from(ground.is_some())
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
            // The words of a card are its own: a way from it to another card lies over them.
            Item::Link(_, Target::Card(_)) if group.owner.is_some() => None,
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
