//! Where the arrow keys lead: the nearest thing in that direction, rows before columns.

use std::cmp::Ordering;

use super::{now::Now, spot::Spot, zones::Zone};
use crate::{
    app::state::Selection,
    base::{Id, Point, Rect},
    layout::{LaneRow, Sheet},
};

/// A direction on the sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Way {
    /// Towards the start of the journey.
    Left,
    /// Towards its end.
    Right,
    /// Up.
    Up,
    /// Down.
    Down,
}

/// How much a point sideways weighs against a point ahead.
const SIDEWAYS: f32 = 4.0;

/// What comes next from the selection; without one, the first phase.
pub(super) fn next(now: &Now<'_>, way: Way) -> Option<Spot> {
    let all = now.spots.walk(now.sheet);
    let Some(here) = now.spots.of(now.sheet, &now.state.selection) else {
        return first(now.sheet, all);
    };
    let ranked = all.into_iter().filter(|s| s.what != here.what);
    let ranked = ranked.filter_map(|s| Some((rank(here.rect, s.rect, way)?, s)));
    ranked.min_by(|a, b| a.0.total_cmp(&b.0)).map(|(_, s)| s)
}

/// The next card from the last one of the selection.
pub(super) fn next_card(now: &Now<'_>, way: Way) -> Option<Id> {
    let Selection::Cards(ids) = &now.state.selection else { return None };
    let here = now.sheet.card(ids.last()?)?;
    let others = now.sheet.cards.iter().filter(|c| c.card.id != here.card.id);
    let ranked = others.filter_map(|c| Some((rank(here.rect, c.rect, way)?, c)));
    ranked.min_by(|a, b| a.0.total_cmp(&b.0)).map(|(_, c)| c.card.id.clone())
}

/// The first thing of the first lane, or the last one of the last.
pub(super) fn end_of_map(now: &Now<'_>, last: bool) -> Option<Spot> {
    let is_open = |lane: &&LaneRow| !lane.folded;
    let mut lanes = now.sheet.lanes.iter().filter(is_open);
    let lane = if last { lanes.next_back() } else { lanes.next() }?;
    let inside = now.spots.walk(now.sheet).into_iter().filter(|s| s.zone == Zone::Body && is_within(s, lane));
    if last {
        inside.max_by(|a, b| (a.rect.x, a.rect.y).partial_cmp(&(b.rect.x, b.rect.y)).unwrap_or(Ordering::Equal))
    } else {
        inside.min_by(|a, b| (a.rect.x, a.rect.y).partial_cmp(&(b.rect.x, b.rect.y)).unwrap_or(Ordering::Equal))
    }
}

/// The first thing of the same column in the lane above or below; from a lane's label its neighbour.
pub(super) fn next_lane(now: &Now<'_>, way: Way) -> Option<Spot> {
    let here = now.spots.of(now.sheet, &now.state.selection)?;
    let middle = here.rect.centre();
    let is_open = |lane: &&LaneRow| !lane.folded || here.zone == Zone::Left;
    let mut lanes = now.sheet.lanes.iter().filter(is_open);
    let lane = if way == Way::Down {
        lanes.find(|l| l.rect.y > middle.y)
    } else {
        lanes.rev().find(|l| l.rect.bottom() < middle.y)
    }?;
    let in_lane = now.spots.walk(now.sheet).into_iter().filter(|s| s.zone == here.zone || s.zone == Zone::Body);
    let in_lane = in_lane.filter(|s| (s.zone == Zone::Left) == (here.zone == Zone::Left) && is_within(s, lane));
    let aside = |s: &Spot| (s.rect.x - middle.x).max(middle.x - s.rect.right()).max(0.0);
    in_lane.min_by(|a, b| aside(a).total_cmp(&aside(b)).then(a.rect.y.total_cmp(&b.rect.y)))
}

fn is_within(spot: &Spot, lane: &LaneRow) -> bool {
    let middle = spot.rect.centre().y;
    middle >= lane.rect.y && middle <= lane.rect.bottom()
}

/// Where walking begins: at the first phase, or at whatever there is.
fn first(sheet: &Sheet, all: Vec<Spot>) -> Option<Spot> {
    let wanted = sheet.phases.first().map(|p| Selection::Phase(p.id.clone()));
    let mut all = all.into_iter();
    let fallback = all.next();
    match wanted {
        Some(wanted) => fallback.into_iter().chain(all).find(|s| s.what == wanted),
        None => fallback,
    }
}

/// The first or last thing of the selected row, in reading order.
pub(super) fn end_of_row(now: &Now<'_>, last: bool) -> Option<Spot> {
    let here = now.spots.of(now.sheet, &now.state.selection)?;
    let middle = here.rect.centre().y;
    let row = now
        .spots
        .walk(now.sheet)
        .into_iter()
        .filter(|s| s.zone == here.zone && s.rect.y <= middle && s.rect.bottom() >= middle);
    if last {
        row.max_by(|a, b| a.rect.x.total_cmp(&b.rect.x))
    } else {
        row.min_by(|a, b| a.rect.x.total_cmp(&b.rect.x))
    }
}

/// How far away `to` is in that direction; nothing if it lies elsewhere.
fn rank(from: Rect, to: Rect, way: Way) -> Option<f32> {
    // Turned so that ahead is always to the right.
    let turn = |r: Rect| match way {
        Way::Right => r,
        Way::Left => Rect::new(-r.right(), r.y, r.w, r.h),
        Way::Down => Rect::new(r.y, r.x, r.h, r.w),
        Way::Up => Rect::new(-r.bottom(), r.x, r.h, r.w),
    };
    let (from, to) = (turn(from), turn(to));
    let (a, b): (Point, Point) = (from.centre(), to.centre());
    // Something ahead begins behind our middle and ends beyond our end.
    let is_ahead = b.x > a.x + 0.5 && to.right() > from.right() - 0.5 && to.x > a.x - 0.5;
    if !is_ahead {
        return None;
    }
    let ahead = (to.x - from.right()).max(0.0);
    let aside = (to.y - from.bottom()).max(from.y - to.bottom()).max(0.0);
    // What lies in another row (or column) counts only where this one has nothing left.
    let other_row = if aside > 0.0 { 100_000.0 } else { 0.0 };
    // Of several beside each other, the one that begins nearest: the first step of a phase.
    Some(ahead + SIDEWAYS * aside + 0.05 * (to.y - from.y).abs() + other_row)
}
