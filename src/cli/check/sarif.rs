//! Findings in SARIF 2.1.0 (OASIS), which code review and editors show beside the file.

use std::path::Path;

use serde_json::{Value, json};

use super::{Outcome, Reviewed};
use crate::{
    base::Language,
    io::LoadError,
    review::{Check, Finding, Level},
};

/// The log in SARIF: one run over all maps.
pub(super) fn write(outcome: &Outcome, language: Language) -> serde_json::Result<String> {
    let maps = &outcome.maps;
    let rules: Vec<Value> = Check::ALL.into_iter().map(|check| rule(check, language)).collect();
    let artifacts: Vec<Value> = maps.iter().map(|map| json!({ "location": { "uri": uri(&map.path) } })).collect();
    let results: Vec<Value> = maps.iter().enumerate().flat_map(|(at, map)| results(map, at, language)).collect();
    serde_json::to_string_pretty(&json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": "Wayfare",
                "version": env!("CARGO_PKG_VERSION"),
                "language": language.tag(),
                "rules": rules,
            } },
            "invocations": [invocation(&outcome.unreadable, language)],
            "columnKind": "unicodeCodePoints",
            "artifacts": artifacts,
            "results": results,
        }],
    }))
}

/// Whether every file could be read, and what was wrong with those that could not.
fn invocation(unreadable: &[LoadError], language: Language) -> Value {
    let notification = |error: &LoadError| {
        let mut physical = json!({ "artifactLocation": { "uri": uri(Path::new(&error.file)) } });
        if let (Some(place), Some(physical)) = (&error.place, physical.as_object_mut()) {
            physical.insert("region".to_owned(), json!({ "startLine": place.line }));
        }
        json!({
            "level": "error",
            "message": { "text": error.message(language) },
            "locations": [{ "physicalLocation": physical }],
        })
    };
    let notifications: Vec<Value> = unreadable.iter().map(notification).collect();
    json!({ "executionSuccessful": unreadable.is_empty(), "toolExecutionNotifications": notifications })
}

fn rule(check: Check, language: Language) -> Value {
    json!({
        "id": check.name(),
        "shortDescription": { "text": check.label(language) },
        "help": { "text": check.advice(language) },
        "defaultConfiguration": { "level": level(check.level()) },
    })
}

fn level(level: Level) -> &'static str {
    match level {
        Level::Gap => "error",
        Level::Check => "warning",
        Level::Note => "note",
    }
}

fn results(map: &Reviewed, artifact: usize, language: Language) -> Vec<Value> {
    map.review.findings().chain(map.review.waived()).map(|finding| result(map, artifact, finding, language)).collect()
}

fn result(map: &Reviewed, artifact: usize, finding: &Finding, language: Language) -> Value {
    let title = finding.title(&map.document, language);
    let advice = finding.advice(&map.document, language);
    let mut physical = json!({ "artifactLocation": { "uri": uri(&map.path), "index": artifact } });
    if let (Some(line), Some(physical)) = (map.lines.of_finding(finding), physical.as_object_mut()) {
        physical.insert("region".to_owned(), json!({ "startLine": line }));
    }
    let mut logical = json!({ "name": finding.where_it_is(&map.document, language), "kind": "element" });
    if let (Some(id), Some(logical)) = (&finding.subject, logical.as_object_mut()) {
        logical.insert("fullyQualifiedName".to_owned(), json!(id.as_str()));
    }
    let mut result = json!({
        "ruleId": finding.check.name(),
        "ruleIndex": Check::ALL.iter().position(|check| *check == finding.check),
        "level": level(finding.level()),
        "message": { "text": format!("{title}: {advice}") },
        "locations": [{ "physicalLocation": physical, "logicalLocations": [logical] }],
    });
    if let (Some(reason), Some(result)) = (&finding.waived, result.as_object_mut()) {
        // The waiver stands in the map itself.
        result.insert("suppressions".to_owned(), json!([{ "kind": "inSource", "justification": reason }]));
    }
    result
}

/// A path as a reference (RFC 3986): relative as it was given, absolute with its scheme.
fn uri(path: &Path) -> String {
    let text = path.to_string_lossy().replace('\\', "/");
    let mut out = String::new();
    if path.is_absolute() {
        out.push_str(if text.starts_with('/') { "file://" } else { "file:///" });
    }
    for byte in text.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => out.push(char::from(byte)),
            // A drive letter's colon; in a relative path it would look like a scheme.
            b':' if path.is_absolute() => out.push(':'),
            _ => out.extend(["%".to_owned(), format!("{byte:02X}")]),
        }
    }
    out
}
