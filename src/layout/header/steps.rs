//! The course of the journey over the grid: stages, phases, goals and steps.

use std::sync::Arc;

use super::{branch, time_line};
use crate::{
    base::{Path, PathEl, Point, Rect},
    i18n,
    layout::{
        frame::Frame,
        measure::{CHEVRON, CHEVRON_GAP, GAP, LABEL_ICON, LABEL_TEXT, MARGIN, PHASE_EXTRA, STAGE, STEP_RULE, TIP},
        piece::{Anchor, Block, Dash, Ground, Piece, Tone},
        sheet::{Column, PhaseSpan, Placed, What},
        words::Words,
    },
    model::{Phase, Step},
    text::role,
};

/// How wide the phase wants to be for its name.
pub(in crate::layout) fn phase_need(words: &Words<'_>, phase: &Phase) -> f32 {
    words.line(&phase.name, role::PHASE_NAME).width + PHASE_EXTRA
}

/// Where the course stands and what it is made of.
struct Course<'a, 'b> {
    frame: &'a Frame<'a>,
    words: &'a Words<'b>,
    columns: &'a [Column],
    out: &'a mut Vec<Placed>,
}

/// Lays out everything between the header block and the first lane, from `y` down; returns the
/// phases' boxes and the bottom.
pub(in crate::layout) fn course(
    frame: &Frame<'_>,
    words: &Words<'_>,
    columns: &[Column],
    y: f32,
    out: &mut Vec<Placed>,
) -> (Vec<PhaseSpan>, f32) {
    let mut course = Course { frame, words, columns, out };
    let y = course.stages(y);
    let (spans, y) = course.phases(y);
    let y = course.goals(&spans, y);
    let y = branch::lay_out(frame, columns, y, course.out);
    let mut y = course.steps(&spans, y);
    if frame.to_scale {
        y = time_line::lay_out((frame, words), columns, &spans, y, course.out);
    }
    (spans, y)
}

impl Course<'_, '_> {
    /// Left edge of the first and right edge of the last card over these columns.
    fn extent(&self, columns: &std::ops::Range<usize>) -> (f32, f32) {
        let left = self.columns.get(columns.start).map_or(0.0, |c| c.x + GAP / 2.0);
        let right =
            columns.end.checked_sub(1).and_then(|i| self.columns.get(i)).map_or(left, |c| c.x + c.w - GAP / 2.0);
        (left, right)
    }

    fn phase(&self, at: usize) -> Option<&Arc<Phase>> {
        self.frame.doc.phases.get(at)
    }

    /// Bands of stages; no height without any.
    fn stages(&mut self, y: f32) -> f32 {
        let doc = self.frame.doc;
        let mut bands: Vec<(usize, std::ops::Range<usize>)> = Vec::new();
        for segment in &self.frame.segments {
            let stage = self.phase(segment.phase).and_then(|p| p.stage.as_ref());
            let Some(stage) = stage.and_then(|id| doc.stages.iter().position(|s| s.id == *id)) else { continue };
            match bands.last_mut() {
                Some((last, columns)) if *last == stage && columns.end == segment.columns.start => {
                    columns.end = segment.columns.end;
                }
                _ => bands.push((stage, segment.columns.clone())),
            }
        }
        if bands.is_empty() {
            return y;
        }
        let mut height = 0.0_f32;
        for (at, columns) in bands {
            let Some(stage) = doc.stages.get(at) else { continue };
            let (left, right) = self.extent(&columns);
            let name = self.words.set(&stage.name, role::STEP, right - left);
            let mut block = Block::new(Ground::Bare, right - left);
            let text = block.lines(Anchor::Top, &name, Point::default(), Tone::Muted);
            block.h = STAGE - role::STEP.line_height + text;
            height = height.max(block.h);
            let after = name.lines.last().map_or(0.0, |l| l.width) + 6.0;
            let middle = text - role::STEP.line_height / 2.0 + 0.3;
            if after + 8.0 < block.w {
                let (corner, end) = (Point::new(block.w, middle), Point::new(block.w, middle + 4.6));
                block.push(Piece::Polyline(vec![Point::new(after, middle), corner, end], 0.75, Tone::Axis));
            }
            self.out.push(Placed::new(What::Stage(at), Some(&stage.id), Point::new(left, y), block));
        }
        y + height
    }

