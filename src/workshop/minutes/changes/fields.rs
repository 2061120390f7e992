//! Fields whose values differ: "Severity: 3 → 4".

use super::super::{Session, words};

/// Gathers the fields of one thing that differ.
pub(super) struct Fields<'a, 'b> {
    session: &'a Session<'b>,
    found: Vec<String>,
}

impl<'a, 'b> Fields<'a, 'b> {
    pub(super) fn new(session: &'a Session<'b>) -> Self {
        Self { session, found: Vec::new() }
    }

    /// A field with its values before and now, as words; empty ones stand for none.
    pub(super) fn value(&mut self, label: &'static str, before: &str, now: &str) {
        if before.trim() != now.trim() {
            let language = self.session.language;
            let (before, now) = (words::or_none(before, language), words::or_none(now, language));
            self.found.push(format!("{}: {before} → {now}", self.session.say(label)));
        }
    }

    /// A field of longer words, of which it is enough to know that they changed.
    pub(super) fn mention(&mut self, label: &'static str, differs: bool) {
        if differs {
            self.found.push(self.session.say(label).to_owned());
        }
    }

    /// What was found, after the name of what it is of; nothing where nothing was.
    pub(super) fn of(self, name: &str) -> Option<String> {
        (!self.found.is_empty()).then(|| format!("{name} – {}", self.found.join("; ")))
    }
}

/// A judgement from 1 to 5; nothing where nobody has judged.
pub(super) fn judged(value: u8) -> String {
    if value == 0 { String::new() } else { value.to_string() }
}
