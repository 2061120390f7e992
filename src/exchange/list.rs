//! Lists: one card a line.

use super::{
    Here, MOST_CARDS,
    place::{Cell, Placer},
};
use crate::{
    edit::{Edit, Pasted},
    model::Document,
};

/// The entries of a list, without bullets and numbers before them.
pub fn read_list(text: &str) -> Vec<String> {
    let text = text.trim_start_matches('\u{feff}');
    text.lines().map(|line| entry(line).to_owned()).filter(|line| !line.is_empty()).collect()
}

/// A line without its bullet or number.
fn entry(line: &str) -> &str {
    let line = line.trim();
    let behind = line.trim_start_matches(['-', '–', '—', '•', '*', '·', '◦', '▪', '‣', '☐', '☑', '✓']);
    let dash_only = line.len() - behind.len();
    // A bullet is one sign with space behind it; "-2" and "*moment" are words.
    if dash_only > 0 && line.chars().next().map(char::len_utf8) == Some(dash_only) {
        if behind.is_empty() {
            return "";
        }
        if behind.starts_with(char::is_whitespace) {
            return behind.trim_start();
        }
        return line;
    }
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let rest = line.get(digits..).unwrap_or_default();
    if (1..=3).contains(&digits)
        && let Some(rest) = rest.strip_prefix(['.', ')'])
        && rest.starts_with(char::is_whitespace)
    {
        return rest.trim_start();
    }
    line
}

/// One card for each line, where `here` is; a line with a sign goes where quick capture has it.
/// None where there are too many.
pub fn list_edit(document: &Document, lines: &[String], here: &Here) -> Option<Pasted> {
    if lines.len() > MOST_CARDS {
        return None;
    }
    let cell = Cell { lane: &here.lane, kind: document.lane(&here.lane)?.kind, step: &here.step, is_fixed: false };
    let mut placer = Placer::new(document, &here.day);
    for line in lines {
        placer.add(line, cell);
    }
    Some(placer.finish())
}

/// Lines of a cell, each of which is a card.
pub(super) fn lines_of(cell: &str) -> impl Iterator<Item = &str> {
    cell.lines().map(entry).filter(|line| !line.is_empty())
}

/// What makes up the change, in order.
pub(super) fn together(mut edits: Vec<Edit>) -> Edit {
    match (edits.len(), edits.pop()) {
        (1, Some(only)) => only,
        (_, last) => {
            edits.extend(last);
            Edit::Batch(edits)
        }
    }
}
