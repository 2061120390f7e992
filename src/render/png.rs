//! Pixels: PNG files, previews and thumbnails.
//!
//! Pages are painted in bands, so that a poster needs no more memory than a postcard, and with
//! the processor's baseline instructions, so that every machine of a kind gives the same bytes.

use std::{collections::BTreeMap, sync::Arc};

use kurbo::{Affine, BezPath, Cap, Circle, Join, RoundedRect, Shape as _};
use rayon::prelude::*;
use thiserror::Error;
use vello_cpu::{
    Image, ImageSource, Level, Pixmap, RasterizerSettings, RenderContext, RenderSettings, Resources,
    color::{AlphaColor, PremulRgba8, Srgb},
    peniko::{Extend, ImageQuality, ImageSampler},
};

use crate::{
    base::{Cancelled, Colour, Language, Path, PathEl, Point, Rect, Size},
    i18n,
    scene::{Group, ImageItem, Item, Page, Pixels, Shape, Stroke, TextItem},
    text::{FaceId, FontBook},
    theme::SheetColours,
};

/// The most pixels a file may have: A0 at 300 dpi has 139 million.
pub const MAX_PIXELS: u64 = 150_000_000;
/// Rows painted at once.
const BAND: u32 = 256;
/// Strokes and leaning letters may reach over the box of their group, in points.
const OVERHANG: f32 = 6.0;

