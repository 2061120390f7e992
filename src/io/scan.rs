//! A light reading of RON text, for messages: where brackets, words and strings stand.
//!
//! The parser proper is `ron`; this one never fails, so that it can also look at broken files.

/// Brackets deeper than this are refused; a map needs seven.
pub(super) const MAX_DEPTH: usize = 100;

/// One piece of RON text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Piece<'a> {
    /// `(`, `[` or `{`.
    Open,
    /// `)`, `]` or `}`.
    Close,
    /// `:`.
    Colon,
    /// A name or a number.
    Word(&'a str),
    /// What stands between quotation marks.
    Text(&'a str),
    /// Anything else.
    Other,
}

/// The pieces of a text with their byte offsets; comments and white space left out.
#[derive(Clone, Debug)]
pub(super) struct Pieces<'a> {
    text: &'a str,
    at: usize,
}

/// Walks over `text`.
pub(super) fn pieces(text: &str) -> Pieces<'_> {
    pieces_from(text, 0)
}

/// Walks over `text` from byte `at`, which must not be inside a string or comment.
pub(super) fn pieces_from(text: &str, at: usize) -> Pieces<'_> {
    Pieces { text, at }
}

impl<'a> Pieces<'a> {
    fn rest(&self) -> &'a str {
        self.text.get(self.at..).unwrap_or_default()
    }

    fn skip_blanks(&mut self) {
        loop {
            let rest = self.rest();
            let trimmed = rest.trim_start();
            self.at += rest.len() - trimmed.len();
            if trimmed.starts_with("//") {
                self.at += trimmed.find('\n').unwrap_or(trimmed.len());
            } else if trimmed.starts_with("/*") {
                self.at += comment_len(trimmed);
            } else {
                return;
            }
        }
    }

    /// A raw string such as `r#"…"#` at the front of `rest`: its words and its whole length.
    fn raw(rest: &'a str) -> Option<(&'a str, usize)> {
        let body = rest.strip_prefix("br").or_else(|| rest.strip_prefix('r'))?;
        let inner = body.trim_start_matches('#');
        let hashes = body.len() - inner.len();
        let inner = inner.strip_prefix('"')?;
        let closing = format!("\"{}", "#".repeat(hashes));
        let end = inner.find(&closing).unwrap_or(inner.len());
        let whole = rest.len() - inner.len() + (end + closing.len()).min(inner.len());
        Some((inner.get(..end)?, whole))
    }
}

/// Length of the block comment at the front of `text`; comments may nest.
fn comment_len(text: &str) -> usize {
    let (mut depth, mut at) = (0_usize, 0);
    while let Some(rest) = text.get(at..).filter(|r| !r.is_empty()) {
        if rest.starts_with("/*") {
            depth += 1;
            at += 2;
        } else if rest.starts_with("*/") {
            depth -= 1;
            at += 2;
        } else {
            at += rest.chars().next().map_or(1, char::len_utf8);
        }
        if depth == 0 {
            break;
        }
    }
    at
}

/// Length of the words of a string up to its closing quotation mark.
fn string_len(inner: &str) -> usize {
    let mut escaped = false;
    inner
        .bytes()
        .position(|b| {
            let closes = b == b'"' && !escaped;
            escaped = b == b'\\' && !escaped;
            closes
        })
        .unwrap_or(inner.len())
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '_' | '-' | '+' | '.')
}

impl<'a> Iterator for Pieces<'a> {
    type Item = (usize, Piece<'a>);

    fn next(&mut self) -> Option<Self::Item> {
        self.skip_blanks();
        let (start, rest) = (self.at, self.rest());
        let first = rest.chars().next()?;
        if let Some((inner, whole)) = Self::raw(rest) {
            self.at += whole;
            return Some((start, Piece::Text(inner)));
        }
        let piece = match first {
            '(' | '[' | '{' => Piece::Open,
            ')' | ']' | '}' => Piece::Close,
            ':' => Piece::Colon,
            '"' => {
                let inner = rest.get(1..).unwrap_or_default();
                let len = string_len(inner);
                self.at += (len + 2).min(rest.len());
                return Some((start, Piece::Text(inner.get(..len).unwrap_or(inner))));
            }
            c if is_word(c) => {
                let word = rest.split(|c| !is_word(c)).next().unwrap_or(rest);
                self.at += word.len();
                return Some((start, Piece::Word(word)));
            }
            _ => Piece::Other,
        };
        self.at += first.len_utf8();
        Some((start, piece))
    }
}

/// Where brackets first go too deep.
pub(super) fn too_deep(text: &str) -> Option<usize> {
    let mut depth = 0_usize;
    for (at, piece) in pieces(text) {
        match piece {
            Piece::Open => depth += 1,
            Piece::Close => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth > MAX_DEPTH {
            return Some(at);
        }
    }
    None
}

/// Where a text begins that has run on into the next one: it spans lines, and a word stands
/// right behind its closing quotation mark.
pub(super) fn runaway(text: &str) -> Option<usize> {
    let mut pieces = pieces(text);
    while let Some((start, piece)) = pieces.next() {
        let runs_on = matches!(piece, Piece::Text(words) if words.contains('\n'));
        if runs_on && pieces.rest().starts_with(|c: char| c.is_alphanumeric() || matches!(c, '"' | '#')) {
            return Some(start);
        }
    }
    None
}

/// Whether a number with a decimal point stands around byte `at`.
pub(super) fn is_decimal(text: &str, at: usize) -> bool {
    let line = text.get(..at).map_or(0, |before| before.rfind('\n').map_or(0, |end| end + 1));
    pieces_from(text, line).take_while(|(start, _)| *start <= at).any(|(start, piece)| match piece {
        Piece::Word(word) => start + word.len() >= at && word.contains('.') && word.parse::<f64>().is_ok(),
        _ => false,
    })
}

/// The first number that is none (`NaN`) or has no end (`inf`).
pub(super) fn not_finite(text: &str) -> Option<(usize, &str)> {
    pieces(text).find_map(|(at, piece)| match piece {
        Piece::Word(word) if matches!(word.trim_start_matches(['+', '-']), "NaN" | "inf") => Some((at, word)),
        _ => None,
    })
}

/// What the file says behind `format:`, if that is its first field. Reads no further, so that a
/// file from a later version is recognised whatever else is new in it.
pub(super) fn leading_format(text: &str) -> Option<(usize, &str)> {
    let mut pieces = pieces(text).skip_while(|(_, p)| !matches!(p, Piece::Open));
    pieces.next()?;
    let named = pieces.next()?.1 == Piece::Word("format") && pieces.next()?.1 == Piece::Colon;
    match pieces.next()? {
        (at, Piece::Word(word)) if named => Some((at, word)),
        _ => None,
    }
}

/// Where the innermost bracket around byte `at` opens; with a bracket that closes right before
/// `at`, the one that it closes.
pub(super) fn opening(text: &str, at: usize) -> Option<usize> {
    let mut open = Vec::new();
    for (start, piece) in pieces(text) {
        if start >= at {
            break;
        }
        match piece {
            Piece::Open => open.push(start),
            Piece::Close if start + 1 == at => break,
            Piece::Close => {
                open.pop();
            }
            _ => {}
        }
    }
    open.pop()
}
