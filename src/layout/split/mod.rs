//! Continues a map on further sheets where one page would make its text too small to read.

mod tall;

use std::ops::Range;

use tall::Cuts;

use super::{
    Cache, LaneRow, Request, Sheet, Sizing, Slice, Target,
    blueprint::{BlueprintLine, lines_above},
    build::{self, GRID_X},
    estimate,
    fit::{self, Found},
    measure::{LINE_ROW, MARGIN, SCALE_FLOOR, STEP_MIN},
};
use crate::{
    base::Size,
    model::{Document, Role},
    text::Typeset,
};

/// Lays out a map on as many sheets as it needs: cut between stages, then phases, then steps; where
/// a cut is still too high, at the line of visibility, then between lanes; and where a single lane
/// is, once more between its steps, then between its rows of cards.
pub(super) fn sheets(doc: &Document, typeset: &dyn Typeset, request: &Request, cache: &mut Cache) -> Vec<Sheet> {
    let (paper, width) = match request.target {
        Target::Page { paper, sizing: Sizing::Readable } => (paper, paper.w / SCALE_FLOOR),
        Target::Page { paper, sizing: Sizing::Fixed(scale) } => (paper, paper.w / scale),
        Target::Page { paper, sizing: Sizing::Across(pages) } => {
            let width = paper.w / SCALE_FLOOR;
            return Splitter { doc, typeset, request, cache, paper, width }.across(pages);
        }
        Target::Page { sizing: Sizing::OneSheet | Sizing::Poster, .. }
        | Target::Canvas
        | Target::Whole
        | Target::Slides => {
            return vec![super::lay_out(doc, typeset, request, cache)];
        }
    };
    let whole = fit::fit(doc, typeset, request, cache);
    if whole.fits {
        let request = Request { fitted: Some(whole.fitted), ..request.clone() };
        return vec![super::lay_out(doc, typeset, &request, cache)];
    }
    let mut splitter = Splitter { doc, typeset, request, cache, paper, width };
    let parts = splitter.parts();
    splitter.lay_out(parts)
}

/// Maps of more ranges of columns than this are cut without looking for a better way: each look
/// sets every text of the range anew.
const MOST_CHOSEN: usize = 6;

/// How much of the smallest readable scale is enough where somebody wants so many sheets and no more.
const ALMOST: f32 = 0.75;

struct Splitter<'a> {
    doc: &'a Document,
    typeset: &'a dyn Typeset,
    request: &'a Request,
    cache: &'a mut Cache,
    paper: Size,
    /// The widest a sheet may be, for text at its smallest or at the size that is asked for.
    width: f32,
}

/// What one sheet shows, and how high it is at the smallest scale.
#[derive(Clone, Debug)]
struct Part {
    slice: Slice,
    h: f32,
}

