//! Reads a line: step and sign at its beginning, channel, personas, value and severity at its end, words
//! between.

use std::ops::Range;

use super::{
    figure::{self, Figure},
    grammar::Sign,
    names::Names,
};
use crate::base::{Id, clean};

/// Names at the beginning of a line are looked for up to so many colons.
const MOST_COLONS: usize = 8;
/// Marks at the end of a line may have names of several words, with signs among them: so far back.
const MOST_TRIES: usize = 6;
/// No name that somebody types is longer, in bytes.
const LONGEST_NAME: usize = 200;
/// Signs that open or close words somebody said.
const QUOTES: [char; 6] = ['"', '“', '„', '”', '«', '»'];

/// What a line says.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Said {
    /// The step it names.
    pub step: Option<Id>,
    /// What it becomes.
    pub sign: Sign,
    /// The words; all of the line that is not one of its parts.
    pub text: String,
    /// The channel it names.
    pub channel: Option<Id>,
    /// The personas it names.
    pub personas: Vec<Id>,
    /// What they feel, on the map's scale.
    pub value: Option<f32>,
    /// The figure of a metric.
    pub figure: Option<Figure>,
    /// It is a moment that decides.
    pub is_moment: bool,
    /// What of the line was understood, in order.
    pub parts: Vec<Part>,
}

/// A stretch of a line that was understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// Where it stands, in bytes.
    pub range: Range<usize>,
    /// As what.
    pub kind: PartKind,
}

/// What a stretch of a line was understood as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PartKind {
    /// A step with its colon.
    Step,
    /// A sign, or the mark that closes a quote.
    Sign,
    /// A channel.
    Channel,
    /// A persona.
    Persona,
    /// What somebody feels.
    Value,
    /// The figure of a metric.
    Figure,
}

impl Said {
    /// Whether there is something to add, not a place alone.
    pub fn has_content(&self) -> bool {
        !self.text.is_empty() || matches!(self.sign, Sign::Feeling { .. })
    }
}

/// Reads `line`; `here` decides between steps of one name.
pub fn read(line: &str, names: &Names, here: Option<&Id>) -> Said {
    read_taking(line, names, here, true)
}

/// The same where a channel has no place but on a touchpoint: elsewhere it is a part of the words.
pub(super) fn read_without_channel(line: &str, names: &Names, here: Option<&Id>) -> Said {
    read_taking(line, names, here, false)
}

fn read_taking(line: &str, names: &Names, here: Option<&Id>, channels: bool) -> Said {
    let read = |values| Reader::new(line, names, Takes { values, channels }).read(here);
    let said = read(true);
    // Where nobody can feel anything, a value is a part of the words.
    let can_feel = names.people.iter().any(|p| {
        let is_meant = if said.personas.is_empty() { !p.is_hidden } else { said.personas.contains(&p.id) };
        is_meant && p.may_feel
    });
    if said.value.is_some() && !can_feel { read(false) } else { said }
}

struct Reader<'a> {
    line: &'a str,
    names: &'a Names,
    /// What is left to read.
    rest: Range<usize>,
    takes: Takes,
    said: Said,
}

/// What a line may name beside its words.
#[derive(Clone, Copy)]
struct Takes {
    /// What personas feel.
    values: bool,
    /// The channel that a pain point is about.
    channels: bool,
}

/// What stands at the end of a line.
enum Mark {
    Channel(Id),
    Persona(Id),
    Value(f32),
    Severity(u8),
}

impl<'a> Reader<'a> {
    fn new(line: &'a str, names: &'a Names, takes: Takes) -> Self {
        Self { line, names, rest: 0..line.len(), takes, said: Said::default() }
    }

    fn read(mut self, here: Option<&Id>) -> Said {
        self.skip_space();
        self.step(here);
        self.sign();
        let words = self.rest.clone();
        // A value at the very end is a metric's figure, not what somebody feels.
        self.figure();
        self.marks();
        self.close_quote();
        self.figure();
        self.said.parts.sort_by_key(|p| p.range.start);
        self.said.text = self.words(&words);
        self.without_words(&words);
        self.said
    }

