//! Survey answers in bulk: beside the csv crate reading the same file and doing nothing with it.

use std::{fmt::Write as _, path::Path, time::Duration};

use super::{Row, Unit, median, process::this_program};
use crate::{
    base::Language,
    cli::{Failure, output},
    exchange::survey::{self, Answers, Figure, Head, SurveyError, Wish},
    io::{self, Scratch},
};

/// Rows of the file. Without optimisation the figures mean nothing anyway.
const ANSWERS: u64 = if cfg!(debug_assertions) { 10_000 } else { 1_000_000 };

pub(super) fn rows(scratch: &Scratch, language: Language, rows: &mut Vec<Row>) -> Result<(), Failure> {
    let file = scratch.file("answers.csv");
    io::write(&file, table().as_bytes()).map_err(|error| Failure::Work(error.message(language)))?;
    let alone = median(5, || _ = std::hint::black_box(csv_alone(&file)));
    let ours = median(5, || _ = std::hint::black_box(count(&file)));
    let is_whole = count(&file).is_ok_and(|answers| answers.counted == ANSWERS);
    let ours: Option<Duration> = is_whole.then_some(ours);
    rows.push(Row::time("survey-csv-alone", None, Some(alone), None));
    rows.push(Row::time("survey", None, ours, Some(1_000.0)));
    let figure = ours.map(|ours| ours.as_secs_f64() / alone.as_secs_f64());
    rows.push(Row { key: "survey-ratio", cards: None, figure, unit: Unit::Times, budget: Some(2.0) });
    let done = this_program()?.args(["bench", "--count-only"]).arg(&file).output();
    let said = done.ok().and_then(|output| String::from_utf8(output.stdout).ok());
    let figure = said.and_then(|text| text.trim().parse::<f64>().ok());
    rows.push(Row { key: "survey-memory", cards: None, figure, unit: Unit::Megabytes, budget: Some(200.0) });
    Ok(())
}

/// Counts a file and says how many megabytes that took at most; the other end of [`rows`].
pub(super) fn count_only(file: &Path, language: Language) -> Result<(), Failure> {
    count(file).map_err(|error| Failure::Work(error.message(language)))?;
    if let Some(megabytes) = io::peak_memory_mb() {
        output::say(&format!("{megabytes:.1}"));
    }
    Ok(())
}

/// Answers as a survey tool exports them: the same on every machine.
fn table() -> String {
    let steps = ["Notice the need", "Research online", "Try on in store", "Decide and pay", "Return", "Recommend"];
    let personas = ["Family", "Adventure traveller", ""];
    let comments = ["", "", "", "Took too long", "Friendly, and quick"];
    let mut text = "date,step,persona,score,comment\n".to_owned();
    let mut seed = 1_u64;
    for _ in 0..ANSWERS {
        // Knuth's linear congruential generator; its upper bits are the good ones.
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let mut draw = (seed >> 33) as usize;
        let mut next = |most: usize| {
            let drawn = draw % most;
            draw /= most;
            drawn
        };
        let (month, day, score) = (next(12) + 1, next(28) + 1, next(11));
        let pick = |words: &[&'static str], at: usize| words.get(at).copied().unwrap_or_default();
        let (step, persona) = (pick(&steps, next(steps.len())), pick(&personas, next(personas.len())));
        let comment = pick(&comments, next(comments.len()));
        let comment = if comment.contains(',') { format!("\"{comment}\"") } else { comment.to_owned() };
        // Writing to a string cannot fail.
        let _done = writeln!(text, "2025-{month:02}-{day:02},{step},{persona},{score},{comment}");
    }
    text
}

/// The cells of every row by the csv crate, as fast as it can.
fn csv_alone(file: &Path) -> Option<u64> {
    let (source, _) = io::stream(file).ok()?;
    let mut reader = csv::ReaderBuilder::new().buffer_capacity(1 << 20).from_reader(source);
    let mut record = csv::ByteRecord::new();
    let mut cells = 0;
    while reader.read_byte_record(&mut record).ok()? {
        cells += record.len() as u64;
    }
    Some(cells)
}

fn count(file: &Path) -> Result<Answers, SurveyError> {
    let open = || io::stream(file);
    let head: Head = survey::look(&open)?;
    let wish = Wish { figure: Figure::Nps, ..Wish::guess(&head, |_| false) };
    survey::count(&open, head.form, &wish, &())
}
