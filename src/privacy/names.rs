//! Names of real people, known from a list that somebody keeps.

use std::ops::Range;

use crate::base::push_plain;

/// A list of names as they are compared: whole words, whatever their capitals, Müller like Mueller,
/// O’Neil with any sign or none, and with the s of a genitive: Anna Meiers Hut.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Names {
    listed: Vec<String>,
    /// The words of each name, the longest names first.
    words: Vec<Vec<String>>,
}

impl Names {
    /// Takes a list, one name an entry: `Anna Berg` is found as a whole, `Berg` also behind "Frau".
    pub fn new<S: AsRef<str>>(list: &[S]) -> Self {
        let listed: Vec<String> = list.iter().map(|name| name.as_ref().to_owned()).collect();
        // With its apostrophe a name is two words, O and Neil; people leave it out as well.
        let spellings = listed.iter().flat_map(|name| [name.clone(), name.replace(is_apostrophe, "")]);
        let folded = |name: String| words(&name).map(|(_, word)| word).collect::<Vec<_>>();
        let mut words: Vec<Vec<String>> = spellings.map(folded).filter(|words| !words.is_empty()).collect();
        words.sort_by(|a, b| b.len().cmp(&a.len()).then_with(|| a.cmp(b)));
        words.dedup();
        Self { listed, words }
    }

    /// Reads a list, one name a line; empty lines and those that begin with `#` say nothing.
    pub fn read(text: &str) -> Self {
        let lines = text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'));
        Self::new(&lines.collect::<Vec<_>>())
    }

    /// The names as they were listed.
    pub fn listed(&self) -> &[String] {
        &self.listed
    }

    /// Whether these are the names of a list.
    pub(crate) fn are(&self, list: &[String]) -> bool {
        self.listed == list
    }

    /// Where names stand.
    pub(super) fn find(&self, text: &str) -> Vec<Range<usize>> {
        let mut found = Vec::new();
        if self.words.is_empty() {
            return found;
        }
        let words: Vec<(Range<usize>, String)> = words(text).collect();
        let mut at = 0;
        while let Some(rest) = words.get(at..).filter(|rest| !rest.is_empty()) {
            match self.words.iter().find(|name| begins_with(text, rest, name)) {
                Some(name) => {
                    let ends = (rest.first(), rest.get(name.len() - 1));
                    found.extend(ends.0.zip(ends.1).map(|(first, last)| first.0.start..last.0.end));
                    at += name.len();
                }
                None => at += 1,
            }
        }
        found
    }
}

/// Whether the words begin with a name, nothing but white space, hyphens, dots and apostrophes
/// between its words: people break lines within a name.
fn begins_with(text: &str, words: &[(Range<usize>, String)], name: &[String]) -> bool {
    let is_joint = |c: char| c.is_whitespace() || is_apostrophe(c) || matches!(c, '-' | '\u{2010}' | '\u{2011}' | '.');
    let Some((last, before)) = name.split_last() else { return false };
    words.len() >= name.len()
        && before.iter().zip(words).all(|(wanted, (_, word))| wanted == word)
        && words.get(before.len()).is_some_and(|(_, word)| word == last || is_genitive(word, last, name.len()))
        && words
            .iter()
            .zip(words.iter().skip(1))
            .take(before.len())
            .all(|(a, b)| text.get(a.0.end..b.0.start).is_some_and(|between| between.chars().all(is_joint)))
}

/// Whether a word is the last one of a name, and an s: Müllers. By itself, a name of two letters would
/// make other words of it, as Al does "als".
fn is_genitive(word: &str, name: &str, words: usize) -> bool {
    word.strip_suffix('s') == Some(name) && (words > 1 || name.len() > 2)
}

/// The signs that people take for an apostrophe.
fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | '‘' | '‛' | 'ʼ' | 'ʻ' | '′' | '´' | '`' | '＇')
}

/// The words of a text with their bytes, as they are compared.
fn words(text: &str) -> impl Iterator<Item = (Range<usize>, String)> {
    // What nobody sees within a word, soft hyphens above all.
    let is_unseen = |c: char| matches!(c, '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}');
    // An accent written apart belongs to its letter.
    let is_letter = move |c: char| c.is_alphanumeric() || ('\u{300}'..='\u{36f}').contains(&c) || is_unseen(c);
    let mut at = 0;
    std::iter::from_fn(move || {
        let rest = text.get(at..)?;
        let start = at + rest.find(char::is_alphanumeric)?;
        let word = text.get(start..)?;
        let len = word.find(|c: char| !is_letter(c)).unwrap_or(word.len());
        at = start + len;
        let mut plain = String::new();
        push_plain(word.get(..len)?, &mut plain);
        plain.retain(|c| !is_unseen(c));
        Some((start..at, plain))
    })
}
