//! Puts what the answers come to onto the map: a metric a step, and on request the emotion curve.

use std::collections::BTreeMap;

use super::{Cell, Figure, Outcome, Results, StepResult};
use crate::{
    base::{Id, Language},
    edit::{Edit, FreshIds, card_prefix, fresh_lane, place_of_lane},
    i18n::{number, signed, text, text_with},
    metrics::Yardstick,
    model::{
        Card, CardKind, Document, Emotion, EvidenceRef, Kind, Lane, LaneKind, Measure, Method, Metric, Scale, Source,
    },
};

/// How the results come onto the map.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Taking {
    /// A metric for each step.
    pub metrics: bool,
    /// One for each persona that the file names, instead of one for all.
    pub per_persona: bool,
    /// One measurement a month, instead of one of the newest day.
    pub by_month: bool,
    /// A further measurement in the metric that is there already, instead of a new one beside it.
    pub extends: bool,
    /// What the scores feel like, on the emotion curve.
    pub curve: bool,
    /// Whose curve it is where the file names no personas; none means everybody's.
    pub whose: Option<Id>,
    /// The day of measurements without one, `YYYY-MM-DD`.
    pub day: String,
    /// What the survey is called in the evidence register; none leaves it out there.
    pub source: Option<String>,
}

impl Default for Taking {
    fn default() -> Self {
        Self {
            metrics: true,
            per_persona: false,
            by_month: false,
            extends: true,
            curve: false,
            whose: None,
            day: String::new(),
            source: None,
        }
    }
}

/// The change, and what it does.
#[derive(Clone, Debug, PartialEq)]
pub struct Taken {
    /// The change, one step of history.
    pub edit: Edit,
    /// New metrics.
    pub added: usize,
    /// Metrics with further measurements.
    pub extended: usize,
    /// Values of the emotion curve.
    pub feelings: usize,
}

/// The change that puts `results` onto the map; none where there is nothing to put there.
pub fn take(document: &Document, results: &Results, taking: &Taking) -> Option<Taken> {
    let mut taker = Taker::new(document, results, taking);
    for step in &results.steps {
        if taking.metrics {
            taker.metrics(step);
        }
        if taking.curve {
            taker.feelings(step);
        }
    }
    taker.finish()
}

/// What has come together so far.
struct Taker<'a> {
    document: &'a Document,
    results: &'a Results,
    taking: &'a Taking,
    ids: FreshIds<'a>,
    /// The row to add for new metrics.
    lane: Option<Lane>,
    source: Option<Source>,
    new: Vec<Card>,
    changed: BTreeMap<Id, Card>,
    emotions: Vec<Emotion>,
}

impl<'a> Taker<'a> {
    fn new(document: &'a Document, results: &'a Results, taking: &'a Taking) -> Self {
        let mut ids = FreshIds::new(document);
        let title = taking.source.as_deref().map(str::trim).filter(|title| !title.is_empty() && taking.metrics);
        let source = title.map(|title| {
            let newest = results.steps.iter().filter_map(|step| step.all.as_ref()?.all.newest()).max();
            Source {
                id: ids.next("source-"),
                title: title.to_owned(),
                method: Method::Survey,
                date: newest.map_or_else(|| taking.day.clone(), |day| day.to_string()),
                n: Some(count(results.n())),
                ..Source::default()
            }
        });
        Self {
            document,
            results,
            taking,
            ids,
            lane: None,
            source,
            new: Vec::new(),
            changed: BTreeMap::new(),
            emotions: Vec::new(),
        }
    }

    /// The metrics of one step.
    fn metrics(&mut self, step: &StepResult) {
        if self.taking.per_persona && !step.personas.is_empty() {
            for (persona, outcome) in &step.personas {
                self.metric(step, Some(persona), outcome);
            }
        } else if let Some(outcome) = &step.all {
            self.metric(step, None, outcome);
        }
    }

