//! A group's items as one mesh, in the group's own corner at one zoom.

use std::sync::Arc;

use egui::{
    Color32, FontFamily, FontId, Mesh, Pos2, Shape,
    epaint::{CircleShape, PathShape, PathStroke, RectShape, StrokeKind, TessellationOptions, Tessellator, TextShape},
    pos2,
};

use super::{View, colour32, path};
use crate::{
    scene::{Item, Rank, Shape as SceneShape, Stroke, TextItem},
    text::{FaceId, TextStyle},
};

/// The egui family under which a face is installed.
pub fn font_family(face: FaceId) -> FontFamily {
    let name = match face {
        FaceId::ITALIC => "Inter Italic",
        FaceId::SEMI_BOLD => "Inter SemiBold",
        FaceId::SEMI_BOLD_ITALIC => "Inter SemiBold Italic",
        _ => return FontFamily::Proportional,
    };
    FontFamily::Name(name.into())
}

/// How much of a group is worth drawing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Detail {
    /// Plain boxes, and a bar for each line of words: too small to be read.
    Coarse,
    /// Everything but the finest text.
    Body,
    /// Everything.
    Fine,
}

/// Below this many physical pixels for a sheet point nobody can read a card's words.
const COARSE_BELOW: f32 = 0.4;

impl Detail {
    pub(super) fn of(view: &View) -> Self {
        if view.zoom * view.pixels_per_point < COARSE_BELOW {
            Self::Coarse
        } else if view.zoom < super::FINE_ZOOM {
            Self::Body
        } else {
            Self::Fine
        }
    }

    fn lowest(self) -> Rank {
        match self {
            Self::Coarse => Rank::Name,
            Self::Body => Rank::Body,
            Self::Fine => Rank::Fine,
        }
    }
}

/// Tessellates everything but pictures and links.
pub(super) fn tessellate(ctx: &egui::Context, items: &[Item], view: &View, detail: Detail) -> Mesh {
    let texts = texts(ctx, items, view, detail);
    // Only now is the font texture as large as these glyphs need it.
    let mut mesh = Mesh::default();
    let mut tessellator = shapes(ctx, items, view, detail, &mut mesh);
    for text in texts {
        tessellator.tessellate_shape(text, &mut mesh);
    }
    mesh
}

/// The lines of text that are worth drawing.
pub(super) fn texts(ctx: &egui::Context, items: &[Item], view: &View, detail: Detail) -> Vec<Shape> {
    let lowest = detail.lowest();
    let shape = |item: &Item| match item {
        Item::Text(text) if text.rank <= lowest => text_shape(ctx, text, view.zoom),
        _ => None,
    };
    items.iter().filter_map(shape).collect()
}

/// Adds everything but text, pictures and links to `mesh`.
pub(super) fn shapes(ctx: &egui::Context, items: &[Item], view: &View, detail: Detail, mesh: &mut Mesh) -> Tessellator {
    let options = TessellationOptions { coarse_tessellation_culling: false, ..ctx.tessellation_options(|o| *o) };
    let size = ctx.fonts(|f| f.font_image_size());
    let mut tessellator = Tessellator::new(view.pixels_per_point, options, size, Vec::new());
    for item in items {
        if detail == Detail::Coarse && (is_invisible(item, view.zoom) || coarse(item, view.zoom, mesh)) {
            continue;
        }
        match item {
            Item::Stroke(shape, stroke) if detail == Detail::Coarse && is_fine_pattern(stroke, view.zoom) => {
                outline(&mut tessellator, shape, &evened(stroke), view.zoom, mesh);
            }
            Item::Fill(shape, colour) => fill(&mut tessellator, shape, colour32(*colour), view.zoom, mesh),
            Item::Stroke(shape, stroke) => outline(&mut tessellator, shape, stroke, view.zoom, mesh),
            Item::Text(_) | Item::Image(_) | Item::Link(..) => {}
        }
    }
    tessellator
}

/// Smaller than this on screen, in logical pixels, a mark leaves nothing that could be made out.
const LEAST_MARK: f32 = 0.75;
/// A pattern of dashes that repeats within fewer logical pixels than this looks like an even line.
const LEAST_TURN: f32 = 2.0;

