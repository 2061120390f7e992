//! `wayfare new`: a map from a template, or a synthetic one of any size.

use std::path::{Path, PathBuf};

use clap::ArgMatches;

use super::{Failure, output, templates};
use crate::{
    base::Language,
    i18n::text_with,
    io::{self, Template, template},
    model::{Document, sample},
};

pub(super) fn run(matches: &ArgMatches, language: Language) -> Result<(), Failure> {
    let Some(path) = matches.get_one::<PathBuf>("output") else { return Err(Failure::Silent) };
    if !matches.get_flag("force") && path.symlink_metadata().is_ok() {
        return Err(Failure::Work(text_with(language, "cli-exists", &[("file", named(path).into())])));
    }
    let document = match matches.get_one::<String>("template") {
        Some(name) => from_template(name, language)?,
        None => synthetic(matches, language),
    };
    io::save(path, &document).map_err(|e| Failure::Work(e.message(language)))?;
    output::say(&text_with(language, "cli-written", &[("file", named(path).into())]));
    Ok(())
}

fn synthetic(matches: &ArgMatches, language: Language) -> Document {
    let cards = matches.get_one::<u32>("cards").copied().unwrap_or_default();
    let seed = matches.get_one::<u64>("seed").copied().unwrap_or_default();
    let make = if matches.get_flag("hard") { sample::hard } else { sample::journey };
    make(cards as usize, seed, language)
}

/// The map of the template called so: a shipped one, or one of one's own by its file or its name.
fn from_template(name: &str, language: Language) -> Result<Document, Failure> {
    if let Some(document) = template::document(name, language) {
        return Ok(document);
    }
    let own = templates::own();
    if let Some(template) = own.templates.iter().find(|t| t.stem() == name || t.name == name) {
        return Ok(Document::clone(&template.map));
    }
    let shipped = Template::ALL.iter().map(|t| t.name().to_owned());
    let known: Vec<String> = shipped.chain(own.templates.iter().map(|t| t.stem())).collect();
    let mut says =
        text_with(language, "template-unknown", &[("name", name.into()), ("known", known.join(", ").into())]);
    for error in &own.refused {
        says.push('\n');
        says.push_str(&text_with(language, "template-refused", &[("why", error.message(language).into())]));
    }
    Err(Failure::Usage(says))
}

fn named(path: &Path) -> String {
    path.display().to_string()
}
