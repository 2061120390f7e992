//! Tables over the whole map: feelings, opportunities, figures, evidence.

use super::{
    Block, Column, Row, Scope, Section, Span, Table, card,
    map::{Map, place, step_in_phase},
};
use crate::{
    base::Id,
    i18n,
    model::{Card, Emotion, Kind, LaneKind, Persona, Scale, Source},
};
use std::collections::BTreeMap;

/// The tables that have anything in them.
pub(super) fn sections(map: &Map<'_>) -> impl Iterator<Item = Section> {
    let section = |place: &str, table: Table| {
        let lane = table.rows.first().and_then(|row| row.scope.lane.clone());
        let lane = lane.filter(|id| table.rows.iter().all(|row| row.scope.lane.as_ref() == Some(id)));
        Section {
            name: table.name.clone(),
            place: place.to_owned(),
            scope: Scope { lane, personas: Vec::new() },
            blocks: vec![Block::Table(table)],
            ..Section::default()
        }
    };
    [
        ("emotions", emotions(map)),
        ("opportunities", opportunities(map)),
        ("metrics", metrics(map)),
        ("evidence", evidence(map)),
    ]
    .into_iter()
    .filter(|(_, table)| !table.rows.is_empty())
    .map(move |(place, table)| section(place, table))
}

fn words(text: impl Into<String>) -> Vec<Span> {
    vec![Span::Words(text.into())]
}

fn columns(map: &Map<'_>, keys: &[&'static str]) -> Vec<Column> {
    keys.iter().map(|key| map.say(key).into()).collect()
}

/// What each persona feels at each step.
fn emotions(map: &Map<'_>) -> Table {
    let known: BTreeMap<(&Id, &Id), &Emotion> =
        map.doc.emotions.iter().map(|e| ((&e.persona, &e.step), &**e)).collect();
    let felt: Vec<_> = map.personas.iter().filter(|p| map.doc.emotions.iter().any(|e| e.persona == p.id)).collect();
    let lane = map.lanes.iter().find(|l| l.kind == LaneKind::Emotion).map(|l| l.id.clone());
    let mut table = Table { name: map.say("lane-emotion").to_owned(), ..Table::default() };
    if lane.is_none() {
        return table;
    }
    table.columns.push(map.say("kind-step").into());
    table.columns.extend(felt.iter().map(|p| Column {
        name: p.name.clone(),
        persona: Some(p.id.clone()),
        is_figures: false,
    }));
    // The other state of the journey beside the map's own.
    let foreseen: BTreeMap<(&Id, &Id), &Emotion> =
        map.doc.shown_foreseen().map(|e| ((&e.persona, &e.step), &**e)).collect();
    let other: Vec<_> = map.personas.iter().filter(|p| foreseen.keys().any(|(who, _)| **who == p.id)).collect();
    let state = i18n::state_name(map.language, map.doc.journey.state.other());
    table.columns.extend(other.iter().map(|p| Column {
        name: format!("{}, {state}", p.name),
        persona: Some(p.id.clone()),
        is_figures: false,
    }));
    let cell = |known: &BTreeMap<(&Id, &Id), &Emotion>, p: &Persona, step: &Id| {
        known.get(&(&p.id, step)).map(|e| feeling(map, e)).unwrap_or_default()
    };
    for (phase, step) in map.doc.steps() {
        let own = felt.iter().map(|p| cell(&known, p, &step.id));
        let cells: Vec<Vec<Span>> = own.chain(other.iter().map(|p| cell(&foreseen, p, &step.id))).collect();
        if cells.iter().all(Vec::is_empty) {
            continue;
        }
        let name = vec![Span::Place(place(&step.id), step_in_phase(&phase.name, step))];
        let scope = Scope { lane: lane.clone(), personas: Vec::new() };
        table.rows.push(Row { place: String::new(), scope, cells: std::iter::once(name).chain(cells).collect() });
    }
    table
}

/// A feeling in figures and words, and what was said.
fn feeling(map: &Map<'_>, emotion: &Emotion) -> Vec<Span> {
    let scale = map.doc.journey.scale;
    let mut says = words(format!("{} ({})", value(map, scale, emotion.value), feeling_word(map, scale, emotion.value)));
    if let Some(moment) = emotion.moment {
        says.push(Span::Words(format!("{}: {}", map.say("field-moment"), i18n::moment_name(map.language, moment))));
    }
    if let Some(hands) = emotion.hands.as_ref().and_then(|hands| i18n::hands_told(map.language, scale, hands)) {
        says.push(Span::Words(hands));
    }
    if !emotion.quote.is_empty() {
        let quote = i18n::quoted(map.language, &emotion.quote);
        let how = if emotion.verbatim { format!(" ({})", map.say("web-verbatim")) } else { String::new() };
        says.push(Span::Words(format!("{quote}{how}")));
    }
    says
}

