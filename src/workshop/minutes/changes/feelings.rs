//! Feelings that are other than before, and how many hands say so.

use super::{
    super::{Session, words},
    Lists,
};
use crate::{
    base::Id,
    edit::{Changes, Rows},
    i18n::{self, moment_name},
    model::{Document, Emotion, Scale},
};

pub(super) fn list(lists: &mut Lists<'_, '_>, changes: &Changes) {
    let session = lists.session;
    let own = |map: &Document, (persona, step): &(Id, Id)| map.emotion(persona, step).map(|e| (**e).clone());
    lists.add("minutes-feelings", of(session, &changes.emotions, own));
    let foreseen = |map: &Document, (persona, step): &(Id, Id)| map.foreseen(persona, step).map(|e| (**e).clone());
    lists.add("minutes-foreseen", of(session, &changes.foreseen, foreseen));
}

/// The feelings that differ, step by step.
fn of(
    session: &Session<'_>,
    rows: &Rows<(Id, Id)>,
    find: impl Fn(&Document, &(Id, Id)) -> Option<Emotion>,
) -> Vec<String> {
    let (columns, were) = (session.now.columns(), session.before.columns());
    let mut keys: Vec<&(Id, Id)> = rows.added.iter().chain(&rows.removed).chain(&rows.changed).collect();
    let person = |id: &Id| session.now.personas.iter().position(|persona| persona.id == *id);
    keys.sort_by_key(|(persona, step)| (columns.of(step).or_else(|| were.of(step)), person(persona)));
    keys.into_iter()
        .filter_map(|key| told(session, key, find(session.before, key).as_ref(), find(session.now, key).as_ref()))
        .collect()
}

fn told(
    session: &Session<'_>,
    (persona, step): &(Id, Id),
    before: Option<&Emotion>,
    now: Option<&Emotion>,
) -> Option<String> {
    let language = session.language;
    let map = if now.is_some() { session.now } else { session.before };
    let name = format!("{}, {}", session.persona(persona), words::step(map, step));
    let Some(now) = now else {
        // What went with its step or its persona says itself.
        let stands = session.now.persona(persona).is_some() && session.now.step(step).is_some();
        return stands.then(|| format!("{name}: {}", session.say("minutes-feeling-removed")));
    };
    let scale = session.now.journey.scale;
    let was = before.map(|e| value(session, session.before.journey.scale, e.value));
    let is = value(session, scale, now.value);
    let mut says = Vec::new();
    match was {
        Some(was) if was != is => says.push(format!("{was} → {is}")),
        Some(_) => {}
        None => says.push(is),
    }
    let hands = |e: &Emotion| e.hands.unwrap_or_default();
    if let Some(raised) = now.hands.filter(|raised| before.is_none_or(|e| hands(e) != *raised)) {
        says.extend(i18n::hands_told(language, scale, &raised));
    }
    let quote = |e: Option<&Emotion>| e.map_or_else(String::new, |e| e.quote.clone());
    if quote(Some(now)) != quote(before) && !now.quote.is_empty() {
        says.push(words::quoted(&now.quote, language));
    }
    if let Some(moment) = now.moment.filter(|moment| before.and_then(|e| e.moment) != Some(*moment)) {
        says.push(format!("{}: {}", session.say("field-moment"), moment_name(language, moment)));
    }
    (!says.is_empty()).then(|| format!("{name}: {}", says.join(", ")))
}

/// A value as the curve's axis writes it: signed on a scale with a zero in the middle.
fn value(session: &Session<'_>, scale: Scale, value: f32) -> String {
    let value = f64::from(value);
    match scale {
        Scale::MinusTwoToTwo | Scale::MinusFiveToFive => i18n::signed(session.language, value),
        Scale::OneToFive | Scale::OneToTen => {
            let decimals = u8::from((value - libm::round(value)).abs() > 0.049);
            i18n::number(session.language, value, decimals)
        }
    }
}
