//! Replacing what was found, as one edit.

use std::collections::BTreeMap;

use super::Match;
use crate::{
    edit::{Edit, Rewording, Whose, each_words},
    model::Document,
};

/// What replacing comes to.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Replacement {
    /// The change; none where nothing may be replaced.
    pub edit: Option<Edit>,
    /// How many matches it replaces.
    pub replaced: usize,
    /// How many are left alone because their lane is locked.
    pub locked: usize,
}

/// Puts `with` in the place of these matches of `document`. Matches in locked lanes stay, and so
/// does what stands where an older version of the document had a match.
pub fn replace(document: &Document, matches: &[Match], with: &str) -> Replacement {
    let mut result = Replacement::default();
    let mut wanted: BTreeMap<&Whose, Vec<&Match>> = BTreeMap::new();
    for found in matches {
        if found.locked {
            result.locked += 1;
        } else {
            wanted.entry(&found.whose).or_default().push(found);
        }
    }
    let mut texts = Vec::new();
    each_words(document, &mut |whose, words| {
        let Some(found) = wanted.get(&whose) else { return };
        let mut nth = 0;
        words.each("notes", &mut |_, text| {
            let here = found.iter().filter(|m| m.nth == nth);
            if let Some((text, count)) = rewritten(text, here, with) {
                texts.push(Rewording { whose: whose.clone(), nth, text });
                result.replaced += count;
            }
            nth += 1;
        });
    });
    if !texts.is_empty() {
        result.edit = Some(Edit::Reword { texts, matches: result.replaced });
    }
    result
}

/// `text` with `with` in the place of the matches, and how many those are; none without any.
fn rewritten<'a>(text: &str, matches: impl Iterator<Item = &'a &'a Match>, with: &str) -> Option<(String, usize)> {
    let mut new = String::new();
    let (mut done, mut count) = (0, 0);
    for found in matches {
        let (Some(before), Some(words)) = (text.get(done..found.range.start), text.get(found.range.clone())) else {
            continue;
        };
        if found.text.get(found.range.clone()) != Some(words) {
            continue;
        }
        new.push_str(before);
        new.push_str(with);
        done = found.range.end;
        count += 1;
    }
    new.push_str(text.get(done..)?);
    (count > 0).then_some((new, count))
}
