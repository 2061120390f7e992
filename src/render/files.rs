//! Pages as files: one PDF for all of them, or one picture each.

use std::path::{Path, PathBuf};

use super::{
    pdf, png,
    svg::{self, SvgText},
};
use crate::{base::Language, scene::Page, text::FontBook};

/// Kinds of files.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Kind {
    /// One tagged PDF.
    Pdf,
    /// An SVG for each page.
    Svg(SvgText),
    /// A PNG for each page, with so many pixels an inch.
    Png(f32),
}

/// The files that `pages` become, by name: `out`, or `OUT-1.svg`, `OUT-2.svg` where there are
/// several. Errors are in the reader's language.
pub fn files(
    pages: &[Page],
    fonts: &FontBook,
    kind: Kind,
    out: &Path,
    language: Language,
) -> Result<Vec<(PathBuf, Vec<u8>)>, String> {
    match kind {
        Kind::Pdf => {
            let bytes = pdf::write(pages, fonts).map_err(|e| e.message(language))?;
            Ok(vec![(out.to_path_buf(), bytes)])
        }
        Kind::Svg(text) => each(out, pages, |page| Ok(svg::write(page, fonts, text).into_bytes())),
        Kind::Png(dpi) => each(out, pages, |page| png::write(page, fonts, dpi).map_err(|e| e.message(language))),
    }
}

fn each(
    out: &Path,
    pages: &[Page],
    write: impl Fn(&Page) -> Result<Vec<u8>, String>,
) -> Result<Vec<(PathBuf, Vec<u8>)>, String> {
    let stem = out.file_stem().unwrap_or_default().to_string_lossy();
    let end = out.extension().unwrap_or_default().to_string_lossy();
    let numbered = |at: usize| out.with_file_name(format!("{stem}-{}.{end}", at + 1));
    let name = |at: usize| if pages.len() == 1 { out.to_path_buf() } else { numbered(at) };
    pages.iter().enumerate().map(|(at, page)| Ok((name(at), write(page)?))).collect()
}
