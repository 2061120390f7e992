//! Messages over the canvas. Errors stay until dismissed; nothing here knows where they come from.

use super::action::Action;

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
        self.offer(gravity, text, None);
    }

    /// Shows a message with something to do about it.
    pub fn offer(&mut self, gravity: Gravity, text: impl Into<String>, offer: Option<(String, Box<Action>)>) {
        let text = text.into();
        // The same message twice in a row is one message.
        self.shown.retain(|n| n.text != text);
        self.count += 1;
        self.shown.push(Notice { number: self.count, gravity, text, offer });
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

    /// Every message on show.
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
