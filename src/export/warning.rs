//! What is in order, but worth knowing before a file is handed on.

use crate::{
    base::Language,
    i18n::{text, text_with},
    scene::Page,
    text::FontBook,
};

/// So many characters are named, and so many letters of the words they stand in.
const NAMED: usize = 12;
const QUOTED: usize = 48;

/// Something to know about finished files.
#[derive(Clone, Debug, PartialEq)]
pub enum Warning {
    /// Some text is too small to be read on paper.
    SmallText {
        /// On which page, from 1.
        page: usize,
        /// Size of the smallest text, in points on paper.
        points: f32,
    },
    /// Boxes stand for characters that no font has.
    NoFont {
        /// The characters, each once, in reading order.
        characters: Vec<char>,
        /// All words of the card or heading where one stands first.
        words: String,
    },
    /// An archival file has a stand-in for the date that its map has not.
    NoDate,
}

impl Warning {
    /// In words, in the reader's language.
    pub fn message(&self, language: Language) -> String {
        match self {
            Self::SmallText { page, points } => {
                let points = crate::i18n::number(language, f64::from(*points), 1);
                text_with(language, "export-small-text", &[("page", (*page).into()), ("points", points.into())])
            }
            Self::NoFont { characters, words } => {
                let mut named: Vec<String> = characters.iter().take(NAMED).map(|c| name(*c)).collect();
                named.extend((characters.len() > NAMED).then(|| "…".to_owned()));
                let mut quoted: String = words.chars().take(QUOTED).collect();
                if words.chars().count() > QUOTED {
                    quoted.push('…');
                }
                let args = [("characters", named.join(" ").into()), ("words", quoted.into())];
                text_with(language, "export-no-font", &args)
            }
            Self::NoDate => text(language, "export-no-date").to_owned(),
        }
    }
}

/// A character as one can tell it to somebody: by its number where another program would show
/// something else or nothing.
fn name(c: char) -> String {
    let is_private = matches!(c, '\u{E000}'..='\u{F8FF}' | '\u{F0000}'..);
    if is_private || c.is_control() { format!("U+{:04X}", u32::from(c)) } else { c.to_string() }
}

/// What is drawn as boxes on these pages, if anything.
pub(super) fn no_font<'a>(pages: impl IntoIterator<Item = &'a Page>) -> Option<Warning> {
    let fonts = FontBook::shared();
    let mut found: Option<(Vec<char>, &str)> = None;
    for node in pages.into_iter().flat_map(|page| &page.scene.meaning.nodes).filter(|node| !node.text.is_ascii()) {
        for character in fonts.missing(&node.text) {
            let (characters, _) = found.get_or_insert_with(|| (Vec::new(), &node.text));
            if !characters.contains(&character) {
                characters.push(character);
            }
        }
    }
    found.map(|(characters, words)| Warning::NoFont { characters, words: words.to_owned() })
}
