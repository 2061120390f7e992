//! A typesetter that shapes each text once, however many widths a search tries.

use std::{
    collections::BTreeMap,
    sync::{Arc, Mutex, PoisonError},
};

use super::{Paragraph, Prepared, TextStyle, Typeset, Wrap};

/// Texts beyond this number in one shelf are shaped anew each time: large maps are laid out at few
/// widths, and should not be held twice.
const MOST_KEPT: usize = 250;
/// So many threads seldom wait for each other.
const SHELVES: usize = 16;

/// Keeps texts shaped for as long as it lives. Belongs to one search, not to a program.
pub struct Kept<'a> {
    typeset: &'a dyn Typeset,
    shelves: [Mutex<Shelf<'a>>; SHELVES],
}

/// Shaped texts; each has few styles.
#[derive(Default)]
struct Shelf<'a> {
    texts: BTreeMap<Box<str>, Vec<(TextStyle, Arc<Prepared<'a>>)>>,
    held: usize,
}

impl std::fmt::Debug for Kept<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Kept").finish_non_exhaustive()
    }
}

impl<'a> Kept<'a> {
    /// Nothing shaped yet.
    pub fn new(typeset: &'a dyn Typeset) -> Self {
        Self { typeset, shelves: Default::default() }
    }

    /// The text shaped; nothing where there is no more room.
    fn shaped(&self, text: &str, style: TextStyle) -> Option<Arc<Prepared<'a>>> {
        // Any spread will do: neighbours in a map differ in their first letters or their length.
        let spread = text.bytes().take(24).fold(text.len(), |sum, byte| sum.wrapping_mul(31) + usize::from(byte));
        let shelf = self.shelves.get(spread % SHELVES)?;
        {
            let shelf = shelf.lock().unwrap_or_else(PoisonError::into_inner);
            let known = shelf.texts.get(text).into_iter().flatten().find(|(s, _)| *s == style);
            if let Some((_, shaped)) = known {
                return Some(Arc::clone(shaped));
            }
            if shelf.held >= MOST_KEPT {
                return None;
            }
        }
        let shaped = Arc::new(self.typeset.prepare(text, style));
        let mut shelf = shelf.lock().unwrap_or_else(PoisonError::into_inner);
        shelf.held += 1;
        shelf.texts.entry(text.into()).or_default().push((style, Arc::clone(&shaped)));
        Some(shaped)
    }
}

impl Typeset for Kept<'_> {
    fn set(&self, text: &str, style: TextStyle, wrap: Wrap) -> Paragraph {
        self.shaped(text, style).map_or_else(|| self.typeset.set(text, style, wrap), |shaped| shaped(wrap))
    }

    fn width(&self, text: &str, style: TextStyle) -> f32 {
        self.typeset.width(text, style)
    }
}
