//! The table of all sources: sorted by any column, searched by any word, gone through by arrow keys.

use std::{cmp::Ordering, collections::BTreeMap};

use egui::{Align, Layout, RichText, Sense, TextEdit, Ui, WidgetInfo, accesskit::Role, pos2, vec2};

use super::{add_source, can_edit, row};
use crate::{
    app::{
        action::Action,
        control::{Control, Look},
        icon::{self, Icon},
        panel::elided,
        perspective::page::{box_ui, heading_ui},
        state::State,
        style::{self, bold, c32, colours, hairline},
    },
    base::{Id, fold},
    i18n::{method_name, text},
    model::{Document, Source},
};

/// How the register is looked at.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Register {
    /// Only sources with these words.
    pub query: String,
    /// The column by which they stand in order, and whether from the end; none for the order of
    /// the document.
    pub order: Option<(Column, bool)>,
}

/// A column of the register.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    /// What it is called.
    Title,
    /// How it was gathered.
    Method,
    /// When.
    Date,
    /// Where it comes from.
    Origin,
    /// Sample size.
    Sample,
    /// How many cards rest on it.
    Cards,
}

impl Column {
    /// Key of its heading.
    fn name(self) -> &'static str {
        match self {
            Self::Title => "source-one",
            Self::Method => "field-method",
            Self::Date => "field-date",
            Self::Origin => "register-origin",
            Self::Sample => "register-sample",
            Self::Cards => "stats-cards",
        }
    }

    /// Whether it holds numbers.
    pub(super) fn is_number(self) -> bool {
        matches!(self, Self::Sample | Self::Cards)
    }
}

/// Columns with their left edges and widths, from left to right.
pub(super) type Columns = Vec<(Column, f32, f32)>;

/// Room for the button that opens a source's link.
const LINK: f32 = 40.0;

/// As many columns as there is room for; the first takes what the others leave.
fn columns(width: f32) -> Columns {
    let all = [
        (Column::Method, 132.0, 560.0),
        (Column::Date, 140.0, 420.0),
        (Column::Origin, 150.0, 940.0),
        (Column::Sample, 62.0, 480.0),
        (Column::Cards, 108.0, 0.0),
    ];
    let others: Vec<(Column, f32)> =
        all.into_iter().filter(|(_, _, from)| width >= *from).map(|(column, w, _)| (column, w)).collect();
    let first = width - LINK - others.iter().map(|(_, w)| w).sum::<f32>();
    let mut left = 0.0;
    let mut placed = Vec::new();
    for (column, w) in std::iter::once((Column::Title, first)).chain(others) {
        placed.push((column, left, w));
        left += w;
    }
    placed
}

/// How many cards rest on each source, and how many of its pieces they name.
pub(super) type Resting<'a> = BTreeMap<&'a Id, (usize, u32)>;

fn resting(document: &Document) -> Resting<'_> {
    let mut all = Resting::new();
    for piece in document.cards.iter().flat_map(|card| &card.evidence) {
        let (cards, pieces) = all.entry(&piece.source).or_default();
        *cards += 1;
        *pieces = pieces.saturating_add(piece.count);
    }
    all
}

/// Draws the table, or what belongs there while it is empty.
pub(super) fn register_ui(ui: &mut Ui, state: &State, document: &Document, actions: &mut Vec<Action>) {
    if document.evidence.is_empty() {
        return empty_ui(ui, state, document, actions);
    }
    let resting = resting(document);
    let shown = chosen(state, document, &resting);
    ui.horizontal(|ui| {
        heading_ui(ui, text(state.language(), "register-heading"), 2);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| search_ui(ui, state, actions));
    });
    box_ui(ui, 0, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        ui.ctx().accesskit_node_builder(ui.unique_id(), |node| {
            node.set_role(Role::Table);
            node.set_label(text(state.language(), "register-heading"));
        });
        let columns = columns(ui.available_width());
        head_ui(ui, state, &columns, actions);
        row::rows_ui(ui, state, document, (&shown, &resting, &columns), actions);
        if shown.is_empty() {
            ui.add_space(14.0);
            let words = RichText::new(text(state.language(), "register-none")).color(c32(colours(ui).muted));
            ui.vertical_centered(|ui| ui.label(words));
            ui.add_space(14.0);
        }
    });
}

