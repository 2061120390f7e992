//! Rows of a tall sheet as smaller sheets: a slide shows as many lanes as fit it, and the next one
//! goes on. Nothing is measured anew; what is shown moves up under the names of the steps.

use std::{ops::Range, sync::Arc};

use super::{
    LaneCurve, LaneRow, LinkLine, Placed, PlacedCard, Sheet, What,
    measure::{LANE_PAD, LINE_ROW},
};
use crate::base::{Point, Rect, Size};

/// A lane, or some of its rows of cards where all of them would be too high.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Band {
    /// Place in [`Sheet::lanes`].
    pub lane: usize,
    /// Rows of cards; empty for a lane without any.
    pub rows: Range<usize>,
}

impl Sheet {
    /// The lanes from top to bottom; those higher than `most` points in parts that are not, as far
    /// as their cards allow.
    pub fn bands(&self, most: f32) -> Vec<Band> {
        let mut bands = Vec::new();
        for (lane, row) in self.lanes.iter().enumerate() {
            let whole = Band { lane, rows: 0..row.rows.len() };
            if self.band_height(&whole) <= most || row.rows.len() < 2 {
                bands.push(whole);
                continue;
            }
            let mut part = Band { lane, rows: 0..1 };
            for end in 2..=row.rows.len() {
                let longer = Band { lane, rows: part.rows.start..end };
                if self.band_height(&longer) <= most {
                    part = longer;
                } else {
                    bands.push(part);
                    part = Band { lane, rows: end - 1..end };
                }
            }
            bands.push(part);
        }
        bands
    }

    /// Height of a band with its padding and, over a lane's first row, its blueprint line.
    pub fn band_height(&self, band: &Band) -> f32 {
        let Some(lane) = self.lanes.get(band.lane) else { return 0.0 };
        let line = if self.line_over(band).is_some() { LINE_ROW } else { 0.0 };
        let Some((top, bottom)) = extent(lane, &band.rows).filter(|_| band.rows != (0..lane.rows.len())) else {
            return line + lane.rect.h;
        };
        let label = self.label(band.lane).map_or(0.0, |label| label.rect.h);
        line + (bottom - top).max(label) + 2.0 * LANE_PAD
    }

    /// Height of what stands over the cells: the names of the steps.
    pub fn head_height(&self) -> f32 {
        self.steps().map(|step| self.grid.y - step.rect.y).fold(0.0, f32::max)
    }

    /// The names of the steps at the top, and below them these bands.
    pub fn strip(&self, bands: &[Band]) -> Self {
        let head = self.head_height();
        let mut out = Self {
            cards: Vec::new(),
            furniture: Vec::new(),
            curves: Vec::new(),
            links: Vec::new(),
            seams: Vec::new(),
            tags: Vec::new(),
            lanes: Vec::new(),
            lines: Vec::new(),
            ..self.clone()
        };
        for step in self.steps() {
            out.furniture.push(Placed { rect: Rect { y: 0.0, ..step.rect }, ..step.clone() });
        }
        let mut y = head;
        // Where each card went, for the links.
        let mut places: Vec<Option<(usize, f32)>> = vec![None; self.cards.len()];
        for band in bands {
            y = self.add(band, y, &mut out, &mut places);
        }
        out.links = self.links.iter().filter_map(|link| moved(link, &places)).collect();
        out.seams = self.seams.iter().filter_map(|sign| sign.moved(&places)).collect();
        out.tags = self.tags.iter().filter_map(|tag| tag.moved(&places)).collect();
        out.grid = Rect { y: head, h: y - head, ..self.grid };
        out.size = Size::new(self.size.w, y + 1.0);
        let mut by_id: Vec<u32> = (0..).take(out.cards.len()).collect();
        let id = |at: u32| out.cards.get(at as usize).map(|placed| &placed.card.id);
        by_id.sort_by(|a, b| id(*a).cmp(&id(*b)));
        out.by_id = by_id.into();
        out
    }

