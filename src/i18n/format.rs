//! Numbers and dates as each language writes them.

use super::text_with;
use crate::{
    base::Language,
    model::duration::{DAY, HOUR, MINUTE, MONTH, WEEK, YEAR},
};

/// A number with so many decimals: `1,234.5` in English, `1.234,5` in German, with a real minus.
/// Halves are rounded away from zero, as people do it on paper.
pub fn number(language: Language, value: f64, decimals: u8) -> String {
    let plain = rounded(value.abs(), decimals);
    let (whole, fraction) = plain.split_once('.').unwrap_or((&plain, ""));
    let (group, point) = match language {
        Language::English => (',', '.'),
        Language::German => ('.', ','),
    };
    let mut out = String::new();
    if value < 0.0 && plain.bytes().any(|b| (b'1'..=b'9').contains(&b)) {
        out.push('\u{2212}');
    }
    // Four digits stay together, as both languages' typographers like it.
    let grouped = whole.len() > 4;
    for (i, digit) in whole.chars().enumerate() {
        if grouped && i > 0 && (whole.len() - i).is_multiple_of(3) {
            out.push(group);
        }
        out.push(digit);
    }
    if !fraction.is_empty() {
        out.push(point);
        out.push_str(fraction);
    }
    out
}

/// The digits of a number that is not negative. Halves are those of the shortest decimal that stands
/// for it: the formatter would take 4.25 to the even 4.2, and 4.35, which is a hair less, to 4.3.
fn rounded(value: f64, decimals: u8) -> String {
    let digits = usize::from(decimals);
    let shortest = value.to_string();
    let is_half = (shortest.split_once('.')).is_some_and(|(_, rest)| rest.len() == digits + 1 && rest.ends_with('5'));
    let nudge = if is_half { 0.1 * libm::pow(10.0, -f64::from(decimals)) } else { 0.0 };
    format!("{:.digits$}", value + nudge)
}

/// A whole or short decimal number with its sign: `+2`, `0`, `−1.5`.
pub fn signed(language: Language, value: f64) -> String {
    signed_to(language, value, u8::from((value - libm::round(value)).abs() > 0.049))
}

/// A number with its sign and so many decimals; what rounds to nothing has none.
pub(super) fn signed_to(language: Language, value: f64, decimals: u8) -> String {
    let text = number(language, value, decimals);
    let is_zero = text.bytes().all(|b| !(b'1'..=b'9').contains(&b));
    if value > 0.0 && !is_zero { format!("+{text}") } else { text }
}

/// Words in quotation marks, unless they already have some.
pub fn quoted(language: Language, text: &str) -> String {
    let text = text.trim();
    if text.is_empty() || text.starts_with(['"', '“', '„', '”', '«', '»', '‘', '‚', '‹', '›']) {
        return text.to_owned();
    }
    match language {
        Language::English => format!("“{text}”"),
        Language::German => format!("„{text}“"),
    }
}

/// A day as the language writes it: `12 March 2026`, `12. März 2026`. Takes `YYYY-MM-DD` or
/// `YYYY-MM`; anything else comes back as it is.
pub fn date(language: Language, iso: &str) -> String {
    let mut parts = iso.split('-').map(str::parse::<usize>);
    let (Some(Ok(year)), Some(Ok(month))) = (parts.next(), parts.next()) else {
        return iso.to_owned();
    };
    let Some(name) = month.checked_sub(1).and_then(|m| months(language).get(m).copied()) else {
        return iso.to_owned();
    };
    match (parts.next(), language) {
        (None, _) => format!("{name} {year}"),
        (Some(Ok(day)), Language::English) => format!("{day} {name} {year}"),
        (Some(Ok(day)), Language::German) => format!("{day}. {name} {year}"),
        (Some(Err(_)), _) => iso.to_owned(),
    }
}

/// A month, or the month of a day, where there is little room: `Mar 2026`, `März 2026`. Takes what
/// [`date`] takes.
pub fn short_date(language: Language, iso: &str) -> String {
    let mut parts = iso.split('-').map(str::parse::<usize>);
    let (Some(Ok(year)), Some(Ok(month))) = (parts.next(), parts.next()) else {
        return iso.to_owned();
    };
    let Some(name) = month.checked_sub(1).and_then(|m| months(language).get(m).copied()) else {
        return iso.to_owned();
    };
    // Names of four letters stand whole: a full stop takes as much room.
    let end = name.char_indices().nth(3).filter(|_| name.chars().count() > 4).map(|(end, _)| end);
    let short = end.and_then(|end| name.get(..end)).unwrap_or(name);
    let is_cut = short.len() < name.len() && language == Language::German;
    format!("{short}{} {year}", if is_cut { "." } else { "" })
}

/// A length of time in the unit people would take, with one decimal where that is worth saying:
/// `20 minutes`, `1.5 hours`, `2 weeks`.
pub fn duration(language: Language, secs: f64) -> String {
    let is_whole = |unit: f64| secs / unit - libm::floor(secs / unit) < 1e-6;
    let (key, unit) = match secs {
        s if s < MINUTE => ("duration-seconds", 1.0),
        s if s < 1.5 * HOUR && !is_whole(HOUR) => ("duration-minutes", MINUTE),
        s if s < HOUR => ("duration-minutes", MINUTE),
        s if s < DAY => ("duration-hours", HOUR),
        s if s < 2.0 * WEEK && !is_whole(WEEK) => ("duration-days", DAY),
        s if s < 2.0 * MONTH && !is_whole(MONTH) => ("duration-weeks", WEEK),
        s if s < 2.0 * YEAR && !is_whole(YEAR) => ("duration-months", MONTH),
        _ => ("duration-years", YEAR),
    };
    let count = libm::round(secs / unit * 10.0) / 10.0;
    let count = if count >= 5.0 { libm::round(count) } else { count };
    let decimals = u8::from((count - libm::round(count)).abs() > 0.01);
    // What is not whole takes the plural in both languages.
    let plural: usize = if decimals == 0 { count as usize } else { 2 };
    text_with(language, key, &[("count", plural.into()), ("amount", number(language, count, decimals).into())])
}

/// A day in few letters: `12 Mar 2026`, `12.03.2026`; a month `Mar 2026`, `03/2026`. Anything else
/// comes back as it is.
pub fn short_day(language: Language, iso: &str) -> String {
    let long = date(language, iso);
    let mut parts = iso.split('-');
    let (Some(year), Some(month), day) = (parts.next(), parts.next(), parts.next()) else { return long };
    if long == iso {
        return long;
    }
    match (language, day) {
        (Language::German, Some(day)) => format!("{day:0>2}.{month:0>2}.{year}"),
        (Language::German, None) => format!("{month:0>2}/{year}"),
        (Language::English, _) => {
            let cut = |word: &str| {
                if word.starts_with(char::is_alphabetic) { word.chars().take(3).collect() } else { word.to_owned() }
            };
            long.split(' ').map(cut).collect::<Vec<String>>().join(" ")
        }
    }
}

fn months(language: Language) -> [&'static str; 12] {
    match language {
        Language::English => [
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December",
        ],
        Language::German => [
            "Januar",
            "Februar",
            "März",
            "April",
            "Mai",
            "Juni",
            "Juli",
            "August",
            "September",
            "Oktober",
            "November",
            "Dezember",
        ],
    }
}
