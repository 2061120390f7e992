//! The lines of a service blueprint: they follow from the rows' roles, nobody draws them by hand.

use crate::model::{LaneKind, Role};

/// A line between two rows of a service blueprint.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BlueprintLine {
    /// Between the customer and staff.
    Interaction,
    /// Between what the customer sees and what not.
    Visibility,
    /// Between a company's people and the systems behind them.
    InternalInteraction,
}

/// For each row (by kind, from top to bottom) the line that runs above it, if one does.
///
/// Where two lines fall together the more visible one stays.
pub(super) fn lines_above(rows: &[LaneKind]) -> Vec<Option<BlueprintLine>> {
    let first = |wanted: &[Role]| rows.iter().position(|kind| kind.role().is_some_and(|r| wanted.contains(&r)));
    let visibility = first(&[Role::Backstage, Role::Support]);
    let mut above = vec![None; rows.len()];
    let mut mark = |at: Option<usize>, line: BlueprintLine| {
        if let Some(slot) = at.and_then(|at| above.get_mut(at)) {
            *slot = Some(line);
        }
    };
    mark(first(&[Role::Support]), BlueprintLine::InternalInteraction);
    mark(first(&[Role::Frontstage]), BlueprintLine::Interaction);
    mark(visibility, BlueprintLine::Visibility);
    above
}
