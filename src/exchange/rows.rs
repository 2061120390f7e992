//! A table as comma-separated values, in the form that the spreadsheets of each language open.

use super::table::FORMULA;
use crate::{
    base::Language,
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
