//! In which line of a map's file something stands, so that an editor can go there.

use std::collections::BTreeMap;

use crate::{
    base::Id,
    review::{Finding, Place},
};

/// The line of each identifier's own row, counted from 1.
#[derive(Clone, Debug, Default)]
pub(super) struct Lines {
    by_id: BTreeMap<String, usize>,
}

impl Lines {
    /// Reads them off a file in RON: a row begins with `id: "…"`, whatever else it refers to.
    pub(super) fn of(text: &str) -> Self {
        let id = |line: &str| {
            let rest = line.trim_start().trim_start_matches('(').trim_start().strip_prefix("id:")?;
            let (id, _) = rest.trim_start().strip_prefix('"')?.split_once('"')?;
            Some(id.to_owned())
        };
        let mut by_id = BTreeMap::new();
        for (at, line) in text.lines().enumerate() {
            if let Some(id) = id(line) {
                by_id.entry(id).or_insert(at + 1);
            }
        }
        Self { by_id }
    }

    /// The line of what a finding is about; none where it is about the whole map.
    pub(super) fn of_finding(&self, finding: &Finding) -> Option<usize> {
        let line = |id: &Id| self.by_id.get(id.as_str()).copied();
        let place = match &finding.place {
            Place::Map => None,
            Place::Persona(id) | Place::Phase(id) | Place::Step(id) | Place::Card(id) | Place::Source(id) => line(id),
            Place::Cells { phase, .. } => line(phase),
            Place::Emotion { step, .. } => line(step),
        };
        place.or_else(|| finding.subject.as_ref().and_then(line))
    }
}
