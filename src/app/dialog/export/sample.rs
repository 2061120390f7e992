//! The beginning of a file of words, as it will look in another program.

use egui::{Align, Label, Layout, Rect, RichText, ScrollArea, Ui, UiBuilder, pos2, vec2};

use crate::app::{
    job::sample::Sample,
    panel::elided,
    style::{self, c32, colours, hairline},
};

/// Height of a row of a table.
const ROW: f32 = 26.0;
/// Widest column of a table: its longest words end in three dots.
const COLUMN: f32 = 150.0;
/// Around the words.
const MARGIN: f32 = 14.0;

/// Shows the sample within `place`.
pub(super) fn sample_ui(ui: &mut Ui, sample: &Sample, place: Rect) {
    let inks = colours(ui);
    ui.painter().rect(place, 2.0, c32(inks.field), hairline(inks.border), egui::StrokeKind::Inside);
    let inner = place.shrink(MARGIN);
    match sample {
        Sample::Lines(lines) => {
            let mut ui = ui.new_child(UiBuilder::new().max_rect(inner).layout(Layout::top_down(Align::Min)));
            ui.set_clip_rect(ui.clip_rect().intersect(place.shrink(1.0)));
            ScrollArea::vertical().id_salt("export sample").auto_shrink(false).show(&mut ui, |ui| {
                ui.spacing_mut().item_spacing.y = 2.0;
                for line in lines {
                    ui.add(Label::new(RichText::new(line).small()).wrap());
                }
            });
        }
        Sample::Rows(rows) => rows_ui(ui, rows, inner, place),
    }
}

/// As much of the table as there is room for; the rest lies beyond the edge.
fn rows_ui(ui: &Ui, rows: &[Vec<String>], inner: Rect, place: Rect) {
    let inks = colours(ui);
    let painter = ui.painter().with_clip_rect(place.shrink(1.0).intersect(ui.clip_rect()));
    let font = |row: usize| if row == 0 { style::bold(12.0) } else { style::regular(12.0) };
    let shown = rows.get(..rows.len().min((inner.height() / ROW) as usize + 1)).unwrap_or_default();
    let mut x = inner.left();
    for column in 0..shown.first().map_or(0, Vec::len) {
        if x > place.right() {
            break;
        }
        let words = shown
            .iter()
            .enumerate()
            .map(|(at, row)| elided(ui, row.get(column).map_or("", String::as_str), font(at), COLUMN));
        let words: Vec<_> = words.collect();
        for (at, galley) in words.iter().enumerate() {
            let y = inner.top() + ROW * at as f32 + (ROW - galley.size().y) / 2.0;
            painter.galley_with_override_text_color(pos2(x, y), std::sync::Arc::clone(galley), c32(inks.ink));
        }
        x += words.iter().map(|galley| galley.size().x).fold(0.0, f32::max) + 16.0;
    }
    for at in 1..=shown.len() {
        let line = if at == 1 { inks.border } else { inks.line };
        let from = pos2(inner.left(), inner.top() + ROW * at as f32);
        painter.hline(from.x..=(from + vec2(place.width(), 0.0)).x, from.y, hairline(line));
    }
}
