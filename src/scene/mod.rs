//! What to draw, and what it means: the one picture behind canvas, paper and slide.
//!
//! A scene is a list of groups in paint order. A group is something that moves as one (a card, a
//! lane's label, a phase's chevron): its items are in its own coordinates and shared by pointer,
//! so that a new scene after an edit reuses every drawing that did not change. Beside the groups
//! stands the meaning: headings, tables, lists and alternative texts that refer to them.

mod appendix;
mod blueprint;
mod compose;
mod crowd;
pub mod curve;
mod deck;
mod draw;
mod dump;
mod effect;
mod fade;
pub mod figures;
pub mod flow;
mod items;
pub mod mark;
mod meaning;
mod pages;
mod part;
mod picture;
mod poster;
pub mod room;
mod speech;
mod supplement;
mod tell;
mod written;

use std::sync::Arc;

pub use compose::{Cache, Purpose, compose, compose_seen};
pub use crowd::places as crowded;
pub use deck::{deck, persona_sheets, report_slides};
pub use dump::{dump, dump_meaning};
pub use effect::{effect_words, gain_words};
pub use items::Items;
pub use meaning::{Meaning, Node, NodeId, Role};
pub use pages::{Edition, edition, pages};
pub use part::{cards, phase};
pub use picture::Pictures;
pub use tell::card_words;
pub use written::written;

use crate::{
    base::{Colour, Id, Path, Point, Rect, Size},
    model::SlideKind,
    text::{Line, TextStyle},
};

/// A picture of a map (or of one page of it), in sheet points.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Scene {
    /// Width and height of the sheet, margins included.
    pub size: Size,
    /// What is painted, back to front.
    pub groups: Vec<Group>,
    /// What it means.
    pub meaning: Arc<Meaning>,
}

/// One sheet of paper: a scene, and how it lies there.
#[derive(Clone, Debug, PartialEq)]
pub struct Page {
    /// The paper, in points.
    pub paper: Size,
    /// Paper points for one sheet point.
    pub scale: f32,
    /// Where the scene's corner lies on the paper, in paper points.
    pub origin: Point,
    /// The part of the paper on which the scene may be seen, in paper points; nothing for all of it.
    pub clip: Option<Rect>,
    /// The picture.
    pub scene: Scene,
    /// What stands on the paper itself, over the scene and not clipped: crop marks, numbers of
    /// tiles. In paper points; decoration to a screen reader.
    pub frame: Vec<Group>,
    /// Signs with colours of their own (emoji) are painted in greys.
    pub mono: bool,
    /// What of the map is on it, in the sheet's language: "Phases 1 to 3", "Tile B3 of 12". Empty
    /// where the whole map is.
    pub about: String,
}

impl Page {
    /// A sheet on paper, all of it to be seen.
    pub fn new(paper: Size, scale: f32, origin: Point, scene: Scene) -> Self {
        Self { paper, scale, origin, clip: None, scene, frame: Vec::new(), mono: false, about: String::new() }
    }

    /// Size of the smallest text of the scene, in points on paper; infinite where there is none.
    pub fn smallest_text(&self) -> f32 {
        let items = self.scene.groups.iter().flat_map(|group| group.items.iter());
        let sizes = items.filter_map(|item| if let Item::Text(text) = item { text.line.style } else { None });
        sizes.map(|style| style.size).fold(f32::INFINITY, f32::min) * self.scale
    }
}

/// One slide: a page to look at, and what is said beside it.
#[derive(Clone, Debug, PartialEq)]
pub struct Slide {
    /// Its name in the list of slides.
    pub name: String,
    /// What kind it is.
    pub kind: SlideKind,
    /// The picture, in slide points. Groups say what belongs together; a group with an owner is
    /// that card, phase, step, lane or persona.
    pub page: Page,
    /// For the speaker: what the slide leaves out, paragraph by paragraph.
    pub notes: Vec<String>,
    /// Tables of the slide, which programs for slides take as such. The scene draws them too, in
    /// groups whose node lies inside the table's.
    pub tables: Vec<SlideTable>,
}

/// A table on a slide, as a program for slides understands it.
#[derive(Clone, Debug, PartialEq)]
pub struct SlideTable {
    /// The table in the scene's meaning: groups at or below it are drawn by the table.
    pub node: NodeId,
    /// Its box, in slide points.
    pub rect: Rect,
    /// Widths of the columns, in points.
    pub columns: Vec<f32>,
    /// The rows from top to bottom, the first of which names the columns.
    pub rows: Vec<SlideRow>,
}

/// A row of a table on a slide.
#[derive(Clone, Debug, PartialEq)]
pub struct SlideRow {
    /// Height in points.
    pub h: f32,
    /// Its cells, one for each column.
    pub cells: Vec<SlideCell>,
}

/// A cell of a table on a slide.
#[derive(Clone, Debug, PartialEq)]
pub struct SlideCell {
    /// Its words, unbroken.
    pub text: String,
    /// How they are set.
    pub style: TextStyle,
    /// Colour of the words.
    pub colour: Colour,
    /// Colour behind them.
    pub fill: Option<Colour>,
    /// Whether the words stand at the right edge: figures.
    pub at_right: bool,
}