impl Splitter<'_> {
    fn request_for(&self, slice: Slice) -> Request {
        Request { slice: Some(slice), fitted: None, ..self.request.clone() }
    }

    /// The slice laid out at the smallest readable scale.
    fn smallest(&mut self, slice: &Slice) -> Sheet {
        let request = self.request_for(slice.clone());
        let fitted = super::Fitted { width: self.width, spare: 0.0 };
        build::build(self.doc, self.typeset, &request, fitted, self.cache)
    }

    /// Height of a page at the smallest readable scale.
    fn page_h(&self) -> f32 {
        self.width * self.paper.h / self.paper.w
    }

    fn fits(&self, sheet: &Sheet) -> bool {
        sheet.size.w <= self.width + 0.01 && sheet.size.h <= self.page_h() + 0.01
    }

    /// The map with its columns on so many sheets side by side, as large as their heights allow;
    /// only where that would be far too small to read is it cut between lanes as well.
    fn across(mut self, pages: usize) -> Vec<Sheet> {
        let ranges = self.spread(pages);
        let mut slices: Vec<Slice> = Vec::with_capacity(ranges.len());
        let (mut widest, mut readable) = (0.0_f32, self.width);
        for columns in ranges {
            let number = header_of(&columns, true);
            let slice = Slice { columns, lanes: None, rows: None, number };
            // Columns may need more width than the smallest readable scale has.
            readable = readable.max(self.smallest(&slice).size.w);
            let request = self.request_for(slice.clone());
            widest = widest.max(fit::fit(self.doc, self.typeset, &request, self.cache).fitted.width);
            slices.push(slice);
        }
        let is_cut = widest > readable / ALMOST;
        self.width = if is_cut { readable } else { widest };
        let mut parts = Vec::with_capacity(slices.len());
        for slice in slices {
            let sheet = self.smallest(&slice);
            if !is_cut || self.fits(&sheet) {
                parts.push(Part { slice, h: sheet.size.h });
            } else {
                let lanes = self.cut_lanes(&slice.columns, &sheet);
                parts.extend(self.lower(lanes, Cuts::Rows));
            }
        }
        let count = parts.len();
        let numbered = parts.into_iter().enumerate().map(|(i, Part { slice, h })| {
            let slice = Slice { number: (i + 1, count), ..slice };
            self.sheet(slice, h)
        });
        numbered.collect()
    }

    /// The columns in so many ranges, about as many each, cut between phases where one is near.
    fn spread(&self, pages: usize) -> Vec<Range<usize>> {
        let phases = self.phases();
        let count = phases.last().map_or(0, |p| p.end);
        let pages = pages.clamp(1, count.max(1));
        let each = count as f32 / pages as f32;
        let mut start = 0;
        let range = |page: usize| {
            let ideal = each * page as f32;
            let off = |column: usize| (column as f32 - ideal).abs();
            // A column at least for each sheet to come.
            let most = count - (pages - page);
            let near = phases.iter().map(|p| p.end).filter(|end| (start + 1..=most).contains(end));
            let border = near.filter(|end| off(*end) <= each / 3.0).min_by(|a, b| off(*a).total_cmp(&off(*b)));
            let end = border.unwrap_or_else(|| libm::roundf(ideal) as usize).min(most).max(start + 1);
            std::mem::replace(&mut start, end)..end
        };
        (1..=pages).map(range).collect()
    }

    fn parts(&mut self) -> Vec<Part> {
        let room = ((self.width - GRID_X - MARGIN) / STEP_MIN).floor().max(1.0) as usize;
        let stages = pack(&self.stages(), room);
        let choose = stages.len() <= MOST_CHOSEN;
        let parts = stages.into_iter().flat_map(|columns| self.cut(columns, room, choose)).collect();
        self.lower(parts, Cuts::StepsAndRows)
    }

    /// Cuts `columns` further until each part fits a page; `choose` the way with fewer sheets.
    fn cut(&mut self, columns: Range<usize>, room: usize, choose: bool) -> Vec<Part> {
        if columns.len() > room {
            let parts = self.ranges(&columns, room);
            return parts.into_iter().flat_map(|part| self.cut(part, room, choose)).collect();
        }
        let slice = Slice { columns: columns.clone(), lanes: None, rows: None, number: header_of(&columns, true) };
        let sheet = self.smallest(&slice);
        if self.fits(&sheet) {
            return vec![Part { slice, h: sheet.size.h }];
        }
        let by_lanes = self.cut_lanes(&columns, &sheet);
        if !choose || (by_lanes.len() <= 2 && !self.phases_fit(&columns)) {
            return by_lanes;
        }
        let ranges = self.ranges(&columns, room);
        if ranges.len() < 2 {
            return by_lanes;
        }
        let by_columns: Vec<Part> = ranges.into_iter().flat_map(|part| self.cut(part, room, choose)).collect();
        if by_columns.len() <= by_lanes.len() { by_columns } else { by_lanes }
    }

    /// Whether each phase alone would fit a page: else cutting between phases is of no help.
    fn phases_fit(&mut self, columns: &Range<usize>) -> bool {
        let phases = self.phases();
        phases.into_iter().filter(|p| p.start < columns.end && p.end > columns.start).all(|phase| {
            let columns = phase.start.max(columns.start)..phase.end.min(columns.end);
            if estimate::least_height(self.doc, &columns) > self.page_h() {
                return false;
            }
            let number = header_of(&columns, true);
            let sheet = self.smallest(&Slice { columns, lanes: None, rows: None, number });
            self.fits(&sheet)
        })
    }

    /// Smaller parts of some columns: stages, else phases, else (only if they are too wide) steps.
    fn ranges(&self, columns: &Range<usize>, room: usize) -> Vec<Range<usize>> {
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

    /// Cuts the lanes over some columns: at the line of visibility, or else between lanes. `sheet`
    /// is all of them on one, too high, sheet.
    fn cut_lanes(&mut self, columns: &Range<usize>, sheet: &Sheet) -> Vec<Part> {
        let foot = sheet.size.h - sheet.grid.bottom();
        let first_head = sheet.grid.y;
        let number = header_of(columns, true);
        let head = self.next_head(&Slice { columns: columns.clone(), lanes: None, rows: None, number }, sheet);
        let lanes: Vec<(usize, f32)> = sheet.lanes.iter().map(|lane| (lane.index, lane_h(sheet, lane))).collect();
        let page = self.page_h();
        let height = |group: &[(usize, f32)], first: bool| {
            let head = if first { first_head } else { head };
            head + group.iter().map(|(_, h)| h).sum::<f32>() + foot
        };
        let part = |group: &[(usize, f32)], first: bool| Part {
            slice: Slice {
                columns: columns.clone(),
                lanes: Some(group.iter().map(|(index, _)| *index).collect()),
                rows: None,
                number: header_of(columns, first),
            },
            h: height(group, first),
        };
        let role = |lane: &LaneRow| self.doc.lanes.get(lane.index)?.role();
        let roles: Vec<Option<Role>> = sheet.lanes.iter().map(role).collect();
        let visibility = lines_above(&roles).iter().position(|line| *line == Some(BlueprintLine::Visibility));
        if let Some((above, below)) = visibility.filter(|at| *at > 0).map(|at| lanes.split_at(at.min(lanes.len())))
            && height(above, true) <= page
            && height(below, false) <= page
        {
            return vec![part(above, true), part(below, false)];
        }
        let mut parts: Vec<Part> = Vec::new();
        let mut group: Vec<(usize, f32)> = Vec::new();
        for lane in lanes {
            group.push(lane);
            if group.len() > 1 && height(&group, parts.is_empty()) > page {
                let next = group.split_off(group.len() - 1);
                parts.push(part(&group, parts.is_empty()));
                group = next;
            }
        }
        if !group.is_empty() || parts.is_empty() {
            parts.push(part(&group, parts.is_empty()));
        }
        parts
    }

    /// Where the lanes begin on a sheet that continues this one of `slice`: sheets after the first
    /// have a shorter header.
    fn next_head(&mut self, slice: &Slice, sheet: &Sheet) -> f32 {
        let number = header_of(&slice.columns, false);
        if slice.number == number {
            return sheet.grid.y;
        }
        self.smallest(&Slice { lanes: Some(Vec::new()), number, ..slice.clone() }).grid.y
    }

    /// Lays out all parts at one scale: that of the one that needs the most room.
    fn lay_out(&mut self, parts: Vec<Part>) -> Vec<Sheet> {
        let count = parts.len();
        let parts = parts.into_iter().enumerate().map(|(i, part)| {
            let slice = Slice { number: (i + 1, count), ..part.slice };
            Part { slice, ..part }
        });
        let parts: Vec<Part> = parts.collect();
        let may_grow = matches!(self.request.target, Target::Page { sizing: Sizing::Readable, .. });
        if count > MOST_CHOSEN || !may_grow {
            return parts.into_iter().map(|part| self.sheet(part.slice, part.h)).collect();
        }
        let found: Vec<Found> = parts
            .iter()
            .map(|part| {
                let request = self.request_for(part.slice.clone());
                fit::fit(self.doc, self.typeset, &request, self.cache)
            })
            .collect();
        let smallest = std::mem::replace(&mut self.width, found.iter().map(|f| f.fitted.width).fold(0.0, f32::max));
        let mut heights = self.heights(&parts);
        if heights.iter().any(|h| *h > self.page_h() + 0.01) {
            // Columns that no longer reach a wider sheet's edge are narrower, and their cards higher.
            self.width = smallest;
            heights = self.heights(&parts);
        }
        parts.into_iter().zip(heights).map(|(part, h)| self.sheet(part.slice, h)).collect()
    }

    /// How high the parts are at the common width.
    fn heights(&mut self, parts: &[Part]) -> Vec<f32> {
        parts.iter().map(|part| self.smallest(&part.slice).size.h).collect()
    }

    /// The slice at the common width, its spare height in the emotion lane; `h` high without.
    fn sheet(&mut self, slice: Slice, h: f32) -> Sheet {
        let spare = (self.page_h() - h).clamp(0.0, super::measure::EMOTION_SPARE);
        let mut request = self.request_for(slice);
        request.fitted = Some(super::Fitted { width: self.width, spare });
        super::lay_out(self.doc, self.typeset, &request, self.cache)
    }
}

/// Height that a lane takes on a sheet of its own choice, with the blueprint line above it.
fn lane_h(sheet: &Sheet, lane: &LaneRow) -> f32 {
    // A lane may become the first of its role on another sheet, and get a line then.
    let may_have_line = lane.kind.role().is_some_and(|role| role != Role::Customer);
    let has_line = sheet.lines.iter().any(|(_, y)| *y < lane.rect.y && *y > lane.rect.y - LINE_ROW);
    lane.rect.h + if may_have_line || has_line { LINE_ROW } else { 0.0 }
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
