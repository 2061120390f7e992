//! Pictures as bytes: which format they have, how large they are, and their pixels, decoded within
//! limits. Bytes come from anywhere, so sizes are checked before anything is decoded.

use std::io::Cursor;

use base64::{Engine as _, engine::general_purpose::STANDARD};
use image::{DynamicImage, ImageDecoder, ImageFormat, ImageReader, Limits, metadata::Orientation};

/// The largest picture that is read, in bytes (32 MiB).
pub const MOST_BYTES: usize = 32 << 20;
/// Longest side of a picture that is read, in pixels.
pub const MOST_PIXELS: u32 = 8_000;
/// Most memory one picture may take while it is decoded, in bytes.
const MOST_MEMORY: u64 = 256 << 20;

/// How much of a document's text is the beginning of a picture: letters, four for three bytes.
const HEAD: usize = 64 << 10;

/// Why bytes are not a picture that can be shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// Neither PNG nor JPEG nor WebP.
    Unknown,
    /// More than [`MOST_PIXELS`] on one side, or more colour than fits into memory.
    TooManyPixels {
        /// Columns.
        width: u32,
        /// Rows.
        height: u32,
    },
    /// It begins like a picture, but does not go on like one.
    Damaged,
}

/// A picture, upright.
#[derive(Clone, Debug)]
pub struct Decoded {
    /// Its pixels.
    pub image: DynamicImage,
    /// What its bytes were.
    pub format: ImageFormat,
    /// The bytes have it lying on its side or mirrored, with a note how to turn it.
    pub was_turned: bool,
}

/// Bytes as they stand inside a document.
pub fn to_data(bytes: &[u8]) -> String {
    STANDARD.encode(bytes)
}

/// The bytes behind a document's text; none if that is no base64.
pub fn from_data(data: &str) -> Option<Vec<u8>> {
    STANDARD.decode(data.trim()).ok()
}

/// Columns and rows of an upright picture; reads no more than its head.
pub fn size(bytes: &[u8]) -> Result<(u32, u32), Unreadable> {
    let (_, mut decoder) = decoder(bytes)?;
    let (width, height) = decoder.dimensions();
    Ok(match orientation(&mut decoder) {
        Orientation::Rotate90 | Orientation::Rotate270 | Orientation::Rotate90FlipH | Orientation::Rotate270FlipH => {
            (height, width)
        }
        _ => (width, height),
    })
}

/// The same of a document's text. A picture is megabytes long and asked for its size by every
/// layout, so no more than its beginning is read where that tells.
pub fn size_of_data(data: &str) -> Option<(u32, u32)> {
    let data = data.trim();
    // What WebP says of itself may stand at its end.
    let tells = |head: &Vec<u8>| matches!(image::guess_format(head), Ok(ImageFormat::Png | ImageFormat::Jpeg));
    let head = data.get(..HEAD).and_then(from_data).filter(tells).and_then(|head| size(&head).ok());
    head.or_else(|| size(&from_data(data)?).ok())
}

/// All of a picture, turned as its camera noted it.
pub fn decode(bytes: &[u8]) -> Result<Decoded, Unreadable> {
    let (format, mut decoder) = decoder(bytes)?;
    if format == ImageFormat::Jpeg && !has_end(bytes) {
        return Err(Unreadable::Damaged);
    }
    let orientation = orientation(&mut decoder);
    let mut image = DynamicImage::from_decoder(decoder).or(Err(Unreadable::Damaged))?;
    image.apply_orientation(orientation);
    Ok(Decoded { image, format, was_turned: orientation != Orientation::NoTransforms })
}

fn decoder(bytes: &[u8]) -> Result<(ImageFormat, impl ImageDecoder + '_), Unreadable> {
    let reader = ImageReader::new(Cursor::new(bytes)).with_guessed_format().or(Err(Unreadable::Unknown))?;
    let known = |format: &ImageFormat| matches!(format, ImageFormat::Png | ImageFormat::Jpeg | ImageFormat::WebP);
    let format = reader.format().filter(known).ok_or(Unreadable::Unknown)?;
    let mut reader = reader;
    let mut limits = Limits::default();
    limits.max_alloc = Some(MOST_MEMORY);
    reader.limits(limits);
    let decoder = reader.into_decoder().or(Err(Unreadable::Damaged))?;
    let (width, height) = decoder.dimensions();
    if width == 0 || height == 0 {
        return Err(Unreadable::Damaged);
    }
    if width.max(height) > MOST_PIXELS || decoder.total_bytes() > MOST_MEMORY {
        return Err(Unreadable::TooManyPixels { width, height });
    }
    Ok((format, decoder))
}

fn orientation(decoder: &mut impl ImageDecoder) -> Orientation {
    decoder.orientation().unwrap_or(Orientation::NoTransforms)
}

/// Whether a JPEG's last scan is followed by its end mark. The decoder would paint what is missing
/// grey and say nothing.
fn has_end(bytes: &[u8]) -> bool {
    let last = |mark: [u8; 2]| bytes.windows(2).rposition(|pair| pair == mark);
    last([0xFF, 0xD9]) > last([0xFF, 0xDA])
}
