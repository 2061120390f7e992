//! The map, or a part of it, as a picture in the clipboard.

use std::path::Path;

use super::{clipboard::Clipboard, course::Course, paper::beside};
use crate::{
    base::{Language, Size},
    export::{self, Format},
    i18n::text,
    model::Document,
    scene::Pictures,
};

/// What was copied, for the message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Copied {
    /// Pixels: so many across and down.
    Picture(u32, u32),
    /// An SVG, as text.
    Svg,
}

/// Dots per inch of a copied picture: twice as many as a screen has, so that it may be enlarged.
const DPI: f32 = 144.0;
/// Most pixels: more than programs take from a clipboard without a pause.
const MOST_PIXELS: f32 = 24_000_000.0;

/// Resolution of a picture of something at most that large, in sheet points.
pub fn dpi(size: Size) -> f32 {
    let pixels = size.w * size.h * (DPI / 72.0) * (DPI / 72.0);
    if pixels <= MOST_PIXELS { DPI } else { DPI * (MOST_PIXELS / pixels).sqrt() }
}

/// Makes the picture and puts it into the clipboard; else says why not, in the window's language.
pub fn copy(
    document: &Document,
    wish: &export::Wish,
    map: Option<&Path>,
    clipboard: &Clipboard,
    (language, course): (Language, &Course),
) -> Result<Copied, String> {
    let pictures = Pictures::with_files(beside(document, map));
    let name = Path::new("map").with_extension(wish.format.ending());
    let made = export::make(document, &pictures, wish, &name, course).map_err(|error| error.message(language))?;
    let Some((_, bytes)) = made.files.into_iter().next() else {
        return Err(text(language, "copy-failed").to_owned());
    };
    let copied = match wish.format {
        Format::Png => clipboard.hold_picture(bytes).map(|(width, height)| Copied::Picture(width, height)),
        _ => String::from_utf8(bytes).ok().and_then(|svg| clipboard.hold_text(svg).ok()).map(|()| Copied::Svg),
    };
    copied.ok_or_else(|| text(language, "copy-failed").to_owned())
}
