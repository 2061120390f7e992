//! The colours of a colour font, which lie in a table of their own.

use crate::base::Colour;

/// The font with greys in the place of its colours; nothing for one without.
///
/// A palette is a list of records of four bytes: blue, green, red and opacity, as the OpenType
/// specification has it under CPAL.
pub(super) fn grey(font: &[u8]) -> Option<Vec<u8>> {
    let records = records(font)?;
    let mut font = font.to_vec();
    for record in font.get_mut(records).into_iter().flat_map(|records| records.chunks_exact_mut(4)) {
        if let [b, g, r, _] = record {
            let luma = Colour::luma(*r, *g, *b);
            (*b, *g, *r) = (luma, luma, luma);
        }
    }
    Some(font)
}

/// Where the colours lie in the file.
fn records(font: &[u8]) -> Option<std::ops::Range<usize>> {
    let count = number(font, 4, 2)?;
    // Behind the head of twelve bytes: tag, checksum, place and length of each table.
    let mut tables = font.get(12..)?.chunks_exact(16).take(count);
    let table = number(tables.find(|table| table.starts_with(b"CPAL"))?, 8, 4)?;
    let (colours, first) = (number(font, table + 6, 2)?, number(font, table + 8, 4)?);
    Some(table + first..table + first + 4 * colours)
}

/// A number of so many bytes, the greatest first.
fn number(bytes: &[u8], at: usize, len: usize) -> Option<usize> {
    Some(bytes.get(at..at + len)?.iter().fold(0, |sum, byte| sum << 8 | usize::from(*byte)))
}
