//! Quick capture on screen: the bar under the canvas, and the line it opens.
//!
//! What the line comes to is worked out by [`crate::capture`] whenever it changes; here it is shown.

mod bar;
mod chips;
mod line;
mod offers;
mod popup;

use crate::{
    base::Id,
    capture::{Completion, Here, Part, Plan},
};

pub use bar::{BAR, bar_ui};
pub use popup::{CaptureView, REACH, popup_ui};

/// What quick capture knows of the map in front.
#[derive(Debug, Default)]
pub struct Capture {
    /// The line is open.
    pub is_open: bool,
    /// What is typed; kept while the line is closed, for nothing that was typed is lost.
    pub line: String,
    /// Where the cursor stands in it, in bytes.
    pub cursor: usize,
    /// Which of the offers is chosen.
    pub choice: usize,
    /// What the word at the cursor may become.
    pub offers: Vec<Completion>,
    /// What of the line is understood.
    pub parts: Vec<Part>,
    /// What Enter does.
    pub plan: Option<Plan>,
    /// An example of a line, made of the map's own names.
    pub example: String,
    /// What was done last, in words; until the next letter.
    pub told: Option<String>,
    /// The map shows what Enter would add: the running gesture is ours.
    pub has_ghost: bool,
    /// The step where the last one went, in case nothing is selected.
    pub(super) step: Option<Id>,
    /// The zoom at which the canvas showed the whole sheet last, while the line was open: as long as
    /// it is the zoom, only the ghost has moved the view.
    pub(super) fitted_zoom: Option<f32>,
    /// What offers and plan were worked out for.
    pub(super) seen: Option<Seen>,
}

/// Everything that offers and plan follow from.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Seen {
    /// Names the document, previews left aside.
    pub(super) document: u64,
    pub(super) line: String,
    pub(super) cursor: usize,
    pub(super) choice: usize,
    pub(super) here: Here,
}

impl Capture {
    /// Nothing is typed.
    pub fn is_blank(&self) -> bool {
        self.line.trim().is_empty()
    }

    /// Whether Ctrl+Z means the map although the line has the focus: there is nothing in it to take back.
    pub fn leaves_undo(&self) -> bool {
        self.is_open && self.line.is_empty()
    }

    /// The chosen offer.
    pub fn offer(&self) -> Option<&Completion> {
        self.offers.get(self.choice)
    }
}

/// What can be asked of quick capture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Capturing {
    /// Open the line; one that is open stays so, since people press the keys before every thought.
    Open,
    /// Close it; what is typed is kept for the next time.
    Close,
    /// The line as it is now.
    Type {
        /// Its words.
        line: String,
        /// Where the cursor stands, in bytes.
        cursor: usize,
    },
    /// Choose the offer so many places further down.
    Choose(isize),
    /// Complete the word at the cursor: with the chosen offer, or with this one.
    Complete(Option<usize>),
    /// Add what the line says.
    Add {
        /// Go on in the next step, not in the same one.
        goes_on: bool,
    },
}
