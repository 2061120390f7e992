//! Looking for things: words in the map in front, what of it is to be seen, anything by a few
//! letters of its name.

mod bar;
mod filter;
mod palette;
mod place;
mod strip;

use std::sync::Arc;

pub use bar::find_ui;
pub use filter::filter_button_ui;
pub use palette::{PaletteForm, PaletteView, palette_ui};
pub use place::{place, selection};
pub use strip::strip_ui;

use crate::{
    edit::Whose,
    find::{Match, Query, find},
    model::{Document, EvidenceLevel, Filter},
};

/// Maps with more cards are searched anew only when a gesture is over.
const MANY_CARDS: usize = 2_000;

/// What is looked for in one map, and what of it is to be seen.
#[derive(Debug, Default)]
pub struct Search {
    /// The bar over the canvas.
    pub bar: FindBar,
    /// What is to be seen; the rest fades.
    pub filter: Filter,
    /// The choices of the filter are on show.
    pub is_filter_open: bool,
    /// How often somebody was to be brought to what is selected.
    pub goes: u64,
}

impl Search {
    /// Whether the filter asks for what is only assumed.
    pub fn shows_only_assumed(&self) -> bool {
        self.filter.levels.iter().eq([&EvidenceLevel::Assumed])
    }
}

/// Finding and replacing.
#[derive(Debug, Default)]
pub struct FindBar {
    /// Whether it is on show. What was looked for is kept while it is not.
    pub is_open: bool,
    /// How often it was opened: the field takes the focus each time.
    pub opened: u64,
    /// Whether words are to be replaced.
    pub replaces: bool,
    /// What to look for.
    pub query: Query,
    /// What to put in its place.
    pub with: String,
    /// Where it stands.
    pub found: Arc<Vec<Match>>,
    /// Which of these one is at.
    pub current: Option<usize>,
    /// What replacing came to, in the window's language.
    pub said: Option<String>,
    /// What was searched last.
    searched: Option<(u64, Query)>,
}

impl FindBar {
    /// The match one is at.
    pub fn at(&self) -> Option<&Match> {
        self.found.get(self.current?)
    }

    /// Whether what was found is of this revision.
    pub fn is_fresh(&self, revision: u64) -> bool {
        self.is_open && self.searched.as_ref().is_some_and(|(of, _)| *of == revision)
    }

    /// Searches `document` unless that has been done. While something is dragged or typed on a
    /// large map the marks wait.
    pub(super) fn refresh(&mut self, revision: u64, document: &Document, is_in_gesture: bool) {
        let is_known = self.searched.as_ref().is_some_and(|(of, query)| *of == revision && *query == self.query);
        if is_known || !self.is_open || is_in_gesture && document.cards.len() > MANY_CARDS {
            return;
        }
        self.found = Arc::new(find(document, &self.query));
        self.searched = Some((revision, self.query.clone()));
        self.current = self.current.filter(|_| !self.found.is_empty()).map(|at| at.min(self.found.len() - 1));
    }

    /// The match one step on, round the end.
    pub(super) fn stepped(&self, forward: bool) -> Option<usize> {
        let count = self.found.len();
        let last = count.checked_sub(1)?;
        Some(match self.current {
            None => {
                if forward {
                    0
                } else {
                    last
                }
            }
            Some(at) if forward => (at + 1) % count,
            Some(at) => at.checked_sub(1).unwrap_or(last),
        })
    }

    /// Stands at the first match at or behind these words, round the end.
    pub(super) fn stand_behind(&mut self, before: usize, changed: &Match, length: usize) {
        let is_new = |m: &Match| {
            m.whose == changed.whose
                && m.nth == changed.nth
                && m.range.start >= changed.range.start
                && m.range.end <= changed.range.start + length
        };
        let next = before + self.found.iter().filter(|m| is_new(m)).count();
        self.current = (!self.found.is_empty()).then(|| if next < self.found.len() { next } else { 0 });
    }
}

/// Requests of the bar over the canvas.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FindAction {
    /// Show the bar and type what to look for; with the fields for replacing or without.
    Open {
        /// Whether words are to be replaced.
        replaces: bool,
    },
    /// Show or hide the fields for replacing.
    ToggleReplace,
    /// Close the bar.
    Close,
    /// Look for this.
    Query(Query),
    /// Put this in its place.
    With(String),
    /// Go to the next match.
    Next,
    /// Go to the one before.
    Previous,
    /// Replace the match one is at, and go to the next.
    Replace,
    /// Replace all of them, as one step of history.
    ReplaceAll,
}

/// Requests about what is to be seen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FilterAction {
    /// Show or hide the choices.
    Toggle,
    /// Hide the choices.
    Close,
    /// Show this and let the rest fade.
    Set(Box<Filter>),
    /// Show what is only assumed and let the rest fade, or show it again.
    OnlyAssumed,
    /// Show everything.
    Clear,
}

/// The identifier of the row that carries a match on the sheet: a feeling stands at its step.
pub(super) fn owner(whose: &Whose) -> Option<&crate::base::Id> {
    match whose {
        Whose::Emotion { step, .. } | Whose::Foreseen { step, .. } => Some(step),
        Whose::Source(_) | Whose::Channel(_) | Whose::Parked(_) | Whose::Decision(_) | Whose::Cluster(_) => None,
        other => other.id(),
    }
}
