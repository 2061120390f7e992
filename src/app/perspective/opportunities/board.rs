//! The board: a column for each status, between which cards are dragged, or moved with Alt and the
//! arrows.

use egui::{CornerRadius, Key, Modifiers, Rect, ScrollArea, StrokeKind, Ui, UiBuilder, accesskit::Role, pos2, vec2};

use super::{Entry, Now, Pursuit, adding, chosen_ui, region, tile::Tile};
use crate::{
    app::{
        action::Action,
        control::{checked_item_ui, menu_item_ui},
        state::Selection,
        style::{RADIUS, bold, c32, colours, hairline, regular},
    },
    base::Id,
    i18n::status_word,
    model::Status,
};

/// Narrowest column, in logical pixels.
const LEAST: f32 = 156.0;
/// Widest column: lines of more words are hard to read.
const MOST: f32 = 300.0;
/// Between columns.
const GAP: f32 = 10.0;
/// Height of a column's heading.
const HEAD: f32 = 40.0;
/// Room at the edge of a column.
const PAD: f32 = 6.0;
/// Between cards.
const BETWEEN: f32 = 8.0;

/// The card that follows the pointer; where it was taken hold of, from its left top corner.
#[derive(Clone, Debug, Default)]
struct Held(Option<(Id, egui::Vec2)>);

/// Draws the board.
pub(super) fn board_ui(ui: &mut Ui, now: &Now<'_>, entries: &[Entry<'_>], actions: &mut Vec<Action>) {
    let slot = egui::Id::unique("opportunity board");
    let mut held: Held = ui.data(|d| d.get_temp(slot)).unwrap_or_default();
    if held.0.is_some() && ui.input_mut(|i| i.consume_key(Modifiers::NONE, Key::Escape)) {
        held.0 = None;
        ui.ctx().stop_dragging();
    }
    let count = Status::ALL.len() as f32;
    let width = ((ui.available_width() - (count - 1.0) * GAP) / count).clamp(LEAST, MOST);
    ScrollArea::horizontal().id_salt("opportunity board").auto_shrink(false).show(ui, |ui| {
        let area = ui.available_rect_before_wrap();
        let size = vec2(width, area.height());
        let mut dropped = None;
        for (at, status) in Status::ALL.into_iter().enumerate() {
            let corner = area.min + vec2(at as f32 * (width + GAP), 0.0);
            let column = Column { status, rect: Rect::from_min_size(corner, size) };
            let inside: Vec<&Entry<'_>> = in_order(entries, status);
            if column.show(ui, now, &inside, &mut held, actions) {
                dropped = Some(status);
            }
        }
        ui.advance_cursor_after_rect(Rect::from_min_size(area.min, vec2(count * (width + GAP) - GAP, area.height())));
        let is_released = ui.input(|i| i.pointer.any_released() || !i.pointer.any_down());
        if let Some((card, grip)) = held.0.clone() {
            ghost_ui(ui, now, entries, (&card, grip), width - 2.0 * PAD);
            if is_released {
                held.0 = None;
                let was = entries.iter().find(|e| e.card.id == card).map(|e| e.it.status);
                if let Some(to) = dropped.filter(|to| Some(*to) != was) {
                    actions.push(Action::Pursue(Pursuit::Advance { card, to }));
                }
            }
        }
    });
    ui.data_mut(|d| d.insert_temp(slot, held));
}

/// Those of a status, what is due first on top; what has no day stays in the map's order.
fn in_order<'e, 'a>(entries: &'e [Entry<'a>], status: Status) -> Vec<&'e Entry<'a>> {
    let mut inside: Vec<&Entry<'_>> = entries.iter().filter(|e| e.it.status == status).collect();
    inside.sort_by_key(|e| {
        let day = if status.is_done() { &e.it.done } else { &e.it.due };
        (day.is_empty(), day)
    });
    inside
}

/// The card under the pointer while it is dragged.
fn ghost_ui(ui: &Ui, now: &Now<'_>, entries: &[Entry<'_>], (card, grip): (&Id, egui::Vec2), width: f32) {
    let (Some(entry), Some(pointer)) =
        (entries.iter().find(|e| e.card.id == *card), ui.input(|i| i.pointer.latest_pos()))
    else {
        return;
    };
    ui.ctx().set_cursor_icon(egui::CursorIcon::Grabbing);
    let tile = Tile::new(ui, now, entry, width);
    let layer = egui::LayerId::new(egui::Order::Tooltip, egui::Id::unique("opportunity ghost"));
    let painter = ui.ctx().layer_painter(layer);
    let rect = Rect::from_min_size(pointer - grip, vec2(width, tile.height()));
    tile.paint(&painter, colours(ui), rect, true);
}

struct Column {
    status: Status,
    rect: Rect,
}

