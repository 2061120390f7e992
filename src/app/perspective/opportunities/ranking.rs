//! The ranking: opportunities in order of votes, of impact for effort, or of Ulwick's score; status,
//! owner and day can be changed in place.

use std::sync::Arc;

use egui::{
    Align2, Galley, Label, Rect, RichText, ScrollArea, Sense, Ui, UiBuilder, WidgetInfo, accesskit::Role, pos2, vec2,
};

use super::{Entry, Now, Outlook, Pursuit, chosen_ui, empty_ui, region, switch_ui};
use crate::{
    app::{
        action::Action,
        panel::{Choice, Form, choice_ui, day, wrapped},
        style::{self, RADIUS, bold, c32, colours, hairline, regular},
    },
    base::{self, Id},
    edit::Edit,
    i18n::{self, status_word},
    metrics::priority::{Ranked, Ranking, Weight, ranking},
    model::{Card, Kind, Status},
};

/// Least height of a row; words that need more make it taller.
const ROW: f32 = 58.0;
/// Between words and the edge of their row.
const PAD: f32 = 11.0;
/// Between words and the fields under them.
const UNDER: f32 = 8.0;
/// Height of the names of the columns.
const HEAD: f32 = 30.0;
/// Width of the place before the words.
const PLACE: f32 = 40.0;
/// With less room for the words, status, owner and day stand under them.
const WORDS: f32 = 270.0;
/// Widths of the columns behind the words.
const WEIGHT: f32 = 84.0;
const STATUS: f32 = 126.0;
const OWNER: (f32, f32) = (96.0, 190.0);
const DUE: f32 = 118.0;
/// Between columns.
const GAP: f32 = 8.0;

/// A line of the list.
enum Line<'r, 'a> {
    Ranked(&'r Ranked<'a>),
    /// What follows is not in the order.
    Heading,
    Unjudged(&'a Card),
}

/// Draws the ranking.
pub(super) fn ranking_ui(ui: &mut Ui, now: &Now<'_>, entries: &[Entry<'_>], actions: &mut Vec<Action>) {
    if entries.is_empty() {
        return empty_ui(ui, now, "opportunities-empty");
    }
    order_ui(ui, now, actions);
    let by = now.state.outlook.by;
    let found = ranking(entries.iter().map(|e| e.card), by);
    let lines = lines(&found);
    let owners = entries.iter().map(|e| wrapped(ui, &e.card.owner, regular(13.0), f32::INFINITY).size().x);
    let columns = Columns::new(ui.available_width(), owners.fold(0.0, f32::max));
    head_ui(ui, now, &columns, by);
    let scroll = ScrollArea::vertical().id_salt(("opportunity ranking", by.decimals())).auto_shrink(false);
    ui.spacing_mut().item_spacing.y = 0.0;
    scroll.show(ui, |ui| {
        region(ui, Role::ListBox, now.tr("face-ranking"));
        for line in lines {
            let (card, ranked) = match line {
                Line::Ranked(ranked) => (ranked.card, Some(ranked)),
                Line::Unjudged(card) => (card, None),
                Line::Heading => {
                    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), ROW));
                    apart_ui(ui, now, rect, by);
                    continue;
                }
            };
            if let Some(entry) = entries.iter().find(|e| e.card.id == card.id) {
                let row = Row::new(ui, now, (entry, ranked, by), &columns);
                let (_, rect) = ui.allocate_space(vec2(ui.available_width(), row.height()));
                if ui.is_rect_visible(rect) {
                    row.show(ui, rect, actions);
                }
            }
        }
    });
}

/// What the order goes by.
fn order_ui(ui: &mut Ui, now: &Now<'_>, actions: &mut Vec<Action>) {
    let outlook = now.state.outlook;
    ui.allocate_ui_with_layout(
        vec2(ui.available_width(), 32.0),
        egui::Layout::left_to_right(egui::Align::Center),
        |ui| {
            ui.label(RichText::new(now.tr("ranking-order")).text_style(style::label()));
            let shown = Weight::ALL.map(|by| now.tr(weight_name(by)));
            let on = Weight::ALL.iter().position(|by| *by == outlook.by);
            let by = switch_ui(ui, "opportunities order", on, &shown, 150.0).and_then(|at| Weight::ALL.get(at));
            if let Some(by) = by {
                actions.push(Action::Pursue(Pursuit::Look(Outlook { by: *by, ..outlook })));
            }
        },
    );
    ui.add_space(8.0);
}

