//! A card in writing: its words, and everything it says by signs or in the panel.

use super::{
    Entry, Fact, Span,
    map::{Map, in_one_line, place},
};
use crate::{
    base::Id,
    i18n::{self, text_with},
    metrics::priority,
    model::{self, Better, Card, ChannelKind, Kind, Metric, Opportunity, Pain, Touchpoint},
};

/// All that a card says.
pub(super) fn entry(map: &Map<'_>, card: &Card) -> Entry {
    let mut facts = Vec::new();
    match &card.kind {
        Kind::Touchpoint(touchpoint) => of_touchpoint(map, card, touchpoint, &mut facts),
        Kind::Thought(thought) => {
            if thought.verbatim {
                facts.push(Fact { label: map.say("field-verbatim").to_owned(), says: Vec::new() });
            }
        }
        Kind::Pain(pain) => of_pain(map, card, pain, &mut facts),
        Kind::Opportunity(opportunity) => of_opportunity(map, card, opportunity, &mut facts),
        Kind::Metric(metric) => of_metric(map, metric, &mut facts),
        Kind::Image(picture) => facts.extend(map.fact("field-alt", &picture.alt)),
        Kind::Action | Kind::Process | Kind::Note => {}
    }
    of_every_kind(map, card, &mut facts);
    let words = match &card.kind {
        Kind::Thought(_) => i18n::quoted(map.language, &card.text),
        _ => card.text.clone(),
    };
    Entry { place: place(&card.id), scope: map.scope(card), kind: kind(&card.kind), words, facts }
}

fn kind(kind: &Kind) -> &'static str {
    match kind {
        Kind::Action => "action",
        Kind::Touchpoint(_) => "touchpoint",
        Kind::Thought(_) => "thought",
        Kind::Pain(_) => "pain",
        Kind::Opportunity(_) => "opportunity",
        Kind::Metric(_) => "metric",
        Kind::Image(_) => "image",
        Kind::Process => "process",
        Kind::Note => "note",
    }
}

fn of_every_kind(map: &Map<'_>, card: &Card, facts: &mut Vec<Fact>) {
    let owner = if matches!(card.kind, Kind::Process) { "field-team" } else { "field-owner" };
    facts.extend(map.fact(owner, &card.owner));
    let whom = map.whom(&card.personas);
    if !whom.is_empty() {
        facts.push(Fact { label: map.say("who-it-concerns").to_owned(), says: whom });
    }
    if let Some(last) = map.last_step(card) {
        facts.push(Fact::new(map.say("web-until"), last));
    }
    let sources = card.evidence.iter().filter_map(|e| {
        let source = map.source(&e.source)?;
        let count = if e.count > 1 { format!(" ({})", e.count) } else { String::new() };
        Some(Span::Place(place(&source.id), format!("{}{count}", in_one_line(&source.title))))
    });
    let sources: Vec<Span> = sources.collect();
    let is_founded = !sources.is_empty() || card.level.is_some();
    if !sources.is_empty() {
        facts.push(Fact { label: map.say("field-evidence").to_owned(), says: sources });
    } else if matches!(card.kind, Kind::Pain(_)) {
        facts.push(Fact::new(
            map.say("field-evidence"),
            text_with(map.language, "sources", &[("count", 0_usize.into())]),
        ));
    }
    if is_founded {
        let level = model::evidence_level(map.doc, card);
        facts.push(Fact::new(map.say("field-level"), i18n::level_name(map.language, level)));
    }
    if card.gathered.len() > 1 {
        let says = card.gathered.iter().map(|words| Span::Words(in_one_line(words)));
        let label = text_with(map.language, "field-gathered", &[("count", card.gathered.len().into())]);
        facts.push(Fact { label, says: says.collect() });
    }
    if let Some(cluster) = map.doc.cluster_of(&card.id) {
        facts.push(Fact::new(map.say("field-cluster"), i18n::cluster_name(map.language, cluster)));
    }
    if card.votes > 0 {
        facts.push(Fact::new(map.say("field-votes"), card.votes.to_string()));
    }
    if !card.url.is_empty() {
        facts.push(Fact { label: map.say("field-url").to_owned(), says: Span::address(&card.url) });
    }
    facts.extend(map.note(&card.note));
}

fn of_touchpoint(map: &Map<'_>, card: &Card, touchpoint: &Touchpoint, facts: &mut Vec<Fact>) {
    facts.extend(channel(map, touchpoint).map(|name| Fact::new(map.say("field-channel"), name)));
    facts.extend(map.fact("field-description", &touchpoint.description));
    facts.extend(map.fact("field-content", &touchpoint.content));
    facts.extend(map.fact("field-time", &touchpoint.time));
    if touchpoint.complaint {
        facts.push(Fact { label: map.say("field-complaint").to_owned(), says: Vec::new() });
    }
    if let Some(hours) = touchpoint.answer_hours {
        facts.push(Fact::new(map.say("field-answer-hours"), short(map, f64::from(hours))));
    }
    facts.extend(touchpoint.moment.map(|m| Fact::new(map.say("field-moment"), i18n::moment_name(map.language, m))));
    for (from, owner) in map.seams(&card.id) {
        let before = map.card(from).map_or_else(String::new, |c| in_one_line(&c.text));
        let label = text_with(map.language, "web-handover", &[("from", before.into())]);
        facts.push(Fact { label, says: vec![Span::Words((*owner).to_owned())] });
    }
}

/// A touchpoint's channel, and whether it runs online.
fn channel(map: &Map<'_>, touchpoint: &Touchpoint) -> Option<String> {
    let (_, online) = map.doc.channel_of(touchpoint)?;
    let name = channel_name(map, touchpoint.channel.as_ref()?)?;
    let how = map.say(if online { "told-online" } else { "told-offline" });
    Some(format!("{name} ({how})"))
}

