//! What happens to keystrokes on their way into the field on the canvas: input methods keep the
//! keys they compose with, and straight quotation marks become typographic ones where that is wanted.

use egui::{Event, Id, ImeEvent, Key, Modifiers, TextEdit, Ui, text::CCursorRange};

use super::Now;
use crate::{base::Language, i18n::typographic};

/// What was typed lately.
#[derive(Debug, Default)]
pub(in crate::app) struct Typing {
    /// An input method is composing.
    is_composing: bool,
    /// The mark that was set in this frame, until the field has taken it.
    set: Option<(usize, char)>,
    /// The last mark that was set, as long as nothing was typed since.
    last: Option<Mark>,
}

/// A typographic mark that somebody may want back as it was typed.
#[derive(Debug)]
struct Mark {
    /// Which character of the words.
    at: usize,
    /// What was typed.
    straight: char,
    /// The words with the mark.
    words: String,
}

impl Typing {
    /// Whether the keys of this frame belong to an input method: it composes, or has just ended.
    pub(in crate::app) fn is_composing(&mut self, ui: &Ui) -> bool {
        let mut is_its_own = self.is_composing;
        ui.input(|i| {
            for event in &i.events {
                // Some desktops send empty ones where nobody composes.
                match event {
                    Event::Ime(ImeEvent::Preedit { text, .. }) => {
                        self.is_composing = !text.is_empty();
                        is_its_own |= self.is_composing;
                    }
                    Event::Ime(ImeEvent::Commit(text)) => {
                        self.is_composing = false;
                        is_its_own |= !text.is_empty();
                    }
                    _ => {}
                }
            }
        });
        is_its_own
    }

    /// Makes straight marks among this frame's keystrokes typographic before the field sees them.
    /// Undo right after such a mark brings back the straight one.
    pub(super) fn before(&mut self, ui: &Ui, language: Language, id: Id, words: &mut String) {
        self.last.take_if(|mark| mark.words != *words);
        if let Some(mark) = self.last.take_if(|_| takes_undo(ui)) {
            *words = words.chars().enumerate().map(|(at, c)| if at == mark.at { mark.straight } else { c }).collect();
            return;
        }
        let cursor = TextEdit::load_state(ui.ctx(), id).and_then(|state| state.cursor.char_range());
        let from =
            cursor.map_or_else(|| words.chars().count(), |range: CCursorRange| range.as_sorted_char_range().start.0);
        let mut behind: String = words.chars().take(from).collect();
        ui.input_mut(|i| {
            for event in &mut i.events {
                let Event::Text(text) = event else { continue };
                let mut letters = text.chars();
                if let (Some(typed), None) = (letters.next(), letters.next()) {
                    let mark = typographic(language, &behind, typed);
                    if mark != typed {
                        self.set = Some((behind.chars().count(), typed));
                        *text = mark.to_string();
                    }
                }
                behind.push_str(text);
            }
        });
    }

    /// The field has taken the keystrokes: these are its words now.
    pub(super) fn after(&mut self, words: &str) {
        if let Some((at, straight)) = self.set.take() {
            self.last = Some(Mark { at, straight, words: words.to_owned() });
        }
    }
}

/// Whether undo was pressed; takes it.
fn takes_undo(ui: &Ui) -> bool {
    ui.input_mut(|i| !i.modifiers.shift && i.consume_key(Modifiers::COMMAND, Key::Z))
}

/// The first words of a card, typed on an empty cell.
pub(super) fn begun(now: &Now<'_>, typed: &str) -> String {
    let mut words = String::new();
    for letter in typed.chars() {
        let language = now.document.journey.language;
        words.push(if now.state.settings.quotes { typographic(language, &words, letter) } else { letter });
    }
    words
}
