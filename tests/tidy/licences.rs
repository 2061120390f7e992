//! Licences of everything we build with: permissive ones only.

use std::process::Command;

use crate::source::{nothing, root};

/// Licences we accept; a package needs one of its alternatives made of these alone.
const ACCEPTED: [&str; 15] = [
    "MIT",
    "MIT-0",
    "Apache-2.0",
    "Apache-2.0 WITH LLVM-exception",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "BSL-1.0",
    "ISC",
    "Zlib",
    "Unicode-3.0",
    "Unicode-DFS-2016",
    "CC0-1.0",
    "0BSD",
    "OFL-1.1",
    "Unlicense",
];

#[test]
fn dependencies_are_permissive() {
    let metadata = Command::new(env!("CARGO"))
        .args(["metadata", "--format-version", "1", "--offline", "--locked", "--filter-platform", &host()])
        .current_dir(root())
        .output()
        .unwrap();
    assert!(metadata.status.success(), "cargo metadata failed: {}", String::from_utf8_lossy(&metadata.stderr));
    let json = String::from_utf8(metadata.stdout).unwrap();
    let mut seen = 0;
    let mut complaints = Vec::new();
    for package in json.split("{\"name\":\"").skip(1) {
        let Some(licence) = package.split("\"license\":").nth(1).filter(|_| package.contains("\"license\":")) else {
            continue;
        };
        let name = package.split('"').next().unwrap_or_default();
        let licence = licence.strip_prefix('"').and_then(|l| l.split('"').next()).unwrap_or("none given");
        seen += 1;
        if name != "wayfare" && !is_accepted(licence) {
            complaints.push(format!("{name}: {licence}"));
        }
    }
    assert!(seen > 100, "only {seen} packages read from cargo metadata");
    nothing(&complaints);
}

/// The platform we run on: packages for others need not be on this machine.
fn host() -> String {
    let version = Command::new("rustc").arg("-vV").output().unwrap();
    let version = String::from_utf8(version.stdout).unwrap();
    version.lines().find_map(|l| l.strip_prefix("host: ")).unwrap().to_owned()
}

fn is_accepted(expression: &str) -> bool {
    let expression = expression.replace(['(', ')'], "").replace('/', " OR ");
    expression.split(" OR ").any(|choice| choice.split(" AND ").all(|l| ACCEPTED.contains(&l.trim())))
}
