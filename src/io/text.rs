//! The canonical text of a document: one way to write it, so that files compare line by line.

use ron::{Options, extensions::Extensions, ser::PrettyConfig};

use crate::model::Document;

/// How our files are read and written.
pub(super) fn options() -> Options {
    Options::default().with_default_extension(
        Extensions::IMPLICIT_SOME | Extensions::UNWRAP_NEWTYPES | Extensions::UNWRAP_VARIANT_NEWTYPES,
    )
}

fn pretty() -> PrettyConfig {
    // Line ends and strings as they are: a paragraph in a card stays readable, also on Windows.
    PrettyConfig::new().indentor("  ").new_line("\n").struct_names(false).escape_strings(false)
}

/// The document as RON, with a line end at the end. Reading it back and writing it again gives
/// the same bytes.
pub fn to_text(document: &Document) -> String {
    pretty_text(document)
}

/// Any of our own values (a document, the settings) as RON in the same style.
pub(super) fn pretty_text<T: serde::Serialize>(value: &T) -> String {
    // Writing to memory cannot fail, and none of our types has keys or depths that RON refuses.
    let mut text = options().to_string_pretty(value, pretty()).unwrap_or_default();
    text.push('\n');
    text
}
