//! Days as people and programs write them.

use std::fmt;

use super::Reason;

/// A day between the years 1900 and 2199.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Day {
    year: u16,
    month: u8,
    day: u8,
}

/// What comes first in `03/04/2026`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum DayOrder {
    /// Nobody knows: such days are only read where they can mean but one.
    #[default]
    Unknown,
    /// The day.
    DayFirst,
    /// The month.
    MonthFirst,
}

impl DayOrder {
    /// All of them, in the order of menus.
    pub const ALL: [Self; 3] = [Self::Unknown, Self::DayFirst, Self::MonthFirst];

    /// The order that these cells have in common; unknown where none of them gives it away, or where
    /// they contradict each other.
    pub fn learn<'a>(cells: impl Iterator<Item = &'a [u8]>) -> Self {
        let mut found = Self::Unknown;
        for cell in cells {
            let Some(Parts { numbers: [first, second, _], sign: b'/' | b'-', digits: 1..=2 }) = Parts::of(cell) else {
                continue;
            };
            let told = match (first > 12, second > 12) {
                (true, false) => Self::DayFirst,
                (false, true) => Self::MonthFirst,
                _ => continue,
            };
            if found != Self::Unknown && found != told {
                return Self::Unknown;
            }
            found = told;
        }
        found
    }
}

/// Three numbers apart by one sign.
struct Parts {
    numbers: [u16; 3],
    sign: u8,
    /// How many digits the first number has.
    digits: usize,
}

impl Parts {
    /// The parts a cell begins with; a time may follow.
    fn of(cell: &[u8]) -> Option<Self> {
        let (first, rest) = digits(cell)?;
        let (sign, rest) = rest.split_first().filter(|(sign, _)| b"-/.".contains(sign))?;
        // "3. 4. 2026", as German writes it.
        let next = |rest| digits(if *sign == b'.' { <[u8]>::trim_ascii_start(rest) } else { rest });
        let (second, rest) = next(rest)?;
        let (again, rest) = rest.split_first()?;
        let (third, rest) = next(rest)?;
        let is_over = matches!(rest, [] | [b' ' | b'T' | b',', ..]);
        (again == sign && is_over && second.len() <= 2).then_some(())?;
        let number = |digits: &[u8]| digits.iter().fold(0_u16, |n, digit| n * 10 + u16::from(digit - b'0'));
        let short = |year: u16| if third.len() == 2 { year + 2000 } else { year };
        let is_year_first = first.len() == 4;
        let is_year_last = matches!(third.len(), 2 | 4) && first.len() <= 2;
        let third = if is_year_first { number(third) } else { short(number(third)) };
        (is_year_first || is_year_last).then(|| Self {
            numbers: [number(first), number(second), third],
            sign: *sign,
            digits: first.len(),
        })
    }
}

/// Up to four digits at the beginning, and what follows.
fn digits(cell: &[u8]) -> Option<(&[u8], &[u8])> {
    let count = cell.iter().take(5).take_while(|byte| byte.is_ascii_digit()).count();
    (1..=4).contains(&count).then(|| cell.split_at_checked(count))?
}

impl Day {
    /// That day; none where the calendar has no such day.
    pub fn new(year: u16, month: u8, day: u8) -> Option<Self> {
        let is_leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
        let last = match month {
            4 | 6 | 9 | 11 => 30,
            2 if is_leap => 29,
            2 => 28,
            _ => 31,
        };
        let is_day = (1900..2200).contains(&year) && (1..=12).contains(&month) && (1..=last).contains(&day);
        is_day.then_some(Self { year, month, day })
    }

    /// The day in a cell: `2026-03-04`, `2026-03-04T09:15`, `20260304`, `04.03.2026`, and `3/4/2026`
    /// where it is known what comes first.
    pub fn parse(cell: &[u8], order: DayOrder) -> Result<Self, Reason> {
        if let Some(day) = Self::as_written(cell) {
            return Ok(day);
        }
        let Some(Parts { numbers: [first, second, third], sign, digits }) = Parts::of(cell) else {
            return Self::in_one(cell).ok_or(Reason::NoDay);
        };
        let (year, month, day) = match (digits, sign) {
            (4, _) => (first, second, third),
            (_, b'.') => (third, second, first),
            _ if first == second => (third, second, first),
            _ => match order {
                DayOrder::DayFirst => (third, second, first),
                DayOrder::MonthFirst => (third, first, second),
                DayOrder::Unknown if first > 12 => (third, second, first),
                DayOrder::Unknown if second > 12 => (third, first, second),
                DayOrder::Unknown => return Err(Reason::AmbiguousDay),
            },
        };
        let small = |number: u16| u8::try_from(number).unwrap_or(u8::MAX);
        Self::new(year, small(month), small(day)).ok_or(Reason::NoDay)
    }

    /// The day so many days after the first one of 1970, as clocks count; the last one there is for
    /// days that are further off.
    pub fn since_1970(days: u64) -> Self {
        let (mut year, mut left) = (1970_u16, days);
        let length = |year: u16| if Self::new(year, 2, 29).is_some() { 366 } else { 365 };
        while left >= length(year) && year < 2199 {
            left -= length(year);
            year += 1;
        }
        let mut at = Self { year, month: 1, day: 1 };
        for _ in 0..left.min(length(year) - 1) {
            let next = Self::new(year, at.month, at.day + 1);
            at = next.unwrap_or(Self { year, month: at.month + 1, day: 1 });
        }
        at
    }

    /// `2026-03-04`, as nearly every program writes it: once a row, so without a detour.
    fn as_written(cell: &[u8]) -> Option<Self> {
        let [a, b, c, d, b'-', e, f, b'-', g, h] = cell else { return None };
        let digits = [a, b, c, d, e, f, g, h].map(|digit| u16::from(digit.wrapping_sub(b'0')));
        let [a, b, c, d, e, f, g, h] = digits;
        let is_number = digits.iter().all(|digit| *digit <= 9);
        is_number.then(|| Self::new(1000 * a + 100 * b + 10 * c + d, (10 * e + f) as u8, (10 * g + h) as u8))?
    }

    /// `20260304`.
    fn in_one(cell: &[u8]) -> Option<Self> {
        let ([a, b, c, d, e, f, g, h], true) = (cell.first_chunk::<8>()?, cell.len() == 8) else { return None };
        let is_number = cell.iter().all(u8::is_ascii_digit);
        let number = |digits: &[&u8]| digits.iter().fold(0_u16, |n, digit| n * 10 + u16::from(**digit - b'0'));
        is_number.then(|| Self::new(number(&[a, b, c, d]), number(&[e, f]) as u8, number(&[g, h]) as u8))?
    }

    /// Whether a cell looks like a day, whatever comes first in it.
    pub(super) fn is_like(cell: &[u8]) -> bool {
        !matches!(Self::parse(cell, DayOrder::Unknown), Err(Reason::NoDay))
    }

    /// Months since the year 1900.
    pub(super) fn month(self) -> u16 {
        (self.year - 1900) * 12 + u16::from(self.month) - 1
    }
}

/// `YYYY-MM-DD`.
impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

/// `YYYY-MM` of a month counted since 1900.
pub(super) fn month_name(month: u16) -> String {
    format!("{:04}-{:02}", 1900 + month / 12, month % 12 + 1)
}
