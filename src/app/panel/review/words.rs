//! What findings and what mends them are called, and the sign of each weight.

use egui::{Align2, Color32, Painter, Pos2, Rect, Stroke, Vec2};

use crate::{
    app::{
        icon::{self, Icon},
        style::{bold, c32},
    },
    base::Language,
    i18n::text,
    model::{Document, LaneKind},
    review::{Fix, Level, Place},
    theme::WindowColours,
};

/// How findings of one weight look: never by colour alone.
#[derive(Clone, Copy, Debug)]
pub(in crate::app) struct Sign {
    level: Level,
    /// The colour of the sign.
    pub(in crate::app) ink: Color32,
}

impl Sign {
    /// The sign of a weight, in the colours of a theme.
    pub(in crate::app) fn of(level: Level, colours: &WindowColours) -> Self {
        let ink = match level {
            Level::Gap => colours.gap,
            Level::Check => colours.check,
            Level::Note => colours.note,
        };
        Self { level, ink: c32(ink) }
    }

    /// Octagon, triangle or circle.
    pub(in crate::app) fn icon(self) -> Icon {
        match self.level {
            Level::Gap => Icon::STOP,
            Level::Check => Icon::WARN,
            Level::Note => Icon::INFO,
        }
    }

    /// Draws the sign around a point.
    pub(in crate::app) fn paint(self, painter: &Painter, at: Pos2, size: f32) {
        icon::paint(painter, Rect::from_center_size(at, Vec2::splat(size)), self.icon(), self.ink);
    }

    /// Draws a number in its circle: filled for gaps, else a ring.
    pub(in crate::app) fn pin(self, painter: &Painter, at: Pos2, radius: f32, number: usize, ground: Color32) {
        let number = number.to_string();
        let size = match number.len() {
            1 => radius * 1.1,
            2 => radius,
            3 => radius * 0.8,
            _ => radius * 0.64,
        };
        let words = if self.level == Level::Gap {
            painter.circle_filled(at, radius, self.ink);
            ground
        } else {
            painter.circle(at, radius, ground, Stroke::NONE);
            painter.circle_stroke(at, radius - 0.75, Stroke::new(1.5, self.ink));
            self.ink
        };
        painter.text(at, Align2::CENTER_CENTER, number, bold(size), words);
    }
}

/// What findings of that weight are called: "Gaps".
pub(in crate::app) fn level_words(language: Language, level: Level) -> &'static str {
    match level {
        Level::Gap => text(language, "findings-gaps"),
        Level::Check => text(language, "findings-checks"),
        Level::Note => text(language, "findings-notes"),
    }
}

/// What one finding of that weight is called: "Gap".
pub(super) fn one_level_words(language: Language, level: Level) -> &'static str {
    match level {
        Level::Gap => text(language, "finding-gap"),
        Level::Check => text(language, "finding-check"),
        Level::Note => text(language, "finding-note"),
    }
}

/// What the button says that mends a finding.
pub(in crate::app) fn fix_words(language: Language, document: &Document, fix: &Fix) -> &'static str {
    let key = match fix {
        Fix::AddCard { lane, .. } => {
            let kind = document.lane(lane).map(|lane| lane.kind);
            match kind {
                Some(LaneKind::Touchpoints) => "fix-add-touchpoint",
                Some(LaneKind::Thoughts) => "fix-add-thought",
                Some(LaneKind::Pains) => "fix-add-pain",
                Some(LaneKind::Opportunities) => "fix-add-opportunity",
                _ => "fix-add-card",
            }
        }
        Fix::AnswerPain { .. } => "fix-add-opportunity",
        Fix::AddEvidence(_) => "fix-add-evidence",
        Fix::AssignOwner(_) | Fix::AssignSeam { .. } => "fix-assign-owner",
        Fix::ChooseChannel(_) => "fix-choose-channel",
        Fix::SetAnswerTime(_) => "fix-set-answer-time",
        Fix::ChooseMetric(_) => "fix-choose-metric",
        Fix::AddMeasure(_) => "fix-add-measure",
        Fix::SetEmotion { .. } => "fix-set-emotion",
        Fix::AddGoal(_) => "fix-add-goal",
        Fix::RenamePhase(_) => "fix-rename-phase",
        Fix::RemoveCard(_) => "fix-remove-card",
    };
    text(language, key)
}

/// Whether what mends a finding adds something: then its button has a plus.
pub(super) fn adds(fix: &Fix) -> bool {
    match fix {
        Fix::AddCard { .. }
        | Fix::AnswerPain { .. }
        | Fix::AddEvidence(_)
        | Fix::AddMeasure(_)
        | Fix::SetEmotion { .. }
        | Fix::AddGoal(_) => true,
        Fix::AssignOwner(_)
        | Fix::AssignSeam { .. }
        | Fix::ChooseChannel(_)
        | Fix::SetAnswerTime(_)
        | Fix::ChooseMetric(_)
        | Fix::RenamePhase(_)
        | Fix::RemoveCard(_) => false,
    }
}

/// What the link says that leads to a place, where nothing mends the finding there by itself.
pub(super) fn go_words(language: Language, place: &Place) -> &'static str {
    match place {
        Place::Map => text(language, "go-to-map"),
        Place::Persona(_) => text(language, "go-to-persona"),
        Place::Phase(_) | Place::Cells { .. } => text(language, "go-to-phase"),
        Place::Step(_) | Place::Emotion { .. } => text(language, "go-to-step"),
        Place::Card(_) => text(language, "go-to-card"),
        Place::Source(_) => text(language, "go-to-evidence"),
    }
}