fn weight_name(by: Weight) -> &'static str {
    match by {
        Weight::Votes => "field-votes",
        Weight::ImpactByEffort => "ranking-ratio",
        Weight::Score => "measure-opportunity-score",
    }
}

fn lines<'r, 'a>(found: &'r Ranking<'a>) -> Vec<Line<'r, 'a>> {
    let mut lines: Vec<Line<'_, '_>> = found.ranked.iter().map(Line::Ranked).collect();
    if !found.unjudged.is_empty() {
        lines.push(Line::Heading);
    }
    lines.extend(found.unjudged.iter().map(|(card, _)| Line::Unjudged(card)));
    lines
}

/// Where the columns of a row lie, from its left edge.
struct Columns {
    words: f32,
    weight: f32,
    /// Left edges of status, owner and day.
    fields: [f32; 3],
    owner: f32,
    /// Whether the fields stand under the words instead of beside them.
    is_stacked: bool,
}

impl Columns {
    /// `longest` is the width of the longest owner's name.
    fn new(width: f32, longest: f32) -> Self {
        let owner = (longest + 22.0).clamp(OWNER.0, OWNER.1);
        let fields = STATUS + owner + DUE + 3.0 * GAP;
        let is_stacked = width - fields - WEIGHT - GAP - PLACE < WORDS;
        let weight = width - WEIGHT - if is_stacked { 0.0 } else { fields };
        let (left, owner) = if is_stacked {
            (PLACE, (width - PLACE - STATUS - DUE - 2.0 * GAP).clamp(OWNER.0, OWNER.1))
        } else {
            (weight + WEIGHT + GAP, owner)
        };
        let at_owner = left + STATUS + GAP;
        let fields = [left, at_owner, at_owner + owner + GAP];
        Self { words: weight - GAP - PLACE, weight, fields, owner, is_stacked }
    }
}

fn head_ui(ui: &mut Ui, now: &Now<'_>, columns: &Columns, by: Weight) {
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), HEAD));
    let inks = colours(ui);
    let y = rect.center().y;
    let painter = ui.painter();
    let name = |x: f32, align: Align2, words: &str| {
        painter.text(pos2(rect.left() + x, y), align, words, bold(12.0), c32(inks.muted));
    };
    name(PLACE, Align2::LEFT_CENTER, now.tr("card-opportunity"));
    name(columns.weight + WEIGHT - 12.0, Align2::RIGHT_CENTER, now.tr(short_weight_name(by)));
    if !columns.is_stacked {
        for (x, key) in columns.fields.into_iter().zip(["field-status", "field-owner", "field-due"]) {
            name(x + 4.0, Align2::LEFT_CENTER, now.tr(key));
        }
    }
    painter.hline(rect.x_range(), rect.bottom(), hairline(inks.border));
}

fn short_weight_name(by: Weight) -> &'static str {
    match by {
        Weight::Votes => "field-votes",
        Weight::ImpactByEffort => "ranking-ratio-short",
        Weight::Score => "ranking-score-short",
    }
}

/// Says what is missing of the opportunities that follow.
fn apart_ui(ui: &mut Ui, now: &Now<'_>, rect: Rect, by: Weight) {
    let key = match by {
        Weight::Votes => "ranking-no-votes",
        Weight::ImpactByEffort => "deck-unjudged",
        Weight::Score => "ranking-no-survey",
    };
    let room = Rect::from_min_max(pos2(rect.left() + PLACE, rect.bottom() - 30.0), rect.max);
    ui.scope_builder(UiBuilder::new().max_rect(room), |ui| {
        let words = RichText::new(now.tr(key)).font(bold(13.0));
        let heading = ui.add(Label::new(words).truncate());
        ui.ctx().accesskit_node_builder(heading.id, |node| {
            node.set_role(Role::Heading);
            node.set_level(3_usize);
        });
    });
}

struct Row<'r, 'a> {
    now: &'r Now<'r>,
    entry: &'r Entry<'a>,
    ranked: Option<&'r Ranked<'a>>,
    by: Weight,
    columns: &'r Columns,
    words: Arc<Galley>,
    /// What it has brought and what it answers.
    facts: Option<Arc<Galley>>,
}

