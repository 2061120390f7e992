//! What can be pointed at, each as an interaction with a name: headings, labels, cells, cards,
//! markers. A grid for screen readers, with one tab stop: what is selected.

use std::sync::Arc;

use egui::{
    CursorIcon, EventFilter, Id, PointerButton, Rect, Response, Sense, Ui, UiBuilder, WidgetInfo, accesskit::Role,
};

use super::{CanvasView, Now, Spot, names, spot, zones::Zone};
use crate::{
    app::{action::Action, state::Selection},
    base::{self, Language},
    layout::{LaneRow, Sheet},
    model::LaneKind,
};

/// So many cards in view are interactions of their own; more are found by a hit test alone.
const MOST_CARDS: usize = 350;
/// The same for empty cells.
const MOST_CELLS: usize = 200;
/// So many headings and markers are interactions of their own.
const MOST_OTHERS: usize = 250;

/// Which widget of the canvas takes the keys.
#[derive(Debug, Default)]
pub(super) struct Focus {
    /// The one tab stop.
    pub(super) id: Option<Id>,
    /// Give it the focus as soon as it is drawn.
    pub(super) wanted: bool,
    /// Whether it had the focus in the last frame.
    has_focus: bool,
}

impl Focus {
    /// Whether keys belong to the canvas: it has the focus, or nobody has.
    pub(super) fn has_keys(&self, ui: &Ui) -> bool {
        let focused = ui.ctx().memory(|m| m.focused());
        focused.is_none() || focused == self.id
    }
}

/// Names of the cards of one sheet, made when first asked for.
#[derive(Debug, Default)]
pub(super) struct Names {
    sheet: Option<Arc<Sheet>>,
    language: Language,
    cards: Vec<Option<String>>,
}

impl Names {
    fn renew(&mut self, sheet: &Arc<Sheet>, language: Language) {
        let is_known = self.sheet.as_ref().is_some_and(|s| Arc::ptr_eq(s, sheet)) && self.language == language;
        if !is_known {
            *self = Self { sheet: Some(Arc::clone(sheet)), language, cards: vec![None; sheet.cards.len()] };
        }
    }

    fn card(&mut self, now: &Now<'_>, at: usize) -> &str {
        let Some(slot) = self.cards.get_mut(at) else { return "" };
        slot.get_or_insert_with(|| {
            now.sheet
                .cards
                .get(at)
                .map_or_else(String::new, |card| names::card(now.document, now.sheet, card, now.language))
        })
    }
}

/// The widget of a thing on the canvas.
pub(super) fn id_of(what: &Selection) -> Id {
    let map = Id::unique("map");
    match what {
        Selection::None => map,
        Selection::Journey => map.with("title"),
        Selection::Cards(ids) => map.with(("card", ids.last().map(base::Id::as_str))),
        Selection::Phase(id)
        | Selection::Step(id)
        | Selection::Stage(id)
        | Selection::Lane(id)
        | Selection::Persona(id)
        | Selection::Source(id) => map.with(("part", id.as_str())),
        Selection::Emotion { persona, step } => map.with(("emotion", persona.as_str(), step.as_str())),
        Selection::Cell { lane, step } => map.with(("cell", lane.as_str(), step.as_str())),
    }
}

/// Everything that can be pointed at.
pub(super) fn touch_ui(ui: &mut Ui, now: &Now<'_>, view: &mut CanvasView, out: &mut Vec<Action>) {
    view.names.renew(now.sheet, now.language);
    let title = names::other(now.state, now.document, &Selection::Journey);
    let mut grid = ui.new_child(
        UiBuilder::new()
            .scope_id(Id::unique("map-grid"))
            .max_rect(now.zones.canvas)
            .accessibility_role(Role::Grid)
            .accessibility_label(title.clone()),
    );
    // Asked before anything is drawn: who ceases to be the tab stop loses the focus at once.
    let had_focus = view.focus.id.is_some_and(|id| ui.ctx().memory(|m| m.has_focus(id)));
    let mut touch = Touch { now, view, out, hover: None, active: None, had_focus, others: 0 };
    let ground = touch.ground_ui(&grid, &title);
    touch.head_ui(&mut grid);
    touch.course_ui(&mut grid);
    touch.lanes_ui(&mut grid);
    touch.finish(ui, &ground);
}

