//! Where a workshop is: in the agenda, on the map, in time.

use serde::{Deserialize, Serialize};

use crate::{
    base::Id,
    model::{Activity, ActivityKind, Document, Topic},
    workshop::{AgendaChange, Countdown},
};

/// Most steps side by side: more would be too narrow for the last row.
const STEPS: usize = 4;

/// Where one is.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Course {
    /// Which item of the agenda, counted from 0.
    pub activity: usize,
    /// What is on the board in the place of what the agenda says.
    pub shown: Option<ActivityKind>,
    /// Which phase, counted from 0.
    pub phase: usize,
    /// Which of its pages of steps, counted from 0.
    pub page: usize,
    /// The lane whose cards are talked about; the pain points unless told otherwise.
    pub lane: Option<Id>,
    /// The clock of the activity; none before it was started.
    pub clock: Option<Countdown>,
    /// Time of day at which the activity began, `HH:MM`.
    pub began: Option<String>,
    /// Which item of the agenda stands in which row of the record.
    pub recorded: Vec<(usize, usize)>,
}

impl Course {
    /// The activity of the agenda that one is at.
    pub fn activity<'a>(&self, document: &'a Document) -> Option<&'a Activity> {
        document.agenda.get(self.activity).map(|activity| &**activity)
    }

    /// The row of the record for an item of the agenda that the room was at before.
    pub fn row(&self, item: usize) -> Option<usize> {
        self.recorded.iter().find(|(at, _)| *at == item).map(|(_, row)| *row)
    }

    /// What the room does now.
    pub fn kind(&self, document: &Document) -> Option<ActivityKind> {
        self.shown.or_else(|| self.activity(document).map(|activity| activity.kind))
    }

    /// What it is about; nothing while something else is on the board.
    pub fn topic(&self, document: &Document) -> Option<Topic> {
        self.activity(document).filter(|_| self.shown.is_none())?.about
    }

    /// Whether the personas stand on the board: cards are not what is talked about.
    pub fn shows_personas(&self, document: &Document) -> bool {
        let is_talk = matches!(self.kind(document), Some(ActivityKind::Discuss | ActivityKind::ReadOut));
        let has_any = || document.personas.iter().any(|persona| !persona.hidden);
        is_talk && self.topic(document) == Some(Topic::Personas) && has_any()
    }

    /// How many pages the steps of the phase at hand take.
    pub fn pages(&self, document: &Document) -> usize {
        pages(document, self.phase)
    }

    /// Which steps of the phase are on show.
    pub fn steps(&self, document: &Document) -> std::ops::Range<usize> {
        let steps = document.phases.get(self.phase).map_or(0, |phase| phase.steps.len());
        let each = steps.div_ceil(self.pages(document)).max(1);
        let start = (self.page * each).min(steps);
        start..(start + each).min(steps)
    }

    /// The place on the map after this one, or before it; none at the ends of the journey.
    pub fn onward(&self, document: &Document, forward: bool) -> Option<(usize, usize)> {
        if forward {
            let next = self.phase + 1;
            if self.page + 1 < self.pages(document) {
                return Some((self.phase, self.page + 1));
            }
            (next < document.phases.len()).then_some((next, 0))
        } else if self.page > 0 {
            Some((self.phase, self.page - 1))
        } else {
            let before = self.phase.checked_sub(1)?;
            Some((before, pages(document, before) - 1))
        }
    }
}

fn pages(document: &Document, phase: usize) -> usize {
    document.phases.get(phase).map_or(1, |phase| phase.steps.len().div_ceil(STEPS).max(1))
}

/// Something of the course of a workshop.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CourseAction {
    /// Go to this item of the agenda; its clock runs.
    Activity(usize),
    /// Put this on the board, whatever the agenda says.
    Show(ActivityKind),
    /// Go to this phase.
    Phase(usize),
    /// Go to the next steps, or those before.
    Onward(bool),
    /// Let the clock run, or hold it.
    Clock,
    /// Give the activity one minute more.
    Lengthen,
    /// So many heads are in the room.
    Heads(u16),
    /// Change the agenda; `true` for words that are still being typed.
    Agenda(AgendaChange, bool),
}
