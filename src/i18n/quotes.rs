//! Typographic quotation marks for straight ones, as they are typed.

use crate::base::Language;

/// What a straight mark (`"` or `'`) typed behind `before` becomes in `language`; any other
/// character, and a mark that means inches or feet, stays as it is.
///
/// A mark opens at the beginning, behind white space, an opening bracket, a dash or another
/// opening mark, and closes or is an apostrophe elsewhere. What stands behind the place where
/// somebody types does not matter.
pub fn typographic(language: Language, before: &str, typed: char) -> char {
    let (open, close) = match (language, typed) {
        (Language::English, '"') => ('“', '”'),
        (Language::English, '\'') => ('‘', '’'),
        (Language::German, '"') => ('„', '“'),
        (Language::German, '\'') => ('‚', '‘'),
        _ => return typed,
    };
    let Some(last) = before.chars().next_back() else { return open };
    if opens_behind(language, last) {
        open
    } else if is_open(before, open, close) {
        close
    } else if last.is_ascii_digit() {
        // 27" and 6' have no partner that they could close.
        typed
    } else if typed == '\'' {
        '’'
    } else {
        close
    }
}

/// Whether a mark behind `last` begins something.
fn opens_behind(language: Language, last: char) -> bool {
    let is_opening_mark = match language {
        Language::English => matches!(last, '“' | '‘'),
        Language::German => matches!(last, '„' | '‚'),
    };
    last.is_whitespace() || is_opening_mark || matches!(last, '(' | '[' | '{' | '<' | '-' | '–' | '—' | '/' | '=')
}

/// Whether the last `open` in `text` has no `close` behind it.
fn is_open(text: &str, open: char, close: char) -> bool {
    text.chars().rev().find(|c| *c == open || *c == close).is_some_and(|c| c == open)
}