/// One pass over everything that can be pointed at.
pub(super) struct Touch<'a, 'b> {
    pub(super) now: &'a Now<'b>,
    pub(super) view: &'a mut CanvasView,
    pub(super) out: &'a mut Vec<Action>,
    /// What is under the pointer.
    pub(super) hover: Option<Spot>,
    /// The tab stop.
    active: Option<Response>,
    /// Whether the tab stop of the last frame had the focus.
    had_focus: bool,
    /// How many headings and markers there are so far.
    others: usize,
}

impl Touch<'_, '_> {
    /// The sheet under everything: takes what has no interaction of its own.
    fn ground_ui(&mut self, ui: &Ui, title: &str) -> Response {
        let is_active = self.now.spots.of(self.now.sheet, &self.now.state.selection).is_none();
        let mut sense = Sense::CLICK | Sense::DRAG;
        if is_active {
            sense |= Sense::FOCUSABLE;
        }
        let response = ui.interact(self.now.zones.canvas, id_of(&Selection::None), sense);
        if is_active {
            response.widget_info(|| WidgetInfo::labeled(Role::GridCell, true, title));
            self.active = Some(response.clone());
        }
        // A drag is about what lies where it began, not where the pointer has come to since.
        let begun = ui.input(|i| i.pointer.press_origin()).filter(|_| response.drag_started());
        let at = begun.or_else(|| response.interact_pointer_pos()).or_else(|| response.hover_pos());
        let under = at.and_then(|pos| self.now.hit(pos));
        match under {
            Some(spot) => self.act(&spot, &response),
            None if response.clicked() => self.out.push(Action::Select(Selection::None)),
            None if response.drag_started_by(PointerButton::Primary) && !self.view.tool.is_busy() => {
                self.marquee(&response);
            }
            None => {}
        }
        if response.clicked() && at.is_some() {
            self.view.focus.wanted = true;
        }
        response
    }

    /// Title and personas.
    fn head_ui(&mut self, grid: &mut Ui) {
        let ui = row_ui(grid, "head", self.now.zones.clip(Zone::Body));
        for spot in &self.now.spots.furniture {
            if matches!(spot.what, Selection::Journey | Selection::Persona(_) | Selection::Stage(_)) {
                self.spot_ui(&ui, spot, Role::Button, &[]);
            }
        }
    }

    /// Phases and steps: the heads of the columns.
    fn course_ui(&mut self, grid: &mut Ui) {
        let now = self.now;
        for is_phase in [true, false] {
            let row = row_ui(grid, if is_phase { "phases" } else { "steps" }, now.zones.clip(Zone::Top));
            for spot in &now.spots.furniture {
                let column = match &spot.what {
                    Selection::Phase(id) if is_phase => {
                        now.sheet.phases.iter().find(|p| p.id == *id).map(|p| (p.columns.start, p.columns.len()))
                    }
                    Selection::Step(id) if !is_phase => {
                        now.sheet.columns.iter().position(|c| c.step == *id).map(|at| (at, 1))
                    }
                    _ => None,
                };
                if let Some(column) = column {
                    self.spot_ui(&row, spot, Role::ColumnHeader, &[column]);
                }
            }
        }
    }

