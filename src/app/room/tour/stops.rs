//! The way over a sheet: where a presentation halts, in which order, and how near it goes there.
//!
//! A stop is shown so large that the words on cards can be read from the last row. What is too large
//! for that is walked in parts: step by step and lane by lane, in reading order, leaving nothing out.

use std::ops::Range;

use egui::{Pos2, Rect as ScreenRect, Vec2, vec2};

use super::light;
use crate::{
    app::{camera::Camera, canvas::Zones},
    base::{Id, Point, Rect},
    layout::{
        LaneRow, Sheet, What,
        curve::{Curve, Quote},
    },
};

/// Zoom at which the words on cards, of 8 points, are 16 pixels high.
const READABLE: f32 = 2.0;
/// Nearer than this nothing becomes plainer: words on cards of 30 pixels.
const NEAREST: f32 = 3.75;
/// The screen for which both hold; on a higher one people sit no nearer.
const SCREEN_HEIGHT: f32 = 1_080.0;
/// Each time quotes have no room beside a stop, so much of its width is tried.
const TIGHTER: f32 = 0.9;
/// Around a stop, in logical pixels.
const AIR: f32 = 20.0;
/// How far the sheet has to move until its header freezes, in points.
const FROZEN: f32 = 0.5;
/// Between the chevrons and what lies above them, in points.
const ABOVE_PHASES: f32 = 8.0;

/// What one stop after the other is about.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Grain {
    /// Phases.
    #[default]
    Phases,
    /// Steps.
    Steps,
    /// Lanes.
    Lanes,
    /// Personas, each with all that concerns them.
    Personas,
}

impl Grain {
    /// All of them, in the order in which one chooses.
    pub const ALL: [Self; 4] = [Self::Phases, Self::Steps, Self::Lanes, Self::Personas];

    /// Key of its name.
    pub fn label(self) -> &'static str {
        match self {
            Self::Phases => "tour-phases",
            Self::Steps => "tour-steps",
            Self::Lanes => "tour-lanes",
            Self::Personas => "tour-personas",
        }
    }
}

/// What a stop is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Subject {
    /// The whole sheet.
    Whole,
    /// Title and personas.
    Head,
    /// A phase.
    Phase(Id),
    /// A step.
    Step(Id),
    /// A lane.
    Lane(Id),
    /// A persona.
    Persona(Id),
}

/// Where a presentation halts.
#[derive(Clone, Debug, PartialEq)]
pub struct Stop {
    /// What it is about.
    pub subject: Subject,
    /// Which part of that, counted from 1, and how many there are.
    pub part: (usize, usize),
    /// What of the sheet is meant.
    pub rect: Rect,
    /// How near it is seen: the same for all parts of a subject, so that between them nothing zooms.
    pub zoom: f32,
}

/// All stops over a sheet with these personas, for a screen of that size in logical pixels.
pub fn stops(sheet: &Sheet, personas: &[Id], grain: Grain, screen: Vec2) -> Vec<Stop> {
    let way = Way::new(sheet, screen);
    let mut stops = vec![way.whole()];
    match grain {
        Grain::Phases => {
            stops.extend(way.head());
            for phase in &sheet.phases {
                let columns = phase.columns.clone();
                stops.extend(way.over(&Subject::Phase(phase.id.clone()), &way.steps(columns), &way.lanes()));
            }
        }
        Grain::Steps => {
            stops.extend(way.head());
            for (at, column) in sheet.columns.iter().enumerate() {
                stops.extend(way.over(&Subject::Step(column.step.clone()), &way.steps(at..at + 1), &way.lanes()));
            }
        }
        Grain::Lanes => {
            for lane in sheet.lanes.iter().filter(|lane| !lane.folded) {
                let bands = way.bands(lane);
                stops.extend(way.over(&Subject::Lane(lane.id.clone()), &way.phases(), &bands));
            }
        }
        Grain::Personas => {
            for (at, persona) in personas.iter().enumerate() {
                let mut own: Vec<Stop> = way.portrait(at).into_iter().collect();
                own.extend(way.over(&Subject::Persona(persona.clone()), &way.phases(), &way.lanes()));
                stops.extend(numbered(own, &Subject::Persona(persona.clone())));
            }
        }
    }
    stops
}

/// The place among `stops` of what is nearest to `stop`: itself where nothing has changed since.
pub fn nearest(stops: &[Stop], stop: &Stop) -> usize {
    let corner = |stop: &Stop| Point::new(stop.rect.x, stop.rect.y);
    let far = |other: &&(usize, &Stop)| corner(other.1).distance(corner(stop));
    let of_kind = |same: bool| {
        let all = stops.iter().enumerate();
        let all: Vec<(usize, &Stop)> = all
            .filter(|(_, other)| if same { other.subject == stop.subject } else { other.subject != Subject::Whole })
            .collect();
        all.iter().min_by(|a, b| far(a).total_cmp(&far(b))).map(|(at, _)| *at)
    };
    of_kind(true).or_else(|| of_kind(false)).unwrap_or_default()
}

