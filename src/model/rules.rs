//! The rules for one row at a time: the same ones judge a whole file and a single edit.

use super::{
    Activity, Card, CardKind, Channel, ChannelKind, Cluster, Counts, Decision, Document, Emotion, Journey, Kind, Lane,
    LaneKind, Link, MAX_POINTS, Metric, Need, ParkedNote, Persona, Phase, ReviewSettings, Round, Rule, Scale, Seam,
    Source, Stage, Step, Violation, Waived, Wanted, Words,
};
use crate::base::{Id, is_clean};

/// Most decimals a metric may show; more is noise on paper.
const MAX_DECIMALS: u8 = 6;

/// What an identifier names, as far as rules care.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum What {
    /// A persona.
    Persona,
    /// A stage.
    Stage,
    /// A phase.
    Phase,
    /// The step of that column.
    Step(usize),
    /// A lane of that kind.
    Lane(LaneKind),
    /// A card of that kind.
    Card(CardKind),
    /// A source.
    Source,
    /// A channel of the document's own.
    Channel,
    /// A parked note.
    Parked,
    /// A decision.
    Decision,
    /// A cluster of cards.
    Cluster,
}

/// Finds out what identifiers name.
pub(crate) trait Lookup {
    /// What `id` names, if anything.
    fn what(&self, id: &Id) -> Option<What>;
    /// How many columns there are.
    fn columns(&self) -> usize;
    /// The scale of emotions.
    fn scale(&self) -> Scale;
}

/// Searches table by table: right for the few references of one row.
impl Lookup for Document {
    fn what(&self, id: &Id) -> Option<What> {
        let small = || {
            (self.personas.iter().any(|p| p.id == *id).then_some(What::Persona))
                .or_else(|| self.lanes.iter().find(|l| l.id == *id).map(|l| What::Lane(l.kind)))
                .or_else(|| self.steps().position(|(_, s)| s.id == *id).map(What::Step))
                .or_else(|| self.phases.iter().any(|p| p.id == *id).then_some(What::Phase))
                .or_else(|| self.stages.iter().any(|s| s.id == *id).then_some(What::Stage))
                .or_else(|| self.evidence.iter().any(|s| s.id == *id).then_some(What::Source))
                .or_else(|| self.channels.iter().any(|c| c.id == *id).then_some(What::Channel))
                .or_else(|| self.parking.iter().any(|p| p.id == *id).then_some(What::Parked))
                .or_else(|| self.decisions.iter().any(|d| d.id == *id).then_some(What::Decision))
                .or_else(|| self.clusters.iter().any(|c| c.id == *id).then_some(What::Cluster))
        };
        small().or_else(|| self.card(id).map(|c| What::Card(c.kind.card_kind())))
    }

    fn columns(&self) -> usize {
        self.phases.iter().map(|p| p.steps.len()).sum()
    }

    fn scale(&self) -> Scale {
        self.journey.scale
    }
}

/// An identifier as [`Id::key`] compares it.
type Key<'a> = (u64, &'a Id);

/// All identifiers of a document, sorted: right for checking every row.
#[derive(Debug)]
pub(crate) struct Index<'a> {
    sorted: Vec<(Key<'a>, What)>,
    columns: usize,
    scale: Scale,
}

impl<'a> Index<'a> {
    /// The identifiers of a document that keeps the rules.
    pub(crate) fn of(document: &'a Document) -> Self {
        Self::new(document, &mut Vec::new())
    }

