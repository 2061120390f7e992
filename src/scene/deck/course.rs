//! The course of a map that has no cards yet: its phases side by side with goals and steps.

use super::{
    Setting, chevron,
    easel::{Easel, Sketch},
    measure::{BODY, MARGIN, NAME, SMALL},
};
use crate::{
    base::{Point, Rect},
    i18n::text_with,
    model::{Phase, SlideKind},
    scene::{Meaning, NodeId, Part, Role, Shape, Slide, Stroke},
    text::Paragraph,
};

/// Narrowest column of a phase.
const COLUMN: f32 = 140.0;
/// How far a chevron's tip reaches, and the white between two.
const TIP: f32 = 14.0;
const GAP: f32 = 3.0;
/// Between columns of words.
const BETWEEN: f32 = 14.0;

pub(super) fn slides(setting: &Setting<'_>) -> Vec<Slide> {
    let count = setting.doc.phases.len();
    let heading = text_with(setting.language, "deck-course", &[("count", count.into())]);
    let room = setting.size.w - 2.0 * MARGIN;
    let most = ((room / COLUMN) as usize).max(1);
    let slides = count.div_ceil(most).max(1);
    let each = count.div_ceil(slides).max(1);
    let easels = (0..count).step_by(each).map(|first| {
        let (mut easel, top) = Easel::headed(setting, SlideKind::Phases, &heading);
        let phases: Vec<(usize, &Phase)> =
            (setting.doc.phases.iter().enumerate()).map(|(at, phase)| (at, &**phase)).skip(first).take(each).collect();
        columns(&mut easel, &phases, top + 40.0);
        easel
    });
    Easel::finish_series(easels.collect())
}

fn columns(easel: &mut Easel<'_>, phases: &[(usize, &Phase)], top: f32) {
    let setting = easel.setting;
    let list = easel.meaning.add(Meaning::ROOT, Role::List, "", None);
    let w = easel.width() / phases.len().max(1) as f32;
    let names = names(setting, phases, w - 2.0 * TIP - 8.0);
    let h = names.iter().map(|name| name.height).fold(20.0, f32::max) + SMALL.line_height + 20.0;
    for (place, ((at, phase), name)) in phases.iter().zip(&names).enumerate() {
        let x = MARGIN + place as f32 * w;
        let (is_first, is_last) = (place == 0, place + 1 == phases.len());
        let (notch, tip) = (if is_first { 0.0 } else { TIP }, if is_last { 0.0 } else { TIP });
        let said = format!("{} {}", at + 1, phase.name.trim());
        let node = easel.meaning.add(list, Role::ListItem, said, Some(phase.id.clone()));
        let rect = Rect::new(x - notch, top, w + notch - if is_last { 0.0 } else { GAP }, h);
        let mut sketch = Sketch::new(rect).part(Part::Header).of(&phase.id).means(node);
        let outline = chevron::outline(rect.w, h, notch, tip);
        sketch.shape(Shape::Path(outline), Some(setting.colours.phase(*at)), None);
        let number = setting.line(&(at + 1).to_string(), SMALL);
        let left = notch + 11.0;
        sketch.lines(&number, Point::new(left, 9.0), setting.colours.on_phase);
        sketch.lines(name, Point::new(left, 9.0 + number.height), setting.colours.on_phase);
        easel.put(sketch);
        let left = x + if is_first { 0.0 } else { 4.0 };
        below(easel, phase, Point::new(left, top + h + 14.0), w - BETWEEN, node);
        if !is_last {
            // Room to write, column by column.
            let line = Rect::new(x + w - 3.0, top + h + 14.0, 0.0, easel.bottom() - top - h - 14.0);
            let mut sketch = Sketch::new(line).part(Part::Ground);
            let shape = Shape::Line(Point::default(), Point::new(0.0, line.h));
            sketch.shape(shape, None, Some(Stroke::solid(1.0, setting.colours.line)));
            easel.put(sketch);
        }
    }
}

/// The phases' names, all in the largest style in which each stands on two lines with its words whole.
fn names(setting: &Setting<'_>, phases: &[(usize, &Phase)], width: f32) -> Vec<Paragraph> {
    let mut names: Vec<Paragraph> = Vec::new();
    for style in [NAME, BODY.bold(), SMALL.bold()] {
        names = phases.iter().map(|(_, phase)| setting.balanced(&phase.name, style, width)).collect();
        let fits = |name: &Paragraph| name.lines.len() <= 2 && !name.lines.iter().any(|line| line.hyphenated);
        if names.iter().all(fits) {
            break;
        }
    }
    names
}

/// A phase's goal, then its steps; what finds no room is said in the notes.
fn below(easel: &mut Easel<'_>, phase: &Phase, at: Point, w: f32, node: NodeId) {
    let setting = easel.setting;
    let goal = [phase.goal.trim(), phase.duration.trim()].into_iter().filter(|s| !s.is_empty());
    let goal = goal.collect::<Vec<_>>().join(" · ");
    let steps = phase.steps.iter().map(|step| step.name.trim().to_owned());
    let said = std::iter::once((goal, setting.colours.muted, 10.0)).chain(steps.map(|s| (s, setting.colours.ink, 4.0)));
    let mut y = at.y;
    for (words, colour, under) in said.filter(|(words, ..)| !words.is_empty()) {
        let set = setting.set(&words, BODY, w);
        if y + set.height > easel.bottom() {
            easel.notes.push(words);
            continue;
        }
        let node = easel.meaning.add(node, Role::Paragraph, words, None);
        y = easel.text(Some(node), &set, Point::new(at.x, y), colour) + under;
    }
    easel.notes.extend(setting.phase_notes(phase));
}