/// Why there is no picture.
#[derive(Debug, Error)]
pub enum PngError {
    /// More pixels than [`MAX_PIXELS`], or a side longer than 65,535.
    #[error("{width} by {height} pixels are too many")]
    TooLarge {
        /// Columns asked for.
        width: u64,
        /// Rows asked for.
        height: u64,
    },
    /// The page or the resolution is zero, negative or no number.
    #[error("the page has no pixels")]
    Empty,
    /// Somebody called it off.
    #[error(transparent)]
    Cancelled(#[from] Cancelled),
    /// The file could not be put together.
    #[error("the PNG could not be written: {0}")]
    Encode(#[from] png::EncodingError),
}

impl PngError {
    /// What happened and what to do about it, in the reader's language.
    pub fn message(&self, language: Language) -> String {
        match self {
            Self::TooLarge { width, height } => {
                let args = [("width", width.to_string().into()), ("height", height.to_string().into())];
                i18n::text_with(language, "png-too-large", &args)
            }
            Self::Cancelled(_) => i18n::text(language, "export-cancelled").to_owned(),
            Self::Empty => i18n::text(language, "png-empty").to_owned(),
            Self::Encode(error) => i18n::text_with(language, "png-failed", &[("reason", error.to_string().into())]),
        }
    }
}

/// The page as a PNG file with `dpi` pixels an inch.
pub fn write(page: &Page, fonts: &FontBook, dpi: f32) -> Result<Vec<u8>, PngError> {
    write_as(page, fonts, dpi, Ground::Paper, &|_, _| Ok(()))
}

/// What lies behind the drawing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ground {
    /// The white of the paper.
    Paper,
    /// Nothing: what lies behind the picture shows through.
    Nothing,
}

/// The same on that ground. `tell` hears how many rounds of painting are done, and of how many; an
/// error of it ends the work.
pub fn write_as(
    page: &Page,
    fonts: &FontBook,
    dpi: f32,
    ground: Ground,
    tell: &dyn Fn(usize, usize) -> Result<(), Cancelled>,
) -> Result<Vec<u8>, PngError> {
    let scale = f64::from(dpi) / 72.0;
    let (width, height) = pixel_size(page.paper, scale)?;
    let mut file = Vec::new();
    let mut encoder = png::Encoder::new(&mut file, width.into(), height.into());
    encoder.set_color(if ground == Ground::Paper { png::ColorType::Rgb } else { png::ColorType::Rgba });
    encoder.set_depth(png::BitDepth::Eight);
    encoder.set_compression(png::Compression::Balanced);
    let per_metre = libm::round(f64::from(dpi) / 0.0254) as u32;
    encoder.set_pixel_dims(Some(png::PixelDimensions { xppu: per_metre, yppu: per_metre, unit: png::Unit::Meter }));
    let mut writer = encoder.write_header()?;
    let mut stream = writer.stream_writer()?;
    let painter = Painter::new(page, fonts, scale, (width, height), ground);
    let bytes = if ground == Ground::Paper { rgb } else { rgba };
    let paint = |bands: &[Band]| bands.par_iter().map(|band| bytes(&painter.band(*band))).collect::<Vec<_>>();
    let mut write = |painted: &[Vec<u8>]| {
        painted
            .iter()
            .try_for_each(|rows| std::io::Write::write_all(&mut stream, rows).map_err(png::EncodingError::from))
    };
    let mut painted = Vec::new();
    let bands = painter.bands();
    let rounds = bands.chunks(rayon::current_num_threads().max(1));
    let count = rounds.len();
    for (at, bands) in rounds.enumerate() {
        tell(at, count)?;
        // Rows are compressed one after the other: meanwhile the next ones are painted.
        let (written, next) = rayon::join(|| write(&painted), || paint(bands));
        written?;
        painted = next;
    }
    write(&painted)?;
    stream.finish()?;
    writer.finish()?;
    Ok(file)
}

/// The page as pixels on white paper, `scale` pixels a point: for previews and thumbnails.
pub fn paint(page: &Page, fonts: &FontBook, scale: f32) -> Result<Pixels, PngError> {
    let scale = f64::from(scale);
    let (width, height) = pixel_size(page.paper, scale)?;
    let painter = Painter::new(page, fonts, scale, (width, height), Ground::Paper);
    let bands: Vec<Pixmap> = painter.bands().par_iter().map(|band| painter.band(*band)).collect();
    // The paper is opaque, whatever rounding leaves of it: straight and premultiplied are the same.
    let rgba = bands.iter().flat_map(|band| band.data()).flat_map(|p| [p.r, p.g, p.b, u8::MAX]).collect();
    Ok(Pixels { width: width.into(), height: height.into(), rgba })
}

/// Columns and rows of a page.
fn pixel_size(paper: Size, scale: f64) -> Result<(u16, u16), PngError> {
    let pixels = |points: f32| libm::round(f64::from(points) * scale) as u64;
    let (width, height) = (pixels(paper.w), pixels(paper.h));
    if width == 0 || height == 0 {
        return Err(PngError::Empty);
    }
    match (u16::try_from(width), u16::try_from(height)) {
        (Ok(w), Ok(h)) if width * height <= MAX_PIXELS => Ok((w, h)),
        _ => Err(PngError::TooLarge { width, height }),
    }
}

fn rgb(band: &Pixmap) -> Vec<u8> {
    band.data().iter().flat_map(|p| [p.r, p.g, p.b]).collect()
}

/// Straight alpha, as PNG has it.
fn rgba(band: &Pixmap) -> Vec<u8> {
    let straight = |c: u8, a: u8| ((u16::from(c) * 255 + u16::from(a) / 2) / u16::from(a.max(1))).min(255) as u8;
    band.data().iter().flat_map(|p| [straight(p.r, p.a), straight(p.g, p.a), straight(p.b, p.a), p.a]).collect()
}

/// Rows of a picture: first row and number.
#[derive(Clone, Copy, Debug)]
struct Band {
    top: u16,
    rows: u16,
}

/// A shape of a glyph and its colour; `None` is the colour of the text.
type Layer = (BezPath, Option<Colour>);

struct Painter<'a> {
    page: &'a Page,
    /// Sheet points, and paper points, to pixels.
    to_pixels: Affine,
    paper_to_pixels: Affine,
    width: u16,
    height: u16,
    ground: Ground,
    glyphs: BTreeMap<(FaceId, u16), Vec<Layer>>,
    images: BTreeMap<usize, Arc<Pixmap>>,
    fonts: &'a FontBook,
}

impl<'a> Painter<'a> {
    fn new(page: &'a Page, fonts: &'a FontBook, scale: f64, (width, height): (u16, u16), ground: Ground) -> Self {
        let origin = (f64::from(page.origin.x), f64::from(page.origin.y));
        let to_pixels = Affine::scale(scale) * Affine::translate(origin) * Affine::scale(page.scale.into());
        let mut painter = Self {
            page,
            to_pixels,
            paper_to_pixels: Affine::scale(scale),
            width,
            height,
            ground,
            glyphs: BTreeMap::new(),
            images: BTreeMap::new(),
            fonts,
        };
        for item in page.scene.groups.iter().chain(&page.frame).flat_map(|g| g.items.iter()) {
            painter.prepare(item);
        }
        painter
    }