impl<'r, 'a> Row<'r, 'a> {
    fn new(
        ui: &Ui,
        now: &'r Now<'r>,
        (entry, ranked, by): (&'r Entry<'a>, Option<&'r Ranked<'a>>, Weight),
        columns: &'r Columns,
    ) -> Self {
        let words = wrapped(ui, entry.words(now), regular(13.0), columns.words);
        let facts: Vec<String> = entry.effect(now).into_iter().chain(entry.answered(now)).collect();
        let facts = (!facts.is_empty()).then(|| wrapped(ui, &facts.join(" · "), regular(12.0), columns.words));
        Self { now, entry, ranked, by, columns, words, facts }
    }

    /// Of words and facts.
    fn told_height(&self) -> f32 {
        self.words.size().y + self.facts.as_ref().map_or(0.0, |facts| facts.size().y + 4.0)
    }

    fn height(&self) -> f32 {
        let told = self.told_height() + 2.0 * PAD;
        if self.columns.is_stacked { told + UNDER + style::CONTROL_HEIGHT } else { told.max(ROW) }
    }

    fn show(&self, ui: &mut Ui, rect: Rect, actions: &mut Vec<Action>) {
        let inks = colours(ui);
        let card = self.entry.card;
        let (is_selected, painter) = (self.now.is_selected(&card.id), ui.painter());
        if is_selected {
            painter.rect_filled(rect.shrink2(vec2(0.0, 1.0)), RADIUS, c32(inks.accent_wash));
        }
        painter.hline(rect.x_range(), rect.bottom(), hairline(inks.line));
        self.words_ui(ui, rect, actions);
        self.fields_ui(ui, rect, actions);
    }

    /// Place, words and weight: what can be clicked.
    fn words_ui(&self, ui: &Ui, rect: Rect, actions: &mut Vec<Action>) {
        let (now, entry, inks) = (self.now, self.entry, colours(ui));
        let end = if self.columns.is_stacked { rect.bottom() - PAD - style::CONTROL_HEIGHT } else { rect.bottom() };
        let room = Rect::from_min_max(rect.min, pos2(rect.left() + self.columns.weight + WEIGHT, end));
        let id = egui::Id::unique(("opportunity rank", entry.card.id.as_str()));
        let response = ui.interact(room, id, Sense::click()).on_hover_cursor(egui::CursorIcon::PointingHand);
        let is_selected = now.is_selected(&entry.card.id);
        let place = self.ranked.map_or_else(|| "–".to_owned(), |r| format!("{}.", r.place));
        let weight = self.ranked.map(|r| i18n::number(now.state.language(), r.weight, self.by.decimals()));
        let spoken = format!("{place} {}", entry.spoken(now, self.spoken_weight(weight.as_deref())));
        response.widget_info(|| WidgetInfo::selected(Role::ListBoxOption, true, is_selected, &spoken));
        if response.hovered() && !is_selected {
            ui.painter().rect_filled(room.shrink2(vec2(0.0, 1.0)), RADIUS, c32(style::hover(inks)));
        }
        let top = if self.columns.is_stacked { rect.top() + PAD } else { rect.center().y - self.told_height() / 2.0 };
        let at = pos2(rect.left() + PLACE, top);
        let painter = ui.painter();
        let first = top + 8.0;
        let right = Align2::RIGHT_CENTER;
        painter.text(pos2(rect.left() + 28.0, first), right, place, bold(13.0), c32(inks.ink));
        painter.galley_with_override_text_color(at, Arc::clone(&self.words), c32(inks.ink));
        if let Some(facts) = &self.facts {
            let at = at + vec2(0.0, self.words.size().y + 4.0);
            painter.galley_with_override_text_color(at, Arc::clone(facts), c32(inks.muted));
        }
        let (shown, ink) = weight.map_or_else(|| ("–".to_owned(), inks.muted), |weight| (weight, inks.ink));
        let end = pos2(rect.left() + self.columns.weight + WEIGHT - 12.0, first);
        painter.text(end, right, shown, bold(13.0), c32(ink));
        chosen_ui(ui, &response, &entry.card.id, actions);
    }

