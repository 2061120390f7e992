//! Many maps at once: all cores, a line for each file, and no bad map stops the others.

use std::{
    collections::BTreeSet,
    path::{Path, PathBuf},
    sync::atomic::{AtomicUsize, Ordering},
};

use clap::ArgMatches;
use rayon::prelude::*;

use super::{Map, arguments::format_names, wish};
use crate::{
    base::Language,
    cli::{Failure, output},
    export::{Format, Made},
    i18n::text_with,
    io,
};

/// One map, and the files it becomes.
struct Task<'a> {
    map: &'a Path,
    /// Without the ending.
    out: PathBuf,
}

pub(super) fn run(matches: &ArgMatches, maps: &[&PathBuf], language: Language) -> Result<(), Failure> {
    let formats = formats(matches, language)?;
    let folder = matches.get_one::<PathBuf>("out-dir");
    if let Some(folder) = folder {
        io::make_folder(folder).map_err(|error| Failure::Work(error.message(language)))?;
    }
    let tasks = tasks(maps, folder.map(PathBuf::as_path));
    let (done, count) = (AtomicUsize::new(0), tasks.len());
    let failed: Vec<String> = tasks
        .par_iter()
        .filter_map(|task| {
            let result = one(task, &formats, matches, language);
            let number = done.fetch_add(1, Ordering::Relaxed) + 1;
            let map = task.map.display().to_string();
            match result {
                Ok(made) => {
                    say(&made, number, count, language);
                    None
                }
                Err(why) => {
                    let args = [("number", number.into()), ("count", count.into()), ("why", why.into())];
                    output::complain(&text_with(language, "cli-batch-failed", &args));
                    Some(map)
                }
            }
        })
        .collect();
    if failed.is_empty() {
        output::say(&text_with(language, "cli-batch-done", &[("count", count.into())]));
        return Ok(());
    }
    let args = [("failed", failed.len().into()), ("count", count.into()), ("maps", failed.join(", ").into())];
    Err(Failure::Work(text_with(language, "cli-batch-some-failed", &args)))
}

/// The formats asked for, each once.
fn formats(matches: &ArgMatches, language: Language) -> Result<BTreeSet<Format>, Failure> {
    let names = matches.get_many::<String>("to").into_iter().flatten();
    names
        .map(|name| {
            let named = |format: &Format| format.ending().eq_ignore_ascii_case(name.trim());
            Format::ALL.into_iter().find(named).ok_or_else(|| {
                let args = [("name", name.into()), ("known", format_names().into())];
                Failure::Usage(text_with(language, "cli-export-unknown-to", &args))
            })
        })
        .collect()
}

/// Where each map goes. Two maps of one name get numbers: none overwrites the other.
fn tasks<'a>(maps: &[&'a PathBuf], folder: Option<&Path>) -> Vec<Task<'a>> {
    let mut taken = BTreeSet::new();
    let mut place = |map: &'a PathBuf| {
        let beside = map.with_extension("");
        let name = beside.file_name().unwrap_or_default().to_string_lossy();
        let numbered = |number: usize| {
            let name = if number == 1 { name.to_string() } else { format!("{name}-{number}") };
            folder.map_or_else(|| beside.with_file_name(&name), |folder| folder.join(&name))
        };
        // Among so many names there is one that none of the maps before has taken.
        let out = (1..=maps.len()).map(numbered).find(|out| !taken.contains(out)).unwrap_or_default();
        taken.insert(out.clone());
        Task { map, out }
    };
    maps.iter().map(|map| place(map)).collect()
}

/// Makes every format of one map; the error says which map, and why not.
fn one(
    task: &Task<'_>,
    formats: &BTreeSet<Format>,
    matches: &ArgMatches,
    language: Language,
) -> Result<Vec<Made>, String> {
    let map = Map::open(task.map, language)?;
    map.notes.iter().for_each(|note| output::complain(note));
    let write = |format: &Format| {
        let wish = wish::of(matches, &map.document, *format, language).map_err(|failure| match failure {
            Failure::Work(words) | Failure::Usage(words) => {
                let args = [("file", task.map.display().to_string().into()), ("why", words.into())];
                text_with(language, "cli-batch-map", &args)
            }
            Failure::Silent => String::new(),
        })?;
        // A name may hold dots of its own: the ending is added, not replaced.
        let mut out = task.out.clone().into_os_string();
        out.push(format!(".{}", format.ending()));
        map.write(&wish, Path::new(&out), language)
    };
    formats.iter().map(write).collect()
}

/// A line for each file of a map, all at once.
fn say(made: &[Made], number: usize, count: usize, language: Language) {
    let mut lines = Vec::new();
    for (path, _) in made.iter().flat_map(|made| &made.files) {
        let file = path.display().to_string();
        let args = [("number", number.into()), ("count", count.into()), ("file", file.into())];
        lines.push(text_with(language, "cli-batch-written", &args));
    }
    output::say(&lines.join("\n"));
    for made in made {
        let file = made.files.first().map(|(path, _)| path.display().to_string()).unwrap_or_default();
        for warning in &made.warnings {
            let args = [("file", (&file).into()), ("why", warning.message(language).into())];
            output::complain(&text_with(language, "cli-batch-map", &args));
        }
    }
}
