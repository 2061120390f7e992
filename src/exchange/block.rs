//! A table of texts, before anybody knows what it means.

/// Rows of texts, every one as wide as the widest. Has no empty row or column at its end.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Block {
    rows: Vec<Vec<String>>,
    width: usize,
}

impl Block {
    /// A block of these rows; short ones are filled up.
    pub fn new(mut rows: Vec<Vec<String>>) -> Self {
        for row in &mut rows {
            for cell in row.iter_mut() {
                *cell = crate::base::clean(cell);
            }
            let used = row.iter().rposition(|c| !c.is_empty()).map_or(0, |at| at + 1);
            row.truncate(used);
        }
        let used = rows.iter().rposition(|r| !r.is_empty()).map_or(0, |at| at + 1);
        rows.truncate(used);
        let width = rows.iter().map(Vec::len).max().unwrap_or_default();
        for row in &mut rows {
            row.resize(width, String::new());
        }
        Self { rows, width }
    }

    /// One cell that holds a list: one line for each entry.
    pub fn of_list(lines: &[String]) -> Self {
        Self::new(vec![vec![lines.join("\n")]])
    }

    /// The text at a row and column; empty outside.
    pub fn cell(&self, row: usize, column: usize) -> &str {
        self.rows.get(row).and_then(|r| r.get(column)).map_or("", String::as_str)
    }

    /// How many rows there are.
    pub fn height(&self) -> usize {
        self.rows.len()
    }

    /// How many columns there are.
    pub fn width(&self) -> usize {
        self.width
    }
}
