//! Folds text for comparing, and knows where each folded byte came from: `ẞ` becomes two letters
//! and `İ` fewer bytes, and still a match has to mean a range of what was written.

use unicode_segmentation::GraphemeCursor;

/// A text as it is compared, kept from text to text to reuse its memory.
#[derive(Debug, Default)]
pub(super) struct Folded {
    /// What is compared.
    pub(super) text: String,
    /// For each byte of `text` the byte of the source whose letter it stands for; empty while both
    /// are the same.
    from: Vec<usize>,
}

impl Folded {
    /// Folds `source`: case, typographic quotes and spaces of every width.
    pub(super) fn fold(&mut self, source: &str) {
        self.text.clear();
        self.from.clear();
        if source.is_ascii() {
            self.text.extend(source.chars().map(|c| if c == '\n' { ' ' } else { c.to_ascii_lowercase() }));
            return;
        }
        for (at, letter) in source.char_indices() {
            push_folded(letter, &mut self.text);
            self.from.resize(self.text.len(), at);
        }
    }

    /// Takes `source` as it is.
    pub(super) fn keep(&mut self, source: &str) {
        self.text.clear();
        self.from.clear();
        self.text.push_str(source);
    }

    /// The bytes of `source` that the folded bytes `start..end` stand for; none where that would
    /// cut a letter in two, or part it from its accent.
    pub(super) fn source(&self, source: &str, start: usize, end: usize) -> Option<std::ops::Range<usize>> {
        let range = if self.from.is_empty() {
            start..end
        } else {
            self.boundary(start, source.len())?..self.boundary(end, source.len())?
        };
        let is_whole = |at: usize| GraphemeCursor::new(at, source.len(), true).is_boundary(source, 0).unwrap_or(true);
        (source.is_ascii() || is_whole(range.start) && is_whole(range.end)).then_some(range)
    }

    /// Where in the source the letter begins that `at` stands for; none within one.
    fn boundary(&self, at: usize, len: usize) -> Option<usize> {
        let Some(from) = self.from.get(at) else { return Some(len) };
        let before = at.checked_sub(1).and_then(|at| self.from.get(at));
        (before != Some(from)).then_some(*from)
    }
}

/// `text` folded, for the words that are looked for.
pub(super) fn folded(text: &str) -> String {
    let mut folded = Folded::default();
    folded.fold(text);
    folded.text
}

fn push_folded(letter: char, out: &mut String) {
    match letter {
        'ß' | 'ẞ' => out.push_str("ss"),
        // Its own small form is an i with a second dot, which nobody types.
        'İ' => out.push('i'),
        'ς' => out.push('σ'),
        '’' | '‘' | '‚' => out.push('\''),
        '“' | '”' | '„' => out.push('"'),
        '\n' | '\u{a0}' | '\u{202f}' | '\u{2009}' => out.push(' '),
        _ if letter.is_ascii() => out.push(letter.to_ascii_lowercase()),
        _ => out.extend(letter.to_lowercase()),
    }
}
