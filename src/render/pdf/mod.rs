//! Tagged PDF: a scene's pages as vectors and selectable text, with the meaning tree as tags.
//!
//! Built for PDF/UA-1: everything painted belongs to a place in the tag tree or is marked as
//! decoration. The same pages give the same bytes: no dates, no random identifiers.

mod content;
mod error;
mod figures;
mod glyphs;
mod links;
mod order;
mod outline;
mod speech;
mod tags;
mod words;

use std::{num::NonZeroU32, sync::Arc};

use krilla::{
    Document, SerializeSettings,
    configure::{Accessibility, Archival, ConfigurationBuilder},
    geom::Transform,
    metadata::{DateTime, Metadata},
    page::{NumberingStyle, PageLabel, PageSettings},
    tagging::{Node, TagTree},
};

use crate::{
    base::{Progress, Stage},
    scene::{Meaning, Page},
    text::FontBook,
};

pub use error::PdfError;

/// Longest edge of a PDF page, in points (200 inches).
pub const MAX_EDGE: f32 = 14_400.0;

/// How the file is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Options {
    /// Whether what is painted is compressed. Without, the file is about five times as large and
    /// can be read in an editor, which is how tests and curious people look into it.
    pub compressed: bool,
    /// Whether the file is PDF/A-2a (ISO 19005-2) besides: all it needs lies inside it, and a
    /// colour profile says what its colours mean, so that it looks the same in decades.
    pub archival: bool,
}

impl Default for Options {
    fn default() -> Self {
        Self { compressed: true, archival: false }
    }
}

/// Writes `pages` into one document, in their order.
///
/// Title, author, date and language are those of the first page. A box stands for a character that
/// no font has; what is read aloud has the character itself. Pages are told as they are done.
pub fn write(
    pages: &[Page],
    fonts: &FontBook,
    options: &Options,
    progress: &dyn Progress,
) -> Result<Vec<u8>, PdfError> {
    let first = pages.first().ok_or(PdfError::NoPages)?;
    for (index, page) in pages.iter().enumerate() {
        check_size(index, page)?;
    }
    let mut document = Document::new_with(settings(options)?);
    let meaning = &first.scene.meaning;
    document.set_metadata(metadata(meaning, options));

    let owners = links::Owners::of(pages);
    let mut fonts = glyphs::Fonts::new(fonts, pages.iter().any(|page| page.mono));
    let mut images = figures::Images::default();
    let repeated = order::repeated(pages);
    let top_heading = tags::top_heading(pages);
    let mut tree: Vec<Node> = Vec::new();
    let paired: Vec<(&Page, &order::Repeated)> = pages.iter().zip(&repeated).collect();
    let mut first = 0;
    // The tiles of a poster share one meaning: what is painted of it on all of them is told as one.
    for views in paired.chunk_by(|(a, _), (b, _)| Arc::ptr_eq(&a.scene.meaning, &b.scene.meaning)) {
        let mut told = content::Leaves::default();
        for (index, (page, repeated)) in (first..).zip(views) {
            progress.tell(Stage::Write, index, pages.len())?;
            let sheet = paper(index, page)?;
            let mut sheet = document.start_page_with(sheet);
            let mut leaves = paint(&mut sheet, page, repeated, &mut fonts, &mut images);
            links::annotate(&mut sheet, index, page, &mut leaves, &owners);
            sheet.finish();
            told.extend(leaves);
        }
        tree.extend(tags::nodes(views, first, told, top_heading));
        first += views.len();
    }
    document.set_tag_tree(TagTree { children: tree, lang: Some(meaning.language.tag().to_owned()) });
    document.set_outline(outline::of(pages, &repeated));
    progress.tell(Stage::Write, pages.len(), pages.len())?;
    document.finish().map_err(|e| PdfError::Refused(error::describe(&e)))
}

fn check_size(index: usize, page: &Page) -> Result<(), PdfError> {
    let (w, h) = (page.paper.w, page.paper.h);
    if w > MAX_EDGE || h > MAX_EDGE {
        return Err(PdfError::TooLarge { page: index + 1, paper: page.paper });
    }
    // Also false for NaN.
    if w > 0.0 && h > 0.0 { Ok(()) } else { Err(PdfError::NoPages) }
}

fn settings(options: &Options) -> Result<SerializeSettings, PdfError> {
    let mut configuration = ConfigurationBuilder::new().with_accessibility_validator(Accessibility::UA1);
    if options.archival {
        configuration = configuration.with_archival_validator(Archival::A2_A);
    }
    let configuration = configuration.finish().map_err(|e| PdfError::Refused(format!("{e:?}")))?;
    let compress_content_streams = options.compressed;
    Ok(SerializeSettings { configuration, compress_content_streams, ..SerializeSettings::default() })
}

/// Stands in archival files for a day that nobody set: the format wants one, and where computers
/// begin to count, people read "unknown".
const NO_DAY: (u16, u8, u8) = (1970, 1, 1);

/// What the file says of itself. Its date is the map's own: the day on which somebody exported it
/// would make two exports of one map differ.
fn metadata(meaning: &Meaning, options: &Options) -> Metadata {
    // A document without a title would be refused, and readers show the file's name for a blank.
    let title = if meaning.title.trim().is_empty() { "Wayfare" } else { &meaning.title };
    let author = Some(meaning.author.trim()).filter(|author| !author.is_empty());
    let metadata = Metadata::new()
        .title(title.to_owned())
        .authors(author.map(str::to_owned).into_iter().collect())
        .description(meaning.subject.trim().to_owned())
        .keywords(meaning.keywords.clone())
        .creator("Wayfare".to_owned())
        .language(meaning.language.tag().to_owned());
    match day(&meaning.date).or_else(|| options.archival.then_some(NO_DAY)) {
        Some((year, month, day)) => metadata.creation_date(DateTime::new(year).month(month).day(day)),
        None => metadata,
    }
}

/// Whether a file of a map of this date says that date: `YYYY-MM-DD` and nothing else.
pub fn is_day(date: &str) -> bool {
    day(date).is_some()
}

/// Year, month and day; nothing for anything but `YYYY-MM-DD`.
fn day(iso: &str) -> Option<(u16, u8, u8)> {
    let mut parts = iso.split('-');
    let day = (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?, parts.next()?.parse().ok()?);
    parts.next().is_none().then_some(day)
}

/// Size and number of a page.
fn paper(index: usize, page: &Page) -> Result<PageSettings, PdfError> {
    let number = u32::try_from(index + 1).ok().and_then(NonZeroU32::new);
    let label = PageLabel::new(Some(NumberingStyle::Arabic), None, number);
    Ok(PageSettings::from_wh(page.paper.w, page.paper.h).ok_or(PdfError::NoPages)?.with_page_label(label))
}

/// Paints one page and hands back what was painted for each place in its meaning tree.
fn paint(
    sheet: &mut krilla::page::Page<'_>,
    page: &Page,
    repeated: &order::Repeated,
    fonts: &mut glyphs::Fonts<'_>,
    images: &mut figures::Images,
) -> content::Leaves {
    let mut surface = sheet.surface();
    let on_paper = Transform::from_row(page.scale, 0.0, 0.0, page.scale, page.origin.x, page.origin.y);
    let clipped = page.clip.is_some_and(|clip| figures::clip(&mut surface, clip));
    surface.push_transform(&on_paper);
    let leaves = content::paint(&mut surface, &page.scene, repeated, fonts, images);
    surface.pop();
    if clipped {
        surface.pop();
    }
    content::decorate(&mut surface, &page.frame, fonts, images);
    surface.finish();
    leaves
}
