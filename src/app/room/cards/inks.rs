//! Colours and letters that are read from the last row: seven to one at least.

use std::sync::Arc;

use egui::{Color32, FontId, Galley, Ui};

use crate::{
    app::{
        room::look::quiet,
        style::{self, c32},
    },
    base::Colour,
    model::{Card, Kind},
    theme::{SheetColours, WindowColours},
};

/// Colours of the room, by day and by night.
#[derive(Clone, Copy)]
pub(super) struct Inks {
    pub(super) window: &'static WindowColours,
    pub(super) sheet: &'static SheetColours,
}

impl Inks {
    pub(super) fn of(ui: &Ui) -> Self {
        let window = style::colours(ui);
        Self { window, sheet: SheetColours::room(window.dark) }
    }

    /// What the board is painted on.
    pub(super) fn ground(self) -> Colour {
        if self.window.dark { self.window.panel } else { self.window.raised }
    }

    /// What is read first.
    pub(super) fn ink(self) -> Color32 {
        c32(self.window.ink)
    }

    /// What is read second.
    pub(super) fn quiet(self) -> Color32 {
        c32(quiet(self.window))
    }
}

/// How a kind of card looks: the silhouettes of the sheet, so that they stay apart without colour.
#[derive(Clone, Copy)]
pub(super) struct Skin {
    pub(super) fill: Colour,
    pub(super) edge: Option<Colour>,
    pub(super) radius: f32,
    /// How much of the right top corner is cut off.
    pub(super) cut: f32,
    /// Of bars and icons.
    pub(super) accent: Colour,
}

impl Skin {
    pub(super) fn of(sheet: &SheetColours, card: &Card) -> Self {
        let plain = |fill, edge, radius| Self { fill, edge, radius, cut: 0.0, accent: sheet.ink };
        match &card.kind {
            Kind::Action => Self { accent: sheet.actions, ..plain(sheet.action_fill, None, 8.0) },
            Kind::Touchpoint(_) => {
                Self { accent: sheet.touchpoints, ..plain(sheet.touchpoint_fill, Some(sheet.touchpoint_stroke), 9.0) }
            }
            Kind::Pain(_) => {
                Self { cut: 18.0, accent: sheet.pain, ..plain(sheet.pain_fill, Some(sheet.pain_stroke), 0.0) }
            }
            Kind::Opportunity(_) => Self {
                accent: sheet.opportunity,
                ..plain(sheet.opportunity_fill, Some(sheet.opportunity_stroke), 16.0)
            },
            Kind::Process => plain(sheet.process_fill, None, 0.0),
            Kind::Thought(_) | Kind::Metric(_) | Kind::Image(_) | Kind::Note => {
                plain(sheet.note_fill, Some(sheet.note_stroke), 5.0)
            }
        }
    }
}

/// Words on one line, however long.
pub(super) fn line(ui: &Ui, words: impl Into<String>, font: FontId) -> Arc<Galley> {
    ui.painter().layout_no_wrap(words.into(), font, Color32::PLACEHOLDER)
}
