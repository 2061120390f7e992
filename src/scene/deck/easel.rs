//! One slide under construction: groups, what they mean, what is said beside them.

use std::sync::Arc;

use super::{
    Setting,
    enlarge::Enlarger,
    measure::{FINE, FOOT, FOOTER, HEADING, MARGIN, SMALL, TOP},
    portrait,
};
use crate::{
    base::{Colour, Id, Point, Rect},
    i18n::text_with,
    model::SlideKind,
    scene::{
        Group, Item, Meaning, Node, NodeId, Page, Part, Role, Scene, Shape, Slide, SlideTable, Stroke, TextItem, draw,
    },
    text::{Paragraph, TextStyle, Wrap},
};

/// A heading takes no more of a slide's height than this; the rest of it is said in the notes.
const MOST_HEADING: f32 = 0.36;

/// Height of a line of the largest heading.
const HEADING_LINE: f32 = 32.0;
/// Room at the right of a heading, for the number of the slide among those of its subject.
const NUMBER: f32 = 90.0;

/// A slide under construction.
pub(super) struct Easel<'a> {
    pub(super) setting: &'a Setting<'a>,
    pub(super) name: String,
    kind: SlideKind,
    /// Top of the heading.
    top: f32,
    pub(super) groups: Vec<Group>,
    pub(super) meaning: Meaning,
    pub(super) notes: Vec<String>,
    pub(super) tables: Vec<SlideTable>,
}

impl<'a> Easel<'a> {
    /// An empty slide.
    pub(super) fn new(setting: &'a Setting<'a>, kind: SlideKind, name: impl Into<String>) -> Self {
        let name = name.into();
        let meaning = Meaning::new(&name, &setting.doc.journey.author, setting.language);
        Self { setting, name, kind, top: TOP, groups: Vec::new(), meaning, notes: Vec::new(), tables: Vec::new() }
    }

    /// A slide with its heading; what follows begins at the height that comes with it.
    pub(super) fn headed(setting: &'a Setting<'a>, kind: SlideKind, heading: &str) -> (Self, f32) {
        let mut easel = Self::new(setting, kind, heading);
        let bottom = easel.heading(heading, TOP);
        (easel, bottom)
    }

    /// Sets a heading of level 1 at `top`; returns its bottom.
    pub(super) fn heading(&mut self, heading: &str, top: f32) -> f32 {
        self.top = top;
        let room = self.width() - NUMBER;
        let set = self.setting.fitted(heading, &HEADING, 2, room);
        let set = self.within(MOST_HEADING * self.setting.size.h, set, heading);
        let node = self.meaning.add(Meaning::ROOT, Role::Heading(1), heading, None);
        // The capital's left stem lines up with the smaller text below.
        let rect = Rect::new(MARGIN - 1.5, top, set.width, set.height);
        let mut sketch = Sketch::new(rect).part(Part::Title).means(node);
        sketch.lines(&set, Point::default(), self.setting.colours.ink);
        self.put(sketch);
        top + set.height
    }

    /// As many lines of `words` as `most` points hold; where that is not all of them, the notes have
    /// the whole.
    pub(super) fn within(&mut self, most: f32, mut set: Paragraph, words: &str) -> Paragraph {
        if set.height > most {
            let line = set.height / set.lines.len().max(1) as f32;
            set.lines.truncate((most / line) as usize);
            set.height = set.lines.len() as f32 * line;
            self.notes.push(words.trim().to_owned());
        }
        set
    }

    /// Width between the margins.
    pub(super) fn width(&self) -> f32 {
        self.setting.size.w - 2.0 * MARGIN
    }

    /// Lower edge of what may stand above the footer.
    pub(super) fn bottom(&self) -> f32 {
        self.setting.size.h - FOOT
    }

    /// Adds a group.
    pub(super) fn put(&mut self, sketch: Sketch) {
        self.groups.push(sketch.finish());
    }

    /// Adds lines of text from `at` down; returns their bottom.
    pub(super) fn text(&mut self, node: Option<NodeId>, set: &Paragraph, at: Point, colour: Colour) -> f32 {
        let mut sketch = Sketch::new(Rect::new(at.x, at.y, set.width, set.height));
        sketch.node = node;
        sketch.lines(set, Point::default(), colour);
        self.put(sketch);
        at.y + set.height
    }

    /// Takes in what was drawn as on a sheet, enlarged by `factor` and moved by `by`; what it means
    /// comes behind what is on the slide already.
    pub(super) fn adopt(&mut self, scene: &Scene, factor: f32, by: Point) {
        // The sheet's own root gives way to the slide's.
        let shift = (self.meaning.nodes.len() as u32).saturating_sub(1);
        let moved = |node: &NodeId| NodeId(node.0 + shift);
        for (at, node) in scene.meaning.nodes.iter().enumerate() {
            let children: Vec<NodeId> = node.children.iter().map(moved).collect();
            match self.meaning.nodes.first_mut().filter(|_| at == 0) {
                Some(root) => root.children.extend(children),
                None => self.meaning.nodes.push(Node { children, ..node.clone() }),
            }
        }
        let mut enlarger = Enlarger::new(factor, by, shift);
        self.groups.extend(scene.groups.iter().map(|group| enlarger.group(group)));
    }

