//! Where everything stands: document to positions, in sheet points. Pure; draws nothing.
//!
//! [`lay_out`] makes one [`Sheet`] of a map or of a part of it: widths of columns first (`grid`),
//! then the header from the top down, then the lanes with their cards in rows (`rows`), each card
//! as high as its words need (`card`). [`sheets`] fits the map to paper (`fit`) and continues it on
//! further sheets where its text would get too small (`split`). A [`Cache`] carries what did not
//! change from one layout to the next.

mod blueprint;
mod build;
mod cache;
mod card;
pub mod curve;
mod estimate;
mod fit;
mod frame;
mod grid;
mod header;
pub mod hit;
mod label;
mod legend;
mod links;
pub mod measure;
pub mod order;
mod picture;
mod piece;
mod readable;
mod rows;
pub mod seam;
mod sheet;
mod split;
mod strip;
pub mod tag;
mod words;

pub use blueprint::{BlueprintLine, misplaced};
pub use cache::Cache;
pub use card::CardBlock;
pub use frame::Slice;
pub use label::line_name;
pub use links::{Heading, LinkLine};
pub use piece::{Anchor, Block, Dash, Ground, Piece, Tone};
pub use readable::too_small;
pub use seam::SeamSign;
pub use sheet::{Column, Fitted, LaneCurve, LaneRow, PersonaList, PhaseSpan, Placed, PlacedCard, Sheet, What};
pub use strip::Band;
pub use tag::ClusterTag;
pub(crate) use {
    card::level_words,
    header::{list_heading, subtitle},
};

use crate::{
    base::{Language, Size},
    model::{Document, Fit, PageSettings, PageSize, Seams},
    text::{Kept, Typeset},
};

/// What a sheet is laid out for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Target {
    /// The screen: the whole map unsplit, empty lanes shown, folded lanes thin.
    Canvas,
    /// Sheets of paper.
    Page {
        /// Width and height of what may be printed on, in points.
        paper: Size,
        /// How large the map is on it.
        sizing: Sizing,
    },
    /// One page as large as the map.
    Whole,
    /// A strip of slides: columns share all of the width however few they are, curves are low.
    Slides,
}

/// How large a map is on its paper.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Sizing {
    /// As large as fits one sheet; below the readable floor it goes onto further sheets.
    Readable,
    /// As large as fits one sheet, however small its text gets.
    OneSheet,
    /// The same on a poster of proportions that somebody chose: columns grow to fill it.
    Poster,
    /// So many paper points for a sheet point, on as many sheets as that takes.
    Fixed(f32),
    /// As large as fits while its columns run over so many sheets, and fill them.
    Across(usize),
}

impl Target {
    /// What the page settings ask for on paper.
    pub fn of(settings: &PageSettings) -> Self {
        let sizing = match settings.fit {
            Fit::OnePage => return Self::Whole,
            Fit::Percent(_) | Fit::Sheets if settings.size == PageSize::Slide => Sizing::OneSheet,
            Fit::Sheets => Sizing::Readable,
            Fit::Percent(percent) => Sizing::Fixed(f32::from(percent.clamp(Fit::PERCENT.0, Fit::PERCENT.1)) / 100.0),
            Fit::PagesWide(pages) => Sizing::Across(usize::from(pages.max(1))),
        };
        Self::Page { paper: settings.printed(), sizing }
    }
}

/// How a map is to be laid out.
#[derive(Clone, Debug)]
pub struct Request {
    /// For screen or paper.
    pub target: Target,
    /// Language of the sheet's own words and of hyphenation.
    pub language: Language,
    /// Whether the legend is shown.
    pub legend: bool,
    /// Which changes of channel are marked.
    pub seams: Seams,
    /// Whether durations stand under the steps as a time line to scale.
    pub to_scale: bool,
    /// The part to show; nothing for the whole map.
    pub slice: Option<Slice>,
    /// Width and spare height of an earlier layout, to keep; nothing searches for the best.
    pub fitted: Option<Fitted>,
}

impl Request {
    /// The whole map on screen, in the document's language.
    pub fn canvas(doc: &Document) -> Self {
        Self {
            target: Target::Canvas,
            language: doc.journey.language,
            legend: !doc.page.without_legend,
            seams: doc.page.seams,
            to_scale: doc.page.to_scale,
            slice: None,
            fitted: None,
        }
    }

    /// The map on paper as the settings say, in `language`.
    pub fn page(settings: &PageSettings, language: Language) -> Self {
        let target = Target::of(settings);
        let legend = !settings.without_legend;
        Self { target, language, legend, seams: settings.seams, to_scale: settings.to_scale, slice: None, fitted: None }
    }
}

/// Lays out a map, or the slice of it that the request names, on one sheet.
pub fn lay_out(doc: &Document, typeset: &dyn Typeset, request: &Request, cache: &mut Cache) -> Sheet {
    if let Some(fitted) = request.fitted {
        return build::build(doc, typeset, request, fitted, cache);
    }
    let kept = Kept::new(typeset);
    let fitted = fit::fit(doc, &kept, request, cache).fitted;
    build::build(doc, &kept, request, fitted, cache)
}

/// Lays out a map on as many sheets of paper as it needs to stay readable.
pub fn sheets(doc: &Document, typeset: &dyn Typeset, request: &Request, cache: &mut Cache) -> Vec<Sheet> {
    split::sheets(doc, &Kept::new(typeset), request, cache)
}
