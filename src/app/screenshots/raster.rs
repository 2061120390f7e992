//! Paints what egui draws without a graphics card: triangles with colours and textures, blended as its
//! own painters do.

use std::collections::BTreeMap;

use egui::{
    ClippedPrimitive, Color32, ColorImage, ImageData, Pos2, Rect, TextureId, TexturesDelta, Vec2, epaint::Primitive,
    epaint::Vertex,
};

/// Colour in linear steps of the screen's own scale, premultiplied: red, green, blue, alpha.
type Colour = [f32; 4];

/// The textures of a window.
#[derive(Default)]
pub(super) struct Raster {
    textures: BTreeMap<Key, Texture>,
}

/// A texture's name, in an order.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Key {
    Managed(u64),
    User(u64),
}

/// An image, and half as large again and again, for where it is drawn small.
struct Texture {
    levels: Vec<ColorImage>,
}

/// The pixels painted so far.
struct Canvas {
    size: [usize; 2],
    pixels: Vec<Colour>,
}

impl Raster {
    /// Takes in what changed about the textures.
    #[expect(clippy::iter_over_hash_type, reason = "no texture depends on another")]
    pub(super) fn take(&mut self, mut delta: TexturesDelta) {
        for (id, changes) in std::mem::take(&mut delta.set) {
            for change in changes {
                let ImageData::Color(image) = change.image;
                match change.pos {
                    None => _ = self.textures.insert(key(id), Texture::new(image.as_ref().clone())),
                    Some(at) => {
                        if let Some(texture) = self.textures.get_mut(&key(id)) {
                            texture.patch(at, &image);
                        }
                    }
                }
            }
        }
        for id in std::mem::take(&mut delta.free) {
            self.textures.remove(&key(id));
        }
    }

    /// The pixels of a part of a window of that size, both in pixels; meshes are in points.
    pub(super) fn paint(
        &self,
        meshes: &[ClippedPrimitive],
        scale: f32,
        (size, part): (Vec2, Rect),
    ) -> ([usize; 2], Vec<[u8; 3]>) {
        let size = [size.x as usize, size.y as usize];
        let [width, height] = size;
        let mut canvas = Canvas { size, pixels: vec![[1.0; 4]; width * height] };
        for ClippedPrimitive { clip_rect, primitive } in meshes {
            let Primitive::Mesh(mesh) = primitive else { continue };
            let Some(texture) = self.textures.get(&key(mesh.texture_id)) else { continue };
            for corners in mesh.indices.chunks_exact(3) {
                let corner = |at: usize| {
                    let vertex = mesh.vertices.get(*corners.get(at)? as usize)?;
                    Some(Vertex { pos: vertex.pos * scale, ..*vertex })
                };
                if let (Some(a), Some(b), Some(c)) = (corner(0), corner(1), corner(2)) {
                    canvas.triangle(texture, *clip_rect * scale, [a, b, c]);
                }
            }
        }
        canvas.cut(part)
    }
}

fn key(id: TextureId) -> Key {
    match id {
        TextureId::Managed(id) => Key::Managed(id),
        TextureId::User(id) => Key::User(id),
    }
}

impl Texture {
    fn new(image: ColorImage) -> Self {
        Self { levels: vec![image] }
    }

    fn patch(&mut self, [left, top]: [usize; 2], patch: &ColorImage) {
        let Some(image) = self.levels.first_mut() else { return };
        let [width, _] = image.size;
        let [across, _] = patch.size;
        for (y, row) in patch.pixels.chunks_exact(across.max(1)).enumerate() {
            let from = (top + y) * width + left;
            if let Some(to) = image.pixels.get_mut(from..from + row.len()) {
                to.copy_from_slice(row);
            }
        }
    }

    /// The texture where it is drawn `shrinking` times smaller than it is.
    fn at_scale(&self, shrinking: f32) -> ColorImage {
        let mut image = self.levels.first().cloned().unwrap_or_default();
        let mut left = shrinking;
        while left >= 1.5 && image.size.iter().all(|side| *side > 1) {
            image = halved(&image);
            left /= 2.0;
        }
        image
    }
}

/// Half as wide and high: each pixel the mean of four.
fn halved(image: &ColorImage) -> ColorImage {
    let [width, height] = image.size;
    let (across, down) = ((width / 2).max(1), (height / 2).max(1));
    let at = |x: usize, y: usize| image.pixels.get(y.min(height - 1) * width + x.min(width - 1)).copied();
    let pixels = (0..across * down).map(|place| {
        let (x, y) = (2 * (place % across), 2 * (place / across));
        let four = [(0, 0), (1, 0), (0, 1), (1, 1)].map(|(dx, dy)| at(x + dx, y + dy).unwrap_or_default().to_array());
        let mean = |part: usize| {
            let sum: u16 = four.iter().filter_map(|c| c.get(part)).map(|part| u16::from(*part)).sum();
            (sum / 4) as u8
        };
        Color32::from_rgba_premultiplied(mean(0), mean(1), mean(2), mean(3))
    });
    ColorImage::new([across, down], pixels.collect())
}

