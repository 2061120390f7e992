//! Scores as people and programs write them.

/// The number in a cell: `9`, `-0.25`, `7,5`, `−1`; none where there is anything else.
///
/// Exact for up to 15 digits, and without allocating: this runs once a row.
pub(super) fn parse(cell: &[u8]) -> Option<f64> {
    match cell {
        // Nearly every score of nearly every survey.
        [digit @ b'0'..=b'9'] => return Some(f64::from(digit - b'0')),
        b"10" => return Some(10.0),
        _ => {}
    }
    let (is_negative, digits) = match cell {
        [b'-', rest @ ..] | [0xE2, 0x88, 0x92, rest @ ..] => (true, rest),
        [b'+', rest @ ..] => (false, rest),
        _ => (false, cell),
    };
    let (mut number, mut count, mut decimals, mut in_fraction) = (0_u64, 0_u32, 0_u32, false);
    for byte in digits {
        match byte {
            b'0'..=b'9' if count < 15 => {
                number = number * 10 + u64::from(byte - b'0');
                count += 1;
                decimals += u32::from(in_fraction);
            }
            // Digits that no score has: what is behind the fifteenth changes nothing in a fraction.
            b'0'..=b'9' if in_fraction => {}
            b'.' | b',' if !in_fraction => in_fraction = true,
            _ => return None,
        }
    }
    if count == 0 {
        return None;
    }
    let value = number as f64 / 10_u64.pow(decimals) as f64;
    Some(if is_negative { -value } else { value })
}

/// A cell without space at its ends, the kind that does not break included.
pub(super) fn trimmed(cell: &[u8]) -> &[u8] {
    // Hardly a cell has space around it: five times a row this looks at two bytes and is done.
    if let [first, .., last] | [first @ last] = cell
        && first.is_ascii_graphic()
        && last.is_ascii_graphic()
    {
        return cell;
    }
    let mut cell = cell.trim_ascii();
    while let [0xC2, 0xA0, rest @ ..] = cell {
        cell = rest.trim_ascii();
    }
    while let [rest @ .., 0xC2, 0xA0] = cell {
        cell = rest.trim_ascii();
    }
    cell
}
