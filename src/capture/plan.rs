//! What a line comes to: an edit, what it adds, and where the next one goes.

use super::{
    grammar::Sign,
    names::Names,
    read::{Said, read, read_without_channel},
};
use crate::{
    base::Id,
    edit::{Edit, apply, fresh_card, fresh_lane, place_of_lane},
    model::{Card, Document, Emotion, Kind, Lane, LaneKind, Measure, MetricKind, Moment, Step},
};

/// Where somebody stands while typing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Here {
    /// The step; none means the first one.
    pub step: Option<Id>,
    /// A lane that is preferred where it is of the right kind.
    pub lane: Option<Id>,
    /// The day, `YYYY-MM-DD`: when a metric was measured.
    pub day: String,
}

/// What a line comes to on one map.
#[derive(Clone, Debug, PartialEq)]
pub struct Plan {
    /// What the line says.
    pub said: Said,
    /// The step it goes to.
    pub step: Id,
    /// The step behind that one; the same at the end of the journey.
    pub next: Id,
    /// The change; none where the line says nothing but a place.
    pub edit: Option<Edit>,
    /// The lane it goes to; none where there is nothing to add.
    pub lane: Option<Id>,
    /// Lanes that have to be made first.
    pub new_lanes: Vec<LaneKind>,
    /// The card it adds.
    pub card: Option<Id>,
    /// Personas whose feelings it sets.
    pub feeling: Vec<Id>,
}

/// What `line` comes to; none on a map without steps. Applying its edit to `document` is not refused.
pub fn plan(document: &Document, line: &str, here: &Here) -> Option<Plan> {
    let names = Names::of(document);
    let mut said = read(line, &names, here.step.as_ref());
    let steps: Vec<&Step> = document.steps().map(|(_, step)| step.as_ref()).collect();
    let wanted = said.step.as_ref().or(here.step.as_ref());
    let at = wanted.and_then(|id| steps.iter().position(|s| s.id == *id)).unwrap_or_default();
    let step = steps.get(at)?.id.clone();
    let next = steps.get(at + 1).map_or_else(|| step.clone(), |s| s.id.clone());
    let mut touchpoint = None;
    if let (Sign::Pain(_), Some(channel)) = (said.sign, &said.channel) {
        touchpoint = touchpoint_by(document, channel, at);
        if touchpoint.is_none() {
            // Nobody meets the company that way here.
            said = read_without_channel(line, &names, here.step.as_ref());
        }
    }
    let mut draft = Draft {
        document: document.clone(),
        names: &names,
        said: &said,
        touchpoint,
        here,
        edits: Vec::new(),
        new_lanes: Vec::new(),
    };
    let (mut lane, mut card, mut feeling) = (None, None, Vec::new());
    if !said.text.is_empty() && !matches!(said.sign, Sign::Feeling { .. }) {
        let (in_lane, id) = draft.card(&step);
        (lane, card) = (Some(in_lane), Some(id));
    }
    if let Some(value) = said.value {
        let (in_lane, whose) = draft.feelings(&step, value);
        lane = lane.or(in_lane);
        feeling = whose;
    }
    let Draft { mut edits, new_lanes, .. } = draft;
    let edit = if edits.len() > 1 { Some(Edit::Batch(edits)) } else { edits.pop() };
    Some(Plan { said, step, next, edit, lane, new_lanes, card, feeling })
}

/// The edits of a plan, as they come together.
struct Draft<'a> {
    /// The map, with the lanes that were made so far.
    document: Document,
    names: &'a Names,
    said: &'a Said,
    /// The touchpoint that a pain point belongs to.
    touchpoint: Option<Id>,
    here: &'a Here,
    edits: Vec<Edit>,
    new_lanes: Vec<LaneKind>,
}

