//! Text of headers, labels and legends, remembered from one layout to the next.

use std::{cell::RefCell, collections::BTreeMap};

use crate::{
    base::Language,
    text::{Paragraph, TextStyle, Typeset, Wrap},
};

/// Paragraphs by text; each text has few settings.
#[derive(Debug, Default)]
pub(super) struct Memo {
    known: BTreeMap<Box<str>, Vec<(TextStyle, Wrap, Paragraph)>>,
    /// How many settings are held.
    held: usize,
}

/// More settings than this are forgotten all at once; a large map has about 2,000.
const MOST_HELD: usize = 20_000;

/// Sets text in the sheet's language through the memo.
pub(super) struct Words<'a> {
    pub(super) typeset: &'a dyn Typeset,
    pub(super) language: Language,
    memo: RefCell<&'a mut Memo>,
}

impl<'a> Words<'a> {
    pub(super) fn new(typeset: &'a dyn Typeset, language: Language, memo: &'a mut Memo) -> Self {
        Self { typeset, language, memo: RefCell::new(memo) }
    }

    /// Greedy lines within `width`.
    pub(super) fn set(&self, text: &str, style: TextStyle, width: f32) -> Paragraph {
        self.remembered(text, style, Wrap::greedy(width.max(8.0), self.language))
    }

    /// As many lines as greedy ones, but of even length.
    pub(super) fn balanced(&self, text: &str, style: TextStyle, width: f32) -> Paragraph {
        self.remembered(text, style, Wrap::balanced(width.max(8.0), self.language))
    }

    /// One line a paragraph.
    pub(super) fn line(&self, text: &str, style: TextStyle) -> Paragraph {
        self.remembered(text, style, Wrap::none(self.language))
    }

    /// Lines as the typesetter gives them, set at most once.
    pub(super) fn remembered(&self, text: &str, style: TextStyle, wrap: Wrap) -> Paragraph {
        let mut memo = self.memo.borrow_mut();
        let known = memo.known.get(text).into_iter().flatten().find(|(s, w, _)| *s == style && *w == wrap);
        if let Some((_, _, paragraph)) = known {
            return paragraph.clone();
        }
        let paragraph = self.typeset.set(text, style, wrap);
        if memo.held >= MOST_HELD {
            memo.known.clear();
            memo.held = 0;
        }
        memo.held += 1;
        memo.known.entry(text.into()).or_default().push((style, wrap, paragraph.clone()));
        paragraph
    }
}
