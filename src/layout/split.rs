//! Continues a map on further sheets where one page would make its text too small to read.

use std::ops::Range;

use super::{
    Cache, Request, Sheet, Slice, Target,
    blueprint::{BlueprintLine, lines_above},
    build::{self, GRID_X},
    fit::{self, Found},
    measure::{MARGIN, SCALE_FLOOR, STEP_MIN},
};
use crate::{
    base::Size,
    model::{Document, LaneKind},
    text::Typeset,
};

/// Lays out a map on as many sheets as it needs: cut between stages, then phases, then steps; and
/// where a cut is still too high, at the line of visibility, then between lanes.
pub(super) fn sheets(doc: &Document, typeset: &dyn Typeset, request: &Request, cache: &mut Cache) -> Vec<Sheet> {
    let Target::Page { paper, floor: true } = request.target else {
        return vec![super::lay_out(doc, typeset, request, cache)];
    };
    let whole = fit::fit(doc, typeset, request, cache);
    if whole.fits {
        let request = Request { fitted: Some(whole.fitted), ..request.clone() };
        return vec![super::lay_out(doc, typeset, &request, cache)];
    }
    let mut splitter = Splitter { doc, typeset, request, cache, paper };
    let slices = splitter.slices();
    splitter.lay_out(slices)
}

struct Splitter<'a> {
    doc: &'a Document,
    typeset: &'a dyn Typeset,
    request: &'a Request,
    cache: &'a mut Cache,
    paper: Size,
}

