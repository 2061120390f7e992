//! Takes a picture into the document.

use std::path::Path;

use image::{
    DynamicImage, ImageEncoder as _, ImageFormat,
    codecs::{jpeg::JpegEncoder, png::PngEncoder},
    imageops::FilterType,
};

use super::{PictureError, PictureProblem};
use crate::{
    io::disk,
    model::ImageSource,
    picture::{self, Decoded, MOST_BYTES},
};

/// Longest side of a picture inside a document, in pixels: a card over four steps at 300 dpi.
pub const MOST_KEPT_PIXELS: u32 = 1_600;
/// Largest picture inside a document, in bytes (2 MiB).
pub const MOST_KEPT_BYTES: usize = 2 << 20;
/// Longest sides that are tried, the largest first. The last one is below [`MOST_KEPT_BYTES`]
/// whatever it shows.
const SIDES: [u32; 4] = [MOST_KEPT_PIXELS, 1_200, 900, 600];
/// Above this JPEG files grow and nobody sees why.
const JPEG_QUALITY: u8 = 88;

/// The picture as it is kept inside a document: as it is if it is small enough, else made smaller.
pub fn embed(bytes: &[u8]) -> Result<ImageSource, PictureError> {
    if bytes.len() > MOST_BYTES {
        return Err(PictureError::new(PictureProblem::TooManyBytes(bytes.len())));
    }
    let decoded = picture::decode(bytes).map_err(|why| PictureError::new(PictureProblem::Unreadable(why)))?;
    let longest = decoded.image.width().max(decoded.image.height());
    let is_small = longest <= MOST_KEPT_PIXELS && bytes.len() <= MOST_KEPT_BYTES;
    if is_small && !decoded.was_turned {
        return Ok(ImageSource::Data(picture::to_data(bytes)));
    }
    let damaged = PictureProblem::Unreadable(picture::Unreadable::Damaged);
    let smaller = smaller(decoded).ok_or_else(|| PictureError::new(damaged))?;
    Ok(ImageSource::Data(picture::to_data(&smaller)))
}

/// The picture in a file, as it is kept inside a document.
pub fn embed_file(path: &Path) -> Result<ImageSource, PictureError> {
    let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy();
    let bytes = read(path).map_err(|problem| PictureError::new(problem).named(&name))?;
    embed(&bytes).map_err(|error| error.named(&name))
}

fn read(path: &Path) -> Result<Vec<u8>, PictureProblem> {
    let metadata = disk::look(path)?;
    if !metadata.is_file() {
        return Err(PictureProblem::NotAFile);
    }
    if metadata.len() > MOST_BYTES as u64 {
        return Err(PictureProblem::TooManyBytes(metadata.len() as usize));
    }
    Ok(disk::read(path, MOST_BYTES as u64)?)
}

/// The picture within both limits; none if it cannot be written at all.
fn smaller(decoded: Decoded) -> Option<Vec<u8>> {
    let Decoded { image, format, .. } = decoded;
    let image = plain(image);
    for side in SIDES {
        let smaller = if image.width().max(image.height()) > side {
            &image.resize(side, side, FilterType::Triangle)
        } else {
            &image
        };
        let file = written(smaller, format)?;
        if file.len() <= MOST_KEPT_BYTES {
            return Some(file);
        }
    }
    None
}

/// Eight bits a channel, and no channel that says nothing.
fn plain(image: DynamicImage) -> DynamicImage {
    let is_opaque = !image.color().has_alpha() || image.to_rgba8().pixels().all(|p| p.0[3] == u8::MAX);
    match (is_opaque, image.color().has_color()) {
        (true, true) => image.into_rgb8().into(),
        (true, false) => image.into_luma8().into(),
        (false, _) => image.into_rgba8().into(),
    }
}

/// As JPEG or PNG, whichever is the smaller: photographs and drawings differ here by a factor of
/// ten, in opposite directions.
fn written(image: &DynamicImage, format: ImageFormat) -> Option<Vec<u8>> {
    let (width, height, colour) = (image.width(), image.height(), image.color().into());
    let mut jpeg = Vec::new();
    if !image.color().has_alpha() {
        let encoder = JpegEncoder::new_with_quality(&mut jpeg, JPEG_QUALITY);
        encoder.write_image(image.as_bytes(), width, height, colour).ok()?;
        if format == ImageFormat::Jpeg {
            return Some(jpeg);
        }
    }
    let mut png = Vec::new();
    PngEncoder::new(&mut png).write_image(image.as_bytes(), width, height, colour).ok()?;
    Some(if !jpeg.is_empty() && jpeg.len() < png.len() { jpeg } else { png })
}