/// Whether a mark is too small to be seen: the letters, edges and levels that are for a closer look.
fn is_invisible(item: &Item, zoom: f32) -> bool {
    let is_less = |w: f32, h: f32| w.max(h) * zoom < LEAST_MARK;
    let shape_is_less = |shape: &SceneShape| match shape {
        SceneShape::Line(a, b) => is_less((b.x - a.x).abs(), (b.y - a.y).abs()),
        SceneShape::Rect(rect, _) => is_less(rect.w, rect.h),
        SceneShape::Circle(_, radius) => is_less(2.0 * radius, 2.0 * radius),
        SceneShape::Path(path) => path.bounds().is_some_and(|bounds| is_less(bounds.w, bounds.h)),
    };
    match item {
        Item::Fill(shape, _) => shape_is_less(shape),
        // A short broad line is a bar.
        Item::Stroke(shape, stroke) => stroke.width * zoom < LEAST_MARK && shape_is_less(shape),
        Item::Text(_) | Item::Image(_) | Item::Link(..) => false,
    }
}

fn is_fine_pattern(stroke: &Stroke, zoom: f32) -> bool {
    !stroke.dash.is_empty() && stroke.dash.iter().sum::<f32>() * zoom < LEAST_TURN
}

/// A dashed line as it looks from far away: even, and as much paler as its gaps are long.
fn evened(stroke: &Stroke) -> Stroke {
    let cap = if stroke.round { stroke.width } else { 0.0 };
    let dashes: f32 = stroke.dash.iter().step_by(2).map(|dash| dash + cap).sum();
    let share = (dashes / stroke.dash.iter().sum::<f32>()).clamp(0.0, 1.0);
    let alpha = f32::from(stroke.colour.a) * share;
    Stroke { width: stroke.width, colour: stroke.colour.with_alpha(alpha as u8), dash: Vec::new(), round: stroke.round }
}

/// Draws what a few quads can stand for; false for what must be drawn as it is.
fn coarse(item: &Item, zoom: f32, mesh: &mut Mesh) -> bool {
    let on_screen =
        |r: crate::base::Rect| egui::Rect::from_min_size(pos2(r.x, r.y) * zoom, egui::vec2(r.w, r.h) * zoom);
    match item {
        Item::Fill(SceneShape::Rect(rect, _), colour) => mesh.add_colored_rect(on_screen(*rect), colour32(*colour)),
        Item::Fill(SceneShape::Circle(centre, radius), colour) if radius * zoom < 1.5 => {
            let rect = crate::base::Rect::around(*centre, radius * 0.9);
            mesh.add_colored_rect(on_screen(rect), colour32(*colour));
        }
        Item::Fill(SceneShape::Path(path), colour) => {
            let Some(bounds) = path.bounds().filter(|b| b.w.min(b.h) * zoom < 3.0) else { return false };
            mesh.add_colored_rect(on_screen(bounds), colour32(*colour));
        }
        Item::Stroke(SceneShape::Rect(rect, _), stroke) => {
            let colour = colour32(stroke.colour).gamma_multiply((stroke.width * zoom * 2.0).clamp(0.35, 1.0));
            let (outer, inner) = (on_screen(rect.grown(0.5 * stroke.width)), on_screen(*rect).shrink(0.5));
            for side in [
                egui::Rect::from_min_max(outer.min, pos2(outer.max.x, inner.min.y)),
                egui::Rect::from_min_max(pos2(outer.min.x, inner.max.y), outer.max),
                egui::Rect::from_min_max(pos2(outer.min.x, inner.min.y), pos2(inner.min.x, inner.max.y)),
                egui::Rect::from_min_max(pos2(inner.max.x, inner.min.y), pos2(outer.max.x, inner.max.y)),
            ] {
                mesh.add_colored_rect(side, colour);
            }
        }
        Item::Text(text) if text.rank == Rank::Body => {
            let size = text.line.style.map_or(8.0, |s| s.size);
            let bar = crate::base::Rect::new(text.at.x, text.at.y - 0.55 * size, text.line.width, 0.5 * size);
            mesh.add_colored_rect(on_screen(bar), colour32(text.colour).gamma_multiply(0.4));
        }
        // A link or a rule thinner than this leaves nothing on screen.
        Item::Stroke(_, stroke) if stroke.width * zoom < 0.06 => {}
        // A face, an icon, a bar: what is too thin to be seen costs as much as what is not.
        Item::Stroke(SceneShape::Circle(_, radius), _) if radius * zoom < 1.0 => {}
        _ => return false,
    }
    true
}

/// A line of text as one galley; it has the width the layout measured, times the zoom.
fn text_shape(ctx: &egui::Context, text: &TextItem, zoom: f32) -> Option<Shape> {
    let style: TextStyle = text.line.style?;
    let font = FontId::new(style.size * zoom, font_family(style.face()));
    let colour = colour32(text.colour);
    let galley = ctx.fonts_mut(|fonts| fonts.layout_no_wrap(text.line.text.to_string(), font, colour));
    let row = galley.rows.first()?;
    let baseline = row.pos.y + row.glyphs.first()?.pos.y;
    let pos = pos2(text.at.x * zoom, text.at.y * zoom - baseline);
    Some(TextShape::new(pos, Arc::clone(&galley), colour).into())
}

