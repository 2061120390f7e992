//! What a shipped item tells the room of its vote, so that the vote is just that.

use crate::{
    base::Language,
    i18n::text,
    model::{Activity, ActivityKind},
};

/// A vote as an item of the agenda describes it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Promise {
    /// Dots each head has.
    pub dots: u16,
    /// Most dots that one head may put on one card; unset for no limit.
    pub per_card: Option<u16>,
    /// Whether it is about opportunities; otherwise about what is at hand.
    pub is_about_answers: bool,
}

/// The promise that the words of an item make. They are known by themselves: whoever words an item
/// anew has said something else, and its vote begins as any other does.
pub fn promise(activity: &Activity) -> Option<Promise> {
    let says = |words: &dyn Fn(Language) -> &'static str| {
        Language::ALL.iter().any(|language| activity.note.trim() == words(*language))
    };
    if activity.kind != ActivityKind::Vote {
        None
    } else if says(&|language| text(language, "note-vote")) {
        Some(Promise { dots: 5, per_card: Some(2), is_about_answers: false })
    } else if says(&|language| text(language, "note-vote-answers")) {
        Some(Promise { dots: 3, per_card: None, is_about_answers: true })
    } else {
        None
    }
}
