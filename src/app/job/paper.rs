//! Pages of the open map: laid out and painted for those who look at them, written whole for the export.

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
    sync::Arc,
};

use super::{course::Course, sample::sample};
use crate::{
    app::proof::{Glimpse, Leaf, Proof, Talk, Wish},
    base::{Cancelled, Language, Point, Progress as _, Rect, Size, Stage},
    export::{self, ExportError, Format, Made, Warning},
    io::{self, Template},
    model::{Document, Filter},
    render::png,
    scene::{Edition, Group, Page, Pictures, Pixels, Slide, edition},
    text::FontBook,
};

/// The pages as the wish has them; none when it was called off.
pub fn proof(document: &Document, wish: Wish, map: Option<&Path>, course: &Course) -> Option<Proof> {
    let mut proof =
        Proof { wish, pages: Vec::new(), talks: Vec::new(), sample: None, small_text: Vec::new(), text_pt: 0.0 };
    let wish = &proof.wish.of;
    if matches!(wish.format, Format::Markdown | Format::Csv | Format::Xlsx) {
        proof.sample = Some(sample(document, wish, course).ok()?);
        return Some(proof);
    }
    let pictures = Pictures::with_files(beside(document, map));
    if proof.wish.slides {
        let slides = export::slides(document, &pictures, wish, course).ok()?;
        let talk = |slide: Slide| (slide.page, Talk { name: slide.name, notes: slide.notes });
        (proof.pages, proof.talks) = slides.into_iter().map(talk).unzip();
    } else {
        proof.pages = export::pages(document, &pictures, wish, course).ok()?;
        proof.small_text = export::small_text(wish, &proof.pages);
    }
    proof.text_pt = proof.pages.first().map_or(0.0, |p| p.scale * crate::text::role::CARD.size);
    Some(proof)
}

/// Paints parts of pages.
pub fn paint(proof: &Proof, number: u64, glimpses: &[Glimpse]) -> Vec<Leaf> {
    let leaf = |glimpse: &Glimpse| {
        let page = proof.pages.get(glimpse.page)?;
        let painted = match glimpse.part {
            Some(part) => png::paint(&cut_out(page, part), FontBook::shared(), glimpse.scale),
            None => png::paint(page, FontBook::shared(), glimpse.scale),
        };
        Some(Leaf { glimpse: *glimpse, pixels: painted.ok().map(Arc::new), proof: number })
    };
    glimpses.iter().filter_map(leaf).collect()
}

/// A part of a page as a page of its own, for which only what is seen there is painted.
fn cut_out(page: &Page, part: Rect) -> Page {
    let by = Point::new(-part.x, -part.y);
    let moved = |group: &Group| Group { at: group.at + by, bounds: group.bounds.moved(by), ..group.clone() };
    let clip = page.clip.map(|clip| clip.moved(by));
    Page {
        paper: Size::new(part.w, part.h),
        origin: page.origin + by,
        clip,
        frame: page.frame.iter().map(moved).collect(),
        ..page.clone()
    }
}

/// Longest side of a template's picture, in pixels.
const PICTURE_SIDE: f32 = 720.0;

/// A template as a small picture of its sheet.
pub fn template(template: Template, language: Language) -> Option<Pixels> {
    small(&template.document(language), None)
}

/// The first sheet of a map as a small picture.
pub fn small(document: &Document, map: Option<&Path>) -> Option<Pixels> {
    let pictures = Pictures::with_files(beside(document, map));
    let (settings, language) = (document.page.as_ref(), document.journey.language);
    let wanted = Edition { settings, language, filter: &Filter::default(), pictures: &pictures };
    let page = edition(document, FontBook::shared(), &wanted).into_iter().next()?;
    png::paint(&page, FontBook::shared(), PICTURE_SIDE / page.paper.w.max(1.0)).ok()
}

/// What an export came to.
#[derive(Debug)]
pub struct Exported {
    /// Its files, by the names they have.
    pub files: Vec<PathBuf>,
    /// How many pages or slides there are.
    pub pages: usize,
    /// What somebody should know before handing them on.
    pub warnings: Vec<Warning>,
}

/// Why there are no files.
#[derive(Debug)]
pub enum Unmade {
    /// Somebody called it off.
    CalledOff,
    /// It failed: why, in the window's language.
    Failed(String),
    /// It is made, but files of these names are there that nobody agreed to replace.
    Standing(Made, Vec<PathBuf>),
}

/// What of the files that are there may be replaced.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Agreed(pub Vec<PathBuf>);

/// Makes the files and writes them.
pub fn export(
    document: &Document,
    wish: &export::Wish,
    map: Option<&Path>,
    out: &Path,
    agreed: &Agreed,
    (language, course): (Language, &Course),
) -> Result<Exported, Unmade> {
    let pictures = Pictures::with_files(beside(document, map));
    let made = export::make(document, &pictures, wish, out, course).map_err(|error| match error {
        ExportError::Cancelled(_) => Unmade::CalledOff,
        error => Unmade::Failed(error.message(language)),
    })?;
    write(made, agreed, (language, course))
}

/// Writes the files; every one is complete before the first gets its name.
pub fn write(made: Made, agreed: &Agreed, (language, course): (Language, &Course)) -> Result<Exported, Unmade> {
    let count = made.files.len();
    let mut standing = io::standing(made.files.iter().map(|(path, _)| path));
    standing.retain(|path| !agreed.0.contains(path));
    if !standing.is_empty() {
        return Err(Unmade::Standing(made, standing));
    }
    // The last moment at which nothing has happened yet.
    course.tell(Stage::Write, count, count).map_err(|Cancelled| Unmade::CalledOff)?;
    io::write_all(&made.files).map_err(|error| Unmade::Failed(error.message(language)))?;
    let files = made.files.into_iter().map(|(path, _)| path).collect();
    Ok(Exported { files, pages: made.pages, warnings: made.warnings })
}

/// The pictures that lie beside the map.
pub fn beside(document: &Document, map: Option<&Path>) -> BTreeMap<String, Vec<u8>> {
    map.map(|map| io::pictures(document, map).files).unwrap_or_default()
}
