//! How high a picture stands at a given width; reads no more than its size.

use base64::Engine as _;

use crate::model::ImageSource;

/// Height over width where the picture cannot be read.
const FALLBACK: f32 = 0.62;

/// The height of a picture drawn `w` points wide; very long ones are cropped to a square.
pub(super) fn height(source: &ImageSource, w: f32) -> f32 {
    w * ratio(source).unwrap_or(FALLBACK).clamp(0.3, 1.0)
}

fn ratio(source: &ImageSource) -> Option<f32> {
    let ImageSource::Data(data) = source else { return None };
    if data.is_empty() {
        return None;
    }
    let bytes = base64::engine::general_purpose::STANDARD.decode(data.trim()).ok()?;
    let reader = image::ImageReader::new(std::io::Cursor::new(bytes)).with_guessed_format().ok()?;
    let (w, h) = reader.into_dimensions().ok()?;
    (w > 0 && h > 0).then(|| h as f32 / w as f32)
}
