//! What whole processes take: exports from the command line, and memory.

use std::{
    path::Path,
    process::{Command, Stdio},
    time::{Duration, Instant},
};

use super::{PATIENCE, Row, Unit, middle, work::Canvas};
use crate::{
    base::Language,
    cli::{Failure, output},
    io::{self, Scratch},
    model::sample,
};

/// Cards, and what an export of so many may take in milliseconds.
const EXPORTS: [(usize, f64); 3] = [(100, 75.0), (1_000, 180.0), (5_000, 640.0)];

/// `wayfare export`, from its start to its end.
pub(super) fn exports(large: usize, scratch: &Scratch, rows: &mut Vec<Row>) -> Result<(), Failure> {
    for (cards, budget) in EXPORTS.into_iter().filter(|(cards, _)| *cards <= large.max(100)) {
        let map = scratch.file(&format!("{cards}.ron"));
        save(&map, cards)?;
        let out = scratch.file("out.pdf");
        let mut times = Vec::new();
        for _ in 0..PATIENCE.0 {
            let start = Instant::now();
            let done = this_program()?.arg("export").arg(&map).arg("-o").arg(&out).stdout(Stdio::null()).status();
            if done.is_ok_and(|status| status.success()) {
                times.push(start.elapsed());
            }
        }
        let time: Option<Duration> = (!times.is_empty()).then(|| middle(&mut times));
        rows.push(Row::time("export-process", Some(cards), time, Some(budget)));
    }
    Ok(())
}

/// Memory of a process that has a map open, laid out and drawn, without a window.
pub(super) fn memory(large: usize, scratch: &Scratch, rows: &mut Vec<Row>) -> Result<(), Failure> {
    let sizes = [(large.min(200), Some(160.0)), (large, (large <= 10_000).then_some(450.0))];
    for (cards, budget) in sizes.into_iter().take(if large > 200 { 2 } else { 1 }) {
        let map = scratch.file("memory.ron");
        save(&map, cards)?;
        let done = this_program()?.args(["bench", "--open-only"]).arg(&map).output();
        let said = done.ok().and_then(|output| String::from_utf8(output.stdout).ok());
        let figure = said.and_then(|text| text.trim().parse::<f64>().ok());
        rows.push(Row { key: "memory", cards: Some(cards), figure, unit: Unit::Megabytes, budget });
    }
    Ok(())
}

/// Opens a map and says how many megabytes that took at most; the other end of [`memory`].
pub(super) fn open_only(file: &Path, language: Language) -> Result<(), Failure> {
    let loaded = io::load(file).map_err(|error| Failure::Work(error.message(language)))?;
    let canvas = Canvas::new(loaded.document);
    if canvas.groups() > 0
        && let Some(megabytes) = io::peak_memory_mb()
    {
        output::say(&format!("{megabytes:.1}"));
    }
    Ok(())
}

fn save(path: &Path, cards: usize) -> Result<(), Failure> {
    let map = sample::journey(cards, 1, Language::English);
    io::save(path, &map).map_err(|error| Failure::Work(error.message(Language::English)))
}

pub(super) fn this_program() -> Result<Command, Failure> {
    std::env::current_exe().map(Command::new).map_err(|error| Failure::Work(error.to_string()))
}
