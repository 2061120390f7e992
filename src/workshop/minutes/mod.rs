//! Minutes: what a session came to, from the map as it was, the map as it is, and the session's
//! record. Nobody has to type any of it.
//!
//! The minutes are a [`Report`], from which Markdown, pages and slides are made. Parts with nothing
//! to say are left out. Everything stands in reading order, and the same maps and record always give
//! the same words.

mod agenda;
mod changes;
mod decisions;
mod pains;
mod votes;
mod words;

use std::sync::Arc;

use super::Record;
use crate::{
    base::Language,
    i18n::{text, text_with},
    model::{Document, ParkedNote},
    report::{Block, Fact, Report, Section},
};

/// What a session came to, in figures.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sum {
    /// What was decided, as typed and as it follows from the map.
    pub decisions: usize,
    /// Rounds of votes.
    pub rounds: usize,
    /// Entries in the parking lot.
    pub parked: usize,
    /// Changes to the map.
    pub changes: usize,
}

/// The maps before and after, the record between them, and the language to say it in.
struct Session<'a> {
    record: &'a Record,
    before: &'a Document,
    now: &'a Document,
    language: Language,
}

impl Session<'_> {
    fn say(&self, key: &'static str) -> &'static str {
        text(self.language, key)
    }
}

/// The minutes of the session `record`, which left the map as `now`.
pub fn minutes(record: &Record, now: &Document, language: Language) -> Report {
    let session = Session { record, before: &record.start, now, language };
    let decided = decisions::section(&session);
    let votes = votes::section(&session);
    let (parking, parked) = parking(&session);
    let (changed, changes) = changes::section(&session);
    let sum = Sum {
        decisions: decided.as_ref().map_or(0, decisions::count),
        rounds: votes.as_ref().map_or(0, |section| section.sections.len()),
        parked,
        changes,
    };
    let parts = [agenda::section(&session), decided, votes, pains::section(&session), parking, changed];
    Report {
        title: title(now, language),
        language,
        blocks: head(&session, sum),
        sections: parts.into_iter().flatten().collect(),
        ..Report::default()
    }
}

/// What minutes of a session on that map are called.
pub fn title(map: &Document, language: Language) -> String {
    match map.journey.title.trim() {
        "" => text(language, "minutes-title-plain").to_owned(),
        map => text_with(language, "minutes-title", &[("map", map.into())]),
    }
}

/// When it was, for how long and with how many, and what it came to.
fn head(session: &Session<'_>, sum: Sum) -> Vec<Block> {
    let Session { record, language, .. } = *session;
    let time = match (record.time.as_str(), record.end.as_str()) {
        ("", _) => String::new(),
        (from, "") => text_with(language, "minutes-from", &[("from", from.into())]),
        (from, to) => text_with(language, "minutes-from-to", &[("from", from.into()), ("to", to.into())]),
    };
    let heads = if record.heads > 0 { record.heads.to_string() } else { String::new() };
    let facts = [
        ("minutes-date", words::day(&record.date, language)),
        ("minutes-time", time),
        ("minutes-people", heads),
        ("minutes-sum", summed_up(sum, language)),
    ];
    let facts = facts.into_iter().filter(|(_, says)| !says.is_empty());
    let facts: Vec<Fact> = facts.map(|(label, says)| Fact::new(session.say(label), says)).collect();
    vec![Block::Facts { name: String::new(), facts }]
}

/// What it came to, in a line.
fn summed_up(sum: Sum, language: Language) -> String {
    let parts = [
        ("minutes-sum-decisions", sum.decisions),
        ("minutes-sum-votes", sum.rounds),
        ("minutes-sum-parked", sum.parked),
        ("minutes-sum-changes", sum.changes),
    ];
    let parts = parts.into_iter().filter(|(_, count)| *count > 0);
    let parts: Vec<String> = parts.map(|(key, count)| text_with(language, key, &[("count", count.into())])).collect();
    if parts.is_empty() { text(language, "minutes-sum-nothing").to_owned() } else { parts.join(", ") }
}

/// What did not fit: what was parked in the session, then what was there before. And how much of it
/// is new.
fn parking(session: &Session<'_>) -> (Option<Section>, usize) {
    let known = |note: &ParkedNote| session.before.parking.iter().any(|before| before.id == note.id);
    let notes = session.now.parking.iter().filter(|note| !note.text.trim().is_empty());
    let (old, new): (Vec<_>, Vec<_>) = notes.partition(|note| known(note));
    let count = new.len();
    let lists = [(String::new(), new), (session.say("minutes-parked-before").to_owned(), old)];
    let lists = lists.into_iter().filter(|(_, notes)| !notes.is_empty());
    let list = |(name, notes): (String, Vec<&Arc<ParkedNote>>)| Block::List {
        name,
        items: notes.into_iter().map(|note| note.text.clone()).collect(),
    };
    let blocks: Vec<Block> = lists.map(list).collect();
    ((!blocks.is_empty()).then(|| session.section("minutes-parking", "parking", blocks)), count)
}

impl Session<'_> {
    /// A part of the minutes; `place` is its name in every language.
    fn section(&self, name: &'static str, place: &str, blocks: Vec<Block>) -> Section {
        Section { name: self.say(name).to_owned(), place: place.to_owned(), blocks, ..Section::default() }
    }
}
