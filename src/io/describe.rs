//! Errors of files in words: what happened, where, what was kept, what to do.

use super::{Content, LoadError, LoadNote, Place, Problem, Remark, SaveError, SaveProblem, Wanted};
use crate::{
    base::Language,
    i18n::{no_data, number, sample, text, text_with},
    metrics::Settled,
};

/// The whole message: place and problem, the line, what to do.
pub(super) fn load_error(error: &LoadError, language: Language) -> String {
    let what = problem(&error.problem, language);
    let mut message = placed(language, &error.file, error.place.as_ref(), &what);
    message.push_str(&advice(&error.problem, language));
    if !matches!(error.problem, Problem::NotFound | Problem::NotAFile) {
        message.push(' ');
        message.push_str(text(language, "load-untouched"));
    }
    message
}

pub(super) fn note(note: &LoadNote, language: Language) -> String {
    let (what, advice) = match &note.remark {
        Remark::ByteOrderMark => (text(language, "load-bom").to_owned(), text(language, "load-bom-do")),
        Remark::BeyondScale { persona, step, value, scale } => {
            let end = |value: f32| number(language, f64::from(value), 0);
            let args = [
                ("persona", persona.into()),
                ("step", step.into()),
                ("value", number(language, f64::from(*value), u8::from(value.fract() != 0.0)).into()),
                ("low", end(scale.min()).into()),
                ("high", end(scale.max()).into()),
            ];
            (text_with(language, "load-beyond-scale", &args), text(language, "load-beyond-scale-do"))
        }
        Remark::Measured { metric, settled } => measured(language, metric, *settled),
    };
    let mut message = placed(language, &note.file, Some(&note.place), &what);
    message.push_str(advice);
    message
}

/// What did not agree about a measurement, and what was made of it.
fn measured(language: Language, metric: &str, settled: Settled) -> (String, &'static str) {
    let short = |value: f64| number(language, value, if value.fract() == 0.0 { 0 } else { 2 });
    let contradiction = |written: String, counted: String| {
        let args = [("metric", metric.into()), ("written", written.into()), ("counted", counted.into())];
        (text_with(language, "load-measured-otherwise", &args), text(language, "load-measured-otherwise-do"))
    };
    match settled {
        Settled::Value { written, computed } => contradiction(short(written), short(computed)),
        Settled::Sample { written, counted } => contradiction(sample(language, written), sample(language, counted)),
        Settled::LeftOut(reason) => {
            let args = [("metric", metric.into()), ("why", no_data(language, reason).into())];
            (text_with(language, "load-measured-nothing", &args), text(language, "load-measured-nothing-do"))
        }
        Settled::OutOfBounds { written, bounds: (low, high) } => {
            let args = [
                ("metric", metric.into()),
                ("value", short(written).into()),
                ("low", short(low).into()),
                ("high", short(high).into()),
            ];
            (text_with(language, "load-measured-beyond", &args), text(language, "load-measured-beyond-do"))
        }
    }
}

/// `FILE, line 12: WHAT`, below it the line, and the beginning of the next.
fn placed(language: Language, file: &str, place: Option<&Place>, what: &str) -> String {
    match place {
        None => {
            let message = text_with(language, "load-at-file", &[("file", file.into()), ("what", what.into())]);
            format!("{message}\n")
        }
        Some(place) => {
            let line = place.line.to_string();
            let args = [("file", file.into()), ("line", line.into()), ("what", what.into())];
            let message = text_with(language, "load-at-line", &args);
            if place.text.is_empty() {
                return format!("{message}\n");
            }
            format!("{message}\n    {} | {}\n", place.line, place.text)
        }
    }
}