    /// Takes in groups whose meaning is on the slide already, enlarged and moved.
    pub(super) fn enlarge(&mut self, groups: &[Group], factor: f32, by: Point) {
        let mut enlarger = Enlarger::new(factor, by, 0);
        self.groups.extend(groups.iter().map(|group| enlarger.group(group)));
    }

    /// The finished slides of one subject, each with its number where there are several.
    pub(super) fn finish_series(easels: Vec<Self>) -> Vec<Slide> {
        let count = easels.len();
        let numbered = easels.into_iter().enumerate().map(|(at, mut easel)| {
            if count > 1 {
                easel.number(at + 1, count);
            }
            easel.finish()
        });
        numbered.collect()
    }

    /// "2 of 3" at the right of the heading, and in the slide's name.
    fn number(&mut self, number: usize, count: usize) {
        let setting = self.setting;
        let words = text_with(setting.language, "deck-part", &[("number", number.into()), ("count", count.into())]);
        let set = setting.line(&words, SMALL);
        let at = Point::new(setting.size.w - MARGIN - set.width, self.top + (HEADING_LINE - set.height) / 2.0);
        let node = self.meaning.add(Meaning::ROOT, Role::Paragraph, words.as_str(), None);
        self.text(Some(node), &set, at, setting.colours.muted);
        self.name = format!("{} ({words})", self.name);
    }

    /// The finished slide, still without a footer.
    pub(super) fn finish(self) -> Slide {
        let size = self.setting.size;
        let scene = Scene { size, groups: self.groups, meaning: Arc::new(self.meaning) };
        let page = Page::new(size, 1.0, Point::default(), scene);
        Slide { name: self.name, kind: self.kind, page, notes: self.notes, tables: self.tables }
    }
}

/// Number at the right of a finished slide (a page of paper has none), at the left the map's title,
/// and between them, where marks of personas are on the slide, what they stand for. All of it is
/// decoration: it is said on slides of its own. What has no room is left out, the title first.
pub(super) fn footer(slide: &mut Slide, setting: &Setting<'_>, number: Option<usize>) {
    let top = setting.size.h - FOOTER;
    let mut left = setting.size.w - MARGIN;
    let mut sketches = Vec::new();
    if let Some(number) = number {
        let number = setting.line(&number.to_string(), SMALL);
        let right = left - number.width;
        sketches.push(foot(setting, &number, Point::new(right, top)));
        left = right - 24.0;
    }
    if matches!(slide.kind, SlideKind::Phases | SlideKind::Curve)
        && let Some((key, key_left)) = key(setting, Point::new(left, top))
    {
        sketches.extend(key);
        left = key_left - 24.0;
    }
    let title = setting.line(&setting.doc.journey.title, SMALL);
    if title.lines.len() == 1 && MARGIN + title.width <= left {
        sketches.push(foot(setting, &title, Point::new(MARGIN, top)));
    }
    slide.page.scene.groups.extend(sketches.into_iter().map(Sketch::finish));
}

fn foot(setting: &Setting<'_>, set: &Paragraph, at: Point) -> Sketch {
    let mut sketch = Sketch::new(Rect::new(at.x, at.y, set.width, set.height)).part(Part::Footer);
    sketch.lines(set, Point::default(), setting.colours.muted);
    sketch
}

/// Marks and names of the personas with their end at `end`, and where they begin; in small letters
/// on two lines where there are many, and none at all where even that is too little: letters for
/// names would say nothing.
fn key<'a>(setting: &'a Setting<'a>, end: Point) -> Option<(Vec<Sketch>, f32)> {
    const MARK: f32 = 15.0;
    const BETWEEN: f32 = 16.0;
    let room = end.x - MARGIN;
    let personas: Vec<_> = setting.doc.personas.iter().filter(|p| !p.hidden).collect();
    for (style, most, up) in [(SMALL, 1, 0.0), (FINE, 1, -1.5), (FINE, 2, 1.5)] {
        let mut rows: Vec<(f32, Vec<_>)> = Vec::new();
        for persona in &personas {
            let name = setting.line(persona.name.trim().lines().next().unwrap_or_default(), style);
            let w = MARK + name.width;
            match rows.last_mut() {
                Some((taken, row)) if *taken + BETWEEN + w <= room => {
                    row.push((*taken + BETWEEN, persona, name));
                    *taken += BETWEEN + w;
                }
                _ => rows.push((w, vec![(0.0, persona, name)])),
            }
        }
        let widest = rows.iter().map(|(w, _)| *w).fold(0.0, f32::max);
        if rows.len() > most || widest > room {
            continue;
        }
        let left = end.x - widest;
        let mut sketches = Vec::new();
        for (at, (_, row)) in rows.iter().enumerate() {
            let y = end.y - up + at as f32 * style.line_height;
            for (x, persona, name) in row {
                let rect = Rect::new(left + x, y, MARK + name.width, name.height);
                let mut sketch = Sketch::new(rect).part(Part::Footer).of(&persona.id);
                sketch.lines(name, Point::new(MARK, 0.0), setting.colours.muted);
                sketch.items.push(portrait::mark(setting, persona, Point::new(4.5, name.height / 2.0), 9.0));
                sketches.push(sketch);
            }
        }
        return Some((sketches, left));
    }
    None
}

