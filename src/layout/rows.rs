//! Cards of a lane to its rows: each into the first row where all its steps are free.

use std::ops::Range;

/// Occupied columns of one lane, row by row.
#[derive(Debug, Default)]
pub(super) struct Rows {
    columns: usize,
    /// For each row, which columns are taken.
    taken: Vec<Vec<bool>>,
    /// For each column, the first row that may be free.
    first_free: Vec<u32>,
}

impl Rows {
    pub(super) fn new(columns: usize) -> Self {
        Self { columns, taken: Vec::new(), first_free: vec![0; columns] }
    }

    /// Takes the first row where `columns` are free and returns its number.
    pub(super) fn place(&mut self, columns: Range<usize>) -> usize {
        let start = self.first_free.get(columns.clone()).into_iter().flatten().copied().max().unwrap_or(0) as usize;
        let is_free = |row: &Vec<bool>| row.get(columns.clone()).is_some_and(|cells| cells.iter().all(|taken| !taken));
        let row = self
            .taken
            .iter()
            .skip(start)
            .position(is_free)
            .map_or_else(|| self.taken.len().max(start), |at| at + start);
        while self.taken.len() <= row {
            self.taken.push(vec![false; self.columns]);
        }
        if let Some(cells) = self.taken.get_mut(row).and_then(|cells| cells.get_mut(columns.clone())) {
            cells.fill(true);
        }
        for column in columns {
            let Some(first) = self.first_free.get_mut(column) else { continue };
            while self.taken.get(*first as usize).and_then(|r| r.get(column)).copied().unwrap_or(false) {
                *first += 1;
            }
        }
        row
    }
}
