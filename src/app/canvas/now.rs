//! What one frame of the canvas is about: state, sheet, zones.

use std::sync::Arc;

use egui::{Pos2, Rect};

use super::{
    chosen::Chosen,
    spot::{Spot, Spots},
    zones::{Zone, Zones},
};
use crate::{
    app::state::State,
    base::{Language, Point},
    layout::Sheet,
    model::Document,
};

/// Everything that drawing and pointing read in one frame.
#[derive(Clone, Copy)]
pub struct Now<'a> {
    /// What the window knows.
    pub state: &'a State,
    /// The open map, a running gesture included.
    pub document: &'a Document,
    /// Where everything of it lies.
    pub sheet: &'a Arc<Sheet>,
    /// What can be pointed at.
    pub spots: &'a Spots,
    /// Which cards are selected.
    pub chosen: &'a Chosen,
    /// Where it is on screen.
    pub zones: Zones,
    /// Language of the window.
    pub language: Language,
}

impl std::fmt::Debug for Now<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Now").field("zones", &self.zones).finish_non_exhaustive()
    }
}

/// Slack around small things, in logical pixels.
const SLACK: f32 = 4.0;

impl Now<'_> {
    /// What lies under a place on screen.
    pub fn hit(&self, pos: Pos2) -> Option<Spot> {
        if !self.zones.canvas.contains(pos) {
            return None;
        }
        let (zone, point) = self.zones.at(pos);
        // A header or label that is not frozen lies in the body.
        let found = self.spots.hit(self.sheet, zone, point, SLACK / self.zones.view.zoom);
        if zone != Zone::Body
            || found.as_ref().is_some_and(|s| !matches!(s.what, crate::app::state::Selection::Cell { .. }))
        {
            return found;
        }
        let home = |zone: Zone| self.spots.hit(self.sheet, zone, point, 0.0);
        let unfrozen_top = (self.zones.down <= 0.0).then(|| home(Zone::Top)).flatten();
        unfrozen_top.or_else(|| (self.zones.across <= 0.0).then(|| home(Zone::Left)).flatten()).or(found)
    }

    /// Where a spot lies on screen.
    pub fn rect(&self, spot: &Spot) -> Rect {
        self.zones.rect(spot.zone, spot.rect)
    }

    /// The part of the canvas in which a spot can be seen.
    pub fn clip(&self, spot: &Spot) -> Rect {
        self.zones.clip(spot.zone)
    }

    /// The sheet point under a place on screen, as the cells have it.
    pub fn point(&self, pos: Pos2) -> Point {
        self.zones.body_point(pos)
    }
}