    /// Lane labels, empty cells, cards and markers, lane by lane.
    fn lanes_ui(&mut self, grid: &mut Ui) {
        let now = self.now;
        let visible = now.zones.visible();
        let selected = &now.state.selection;
        let in_view = |rect: base::Rect| rect.overlaps(visible);
        // Of several selected cards only the tab stop is kept out of view.
        let is_last = |id: &base::Id| matches!(selected, Selection::Cards(ids) if ids.last() == Some(id));
        let shown: Vec<usize> = now
            .sheet
            .cards
            .iter()
            .enumerate()
            .filter(|(_, c)| in_view(c.rect) || is_last(&c.card.id))
            .map(|(at, _)| at)
            .collect();
        let is_crowded = shown.len() > MOST_CARDS;
        let lanes = now.sheet.lanes.iter().filter(|l| l.rect.y < visible.bottom() && l.rect.bottom() > visible.y);
        let columns = now.sheet.columns.iter().filter(|c| c.x < visible.right() && c.x + c.w > visible.x).count();
        let has_cells = lanes.count() * columns <= MOST_CELLS;
        for (at, lane) in now.sheet.lanes.iter().enumerate() {
            let own = |c: &&usize| now.sheet.cards.get(**c).is_some_and(|card| card.lane == at);
            let is_selected = matches!(selected, Selection::Cell { lane: l, .. } | Selection::Lane(l) if *l == lane.id);
            if !is_selected && !in_view(base::Rect { x: visible.x, ..lane.rect }) && !shown.iter().any(|c| own(&c)) {
                continue;
            }
            let mut row = row_ui(grid, lane.id.as_str(), now.zones.clip(Zone::Body));
            self.label_ui(&mut row, lane);
            if lane.kind == LaneKind::Emotion {
                for spot in now.spots.quotes.iter().filter(|s| in_lane(s, lane)) {
                    self.quote_ui(&row, spot);
                }
            }
            let mut things = things(now, at, lane, (has_cells || is_selected).then_some(visible));
            things.extend(shown.iter().filter(own).filter_map(|at| {
                let card = now.sheet.cards.get(*at)?;
                Some((card.columns.start, card.row, Thing::Card(*at)))
            }));
            // Column by column, as one reads; cells before the cards over them.
            things.sort_by_key(|(column, row, _)| (*column, *row));
            for (column, _, thing) in things {
                match thing {
                    Thing::Cell(spot) => self.spot_ui(&row, &spot, Role::GridCell, &[(column, 1)]),
                    Thing::Card(at) => self.card_ui(&row, at, is_crowded),
                    Thing::Marker(spot) if in_view(spot.rect) || self.is_active(spot) => {
                        self.spot_ui(&row, spot, Role::GridCell, &[(column, 1)]);
                    }
                    Thing::Marker(_) => {}
                }
            }
        }
    }

    fn label_ui(&mut self, row: &mut Ui, lane: &LaneRow) {
        let found = self.now.spots.furniture.iter().find(|s| matches!(&s.what, Selection::Lane(id) if *id == lane.id));
        let Some(spot) = found else { return };
        let clip = self.now.zones.clip(Zone::Left);
        let id = Id::unique(("map-label", lane.id.as_str()));
        let mut label = row.new_child(UiBuilder::new().scope_id(id).max_rect(clip));
        label.set_clip_rect(clip);
        self.spot_ui(&label, spot, Role::RowHeader, &[]);
    }

    fn card_ui(&mut self, row: &Ui, at: usize, is_crowded: bool) {
        let now = self.now;
        let Some(card) = now.sheet.cards.get(at) else { return };
        let is_selected = now.chosen.has(card.index);
        let is_hovered = self
            .view
            .hover
            .as_ref()
            .is_some_and(|s| matches!(&s.what, Selection::Cards(ids) if ids.contains(&card.card.id)));
        let spot = spot::card_spot(card);
        let is_active = self.is_active(&spot);
        if is_crowded && !is_active && !is_hovered {
            return;
        }
        let response = self.interact(row, &spot, is_active);
        let name = self.view.names.card(now, at);
        response.widget_info(|| WidgetInfo::labeled(Role::GridCell, true, name));
        row.ctx().accesskit_node_builder(response.id, |node| {
            node.set_selected(is_selected);
            node.set_column_index(card.columns.start);
            node.set_column_span(card.columns.len());
        });
        self.act(&spot, &response);
    }

    /// The marker says the quote as well: one node for both.
    fn quote_ui(&mut self, row: &Ui, spot: &Spot) {
        let response = row.interact(self.now.rect(spot), id_of(&spot.what).with("quote"), Sense::CLICK);
        self.act(spot, &response);
    }

    /// The selected thing is the tab stop: the last card of several.
    fn is_active(&self, spot: &Spot) -> bool {
        match (&self.now.state.selection, &spot.what) {
            (Selection::Cards(ids), Selection::Cards(own)) => ids.last() == own.last(),
            (selected, what) => selected == what,
        }
    }

    fn interact(&mut self, ui: &Ui, spot: &Spot, is_active: bool) -> Response {
        let mut sense = Sense::CLICK | Sense::DRAG;
        if is_active {
            sense |= Sense::FOCUSABLE;
        }
        let response = ui.interact(self.now.rect(spot), id_of(&spot.what), sense);
        if is_active {
            self.active = Some(response.clone());
        }
        response
    }