impl Draft<'_> {
    /// The lane of that kind: the one selected, else the first that shows and is not locked, before
    /// others one that is for the named personas; else a new one.
    fn lane(&mut self, kind: LaneKind) -> Id {
        let fits = |l: &&Lane| l.kind == kind && !l.hidden && !l.locked;
        let all = || self.document.lanes.iter().map(AsRef::as_ref).filter(fits);
        let is_for = |l: &&Lane| l.persona.as_ref().is_none_or(|p| self.said.personas.contains(p));
        let selected = all().find(|l| self.here.lane.as_ref() == Some(&l.id));
        if let Some(lane) = selected.or_else(|| all().find(is_for)).or_else(|| all().next()) {
            return lane.id.clone();
        }
        let lane = fresh_lane(&self.document, kind);
        let id = lane.id.clone();
        let edit = Edit::AddLane { lane, at: place_of_lane(&self.document, kind) };
        // The next new lane needs another identifier.
        if let Ok(with_lane) = apply(&self.document, &edit) {
            self.document = with_lane;
        }
        self.edits.push(edit);
        self.new_lanes.push(kind);
        id
    }

    /// Adds the card; gives its lane and its identifier.
    fn card(&mut self, step: &Id) -> (Id, Id) {
        let lane = self.lane(self.said.sign.lane());
        let kind = self.said.sign.lane().card_kind().unwrap_or(crate::model::CardKind::Note);
        let mut card = fresh_card(&self.document, kind, lane.clone(), step.clone());
        card.text.clone_from(&self.said.text);
        card.personas.clone_from(&self.said.personas);
        self.details(&mut card);
        let id = card.id.clone();
        self.edits.push(Edit::AddCard { card: Box::new(card), before: None });
        (lane, id)
    }

    fn details(&self, card: &mut Card) {
        match &mut card.kind {
            Kind::Touchpoint(touchpoint) => {
                touchpoint.channel.clone_from(&self.said.channel);
                touchpoint.moment = self.moment();
            }
            Kind::Pain(pain) => {
                if let Sign::Pain(severity) = self.said.sign {
                    pain.severity = severity;
                }
                pain.touchpoint.clone_from(&self.touchpoint);
            }
            Kind::Thought(thought) => thought.verbatim = true,
            Kind::Metric(metric) => {
                // Which way is better comes with the formula; unit and decimals are as they were said.
                metric.follow(measure(&self.said.text), None);
                if let Some(figure) = &self.said.figure {
                    metric.unit.clone_from(&figure.unit);
                    metric.decimals = figure.decimals;
                    metric.series =
                        vec![Measure { date: self.here.day.clone(), value: figure.value, ..Measure::default() }];
                }
            }
            _ => {}
        }
    }

    fn moment(&self) -> Option<Moment> {
        // Which of the four is a fine point that can wait until the room is empty.
        self.said.is_moment.then_some(Moment::First)
    }

    /// Sets what the named personas feel, or all of them; gives the lane of the curve, and whose.
    fn feelings(&mut self, step: &Id, value: f32) -> (Option<Id>, Vec<Id>) {
        let named = &self.said.personas;
        let people = self.names.people.iter().filter(|p| p.may_feel);
        let whose: Vec<Id> = people
            .filter(|p| if named.is_empty() { !p.is_hidden } else { named.contains(&p.id) })
            .map(|p| p.id.clone())
            .collect();
        if whose.is_empty() {
            return (None, whose);
        }
        let lane = self.curve();
        for persona in &whose {
            let blank = Emotion::new(persona.clone(), step.clone(), value);
            let mut emotion = self.document.emotion(persona, step).map_or(blank, |e| e.as_ref().clone());
            emotion.value = value;
            emotion.moment = self.moment().or(emotion.moment);
            if let Sign::Feeling { verbatim } = self.said.sign
                && !self.said.text.is_empty()
            {
                emotion.quote.clone_from(&self.said.text);
                emotion.verbatim = verbatim;
            }
            self.edits.push(Edit::SetEmotion(Box::new(emotion)));
        }
        (Some(lane), whose)
    }

    /// The lane of the curve, locked or not: who may feel is known already.
    fn curve(&mut self) -> Id {
        let shown = self.document.lanes.iter().find(|l| l.kind == LaneKind::Emotion && !l.hidden);
        match shown.map(|l| l.id.clone()) {
            Some(shown) => shown,
            None => self.lane(LaneKind::Emotion),
        }
    }
}

/// The touchpoint over the column at `at` that runs through this channel; the last one added.
fn touchpoint_by(document: &Document, channel: &Id, at: usize) -> Option<Id> {
    let columns = document.columns();
    let runs = |card: &&std::sync::Arc<Card>| match &card.kind {
        Kind::Touchpoint(touchpoint) => touchpoint.channel.as_ref() == Some(channel),
        _ => false,
    };
    let here = |card: &&std::sync::Arc<Card>| columns.range(card).is_some_and(|range| range.contains(&at));
    document.cards.iter().filter(runs).rfind(here).map(|card| card.id.clone())
}

/// The formula that a metric's name is the name of.
fn measure(name: &str) -> MetricKind {
    let is = |word: &str| name.split(|c: char| !c.is_alphanumeric()).any(|w| w.eq_ignore_ascii_case(word));
    let known = [
        ("NPS", MetricKind::Nps),
        ("CSAT", MetricKind::Csat),
        ("CES", MetricKind::Ces),
        ("Churn", MetricKind::Churn),
        ("CLV", MetricKind::Clv),
        ("TGW", MetricKind::Tgw),
    ];
    known.into_iter().find(|(word, _)| is(word)).map_or(MetricKind::Free, |(_, kind)| kind)
}
