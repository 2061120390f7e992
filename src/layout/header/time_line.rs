//! Durations to scale: a bar under the steps on which each stretch is as long as it takes.
//!
//! The columns keep their widths, since cards need them; wedges lead from each to its stretch. What
//! is too short to be seen is drawn longer and says so by a break. Steps that do not say how long
//! they take are left out and named, and so are those whose words cannot be read for certain.

use std::ops::Range;

use crate::{
    base::{Path, Point},
    i18n,
    layout::{
        frame::Frame,
        measure::{GAP, LABEL, LABEL_ICON, LABEL_TEXT, MARGIN},
        piece::{Anchor, Block, Dash, Ground, Piece, Tone},
        sheet::{Column, PhaseSpan, Placed, What},
        words::Words,
    },
    model::duration::{DAY, Duration, HOUR, MINUTE, MONTH, WEEK, YEAR},
    text::role,
};

/// Height of the wedges between columns and bar.
const WEDGE: f32 = 9.0;
/// Height of the bar.
const BAR: f32 = 7.0;
/// White between stretches.
const BETWEEN: f32 = 1.2;
/// Shortest stretch, in points: there is room for the break in it.
const LEAST: f32 = 9.0;
/// Length of a tick.
const TICK: f32 = 2.6;
/// Between the words at two ticks, at least.
const TICK_AIR: f32 = 8.0;
/// Distances of ticks, in seconds, with those that are whole in one unit of people's words.
const EVERY: [f64; 24] = [
    MINUTE,
    5.0 * MINUTE,
    10.0 * MINUTE,
    15.0 * MINUTE,
    30.0 * MINUTE,
    HOUR,
    2.0 * HOUR,
    4.0 * HOUR,
    8.0 * HOUR,
    DAY,
    2.0 * DAY,
    WEEK,
    2.0 * WEEK,
    MONTH,
    2.0 * MONTH,
    3.0 * MONTH,
    6.0 * MONTH,
    YEAR,
    2.0 * YEAR,
    5.0 * YEAR,
    10.0 * YEAR,
    20.0 * YEAR,
    50.0 * YEAR,
    100.0 * YEAR,
];

/// Something with a duration: a step, or a phase whose steps say nothing.
struct Stretch {
    columns: Range<usize>,
    /// Place of its phase in the map.
    phase: usize,
    duration: Duration,
    /// On the bar, from its left end: where it begins and how long it is drawn.
    x: f32,
    w: f32,
    /// Drawn longer than it is.
    is_broken: bool,
}

/// What a time line is made from.
#[derive(Default)]
struct Times {
    stretches: Vec<Stretch>,
    /// Names of those that do not say how long they take.
    silent: Vec<String>,
    /// Names of those whose words cannot be read, with the words.
    unread: Vec<(String, String)>,
}

/// Lays out the time line from `y` down, under these phases; returns its bottom. No height where
/// nothing has a duration.
pub(super) fn lay_out(
    (frame, words): (&Frame<'_>, &Words<'_>),
    columns: &[Column],
    spans: &[PhaseSpan],
    y: f32,
    out: &mut Vec<Placed>,
) -> f32 {
    let mut times = Times::of(frame, columns, spans);
    let (Some(first), Some(last)) = (columns.first(), columns.last()) else { return y };
    if times.stretches.is_empty() && times.unread.is_empty() {
        return y;
    }
    let (left, right) = (first.x + GAP / 2.0, last.x + last.w - GAP / 2.0);
    let mut block = Block::new(Ground::Bare, right - left);
    if !times.stretches.is_empty() {
        times.scale(block.w);
        times.draw(&mut block, columns, left);
        times.ticks(&mut block, words);
    }
    for note in times.notes(words) {
        let lines = words.set(&note, role::META, block.w);
        block.h += 1.0 + block.lines(Anchor::Top, &lines, Point::new(0.0, block.h + 1.0), Tone::Muted);
    }
    let label = times.label(words);
    let bottom = y + block.h.max(label.h + WEDGE - 2.0);
    out.push(Placed::new(What::TimeLabel, None, Point::new(MARGIN, y + WEDGE - 2.0), label));
    out.push(Placed::new(What::TimeLine, None, Point::new(left, y), block));
    bottom + 5.0
}