    /// Anything but a card: `column` is its place and span among the columns.
    fn spot_ui(&mut self, ui: &Ui, spot: &Spot, role: Role, column: &[(usize, usize)]) {
        let now = self.now;
        let is_active = self.is_active(spot);
        let clip = now.clip(spot);
        if !is_active && (!now.rect(spot).intersects(clip) || self.others >= MOST_OTHERS) {
            return;
        }
        self.others += usize::from(!matches!(spot.what, Selection::Cell { .. }));
        let response = self.interact(ui, spot, is_active);
        let name = names::other(now.state, now.document, &spot.what);
        response.widget_info(|| WidgetInfo::labeled(role, true, &name));
        ui.ctx().accesskit_node_builder(response.id, |node| {
            node.set_selected(is_active);
            if let [(at, span)] = column {
                node.set_column_index(*at);
                node.set_column_span(*span);
            }
        });
        self.act(spot, &response);
    }

    /// Moves the focus to the tab stop where it belongs there, and keeps the arrow keys for us.
    fn finish(self, ui: &Ui, ground: &Response) {
        let Self { now, view, hover, active, had_focus, .. } = self;
        view.hover = hover.filter(|_| !view.tool.is_busy());
        if let Some(spot) = &view.hover
            && matches!(spot.what, Selection::Emotion { .. })
        {
            ui.set_cursor_icon(CursorIcon::ResizeVertical);
        }
        let active = active.unwrap_or_else(|| ground.clone());
        let has_moved = had_focus && view.focus.id != Some(active.id);
        if (view.focus.wanted || has_moved) && now.state.editing.is_none() {
            active.request_focus();
            view.focus.wanted = false;
        }
        view.focus.id = Some(active.id);
        // The arrows are ours only from the second frame on: see to it that it comes before a key does.
        let is_settled = ui.ctx().memory(|m| m.has_focus(active.id)) == view.focus.has_focus;
        view.focus.has_focus = ui.ctx().memory(|m| m.has_focus(active.id));
        if !is_settled {
            ui.ctx().request_repaint();
        }
        let filter = EventFilter { tab: false, horizontal_arrows: true, vertical_arrows: true, escape: true };
        ui.ctx().memory_mut(|m| m.set_focus_lock_filter(active.id, filter));
    }
}

/// What can be pointed at in a lane.
enum Thing<'a> {
    Cell(Spot),
    /// By place on the sheet.
    Card(usize),
    Marker(&'a Spot),
}

/// Empty cells (where `cells` says what is in view) and markers of a lane, with their columns.
fn things<'a>(now: &Now<'a>, at: usize, lane: &LaneRow, cells: Option<base::Rect>) -> Vec<(usize, usize, Thing<'a>)> {
    let (sheet, spots) = (now.sheet, now.spots);
    let mut things = Vec::new();
    for (column, step) in sheet.columns.iter().enumerate() {
        let Some(visible) = cells else { break };
        let is_selected = matches!(&now.state.selection,
            Selection::Cell { lane: l, step: s } if *l == lane.id && *s == step.step);
        let is_free = spots.is_free(at, column) && !lane.folded;
        if !is_selected && (!is_free || step.x > visible.right() || step.x + step.w < visible.x) {
            continue;
        }
        // One that is selected under a card must not take the card's clicks: it comes first.
        let place = if is_free { column } else { 0 };
        things.extend(spot::cell_spot(sheet, &lane.id, &step.step).map(|spot| (place, 0, Thing::Cell(spot))));
    }
    if lane.kind == LaneKind::Emotion {
        for spot in spots.markers.iter().filter(|s| in_lane(s, lane)) {
            let Selection::Emotion { step, .. } = &spot.what else { continue };
            let column = sheet.columns.iter().position(|c| c.step == *step).unwrap_or_default();
            things.push((column, 0, Thing::Marker(spot)));
        }
    }
    things
}

fn in_lane(spot: &Spot, lane: &LaneRow) -> bool {
    let middle = spot.rect.centre().y;
    middle >= lane.rect.y && middle <= lane.rect.bottom()
}

/// A row of the grid.
fn row_ui(grid: &mut Ui, name: &str, clip: Rect) -> Ui {
    let mut row = grid.new_child(
        UiBuilder::new().scope_id(Id::unique(("map-row", name))).max_rect(clip).accessibility_role(Role::Row),
    );
    row.set_clip_rect(clip);
    row
}
