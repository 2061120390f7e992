//! Shapes and pictures: the scene's geometry as the PDF writer's paths, fills, strokes and images.

use std::{collections::BTreeMap, sync::Arc};

use krilla::{
    color::rgb,
    geom::{Path, PathBuilder, Rect, Size, Transform},
    image::Image,
    num::NormalizedF32,
    paint::{Fill, FillRule, LineCap, LineJoin, Stroke, StrokeDash},
    surface::Surface,
};

use crate::{
    base::{self, Colour, PathEl, Point},
    scene::{self, ImageItem, Pixels, Shape},
};

/// Length of a control arm that makes a cubic follow a quarter circle of radius 1.
const QUARTER: f32 = 0.552_284_8;

/// Lets nothing be seen outside `rect` until the next pop; without extent it is not done.
pub(super) fn clip(surface: &mut Surface<'_>, rect: base::Rect) -> bool {
    let Some(path) = path(&Shape::Rect(rect, 0.0)) else { return false };
    surface.push_clip_path(&path, &FillRule::NonZero);
    true
}

/// Fills `shape`.
pub(super) fn fill(surface: &mut Surface<'_>, shape: &Shape, colour: Colour) {
    let Some(path) = path(shape) else { return };
    surface.set_stroke(None);
    surface.set_fill(Some(paint(colour)));
    surface.draw_path(&path);
}

/// Strokes `shapes` alike, as one path.
pub(super) fn stroke<'a>(
    surface: &mut Surface<'_>,
    shapes: impl IntoIterator<Item = &'a Shape>,
    stroke: &scene::Stroke,
) {
    let mut builder = PathBuilder::new();
    shapes.into_iter().for_each(|shape| trace(&mut builder, shape));
    let Some(path) = builder.finish() else { return };
    let (line_cap, line_join) =
        if stroke.round { (LineCap::Round, LineJoin::Round) } else { (LineCap::Butt, LineJoin::Miter) };
    let dash = (!stroke.dash.is_empty()).then(|| StrokeDash { array: stroke.dash.clone(), offset: 0.0 });
    surface.set_fill(None);
    surface.set_stroke(Some(Stroke {
        paint: rgb::Color::new(stroke.colour.r, stroke.colour.g, stroke.colour.b).into(),
        width: stroke.width,
        line_cap,
        line_join,
        opacity: opacity(stroke.colour),
        dash,
        ..Stroke::default()
    }));
    surface.draw_path(&path);
}

/// A flat colour as a fill.
pub(super) fn paint(colour: Colour) -> Fill {
    Fill {
        paint: rgb::Color::new(colour.r, colour.g, colour.b).into(),
        opacity: opacity(colour),
        rule: FillRule::NonZero,
    }
}

fn opacity(colour: Colour) -> NormalizedF32 {
    NormalizedF32::new(f32::from(colour.a) / 255.0).unwrap_or(NormalizedF32::ONE)
}

/// The shape as a path; nothing for one that has no extent at all or is not a number.
fn path(shape: &Shape) -> Option<Path> {
    let mut builder = PathBuilder::new();
    trace(&mut builder, shape);
    builder.finish()
}

fn trace(builder: &mut PathBuilder, shape: &Shape) {
    match shape {
        Shape::Rect(rect, radius) => rounded(builder, *rect, *radius),
        Shape::Circle(centre, radius) => rounded(builder, base::Rect::around(*centre, *radius), *radius),
        Shape::Line(from, to) => {
            builder.move_to(from.x, from.y);
            builder.line_to(to.x, to.y);
        }
        Shape::Path(path) => elements(builder, &path.0),
    }
}

fn elements(builder: &mut PathBuilder, elements: &[PathEl]) {
    for element in elements {
        match *element {
            PathEl::Move(p) => builder.move_to(p.x, p.y),
            PathEl::Line(p) => builder.line_to(p.x, p.y),
            PathEl::Cubic(a, b, p) => builder.cubic_to(a.x, a.y, b.x, b.y, p.x, p.y),
            PathEl::Close => builder.close(),
        }
    }
}

/// A rectangle, clockwise from the top left, with corners of at most half its shorter side.
fn rounded(builder: &mut PathBuilder, rect: base::Rect, radius: f32) {
    let r = radius.min(rect.w / 2.0).min(rect.h / 2.0).max(0.0);
    let (left, top, right, bottom) = (rect.x, rect.y, rect.right(), rect.bottom());
    if r == 0.0 {
        if let Some(rect) = Rect::from_ltrb(left, top, right, bottom) {
            builder.push_rect(rect);
        }
        return;
    }
    let corner = |builder: &mut PathBuilder, from: Point, at: Point, to: Point| {
        let arm = |end: Point| end + (at - end) * QUARTER;
        let (a, b) = (arm(from), arm(to));
        builder.cubic_to(a.x, a.y, b.x, b.y, to.x, to.y);
    };
    let p = Point::new;
    builder.move_to(left + r, top);
    builder.line_to(right - r, top);
    corner(builder, p(right - r, top), p(right, top), p(right, top + r));
    builder.line_to(right, bottom - r);
    corner(builder, p(right, bottom - r), p(right, bottom), p(right - r, bottom));
    builder.line_to(left + r, bottom);
    corner(builder, p(left + r, bottom), p(left, bottom), p(left, bottom - r));
    builder.line_to(left, top + r);
    corner(builder, p(left, top + r), p(left, top), p(left + r, top));
    builder.close();
}

/// Pictures that were already handed to the writer, by the pixels' address: a portrait that stands
/// on every page is embedded once, and its pixels are hashed once.
#[derive(Default)]
pub(super) struct Images(BTreeMap<usize, Image>);

impl Images {
    /// Draws a picture, clipped to its rounded corners.
    pub(super) fn draw(&mut self, surface: &mut Surface<'_>, item: &ImageItem) {
        let rect = item.rect;
        let Some(size) = Size::from_wh(rect.w, rect.h) else { return };
        let Some(image) = self.image(&item.pixels) else { return };
        let clip = if item.radius > 0.0 { path(&Shape::Rect(rect, item.radius)) } else { None };
        if let Some(clip) = &clip {
            surface.push_clip_path(clip, &FillRule::NonZero);
        }
        surface.push_transform(&Transform::from_translate(rect.x, rect.y));
        surface.draw_image(image, size);
        surface.pop();
        if clip.is_some() {
            surface.pop();
        }
    }

    fn image(&mut self, pixels: &Arc<Pixels>) -> Option<Image> {
        let bytes = u64::from(pixels.width) * u64::from(pixels.height) * 4;
        if bytes == 0 || usize::try_from(bytes) != Ok(pixels.rgba.len()) {
            return None;
        }
        let image = self
            .0
            .entry(Arc::as_ptr(pixels).addr())
            .or_insert_with(|| Image::from_rgba8(pixels.rgba.clone(), pixels.width, pixels.height));
        Some(image.clone())
    }
}
