//! Signs in words: what icons and arrows say to somebody who does not see them.

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    base::{Id, Language},
    i18n,
    model::{Document, Touchpoint},
};

/// A touchpoint's channel as its icon shows it; whether it is online is said where the channel's
/// name does not imply it.
pub(super) fn channel(doc: &Document, touchpoint: &Touchpoint, language: Language) -> Option<String> {
    let (kind, online) = doc.channel_of(touchpoint)?;
    let own = doc.channels.iter().find(|channel| touchpoint.channel.as_ref() == Some(&channel.id));
    let name = own.map_or_else(|| i18n::channel_name(language, kind), |channel| &channel.name);
    if own.is_none() && online == kind.is_online() {
        return Some(name.to_owned());
    }
    let how = if online { i18n::text(language, "told-online") } else { i18n::text(language, "told-offline") };
    Some(format!("{name}, {how}"))
}

/// Which opportunities answer which pain points: what the arrows between them show. The same for
/// all sheets of a map.
#[derive(Debug, Default)]
pub(super) struct Answers<'a> {
    /// The words of the answers, by pain point.
    words: BTreeMap<&'a Id, Vec<&'a str>>,
    /// For each card those at the other ends of its arrows.
    partners: BTreeMap<&'a Id, Vec<&'a Id>>,
}

impl<'a> Answers<'a> {
    /// Of a whole document.
    pub(super) fn of(doc: &'a Document) -> Self {
        let mut answers = Self::default();
        if doc.links.is_empty() {
            return answers;
        }
        let named: BTreeSet<&Id> = doc.links.iter().map(|link| &link.opportunity).collect();
        let named = doc.cards.iter().filter(|card| named.contains(&card.id));
        let texts: BTreeMap<&Id, &str> = named.map(|card| (&card.id, card.text.as_str())).collect();
        for link in doc.links.iter() {
            if let Some(text) = texts.get(&link.opportunity) {
                answers.words.entry(&link.pain).or_default().push(text);
                answers.partners.entry(&link.pain).or_default().push(&link.opportunity);
                answers.partners.entry(&link.opportunity).or_default().push(&link.pain);
            }
        }
        answers
    }

    /// The sentence that names the answers to a pain point.
    pub(super) fn to(&self, pain: &Id, language: Language) -> Option<String> {
        let answers = self.words.get(pain)?;
        Some(i18n::text_with(language, "told-answers", &[("opportunities", answers.join("; ").into())]))
    }

    /// The cards that an arrow joins to this one, whatever sheet they are on.
    pub(super) fn partners(&self, card: &Id) -> &[&'a Id] {
        self.partners.get(card).map(Vec::as_slice).unwrap_or_default()
    }
}
