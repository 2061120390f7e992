//! The list of findings, of which only rows on show cost anything: one Tab stop, arrows inside.

use std::sync::Arc;

use egui::{
    EventFilter, Frame, Key, Margin, Modifiers, Rect, Response, RichText, ScrollArea, Sense, Ui, UiBuilder, Vec2,
    WidgetInfo, accesskit::Role, pos2, vec2,
};

use super::{
    ReviewView,
    entry::{self, Entry},
    row::{Row, USUAL_HEIGHT, reason_id},
};
use crate::{
    app::{
        action::Action,
        icon::{self, Icon},
        review::{ReviewAction, selection},
        state::State,
        style::{bold, c32, colours, hairline},
    },
    i18n::{text, text_with},
    model::Document,
};

/// A list of so many rows is told as a whole, so that a screen reader need not scroll it.
const TOLD_WHOLE: usize = 100;
/// Height of the heading over what was waved off.
const HEADING: f32 = 40.0;

/// Draws the list, or what stands in its place while there is nothing to list.
pub(super) fn list_ui(
    ui: &mut Ui,
    state: &State,
    document: &Document,
    view: &mut ReviewView,
    actions: &mut Vec<Action>,
) {
    let entries = Entry::all(&state.review);
    ui.spacing_mut().item_spacing.y = 0.0;
    ScrollArea::vertical().id_salt("findings").auto_shrink(false).show(ui, |ui| {
        if !entries.iter().any(|entry| matches!(entry, Entry::Finding(_))) {
            empty_ui(ui, state);
        }
        if !entries.is_empty() {
            rows_ui(ui, state, document, &entries, view, actions);
        }
    });
    ui.data_mut(|d| d.insert_temp(reason_id().with("was open"), state.review.reason.is_some()));
}

/// What is said while there is nothing to list.
fn empty_ui(ui: &mut Ui, state: &State) {
    let (language, inks) = (state.language(), colours(ui));
    let review = &state.review;
    if !review.is_known() {
        return;
    }
    let (heading, words) = match review.level {
        Some(_) if !review.found.findings.is_empty() => {
            (text(language, "findings-none-such"), text(language, "findings-none-such-about").to_owned())
        }
        _ => {
            let count = [("count", review.found.passed.1.into())];
            (text(language, "findings-none"), text_with(language, "findings-none-about", &count))
        }
    };
    Frame::new().inner_margin(Margin { left: 28, right: 28, top: 40, bottom: 32 }).show(ui, |ui| {
        ui.vertical_centered(|ui| {
            ui.spacing_mut().item_spacing.y = 8.0;
            let (at, _) = ui.allocate_exact_size(Vec2::splat(28.0), Sense::hover());
            icon::paint(ui.painter(), at, Icon::CHECK, c32(inks.ok));
            ui.label(RichText::new(heading).font(bold(14.0)));
            ui.label(RichText::new(words).color(c32(inks.muted)));
        });
    });
}

fn rows_ui(
    ui: &mut Ui,
    state: &State,
    document: &Document,
    entries: &[Entry],
    view: &mut ReviewView,
    actions: &mut Vec<Action>,
) {
    let width = ui.available_width();
    let heights = heights(ui, (state, document), entries, view, width);
    let total: f32 = heights.iter().sum();
    let (_, area) = ui.allocate_space(vec2(width, total));
    ui.scope_builder(UiBuilder::new().id_salt("finding rows").max_rect(area), |ui| {
        // Rows are placed by hand; without this the list would count as empty.
        ui.expand_to_include_rect(area);
        ui.ctx().accesskit_node_builder(ui.unique_id(), |node| {
            node.set_role(Role::List);
            node.set_label(text(state.language(), "findings-list"));
        });
        let mut list = List { state, document, entries, view, area, actions, open: None };
        list.draw(ui, &heights);
        let open = list.open;
        // Whoever opened a finding elsewhere sees it here.
        if view.goes != state.review.goes {
            view.goes = state.review.goes;
            if let Some(rect) = open {
                ui.scroll_to_rect(rect, None);
            }
        }
    });
}

