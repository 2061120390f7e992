//! What hurts most, and what answers it: by the dots of the last vote, then by severity.

use std::cmp::Reverse;

use super::{Session, votes, words};
use crate::{
    base::Id,
    i18n::{self, text_with},
    model::{Card, Kind, Round},
    report::{Block, Entry, Fact, Scope, Section, Span, place},
};

/// So many pain points stand in the minutes.
const MOST: usize = 5;

/// The pain points that weigh most; nothing where none was voted on or judged.
pub(super) fn section(session: &Session<'_>) -> Option<Section> {
    let held = votes::held(session);
    let vote = held.iter().rev().find(|round| is_about_pains(session, round)).copied();
    let mut pains: Vec<(&Card, u32, u8)> = words::in_order(session.now)
        .into_iter()
        .filter_map(|card| {
            let Kind::Pain(pain) = &card.kind else { return None };
            let dots = vote.map_or(card.votes, |round| dots(round, &card.id));
            (dots > 0 || pain.severity > 0).then_some((card, dots, pain.severity))
        })
        .collect();
    // Stable: what weighs the same stays in the map's order.
    pains.sort_by_key(|(_, dots, severity)| (Reverse(*dots), Reverse(*severity)));
    pains.truncate(MOST);
    if pains.is_empty() {
        return None;
    }
    let cards = pains.iter().map(|(card, dots, severity)| entry(session, card, *dots, *severity)).collect();
    let cards = Block::Cards { name: String::new(), scope: Scope::default(), cards };
    Some(session.section("minutes-pains", "pains", vec![cards]))
}

fn is_about_pains(session: &Session<'_>, round: &Round) -> bool {
    round.tally.iter().any(|tally| tally.dots > 0 && session.now.card(&tally.card).is_some_and(|c| words::is_pain(c)))
}

fn dots(round: &Round, card: &Id) -> u32 {
    round.tally.iter().filter(|tally| tally.card == *card).map(|tally| tally.dots).sum()
}

fn entry(session: &Session<'_>, card: &Card, dots: u32, severity: u8) -> Entry {
    let language = session.language;
    let mut facts = vec![Fact::new(session.say("minutes-where"), words::step(session.now, &card.step))];
    let mut weight = Vec::new();
    if dots > 0 {
        weight.push(text_with(language, "minutes-dots-count", &[("count", (dots as usize).into())]));
    }
    if severity > 0 {
        weight.push(text_with(language, "minutes-severity", &[("value", severity.to_string().into())]));
    }
    facts.push(Fact::new(session.say("minutes-weight"), weight.join(", ")));
    let answers: Vec<&Card> = session
        .now
        .links
        .iter()
        .filter(|link| link.pain == card.id)
        .filter_map(|link| session.now.card(&link.opportunity).map(|card| &**card))
        .collect();
    let label = session.say("minutes-answer");
    if answers.is_empty() {
        facts.push(Fact::new(label, session.say("minutes-no-answer")));
    }
    facts.extend(answers.into_iter().map(|answer| Fact::new(label, answered(session, answer))));
    Entry {
        place: place(&card.id),
        scope: Scope::default(),
        kind: "pain",
        words: words::in_one_line(&card.text),
        facts: facts.into_iter().filter(|fact| fact.says != [Span::Words(String::new())]).collect(),
    }
}

/// An answer, how far it is, who answers for it, and by when.
fn answered(session: &Session<'_>, card: &Card) -> String {
    let Kind::Opportunity(opportunity) = &card.kind else { return words::in_one_line(&card.text) };
    let language = session.language;
    let owner = match words::in_one_line(&card.owner) {
        nobody if nobody.is_empty() => session.say("minutes-nobody").to_owned(),
        owner => owner,
    };
    let due = match opportunity.due.as_str() {
        "" => session.say("minutes-no-date").to_owned(),
        day => text_with(language, "minutes-due", &[("day", words::day(day, language).into())]),
    };
    let status = i18n::status_name(language, opportunity.status);
    format!("{} – {status}, {owner}, {due}", words::card(card, language))
}
