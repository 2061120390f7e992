//! `wayfare templates`: what there is to start from.

use super::output;
use crate::{base::Language, io::Template};

pub(super) fn run(language: Language) {
    let widest = Template::ALL.iter().map(|t| t.name().len()).max().unwrap_or_default();
    for template in Template::ALL {
        let (title, about) = (template.title(language), template.description(language));
        output::say(&format!("{:widest$}  {title}. {about}", template.name()));
    }
}
