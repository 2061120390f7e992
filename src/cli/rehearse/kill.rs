//! Starts sessions, kills them, and sums up what became of them.

use std::{
    fs,
    io::{BufRead as _, BufReader},
    path::Path,
    process::{Child, Command, Stdio},
    thread,
    time::Duration,
};

use rayon::prelude::*;

use super::{
    Dice,
    judge::{Found, Terms, judge},
    log::{Event, What},
};
use crate::{
    base::Language,
    cli::{Failure, output},
    i18n::text_with,
    io::Scratch,
};

/// The kill comes after so many lines at most: seconds into the session.
const MOST_LINES: u64 = 500;
/// And then after giving way to others so many times at most.
const MOST_YIELDS: u64 = 200;

/// A rehearsal.
#[derive(Debug)]
pub(super) struct Plan {
    pub(super) kills: u64,
    pub(super) seed: u64,
    /// Of the autosave.
    pub(super) interval: Duration,
    pub(super) terms: Terms,
    /// Sessions side by side.
    pub(super) at_once: u64,
}

/// Kills as many sessions as planned and says what came of it.
pub(super) fn rehearse(plan: &Plan, language: Language) -> Result<(), Failure> {
    let start = |reason: String| Failure::Work(text_with(language, "rehearse-start", &[("reason", reason.into())]));
    let scratch = Scratch::new().map_err(|e| start(e.to_string()))?;
    let threads = rayon::ThreadPoolBuilder::new().num_threads(plan.at_once as usize).build();
    let results: Vec<Result<Found, String>> = threads.map_err(|e| start(e.to_string()))?.install(|| {
        (0..plan.kills).into_par_iter().map(|number| one(plan, number, scratch.path(), language)).collect()
    });
    let mut sum = Found::default();
    let (mut lost, mut unsaved, mut writing) = (0_u32, 0_u32, 0_u32);
    for (number, result) in results.into_iter().enumerate() {
        match result {
            Ok(found) => {
                unsaved += u32::from(found.had_unsaved);
                writing += u32::from(found.was_writing);
                sum.oldest = sum.oldest.max(found.oldest);
                sum.longest = sum.longest.max(found.longest);
            }
            Err(what) => {
                lost += 1;
                let args = [("number", (number + 1).into()), ("what", what.into())];
                output::complain(&text_with(language, "rehearse-lost", &args));
            }
        }
    }
    let plain = |number: u128| number.to_string().into();
    let args = [
        ("kills", plain(plan.kills.into())),
        ("seed", plain(plan.seed.into())),
        ("interval", plain(plan.interval.as_millis())),
        ("lost", lost.into()),
        ("unsaved", unsaved.into()),
        ("writing", writing.into()),
        ("oldest", plain(sum.oldest.as_millis())),
        ("longest", plain(sum.longest.as_millis())),
    ];
    output::say(&text_with(language, "rehearse-summary", &args));
    if lost == 0 { Ok(()) } else { Err(Failure::Silent) }
}

/// Kills one session.
fn one(plan: &Plan, number: u64, scratch: &Path, language: Language) -> Result<Found, String> {
    let mut dice = Dice(plan.seed.wrapping_mul(1_000_003).wrapping_add(number));
    let folder = scratch.join(number.to_string());
    let start = |e: std::io::Error| text_with(language, "rehearse-start", &[("reason", e.to_string().into())]);
    fs::create_dir(&folder).map_err(start)?;
    let mut session = session(plan, &folder, dice.below(u64::MAX)).map_err(start)?;
    let log = killed(&mut session, (dice.below(MOST_LINES), dice.below(MOST_YIELDS))).map_err(start)?;
    judge(&log, &folder, plan.terms, language)
}

fn session(plan: &Plan, folder: &Path, seed: u64) -> std::io::Result<Child> {
    Command::new(std::env::current_exe()?)
        .args(["rehearse", "--interval", &plan.interval.as_millis().to_string(), "--seed", &seed.to_string(), "--play"])
        .arg(folder)
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .spawn()
}

/// Kills the session so many lines after its first save, and answers its log.
fn killed(session: &mut Child, (lines, yields): (u64, u64)) -> std::io::Result<Vec<Event>> {
    let is_picky = yields % 3 == 0;
    let mut log = Vec::new();
    let mut left = None;
    for line in session.stdout.take().map(BufReader::new).into_iter().flat_map(BufReader::lines) {
        let Some(event) = Event::parse(&line?) else { continue };
        log.push(event);
        left = match left {
            None if event.what == What::Saved => Some(lines),
            // Every third kill hits a write.
            Some(0) if is_picky && !matches!(event.what, What::Keeping | What::Saving) => Some(0),
            Some(0) => {
                for _ in 0..yields {
                    thread::yield_now();
                }
                session.kill()?;
                // What it said before it was killed is still in the pipe.
                Some(u64::MAX)
            }
            Some(left) => Some(left - 1),
            None => None,
        };
    }
    session.wait()?;
    Ok(log)
}
