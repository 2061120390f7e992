//! An example of a line, made of the map's own names.

use super::names::Names;
use crate::{
    base::Id,
    i18n::text,
    model::{Document, Kind},
};

/// A line that this map would understand: a step, a touchpoint with its channel, a persona.
pub fn example(document: &Document, step: Option<&Id>) -> String {
    let names = Names::of(document);
    let mut words = Vec::new();
    let place = names.places.iter().find(|p| Some(&p.step) == step).or_else(|| names.places.first());
    if let Some(place) = place {
        let name = if place.name.trim().is_empty() { &place.phase } else { &place.name };
        words.push(format!("{}:", name.trim()));
    }
    let mut touchpoints = document.cards.iter().filter_map(|card| match &card.kind {
        Kind::Touchpoint(touchpoint) => Some((&card.text, touchpoint.channel.as_ref()?)),
        _ => None,
    });
    // Short ones are quickest to take in.
    let said = touchpoints.rfind(|(text, _)| (1..=24).contains(&text.trim().len()));
    let is_same = |id: &Id| said.is_none_or(|(_, channel)| channel == id);
    words.push(
        said.map_or_else(|| text(names.language, "capture-example-words"), |(text, _)| text.trim()).replace('\n', " "),
    );
    let channel =
        names.channels.iter().find(|c| if said.is_some() { is_same(&c.id) } else { c.id.as_str() == "phone" });
    words.extend(channel.map(|c| format!("@{}", c.short)));
    words.extend(names.people.first().map(|p| format!("+{}", names.short_persona(p))).filter(|w| w.len() > 1));
    words.join(" ")
}
