//! `wayfare rehearse`: kills editing sessions at random moments and checks that nothing is lost.
//!
//! A session ([`play`]) runs in a process of its own, without a window, on what the window uses:
//! [`crate::session::Session`], [`crate::io::Autosave`], [`crate::io::save`]. It writes down what it
//! does. The rehearsal ([`kill`]) reads along, kills the process after a random number of lines and
//! [`judge`]s what is left on disk by that log.
//!
//! `wayfare rehearse --kills 200 --seed 7` ends with 1 if anything was lost. The same seed gives
//! the same sessions and moments, counted in lines of the log; what the machine does in between is
//! its own affair, which is why many kills say more than a few.

mod judge;
mod kill;
mod log;
mod play;

use std::{path::PathBuf, time::Duration};

use clap::ArgMatches;

use super::Failure;
use crate::base::Language;

pub(super) fn run(matches: &ArgMatches, language: Language) -> Result<(), Failure> {
    let number = |id: &str| matches.get_one::<u64>(id).copied();
    let interval = Duration::from_millis(number("interval").unwrap_or_default());
    let seed = number("seed").unwrap_or_default();
    if let Some(folder) = matches.get_one::<PathBuf>("play") {
        let breakdown = matches.get_one::<String>("break").map(String::as_str);
        return play::play(folder, (seed, interval), breakdown, language);
    }
    let plan = kill::Plan {
        kills: number("kills").unwrap_or_default(),
        seed,
        interval,
        terms: judge::Terms {
            promise: number("promise").map_or(interval, Duration::from_millis),
            slack: Duration::from_millis(number("slack").unwrap_or_default()),
        },
        at_once: number("at-once").unwrap_or_default().max(1),
    };
    kill::rehearse(&plan, language)
}

/// Where a session keeps its map and its recovery files, inside its folder.
const MAP: &str = "map.ron";
const STATE: &str = "state";

/// Numbers that look random and are the same for the same seed (`SplitMix64`).
struct Dice(u64);

impl Dice {
    /// A number below `most`.
    fn below(&mut self, most: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        (mixed ^ (mixed >> 31)) % most.max(1)
    }
}
