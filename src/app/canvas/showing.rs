//! The sheet with nothing to do on it: what a room sees.

use std::sync::Arc;

use egui::Ui;

use super::{
    Now,
    chosen::Chosen,
    paint,
    parts::Parts,
    spot::Spots,
    zones::{Zone, Zones},
};
use crate::{
    app::state::State,
    layout::Sheet,
    model::Document,
    render::screen::{Drawn, ScreenCache},
    scene::{Group, Scene},
};

/// As many drawings are made anew in a frame: a stop has hardly more, and a move stays smooth.
const FRESH_PER_FRAME: usize = 48;

/// Drawings of one show of the sheet.
#[derive(Debug, Default)]
pub struct Showing {
    screen: ScreenCache,
    parts: Parts,
    drawn: Drawn,
}

impl Showing {
    /// Draws the sheet as `scene` has it, with what is frozen over it.
    pub fn show(
        &mut self,
        ui: &Ui,
        (state, document): (&State, &Document),
        (sheet, scene): (&Arc<Sheet>, &Arc<Scene>),
        zones: Zones,
    ) {
        self.parts.renew(scene, sheet);
        self.screen.set_most_fresh(FRESH_PER_FRAME);
        let (spots, chosen) = (Spots::default(), Chosen::default());
        let now = Now { state, document, sheet, spots: &spots, chosen: &chosen, zones, language: state.language() };
        self.drawn = paint::sheet_ui(ui, &now, &self.parts, &mut self.screen);
        if zones.view.settled && self.screen.is_pending() {
            ui.ctx().request_repaint();
        }
    }

    /// Draws once more, over whatever lies over the sheet, what of its cells is wanted.
    pub fn again(&mut self, ui: &Ui, zones: &Zones, is_wanted: impl Fn(&Group) -> bool) {
        let painter = ui.painter().with_clip_rect(zones.clip(Zone::Body));
        self.screen.paint(&painter, self.parts.groups(&self.parts.body), &zones.view(Zone::Body), is_wanted);
    }

    /// How much the last frame drew.
    pub fn drawn(&self) -> Drawn {
        self.drawn
    }
}
