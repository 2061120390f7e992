//! Pictures of a deck: each once, however often it is shown.

use std::{collections::BTreeMap, sync::Arc};

use rayon::prelude::*;

use crate::scene::{Item, Pixels, Slide};

/// The pictures of all slides, by the pixels' address.
#[derive(Debug, Default)]
pub(super) struct Media<'a> {
    /// Different pictures, in the order in which they are first shown.
    pictures: Vec<&'a Arc<Pixels>>,
    numbers: BTreeMap<usize, usize>,
}

impl<'a> Media<'a> {
    pub(super) fn of(slides: &'a [Slide]) -> Self {
        let mut media = Self::default();
        for item in slides.iter().flat_map(|s| &s.page.scene.groups).flat_map(|group| group.items.iter()) {
            let Item::Image(image) = item else { continue };
            let address = Arc::as_ptr(&image.pixels).addr();
            if media.numbers.contains_key(&address) || !is_whole(&image.pixels) {
                continue;
            }
            let known = media.pictures.iter().position(|known| ***known == *image.pixels);
            let number = known.unwrap_or(media.pictures.len());
            if known.is_none() {
                media.pictures.push(&image.pixels);
            }
            media.numbers.insert(address, number);
        }
        media
    }

    /// File name of a picture within the package; nothing for one whose sizes contradict each other.
    pub(super) fn name(&self, pixels: &Arc<Pixels>) -> Option<String> {
        self.numbers.get(&Arc::as_ptr(pixels).addr()).map(|number| file_name(*number))
    }

    /// Names and contents of all files.
    pub(super) fn files(&self) -> Vec<(String, Vec<u8>)> {
        let file = |(at, pixels): (usize, &&Arc<Pixels>)| (file_name(at), png(pixels).unwrap_or_default());
        self.pictures.par_iter().enumerate().map(file).collect()
    }
}

fn file_name(number: usize) -> String {
    format!("image{}.png", number + 1)
}

fn is_whole(pixels: &Pixels) -> bool {
    let bytes = u64::from(pixels.width) * u64::from(pixels.height) * 4;
    bytes > 0 && usize::try_from(bytes) == Ok(pixels.rgba.len())
}

/// The picture as a PNG, without an alpha channel where nothing shines through.
fn png(pixels: &Pixels) -> Option<Vec<u8>> {
    let mut file = Vec::new();
    let mut encoder = png::Encoder::new(&mut file, pixels.width, pixels.height);
    let is_opaque = pixels.rgba.iter().skip(3).step_by(4).all(|a| *a == 255);
    encoder.set_color(if is_opaque { png::ColorType::Rgb } else { png::ColorType::Rgba });
    encoder.set_depth(png::BitDepth::Eight);
    encoder.set_compression(png::Compression::Balanced);
    let mut writer = encoder.write_header().ok()?;
    if is_opaque {
        let rgb: Vec<u8> = pixels.rgba.chunks_exact(4).flat_map(|p| p.iter().take(3).copied()).collect();
        writer.write_image_data(&rgb).ok()?;
    } else {
        writer.write_image_data(&pixels.rgba).ok()?;
    }
    writer.finish().ok()?;
    Some(file)
}
