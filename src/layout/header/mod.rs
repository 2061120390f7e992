//! The top of the sheet: title block, persona strip and the course of the journey.

mod branch;
mod persona;
mod steps;
mod time_line;
mod title;

pub(crate) use persona::list_heading;
pub(super) use persona::{are_whole, names, strip};
pub(super) use steps::{course, phase_need};
pub(crate) use title::subtitle;
pub(super) use title::{running_title, story, title_block, title_width};
