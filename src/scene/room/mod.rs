//! A stretch of the journey as a room sees it over the work at hand: steps with the channels of
//! their touchpoints, and under them the curve.
//!
//! All of it is in logical pixels of the window, and fits the height it is given: the curve gives way
//! first, then the words beside the channels, then the channels. Names of steps are always there.

mod course;
mod steps;

use std::{ops::Range, sync::Arc};

use super::{Group, Item, Meaning, NodeId, Part, Scene};
use crate::{
    base::{Id, Language, Point, Rect, Size},
    model::{Document, Phase},
    text::{Paragraph, TextStyle, Typeset, Wrap},
    theme::SheetColours,
};

/// Between two steps.
pub const GUTTER: f32 = 24.0;
/// Between the steps and the curve under them.
const OVER_CURVE: f32 = 14.0;
/// Lowest and highest curve.
const CURVE: (f32, f32) = (150.0, 250.0);

/// What is to be drawn, and where.
#[derive(Clone, Debug, PartialEq)]
pub struct Wish {
    /// Place of the phase among the phases.
    pub phase: usize,
    /// Which of its steps.
    pub steps: Range<usize>,
    /// Width of the steps, in pixels. The faces beside the curve stand left of it.
    pub width: f32,
    /// Height there is, in pixels.
    pub height: f32,
    /// Language of the sheet.
    pub language: Language,
}

/// How far the faces beside the curve reach to the left of the steps, in pixels.
pub const FACES: f32 = 24.0;

/// The steps, and their curve where it has room. The scene is as high as what it shows.
pub fn stretch(doc: &Document, typeset: &dyn Typeset, colours: &SheetColours, wish: &Wish) -> Scene {
    let Some(phase) = doc.phases.get(wish.phase) else { return Scene::default() };
    let mut stage = Stage {
        doc,
        phase,
        typeset,
        colours,
        wish,
        groups: Vec::new(),
        meaning: Meaning::new(&phase.name, &doc.journey.author, wish.language),
    };
    let mut bottom = stage.steps();
    let room = wish.height - bottom - OVER_CURVE;
    if room >= CURVE.0 {
        bottom = stage.curve(bottom + OVER_CURVE, room.min(CURVE.1)).unwrap_or(bottom);
    }
    let size = Size::new(wish.width, bottom);
    Scene { size, groups: stage.groups, meaning: Arc::new(stage.meaning) }
}

/// A stretch under construction.
struct Stage<'a> {
    doc: &'a Document,
    phase: &'a Phase,
    typeset: &'a dyn Typeset,
    colours: &'a SheetColours,
    wish: &'a Wish,
    groups: Vec<Group>,
    meaning: Meaning,
}

impl Stage<'_> {
    /// Left edge of the step at this place among those shown, and its width.
    fn column(&self, at: usize) -> (f32, f32) {
        let pitch = (self.wish.width + GUTTER) / self.wish.steps.len().max(1) as f32;
        (at as f32 * pitch, pitch - GUTTER)
    }

    fn set(&self, text: &str, style: TextStyle, width: f32) -> Paragraph {
        self.typeset.set(text.trim(), style, Wrap::greedy(width.max(20.0), self.wish.language))
    }

    fn put(&mut self, rect: Rect, items: Vec<Item>, owner: &Id, node: NodeId) {
        self.groups.push(Group {
            part: Part::Header,
            owner: Some(owner.clone()),
            lane: None,
            persona: None,
            at: Point::new(rect.x, rect.y),
            bounds: rect,
            items: items.into(),
            node: Some(node),
            speck: None,
        });
    }
}
