//! Characters to glyphs with advances.

use harfrust::{BufferFlags, GlyphBuffer, ShapeOptions, UnicodeBuffer};
use unicode_segmentation::UnicodeSegmentation as _;

use super::{FaceId, FontBook, TextStyle};

/// A glyph in a shaped text.
#[derive(Clone, Debug)]
pub(super) struct Placed {
    pub(super) face: FaceId,
    pub(super) id: u16,
    /// Advance in points.
    pub(super) advance: f64,
    /// Offset from the pen to the right, in points.
    pub(super) dx: f32,
    /// Offset from the baseline downwards, in points.
    pub(super) dy: f32,
    /// First byte of the text it stands for.
    pub(super) at: usize,
    /// Whether the text before and after keep their shapes when the line is broken before it.
    pub(super) breakable: bool,
}

/// Who turns characters into glyphs: the font book, or a fake.
pub(super) trait Shape {
    /// The face that draws `c` in text that asks for `wanted`.
    fn face_for(&self, wanted: FaceId, c: char) -> Option<FaceId>;

    /// Appends the glyphs of `text`, left to right. Every character has a face.
    fn shape(&self, text: &str, style: TextStyle, out: &mut Vec<Placed>);
}

/// Share of a space that egui gives thin spaces, whatever the font says.
const THIN_SPACE: f64 = 0.5;

/// Shapes with the book's faces.
pub(super) fn shape(book: &FontBook, text: &str, style: TextStyle, out: &mut Vec<Placed>) {
    let wanted = style.face();
    let mut buffer = UnicodeBuffer::new();
    let mut run = |face: FaceId, from: usize, to: usize, flags: BufferFlags| {
        let part = text.get(from..to).unwrap_or_default();
        let glyphs = shape_run(book, face, part, flags, std::mem::take(&mut buffer));
        let first = out.len();
        collect(book, face, part, &glyphs, style.size, out);
        for glyph in out.iter_mut().skip(first) {
            glyph.at += from;
        }
        buffer = glyphs.clear();
    };
    let both = BufferFlags::BEGINNING_OF_TEXT | BufferFlags::END_OF_TEXT;
    if text.is_ascii() {
        run(wanted, 0, text.len(), both);
        return;
    }
    let runs = runs(book, text, wanted);
    for (i, (face, from, to)) in runs.iter().enumerate() {
        let mut flags = BufferFlags::empty();
        flags.set(BufferFlags::BEGINNING_OF_TEXT, i == 0);
        flags.set(BufferFlags::END_OF_TEXT, i + 1 == runs.len());
        run(*face, *from, *to, flags);
    }
}

/// Stretches of one face; a grapheme stays with the face of its first character.
fn runs(book: &FontBook, text: &str, wanted: FaceId) -> Vec<(FaceId, usize, usize)> {
    let mut runs: Vec<(FaceId, usize, usize)> = Vec::new();
    for (at, grapheme) in text.grapheme_indices(true) {
        let face = grapheme.chars().next().and_then(|c| book.face_for(wanted, c)).unwrap_or(wanted);
        let end = at + grapheme.len();
        match runs.last_mut() {
            Some(last) if last.0 == face => last.2 = end,
            _ => runs.push((face, at, end)),
        }
    }
    runs
}

fn shape_run(book: &FontBook, id: FaceId, text: &str, flags: BufferFlags, mut buffer: UnicodeBuffer) -> GlyphBuffer {
    let face = book.face(id);
    let shaper = face.shaper();
    buffer.set_flags(flags);
    buffer.push_str(text);
    buffer.guess_segment_properties();
    let script = Some(buffer.script()).filter(|s| *s != harfrust::script::UNKNOWN);
    let plan = face.plan(&shaper, script).filter(|plan| plan.direction() == buffer.direction());
    shaper.shape(buffer, ShapeOptions::new().plan(plan))
}

fn collect(book: &FontBook, face: FaceId, text: &str, glyphs: &GlyphBuffer, size: f32, out: &mut Vec<Placed>) {
    let scale = f64::from(size) / f64::from(book.units_per_em(face));
    let mut last = None;
    for (info, pos) in glyphs.glyph_infos().iter().zip(glyphs.glyph_positions()) {
        let at = info.cluster as usize;
        let mut advance = f64::from(pos.x_advance) * scale;
        let rest = text.as_bytes().get(at..).unwrap_or_default();
        if rest.starts_with("\u{2009}".as_bytes()) || rest.starts_with("\u{202F}".as_bytes()) {
            advance = THIN_SPACE * book.space(face) * scale;
        }
        out.push(Placed {
            face,
            id: info.glyph_id as u16,
            advance,
            dx: (f64::from(pos.x_offset) * scale) as f32,
            dy: (-f64::from(pos.y_offset) * scale) as f32,
            at,
            breakable: last != Some(at) && !info.unsafe_to_break(),
        });
        last = Some(at);
    }
}