impl Column {
    /// Draws the column; whether the pointer with a card is over it.
    fn show(
        &self,
        ui: &mut Ui,
        now: &Now<'_>,
        inside: &[&Entry<'_>],
        held: &mut Held,
        actions: &mut Vec<Action>,
    ) -> bool {
        let inks = colours(ui);
        let name = status_word(now.state.language(), self.status);
        let is_over = held.0.is_some() && ui.input(|i| i.pointer.latest_pos()).is_some_and(|p| self.rect.contains(p));
        let corners = CornerRadius::same(RADIUS + 2);
        if is_over {
            let edge = egui::Stroke::new(1.5, c32(inks.accent));
            ui.painter().rect(self.rect, corners, c32(inks.accent_wash), edge, StrokeKind::Inside);
        } else {
            ui.painter().rect(self.rect, corners, c32(inks.panel), hairline(inks.line), StrokeKind::Inside);
        }
        let middle = self.rect.top() + HEAD / 2.0;
        let painter = ui.painter();
        let left = egui::Align2::LEFT_CENTER;
        let after = painter.text(pos2(self.rect.left() + 12.0, middle), left, name, bold(13.0), c32(inks.ink));
        let count = inside.len().to_string();
        painter.text(pos2(after.right() + 8.0, middle), left, count, regular(12.0), c32(inks.muted));
        let room = Rect::from_min_max(pos2(self.rect.left(), self.rect.top() + HEAD), self.rect.max);
        let builder = UiBuilder::new().max_rect(room.shrink2(vec2(PAD, 0.0))).id_salt(("column", name));
        ui.scope_builder(builder, |ui| {
            region(ui, Role::ListBox, name);
            ui.set_clip_rect(room.intersect(ui.clip_rect()));
            let scroll = ScrollArea::vertical().id_salt(("column", name)).auto_shrink(false);
            scroll.show(ui, |ui| {
                ui.spacing_mut().item_spacing.y = BETWEEN;
                for entry in inside {
                    self.card_ui(ui, now, entry, held, actions);
                }
                if inside.is_empty() {
                    let words = egui::RichText::new(now.tr(self.hint())).small().color(c32(inks.muted));
                    ui.add(egui::Label::new(words).wrap());
                }
                if !now.is_read_only {
                    adding::add_ui(ui, now, self.status, actions);
                }
                ui.add_space(BETWEEN);
            });
        });
        is_over
    }

    /// What would stand in the column.
    fn hint(&self) -> &'static str {
        match self.status {
            Status::Idea => "board-empty-idea",
            Status::Planned => "board-empty-planned",
            Status::Doing => "board-empty-doing",
            Status::Done => "board-empty-done",
            Status::Measured => "board-empty-measured",
        }
    }

    fn card_ui(&self, ui: &mut Ui, now: &Now<'_>, entry: &Entry<'_>, held: &mut Held, actions: &mut Vec<Action>) {
        let card = &entry.card.id;
        let tile = Tile::new(ui, now, entry, ui.available_width());
        let (_, rect) = ui.allocate_space(vec2(ui.available_width(), tile.height()));
        let id = egui::Id::unique(("opportunity tile", card.as_str()));
        // What is moved by keys keeps the focus, and comes into view with it.
        if !ui.is_rect_visible(rect) && !ui.memory(|m| m.has_focus(id)) {
            return;
        }
        let sense = if now.is_read_only { egui::Sense::click() } else { egui::Sense::click_and_drag() };
        let response = ui.interact(rect, id, sense).on_hover_cursor(egui::CursorIcon::PointingHand);
        let spoken = entry.spoken(now, Some(status_word(now.state.language(), self.status).to_owned()));
        let is_selected = now.is_selected(card);
        response.widget_info(|| egui::WidgetInfo::selected(Role::ListBoxOption, true, is_selected, &spoken));
        let is_held = held.0.as_ref().is_some_and(|(id, _)| id == card);
        if is_held {
            ui.painter().rect_stroke(rect, RADIUS, hairline(colours(ui).border), StrokeKind::Inside);
        } else {
            tile.paint(ui.painter(), colours(ui), rect, is_selected || response.hovered());
            if is_selected {
                let ring = egui::Stroke::new(2.0, c32(colours(ui).accent));
                ui.painter().rect_stroke(rect, RADIUS, ring, StrokeKind::Inside);
            }
        }
        if response.gained_focus() {
            response.scroll_to_me(None);
        }
        chosen_ui(ui, &response, card, actions);
        if now.is_read_only {
            return;
        }
        if response.drag_started()
            && let Some(origin) = ui.input(|i| i.pointer.press_origin())
        {
            held.0 = Some((card.clone(), origin - rect.min));
        }
        if response.has_focus()
            && let Some(to) = moved(ui, self.status)
        {
            actions.push(Action::Pursue(Pursuit::Advance { card: card.clone(), to }));
        }
        response.context_menu(|ui| self.menu_ui(ui, now, card, actions));
    }

    fn menu_ui(&self, ui: &mut Ui, now: &Now<'_>, card: &Id, actions: &mut Vec<Action>) {
        ui.set_min_width(200.0);
        for to in Status::ALL {
            let is_here = to == self.status;
            let name = status_word(now.state.language(), to);
            if checked_item_ui(ui, name, None, true, (Role::MenuItemRadio, is_here)).clicked() {
                if !is_here {
                    actions.push(Action::Pursue(Pursuit::Advance { card: card.clone(), to }));
                }
                ui.close();
            }
        }
        ui.separator();
        if menu_item_ui(ui, now.tr("opportunity-show"), None, true).clicked() {
            actions.push(Action::GoTo(Selection::card(card.clone())));
            ui.close();
        }
    }
}

/// Alt with an arrow to the side: the status before or behind.
fn moved(ui: &Ui, from: Status) -> Option<Status> {
    let pressed = |key| ui.input_mut(|i| i.consume_key(Modifiers::ALT, key));
    let by = if pressed(Key::ArrowRight) {
        1
    } else if pressed(Key::ArrowLeft) {
        -1
    } else {
        return None;
    };
    let at = Status::ALL.iter().position(|status| *status == from)?;
    Status::ALL.get(at.checked_add_signed(by)?).copied()
}
