//! What stands around a tile: where to cut, what lies beside it, its name; and, where wanted, the
//! phases and lanes that it shows the middle of.

use super::{
    Work,
    cut::{self, GUTTER, PRINTER_MARGIN, STRIP, Tile},
    drawing::Drawing,
};
use crate::{
    base::{Point, Rect},
    i18n::{lane_name, text_with},
    layout::measure::{LABEL, MARGIN},
    scene::Group,
    text::{Paragraph, TextStyle, Wrap},
};

/// From a tile's edge to its marks, in points.
const CLEAR: f32 = 2.5;
/// Length of a crop mark.
const MARK: f32 = 10.0;
/// Radius of a register mark.
const REGISTER: f32 = 3.4;
/// Width of all lines.
const LINE: f32 = 0.5;
/// From a tile's edge to the middle of what stands in the gutter.
const MIDDLE: f32 = GUTTER / 2.0;
/// Between the items of a strip and its edges.
const PAD: f32 = 3.0;

/// How much of a glue flap, from its tile on, is as clear as the tile, in points.
const SPARED: f32 = 5.0;
/// Opacity of the paper's colour over the rest.
const VEIL: u8 = 150;

const NAME: TextStyle = TextStyle::regular(8.0, 10.0).bold();
const SMALL: TextStyle = TextStyle::regular(7.0, 9.0);
const NEIGHBOUR: TextStyle = TextStyle::regular(7.0, 9.0).bold();
const PHASE: TextStyle = TextStyle::regular(7.5, 9.5).bold();
const LANE: TextStyle = TextStyle::regular(7.0, 8.75).bold();

/// Everything around a tile, in paper points.
pub(super) fn around(work: &Work<'_>, tile: &Tile) -> Vec<Group> {
    let to_paper = work.cutting.at - Point::new(tile.cell.x, tile.cell.y);
    let around = Around { work, tile, cell: tile.cell.moved(to_paper), shown: tile.shown.moved(to_paper), to_paper };
    let strips = if work.poster.repeats { [around.phases(), around.lanes()] } else { [None, None] };
    [around.flaps(), around.marks(), around.names()].into_iter().chain(strips).flatten().collect()
}

struct Around<'a> {
    work: &'a Work<'a>,
    tile: &'a Tile,
    /// What is seen in the end, and the same with glue flaps; on the paper.
    cell: Rect,
    shown: Rect,
    /// From poster to paper.
    to_paper: Point,
}

