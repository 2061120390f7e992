//! What a finding says, made once a version of the map: names are looked up among all its cards.

use super::words::{go_words, one_level_words};
use crate::{
    app::{panel::review::fix_words, review::ReviewAction, state::State},
    i18n::{quoted, text, text_with},
    model::Document,
    review::{Finding, Fix},
};

/// The words of one row.
#[derive(Debug)]
pub(super) struct Said {
    /// What was found.
    pub(super) title: String,
    /// Why it matters and what to do; or the reason why it is meant to be so.
    pub(super) body: String,
    /// Where it is.
    pub(super) place: String,
    /// What mends it.
    pub(super) fix: Option<Fix>,
    /// What the link says that mends it, leads to it, or brings it back; and what that does.
    pub(super) link: (&'static str, ReviewAction),
    /// What a screen reader says of the row: number and weight, title, place.
    pub(super) told: String,
}

impl Said {
    /// Of a finding with its number, counted from 1; none for what was waved off.
    pub(super) fn of(state: &State, document: &Document, finding: &Finding, number: Option<usize>) -> Self {
        let language = state.language();
        let (title, place) = (finding.title(document, language), finding.where_it_is(document, language));
        let fix = finding.fix(document);
        let body = match &finding.waived {
            Some(reason) => quoted(language, reason),
            None => finding.advice(document, language),
        };
        let link = match &fix {
            _ if finding.waived.is_some() => {
                (text(language, "finding-bring-back"), ReviewAction::BringBack(finding.clone()))
            }
            Some(fix) => (fix_words(language, document, fix), ReviewAction::Fix(finding.clone())),
            None => (go_words(language, &finding.place), ReviewAction::Visit(finding.clone())),
        };
        let args = [
            ("number", number.unwrap_or_default().into()),
            ("level", one_level_words(language, finding.level()).into()),
            ("title", (&title).into()),
            ("place", (&place).into()),
        ];
        let told = text_with(language, if number.is_some() { "finding-told" } else { "finding-told-waived" }, &args);
        Self { title, body, place, fix, link, told }
    }
}
