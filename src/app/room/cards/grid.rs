//! Cards side by side in rows of one height, as large as there is room, on pages where there are many.

use std::ops::Range;

use egui::{Rect, Ui, pos2, vec2};

use super::{
    act,
    inks::{Inks, line},
    tile::{Asked, Density, Tile},
};
use crate::{
    app::{
        action::Action,
        icon::Icon,
        room::{
            cards::VoteAction,
            look::{self, Button, HEIGHT},
        },
        style::regular,
    },
    base::{Id, Language},
    i18n::{text, text_with},
};

/// Between cards.
const GAP: f32 = 18.0;
/// A card is no narrower than this where there are several in a row.
const LEAST: f32 = 290.0;
/// Most cards in a row.
const MOST: usize = 4;
/// Room for the page buttons, with what is over them.
const TURN: f32 = HEIGHT + 12.0;

/// Where each card stands.
struct Plan {
    density: Density,
    columns: usize,
    width: f32,
    rows: Vec<(Range<usize>, f32)>,
    pages: Vec<Range<usize>>,
}

impl Plan {
    /// The airiest one that needs the fewest pages.
    fn best(ui: &Ui, area: Rect, tiles: &[Tile<'_>]) -> Option<Self> {
        let most = (((area.width() + GAP) / (LEAST + GAP)) as usize).clamp(1, MOST);
        let rows = tiles.len().div_ceil(most).max(1);
        // As many in each row, rather than one alone in the last.
        let columns = tiles.len().div_ceil(rows).max(1);
        let plans = Density::ALL.map(|density| Self::new(ui, area, tiles, (density, columns)));
        plans.into_iter().min_by_key(|plan| plan.pages.len())
    }

    fn new(ui: &Ui, area: Rect, tiles: &[Tile<'_>], (density, columns): (Density, usize)) -> Self {
        let width = (area.width() - GAP * (columns - 1) as f32) / columns as f32;
        let rows: Vec<(Range<usize>, f32)> = (0..tiles.len())
            .step_by(columns)
            .map(|from| {
                let range = from..(from + columns).min(tiles.len());
                let heights = tiles.get(range.clone()).unwrap_or_default().iter();
                (range, heights.map(|tile| tile.height(ui, density, width)).fold(0.0, f32::max))
            })
            .collect();
        let all: f32 = rows.iter().map(|(_, h)| h + GAP).sum::<f32>() - GAP;
        let room = if all <= area.height() { area.height() } else { area.height() - TURN };
        let mut pages: Vec<Range<usize>> = Vec::new();
        let mut used = 0.0;
        for (at, (_, h)) in rows.iter().enumerate() {
            match pages.last_mut() {
                Some(page) if used + GAP + h <= room => {
                    page.end = at + 1;
                    used += GAP + h;
                }
                _ => {
                    pages.push(at..at + 1);
                    used = *h;
                }
            }
        }
        Self { density, columns, width, rows, pages }
    }

    /// The page on which a card stands.
    fn page_of(&self, card: usize) -> usize {
        let row = card / self.columns;
        self.pages.iter().position(|page| page.contains(&row)).unwrap_or_default()
    }
}

/// Draws the cards in `area`; gives what was asked of which of them. `page` is the page that was turned
/// to, where one was.
pub(super) fn grid_ui(
    ui: &mut Ui,
    area: Rect,
    language: Language,
    tiles: &[Tile<'_>],
    page: Option<usize>,
    actions: &mut Vec<Action>,
) -> Option<(Id, Asked)> {
    let plan = Plan::best(ui, area, tiles)?;
    let picked = tiles.iter().position(|tile| tile.is_picked);
    let last = plan.pages.len().saturating_sub(1);
    let page = page.or_else(|| picked.map(|at| plan.page_of(at))).unwrap_or_default().min(last);
    let mut asked = None;
    let mut y = area.top();
    for (range, height) in plan.pages.get(page).and_then(|rows| plan.rows.get(rows.clone())).unwrap_or_default() {
        for (column, tile) in tiles.get(range.clone()).unwrap_or_default().iter().enumerate() {
            let left = area.left() + column as f32 * (plan.width + GAP);
            let rect = Rect::from_min_size(pos2(left, y), vec2(plan.width, *height));
            if let Some(what) = tile.show(ui, rect, plan.density, language) {
                asked = Some((tile.card.id.clone(), what));
            }
        }
        y += height + GAP;
    }
    if last > 0 {
        let strip = Rect::from_min_max(pos2(area.left(), area.bottom() - HEIGHT), area.max);
        if let Some(to) = turn_ui(ui, strip, language, page, last) {
            actions.push(act(VoteAction::Page(to)));
        }
    }
    asked
}

/// "Page 1 of 3" between two buttons; gives the page to turn to.
pub(super) fn turn_ui(ui: &mut Ui, strip: Rect, language: Language, page: usize, last: usize) -> Option<usize> {
    let args = [("page", (page + 1).into()), ("count", (last + 1).into())];
    let words = text_with(language, "vote-page", &args);
    let galley = line(ui, words.as_str(), regular(16.0));
    let middle = strip.center();
    let half = galley.size().x / 2.0 + 16.0;
    let side = |x: f32| Rect::from_center_size(pos2(x, middle.y), vec2(HEIGHT, HEIGHT));
    let back = Button::sign(Icon::LEFT, text(language, "vote-page-back")).enabled(page > 0);
    let back = back.show_in(ui, side(middle.x - half - HEIGHT / 2.0)).clicked();
    let on = Button::sign(Icon::RIGHT, text(language, "vote-page-next")).enabled(page < last);
    let on = on.show_in(ui, side(middle.x + half + HEIGHT / 2.0)).clicked();
    let place = Rect::from_center_size(middle, galley.size());
    look::label(ui, place, &words);
    ui.painter().galley_with_override_text_color(place.min, galley, Inks::of(ui).quiet());
    match (back, on) {
        (true, _) => Some(page.saturating_sub(1)),
        (_, true) => Some(page + 1),
        _ => None,
    }
}
