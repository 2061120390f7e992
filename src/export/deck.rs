//! Slides: one native deck of all of them.

use std::path::Path;

use super::{ExportError, Made, Wish};
use crate::{
    base::{Progress, Stage},
    model::Document,
    render::pptx,
    scene::{self, Edition, Pictures},
    text::FontBook,
};

pub(super) fn pptx(
    document: &Document,
    pictures: &Pictures,
    wish: &Wish,
    out: &Path,
    progress: &dyn Progress,
) -> Result<Made, ExportError> {
    progress.tell(Stage::LayOut, 0, 1)?;
    let edition = Edition { settings: &wish.settings, language: wish.language, filter: &wish.filter, pictures };
    let slides = scene::deck(document, FontBook::shared(), &edition);
    let bytes = pptx::write(&slides, progress)?;
    Ok(Made { files: vec![(out.to_path_buf(), bytes)], pages: slides.len(), ..Made::default() })
}
