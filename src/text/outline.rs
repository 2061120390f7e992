//! Shapes of glyphs, for backends that draw letters themselves.

use skrifa::{
    GlyphId, GlyphId16, MetadataProvider as _,
    instance::{LocationRef, Size},
    outline::{DrawSettings, OutlinePen},
    raw::TableProvider as _,
};

use super::{FaceId, FontBook};
use crate::base::{Colour, Path, PathEl, Point};

/// One of the shapes an emoji is made of, painted in order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ColourLayer {
    /// Glyph whose outline it is, in the same face.
    pub glyph: u16,
    /// Its colour; `None` is the colour of the text.
    pub colour: Option<Colour>,
}

impl FontBook {
    /// Outline of a glyph in font units, y downwards from the baseline; filled by the non-zero
    /// rule. Empty for a space or a number the face does not have.
    pub fn outline(&self, face: FaceId, glyph: u16) -> Path {
        let mut pen = Pen::default();
        if let Some(outline) = self.face(face).font.outline_glyphs().get(GlyphId::from(glyph)) {
            let settings = DrawSettings::unhinted(Size::unscaled(), LocationRef::default());
            if outline.draw(settings, &mut pen).is_err() {
                pen.elements.clear();
            }
        }
        Path::new(pen.elements)
    }

    /// Layers of a coloured glyph, from the bottom; none for a glyph of one colour.
    pub fn colour_layers(&self, face: FaceId, glyph: u16) -> Vec<ColourLayer> {
        self.layers_of(face, glyph).unwrap_or_default()
    }

    fn layers_of(&self, face: FaceId, glyph: u16) -> Option<Vec<ColourLayer>> {
        let font = &self.face(face).font;
        let colr = font.colr().ok()?;
        let range = colr.v0_base_glyph(GlyphId16::new(glyph).into()).ok()??;
        let palette = font.cpal().ok()?;
        let colours = palette.color_records_array()?.ok()?;
        let first = palette.color_record_indices().first().map_or(0, |i| usize::from(i.get()));
        let layers = range.filter_map(|i| colr.v0_layer(i).ok()).map(|(glyph, entry)| {
            // 0xFFFF stands for the text's own colour.
            let colour = colours.get(first + usize::from(entry)).filter(|_| entry != u16::MAX);
            let colour = colour.map(|c| Colour { r: c.red(), g: c.green(), b: c.blue(), a: c.alpha() });
            ColourLayer { glyph: glyph.to_u16(), colour }
        });
        Some(layers.collect())
    }
}

/// Collects an outline, turned upside down: fonts count upwards.
#[derive(Default)]
struct Pen {
    elements: Vec<PathEl>,
    last: Point,
}

impl Pen {
    fn push(&mut self, element: PathEl, end: Point) {
        self.elements.push(element);
        self.last = end;
    }
}

impl OutlinePen for Pen {
    fn move_to(&mut self, x: f32, y: f32) {
        let end = Point::new(x, -y);
        self.push(PathEl::Move(end), end);
    }

    fn line_to(&mut self, x: f32, y: f32) {
        let end = Point::new(x, -y);
        self.push(PathEl::Line(end), end);
    }

    fn quad_to(&mut self, cx0: f32, cy0: f32, x: f32, y: f32) {
        let (control, end) = (Point::new(cx0, -cy0), Point::new(x, -y));
        let third = |from: Point| from + (control - from) * (2.0 / 3.0);
        let element = PathEl::Cubic(third(self.last), third(end), end);
        self.push(element, end);
    }

    fn curve_to(&mut self, cx0: f32, cy0: f32, cx1: f32, cy1: f32, x: f32, y: f32) {
        let end = Point::new(x, -y);
        self.push(PathEl::Cubic(Point::new(cx0, -cy0), Point::new(cx1, -cy1), end), end);
    }

    fn close(&mut self) {
        self.elements.push(PathEl::Close);
    }
}
