//! Slides: one native deck of all of them.

use std::path::Path;

use super::{ExportError, Made, Wish};
use crate::{
    base::{Progress, Stage},
    model::Document,
    render::pptx,
    scene::{self, Edition, Pictures, Slide},
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
    let edition = Edition { settings: &wish.settings, language: wish.language, filter: &wish.filter, pictures };
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
    Ok(Made { files: vec![(out.to_path_buf(), bytes)], pages: slides.len(), ..Made::default() })
}
