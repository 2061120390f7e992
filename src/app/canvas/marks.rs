//! Marks of what was found, on the very words where they are drawn; what lies elsewhere in a thing
//! (its notes, say) is shown by an outline around it.

use std::{collections::BTreeMap, sync::Arc};

use egui::{CornerRadius, Stroke, StrokeKind, Ui, vec2};

use super::{Now, parts::Parts, spot::Spots, zones::Zone};
use crate::{
    app::{search, state::Selection, style::c32},
    base::{Id, Point, Rect},
    edit::Whose,
    find::Match,
    layout::Sheet,
    scene::{Group, Item, Part, Scene, TextItem},
    text::Line,
    theme::WindowColours,
};

/// Longest opening quotation mark that a card puts before its words, in bytes.
const QUOTE: usize = '“'.len_utf8();
/// Opacity of a mark, and of the one where one is.
const WASH: (u8, u8) = (110, 130);
/// At most so many outlines: beyond, the words alone are marked.
const MOST_OUTLINES: usize = 2_000;

/// Where what was found is drawn; made anew with the scene or with what was found.
#[derive(Debug, Default)]
pub(super) struct Marks {
    scene: Option<Arc<Scene>>,
    found: Option<Arc<Vec<Match>>>,
    marks: Vec<Mark>,
}

/// One mark.
#[derive(Debug)]
struct Mark {
    /// Which match.
    at: usize,
    /// In sheet points.
    rect: Rect,
    zone: Zone,
    /// The phase or lane whose name moves to stay in view.
    owner: Option<Id>,
    /// The thing, where the mark lies around it and not on its words.
    around: Option<Selection>,
    /// Over the whole thing: words are so close above and below that a frame would cross them.
    is_wash: bool,
}

impl Marks {
    /// Brings the marks in line with scene and matches.
    pub(super) fn renew(&mut self, scene: &Arc<Scene>, sheet: &Sheet, spots: &Spots, found: &Arc<Vec<Match>>) {
        let same_scene = self.scene.as_ref().is_some_and(|s| Arc::ptr_eq(s, scene));
        if same_scene && self.found.as_ref().is_some_and(|f| Arc::ptr_eq(f, found)) {
            return;
        }
        *self = Self { scene: Some(Arc::clone(scene)), found: Some(Arc::clone(found)), marks: Vec::new() };
        let mut by_owner: BTreeMap<Option<&Id>, Vec<usize>> = BTreeMap::new();
        for (at, found) in found.iter().enumerate() {
            let owner = search::owner(&found.whose);
            if owner.is_some() || found.whose == Whose::Journey {
                by_owner.entry(owner).or_default().push(at);
            }
        }
        if by_owner.is_empty() {
            return;
        }
        let mut is_drawn = vec![false; found.len()];
        for group in &scene.groups {
            let owner = if group.part == Part::Title { None } else { group.owner.as_ref() };
            if group.part != Part::Title && owner.is_none() {
                continue;
            }
            for at in by_owner.get(&owner).into_iter().flatten() {
                let Some(found) = found.get(*at) else { continue };
                let before = self.marks.len();
                self.marks.extend(words(group, found).map(|rect| mark(*at, rect, group, sheet)));
                if let Some(drawn) = is_drawn.get_mut(*at) {
                    *drawn |= self.marks.len() > before;
                }
            }
        }
        let hidden = found.iter().zip(&is_drawn).enumerate().filter(|(_, (_, drawn))| !**drawn);
        let outlines = hidden.take(MOST_OUTLINES).filter_map(|(at, (found, _))| {
            let spot = spots.of(sheet, &search::selection(&found.whose)?)?;
            let is_wash = found.whose == Whose::Journey;
            let around = Some(spot.what).filter(|_| !is_wash);
            Some(Mark { at, rect: spot.rect, zone: spot.zone, owner: None, around, is_wash })
        });
        self.marks.extend(outlines);
    }