    /// Gathers the identifiers and reports those that stand there twice.
    pub(crate) fn new(document: &'a Document, out: &mut Vec<Violation>) -> Self {
        let mut sorted: Vec<(Key<'_>, What, &'static str, usize)> = Vec::with_capacity(document.cards.len() + 64);
        let mut column = 0;
        sorted.extend(document.personas.iter().enumerate().map(|(i, p)| (p.id.key(), What::Persona, "personas", i)));
        sorted.extend(document.stages.iter().enumerate().map(|(i, s)| (s.id.key(), What::Stage, "stages", i)));
        for (i, phase) in document.phases.iter().enumerate() {
            sorted.push((phase.id.key(), What::Phase, "phases", i));
            for (i, step) in phase.steps.iter().enumerate() {
                sorted.push((step.id.key(), What::Step(column), "steps", i));
                column += 1;
            }
        }
        sorted.extend(document.lanes.iter().enumerate().map(|(i, l)| (l.id.key(), What::Lane(l.kind), "lanes", i)));
        let cards = document.cards.iter().enumerate();
        sorted.extend(cards.map(|(i, c)| (c.id.key(), What::Card(c.kind.card_kind()), "cards", i)));
        sorted.extend(document.evidence.iter().enumerate().map(|(i, s)| (s.id.key(), What::Source, "evidence", i)));
        sorted.extend(document.channels.iter().enumerate().map(|(i, c)| (c.id.key(), What::Channel, "channels", i)));
        sorted.extend(document.parking.iter().enumerate().map(|(i, p)| (p.id.key(), What::Parked, "parking", i)));
        sorted.extend(document.decisions.iter().enumerate().map(|(i, d)| (d.id.key(), What::Decision, "decisions", i)));
        sorted.extend(document.clusters.iter().enumerate().map(|(i, c)| (c.id.key(), What::Cluster, "clusters", i)));
        // Stable: of two equal ones the later in the file is reported.
        sorted.sort_by_key(|(key, ..)| *key);
        let mut before = None;
        for (key, _, table, row) in &sorted {
            if before == Some(*key) {
                let (subject, rule) = (Some(key.1.clone()), Rule::IdTwice(key.1.clone()));
                out.push(Violation { table, row: *row, subject, field: "id", rule });
            }
            before = Some(*key);
        }
        let mut sorted: Vec<(Key<'_>, What)> = sorted.into_iter().map(|(key, what, ..)| (key, what)).collect();
        // References mean the first of two, so that one mistake does not look like many.
        sorted.dedup_by_key(|(key, _)| *key);
        Self { sorted, columns: column, scale: document.journey.scale }
    }
}

impl Lookup for Index<'_> {
    fn what(&self, id: &Id) -> Option<What> {
        let at = self.sorted.binary_search_by_key(&id.key(), |(key, _)| *key).ok()?;
        self.sorted.get(at).map(|(_, what)| *what)
    }

    fn columns(&self) -> usize {
        self.columns
    }

    fn scale(&self) -> Scale {
        self.scale
    }
}

/// Takes a field's name and the rule it breaks.
pub(crate) type Report<'a> = dyn FnMut(&'static str, Rule) + 'a;

/// A row that can be judged by itself, given what its references name.
pub(crate) trait Rules: Words {
    /// The row's own identifier, where it has one.
    fn subject(&self) -> Option<&Id> {
        None
    }

    /// Rules beyond the form of identifier and texts.
    fn content(&self, look: &dyn Lookup, report: &mut Report<'_>);

    /// Reports every rule the row breaks.
    fn check(&self, look: &dyn Lookup, report: &mut Report<'_>) {
        if let Some(id) = self.subject()
            && !id.is_well_formed()
        {
            report("id", Rule::IdMalformed(id.clone()));
        }
        self.each("", &mut |field, text| {
            if !is_clean(text) {
                report(field, Rule::Unclean);
            }
        });
        self.content(look, report);
    }
}

/// Reports `id` unless it names what is wanted.
fn refers(id: &Id, wanted: Wanted, field: &'static str, look: &dyn Lookup, report: &mut Report<'_>) {
    let what = look.what(id);
    let fits = match wanted {
        Wanted::Persona => what == Some(What::Persona),
        Wanted::Stage => what == Some(What::Stage),
        Wanted::Step => matches!(what, Some(What::Step(_))),
        Wanted::Lane => matches!(what, Some(What::Lane(_))),
        Wanted::Card => matches!(what, Some(What::Card(_))),
        Wanted::Touchpoint => what == Some(What::Card(CardKind::Touchpoint)),
        Wanted::Pain => what == Some(What::Card(CardKind::Pain)),
        Wanted::Opportunity => what == Some(What::Card(CardKind::Opportunity)),
        Wanted::Metric => what == Some(What::Card(CardKind::Metric)),
        Wanted::Source => what == Some(What::Source),
        Wanted::Channel => ChannelKind::from_name(id.as_str()).is_some() || what == Some(What::Channel),
        Wanted::Anything => what.is_some(),
    };
    if !fits {
        report(field, Rule::Refers { id: id.clone(), wanted });
    }
}

/// Reports `value` unless it lies between the bounds; not a number never does.
fn within(value: f64, low: f64, high: f64, field: &'static str, report: &mut Report<'_>) {
    if !(low..=high).contains(&value) {
        report(field, Rule::Range { low, high });
    }
}

impl Rules for Journey {
    fn content(&self, _: &dyn Lookup, _: &mut Report<'_>) {}
}

impl Rules for Persona {
    fn subject(&self) -> Option<&Id> {
        Some(&self.id)
    }