    fn text(&self) -> &'a str {
        self.line.get(self.rest.clone()).unwrap_or_default()
    }

    fn skip_space(&mut self) {
        self.rest.start += self.text().len() - self.text().trim_start().len();
    }

    /// Takes so many bytes off the front.
    fn take(&mut self, len: usize, kind: PartKind) {
        let range = self.rest.start..self.rest.start + len;
        self.rest.start = range.end;
        self.said.parts.push(Part { range, kind });
        self.skip_space();
    }

    /// `Return: …`
    fn step(&mut self, here: Option<&Id>) {
        let text = self.text();
        if text.starts_with(|c| c == ':' || Sign::of(c).is_some()) {
            return;
        }
        let names = self.names;
        let ends: Vec<usize> =
            text.match_indices(':').map(|(at, _)| at).take(MOST_COLONS).filter(|at| ends_name(text, *at)).collect();
        let name = |at: &usize| text.get(..*at).unwrap_or_default();
        // A whole name may have a colon in it; a beginning of one has not.
        let whole = ends.iter().rev().find_map(|at| Some((*at, names.place_exactly(name(at), here)?)));
        let found = whole.or_else(|| ends.iter().find_map(|at| Some((*at, names.place(name(at), here)?))));
        if let Some((at, step)) = found {
            self.said.step = Some(step.clone());
            self.take(at + 1, PartKind::Step);
        }
    }

    /// `!4 …`, `?…`, `:−2 …`
    fn sign(&mut self) {
        let text = self.text();
        let Some(first) = text.chars().next() else { return };
        if let Some(sign) = Sign::of(first) {
            self.said.sign = sign;
            self.said.is_moment = sign == Sign::Moment;
            let severity = severity(text).filter(|_| sign == Sign::Pain(0));
            if let Some(severity) = severity {
                self.said.sign = Sign::Pain(severity);
            }
            self.take(first.len_utf8() + usize::from(severity.is_some()), PartKind::Sign);
            return;
        }
        let token = text.split(char::is_whitespace).next().unwrap_or_default();
        let value = token.strip_prefix(':').and_then(|typed| figure::feeling(typed, self.names.scale));
        if let Some(value) = value.filter(|_| self.takes.values) {
            self.said.value = Some(value);
            self.take(token.len(), PartKind::Value);
            let quote = self.text().chars().next().filter(|c| QUOTES.contains(c));
            self.said.sign = Sign::Feeling { verbatim: quote.is_some() };
            if let Some(quote) = quote {
                self.take(quote.len_utf8(), PartKind::Sign);
            }
        }
    }

    /// `… @channel +persona :value !4`, in any order, from the end.
    fn marks(&mut self) {
        loop {
            let head = self.text().trim_end();
            self.rest.end = self.rest.start + head.len();
            let begins = |at: usize| head.get(..at).is_some_and(|b| b.is_empty() || b.ends_with(char::is_whitespace));
            let signs = head.char_indices().rev().filter(|(at, c)| matches!(c, '@' | '+' | ':' | '!') && begins(*at));
            let mark = |(at, c): (usize, char)| Some((at, self.mark(c, head.get(at..)?)?));
            let Some((at, mark)) = signs.take(MOST_TRIES).find_map(mark) else { return };
            let range = self.rest.start + at..self.rest.end;
            self.rest.end = range.start;
            // What has no place on this card stays a part of its words.
            if let Some(kind) = self.keep(mark) {
                self.said.parts.push(Part { range, kind });
            }
        }
    }

    /// What `words` say, which begin with `sign`.
    fn mark(&self, sign: char, words: &str) -> Option<Mark> {
        let name = words.get(sign.len_utf8()..)?;
        if name.len() > LONGEST_NAME || name.starts_with(char::is_whitespace) {
            return None;
        }
        match sign {
            '@' => self.names.channel(name).cloned().map(Mark::Channel),
            '+' => self.names.persona(name).cloned().map(Mark::Persona),
            '!' => severity(words).filter(|_| name.len() == 1).map(Mark::Severity),
            _ => figure::feeling(name, self.names.scale).map(Mark::Value),
        }
    }

    fn has_channel(&self) -> bool {
        self.said.sign.has_channel() && (self.takes.channels || !matches!(self.said.sign, Sign::Pain(_)))
    }

    fn keep(&mut self, mark: Mark) -> Option<PartKind> {
        match mark {
            Mark::Channel(id) if self.has_channel() && self.said.channel.is_none() => {
                self.said.channel = Some(id);
                Some(PartKind::Channel)
            }
            Mark::Persona(id) => {
                if !self.said.personas.contains(&id) {
                    // Read from the end, kept in the order of the line.
                    self.said.personas.insert(0, id);
                }
                Some(PartKind::Persona)
            }
            Mark::Value(value) if self.takes.values && self.said.value.is_none() => {
                self.said.value = Some(value);
                Some(PartKind::Value)
            }
            // Behind the words it says the same as before them.
            Mark::Severity(severity) if matches!(self.said.sign, Sign::Touchpoint | Sign::Pain(0)) => {
                self.said.sign = Sign::Pain(severity);
                self.without_channel();
                Some(PartKind::Sign)
            }
            Mark::Channel(_) | Mark::Value(_) | Mark::Severity(_) => None,
        }
    }

    /// Makes a channel a part of the words where the card has no place for it.
    fn without_channel(&mut self) {
        if !self.has_channel() {
            self.said.channel = None;
            self.said.parts.retain(|part| part.kind != PartKind::Channel);
        }
    }

    /// The mark at the end of what somebody said, where it closes the one at the beginning.
    fn close_quote(&mut self) {
        if !matches!(self.said.sign, Sign::Quote | Sign::Feeling { verbatim: true }) {
            return;
        }
        let text = self.text();
        let closing = text.chars().next_back().filter(|c| QUOTES.contains(c));
        let is_odd = text.chars().filter(|c| QUOTES.contains(c)).count() % 2 == 1;
        if let Some(closing) = closing.filter(|c| is_odd && text.len() > c.len_utf8()) {
            let range = self.rest.end - closing.len_utf8()..self.rest.end;
            self.rest.end = range.start;
            self.said.parts.push(Part { range, kind: PartKind::Sign });
        }
    }

    /// `#NPS 46`
    fn figure(&mut self) {
        if self.said.sign != Sign::Metric || self.said.figure.is_some() {
            return;
        }
        self.rest.end = self.rest.start + self.text().trim_end().len();
        if let Some((at, figure)) = figure::metric(self.text(), self.names.language) {
            let range = self.rest.start + at..self.rest.end;
            self.rest.end = range.start;
            self.said.parts.push(Part { range, kind: PartKind::Figure });
            self.said.figure = Some(figure);
        }
    }

    /// What of `range` is none of the parts.
    fn words(&self, range: &Range<usize>) -> String {
        let mut at = range.start;
        let mut pieces = Vec::new();
        for part in self.said.parts.iter().map(|p| &p.range).filter(|p| p.start >= range.start) {
            pieces.push(self.line.get(at..part.start).unwrap_or_default().trim());
            at = part.end;
        }
        pieces.push(self.line.get(at..range.end).unwrap_or_default().trim());
        pieces.retain(|p| !p.is_empty());
        clean(&pieces.join(" "))
    }

    /// Makes the best of a line of signs alone.
    fn without_words(&mut self, words: &Range<usize>) {
        if !self.said.text.is_empty() || matches!(self.said.sign, Sign::Feeling { .. }) {
            return;
        }
        let channel = self.said.channel.as_ref();
        if let Some(channel) = channel.and_then(|id| self.names.channels.iter().find(|c| c.id == *id)) {
            self.said.text.clone_from(&channel.name);
        } else if self.said.value.is_some() {
            self.said.sign = Sign::Feeling { verbatim: false };
        } else {
            self.said.personas.clear();
            self.said.parts.retain(|p| p.kind != PartKind::Persona);
            self.said.text = self.words(words);
        }
    }
}

/// Whether a colon can end a name: not in `10:30`, `https://…` or `::`.
fn ends_name(text: &str, colon: usize) -> bool {
    let before = text.get(..colon).unwrap_or_default().trim_end();
    let behind = text.get(colon + 1..).unwrap_or_default();
    let is_time = before.ends_with(|c: char| c.is_ascii_digit()) && behind.starts_with(|c: char| c.is_ascii_digit());
    !is_time && !behind.starts_with("//") && !before.ends_with(':')
}

/// The severity right behind a `!`.
fn severity(text: &str) -> Option<u8> {
    let mut behind = text.chars().skip(1);
    let digit = behind.next()?.to_digit(10)?;
    let ends = behind.next().is_none_or(char::is_whitespace);
    u8::try_from(digit).ok().filter(|s| (1..=5).contains(s) && ends)
}
