//! `wayfare export`: one map in the form its file's name asks for, or many maps in several forms.

pub(super) mod arguments;
mod batch;
mod chosen;
mod wish;

use std::path::{Path, PathBuf};

use clap::ArgMatches;

use super::{Failure, output};
use crate::{
    base::Language,
    export::{self, Format, Made, Wish},
    i18n::{text, text_with},
    io::{self, Loaded},
    model::Document,
    scene::Pictures,
};

pub(super) fn run(matches: &ArgMatches, language: Language) -> Result<(), Failure> {
    let maps: Vec<&PathBuf> = matches.get_many("files").into_iter().flatten().collect();
    let Some(out) = matches.get_one::<PathBuf>("output") else { return batch::run(matches, &maps, language) };
    let [map] = maps.as_slice() else {
        return Err(Failure::Usage(text(language, "cli-export-one-output").to_owned()));
    };
    let Some(format) = Format::of(out) else {
        let args = [("file", out.display().to_string().into()), ("known", arguments::format_names().into())];
        return Err(Failure::Usage(text_with(language, "cli-unknown-format", &args)));
    };
    let map = Map::open(map, language).map_err(Failure::Work)?;
    map.notes.iter().for_each(|note| output::complain(note));
    let wish = wish::of(matches, &map.document, format, language)?;
    let made = map.write(&wish, out, language).map_err(Failure::Work)?;
    report(&made, language);
    Ok(())
}

/// A map that was read, with its pictures.
struct Map {
    document: Document,
    pictures: Pictures,
    /// What is to be said about the file.
    notes: Vec<String>,
}

impl Map {
    /// Reads a map; the error says why it cannot be read.
    fn open(path: &Path, language: Language) -> Result<Self, String> {
        let Loaded { document, notes, .. } = io::load(path).map_err(|error| error.message(language))?;
        let found = io::pictures(&document, path);
        let notes = notes.iter().map(|note| note.message(language)).chain(found.messages(language)).collect();
        Ok(Self { document, pictures: Pictures::with_files(found.files), notes })
    }

    /// Makes the files and writes them: all of them, or none. The error says why there is none.
    fn write(&self, wish: &Wish, out: &Path, language: Language) -> Result<Made, String> {
        let made = export::make(&self.document, &self.pictures, wish, out, &()).map_err(|e| e.message(language))?;
        io::write_all(&made.files).map_err(|error| error.message(language))?;
        Ok(made)
    }
}

/// Says what was written, and what is worth knowing about it.
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
    made.warnings.iter().for_each(|warning| output::complain(&warning.message(language)));
}
