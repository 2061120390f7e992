//! Cards that are read out: the picked one large, the others under it.

use egui::{Color32, Rect, Ui, Vec2, pos2};

use super::{
    Room, VoteAction, act,
    grid::grid_ui,
    inks::{Inks, line},
    keys::{self, Pressed},
    matter,
    tile::{Asked, Density, Foot, Tile},
};
use crate::{
    app::{
        action::Action,
        icon::{self, Icon},
        lane,
        room::look::{self, HEADING, HEIGHT, LEAD, Words},
        state::State,
        style::{bold, c32, regular},
    },
    base::{Id, Language},
    i18n::{lane_name, text, text_with},
    model::{Lane, LaneKind},
};

/// Room for the icon of a heading.
const INDENT: f32 = 34.0;
/// Between the picked card and the others.
const GAP: f32 = 18.0;

/// Draws them.
pub(super) fn read_ui(ui: &mut Ui, state: &State, room: &Room, actions: &mut Vec<Action>) {
    let Some(document) = state.document() else { return };
    let language = state.language();
    let area = ui.available_rect_before_wrap();
    let Some(lane) = matter::lane(document, room) else {
        return nothing_ui(ui, area, text(language, "vote-no-cards"), language);
    };
    let cards = matter::cards(document, lane, Some(room.course.phase));
    let ids: Vec<&Id> = cards.iter().map(|card| &card.id).collect();
    keys_ui(ui, state, room, &ids, actions);
    let picked = room.voting.picked.as_ref().and_then(|id| ids.iter().position(|other| *other == id));
    let right = match picked {
        Some(at) => text_with(language, "vote-card-of", &[("number", (at + 1).into()), ("count", cards.len().into())]),
        None => text_with(language, "vote-cards", &[("count", cards.len().into())]),
    };
    let name = (lane_name(language, lane), language);
    let beside = Beside { words: &right, is_strong: false, is_under: false };
    let top = heading_ui(ui, area, lane_icon(Inks::of(ui), lane), name, &beside);
    let mut area = area.with_min_y(top);
    if cards.is_empty() {
        return nothing_ui(ui, area, text(language, "vote-no-cards-here"), language);
    }
    let mut tiles: Vec<Tile<'_>> = (cards.iter().enumerate())
        .map(|(at, card)| Tile {
            card,
            language: document.journey.language,
            number: at + 1,
            foot: Foot::None,
            is_picked: picked == Some(at),
        })
        .collect();
    if let Some(at) = picked.filter(|at| *at < tiles.len()) {
        let large = tiles.remove(at);
        // A long text gives way to a smaller one before it would be cut.
        let [first, second, least] = Density::ALL;
        let sized = |density| (density, large.height(ui, density, area.width()));
        let fitting =
            [Density::LARGE, first, second].map(sized).into_iter().find(|(_, height)| *height <= area.height());
        let (density, height) = fitting.unwrap_or_else(|| sized(least));
        if large.show(ui, area.with_max_y(area.top() + height), density, language).is_some() {
            actions.push(act(VoteAction::Unpick));
        }
        area.min.y += height + GAP;
        // What has no room under the large one is there again once it is put back.
        let least = tiles.iter().map(|tile| tile.height(ui, Density::ALL[2], area.width())).fold(0.0, f32::max);
        if tiles.is_empty() || area.height() < least + 52.0 {
            return;
        }
    }
    if let Some((card, Asked::Pick)) = grid_ui(ui, area, language, &tiles, room.voting.page, actions) {
        actions.push(act(VoteAction::Pick(card, 0)));
    }
}

fn keys_ui(ui: &Ui, state: &State, room: &Room, cards: &[&Id], actions: &mut Vec<Action>) {
    let beside = |by| {
        let lane = state.document().and_then(|document| matter::lane_beside(document, room, by))?;
        Some(act(VoteAction::Lane(lane)))
    };
    for key in keys::pressed(ui, state, room, actions) {
        actions.extend(match key {
            // The number of the large one puts it back.
            Pressed::Digit(digit) => keys::card(room, cards, digit).map(|(card, number)| {
                let is_large = room.voting.picked.as_ref() == Some(&card);
                act(if is_large { VoteAction::Unpick } else { VoteAction::Pick(card, number) })
            }),
            Pressed::Up => beside(-1),
            Pressed::Down => beside(1),
            _ => None,
        });
    }
}

/// What stands at the right of a heading.
pub(super) struct Beside<'a> {
    pub(super) words: &'a str,
    /// Whether it stands in the way of somebody.
    pub(super) is_strong: bool,
    /// Whether it has a line of its own, over the whole width: other words there move nothing.
    pub(super) is_under: bool,
}

/// A heading with its icon, and what is said beside it; gives where it ends.
pub(super) fn heading_ui(
    ui: &mut Ui,
    area: Rect,
    icon: (Icon, Color32),
    (words, language): (&str, Language),
    beside: &Beside<'_>,
) -> f32 {
    let inks = Inks::of(ui);
    let told = line(ui, beside.words, if beside.is_strong { bold(17.0) } else { regular(17.0) });
    let room = area.width() - INDENT - told.size().x - 24.0;
    // On narrow boards it stands under the heading.
    let is_under = beside.is_under || room < 300.0;
    let room = if is_under { area.width() - INDENT } else { room };
    let sign = Rect::from_center_size(pos2(area.left() + 11.0, area.top() + 15.0), Vec2::splat(22.0));
    icon::paint(ui.painter(), sign, icon.0, icon.1);
    let left = area.left() + INDENT;
    let mut bottom = Words::new(words, HEADING, room, language).show(ui, pos2(left, area.top()), inks.window.ink);
    let at = if is_under {
        // Clear of what stands beside the heading.
        let top = if beside.is_under { area.top() + HEIGHT - 4.0 } else { 0.0 };
        bottom = top.max(bottom + 4.0) + told.size().y;
        pos2(left, bottom - told.size().y)
    } else {
        pos2(area.right() - told.size().x, area.top() + 16.0 - told.size().y / 2.0)
    };
    look::label(ui, Rect::from_min_size(at, told.size()), beside.words);
    let ink = if beside.is_strong { inks.ink() } else { inks.quiet() };
    ui.painter().galley_with_override_text_color(at, told, ink);
    bottom + 14.0
}

/// The icon of a lane in its colour.
pub(super) fn lane_icon(inks: Inks, lane: &Lane) -> (Icon, Color32) {
    let ink = match lane.kind {
        LaneKind::Actions => inks.sheet.actions,
        LaneKind::Touchpoints => inks.sheet.touchpoints,
        LaneKind::Pains => inks.sheet.pain,
        LaneKind::Opportunities => inks.sheet.opportunity,
        _ => inks.sheet.ink,
    };
    (lane::icon(lane.kind), c32(ink))
}

/// Says that there is nothing.
pub(super) fn nothing_ui(ui: &mut Ui, area: Rect, words: &str, language: Language) {
    let quiet = look::quiet(Inks::of(ui).window);
    Words::new(words, LEAD, area.width().min(620.0), language).show(ui, area.min, quiet);
}
