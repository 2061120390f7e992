//! Figures in a line: the value of a feeling, the value of a metric.

use crate::{base::Language, model::Scale};

/// The value behind a colon, where the scale has it.
pub(super) fn feeling(typed: &str, scale: Scale) -> Option<f32> {
    let (value, _) = number(typed, Language::English)?;
    // As a tenth, which is as fine as the curve is drawn.
    // Adding nothing makes −0 a plain 0.
    let value = (libm::round(value * 10.0) / 10.0 + 0.0) as f32;
    scale.holds(value).then_some(value)
}

/// The figure at the end of a metric's words.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Figure {
    /// Its value.
    pub value: f64,
    /// How many decimals it was said with.
    pub decimals: u8,
    /// Its unit: a sign such as `%`.
    pub unit: String,
}

/// Where the figure at the end of `words` begins (with the colon before it), and the figure; none
/// where there is no name in front of it.
pub(super) fn metric(words: &str, language: Language) -> Option<(usize, Figure)> {
    const UNITS: [char; 5] = ['%', '‰', '€', '$', '£'];
    let unit = words.chars().next_back().filter(|c| UNITS.contains(c)).map(String::from).unwrap_or_default();
    let body = words.strip_suffix(unit.as_str()).unwrap_or(words).trim_end();
    let typed = body.split(char::is_whitespace).next_back()?;
    let typed = typed.strip_prefix([':', '=']).unwrap_or(typed);
    let (value, decimals) = number(typed, language)?;
    let name = body.strip_suffix(typed)?.trim_end();
    let name = name.strip_suffix([':', '=']).unwrap_or(name).trim_end();
    (!name.is_empty()).then(|| (name.len(), Figure { value, decimals: decimals.min(6), unit }))
}

/// A number as people of that language type it, and its decimals. A group of three digits behind
/// the language's mark for thousands is one; else point and comma both begin decimals.
fn number(typed: &str, language: Language) -> Option<(f64, u8)> {
    let unsigned = typed.strip_prefix(['+', '-', '−', '–']).unwrap_or(typed);
    let is_negative = typed.starts_with(['-', '−', '–']);
    let is_plain = |c: char| c.is_ascii_digit() || matches!(c, '.' | ',');
    if !unsigned.chars().all(is_plain) || unsigned.len() > 15 {
        return None;
    }
    let thousands = if language == Language::English { ',' } else { '.' };
    let grouped = unsigned.split(thousands).collect::<Vec<_>>();
    let is_grouped = grouped.len() > 1
        && grouped.first().is_some_and(|g| (1..=3).contains(&g.len()))
        && grouped.iter().skip(1).all(|g| g.split(['.', ',']).next().is_some_and(|g| g.len() == 3));
    let joined = if is_grouped { grouped.concat() } else { unsigned.to_owned() };
    let (whole, decimals) = joined.split_once(['.', ',']).unwrap_or((joined.as_str(), ""));
    let is_whole = !whole.is_empty() && whole.bytes().all(|b| b.is_ascii_digit());
    let is_complete = decimals.bytes().all(|b| b.is_ascii_digit()) && !joined.ends_with(['.', ',']);
    if !is_whole || !is_complete {
        return None;
    }
    let value: f64 = format!("{whole}.{decimals}0").parse().ok()?;
    Some((if is_negative { -value } else { value }, u8::try_from(decimals.len()).ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_metric_ends_in_its_figure() {
        let read = |words, language| {
            metric(words, language).map(|(at, f)| (words[..at].to_owned(), f.value, f.decimals, f.unit))
        };
        let found = |name: &str, value, decimals, unit: &str| Some((name.to_owned(), value, decimals, unit.to_owned()));
        let en = Language::English;
        assert_eq!(read("NPS 46", en), found("NPS", 46.0, 0, ""));
        assert_eq!(read("CES returns: 3.1", en), found("CES returns", 3.1, 1, ""));
        assert_eq!(read("NPS = −12", en), found("NPS", -12.0, 0, ""));
        assert_eq!(read("On time 95 %", en), found("On time", 95.0, 0, "%"));
        assert_eq!(read("Conversion :34 %", en), found("Conversion", 34.0, 0, "%"));
        assert_eq!(read("Visits 1,234", en), found("Visits", 1234.0, 0, ""), "thousands in English");
        assert_eq!(read("Besuche 1.234", Language::German), found("Besuche", 1234.0, 0, ""), "and in German");
        assert_eq!(read("Note 3,1", Language::German), found("Note", 3.1, 1, ""));
        for words in ["46", "Repair time 24 days", "Version 1.", "Call 0049-12", "NPS", "", "%", "a 1.2.3"] {
            assert_eq!(read(words, en), None, "{words:?} has no figure behind a name");
        }
    }

    #[test]
    fn a_feeling_is_on_the_scale_or_is_none() {
        let scale = Scale::MinusTwoToTwo;
        for (typed, value) in [("-2", Some(-2.0)), ("−1,5", Some(-1.5)), ("+1", Some(1.0)), ("0", Some(0.0))] {
            assert_eq!(feeling(typed, scale), value, "{typed}");
        }
        for typed in ["3", "10:30", "", "-", "two", "1e0", "nan"] {
            assert_eq!(feeling(typed, scale), None, "{typed}");
        }
    }
}
