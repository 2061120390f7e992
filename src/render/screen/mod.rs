//! The canvas: a scene as egui meshes.
//!
//! Every group is tessellated once for a zoom, in its own coordinates, and then only moved: panning
//! over ten thousand cards copies vertices and does nothing else. While the zoom changes, the last
//! meshes are stretched; crisp ones follow within a time budget as soon as the zoom rests.

mod mesh;
mod path;

use std::{collections::BTreeMap, sync::Arc};

use egui::{
    Color32, CornerRadius, Mesh, Pos2, Rect, Shape, TextureHandle, TextureOptions, Vec2,
    epaint::{RectShape, Vertex},
    pos2, vec2,
};

use self::mesh::Detail;
use crate::{
    base::{Colour, Rect as DocRect},
    scene::{Group, ImageItem, Item, Pixels},
};

pub use mesh::font_family;

/// Below this zoom a card is one plain rectangle.
pub const SPECK_ZOOM: f32 = 0.2;
/// From this zoom on even the smallest text is drawn.
pub const FINE_ZOOM: f32 = 0.5;
/// How many groups may be tessellated anew in one frame while older meshes stand in for them.
const FRESH_PER_FRAME: usize = 160;
/// Meshes that were not painted for so many frames are dropped.
const KEEP_FRAMES: u64 = 240;

/// How scene points become screen points.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct View {
    /// Where the scene's corner lies on screen.
    pub origin: Pos2,
    /// Screen points for one scene point.
    pub zoom: f32,
    /// Physical pixels for one screen point.
    pub pixels_per_point: f32,
    /// Whether the zoom rests, so that meshes for it are worth making.
    pub settled: bool,
}

impl View {
    /// A scene point on screen.
    pub fn point(&self, p: crate::base::Point) -> Pos2 {
        self.origin + vec2(p.x, p.y) * self.zoom
    }

    /// A scene rectangle on screen.
    pub fn rect(&self, r: DocRect) -> Rect {
        Rect::from_min_size(self.origin + vec2(r.x, r.y) * self.zoom, vec2(r.w, r.h) * self.zoom)
    }

    /// A screen point in the scene.
    pub fn scene_point(&self, p: Pos2) -> crate::base::Point {
        let v = (p - self.origin) / self.zoom;
        crate::base::Point::new(v.x, v.y)
    }

    /// A screen rectangle in the scene.
    pub fn scene_rect(&self, r: Rect) -> DocRect {
        let p = self.scene_point(r.min);
        DocRect::new(p.x, p.y, r.width() / self.zoom, r.height() / self.zoom)
    }
}

/// A theme's colour as egui's.
pub fn colour32(colour: Colour) -> Color32 {
    Color32::from_rgba_unmultiplied(colour.r, colour.g, colour.b, colour.a)
}

/// Meshes and textures that survive from frame to frame.
#[derive(Default)]
pub struct ScreenCache {
    meshes: BTreeMap<usize, Cached>,
    textures: BTreeMap<usize, (Arc<Pixels>, TextureHandle, u64)>,
    frame: u64,
    fonts: FontsState,
    fresh: usize,
    most_fresh: Option<usize>,
    pending: bool,
    is_detailed: bool,
}

impl std::fmt::Debug for ScreenCache {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ScreenCache").field("meshes", &self.meshes.len()).finish_non_exhaustive()
    }
}

/// What makes cached glyph coordinates stale.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
struct FontsState {
    size: [usize; 2],
    fill: f32,
    pixels_per_point: f32,
}

struct Cached {
    /// Keeps the items alive, so that their address cannot come back for others.
    _items: Arc<[Item]>,
    zoom: f32,
    detail: Detail,
    mesh: Mesh,
    used: u64,
}

/// How much one frame drew; what tests count.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Drawn {
    /// Groups in view.
    pub groups: usize,
    /// Groups drawn as plain rectangles.
    pub specks: usize,
    /// Groups tessellated in this frame.
    pub fresh: usize,
    /// Vertices handed to the painter.
    pub vertices: usize,
}

