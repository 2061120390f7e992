//! The scene's groups by the zone they are drawn in, and phase headings in two pieces, so that a
//! name can stay in view while its chevron scrolls away.

use std::sync::Arc;

use super::{
    ground,
    zones::{Zone, Zones},
};
use crate::{
    base::{Id, Point, Rect},
    layout::{Sheet, What, measure},
    scene::{Group, Item, Part, Scene},
};

/// Between the edge and a name that is held in view, in points.
const AIR: f32 = 8.0;
/// The same above the name of a lane, and between it and the foot of its lane, in points.
const ABOVE: f32 = 5.0;
const BELOW: f32 = 3.0;

/// Places of groups in the scene, and derived groups; made anew with the scene.
#[derive(Debug, Default)]
pub(super) struct Parts {
    scene: Option<Arc<Scene>>,
    /// Ground, which the frozen labels show as well; long lines in pieces.
    pub ground: Vec<Group>,
    /// Everything that scrolls both ways, without the ground.
    pub body: Vec<usize>,
    /// Axes, and labels of the lines between lanes.
    pub labels: Vec<usize>,
    /// Names of lanes.
    pub lanes: Vec<LaneName>,
    /// Labels above the lanes.
    pub corner: Vec<usize>,
    /// Steps and other headings that stay as they are.
    pub headings: Vec<usize>,
    /// Chevrons and goals.
    pub phases: Vec<Heading>,
}

/// The name of a lane, which stays in view as long as its lane does.
#[derive(Debug)]
pub(super) struct LaneName {
    lane: Id,
    group: Group,
    /// Bottom of the lane, in sheet points.
    bottom: f32,
}

/// A chevron or a goal in two pieces.
#[derive(Debug)]
pub(super) struct Heading {
    /// What is filled or stroked.
    ground: Group,
    /// What is said.
    words: Group,
    /// Box around the words, in sheet points.
    said: Rect,
    /// Left and right end of the phase, in sheet points.
    extent: (f32, f32),
}

impl Parts {
    /// Brings the lists in line with `scene`.
    pub(super) fn renew(&mut self, scene: &Arc<Scene>, sheet: &Sheet) {
        if self.scene.as_ref().is_some_and(|s| Arc::ptr_eq(s, scene)) {
            return;
        }
        *self = Self { scene: Some(Arc::clone(scene)), ..Self::default() };
        for (at, group) in scene.groups.iter().enumerate() {
            match group.part {
                Part::Ground => self.ground.extend(ground::pieces(group)),
                Part::Label if group.bounds.bottom() <= sheet.grid.y + 1.0 => self.corner.push(at),
                Part::Label => match lane_name(group, sheet) {
                    Some(name) => self.lanes.push(name),
                    None => self.labels.push(at),
                },
                Part::Header => self.header(at, group, sheet),
                Part::Title | Part::Personas | Part::Body | Part::Footer => self.body.push(at),
            }
        }
    }

    fn header(&mut self, at: usize, group: &Group, sheet: &Sheet) {
        let phase = group.owner.as_ref().and_then(|id| sheet.phases.iter().find(|p| p.id == *id));
        let is_stage = sheet.phases.first().is_some_and(|p| group.bounds.bottom() < p.rect.y + 2.0);
        match phase {
            Some(phase) => self.phases.extend(heading(group, (phase.rect.x, phase.rect.right()))),
            // Stages stand above what freezes and scroll away.
            None if is_stage => self.body.push(at),
            None => self.headings.push(at),
        }
    }

    /// How far the name of a phase is moved to stay in view, in points.
    pub(super) fn shift(&self, phase: &Id, zones: &Zones) -> f32 {
        let left = zones.view(Zone::Top).scene_point(zones.clip(Zone::Top).min).x;
        self.phases.iter().find(|h| h.ground.owner.as_ref() == Some(phase)).map_or(0.0, |h| h.shift(left))
    }

    /// How far the name of a lane is moved down to stay in view, in points.
    pub(super) fn lane_shift(&self, lane: &Id, zones: &Zones) -> f32 {
        let top = zones.view(Zone::Left).scene_point(zones.clip(Zone::Left).min).y;
        self.lanes.iter().find(|l| l.lane == *lane).map_or(0.0, |l| l.shift(top))
    }

    /// The groups at those places.
    pub(super) fn groups<'a>(&'a self, places: &'a [usize]) -> impl Iterator<Item = &'a Group> + Clone {
        places.iter().filter_map(|at| self.scene.as_ref()?.groups.get(*at))
    }
}

/// The name of a lane, if that is what the group says; its axis is another group.
fn lane_name(group: &Group, sheet: &Sheet) -> Option<LaneName> {
    let lane = group.owner.as_ref()?;
    let at = sheet.lanes.iter().position(|row| row.id == *lane)?;
    let placed = sheet.furniture.iter().find(|p| p.what == What::LaneLabel(at))?;
    (group.at == Point::new(placed.rect.x, placed.rect.y)).then(|| LaneName {
        lane: lane.clone(),
        group: group.clone(),
        bottom: sheet.lanes.get(at).map_or(0.0, |row| row.rect.bottom()),
    })
}

impl LaneName {
    /// How far it moves down to stay in view, in points; `top` is where the view begins.
    pub(super) fn shift(&self, top: f32) -> f32 {
        // It leaves together with the foot of its lane.
        let room = self.bottom - BELOW - self.group.bounds.bottom();
        (top + ABOVE - self.group.bounds.y).clamp(0.0, room.max(0.0))
    }

    /// It, where it can be read.
    pub(super) fn moved(&self, shift: f32) -> Group {
        let by = Point::new(0.0, shift);
        Group { at: self.group.at + by, bounds: self.group.bounds.moved(by), ..self.group.clone() }
    }
}

fn heading(group: &Group, extent: (f32, f32)) -> Option<Heading> {
    let (words, ground): (Vec<Item>, Vec<Item>) =
        group.items.iter().cloned().partition(|item| matches!(item, Item::Text(_)));
    let boxes = words.iter().filter_map(|item| match item {
        Item::Text(t) => {
            let size = t.line.style.map_or(8.0, |s| s.size);
            Some(Rect::new(t.at.x, t.at.y - size, t.line.width, size * 1.3).moved(group.at))
        }
        _ => None,
    });
    let said = boxes.reduce(Rect::union)?;
    // Without a stand-in: names are drawn at every zoom.
    let piece = |items: Vec<Item>| Group { items: items.into(), speck: None, ..group.clone() };
    Some(Heading { ground: piece(ground), words: piece(words), said, extent })
}

impl Heading {
    /// Its shapes.
    pub(super) fn ground(&self) -> &Group {
        &self.ground
    }

    /// How far its words move to stay in view, in points; `left` is where the view begins.
    pub(super) fn shift(&self, left: f32) -> f32 {
        // The words keep their air at the other end, and never leave their phase.
        let room = self.extent.1 - measure::TIP - self.said.right();
        let wanted = left + AIR - self.said.x;
        if self.extent.0 < left { wanted.clamp(0.0, room.max(0.0)) } else { 0.0 }
    }

    /// Its words where they can be read.
    pub(super) fn words(&self, shift: f32) -> Group {
        let by = Point::new(shift, 0.0);
        Group { at: self.words.at + by, bounds: self.words.bounds.moved(by), ..self.words.clone() }
    }
}
