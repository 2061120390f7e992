//! Completion: what the word at the cursor may become.

use std::ops::Range;

use super::{
    grammar::Sign,
    names::Names,
    read::{PartKind, read},
};
use crate::base::{Id, fold};

/// One way to go on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Completion {
    /// What it stands for.
    pub meant: Meant,
    /// How it is written: `Return:`, `@email`, `+Family`.
    pub token: String,
    /// What it replaces, in bytes; up to the cursor.
    pub range: Range<usize>,
}

/// What a completion stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Meant {
    /// A step.
    Step(Id),
    /// A channel.
    Channel(Id),
    /// A persona.
    Persona(Id),
}

impl Completion {
    /// The line with the word completed, and the cursor behind it.
    pub fn put_into(&self, line: &str) -> (String, usize) {
        let before = line.get(..self.range.start).unwrap_or_default();
        let behind = line.get(self.range.end..).unwrap_or_default().trim_start();
        let mut done = format!("{before}{} ", self.token);
        let cursor = done.len();
        done.push_str(behind);
        (done, cursor)
    }
}

/// What the word before `cursor` may become, the best first.
pub fn completions(line: &str, cursor: usize, names: &Names) -> Vec<Completion> {
    let Some(before) = line.get(..cursor) else { return Vec::new() };
    marked(before, names).unwrap_or_else(|| steps(before, names))
}

/// Channels or personas behind the last `@` or `+`; none where there is no such sign.
fn marked(before: &str, names: &Names) -> Option<Vec<Completion>> {
    let is_free = |at: usize| before.get(..at).is_some_and(|b| b.is_empty() || b.ends_with(|c| !is_word(c)));
    let (at, sign) = before.char_indices().rev().find(|(at, c)| matches!(c, '@' | '+') && is_free(*at))?;
    let query = before.get(at + 1..)?;
    let folded = fold(query);
    let is_name = query.is_empty() || !folded.is_empty();
    if !is_name || query.starts_with(char::is_whitespace) {
        return Some(Vec::new());
    }
    let mut found: Vec<(bool, Meant, &str)> = if sign == '@' {
        let fitting = names.channels.iter().filter(|c| c.begins(&folded));
        fitting.map(|c| (c.is_exactly(&folded), Meant::Channel(c.id.clone()), c.short.as_str())).collect()
    } else {
        let fitting = names.people.iter().filter(|p| p.begins(&folded));
        let named = fitting.map(|p| (p.is_exactly(&folded), Meant::Persona(p.id.clone()), names.short_persona(p)));
        named.filter(|(_, _, name)| !name.is_empty()).collect()
    };
    // A space behind a whole name: that word is done.
    if query.ends_with(char::is_whitespace) && found.iter().any(|(is_exact, ..)| *is_exact) {
        return Some(Vec::new());
    }
    found.sort_by_key(|(is_exact, ..)| !is_exact);
    let all = found.into_iter().map(|(_, meant, name)| Completion {
        meant,
        token: format!("{sign}{name}"),
        range: at..before.len(),
    });
    Some(all.collect())
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '@' | '+')
}

/// Steps whose name begins like the line, as long as the line names none.
fn steps(before: &str, names: &Names) -> Vec<Completion> {
    let typed = before.trim_start();
    let folded = fold(typed);
    let has_sign = typed.starts_with(|c| c == ':' || Sign::of(c).is_some());
    let is_named = || read(before, names, None).parts.iter().any(|p| p.kind == PartKind::Step);
    if folded.is_empty() || has_sign || is_named() {
        return Vec::new();
    }
    let start = before.len() - typed.len();
    let mut found: Vec<(bool, Completion)> = Vec::new();
    for place in names.places.iter().filter(|p| p.begins(&folded)) {
        // A step without a name of its own is its phase.
        let is_step = fold(&place.name).starts_with(&folded);
        let name = if is_step { &place.name } else { &place.phase };
        let token = format!("{}:", name.trim());
        if found.iter().any(|(_, c)| c.token == token) {
            continue;
        }
        let completion = Completion { meant: Meant::Step(place.step.clone()), token, range: start..before.len() };
        found.push((place.is_exactly(&folded), completion));
    }
    found.sort_by_key(|(is_exact, _)| !is_exact);
    found.into_iter().map(|(_, completion)| completion).collect()
}
