//! The measurements of a file, brought in line with what they were counted from.

use std::sync::Arc;

use super::Remark;
use crate::{
    metrics::{Settled, settle},
    model::{Document, Kind, Rule, Violation},
};

/// Settles every metric of a document that was just read. For each thing that did not agree: where it
/// is said, in the manner of a broken rule, and what there is to say about it.
pub(super) fn remarks(document: &mut Document) -> Vec<(Violation, Remark)> {
    let mut out = Vec::new();
    for (row, card) in Arc::make_mut(&mut document.cards).iter_mut().enumerate() {
        let Some(card) = Arc::get_mut(card) else { continue };
        let Kind::Metric(metric) = &mut card.kind else { continue };
        for settled in settle(metric) {
            let (field, (low, high)) = match settled {
                Settled::Value { computed, .. } => ("value", (computed, computed)),
                Settled::Sample { counted, .. } => ("n", (f64::from(counted), f64::from(counted))),
                Settled::LeftOut(_) => ("counts", (0.0, 0.0)),
                Settled::OutOfBounds { bounds, .. } => ("value", bounds),
            };
            let rule = Rule::Range { low, high };
            let place = Violation { table: "cards", row, subject: Some(card.id.clone()), field, rule };
            out.push((place, Remark::Measured { metric: card.text.clone(), settled }));
        }
    }
    out
}
