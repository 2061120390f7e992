//! Tables as spreadsheets put them into the clipboard and take them out of it.

use super::{Block, grid::Grid, rows::as_grid};
use crate::{base::Language, edit::Fragment};

/// Rows are lanes, columns are steps; cells apart by tabs, those with line breaks in quotation marks.
pub fn to_table(fragment: &Fragment, language: Language) -> String {
    let grid = Grid::of(fragment, language);
    let mut writer = csv::WriterBuilder::new().delimiter(b'\t').from_writer(Vec::new());
    let heading = std::iter::once(String::new()).chain(grid.columns.iter().cloned());
    let rows = grid.rows.iter().map(|row| {
        let cells = row.cells.iter().map(|cell| cell.join("\n"));
        std::iter::once(row.name.clone()).chain(cells).map(|cell| harmless(&cell)).collect::<Vec<_>>()
    });
    for row in std::iter::once(heading.map(|cell| harmless(&cell)).collect()).chain(rows) {
        // Writing to memory cannot fail.
        let _done = writer.write_record(&row);
    }
    let bytes = writer.into_inner().unwrap_or_default();
    String::from_utf8(bytes).unwrap_or_default()
}

/// A cell that no spreadsheet takes for a formula.
fn harmless(cell: &str) -> String {
    if cell.starts_with(FORMULA) { format!("'{cell}") } else { cell.to_owned() }
}

/// What a formula begins with.
pub(super) const FORMULA: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];

/// The table in a text of two columns or more; none where the text is something else.
///
/// Cells are apart by tabs, commas or semicolons and may stand in quotation marks. Rows of cards,
/// as we export them, come back by lane and step.
pub fn read_table(text: &str) -> Option<Block> {
    let text = text.trim_start_matches('\u{feff}');
    let block = read_block(text)?;
    Some(as_grid(&block).unwrap_or(block))
}

fn read_block(text: &str) -> Option<Block> {
    if text.contains('\t') {
        return Some(parse(text, b'\t')).filter(|block| block.width() >= 2);
    }
    // A sentence has space behind its comma, a table has the same number of them in each line.
    [b';', b','].into_iter().find_map(|sign| {
        let block = parse(text, sign);
        let is_table = block.width() >= 2 && block.height() >= 2 && is_even(text, sign) && !has_prose(text, sign);
        is_table.then_some(block)
    })
}

fn reader(text: &str, sign: u8) -> csv::Reader<&[u8]> {
    csv::ReaderBuilder::new().has_headers(false).flexible(true).delimiter(sign).from_reader(text.as_bytes())
}

fn parse(text: &str, sign: u8) -> Block {
    let rows = reader(text, sign).into_records().filter_map(Result::ok);
    let cell = |cell: &str| {
        // Ours come back as they were.
        let bare = cell.strip_prefix('\'').filter(|c| c.starts_with(FORMULA));
        bare.unwrap_or(cell).to_owned()
    };
    Block::new(rows.map(|row| row.iter().map(cell).collect()).collect())
}

/// Whether each line has as many cells as the others.
fn is_even(text: &str, sign: u8) -> bool {
    let mut widths = reader(text, sign).into_records().filter_map(Result::ok).map(|row| row.len());
    let Some(first) = widths.next() else { return false };
    first >= 2 && widths.all(|width| width == first)
}

/// Whether a sign stands as it does in sentences: outside quotation marks, with space behind it.
fn has_prose(text: &str, sign: u8) -> bool {
    let mut is_quoted = false;
    let mut bytes = text.bytes().peekable();
    while let Some(byte) = bytes.next() {
        if byte == b'"' {
            is_quoted = !is_quoted;
        }
        if byte == sign && !is_quoted && bytes.peek() == Some(&b' ') {
            return true;
        }
    }
    false
}