fn problem(problem: &Problem, language: Language) -> String {
    let plain = |key| text(language, key).to_owned();
    match problem {
        Problem::NotFound => plain("load-not-found"),
        Problem::NoPermission => plain("load-no-permission"),
        Problem::NotAFile => plain("load-not-a-file"),
        Problem::Changing => plain("load-changing"),
        Problem::Unreadable(reason) => text_with(language, "load-unreadable", &[("reason", reason.into())]),
        Problem::TooLarge(mib) => text_with(language, "load-too-large", &[("mib", mib.to_string().into())]),
        Problem::Empty => plain("load-empty"),
        Problem::NotUtf8(at) => text_with(language, "load-not-utf8", &[("byte", at.to_string().into())]),
        Problem::Utf16 => plain("load-utf16"),
        Problem::Conflict(mark) => text_with(language, "load-conflict", &[("mark", mark.into())]),
        Problem::NotAMap => plain("load-not-a-map"),
        Problem::Newer(found) => text_with(language, "load-newer", &[("found", found.into())]),
        Problem::NoSuchFormat(found) => text_with(language, "load-no-such-format", &[("found", found.into())]),
        Problem::TooDeep => plain("load-too-deep"),
        Problem::CutOff => plain("load-cut-off"),
        Problem::OpenText => plain("load-open-text"),
        Problem::UnknownField { found, .. } => text_with(language, "load-unknown-field", &[("field", found.into())]),
        Problem::MissingField(field) => text_with(language, "load-missing-field", &[("field", field.into())]),
        Problem::RepeatedField(field) => text_with(language, "load-repeated-field", &[("field", field.into())]),
        Problem::UnknownName { found, .. } => text_with(language, "load-unknown-name", &[("name", found.into())]),
        Problem::WrongType(wanted) => plain(match wanted {
            Wanted::Text => "load-wants-text",
            Wanted::Whole => "load-wants-whole",
            Wanted::Number => "load-wants-number",
            Wanted::YesNo => "load-wants-yes-no",
            Wanted::List => "load-wants-list",
            Wanted::Record => "load-wants-record",
            Wanted::Other => "load-wants-other",
        }),
        Problem::NotAColour => plain("load-not-a-colour"),
        Problem::NotFinite(word) => text_with(language, "load-not-finite", &[("word", word.into())]),
        Problem::NumberTooLarge => plain("load-number-too-large"),
        Problem::Syntax(Some(sign)) => text_with(language, "load-syntax-sign", &[("sign", (*sign).into())]),
        Problem::Syntax(None) => plain("load-syntax"),
        Problem::Unsound { first, .. } => first.message(language),
    }
}

fn advice(problem: &Problem, language: Language) -> String {
    let plain = |key| text(language, key).to_owned();
    match problem {
        Problem::NotFound => plain("load-not-found-do"),
        Problem::NoPermission => plain("load-no-permission-do"),
        Problem::NotAFile => plain("load-not-a-file-do"),
        Problem::Changing => plain("load-changing-do"),
        Problem::Unreadable(_) => plain("load-unreadable-do"),
        Problem::TooLarge(_) => plain("load-too-large-do"),
        Problem::Empty => plain("load-empty-do"),
        Problem::NotUtf8(_) | Problem::Utf16 => plain("load-not-utf8-do"),
        Problem::Conflict(_) => plain("load-conflict-do"),
        Problem::NotAMap => plain("load-not-a-map-do"),
        Problem::Newer(_) => plain("load-newer-do"),
        Problem::NoSuchFormat(_) => plain("load-no-such-format-do"),
        Problem::TooDeep => plain("load-too-deep-do"),
        Problem::CutOff => plain("load-cut-off-do"),
        Problem::OpenText => plain("load-open-text-do"),
        Problem::UnknownField { possible, .. } => {
            text_with(language, "load-unknown-field-do", &[("possible", quoted(possible).into())])
        }
        Problem::UnknownName { possible, .. } => {
            text_with(language, "load-unknown-name-do", &[("possible", quoted(possible).into())])
        }
        Problem::MissingField(field) => text_with(language, "load-missing-field-do", &[("field", field.into())]),
        Problem::RepeatedField(_) => plain("load-repeated-field-do"),
        Problem::WrongType(_) => plain("load-wants-do"),
        Problem::NotAColour => plain("load-not-a-colour-do"),
        Problem::NotFinite(_) => plain("load-not-finite-do"),
        Problem::NumberTooLarge => plain("load-number-too-large-do"),
        Problem::Syntax(_) => plain("load-syntax-do"),
        Problem::Unsound { more: 0, .. } => plain("load-unsound-do"),
        Problem::Unsound { more, .. } => text_with(language, "load-unsound-more-do", &[("more", (*more).into())]),
    }
}

