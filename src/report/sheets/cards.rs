//! The table of cards: one a row, with a column for everything by which somebody sorts or counts.

use std::collections::BTreeMap;

use super::{Cell, Heading, Room, Sheet, headings};
use crate::{
    base::Id,
    i18n,
    model::{self, Card, Kind, Metric, Opportunity, Pain, Persona, Touchpoint},
    report::{
        card,
        map::{Map, in_one_line},
        said,
    },
};

pub(super) fn cards(map: &Map<'_>) -> Sheet {
    use Room::{Figure, Name, Text};
    let mut columns = headings(
        map,
        &[
            ("web-phase", Name),
            ("kind-step", Name),
            ("web-until", Name),
            ("field-lane", Name),
            ("field-kind", Name),
            ("field-text", Text),
            ("outline-personas", Name),
        ],
    );
    columns.extend(map.personas.iter().map(|p| {
        let name = i18n::text_with(map.language, "emotion-of", &[("persona", (&p.name).into())]);
        Heading { name, room: Figure }
    }));
    columns.extend(headings(
        map,
        &[
            ("field-channel", Name),
            ("field-online", Name),
            ("field-severity", Figure),
            ("field-frequency", Name),
            ("impact", Figure),
            ("effort", Figure),
            ("field-status", Name),
            ("field-owner", Name),
            ("field-due", Figure),
            ("field-votes", Figure),
            ("field-evidence", Figure),
            ("field-level", Name),
            ("web-sources", Text),
            ("web-value", Figure),
            ("field-target", Figure),
            ("field-unit", Name),
            ("web-sample", Figure),
            ("field-date", Figure),
            ("web-linked", Text),
            ("web-particulars", Text),
            ("field-url", Name),
        ],
    ));
    if has_clusters(map) {
        columns.extend(headings(map, &[("field-cluster", Name)]));
    }
    if map.with_notes {
        columns.extend(headings(map, &[("field-note", Text)]));
    }
    let felt: BTreeMap<(&Id, &Id), f32> = map.doc.emotions.iter().map(|e| ((&e.persona, &e.step), e.value)).collect();
    let rows = map.cards().map(|c| card_row(map, c, &felt)).collect();
    Sheet { name: map.say("web-sheet-cards").to_owned(), columns, rows }
}

/// Whether a column says in which cluster a card is.
fn has_clusters(map: &Map<'_>) -> bool {
    !map.doc.clusters.is_empty()
}

/// What only some kinds of cards say.
#[derive(Default)]
struct Particular<'a> {
    touchpoint: Option<&'a Touchpoint>,
    pain: Option<&'a Pain>,
    opportunity: Option<&'a Opportunity>,
    metric: Option<&'a Metric>,
}