impl Times {
    fn of(frame: &Frame<'_>, columns: &[Column], spans: &[PhaseSpan]) -> Self {
        let mut times = Self::default();
        for span in spans {
            let Some(phase) = frame.doc.phases.get(span.index) else { continue };
            if phase.steps.iter().all(|step| step.duration.is_empty()) {
                times.add(span.columns.clone(), span.index, &phase.name, &phase.duration);
                continue;
            }
            for at in span.columns.clone() {
                let step = columns.get(at).and_then(|column| phase.steps.iter().find(|s| s.id == column.step));
                let Some(step) = step else { continue };
                let name = if step.name.is_empty() { &phase.name } else { &step.name };
                times.add(at..at + 1, span.index, name, &step.duration);
            }
        }
        times
    }

    fn add(&mut self, columns: Range<usize>, phase: usize, name: &str, words: &str) {
        if words.is_empty() {
            self.silent.push(name.to_owned());
        } else if let Some(duration) = Duration::read(words) {
            self.stretches.push(Stretch { columns, phase, duration, x: 0.0, w: 0.0, is_broken: false });
        } else {
            self.unread.push((name.to_owned(), words.to_owned()));
        }
    }

    /// Gives each stretch its length on a bar `w` long: those too short the least, and the others
    /// share the rest in proportion.
    fn scale(&mut self, w: f32) {
        let room = w - BETWEEN * (self.stretches.len() as f32 - 1.0);
        loop {
            let broken = self.stretches.iter().filter(|s| s.is_broken).count();
            let secs: f64 = self.stretches.iter().filter(|s| !s.is_broken).map(|s| s.duration.middle_secs()).sum();
            let rest = f64::from((room - broken as f32 * LEAST).max(0.0));
            let per_second = if secs > 0.0 { rest / secs } else { 0.0 };
            let mut has_new = false;
            for stretch in self.stretches.iter_mut().filter(|s| !s.is_broken) {
                stretch.w = (stretch.duration.middle_secs() * per_second) as f32;
                if stretch.w < LEAST {
                    (stretch.is_broken, has_new) = (true, true);
                }
            }
            if !has_new {
                break;
            }
        }
        let mut x = 0.0;
        for stretch in &mut self.stretches {
            if stretch.is_broken {
                stretch.w = LEAST;
            }
            stretch.x = x;
            x += stretch.w + BETWEEN;
        }
    }

    /// Wedges, and the bar under them.
    fn draw(&self, block: &mut Block, columns: &[Column], left: f32) {
        for stretch in &self.stretches {
            let edge = |at: usize, right: bool| {
                columns.get(at).map_or(0.0, |c| if right { c.x + c.w - GAP / 2.0 } else { c.x + GAP / 2.0 } - left)
            };
            let (a, b) = (edge(stretch.columns.start, false), edge(stretch.columns.end.saturating_sub(1), true));
            let (x, end) = (stretch.x, stretch.x + stretch.w);
            let wedge = [(a, 0.0), (b, 0.0), (end, WEDGE - 1.0), (x, WEDGE - 1.0)].map(|(x, y)| Point::new(x, y));
            block.push(Piece::Fill(Path::polygon(&wedge), Tone::Hairline));
            let corners = [(x, WEDGE), (end, WEDGE), (end, WEDGE + BAR), (x, WEDGE + BAR)];
            let bar = Path::polygon(&corners.map(|(x, y)| Point::new(x, y)));
            block.push(Piece::Fill(bar, Tone::Phase(stretch.phase)));
            if stretch.is_broken {
                let middle = f32::midpoint(x, end);
                for by in [-1.3, 1.3] {
                    let (foot, head) =
                        (Point::new(middle + by - 1.2, WEDGE + BAR + 1.0), Point::new(middle + by + 1.2, WEDGE - 1.0));
                    block.push(Piece::Rule(foot, head, 1.1, Tone::Paper, Dash::Solid));
                }
            }
        }
        block.h = WEDGE + BAR;
    }

    /// Where on the bar that time is over which has passed after `secs` of drawn stretches.
    fn place(&self, secs: f64) -> Option<f32> {
        let mut begun = 0.0;
        for stretch in &self.stretches {
            let takes = stretch.duration.middle_secs();
            if takes > 0.0 && secs <= begun + takes {
                return Some(stretch.x + ((secs - begun) / takes) as f32 * stretch.w);
            }
            begun += takes;
        }
        None
    }

