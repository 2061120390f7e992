//! What changed in the map since the session began, in reading order.
//!
//! Votes have a part of their own, and so has what was settled of opportunities; neither is said
//! twice.

mod cards;
mod course;
mod feelings;
mod fields;

use super::Session;
use crate::{
    edit,
    report::{Block, Section},
};

/// The changes and how many there are; a session that changed nothing says so.
pub(super) fn section(session: &Session<'_>) -> (Option<Section>, usize) {
    let changes = edit::changes(session.before, session.now);
    let mut lists = Lists { session, blocks: Vec::new(), count: 0 };
    course::list(&mut lists, &changes);
    cards::list(&mut lists, &changes);
    feelings::list(&mut lists, &changes);
    let Lists { mut blocks, count, .. } = lists;
    if blocks.is_empty() {
        // Of a map of which nobody knows how it was, nothing can be said.
        if session.record.date.is_empty() {
            return (None, 0);
        }
        blocks.push(Block::Paragraph(session.say("minutes-unchanged").to_owned()));
    }
    (Some(session.section("minutes-changes", "changes", blocks)), count)
}

/// What changed, list by list.
struct Lists<'a, 'b> {
    session: &'a Session<'b>,
    blocks: Vec<Block>,
    count: usize,
}

impl Lists<'_, '_> {
    /// Adds a list, where there is anything in it.
    fn add(&mut self, name: &'static str, items: Vec<String>) {
        if !items.is_empty() {
            self.count += items.len();
            self.blocks.push(Block::List { name: self.session.say(name).to_owned(), items });
        }
    }
}
