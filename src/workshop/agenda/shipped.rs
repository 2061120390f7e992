//! Agendas to start from, for a short, a half and a whole day.
//!
//! Each follows the same course: what is known, written in silence before anybody talks, then read
//! out, weighed by dots, and talked about down to who does what. Longer ones take in more of the map.

use crate::{
    base::Language,
    i18n::text,
    model::{
        Activity,
        ActivityKind::{self, Break, Discuss, Rank, ReadOut, SilentWriting, Vote, WarmUp},
    },
};

/// How long a workshop is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Length {
    /// 45 minutes.
    Short,
    /// A morning or an afternoon.
    HalfDay,
    /// A day with a lunch break.
    FullDay,
}

impl Length {
    /// All three, in the order of menus.
    pub const ALL: [Self; 3] = [Self::Short, Self::HalfDay, Self::FullDay];
}

/// An item: what the room does for how many minutes, what it is called, what the facilitator minds.
type Item = (ActivityKind, u16, &'static str, &'static str);

/// One phase, from what hurts to who does something about it.
const SHORT: [Item; 6] = [
    (WarmUp, 5, "item-arrive", "note-arrive-short"),
    (SilentWriting, 8, "item-pains", "note-pains"),
    (ReadOut, 8, "item-read-pains", "note-read"),
    (Vote, 6, "item-vote-pains", "note-vote"),
    (Discuss, 13, "item-answers", "note-answers"),
    (Rank, 5, "item-close", "note-close"),
];

/// One persona along the whole journey.
const HALF_DAY: [Item; 13] = [
    (WarmUp, 15, "item-arrive", "note-arrive"),
    (Discuss, 20, "item-persona", "note-persona"),
    (SilentWriting, 15, "item-doing", "note-doing"),
    (ReadOut, 20, "item-read-doing", "note-read-doing"),
    (Discuss, 20, "item-curve", "note-curve"),
    (Break, 15, "", "note-break"),
    (SilentWriting, 12, "item-pains", "note-pains"),
    (ReadOut, 18, "item-read-pains", "note-read"),
    (Vote, 10, "item-vote-pains", "note-vote"),
    (Discuss, 25, "item-answers", "note-answers"),
    (Vote, 10, "item-vote-answers", "note-vote-answers"),
    (Rank, 20, "item-plan", "note-plan"),
    (Discuss, 10, "item-look-back", "note-look-back"),
];

/// The whole journey, from what is known to a plan.
const FULL_DAY: [Item; 19] = [
    (WarmUp, 20, "item-arrive", "note-arrive"),
    (Discuss, 30, "item-persona", "note-persona"),
    (SilentWriting, 20, "item-doing", "note-doing"),
    (ReadOut, 30, "item-read-doing", "note-read-doing"),
    (Break, 15, "", "note-break"),
    (SilentWriting, 15, "item-thoughts", "note-thoughts"),
    (Discuss, 30, "item-curve", "note-curve"),
    (SilentWriting, 15, "item-pains", "note-pains"),
    (ReadOut, 25, "item-read-pains", "note-read"),
    (Break, 60, "item-lunch", "note-lunch"),
    (Vote, 15, "item-vote-pains", "note-vote"),
    (Discuss, 30, "item-causes", "note-causes"),
    (SilentWriting, 20, "item-ideas", "note-ideas"),
    (ReadOut, 20, "item-read-ideas", "note-read"),
    (Break, 15, "", "note-break"),
    (Vote, 10, "item-vote-answers", "note-vote-answers"),
    (Rank, 25, "item-plan", "note-plan"),
    (Discuss, 15, "item-open", "note-open"),
    (Discuss, 10, "item-look-back", "note-look-back"),
];

/// The agenda that is shipped for that length.
pub fn agenda(length: Length, language: Language) -> Vec<Activity> {
    let items: &[Item] = match length {
        Length::Short => &SHORT,
        Length::HalfDay => &HALF_DAY,
        Length::FullDay => &FULL_DAY,
    };
    let words = |key: &'static str| if key.is_empty() { String::new() } else { text(language, key).to_owned() };
    let activity = |(kind, minutes, name, note): &Item| Activity {
        kind: *kind,
        name: words(name),
        minutes: *minutes,
        note: words(note),
    };
    items.iter().map(activity).collect()
}
