//! A list of rows of one height, of which only those on show cost anything: one Tab stop, arrows
//! inside, rows dragged to another place.

use egui::{
    EventFilter, Id, Key, Modifiers, Rect, Response, Sense, Stroke, Ui, UiBuilder, WidgetInfo, accesskit::Role, vec2,
};

use crate::app::style::{c32, colours};

/// What a list shows.
pub(super) trait Rows {
    /// How many rows there are.
    fn len(&self) -> usize;
    /// Names a row from frame to frame.
    fn id(&self, at: usize) -> Id;
    /// What a screen reader says of it.
    fn told(&self, at: usize) -> Told;
    /// The row that is selected; where Tab enters the list.
    fn selected(&self) -> Option<usize>;
    /// Draws a row and what opens from it.
    fn row_ui(&mut self, ui: &mut Ui, at: usize, response: &Response);
    /// The gap nearest to `gap` (0 is before the first row) where the row may be dropped.
    fn gap(&self, _at: usize, gap: usize) -> Option<usize> {
        Some(gap)
    }
}

/// What a screen reader says of a row.
#[derive(Debug, Default)]
pub(super) struct Told {
    /// Its name.
    pub(super) name: String,
    /// How deep it lies, from 1.
    pub(super) level: usize,
    /// Whether its rows are on show; none where it has none.
    pub(super) is_open: Option<bool>,
}

/// What was done to a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Use {
    /// It was clicked, or the arrows went there.
    Select,
    /// Its words are wanted for typing.
    Rename,
    /// Show or hide its rows.
    Open(bool),
    /// Go to the row it belongs to.
    Out,
    /// Go to the first row that belongs to it.
    Into,
    /// Move it one place up (−1) or down (+1).
    Shift(i32),
    /// Move it into this gap.
    Drop(usize),
}

/// Where the rows are.
#[derive(Clone, Copy)]
struct Place {
    list: Id,
    area: Rect,
    height: f32,
}

impl Place {
    fn row(self, at: usize) -> Rect {
        let size = vec2(self.area.width(), self.height);
        Rect::from_min_size(self.area.min + vec2(0.0, at as f32 * self.height), size)
    }
}

/// A row on its way.
#[derive(Clone, Copy)]
struct Dragged(Id);

/// So many rows are drawn whether they are on show or not.
const TOLD_WHOLE: usize = 100;

/// How far the part of a row that takes clicks keeps from the panel's edges: room for the ring of the focus.
const INSET: f32 = 4.0;

/// The whole of a row, from edge to edge.
pub(super) fn whole(response: &Response) -> Rect {
    response.rect.expand2(vec2(INSET, 0.0))
}

/// Draws the list and gives what was done.
pub(super) fn list_ui(ui: &mut Ui, name: &'static str, height: f32, rows: &mut impl Rows) -> Vec<(usize, Use)> {
    let count = rows.len();
    let (_, area) = ui.allocate_space(vec2(ui.available_width(), count as f32 * height));
    let mut used = Vec::new();
    if count == 0 {
        return used;
    }
    let list = Id::unique(("list", name));
    let place = Place { list, area, height };
    ui.scope_builder(UiBuilder::new().id_salt(list).max_rect(area), |ui| {
        // Rows are placed by hand; without this the list would count as empty.
        ui.expand_to_include_rect(area);
        ui.ctx().accesskit_node_builder(ui.unique_id(), |node| {
            node.set_role(Role::Tree);
            node.set_label(name);
        });
        let focused = ui.memory(|m| m.focused());
        let focused = focused.and_then(|id| (0..count).find(|at| rows.id(*at) == id));
        let stop = focused.or_else(|| rows.selected()).unwrap_or_default().min(count - 1);
        let clip = ui.clip_rect();
        let first = ((clip.top() - area.top()) / height).floor().max(0.0) as usize;
        let last = ((clip.bottom() - area.top()) / height).ceil().max(0.0) as usize;
        // A short list is told as a whole, so that a screen reader need not scroll it.
        let (first, last) = if count <= TOLD_WHOLE { (0, count) } else { (first, last.min(count)) };
        let outside = (stop < first || stop >= last).then_some(stop);
        for at in outside.into_iter().chain(first..last) {
            let rect = place.row(at);
            let sense = Sense::click_and_drag();
            let sense = if at == stop { sense } else { Sense::CLICK | Sense::DRAG };
            let response = ui.interact(rect.shrink2(vec2(INSET, 0.0)), rows.id(at), sense);
            tell(ui, &response, &rows.told(at), rows.selected() == Some(at));
            if response.clicked() || response.secondary_clicked() {
                response.request_focus();
                used.push((at, Use::Select));
            }
            if response.double_clicked() {
                used.push((at, Use::Rename));
            }
            rows.row_ui(ui, at, &response);
            drag_ui(ui, place, at, &response, rows, &mut used);
        }
        if let Some(at) = focused {
            keys(ui, at, rows, place, &mut used);
        }
    });
    used
}

