//! The font book: the faces shipped with the program, and which characters they have.

use std::sync::OnceLock;

use harfrust::{Direction, ShapePlan, Shaper, ShaperData, script};
use skrifa::{FontRef, MetadataProvider as _};

use super::{
    FaceId, Paragraph, Prepared, TextStyle, Typeset, Wrap,
    drawn::Drawn,
    paragraph,
    shape::{self, Placed, Shape},
};

/// Faces that set text. Made of the shipped fonts alone, so that a document measures the same on
/// every machine.
#[derive(Debug)]
pub struct FontBook {
    /// In the order of [`FaceId`]: the four of Inter, then the emoji.
    faces: Vec<Face>,
}

/// A font file, parsed.
pub(super) struct Face {
    data: &'static [u8],
    pub(super) font: FontRef<'static>,
    pub(super) units_per_em: u16,
    shaper: ShaperData,
    /// Plans for the scripts we have glyphs of; making one costs more than shaping a line.
    plans: [(Option<harfrust::Script>, OnceLock<ShapePlan>); 4],
    /// One bit for each character of the Basic Multilingual Plane.
    plane: Box<[u64]>,
    /// Characters beyond it, sorted.
    beyond: Vec<char>,
}

impl std::fmt::Debug for Face {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Face").field("bytes", &self.data.len()).finish_non_exhaustive()
    }
}

impl Face {
    #[expect(clippy::expect_used, reason = "shipped with the program and read by every test run")]
    fn shipped(data: &'static [u8]) -> Self {
        let font = FontRef::new(data).expect("a shipped font is well formed");
        let units_per_em =
            font.metrics(skrifa::instance::Size::unscaled(), skrifa::instance::LocationRef::default()).units_per_em;
        let mut plane = vec![0_u64; 1024].into_boxed_slice();
        let mut beyond = Vec::new();
        for c in font.charmap().mappings().filter_map(|(c, _)| char::from_u32(c)) {
            match plane.get_mut(c as usize / 64) {
                Some(word) => *word |= 1 << (c as u32 % 64),
                None => beyond.push(c),
            }
        }
        beyond.sort_unstable();
        let shaper = ShaperData::new(&font);
        let plans = [None, Some(script::LATIN), Some(script::GREEK), Some(script::CYRILLIC)]
            .map(|script| (script, OnceLock::new()));
        Self { data, font, units_per_em, shaper, plans, plane, beyond }
    }

    /// Whether the face has a glyph for `c`.
    pub(super) fn covers(&self, c: char) -> bool {
        self.plane
            .get(c as usize / 64)
            .map_or_else(|| self.beyond.binary_search(&c).is_ok(), |word| word >> (c as u32 % 64) & 1 == 1)
    }

    /// What turns characters into glyphs of this face.
    pub(super) fn shaper(&self) -> Shaper<'_> {
        self.shaper.shaper(&self.font).build()
    }

    /// How text of `script` is shaped, for scripts that are kept ready.
    pub(super) fn plan(&self, shaper: &Shaper<'_>, script: Option<harfrust::Script>) -> Option<&ShapePlan> {
        let (_, cell) = self.plans.iter().find(|(s, _)| *s == script)?;
        Some(cell.get_or_init(|| ShapePlan::new(shaper, Direction::LeftToRight, script, None, &[])))
    }
}

impl FontBook {
    /// The book of the shipped faces; parsed at the first call.
    pub fn shared() -> &'static Self {
        static CELL: OnceLock<FontBook> = OnceLock::new();
        CELL.get_or_init(|| Self {
            faces: vec![
                Face::shipped(include_bytes!("../../assets/fonts/Inter-Regular.ttf")),
                Face::shipped(include_bytes!("../../assets/fonts/Inter-Italic.ttf")),
                Face::shipped(include_bytes!("../../assets/fonts/Inter-SemiBold.ttf")),
                Face::shipped(include_bytes!("../../assets/fonts/Inter-SemiBoldItalic.ttf")),
                Face::shipped(include_bytes!("../../assets/fonts/Twemoji-COLR.ttf")),
            ],
        })
    }

    /// Every face of the book.
    pub fn faces(&self) -> impl Iterator<Item = FaceId> + '_ {
        (0..self.faces.len()).map(|i| FaceId(i as u16))
    }

    /// The face of that number; the regular one for a number the book does not have.
    #[expect(clippy::indexing_slicing, reason = "a book is never without its regular face")]
    pub(super) fn face(&self, id: FaceId) -> &Face {
        self.faces.get(usize::from(id.0)).unwrap_or(&self.faces[0])
    }

    /// The font file of a face: a TrueType font, index 0.
    pub fn face_data(&self, id: FaceId) -> &'static [u8] {
        self.face(id).data
    }

    /// The same with greys, for a face whose glyphs have colours of their own; nothing for others.
    pub fn grey_face_data(&self, id: FaceId) -> Option<Vec<u8>> {
        super::palette::grey(self.face_data(id))
    }

    /// Font units in one em of a face.
    pub fn units_per_em(&self, id: FaceId) -> u16 {
        self.face(id).units_per_em
    }

    /// Advance of a space in font units.
    pub(super) fn space(&self, id: FaceId) -> f64 {
        let font = &self.face(id).font;
        let metrics = font.glyph_metrics(skrifa::instance::Size::unscaled(), skrifa::instance::LocationRef::default());
        let advance = font.charmap().map(' ').and_then(|glyph| metrics.advance_width(glyph));
        f64::from(advance.unwrap_or_default())
    }

    /// The face that draws `c` in text that asks for `wanted`: that one, or the emoji; `None` if
    /// no face has it.
    pub fn face_for(&self, wanted: FaceId, c: char) -> Option<FaceId> {
        [wanted, FaceId::EMOJI].into_iter().find(|id| self.face(*id).covers(c))
    }

    /// Characters of `text` that no face can draw, each once, in order of appearance. They are
    /// drawn as boxes.
    pub fn missing(&self, text: &str) -> Vec<char> {
        Drawn::missing(text, self)
    }
}

impl Shape for FontBook {
    fn face_for(&self, wanted: FaceId, c: char) -> Option<FaceId> {
        Self::face_for(self, wanted, c)
    }

    fn shape(&self, text: &str, style: TextStyle, out: &mut Vec<Placed>) {
        shape::shape(self, text, style, out);
    }
}

impl Typeset for FontBook {
    fn set(&self, text: &str, style: TextStyle, wrap: Wrap) -> Paragraph {
        paragraph::set(self, text, style, wrap)
    }

    fn prepare<'a>(&'a self, text: &str, style: TextStyle) -> Prepared<'a> {
        paragraph::prepare(self, text, style)
    }

    fn width(&self, text: &str, style: TextStyle) -> f32 {
        paragraph::width(self, text, style)
    }
}
