//! An opportunity with all that belongs to it, and what is said of it in words.

use std::collections::BTreeMap;

use super::Now;
use crate::{
    base::Id,
    i18n::{short_day, text_with},
    metrics::priority::Quadrant,
    model::{Card, Document, Kind, Metric, Opportunity},
    scene::{effect_words, gain_words},
};

/// An opportunity with what it answers and what will show whether it worked.
#[derive(Debug)]
pub(super) struct Entry<'a> {
    pub(super) card: &'a Card,
    pub(super) it: &'a Opportunity,
    /// The pain points that it answers, the worst one first, each with its severity.
    pub(super) pains: Vec<(u8, &'a Card)>,
    pub(super) metric: Option<(&'a Card, &'a Metric)>,
}

/// The opportunities that the sheet shows, in the order of their steps.
pub(super) fn entries(document: &Document) -> Vec<Entry<'_>> {
    let mut pains: BTreeMap<&Id, (u8, &Card)> = BTreeMap::new();
    let mut metrics: BTreeMap<&Id, (&Card, &Metric)> = BTreeMap::new();
    for card in document.cards.iter() {
        match &card.kind {
            Kind::Pain(pain) => _ = pains.insert(&card.id, (pain.severity, card)),
            Kind::Metric(metric) => _ = metrics.insert(&card.id, (card, metric)),
            _ => {}
        }
    }
    let mut answered: BTreeMap<&Id, Vec<(u8, &Card)>> = BTreeMap::new();
    for link in document.links.iter() {
        if let Some(pain) = pains.get(&link.pain) {
            answered.entry(&link.opportunity).or_default().push(*pain);
        }
    }
    let mut entries: Vec<Entry<'_>> = (document.shown_cards())
        .filter_map(|card| {
            let Kind::Opportunity(it) = &card.kind else { return None };
            let mut pains = answered.remove(&card.id).unwrap_or_default();
            pains.sort_by_key(|(severity, _)| std::cmp::Reverse(*severity));
            let metric = it.metric.as_ref().and_then(|id| metrics.get(id)).copied();
            Some(Entry { card, it, pains, metric })
        })
        .collect();
    let columns = document.columns();
    entries.sort_by_key(|entry| columns.of(&entry.card.step));
    entries
}

impl Entry<'_> {
    /// Its words, or those for a card without any.
    pub(super) fn words<'w>(&'w self, now: &Now<'w>) -> &'w str {
        let words = self.card.text.trim();
        if words.is_empty() { now.tr("deck-unnamed") } else { words }
    }

    /// "Due 30 Jun 2026", "Overdue since 30 Jun 2026", "Done 20 Jan 2026"; nothing without a day.
    pub(super) fn day(&self, now: &Now<'_>) -> Option<String> {
        let (key, day) = match self.it.status.is_done() {
            true => ("opportunity-done", &self.it.done),
            false if self.it.is_overdue(&now.today) => ("opportunity-overdue", &self.it.due),
            false => ("opportunity-due", &self.it.due),
        };
        let language = now.state.language();
        // A day is not parted at the end of a line.
        let shown = short_day(language, day).replace(' ', "\u{A0}");
        (!day.is_empty()).then(|| text_with(language, key, &[("day", shown.into())]))
    }

    /// "CES returns: 3.1 → 4.2, better by 1.1".
    pub(super) fn effect(&self, now: &Now<'_>) -> Option<String> {
        let (card, metric) = self.metric?;
        let language = now.state.language();
        let gain = gain_words(language, metric, self.it);
        let comma = if gain.is_empty() { "" } else { ", " };
        Some(format!("{}: {}{comma}{gain}", card.text.trim(), effect_words(language, metric, self.it)))
    }

    /// "Impact 5", "Effort 2", as far as they are judged.
    pub(super) fn judgements(&self, now: &Now<'_>) -> Vec<String> {
        let all = [("impact", self.it.impact), ("effort", self.it.effort)];
        let judged = all.into_iter().filter(|(_, value)| *value > 0);
        judged.map(|(key, value)| format!("{} {value}", now.tr(key))).collect()
    }

    /// "Answers: Return needs a printed label (5); …"; nothing without pain points.
    pub(super) fn answered(&self, now: &Now<'_>) -> Option<String> {
        let one = |(severity, card): &(u8, &Card)| {
            let words = card.text.trim().trim_end_matches('.').replace('\n', " ");
            if *severity > 0 { format!("{words} ({severity})") } else { words }
        };
        let all: Vec<String> = self.pains.iter().map(one).collect();
        (!all.is_empty()).then(|| format!("{}: {}", now.tr("answers"), all.join("; ")))
    }

    /// How many pain points it answers, in words.
    pub(super) fn pain_count(&self, now: &Now<'_>) -> Option<String> {
        let count = self.pains.len();
        (count > 0).then(|| text_with(now.state.language(), "opportunity-answers", &[("count", count.into())]))
    }

    /// Who answers for it, or that nobody does.
    pub(super) fn owner(&self, now: &Now<'_>) -> String {
        let owner = self.card.owner.trim();
        if owner.is_empty() {
            return now.tr("opportunity-nobody").to_owned();
        }
        text_with(now.state.language(), "told-owner", &[("owner", owner.into())])
    }

    /// Everything that its pictures show, in one sentence for those who do not see them.
    pub(super) fn spoken(&self, now: &Now<'_>, before: Option<String>) -> String {
        let mut says = vec![self.words(now).replace('\n', " ").trim_end_matches('.').to_owned()];
        says.extend(before);
        says.extend(self.judgements(now));
        says.extend(self.votes(now));
        says.push(self.owner(now));
        says.extend(self.day(now));
        says.extend(self.pain_count(now));
        says.extend(self.effect(now));
        says.join("; ")
    }

    /// How many have voted for it.
    pub(super) fn votes(&self, now: &Now<'_>) -> Option<String> {
        let votes = self.card.votes as usize;
        (votes > 0).then(|| text_with(now.state.language(), "told-votes", &[("count", votes.into())]))
    }

    /// Where it lies in the chart.
    pub(super) fn quadrant(&self) -> Option<Quadrant> {
        self.it.judged().map(|(impact, effort)| Quadrant::of(impact, effort))
    }
}

/// What a quadrant is called.
pub(super) fn quadrant_name(now: &Now<'_>, quadrant: Quadrant) -> &'static str {
    match quadrant {
        Quadrant::QuickWin => now.tr("deck-quick-win"),
        Quadrant::BigBet => now.tr("deck-big-bet"),
        Quadrant::FillIn => now.tr("deck-fill-in"),
        Quadrant::MoneyPit => now.tr("deck-money-pit"),
    }
}
