//! The result of a round: cards in order of their dots, those with as many at one place; and the rounds
//! that are kept, to be looked at, reworded, gone on with or removed.

use std::ops::Range;

use egui::{Rect, Stroke, TextEdit, Ui, UiBuilder, WidgetInfo, accesskit::Role, pos2, vec2};

use super::{
    Room, VoteAction, act,
    grid::turn_ui,
    inks::{Inks, Skin, line},
    keys::{self, Pressed},
    read::{Beside, heading_ui, nothing_ui},
    tile::Density,
};
use crate::{
    app::{
        action::Action,
        icon::Icon,
        room::look::{Button, HEIGHT, Look, Words},
        state::State,
        style::{bold, c32, regular},
    },
    base::Language,
    i18n::{round_terms, text, text_with},
    metrics::priority::{Placed, placed},
    model::{ActivityKind, Card, Document, Round},
};

/// Room for the place and for the number of dots.
const PLACE: f32 = 124.0;
const DOTS: f32 = 64.0;
/// Height of the place.
const PLACED: f32 = 34.0;
/// Share of the rest that the words take.
const WORDS: f32 = 0.58;
/// Height of a bar.
const BAR: f32 = 20.0;

/// Draws it.
pub(super) fn rank_ui(ui: &mut Ui, state: &State, room: &Room, actions: &mut Vec<Action>) {
    let Some(document) = state.document() else { return };
    let language = state.language();
    let mut area = ui.available_rect_before_wrap();
    let last = document.rounds.len().saturating_sub(1);
    let at = room.voting.round.unwrap_or(last).min(last);
    let Some(round) = document.rounds.get(at) else {
        keys::pressed(ui, state, room, actions);
        return nothing_ui(ui, area, text(language, "vote-no-rounds"), language);
    };
    area.min.y = if let Some(draft) = &room.voting.rewording {
        rewording_ui(ui, state, area, draft, actions)
    } else {
        let (words, told) = ((round.question.as_str(), document.journey.language), round_terms(language, round));
        let beside = Beside { words: &told, is_strong: false, is_under: false };
        heading_ui(ui, area, (Icon("vote"), Inks::of(ui).ink()), words, &beside)
    };
    let strip = area.with_min_y(area.bottom() - HEIGHT);
    area.max.y = strip.top() - 14.0;
    let pages = rows_ui(ui, state, room, (document, round), area, actions);
    foot_ui(ui, state, room, (document, at), strip, actions);
    for key in keys::pressed(ui, state, room, actions) {
        let page = room.voting.page.unwrap_or_default();
        actions.extend(match key {
            Pressed::Up if pages > 1 => page.checked_sub(1).map(|page| act(VoteAction::Page(page))),
            Pressed::Down if page + 1 < pages => Some(act(VoteAction::Page(page + 1))),
            Pressed::Up => at.checked_sub(1).map(|at| act(VoteAction::Look(at))),
            Pressed::Down => (at < last).then(|| act(VoteAction::Look(at + 1))),
            Pressed::Enter if room.voting.rewording.is_some() => Some(act(VoteAction::KeepWording)),
            _ => None,
        });
    }
}

/// A row of the result, measured.
struct Row<'a> {
    placed: Placed<'a>,
    card: Option<&'a Card>,
    said: &'a str,
    words: Words,
    height: f32,
}