    /// Draws the marks.
    pub(super) fn show(&self, ui: &Ui, now: &Now<'_>, parts: &Parts) {
        let current = now.state.search.bar.current;
        let (plain, strong) = WASH;
        let colour = WindowColours::dark().check;
        let accent = c32(now.state.sheet_colours().selection);
        for mark in &self.marks {
            let is_current = current == Some(mark.at);
            let shift = mark.owner.as_ref().map_or_else(Point::default, |id| match mark.zone {
                Zone::Left => Point::new(0.0, parts.lane_shift(id, &now.zones)),
                _ => Point::new(parts.shift(id, &now.zones), 0.0),
            });
            let rect = now.zones.rect(mark.zone, mark.rect.moved(shift));
            let clip = now.zones.clip(mark.zone);
            if !rect.intersects(clip) {
                continue;
            }
            let painter = ui.painter().with_clip_rect(clip);
            let radius = CornerRadius::same(if mark.around.is_some() { 6 } else { 2 });
            // What is drawn very small is still to be found.
            let rect = rect.expand2((vec2(3.0, 3.0) - rect.size()).max(egui::Vec2::ZERO) / 2.0);
            if let Some(what) = &mark.around {
                // On the edge of the thing, where frames of neighbours never meet; what is selected
                // has a frame already.
                if is_current {
                    painter.rect_filled(rect, radius, c32(colour.with_alpha(plain / 2)));
                }
                if now.state.selection != *what {
                    let width = if is_current { 3.0 } else { 2.0 };
                    painter.rect_stroke(rect, radius, Stroke::new(width, c32(colour)), StrokeKind::Middle);
                }
            } else if mark.is_wash {
                // Its words are not those that were found, and the frame of the selection is enough.
                painter.rect_filled(rect, radius, c32(colour.with_alpha(plain)));
            } else if is_current {
                // Two edges: one of them stands out on any ground.
                let (inner, outer) = (Stroke::new(2.0, c32(colour)), Stroke::new(1.5, accent));
                painter.rect(rect, radius, c32(colour.with_alpha(strong)), inner, StrokeKind::Outside);
                painter.rect_stroke(rect.expand(2.0), radius, outer, StrokeKind::Outside);
            } else {
                painter.rect_filled(rect, radius, c32(colour.with_alpha(plain)));
            }
        }
    }
}

fn mark(at: usize, rect: Rect, group: &Group, sheet: &Sheet) -> Mark {
    let phase = group.owner.as_ref().and_then(|id| sheet.phases.iter().find(|p| p.id == *id));
    let is_stage = sheet.phases.first().is_some_and(|p| group.bounds.bottom() < p.rect.y + 2.0);
    let zone = match group.part {
        Part::Header if is_stage => Zone::Body,
        Part::Header => Zone::Top,
        Part::Label => Zone::Left,
        Part::Ground | Part::Title | Part::Personas | Part::Body | Part::Footer => Zone::Body,
    };
    let owner = match group.part {
        Part::Header => phase.map(|p| p.id.clone()),
        Part::Label => group.owner.clone(),
        _ => None,
    };
    Mark { at, rect, zone, owner, around: None, is_wash: false }
}

/// The boxes of a match in the lines of a group, in sheet points.
fn words<'a>(group: &'a Group, found: &'a Match) -> impl Iterator<Item = Rect> + 'a {
    group.items.iter().filter_map(move |item| match item {
        Item::Text(text) => {
            let (from, to) = stretch(&text.line, found)?;
            Some(boxed(text, from, to).moved(group.at))
        }
        _ => None,
    })
}

fn boxed(text: &TextItem, from: f32, to: f32) -> Rect {
    let size = text.line.style.map_or(8.0, |s| s.size);
    Rect::new(text.at.x + from, text.at.y - 0.98 * size, to - from, 1.25 * size)
}

/// From where to where in a line the words of a match run; none where the line does not show them.
fn stretch(line: &Line, found: &Match) -> Option<(f32, f32)> {
    let shown = if line.hyphenated { line.text.get(..line.text.len() - 1)? } else { &line.text };
    // A quote stands in marks that are not of the text.
    let (begin, lead) = [0, QUOTE].into_iter().find_map(|quote| {
        let begin = line.source.start.saturating_sub(quote);
        let lead = quote - (line.source.start - begin);
        let shown = shown.get(lead..)?;
        let rest = found.text.get(begin..)?;
        let closed = shown.strip_suffix(['”', '“', '"']).filter(|_| quote > 0);
        (!shown.is_empty() && (rest.starts_with(shown) || closed.is_some_and(|s| rest.starts_with(s))))
            .then_some((begin, lead))
    })?;
    let (start, end) = (found.range.start.max(begin), found.range.end.min(begin + shown.len() - lead));
    if start >= end {
        return None;
    }
    let bytes = start - begin + lead..end - begin + lead;
    let glyphs = line.runs.iter().flat_map(|run| &run.glyphs);
    let within = glyphs.filter(|g| g.text.start < bytes.end && g.text.end > bytes.start);
    within.map(|g| (g.x, g.x + g.advance)).reduce(|a, b| (a.0.min(b.0), a.1.max(b.1)))
}
