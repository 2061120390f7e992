//! Finds the line of a file that a broken rule is about.

use super::scan::{self, Piece};
use crate::{
    base::Id,
    model::{Rule, Violation},
};

/// Byte offset of what `violation` complains about. Where the very field is not to be found, the
/// first thing its row says.
pub(super) fn place(text: &str, violation: &Violation) -> usize {
    let row = row(text, violation).unwrap_or(Span { start: 0, end: text.len() });
    value(text, row, violation).or_else(|| first_word(text, row)).unwrap_or(row.start)
}

/// A stretch of the file, from its opening bracket on.
#[derive(Clone, Copy, Debug)]
struct Span {
    start: usize,
    end: usize,
}

/// The pieces of a stretch with their depth, counted from 1 right inside its brackets.
fn inside(text: &str, span: Span) -> impl Iterator<Item = (usize, Piece<'_>, usize)> {
    let mut depth = 0_usize;
    scan::pieces_from(text, span.start).take_while(move |(at, _)| *at < span.end).map(move |(at, piece)| {
        match piece {
            Piece::Open => depth += 1,
            Piece::Close => depth = depth.saturating_sub(1),
            _ => {}
        }
        (at, piece, depth)
    })
}

/// The bracket that opens at `start`, up to where it closes.
fn bracket(text: &str, start: usize) -> Span {
    let whole = Span { start, end: text.len() };
    let end = inside(text, whole).find(|(_, piece, depth)| *piece == Piece::Close && *depth == 0);
    Span { start, end: end.map_or(text.len(), |(at, ..)| at) }
}

fn row(text: &str, violation: &Violation) -> Option<Span> {
    let map = bracket(text, scan::pieces(text).find(|(_, p)| *p == Piece::Open)?.0);
    if violation.table.is_empty() {
        return Some(map);
    }
    // Steps are counted within their phase, so only the identifier says which one is meant.
    if violation.table == "steps" {
        let nth = usize::from(matches!(violation.rule, Rule::IdTwice(_)));
        return row_of(text, violation.subject.as_ref()?, nth);
    }
    let mut pieces = inside(text, map);
    pieces.find(|(_, piece, depth)| *depth == 1 && *piece == Piece::Word(violation.table))?;
    let (start, ..) = pieces.find(|(_, piece, _)| *piece == Piece::Open)?;
    let table = bracket(text, start);
    if violation.table == "journey" {
        return Some(table);
    }
    let mut rows = inside(text, table).filter(|(_, piece, depth)| *piece == Piece::Open && *depth == 2);
    Some(bracket(text, rows.nth(violation.row)?.0))
}

/// The row that carries this identifier, the `nth` one counted from 0.
fn row_of(text: &str, id: &Id, nth: usize) -> Option<Span> {
    let mut open = Vec::new();
    let mut before = [Piece::Other; 2];
    let mut left = nth;
    for (at, piece) in scan::pieces(text) {
        match piece {
            Piece::Open => open.push(at),
            Piece::Close => {
                open.pop();
            }
            Piece::Text(words) if words == id.as_str() && before == [Piece::Word("id"), Piece::Colon] => {
                if left == 0 {
                    return open.last().map(|start| bracket(text, *start));
                }
                left -= 1;
            }
            _ => {}
        }
        let [_, last] = before;
        before = [last, piece];
    }
    None
}

/// The field, and of several with that name the one with the value that is wrong.
fn value(text: &str, row: Span, violation: &Violation) -> Option<usize> {
    let fields: Vec<(usize, Piece<'_>)> = fields(text, row, violation.field);
    let wrong = |piece: &Piece<'_>| match (&violation.rule, piece) {
        (Rule::Refers { id, .. }, Piece::Text(words)) => *words == id.as_str(),
        (Rule::Range { low, high }, Piece::Word(word)) => {
            word.parse::<f64>().is_ok_and(|number| !(*low..=*high).contains(&number))
        }
        (Rule::Finite, Piece::Word(word)) => word.parse::<f64>().is_ok_and(|number| !number.is_finite()),
        _ => false,
    };
    let exact = fields.iter().find(|(_, piece)| wrong(piece)).map(|(at, _)| *at);
    // A list of identifiers has the wrong one on a line of its own.
    let listed = || match &violation.rule {
        Rule::Refers { id, .. } => {
            let mut after =
                inside(text, row).skip_while(|(at, ..)| fields.first().is_some_and(|(field, _)| at < field));
            after.find(|(_, piece, _)| *piece == Piece::Text(id.as_str())).map(|(at, ..)| at)
        }
        _ => None,
    };
    exact.or_else(listed).or_else(|| fields.first().map(|(at, _)| *at))
}

/// Every `field: value` of a row and of what is inside it: where the field stands, and its value.
fn fields<'a>(text: &'a str, row: Span, field: &str) -> Vec<(usize, Piece<'a>)> {
    let pieces: Vec<(usize, Piece<'a>, usize)> = inside(text, row).collect();
    pieces
        .windows(3)
        .filter_map(|window| match window {
            [(at, Piece::Word(word), _), (_, Piece::Colon, _), (_, value, _)] if *word == field => Some((*at, *value)),
            _ => None,
        })
        .collect()
}

fn first_word(text: &str, row: Span) -> Option<usize> {
    inside(text, row).find(|(_, piece, _)| matches!(piece, Piece::Word(_))).map(|(at, ..)| at)
}
