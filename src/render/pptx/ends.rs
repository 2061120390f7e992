//! Short lines that end where they stand, like the figures of an axis or the number of a page.

use super::outline::Lie;
use crate::{
    base::Rect,
    scene::{Item, Scene},
};

/// Longer lines are taken to begin where they stand, in slide points.
const SHORT: f32 = 72.0;
/// Edges that differ by no more are flush, in slide points.
const FLUSH: f32 = 0.6;
/// A line that ends so near to the margin ends there: lines and rules reach a little beyond words.
const AT_MARGIN: f32 = 6.0;
/// So many lines one above the other prove where they are flush.
const PROOF: usize = 3;

/// Where the short lines of a slide begin and end.
#[derive(Debug)]
pub(super) struct Ends {
    edges: Vec<(f32, f32)>,
    margin: f32,
}

impl Ends {
    /// Those of a scene; `margin` is where the slide's content ends.
    pub(super) fn of(scene: &Scene, lie: Lie, margin: f32) -> Self {
        let mut edges = Vec::new();
        for group in &scene.groups {
            let lie = lie.moved(group.at);
            for item in group.items.iter() {
                if let Item::Text(text) = item {
                    let (left, width) = (lie.point(text.at).x, text.line.width * lie.scale);
                    edges.push((left, left + width));
                }
            }
        }
        edges.retain(|(left, right)| right - left < SHORT);
        Self { edges, margin }
    }

    /// Whether a single line is set to end where it does: at the margin, or as others do that begin
    /// elsewhere. Otherwise it is set to begin where it begins.
    pub(super) fn at(&self, words: Rect) -> bool {
        if words.w >= SHORT {
            return false;
        }
        let like = |edge: fn(&(f32, f32)) -> f32, place: f32| {
            self.edges.iter().filter(|edges| (edge(edges) - place).abs() < FLUSH).count()
        };
        let (begin, end) = (like(|edges| edges.0, words.x), like(|edges| edges.1, words.right()));
        let is_at_margin = (words.right() - self.margin).abs() < AT_MARGIN;
        end > begin && end >= PROOF || is_at_margin && begin <= end
    }
}
