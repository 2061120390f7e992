//! The names beside the matrix: by quadrant, each with its number; before them what nobody has
//! judged yet, to be dragged into the chart.

use egui::{Label, Rect, RichText, Sense, Ui, WidgetInfo, accesskit::Role, pos2, vec2};

use super::{
    Entry, Now,
    chart::{paint_bubble, paint_open},
    chosen_ui,
    drag::Drag,
    entry::quadrant_name,
    matrix::Numbered,
    region,
};
use crate::{
    app::{
        action::Action,
        panel::wrapped,
        style::{self, RADIUS, bold, c32, colours, regular},
    },
    metrics::priority::Quadrant,
};

/// Least height of a row.
const ROW: f32 = 30.0;
/// Diameter of a sign before the words.
const SIGN: f32 = 22.0;

/// Draws the list.
pub(super) fn list_ui(
    ui: &mut Ui,
    now: &Now<'_>,
    numbered: &[Numbered<'_, '_>],
    unjudged: &[&Entry<'_>],
    drag: &mut Drag,
    actions: &mut Vec<Action>,
) {
    ui.spacing_mut().item_spacing.y = 2.0;
    if !unjudged.is_empty() {
        heading_ui(ui, now.tr("deck-unjudged"), unjudged.len());
        if !now.is_read_only {
            let hint = RichText::new(now.tr("matrix-tray")).small().color(c32(colours(ui).muted));
            ui.add(Label::new(hint).wrap());
        }
        ui.scope(|ui| {
            region(ui, Role::ListBox, now.tr("deck-unjudged"));
            for entry in unjudged {
                row_ui(ui, now, entry, None, drag, actions);
            }
        });
    }
    for quadrant in Quadrant::ALL {
        let inside = || numbered.iter().filter(|n| n.entry.quadrant() == Some(quadrant));
        let count = inside().count();
        if count == 0 {
            continue;
        }
        let name = quadrant_name(now, quadrant);
        heading_ui(ui, name, count);
        ui.scope(|ui| {
            region(ui, Role::ListBox, name);
            for one in inside() {
                row_ui(ui, now, one.entry, Some(one.number), drag, actions);
            }
        });
    }
}

fn heading_ui(ui: &mut Ui, words: &str, count: usize) {
    ui.add_space(8.0);
    ui.horizontal(|ui| {
        ui.set_min_height(24.0);
        ui.label(RichText::new(words).font(bold(13.0)));
        ui.label(RichText::new(count.to_string()).small().color(c32(colours(ui).muted)));
    });
}

fn row_ui(
    ui: &mut Ui,
    now: &Now<'_>,
    entry: &Entry<'_>,
    number: Option<usize>,
    drag: &mut Drag,
    actions: &mut Vec<Action>,
) {
    let inks = colours(ui);
    let card = entry.card;
    let room = ui.available_width();
    let words = wrapped(ui, entry.words(now), regular(13.0), room - SIGN - 24.0);
    let (_, rect) = ui.allocate_space(vec2(room, (words.size().y + 10.0).max(ROW)));
    if !ui.is_rect_visible(rect) {
        return;
    }
    let id = egui::Id::unique(("opportunity row", card.id.as_str()));
    let sense = if now.is_read_only { Sense::click() } else { Sense::click_and_drag() };
    let response = ui.interact(rect, id, sense).on_hover_cursor(egui::CursorIcon::PointingHand);
    let is_selected = now.is_selected(&card.id);
    let spoken = match number {
        Some(number) => format!("{number} {}", entry.words(now)),
        None => format!("{}: {}", now.tr("deck-unjudged"), entry.words(now)),
    };
    response.widget_info(|| WidgetInfo::selected(Role::ListBoxOption, true, is_selected, &spoken));
    if is_selected {
        ui.painter().rect_filled(rect, RADIUS, c32(inks.accent_wash));
    } else if response.hovered() {
        ui.painter().rect_filled(rect, RADIUS, c32(style::hover(inks)));
    }
    let sign = pos2(rect.left() + 6.0 + SIGN / 2.0, rect.top() + ROW / 2.0);
    match number {
        Some(number) => paint_bubble(ui.painter(), inks, (sign, SIGN), &number.to_string()),
        None => paint_open(ui.painter(), inks, sign, SIGN - 4.0),
    }
    let left = rect.left() + SIGN + 16.0;
    let room = Rect::from_min_max(pos2(left, rect.top()), rect.max);
    let at = pos2(left, room.center().y - words.size().y / 2.0);
    ui.painter().galley_with_override_text_color(at, words, c32(inks.ink));
    chosen_ui(ui, &response, &card.id, actions);
    if response.drag_started() && !now.is_read_only {
        drag.begin(card, actions);
    }
}