/// Items that move as one.
#[derive(Clone, Debug, PartialEq)]
pub struct Group {
    /// Which part of the sheet it belongs to.
    pub part: Part,
    /// What was drawn: the identifier of a card, step, phase, lane, stage or persona.
    pub owner: Option<Id>,
    /// The lane in which it lies: of cards, of what is drawn of curves, and of labels.
    pub lane: Option<Id>,
    /// Whose feelings it shows: of curves, markers and quotes.
    pub persona: Option<Id>,
    /// Where the items' origin lies in the scene.
    pub at: Point,
    /// Box around all items, in scene points.
    pub bounds: Rect,
    /// What is painted, back to front, in the group's own points.
    pub items: Items,
    /// What it means; without a meaning it is decoration.
    pub node: Option<NodeId>,
    /// The one colour that stands for it when it is too small to be drawn.
    pub speck: Option<Colour>,
}

/// Parts of a sheet; the canvas keeps some of them in view.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// Behind everything: lane rules, phase separators, washes.
    Ground,
    /// Title block.
    Title,
    /// Persona strip.
    Personas,
    /// Stages, phases, goals and steps: frozen at the top when scrolled.
    Header,
    /// Labels of lanes and of the emotion axis: frozen at the left when scrolled.
    Label,
    /// Cells: cards, curves, links.
    Body,
    /// Legend and footer.
    Footer,
}

/// One thing to paint.
#[derive(Clone, Debug, PartialEq)]
pub enum Item {
    /// A filled shape.
    Fill(Shape, Colour),
    /// A stroked shape.
    Stroke(Shape, Stroke),
    /// A line of text.
    Text(TextItem),
    /// A picture.
    Image(ImageItem),
    /// An area that leads elsewhere; paints nothing.
    Link(Rect, Target),
}

/// A line of text at its place.
#[derive(Clone, Debug, PartialEq)]
pub struct TextItem {
    /// Left end of the baseline.
    pub at: Point,
    /// The shaped line.
    pub line: Arc<Line>,
    /// Its colour.
    pub colour: Colour,
    /// How far one must be zoomed in to see it.
    pub rank: Rank,
}

/// Weight of a text when there is little room on screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rank {
    /// Titles and phase names: drawn at every zoom.
    Name,
    /// A card's words: drawn from 20 % up.
    Body,
    /// Chips, counts, legends: drawn from 50 % up.
    Fine,
}

/// A shape without fill or stroke.
#[derive(Clone, Debug, PartialEq)]
pub enum Shape {
    /// A rectangle with corner radius, in points.
    Rect(Rect, f32),
    /// A circle: centre and radius.
    Circle(Point, f32),
    /// A straight line.
    Line(Point, Point),
    /// Anything else. Filled by the non-zero rule.
    Path(Path),
}

impl Shape {
    /// The same shape scaled by `scale`, then moved by `by`.
    pub(crate) fn transformed(&self, scale: f32, by: Point) -> Self {
        let to = |p: Point| p * scale + by;
        match self {
            Self::Rect(rect, radius) => {
                let at = to(Point::new(rect.x, rect.y));
                Self::Rect(Rect::new(at.x, at.y, rect.w * scale, rect.h * scale), radius * scale)
            }
            Self::Circle(centre, radius) => Self::Circle(to(*centre), radius * scale),
            Self::Line(from, end) => Self::Line(to(*from), to(*end)),
            Self::Path(path) => Self::Path(path.transformed(scale, by)),
        }
    }

    /// Box around all points, control points included; nothing for an empty path.
    pub(crate) fn bounds(&self) -> Option<Rect> {
        match self {
            Self::Rect(rect, _) => Some(*rect),
            Self::Circle(centre, radius) => Some(Rect::around(*centre, *radius)),
            Self::Line(from, to) => Some(Rect::between(*from, *to)),
            Self::Path(path) => path.bounds(),
        }
    }
}

/// How an outline is drawn. Joins are round for round caps, mitred otherwise.
#[derive(Clone, Debug, PartialEq)]
pub struct Stroke {
    /// Width in points.
    pub width: f32,
    /// Colour.
    pub colour: Colour,
    /// Lengths of dash and gap in turn, in points; empty for a solid line.
    pub dash: Vec<f32>,
    /// Round caps and joins.
    pub round: bool,
}

impl Stroke {
    /// A solid line with butt caps.
    pub const fn solid(width: f32, colour: Colour) -> Self {
        Self { width, colour, dash: Vec::new(), round: false }
    }

    /// A solid line with round caps and joins.
    pub const fn round(width: f32, colour: Colour) -> Self {
        Self { width, colour, dash: Vec::new(), round: true }
    }

    /// The same, dashed.
    pub fn dashed(self, dash: &[f32]) -> Self {
        Self { dash: dash.to_vec(), ..self }
    }
}

/// A picture at its place, scaled to cover it.
#[derive(Clone, Debug, PartialEq)]
pub struct ImageItem {
    /// Where it lies.
    pub rect: Rect,
    /// Corner radius in points; half the width makes a circle.
    pub radius: f32,
    /// The pixels.
    pub pixels: Arc<Pixels>,
}

/// A decoded picture: eight-bit RGBA, straight alpha, rows from the top.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pixels {
    /// Columns.
    pub width: u32,
    /// Rows.
    pub height: u32,
    /// `width × height × 4` bytes.
    pub rgba: Vec<u8>,
}

/// Where a link leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    /// Another card of the map.
    Card(Id),
    /// A web or mail address that the document's rules allow.
    Url(String),
}
