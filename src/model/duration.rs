//! Durations as people say them, in English and German, turned into seconds.
//!
//! What cannot be read for certain is not guessed: `2m` may be minutes or months, `1,000 h` one hour
//! or a thousand, and "a while" is no number at all.

/// How long something takes: one length, or anything between two.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Duration {
    /// Shortest, in seconds.
    pub low_secs: f64,
    /// Longest, in seconds; the same where there is only one.
    pub high_secs: f64,
}

/// A minute, in seconds.
pub const MINUTE: f64 = 60.0;
/// An hour, in seconds.
pub const HOUR: f64 = 3_600.0;
/// A day of 24 hours, in seconds; a working day counts as one.
pub const DAY: f64 = 86_400.0;
/// A week, in seconds.
pub const WEEK: f64 = 7.0 * DAY;
/// The mean year of the Gregorian calendar, 365.2425 days, in seconds.
pub const YEAR: f64 = 365.2425 * DAY;
/// A twelfth of a year, in seconds.
pub const MONTH: f64 = YEAR / 12.0;

impl Duration {
    /// One length.
    pub fn of(secs: f64) -> Self {
        Self { low_secs: secs, high_secs: secs }
    }

    /// The middle of a range, in seconds: as long as it is drawn.
    pub fn middle_secs(self) -> f64 {
        f64::midpoint(self.low_secs, self.high_secs)
    }

