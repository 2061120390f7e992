//! How a document is put on paper; kept with it.

use serde::{Deserialize, Serialize};

use super::is_default;
use crate::base::{Id, Size};

/// Millimetres in points.
fn points(mm: f32) -> f32 {
    mm / 25.4 * 72.0
}

/// How a document goes onto paper and slides. The defaults are not written into the file.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct PageSettings {
    /// Paper size.
    pub size: PageSize,
    /// Which way round.
    pub orientation: Orientation,
    /// Millimetres of paper left free around the sheet, which has a quiet edge of its own.
    #[serde(skip_serializing_if = "is_default")]
    pub margin_mm: u8,
    /// How the sheet meets the page.
    #[serde(skip_serializing_if = "is_default")]
    pub fit: Fit,
    /// Leave the legend out.
    #[serde(skip_serializing_if = "is_default")]
    pub without_legend: bool,
    /// Leave out the marks of how well cards are founded.
    #[serde(skip_serializing_if = "is_default")]
    pub without_levels: bool,
    /// Black and white: shapes and patterns carry what colours carry otherwise.
    #[serde(skip_serializing_if = "is_default")]
    pub mono: bool,
    /// Lanes that stay on screen only.
    #[serde(skip_serializing_if = "is_default")]
    pub without_lanes: Vec<Id>,
    /// Personas that stay on screen only, with the cards that are for nobody else.
    #[serde(skip_serializing_if = "is_default")]
    pub without_personas: Vec<Id>,
    /// What happens to cards that the filter hides.
    #[serde(skip_serializing_if = "is_default")]
    pub filtered: Filtered,
    /// Notes and evidence behind the map.
    #[serde(skip_serializing_if = "is_default")]
    pub with_notes: bool,
    /// Pages of another kind behind the map, in this order.
    #[serde(skip_serializing_if = "is_default")]
    pub supplements: Vec<Supplement>,
    /// Which changes of channel are marked between touchpoints.
    #[serde(skip_serializing_if = "is_default")]
    pub seams: Seams,
    /// A time line under the names of the steps, with their durations to scale.
    #[serde(skip_serializing_if = "is_default")]
    pub to_scale: bool,
    /// In which order a screen reader hears the cards.
    #[serde(skip_serializing_if = "is_default")]
    pub order: ReadingOrder,
    /// PDF that keeps for decades (PDF/A-2a).
    #[serde(skip_serializing_if = "is_default")]
    pub archival: bool,
    /// A poster instead, in tiles that are glued together.
    #[serde(skip_serializing_if = "is_default")]
    pub poster: Option<Poster>,
    /// Slides.
    #[serde(skip_serializing_if = "is_default")]
    pub deck: Deck,
}

impl PageSettings {
    /// Width and height of the paper in points, turned as set.
    pub fn paper(&self) -> Size {
        let portrait = self.size.portrait();
        match self.orientation {
            Orientation::Portrait => portrait,
            Orientation::Landscape => Size::new(portrait.h, portrait.w),
        }
    }

    /// Paper left free on each side, in points; never so much that less than half of `paper` is left.
    pub fn margin(&self, paper: Size) -> f32 {
        points(f32::from(self.margin_mm)).min(paper.w.min(paper.h) / 4.0)
    }

    /// Width and height of the paper within its margins, in points.
    pub fn printed(&self) -> Size {
        let paper = self.paper();
        let margins = 2.0 * self.margin(paper);
        Size::new(paper.w - margins, paper.h - margins)
    }
}

/// Paper sizes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum PageSize {
    /// 148 × 210 mm.
    A5,
    /// 210 × 297 mm.
    A4,
    /// 297 × 420 mm.
    #[default]
    A3,
    /// 420 × 594 mm.
    A2,
    /// 594 × 841 mm.
    A1,
    /// 841 × 1189 mm.
    A0,
    /// 8.5 × 11 in.
    Letter,
    /// 11 × 17 in.
    Tabloid,
    /// A 13.33 × 7.5 in slide; composed as an overview, whatever the size of its text.
    Slide,
}

impl PageSize {
    /// Every size, in the order of menus.
    pub const ALL: [Self; 9] =
        [Self::A5, Self::A4, Self::A3, Self::A2, Self::A1, Self::A0, Self::Letter, Self::Tabloid, Self::Slide];

    /// The name on the command line and in menus.
    pub fn name(self) -> &'static str {
        match self {
            Self::A5 => "a5",
            Self::A4 => "a4",
            Self::A3 => "a3",
            Self::A2 => "a2",
            Self::A1 => "a1",
            Self::A0 => "a0",
            Self::Letter => "letter",
            Self::Tabloid => "tabloid",
            Self::Slide => "slide",
        }
    }

    /// Size in portrait, in points.
    pub fn portrait(self) -> Size {
        let mm = |w: f32, h: f32| Size::new(points(w), points(h));
        match self {
            Self::A5 => mm(148.0, 210.0),
            Self::A4 => mm(210.0, 297.0),
            Self::A3 => mm(297.0, 420.0),
            Self::A2 => mm(420.0, 594.0),
            Self::A1 => mm(594.0, 841.0),
            Self::A0 => mm(841.0, 1189.0),
            Self::Letter => Size::new(612.0, 792.0),
            Self::Tabloid => Size::new(792.0, 1224.0),
            Self::Slide => Size::new(540.0, 960.0),
        }
    }
}

/// Which way round the paper lies.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Orientation {
    /// Wider than high.
    #[default]
    Landscape,
    /// Higher than wide.
    Portrait,
}

/// How the sheet meets the page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Fit {
    /// Scaled to the paper, down to the readable floor, then onto further sheets.
    #[default]
    Sheets,
    /// One page as large as the map.
    OnePage,
    /// So many per cent of the design's size, on as many pages as that takes.
    Percent(u16),
    /// As large as fits when the columns run over so many pages.
    PagesWide(u8),
}