/// The height of each row, as far as it is known: the open one is measured, for it differs from when it was closed.
fn heights(
    ui: &Ui,
    (state, document): (&State, &Document),
    entries: &[Entry],
    view: &mut ReviewView,
    width: f32,
) -> Vec<f32> {
    let review = &state.review;
    let mut heights = Vec::with_capacity(entries.len());
    for entry in entries {
        let open = entry.finding(review).filter(|finding| review.current.as_ref() == Some(*finding));
        heights.push(match (entry.slot(review), open) {
            (None, _) => HEADING,
            (Some(_), Some(finding)) => view
                .said(state, document, *entry)
                .map_or(USUAL_HEIGHT, |said| Row::of(ui, (state, document), (finding, said), None, width).height),
            (Some(slot), None) => view.heights.get(slot).copied().unwrap_or(USUAL_HEIGHT),
        });
    }
    heights
}

/// One pass over the rows.
struct List<'a> {
    state: &'a State,
    document: &'a Document,
    entries: &'a [Entry],
    view: &'a mut ReviewView,
    area: Rect,
    actions: &'a mut Vec<Action>,
    /// Where the open finding is.
    open: Option<Rect>,
}

impl List<'_> {
    fn draw(&mut self, ui: &mut Ui, heights: &[f32]) {
        let focused = ui.memory(|m| m.focused());
        let focused = focused.and_then(|id| self.entries.iter().position(|entry| entry.id() == id));
        let stop = focused.or_else(|| self.open_at()).unwrap_or_default().min(self.entries.len().saturating_sub(1));
        let clip = ui.clip_rect();
        let is_short = self.entries.len() <= TOLD_WHOLE;
        let mut top = self.area.top();
        let mut is_measured = true;
        for (at, entry) in self.entries.iter().enumerate() {
            let height = heights.get(at).copied().unwrap_or_default();
            let is_open = self.is_open(*entry);
            let is_on_show = top < clip.bottom() && top + height > clip.top();
            let is_drawn = is_on_show || is_short || at == stop || is_open;
            let used =
                if is_drawn { self.entry_ui(ui, *entry, (top, height), (is_on_show, at == stop)) } else { height };
            is_measured &= (used - height).abs() < 0.5;
            if is_open {
                self.open = Some(Rect::from_min_size(pos2(self.area.left(), top), vec2(self.area.width(), used)));
            }
            top += used;
        }
        if !is_measured {
            ui.ctx().request_repaint();
        }
        if let Some(at) = focused {
            self.keys(ui, at);
        }
    }

    fn open_at(&self) -> Option<usize> {
        self.entries.iter().position(|entry| self.is_open(*entry))
    }

    fn is_open(&self, entry: Entry) -> bool {
        let open = self.state.review.current.as_ref();
        open.is_some() && entry.finding(&self.state.review) == open
    }

    /// Draws a row; gives how high it turned out to be.
    fn entry_ui(
        &mut self,
        ui: &mut Ui,
        entry: Entry,
        (top, height): (f32, f32),
        (is_on_show, is_stop): (bool, bool),
    ) -> f32 {
        let place = |height: f32| Rect::from_min_size(pos2(self.area.left(), top), vec2(self.area.width(), height));
        let sense = if is_stop { Sense::click() } else { Sense::CLICK };
        let Some(finding) = entry.finding(&self.state.review).cloned() else {
            let response = ui.interact(place(height), entry.id(), sense);
            self.heading_ui(ui, &response);
            return height;
        };
        let number = if let Entry::Finding(at) = entry { Some(at + 1) } else { None };
        let is_open = self.is_open(entry);
        let Some(said) = self.view.said(self.state, self.document, entry) else { return height };
        let (about, width) = ((self.state, self.document), self.area.width());
        let row = is_on_show.then(|| Row::of(ui, about, (&finding, Arc::clone(&said)), number, width));
        let height = row.as_ref().map_or(height, |row| row.height);
        let response = ui.interact(place(height), entry.id(), sense);
        response.widget_info(|| WidgetInfo::selected(Role::ListItem, true, is_open, &said.told));
        ui.ctx().accesskit_node_builder(response.id, |node| node.set_description(said.body.as_str()));
        if let Some(row) = row {
            if !is_open
                && let Some(slot) = entry.slot(&self.state.review).and_then(|slot| self.view.heights.get_mut(slot))
            {
                *slot = row.height;
            }
            row.show(ui, &response, self.actions);
        }
        self.used(ui, entry, &finding, &response);
        height
    }

    /// A click leads to the place and stays in the list; Enter leads there with the keys.
    fn used(&mut self, ui: &Ui, entry: Entry, finding: &crate::review::Finding, response: &Response) {
        if !response.clicked() {
            return;
        }
        response.request_focus();
        if matches!(entry, Entry::Finding(_)) {
            self.actions.push(Action::Review(ReviewAction::Visit(finding.clone())));
            if ui.input(|i| i.key_pressed(Key::Enter)) {
                self.actions.extend(selection(self.document, &finding.place).map(Action::GoTo));
            }
        } else {
            let open = Some(finding.clone()).filter(|_| !self.is_open(entry));
            self.actions.push(Action::Review(ReviewAction::Choose(open)));
        }
    }

    /// The heading over what was waved off.
    fn heading_ui(&mut self, ui: &Ui, response: &Response) {
        let (inks, is_open) = (colours(ui), self.state.review.shows_waived);
        let words = entry::heading(self.state);
        response.widget_info(|| WidgetInfo::selected(Role::DisclosureTriangle, true, is_open, &words));
        ui.ctx().accesskit_node_builder(response.id, |node| node.set_expanded(is_open));
        let rect = response.rect;
        if response.hovered() {
            ui.painter().rect_filled(rect, 0.0, c32(inks.line.with_alpha(90)));
        }
        ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, hairline(inks.line));
        let sign = Rect::from_center_size(pos2(rect.left() + 22.0, rect.center().y), Vec2::splat(12.0));
        icon::paint(ui.painter(), sign, if is_open { Icon::DOWN } else { Icon::RIGHT }, c32(inks.muted));
        let words = ui.painter().layout_no_wrap(words, bold(13.0), c32(inks.muted));
        let at = pos2(rect.left() + 40.0, rect.center().y - words.size().y / 2.0);
        ui.painter().galley(at, words, c32(inks.muted));
        if response.clicked() {
            response.request_focus();
            self.actions.push(Action::Review(ReviewAction::ToggleWaived));
        }
    }

    /// The keys of the row that has the focus.
    fn keys(&mut self, ui: &Ui, at: usize) {
        let Some(entry) = self.entries.get(at) else { return };
        let filter = EventFilter { vertical_arrows: true, ..EventFilter::default() };
        ui.memory_mut(|m| m.set_focus_lock_filter(entry.id(), filter));
        let pressed = |key| ui.input_mut(|i| i.modifiers.is_none() && i.consume_key(Modifiers::NONE, key));
        let finding = entry.finding(&self.state.review).cloned();
        if let (Entry::Finding(_), Some(finding)) = (entry, &finding) {
            if pressed(Key::F) {
                self.actions.push(Action::Review(ReviewAction::Fix(finding.clone())));
            } else if pressed(Key::I) {
                self.actions.push(Action::Review(ReviewAction::AskReason(finding.clone())));
            }
        }
        let last = self.entries.len().saturating_sub(1);
        let targets = [
            (Key::ArrowUp, at.saturating_sub(1)),
            (Key::ArrowDown, at + 1),
            (Key::PageUp, at.saturating_sub(5)),
            (Key::PageDown, at + 5),
            (Key::Home, 0),
            (Key::End, last),
        ];
        let Some((_, target)) = targets.into_iter().find(|(key, _)| pressed(*key)) else { return };
        let Some(entry) = self.entries.get(target.min(last)) else { return };
        ui.memory_mut(|m| m.request_focus(entry.id()));
        let finding = entry.finding(&self.state.review).cloned();
        self.actions.push(Action::Review(ReviewAction::Choose(finding)));
    }
}