impl Setting<'_> {
    /// Greedy lines within `width`.
    pub(super) fn set(&self, text: &str, style: TextStyle, width: f32) -> Paragraph {
        self.typeset.set(text.trim(), style, Wrap::greedy(width.max(8.0), self.language))
    }

    /// Lines of even length.
    pub(super) fn balanced(&self, text: &str, style: TextStyle, width: f32) -> Paragraph {
        self.typeset.set(text.trim(), style, Wrap::balanced(width.max(8.0), self.language))
    }

    /// One line for each line of the text.
    pub(super) fn line(&self, text: &str, style: TextStyle) -> Paragraph {
        self.typeset.set(text.trim(), style, Wrap::none(self.language))
    }

    /// As large as lets it stand on `lines` with its words whole; else with words parted; on more
    /// lines only in the last and smallest of the styles.
    pub(super) fn fitted(&self, text: &str, styles: &[TextStyle], lines: usize, width: f32) -> Paragraph {
        let mut parted = None;
        let mut last = Paragraph::default();
        for style in styles {
            last = self.balanced(text, *style, width);
            if last.lines.len() > lines {
                continue;
            }
            if !last.lines.iter().any(|line| line.hyphenated) {
                return last;
            }
            parted.get_or_insert_with(|| last.clone());
        }
        parted.unwrap_or(last)
    }
}

/// A group under construction: its items are counted from the left top corner of its box.
pub(super) struct Sketch {
    part: Part,
    pub(super) owner: Option<Id>,
    pub(super) node: Option<NodeId>,
    /// The box, in slide points.
    pub(super) rect: Rect,
    pub(super) items: Vec<Item>,
}

impl Sketch {
    /// Nothing yet, in this box of the slide.
    pub(super) fn new(rect: Rect) -> Self {
        Self { part: Part::Body, owner: None, node: None, rect, items: Vec::new() }
    }

    /// The same as a part of the slide.
    pub(super) fn part(self, part: Part) -> Self {
        Self { part, ..self }
    }

    /// The same with a meaning.
    pub(super) fn means(self, node: NodeId) -> Self {
        Self { node: Some(node), ..self }
    }

    /// The same as a drawing of a card, phase, lane or persona.
    pub(super) fn of(self, owner: &Id) -> Self {
        Self { owner: Some(owner.clone()), ..self }
    }

    /// Fills its box.
    pub(super) fn ground(&mut self, radius: f32, fill: Option<Colour>, stroke: Option<Stroke>) {
        self.shape(Shape::Rect(Rect::new(0.0, 0.0, self.rect.w, self.rect.h), radius), fill, stroke);
    }

    /// A shape, filled and stroked.
    pub(super) fn shape(&mut self, shape: Shape, fill: Option<Colour>, stroke: Option<Stroke>) {
        self.items.extend(fill.map(|colour| Item::Fill(shape.clone(), colour)));
        self.items.extend(stroke.map(|stroke| Item::Stroke(shape, stroke)));
    }

    /// The lines of a paragraph from `at` down; returns their height.
    pub(super) fn lines(&mut self, set: &Paragraph, at: Point, colour: Colour) -> f32 {
        let mut y = at.y;
        for line in &set.lines {
            let style = line.style.unwrap_or(SMALL);
            self.items.push(Item::Text(TextItem {
                at: Point::new(at.x, y + style.ascent()),
                line: Arc::clone(line),
                colour,
                rank: draw::rank(style),
            }));
            y += style.line_height;
        }
        y - at.y
    }

    /// The lines of a paragraph, each in the middle of `middle`.
    pub(super) fn centred(&mut self, set: &Paragraph, middle: Point, colour: Colour) {
        let mut y = middle.y - set.height / 2.0;
        for line in &set.lines {
            let style = line.style.unwrap_or(SMALL);
            self.items.push(Item::Text(TextItem {
                at: Point::new(middle.x - line.width / 2.0, y + style.ascent()),
                line: Arc::clone(line),
                colour,
                rank: draw::rank(style),
            }));
            y += style.line_height;
        }
    }

    fn finish(self) -> Group {
        Group {
            part: self.part,
            owner: self.owner,
            lane: None,
            persona: None,
            at: Point::new(self.rect.x, self.rect.y),
            bounds: self.rect,
            items: self.items.into(),
            node: self.node,
            speck: None,
        }
    }
}
