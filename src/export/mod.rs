//! A map in every form that leaves the program: which format, what of the map, and the finished
//! files as bytes. Reads and writes no file itself; the window and the command line both come here.

mod deck;
mod error;
mod minutes;
mod paper;
mod picture;
mod warning;
mod web;
mod words;

use std::{
    collections::BTreeSet,
    path::{Path, PathBuf},
};

pub use error::ExportError;
pub use minutes::{FORMATS as MINUTES_FORMATS, minutes};
pub use warning::Warning;

use crate::{
    base::{Id, Language, Progress},
    model::{Document, Filter, PageSettings, excerpt},
    render::svg::SvgText,
    scene::{Edition, Page, Pictures, Slide},
};

/// Kinds of files.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Format {
    /// One tagged PDF.
    Pdf,
    /// An SVG for each page.
    Svg,
    /// A PNG for each page.
    Png,
    /// Native slides.
    Pptx,
    /// One web page with the sheet and all of it in words.
    Html,
    /// The map in writing.
    Markdown,
    /// The cards as a table.
    Csv,
    /// The cards and everything else as tables of one workbook.
    Xlsx,
}

impl Format {
    /// All of them, in the order of menus.
    pub const ALL: [Self; 8] =
        [Self::Pdf, Self::Pptx, Self::Png, Self::Svg, Self::Html, Self::Markdown, Self::Xlsx, Self::Csv];

    /// Ending of the file's name, and the name on the command line.
    pub fn ending(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Svg => "svg",
            Self::Png => "png",
            Self::Pptx => "pptx",
            Self::Html => "html",
            Self::Markdown => "md",
            Self::Csv => "csv",
            Self::Xlsx => "xlsx",
        }
    }

    /// Name in menus.
    pub fn name(self) -> &'static str {
        match self {
            Self::Pdf => "PDF",
            Self::Svg => "SVG",
            Self::Png => "PNG",
            Self::Pptx => "PowerPoint",
            Self::Html => "HTML",
            Self::Markdown => "Markdown",
            Self::Csv => "CSV",
            Self::Xlsx => "Excel",
        }
    }

    /// The format that a file's name asks for.
    pub fn of(path: &Path) -> Option<Self> {
        let ending = path.extension()?.to_str()?;
        Self::ALL.into_iter().find(|format| format.ending().eq_ignore_ascii_case(ending))
    }
}

/// What of a map is on a picture.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Part {
    /// All of it, on as many pages as the settings say.
    #[default]
    Whole,
    /// One phase, on one page as large as that.
    Phase(Id),
    /// These cards where they stand on the map, and nothing else.
    Cards(BTreeSet<Id>),
}

/// What is to be made of a map.
#[derive(Clone, Debug, PartialEq)]
pub struct Wish {
    /// In which format.
    pub format: Format,
    /// Paper and slides, and what is on them.
    pub settings: PageSettings,
    /// Language of the sheet's own words.
    pub language: Language,
    /// What the filter hides is treated as the settings say.
    pub filter: Filter,
    /// What of the map is on a picture; other formats take all of it.
    pub part: Part,
    /// A picture without the white of the paper.
    pub transparent: bool,
    /// Pixels an inch of a picture.
    pub dpi: f32,
    /// How letters stand in an SVG.
    pub letters: SvgText,
}

impl Wish {
    /// A document in `format`, as its own settings have it.
    pub fn of(document: &Document, format: Format) -> Self {
        Self {
            format,
            settings: document.page.as_ref().clone(),
            language: document.journey.language,
            filter: Filter::default(),
            part: Part::Whole,
            transparent: false,
            dpi: 300.0,
            letters: SvgText::default(),
        }
    }

    /// In which form the document goes onto pages and slides, with these pictures.
    fn edition<'a>(&'a self, pictures: &'a Pictures) -> Edition<'a> {
        Edition { settings: &self.settings, language: self.language, filter: &self.filter, pictures }
    }
}

/// Finished files.
#[derive(Clone, Debug, Default)]
pub struct Made {
    /// Names and bytes, the first of which has the name that was asked for.
    pub files: Vec<(PathBuf, Vec<u8>)>,
    /// How many pages or slides there are.
    pub pages: usize,
    /// What somebody should know before handing them on.
    pub warnings: Vec<Warning>,
}

/// The names that the files of `format` will have where there are so many pages or slides.
pub fn names(format: Format, out: &Path, pages: usize) -> Vec<PathBuf> {
    match format {
        Format::Svg | Format::Png => picture::names(out, pages),
        _ => vec![out.to_path_buf()],
    }
}

/// Makes the files of `document` that `wish` describes, named after `out`: of that part of it that is
/// to go onto paper ([`excerpt`]).
pub fn make(
    document: &Document,
    pictures: &Pictures,
    wish: &Wish,
    out: &Path,
    progress: &dyn Progress,
) -> Result<Made, ExportError> {
    let document = &excerpt(document, &wish.settings, &wish.filter);
    match wish.format {
        Format::Pdf => paper::pdf(document, pictures, wish, out, progress),
        Format::Svg => picture::svg(document, pictures, wish, out, progress),
        Format::Png => picture::png(document, pictures, wish, out, progress),
        Format::Pptx => deck::pptx(document, pictures, wish, out, progress),
        Format::Html => web::html(document, pictures, wish, out, progress),
        Format::Markdown => words::markdown(document, wish, out, progress),
        Format::Csv => words::csv(document, wish, out, progress),
        Format::Xlsx => words::xlsx(document, wish, out, progress),
    }
}

/// The pages that a file would have, for those who want to see them before.
pub fn pages(
    document: &Document,
    pictures: &Pictures,
    wish: &Wish,
    progress: &dyn Progress,
) -> Result<Vec<Page>, ExportError> {
    let document = &excerpt(document, &wish.settings, &wish.filter);
    picture::pages(document, pictures, wish, progress)
}

/// The slides that a deck would have.
pub fn slides(
    document: &Document,
    pictures: &Pictures,
    wish: &Wish,
    progress: &dyn Progress,
) -> Result<Vec<Slide>, ExportError> {
    let document = &excerpt(document, &wish.settings, &wish.filter);
    deck::slides(document, pictures, wish, progress)
}

/// Every page whose text is too small to be read on paper: its number, from 1, and the size in points.
pub fn small_text(wish: &Wish, pages: &[Page]) -> Vec<(usize, f32)> {
    paper::small_text(wish, pages).collect()
}
