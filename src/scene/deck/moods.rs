//! Where the journey is at its best and at its worst, as far as one place stands out.

use std::ops::Range;

use super::Setting;
use crate::{
    base::Id,
    i18n,
    model::{Document, Scale},
};

/// The highest and the lowest feeling on a map.
#[derive(Default)]
pub(super) struct Moods {
    high: Option<Extreme>,
    low: Option<Extreme>,
}

/// A feeling beyond all others.
#[derive(Clone, Debug)]
pub(super) struct Extreme {
    /// Place of its step among all steps.
    pub(super) column: usize,
    /// On the document's scale.
    pub(super) value: f32,
    pub(super) is_high: bool,
}

/// A feeling so far below the middle, as a share of the way to the worst, is a low point.
const LOW: f32 = 0.25;

/// Whether a feeling is bad enough to be called a low point: −0.5 on a scale from −2 to +2.
pub(super) fn is_low(scale: Scale, value: f32) -> bool {
    scale.to_unit(value) <= -LOW
}

impl Moods {
    /// Of everybody who is shown. A value that is felt at several steps stands out at none.
    pub(super) fn of(doc: &Document) -> Self {
        let columns = doc.columns();
        let is_shown = |id: &Id| doc.persona(id).is_some_and(|p| !p.hidden);
        let felt: Vec<(usize, f32)> = (doc.emotions.iter())
            .filter(|e| is_shown(&e.persona))
            .filter_map(|e| Some((columns.of(&e.step)?, e.value)))
            .collect();
        let scale = doc.journey.scale;
        let alone = |value: f32, is_high: bool| {
            let mut there = felt.iter().filter(|(_, v)| *v == value);
            let (column, _) = there.next()?;
            let stands_out = if is_high { value > scale.neutral() } else { is_low(scale, value) };
            let is_alone = there.all(|(other, _)| other == column);
            let extreme = Extreme { column: *column, value, is_high };
            (is_alone && stands_out).then_some(extreme)
        };
        let values = || felt.iter().map(|(_, value)| *value);
        Self {
            high: values().reduce(f32::max).and_then(|value| alone(value, true)),
            low: values().reduce(f32::min).and_then(|value| alone(value, false)),
        }
    }

    /// The extreme in these columns; of two the lower one, which is what there is to work on.
    pub(super) fn extreme_in(&self, columns: &Range<usize>) -> Option<&Extreme> {
        self.low.iter().chain(&self.high).find(|extreme| columns.contains(&extreme.column))
    }

    /// The lowest feeling, if one stands out.
    pub(super) fn low(&self) -> Option<&Extreme> {
        self.low.as_ref()
    }
}

impl<'a> Setting<'a> {
    /// Name of the step at this place; of its phase where it has none.
    pub(super) fn step_name(&self, column: usize) -> &'a str {
        let step = self.doc.steps().nth(column);
        step.map_or("", |(phase, step)| if step.name.trim().is_empty() { phase.name.trim() } else { step.name.trim() })
    }

    /// A feeling as the axis writes it: signed on a scale with a zero in the middle.
    pub(super) fn feeling(&self, value: f32) -> String {
        match self.doc.journey.scale {
            Scale::MinusTwoToTwo | Scale::MinusFiveToFive => i18n::signed(self.language, f64::from(value)),
            Scale::OneToFive | Scale::OneToTen => self.number(f64::from(value)),
        }
    }
}
