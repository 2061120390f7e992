//! Small drawn things at their places, without colours: what a card, a label or a header is made of.

use std::sync::Arc;

use super::blueprint::BlueprintLine;
use crate::{
    base::{Colour, Path, Point, Rect},
    model::{CardKind, ChannelKind, EvidenceLevel, ImageSource, Moment},
    text::{Line, Paragraph, TextStyle},
};

/// What a colour is for; the theme knows the colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// Text and strong lines.
    Ink,
    /// Quiet text.
    Muted,
    /// Rules.
    Line,
    /// The faintest rules.
    Hairline,
    /// Axes and what is switched off.
    Axis,
    /// The ground of everything.
    Paper,
    /// Words on a phase's colour.
    OnPhase,
    /// A phase, by its place in the map.
    Phase(usize),
    /// Words in a phase's colour, where it can be read on the sheet's ground.
    PhaseWords(usize),
    /// A persona, by its style.
    Persona(usize),
    /// Customer actions.
    Actions,
    /// Touchpoints.
    Touchpoints,
    /// Pain points.
    Pain,
    /// Opportunities.
    Opportunity,
    /// Outline of an opportunity's chips.
    OpportunityStroke,
}

/// One thing to draw, in its block's own points.
#[derive(Clone, Debug, PartialEq)]
pub enum Piece {
    /// A line of text from the left end of its baseline.
    Text(Point, Arc<Line>, Tone),
    /// A filled shape.
    Fill(Path, Tone),
    /// A filled circle: centre and radius.
    Disc(Point, f32, Tone),
    /// An outlined circle: centre, radius, width; dashed if told.
    Ring(Point, f32, f32, Tone, Dash),
    /// A straight line: ends, width, dashes.
    Rule(Point, Point, f32, Tone, Dash),
    /// An open line through points: width and tone.
    Polyline(Vec<Point>, f32, Tone),
    /// An outlined chip with paper inside.
    Chip(Rect, Tone, f32),
    /// An icon of the theme: left top corner, size.
    Icon(&'static str, Point, f32, Tone),
    /// A touchpoint's tile: its box, its channel, filled when online.
    Tile(Rect, ChannelKind, bool),
    /// A persona's mark: centre, size, style.
    Mark(Point, f32, usize),
    /// A persona's avatar without a picture's pixels: centre, radius, style.
    Avatar(Point, f32, usize),
    /// Five bars of which so many are filled: left end of their foot.
    Severity(Point, u8),
    /// Whether a target is met: centre of the mark.
    Target(Point, bool),
    /// The star of a moment of truth: centre, radius, and which moment, where that is to be told.
    Star(Point, f32, Option<Moment>),
    /// How well a card is founded: centre of the mark.
    Level(Point, EvidenceLevel),
    /// A picture: its box, corner radius, where the pixels are.
    Picture(Rect, f32, ImageSource),
    /// A piece of a persona's curve for the legend: left end, style.
    CurveSample(Point, usize),
    /// A piece of a curve of the other state for the legend: left end.
    ForeseenSample(Point),
    /// A bar of spread for the legend: its upper end, height.
    SpreadSample(Point, f32),
    /// A link for the legend: left end, length.
    LinkSample(Point, f32),
    /// Where the way forks, through these corners: dashed, a dot at its beginning, an arrowhead at its end.
    Branch(Vec<Point>),
    /// A piece of a blueprint line: left end, length.
    LineSample(Point, f32, BlueprintLine),
    /// The sign of a seam: its centre; dashed where nobody answers for it.
    Seam(Point, Dash),
}

/// How a line is interrupted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dash {
    /// Not at all.
    Solid,
    /// Short dashes: something optional or missing.
    Short,
    /// Long dashes: a blueprint line.
    Long,
}

/// What a piece keeps to when its block grows higher than it needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// The top edge.
    Top,
    /// The middle.
    Middle,
    /// The bottom edge.
    Bottom,
}

/// What lies under a block's pieces.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ground {
    /// Nothing.
    Bare,
    /// The silhouette of a card of this kind.
    Card(CardKind),
}

/// Pieces that stand together, with the room they need.
#[derive(Clone, Debug, PartialEq)]
pub struct Block {
    /// What lies under the pieces.
    pub ground: Ground,
    /// Width in points.
    pub w: f32,
    /// Height it needs in points; it may be drawn higher.
    pub h: f32,
    /// What it is made of, back to front.
    pub pieces: Vec<(Anchor, Piece)>,
    /// A colour of its own for the left edge.
    pub edge: Option<Colour>,
    /// Where a click on it leads.
    pub url: Option<Arc<str>>,
}

impl Block {
    /// An empty block of this width.
    pub fn new(ground: Ground, w: f32) -> Self {
        Self { ground, w, h: 0.0, pieces: Vec::new(), edge: None, url: None }
    }

    /// Adds a piece that keeps to the top.
    pub fn push(&mut self, piece: Piece) {
        self.pieces.push((Anchor::Top, piece));
    }

    /// Adds the lines of a paragraph from (`x`, `y`) down and returns their height.
    pub fn lines(&mut self, anchor: Anchor, paragraph: &Paragraph, at: Point, tone: Tone) -> f32 {
        let mut y = at.y;
        for line in &paragraph.lines {
            let style = line.style.unwrap_or(TextStyle::regular(8.0, 10.25));
            self.pieces.push((anchor, Piece::Text(Point::new(at.x, y + style.ascent()), Arc::clone(line), tone)));
            y += style.line_height;
        }
        y - at.y
    }

    /// How far down pieces of this anchor move when the block is drawn `h` high.
    pub fn shift(&self, anchor: Anchor, h: f32) -> f32 {
        match anchor {
            Anchor::Top => 0.0,
            Anchor::Middle => (h - self.h) / 2.0,
            Anchor::Bottom => h - self.h,
        }
    }

    /// Every line of text in it, in order.
    pub fn text_lines(&self) -> impl Iterator<Item = (Anchor, Point, &Arc<Line>)> {
        self.pieces.iter().filter_map(|(anchor, piece)| match piece {
            Piece::Text(at, line, _) => Some((*anchor, *at, line)),
            _ => None,
        })
    }
}