impl Splitter<'_> {
    fn request_for(&self, slice: Slice) -> Request {
        Request { slice: Some(slice), fitted: None, ..self.request.clone() }
    }

    fn fit(&mut self, slice: &Slice) -> Found {
        let request = self.request_for(slice.clone());
        fit::fit(self.doc, self.typeset, &request, self.cache)
    }

    /// Whether the slice fits a page at the smallest readable scale.
    fn fits(&mut self, slice: &Slice) -> bool {
        let width = self.paper.w / SCALE_FLOOR;
        let request = self.request_for(slice.clone());
        let fitted = super::Fitted { width, spare: 0.0 };
        let sheet = build::build(self.doc, self.typeset, &request, fitted, self.cache);
        sheet.size.w <= width + 0.01 && sheet.size.h <= width * self.paper.h / self.paper.w + 0.01
    }

    fn slices(&mut self) -> Vec<Slice> {
        let room = ((self.paper.w / SCALE_FLOOR - GRID_X - MARGIN) / STEP_MIN).floor().max(1.0) as usize;
        let stages = pack(&self.stages(), room);
        stages.into_iter().flat_map(|columns| self.cut(columns, room)).collect()
    }

    /// Cuts `columns` further until each part fits a page.
    fn cut(&mut self, columns: Range<usize>, room: usize) -> Vec<Slice> {
        let slice = Slice { columns: columns.clone(), lanes: None, number: header_of(&columns, true) };
        if columns.len() > room {
            return self.parts(&columns, room).into_iter().flat_map(|part| self.cut(part, room)).collect();
        }
        if self.fits(&slice) {
            return vec![slice];
        }
        let by_lanes = self.cut_lanes(columns.clone());
        if by_lanes.len() <= 2 && !self.phases_fit(&columns) {
            return by_lanes;
        }
        let parts = self.parts(&columns, room);
        if parts.len() < 2 {
            return by_lanes;
        }
        let by_columns: Vec<Slice> = parts.into_iter().flat_map(|part| self.cut(part, room)).collect();
        if by_columns.len() <= by_lanes.len() { by_columns } else { by_lanes }
    }

    /// Whether each phase alone would fit a page: else cutting between phases is of no help.
    fn phases_fit(&mut self, columns: &Range<usize>) -> bool {
        let phases = self.phases();
        phases.into_iter().filter(|p| p.start < columns.end && p.end > columns.start).all(|phase| {
            let columns = phase.start.max(columns.start)..phase.end.min(columns.end);
            let number = header_of(&columns, true);
            self.fits(&Slice { columns, lanes: None, number })
        })
    }

    /// Smaller parts of some columns: stages, else phases, else (only if they are too wide) steps.
    fn parts(&self, columns: &Range<usize>, room: usize) -> Vec<Range<usize>> {
        for units in [self.stages(), self.phases()] {
            let inside: Vec<Range<usize>> = units
                .into_iter()
                .map(|u| u.start.max(columns.start)..u.end.min(columns.end))
                .filter(|u| !u.is_empty())
                .collect();
            if inside.len() > 1 {
                // Two halves at a time make the fewest sheets.
                let packed = pack(&inside, room.min(columns.len() - 1));
                return if packed.len() > 1 { packed } else { inside };
            }
        }
        if columns.len() <= room {
            return Vec::new();
        }
        let sheets = columns.len().div_ceil(room);
        let each = columns.len().div_ceil(sheets);
        (0..sheets)
            .map(|i| columns.start + i * each..(columns.start + (i + 1) * each).min(columns.end))
            .filter(|r| !r.is_empty())
            .collect()
    }

    fn phases(&self) -> Vec<Range<usize>> {
        let mut end = 0;
        self.doc
            .phases
            .iter()
            .map(|p| {
                let start = end;
                end += p.steps.len();
                start..end
            })
            .collect()
    }

    /// Runs of phases under one stage; a phase without a stage stands alone.
    fn stages(&self) -> Vec<Range<usize>> {
        let mut runs: Vec<Range<usize>> = Vec::new();
        let mut last = None;
        for (phase, columns) in self.doc.phases.iter().zip(self.phases()) {
            match runs.last_mut() {
                Some(run) if phase.stage.is_some() && phase.stage.as_ref() == last => run.end = columns.end,
                _ => runs.push(columns),
            }
            last = phase.stage.as_ref();
        }
        runs
    }

    /// Cuts the lanes over some columns: at the line of visibility, then between lanes.
    fn cut_lanes(&mut self, columns: Range<usize>) -> Vec<Slice> {
        let used = build::used_lanes(self.doc, &self.cache.entries);
        let lanes: Vec<usize> = (0..self.doc.lanes.len())
            .filter(|i| used.get(*i).copied().unwrap_or(false) && self.doc.lanes.get(*i).is_some_and(|l| !l.hidden))
            .collect();
        let kinds: Vec<LaneKind> = lanes.iter().filter_map(|i| self.doc.lanes.get(*i).map(|l| l.kind)).collect();
        let visibility = lines_above(&kinds).iter().position(|line| *line == Some(BlueprintLine::Visibility));
        let (above, below) = lanes.split_at(visibility.unwrap_or(lanes.len()).min(lanes.len()));
        let slice = |lanes: Vec<usize>, first: bool| {
            let number = header_of(&columns, first);
            Slice { columns: columns.clone(), lanes: Some(lanes), number }
        };
        if !below.is_empty() && self.fits(&slice(above.to_vec(), true)) && self.fits(&slice(below.to_vec(), false)) {
            return vec![slice(above.to_vec(), true), slice(below.to_vec(), false)];
        }
        let mut out = Vec::new();
        let mut group: Vec<usize> = Vec::new();
        for lane in lanes {
            let mut longer = group.clone();
            longer.push(lane);
            if group.is_empty() || self.fits(&slice(longer.clone(), out.is_empty())) {
                group = longer;
            } else {
                let full = std::mem::replace(&mut group, vec![lane]);
                out.push(slice(full, out.is_empty()));
            }
        }
        if !group.is_empty() {
            out.push(slice(group, out.is_empty()));
        }
        out
    }

    /// Lays out all slices at one scale: that of the one that needs the most room.
    fn lay_out(&mut self, slices: Vec<Slice>) -> Vec<Sheet> {
        let count = slices.len();
        let number = |i: usize| (i + 1, count);
        let slices: Vec<Slice> =
            slices.into_iter().enumerate().map(|(i, slice)| Slice { number: number(i), ..slice }).collect();
        let found: Vec<Found> = slices.iter().map(|slice| self.fit(slice)).collect();
        let width = found.iter().map(|f| f.fitted.width).fold(0.0, f32::max);
        let page_h = width * self.paper.h / self.paper.w;
        slices
            .into_iter()
            .map(|slice| {
                let mut request = self.request_for(slice);
                request.fitted = Some(super::Fitted { width, spare: 0.0 });
                let sheet = super::lay_out(self.doc, self.typeset, &request, self.cache);
                let spare = (page_h - sheet.size.h).clamp(0.0, super::measure::EMOTION_SPARE);
                if sheet.curves.is_empty() || spare < 0.5 {
                    return sheet;
                }
                request.fitted = Some(super::Fitted { width, spare });
                super::lay_out(self.doc, self.typeset, &request, self.cache)
            })
            .collect()
    }
}

/// A stand-in for a sheet's number: the first sheet has the whole header, the others a short one.
fn header_of(columns: &Range<usize>, top: bool) -> (usize, usize) {
    if columns.start == 0 && top { (1, 1) } else { (2, 2) }
}

/// Joins neighbouring units to as few parts as `room` columns each allow, as even as they come.
fn pack(units: &[Range<usize>], room: usize) -> Vec<Range<usize>> {
    let greedy = join(units, room);
    let least = units.iter().map(|u| u.len()).max().unwrap_or(1);
    (least..room).map(|room| join(units, room)).find(|parts| parts.len() == greedy.len()).unwrap_or(greedy)
}

/// Joins neighbouring units as long as they have no more than `room` columns together.
fn join(units: &[Range<usize>], room: usize) -> Vec<Range<usize>> {
    let mut joined: Vec<Range<usize>> = Vec::new();
    for unit in units {
        match joined.last_mut() {
            Some(last) if last.end == unit.start && unit.end - last.start <= room => last.end = unit.end,
            _ => joined.push(unit.clone()),
        }
    }
    joined
}
