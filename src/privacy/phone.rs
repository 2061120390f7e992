//! Telephone numbers: international ones, and the forms of Germany, Austria and Switzerland, of
//! Britain and of North America.
//!
//! A run of digits with spaces, hyphens, slashes, dots and brackets between them is judged by its
//! groups. Dates, opening hours, prices, years and case numbers have other groups, or words before
//! or behind them that say what they are.

use std::ops::Range;

/// Fewest and most digits of a number, its country included (ITU-T E.164).
const DIGITS: std::ops::RangeInclusive<usize> = 8..=15;

/// Behind one of these words a number is a file's, a product's or an account's.
const NOT_BEHIND: [&str; 31] = [
    "case",
    "order",
    "ticket",
    "invoice",
    "no",
    "nr",
    "number",
    "nummer",
    "id",
    "ref",
    "reference",
    "vorgang",
    "vorgangsnummer",
    "auftrag",
    "auftragsnummer",
    "bestellung",
    "bestellnummer",
    "rechnung",
    "rechnungsnummer",
    "kundennummer",
    "artikel",
    "artikelnummer",
    "art",
    "sku",
    "ean",
    "isbn",
    "iban",
    "serial",
    "seriennummer",
    "fall",
    "beleg",
];

/// Before one of these it is an amount.
const NOT_BEFORE: [&str; 16] = [
    "€", "$", "£", "%", "eur", "euro", "euros", "usd", "gbp", "chf", "km", "mio", "million", "pounds", "dollars",
    "stück",
];

/// Where numbers stand.
pub(super) fn find(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    // Most texts hold no number at all.
    if text.bytes().filter(u8::is_ascii_digit).count() < *DIGITS.start() {
        return found;
    }
    let mut at = 0;
    while let Some(run) = next_run(text, at) {
        at = run.end;
        if text.get(run.clone()).is_some_and(is_number) && !is_something_else(text, &run) {
            found.push(run);
        }
    }
    found
}

/// The next run of digits and what stands between them, without what stands at its ends.
fn next_run(text: &str, from: usize) -> Option<Range<usize>> {
    let rest = text.get(from..)?;
    let start = from + rest.find(|c: char| c.is_ascii_digit() || matches!(c, '+' | '('))?;
    let tail = text.get(start..)?;
    let first = tail.chars().next()?;
    let mut end = start;
    let mut gap = 0;
    for (at, c) in tail.char_indices() {
        if c.is_ascii_digit() {
            end = start + at + 1;
            gap = 0;
        } else if is_separator(c) || (at == 0 && c == '+') {
            gap += 1;
            // "(0)20 – 7946" has three signs between two digits, and no number has more.
            if gap > 3 {
                break;
            }
        } else {
            break;
        }
    }
    // A bracket or plus before something else begins nothing.
    Some(start..end.max(start + first.len_utf8()))
}

fn is_separator(c: char) -> bool {
    matches!(c, ' ' | '\u{a0}' | '\u{202f}' | '-' | '\u{2010}' | '\u{2011}' | '–' | '/' | '.' | '(' | ')')
}

/// Whether a run of digits has the form of a number.
fn is_number(run: &str) -> bool {
    let groups: Vec<&str> = run.split(|c: char| !c.is_ascii_digit()).filter(|group| !group.is_empty()).collect();
    let digits: usize = groups.iter().map(|group| group.len()).sum();
    // Two zeros stand for the plus.
    let most = DIGITS.end() + if run.starts_with("00") { 2 } else { 0 };
    if !(*DIGITS.start()..=most).contains(&digits) {
        return false;
    }
    is_international(run, &groups, digits) || is_national(run, &groups, digits) || is_american(run, &groups)
}

