//! Type roles of the sheet: which size, weight and line height each kind of text has, in points.

use super::TextStyle;

/// Title of the map.
pub const TITLE: TextStyle = TextStyle::regular(24.0, 28.0).bold();
/// Line under the title.
pub const SUBTITLE: TextStyle = TextStyle::regular(9.0, 12.0);
/// Name of a persona.
pub const PERSONA_NAME: TextStyle = TextStyle::regular(12.0, 15.0).bold();
/// A persona's own words, in a strip of one or two.
pub const PERSONA_QUOTE: TextStyle = TextStyle::regular(10.5, 14.0).italic();
/// A persona's own words, in a strip of three or more.
pub const PERSONA_QUOTE_SMALL: TextStyle = TextStyle::regular(9.5, 12.5).italic();
/// Name of a phase.
pub const PHASE_NAME: TextStyle = TextStyle::regular(11.5, 14.0).bold();
/// Number before the name of a phase.
pub const PHASE_NUMBER: TextStyle = TextStyle::regular(11.5, 14.0);
/// Label of a lane.
pub const LANE_LABEL: TextStyle = TextStyle::regular(9.0, 11.5).bold();
/// Steps, stages, headings of lists.
pub const STEP: TextStyle = TextStyle::regular(8.0, 10.25).bold();
/// Goals and lists of personas.
pub const GOAL: TextStyle = TextStyle::regular(8.0, 10.5);
/// A card's words.
pub const CARD: TextStyle = TextStyle::regular(8.0, 10.25);
/// A card's heading.
pub const CARD_HEADING: TextStyle = CARD.bold();
/// Thoughts, and quotes on the curve.
pub const QUOTE: TextStyle = CARD.italic();
/// Chips, counts, legend: the smallest text there is.
pub const META: TextStyle = TextStyle::regular(7.0, 9.0);
/// The value of a metric.
pub const METRIC: TextStyle = TextStyle::regular(13.0, 15.0).bold();
