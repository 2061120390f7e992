//! `wayfare export`: a map as PDF, SVG or PNG.

use std::path::{Path, PathBuf};

use clap::ArgMatches;

use super::{Failure, output};
use crate::{
    base::Language,
    i18n::{text, text_with},
    io,
    model::{Document, Fit, Orientation, PageSettings, PageSize},
    render::{
        files::{Kind, files},
        svg,
    },
    scene::{self, Pictures},
    text::FontBook,
};

/// Formats by the end of the file's name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Format {
    Pdf,
    Svg,
    Png,
}

impl Format {
    fn of(path: &Path) -> Option<Self> {
        match path.extension()?.to_str()?.to_ascii_lowercase().as_str() {
            "pdf" => Some(Self::Pdf),
            "svg" => Some(Self::Svg),
            "png" => Some(Self::Png),
            _ => None,
        }
    }
}

pub(super) fn run(matches: &ArgMatches, language: Language) -> Result<(), Failure> {
    let (Some(file), Some(out)) = (matches.get_one::<PathBuf>("file"), matches.get_one::<PathBuf>("output")) else {
        return Err(Failure::Silent);
    };
    let Some(format) = Format::of(out) else {
        let args = [("file", out.display().to_string().into())];
        return Err(Failure::Usage(text_with(language, "cli-unknown-format", &args)));
    };
    let loaded = io::load(file).map_err(|e| Failure::Work(e.message(language)))?;
    for note in &loaded.notes {
        output::complain(&note.message(language));
    }
    let document = loaded.document;
    let settings = settings(matches, &document);
    // Without `--lang` the sheet keeps the language its author chose.
    let asked = matches.get_one::<String>("lang").and_then(|tag| Language::from_tag(tag));
    let sheet_language = asked.unwrap_or(document.journey.language);
    let fonts = FontBook::shared();
    let pages = scene::pages_with(&document, fonts, &settings, sheet_language, &pictures(&document, file, language));
    let dpi = f32::from(matches.get_one::<u16>("dpi").copied().unwrap_or(300));
    let letters = if matches.get_flag("outline") { svg::SvgText::Outlines } else { svg::SvgText::Text };
    let kind = match format {
        Format::Pdf => Kind::Pdf,
        Format::Svg => Kind::Svg(letters),
        Format::Png => Kind::Png(dpi),
    };
    let files = files(&pages, fonts, kind, out, language).map_err(Failure::Work)?;
    io::write_all(&files).map_err(|e| Failure::Work(e.message(language)))?;
    report(&files, pages.len(), language);
    Ok(())
}

/// The pictures beside the map; those that are missing are named.
fn pictures(document: &Document, map: &Path, language: Language) -> scene::Cache {
    let found = io::pictures(document, map);
    for message in found.messages(language) {
        output::complain(&message);
    }
    let mut cache = scene::Cache::default();
    cache.pictures = Pictures::with_files(found.files);
    cache
}

/// What the document asks for, unless the command line asks otherwise.
fn settings(matches: &ArgMatches, document: &Document) -> PageSettings {
    let mut settings = (*document.page).clone();
    let named = |name: &String| PageSize::ALL.into_iter().find(|s| s.name().eq_ignore_ascii_case(name));
    if let Some(size) = matches.get_one::<String>("page").and_then(named) {
        settings.size = size;
    }
    match matches.get_one::<String>("orientation").map(String::as_str) {
        Some("portrait") => settings.orientation = Orientation::Portrait,
        Some(_) => settings.orientation = Orientation::Landscape,
        None => {}
    }
    if matches.get_flag("fit") {
        settings.fit = Fit::OnePage;
    }
    settings
}

fn report(files: &[(PathBuf, Vec<u8>)], pages: usize, language: Language) {
    for (path, _) in files {
        let args = [("file", path.display().to_string().into())];
        output::say(&text_with(language, "cli-written", &args));
    }
    if files.len() > 1 {
        output::say(text(language, "cli-several-files"));
    } else if pages > 1 {
        output::say(&text_with(language, "cli-pages", &[("pages", pages.into())]));
    }
}
