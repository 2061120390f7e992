//! A change of the agenda, and where its items are afterwards.

use crate::model::Activity;

/// Something somebody wants otherwise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// Take this agenda in the place of the old one.
    Take(Vec<Activity>),
    /// Put this in at that place.
    Add(usize, Activity),
    /// Take this one out.
    Remove(usize),
    /// Move the first to the place of the second.
    Move(usize, usize),
    /// This item is now so.
    Put(usize, Activity),
}

impl Change {
    /// The agenda after it; nothing where it makes no sense there.
    pub fn apply(&self, agenda: &[Activity]) -> Option<Vec<Activity>> {
        let mut rows = agenda.to_vec();
        match self {
            Self::Take(new) => return Some(new.clone()),
            Self::Add(at, activity) if *at <= rows.len() => rows.insert(*at, activity.clone()),
            Self::Remove(at) if *at < rows.len() => drop(rows.remove(*at)),
            Self::Move(from, to) if *from < rows.len() && *to < rows.len() => {
                let activity = rows.remove(*from);
                rows.insert(*to, activity);
            }
            Self::Put(at, activity) => rows.get_mut(*at)?.clone_from(activity),
            Self::Add(..) | Self::Remove(_) | Self::Move(..) => return None,
        }
        Some(rows)
    }

    /// Where the item is that was at `item`; nothing where it is gone.
    pub fn moved(&self, item: usize) -> Option<usize> {
        match *self {
            Self::Take(_) => None,
            Self::Add(at, _) => Some(if item >= at { item + 1 } else { item }),
            Self::Remove(at) if item == at => None,
            Self::Remove(at) => Some(if item > at { item - 1 } else { item }),
            Self::Move(from, to) if item == from => Some(to),
            Self::Move(from, to) if from < item && item <= to => Some(item - 1),
            Self::Move(from, to) if to <= item && item < from => Some(item + 1),
            Self::Move(..) | Self::Put(..) => Some(item),
        }
    }
}
