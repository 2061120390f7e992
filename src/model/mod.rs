//! The journey map as data: what a document holds, and what may be asked of it.
//!
//! The model is the file format (serde on these structs); changing a document is `edit`'s work. Names follow the field: a *stage* groups *phases*, a phase has *steps*,
//! a *lane* is a row, a *card* sits where a lane and one or more steps cross.

mod card;
mod channel;
mod counts;
mod coverage;
mod document;
pub mod duration;
mod emotion;
mod evidence;
mod excerpt;
mod filter;
mod forget;
mod journey;
mod lane;
mod metric;
mod opportunity;
mod page;
mod pattern;
mod persona;
mod phase;
mod query;
mod rules;
pub mod sample;
mod sample_hard;
mod sample_words;
mod seam;
mod violations;
mod words;
mod workshop;

pub use crate::base::Language;
pub use card::{
    Card, CardKind, EvidenceLevel, EvidenceRef, Frequency, ImageSource, Kind, Pain, Picture, Thought, Touchpoint,
};
pub use channel::{Channel, ChannelKind};
pub use counts::{Counts, MAX_POINTS, Share};
pub use coverage::{Coverage, Levels, coverage, shown_level};
pub use document::{Document, FORMAT, Link, ReviewSettings, Seam, Table, Waived};
pub use emotion::{Emotion, Moment, Scale};
pub use evidence::{Method, Source};
pub use excerpt::excerpt;
pub use filter::{Filter, Seen, channel, evidence_level};
pub use journey::{Journey, State};
pub use lane::{Lane, LaneKind, Role};
pub use metric::{Better, Measure, Metric, MetricKind, Variant};
pub use opportunity::{Need, Opportunity, Status};
pub use page::{
    Aspect, Deck, Filtered, Fit, Orientation, PageSettings, PageSize, Poster, PosterSize, ReadingOrder, Seams,
    SlideKind, Supplement,
};
pub use pattern::{Kept, pattern};
pub use persona::Persona;
pub use phase::{Phase, Stage, Step};
pub use query::{Columns, Subject};
pub use seam::{Change, KnownSeams, SeamAt, seams};
pub use violations::{Rule, Violation, Wanted, violations};
pub use workshop::{Activity, ActivityKind, Cluster, Decision, ParkedNote, Round, Tally, Topic};

pub(crate) use forget::{retain, revise};
pub(crate) use rules::{Index, Lookup, Rules, What};
pub(crate) use words::Words;

/// For `skip_serializing_if`: whether a field stands at its default and need not be written.
pub(crate) fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}
