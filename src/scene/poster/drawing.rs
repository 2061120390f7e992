//! Lines, shapes and words that are put together to a group, in paper points.

use std::sync::Arc;

use crate::{
    base::{Colour, Path, Point, Rect},
    scene::{Group, Item, NodeId, Part, Rank, Shape, Stroke, TextItem},
    text::{Paragraph, TextStyle},
};

/// A drawing under construction.
#[derive(Debug, Default)]
pub(super) struct Drawing {
    items: Vec<Item>,
    bounds: Option<Rect>,
}

impl Drawing {
    /// Adds items that lie within `bounds`.
    pub(super) fn push(&mut self, bounds: Rect, items: impl IntoIterator<Item = Item>) {
        self.bounds = Some(self.bounds.map_or(bounds, |known| known.union(bounds)));
        self.items.extend(items);
    }

    /// A straight line.
    pub(super) fn line(&mut self, from: Point, to: Point, width: f32, colour: Colour) {
        let bounds = Rect::between(from, to).grown(width / 2.0);
        self.push(bounds, [Item::Stroke(Shape::Line(from, to), Stroke::solid(width, colour))]);
    }

    /// A circle's outline.
    pub(super) fn ring(&mut self, centre: Point, radius: f32, width: f32, colour: Colour) {
        let bounds = Rect::around(centre, radius + width / 2.0);
        self.push(bounds, [Item::Stroke(Shape::Circle(centre, radius), Stroke::solid(width, colour))]);
    }

    /// A filled rectangle.
    pub(super) fn fill(&mut self, rect: Rect, radius: f32, colour: Colour) {
        self.push(rect, [Item::Fill(Shape::Rect(rect, radius), colour)]);
    }

    /// A rectangle's outline.
    pub(super) fn frame(&mut self, rect: Rect, width: f32, colour: Colour) {
        self.push(rect.grown(width / 2.0), [Item::Stroke(Shape::Rect(rect, 0.0), Stroke::solid(width, colour))]);
    }

    /// A small triangle with its tip at `tip`, pointing along `toward` (of length 1).
    pub(super) fn arrow(&mut self, tip: Point, toward: Point, colour: Colour) {
        let (side, back) = (Point::new(-toward.y, toward.x) * 2.2, tip - toward * 3.6);
        let path = Path::polygon(&[tip, back + side, back - side]);
        self.push(Rect::around(tip, 4.0), [Item::Fill(Shape::Path(path), colour)]);
    }

    /// Lines of text from `at` (their left top corner) down.
    pub(super) fn words(&mut self, set: &Paragraph, at: Point, colour: Colour) {
        let mut y = at.y;
        let mut items = Vec::with_capacity(set.lines.len());
        for line in &set.lines {
            let style = line.style.unwrap_or(TextStyle::regular(8.0, 10.0));
            let baseline = Point::new(at.x, y + style.ascent());
            items.push(Item::Text(TextItem { at: baseline, line: Arc::clone(line), colour, rank: Rank::Body }));
            y += style.line_height;
        }
        self.push(Rect::new(at.x, at.y, set.width, y - at.y), items);
    }

    /// Lines of text around `centre`.
    pub(super) fn words_around(&mut self, set: &Paragraph, centre: Point, colour: Colour) {
        self.words(set, Point::new(centre.x - set.width / 2.0, centre.y - set.height / 2.0), colour);
    }

    /// The group; nothing where nothing was drawn.
    pub(super) fn finish(self, node: Option<NodeId>) -> Option<Group> {
        let bounds = self.bounds?;
        Some(Group {
            part: Part::Footer,
            owner: None,
            lane: None,
            persona: None,
            at: Point::default(),
            bounds,
            items: self.items.into(),
            node,
            speck: None,
        })
    }
}
