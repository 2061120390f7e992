//! Who may import whom. The table is the architecture's; the crate documentation explains it.

use crate::source::{nothing, rust_files};

/// Module, and what it may name with `crate::`.
const MAY_IMPORT: &[(&str, &[&str])] = &[
    ("base", &[]),
    ("model", &["base"]),
    ("picture", &[]),
    ("text", &["base"]),
    ("theme", &["base"]),
    ("i18n", &["metrics", "model", "base"]),
    ("edit", &["model", "base", "i18n"]),
    ("capture", &["edit", "model", "base", "i18n"]),
    ("find", &["edit", "model", "base"]),
    ("metrics", &["model", "base"]),
    ("privacy", &["model", "base"]),
    ("review", &["metrics", "privacy", "model", "i18n", "base"]),
    ("stats", &["metrics", "model", "i18n", "base"]),
    ("workshop", &["edit", "report", "metrics", "model", "i18n", "base"]),
    ("layout", &["model", "metrics", "picture", "text", "theme", "i18n", "base"]),
    ("scene", &["layout", "report", "metrics", "model", "picture", "text", "theme", "i18n", "base"]),
    ("render/svg", &["scene", "text", "theme", "base"]),
    ("render/png", &["scene", "text", "theme", "base", "i18n"]),
    ("render/pdf", &["scene", "text", "theme", "base", "i18n"]),
    ("render/screen", &["scene", "text", "theme", "base"]),
    ("render/pptx", &["scene", "text", "theme", "base", "i18n"]),
    ("render/html", &["report", "theme", "base", "i18n"]),
    ("render/mod", &[]),
    ("report", &["metrics", "model", "i18n", "base"]),
    ("exchange", &["workshop", "capture", "report", "metrics", "model", "base", "i18n", "edit"]),
    (
        "export",
        &["workshop", "render", "exchange", "report", "scene", "layout", "text", "theme", "model", "i18n", "base"],
    ),
    ("io", &["workshop", "metrics", "model", "edit", "picture", "base", "i18n"]),
    ("session", &["edit", "model", "base", "i18n", "io", "layout", "scene", "text", "theme"]),
    (
        "cli",
        &[
            "session", "edit", "model", "base", "i18n", "io", "layout", "scene", "text", "theme", "render", "export",
            "exchange", "report", "metrics", "privacy", "review", "stats", "workshop", "cli",
        ],
    ),
    (
        "app",
        &[
            "picture", "session", "capture", "find", "edit", "exchange", "model", "base", "i18n", "io", "layout",
            "scene", "text", "theme", "render", "report", "export", "metrics", "privacy", "review", "stats",
            "workshop",
        ],
    ),
];

/// Crates that only the window may know.
const WINDOW_CRATES: [&str; 5] = ["egui", "eframe", "epaint", "rfd", "winit"];

#[test]
fn modules_import_only_what_lies_below_them() {
    let mut complaints = Vec::new();
    for file in rust_files("src") {
        let module = file.module();
        if matches!(module, "lib" | "main") {
            continue;
        }
        let key = if module == "render" {
            file.path.trim_start_matches("src/").split(['/', '.']).take(2).collect::<Vec<_>>().join("/")
        } else {
            module.to_owned()
        };
        let Some((_, allowed)) = MAY_IMPORT.iter().find(|(name, _)| *name == key) else {
            complaints.push(format!("{}: module `{key}` stands in no row of the table", file.path));
            continue;
        };
        for (number, line) in file.code() {
            for target in crate_paths(line) {
                // A renderer's own submodules are its own business.
                let itself = target == module
                    && (module != "render" || line.contains(&format!("crate::{}", key.replace('/', "::"))));
                if !itself && !allowed.contains(&target) {
                    complaints.push(format!("{}:{number}: {key} may not import {target}", file.path));
                }
            }
        }
    }
    nothing(&complaints);
}

#[test]
fn only_the_window_knows_egui() {
    let complaints: Vec<String> = rust_files("src")
        .iter()
        .filter(|f| !f.path.starts_with("src/app/") && !f.path.starts_with("src/render/screen"))
        .flat_map(|f| {
            f.code()
                .filter(|(_, line)| WINDOW_CRATES.iter().any(|c| line.contains(&format!("{c}::"))))
                .map(|(n, _)| format!("{}:{n}: names a crate of the window", f.path))
                .collect::<Vec<_>>()
        })
        .collect();
    nothing(&complaints);
}

#[test]
fn files_clock_and_threads_stay_at_the_edges() {
    let edges = ["src/io/", "src/app/job", "src/cli/", "src/main.rs"];
    let forbidden = ["std::fs", "SystemTime::now", "Instant::now", "thread::Builder", "thread::spawn", "env::var"];
    let complaints: Vec<String> = rust_files("src")
        .iter()
        .filter(|f| !edges.iter().any(|e| f.path.starts_with(e)))
        .flat_map(|f| {
            f.code()
                .filter(|(_, line)| forbidden.iter().any(|word| line.contains(word)))
                .map(|(n, line)| format!("{}:{n}: {}", f.path, line.trim()))
                .collect::<Vec<_>>()
        })
        .collect();
    nothing(&complaints);
}

#[test]
fn one_place_asks_the_disk() {
    // What goes past it cannot be made to fail in tests.
    let places = ["src/io/disk.rs", "src/io/faults.rs", "src/io/scratch.rs"];
    let forbidden = ["std::fs", "fs::read", "fs::write", "fs::metadata", "File::open", "File::options", ".exists()"];
    let complaints: Vec<String> = rust_files("src")
        .iter()
        .filter(|f| f.path.starts_with("src/io/") && !places.contains(&f.path.as_str()))
        .flat_map(|f| {
            f.code()
                .filter(|(_, line)| forbidden.iter().any(|word| line.contains(word)))
                .map(|(n, line)| format!("{}:{n}: {}", f.path, line.trim()))
                .collect::<Vec<_>>()
        })
        .collect();
    nothing(&complaints);
}

/// The first path segments after `crate::` in a line, groups included.
fn crate_paths(line: &str) -> Vec<&str> {
    let mut found = Vec::new();
    for rest in line.split("crate::").skip(1) {
        if let Some(group) = rest.strip_prefix('{') {
            // `use crate::{a::B, c}` on one line; rustfmt puts longer groups on lines of their own,
            // which the compiler's own visibility rules and the next check still see by name.
            let mut depth = 0_i32;
            let mut start = 0;
            for (i, c) in group.char_indices() {
                match c {
                    '{' => depth += 1,
                    '}' | ',' if depth == 0 => {
                        found.push(first_segment(&group[start..i]));
                        start = i + 1;
                    }
                    '}' => depth -= 1,
                    _ => {}
                }
            }
        } else {
            found.push(first_segment(rest));
        }
    }
    found.retain(|s| !s.is_empty() && s.starts_with(|c: char| c.is_ascii_lowercase()));
    found
}

fn first_segment(path: &str) -> &str {
    let path = path.trim();
    let end = path.find(|c: char| !c.is_ascii_alphanumeric() && c != '_').unwrap_or(path.len());
    &path[..end]
}