fn tell(ui: &Ui, response: &Response, told: &Told, is_selected: bool) {
    response.widget_info(|| WidgetInfo::labeled(Role::TreeItem, true, &told.name));
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_selected(is_selected);
        node.set_level(told.level);
        if let Some(is_open) = told.is_open {
            node.set_expanded(is_open);
        }
    });
}

/// Shows where a dragged row would go, and lets it go there.
fn drag_ui(
    ui: &Ui,
    Place { list, area, height }: Place,
    at: usize,
    response: &Response,
    rows: &impl Rows,
    used: &mut Vec<(usize, Use)>,
) {
    if response.drag_started() {
        ui.data_mut(|d| d.insert_temp(list, Dragged(response.id)));
    }
    let is_mine = ui.data(|d| d.get_temp::<Dragged>(list)).is_some_and(|d| d.0 == response.id);
    if !is_mine {
        return;
    }
    let pointer = ui.input(|i| i.pointer.latest_pos());
    let gap = pointer.map(|p| ((p.y - area.top()) / height).round().clamp(0.0, rows.len() as f32) as usize);
    let gap = gap.and_then(|gap| rows.gap(at, gap));
    if let Some(gap) = gap.filter(|_| response.dragged()) {
        let y = (area.top() + gap as f32 * height).min(area.bottom() - 1.0).max(area.top() + 1.0);
        let painter = ui.ctx().layer_painter(ui.layer_id()).with_clip_rect(ui.clip_rect());
        painter.hline(area.x_range().shrink(8.0), y, Stroke::new(2.0, c32(colours(ui).accent)));
        ui.ctx().set_cursor_icon(egui::CursorIcon::Grabbing);
    }
    if response.drag_stopped() {
        ui.data_mut(|d| d.remove::<Dragged>(list));
        used.extend(gap.map(|gap| (at, Use::Drop(gap))));
    } else if !response.dragged() {
        ui.data_mut(|d| d.remove::<Dragged>(list));
    }
}

/// The keys of the row that has the focus.
fn keys(ui: &mut Ui, at: usize, rows: &impl Rows, place: Place, used: &mut Vec<(usize, Use)>) {
    let filter = EventFilter { horizontal_arrows: true, vertical_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|m| m.set_focus_lock_filter(rows.id(at), filter));
    ui.data_mut(|d| d.insert_temp(focus_slot(), rows.id(at)));
    let pressed = |ui: &mut Ui, modifiers, key| ui.input_mut(|i| i.consume_key(modifiers, key));
    for (key, by) in [(Key::ArrowUp, -1), (Key::ArrowDown, 1)] {
        // Alt first: matching overlooks a modifier too many.
        if pressed(ui, Modifiers::ALT, key) {
            used.push((at, Use::Shift(by)));
            return;
        }
    }
    if pressed(ui, Modifiers::NONE, Key::F2) {
        used.push((at, Use::Rename));
        return;
    }
    let is_open = rows.told(at).is_open;
    if pressed(ui, Modifiers::NONE, Key::ArrowRight) {
        used.extend(match is_open {
            Some(false) => Some((at, Use::Open(true))),
            Some(true) => Some((at, Use::Into)),
            None => None,
        });
        return;
    }
    if pressed(ui, Modifiers::NONE, Key::ArrowLeft) {
        used.push((at, if is_open == Some(true) { Use::Open(false) } else { Use::Out }));
        return;
    }
    let page = ((ui.clip_rect().height() / place.height) as usize).saturating_sub(1).max(1);
    let last = rows.len() - 1;
    let targets = [
        (Key::ArrowUp, at.saturating_sub(1)),
        (Key::ArrowDown, at + 1),
        (Key::PageUp, at.saturating_sub(page)),
        (Key::PageDown, at + page),
        (Key::Home, 0),
        (Key::End, last),
    ];
    for (key, target) in targets {
        if pressed(ui, Modifiers::NONE, key) {
            let target = target.min(last);
            if target != at {
                ui.memory_mut(|m| m.request_focus(rows.id(target)));
                ui.scroll_to_rect(place.row(target), None);
                used.push((target, Use::Select));
            }
            return;
        }
    }
}

/// Whether a row of a list had the focus in the last frame.
pub(super) fn has_focus(ctx: &egui::Context) -> bool {
    let row: Option<Id> = ctx.data(|d| d.get_temp(focus_slot()));
    row.is_some() && ctx.memory(|m| m.focused()) == row
}

fn focus_slot() -> Id {
    Id::unique("row with the focus")
}