/// Draws the rows; gives the number of pages they need.
fn rows_ui(
    ui: &mut Ui,
    state: &State,
    room: &Room,
    (document, round): (&Document, &Round),
    area: Rect,
    actions: &mut Vec<Action>,
) -> usize {
    let language = state.language();
    let all = placed(&round.tally);
    let most = all.first().map_or(0, |first| first.dots);
    let width = (area.width() - PLACE - DOTS) * WORDS;
    let measured = |density: Density| {
        let rows: Vec<Row<'_>> = (all.iter())
            .map(|placed| {
                let card = document.card(placed.card).map(|card| &**card);
                let said = card.map_or_else(|| text(language, "vote-card-gone"), |card| card.text.trim());
                let words = Words::new(said, density.style(), width - 24.0, document.journey.language);
                let height = words.height().max(PLACED) + 2.0 * density.pad.max(10.0);
                Row { placed: *placed, card, said, words, height }
            })
            .collect();
        let pages = pages(&rows, area.height());
        (rows, pages)
    };
    let best = Density::ALL.map(measured).into_iter().min_by_key(|(_, pages)| pages.len());
    let Some((rows, pages)) = best else { return 0 };
    let last = pages.len().saturating_sub(1);
    let page = room.voting.page.unwrap_or_default().min(last);
    let mut y = area.top();
    for row in pages.get(page).and_then(|range| rows.get(range.clone())).unwrap_or_default() {
        let rect = Rect::from_min_size(pos2(area.left(), y), vec2(area.width(), row.height));
        row_ui(ui, language, row, rect, most);
        y += row.height;
    }
    if last > 0
        && let Some(to) = turn_ui(ui, area.with_min_y(area.bottom() - HEIGHT), language, page, last)
    {
        actions.push(act(VoteAction::Page(to)));
    }
    pages.len()
}

fn pages(rows: &[Row<'_>], room: f32) -> Vec<Range<usize>> {
    let all: f32 = rows.iter().map(|row| row.height).sum();
    let room = if all <= room { room } else { room - HEIGHT - 10.0 };
    let mut pages: Vec<Range<usize>> = Vec::new();
    let mut used = 0.0;
    for (at, row) in rows.iter().enumerate() {
        match pages.last_mut() {
            Some(page) if used + row.height <= room => {
                page.end = at + 1;
                used += row.height;
            }
            _ => {
                pages.push(at..at + 1);
                used = row.height;
            }
        }
    }
    pages
}

fn row_ui(ui: &Ui, language: Language, row: &Row<'_>, rect: Rect, most: u32) {
    let inks = Inks::of(ui);
    let Placed { dots, place, is_tied, .. } = row.placed;
    let shared = text(language, "vote-shared");
    let dots_words = text_with(language, "vote-dots", &[("count", dots.into())]);
    let args = [
        ("place", place.into()),
        ("shared", if is_tied { "yes" } else { "no" }.into()),
        ("card", row.said.trim_end_matches('.').into()),
        ("dots", dots_words.into()),
    ];
    let name = text_with(language, "vote-place", &args);
    let response = ui.interact(rect, ui.scope_id().with(("placed", row.placed.card)), egui::Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &name));
    let painter = ui.painter();
    painter.hline(rect.x_range(), rect.bottom(), Stroke::new(1.0, c32(inks.window.line)));
    let middle = rect.center().y;
    let number = line(ui, format!("{place}."), bold(26.0));
    let tied = line(ui, shared, regular(15.0));
    let at = pos2(rect.left(), middle - number.size().y / 2.0);
    if is_tied {
        // On one base line with the number.
        let beside = pos2(at.x + number.size().x + 8.0, middle + 4.0 - tied.size().y / 2.0);
        painter.galley_with_override_text_color(beside, tied, inks.quiet());
    }
    painter.galley_with_override_text_color(at, number, inks.ink());
    let left = rect.left() + PLACE;
    row.words.paint(ui, pos2(left, middle - row.words.height() / 2.0), inks.window.ink);
    let from = left + (rect.width() - PLACE - DOTS) * WORDS;
    let room = rect.right() - DOTS - from;
    let skin = row.card.map(|card| Skin::of(inks.sheet, card));
    if dots > 0 {
        let bar =
            Rect::from_min_size(pos2(from, middle - BAR / 2.0), vec2(room * dots as f32 / most.max(1) as f32, BAR));
        painter.rect_filled(bar, 3.0, skin.map_or_else(|| inks.ink(), |skin| c32(skin.accent)));
    } else {
        painter.vline(from, (middle - BAR / 2.0)..=(middle + BAR / 2.0), Stroke::new(1.5, c32(inks.window.border)));
    }
    let count = line(ui, dots.to_string(), bold(26.0));
    let at = pos2(rect.right() - count.size().x, middle - count.size().y / 2.0);
    painter.galley_with_override_text_color(at, count, inks.ink());
}

