//! The crate documentation is the architecture: what it names must exist.

use crate::source::{nothing, root, rust_files};

#[test]
fn the_architecture_names_only_what_exists() {
    let lib = rust_files("src").into_iter().find(|f| f.path == "src/lib.rs").unwrap();
    let mut named = 0;
    let mut complaints = Vec::new();
    for line in lib.text.lines().filter(|l| l.starts_with("//!")) {
        for path in line.split('`').skip(1).step_by(2).filter(|p| p.contains('/') && !p.contains(' ')) {
            named += 1;
            if !path.contains('*') && !root().join(path).exists() {
                complaints.push(format!("src/lib.rs names `{path}`, which does not exist"));
            }
        }
    }
    assert!(named >= 10, "the crate documentation names only {named} paths");
    nothing(&complaints);
}

#[test]
fn every_module_is_in_the_architecture() {
    let sources = rust_files("src");
    let lib = sources.iter().find(|f| f.path == "src/lib.rs").unwrap();
    let head: String = lib.text.lines().filter(|l| l.starts_with("//!")).collect();
    let complaints: Vec<String> = sources
        .iter()
        .map(|f| f.module())
        .filter(|m| !matches!(*m, "lib" | "main"))
        .filter(|m| !head.contains(&format!("src/{m}")))
        .map(|m| format!("src/lib.rs says nothing of src/{m}"))
        .collect();
    nothing(&complaints);
}