/// The first stop that is about the phase at this place of the sheet or shows the beginning of it;
/// `from` says in which row or for whom, where stops run along rows.
pub fn of_phase(stops: &[Stop], sheet: &Sheet, phase: usize, from: &Stop) -> Option<usize> {
    let span = sheet.phases.get(phase)?;
    let first = sheet.columns.get(span.columns.start)?;
    let middle = first.x + first.w / 2.0;
    let shows = |stop: &Stop| match &stop.subject {
        Subject::Phase(id) => *id == span.id,
        Subject::Step(id) => *id == first.step,
        Subject::Lane(_) | Subject::Persona(_) => {
            stop.rect.x <= middle && middle <= stop.rect.right() && stop.rect.bottom() > sheet.grid.y
        }
        Subject::Whole | Subject::Head => false,
    };
    let same = stops.iter().position(|stop| stop.subject == from.subject && shows(stop));
    same.or_else(|| stops.iter().position(shows))
}

/// Where one looks from at a stop, on a screen of that size.
pub(super) fn camera(stop: &Stop, sheet: &Sheet, screen: Vec2) -> Camera {
    let zoom = stop.zoom;
    let seen = Camera { zoom, fitted: false, viewport: screen, foot: 0.0, origin: Point::default() };
    if stop.subject == Subject::Whole {
        return Camera { fitted: false, ..seen.fit(sheet.size) };
    }
    let room = screen / zoom;
    let is_above = stop.rect.bottom() < sheet.grid.y;
    let (left, top) = frozen(sheet, zoom, screen);
    // A little below the place where the header freezes, so that nothing above it looks in.
    let header = sheet.grid.y - top + FROZEN;
    let along = |from: f32, length: f32, taken: f32, room: f32, least: f32, most: f32| {
        let spare = (room - taken - length).max(0.0) / 2.0;
        // What is smaller than the screen stands in the middle of it.
        if most < least { f32::midpoint(most, least) } else { (from - taken - spare).clamp(least, most) }
    };
    let reach = reach(sheet, stop.rect);
    let seen_x = if reach.w <= room.x - left { reach } else { stop.rect };
    let x = along(seen_x.x, seen_x.w, left, room.x, 0.0, sheet.size.w - room.x);
    let y = if is_above {
        along(stop.rect.y, stop.rect.h, 0.0, room.y, 0.0, (sheet.size.h - room.y).max(0.0))
    } else {
        // Right under the header, so that nothing of what came before looks out.
        (stop.rect.y - top + FROZEN).max(header)
    };
    Camera { origin: Point::new(x, y), ..seen }
}

/// What is seen at a stop with the quotes at its curves, which reach over its edges.
pub(super) fn reach(sheet: &Sheet, stop: Rect) -> Rect {
    let quotes = sheet.curves.iter().flat_map(|lane| quotes_at(sheet, &lane.curve, stop));
    let (from, to) =
        quotes.fold((stop.x, stop.right()), |(from, to), quote| (from.min(quote.x), to.max(quote.right())));
    Rect::new(from, stop.y, to - from, stop.h)
}

/// Boxes of quotes that somebody says at a stop, or that lie over it.
fn quotes_at(sheet: &Sheet, curve: &Curve, stop: Rect) -> impl Iterator<Item = Rect> {
    let is_here = move |quote: &&Quote| {
        let marker = curve.markers.get(quote.marker);
        let column = marker.and_then(|marker| sheet.column(&marker.step));
        let is_said = column.is_some_and(|column| light::is_lit(column, stop));
        quote.rect.y < stop.bottom() && stop.y < quote.rect.bottom() && (is_said || quote.rect.overlaps(stop))
    };
    curve.quotes.iter().filter(is_here).map(|quote| quote.rect)
}

/// What labels and header cover of the screen when they are frozen, in points.
fn frozen(sheet: &Sheet, zoom: f32, screen: Vec2) -> (f32, f32) {
    let canvas = ScreenRect::from_min_size(Pos2::ZERO, screen);
    let camera = Camera { zoom, viewport: screen, ..Camera::default() };
    let (left, top) = Zones::new(canvas, camera, sheet, 1.0, true).taken();
    (left / zoom, top / zoom)
}

/// One sheet on one screen.
struct Way<'a> {
    sheet: &'a Sheet,
    screen: Vec2,
    /// What can be seen of the cells when words can just be read, in points.
    most: Vec2,
    /// Zooms between which stops are seen.
    readable: f32,
    nearest: f32,
}

