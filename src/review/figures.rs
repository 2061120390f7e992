//! Checks on metrics: scales, sample sizes, ages.

use super::{
    Check, Finding,
    ground::{Found, Ground},
};
use crate::{
    base::fold,
    metrics::{is_small, mixed},
    model::{Card, CardKind, Kind, Metric, MetricKind},
};

/// Finds all of it.
pub(super) fn find(ground: &Ground<'_>, found: &mut Found) {
    let map_date = Day::of(&ground.document.journey.date);
    let mut firsts: Vec<(&Card, &Metric)> = Vec::new();
    for placed in ground.cards_of(CardKind::Metric) {
        let Kind::Metric(metric) = &placed.card.kind else { continue };
        let mut add = |finding| found.add_at(placed.columns.start, finding);
        let on_card = |check| Finding::on_card(check, &placed.card.id);
        if let Some(latest) = metric.latest() {
            if is_small(latest.n) {
                add(on_card(Check::SmallSample));
            }
            let is_old = map_date.zip(Day::of(&latest.date)).is_some_and(|(map, day)| day.in_a_year() < map);
            if is_old {
                add(on_card(Check::OldMetric));
            }
        }
        if metric.measure == MetricKind::Free {
            continue;
        }
        // The first of its kind sets the scale for all.
        match firsts.iter().find(|(_, first)| first.measure == metric.measure) {
            Some((first, other)) if differ(other, metric) => add(on_card(Check::MixedScales).with(&first.id)),
            Some(_) => {}
            None => firsts.push((placed.card, metric)),
        }
    }
}

/// Whether two metrics of one kind cannot be compared. A method that nobody wrote down does not differ.
fn differ(a: &Metric, b: &Metric) -> bool {
    let (method_a, method_b) = (fold(&a.method), fold(&b.method));
    mixed([a, b]).is_some() || (!method_a.is_empty() && !method_b.is_empty() && method_a != method_b)
}

/// A day by its year, month and day. A month alone is its last day, so that nothing counts as older
/// than it may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Day(u16, u8, u8);

impl Day {
    /// Reads `YYYY-MM-DD` or `YYYY-MM`.
    fn of(date: &str) -> Option<Self> {
        let mut parts = date.split('-');
        let year = parts.next().filter(|year| year.len() == 4)?.parse().ok()?;
        let month = parts.next()?.parse().ok()?;
        let day = match parts.next() {
            Some(day) => day.parse().ok()?,
            None => 31,
        };
        Some(Self(year, month, day))
    }

    fn in_a_year(self) -> Self {
        Self(self.0 + 1, self.1, self.2)
    }
}