    /// Adds a band at `y`; returns its bottom.
    fn add(&self, band: &Band, y: f32, out: &mut Self, places: &mut [Option<(usize, f32)>]) -> f32 {
        let Some(lane) = self.lanes.get(band.lane) else { return y };
        let bottom = y + self.band_height(band);
        let mut y = y;
        if let Some(at) = self.line_over(band) {
            if let Some((line, _)) = self.lines.get(at) {
                if let Some(label) = self.furniture.iter().find(|p| p.what == What::LineLabel(at)) {
                    let rect = Rect { y, ..label.rect };
                    out.furniture.push(Placed { what: What::LineLabel(out.lines.len()), rect, ..label.clone() });
                }
                out.lines.push((*line, y + LINE_ROW / 2.0));
            }
            y += LINE_ROW;
        }
        let is_whole = band.rows == (0..lane.rows.len());
        let top = extent(lane, &band.rows).filter(|_| !is_whole).map_or(lane.rect.y, |(top, _)| top - LANE_PAD);
        let by = y - top;
        let (index, first) = (out.lanes.len(), band.rows.start);
        let rows = lane.rows.get(band.rows.clone()).unwrap_or_default();
        out.lanes.push(LaneRow {
            rect: Rect { y, h: bottom - y, ..lane.rect },
            rows: rows.iter().map(|(top, h)| (top + by, *h)).collect(),
            ruled: lane.ruled || !is_whole,
            ..lane.clone()
        });
        if let Some(label) = self.label(band.lane) {
            // Beside the band's first row, as it stands beside the lane's.
            let down = if is_whole { label.rect.y - lane.rect.y } else { LANE_PAD };
            let rect = Rect { y: y + down, ..label.rect };
            out.furniture.push(Placed { what: What::LaneLabel(index), rect, ..label.clone() });
        }
        for (at, card) in self.cards.iter().enumerate() {
            if card.lane != band.lane || !band.rows.contains(&card.row) {
                continue;
            }
            if let Some(place) = places.get_mut(at) {
                *place = Some((out.cards.len(), by));
            }
            let rect = card.rect.moved(Point::new(0.0, by));
            out.cards.push(PlacedCard { lane: index, row: card.row - first, rect, ..card.clone() });
        }
        let curves = self.curves.iter().filter(|curve| curve.lane == band.lane);
        out.curves
            .extend(curves.map(|c| LaneCurve { lane: index, curve: Arc::new(c.curve.as_ref().clone().lowered(by)) }));
        bottom
    }

    fn steps(&self) -> impl Iterator<Item = &Placed> {
        self.furniture.iter().filter(|placed| matches!(placed.what, What::Step(_)))
    }

    fn label(&self, lane: usize) -> Option<&Placed> {
        self.furniture.iter().find(|placed| placed.what == What::LaneLabel(lane))
    }

    /// The blueprint line that runs over a band's lane, if it is the lane's first.
    fn line_over(&self, band: &Band) -> Option<usize> {
        let lane = self.lanes.get(band.lane).filter(|_| band.rows.start == 0)?;
        self.lines.iter().position(|(_, y)| *y < lane.rect.y && *y > lane.rect.y - LINE_ROW)
    }
}

/// Top and bottom of some rows of a lane.
fn extent(lane: &LaneRow, rows: &Range<usize>) -> Option<(f32, f32)> {
    let rows = lane.rows.get(rows.clone())?;
    let ((top, _), (last, h)) = (rows.first()?, rows.last()?);
    Some((*top, last + h))
}

/// A link whose ends went up together; the others would lead through what they do not show.
fn moved(link: &LinkLine, places: &[Option<(usize, f32)>]) -> Option<LinkLine> {
    let place = |at: usize| places.get(at).copied().flatten();
    let ((pain, by), (opportunity, other)) = (place(link.pain)?, place(link.opportunity)?);
    let by = Point::new(0.0, Some(by).filter(|by| (by - other).abs() < 0.01)?);
    let path = link.path.transformed(1.0, by);
    Some(LinkLine { pain, opportunity, path, dot: link.dot + by, tip: link.tip + by, heading: link.heading })
}
