//! Choosing what to do first: what follows from impact and effort, orders by weight, and whether
//! what was done has helped.

use super::{is_small, opportunity_score};
use crate::{
    base::Id,
    model::{Better, Card, Kind, Measure, Metric, Need, Opportunity, Tally},
};

/// From here on a value of 1 to 5 counts as much.
///
/// The middle counts: an impact of 3 is "clearly
/// better for many", an effort of 3 is "months, or several teams", so an opportunity in the middle
/// of the chart is a big bet and never a quick win.
pub const MUCH: u8 = 3;

/// What follows from impact and effort, in the order in which to look at it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Quadrant {
    /// Much impact for little effort: do it.
    QuickWin,
    /// Much impact for much effort: plan it.
    BigBet,
    /// Little impact for little effort: where time is left.
    FillIn,
    /// Little impact for much effort: leave it.
    MoneyPit,
}

impl Quadrant {
    /// All of them, as they stand in the chart: upper left, upper right, lower left, lower right.
    pub const ALL: [Self; 4] = [Self::QuickWin, Self::BigBet, Self::FillIn, Self::MoneyPit];

    /// The quadrant of an impact and an effort of 1 to 5; see [`MUCH`] for what lies in the middle.
    pub fn of(impact: u8, effort: u8) -> Self {
        match (impact >= MUCH, effort >= MUCH) {
            (true, false) => Self::QuickWin,
            (true, true) => Self::BigBet,
            (false, false) => Self::FillIn,
            (false, true) => Self::MoneyPit,
        }
    }
}

/// What opportunities are put in order by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Weight {
    /// Dots from the vote.
    #[default]
    Votes,
    /// Impact for each unit of effort, 0.2 to 5.
    ImpactByEffort,
    /// Ulwick's opportunity score, 0 to 20.
    Score,
}

impl Weight {
    /// All of them, in the order of menus.
    pub const ALL: [Self; 3] = [Self::Votes, Self::ImpactByEffort, Self::Score];

    /// How much an opportunity weighs; nothing where nobody has voted, judged or asked customers.
    pub fn of(self, card: &Card, opportunity: &Opportunity) -> Option<f64> {
        match self {
            Self::Votes => (card.votes > 0).then(|| f64::from(card.votes)),
            Self::ImpactByEffort => opportunity.judged().map(|(impact, effort)| f64::from(impact) / f64::from(effort)),
            Self::Score => opportunity.need.as_ref().and_then(score),
        }
    }

    /// Decimals with which it is shown.
    pub fn decimals(self) -> u8 {
        match self {
            Self::Votes => 0,
            Self::ImpactByEffort | Self::Score => 1,
        }
    }
}

/// What a need weighs: its opportunity score, 0 to 20 (see [`opportunity_score`]).
pub fn score(need: &Need) -> Option<f64> {
    opportunity_score(need.importance, need.satisfaction).ok()
}

/// An opportunity at its place.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Ranked<'a> {
    /// The card.
    pub card: &'a Card,
    /// Its details.
    pub opportunity: &'a Opportunity,
    /// What it weighs.
    pub weight: f64,
    /// Its place, from 1. Those that weigh the same share a place, and the next one is as many
    /// places behind: 1, 2, 2, 4.
    pub place: usize,
    /// Whether others share its place.
    pub is_tied: bool,
}

/// Opportunities in order of weight.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Ranking<'a> {
    /// The heaviest first; those that weigh the same stay in the order in which they came.
    pub ranked: Vec<Ranked<'a>>,
    /// Those of which nobody has said how much they weigh.
    pub unjudged: Vec<(&'a Card, &'a Opportunity)>,
}

/// The opportunities among these cards.
pub fn opportunities<'a>(
    cards: impl IntoIterator<Item = &'a Card>,
) -> impl Iterator<Item = (&'a Card, &'a Opportunity)> {
    cards.into_iter().filter_map(|card| match &card.kind {
        Kind::Opportunity(opportunity) => Some((card, opportunity)),
        _ => None,
    })
}

