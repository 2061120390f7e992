//! A vote under way: the cards with their dots, entered for the room by keys.

use egui::{Rect, Ui, pos2, vec2};

use super::{
    FileAction, Room, VoteAction, act, end,
    grid::grid_ui,
    inks::Inks,
    keys::{self, Pressed},
    read::{Beside, heading_ui, lane_icon},
    tile::{Asked, Foot, Tile},
};
use crate::{
    app::{
        action::Action,
        icon::Icon,
        room::look::{Button, HEIGHT},
        state::State,
        style::c32,
    },
    base::Id,
    i18n::{text, text_with},
    model::{Card, Document},
    workshop::Ballot,
};

/// Draws it.
pub(super) fn dots_ui(
    ui: &mut Ui,
    state: &State,
    room: &Room,
    (document, ballot): (&Document, &Ballot),
    actions: &mut Vec<Action>,
) {
    let language = state.language();
    let ids: Vec<&Id> = ballot.cards().collect();
    keys_ui(ui, state, room, ballot, &ids, actions);
    let area = ui.available_rect_before_wrap();
    let first = ids.first().and_then(|id| document.card(id)).and_then(|card| document.lane(&card.lane));
    let inks = Inks::of(ui);
    let icon = first.map_or_else(|| (Icon("vote"), c32(inks.window.ink)), |lane| lane_icon(inks, lane));
    let right = told(state, room, ballot);
    let beside = Beside { words: &right, is_strong: room.voting.refusal.is_some(), is_under: true };
    let buttons = buttons_ui(ui, state, room, area, actions);
    let heading = area.with_max_x(buttons.left() - 20.0);
    let words = (ballot.question.as_str(), document.journey.language);
    let top = heading_ui(ui, heading, icon, words, &beside);
    let head = area.with_max_y(top.max(buttons.bottom() + 12.0));
    let area = area.with_min_y(head.bottom());
    let picked = room.voting.picked.as_ref().or_else(|| ids.first().copied());
    let gone = Card::new(Id::new("gone"), Id::new(""), Id::new(""), crate::model::CardKind::Note);
    let gone = Card { text: text(language, "vote-card-gone").to_owned(), ..gone };
    let tile = |(at, id): (usize, &&Id)| Tile {
        card: document.card(id).map_or(&gone, |card| card),
        language: document.journey.language,
        number: at + 1,
        foot: Foot::Dots { dots: ballot.dots(id), takes_one: ballot.takes_one(id), is_covered: room.voting.is_covered },
        is_picked: picked == Some(*id),
    };
    let tiles: Vec<Tile<'_>> = ids.iter().enumerate().map(tile).collect();
    if room.voting.is_asking {
        end::end_ui(ui, state, head, ballot, actions);
    }
    let asked =
        ui.add_enabled_ui(!room.voting.is_asking, |ui| grid_ui(ui, area, language, &tiles, room.voting.page, actions));
    actions.extend(asked.inner.map(|(card, asked)| {
        act(match asked {
            Asked::Pick => VoteAction::Pick(card, 0),
            Asked::Add => VoteAction::Place(card),
            Asked::Take => VoteAction::Take(card),
        })
    }));
}

/// Covers the tally, and ends the round; gives where the buttons stand.
fn buttons_ui(ui: &mut Ui, state: &State, room: &Room, area: Rect, actions: &mut Vec<Action>) -> Rect {
    let language = state.language();
    let is_covered = room.voting.is_covered;
    let end = Button::new(text(language, "vote-end")).key(text(language, "vote-key-enter"));
    let (width, gap) = (end.width(ui), 8.0);
    let all = Rect::from_min_max(
        pos2(area.right() - width - 2.0 * (gap + HEIGHT), area.top() - 6.0),
        pos2(area.right(), area.top() - 6.0 + HEIGHT),
    );
    let file = Button::sign(Icon::FILE, text(language, "votes-from-file")).enabled(!room.voting.is_asking);
    if file.show_in(ui, all.with_max_x(all.left() + HEIGHT)).clicked() {
        actions.push(act(VoteAction::File(FileAction::Ask)));
    }
    let name = if is_covered { text(language, "vote-uncover") } else { text(language, "vote-cover") };
    let cover = Button::sign(Icon::EYE, name).selected(is_covered).enabled(!room.voting.is_asking);
    let place = Rect::from_min_size(pos2(all.left() + HEIGHT + gap, all.top()), vec2(HEIGHT, HEIGHT));
    if cover.show_in(ui, place).clicked() {
        actions.push(act(VoteAction::Cover(!is_covered)));
    }
    let end = end.enabled(!room.voting.is_asking).show_in(ui, all.with_min_x(all.right() - width));
    if end.clicked() {
        actions.push(act(VoteAction::Ask(true)));
    }
    all
}

/// "5 dots each, 13 dots left", or why the last dot was refused.
fn told(state: &State, room: &Room, ballot: &Ballot) -> String {
    let language = state.language();
    if let Some(refusal) = &room.voting.refusal {
        return refusal.message(language);
    }
    let limits = ballot.limits();
    let each = text_with(language, "vote-each", &[("count", usize::from(limits.dots).into())]);
    let most = limits.per_card.map(|most| text_with(language, "vote-per-card", &[("count", usize::from(most).into())]));
    let left = text_with(language, "vote-left", &[("count", ballot.left().into())]);
    std::iter::once(each).chain(most).chain([left]).collect::<Vec<_>>().join(", ")
}

fn keys_ui(ui: &Ui, state: &State, room: &Room, ballot: &Ballot, ids: &[&Id], actions: &mut Vec<Action>) {
    let voting = &room.voting;
    let picked = voting.picked.as_ref().or_else(|| ids.first().copied());
    let here = picked.and_then(|id| ids.iter().position(|other| *other == id));
    let step = |to: Option<usize>| to.and_then(|to| ids.get(to)).map(|id| VoteAction::Pick((*id).clone(), 0));
    for key in keys::pressed(ui, state, room, actions) {
        let action = match key {
            // While it is asked whether the round is over, that is all there is to say.
            Pressed::Enter if voting.is_asking => Some(VoteAction::End),
            _ if voting.is_asking => None,
            Pressed::Enter => Some(VoteAction::Ask(true)),
            Pressed::Digit(digit) => keys::card(room, ids, digit).map(|(card, number)| VoteAction::Pick(card, number)),
            Pressed::Plus => picked.cloned().map(VoteAction::Place),
            Pressed::Minus => picked.cloned().map(VoteAction::Take),
            Pressed::Back => (!ballot.entries().is_empty()).then_some(VoteAction::TakeBack),
            Pressed::Cover => Some(VoteAction::Cover(!voting.is_covered)),
            Pressed::Up => step(here.and_then(|at| at.checked_sub(1))),
            Pressed::Down => step(here.map(|at| at + 1)),
        };
        actions.extend(action.map(act));
    }
}
