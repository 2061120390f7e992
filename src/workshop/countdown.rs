//! The time that an activity has, counted down and then up.

use std::time::{Duration, SystemTime};

use serde::{Deserialize, Serialize};

/// A countdown that can be paused and lengthened. It is a function of the wall clock, so that it is
/// still right when the machine has slept; a clock that is set back holds it still.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Countdown {
    /// How long it was meant to be, with what was added.
    pub planned: Duration,
    /// What had passed when it was paused last.
    passed: Duration,
    /// Since when it has been running; none while it is paused.
    since: Option<SystemTime>,
}

/// What is left of a countdown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Left {
    /// So much time.
    Time(Duration),
    /// None: it is over by so much.
    Over(Duration),
}

impl Countdown {
    /// A countdown that stands still at its beginning.
    pub fn new(planned: Duration) -> Self {
        Self { planned, passed: Duration::ZERO, since: None }
    }

    /// A countdown that stands where it was left.
    pub fn resumed(planned: Duration, passed: Duration) -> Self {
        Self { planned, passed, since: None }
    }

    /// Whether it runs.
    pub fn is_running(&self) -> bool {
        self.since.is_some()
    }

    /// How much has passed.
    pub fn passed(&self, now: SystemTime) -> Duration {
        let running = self.since.map(|since| now.duration_since(since).unwrap_or_default());
        self.passed + running.unwrap_or_default()
    }

    /// What is left.
    pub fn left(&self, now: SystemTime) -> Left {
        let passed = self.passed(now);
        let over = || Left::Over(passed.saturating_sub(self.planned));
        self.planned.checked_sub(passed).map_or_else(over, Left::Time)
    }

    /// Lets it run on.
    pub fn run(&mut self, now: SystemTime) {
        self.since.get_or_insert(now);
    }

    /// Holds it.
    pub fn pause(&mut self, now: SystemTime) {
        self.passed = self.passed(now);
        self.since = None;
    }

    /// Gives it more time.
    pub fn add(&mut self, more: Duration) {
        self.planned += more;
    }
}