impl ScreenCache {
    /// Begins a frame: notices a changed font texture and forgets what was long unused.
    pub fn begin(&mut self, ctx: &egui::Context) {
        let pixels_per_point = ctx.pixels_per_point();
        let fonts =
            ctx.fonts(|f| FontsState { size: f.font_image_size(), fill: f.font_atlas_fill_ratio(), pixels_per_point });
        let cleared = fonts.fill < self.fonts.fill;
        if cleared || fonts.size != self.fonts.size || fonts.pixels_per_point != self.fonts.pixels_per_point {
            self.meshes.clear();
        }
        self.fonts = fonts;
        self.frame += 1;
        self.fresh = 0;
        self.pending = false;
        if self.frame.is_multiple_of(KEEP_FRAMES) {
            let oldest = self.frame - KEEP_FRAMES;
            self.meshes.retain(|_, m| m.used >= oldest);
            self.textures.retain(|_, t| t.2 >= oldest);
        }
    }

    /// Draws cards as they are at any zoom, and not as plain rectangles: for a small map in little.
    pub fn set_detailed(&mut self, is_detailed: bool) {
        self.is_detailed = is_detailed;
    }

    /// Makes no more than so many drawings anew in a frame: for pictures that move by themselves, where
    /// each frame has to come in time.
    pub fn set_most_fresh(&mut self, most: usize) {
        self.most_fresh = Some(most);
    }

    /// Whether stretched meshes still wait for crisp ones: another frame is due.
    pub fn is_pending(&self) -> bool {
        self.pending
    }

    /// Paints the groups of one layer that `wanted` lets through and that meet the painter's clip.
    pub fn paint<'a>(
        &mut self,
        painter: &egui::Painter,
        groups: impl Iterator<Item = &'a Group>,
        view: &View,
        wanted: impl Fn(&Group) -> bool,
    ) -> Drawn {
        let visible = view.scene_rect(painter.clip_rect());
        let mut layer = Layer::default();
        for group in groups.filter(|g| g.bounds.overlaps(visible) && wanted(g)) {
            layer.drawn.groups += 1;
            let speck = group.speck.filter(|_| view.zoom < SPECK_ZOOM && !self.is_detailed);
            match speck {
                Some(colour) => layer.speck(view.rect(group.bounds), colour32(colour)),
                None => self.add(painter, group, view, &mut layer),
            }
        }
        layer.flush(painter);
        layer.drawn
    }

    fn add(&mut self, painter: &egui::Painter, group: &Group, view: &View, layer: &mut Layer) {
        let detail = Detail::of(view);
        let key = Arc::as_ptr(group.items.shared()).cast::<u8>() as usize;
        let offset = snap(view.point(group.at), view.pixels_per_point);
        let frame = self.frame;
        let has_room = self.fresh < self.most_fresh.unwrap_or(FRESH_PER_FRAME);
        let stale = match self.meshes.get(&key) {
            // A plain box stands in where too many come into view at once.
            None => has_room || group.speck.is_none(),
            Some(cached) if cached.zoom == view.zoom && cached.detail == detail => false,
            Some(_) => {
                self.pending |= !(view.settled && has_room);
                view.settled && has_room
            }
        };
        if stale {
            self.fresh += 1;
            layer.drawn.fresh += 1;
            let mesh = mesh::tessellate(painter.ctx(), &group.items, view, detail);
            // Laying out text may have grown the font texture: coordinates made before are stale.
            let size = painter.ctx().fonts(|f| f.font_image_size());
            if size != self.fonts.size {
                self.fonts.size = size;
                self.meshes.clear();
                self.pending = true;
            }
            let items = Arc::clone(group.items.shared());
            self.meshes.insert(key, Cached { _items: items, zoom: view.zoom, detail, mesh, used: frame });
        }
        if let Some(cached) = self.meshes.get_mut(&key) {
            cached.used = frame;
            layer.append(&cached.mesh, offset, view.zoom / cached.zoom);
        } else if let Some(colour) = group.speck {
            self.pending = true;
            layer.speck(view.rect(group.bounds), colour32(colour));
        }
        for item in group.items.iter() {
            if let Item::Image(image) = item {
                layer.flush(painter);
                self.image(painter, image, group, view);
            }
        }
    }

    fn image(&mut self, painter: &egui::Painter, image: &ImageItem, group: &Group, view: &View) {
        let key = Arc::as_ptr(&image.pixels) as usize;
        let frame = self.frame;
        let (_, texture, used) = self.textures.entry(key).or_insert_with(|| {
            let size = [image.pixels.width as usize, image.pixels.height as usize];
            let pixels = egui::ColorImage::from_rgba_unmultiplied(size, &image.pixels.rgba);
            let texture = painter.ctx().load_texture("picture", pixels, TextureOptions::LINEAR);
            (Arc::clone(&image.pixels), texture, frame)
        });
        *used = frame;
        let rect = view.rect(image.rect.moved(group.at));
        let radius = CornerRadius::same((image.radius * view.zoom).min(255.0) as u8);
        let whole = Rect::from_min_max(pos2(0.0, 0.0), pos2(1.0, 1.0));
        let cover = covering(whole, vec2(image.pixels.width as f32, image.pixels.height as f32), rect.size());
        painter.add(RectShape::filled(rect, radius, Color32::WHITE).with_texture(texture.id(), cover));
    }
}

