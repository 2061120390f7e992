//! Findings for scripts. Keys stay as they are; new ones may come.

use serde::Serialize;

use super::{Outcome, Reviewed};
use crate::{
    base::Language,
    review::{Finding, unknown_checks},
};

#[derive(Serialize)]
struct Report<'a> {
    /// Grows when a key changes its meaning.
    version: u32,
    maps: Vec<Map<'a>>,
    /// Files that are no maps, or could not be read.
    unreadable: Vec<Unreadable<'a>>,
}

#[derive(Serialize)]
struct Unreadable<'a> {
    file: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    line: Option<usize>,
    message: String,
}

#[derive(Serialize)]
struct Map<'a> {
    file: String,
    title: &'a str,
    checks: usize,
    passed: usize,
    findings: Vec<Row<'a>>,
    waived: Vec<Row<'a>>,
    #[serde(rename = "unknownChecks")]
    unknown_checks: Vec<&'a str>,
}

#[derive(Serialize)]
struct Row<'a> {
    /// As the list shows it; what was waved off has none.
    #[serde(skip_serializing_if = "Option::is_none")]
    number: Option<usize>,
    check: &'static str,
    level: &'static str,
    title: String,
    advice: String,
    place: String,
    /// What a waiver in the file has to name.
    #[serde(skip_serializing_if = "Option::is_none")]
    subject: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    with: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    line: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    reason: Option<&'a str>,
}

/// The report in JSON.
pub(super) fn write(outcome: &Outcome, language: Language) -> serde_json::Result<String> {
    let unreadable = outcome.unreadable.iter().map(|error| Unreadable {
        file: &error.file,
        line: error.place.as_ref().map(|place| place.line),
        message: error.message(language),
    });
    let unreadable = unreadable.collect();
    let maps = outcome.maps.iter().map(|map| one(map, language)).collect();
    serde_json::to_string_pretty(&Report { version: 1, maps, unreadable })
}

fn one(map: &Reviewed, language: Language) -> Map<'_> {
    let (passed, checks) = map.review.passed();
    let findings = map.review.findings().enumerate().map(|(at, finding)| row(map, finding, Some(at + 1), language));
    Map {
        file: map.path.display().to_string(),
        title: &map.document.journey.title,
        checks,
        passed,
        findings: findings.collect(),
        waived: map.review.waived().map(|finding| row(map, finding, None, language)).collect(),
        unknown_checks: unknown_checks(&map.document),
    }
}

fn row<'a>(map: &'a Reviewed, finding: &'a Finding, number: Option<usize>, language: Language) -> Row<'a> {
    Row {
        number,
        check: finding.check.name(),
        level: finding.level().name(),
        title: finding.title(&map.document, language),
        advice: finding.advice(&map.document, language),
        place: finding.where_it_is(&map.document, language),
        subject: finding.subject.as_ref().map(|id| id.as_str()),
        with: finding.with.as_ref().map(|id| id.as_str()),
        line: map.lines.of_finding(finding),
        reason: finding.waived.as_deref(),
    }
}