    /// Reads `2 weeks`, `3 Tage`, `1½ h`, `1 h 30 min`, `2–3 days`, `30 min bis 1 Stunde`,
    /// `half an hour`; nothing where the words do not say for certain how long.
    pub fn read(words: &str) -> Option<Self> {
        let tokens = tokens(words)?;
        let mut sides = tokens.split(|t| *t == Token::To);
        let (low, high, more) = (sides.next()?, sides.next(), sides.next());
        if more.is_some() {
            return None;
        }
        let Some(high) = high else { return length(low, None).map(Self::of) };
        let high_secs = length(high, None)?;
        // "2 to 3 weeks": the first number is of the unit that follows the second.
        let unit = high.iter().find_map(|t| if let Token::Unit(secs) = t { Some(*secs) } else { None });
        let low_secs = length(low, unit)?;
        (low_secs <= high_secs).then_some(Self { low_secs, high_secs })
    }
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Token {
    /// A number in figures or words.
    Number(f64),
    /// One as an article: it may stand beside "half".
    A,
    /// Half of what follows.
    Half,
    /// Hours and minutes with a colon between them, in hours.
    Clock(f64),
    /// A unit, in seconds.
    Unit(f64),
    /// Between the ends of a range.
    To,
}

/// Seconds of one side of a range; `unit` is for a number that has none.
fn length(tokens: &[Token], unit: Option<f64>) -> Option<f64> {
    let mut secs = 0.0;
    let mut amount: Vec<Token> = Vec::new();
    let mut last = f64::INFINITY;
    for token in tokens {
        let Token::Unit(size) = token else {
            amount.push(*token);
            continue;
        };
        // Hours come before minutes, and each once.
        if *size >= last {
            return None;
        }
        secs += count(&amount, *size)? * size;
        last = *size;
        amount.clear();
    }
    match (amount.is_empty(), unit) {
        (true, _) => (!tokens.is_empty()).then_some(secs),
        (false, Some(size)) if secs == 0.0 => Some(count(&amount, size)? * size),
        (false, _) => None,
    }
}

fn count(amount: &[Token], unit: f64) -> Option<f64> {
    match amount {
        [Token::Number(n)] => Some(*n),
        [Token::A] => Some(1.0),
        [Token::Half] | [Token::A, Token::Half] | [Token::Half, Token::A] => Some(0.5),
        // A colon only tells hours from minutes.
        [Token::Clock(hours)] if (unit - HOUR).abs() < 1.0 => Some(*hours),
        _ => None,
    }
}

fn tokens(words: &str) -> Option<Vec<Token>> {
    let text: Vec<char> = words.to_lowercase().chars().collect();
    let mut out = Vec::new();
    let mut at = 0;
    while let Some(c) = text.get(at).copied() {
        if c.is_ascii_digit() {
            let (token, end) = figures(&text, at)?;
            out.push(token);
            at = end;
        } else if let Some(part) = fraction(c) {
            at += 1;
            // "1 ½" is one and a half.
            match out.last_mut() {
                Some(Token::Number(n)) if n.fract() == 0.0 => *n += part,
                Some(Token::Number(_) | Token::A | Token::Half | Token::Clock(_)) => return None,
                _ => out.push(Token::Number(part)),
            }
        } else if c.is_alphabetic() {
            let rest = text.get(at..).unwrap_or_default();
            let word: String = rest.iter().take_while(|c| c.is_alphabetic()).collect();
            at += word.chars().count();
            // The full stop of an abbreviation.
            at += usize::from(text.get(at) == Some(&'.'));
            out.extend(read_word(&word)?);
        } else {
            match c {
                '-' | '\u{2010}'..='\u{2014}' | '\u{2212}' => out.push(Token::To),
                '~' | '≈' if out.is_empty() => {}
                ',' | '&' | '+' if matches!(out.last(), Some(Token::Unit(_))) => {}
                c if c.is_whitespace() => {}
                _ => return None,
            }
            at += 1;
        }
    }
    Some(out)
}

/// A number in figures that begins at `at`, and where it ends.
fn figures(text: &[char], at: usize) -> Option<(Token, usize)> {
    let digits = |from: usize| text.get(from..).unwrap_or_default().iter().take_while(|c| c.is_ascii_digit()).count();
    let number = |from: usize, count: usize| -> Option<f64> {
        text.get(from..from + count)?.iter().collect::<String>().parse().ok()
    };
    let whole = digits(at);
    let end = at + whole;
    let value = number(at, whole)?;
    let behind = match text.get(end) {
        Some('.' | ',' | '/' | ':') => digits(end + 1),
        _ => 0,
    };
    let close = end + 1 + behind;
    match text.get(end) {
        Some(':') => {
            let minutes = number(end + 1, behind).filter(|m| behind == 2 && *m < 60.0)?;
            Some((Token::Clock(value + minutes / 60.0), close))
        }
        Some('/') => {
            let parts = number(end + 1, behind).filter(|parts| *parts > 0.0)?;
            Some((Token::Number(value / parts), close))
        }
        // Three digits behind a point or comma may as well be thousands.
        Some('.' | ',') if behind == 3 => None,
        Some('.' | ',') if behind > 0 => {
            let text: String = text.get(at..close)?.iter().map(|c| if *c == ',' { '.' } else { *c }).collect();
            Some((Token::Number(text.parse().ok()?), close))
        }
        Some(' ') if text.get(end + 1).is_some_and(char::is_ascii_digit) => {
            // "1 1/2"; two numbers side by side otherwise mean nothing.
            let (Token::Number(part), close) = figures(text, end + 1)? else { return None };
            let slash = text.get(end + 1..close)?.contains(&'/');
            (slash && part < 1.0).then_some((Token::Number(value + part), close))
        }
        _ => Some((Token::Number(value), end)),
    }
}

fn fraction(c: char) -> Option<f64> {
    Some(match c {
        '½' => 0.5,
        '¼' => 0.25,
        '¾' => 0.75,
        '⅓' => 1.0 / 3.0,
        '⅔' => 2.0 / 3.0,
        _ => return None,
    })
}

/// What a word means; an empty list for one that changes nothing ("about", the "working" of working
/// days), nothing for one we do not know.
fn read_word(word: &str) -> Option<Vec<Token>> {
    let one = |token: Token| Some(vec![token]);
    if let Some(secs) = unit(word) {
        return one(Token::Unit(secs));
    }
    if let Some(n) = number_word(word) {
        return one(Token::Number(n));
    }
    match word {
        "a" | "an" | "one" | "ein" | "eine" | "einen" | "einem" | "einer" | "eines" => one(Token::A),
        "half" | "halb" | "halbe" | "halber" | "halben" | "halbes" => one(Token::Half),
        "to" | "bis" => one(Token::To),
        "about" | "approx" | "approximately" | "around" | "roughly" | "ca" | "circa" | "etwa" | "rund" | "ungefähr"
        | "and" | "und" | "working" | "business" => Some(Vec::new()),
        _ => None,
    }
}

fn unit(word: &str) -> Option<f64> {
    Some(match word {
        "s" | "sec" | "secs" | "second" | "seconds" | "sek" | "sekunde" | "sekunden" => 1.0,
        "min" | "mins" | "minute" | "minutes" | "minuten" => MINUTE,
        "h" | "hr" | "hrs" | "hour" | "hours" | "std" | "stunde" | "stunden" => HOUR,
        "d" | "day" | "days" | "tag" | "tage" | "tagen" | "werktag" | "werktage" | "werktagen" | "arbeitstag"
        | "arbeitstage" | "arbeitstagen" => DAY,
        "wk" | "wks" | "week" | "weeks" | "woche" | "wochen" => WEEK,
        "fortnight" | "fortnights" => 2.0 * WEEK,
        "month" | "months" | "monat" | "monate" | "monaten" => MONTH,
        "quarter" | "quarters" | "quartal" | "quartale" | "quartalen" => 3.0 * MONTH,
        "yr" | "yrs" | "year" | "years" | "jahr" | "jahre" | "jahren" => YEAR,
        _ => return None,
    })
}

fn number_word(word: &str) -> Option<f64> {
    const ENGLISH: [&str; 11] =
        ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
    const GERMAN: [&str; 11] =
        ["zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwölf"];
    let small = |word: &str| {
        let at = ENGLISH.iter().position(|w| *w == word).or_else(|| GERMAN.iter().position(|w| *w == word))?;
        Some(at as f64 + 2.0)
    };
    match word {
        "anderthalb" | "eineinhalb" => Some(1.5),
        _ => match word.strip_suffix("einhalb") {
            Some(whole) => small(whole).map(|n| n + 0.5),
            None => small(word),
        },
    }
}
