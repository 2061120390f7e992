//! A typesetter whose letters are all equally wide, for tests of layout that must not depend on a
//! font.

use unicode_segmentation::UnicodeSegmentation as _;

use super::{
    FaceId, Paragraph, TextStyle, Typeset, Wrap, paragraph,
    shape::{Placed, Shape},
};

/// Every letter (grapheme) is equally wide, whatever it is. Lines are broken and words hyphenated
/// by the rules of the font book.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct FixedAdvance {
    /// Width of a letter as a share of the text's size.
    pub advance: f32,
}

impl Default for FixedAdvance {
    /// Half as wide as the text is high.
    fn default() -> Self {
        Self { advance: 0.5 }
    }
}

impl Shape for FixedAdvance {
    fn face_for(&self, wanted: FaceId, _: char) -> Option<FaceId> {
        Some(wanted)
    }

    fn shape(&self, text: &str, style: TextStyle, out: &mut Vec<Placed>) {
        out.extend(text.grapheme_indices(true).map(|(at, _)| Placed {
            face: style.face(),
            id: 1,
            advance: f64::from(self.advance) * f64::from(style.size),
            dx: 0.0,
            dy: 0.0,
            at,
            breakable: true,
        }));
    }
}

impl Typeset for FixedAdvance {
    fn set(&self, text: &str, style: TextStyle, wrap: Wrap) -> Paragraph {
        paragraph::set(self, text, style, wrap)
    }
}