/// The kept rounds, and what can be done with the one on show.
fn foot_ui(
    ui: &mut Ui,
    state: &State,
    room: &Room,
    (document, at): (&Document, usize),
    strip: Rect,
    actions: &mut Vec<Action>,
) {
    let language = state.language();
    let count = document.rounds.len();
    let is_vote = room.course.kind(document) == Some(ActivityKind::Vote);
    ui.scope_builder(UiBuilder::new().max_rect(strip), |ui| {
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 10.0;
            if count > 1 {
                let back = Button::sign(Icon::LEFT, text(language, "vote-round-back")).enabled(at > 0);
                if back.show(ui).clicked() {
                    actions.push(act(VoteAction::Look(at.saturating_sub(1))));
                }
                let args = [("number", (at + 1).into()), ("count", count.into())];
                let words = text_with(language, "vote-round-of", &args);
                ui.label(egui::RichText::new(words).font(regular(16.0)).color(Inks::of(ui).ink()));
                let on = Button::sign(Icon::RIGHT, text(language, "vote-round-next")).enabled(at + 1 < count);
                if on.show(ui).clicked() {
                    actions.push(act(VoteAction::Look(at + 1)));
                }
                ui.add_space(14.0);
            }
            let is_free = room.voting.ballot.is_none() && room.voting.rewording.is_none();
            if is_vote && Button::new(text(language, "vote-again")).enabled(is_free).show(ui).clicked() {
                actions.push(act(VoteAction::Again));
            }
            if is_vote && Button::new(text(language, "vote-resume")).enabled(is_free).show(ui).clicked() {
                actions.push(act(VoteAction::Resume(at)));
            }
            if Button::new(text(language, "vote-reword")).enabled(is_free).show(ui).clicked() {
                let question = document.rounds.get(at).map(|round| round.question.clone());
                actions.push(act(VoteAction::Reword(question)));
            }
            if Button::new(text(language, "vote-remove")).enabled(is_free).show(ui).clicked() {
                actions.push(act(VoteAction::Remove(at)));
            }
        });
    });
}

/// The question as a field; gives where it ends.
fn rewording_ui(ui: &mut Ui, state: &State, area: Rect, draft: &str, actions: &mut Vec<Action>) -> f32 {
    let language = state.language();
    let keep = Button::new(text(language, "vote-keep-wording")).key(text(language, "vote-key-enter")).look(Look::Main);
    let leave = Button::new(text(language, "cancel")).key("Esc");
    let buttons = keep.width(ui) + leave.width(ui) + 20.0;
    let place = area.with_max_y(area.top() + HEIGHT);
    let mut question = draft.to_owned();
    let field = TextEdit::singleline(&mut question).font(regular(19.0)).align(egui::Align2::LEFT_CENTER);
    let size = place.with_max_x(place.right() - buttons);
    let field = ui.put(size, field.min_size(size.size()).desired_width(size.width()));
    ui.ctx().accesskit_node_builder(field.id, |node| node.set_label(text(language, "vote-asked")));
    let (has_left, cancels) = (field.lost_focus(), ui.input(|i| i.key_pressed(egui::Key::Escape)));
    if has_left && ui.input(|i| i.key_pressed(egui::Key::Enter)) {
        actions.push(act(VoteAction::KeepWording));
    } else if cancels {
        ui.input_mut(|i| i.consume_key(egui::Modifiers::NONE, egui::Key::Escape));
        actions.push(act(VoteAction::Reword(None)));
    } else if ui.memory(|m| m.focused().is_none()) {
        field.request_focus();
    }
    if question != draft {
        actions.push(act(VoteAction::Reword(Some(question))));
    }
    ui.scope_builder(UiBuilder::new().max_rect(place.with_min_x(place.right() - buttons + 10.0)), |ui| {
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 10.0;
            if keep.show(ui).clicked() {
                actions.push(act(VoteAction::KeepWording));
            }
            if leave.show(ui).clicked() {
                actions.push(act(VoteAction::Reword(None)));
            }
        });
    });
    place.bottom() + 14.0
}
