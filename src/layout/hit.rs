//! What lies under a point of the sheet.

use super::{LaneRow, Sheet, What};
use crate::base::{Id, Point, Rect};

/// A thing on the sheet that can be pointed at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Hit {
    /// A card.
    Card(Id),
    /// A side handle of a card: drags the card over more or fewer steps.
    Edge(Id, Side),
    /// A marker on an emotion curve.
    Marker {
        /// Whose.
        persona: Id,
        /// Where.
        step: Id,
    },
    /// A cell without a card under the point.
    Cell {
        /// The row.
        lane: Id,
        /// The column.
        step: Id,
    },
    /// A phase's chevron or goal.
    Phase(Id),
    /// A step's name.
    Step(Id),
    /// A stage's band.
    Stage(Id),
    /// A lane's label.
    Lane(Id),
    /// A persona's portrait.
    Persona(Id),
    /// The title block.
    Title,
}

/// A side of a card.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// Where it begins.
    Left,
    /// Where it ends.
    Right,
}

impl Sheet {
    /// What lies at `point`, given so many points of slack around small things. Edges of cards
    /// count only for the card in `selected`.
    pub fn hit(&self, point: Point, slack: f32, selected: Option<&Id>) -> Option<Hit> {
        if let Some(card) = selected.and_then(|id| self.card(id))
            && let Some(side) = edge_at(card.rect, point, slack)
        {
            return Some(Hit::Edge(card.card.id.clone(), side));
        }
        for lane_curve in &self.curves {
            let curve = &lane_curve.curve;
            if let Some(marker) = curve.marker_at(point, slack).and_then(|i| curve.markers.get(i)) {
                return Some(Hit::Marker { persona: marker.persona.clone(), step: marker.step.clone() });
            }
        }
        if let Some((at, lane)) = self.lane_at(point.y)
            && let Some(column) = self.column_at(point.x)
        {
            return Some(self.in_cell(point, at, lane, column));
        }
        self.furniture_at(point)
    }

    /// The lane at that height and its place.
    pub fn lane_at(&self, y: f32) -> Option<(usize, &LaneRow)> {
        let at = self.lanes.partition_point(|l| l.rect.bottom() < y);
        self.lanes.get(at).filter(|l| y >= l.rect.y).map(|l| (at, l))
    }

    /// Place of the column at that x.
    pub fn column_at(&self, x: f32) -> Option<usize> {
        let at = self.columns.partition_point(|c| c.x + c.w < x);
        self.columns.get(at).filter(|c| x >= c.x).map(|_| at)
    }

    fn in_cell(&self, point: Point, at: usize, lane: &LaneRow, column: usize) -> Hit {
        let under = self.cards.iter().find(|c| c.lane == at && c.rect.contains(point));
        let step = self.columns.get(column).map(|c| c.step.clone()).unwrap_or_default();
        under.map_or_else(|| Hit::Cell { lane: lane.id.clone(), step }, |c| Hit::Card(c.card.id.clone()))
    }

    fn furniture_at(&self, point: Point) -> Option<Hit> {
        let placed = self.furniture.iter().rev().find(|p| {
            let rect = match p.what {
                // Labels are wider than their words.
                What::LaneLabel(_) => Rect { w: super::measure::LABEL, ..p.rect },
                _ => p.rect,
            };
            rect.contains(point)
        })?;
        let owner = placed.owner.clone();
        match placed.what {
            What::State | What::Title | What::Subtitle | What::Meta | What::Story => Some(Hit::Title),
            What::Avatar(_)
            | What::PersonaName(_)
            | What::PersonaRole(_)
            | What::PersonaQuote(_)
            | What::PersonaHeading(..)
            | What::PersonaItem(..) => owner.map(Hit::Persona),
            What::Stage(_) => owner.map(Hit::Stage),
            What::Phase(_) | What::Goal(_) => owner.map(Hit::Phase),
            What::Step(_) => owner.map(Hit::Step),
            What::LaneLabel(_) => owner.map(Hit::Lane),
            _ => None,
        }
    }
}

fn edge_at(rect: Rect, point: Point, slack: f32) -> Option<Side> {
    let within = point.y >= rect.y && point.y <= rect.bottom();
    if within && (point.x - rect.x).abs() <= slack {
        Some(Side::Left)
    } else if within && (point.x - rect.right()).abs() <= slack {
        Some(Side::Right)
    } else {
        None
    }
}
