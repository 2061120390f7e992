//! Pictures in a document: decoded once, within limits, and shared by every scene.

use std::{
    collections::BTreeMap,
    sync::{Arc, Mutex, PoisonError},
};

use super::{Item, Pixels, Shape, Stroke};
use crate::{
    base::{Colour, Path, Point, Rect},
    model::ImageSource,
    picture,
};

/// Pictures wider than this are made smaller: at 300 dpi it is a card over three steps.
const KEPT_PIXELS: u32 = 1_200;

/// Decoded pictures by their source.
#[derive(Debug, Default)]
pub struct Pictures {
    known: Mutex<BTreeMap<String, Option<Arc<Pixels>>>>,
    /// Pictures that lie in files, read by whoever may read files.
    files: BTreeMap<String, Vec<u8>>,
    /// Those that were wanted without colours.
    greys: Mutex<BTreeMap<String, Arc<Pixels>>>,
}

/// What is decoded already is shared.
impl Clone for Pictures {
    fn clone(&self) -> Self {
        let known = self.known.lock().unwrap_or_else(PoisonError::into_inner).clone();
        let greys = self.greys.lock().unwrap_or_else(PoisonError::into_inner).clone();
        Self { known: Mutex::new(known), files: self.files.clone(), greys: Mutex::new(greys) }
    }
}

impl Pictures {
    /// With the bytes of files that the document names, by the name it uses.
    pub fn with_files(files: BTreeMap<String, Vec<u8>>) -> Self {
        Self { files, ..Self::default() }
    }

    /// The pixels of a picture; nothing for one that is missing or cannot be read.
    pub fn get(&self, source: &ImageSource) -> Option<Arc<Pixels>> {
        let key = match source {
            ImageSource::Data(data) | ImageSource::File(data) => data,
        };
        if key.is_empty() {
            return None;
        }
        let mut known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(pixels) = known.get(key) {
            return pixels.clone();
        }
        let pixels = match source {
            ImageSource::Data(data) => picture::from_data(data).and_then(|bytes| decode(&bytes)),
            ImageSource::File(name) => self.files.get(name).and_then(|bytes| decode(bytes)),
        };
        known.insert(key.clone(), pixels.clone());
        pixels
    }

    /// The same, in greys for black and white.
    pub fn printed(&self, source: &ImageSource, mono: bool) -> Option<Arc<Pixels>> {
        let pixels = self.get(source)?;
        if !mono {
            return Some(pixels);
        }
        let (ImageSource::Data(key) | ImageSource::File(key)) = source;
        let mut greys = self.greys.lock().unwrap_or_else(PoisonError::into_inner);
        Some(Arc::clone(greys.entry(key.clone()).or_insert_with(|| grey(&pixels))))
    }
}

fn grey(pixels: &Pixels) -> Arc<Pixels> {
    let mut rgba = pixels.rgba.clone();
    for pixel in rgba.chunks_exact_mut(4) {
        if let [r, g, b, _] = pixel {
            let luma = Colour::luma(*r, *g, *b);
            (*r, *g, *b) = (luma, luma, luma);
        }
    }
    Arc::new(Pixels { rgba, ..*pixels })
}

fn decode(bytes: &[u8]) -> Option<Arc<Pixels>> {
    let mut picture = picture::decode(bytes).ok()?.image;
    if picture.width().max(picture.height()) > KEPT_PIXELS {
        picture = picture.resize(KEPT_PIXELS, KEPT_PIXELS, image::imageops::FilterType::Triangle);
    }
    let rgba = picture.to_rgba8();
    Some(Arc::new(Pixels { width: rgba.width(), height: rgba.height(), rgba: rgba.into_raw() }))
}

/// Where all of a picture is seen inside a frame of perhaps another shape, centred.
pub(super) fn inside(frame: Rect, pixels: &Pixels) -> Rect {
    let (w, h) = (pixels.width as f32, pixels.height as f32);
    let scale = (frame.w / w).min(frame.h / h);
    let (w, h) = (w * scale, h * scale);
    Rect::new(frame.x + (frame.w - w) / 2.0, frame.y + (frame.h - h) / 2.0, w, h)
}

/// Hills under a sun: stands for a picture that is missing.
pub(super) fn hills(rect: Rect, colour: Colour) -> Item {
    let size = rect.w.min(rect.h) * 0.5;
    let at = |x: f32, y: f32| rect.centre() + Point::new(x * size, y * size);
    let line = Path::line(&[at(-0.5, 0.3), at(-0.15, -0.15), at(0.1, 0.15), at(0.25, 0.0), at(0.5, 0.3)]);
    Item::Stroke(Shape::Path(line), Stroke::round(1.0, colour))
}
