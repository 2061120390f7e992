//! Slides: one native deck of all of them.

use std::path::Path;

use super::{ExportError, Made, Wish, warning};
use crate::{
    base::{Progress, Stage},
    model::Document,
    render::pptx,
    scene::{self, Pictures, Slide},
    text::FontBook,
};

/// The slides as the wish has them.
pub(super) fn slides(
    document: &Document,
    pictures: &Pictures,
    wish: &Wish,
    progress: &dyn Progress,
) -> Result<Vec<Slide>, ExportError> {
    progress.tell(Stage::LayOut, 0, 1)?;
    let edition = wish.edition(pictures);
    Ok(scene::deck(document, FontBook::shared(), &edition))
}

pub(super) fn pptx(
    document: &Document,
    pictures: &Pictures,
    wish: &Wish,
    out: &Path,
    progress: &dyn Progress,
) -> Result<Made, ExportError> {
    let slides = slides(document, pictures, wish, progress)?;
    let bytes = pptx::write(&slides, progress)?;
    let warnings = warning::no_font(slides.iter().map(|slide| &slide.page)).into_iter().collect();
    Ok(Made { files: vec![(out.to_path_buf(), bytes)], pages: slides.len(), warnings })
}
