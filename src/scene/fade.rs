//! Fades what a filter leaves out: its colours go most of the way to the paper's. Mixed and not made
//! translucent, so that paper, files and screen show the same and nothing shines through.

use std::sync::Arc;

use super::{Group, ImageItem, Item, Pixels, Stroke, TextItem};
use crate::base::Colour;

/// How much of a colour stays, of 255: enough to see that something is there.
const KEPT: u8 = 76;
/// The same for headings, whose light words have to stand out from their ground.
const KEPT_OF_HEADINGS: u8 = 128;

/// How strongly something fades.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fade {
    /// Cards, curves, personas.
    Most,
    /// Phases and steps.
    Headings,
}

impl Fade {
    /// `colour` so far on its way to the paper's.
    pub(super) fn colour(self, colour: Colour, paper: Colour) -> Colour {
        let kept = match self {
            Self::Most => KEPT,
            Self::Headings => KEPT_OF_HEADINGS,
        };
        let alpha = (u16::from(colour.a) * u16::from(kept) / 255) as u8;
        colour.with_alpha(alpha).over(paper)
    }

    /// The same items, faded. Asked for by [`super::Items`] when they are looked at.
    pub(super) fn items(self, items: &[Item], paper: Colour) -> Arc<[Item]> {
        items.iter().map(|item| self.item(item, paper)).collect()
    }

    /// The same group, faded.
    pub(super) fn group(self, group: Group, paper: Colour) -> Group {
        let speck = group.speck.map(|speck| self.colour(speck, paper));
        Group { items: group.items.faded(self, paper), speck, ..group }
    }

    fn item(self, item: &Item, paper: Colour) -> Item {
        match item {
            Item::Fill(shape, colour) => Item::Fill(shape.clone(), self.colour(*colour, paper)),
            Item::Stroke(shape, stroke) => {
                let colour = self.colour(stroke.colour, paper);
                Item::Stroke(shape.clone(), Stroke { colour, ..stroke.clone() })
            }
            Item::Text(text) => Item::Text(TextItem { colour: self.colour(text.colour, paper), ..text.clone() }),
            Item::Image(image) => Item::Image(ImageItem { pixels: self.pixels(&image.pixels, paper), ..image.clone() }),
            Item::Link(rect, target) => Item::Link(*rect, target.clone()),
        }
    }

    fn pixels(self, pixels: &Pixels, paper: Colour) -> Arc<Pixels> {
        let mut rgba = pixels.rgba.clone();
        for pixel in rgba.chunks_exact_mut(4) {
            if let [r, g, b, _] = pixel {
                // What can be seen through stays so.
                let faded = self.colour(Colour { r: *r, g: *g, b: *b, a: u8::MAX }, paper);
                (*r, *g, *b) = (faded.r, faded.g, faded.b);
            }
        }
        Arc::new(Pixels { width: pixels.width, height: pixels.height, rgba })
    }
}
