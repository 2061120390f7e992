//! Lanes that are higher than a page: cut between their steps, so that their columns get wider, and
//! then between their rows of cards.

use std::ops::Range;

use super::{Part, Splitter, header_of};
use crate::{
    layout::{
        LaneRow, Sheet, Slice, What,
        measure::{LANE_PAD, STEP_MAX},
    },
    model::LaneKind,
    text::role,
};

/// By how much columns have to get wider for it to be worth cutting between them: a lane cut
/// between rows of cards is read more easily.
const WIDER: f32 = 4.0 / 3.0;

/// Which cuts are left for a lane that is too high.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Cuts {
    /// Between steps, and between rows of cards.
    StepsAndRows,
    /// Between rows of cards: somebody has chosen which steps are on a sheet.
    Rows,
}

impl Splitter<'_> {
    /// These parts, but for those of one lane that are higher than a page: they are cut further.
    pub(super) fn lower(&mut self, parts: Vec<Part>, cuts: Cuts) -> Vec<Part> {
        let is_high = |part: &Part, page: f32| part.h > page + 0.01;
        let page = self.page_h();
        let lower = |part| if is_high(&part, page) { self.cut_lane(part, cuts) } else { vec![part] };
        parts.into_iter().flat_map(lower).collect()
    }

    fn cut_lane(&mut self, part: Part, cuts: Cuts) -> Vec<Part> {
        let sheet = self.smallest(&part.slice);
        let part = Part { h: sheet.size.h, ..part };
        let [lane] = sheet.lanes.as_slice() else { return vec![part] };
        // Where not even a column fits the paper, no cut helps.
        if self.fits(&sheet) || sheet.size.w > self.width + 0.01 {
            return vec![part];
        }
        let page = self.page_h();
        let head = self.next_head(&part.slice, &sheet);
        let stack = Stack::of(&sheet, lane, head);
        let slice = &part.slice;
        let is_high = |rows: &Range<usize>, is_first| stack.height(rows, is_first) > page + 0.01;
        let has_long_header = slice.number != header_of(&slice.columns, false);
        let rows = 0..lane.rows.len();
        if has_long_header && is_high(&(0..1), true) {
            // The title and who it is about fill the page; the lane begins on the next.
            let next = Slice { number: header_of(&slice.columns, false), ..slice.clone() };
            let lane = self.cut_lane(Part { slice: next, ..part.clone() }, cuts);
            return [vec![self.title(slice)], lane].concat();
        }
        if lane.kind == LaneKind::Emotion {
            return vec![part];
        }
        let widest = sheet.columns.iter().map(|column| column.w).fold(0.0, f32::max);
        let may_widen = widest * WIDER <= STEP_MAX;
        if cuts == Cuts::StepsAndRows
            && slice.columns.len() > 1
            && (may_widen || rows.clone().any(|row| is_high(&(row..row + 1), row == 0)))
        {
            return self.cut_steps(&part);
        }
        let groups = stack.groups(page);
        let part = |rows: Range<usize>| {
            let is_first = rows.start == 0;
            let number = if is_first { slice.number } else { header_of(&slice.columns, false) };
            Part { h: stack.height(&rows, is_first), slice: Slice { rows: Some(rows), number, ..slice.clone() } }
        };
        groups.into_iter().map(part).collect()
    }

    /// A sheet of its own for the header of `slice`: with its phases and steps, if they fit as well.
    fn title(&mut self, slice: &Slice) -> Part {
        let mut slice = Slice { lanes: Some(Vec::new()), ..slice.clone() };
        let mut sheet = self.smallest(&slice);
        if !self.fits(&sheet) {
            slice.columns.end = slice.columns.start;
            sheet = self.smallest(&slice);
        }
        Part { slice, h: sheet.size.h }
    }

    /// The lane in two or more parts of its columns, cut where a phase ends or in the middle.
    fn cut_steps(&mut self, part: &Part) -> Vec<Part> {
        let columns = &part.slice.columns;
        let mut ranges = self.ranges(columns, columns.len());
        if ranges.len() < 2 {
            let middle = columns.start + columns.len().div_ceil(2);
            ranges = vec![columns.start..middle, middle..columns.end];
        }
        let slice = |(at, columns): (usize, Range<usize>)| {
            let number = if at == 0 { part.slice.number } else { header_of(&columns, false) };
            Slice { columns, number, ..part.slice.clone() }
        };
        // They are measured on the way.
        let parts = ranges.into_iter().enumerate().map(slice).map(|slice| Part { slice, h: f32::INFINITY });
        parts.flat_map(|part| self.cut_lane(part, Cuts::StepsAndRows)).collect()
    }
}

/// What a sheet with some rows of a lane's cards is made of, from the top down.
struct Stack<'a> {
    lane: &'a LaneRow,
    /// Down to the lane on the first sheet, and on those that continue it.
    heads: (f32, f32),
    /// Height of the lane's label when it is continued.
    label: f32,
    foot: f32,
}

impl<'a> Stack<'a> {
    fn of(sheet: &Sheet, lane: &'a LaneRow, next_head: f32) -> Self {
        let labels = sheet.furniture.iter().filter(|placed| matches!(placed.what, What::LaneLabel(_)));
        let label = labels.map(|placed| placed.rect.h).fold(0.0, f32::max) + role::META.line_height;
        Self { lane, heads: (lane.rect.y, next_head), label, foot: sheet.size.h - sheet.grid.bottom() }
    }

    /// Height of a sheet with these rows, the lane's first or further ones.
    fn height(&self, rows: &Range<usize>, is_first: bool) -> f32 {
        let head = if is_first { self.heads.0 } else { self.heads.1 };
        let shown = self.lane.rows.get(rows.clone()).unwrap_or_default();
        let cards = match (shown.first(), shown.last()) {
            (Some((top, _)), Some((last, h))) => last + h - top,
            // An emotion lane has no rows.
            _ => self.lane.rect.h - 2.0 * LANE_PAD,
        };
        head + cards.max(self.label) + 2.0 * LANE_PAD + self.foot
    }

    /// As few groups of rows as fit a page each; a row that is higher than a page stands alone.
    fn groups(&self, page: f32) -> Vec<Range<usize>> {
        let mut groups: Vec<Range<usize>> = Vec::new();
        for row in 0..self.lane.rows.len() {
            match groups.last_mut() {
                Some(last) if self.height(&(last.start..row + 1), last.start == 0) <= page => last.end = row + 1,
                _ => groups.push(row..row + 1),
            }
        }
        groups
    }
}