    /// One metric: a new card, or further measurements in the one that is there.
    fn metric(&mut self, step: &StepResult, persona: Option<&Id>, outcome: &Outcome) {
        let blank = Metric { persona: persona.cloned(), ..self.results.figure.metric() };
        let same = |card: &'a std::sync::Arc<Card>| match &card.kind {
            Kind::Metric(own) if own.persona == blank.persona && Yardstick::of(own) == Yardstick::of(&blank) => {
                Some((card, own))
            }
            _ => None,
        };
        let here = || self.document.cards.iter().filter(|card| card.step == step.step).filter_map(same);
        let span = step.span();
        // What was said of a whole phase is no further value of its first step.
        let own = here().find(|(card, _)| card.span == span).or_else(|| here().find(|_| span == 1));
        let evidence = self
            .source
            .as_ref()
            .map(|source| EvidenceRef { source: source.id.clone(), count: count(outcome.all.n()).max(1) });
        if let Some((card, metric)) = own.filter(|_| self.taking.extends) {
            let mut card = Card::clone(card);
            card.kind = Kind::Metric(Metric { series: self.series(&metric.series, outcome), ..metric.clone() });
            card.evidence.extend(evidence);
            self.changed.insert(card.id.clone(), card);
            return;
        }
        let lane = self.lane(persona);
        let id = self.ids.next(card_prefix(CardKind::Metric));
        let mut card = Card::new(id, lane, step.step.clone(), CardKind::Metric);
        card.span = span;
        title(self.document.journey.language, self.results.figure).clone_into(&mut card.text);
        card.personas.extend(persona.cloned());
        card.evidence.extend(evidence);
        card.kind = Kind::Metric(Metric { series: self.series(&[], outcome), ..blank });
        self.new.push(card);
    }

    /// Measurements, oldest first; of one day only the newer value.
    fn series(&self, before: &[Measure], outcome: &Outcome) -> Vec<Measure> {
        let mut more: Vec<Measure> = Vec::new();
        if self.taking.by_month && !outcome.months.is_empty() {
            more.extend(outcome.months.iter().filter_map(|(month, cell)| measure(cell, month)));
        } else {
            let day = outcome.all.newest().map_or_else(|| self.taking.day.clone(), |day| day.to_string());
            more.extend(measure(&outcome.all, &day));
        }
        let is_replaced = |old: &&Measure| !more.iter().any(|new| new.date == old.date);
        let mut series: Vec<Measure> = before.iter().filter(is_replaced).cloned().collect();
        series.extend(more);
        series.sort_by(|a, b| a.date.cmp(&b.date));
        series
    }

    /// The row for a new metric: one for everybody before one for this persona, else a new one.
    fn lane(&mut self, persona: Option<&Id>) -> Id {
        let document = self.document;
        let fits = |lane: &&std::sync::Arc<Lane>| {
            lane.kind == LaneKind::Metrics
                && !lane.locked
                && (lane.persona.is_none() || lane.persona.as_ref() == persona)
        };
        let own = document.lanes.iter().filter(fits).min_by_key(|lane| lane.persona.is_some());
        if let Some(own) = own {
            return own.id.clone();
        }
        self.lane.get_or_insert_with(|| fresh_lane(document, LaneKind::Metrics)).id.clone()
    }

    /// What the personas feel at one step.
    fn feelings(&mut self, step: &StepResult) {
        let scale = self.document.journey.scale;
        let figure = self.results.figure;
        let is_named = self.results.steps.iter().any(|step| !step.personas.is_empty());
        let mut feel = |persona: &Id, cell: &Cell| {
            let Some(mean) = cell.tally().mean() else { return };
            let value = value_on(scale, figure, mean);
            let own = self.document.emotion(persona, &step.step).map(|own| Emotion::clone(own));
            let blank = Emotion::new(persona.clone(), step.step.clone(), value);
            self.emotions.push(own.map_or(blank, |own| Emotion { value, ..own }));
        };
        if is_named {
            step.personas.iter().for_each(|(persona, outcome)| feel(persona, &outcome.all));
        } else if let Some(outcome) = &step.all {
            let is_meant = |id: &Id| self.taking.whose.as_ref().is_none_or(|whose| whose == id);
            let personas = self.document.personas.iter().map(|persona| &persona.id);
            personas.filter(|id| is_meant(id)).for_each(|persona| feel(persona, &outcome.all));
        }
    }

    fn finish(self) -> Option<Taken> {
        let (added, extended, feelings) = (self.new.len(), self.changed.len(), self.emotions.len());
        if added + extended + feelings == 0 {
            return None;
        }
        let mut edits = Vec::new();
        if let Some(lane) = self.lane {
            let at = place_of_lane(self.document, LaneKind::Metrics);
            edits.push(Edit::AddLane { lane, at });
        }
        if let Some(source) = self.source {
            edits.push(Edit::AddSource { source: Box::new(source), at: self.document.evidence.len() });
        }
        if added > 0 {
            edits.push(Edit::AddCards(self.new));
        }
        if extended > 0 {
            edits.push(Edit::SetCards(self.changed.into_values().collect()));
        }
        edits.extend(self.emotions.into_iter().map(|emotion| Edit::SetEmotion(Box::new(emotion))));
        let edit = Edit::TakeAnswers { edits, answers: self.results.n() };
        Some(Taken { edit, added, extended, feelings })
    }
}

/// One measurement; none without answers.
fn measure(cell: &Cell, date: &str) -> Option<Measure> {
    let computed = cell.tally().computed().ok()?;
    Some(computed.measured(date, cell.tally().counts()))
}

/// What a mean score feels like on the map's scale, to a tenth.
fn value_on(scale: Scale, figure: Figure, mean: f64) -> f32 {
    let value = scale.at_unit(figure.feeling(mean) as f32);
    (libm::roundf(value * 10.0) / 10.0).clamp(scale.min(), scale.max())
}

/// In words how scores become feelings: "Mean scores from 0 to 10 become −2 to +2: 5 is 0."
pub fn conversion(language: Language, figure: Figure, scale: Scale) -> String {
    let (low, high) = figure.scale();
    let middle = f64::midpoint(low, high);
    let score = |value: f64| {
        let decimals = u8::from(value.fract() != 0.0);
        number(language, value, decimals)
    };
    let feeling = |mean| signed(language, f64::from(value_on(scale, figure, mean)));
    let args = [
        ("low", score(low).into()),
        ("middle", score(middle).into()),
        ("high", score(high).into()),
        ("worst", feeling(low).into()),
        ("neutral", feeling(middle).into()),
        ("best", feeling(high).into()),
    ];
    text_with(language, "survey-conversion", &args)
}

/// What a new metric's card says.
fn title(language: Language, figure: Figure) -> &'static str {
    match figure {
        Figure::Nps => text(language, "survey-card-nps"),
        Figure::Csat | Figure::CsatMean => text(language, "survey-card-csat"),
        Figure::Ces | Figure::CesShare | Figure::CesOld => text(language, "survey-card-ces"),
        Figure::Sentiment => text(language, "survey-card-sentiment"),
    }
}

fn count(n: u64) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}
