//! The curve under the steps, as on the sheet and as large as a room needs it.

use super::{GUTTER, Stage};
use crate::{
    base::{Point, Rect},
    layout::curve::{self as layout, Column, Curve, Voice},
    model::{Lane, LaneKind},
    scene::{Meaning, Role, curve, deck::enlarge::Enlarger},
};

/// Pixels for a sheet point: quotes are as large as other words of the room.
const SCALE: f32 = 2.1;
/// Middle of the faces, left of the curve, in sheet points.
const FACE_LEFT: f32 = 6.2;

/// Which quotes stand beside their markers.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Quotes {
    All,
    /// Those of moments of truth.
    Moments,
    None,
}

impl Stage<'_> {
    /// Draws the curve from `top` down, no higher than `room`; gives its bottom. Nothing where nobody
    /// feels anything here.
    pub(super) fn curve(&mut self, top: f32, room: f32) -> Option<f32> {
        let lanes: Vec<&Lane> =
            self.doc.shown_lanes().map(|lane| &**lane).filter(|lane| lane.kind == LaneKind::Emotion).collect();
        let lane = lanes.first()?.id.clone();
        let is_shown = |voice: &Voice| lanes.iter().any(|l| l.persona.as_ref().is_none_or(|id| *id == voice.persona));
        let mut voices = layout::voices(self.doc);
        voices.retain(|voice| is_shown(voice) && !voice.feelings.is_empty());
        if voices.is_empty() {
            return None;
        }
        // The room's height is what it is: quotes that need more of it stay away.
        let laid = [Quotes::All, Quotes::Moments].map(|quotes| self.lay_out(&voices, room, quotes));
        let fits = |curve: &Curve| curve.body.h * SCALE <= room + 0.5;
        let mut curve = laid.into_iter().find(fits).unwrap_or_else(|| self.lay_out(&voices, room, Quotes::None));
        for rule in &mut curve.rules {
            rule.number = None;
            rule.face.x = curve.body.x - FACE_LEFT;
        }
        let words = curve::alternative_text(&curve, self.doc, self.wish.language);
        let figure = self.meaning.add(Meaning::ROOT, Role::Figure, words, None);
        let nodes = curve::Nodes { figure: Some(figure), ..curve::Nodes::default() };
        let groups = curve::groups(&curve, Some(&lane), self.colours, &nodes);
        let scale = SCALE.min(room / curve.body.h);
        let mut enlarger = Enlarger::new(scale, Point::new(0.0, top), 0);
        self.groups.extend(groups.iter().map(|group| enlarger.group(group)));
        Some(top + curve.body.h * scale)
    }

    fn lay_out(&self, voices: &[Voice], room: f32, quotes: Quotes) -> Curve {
        let before: usize = self.doc.phases.iter().take(self.wish.phase).map(|phase| phase.steps.len()).sum();
        let first = before + self.wish.steps.start;
        let pitch = (self.wish.width + GUTTER) / self.wish.steps.len().max(1) as f32;
        let left = |at: usize| (at as f32 - first as f32) * pitch / SCALE;
        let columns: Vec<Column> = (self.doc.steps().enumerate())
            .map(|(at, (_, step))| Column {
                step: step.id.clone(),
                left: left(at),
                right: left(at) + (pitch - GUTTER) / SCALE,
                passable: step.optional || step.branch_from.is_some(),
            })
            .collect();
        let mut voices = voices.to_vec();
        for feeling in voices.iter_mut().flat_map(|voice| &mut voice.feelings) {
            if quotes == Quotes::None || (quotes == Quotes::Moments && feeling.moment.is_none()) {
                feeling.quote.clear();
            }
        }
        layout::lay_out(&layout::Input {
            voices: &voices,
            foreseen: &layout::foreseen(self.doc),
            columns: &columns,
            body: Rect::new(0.0, 0.0, self.wish.width / SCALE, room / SCALE),
            scale: self.doc.journey.scale,
            names: &[],
            label_h: 0.0,
            language: self.wish.language,
            set: &|text, style, wrap| self.typeset.set(text, style, wrap),
        })
    }
}