    fn phases(&mut self, y: f32) -> (Vec<PhaseSpan>, f32) {
        let count = self.frame.segments.len();
        let mut spans = Vec::new();
        let mut drafts = Vec::new();
        let mut height = CHEVRON;
        for (i, segment) in self.frame.segments.iter().enumerate() {
            let Some(phase) = self.frame.doc.phases.get(segment.phase) else { continue };
            let (card_left, card_right) = self.extent(&segment.columns);
            let left = if i == 0 { card_left } else { card_left - GAP / 2.0 + CHEVRON_GAP / 2.0 };
            let right = if i + 1 == count { card_right } else { card_right + GAP / 2.0 - CHEVRON_GAP / 2.0 };
            let number = self.words.line(&(segment.phase + 1).to_string(), role::PHASE_NUMBER);
            let number_x = if i == 0 { 8.0 } else { TIP + 6.5 };
            let name_x = number_x + number.width.max(7.2) + 4.0;
            let name = self.words.balanced(&phase.name, role::PHASE_NAME, right - left - name_x - 6.0);
            height = height.max(CHEVRON - role::PHASE_NAME.line_height + name.height);
            let taken = name_x + name.width + 10.0;
            let duration = (!phase.duration.is_empty() && name.lines.len() == 1)
                .then(|| self.words.line(&phase.duration, role::META))
                .filter(|d| taken + d.width + 4.0 <= right - left);
            drafts.push((i, left, right, number, number_x, name, name_x, duration));
            let rect = Rect::new(left, y, right - left, CHEVRON);
            spans.push(PhaseSpan {
                id: phase.id.clone(),
                index: segment.phase,
                columns: segment.columns.clone(),
                rect,
            });
        }
        for span in &mut spans {
            span.rect.h = height;
        }
        for (i, left, right, number, number_x, name, name_x, duration) in drafts {
            let Some(span) = spans.get(i) else { continue };
            let w = right - left;
            let mut block = Block::new(Ground::Bare, w);
            block.h = height;
            let path = chevron(w, height, (i > 0).then_some(TIP), (i + 1 < count).then_some(TIP));
            block.push(Piece::Fill(path, Tone::Phase(span.index)));
            let top = (height - name.height) / 2.0;
            block.lines(Anchor::Top, &number, Point::new(number_x, top), Tone::OnPhase);
            block.lines(Anchor::Top, &name, Point::new(name_x, top), Tone::OnPhase);
            if let Some(duration) = duration {
                let at = Point::new(w - duration.width - 4.0, (height - role::META.line_height) / 2.0);
                block.lines(Anchor::Top, &duration, at, Tone::OnPhase);
            }
            self.out.push(Placed::new(What::Phase(i), Some(&span.id), Point::new(left, y), block));
        }
        (spans, y + height)
    }

    /// Goals, and durations that found no room in their chevrons.
    fn goals(&mut self, spans: &[PhaseSpan], y: f32) -> f32 {
        let top = y + 4.8;
        let mut height = 0.0_f32;
        let mut any_goal = false;
        for (i, span) in spans.iter().enumerate() {
            let Some(phase) = self.frame.doc.phases.get(span.index) else { continue };
            let in_chevron = self.out.iter().rev().find(|p| p.what == What::Phase(i)).is_some_and(|p| {
                p.block.text_lines().any(|(_, _, line)| !phase.duration.is_empty() && *line.text == *phase.duration)
            });
            let (left, right) = self.extent(&span.columns);
            let mut block = Block::new(Ground::Bare, right - left);
            if !phase.goal.is_empty() {
                any_goal = true;
                // Two goals side by side must not read as one sentence.
                let goal = self.words.balanced(&phase.goal, role::GOAL, right - left - 8.0);
                block.h += block.lines(Anchor::Top, &goal, Point::default(), Tone::Ink);
            }
            if !phase.duration.is_empty() && !in_chevron {
                let duration = self.words.set(&phase.duration, role::META, right - left);
                block.h += 1.0 + block.lines(Anchor::Top, &duration, Point::new(0.0, block.h + 1.0), Tone::Muted);
            }
            height = height.max(block.h);
            if block.h > 0.0 {
                self.out.push(Placed::new(What::Goal(i), Some(&span.id), Point::new(left, top), block));
            }
        }
        if any_goal {
            let text = i18n::text(self.words.language, "lane-goal");
            let label = self.words.set(text, role::STEP, crate::layout::measure::LABEL - LABEL_TEXT);
            let mut block = Block::new(Ground::Bare, crate::layout::measure::LABEL);
            block.push(Piece::Icon("goal", Point::new(0.0, -0.6), LABEL_ICON, Tone::Ink));
            block.h = block.lines(Anchor::Top, &label, Point::new(LABEL_TEXT, 0.1), Tone::Ink);
            self.out.push(Placed::new(What::GoalLabel, None, Point::new(MARGIN, top), block));
        }
        if height > 0.0 { top + height + 4.4 } else { y + 5.0 }
    }

