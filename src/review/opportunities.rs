//! Checks on opportunities: who, by which figure, and whether anybody looked afterwards.

use super::{
    Check, Finding,
    ground::{Found, Ground},
};
use crate::model::{CardKind, Kind, Opportunity, Status};

/// Finds all of it.
pub(super) fn find(ground: &Ground<'_>, found: &mut Found) {
    let mut all: Vec<&Opportunity> = Vec::new();
    for placed in ground.cards_of(CardKind::Opportunity) {
        let Kind::Opportunity(opportunity) = &placed.card.kind else { continue };
        all.push(opportunity);
        let mut add = |check| found.add_at(placed.columns.start, Finding::on_card(check, &placed.card.id));
        if placed.card.owner.trim().is_empty() {
            add(Check::OpportunityWithoutOwner);
        }
        if opportunity.metric.is_none() {
            add(Check::OpportunityWithoutMetric);
        }
        if opportunity.status == Status::Done {
            add(Check::OpportunityNotMeasured);
        }
    }
    if is_all_top(&all) {
        found.add(Finding::new(Check::EverythingTopPriority));
    }
}

/// Whether of three or more judged opportunities each has the highest impact.
fn is_all_top(all: &[&Opportunity]) -> bool {
    let judged = || all.iter().filter(|opportunity| opportunity.impact > 0);
    judged().count() >= 3 && judged().all(|opportunity| opportunity.impact >= 5)
}
