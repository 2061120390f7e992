//! What a card says beyond its printed words: signs such as severity bars, channel icons and
//! initials, put into words by the meaning tree.

use super::words;
use crate::scene::TextItem;

/// Which of the texts are words that `said` consists of, in this order, and what `said` goes on
/// with after them. Marks and white space do not count: "Looks at reviews" is printed, "Looks at
/// reviews. Online" is said, and "Online" stands for an icon.
pub(super) fn beyond<'a>(said: &'a str, texts: &[&TextItem]) -> (Vec<bool>, &'a str) {
    let mut rest = said;
    let mut printed = Vec::with_capacity(texts.len());
    for (at, text) in texts.iter().enumerate() {
        let goes_on = texts.get(at + 1).is_some_and(|next| words::continues(&text.line, &next.line));
        let more = after(rest, &text.line.text, goes_on);
        printed.push(more.is_some());
        rest = more.unwrap_or(rest);
    }
    (printed, rest.trim_start_matches(|c: char| !c.is_alphanumeric()))
}

/// The end of `said` after the letters of `line`; nothing if it begins otherwise.
fn after<'a>(said: &'a str, line: &str, inside_word: bool) -> Option<&'a str> {
    let mut rest = said.char_indices().filter(|(_, c)| c.is_alphanumeric());
    let mut end = 0;
    for letter in line.chars().filter(|c| c.is_alphanumeric()) {
        let (at, same) = rest.next()?;
        if same != letter {
            return None;
        }
        end = at + same.len_utf8();
    }
    let more = said.get(end..)?;
    let cuts_word = end > 0 && !inside_word && more.starts_with(char::is_alphanumeric);
    (!cuts_word).then_some(more)
}
