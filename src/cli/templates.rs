//! `wayfare templates`: what there is to start from, shipped and of one's own.

use super::output;
use crate::{
    base::Language,
    i18n::text_with,
    io::{self, OwnTemplates, Template, own_template},
};

pub(super) fn run(language: Language) {
    let own = own();
    let shipped =
        Template::ALL.map(|t| (t.name().to_owned(), t.title(language).to_owned(), t.description(language).to_owned()));
    let own_lines = own.templates.iter().map(|t| (t.stem(), t.name.clone(), t.about.clone()));
    let lines: Vec<_> = shipped.into_iter().chain(own_lines).collect();
    let widest = lines.iter().map(|(name, ..)| name.chars().count()).max().unwrap_or_default();
    for (name, title, about) in &lines {
        let apart = if about.is_empty() { "" } else { ". " };
        output::say(&format!("{name:widest$}  {title}{apart}{about}"));
    }
    for error in &own.refused {
        output::complain(&text_with(language, "template-refused", &[("why", error.message(language).into())]));
    }
}

/// The templates in the folder of the settings.
pub(super) fn own() -> OwnTemplates {
    io::config_dir().map(|config| own_template::read(&own_template::folder(&config))).unwrap_or_default()
}