    fn content(&self, _: &dyn Lookup, report: &mut Report<'_>) {
        if let Some(share) = self.share {
            within(f64::from(share), 0.0, 100.0, "share", report);
        }
        if let Some(style) = self.style {
            within(f64::from(style), 1.0, 6.0, "style", report);
        }
    }
}

impl Rules for Stage {
    fn subject(&self) -> Option<&Id> {
        Some(&self.id)
    }

    fn content(&self, _: &dyn Lookup, _: &mut Report<'_>) {}
}

impl Rules for Phase {
    fn subject(&self) -> Option<&Id> {
        Some(&self.id)
    }

    fn content(&self, look: &dyn Lookup, report: &mut Report<'_>) {
        if self.steps.is_empty() {
            report("steps", Rule::NoStep);
        }
        if let Some(stage) = &self.stage {
            refers(stage, Wanted::Stage, "stage", look, report);
        }
    }
}

impl Rules for Step {
    fn subject(&self) -> Option<&Id> {
        Some(&self.id)
    }

    fn content(&self, look: &dyn Lookup, report: &mut Report<'_>) {
        if let Some(from) = &self.branch_from {
            refers(from, Wanted::Step, "branch_from", look, report);
            if *from == self.id {
                report("branch_from", Rule::Itself);
            }
        }
    }
}

impl Rules for Lane {
    fn subject(&self) -> Option<&Id> {
        Some(&self.id)
    }

    fn content(&self, look: &dyn Lookup, report: &mut Report<'_>) {
        if let Some(persona) = &self.persona {
            refers(persona, Wanted::Persona, "persona", look, report);
        }
    }
}

impl Rules for Card {
    fn subject(&self) -> Option<&Id> {
        Some(&self.id)
    }

    fn content(&self, look: &dyn Lookup, report: &mut Report<'_>) {
        match look.what(&self.lane) {
            Some(What::Lane(kind)) if kind.card_kind() == Some(self.kind.card_kind()) => {}
            Some(What::Lane(_)) => report("kind", Rule::LaneKind(self.lane.clone())),
            _ => report("lane", Rule::Refers { id: self.lane.clone(), wanted: Wanted::Lane }),
        }
        match look.what(&self.step) {
            Some(What::Step(column)) => {
                let room = look.columns().saturating_sub(column);
                if self.span == 0 || usize::from(self.span) > room {
                    report("span", Rule::Span { span: self.span, room });
                }
            }
            _ => report("step", Rule::Refers { id: self.step.clone(), wanted: Wanted::Step }),
        }
        for persona in &self.personas {
            refers(persona, Wanted::Persona, "personas", look, report);
        }
        for evidence in &self.evidence {
            refers(&evidence.source, Wanted::Source, "source", look, report);
            within(f64::from(evidence.count), 1.0, f64::from(u32::MAX), "count", report);
        }
        details(&self.kind, look, report);
    }
}

fn details(kind: &Kind, look: &dyn Lookup, report: &mut Report<'_>) {
    match kind {
        Kind::Touchpoint(touchpoint) => {
            if let Some(channel) = &touchpoint.channel {
                refers(channel, Wanted::Channel, "channel", look, report);
            }
            if let Some(hours) = touchpoint.answer_hours {
                within(f64::from(hours), 0.0, 1e6, "answer_hours", report);
            }
        }
        Kind::Pain(pain) => {
            within(f64::from(pain.severity), 0.0, 5.0, "severity", report);
            if let Some(touchpoint) = &pain.touchpoint {
                refers(touchpoint, Wanted::Touchpoint, "touchpoint", look, report);
            }
        }
        Kind::Opportunity(opportunity) => {
            within(f64::from(opportunity.impact), 0.0, 5.0, "impact", report);
            within(f64::from(opportunity.effort), 0.0, 5.0, "effort", report);
            if let Some(metric) = &opportunity.metric {
                refers(metric, Wanted::Metric, "metric", look, report);
            }
            if let Some(need) = &opportunity.need {
                within(need.importance, 0.0, Need::MOST, "importance", report);
                within(need.satisfaction, 0.0, Need::MOST, "satisfaction", report);
            }
        }
        Kind::Metric(metric) => figures(metric, look, report),
        Kind::Action | Kind::Thought(_) | Kind::Image(_) | Kind::Process | Kind::Note => {}
    }
}

fn figures(metric: &Metric, look: &dyn Lookup, report: &mut Report<'_>) {
    if metric.series.iter().any(|m| !m.value.is_finite()) {
        report("value", Rule::Finite);
    }
    if metric.target.is_some_and(|t| !t.is_finite()) {
        report("target", Rule::Finite);
    }
    if metric.question_scale.is_some_and(|(low, high)| !low.is_finite() || !high.is_finite()) {
        report("question_scale", Rule::Finite);
    }
    within(f64::from(metric.decimals), 0.0, f64::from(MAX_DECIMALS), "decimals", report);
    if let Some(base) = metric.base {
        within(f64::from(base), 1.0, f64::from(u32::MAX), "base", report);
    }
    metric.series.iter().filter_map(|measure| measure.counts.as_ref()).for_each(|counts| counted(counts, report));
    if let Some(persona) = &metric.persona {
        refers(persona, Wanted::Persona, "persona", look, report);
    }
}

/// What a value was computed from: numbers, and no more answers than a scale has points.
fn counted(counts: &Counts, report: &mut Report<'_>) {
    let numbers: &[f64] = match counts {
        Counts::Answers(answers) => return within(answers.len() as f64, 1.0, MAX_POINTS as f64, "counts", report),
        Counts::Clv { basket, purchases, periods } => &[*basket, *purchases, *periods],
        Counts::Sentiment { sum, .. } => &[*sum],
        _ => &[],
    };
    if numbers.iter().any(|number| !number.is_finite()) {
        report("counts", Rule::Finite);
    }
}

impl Rules for Emotion {
    fn content(&self, look: &dyn Lookup, report: &mut Report<'_>) {
        refers(&self.persona, Wanted::Persona, "persona", look, report);
        refers(&self.step, Wanted::Step, "step", look, report);
        let scale = look.scale();
        within(f64::from(self.value), f64::from(scale.min()), f64::from(scale.max()), "value", report);
    }
}

impl Rules for Link {
    fn content(&self, look: &dyn Lookup, report: &mut Report<'_>) {
        refers(&self.pain, Wanted::Pain, "pain", look, report);
        refers(&self.opportunity, Wanted::Opportunity, "opportunity", look, report);
    }
}

impl Rules for Source {
    fn subject(&self) -> Option<&Id> {
        Some(&self.id)
    }