impl Fit {
    /// Least and most per cent of the design's size.
    pub const PERCENT: (u16, u16) = (10, 1_000);
}

/// What happens on paper to cards that the filter hides.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Filtered {
    /// They fade, as on screen.
    #[default]
    Fade,
    /// They are left out, and the map is laid out without them.
    LeaveOut,
    /// They are printed as if there were no filter.
    Show,
}

/// Which changes of channel are marked on the sheet.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Seams {
    /// Those between online and offline.
    #[default]
    Crossings,
    /// Every change of channel.
    All,
    /// None.
    Unmarked,
}

impl Seams {
    /// All three, in the order of menus.
    pub const ALL: [Self; 3] = [Self::Crossings, Self::All, Self::Unmarked];

    /// Whether a seam where this changes is marked.
    pub fn marks(self, change: super::Change) -> bool {
        match self {
            Self::Crossings => change.is_crossing(),
            Self::All => true,
            Self::Unmarked => false,
        }
    }
}

/// A page of another kind that stands behind the map.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Supplement {
    /// A sheet for each persona.
    Personas,
    /// Each metric with its chart.
    Figures,
    /// Opportunities by impact and effort.
    Matrix,
    /// Opportunities in order of weight.
    Ranking,
    /// What came of each vote.
    Votes,
    /// The parking lot, and what was decided.
    Parking,
}

impl Supplement {
    /// Every kind, in the order in which they are printed.
    pub const ALL: [Self; 6] = [Self::Personas, Self::Figures, Self::Matrix, Self::Ranking, Self::Votes, Self::Parking];

    /// The name on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::Personas => "personas",
            Self::Figures => "figures",
            Self::Matrix => "matrix",
            Self::Ranking => "ranking",
            Self::Votes => "votes",
            Self::Parking => "parking",
        }
    }
}

/// In which order the words of a map are read aloud.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum ReadingOrder {
    /// As the map is drawn: one table, lane by lane.
    #[default]
    Lane,
    /// Phase by phase: headings and lists.
    Phase,
}

/// A map at a final size of its own, cut into tiles that an office printer takes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Poster {
    /// Size of the whole.
    pub size: PosterSize,
    /// Paper of the tiles; unset for one page of that size.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tile: Option<PageSize>,
    /// Width of the glue flap, in millimetres.
    #[serde(default = "usual_flap", skip_serializing_if = "is_usual_flap")]
    pub flap_mm: u8,
    /// Whether each tile repeats the phases and the names of the lanes.
    #[serde(default, skip_serializing_if = "is_default")]
    pub repeats: bool,
}

fn usual_flap() -> u8 {
    Poster::FLAP_MM
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde passes a reference")]
fn is_usual_flap(flap: &u8) -> bool {
    *flap == Poster::FLAP_MM
}

impl Poster {
    /// Width of the glue flap unless told otherwise: a finger's breadth.
    pub const FLAP_MM: u8 = 10;
}

/// Size of a poster.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum PosterSize {
    /// A paper size, the way round that the map needs.
    Paper(PageSize),
    /// Width and height in millimetres.
    Millimetres(u16, u16),
}

impl PosterSize {
    /// Shortest edge of a poster, in millimetres.
    pub const LEAST_MM: u16 = 100;
    /// Longest edge of a poster, in millimetres.
    pub const MOST_MM: u16 = 6_000;
}

/// Which slides, and of what shape.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Deck {
    /// Shape of the slides.
    #[serde(skip_serializing_if = "is_default")]
    pub aspect: Aspect,
    /// Slides that are left out.
    #[serde(skip_serializing_if = "is_default")]
    pub without: Vec<SlideKind>,
}

impl Deck {
    /// Whether slides of this kind are wanted.
    pub fn has(&self, kind: SlideKind) -> bool {
        !self.without.contains(&kind)
    }
}

/// Shape of slides.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Aspect {
    /// 16:9, 13.33 × 7.5 in.
    #[default]
    Wide,
    /// 4:3, 10 × 7.5 in.
    Standard,
}

impl Aspect {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Wide, Self::Standard];

    /// The name on the command line and in menus.
    pub fn name(self) -> &'static str {
        match self {
            Self::Wide => "16:9",
            Self::Standard => "4:3",
        }
    }

    /// Width and height of a slide in points.
    pub fn size(self) -> Size {
        match self {
            Self::Wide => Size::new(960.0, 540.0),
            Self::Standard => Size::new(720.0, 540.0),
        }
    }
}

/// Kinds of slides, in the order in which they are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum SlideKind {
    /// What the map is about.
    Title,
    /// One for each persona.
    Personas,
    /// The whole map.
    Overview,
    /// One or more for each phase, to be read from the back of the room.
    Phases,
    /// What the personas feel.
    Curve,
    /// The worst pain points with what answers them; impact and effort.
    Priorities,
    /// What came of each vote.
    Votes,
    /// Figures.
    Metrics,
    /// What happens next, who does it and by when.
    Next,
}

impl SlideKind {
    /// All kinds.
    pub const ALL: [Self; 9] = [
        Self::Title,
        Self::Personas,
        Self::Overview,
        Self::Phases,
        Self::Curve,
        Self::Priorities,
        Self::Votes,
        Self::Metrics,
        Self::Next,
    ];

    /// The name on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::Title => "title",
            Self::Personas => "personas",
            Self::Overview => "overview",
            Self::Phases => "phases",
            Self::Curve => "curve",
            Self::Priorities => "priorities",
            Self::Votes => "votes",
            Self::Metrics => "metrics",
            Self::Next => "next",
        }
    }
}
