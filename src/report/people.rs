//! What the map is about, and whose points of view it takes.

use super::{
    Block, Fact, Scope, Section, Topic,
    map::{Map, place},
};
use crate::{
    i18n,
    model::{Persona, State},
};

/// What stands under the title: the head of the sheet.
pub(super) fn about(map: &Map<'_>) -> Vec<Block> {
    let journey = &map.doc.journey;
    let mut blocks = Vec::new();
    if !journey.subtitle.is_empty() {
        blocks.push(Block::Paragraph(journey.subtitle.clone()));
    }
    let state = match journey.state {
        State::Current => map.say("state-current"),
        State::Future => map.say("state-future"),
    };
    let date = if journey.date.is_empty() { String::new() } else { i18n::date(map.language, &journey.date) };
    let facts = [
        map.fact("field-state", state),
        map.fact("field-organisation", &journey.organisation),
        map.fact("field-author", &journey.author),
        map.fact("field-date", &date),
        map.fact("field-version", &journey.version),
        map.fact("scenario", &journey.scenario),
        map.fact("expectations", &journey.expectations),
        map.fact("field-basis", &journey.basis),
        map.note(&map.doc.notes),
    ];
    let facts = facts.into_iter().flatten().collect();
    blocks.push(Block::Facts { name: String::new(), facts });
    blocks
}

/// The personas, one below the other.
pub(super) fn section(map: &Map<'_>) -> Option<Section> {
    if map.personas.is_empty() {
        return None;
    }
    Some(Section {
        name: map.say("outline-personas").to_owned(),
        place: "personas".to_owned(),
        topic: Topic::Personas,
        sections: map.personas.iter().map(|p| persona(map, p)).collect(),
        ..Section::default()
    })
}

fn persona(map: &Map<'_>, persona: &Persona) -> Section {
    let mut blocks = Vec::new();
    if !persona.role.is_empty() {
        blocks.push(Block::Paragraph(persona.role.clone()));
    }
    if !persona.quote.is_empty() {
        blocks.push(Block::Quote(i18n::quoted(map.language, &persona.quote)));
    }
    for (key, items) in [
        ("goals", &persona.goals),
        ("frustrations", &persona.frustrations),
        ("needs", &persona.needs),
        ("motives", &persona.motives),
    ] {
        if !items.is_empty() {
            blocks.push(Block::List { name: map.say(key).to_owned(), items: items.clone() });
        }
    }
    let share = persona.share.map(|share| {
        let decimals = u8::from((share - libm::roundf(share)).abs() > 0.049);
        i18n::number(map.language, f64::from(share), decimals)
    });
    let picture = persona.picture.as_ref().map_or("", |p| p.alt.as_str());
    let facts = [
        map.fact("field-age", &persona.age),
        map.fact("field-place", &persona.place),
        map.fact("field-occupation", &persona.occupation),
        map.fact("field-income", &persona.income),
        map.fact("field-values", &persona.values),
        map.fact("field-lifestyle", &persona.lifestyle),
        map.fact("field-purchase-motives", &persona.purchase_motives),
        map.fact("field-segment", &persona.segment),
        map.fact("field-channel-habits", &persona.channel_habits),
        map.fact("field-share", &share.unwrap_or_default()),
        map.fact("field-alt", picture),
        map.note(&persona.note),
    ];
    let facts: Vec<Fact> = facts.into_iter().flatten().collect();
    if !facts.is_empty() {
        blocks.push(Block::Facts { name: map.say("section-person").to_owned(), facts });
    }
    Section {
        name: persona.name.clone(),
        place: place(&persona.id),
        topic: Topic::Persona(map.doc.persona_style(&persona.id), persona.letters()),
        scope: Scope { lane: None, personas: vec![persona.id.clone()] },
        blocks,
        sections: Vec::new(),
    }
}