impl<'a> Way<'a> {
    fn new(sheet: &'a Sheet, screen: Vec2) -> Self {
        let screen = screen.max(Vec2::splat(200.0));
        let size = (screen.y / SCREEN_HEIGHT).max(1.0);
        let (readable, nearest) = (READABLE * size, NEAREST * size);
        let (left, top) = frozen(sheet, readable, screen);
        let most = (screen - Vec2::splat(2.0 * AIR)) / readable - vec2(left, top);
        Self { sheet, screen, most, readable, nearest }
    }

    fn whole(&self) -> Stop {
        let size = self.sheet.size;
        let seen = Camera { viewport: self.screen, ..Camera::default() }.fit(size);
        Stop { subject: Subject::Whole, part: (1, 1), rect: Rect::new(0.0, 0.0, size.w, size.h), zoom: seen.zoom }
    }

    /// Title and personas, as many in a stop as can be read at once.
    fn head(&self) -> Vec<Stop> {
        let title = self.furniture(|what| matches!(what, What::State | What::Title | What::Subtitle | What::Meta));
        let mut blocks: Vec<Rect> = title.into_iter().collect();
        blocks.extend((0..).map_while(|at| self.block(at)));
        // Scenario and expectations run below, each with its heading.
        let story = self.sheet.furniture.iter().filter(|placed| placed.what == What::Story);
        let story: Vec<Rect> = story.map(|placed| placed.rect).collect();
        let story: Vec<Rect> = story.chunks(2).filter_map(|pair| pair.iter().copied().reduce(Rect::union)).collect();
        let parts = self.row(&blocks).into_iter().chain(self.row(&story));
        numbered(parts.map(|rect| self.stop(Subject::Head, rect)).collect(), &Subject::Head)
    }

    /// Blocks that stand beside each other, as many together as can be read at once.
    fn row(&self, blocks: &[Rect]) -> Vec<Rect> {
        let Some(whole) = blocks.iter().copied().reduce(Rect::union) else { return Vec::new() };
        let along: Vec<(f32, f32)> = blocks.iter().map(|block| (block.x, block.right())).collect();
        let parts = packed(&along, self.most.x);
        parts.into_iter().map(|(from, to)| Rect::new(from, whole.y, to - from, whole.h)).collect()
    }

    /// The persona at this place in the header.
    fn portrait(&self, at: usize) -> Option<Stop> {
        self.block(at).map(|rect| self.stop(Subject::Head, rect))
    }

    fn block(&self, at: usize) -> Option<Rect> {
        self.furniture(|what| match what {
            What::Avatar(place)
            | What::PersonaName(place)
            | What::PersonaRole(place)
            | What::PersonaQuote(place)
            | What::PersonaHeading(place, _)
            | What::PersonaItem(place, ..) => place == at,
            _ => false,
        })
    }

    fn furniture(&self, is_meant: impl Fn(What) -> bool) -> Option<Rect> {
        let top = self.sheet.phases.first().map_or(self.sheet.grid.y, |phase| phase.rect.y) - ABOVE_PHASES;
        let meant = self.sheet.furniture.iter().filter(|placed| is_meant(placed.what) && placed.rect.y < top);
        meant.map(|placed| placed.rect).reduce(Rect::union)
    }

    /// The steps of these columns, as stretches.
    fn steps(&self, columns: Range<usize>) -> Vec<(f32, f32)> {
        self.sheet.columns.get(columns).unwrap_or_default().iter().map(|c| (c.x, c.x + c.w)).collect()
    }

    /// All phases as stretches; those that are too wide, step by step.
    fn phases(&self) -> Vec<(f32, f32)> {
        let phases = self.sheet.phases.iter().flat_map(|phase| {
            let steps = self.steps(phase.columns.clone());
            let whole = steps.first().zip(steps.last()).map(|(first, last)| (first.0, last.1));
            match whole {
                Some((from, to)) if to - from <= self.most.x => vec![(from, to)],
                _ => steps,
            }
        });
        phases.collect()
    }

    /// All lanes as stretches.
    fn lanes(&self) -> Vec<(f32, f32)> {
        self.sheet.lanes.iter().flat_map(|lane| self.bands(lane)).collect()
    }

    /// A lane as a stretch; one that is too high, row by row.
    fn bands(&self, lane: &LaneRow) -> Vec<(f32, f32)> {
        let most = self.most.y.max(1.0);
        let (top, bottom) = (lane.rect.y, lane.rect.bottom());
        if bottom - top <= most {
            return vec![(top, bottom)];
        }
        let mut edges = vec![top];
        edges.extend(lane.rows.iter().skip(1).map(|(at, _)| *at));
        edges.push(bottom);
        let rows = edges.windows(2).filter_map(|edge| if let [from, to] = edge { Some((*from, *to)) } else { None });
        // A single card higher than the screen.
        rows.flat_map(|(from, to)| {
            let pieces = ((to - from) / most).ceil().max(1.0);
            let each = (to - from) / pieces;
            (0..pieces as usize).map(move |at| (from + at as f32 * each, from + (at + 1) as f32 * each))
        })
        .collect()
    }