    fn spoken_weight(&self, weight: Option<&str>) -> Option<String> {
        let name = self.now.tr(weight_name(self.by));
        let tied = if self.ranked?.is_tied { self.now.tr("ranking-tied") } else { "" };
        Some(format!("{name} {}{tied}", weight?))
    }

    fn fields_ui(&self, ui: &mut Ui, rect: Rect, actions: &mut Vec<Action>) {
        let now = self.now;
        let card = self.entry.card;
        let [status, owner, due] = self.columns.fields;
        let height = style::CONTROL_HEIGHT;
        let top = if self.columns.is_stacked { rect.bottom() - PAD - height } else { rect.center().y - height / 2.0 };
        let place = |x: f32, w: f32| Rect::from_min_size(pos2(rect.left() + x, top), vec2(w, height));
        let is_open = !now.is_read_only && !now.document.lane(&card.lane).is_some_and(|lane| lane.locked);
        ui.add_enabled_ui(is_open, |ui| {
            ui.scope_builder(UiBuilder::new().max_rect(place(status, STATUS)), |ui| {
                self.status_ui(ui, actions);
            });
            let mut form = Form::new(now.state, now.document);
            form.about(format!("ranking {}", card.id));
            let mut draft = card.clone();
            ui.scope_builder(UiBuilder::new().max_rect(place(owner, self.columns.owner)), |ui| {
                let name = named(now, "field-owner", self.entry);
                let words = (None, name.as_str(), now.tr("opportunity-nobody-short"));
                let read = |typed: &str| Some(base::clean(typed));
                if let Some(owner) = form.parsed(ui, "owner", words, (card.owner.as_str(), ""), read) {
                    draft.owner = owner;
                }
            });
            ui.scope_builder(UiBuilder::new().max_rect(place(due, DUE)), |ui| {
                self.due_ui(ui, &mut form, &mut draft);
            });
            let below = Rect::from_min_max(pos2(rect.left() + status, rect.bottom() - 14.0), rect.max);
            ui.scope_builder(UiBuilder::new().max_rect(below), |ui| form.complaint_ui(ui));
            form.keep(|| Edit::SetCard(Box::new(draft)));
            actions.append(&mut form.actions);
        });
    }

    fn status_ui(&self, ui: &mut Ui, actions: &mut Vec<Action>) {
        let (now, entry) = (self.now, self.entry);
        let language = now.state.language();
        let choices: Vec<Choice<Status>> =
            Status::ALL.into_iter().map(|status| Choice::new(status, status_word(language, status))).collect();
        let id = egui::Id::unique(("opportunity status", entry.card.id.as_str()));
        let name = named(now, "field-status", entry);
        if let Some(to) = choice_ui(ui, id, &name, &entry.it.status, &choices, STATUS) {
            let card: Id = entry.card.id.clone();
            actions.push(Action::Pursue(Pursuit::Advance { card, to }));
        }
    }

    /// The day it is due; in red, with a sign, where that is over.
    fn due_ui(&self, ui: &mut Ui, form: &mut Form<'_>, draft: &mut Card) {
        let (now, entry) = (self.now, self.entry);
        let is_late = entry.it.is_overdue(&now.today);
        let name = if is_late { named(now, "opportunity-late", entry) } else { named(now, "field-due", entry) };
        if is_late {
            ui.visuals_mut().override_text_color = Some(c32(colours(ui).gap));
        }
        let words = (None, name.as_str(), now.tr("hint-day"));
        let shown = (entry.it.due.as_str(), now.tr("complaint-day"));
        if let Some(due) = form.parsed(ui, "due", words, shown, day)
            && let Kind::Opportunity(it) = &mut draft.kind
        {
            it.due = due;
        }
        if is_late {
            let at = ui.max_rect().right_center() - vec2(14.0, 0.0);
            let sign = Rect::from_center_size(at, egui::Vec2::splat(12.0));
            let ink = c32(colours(ui).gap);
            crate::app::icon::paint(ui.painter(), sign, crate::app::icon::Icon::WARN, ink);
        }
    }
}

/// "Owner: QR code return in every store".
fn named(now: &Now<'_>, key: &'static str, entry: &Entry<'_>) -> String {
    format!("{}: {}", now.tr(key), entry.words(now).trim_end_matches('.'))
}
