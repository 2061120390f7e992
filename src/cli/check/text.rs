//! Findings as people read them: by level, numbered, with their places.

use super::Reviewed;
use crate::{
    base::Language,
    i18n::{text, text_with},
    review::{Finding, Level, unknown_checks},
};

/// All maps, one after the other.
pub(super) fn write(maps: &[Reviewed], language: Language) -> String {
    maps.iter().map(|map| one(map, language)).collect::<Vec<_>>().join("\n\n")
}

fn one(map: &Reviewed, language: Language) -> String {
    let findings: Vec<&Finding> = map.review.findings().collect();
    let width = findings.len().to_string().len();
    let mut out = vec![map.path.display().to_string()];
    let mut number = 0;
    for level in Level::ALL {
        let of_level: Vec<&&Finding> = findings.iter().filter(|finding| finding.level() == level).collect();
        if of_level.is_empty() {
            continue;
        }
        let count = [("count", of_level.len().into())];
        out.push(match level {
            Level::Gap => text_with(language, "cli-check-gaps", &count),
            Level::Check => text_with(language, "cli-check-checks", &count),
            Level::Note => text_with(language, "cli-check-notes", &count),
        });
        for finding in of_level {
            number += 1;
            let (title, place) = (finding.title(&map.document, language), finding.where_it_is(&map.document, language));
            out.push(format!("  {number:>width$}  {title} ({place})"));
            out.push(format!("  {:>width$}  {}", "", finding.advice(&map.document, language)));
        }
    }
    let (passed, all) = map.review.passed();
    let waived = map.review.waived().count();
    let args = [("passed", passed.into()), ("count", all.into()), ("waived", waived.into())];
    out.push(match waived {
        0 => text_with(language, "cli-check-passed", &args),
        _ => text_with(language, "cli-check-passed-waived", &args),
    });
    let unknown = unknown_checks(&map.document);
    if !unknown.is_empty() {
        out.push(text_with(language, "cli-check-unknown", &[("names", unknown.join(", ").into())]));
    }
    if findings.is_empty() {
        out.insert(1, text(language, "cli-check-nothing").to_owned());
    }
    out.join("\n")
}
