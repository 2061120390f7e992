//! `wayfare bench`: how fast everything is on this machine, against what it may take.

use clap::ArgMatches;

use super::Failure;
use crate::base::Language;

pub(super) fn run(_: &ArgMatches, _: Language) -> Result<(), Failure> {
    Err(Failure::Silent)
}
