//! Design tokens: colours of the sheet and of the window, the shapes of our icons.
//!
//! Colours live in `assets/themes`; whoever draws names a token and never a number.

mod icon;

use std::sync::OnceLock;

use serde::Deserialize;

pub use icon::{Icon, IconShape, icon, icon_names};

use crate::base::Colour;

/// Contrast of words to their ground that can be read from the last row.
pub const FAR: f64 = 7.0;

/// Colours of a sheet.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "each field is a token whose name says what it colours")]
pub struct SheetColours {
    /// Greys only: pictures and what people coloured themselves are to be grey as well.
    #[serde(default)]
    pub mono: bool,
    pub ink: Colour,
    pub muted: Colour,
    pub line: Colour,
    pub hairline: Colour,
    pub axis: Colour,
    pub wash: Colour,
    pub paper: Colour,
    pub on_phase: Colour,
    pub action_fill: Colour,
    pub touchpoint_fill: Colour,
    pub touchpoint_stroke: Colour,
    pub pain_fill: Colour,
    pub pain_stroke: Colour,
    pub opportunity_fill: Colour,
    pub opportunity_stroke: Colour,
    pub process_fill: Colour,
    pub note_fill: Colour,
    pub note_stroke: Colour,
    pub actions: Colour,
    pub touchpoints: Colour,
    pub pain: Colour,
    pub opportunity: Colour,
    pub selection: Colour,
    pub phases: [Colour; 6],
    pub personas: [Colour; 6],
}

impl SheetColours {
    /// The printed sheet, and the sheet on screen unless told otherwise.
    pub fn paper() -> &'static Self {
        static CELL: OnceLock<SheetColours> = OnceLock::new();
        CELL.get_or_init(|| shipped(include_str!("../../assets/themes/sheet.ron")))
    }

    /// The printed sheet without colours: nothing but greys.
    pub fn mono() -> &'static Self {
        static CELL: OnceLock<SheetColours> = OnceLock::new();
        CELL.get_or_init(|| shipped(include_str!("../../assets/themes/sheet-mono.ron")))
    }

    /// What is printed: in colour, or in black and white.
    pub fn printed(mono: bool) -> &'static Self {
        if mono { Self::mono() } else { Self::paper() }
    }

    /// The sheet on a dark canvas.
    pub fn dark() -> &'static Self {
        static CELL: OnceLock<SheetColours> = OnceLock::new();
        CELL.get_or_init(|| shipped(include_str!("../../assets/themes/sheet-dark.ron")))
    }

    /// The sheet as a room reads it from its last row, by day or by night: the same, with what is set as
    /// words deep enough for [`FAR`] on every ground.
    pub fn room(is_dark: bool) -> &'static Self {
        static CELLS: [OnceLock<SheetColours>; 2] = [OnceLock::new(), OnceLock::new()];
        let [paper, dark] = &CELLS;
        if is_dark { dark.get_or_init(|| Self::dark().far()) } else { paper.get_or_init(|| Self::paper().far()) }
    }

    /// What words stand on.
    pub fn grounds(&self) -> [Colour; 8] {
        [
            self.paper,
            self.wash,
            self.action_fill,
            self.touchpoint_fill,
            self.pain_fill,
            self.opportunity_fill,
            self.process_fill,
            self.note_fill,
        ]
    }

    fn far(&self) -> Self {
        let grounds = self.grounds();
        let is_read = |colour: &Colour| grounds.iter().all(|ground| colour.contrast(*ground) >= FAR);
        // As little ink as it takes.
        let far = |colour: Colour| {
            let mut mixed = (0..=u8::MAX).map(|part| self.ink.with_alpha(part).over(colour));
            mixed.find(is_read).unwrap_or(self.ink)
        };
        Self { muted: far(self.muted), pain: far(self.pain), ..self.clone() }
    }

    /// Colour of the phase at this place; cycles after six.
    pub fn phase(&self, at: usize) -> Colour {
        self.phases.get(at % 6).copied().unwrap_or(self.ink)
    }

    /// Colour of a persona style, 0 to 5.
    pub fn persona(&self, style: usize) -> Colour {
        self.personas.get(style % 6).copied().unwrap_or(self.ink)
    }
}

/// Colours of the window.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "each field is a token whose name says what it colours")]
pub struct WindowColours {
    pub dark: bool,
    pub canvas: Colour,
    pub panel: Colour,
    pub raised: Colour,
    pub field: Colour,
    pub ink: Colour,
    pub muted: Colour,
    pub line: Colour,
    pub border: Colour,
    pub accent: Colour,
    pub on_accent: Colour,
    pub accent_wash: Colour,
    pub gap: Colour,
    pub check: Colour,
    pub note: Colour,
    pub ok: Colour,
    pub personas: [Colour; 6],
}

impl WindowColours {
    /// The window by day.
    pub fn light() -> &'static Self {
        static CELL: OnceLock<WindowColours> = OnceLock::new();
        CELL.get_or_init(|| shipped(include_str!("../../assets/themes/light.ron")))
    }

    /// The window by night.
    pub fn dark() -> &'static Self {
        static CELL: OnceLock<WindowColours> = OnceLock::new();
        CELL.get_or_init(|| shipped(include_str!("../../assets/themes/dark.ron")))
    }
}

/// Reads a theme that is part of the program.
#[expect(clippy::expect_used, reason = "shipped with the program and read by every test run")]
fn shipped<T: serde::de::DeserializeOwned>(source: &str) -> T {
    ron::from_str(source).expect("a shipped theme is well formed")
}
