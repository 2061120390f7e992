//! Cards as comma-separated values, one a row, in the form that the spreadsheets of each language
//! open; and such rows as they come back.

use super::{Block, table::FORMULA};
use crate::{
    base::{Language, fold},
    i18n::text,
    report::{Cell, Sheet},
};

/// A sheet as CSV (RFC 4180) in UTF-8 with a byte-order mark, without which Excel takes umlauts for
/// something else. German has semicolons between cells, as commas stand in its numbers.
pub fn to_csv(sheet: &Sheet, language: Language) -> Vec<u8> {
    let sign = match language {
        Language::English => b',',
        Language::German => b';',
    };
    let mut out = "\u{feff}".as_bytes().to_vec();
    let mut writer = csv::WriterBuilder::new();
    let mut writer = writer.delimiter(sign).terminator(csv::Terminator::CRLF).from_writer(&mut out);
    let heading: Vec<String> = sheet.columns.iter().map(|c| harmless(&c.name)).collect();
    let rows = sheet.rows.iter().map(|row| row.iter().map(|cell| written(cell, language)).collect());
    for row in std::iter::once(heading).chain(rows) {
        // Writing to memory cannot fail.
        let _done = writer.write_record(&row);
    }
    drop(writer);
    out
}

fn written(cell: &Cell, language: Language) -> String {
    match cell {
        Cell::Empty => String::new(),
        Cell::Words(text) | Cell::Url(text) => harmless(text),
        Cell::Day(day) => day.clone(),
        Cell::Number(value, decimals) => {
            let plain = format!("{value:.*}", usize::from(*decimals));
            match language {
                Language::English => plain,
                Language::German => plain.replace('.', ","),
            }
        }
    }
}

/// A cell that no spreadsheet takes for a formula.
fn harmless(text: &str) -> String {
    if text.starts_with(FORMULA) { format!("'{text}") } else { text.to_owned() }
}

/// The table of lanes and steps that rows of cards mean: one step a column, one lane a row, the
/// cards of a cell line by line. None where the headings are not those of our tables of cards.
pub(super) fn as_grid(rows: &Block) -> Option<Block> {
    let column = |key: &'static str| {
        let names = Language::ALL.map(|language| fold(text(language, key)));
        (0..rows.width()).find(|at| names.contains(&fold(rows.cell(0, *at))))
    };
    let (phase, step) = (column("web-phase")?, column("kind-step")?);
    let (lane, words) = (column("field-lane")?, column("field-text")?);
    let mut grid = vec![vec![String::new()]];
    for row in 1..rows.height() {
        let place = match (rows.cell(row, phase), rows.cell(row, step)) {
            (phase, "") => phase.to_owned(),
            ("", step) => step.to_owned(),
            (phase, step) => format!("{phase} – {step}"),
        };
        let at = place_of(grid.first_mut()?, &place);
        let below = grid.iter().skip(1).position(|r| r.first().is_some_and(|name| name == rows.cell(row, lane)));
        let below = below.map_or(grid.len(), |at| at + 1);
        if below == grid.len() {
            grid.push(vec![rows.cell(row, lane).to_owned()]);
        }
        let cells = grid.get_mut(below)?;
        cells.resize(cells.len().max(at + 1), String::new());
        let cell = cells.get_mut(at)?;
        if !cell.is_empty() {
            cell.push('\n');
        }
        cell.push_str(&rows.cell(row, words).split_whitespace().collect::<Vec<_>>().join(" "));
    }
    Some(Block::new(grid))
}

/// Where a name stands in a row, at its end where it did not.
fn place_of(row: &mut Vec<String>, name: &str) -> usize {
    row.iter().skip(1).position(|known| known == name).map_or_else(
        || {
            row.push(name.to_owned());
            row.len() - 1
        },
        |at| at + 1,
    )
}
