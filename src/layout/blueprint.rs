//! The lines of a service blueprint: they follow from the rows' roles, nobody draws them by hand.

use crate::{
    base::Id,
    model::{Document, Role},
};

/// A line between two rows of a service blueprint.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum BlueprintLine {
    /// Between the customer and staff.
    Interaction,
    /// Between what the customer sees and what not.
    Visibility,
    /// Between a company's people and the systems behind them.
    InternalInteraction,
}

impl BlueprintLine {
    /// All three, from the customer down.
    pub const ALL: [Self; 3] = [Self::Interaction, Self::Visibility, Self::InternalInteraction];

    /// Whether rows of this role stand below the line.
    fn is_above(self, role: Role) -> bool {
        match self {
            Self::Interaction => role > Role::Customer,
            Self::Visibility => role > Role::Frontstage,
            Self::InternalInteraction => role > Role::Backstage,
        }
    }

    /// Whether the line runs right above rows of this role.
    fn opens(self, role: Role) -> bool {
        match self {
            Self::Interaction => role == Role::Frontstage,
            Self::Visibility => matches!(role, Role::Backstage | Role::Support),
            Self::InternalInteraction => role == Role::Support,
        }
    }

    /// Over which of the rows the line runs, if it runs at all: over the first of its own where all
    /// rows are in order, else where the fewest stand on the wrong side.
    fn place(self, rows: &[Option<Role>]) -> Option<usize> {
        let wrong = |at: usize| {
            let lies_wrong =
                |(row, role): (usize, &Option<Role>)| role.is_some_and(|r| self.is_above(r) != (row >= at));
            rows.iter().enumerate().filter(|pair| lies_wrong(*pair)).count()
        };
        let own = rows.iter().enumerate().filter(|(_, role)| role.is_some_and(|r| self.opens(r)));
        own.map(|(at, _)| at).min_by_key(|at| (wrong(*at), *at))
    }
}

/// For each row (by its role, from top to bottom) the line that runs above it, if one does.
///
/// Where two lines fall together the more visible one stays.
pub(super) fn lines_above(rows: &[Option<Role>]) -> Vec<Option<BlueprintLine>> {
    let mut above = vec![None; rows.len()];
    for line in [BlueprintLine::InternalInteraction, BlueprintLine::Interaction, BlueprintLine::Visibility] {
        if let Some(slot) = line.place(rows).and_then(|at| above.get_mut(at)) {
            *slot = Some(line);
        }
    }
    above
}

/// Rows that stand on the wrong side of a line of the blueprint, and which line that is: the order
/// of rows is their author's, so that this can only be said. Hidden rows stand nowhere.
pub fn misplaced(doc: &Document) -> Vec<(Id, BlueprintLine)> {
    let shown = doc.lanes.iter().filter(|lane| !lane.hidden);
    let (ids, rows): (Vec<&Id>, Vec<Option<Role>>) = shown.map(|lane| (&lane.id, lane.role())).unzip();
    let mut found = Vec::new();
    for line in BlueprintLine::ALL {
        let Some(place) = line.place(&rows) else { continue };
        for (at, (id, role)) in ids.iter().zip(&rows).enumerate() {
            if role.is_some_and(|role| line.is_above(role) != (at >= place)) && found.iter().all(|(f, _)| f != *id) {
                found.push(((*id).clone(), line));
            }
        }
    }
    found
}