/// Paints a small picture in a panel, without pictures in it and without keeping anything: text goes
/// to egui as it is, so that it stays right when the font texture grows later in the frame.
pub fn paint_small(painter: &egui::Painter, items: &[Item], view: &View) {
    let offset = snap(view.origin, view.pixels_per_point).to_vec2();
    let mut mesh = Mesh::default();
    mesh::shapes(painter.ctx(), items, view, Detail::Fine, &mut mesh);
    mesh.translate(offset);
    painter.add(Shape::mesh(mesh));
    painter.extend(mesh::texts(painter.ctx(), items, view, Detail::Fine).into_iter().map(|mut text| {
        text.translate(offset);
        text
    }));
}

/// The part of a texture that covers a frame of another shape, centred.
fn covering(whole: Rect, picture: Vec2, frame: Vec2) -> Rect {
    let (picture_ratio, frame_ratio) = (picture.x / picture.y.max(1.0), frame.x / frame.y.max(1.0));
    if picture_ratio > frame_ratio {
        Rect::from_center_size(whole.center(), vec2(frame_ratio / picture_ratio, 1.0))
    } else {
        Rect::from_center_size(whole.center(), vec2(1.0, picture_ratio / frame_ratio))
    }
}

/// The nearest place on the physical pixel grid, so that moved text stays crisp.
fn snap(p: Pos2, pixels_per_point: f32) -> Pos2 {
    pos2((p.x * pixels_per_point).round(), (p.y * pixels_per_point).round()) / pixels_per_point
}

/// One mesh for many groups.
#[derive(Default)]
struct Layer {
    mesh: Mesh,
    drawn: Drawn,
}

impl Layer {
    fn append(&mut self, mesh: &Mesh, offset: Pos2, stretch: f32) {
        let first = self.mesh.vertices.len() as u32;
        self.mesh.indices.extend(mesh.indices.iter().map(|i| i + first));
        self.mesh.vertices.extend(mesh.vertices.iter().map(|v| Vertex {
            pos: offset + v.pos.to_vec2() * stretch,
            uv: v.uv,
            color: v.color,
        }));
    }

    fn speck(&mut self, rect: Rect, colour: Color32) {
        self.drawn.specks += 1;
        self.mesh.add_colored_rect(rect, colour);
    }

    fn flush(&mut self, painter: &egui::Painter) {
        if !self.mesh.is_empty() {
            self.drawn.vertices += self.mesh.vertices.len();
            painter.add(Shape::mesh(std::mem::take(&mut self.mesh)));
        }
    }
}
