//! The time of day, for "saved 14:32" and for naming what was kept.

use std::{fmt, sync::Arc, time::SystemTime};

use chrono::{DateTime, Local, NaiveDateTime, Utc};

/// Tells the time. Tests bring their own.
#[derive(Clone)]
pub struct Clock {
    now: Arc<dyn Fn() -> SystemTime + Send + Sync>,
    zone: Zone,
}

/// Where the clock hangs.
#[derive(Clone, Copy, Debug)]
enum Zone {
    Machine,
    Utc,
}

impl fmt::Debug for Clock {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Clock")
    }
}

impl Clock {
    /// The machine's clock.
    #[expect(clippy::disallowed_methods, reason = "this is the place that reads the clock")]
    pub fn system() -> Self {
        Self { now: Arc::new(SystemTime::now), zone: Zone::Machine }
    }

    /// A clock that tells what `now` says, in UTC.
    pub fn of(now: impl Fn() -> SystemTime + Send + Sync + 'static) -> Self {
        Self { now: Arc::new(now), zone: Zone::Utc }
    }

    /// The time now.
    pub fn now(&self) -> SystemTime {
        (self.now)()
    }

    /// The time of day on this machine's wall: "14:32".
    pub fn time_of_day(&self, at: SystemTime) -> String {
        self.on_the_wall(at).format("%H:%M").to_string()
    }

    /// The day on this machine's calendar: "2026-03-12".
    pub fn date(&self, at: SystemTime) -> String {
        self.on_the_wall(at).format("%Y-%m-%d").to_string()
    }

    fn on_the_wall(&self, at: SystemTime) -> NaiveDateTime {
        match self.zone {
            Zone::Machine => DateTime::<Local>::from(at).naive_local(),
            Zone::Utc => DateTime::<Utc>::from(at).naive_utc(),
        }
    }
}
