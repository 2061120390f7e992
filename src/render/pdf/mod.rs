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

use std::{collections::BTreeSet, num::NonZeroU32};

use krilla::{
    Document, SerializeSettings,
    configure::{Accessibility, ConfigurationBuilder},
    geom::Transform,
    metadata::Metadata,
    page::{NumberingStyle, PageLabel, PageSettings},
    tagging::{Node, TagTree},
};

use crate::{
    scene::{NodeId, Page},
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
}

impl Default for Options {
    fn default() -> Self {
        Self { compressed: true }
    }
}

/// Writes `pages` into one document, in their order; see [`write_with`].
pub fn write(pages: &[Page], fonts: &FontBook) -> Result<Vec<u8>, PdfError> {
    write_with(pages, fonts, Options::default())
}

/// Writes `pages` into one document, in their order.
///
/// Title, author and language are those of the first page. Glyphs that stand for no character
/// ("missing glyph" boxes) are drawn as outlines, since a tagged document may not contain them as
/// text.
pub fn write_with(pages: &[Page], fonts: &FontBook, options: Options) -> Result<Vec<u8>, PdfError> {
    let first = pages.first().ok_or(PdfError::NoPages)?;
    for (index, page) in pages.iter().enumerate() {
        check_size(index, page)?;
    }
    let mut document = Document::new_with(settings(options)?);
    let meaning = &first.scene.meaning;
    document.set_metadata(metadata(&meaning.title, &meaning.author, meaning.language.tag()));

    let owners = links::Owners::of(pages);
    let mut fonts = glyphs::Fonts::new(fonts);
    let mut images = figures::Images::default();
    let repeated = order::repeated(pages);
    let top_heading = tags::top_heading(pages);
    let mut tree: Vec<Node> = Vec::new();
    for (index, (page, repeated)) in pages.iter().zip(&repeated).enumerate() {
        let sheet = paper(index, page)?;
        let mut sheet = document.start_page_with(sheet);
        let mut leaves = paint(&mut sheet, page, repeated, &mut fonts, &mut images);
        links::annotate(&mut sheet, index, page, &mut leaves, &owners);
        sheet.finish();
        tree.extend(tags::nodes(page, index, leaves, top_heading));
    }
    document.set_tag_tree(TagTree { children: tree, lang: Some(meaning.language.tag().to_owned()) });
    document.set_outline(outline::of(pages, &repeated));
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

fn settings(options: Options) -> Result<SerializeSettings, PdfError> {
    let configuration = ConfigurationBuilder::new()
        .with_accessibility_validator(Accessibility::UA1)
        .finish()
        .map_err(|e| PdfError::Refused(format!("{e:?}")))?;
    let compress_content_streams = options.compressed;
    Ok(SerializeSettings { configuration, compress_content_streams, ..SerializeSettings::default() })
}

fn metadata(title: &str, author: &str, language: &str) -> Metadata {
    // A document without a title would be refused, and readers show the file's name for a blank.
    let title = if title.trim().is_empty() { "Wayfare" } else { title };
    let metadata = Metadata::new().title(title.to_owned()).creator("Wayfare".to_owned()).language(language.to_owned());
    if author.trim().is_empty() { metadata } else { metadata.authors(vec![author.to_owned()]) }
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
    repeated: &BTreeSet<NodeId>,
    fonts: &mut glyphs::Fonts<'_>,
    images: &mut figures::Images,
) -> content::Leaves {
    let mut surface = sheet.surface();
    let on_paper = Transform::from_row(page.scale, 0.0, 0.0, page.scale, page.origin.x, page.origin.y);
    surface.push_transform(&on_paper);
    let leaves = content::paint(&mut surface, &page.scene, repeated, fonts, images);
    surface.pop();
    surface.finish();
    leaves
}