/// `+49 171 2345678`, `0049 171 2345678`.
fn is_international(run: &str, groups: &[&str], digits: usize) -> bool {
    let country = groups.first().copied().unwrap_or_default();
    if let Some(rest) = run.strip_prefix('+').or_else(|| run.strip_prefix("(+")) {
        // +20 000 000 is a sum.
        let is_sum = digits <= 9 && groups.len() > 2 && groups.iter().skip(1).all(|group| group.len() == 3);
        return rest.starts_with(|c: char| ('1'..='9').contains(&c)) && !is_sum;
    }
    let behind = country.strip_prefix("00").unwrap_or_default();
    behind.starts_with(|c: char| ('1'..='9').contains(&c)) && digits >= 11
}

/// `0171 2345678`, `(030) 12 34 56`, `020 7946 0958`: an area from the trunk zero on, and a subscriber.
fn is_national(run: &str, groups: &[&str], digits: usize) -> bool {
    let mut parts = groups.iter().map(|group| group.len());
    let first = groups.first().copied().unwrap_or_default();
    let has_trunk = matches!(first.as_bytes(), [b'0', b'1'..=b'9', ..]);
    let area = parts.next().unwrap_or_default();
    if !has_trunk || run.starts_with('+') {
        return false;
    }
    let rest: usize = parts.sum();
    match groups.len() {
        1 => (10..=12).contains(&area),
        // 0900-1800 are opening hours; 012.345.678 is grouped like a sum, 08.00-18.00 like hours.
        _ => (3..=6).contains(&area) && rest >= 5 && digits <= 13 && !(run.contains('.') && is_sum(groups)),
    }
}

/// Whether all groups but the first have three digits and dots between them.
fn is_sum(groups: &[&str]) -> bool {
    groups.len() > 2 && groups.iter().skip(1).all(|group| group.len() == 3)
}

/// `(555) 212-4567`, `1-800-555-0199`: three, three and four digits.
fn is_american(run: &str, groups: &[&str]) -> bool {
    let groups = match groups {
        ["1", rest @ ..] => rest,
        all => all,
    };
    let [area, exchange, line] = groups else { return false };
    let is_code = |group: &str| group.starts_with(|c: char| ('2'..='9').contains(&c));
    // No exchange begins with 0 or 1, but made-up numbers do: brackets or hyphens tell what they are.
    let is_written_so = run.contains('(') || run.matches(['-', '\u{2010}', '\u{2011}']).count() >= 2;
    let has_form = (area.len(), exchange.len(), line.len()) == (3, 3, 4);
    has_form && is_code(area) && (is_code(exchange) || is_written_so) && !run.contains('/')
}

/// Whether what stands before or behind says that it is no telephone number.
fn is_something_else(text: &str, run: &Range<usize>) -> bool {
    let (before, behind) = (text.get(..run.start).unwrap_or_default(), text.get(run.end..).unwrap_or_default());
    // Part of something longer: A0301234567, #030…, an address on the web.
    let is_glued = |c: char| c.is_alphanumeric() || matches!(c, '#' | '_' | '@' | '=' | '&' | '?');
    let goes_on = |c: char| c.is_alphanumeric() || matches!(c, '%' | '€' | '_');
    if before.ends_with(is_glued) || behind.starts_with(goes_on) || in_address(before) {
        return true;
    }
    // A comma with a digit behind it is a decimal one.
    if behind.strip_prefix([',', ':']).is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit())) {
        return true;
    }
    let fold = |word: &str| word.trim_matches(|c: char| matches!(c, '.' | ':' | ',' | '#' | '(')).to_lowercase();
    let word_before = before.split_whitespace().next_back().map(fold).unwrap_or_default();
    let word_behind = behind.split_whitespace().next().map(fold).unwrap_or_default();
    NOT_BEHIND.contains(&word_before.as_str()) || NOT_BEFORE.contains(&word_behind.as_str())
}

/// Whether the text so far ends within a web address.
fn in_address(before: &str) -> bool {
    let word = before.rsplit(char::is_whitespace).next().unwrap_or_default();
    word.contains("://") || word.starts_with("www.")
}
