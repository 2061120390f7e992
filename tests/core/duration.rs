//! Durations as people write them: read for certain, or not at all.

use proptest::prelude::*;
use wayfare::model::duration::{DAY, Duration, HOUR, MINUTE, MONTH, WEEK, YEAR};

#[track_caller]
fn reads(words: &str, low: f64, high: f64) {
    let found = Duration::read(words).unwrap_or_else(|| panic!("{words} can be read"));
    assert!((found.low_secs - low).abs() < 1e-6 * low.max(1.0), "{words}: {found:?}");
    assert!((found.high_secs - high).abs() < 1e-6 * high.max(1.0), "{words}: {found:?}");
}

#[test]
fn one_length_in_both_languages() {
    for (words, secs) in [
        ("20 min", 20.0 * MINUTE),
        ("20min", 20.0 * MINUTE),
        ("2 weeks", 2.0 * WEEK),
        ("3 Tage", 3.0 * DAY),
        ("1½ h", 1.5 * HOUR),
        ("1 ½ Stunden", 1.5 * HOUR),
        ("1 1/2 hours", 1.5 * HOUR),
        ("1,5 Std.", 1.5 * HOUR),
        ("0.5 h", 0.5 * HOUR),
        ("1:30 h", 1.5 * HOUR),
        ("1 h 30 min", 1.5 * HOUR),
        ("1 Stunde und 30 Minuten", 1.5 * HOUR),
        ("2 weeks, 3 days", 17.0 * DAY),
        ("half an hour", 0.5 * HOUR),
        ("eine halbe Stunde", 0.5 * HOUR),
        ("anderthalb Wochen", 1.5 * WEEK),
        ("zweieinhalb Jahre", 2.5 * YEAR),
        ("a month", MONTH),
        ("ein Quartal", 3.0 * MONTH),
        ("three days", 3.0 * DAY),
        ("ca. 5 Werktage", 5.0 * DAY),
        ("about 2 working days", 2.0 * DAY),
        ("~ 10 s", 10.0),
        ("¾ hour", 45.0 * MINUTE),
        ("0 min", 0.0),
    ] {
        reads(words, secs, secs);
    }
}

#[test]
fn ranges() {
    reads("2–3 days", 2.0 * DAY, 3.0 * DAY);
    reads("2-3 Tage", 2.0 * DAY, 3.0 * DAY);
    reads("2 to 3 weeks", 2.0 * WEEK, 3.0 * WEEK);
    reads("30 min bis 1 Stunde", 30.0 * MINUTE, HOUR);
    reads("30 min – 1 h", 30.0 * MINUTE, HOUR);
    assert!((Duration::read("2–4 days").unwrap().middle_secs() - 3.0 * DAY).abs() < 1e-6);
}

#[test]
fn what_is_not_certain_is_not_guessed() {
    for words in [
        "",
        "bald",
        "a while",
        "a few days",
        "2",
        "days",
        "2 m",
        "1,000 h",
        "1.000 h",
        "3–2 days",
        "1–2–3 days",
        "2 days 3 weeks",
        "1:75 h",
        "1:30 min",
        "5+ days",
        "-3 days",
        "1/0 h",
        "2 2 h",
        "half 2 hours",
        "up to 3 days",
        "∞ days",
        "1e3 h",
    ] {
        assert_eq!(Duration::read(words), None, "{words}");
    }
}

proptest! {
    #[test]
    fn never_panics_and_never_answers_nonsense(words in "[0-9½.,:/ –a-zäöü-]{0,24}") {
        if let Some(found) = Duration::read(&words) {
            prop_assert!(found.low_secs.is_finite() && found.high_secs.is_finite(), "{found:?}");
            prop_assert!(found.low_secs >= 0.0 && found.low_secs <= found.high_secs, "{found:?}");
        }
    }

    #[test]
    fn whole_numbers_of_any_unit(n in 0_u32..10_000, m in 0_u32..10_000) {
        for (unit, secs) in [("min", MINUTE), ("Stunden", HOUR), ("days", DAY), ("Wochen", WEEK), ("Jahre", YEAR)] {
            let found = Duration::read(&format!("{n} {unit}")).expect("a whole number");
            prop_assert!((found.low_secs - f64::from(n) * secs).abs() < 1.0);
            let (low, high) = (n.min(m), n.max(m));
            let found = Duration::read(&format!("{low}–{high} {unit}")).expect("a range");
            prop_assert!((found.high_secs - f64::from(high) * secs).abs() < 1.0);
        }
    }
}
