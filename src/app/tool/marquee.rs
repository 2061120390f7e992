//! Selects what lies in a rectangle drawn over the sheet.

use egui::Modifiers;

use super::Pointer;
use crate::{
    app::{action::Action, canvas::Now, state::Selection},
    base::{Id, IdMap, Point, Rect},
};

/// What the rectangle does to what was selected before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Mode {
    /// Takes its place.
    Replace,
    /// Joins it.
    Add,
    /// Takes in what was out, and out what was in.
    Toggle,
}

/// A rectangle in the drawing.
#[derive(Clone, Debug)]
pub struct Marquee {
    mode: Mode,
    /// What was selected before.
    before: Selection,
    /// Where it began, in sheet points: it stays there while the view scrolls.
    from: Point,
    to: Point,
}

impl Marquee {
    /// Begins at a point of the sheet.
    pub fn begin(now: &Now<'_>, at: Point, modifiers: Modifiers) -> Self {
        let mode = match modifiers {
            m if m.shift => Mode::Add,
            m if m.command => Mode::Toggle,
            _ => Mode::Replace,
        };
        Self { mode, before: now.state.selection.clone(), from: at, to: at }
    }

    /// The rectangle, in sheet points.
    pub fn rect(&self) -> Rect {
        let (a, b) = (self.from, self.to);
        Rect::new(a.x.min(b.x), a.y.min(b.y), (a.x - b.x).abs(), (a.y - b.y).abs())
    }

    pub(super) fn update(&mut self, now: &Now<'_>, pointer: Pointer, out: &mut Vec<Action>) {
        self.to = now.point(pointer.pos);
        let selection = self.selection(now);
        if selection != now.state.selection {
            out.push(Action::Select(selection));
        }
    }

    /// Esc: what was selected is selected again.
    pub(super) fn cancelled(self) -> Action {
        Action::Select(self.before)
    }

    fn selection(&self, now: &Now<'_>) -> Selection {
        let rect = self.rect();
        let sheet = now.sheet;
        let mut under: Vec<_> = sheet.cards.iter().filter(|c| c.rect.overlaps(rect)).collect();
        under.sort_by_key(|c| (c.lane, c.row, c.columns.start));
        let under = || under.iter().map(|c| &c.card.id);
        let before: &[Id] = match &self.before {
            Selection::Cards(ids) if self.mode != Mode::Replace => ids,
            _ => &[],
        };
        let held: IdMap<'_, ()> = before.iter().map(|id| (id, ())).collect();
        let new = under().filter(|id| !held.has(id)).cloned();
        let ids: Vec<Id> = if self.mode == Mode::Toggle {
            let inside: IdMap<'_, ()> = under().map(|id| (id, ())).collect();
            before.iter().filter(|id| !inside.has(id)).cloned().chain(new).collect()
        } else {
            before.iter().cloned().chain(new).collect()
        };
        if ids.is_empty() { Selection::None } else { Selection::Cards(ids) }
    }
}
