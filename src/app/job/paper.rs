//! Pages of the open map: painted small for the preview, written whole for the export.

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
};

use crate::{
    app::desk::MapNumber,
    base::Language,
    export,
    io::{self, Template},
    model::{Document, Filter, PageSettings},
    render::png,
    scene::{Edition, Page, Pictures, Pixels, edition},
    text::FontBook,
};

/// Longest side of a preview, in pixels.
const PREVIEW_SIDE: f32 = 1_400.0;
/// Pages that are painted for the preview; the rest is only counted.
const PREVIEWS: usize = 12;

/// What a preview was made of; another wish makes it stale.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wish {
    /// Which map.
    pub map: MapNumber,
    /// Revision of the map.
    pub revision: u64,
    /// Page settings.
    pub page: PageSettings,
    /// Language of the sheet's own words.
    pub language: Language,
    /// What is to be seen; the rest fades.
    pub filter: Filter,
}

/// The pages as they would be printed.
#[derive(Debug)]
pub struct Preview {
    /// What was asked for.
    pub wish: Wish,
    /// The first pages.
    pub pages: Vec<Pixels>,
    /// How many there are.
    pub count: usize,
    /// Size of a card's words on paper, in points.
    pub text_pt: f32,
}

/// The map's pages as the wish has them.
fn lay(document: &Document, wish: &Wish, pictures: BTreeMap<String, Vec<u8>>) -> Vec<Page> {
    let pictures = Pictures::with_files(pictures);
    let wanted = Edition { settings: &wish.page, language: wish.language, filter: &wish.filter, pictures: &pictures };
    edition(document, FontBook::shared(), &wanted)
}

/// Paints the pages small.
pub fn preview(document: &Document, wish: Wish, map: Option<&Path>) -> Preview {
    let pages = lay(document, &wish, beside(document, map));
    let text_pt = pages.first().map_or(0.0, |p| p.scale * crate::text::role::CARD.size);
    let painted = pages.iter().take(PREVIEWS).filter_map(|page| {
        let scale = PREVIEW_SIDE / page.paper.w.max(page.paper.h).max(1.0);
        png::paint(page, FontBook::shared(), scale).ok()
    });
    Preview { pages: painted.collect(), count: pages.len(), text_pt, wish }
}

/// Longest side of a template's picture, in pixels.
const PICTURE_SIDE: f32 = 720.0;

/// A template as a small picture of its sheet.
pub fn template(template: Template, language: Language) -> Option<Pixels> {
    small(&template.document(language), None)
}

/// The first sheet of a map as a small picture.
pub fn small(document: &Document, map: Option<&Path>) -> Option<Pixels> {
    let wish = Wish {
        map: MapNumber::default(),
        revision: 0,
        page: document.page.as_ref().clone(),
        language: document.journey.language,
        filter: Filter::default(),
    };
    let page = lay(document, &wish, beside(document, map)).into_iter().next()?;
    png::paint(&page, FontBook::shared(), PICTURE_SIDE / page.paper.w.max(1.0)).ok()
}

/// Writes the files; every one is complete before the first gets its name. Gives their names.
pub fn export(
    document: &Document,
    wish: &export::Wish,
    map: Option<&Path>,
    out: &Path,
    language: Language,
) -> Result<Vec<PathBuf>, String> {
    let pictures = Pictures::with_files(beside(document, map));
    let made = export::make(document, &pictures, wish, out, &()).map_err(|e| e.message(language))?;
    io::write_all(&made.files).map_err(|e| e.message(language))?;
    Ok(made.files.into_iter().map(|(path, _)| path).collect())
}

/// The pictures that lie beside the map.
pub fn beside(document: &Document, map: Option<&Path>) -> BTreeMap<String, Vec<u8>> {
    map.map(|map| io::pictures(document, map).files).unwrap_or_default()
}
