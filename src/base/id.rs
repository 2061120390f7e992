//! Short, stable, readable identifiers, and the one rule for text that people type.

use std::{fmt, sync::Arc};

use serde::{Deserialize, Serialize};

/// Names a persona, stage, phase, step, lane, card, source or channel within one document.
///
/// Identifiers are unique over the whole document, so that a finding, a link or the selection
/// needs nothing but the identifier to say what it means. They read like `p4` or `return`: small
/// letters, digits, `-` and `_`, at most [`Id::MAX_LEN`] bytes. Cloning is cheap.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Id(Arc<str>);

impl Id {
    /// The longest identifier a document may carry, in bytes.
    pub const MAX_LEN: usize = 40;

    /// Wraps `text` as it is; [`Id::is_well_formed`] says whether a document may carry it.
    pub fn new(text: impl AsRef<str>) -> Self {
        Self(Arc::from(text.as_ref()))
    }

    /// The identifier as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The identifier behind its first eight bytes, which nearly always decide a comparison: following
    /// the pointer for each would take most of the time where many are looked up.
    pub(crate) fn key(&self) -> (u64, &Self) {
        let mut head = [0; 8];
        head.iter_mut().zip(self.0.bytes()).for_each(|(to, from)| *to = from);
        (u64::from_be_bytes(head), self)
    }

    /// Whether the identifier keeps to the alphabet and length above.
    pub fn is_well_formed(&self) -> bool {
        !self.0.is_empty()
            && self.0.len() <= Self::MAX_LEN
            && self.0.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-' || b == b'_')
    }
}

impl fmt::Debug for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "#{}", self.0)
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl From<&str> for Id {
    fn from(text: &str) -> Self {
        Self::new(text)
    }
}

/// Text as a document keeps it: line ends as `\n`, tabs as spaces, no other control characters,
/// no white space at either end.
pub fn clean(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace(['\r', '\u{2028}', '\u{2029}'], "\n");
    let text: String =
        text.chars().map(|c| if c == '\t' { ' ' } else { c }).filter(|c| *c == '\n' || !c.is_control()).collect();
    text.trim().to_owned()
}

/// Whether [`clean`] would leave `text` as it is; copies nothing.
pub fn is_clean(text: &str) -> bool {
    let bytes = text.as_bytes();
    // Most texts are plain; every text of a map is looked at when it is opened.
    if bytes.iter().all(|b| (b' '..=b'~').contains(b)) {
        return bytes.first() != Some(&b' ') && bytes.last() != Some(&b' ');
    }
    text.trim().len() == text.len()
        && text.chars().all(|c| c == '\n' || !(c.is_control() || c == '\u{2028}' || c == '\u{2029}'))
}

impl Default for Id {
    fn default() -> Self {
        Self::new("")
    }
}