    fn total_secs(&self) -> f64 {
        self.stretches.iter().map(|s| s.duration.middle_secs()).sum()
    }

    /// Ticks at round times, as many as have room for their words.
    fn ticks(&self, block: &mut Block, words: &Words<'_>) {
        let total = self.total_secs();
        let ticks = |every: f64| {
            let count = (total / every + 1e-6).min(200.0) as usize;
            (1..=count).filter_map(move |n| {
                let secs = n as f64 * every;
                Some((self.place(secs.min(total))?, words.line(&i18n::duration(words.language, secs), role::META)))
            })
        };
        let has_room = |every: &f64| {
            let mut free = f32::NEG_INFINITY;
            total / every <= 60.0
                && ticks(*every).all(|(x, line)| {
                    let fits = x - line.width / 2.0 >= free;
                    free = x + line.width / 2.0 + TICK_AIR;
                    fits
                })
        };
        let Some(every) = EVERY.iter().find(|every| has_room(every) && total / **every <= 12.0) else { return };
        let top = WEDGE + BAR;
        let mut has_any = false;
        for (x, line) in ticks(*every) {
            let x = x.min(block.w - 0.4);
            block.push(Piece::Rule(
                Point::new(x, top + 0.8),
                Point::new(x, top + 0.8 + TICK),
                0.7,
                Tone::Muted,
                Dash::Solid,
            ));
            let left = (x - line.width / 2.0).min(block.w - line.width);
            block.lines(Anchor::Top, &line, Point::new(left, top + TICK + 1.2), Tone::Muted);
            has_any = true;
        }
        block.h += if has_any { TICK + 1.2 + role::META.line_height } else { 0.0 };
    }

    /// Icon, name, and how long it all takes.
    fn label(&self, words: &Words<'_>) -> Block {
        let language = words.language;
        let mut block = Block::new(Ground::Bare, LABEL);
        block.push(Piece::Icon("clock", Point::new(0.0, -0.6), LABEL_ICON, Tone::Ink));
        let name = words.set(i18n::text(language, "time-line"), role::STEP, LABEL - LABEL_TEXT);
        block.h = block.lines(Anchor::Top, &name, Point::new(LABEL_TEXT, 0.1), Tone::Ink);
        if !self.stretches.is_empty() {
            let total = words.set(&self.total(words), role::META, LABEL - LABEL_TEXT);
            block.h += block.lines(Anchor::Top, &total, Point::new(LABEL_TEXT, block.h), Tone::Muted);
        }
        block
    }

    /// How long all stretches take together: "about 5 weeks", "4 to 6 weeks".
    fn total(&self, words: &Words<'_>) -> String {
        let sum = |of: fn(&Duration) -> f64| self.stretches.iter().map(|s| of(&s.duration)).sum();
        let (low, high): (f64, f64) = (sum(|d| d.low_secs), sum(|d| d.high_secs));
        let say = |secs| i18n::duration(words.language, secs);
        let (low, high) = (say(low), say(high));
        let key = if low == high { "time-line-total" } else { "time-line-total-range" };
        i18n::text_with(words.language, key, &[("low", low.into()), ("high", high.into())])
    }

    fn notes(&self, words: &Words<'_>) -> Vec<String> {
        let mut notes = Vec::new();
        let say = |key, names: String| i18n::text_with(words.language, key, &[("names", names.into())]);
        if self.stretches.iter().any(|s| s.is_broken) {
            notes.push(i18n::text(words.language, "time-line-broken").to_owned());
        }
        if !self.silent.is_empty() && !self.stretches.is_empty() {
            notes.push(say("time-line-silent", self.silent.join(", ")));
        }
        if !self.unread.is_empty() {
            let quoted =
                self.unread.iter().map(|(name, said)| format!("{name} {}", i18n::quoted(words.language, said)));
            notes.push(say("time-line-unread", quoted.collect::<Vec<_>>().join(", ")));
        }
        // One line says it all where it is long enough.
        if notes.is_empty() { notes } else { vec![notes.join(" · ")] }
    }
}
