//! The maps that Wayfare ships to start from.

use crate::{base::Language, i18n::text, model::Document};

/// A map to start from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Template {
    /// The default phases, empty.
    Blank,
    /// A shop with branches and a web shop.
    Retail,
    /// A long sale to a buying centre.
    B2b,
}

impl Template {
    /// Every template, in the order of the gallery.
    pub const ALL: [Self; 3] = [Self::Blank, Self::Retail, Self::B2b];

    /// The name on the command line and of the file.
    pub fn name(self) -> &'static str {
        match self {
            Self::Blank => "blank",
            Self::Retail => "retail",
            Self::B2b => "b2b",
        }
    }

    /// The template of that name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|t| t.name() == name)
    }

    /// What the gallery calls it.
    pub fn title(self, language: Language) -> &'static str {
        match self {
            Self::Blank => text(language, "template-blank"),
            Self::Retail => text(language, "template-retail"),
            Self::B2b => text(language, "template-b2b"),
        }
    }

    /// One sentence on what is in it.
    pub fn description(self, language: Language) -> &'static str {
        match self {
            Self::Blank => text(language, "template-blank-about"),
            Self::Retail => text(language, "template-retail-about"),
            Self::B2b => text(language, "template-b2b-about"),
        }
    }

    /// The file as it is shipped.
    pub fn source(self, language: Language) -> &'static str {
        match (self, language) {
            (Self::Blank, Language::English) => include_str!("../../assets/templates/blank.en.ron"),
            (Self::Blank, Language::German) => include_str!("../../assets/templates/blank.de.ron"),
            (Self::Retail, Language::English) => include_str!("../../assets/templates/retail.en.ron"),
            (Self::Retail, Language::German) => include_str!("../../assets/templates/retail.de.ron"),
            (Self::B2b, Language::English) => include_str!("../../assets/templates/b2b.en.ron"),
            (Self::B2b, Language::German) => include_str!("../../assets/templates/b2b.de.ron"),
        }
    }

    /// The map in that language.
    pub fn document(self, language: Language) -> Document {
        // Every shipped file is read by the tests; a broken one would be an empty map, not a crash.
        super::parse(self.source(language).as_bytes(), self.name()).map(|loaded| loaded.document).unwrap_or_default()
    }
}

/// The map of the template called `name`.
pub fn document(name: &str, language: Language) -> Option<Document> {
    Template::from_name(name).map(|template| template.document(language))
}
