//! Figures as pictures: a metric over time, the metrics of one formula along the journey, and a tile
//! that says all there is to say of a metric. One picture for inspector, window, page and slide.

mod axis;
mod journey;
mod series;
mod tile;

pub use journey::{along, kinds};
pub use series::{over_time, series_words};
pub use tile::tile;

use super::{Group, Item, Part, Scene, Shape, Stroke, draw};
use crate::{
    base::{Colour, Language, Path, Point, Rect, Size},
    i18n,
    model::{Card, Document, Kind, Metric},
    text::{Paragraph, TextStyle, Typeset, Wrap},
    theme::SheetColours,
};

/// What all pictures of figures are drawn with.
#[derive(Clone, Copy)]
pub struct Look<'a> {
    /// Sets the words.
    pub typeset: &'a dyn Typeset,
    /// Language of the words.
    pub language: Language,
    /// Colours of the sheet.
    pub colours: &'a SheetColours,
}

impl std::fmt::Debug for Look<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Look").field("language", &self.language).finish_non_exhaustive()
    }
}

/// A drawing in sheet points, its left top corner at 0, and all that it says.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Drawn {
    /// How much room it takes.
    pub size: Size,
    /// What is painted, back to front.
    pub items: Vec<Item>,
    /// The same in words, for those who do not see it.
    pub words: String,
}

impl Drawn {
    /// A scene of nothing else.
    pub fn scene(self) -> Scene {
        let bounds = Rect::new(0.0, 0.0, self.size.w, self.size.h);
        let group = Group {
            part: Part::Body,
            owner: None,
            lane: None,
            persona: None,
            at: Point::default(),
            bounds,
            items: self.items.into(),
            node: None,
            speck: None,
        };
        Scene { size: self.size, groups: vec![group], ..Scene::default() }
    }
}

/// The metrics of a map that are to be seen, along the journey: cards of lanes that are shown, of
/// personas that are shown.
pub fn metrics(doc: &Document) -> Vec<(&Card, &Metric)> {
    let is_shown = |id: &crate::base::Id| doc.persona(id).is_none_or(|persona| !persona.hidden);
    let columns = doc.columns();
    let shows = |card: &Card| {
        let lane = doc.lane(&card.lane).is_some_and(|l| !l.hidden && l.persona.as_ref().is_none_or(is_shown));
        lane && (card.personas.is_empty() || card.personas.iter().any(is_shown))
    };
    let mut found: Vec<(&Card, &Metric)> = (doc.cards.iter().map(|card| &**card).filter(|card| shows(card)))
        .filter_map(|card| match &card.kind {
            Kind::Metric(metric) if metric.persona.as_ref().is_none_or(is_shown) => Some((card, metric)),
            _ => None,
        })
        .collect();
    found.sort_by_key(|(card, _)| columns.of(&card.step));
    found
}

/// What a metric card is called.
fn name<'a>(language: Language, card: &'a Card, metric: &Metric) -> &'a str {
    let name = card.text.trim();
    if name.is_empty() { i18n::measure_name(language, metric.measure) } else { name }
}

/// Items under construction.
struct Pen<'a> {
    look: &'a Look<'a>,
    items: Vec<Item>,
}

impl<'a> Pen<'a> {
    fn new(look: &'a Look<'a>) -> Self {
        Self { look, items: Vec::new() }
    }

    fn line(&self, text: &str, style: TextStyle) -> Paragraph {
        self.look.typeset.set(text, style, Wrap::none(self.look.language))
    }

    fn set(&self, text: &str, style: TextStyle, width: f32) -> Paragraph {
        self.look.typeset.set(text, style, Wrap::greedy(width.max(8.0), self.look.language))
    }

    /// Lines from `at` down; returns their height.
    fn words(&mut self, set: &Paragraph, at: Point, colour: Colour) -> f32 {
        self.items.extend(draw::lines(set, at, colour));
        set.height
    }

    fn rule(&mut self, from: Point, to: Point, stroke: Stroke) {
        self.items.push(Item::Stroke(Shape::Line(from, to), stroke));
    }

    fn polyline(&mut self, points: &[Point], stroke: Stroke) {
        if points.len() > 1 {
            self.items.push(Item::Stroke(Shape::Path(Path::line(points)), stroke));
        }
    }

    /// A point of a series: a disc, or a ring where few answered.
    fn dot(&mut self, at: Point, radius: f32, few: bool, colour: Colour) {
        if few {
            self.items.push(Item::Fill(Shape::Circle(at, radius), self.look.colours.paper));
            self.items.push(Item::Stroke(Shape::Circle(at, radius), Stroke::solid(0.9, colour)));
        } else {
            self.items.push(Item::Fill(Shape::Circle(at, radius), colour));
        }
    }

    /// The mark of a target: a disc with a check where it is met, a triangle where it is missed.
    fn target(&mut self, at: Point, met: bool) {
        let colours = self.look.colours;
        if met {
            self.items.push(Item::Fill(Shape::Circle(at, 3.2), colours.opportunity));
            let check = [(-1.45, 0.1), (-0.4, 1.15), (1.55, -1.0)].map(|(x, y)| at + Point::new(x, y));
            self.items.push(Item::Stroke(Shape::Path(Path::line(&check)), Stroke::round(0.9, colours.paper)));
        } else {
            let corners = [(-3.3, -2.6), (3.3, -2.6), (0.0, 3.0)].map(|(x, y)| at + Point::new(x, y));
            self.items.push(Item::Fill(Shape::Path(Path::polygon(&corners)), colours.pain));
        }
    }

    fn finish(self, size: Size, words: String) -> Drawn {
        Drawn { size, items: self.items, words }
    }
}
