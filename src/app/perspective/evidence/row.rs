//! One source in the register: its facts in a line, and under its title what it says or what is amiss.

use egui::{
    CursorIcon, EventFilter, Key, Modifiers, OpenUrl, Rect, Response, Sense, Ui, WidgetInfo, accesskit::Role, pos2,
    vec2,
};

use super::register::{Column, Columns, Resting};
use crate::{
    app::{
        action::Action,
        icon::{self, Icon},
        panel::{elided, ink::method_icon},
        state::{Selection, State},
        style::{self, bold, c32, colours, hairline, italic, regular},
    },
    base::{Id, is_address},
    i18n::{date, method_name, number, quoted, text, text_with},
    model::{Document, Source},
};

/// Height of a row.
const ROW: f32 = 52.0;
/// Between the edge of a cell and what stands in it.
const PAD: f32 = 14.0;

fn row_id(id: &Id) -> egui::Id {
    egui::Id::unique(("source row", id.as_str()))
}

/// Draws the rows. One click selects a source, arrows go to the next one.
pub(super) fn rows_ui(
    ui: &mut Ui,
    state: &State,
    document: &Document,
    (shown, resting, columns): (&[&Source], &Resting<'_>, &Columns),
    actions: &mut Vec<Action>,
) {
    let (_, area) = ui.allocate_space(vec2(ui.available_width(), ROW * shown.len() as f32));
    let focused = ui.memory(|m| m.focused());
    for (at, source) in shown.iter().enumerate() {
        let rect = Rect::from_min_size(area.min + vec2(0.0, ROW * at as f32), vec2(area.width(), ROW));
        let id = row_id(&source.id);
        let is_selected = state.selection == Selection::Source(source.id.clone());
        let (cards, pieces) = resting.get(&source.id).copied().unwrap_or_default();
        let row = Row { state, document, source, cards, pieces, columns, rect };
        let response = ui.interact(rect.shrink2(vec2(2.0, 1.0)), id, Sense::click());
        response.widget_info(|| WidgetInfo::selected(Role::Row, true, is_selected, row.told()));
        if at > 0 {
            ui.painter().hline(rect.x_range().shrink(PAD), rect.top(), hairline(colours(ui).line));
        }
        row.paint_ui(ui, &response, is_selected);
        if response.on_hover_cursor(CursorIcon::PointingHand).clicked() {
            ui.memory_mut(|m| m.request_focus(id));
            actions.push(Action::Select(Selection::Source(source.id.clone())));
        }
        row.link_ui(ui);
        if focused == Some(id) {
            arrows_ui(ui, at, shown, actions);
        }
    }
}

/// Up and down go from source to source.
fn arrows_ui(ui: &Ui, at: usize, shown: &[&Source], actions: &mut Vec<Action>) {
    let filter = EventFilter { vertical_arrows: true, ..EventFilter::default() };
    let taken = |key| ui.input_mut(|i| i.consume_key(Modifiers::NONE, key));
    let mut to = if taken(Key::ArrowUp) { at.saturating_sub(1) } else { at };
    to = if taken(Key::ArrowDown) { (at + 1).min(shown.len() - 1) } else { to };
    let Some(source) = shown.get(to) else { return };
    ui.memory_mut(|m| {
        m.request_focus(row_id(&source.id));
        m.set_focus_lock_filter(row_id(&source.id), filter);
    });
    if to != at {
        actions.push(Action::Select(Selection::Source(source.id.clone())));
    }
}

struct Row<'a> {
    state: &'a State,
    document: &'a Document,
    source: &'a Source,
    /// How many cards rest on it.
    cards: usize,
    /// How many of its pieces they name.
    pieces: u32,
    columns: &'a Columns,
    rect: Rect,
}

