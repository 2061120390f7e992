//! Measures and type of slides, in slide points. Sizes are chosen for the last row of a room:
//! nothing that is read is smaller than [`SMALL`], signs and what is said beside are no smaller than
//! [`FINE`].

use crate::text::TextStyle;

/// Blank edge at the left, at the right and at the top.
pub(super) const MARGIN: f32 = 44.0;
/// Top of what stands highest on a slide.
pub(super) const TOP: f32 = 34.0;
/// Blank edge at the bottom, footer included.
pub(super) const FOOT: f32 = 52.0;
/// From the slide's lower edge to the top of the footer's line.
pub(super) const FOOTER: f32 = 35.0;
/// Between columns of text.
pub(super) const GUTTER: f32 = 36.0;

/// The map's title on the first slide; smaller ones for longer titles.
pub(super) const DISPLAY: [TextStyle; 4] = [
    TextStyle::regular(44.0, 51.0).bold(),
    TextStyle::regular(36.0, 43.0).bold(),
    TextStyle::regular(28.0, 34.0).bold(),
    TextStyle::regular(20.0, 25.0).bold(),
];
/// Heading of a slide; smaller ones for longer headings.
pub(super) const HEADING: [TextStyle; 4] = [
    TextStyle::regular(26.0, 32.0).bold(),
    TextStyle::regular(22.0, 27.0).bold(),
    TextStyle::regular(18.0, 23.0).bold(),
    TextStyle::regular(14.0, 19.0).bold(),
];
/// A persona's name on the first slide, headings within a slide.
pub(super) const NAME: TextStyle = TextStyle::regular(15.0, 20.0).bold();
/// What a slide says under its heading.
pub(super) const LEAD: TextStyle = TextStyle::regular(16.0, 22.0);
/// Somebody's own words.
pub(super) const QUOTE: TextStyle = TextStyle::regular(20.0, 28.0).italic();
/// Running text.
pub(super) const BODY: TextStyle = TextStyle::regular(14.0, 19.0);
/// The smallest text that is read: facts, footers, legends.
pub(super) const SMALL: TextStyle = TextStyle::regular(12.0, 16.0);
/// What stands beside signs where there are many of them.
pub(super) const FINE: TextStyle = TextStyle::regular(10.5, 13.0);