fn quoted(names: &[&str]) -> String {
    names.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ")
}

/// What happened to which file, what was kept, what to do.
pub(super) fn save_error(error: &SaveError, language: Language) -> String {
    let plain = |key| text(language, key).to_owned();
    let mut sentences = match &error.problem {
        SaveProblem::Backup(reason) => vec![plain("save-backup"), not_written(error, reason, language)],
        SaveProblem::Partly { written, reason } => {
            let args = [("written", written.join(", ").into())];
            vec![not_written(error, reason, language), text_with(language, "save-partly", &args)]
        }
        SaveProblem::Unconfirmed(reason) => {
            let args = [("file", (&error.file).into()), ("reason", reason.into())];
            vec![text_with(language, "save-unconfirmed", &args)]
        }
        // Nothing was there that could have been lost.
        problem @ (SaveProblem::NoFolder | SaveProblem::IsFolder) => vec![not_written(error, problem, language)],
        problem => vec![not_written(error, problem, language), plain("save-kept")],
    };
    sentences.push(plain(match error.content {
        Content::Wanted => save_advice(&error.problem),
        Content::Recovery => "save-recovery-do",
        Content::Settings => "save-settings-do",
    }));
    sentences.join(" ")
}

fn not_written(error: &SaveError, problem: &SaveProblem, language: Language) -> String {
    let key = match error.content {
        Content::Wanted => "save-not-written",
        Content::Recovery => "save-recovery-not-written",
        Content::Settings => "save-settings-not-written",
    };
    let args = [("file", (&error.file).into()), ("why", why_not(problem, language).into())];
    text_with(language, key, &args)
}

fn why_not(problem: &SaveProblem, language: Language) -> String {
    let key = match problem {
        SaveProblem::NoFolder => "save-no-folder",
        SaveProblem::NoPermission => "save-no-permission",
        SaveProblem::ReadOnly => "save-read-only",
        SaveProblem::ReadOnlyDisk => "save-read-only-disk",
        SaveProblem::IsFolder => "save-is-folder",
        SaveProblem::DiskFull => "save-disk-full",
        SaveProblem::OverQuota => "save-over-quota",
        SaveProblem::Busy => "save-busy",
        SaveProblem::Broke => "save-broke",
        SaveProblem::Backup(reason) | SaveProblem::Partly { reason, .. } => return why_not(reason, language),
        SaveProblem::Unconfirmed(reason) | SaveProblem::Other(reason) => {
            return text_with(language, "save-other", &[("reason", reason.into())]);
        }
    };
    text(language, key).to_owned()
}

fn save_advice(problem: &SaveProblem) -> &'static str {
    match problem {
        SaveProblem::NoFolder => "save-no-folder-do",
        SaveProblem::NoPermission => "save-no-permission-do",
        SaveProblem::ReadOnly => "save-read-only-do",
        SaveProblem::ReadOnlyDisk => "save-read-only-disk-do",
        SaveProblem::IsFolder => "save-is-folder-do",
        SaveProblem::DiskFull => "save-disk-full-do",
        SaveProblem::OverQuota => "save-over-quota-do",
        SaveProblem::Busy => "save-busy-do",
        SaveProblem::Backup(reason) | SaveProblem::Partly { reason, .. } => save_advice(reason),
        SaveProblem::Unconfirmed(_) => "save-unconfirmed-do",
        SaveProblem::Broke | SaveProblem::Other(_) => "save-other-do",
    }
}
