//! The foot of the board: how far the vote is, and which keys go on with it.

use egui::{Rect, Stroke, Ui, pos2, vec2};

use super::{
    Room, VoteAction, act,
    inks::{Inks, line},
    tile::DOT,
};
use crate::{
    app::{
        action::Action,
        icon::Icon,
        room::look::{self, Button, HEIGHT},
        state::State,
        style::{bold, c32, regular},
    },
    i18n::{text, text_with},
    workshop::Ballot,
};

/// More dots than these become a bar.
const MOST_DOTS: u32 = 80;
/// Dots in a row, at most.
const IN_A_ROW: u32 = 20;
/// Width of the bar.
const BAR: f32 = 240.0;
/// Between dots and words.
const GAP: f32 = 20.0;

/// Draws it at the left of the room there is; nothing while the result is on show.
pub fn progress_ui(ui: &mut Ui, state: &State, room: &Room, actions: &mut Vec<Action>) {
    let (language, ballot) = (state.language(), room.voting.ballot.as_ref());
    let (title, keys) = match ballot {
        Some(ballot) => {
            let args = [("placed", ballot.placed().into()), ("count", ballot.limits().all().into())];
            let keys = text_with(language, "vote-keys", &[("count", ballot.cards().len().into())]);
            (text_with(language, "vote-progress", &args), keys)
        }
        None if room.voting.shows_result => return,
        None => (text(language, "vote-not-begun").to_owned(), text(language, "vote-keys-begin").to_owned()),
    };
    let (title_set, keys_set) = (line(ui, title.as_str(), bold(16.0)), line(ui, keys.as_str(), regular(13.0)));
    let words = title_set.size().x.max(keys_set.size().x);
    let has_entries = ballot.is_some_and(|ballot| !ballot.entries().is_empty());
    let button = if has_entries { HEIGHT + GAP } else { 0.0 };
    let free = ui.available_width() - button;
    // Where it is narrow the words say it all.
    let picture = ballot.map_or(0.0, |ballot| width(ballot) + GAP);
    let picture = if picture + words <= free { picture } else { 0.0 };
    let left = ui.max_rect().left_center() - vec2(0.0, HEIGHT / 2.0);
    let rect = Rect::from_min_size(left, vec2((picture + words).min(free), HEIGHT));
    let inks = Inks::of(ui);
    if let Some(ballot) = ballot.filter(|_| picture > 0.0) {
        dots(ui, rect, ballot, inks);
    }
    let at = pos2(rect.left() + picture, rect.top() + 3.0);
    look::label(ui, Rect::from_min_size(at, title_set.size()), &title);
    let below = at + vec2(0.0, 22.0);
    look::label(ui, Rect::from_min_size(below, keys_set.size()), &keys);
    ui.painter().galley_with_override_text_color(at, title_set, inks.ink());
    ui.painter().galley_with_override_text_color(below, keys_set, inks.quiet());
    if has_entries {
        let place = Rect::from_min_size(pos2(rect.right() + GAP, rect.top()), vec2(HEIGHT, HEIGHT));
        let back = Button::sign(Icon::UNDO, text(language, "vote-take-back")).enabled(!room.voting.is_asking);
        if back.show_in(ui, place).clicked() {
            actions.push(act(VoteAction::TakeBack));
        }
    }
}

fn width(ballot: &Ballot) -> f32 {
    let all = ballot.limits().all();
    if all > MOST_DOTS { BAR } else { in_a_row(all) as f32 * DOT.1 }
}

/// Two rows of one length, or more of twenty.
fn in_a_row(all: u32) -> u32 {
    all.div_ceil(2).clamp(1, IN_A_ROW)
}

fn dots(ui: &Ui, rect: Rect, ballot: &Ballot, inks: Inks) {
    let (all, placed) = (ballot.limits().all(), ballot.placed());
    let painter = ui.painter();
    if all > MOST_DOTS {
        let bar = Rect::from_center_size(pos2(rect.left() + BAR / 2.0, rect.center().y), vec2(BAR, 14.0));
        painter.rect_stroke(bar, 7.0, Stroke::new(1.4, inks.ink()), egui::StrokeKind::Inside);
        let share = placed as f32 / all as f32;
        painter.rect_filled(bar.with_max_x(bar.left() + BAR * share), 7.0, inks.ink());
        return;
    }
    let columns = in_a_row(all);
    let rows = all.div_ceil(columns).max(1);
    let pitch = DOT.1.min(HEIGHT / rows as f32);
    let radius = (pitch - 3.0).min(DOT.0) / 2.0;
    let top = rect.center().y - (rows - 1) as f32 * pitch / 2.0;
    for at in 0..all {
        let centre =
            pos2(rect.left() + DOT.0 / 2.0 + (at % columns) as f32 * DOT.1, top + (at / columns) as f32 * pitch);
        if at < placed {
            painter.circle_filled(centre, radius, inks.ink());
        } else {
            painter.circle_stroke(centre, radius - 0.6, Stroke::new(1.2, c32(inks.window.border)));
        }
    }
}
