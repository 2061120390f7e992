//! A persona's avatar and mark on a slide.

use super::{
    Setting,
    easel::{Easel, Sketch},
};
use crate::{
    base::{Point, Rect},
    model::Persona,
    scene::{ImageItem, Item, NodeId, Shape, Stroke, mark},
    text::TextStyle,
};

/// Puts the avatar of `persona` onto a slide: its picture, else its letters.
pub(super) fn avatar(easel: &mut Easel<'_>, persona: &Persona, centre: Point, size: f32, node: NodeId) {
    let setting = easel.setting;
    let colour = setting.colours.persona(setting.doc.persona_style(&persona.id));
    let mut sketch = Sketch::new(Rect::around(centre, size / 2.0)).of(&persona.id).means(node);
    let middle = Point::new(size / 2.0, size / 2.0);
    sketch.shape(Shape::Circle(middle, size / 2.0), Some(colour), None);
    if let Some(pixels) =
        persona.picture.as_ref().and_then(|picture| setting.pictures.printed(&picture.source, setting.colours.mono))
    {
        let radius = size / 2.0 - size * 0.035;
        // Paper shows through a transparent one, not the colour of the letters.
        sketch.shape(Shape::Circle(middle, radius), Some(setting.colours.paper), None);
        sketch.items.push(Item::Image(ImageItem { rect: Rect::around(middle, radius), radius, pixels }));
    } else {
        let letters = persona.letters();
        let share = if letters.chars().count() > 2 { 0.29 } else { 0.36 };
        let set = setting.line(&letters, TextStyle::regular(share * size, size).bold());
        sketch.centred(&set, middle, setting.colours.paper);
    }
    let ring = Stroke::solid(size / 46.0, setting.colours.paper);
    sketch.shape(Shape::Circle(middle, size * (0.5 - 2.6 / 46.0)), None, Some(ring));
    easel.put(sketch);
}

/// The small mark of a persona, by which it is told apart without colour.
pub(super) fn mark(setting: &Setting<'_>, persona: &Persona, centre: Point, size: f32) -> Item {
    let style = setting.doc.persona_style(&persona.id);
    mark::mark(style, centre, size, setting.colours.persona(style))
}