/// The colour of an image between its pixels.
fn sampled(image: &ColorImage, uv: Pos2) -> Colour {
    let [width, height] = image.size;
    let (x, y) = (uv.x * width as f32 - 0.5, uv.y * height as f32 - 0.5);
    let (left, top) = (x.floor(), y.floor());
    let (right, low) = (x - left, y - top);
    let at = |x: f32, y: f32| {
        let (x, y) = (x.clamp(0.0, width as f32 - 1.0) as usize, y.clamp(0.0, height as f32 - 1.0) as usize);
        colour(image.pixels.get(y * width + x).copied().unwrap_or_default())
    };
    let upper = mixed(at(left, top), at(left + 1.0, top), right);
    let lower = mixed(at(left, top + 1.0), at(left + 1.0, top + 1.0), right);
    mixed(upper, lower, low)
}

fn colour(from: Color32) -> Colour {
    from.to_array().map(|part| f32::from(part) / 255.0)
}

fn mixed(a: Colour, b: Colour, share: f32) -> Colour {
    let mut out = a;
    out.iter_mut().zip(b).for_each(|(a, b)| *a += (b - *a) * share);
    out
}

/// Twice the area of a triangle; positive where its corners go round clockwise on the screen.
fn turn(a: Pos2, b: Pos2, c: Pos2) -> f32 {
    (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x)
}

/// Whether pixels that lie on this edge belong to the triangle: on one of two that share it.
fn owns(a: Pos2, b: Pos2) -> bool {
    (a.y == b.y && b.x > a.x) || b.y < a.y
}

impl Canvas {
    fn triangle(&mut self, texture: &Texture, clip: Rect, [a, mut b, mut c]: [Vertex; 3]) {
        let mut area = turn(a.pos, b.pos, c.pos);
        if area < 0.0 {
            std::mem::swap(&mut b, &mut c);
            area = -area;
        }
        let [width, height] = self.size;
        let clip = Rect::from_min_max(clip.min.round(), clip.max.round());
        let bounds = Rect::from_points(&[a.pos, b.pos, c.pos]).intersect(clip);
        if area <= f32::EPSILON || !bounds.is_positive() {
            return;
        }
        let is_flat = a.uv == b.uv && b.uv == c.uv;
        let whole = texture.levels.first().map_or([1, 1], |image| image.size);
        let pixels = |uv: Pos2| Pos2::new(uv.x * whole[0] as f32, uv.y * whole[1] as f32);
        let covered = turn(pixels(a.uv), pixels(b.uv), pixels(c.uv)).abs();
        let shrinking = libm::sqrtf(covered / area);
        let small = (!is_flat && shrinking >= 1.5).then(|| texture.at_scale(shrinking));
        let Some(image) = small.as_ref().or_else(|| texture.levels.first()) else { return };
        let flat = is_flat.then(|| sampled(image, a.uv));
        let (left, right) = (bounds.left().max(0.0) as usize, (bounds.right().ceil() as usize).min(width));
        let (top, bottom) = (bounds.top().max(0.0) as usize, (bounds.bottom().ceil() as usize).min(height));
        let inks = [colour(a.color), colour(b.color), colour(c.color)];
        for y in top..bottom {
            for x in left..right {
                let at = Pos2::new(x as f32 + 0.5, y as f32 + 0.5);
                if !clip.contains(at) {
                    continue;
                }
                let weights = [turn(b.pos, c.pos, at), turn(c.pos, a.pos, at), turn(a.pos, b.pos, at)];
                let edges = [(b.pos, c.pos), (c.pos, a.pos), (a.pos, b.pos)];
                let is_inside =
                    weights.iter().zip(edges).all(|(w, (from, to))| *w > 0.0 || (*w == 0.0 && owns(from, to)));
                if !is_inside {
                    continue;
                }
                let [u, v, w] = weights.map(|weight| weight / area);
                let uv = || (a.uv.to_vec2() * u + b.uv.to_vec2() * v + c.uv.to_vec2() * w).to_pos2();
                let mut ink = flat.unwrap_or_else(|| sampled(image, uv()));
                for (part, ink) in ink.iter_mut().enumerate() {
                    let of = |at: usize| inks.get(at).and_then(|ink| ink.get(part)).copied().unwrap_or_default();
                    *ink *= of(0) * u + of(1) * v + of(2) * w;
                }
                self.blend(x, y, ink);
            }
        }
    }

    fn blend(&mut self, x: usize, y: usize, ink: Colour) {
        let Some(under) = self.pixels.get_mut(y * self.size[0] + x) else { return };
        let [_, _, _, alpha] = ink;
        under.iter_mut().zip(ink).for_each(|(under, ink)| *under = ink + *under * (1.0 - alpha));
    }

    /// The pixels of a part, as bytes.
    fn cut(&self, part: Rect) -> ([usize; 2], Vec<[u8; 3]>) {
        let (left, top) = (part.left() as usize, part.top() as usize);
        let (width, height) = (part.width() as usize, part.height() as usize);
        let byte = |part: f32| libm::roundf(part.clamp(0.0, 1.0) * 255.0) as u8;
        let pixels = (0..width * height).map(|place| {
            let at = (top + place / width) * self.size[0] + left + place % width;
            let [red, green, blue, _] = self.pixels.get(at).copied().unwrap_or_default();
            [byte(red), byte(green), byte(blue)]
        });
        ([width, height], pixels.collect())
    }
}
