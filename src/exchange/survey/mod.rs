//! Survey answers in bulk: from a table of any length to one figure a step.
//!
//! A file is looked at first ([`Head`]): what its columns are called, what its first rows say. The
//! columns get a meaning ([`Columns`]), by a guess that people may correct. Then every row goes
//! through once, in memory that does not grow with the file ([`count_csv`], [`count_xlsx`]): what is
//! kept are counts by what the row calls its step, its persona and its month ([`Answers`]). Only
//! after that is it decided which steps of the map those names mean ([`Matching`]), so that a name
//! can be matched on screen without reading the file again. Nothing but the aggregates goes into a
//! document ([`take`]).

mod answers;
mod cells;
mod columns;
mod day;
mod dialect;
mod error;
mod figure;
mod head;
mod matching;
mod records;
mod register;
mod results;
mod score;
mod source;
mod take;
mod workbook;

pub use answers::{Answers, Asked, BadRow, MOST_LISTED, Reason, Wish, count_csv};
pub use cells::{Cell, Encoding};
pub use columns::{Columns, Field};
pub use day::{Day, DayOrder};
pub use dialect::Dialect;
pub use error::SurveyError;
pub use figure::Figure;
pub use head::{Form, HEAD_BYTES, Head, SampleRow};
pub use matching::{Chosen, Matching, Places, Value};
pub use results::{Outcome, Results, StepResult};
pub use source::{Open, count, look};
pub use take::{Taken, Taking, conversion, take};
pub use workbook::{MOST_WORKBOOK, count_xlsx};
