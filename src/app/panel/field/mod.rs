//! The fields of the panels: each has a label that names it for screen readers, shows what the
//! document says, and hands back what somebody wants instead.

mod chips;
mod choice;
mod parse;
mod segments;
mod slip;
mod stepper;
mod swatch;
mod text;

pub(super) use chips::{Chip, chip_ui};
pub(in crate::app) use choice::{Choice, choice_ui};
pub(super) use choice::{is_choosing, menu_ui, option_ui, shown_whole};
pub(in crate::app) use parse::day;
pub(super) use parse::{count, day_or_month, decimal, decimal_text, link};
pub(in crate::app) use segments::{segments_named_ui, segments_ui};
pub(super) use slip::{Slip, SlipUse, add_row_ui, slip_ui};
pub(in crate::app) use stepper::stepper_ui;
pub(super) use swatch::{style_swatch_ui, swatch_ui, swatches_ui};
pub(super) use text::{Complaint, Field, Lines, Outcome, complaint_ui, field_ui};