    fn content(&self, _: &dyn Lookup, _: &mut Report<'_>) {}
}

impl Rules for Channel {
    fn subject(&self) -> Option<&Id> {
        Some(&self.id)
    }

    fn content(&self, _: &dyn Lookup, report: &mut Report<'_>) {
        if ChannelKind::from_name(self.id.as_str()).is_some() {
            report("id", Rule::IdBuiltIn(self.id.clone()));
        }
    }
}

impl Rules for Seam {
    fn content(&self, look: &dyn Lookup, report: &mut Report<'_>) {
        refers(&self.from, Wanted::Touchpoint, "from", look, report);
        refers(&self.to, Wanted::Touchpoint, "to", look, report);
        if self.from == self.to {
            report("to", Rule::Itself);
        }
    }
}

impl Rules for Waived {
    fn content(&self, look: &dyn Lookup, report: &mut Report<'_>) {
        if let Some(subject) = &self.subject {
            refers(subject, Wanted::Anything, "subject", look, report);
        }
        if let Some(with) = &self.with {
            refers(with, Wanted::Anything, "with", look, report);
        }
    }
}

impl Rules for ReviewSettings {
    fn content(&self, _: &dyn Lookup, _: &mut Report<'_>) {}
}

impl Rules for Activity {
    fn content(&self, _: &dyn Lookup, _: &mut Report<'_>) {}
}

impl Rules for ParkedNote {
    fn subject(&self) -> Option<&Id> {
        Some(&self.id)
    }

    fn content(&self, _: &dyn Lookup, _: &mut Report<'_>) {}
}

impl Rules for Decision {
    fn subject(&self) -> Option<&Id> {
        Some(&self.id)
    }

    fn content(&self, _: &dyn Lookup, _: &mut Report<'_>) {}
}

impl Rules for Cluster {
    fn subject(&self) -> Option<&Id> {
        Some(&self.id)
    }

    fn content(&self, look: &dyn Lookup, report: &mut Report<'_>) {
        refers(&self.lane, Wanted::Lane, "lane", look, report);
        for card in &self.cards {
            refers(card, Wanted::Card, "cards", look, report);
        }
    }
}

impl Rules for Round {
    fn content(&self, look: &dyn Lookup, report: &mut Report<'_>) {
        for tally in &self.tally {
            refers(&tally.card, Wanted::Card, "card", look, report);
        }
    }
}
