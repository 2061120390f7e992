//! What the window takes: its first frame, where there is a display, and its frames.

use std::{
    io::{BufRead as _, BufReader},
    path::{Path, PathBuf},
    process::Stdio,
    time::{Duration, Instant},
};

use super::{PATIENCE, Row, middle, process::this_program};
use crate::{
    base::Language,
    cli::{Failure, Probe, has_display, output},
    io::{self, Scratch, Template},
    model::sample,
};

/// Stands for "no file" on the hidden command line.
const EMPTY: &str = "-";

/// Frames of the large map, and the start with a template where a window can be opened.
pub(super) fn rows(cards: usize, probe: Probe, scratch: &Scratch, rows: &mut Vec<Row>) -> Result<(), Failure> {
    if has_display() {
        let template = scratch.file("template.ron");
        save(&template, &Template::Retail.document(Language::English))?;
        let empty = first_frame(Path::new(EMPTY))?;
        rows.push(Row::time("start-empty", None, empty, None));
        // Three times an empty window of the same run, and never more than this.
        let budget = empty.map_or(400.0, |time| (time.as_secs_f64() * 3_000.0).min(400.0));
        rows.push(Row::time("start", None, first_frame(&template)?, Some(budget)));
    }
    let large = scratch.file("frames.ron");
    save(&large, &sample::journey(cards, 1, Language::English))?;
    let times = (probe.frames)(&large);
    let budget = |ms: f64| (cards <= 10_000).then_some(ms);
    let (median, worst) = (times.iter().map(|(m, _)| *m).max(), times.iter().map(|(_, w)| *w).max());
    rows.push(Row::time("frame-median", Some(cards), median, budget(4.0)));
    rows.push(Row::time("frame-worst", Some(cards), worst, budget(8.0)));
    let (median, worst) = (probe.moves)(&large).first().copied().unzip();
    rows.push(Row::time("move-median", Some(cards), median, budget(4.0)));
    rows.push(Row::time("move-worst", Some(cards), worst, budget(8.0)));
    Ok(())
}

/// From the start of the process until it says that its window is drawn.
fn first_frame(file: &Path) -> Result<Option<Duration>, Failure> {
    let mut times = Vec::new();
    for _ in 0..PATIENCE.0 {
        let start = Instant::now();
        let child = this_program()?
            .args(["bench", "--first-frame"])
            .arg(file)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn();
        let Ok(mut child) = child else { return Ok(None) };
        let mut line = String::new();
        let said = child.stdout.take().map(|out| BufReader::new(out).read_line(&mut line));
        if matches!(said, Some(Ok(read)) if read > 0) {
            times.push(start.elapsed());
        }
        child.wait().ok();
    }
    Ok((!times.is_empty()).then(|| middle(&mut times)))
}

/// The other end of [`first_frame`].
pub(super) fn show(file: &Path, probe: Option<Probe>) -> Result<(), Failure> {
    let Some(probe) = probe else { return Err(Failure::Silent) };
    let file: Option<PathBuf> = (file != Path::new(EMPTY)).then(|| file.to_path_buf());
    (probe.first_frame)(file, || output::say("drawn")).map_err(Failure::Work)
}

fn save(path: &Path, map: &crate::model::Document) -> Result<(), Failure> {
    io::save(path, map).map_err(|error| Failure::Work(error.message(Language::English)))
}