    fn steps(&mut self, spans: &[PhaseSpan], y: f32) -> f32 {
        let mut bottom = y + STEP_RULE;
        for span in spans {
            let Some(phase) = self.frame.doc.phases.get(span.index) else { continue };
            for at in span.columns.clone() {
                let Some(column) = self.columns.get(at) else { continue };
                let Some(step) = phase.steps.iter().find(|s| s.id == column.step) else { continue };
                let block = self.step(step, column.w - GAP, span.index);
                bottom = bottom.max(y + block.h);
                let at_point = Point::new(column.x + GAP / 2.0, y);
                self.out.push(Placed::new(What::Step(at), Some(&step.id), at_point, block));
            }
        }
        bottom + 5.4
    }

    fn step(&self, step: &Step, w: f32, phase: usize) -> Block {
        let mut block = Block::new(Ground::Bare, w);
        let middle = STEP_RULE / 2.0;
        let dash = if step.optional || step.branch_from.is_some() { Dash::Short } else { Dash::Solid };
        block.push(Piece::Rule(Point::new(0.0, middle), Point::new(w, middle), STEP_RULE, Tone::Phase(phase), dash));
        block.h = STEP_RULE;
        if !step.name.is_empty() {
            let name = self.words.set(&step.name, role::STEP, w);
            block.h += 2.6;
            block.h += block.lines(Anchor::Top, &name, Point::new(0.0, block.h), Tone::PhaseWords(phase));
        }
        let note = step_note(self.frame, self.words, step);
        if !note.is_empty() {
            let lines = self.words.set(&note, role::META, w);
            block.h += 0.6;
            block.h += block.lines(Anchor::Top, &lines, Point::new(0.0, block.h), Tone::Muted);
        }
        block
    }
}

/// What stands in small letters under a step's name: how long, optional, where it forks from.
fn step_note(frame: &Frame<'_>, words: &Words<'_>, step: &Step) -> String {
    let optional = step.optional.then(|| i18n::text(words.language, "optional-step").to_owned());
    let duration = (!step.duration.is_empty()).then(|| step.duration.clone());
    let fork = step
        .branch_from
        .as_ref()
        .and_then(|id| frame.doc.step(id))
        .map(|(_, from)| i18n::text_with(words.language, "forks-from", &[("step", from.name.as_str().into())]));
    [optional, duration, fork].into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// A phase's shape: notched on the left and pointed on the right, where a neighbour is.
fn chevron(w: f32, h: f32, notch: Option<f32>, tip: Option<f32>) -> Path {
    let mut elements = vec![PathEl::Move(Point::new(0.0, 0.0)), PathEl::Line(Point::new(w, 0.0))];
    if let Some(tip) = tip {
        elements.push(PathEl::Line(Point::new(w + tip, h / 2.0)));
    }
    elements.extend([PathEl::Line(Point::new(w, h)), PathEl::Line(Point::new(0.0, h))]);
    if let Some(notch) = notch {
        elements.push(PathEl::Line(Point::new(notch, h / 2.0)));
    }
    elements.push(PathEl::Close);
    Path::new(elements)
}
