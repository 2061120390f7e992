//! Messages over the canvas. They stay until dismissed, or until what they are about has gone on.

use super::{action::Action, desk::MapNumber};

/// How grave a message is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gravity {
    /// Something went as asked.
    Done,
    /// Something to know.
    Note,
    /// Something went wrong.
    Error,
}

/// What about a map a message concerns: what happens next there settles it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject {
    /// Saving it: until it is saved.
    Saving,
    /// Changing it: until the next change.
    Changing,
    /// Exporting it, until the next export. Said whatever map is in front: one works on meanwhile.
    Exporting,
}

/// One message.
#[derive(Clone, Debug, PartialEq)]
pub struct Notice {
    /// Names it, so that it can be dismissed.
    pub number: u64,
    /// How grave it is.
    pub gravity: Gravity,
    /// What happened, in the window's language.
    pub text: String,
    /// What can be done about it: a label and what it does.
    pub offer: Option<(String, Box<Action>)>,
    /// The map that it concerns, where it is one: shown only with that map.
    pub about: Option<(MapNumber, Subject)>,
}

/// All messages, the last one last.
#[derive(Clone, Debug, Default)]
pub struct Notices {
    shown: Vec<Notice>,
    count: u64,
}

impl Notices {
    /// Shows a message.
    pub fn add(&mut self, gravity: Gravity, text: impl Into<String>) {
        self.show(gravity, text.into(), None, None);
    }

    /// Shows a message about one map, perhaps with something to do about it.
    pub fn about(
        &mut self,
        map: MapNumber,
        subject: Subject,
        gravity: Gravity,
        text: impl Into<String>,
        offer: Option<(String, Box<Action>)>,
    ) {
        self.show(gravity, text.into(), offer, Some((map, subject)));
    }

    fn show(
        &mut self,
        gravity: Gravity,
        text: String,
        offer: Option<(String, Box<Action>)>,
        about: Option<(MapNumber, Subject)>,
    ) {
        // The same message twice in a row is one message.
        self.shown.retain(|n| n.text != text || n.about != about);
        self.count += 1;
        self.shown.push(Notice { number: self.count, gravity, text, offer, about });
    }

    /// Takes one away.
    pub fn dismiss(&mut self, number: u64) {
        self.shown.retain(|n| n.number != number);
    }

    /// Takes away what only confirmed something: the next action says more than it does.
    pub fn clear_done(&mut self) {
        self.shown.retain(|n| n.gravity != Gravity::Done);
    }

    /// The number of the last message there was; 0 before the first.
    pub fn latest(&self) -> u64 {
        self.count
    }

    /// Takes away what was said about this of a map: it is settled.
    pub fn clear(&mut self, map: MapNumber, subject: Subject) {
        self.shown.retain(|n| n.about != Some((map, subject)));
    }

    /// Takes away what was said about earlier exports of any map.
    pub fn clear_exports(&mut self) {
        self.shown.retain(|n| n.about.is_none_or(|(_, subject)| subject != Subject::Exporting));
    }

    /// Takes away everything about a map: it is closed.
    pub fn close(&mut self, map: MapNumber) {
        self.shown.retain(|n| n.about.is_none_or(|(number, _)| number != map));
    }

    /// What is on show while this map is in front.
    pub fn with(&self, map: MapNumber) -> impl Iterator<Item = &Notice> {
        self.shown
            .iter()
            .filter(move |n| n.about.is_none_or(|(number, about)| number == map || about == Subject::Exporting))
    }

    /// Every message there is.
    pub fn iter(&self) -> std::slice::Iter<'_, Notice> {
        self.shown.iter()
    }
}

impl<'a> IntoIterator for &'a Notices {
    type Item = &'a Notice;
    type IntoIter = std::slice::Iter<'a, Notice>;
    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}
