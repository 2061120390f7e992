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
    /// A shop on the web only.
    Shop,
    /// A subscription to films and series.
    Streaming,
    /// A stay in a hotel.
    Hotel,
    /// A small craft business.
    Craft,
    /// A citizen and an office.
    Public,
    /// A service with what stands behind it.
    Blueprint,
}

/// What is shipped of a template: name, keys of title and description, the file in English and in German.
struct Shipped(&'static str, [&'static str; 2], [&'static str; 2]);

/// The files of the template called so.
macro_rules! files {
    ($name:literal) => {
        [
            include_str!(concat!("../../assets/templates/", $name, ".en.ron")),
            include_str!(concat!("../../assets/templates/", $name, ".de.ron")),
        ]
    };
}

impl Template {
    /// Every template, in the order of the gallery.
    pub const ALL: [Self; 9] = [
        Self::Blank,
        Self::Retail,
        Self::B2b,
        Self::Shop,
        Self::Streaming,
        Self::Hotel,
        Self::Craft,
        Self::Public,
        Self::Blueprint,
    ];

    fn shipped(self) -> Shipped {
        match self {
            Self::Blank => Shipped("blank", ["template-blank", "template-blank-about"], files!("blank")),
            Self::Retail => Shipped("retail", ["template-retail", "template-retail-about"], files!("retail")),
            Self::B2b => Shipped("b2b", ["template-b2b", "template-b2b-about"], files!("b2b")),
            Self::Shop => Shipped("shop", ["template-shop", "template-shop-about"], files!("shop")),
            Self::Streaming => {
                Shipped("streaming", ["template-streaming", "template-streaming-about"], files!("streaming"))
            }
            Self::Hotel => Shipped("hotel", ["template-hotel", "template-hotel-about"], files!("hotel")),
            Self::Craft => Shipped("craft", ["template-craft", "template-craft-about"], files!("craft")),
            Self::Public => Shipped("public", ["template-public", "template-public-about"], files!("public")),
            Self::Blueprint => {
                Shipped("blueprint", ["template-blueprint", "template-blueprint-about"], files!("blueprint"))
            }
        }
    }

    /// The name on the command line and of the file.
    pub fn name(self) -> &'static str {
        self.shipped().0
    }

    /// The template of that name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|t| t.name() == name)
    }

    /// What the gallery calls it.
    pub fn title(self, language: Language) -> &'static str {
        let Shipped(_, [title, _], _) = self.shipped();
        text(language, title)
    }

    /// One sentence on what is in it.
    pub fn description(self, language: Language) -> &'static str {
        let Shipped(_, [_, about], _) = self.shipped();
        text(language, about)
    }

    /// The file as it is shipped.
    pub fn source(self, language: Language) -> &'static str {
        let Shipped(_, _, [english, german]) = self.shipped();
        match language {
            Language::English => english,
            Language::German => german,
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
