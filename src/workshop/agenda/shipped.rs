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
        LaneKind, Topic,
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

/// An item: what the room does for how many minutes, what it is called, what the facilitator minds,
/// and what it is about.
type Item = (ActivityKind, u16, &'static str, &'static str, Option<Topic>);

/// Cards are read out from where they were written.
const ANY: Option<Topic> = None;
const WHO: Option<Topic> = Some(Topic::Personas);
const FEELINGS: Option<Topic> = Some(Topic::Feelings);
const MEETINGS: Option<Topic> = Some(Topic::Lane(LaneKind::Touchpoints));
const THOUGHTS: Option<Topic> = Some(Topic::Lane(LaneKind::Thoughts));
const PAINS: Option<Topic> = Some(Topic::Lane(LaneKind::Pains));
const IDEAS: Option<Topic> = Some(Topic::Lane(LaneKind::Opportunities));

/// One phase, from what hurts to who does something about it.
const SHORT: [Item; 6] = [
    (WarmUp, 5, "item-arrive", "note-arrive-short", ANY),
    (SilentWriting, 8, "item-pains", "note-pains", PAINS),
    (ReadOut, 8, "item-read-pains", "note-read", ANY),
    (Vote, 6, "item-vote-pains", "note-vote", PAINS),
    (Discuss, 13, "item-answers", "note-answers", PAINS),
    (Rank, 5, "item-close", "note-close", ANY),
];

/// One persona along the whole journey.
const HALF_DAY: [Item; 13] = [
    (WarmUp, 15, "item-arrive", "note-arrive", ANY),
    (Discuss, 20, "item-persona", "note-persona", WHO),
    (SilentWriting, 15, "item-doing", "note-doing", MEETINGS),
    (ReadOut, 20, "item-read-doing", "note-read-doing", ANY),
    (Discuss, 20, "item-curve", "note-curve", FEELINGS),
    (Break, 15, "", "note-break", ANY),
    (SilentWriting, 12, "item-pains", "note-pains", PAINS),
    (ReadOut, 18, "item-read-pains", "note-read", ANY),
    (Vote, 10, "item-vote-pains", "note-vote", PAINS),
    (Discuss, 25, "item-answers", "note-answers", PAINS),
    (Vote, 10, "item-vote-answers", "note-vote-answers", IDEAS),
    (Rank, 20, "item-plan", "note-plan", ANY),
    (Discuss, 10, "item-look-back", "note-look-back", ANY),
];

/// The whole journey, from what is known to a plan.
const FULL_DAY: [Item; 19] = [
    (WarmUp, 20, "item-arrive", "note-arrive", ANY),
    (Discuss, 30, "item-persona", "note-persona", WHO),
    (SilentWriting, 20, "item-doing", "note-doing", MEETINGS),
    (ReadOut, 30, "item-read-doing", "note-read-doing", ANY),
    (Break, 15, "", "note-break", ANY),
    (SilentWriting, 15, "item-thoughts", "note-thoughts", THOUGHTS),
    (Discuss, 30, "item-curve", "note-curve", FEELINGS),
    (SilentWriting, 15, "item-pains", "note-pains", PAINS),
    (ReadOut, 25, "item-read-pains", "note-read", ANY),
    (Break, 60, "item-lunch", "note-lunch", ANY),
    (Vote, 15, "item-vote-pains", "note-vote", PAINS),
    (Discuss, 30, "item-causes", "note-causes", PAINS),
    (SilentWriting, 20, "item-ideas", "note-ideas", IDEAS),
    (ReadOut, 20, "item-read-ideas", "note-read", ANY),
    (Break, 15, "", "note-break", ANY),
    (Vote, 10, "item-vote-answers", "note-vote-answers", IDEAS),
    (Rank, 25, "item-plan", "note-plan", ANY),
    (Discuss, 15, "item-open", "note-open", ANY),
    (Discuss, 10, "item-look-back", "note-look-back", ANY),
];

/// The agenda that is shipped for that length.
pub fn agenda(length: Length, language: Language) -> Vec<Activity> {
    let items: &[Item] = match length {
        Length::Short => &SHORT,
        Length::HalfDay => &HALF_DAY,
        Length::FullDay => &FULL_DAY,
    };
    let words = |key: &'static str| if key.is_empty() { String::new() } else { text(language, key).to_owned() };
    let activity = |(kind, minutes, name, note, about): &Item| Activity {
        kind: *kind,
        name: words(name),
        minutes: *minutes,
        note: words(note),
        about: *about,
    };
    items.iter().map(activity).collect()
}
