//! `wayfare export`: a map in the form its file's name asks for.

use std::path::{Path, PathBuf};

use clap::ArgMatches;

use super::{Failure, output};
use crate::{
    base::Language,
    export::{self, Format, Made, Wish},
    i18n::{text, text_with},
    io,
    model::{Document, Fit, Orientation, PageSettings, PageSize},
    render::svg::SvgText,
    scene::Pictures,
};

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
    let wish = wish(matches, &document, format);
    let pictures = pictures(&document, file, language);
    let made = export::make(&document, &pictures, &wish, out, &()).map_err(|e| Failure::Work(e.message(language)))?;
    io::write_all(&made.files).map_err(|e| Failure::Work(e.message(language)))?;
    report(&made, language);
    for warning in &made.warnings {
        output::complain(&warning.message(language));
    }
    Ok(())
}

/// What the document and the command line ask for.
fn wish(matches: &ArgMatches, document: &Document, format: Format) -> Wish {
    let mut wish = Wish { settings: settings(matches, document), ..Wish::of(document, format) };
    // Without `--lang` the sheet keeps the language its author chose.
    if let Some(asked) = matches.get_one::<String>("lang").and_then(|tag| Language::from_tag(tag)) {
        wish.language = asked;
    }
    if let Some(dpi) = matches.get_one::<u16>("dpi") {
        wish.dpi = f32::from(*dpi);
    }
    if matches.get_flag("outline") {
        wish.letters = SvgText::Outlines;
    }
    wish
}

/// The pictures beside the map; those that are missing are named.
fn pictures(document: &Document, map: &Path, language: Language) -> Pictures {
    let found = io::pictures(document, map);
    for message in found.messages(language) {
        output::complain(&message);
    }
    Pictures::with_files(found.files)
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

fn report(made: &Made, language: Language) {
    for (path, _) in &made.files {
        let args = [("file", path.display().to_string().into())];
        output::say(&text_with(language, "cli-written", &args));
    }
    if made.files.len() > 1 {
        output::say(text(language, "cli-several-files"));
    } else if made.pages > 1 {
        output::say(&text_with(language, "cli-pages", &[("pages", made.pages.into())]));
    }
}
