//! How a document is put on paper; kept with it.

use serde::{Deserialize, Serialize};

use super::is_default;
use crate::base::Size;

/// The page a document is laid out for.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct PageSettings {
    /// Paper size.
    pub size: PageSize,
    /// Which way round.
    pub orientation: Orientation,
    /// How the sheet meets the page.
    #[serde(skip_serializing_if = "is_default")]
    pub fit: Fit,
    /// Leave the legend out.
    #[serde(skip_serializing_if = "is_default")]
    pub without_legend: bool,
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
        let mm = |w: f32, h: f32| Size::new(w / 25.4 * 72.0, h / 25.4 * 72.0);
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
}
