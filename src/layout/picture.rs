//! How large a picture stands at a given width; reads no more than its head.

use crate::{model::ImageSource, picture};

/// Height over width where that is not known: a missing picture, or one in a file.
const FALLBACK: f32 = 0.62;
/// A picture taller than this is drawn narrower, so that all of it is seen.
const TALLEST: f32 = 1.25;

/// Width and height of a picture that has `w` points of room.
pub(super) fn size(source: &ImageSource, w: f32) -> (f32, f32) {
    let ratio = ratio(source).unwrap_or(FALLBACK);
    if ratio > TALLEST { (w * TALLEST / ratio, w * TALLEST) } else { (w, w * ratio) }
}

/// Whether there is a picture to draw, as far as its head tells: one in a file is taken to be there.
pub(super) fn is_readable(source: &ImageSource) -> bool {
    match source {
        ImageSource::Data(_) => ratio(source).is_some(),
        ImageSource::File(name) => !name.is_empty(),
    }
}

fn ratio(source: &ImageSource) -> Option<f32> {
    let ImageSource::Data(data) = source else { return None };
    let (w, h) = picture::size_of_data(data)?;
    Some(h as f32 / w as f32)
}