impl Around<'_> {
    fn set(&self, text: &str, style: TextStyle, width: f32) -> Paragraph {
        self.work.typeset.set(text, style, Wrap::greedy(width, self.work.sheet.language))
    }

    fn line(&self, text: &str, style: TextStyle) -> Paragraph {
        self.set(text, style, f32::INFINITY)
    }

    /// The tile so many rows and columns further, if one is printed there.
    fn neighbour(&self, down: isize, right: isize) -> Option<(usize, usize)> {
        let (row, column) = self.tile.place;
        let place = (row.checked_add_signed(down)?, column.checked_add_signed(right)?);
        self.work.cutting.prints(place).then_some(place)
    }

    /// Makes the glue flaps pale, but for a little at the edge: the next tile may not meet it exactly.
    fn flaps(&self) -> Option<Group> {
        let (cell, shown) = (self.cell, self.shown);
        let veil = self.work.colours.paper.with_alpha(VEIL);
        let mut drawing = Drawing::default();
        let right =
            Rect::between(Point::new(cell.right() + SPARED, shown.y), Point::new(shown.right(), shown.bottom()));
        let end = if shown.right() > cell.right() { cell.right() + SPARED } else { shown.right() };
        let below = Rect::between(Point::new(shown.x, cell.bottom() + SPARED), Point::new(end, shown.bottom()));
        if shown.right() > cell.right() + SPARED {
            drawing.fill(right, 0.0, veil);
        }
        if shown.bottom() > cell.bottom() + SPARED {
            drawing.fill(below, 0.0, veil);
        }
        drawing.finish(None)
    }

    /// Crop marks at the four corners; where two tiles meet, a ring around the mark at the end that
    /// is not cut off, for the halves of both to meet.
    fn marks(&self) -> Option<Group> {
        let ink = self.work.colours.ink;
        let mut drawing = Drawing::default();
        let (cell, shown) = (self.cell, self.shown);
        for (x, meets) in [(cell.x, self.neighbour(0, -1)), (cell.right(), self.neighbour(0, 1))] {
            let (above, below) = (shown.y - CLEAR, shown.bottom() + CLEAR);
            drawing.line(Point::new(x, above - MARK), Point::new(x, above), LINE, ink);
            drawing.line(Point::new(x, below), Point::new(x, below + MARK), LINE, ink);
            if meets.is_some() {
                self.register(&mut drawing, Point::new(x, shown.bottom() + MIDDLE), Point::new(1.0, 0.0));
            }
        }
        for (y, meets) in [(cell.y, self.neighbour(-1, 0)), (cell.bottom(), self.neighbour(1, 0))] {
            let (left, right) = (shown.x - CLEAR, shown.right() + CLEAR);
            drawing.line(Point::new(left - MARK, y), Point::new(left, y), LINE, ink);
            drawing.line(Point::new(right, y), Point::new(right + MARK, y), LINE, ink);
            if meets.is_some() {
                self.register(&mut drawing, Point::new(shown.right() + MIDDLE, y), Point::new(0.0, 1.0));
            }
        }
        drawing.finish(None)
    }

    /// A ring with a short line across the crop mark.
    fn register(&self, drawing: &mut Drawing, centre: Point, across: Point) {
        let ink = self.work.colours.ink;
        drawing.ring(centre, REGISTER, LINE, ink);
        drawing.line(centre - across * (REGISTER + 1.6), centre + across * (REGISTER + 1.6), LINE, ink);
    }

    /// Name and number at the foot, names of the neighbours at the right and below.
    fn names(&self) -> Option<Group> {
        let (work, shown) = (self.work, self.shown);
        let (ink, muted) = (work.colours.ink, work.colours.muted);
        let mut drawing = Drawing::default();
        let args = [("tile", self.tile.name().into()), ("count", work.cutting.count().to_string().into())];
        let name = self.line(&text_with(work.sheet.language, "poster-tile-short", &args), NAME);
        let at = Point::new(self.cell.x + 12.0, shown.bottom() + MIDDLE - name.height / 2.0);
        let mut end = at.x + name.width;
        drawing.words(&name, at, ink);
        let below = self.line(&self.neighbour(1, 0).map(cut::name).unwrap_or_default(), NEIGHBOUR);
        let middle = self.cell.centre();
        let title = self.line(&work.doc.journey.title, SMALL);
        let room = if below.width > 0.0 { middle.x - below.width - 20.0 } else { self.cell.right() - 12.0 };
        if title.lines.len() == 1 && end + 10.0 + title.width < room {
            let at = Point::new(end + 8.0, shown.bottom() + MIDDLE - title.height / 2.0);
            drawing.words(&title, at, muted);
            end = at.x + title.width;
        }
        if below.width > 0.0 && end < middle.x - below.width {
            let centre = Point::new(middle.x, shown.bottom() + MIDDLE);
            drawing.words_around(&below, centre - Point::new(4.0, 0.0), ink);
            drawing.arrow(centre + Point::new(below.width / 2.0 + 2.4, 2.0), Point::new(0.0, 1.0), ink);
        }
        if let Some(place) = self.neighbour(0, 1) {
            let right = self.line(&cut::name(place), NEIGHBOUR);
            let centre = Point::new(shown.right() + MIDDLE, middle.y);
            drawing.words_around(&right, centre, ink);
            drawing.arrow(centre + Point::new(2.0, right.height / 2.0 + 3.0), Point::new(1.0, 0.0), ink);
        }
        drawing.finish(None)
    }

    /// The phases above a tile that does not show them.
    fn phases(&self) -> Option<Group> {
        let work = self.work;
        let first = work.on_poster(work.sheet.phases.first()?.rect).moved(self.to_paper);
        if first.y >= self.cell.y && first.bottom() <= self.cell.bottom() {
            return None;
        }
        let mut drawing = Drawing::default();
        let bar = Rect::new(0.0, PRINTER_MARGIN, 0.0, STRIP.h - 1.0);
        for phase in &work.sheet.phases {
            let on_paper = work.on_poster(phase.rect).moved(self.to_paper);
            let (left, right) = (on_paper.x.max(self.cell.x), on_paper.right().min(self.cell.right()));
            if right - left < 2.0 * PAD {
                continue;
            }
            let rect = Rect { x: left, w: right - left, ..bar };
            drawing.fill(rect, 1.5, work.colours.phase(phase.index));
            let number = (phase.index + 1).to_string();
            let name = work.doc.phases.get(phase.index).map_or("", |p| p.name.as_str());
            // What is cut off here is whole on another tile: a number stands for a name without room.
            let fits = |set: &Paragraph| set.lines.len() == 1 && set.width <= rect.w - 2.0 * PAD;
            let sets = [format!("{number}  {name}"), number].map(|words| self.line(&words, PHASE));
            if let Some(set) = sets.iter().find(|set| fits(set)) {
                let at = Point::new(rect.x + PAD, rect.centre().y - set.height / 2.0);
                drawing.words(set, at, work.colours.on_phase);
            }
        }
        drawing.finish(None)
    }

    /// The names of the lanes left of a tile that does not show them.
    fn lanes(&self) -> Option<Group> {
        let work = self.work;
        let labels = work.on_poster(Rect::new(MARGIN, 0.0, LABEL, 1.0)).moved(self.to_paper);
        if labels.x >= self.cell.x && labels.right() <= self.cell.right() {
            return None;
        }
        let mut drawing = Drawing::default();
        let (x, w) = (PRINTER_MARGIN + LINE, STRIP.w - LINE - PAD);
        for lane in &work.sheet.lanes {
            let on_paper = work.on_poster(lane.rect).moved(self.to_paper);
            let (top, bottom) = (on_paper.y.max(self.cell.y), on_paper.bottom().min(self.cell.bottom()));
            let Some(row) = work.doc.lanes.get(lane.index).filter(|_| bottom > top) else { continue };
            let set = self.set(lane_name(work.sheet.language, row), LANE, w);
            if set.height + PAD > bottom - top {
                continue;
            }
            drawing.line(Point::new(x, top), Point::new(x + w, top), LINE, work.colours.axis);
            drawing.words(&set, Point::new(x, top + PAD), work.colours.ink);
        }
        drawing.finish(None)
    }
}