/// The sources with the words that are looked for, in the order that was chosen.
fn chosen<'a>(state: &State, document: &'a Document, resting: &Resting<'_>) -> Vec<&'a Source> {
    let language = state.language();
    let query = fold(state.register.query.trim());
    let method = |source: &Source| method_name(language, source.method);
    let says = |source: &&Source| {
        let words = [&source.title, &source.origin, &source.quote, &source.note, &source.date];
        words.into_iter().any(|text| fold(text).contains(&query)) || fold(method(source)).contains(&query)
    };
    let mut shown: Vec<&Source> = document.evidence.iter().map(AsRef::as_ref).filter(says).collect();
    let Some((column, is_descending)) = state.register.order else { return shown };
    let cards = |source: &Source| resting.get(&source.id).map_or(0, |(cards, _)| *cards);
    let compare = |a: &&Source, b: &&Source| match column {
        Column::Title => fold(&a.title).cmp(&fold(&b.title)),
        Column::Method => method(a).cmp(method(b)),
        Column::Date => a.date.cmp(&b.date),
        Column::Origin => fold(&a.origin).cmp(&fold(&b.origin)),
        Column::Sample => a.n.cmp(&b.n),
        Column::Cards => cards(a).cmp(&cards(b)),
    };
    // What says nothing in this column comes last, whichever way round.
    let lacks = |source: &Source| match column {
        Column::Date => source.date.is_empty(),
        Column::Origin => source.origin.is_empty(),
        Column::Sample => source.n.is_none(),
        _ => false,
    };
    shown.sort_by(|a, b| {
        let order = compare(a, b);
        let order = if is_descending { order.reverse() } else { order };
        lacks(a).cmp(&lacks(b)).then(order).then(Ordering::Equal)
    });
    shown
}

fn search_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    let name = text(state.language(), "register-search");
    let mut query = state.register.query.clone();
    let field = TextEdit::singleline(&mut query)
        .id(egui::Id::unique("register search"))
        .desired_width(220.0)
        .margin(egui::Margin::symmetric(9, 7))
        .min_size(vec2(220.0, style::CONTROL_HEIGHT))
        .align(egui::Align2::LEFT_CENTER)
        .hint_text(RichText::new(name).color(c32(colours(ui).muted)));
    let response = ui.add(field).accessible_name(name);
    if response.changed() {
        actions.push(Action::Register(Register { query, ..state.register.clone() }));
    }
}

/// Height of the headings.
const HEAD: f32 = 32.0;

/// Headings; a click puts the sources in order by that column, another one the other way round, a
/// third one back as they stand in the document.
fn head_ui(ui: &mut Ui, state: &State, columns: &Columns, actions: &mut Vec<Action>) {
    let (_, line) = ui.allocate_space(vec2(ui.available_width(), HEAD));
    let inks = colours(ui);
    ui.painter().hline(line.x_range(), line.bottom(), hairline(inks.line));
    for (column, left, width) in columns {
        let rect = egui::Rect::from_min_size(pos2(line.left() + left, line.top()), vec2(*width, HEAD));
        let (column, name) = (*column, text(state.language(), column.name()));
        let response = ui.interact(rect.shrink2(vec2(1.0, 1.0)), egui::Id::unique(("register", name)), Sense::click());
        let order = state.register.order.filter(|(by, _)| *by == column).map(|(_, is_descending)| is_descending);
        response.widget_info(|| WidgetInfo::labeled(Role::ColumnHeader, true, name));
        ui.ctx().accesskit_node_builder(response.id, |node| match order {
            Some(true) => node.set_sort_direction(egui::accesskit::SortDirection::Descending),
            Some(false) => node.set_sort_direction(egui::accesskit::SortDirection::Ascending),
            None => {}
        });
        let is_lit = response.hovered() || order.is_some();
        let ink = c32(if is_lit { inks.ink } else { inks.muted });
        let words = elided(ui, name, bold(12.0), width - 34.0);
        let (middle, room) = (rect.center().y, words.size().x);
        let x = if column.is_number() { rect.right() - 14.0 - room } else { rect.left() + 14.0 };
        ui.painter().galley_with_override_text_color(pos2(x, middle - words.size().y / 2.0), words, ink);
        if let Some(is_descending) = order {
            let at = if column.is_number() { x - 12.0 } else { x + room + 12.0 };
            let sign = egui::Rect::from_center_size(pos2(at, middle), vec2(10.0, 10.0));
            icon::paint(ui.painter(), sign, if is_descending { Icon::DOWN } else { Icon::UP }, ink);
        }
        if response.on_hover_cursor(egui::CursorIcon::PointingHand).clicked() {
            let order = match order {
                None => Some((column, false)),
                Some(false) => Some((column, true)),
                Some(true) => None,
            };
            actions.push(Action::Register(Register { order, ..state.register.clone() }));
        }
    }
}

/// Nothing yet: what a source is, and the way to the first one.
fn empty_ui(ui: &mut Ui, state: &State, document: &Document, actions: &mut Vec<Action>) {
    box_ui(ui, 28, |ui| {
        ui.vertical_centered(|ui| {
            let (rect, _) = ui.allocate_exact_size(vec2(28.0, 28.0), Sense::hover());
            icon::paint(ui.painter(), rect, Icon::EVIDENCE, c32(colours(ui).muted));
            ui.add_space(6.0);
            ui.label(RichText::new(text(state.language(), "register-empty")).font(bold(14.0)));
            let words = RichText::new(text(state.language(), "register-empty-note")).color(c32(colours(ui).muted));
            ui.add(egui::Label::new(words).wrap());
            ui.add_space(8.0);
            let add = Control::text(text(state.language(), "source-add-first")).with_icon(Icon::PLUS);
            if add.look(Look::Outlined).enabled(can_edit(state)).show(ui).clicked() {
                actions.push(add_source(document));
            }
        });
    });
}