fn card_row(map: &Map<'_>, card: &Card, felt: &BTreeMap<(&Id, &Id), f32>) -> Vec<Cell> {
    let language = map.language;
    let mut own = Particular::default();
    match &card.kind {
        Kind::Touchpoint(touchpoint) => own.touchpoint = Some(touchpoint),
        Kind::Pain(pain) => own.pain = Some(pain),
        Kind::Opportunity(opportunity) => own.opportunity = Some(opportunity),
        Kind::Metric(metric) => own.metric = Some(metric),
        _ => {}
    }
    let (phase, step) = map.doc.step(&card.step).map_or(("", ""), |(p, s)| (p.name.as_str(), s.name.as_str()));
    let lane = map.lanes.iter().find(|l| l.id == card.lane);
    let mut row: Vec<Cell> = vec![
        phase.into(),
        step.into(),
        map.last_step(card).unwrap_or_default().into(),
        lane.map_or("", |l| i18n::lane_name(language, l)).into(),
        i18n::card_kind_name(language, card.kind.card_kind()).into(),
        card.text.as_str().into(),
        said(&map.whom(&card.personas)).into(),
    ];
    let feels = |p: &&Persona| felt.get(&(&p.id, &card.step)).map_or(Cell::Empty, |value| Cell::short(*value));
    row.extend(map.personas.iter().map(feels));
    let channel = own.touchpoint.and_then(|t| card::channel_name(map, t.channel.as_ref()?));
    let online = own.touchpoint.and_then(|t| map.doc.channel_of(t));
    let online = online.map(|(_, online)| map.say(if online { "web-online" } else { "web-offline" }));
    let often = own.pain.and_then(|p| p.frequency).map(|f| i18n::frequency_name(language, f));
    let status = own.opportunity.map(|o| i18n::status_name(language, o.status));
    row.extend([
        channel.unwrap_or_default().into(),
        online.unwrap_or_default().into(),
        Cell::judged(own.pain.map_or(0, |p| p.severity)),
        often.unwrap_or_default().into(),
        Cell::judged(own.opportunity.map_or(0, |o| o.impact)),
        Cell::judged(own.opportunity.map_or(0, |o| o.effort)),
        status.unwrap_or_default().into(),
        card.owner.as_str().into(),
        Cell::day(own.opportunity.map_or("", |o| o.due.as_str())),
        if card.votes > 0 { card.votes.into() } else { Cell::Empty },
        card.evidence_count().into(),
        i18n::level_name(language, model::evidence_level(map.doc, card)).into(),
        sources_of(map, card).into(),
    ]);
    let latest = own.metric.and_then(Metric::latest);
    let decimals = own.metric.map_or(0, |m| m.decimals);
    row.extend([
        Cell::number(latest.map(|m| m.value), decimals),
        Cell::number(own.metric.and_then(|m| m.target), decimals),
        own.metric.map_or("", |m| m.unit.as_str()).into(),
        latest.and_then(|m| m.n).map_or(Cell::Empty, Into::into),
        Cell::day(latest.map_or("", |m| m.date.as_str())),
        said(&map.linked(&card.id).map(Map::to).collect::<Vec<_>>()).into(),
        particulars(map, card).into(),
        Cell::address(&card.url),
    ]);
    if has_clusters(map) {
        let cluster = map.doc.cluster_of(&card.id);
        row.push(cluster.map(|cluster| i18n::cluster_name(language, cluster)).unwrap_or_default().into());
    }
    if map.with_notes {
        row.push(card.note.as_str().into());
    }
    row
}

/// What has no column of its own, in words: what happens at a touchpoint, what a picture shows.
fn particulars(map: &Map<'_>, card: &Card) -> String {
    let mut says: Vec<String> = Vec::new();
    match &card.kind {
        Kind::Touchpoint(t) => {
            says.extend([&t.description, &t.content, &t.time].into_iter().filter(|s| !s.is_empty()).cloned());
            says.extend(
                t.moment.map(|m| format!("{}: {}", map.say("field-moment"), i18n::moment_name(map.language, m))),
            );
            says.extend(map.seams(&card.id).iter().map(|(from, owner)| {
                let from = map.card(from).map(|c| in_one_line(&c.text)).unwrap_or_default();
                let label = i18n::text_with(map.language, "web-handover", &[("from", from.into())]);
                format!("{label}: {owner}")
            }));
        }
        Kind::Image(picture) => says.extend(Some(picture.alt.clone()).filter(|alt| !alt.is_empty())),
        Kind::Metric(metric) => {
            says.extend(Some(i18n::method(map.language, metric)).filter(|method| !method.is_empty()));
        }
        _ => {}
    }
    if card.gathered.len() > 1 {
        let label = i18n::text_with(map.language, "field-gathered", &[("count", card.gathered.len().into())]);
        let words: Vec<String> = card.gathered.iter().map(|words| in_one_line(words)).collect();
        says.push(format!("{label}: {}", words.join("; ")));
    }
    says.join("\n")
}

fn sources_of(map: &Map<'_>, card: &Card) -> String {
    let titles = card.evidence.iter().filter_map(|e| map.source(&e.source)).map(|s| in_one_line(&s.title));
    titles.collect::<Vec<_>>().join(", ")
}
