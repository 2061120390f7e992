//! Something by identifier, gathered once and looked up often.

use super::Id;

/// A sorted list: cheaper to make and to search than a tree while nothing is added to it.
#[derive(Clone, Debug, Default)]
pub(crate) struct IdMap<'a, T> {
    rows: Vec<((u64, &'a Id), T)>,
}

impl<'a, T> IdMap<'a, T> {
    /// What stands under `id`.
    pub(crate) fn get(&self, id: &Id) -> Option<&T> {
        let at = self.rows.binary_search_by_key(&id.key(), |(key, _)| *key).ok()?;
        self.rows.get(at).map(|(_, value)| value)
    }

    /// Whether anything stands under `id`.
    pub(crate) fn has(&self, id: &Id) -> bool {
        self.get(id).is_some()
    }

    /// How many identifiers there are.
    pub(crate) fn len(&self) -> usize {
        self.rows.len()
    }

    /// The identifiers, sorted.
    pub(crate) fn ids(&self) -> impl Iterator<Item = &'a Id> {
        self.rows.iter().map(|((_, id), _)| *id)
    }
}

impl<'a, T> FromIterator<(&'a Id, T)> for IdMap<'a, T> {
    /// Of two under one identifier the first counts.
    fn from_iter<I: IntoIterator<Item = (&'a Id, T)>>(rows: I) -> Self {
        let mut rows: Vec<((u64, &Id), T)> = rows.into_iter().map(|(id, value)| (id.key(), value)).collect();
        rows.sort_by_key(|(key, _)| *key);
        rows.dedup_by_key(|(key, _)| *key);
        Self { rows }
    }
}