/// Puts the opportunities among these cards in order.
pub fn ranking<'a>(cards: impl IntoIterator<Item = &'a Card>, by: Weight) -> Ranking<'a> {
    let mut unjudged = Vec::new();
    let mut weighed: Vec<(f64, &Card, &Opportunity)> = Vec::new();
    for (card, opportunity) in opportunities(cards) {
        match by.of(card, opportunity) {
            Some(weight) => weighed.push((weight, card, opportunity)),
            None => unjudged.push((card, opportunity)),
        }
    }
    weighed.sort_by_key(|(weight, ..)| std::cmp::Reverse(grains(*weight)));
    let mut ranked: Vec<Ranked<'a>> = Vec::with_capacity(weighed.len());
    for (at, (weight, card, opportunity)) in weighed.into_iter().enumerate() {
        let mut place = at + 1;
        let mut is_tied = false;
        if let Some(before) = ranked.last_mut()
            && grains(before.weight) == grains(weight)
        {
            (before.is_tied, is_tied, place) = (true, true, before.place);
        }
        ranked.push(Ranked { card, opportunity, weight, place, is_tied });
    }
    Ranking { ranked, unjudged }
}

/// A weight in millionths: sums of shares that are equal on paper differ in their last binary digit.
fn grains(weight: f64) -> i64 {
    libm::round(weight * 1e6) as i64
}

/// A card at its place in the result of a vote.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Placed<'a> {
    /// The card.
    pub card: &'a Id,
    /// Its dots.
    pub dots: u32,
    /// Its place, from 1. Cards with as many dots share a place, and the next one is as many places
    /// behind: 1, 2, 2, 4.
    pub place: usize,
    /// Whether others share its place.
    pub is_tied: bool,
}

/// The cards of a vote in order of their dots; those with as many stay in the order of the ballot.
pub fn placed(tally: &[Tally]) -> Vec<Placed<'_>> {
    let mut rows: Vec<&Tally> = tally.iter().collect();
    rows.sort_by_key(|row| std::cmp::Reverse(row.dots));
    let mut all: Vec<Placed<'_>> = Vec::with_capacity(rows.len());
    for (at, row) in rows.into_iter().enumerate() {
        let mut here = Placed { card: &row.card, dots: row.dots, place: at + 1, is_tied: false };
        if let Some(before) = all.last_mut()
            && before.dots == row.dots
        {
            before.is_tied = true;
            here = Placed { place: before.place, is_tied: true, ..here };
        }
        all.push(here);
    }
    all
}

/// What a metric said before and after the day on which an opportunity was done.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Effect<'a> {
    /// The last measurement up to that day; the newest one while nothing is done.
    pub before: Option<&'a Measure>,
    /// The newest measurement after that day.
    pub after: Option<&'a Measure>,
    /// By how much it became better, in the metric's unit: below zero where it became worse.
    /// Nothing unless both are known.
    pub gain: Option<f64>,
}

impl Effect<'_> {
    /// Whether one of the two rests on too few answers.
    pub fn is_small(&self) -> bool {
        [self.before, self.after].into_iter().flatten().any(|measure| is_small(measure.n))
    }
}

/// Compares a metric before and after the day `done` (`YYYY-MM-DD`; empty while it is not).
///
/// The day itself counts as before: what is finished in the evening has changed nothing by noon. A month in
/// which the day lies is neither before nor after.
pub fn effect<'a>(metric: &'a Metric, done: &str) -> Effect<'a> {
    if done.is_empty() {
        return Effect { before: newest(metric, |_, _| true), ..Effect::default() };
    }
    let before = newest(metric, |_, last| last <= done);
    let after = newest(metric, |first, _| first > done);
    let gain = before.zip(after).map(|(before, after)| match metric.better {
        Better::Higher => after.value - before.value,
        Better::Lower => before.value - after.value,
    });
    Effect { before, after, gain }
}

/// The newest measurement whose first and last day fit. Of the same day the later entry counts.
fn newest(metric: &Metric, fits: impl Fn(&str, &str) -> bool) -> Option<&Measure> {
    let dated = metric.series.iter().filter_map(|measure| Some((days(&measure.date)?, measure)));
    let fitting = dated.filter(|((first, last), _)| fits(first, last));
    fitting.max_by(|((a, _), _), ((b, _), _)| a.cmp(b)).map(|(_, measure)| measure)
}

/// First and last day that a date names; compared as words, so each month may have 31.
fn days(date: &str) -> Option<(String, String)> {
    match date.len() {
        10 => Some((date.to_owned(), date.to_owned())),
        7 => Some((format!("{date}-01"), format!("{date}-31"))),
        _ => None,
    }
}

/// Whether nothing was chosen: of three or more judged opportunities each has the highest impact.
/// Where everything is most important, nothing is.
pub fn is_all_top<'a>(cards: impl IntoIterator<Item = &'a Card>) -> bool {
    let impacts: Vec<u8> = opportunities(cards).map(|(_, o)| o.impact).filter(|impact| *impact > 0).collect();
    impacts.len() >= 3 && impacts.iter().all(|impact| *impact >= 5)
}
