//! `wayfare new`: a map from a template, or a synthetic one of any size.

use std::path::{Path, PathBuf};

use clap::ArgMatches;

use super::{Failure, output};
use crate::{
    base::Language,
    i18n::text_with,
    io::{self, template},
    model::sample,
};

pub(super) fn run(matches: &ArgMatches, language: Language) -> Result<(), Failure> {
    let Some(path) = matches.get_one::<PathBuf>("output") else { return Err(Failure::Silent) };
    if !matches.get_flag("force") && path.symlink_metadata().is_ok() {
        return Err(Failure::Work(text_with(language, "cli-exists", &[("file", named(path).into())])));
    }
    let from_template = matches.get_one::<String>("template").and_then(|name| template::document(name, language));
    let document = from_template.unwrap_or_else(|| {
        let cards = matches.get_one::<u32>("cards").copied().unwrap_or_default();
        let seed = matches.get_one::<u64>("seed").copied().unwrap_or_default();
        let make = if matches.get_flag("hard") { sample::hard } else { sample::journey };
        make(cards as usize, seed, language)
    });
    io::save(path, &document).map_err(|e| Failure::Work(e.message(language)))?;
    output::say(&text_with(language, "cli-written", &[("file", named(path).into())]));
    Ok(())
}

fn named(path: &Path) -> String {
    path.display().to_string()
}
