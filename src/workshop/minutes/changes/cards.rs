//! Cards that came, went, moved, or say something else now; their groups, and what answers what.

use std::collections::BTreeSet;

use super::{
    super::{Session, words},
    Lists,
    fields::{Fields, judged},
};
use crate::{
    base::Id,
    edit::Changes,
    i18n::{frequency_name, level_name, moment_name, text_with},
    model::{Card, Document, Kind},
};

pub(super) fn list(lists: &mut Lists<'_, '_>, changes: &Changes) {
    let session = lists.session;
    let added: BTreeSet<&Id> = changes.cards.added.iter().collect();
    let now = words::in_order(session.now);
    let of = |told: &dyn Fn(&Card) -> Option<String>| now.iter().filter_map(|card| told(card)).collect::<Vec<_>>();
    lists.add(
        "minutes-cards-added",
        of(&|card| added.contains(&card.id).then(|| with_place(session, session.now, card))),
    );
    let removed: BTreeSet<&Id> = changes.cards.removed.iter().collect();
    let gone = words::in_order(session.before).into_iter().filter(|card| removed.contains(&card.id));
    let gone = gone.filter(|card| !is_gathered(session, card)).map(|card| with_place(session, session.before, card));
    lists.add("minutes-cards-removed", gone.collect());
    lists.add("minutes-cards-moved", of(&|card| moved(session, card)));
    lists.add("minutes-cards-changed", of(&|card| changed(session, card)));
    lists.add("minutes-groups", groups(session));
    lists.add("minutes-answers", answers(session, changes));
}

/// A card's words, lane and step: "“Callers are passed on” (Pain points, Service – Complain)".
fn with_place(session: &Session<'_>, map: &Document, card: &Card) -> String {
    format!("{} ({})", words::card(card, session.language), place(session, map, card))
}

fn place(session: &Session<'_>, map: &Document, card: &Card) -> String {
    format!("{}, {}", words::lane(map, &card.lane, session.language), words::step(map, &card.step))
}

/// Whether a card that is gone lives on in one that it was merged into: that is said there.
fn is_gathered(session: &Session<'_>, gone: &Card) -> bool {
    let now = session.now.cards.iter().filter(|card| card.lane == gone.lane);
    now.filter(|card| card.gathered.len() > session.was(&card.id).map_or(0, |was| was.gathered.len()))
        .any(|card| card.gathered.contains(&gone.text) || gone.gathered.iter().any(|own| card.gathered.contains(own)))
}

/// From where to where a card moved.
fn moved(session: &Session<'_>, card: &Card) -> Option<String> {
    let was = session.was(&card.id)?;
    if (&was.lane, &was.step) == (&card.lane, &card.step) {
        return None;
    }
    let (before, now) = if was.lane == card.lane {
        (words::step(session.before, &was.step), words::step(session.now, &card.step))
    } else {
        (place(session, session.before, was), place(session, session.now, card))
    };
    Some(format!("{}: {before} → {now}", words::card(card, session.language)))
}

/// What a card says otherwise than before.
fn changed(session: &Session<'_>, card: &Card) -> Option<String> {
    let was = session.was(&card.id)?;
    let language = session.language;
    if card.gathered.len() > was.gathered.len() {
        // It was merged: the rest follows from the cards that went into it.
        return None;
    }
    let mut fields = Fields::new(session);
    of_kind(&mut fields, session, &was.kind, &card.kind);
    let names = |card: &Card| match card.personas.as_slice() {
        [] => session.say("everybody").to_owned(),
        some => some.iter().map(|id| session.persona(id)).collect::<Vec<_>>().join(", "),
    };
    fields.value("who-it-concerns", &names(was), &names(card));
    if !matches!(card.kind, Kind::Opportunity(_)) {
        fields.value("field-owner", &was.owner, &card.owner);
    }
    if was.step == card.step {
        fields.value("minutes-steps-covered", &was.span.to_string(), &card.span.to_string());
    }
    fields.value("field-evidence", &counted(was.evidence_count()), &counted(card.evidence_count()));
    let level = |card: &Card| card.level.map_or("", |level| level_name(language, level));
    fields.value("field-level", level(was), level(card));
    fields.value("field-url", &was.url, &card.url);
    fields.mention("minutes-note-changed", was.note != card.note);
    let name = if was.text == card.text {
        words::card(card, language)
    } else {
        format!("{} → {}", words::card(was, language), words::card(card, language))
    };
    let is_reworded = was.text != card.text;
    fields.of(&name).or_else(|| is_reworded.then_some(name))
}

fn counted(count: u32) -> String {
    if count == 0 { String::new() } else { count.to_string() }
}

fn of_kind(fields: &mut Fields<'_, '_>, session: &Session<'_>, was: &Kind, is: &Kind) {
    let language = session.language;
    match (was, is) {
        (Kind::Pain(was), Kind::Pain(is)) => {
            fields.value("field-severity", &judged(was.severity), &judged(is.severity));
            let often = |pain: &crate::model::Pain| pain.frequency.map_or("", |often| frequency_name(language, often));
            fields.value("field-frequency", often(was), often(is));
        }
        (Kind::Opportunity(was), Kind::Opportunity(is)) => {
            fields.value("impact", &judged(was.impact), &judged(is.impact));
            fields.value("effort", &judged(was.effort), &judged(is.effort));
        }
        (Kind::Touchpoint(was), Kind::Touchpoint(is)) => {
            fields.mention("minutes-channel-changed", (&was.channel, was.online) != (&is.channel, is.online));
            let moment = |moment: Option<_>| moment.map_or("", |moment| moment_name(language, moment));
            fields.value("field-moment", moment(was.moment), moment(is.moment));
            let rest = crate::model::Touchpoint {
                channel: is.channel.clone(),
                online: is.online,
                moment: is.moment,
                ..was.clone()
            };
            fields.mention("minutes-particulars-changed", rest != *is);
        }
        (was, is) => fields.mention("minutes-particulars-changed", was != is),
    }
}

/// Groups that are new, called otherwise, or of other cards.
fn groups(session: &Session<'_>) -> Vec<String> {
    let language = session.language;
    let new = session.now.clusters.iter().filter(|now| session.before.cluster(&now.id).is_none_or(|was| was != *now));
    new.map(|cluster| {
        let cards = cluster.cards.iter().filter_map(|id| session.now.card(id));
        let cards: Vec<String> = cards.map(|card| words::card(card, language)).collect();
        let name = match cluster.name.trim() {
            "" => session.say("minutes-group-unnamed").to_owned(),
            name => words::quoted(name, language),
        };
        format!("{name}: {}", cards.join(", "))
    })
    .collect()
}

/// Opportunities that answer a pain point now, or no longer do. What went with a card says itself.
fn answers(session: &Session<'_>, changes: &Changes) -> Vec<String> {
    let language = session.language;
    let told = |key: &'static str, map: &Document, (pain, opportunity): &(Id, Id)| {
        let (pain, opportunity) = (map.card(pain)?, map.card(opportunity)?);
        let args =
            [("opportunity", words::card(opportunity, language).into()), ("pain", words::card(pain, language).into())];
        Some(text_with(language, key, &args))
    };
    let stands =
        |(pain, opportunity): &&(Id, Id)| session.now.card(pain).is_some() && session.now.card(opportunity).is_some();
    let added = changes.links.added.iter().filter_map(|link| told("minutes-answers-now", session.now, link));
    let removed = changes.links.removed.iter().filter(stands);
    added.chain(removed.filter_map(|link| told("minutes-answers-no-more", session.before, link))).collect()
}
