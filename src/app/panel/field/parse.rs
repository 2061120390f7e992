//! What people type as numbers, days and addresses, read in either language's way of writing.

use crate::base::{Language, is_address};

/// A number, with comma or point before its decimals; digits may be grouped where both occur.
pub(in crate::app::panel) fn decimal(typed: &str) -> Option<f64> {
    let mut plain: String = typed.chars().filter(|c| !c.is_whitespace()).collect();
    plain = plain.replace(['\u{2212}', '–'], "-");
    let (comma, point) = (plain.rfind(','), plain.rfind('.'));
    match (comma, point) {
        (Some(c), Some(p)) => {
            let (group, mark) = if c > p { ('.', ',') } else { (',', '.') };
            plain = plain.replace(group, "").replace(mark, ".");
        }
        _ => plain = plain.replace(',', "."),
    }
    // Rust also reads "inf", "nan" and "1e9": nobody means these here.
    if !plain.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | '-' | '+')) {
        return None;
    }
    plain.parse().ok().filter(|v: &f64| v.is_finite())
}

/// A number as somebody of that language would type it: the shortest that reads the same again.
pub(in crate::app::panel) fn decimal_text(language: Language, value: f64) -> String {
    let plain = value.to_string().replace('-', "\u{2212}");
    if language == Language::German { plain.replace('.', ",") } else { plain }
}

/// A whole number, not below zero.
pub(in crate::app::panel) fn count(typed: &str) -> Option<u32> {
    typed.trim().parse().ok()
}

/// A day as `YYYY-MM-DD`, from that or from `DD.MM.YYYY`; nothing typed is no day.
pub(in crate::app) fn day(typed: &str) -> Option<String> {
    let typed = typed.trim();
    if typed.is_empty() {
        return Some(String::new());
    }
    let (year, month, day) = if typed.contains('.') {
        let mut parts = typed.split('.').map(|p| p.trim().parse::<u32>().ok());
        let (day, month, year) = (parts.next()??, parts.next()??, parts.next()??);
        parts.next().is_none().then_some((year, month, day))?
    } else {
        let mut parts = typed.split('-').map(|p| p.parse::<u32>().ok());
        let (year, month, day) = (parts.next()??, parts.next()??, parts.next()??);
        parts.next().is_none().then_some((year, month, day))?
    };
    let longest = match month {
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => return None,
    };
    let is_right = (1000..=9999).contains(&year) && (1..=longest).contains(&day);
    is_right.then(|| format!("{year:04}-{month:02}-{day:02}"))
}

/// A day, or a month as `YYYY-MM`.
pub(in crate::app::panel) fn day_or_month(typed: &str) -> Option<String> {
    let typed = typed.trim();
    if let Some((year, month)) = typed.split_once('-')
        && year.len() == 4
        && !month.contains('-')
    {
        let month = month.parse::<u32>().ok().filter(|m| (1..=12).contains(m))?;
        return year.parse::<u32>().ok().map(|year| format!("{year:04}-{month:02}"));
    }
    day(typed)
}

/// An address that a sheet may carry; nothing typed is no address.
pub(in crate::app::panel) fn link(typed: &str) -> Option<String> {
    let typed = typed.trim();
    (typed.is_empty() || is_address(typed)).then(|| typed.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_as_either_language_writes_them() {
        for (typed, value) in [
            ("1,5", Some(1.5)),
            ("1.5", Some(1.5)),
            (" −2 ", Some(-2.0)),
            ("1.234,5", Some(1234.5)),
            ("1,234.5", Some(1234.5)),
            ("", None),
            ("nan", None),
            ("1e9", None),
            ("1-2", None),
        ] {
            assert_eq!(decimal(typed), value, "{typed:?}");
        }
        assert_eq!(decimal_text(Language::German, -1.5), "−1,5", "and written so");
    }

    #[test]
    fn days_must_exist() {
        for (typed, day_) in [
            ("2026-02-28", Some("2026-02-28")),
            ("28.2.2026", Some("2026-02-28")),
            ("2024-02-29", Some("2024-02-29")),
            ("2026-02-29", None),
            ("2026-13-01", None),
            ("soon", None),
            ("", Some("")),
        ] {
            assert_eq!(day(typed).as_deref(), day_, "{typed:?}");
        }
        assert_eq!(day_or_month("2026-03").as_deref(), Some("2026-03"), "a month will do for a measurement");
        assert_eq!(day_or_month("2026-14"), None, "not any month");
    }

    #[test]
    fn addresses_begin_in_one_of_three_ways() {
        assert!(link("https://example.org").is_some() && link("mailto:desk@example.org").is_some());
        assert!(link("javascript:alert(1)").is_none() && link("https://").is_none() && link("a b").is_none());
    }
}
