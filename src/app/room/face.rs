//! A card as the room reads it: the silhouette that the sheet gives its kind, its words, whom it
//! concerns, and how many cards it was merged from.

use egui::{Painter, Pos2, Rect, Shape, Stroke, StrokeKind, Ui, pos2, vec2};

use super::look::{self, Words};
use crate::{
    app::{
        state::State,
        style::{bold, c32, colours},
    },
    base::{Colour, Point},
    model::{Card, CardKind, Document, Kind},
    scene::mark,
    text::TextStyle,
    theme::SheetColours,
};

/// Between two cards.
pub const BETWEEN: f32 = 10.0;
/// The words of a card among many.
const TEXT: TextStyle = TextStyle::regular(19.0, 25.0).bold();
/// Around them.
const PAD: egui::Vec2 = vec2(14.0, 11.0);
/// Height of the foot.
const FOOT: f32 = 26.0;
/// How much of a pain point's corner is cut.
const CUT: f32 = 15.0;
/// Size of a persona's mark, and from one to the next.
const MARK: (f32, f32) = (13.0, 19.0);

/// A card with its words broken into lines.
#[derive(Debug)]
pub struct Face<'a> {
    card: &'a Card,
    words: Words,
    styles: Vec<usize>,
    sheet: &'static SheetColours,
}

impl<'a> Face<'a> {
    /// Breaks its words for that width.
    pub fn new(state: &State, document: &Document, card: &'a Card, width: f32) -> Self {
        let words = match &card.kind {
            Kind::Thought(_) => crate::i18n::quoted(document.journey.language, &card.text),
            _ => card.text.clone(),
        };
        let cut = if card.kind.card_kind() == CardKind::Pain { CUT / 2.0 } else { 0.0 };
        let shown = document.personas.iter().filter(|p| !p.hidden && card.personas.contains(&p.id));
        Self {
            card,
            words: Words::new(&words, TEXT, width - 2.0 * PAD.x - cut, document.journey.language),
            styles: shown.map(|p| document.persona_style(&p.id)).collect(),
            sheet: look::sheet_colours(state),
        }
    }

    fn has_foot(&self) -> bool {
        !self.styles.is_empty() || self.card.gathered.len() > 1
    }

    /// How high it is.
    pub fn height(&self) -> f32 {
        let foot = if self.has_foot() { FOOT } else { 0.0 };
        2.0 * PAD.y + self.words.height().max(TEXT.line_height) + foot
    }

    /// Paints it, as a label that a screen reader reads.
    pub fn show(&self, ui: &mut Ui, rect: Rect) {
        look::label(ui, rect, &self.card.text);
        self.paint(ui, rect, None);
    }

    /// Paints it and says nothing, framed in `frame` where that is given.
    pub fn paint(&self, ui: &Ui, rect: Rect, frame: Option<Stroke>) {
        let (fill, edge) = skin(self.sheet, self.card.kind.card_kind());
        let ground = |painter: &Painter, stroke: Stroke| silhouette(painter, self.card, rect, c32(fill), stroke);
        let edge = frame.or_else(|| edge.map(|edge| Stroke::new(1.2, c32(edge))));
        ground(ui.painter(), edge.unwrap_or(Stroke::NONE));
        // What is read is as dark as the window's own words, by day and by night.
        self.words.paint(ui, rect.min + PAD, colours(ui).ink);
        if self.has_foot() {
            self.foot(ui, pos2(rect.left() + PAD.x, rect.bottom() - PAD.y - FOOT / 2.0 + 4.0));
        }
    }

    fn foot(&self, ui: &Ui, left: Pos2) {
        let count = self.card.gathered.len();
        let x = if count > 1 { count_ui(ui, count, left) + 14.0 } else { left.x };
        let centre = |at: usize| Point::new(MARK.0 / 2.0 + at as f32 * MARK.1, 0.0);
        let marks: Vec<_> = (self.styles.iter().enumerate())
            .map(|(at, style)| mark::mark(*style, centre(at), MARK.0, self.sheet.persona(*style)))
            .collect();
        look::paint(ui, &marks, pos2(x, left.y));
    }
}

/// How many cards one was merged from, with the sign of it; gives the right end.
fn count_ui(ui: &Ui, count: usize, left: Pos2) -> f32 {
    let ink = c32(colours(ui).ink);
    let stroke = Stroke::new(1.6, ink);
    let front = Rect::from_min_size(left + vec2(0.0, -3.0), vec2(11.0, 9.0));
    let behind =
        [front.min + vec2(4.0, -4.0), front.right_top() + vec2(4.0, -4.0), front.right_bottom() + vec2(4.0, -4.0)];
    ui.painter().rect_stroke(front, 1, stroke, StrokeKind::Inside);
    ui.painter().add(Shape::line(behind.to_vec(), stroke));
    let words = ui.painter().layout_no_wrap(format!("×{count}"), bold(16.0), ink);
    let at = pos2(front.right() + 11.0, left.y + 1.0 - words.size().y / 2.0);
    let end = at.x + words.size().x;
    ui.painter().galley(at, words, ink);
    end
}

/// Fill and edge of a kind of card.
fn skin(sheet: &SheetColours, kind: CardKind) -> (Colour, Option<Colour>) {
    match kind {
        CardKind::Action => (sheet.action_fill, None),
        CardKind::Touchpoint => (sheet.touchpoint_fill, Some(sheet.touchpoint_stroke)),
        CardKind::Pain => (sheet.pain_fill, Some(sheet.pain_stroke)),
        CardKind::Opportunity => (sheet.opportunity_fill, Some(sheet.opportunity_stroke)),
        CardKind::Process => (sheet.process_fill, None),
        CardKind::Thought | CardKind::Metric | CardKind::Image | CardKind::Note => {
            (sheet.note_fill, Some(sheet.note_stroke))
        }
    }
}

fn silhouette(painter: &Painter, card: &Card, rect: Rect, fill: egui::Color32, stroke: Stroke) {
    let radius = match card.kind.card_kind() {
        CardKind::Pain => {
            let corner = rect.right_top();
            let points = vec![
                rect.left_top(),
                corner - vec2(CUT, 0.0),
                corner + vec2(0.0, CUT),
                rect.right_bottom(),
                rect.left_bottom(),
            ];
            painter.add(Shape::convex_polygon(points, fill, stroke));
            return;
        }
        CardKind::Opportunity => 14,
        CardKind::Touchpoint => 8,
        CardKind::Process => 0,
        _ => 6,
    };
    painter.rect(rect, radius, fill, stroke, StrokeKind::Inside);
}