/// A value as the curve's axis writes it: signed on a scale with a zero in the middle.
fn value(map: &Map<'_>, scale: Scale, value: f32) -> String {
    let value = f64::from(value);
    match scale {
        Scale::MinusTwoToTwo | Scale::MinusFiveToFive => i18n::signed(map.language, value),
        Scale::OneToFive | Scale::OneToTen => {
            i18n::number(map.language, value, u8::from((value - libm::round(value)).abs() > 0.049))
        }
    }
}

/// The map's own name for the nearest whole value, or ours.
fn feeling_word<'a>(map: &Map<'a>, scale: Scale, value: f32) -> &'a str {
    let at = libm::roundf(value - scale.min()).max(0.0) as usize;
    let own = map.doc.journey.scale_labels.get(at).map(|l| l.trim()).filter(|l| !l.is_empty());
    own.unwrap_or_else(|| i18n::feeling_name(map.language, scale.to_unit(value)))
}

fn where_is(map: &Map<'_>, card: &Card) -> Vec<Span> {
    let Some((phase, step)) = map.doc.step(&card.step) else { return Vec::new() };
    words(step_in_phase(&phase.name, step))
}

fn opportunities(map: &Map<'_>) -> Table {
    let keys = [
        "card-opportunity",
        "answers",
        "kind-step",
        "impact",
        "effort",
        "field-status",
        "field-owner",
        "field-due",
        "field-votes",
    ];
    let mut table =
        Table { name: map.say("lane-opportunities").to_owned(), columns: columns(map, &keys), rows: Vec::new() };
    for at in [3, 4, 8] {
        table.columns.get_mut(at).into_iter().for_each(|c: &mut Column| c.is_figures = true);
    }
    let judged = |value: u8| if value > 0 { words(value.to_string()) } else { Vec::new() };
    for card in map.cards() {
        let Kind::Opportunity(opportunity) = &card.kind else { continue };
        let due =
            if opportunity.due.is_empty() { Vec::new() } else { words(i18n::date(map.language, &opportunity.due)) };
        let cells = vec![
            vec![Map::to(card)],
            map.linked(&card.id).map(Map::to).collect(),
            where_is(map, card),
            judged(opportunity.impact),
            judged(opportunity.effort),
            words(i18n::status_name(map.language, opportunity.status)),
            words(card.owner.clone()),
            due,
            if card.votes > 0 { words(card.votes.to_string()) } else { Vec::new() },
        ];
        table.rows.push(Row { place: String::new(), scope: map.scope(card), cells });
    }
    table
}

fn metrics(map: &Map<'_>) -> Table {
    let keys = ["card-metric", "kind-step", "web-value", "field-target", "field-method-of-metric"];
    let mut table = Table { name: map.say("lane-metrics").to_owned(), columns: columns(map, &keys), rows: Vec::new() };
    for card in map.cards() {
        let Kind::Metric(metric) = &card.kind else { continue };
        let cells = vec![
            vec![Map::to(card)],
            where_is(map, card),
            words(card::latest(map, metric)),
            card::target(map, metric).map(words).unwrap_or_default(),
            words(i18n::method(map.language, metric)),
        ];
        table.rows.push(Row { place: String::new(), scope: map.scope(card), cells });
    }
    table
}

/// The register of evidence.
fn evidence(map: &Map<'_>) -> Table {
    let keys = ["web-source", "field-method", "field-date", "web-sample", "field-quote", "field-url"];
    let mut table =
        Table { name: map.say("field-evidence").to_owned(), columns: columns(map, &keys), rows: Vec::new() };
    if map.with_notes {
        table.columns.push(map.say("field-note").into());
    }
    table.columns.get_mut(3).into_iter().for_each(|c: &mut Column| c.is_figures = true);
    table.rows = map.doc.evidence.iter().map(|source| evidence_row(map, source)).collect();
    table
}

fn evidence_row(map: &Map<'_>, source: &Source) -> Row {
    let language = map.language;
    let mut cells = vec![
        words(source.title.clone()),
        words(i18n::method_name(language, source.method)),
        words(if source.date.is_empty() { String::new() } else { i18n::date(language, &source.date) }),
        words(source.n.map(|n| i18n::number(language, f64::from(n), 0)).unwrap_or_default()),
        words(i18n::quoted(language, &source.quote)),
        Span::address(&source.url),
    ];
    if map.with_notes {
        cells.push(words(source.note.clone()));
    }
    Row { place: place(&source.id), scope: Scope::default(), cells }
}