pub(super) fn channel_name<'a>(map: &Map<'a>, id: &Id) -> Option<&'a str> {
    match ChannelKind::from_name(id.as_str()) {
        Some(kind) => Some(i18n::channel_name(map.language, kind)),
        None => map.doc.channels.iter().find(|c| c.id == *id).map(|c| c.name.as_str()),
    }
}

fn of_pain(map: &Map<'_>, card: &Card, pain: &Pain, facts: &mut Vec<Fact>) {
    facts.extend(
        i18n::severity_name(map.language, pain.severity).map(|says| Fact::new(map.say("field-severity"), says)),
    );
    let often = pain.frequency.map(|f| i18n::frequency_name(map.language, f));
    facts.extend(often.map(|says| Fact::new(map.say("field-frequency"), says)));
    if let Some(touchpoint) = pain.touchpoint.as_ref().and_then(|id| map.card(id)) {
        facts.push(Fact { label: map.say("web-touchpoint").to_owned(), says: vec![Map::to(touchpoint)] });
    }
    let answers: Vec<Span> = map.linked(&card.id).map(Map::to).collect();
    if !answers.is_empty() {
        facts.push(Fact { label: map.say("answered-by").to_owned(), says: answers });
    }
}

fn of_opportunity(map: &Map<'_>, card: &Card, opportunity: &Opportunity, facts: &mut Vec<Fact>) {
    let pains: Vec<Span> = map.linked(&card.id).map(Map::to).collect();
    if !pains.is_empty() {
        facts.push(Fact { label: map.say("answers").to_owned(), says: pains });
    }
    let language = map.language;
    facts.extend(i18n::impact_name(language, opportunity.impact).map(|says| Fact::new(map.say("impact"), says)));
    facts.extend(i18n::effort_name(language, opportunity.effort).map(|says| Fact::new(map.say("effort"), says)));
    facts.push(Fact::new(map.say("field-status"), i18n::status_name(language, opportunity.status)));
    if !opportunity.due.is_empty() {
        facts.push(Fact::new(map.say("field-due"), i18n::date(language, &opportunity.due)));
    }
    if !opportunity.done.is_empty() {
        facts.push(Fact::new(map.say("field-done"), i18n::date(language, &opportunity.done)));
    }
    if let Some(need) = &opportunity.need
        && let Some(score) = priority::score(need)
    {
        let says = i18n::number(language, score, 1);
        let n = need.n.map(|n| format!(" ({})", i18n::sample(language, n))).unwrap_or_default();
        facts.push(Fact::new(map.say("measure-opportunity-score"), format!("{says}{n}")));
    }
    if let Some(metric) = opportunity.metric.as_ref().and_then(|id| map.card(id)) {
        facts.push(Fact { label: map.say("field-metric").to_owned(), says: vec![Map::to(metric)] });
    }
}

fn of_metric(map: &Map<'_>, metric: &Metric, facts: &mut Vec<Fact>) {
    facts.push(Fact::new(map.say("web-value"), latest(map, metric)));
    facts.extend(target(map, metric).map(|says| Fact::new(map.say("field-target"), says)));
    if metric.series.len() > 1 {
        let says = i18n::series(map.language, metric).into_iter().map(Span::Words);
        facts.push(Fact { label: map.say("field-series").to_owned(), says: says.collect() });
    }
    if metric.measure != model::MetricKind::Free {
        facts.push(Fact::new(map.say("field-measure"), i18n::measure_name(map.language, metric.measure)));
    }
    facts.extend(map.fact("field-method-of-metric", &i18n::method(map.language, metric)));
    let counts = metric.latest().and_then(|latest| latest.counts.as_ref());
    let worked = counts.and_then(|counts| i18n::worked(map.language, metric, counts));
    facts.extend(worked.map(|worked| Fact::new(map.say("figures-computed"), worked)));
    if let Some((low, high)) = metric.question_scale {
        let args = [("low", short(map, low).into()), ("high", short(map, high).into())];
        facts.push(Fact::new(map.say("field-scale"), text_with(map.language, "scale-from-to", &args)));
    }
    if metric.target.is_some() {
        let better = match metric.better {
            Better::Higher => map.say("better-higher"),
            Better::Lower => map.say("better-lower"),
        };
        facts.push(Fact::new(map.say("field-better"), better));
    }
    if let Some(persona) = &metric.persona {
        let says = map.whom(std::slice::from_ref(persona));
        if !says.is_empty() {
            facts.push(Fact { label: map.say("field-measured-for").to_owned(), says });
        }
    }
}

/// The newest value with its day and sample: `34 % (March 2026, n = 412)`.
pub(super) fn latest(map: &Map<'_>, metric: &Metric) -> String {
    let Some(latest) = metric.latest() else { return map.say("no-data").to_owned() };
    let value = i18n::measured(map.language, metric, latest);
    let when = i18n::measured_when(map.language, latest);
    if when.is_empty() { value } else { format!("{value} ({when})") }
}

/// The value aimed at, and whether it is reached.
pub(super) fn target(map: &Map<'_>, metric: &Metric) -> Option<String> {
    let target = i18n::figure(map.language, metric, metric.target?);
    Some(match metric.meets_target() {
        Some(true) => format!("{target}, {}", map.say("web-target-met")),
        Some(false) => format!("{target}, {}", map.say("web-target-missed")),
        None => target,
    })
}

/// A number with one decimal where it needs one.
fn short(map: &Map<'_>, value: f64) -> String {
    i18n::number(map.language, value, u8::from((value - libm::round(value)).abs() > 0.049))
}
