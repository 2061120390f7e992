//! E-mail addresses: `anna.berg@firm.de`, also with the sign in words, `anna (at) firm.de`.

use std::ops::Range;

/// How people write the sign where machines shall not read it.
const AT_IN_WORDS: [&str; 4] = ["(at)", "[at]", "(ät)", "[ät]"];

/// Where addresses stand.
pub(super) fn find(text: &str) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    let bytes = text.as_bytes();
    if !bytes.iter().any(|b| matches!(b, b'@' | b'(' | b'[')) {
        return found;
    }
    for (at, sign) in text.char_indices() {
        let range = match sign {
            '@' => around(text, at, at + 1, false),
            '(' | '[' => in_words(text, at).and_then(|end| around(text, at, end, true)),
            _ => None,
        };
        found.extend(range.filter(|range| found.last().is_none_or(|last| last.end <= range.start)));
    }
    found
}

/// Where the sign in words that begins at `at` ends.
fn in_words(text: &str, at: usize) -> Option<usize> {
    let rest = text.get(at..)?;
    let word =
        AT_IN_WORDS.into_iter().find(|word| rest.get(..word.len()).is_some_and(|r| r.eq_ignore_ascii_case(word)));
    word.map(|word| at + word.len())
}

/// The address around a sign from `start` to `end`. A sign in words may have a space at each side.
fn around(text: &str, start: usize, end: usize, in_words: bool) -> Option<Range<usize>> {
    let (mut before, mut behind) = (text.get(..start)?, text.get(end..)?);
    let mut domain_start = end;
    if in_words {
        before = before.strip_suffix(' ').unwrap_or(before);
        if let Some(rest) = behind.strip_prefix(' ') {
            (behind, domain_start) = (rest, end + 1);
        }
    }
    let local = before.rfind(|c: char| !is_local(c)).map_or(0, |at| at + char_len(before, at));
    let name = before.get(local..)?.trim_start_matches(['.', '-', '\'', '+']);
    let host = behind.find(|c: char| !(c.is_alphanumeric() || matches!(c, '.' | '-'))).unwrap_or(behind.len());
    let host = behind.get(..host)?.trim_end_matches(['.', '-']);
    // "See [at] www.firm.de" names a page.
    let is_page = in_words && host.starts_with("www.");
    (!is_page && !name.is_empty() && !name.ends_with('.') && is_domain(host))
        .then(|| before.len() - name.len()..domain_start + host.len())
}

fn is_local(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '.' | '_' | '%' | '+' | '-' | '\'')
}

/// Two labels or more, the last one of letters.
fn is_domain(host: &str) -> bool {
    let Some((rest, last)) = host.rsplit_once('.') else { return false };
    let is_label = |label: &str| !label.is_empty() && !label.starts_with('-') && !label.ends_with('-');
    rest.split('.').all(is_label) && last.chars().count() >= 2 && last.chars().all(char::is_alphabetic)
}

fn char_len(text: &str, at: usize) -> usize {
    text.get(at..).and_then(|rest| rest.chars().next()).map_or(1, char::len_utf8)
}