    /// Stops over everything that lies in both stretches: to the right, and in each part downwards.
    fn over(&self, subject: &Subject, across: &[(f32, f32)], down: &[(f32, f32)]) -> Vec<Stop> {
        let rows = packed(down, self.most.y);
        let parts = self.packed_across(across, &rows).into_iter().flat_map(|(left, right)| {
            rows.iter().map(move |(top, bottom)| Rect::new(left, *top, right - left, bottom - top))
        });
        numbered(parts.map(|rect| self.stop(subject.clone(), rect)).collect(), subject)
    }

    /// Neighbouring stretches put together so that the quotes in these rows can be seen as a whole.
    fn packed_across(&self, across: &[(f32, f32)], rows: &[(f32, f32)]) -> Vec<(f32, f32)> {
        let is_seen = |(left, right): &(f32, f32)| {
            let mut stops = rows.iter().map(|(top, bottom)| Rect::new(*left, *top, right - left, bottom - top));
            stops.all(|stop| reach(self.sheet, stop).w <= self.most.x)
        };
        let mut most = self.most.x;
        loop {
            let parts = packed(across, most);
            if parts.len() >= across.len() || parts.iter().all(is_seen) {
                return parts;
            }
            most *= TIGHTER;
        }
    }

    fn stop(&self, subject: Subject, rect: Rect) -> Stop {
        let is_above = rect.bottom() < self.sheet.grid.y;
        let (left, top) = frozen(self.sheet, self.readable, self.screen);
        let size = vec2(reach(self.sheet, rect).w + left, rect.h + if is_above { 0.0 } else { top });
        let zoom = ((self.screen - Vec2::splat(2.0 * AIR)) / size.max(Vec2::splat(1.0))).min_elem();
        // A persona has larger words than cards have, and comes in one piece.
        let least = if is_above { zoom.min(self.readable) } else { self.readable };
        Stop { subject, part: (1, 1), rect, zoom: zoom.clamp(least, self.nearest) }
    }
}

/// The same stops as parts of one subject. What lies in the cells is seen from one distance.
fn numbered(mut stops: Vec<Stop>, subject: &Subject) -> Vec<Stop> {
    let count = stops.len();
    let is_cells = |stop: &Stop| stop.subject != Subject::Head || *subject == Subject::Head;
    let zoom = stops.iter().filter(|stop| is_cells(stop)).map(|stop| stop.zoom).fold(f32::INFINITY, f32::min);
    for (at, stop) in stops.iter_mut().enumerate() {
        if is_cells(stop) {
            stop.zoom = zoom;
        }
        stop.part = (at + 1, count);
        stop.subject = subject.clone();
    }
    stops
}

/// Neighbouring stretches put together as long as they stay within `most`, in as few and as equal
/// parts as that allows.
fn packed(stretches: &[(f32, f32)], most: f32) -> Vec<(f32, f32)> {
    let count = filled(stretches, most).len();
    let longest = stretches.iter().map(|(from, to)| to - from).fold(0.0, f32::max);
    let (mut low, mut high) = (longest.min(most), most);
    // Finer than a point makes no difference.
    while high - low > 0.5 {
        let middle = f32::midpoint(low, high);
        if filled(stretches, middle).len() > count {
            low = middle;
        } else {
            high = middle;
        }
    }
    filled(stretches, high)
}

fn filled(stretches: &[(f32, f32)], most: f32) -> Vec<(f32, f32)> {
    let mut parts: Vec<(f32, f32)> = Vec::new();
    for (from, to) in stretches {
        match parts.last_mut() {
            Some(last) if to - last.0 <= most => last.1 = *to,
            _ => parts.push((*from, *to)),
        }
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::packed;

    #[test]
    fn stretches_are_packed_in_as_few_and_as_equal_parts_as_fit() {
        let lanes = [(0.0, 100.0), (100.0, 150.0), (150.0, 300.0), (300.0, 340.0), (340.0, 400.0)];
        assert_eq!(packed(&lanes, 310.0).len(), 2, "two are enough");
        let parts = packed(&lanes, 310.0);
        assert_eq!(parts, vec![(0.0, 150.0), (150.0, 400.0)], "and the longer one is as short as can be");
        assert_eq!(packed(&lanes, 10.0).len(), 5, "none is cut, however little room there is");
        assert_eq!(packed(&[], 10.0), Vec::new());
    }
}
