//! The guide's pictures, which the program carries, as textures.

use std::collections::BTreeMap;

use egui::{ColorImage, TextureFilter, TextureHandle, TextureId, TextureOptions, Ui, Vec2, vec2};

/// Files under `assets/guide`, each with its name.
macro_rules! pictures {
    ($($name:literal),* $(,)?) => {
        &[$(($name, include_bytes!(concat!("../../../assets/guide/", $name)).as_slice())),*]
    };
}

/// Every picture of the guide and its file; `wayfare screenshots` draws them anew.
pub static PICTURES: &[(&str, &[u8])] = pictures![
    "en/start.png",
    "en/first-map.png",
    "en/window.png",
    "en/capture.png",
    "en/evidence.png",
    "en/opportunities.png",
    "en/review.png",
    "en/present.png",
    "en/vote.png",
    "en/print.png",
    "de/start.png",
    "de/first-map.png",
    "de/window.png",
    "de/capture.png",
    "de/evidence.png",
    "de/opportunities.png",
    "de/review.png",
    "de/present.png",
    "de/vote.png",
    "de/print.png",
];

/// Textures of the pictures that were on show.
#[derive(Default)]
pub struct GuidePictures {
    textures: BTreeMap<&'static str, Option<TextureHandle>>,
}

impl std::fmt::Debug for GuidePictures {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("GuidePictures").field("textures", &self.textures.len()).finish()
    }
}

/// A picture and its size in pixels; none where there is no such file, or it is no picture.
pub(super) fn texture(ui: &Ui, file: &str, views: &mut GuidePictures) -> Option<(TextureId, Vec2)> {
    let (name, bytes) = PICTURES.iter().find(|(name, _)| *name == file)?;
    let known = views.textures.entry(name).or_insert_with(|| {
        let image = image::load_from_memory_with_format(bytes, image::ImageFormat::Png).ok()?.into_rgba8();
        let size = [image.width() as usize, image.height() as usize];
        let options = TextureOptions { mipmap_mode: Some(TextureFilter::Linear), ..TextureOptions::LINEAR };
        Some(ui.ctx().load_texture(*name, ColorImage::from_rgba_unmultiplied(size, image.as_raw()), options))
    });
    let texture = known.as_ref()?;
    let size = texture.size_vec2();
    Some((texture.id(), vec2(size.x.max(1.0), size.y.max(1.0))))
}