    /// Reads outlines and pictures once for all bands.
    fn prepare(&mut self, item: &Item) {
        match item {
            Item::Text(text) => {
                for run in &text.line.runs {
                    for glyph in &run.glyphs {
                        let (fonts, mono) = (self.fonts, self.page.mono);
                        let entry = self.glyphs.entry((run.face, glyph.id));
                        entry.or_insert_with(|| layers(fonts, run.face, glyph.id, mono));
                    }
                }
            }
            Item::Image(image) => {
                if let Some(pixmap) = pixmap(&image.pixels) {
                    self.images.insert(address(&image.pixels), pixmap);
                }
            }
            Item::Fill(..) | Item::Stroke(..) | Item::Link(..) => {}
        }
    }

    fn bands(&self) -> Vec<Band> {
        let height = u32::from(self.height);
        (0..height)
            .step_by(BAND as usize)
            .map(|top| Band { top: top as u16, rows: BAND.min(height - top) as u16 })
            .collect()
    }

    fn band(&self, band: Band) -> Pixmap {
        let settings = RenderSettings { level: Level::baseline(), ..RenderSettings::default() };
        let mut context = RenderContext::new_with(self.width, band.rows, settings);
        if self.ground == Ground::Paper {
            context.set_paint(brush(SheetColours::paper().paper));
            context.fill_rect(&kurbo::Rect::new(0.0, 0.0, self.width.into(), band.rows.into()));
        }
        let down = Affine::translate((0.0, -f64::from(band.top)));
        if let Some(Rect { x, y, w, h }) = self.page.clip {
            context.set_transform(down * self.paper_to_pixels);
            let seen = kurbo::Rect::new(x.into(), y.into(), (x + w).into(), (y + h).into());
            context.push_clip_path(&seen.to_path(TOLERANCE));
        }
        self.groups(&mut context, &self.page.scene.groups, down * self.to_pixels, band.rows);
        if self.page.clip.is_some() {
            context.pop_clip_path();
        }
        self.groups(&mut context, &self.page.frame, down * self.paper_to_pixels, band.rows);
        let mut target = Pixmap::new(self.width, band.rows);
        context.flush();
        context.render_with(&mut target, &mut Resources::new(), RasterizerSettings::default());
        target
    }

    /// Paints those of the groups that reach these rows.
    fn groups(&self, context: &mut RenderContext, groups: &[Group], to_band: Affine, rows: u16) {
        for group in groups.iter().filter(|g| reaches(g, to_band, rows)) {
            let place = to_band * Affine::translate((f64::from(group.at.x), f64::from(group.at.y)));
            context.set_transform(place);
            for item in group.items.iter() {
                self.item(context, item, place);
            }
        }
    }

    fn item(&self, context: &mut RenderContext, item: &Item, place: Affine) {
        match item {
            Item::Fill(shape, colour) => {
                context.set_paint(brush(*colour));
                context.fill_path(&outline(shape));
            }
            Item::Stroke(shape, stroke) => {
                context.set_paint(brush(stroke.colour));
                context.set_stroke(pen(stroke));
                context.stroke_path(&outline(shape));
            }
            Item::Text(text) => {
                self.text(context, text, place);
                context.set_transform(place);
            }
            Item::Image(image) => self.image(context, image),
            Item::Link(..) => {}
        }
    }

    fn text(&self, context: &mut RenderContext, text: &TextItem, place: Affine) {
        for run in &text.line.runs {
            let scale = f64::from(run.size) / f64::from(self.fonts.units_per_em(run.face));
            for glyph in &run.glyphs {
                let at = (f64::from(text.at.x + glyph.x), f64::from(text.at.y + glyph.y));
                context.set_transform(place * Affine::translate(at) * Affine::scale(scale));
                for (path, colour) in self.glyphs.get(&(run.face, glyph.id)).into_iter().flatten() {
                    context.set_paint(brush(colour.unwrap_or(text.colour)));
                    context.fill_path(path);
                }
            }
        }
    }

    /// Scales a picture so that it covers its rectangle, and cuts off what sticks out.
    fn image(&self, context: &mut RenderContext, image: &ImageItem) {
        let Some(pixmap) = self.images.get(&address(&image.pixels)) else { return };
        let (w, h) = (f64::from(pixmap.width()), f64::from(pixmap.height()));
        let centre = image.rect.centre();
        let scale = (f64::from(image.rect.w) / w).max(f64::from(image.rect.h) / h);
        let corner = (f64::from(centre.x) - w * scale / 2.0, f64::from(centre.y) - h * scale / 2.0);
        context.set_paint(Image {
            image: ImageSource::Pixmap(Arc::clone(pixmap)),
            sampler: ImageSampler {
                x_extend: Extend::Pad,
                y_extend: Extend::Pad,
                quality: ImageQuality::Medium,
                alpha: 1.0,
            },
        });
        context.set_paint_transform(Affine::translate(corner) * Affine::scale(scale));
        context.fill_path(&outline(&Shape::Rect(image.rect, image.radius)));
        context.reset_paint_transform();
    }
}