impl Row<'_> {
    /// What is amiss with the source.
    fn trouble(&self) -> Vec<&'static str> {
        let language = self.state.language();
        let dated = self.source.is_dated(&self.document.journey.date);
        let all = [(self.cards == 0, text(language, "source-unused")), (dated, text(language, "source-dated"))];
        all.into_iter().filter(|(is_so, _)| *is_so).map(|(_, words)| words).collect()
    }

    /// Everything the row says, for those who hear it.
    fn told(&self) -> String {
        let language = self.state.language();
        let mut said = vec![self.source.title.clone()];
        said.extend([Column::Method, Column::Date, Column::Origin].map(|column| self.says(column)));
        if self.source.n.is_some() {
            said.push(text_with(language, "register-n", &[("n", self.says(Column::Sample).into())]));
        }
        said.push(text_with(language, "source-cards", &[("count", self.cards.into())]));
        said.extend(self.trouble().into_iter().map(str::to_owned));
        said.retain(|words| !words.is_empty());
        said.join(", ")
    }

    fn says(&self, column: Column) -> String {
        let (language, source) = (self.state.language(), self.source);
        match column {
            Column::Title => source.title.clone(),
            Column::Method => method_name(language, source.method).to_owned(),
            Column::Date if source.date.is_empty() => String::new(),
            Column::Date => date(language, &source.date),
            Column::Origin => source.origin.clone(),
            Column::Sample => source.n.map(|n| number(language, f64::from(n), 0)).unwrap_or_default(),
            Column::Cards => self.cards.to_string(),
        }
    }

    fn paint_ui(&self, ui: &Ui, response: &Response, is_selected: bool) {
        if !ui.is_rect_visible(self.rect) {
            return;
        }
        let inks = colours(ui);
        if is_selected {
            ui.painter().rect_filled(self.rect.shrink(1.0), style::RADIUS, c32(inks.accent_wash));
        } else if response.hovered() {
            ui.painter().rect_filled(self.rect.shrink(1.0), style::RADIUS, c32(style::hover(inks)));
        }
        for (column, left, width) in self.columns {
            let left = self.rect.left() + left;
            if *column == Column::Title {
                self.title_ui(ui, left, *width);
                continue;
            }
            let words = self.says(*column);
            let ink = if words.is_empty() || words == "0" { inks.muted } else { inks.ink };
            let words = if words.is_empty() { "–" } else { &words };
            let galley = elided(ui, words, regular(13.0), width - PAD - 4.0);
            let x = if column.is_number() { left + width - PAD - galley.size().x } else { left + PAD };
            let has_pieces = *column == Column::Cards && self.cards > 0;
            let up = if has_pieces { galley.size().y + 1.5 } else { galley.size().y / 2.0 };
            ui.painter().galley_with_override_text_color(pos2(x, self.rect.center().y - up), galley, c32(ink));
            if has_pieces {
                let words = text_with(self.state.language(), "source-pieces", &[("count", self.pieces.into())]);
                let words = elided(ui, &words, regular(12.0), width - PAD - 4.0);
                let at = pos2(left + width - PAD - words.size().x, self.rect.center().y + 1.5);
                ui.painter().galley_with_override_text_color(at, words, c32(inks.muted));
            }
        }
    }

    /// Icon and title; under it what is amiss, then a sentence from the source; with what has no column of its own.
    fn title_ui(&self, ui: &Ui, left: f32, width: f32) {
        let (inks, language) = (colours(ui), self.state.language());
        let sign = Rect::from_center_size(pos2(left + PAD + 8.0, self.rect.center().y), vec2(16.0, 16.0));
        icon::paint(ui.painter(), sign, method_icon(self.source.method), c32(inks.muted));
        let (x, room) = (left + PAD + 28.0, width - PAD - 28.0 - 8.0);
        let trouble = self.trouble().join(" · ");
        let shows = |column| self.columns.iter().any(|(shown, ..)| *shown == column);
        let mut asides: Vec<String> =
            [Column::Method, Column::Origin].into_iter().filter(|c| !shows(*c)).map(|c| self.says(c)).collect();
        asides.push(quoted(language, &self.source.quote));
        asides.retain(|words| !words.is_empty());
        let aside = asides.join(" · ");
        let title = elided(ui, &self.source.title, bold(13.0), room);
        let has_second = !trouble.is_empty() || !aside.is_empty();
        let top = self.rect.center().y - if has_second { title.size().y + 1.5 } else { title.size().y / 2.0 };
        ui.painter().galley_with_override_text_color(pos2(x, top), title, c32(inks.ink));
        let (mut x, end, line) = (x, x + room, self.rect.center().y + 1.5);
        if !trouble.is_empty() {
            let sign = Rect::from_center_size(pos2(x + 6.0, line + 8.0), vec2(12.0, 12.0));
            icon::paint(ui.painter(), sign, Icon::WARN, c32(inks.check));
            let words = elided(ui, &trouble, regular(12.0), end - x - 18.0);
            let wide = words.size().x;
            ui.painter().galley_with_override_text_color(pos2(x + 18.0, line), words, c32(inks.check));
            x += 18.0 + wide + 10.0;
        }
        if end - x > 60.0 {
            let words = elided(ui, &aside, italic(12.0), end - x);
            ui.painter().galley_with_override_text_color(pos2(x, line), words, c32(inks.muted));
        }
    }

    /// Opens where the source can be read.
    fn link_ui(&self, ui: &Ui) {
        if !is_address(&self.source.url) {
            return;
        }
        let middle = pos2(self.rect.right() - 22.0, self.rect.center().y);
        let rect = Rect::from_center_size(middle, style::HIT);
        let name =
            text_with(self.state.language(), "source-open-named", &[("name", self.source.title.as_str().into())]);
        let response = ui.interact(rect, row_id(&self.source.id).with("link"), Sense::click());
        response.widget_info(|| WidgetInfo::labeled(Role::Link, true, &name));
        let inks = colours(ui);
        if response.hovered() {
            ui.painter().rect_filled(rect, style::RADIUS, c32(style::hover(inks)));
        }
        icon::paint(ui.painter(), Rect::from_center_size(middle, vec2(16.0, 16.0)), Icon("link"), c32(inks.ink));
        let response = response.on_hover_cursor(CursorIcon::PointingHand).on_hover_text(&self.source.url);
        if response.clicked() {
            ui.ctx().open_url(OpenUrl::new_tab(&self.source.url));
        }
    }
}