fn fill(tessellator: &mut Tessellator, shape: &SceneShape, colour: Color32, zoom: f32, mesh: &mut Mesh) {
    match shape {
        SceneShape::Rect(rect, radius) if *radius <= 0.0 => {
            let rect = egui::Rect::from_min_size(pos2(rect.x, rect.y) * zoom, egui::vec2(rect.w, rect.h) * zoom);
            tessellator.tessellate_shape(RectShape::filled(rect, 0, colour).into(), mesh);
        }
        SceneShape::Circle(centre, radius) => {
            let centre = pos2(centre.x, centre.y) * zoom;
            tessellator.tessellate_circle(CircleShape::filled(centre, radius * zoom, colour), mesh);
        }
        _ => {
            for contour in path::contours(shape, zoom) {
                fill_contour(tessellator, &contour.points, colour, mesh);
            }
        }
    }
}

fn fill_contour(tessellator: &mut Tessellator, points: &[Pos2], colour: Color32, mesh: &mut Mesh) {
    if path::is_convex(points) {
        let shape = PathShape::convex_polygon(points.to_vec(), colour, egui::Stroke::NONE);
        tessellator.tessellate_path(&shape, mesh);
    } else {
        path::triangulate(points, colour, mesh);
        // Triangles have hard edges; a hairline of the same colour softens them.
        let width = 0.5;
        let shape = PathShape::closed_line(points.to_vec(), PathStroke::new(width, colour));
        tessellator.tessellate_path(&shape, mesh);
    }
}

fn outline(tessellator: &mut Tessellator, shape: &SceneShape, stroke: &Stroke, zoom: f32, mesh: &mut Mesh) {
    let pen = egui::Stroke::new(stroke.width * zoom, colour32(stroke.colour));
    if stroke.dash.is_empty() {
        match shape {
            SceneShape::Rect(rect, radius) if *radius <= 0.0 => {
                let rect = egui::Rect::from_min_size(pos2(rect.x, rect.y) * zoom, egui::vec2(rect.w, rect.h) * zoom);
                return tessellator.tessellate_rect(&RectShape::stroke(rect, 0, pen, StrokeKind::Middle), mesh);
            }
            SceneShape::Circle(centre, radius) => {
                let centre = pos2(centre.x, centre.y) * zoom;
                return tessellator.tessellate_circle(CircleShape::stroke(centre, radius * zoom, pen), mesh);
            }
            SceneShape::Line(a, b) => {
                let ends = [pos2(a.x, a.y) * zoom, pos2(b.x, b.y) * zoom];
                return tessellator.tessellate_line_segment(ends, pen, mesh);
            }
            _ => {}
        }
    }
    for contour in path::contours(shape, zoom) {
        stroke_contour(tessellator, contour, stroke, pen, zoom, mesh);
    }
}

fn stroke_contour(
    tessellator: &mut Tessellator,
    mut contour: path::Contour,
    stroke: &Stroke,
    pen: egui::Stroke,
    zoom: f32,
    mesh: &mut Mesh,
) {
    let ends = contour.points.first().copied().zip(contour.points.last().copied());
    if stroke.dash.is_empty() {
        let line = PathStroke::new(pen.width, pen.color);
        let shape = if contour.closed {
            PathShape::closed_line(contour.points, line)
        } else {
            PathShape::line(contour.points, line)
        };
        tessellator.tessellate_path(&shape, mesh);
        if let Some((first, last)) = ends.filter(|_| stroke.round && !contour.closed && pen.width > 1.5) {
            for end in [first, last] {
                tessellator.tessellate_circle(CircleShape::filled(end, pen.width / 2.0, pen.color), mesh);
            }
        }
        return;
    }
    if contour.closed
        && let Some((first, _)) = ends
    {
        contour.points.push(first);
    }
    for dash in path::dashes(&contour.points, &stroke.dash, zoom) {
        match dash.as_slice() {
            // A dash shorter than it is wide is a dot.
            [a, .., b] if stroke.round && a.distance(*b) < pen.width / 2.0 => {
                tessellator.tessellate_circle(CircleShape::filled(a.lerp(*b, 0.5), pen.width / 2.0, pen.color), mesh);
            }
            [_, ..] => {
                let shape = PathShape::line(dash, PathStroke::new(pen.width, pen.color));
                tessellator.tessellate_path(&shape, mesh);
            }
            [] => {}
        }
    }
}
