//! Turning a map into a service blueprint: the rows it lacks, in the order of one.

use super::{Edit, FreshIds};
use crate::model::{Document, Lane, LaneKind, Role};

/// Adds the rows that a service blueprint has and the map has not, and shows those it hides; nothing
/// where it has them all.
///
/// Physical evidence goes above the customer's actions, the others each above the first row that lies
/// deeper, or last. Rows that are there stay where they are.
pub fn service_blueprint(document: &Document) -> Option<Edit> {
    let mut edits = Vec::new();
    let mut ids = FreshIds::new(document);
    let mut lanes: Vec<Lane> = document.lanes.iter().map(|lane| Lane::clone(lane)).collect();
    let mut add = |lanes: &mut Vec<Lane>, kind: LaneKind, at: usize| {
        let lane = Lane::new(ids.next("lane-"), kind);
        lanes.insert(at, lane.clone());
        edits.push(Edit::AddLane { lane, at });
    };
    for (role, kind) in [
        (Role::Customer, LaneKind::Actions),
        (Role::Frontstage, LaneKind::Frontstage),
        (Role::Backstage, LaneKind::Backstage),
        (Role::Support, LaneKind::Support),
    ] {
        if lanes.iter().all(|lane| lane.role() != Some(role)) {
            let deeper = lanes.iter().position(|lane| lane.role().is_some_and(|r| r > role));
            let at = if role == Role::Customer { 0 } else { deeper.unwrap_or(lanes.len()) };
            add(&mut lanes, kind, at);
        }
    }
    if lanes.iter().all(|lane| lane.kind != LaneKind::PhysicalEvidence) {
        let customer = lanes.iter().position(|lane| lane.role() == Some(Role::Customer));
        add(&mut lanes, LaneKind::PhysicalEvidence, customer.unwrap_or(0));
    }
    let belongs = |lane: &Lane| lane.kind == LaneKind::PhysicalEvidence || lane.role().is_some();
    let hidden = document.lanes.iter().filter(|lane| lane.hidden && belongs(lane));
    edits.extend(hidden.map(|lane| Edit::SetLane(Lane { hidden: false, ..Lane::clone(lane) })));
    (!edits.is_empty()).then_some(Edit::Batch(edits))
}
