//! What a sheet shows, before anything is measured: which columns, lanes and personas.

use std::ops::Range;

use super::{
    Request, Target,
    blueprint::{BlueprintLine, lines_above},
};
use crate::{
    base::Id,
    model::{Document, Lane, LaneKind, Role},
};

/// The part of a map that one sheet shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slice {
    /// Steps, counted over the whole map.
    pub columns: Range<usize>,
    /// Lanes by place in the document's table; nothing for all.
    pub lanes: Option<Vec<usize>>,
    /// Rows of cards of its one lane, counted over all of the lane in these columns; nothing for all.
    pub rows: Option<Range<usize>>,
    /// Number of this sheet and how many there are.
    pub number: (usize, usize),
}

impl Slice {
    /// The whole map on one sheet.
    pub fn whole(doc: &Document) -> Self {
        Self { columns: 0..doc.phases.iter().map(|p| p.steps.len()).sum(), lanes: None, rows: None, number: (1, 1) }
    }
}

/// A phase's columns within the sheet.
#[derive(Clone, Debug)]
pub(super) struct Segment {
    /// Place of the phase in the document.
    pub(super) phase: usize,
    /// Columns within the sheet.
    pub(super) columns: Range<usize>,
}

/// A lane within the sheet.
#[derive(Clone, Debug)]
pub(super) struct FrameLane {
    /// Place in the document.
    pub(super) index: usize,
    pub(super) kind: LaneKind,
    pub(super) folded: bool,
    pub(super) above: Option<BlueprintLine>,
    /// Its first rows of cards are on a sheet before.
    pub(super) continued: bool,
}

/// What a sheet shows.
pub(super) struct Frame<'a> {
    pub(super) doc: &'a Document,
    pub(super) slice: Slice,
    pub(super) segments: Vec<Segment>,
    /// Steps within the sheet, from left to right.
    pub(super) step_ids: Vec<Id>,
    pub(super) lanes: Vec<FrameLane>,
    /// Lane tables' places to places in `lanes`.
    pub(super) lane_of: Vec<Option<usize>>,
    /// Whether durations stand under the steps to scale.
    pub(super) to_scale: bool,
    /// Shown personas: place and style.
    pub(super) personas: Vec<(usize, usize)>,
}

impl<'a> Frame<'a> {
    pub(super) fn new(doc: &'a Document, request: &Request, used: &[bool]) -> Self {
        let slice = request.slice.clone().unwrap_or_else(|| Slice::whole(doc));
        let mut segments: Vec<Segment> = Vec::new();
        let mut step_ids = Vec::new();
        let mut column = 0;
        for (phase, table) in doc.phases.iter().enumerate() {
            let here = column..column + table.steps.len();
            column = here.end;
            let (first, last) = (here.start.max(slice.columns.start), here.end.min(slice.columns.end));
            if first >= last {
                continue;
            }
            let start = step_ids.len();
            let skipped = first - here.start;
            step_ids.extend(table.steps.iter().skip(skipped).take(last - first).map(|s| s.id.clone()));
            segments.push(Segment { phase, columns: start..step_ids.len() });
        }
        let personas: Vec<(usize, usize)> = doc
            .personas
            .iter()
            .enumerate()
            .filter(|(_, p)| !p.hidden)
            .map(|(at, p)| (at, doc.persona_style(&p.id)))
            .collect();
        let (lanes, lane_of, to_scale) = (Vec::new(), vec![None; doc.lanes.len()], request.to_scale);
        let mut frame = Self { doc, slice, segments, step_ids, lanes, lane_of, to_scale, personas };
        frame.choose_lanes(request.target, used);
        frame
    }

    /// Lanes that are not hidden; on paper, none that is empty in the whole map. A line of the
    /// blueprint belongs to the lane that it runs above in the whole map, on whichever sheet that is.
    fn choose_lanes(&mut self, target: Target, used: &[bool]) {
        let on_canvas = matches!(target, Target::Canvas);
        let continued = self.slice.rows.as_ref().is_some_and(|rows| rows.start > 0);
        let shown = self.doc.lanes.iter().enumerate().filter(|(index, lane)| {
            let persona_hidden =
                lane.persona.as_ref().and_then(|id| self.doc.persona(id)).is_some_and(|persona| persona.hidden);
            let is_used = used.get(*index).copied().unwrap_or(false);
            !lane.hidden && !persona_hidden && (on_canvas || is_used)
        });
        let shown: Vec<(usize, &Lane)> = shown.map(|(index, lane)| (index, &**lane)).collect();
        let roles: Vec<Option<Role>> = shown.iter().map(|(_, lane)| lane.role()).collect();
        for ((index, lane), above) in shown.into_iter().zip(lines_above(&roles)) {
            if self.slice.lanes.as_ref().is_some_and(|lanes| !lanes.contains(&index)) {
                continue;
            }
            if let Some(slot) = self.lane_of.get_mut(index) {
                *slot = Some(self.lanes.len());
            }
            let folded = lane.collapsed && on_canvas;
            // The line is over the lane's first row, on the sheet before.
            let above = above.filter(|_| !continued);
            self.lanes.push(FrameLane { index, kind: lane.kind, folded, above, continued });
        }
    }

    /// Place of a lane's row of cards on this sheet; nothing if it is on another.
    pub(super) fn row(&self, row: usize) -> Option<usize> {
        match &self.slice.rows {
            Some(rows) => rows.contains(&row).then(|| row - rows.start),
            None => Some(row),
        }
    }
}
