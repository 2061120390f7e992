//! Drawings of a sheet at the size of slides: the same lines of text and the same shapes, larger.

use std::{collections::BTreeMap, sync::Arc};

use crate::{
    base::{Point, Rect},
    scene::{Group, ImageItem, Item, NodeId, Shape, Stroke, TextItem},
    text::{Glyph, Line, Run},
};

/// Enlarges by `factor`, then moves by `by` slide points.
pub(in crate::scene) struct Enlarger {
    pub(in crate::scene) factor: f32,
    pub(in crate::scene) by: Point,
    /// What is added to the number of a node.
    pub(in crate::scene) nodes: u32,
    /// Lines are shared among groups; so are the larger ones.
    lines: BTreeMap<usize, (Arc<Line>, Arc<Line>)>,
}

impl Enlarger {
    pub(in crate::scene) fn new(factor: f32, by: Point, nodes: u32) -> Self {
        Self { factor, by, nodes, lines: BTreeMap::new() }
    }

    /// A group at its place on the slide.
    pub(in crate::scene) fn group(&mut self, group: &Group) -> Group {
        let items: Vec<Item> = group.items.iter().map(|item| self.item(item)).collect();
        Group {
            at: group.at * self.factor + self.by,
            bounds: self.rect(group.bounds).moved(self.by),
            items: items.into(),
            node: group.node.map(|node| NodeId(node.0 + self.nodes)),
            ..group.clone()
        }
    }

    fn rect(&self, rect: Rect) -> Rect {
        let f = self.factor;
        Rect::new(rect.x * f, rect.y * f, rect.w * f, rect.h * f)
    }

    fn item(&mut self, item: &Item) -> Item {
        match item {
            Item::Fill(shape, colour) => Item::Fill(self.shape(shape), *colour),
            Item::Stroke(shape, stroke) => {
                let dash = stroke.dash.iter().map(|length| length * self.factor).collect();
                let stroke = Stroke { width: stroke.width * self.factor, dash, ..stroke.clone() };
                Item::Stroke(self.shape(shape), stroke)
            }
            Item::Text(text) => {
                let (at, line) = (text.at * self.factor, self.line(&text.line));
                Item::Text(TextItem { at, line, ..text.clone() })
            }
            Item::Image(image) => {
                let radius = image.radius * self.factor;
                Item::Image(ImageItem { rect: self.rect(image.rect), radius, ..image.clone() })
            }
            Item::Link(rect, target) => Item::Link(self.rect(*rect), target.clone()),
        }
    }

    fn shape(&self, shape: &Shape) -> Shape {
        let f = self.factor;
        match shape {
            Shape::Rect(rect, radius) => Shape::Rect(self.rect(*rect), radius * f),
            Shape::Circle(centre, radius) => Shape::Circle(*centre * f, radius * f),
            Shape::Line(from, to) => Shape::Line(*from * f, *to * f),
            Shape::Path(path) => Shape::Path(path.transformed(f, Point::default())),
        }
    }

    fn line(&mut self, line: &Arc<Line>) -> Arc<Line> {
        let factor = self.factor;
        let larger = || (Arc::clone(line), Arc::new(enlarged(line, factor)));
        // The line is held, so that its address cannot come back for another.
        Arc::clone(&self.lines.entry(Arc::as_ptr(line).addr()).or_insert_with(larger).1)
    }
}

/// A line as if it had been set in a larger size: outlines scale, nothing is fitted to pixels.
fn enlarged(line: &Line, factor: f32) -> Line {
    let glyph = |glyph: &Glyph| Glyph {
        x: glyph.x * factor,
        y: glyph.y * factor,
        advance: glyph.advance * factor,
        ..glyph.clone()
    };
    let run =
        |run: &Run| Run { size: run.size * factor, glyphs: run.glyphs.iter().map(glyph).collect(), ..run.clone() };
    let mut style = line.style;
    if let Some(style) = &mut style {
        style.size *= factor;
        style.line_height *= factor;
    }
    Line { style, runs: line.runs.iter().map(run).collect(), width: line.width * factor, ..line.clone() }
}