/// Tells pictures of one page apart.
fn address(pixels: &Arc<Pixels>) -> usize {
    Arc::as_ptr(pixels).addr()
}

/// Whether a group touches the rows.
fn reaches(group: &Group, to_band: Affine, rows: u16) -> bool {
    let Rect { x, y, w, h } = group.bounds.grown(OVERHANG);
    let bounds = kurbo::Rect::new(x.into(), y.into(), (x + w).into(), (y + h).into());
    let bounds = to_band.transform_rect_bbox(bounds);
    bounds.y1 >= 0.0 && bounds.y0 <= f64::from(rows)
}

fn layers(fonts: &FontBook, face: FaceId, glyph: u16, mono: bool) -> Vec<Layer> {
    let layers = fonts.colour_layers(face, glyph);
    if layers.is_empty() {
        let outline = fonts.outline(face, glyph);
        return if outline.0.is_empty() { Vec::new() } else { vec![(curves(&outline), None)] };
    }
    let colour = |colour: Option<Colour>| if mono { colour.map(Colour::grey) } else { colour };
    layers.into_iter().map(|l| (curves(&fonts.outline(face, l.glyph)), colour(l.colour))).collect()
}

fn pixmap(pixels: &Pixels) -> Option<Arc<Pixmap>> {
    let (width, height) = (u16::try_from(pixels.width).ok()?, u16::try_from(pixels.height).ok()?);
    let data: Vec<PremulRgba8> = pixels.rgba.chunks_exact(4).map(premultiplied).collect();
    let whole = data.len() == usize::from(width) * usize::from(height) && !data.is_empty();
    whole.then(|| Arc::new(Pixmap::from_parts(data, width, height)))
}

fn premultiplied(pixel: &[u8]) -> PremulRgba8 {
    let [r, g, b, a] = *pixel else { return PremulRgba8 { r: 0, g: 0, b: 0, a: 0 } };
    let times = |c: u8| ((u16::from(c) * u16::from(a) + 127) / 255) as u8;
    PremulRgba8 { r: times(r), g: times(g), b: times(b), a }
}

fn brush(colour: Colour) -> AlphaColor<Srgb> {
    AlphaColor::from_rgba8(colour.r, colour.g, colour.b, colour.a)
}

fn pen(stroke: &Stroke) -> kurbo::Stroke {
    let (cap, join) = if stroke.round { (Cap::Round, Join::Round) } else { (Cap::Butt, Join::Miter) };
    let pen = kurbo::Stroke::new(stroke.width.into()).with_caps(cap).with_join(join);
    if stroke.dash.is_empty() { pen } else { pen.with_dashes(0.0, stroke.dash.iter().map(|d| f64::from(*d))) }
}

/// How far curves may be off their circles, in points.
const TOLERANCE: f64 = 0.005;

fn outline(shape: &Shape) -> BezPath {
    match shape {
        Shape::Rect(rect, radius) => {
            let Rect { x, y, w, h } = *rect;
            let radius = radius.min(w / 2.0).min(h / 2.0).max(0.0);
            RoundedRect::new(x.into(), y.into(), (x + w).into(), (y + h).into(), f64::from(radius)).to_path(TOLERANCE)
        }
        Shape::Circle(centre, radius) => Circle::new(point(*centre), f64::from(*radius)).to_path(TOLERANCE),
        Shape::Line(a, b) => kurbo::Line::new(point(*a), point(*b)).to_path(TOLERANCE),
        Shape::Path(path) => curves(path),
    }
}

fn curves(path: &Path) -> BezPath {
    let mut out = BezPath::new();
    for element in path.0.iter() {
        match *element {
            PathEl::Move(p) => out.move_to(point(p)),
            PathEl::Line(p) => out.line_to(point(p)),
            PathEl::Cubic(a, b, c) => out.curve_to(point(a), point(b), point(c)),
            PathEl::Close => out.close_path(),
        }
    }
    out
}

fn point(p: Point) -> kurbo::Point {
    kurbo::Point::new(p.x.into(), p.y.into())
}
