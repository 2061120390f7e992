//! Addresses that a map's links may lead to.

/// Whether `text` is a web or mail address. Anything else, such as a script, is no link anywhere.
pub fn is_address(text: &str) -> bool {
    let is_known = ["https://", "http://", "mailto:"].iter().any(|start| {
        text.get(..start.len()).is_some_and(|s| s.eq_ignore_ascii_case(start)) && text.len() > start.len()
    });
    is_known && !text.contains(|c: char| c.is_whitespace() || c.is_control())
}
