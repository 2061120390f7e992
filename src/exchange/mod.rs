//! Foreign forms of a map's cards: what the clipboard carries to mail, to spreadsheets and to
//! another map, and what comes back from there.
//!
//! Out: words for people ([`to_text`]), a table for spreadsheets ([`to_table`]), and a table for
//! everything that reads HTML with the cards themselves inside ([`to_html`]); a whole map in writing
//! ([`to_markdown`]) and as tables for spreadsheets ([`to_csv`], [`to_xlsx`]). In: our own cards
//! ([`fragment_in`]), a table ([`read_table`]), a list ([`read_list`]). What a table's headings
//! mean on a map is a [`Matching`], which people may correct before anything is changed.
//! [`survey`] makes figures of tables of answers, however long; [`read_votes`] reads dots that were
//! placed elsewhere.

mod block;
mod covered;
mod grid;
mod html;
mod list;
mod markdown;
mod matching;
mod place;
mod rows;
pub mod survey;
mod table;
mod votes;
mod words;
mod xlsx;

pub use block::Block;
pub use covered::{are_there, reveal};
pub use html::{fragment_in, to_html};
pub use list::{list_edit, read_list};
pub use markdown::to_markdown;
pub use matching::{ColumnTo, Here, Matching, RowTo};
pub use rows::to_csv;
pub use table::{read_table, to_table};
pub use votes::{LeftOut, Unclear, VoteRows, Votes, read_votes};
pub use words::to_text;
pub use xlsx::to_xlsx;

/// The longest text that is read, in bytes (1 MiB).
pub const MOST_TEXT: usize = 1 << 20;
/// The most cards that are pasted at once.
pub const MOST_CARDS: usize = 2_000;
