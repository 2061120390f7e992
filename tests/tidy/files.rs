//! Files: how they open, how long they and their functions are, what they are called.

use crate::source::{nothing, rust_files};

const LINES_AT_MOST: usize = 600;
const FUNCTION_LINES_AT_MOST: usize = 80;

#[test]
fn every_file_says_what_it_is_for() {
    let silent: Vec<String> = ["src", "tests"]
        .into_iter()
        .flat_map(rust_files)
        .filter(|f| !f.text.lines().take(3).any(|l| l.starts_with("//!")))
        .map(|f| format!("{}: begins without //!", f.path))
        .collect();
    nothing(&silent);
}

#[test]
fn files_stay_short() {
    let long: Vec<String> = ["src", "tests"]
        .into_iter()
        .flat_map(rust_files)
        .map(|f| (f.text.lines().count(), f.path))
        .filter(|(lines, _)| *lines > LINES_AT_MOST)
        .map(|(lines, path)| format!("{path}: {lines} lines, {LINES_AT_MOST} at most"))
        .collect();
    nothing(&long);
}

#[test]
fn functions_stay_short() {
    let mut long = Vec::new();
    for file in rust_files("src") {
        let mut open: Option<(usize, usize, String)> = None;
        for (number, line) in file.text.lines().enumerate() {
            let indent = line.len() - line.trim_start().len();
            let begins = ["fn ", "pub fn ", "pub(crate) fn ", "pub(super) fn ", "const fn ", "pub const fn "]
                .iter()
                .any(|start| line.trim_start().starts_with(start));
            if begins && open.is_none() && !line.trim_end().ends_with([';', '}']) {
                open = Some((number, indent, line.trim().to_owned()));
            } else if let Some((from, depth, name)) = &open
                && indent == *depth
                && line.trim() == "}"
            {
                let lines = number - from + 1;
                if lines > FUNCTION_LINES_AT_MOST {
                    long.push(format!("{}:{}: {lines} lines: {name}", file.path, from + 1));
                }
                open = None;
            }
        }
    }
    nothing(&long);
}

#[test]
fn names_say_what_a_file_is_about() {
    let vague = ["utils", "util", "common", "helpers", "helper", "manager", "misc", "stuff"];
    let complaints: Vec<String> = ["src", "tests"]
        .into_iter()
        .flat_map(rust_files)
        .filter(|f| f.path.split(['/', '.']).any(|part| vague.contains(&part)))
        .map(|f| format!("{}: a vague name", f.path))
        .collect();
    nothing(&complaints);
}

#[test]
fn colours_come_from_the_theme() {
    let complaints: Vec<String> = rust_files("src")
        .iter()
        .filter(|f| !f.path.starts_with("src/base/"))
        .flat_map(|f| {
            f.code()
                .filter(|(_, line)| line.contains("Colour::rgb(") || line.contains("Color32::from_rgb("))
                .map(|(n, line)| format!("{}:{n}: a colour as numbers: {}", f.path, line.trim()))
                .collect::<Vec<_>>()
        })
        .collect();
    nothing(&complaints);
}
