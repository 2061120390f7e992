//! `wayfare bench`: how fast everything is on this machine, against what it may take.
//!
//! Every figure is the median of several runs. Whole processes are started as people start them;
//! everything else runs in this process, from the document to bytes.

mod formats;
mod process;
mod survey;
mod table;
mod window;
mod work;

use std::{
    path::PathBuf,
    time::{Duration, Instant},
};

use clap::ArgMatches;

use super::{Failure, Probe, output};
use crate::{base::Language, i18n::text, io::Scratch};

/// One line of the table.
#[derive(Clone, Debug)]
pub(super) struct Row {
    /// Name in JSON.
    key: &'static str,
    /// How many cards it was measured with, where that matters.
    cards: Option<usize>,
    /// What was found; nothing where this machine cannot tell.
    figure: Option<f64>,
    unit: Unit,
    /// What it may be at most.
    budget: Option<f64>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Unit {
    Milliseconds,
    Megabytes,
    /// How often something else in the same run.
    Times,
}

impl Row {
    fn time(key: &'static str, cards: Option<usize>, figure: Option<Duration>, budget_ms: Option<f64>) -> Self {
        let figure = figure.map(|time| time.as_secs_f64() * 1_000.0);
        Self { key, cards, figure, unit: Unit::Milliseconds, budget: budget_ms }
    }

    fn is_over(&self) -> bool {
        matches!((self.figure, self.budget), (Some(figure), Some(budget)) if figure > budget)
    }
}

pub(super) fn run(matches: &ArgMatches, probe: Option<Probe>, language: Language) -> Result<(), Failure> {
    if let Some(file) = matches.get_one::<PathBuf>("first-frame") {
        return window::show(file, probe);
    }
    if let Some(file) = matches.get_one::<PathBuf>("open-only") {
        return process::open_only(file, language);
    }
    if let Some(file) = matches.get_one::<PathBuf>("count-only") {
        return survey::count_only(file, language);
    }
    let cards = matches.get_one::<u32>("cards").copied().unwrap_or_default() as usize;
    let json = matches.get_flag("json");
    let scratch = Scratch::new().map_err(|error| Failure::Work(error.to_string()))?;
    let mut rows = Vec::new();
    // Ordered so that a slow machine shows something soon; the table comes as a whole.
    work::small(cards, &mut rows);
    formats::rows(cards, &mut rows);
    work::large(cards, &scratch, language, &mut rows)?;
    if let Some(probe) = probe {
        window::rows(cards, probe, &scratch, &mut rows)?;
    }
    survey::rows(&scratch, language, &mut rows)?;
    process::exports(cards, &scratch, &mut rows)?;
    process::memory(cards, &scratch, &mut rows)?;
    output::say(&if json { table::json(&rows) } else { table::text_table(&rows, language) });
    if cfg!(debug_assertions) {
        output::complain(text(language, "bench-debug"));
    }
    Ok(())
}

/// How often something is measured at least, and how long it is measured again. Without
/// optimisation the figures mean nothing anyway.
const PATIENCE: (usize, Duration) =
    if cfg!(debug_assertions) { (1, Duration::ZERO) } else { (5, Duration::from_secs(3)) };

/// The median time of `work`, which is run until patience ends, at most `most` times.
fn median(most: usize, mut work: impl FnMut()) -> Duration {
    let begin = Instant::now();
    let mut times = Vec::new();
    while times.len() < most && (times.len() < PATIENCE.0 || begin.elapsed() < PATIENCE.1) {
        let start = Instant::now();
        work();
        times.push(start.elapsed());
    }
    middle(&mut times)
}

/// The middle one of several times.
fn middle(times: &mut [Duration]) -> Duration {
    times.sort_unstable();
    times.get(times.len() / 2).copied().unwrap_or_default()
}
