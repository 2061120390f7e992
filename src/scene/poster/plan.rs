//! The page before the tiles: a small picture of the whole with its tiles, and in words how to put
//! them together.

use std::sync::Arc;

use super::{
    Work,
    cut::{self, PRINTER_MARGIN},
    drawing::Drawing,
};
use crate::{
    base::{Colour, Point, Rect, Size},
    i18n::{number, text, text_with},
    scene::{Group, Item, Meaning, NodeId, Page, Role, Scene, Shape, Stroke},
    text::{Paragraph, TextStyle, Wrap},
};

/// Width of the paper for which the sizes of words are meant, in points.
const A4_WIDTH: f32 = 595.0;
/// Free edge of the page, in points.
const EDGE: f32 = PRINTER_MARGIN + 14.0;
/// Between picture and words.
const BETWEEN: f32 = 26.0;
/// Width of the words beside the picture.
const BESIDE: f32 = 226.0;
/// From a step's number to its words.
const NUMBER: f32 = 16.0;
/// A poster so many times as high as wide has its words beside it.
const NARROW: f32 = 1.4;
/// 100 mm, in points.
const RULER: f32 = 100.0 / 25.4 * 72.0;
/// Room at the foot of the page for a line of that length.
const RULER_ROOM: f32 = 44.0;
/// Room around the name of a tile.
const TAG: Size = Size::new(4.0, 1.0);
/// From a tile's corner to the room of its name, half the width of the line around the tile.
const TAG_IN: f32 = 0.45;
/// Opacity of the paper behind a name.
const TAG_ALPHA: u8 = 215;
/// Width of the lines that cross out a tile that is not printed.
const CROSS: f32 = 0.5;
/// What is smaller in the picture is left out, in points.
const LEAST: f32 = 0.3;

const HEADING: TextStyle = TextStyle::regular(20.0, 24.0).bold();
const TITLE: TextStyle = TextStyle::regular(12.0, 15.0).bold();
const FACTS: TextStyle = TextStyle::regular(9.0, 12.0);
const STEP: TextStyle = TextStyle::regular(9.5, 13.0);
const TILE: TextStyle = TextStyle::regular(7.5, 9.0).bold();

/// The assembly plan, on paper like that of the tiles.
pub(super) fn page(work: &Work<'_>) -> Page {
    let about = text(work.sheet.language, "poster-plan").to_owned();
    let paper = work.cutting.paper;
    let whole = &*work.whole.scene.meaning;
    let mut meaning = Meaning { nodes: Vec::new(), ..whole.clone() };
    meaning.nodes = Meaning::new(&whole.title, &whole.author, whole.language).nodes;
    let mut plan = Plan { work, paper, meaning, groups: Vec::new() };
    plan.draw();
    let scene = Scene { size: paper, groups: plan.groups, meaning: Arc::new(plan.meaning) };
    Page { about, ..Page::new(paper, 1.0, Point::default(), scene) }
}

struct Plan<'a> {
    work: &'a Work<'a>,
    paper: Size,
    meaning: Meaning,
    groups: Vec<Group>,
}

impl Plan<'_> {
    fn draw(&mut self) {
        let room = Rect::new(EDGE, EDGE, self.paper.w - 2.0 * EDGE, self.paper.h - 2.0 * EDGE);
        let language = self.work.sheet.language;
        let mut top = room.y;
        top = self.paragraph(Role::Heading(1), text(language, "poster-plan"), HEADING, top, room) + 4.0;
        let title = self.work.doc.journey.title.clone();
        top = self.paragraph(Role::Paragraph, &title, TITLE, top, room) + 2.0;
        let facts = self.facts();
        top = self.paragraph(Role::Paragraph, &facts, FACTS, top, room) + 18.0;
        let rest = Rect::new(room.x, top, room.w, room.bottom() - RULER_ROOM - top);
        let whole = self.work.whole.paper;
        // What is high and narrow leaves room beside it, on standing paper too.
        if self.paper.w > self.paper.h || whole.h > NARROW * whole.w {
            let picture = Rect { w: rest.w - BESIDE - BETWEEN, ..rest };
            let drawn = self.picture(picture);
            let words = Rect { x: drawn.right() + BETWEEN, w: rest.right() - drawn.right() - BETWEEN, ..rest };
            self.steps(words);
        } else {
            let drawn = self.picture(Rect { h: rest.h * 0.58, ..rest });
            let words = Rect { y: drawn.bottom() + BETWEEN, h: rest.bottom() - drawn.bottom() - BETWEEN, ..rest };
            self.steps(words);
        }
        self.ruler(Rect { y: room.bottom() - RULER_ROOM + 18.0, ..room });
    }

    /// Words in a size that goes with the paper: that of the tiles, large or small.
    fn set(&self, words: &str, style: TextStyle, width: f32) -> Paragraph {
        let by = (self.paper.w.min(self.paper.h) / A4_WIDTH).clamp(1.0, 1.3);
        let style = TextStyle { size: style.size * by, line_height: style.line_height * by, ..style };
        self.work.typeset.set(words, style, Wrap::greedy(width, self.work.sheet.language))
    }

    /// Adds words at the top of `room`; returns their bottom.
    fn paragraph(&mut self, role: Role, words: &str, style: TextStyle, top: f32, room: Rect) -> f32 {
        let set = self.set(words, style, room.w);
        let node = self.meaning.add(Meaning::ROOT, role, words, None);
        let colour = if style == FACTS { self.work.colours.muted } else { self.work.colours.ink };
        let mut drawing = Drawing::default();
        drawing.words(&set, Point::new(room.x, top), colour);
        self.add(drawing, Some(node));
        top + set.height
    }

    fn add(&mut self, drawing: Drawing, node: Option<NodeId>) {
        self.groups.extend(drawing.finish(node));
    }

    /// Size of the whole, how many tiles, on which paper.
    fn facts(&self) -> String {
        let language = self.work.sheet.language;
        let millimetres = |points: f32| number(language, f64::from(points) / 72.0 * 25.4, 0);
        let work = self.work;
        let (rows, columns) = work.cutting.size();
        let tile = work.poster.tile.map_or("", |size| size.name());
        let mut letters = tile.chars();
        let tile: String = letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect();
        let args = [
            ("width", millimetres(work.whole.paper.w).into()),
            ("height", millimetres(work.whole.paper.h).into()),
            ("count", work.cutting.count().into()),
            ("rows", rows.into()),
            ("columns", columns.into()),
            ("tile", tile.into()),
        ];
        let facts = text_with(language, "poster-facts", &args);
        match work.cutting.left_out() {
            0 => facts,
            count => format!("{facts} {}", text_with(language, "poster-left-out", &[("count", count.into())])),
        }
    }

    /// The poster with its tiles as large as fits `room`, at its left top corner; returns where it lies.
    fn picture(&mut self, room: Rect) -> Rect {
        let work = self.work;
        let Size { w, h } = work.whole.paper;
        let scale = (room.w / w).min(room.h / h);
        let rect = Rect::new(room.x, room.y, w * scale, h * scale);
        let corner = Point::new(rect.x, rect.y);
        let mut drawing = Drawing::default();
        drawing.fill(rect, 0.0, work.colours.paper);
        let by = work.whole.origin * scale + corner;
        drawing.push(rect, miniature(&work.whole.scene, work.whole.scale * scale, by, work.colours.paper));
        let tiles = work.cutting.tiles();
        let cells = tiles.iter().map(|tile| {
            let at = Point::new(tile.cell.x, tile.cell.y) * scale + corner;
            (tile, Rect::new(at.x, at.y, tile.cell.w * scale, tile.cell.h * scale))
        });
        for (width, colour) in [(2.4, work.colours.paper), (0.9, work.colours.ink)] {
            cells.clone().for_each(|(_, cell)| drawing.frame(cell, width, colour));
        }
        // All names in one size, in which the longest fits the narrowest tile.
        let (rows, columns) = work.cutting.size();
        let last = cut::name((rows - 1, columns - 1));
        let longest = self.set(&last, TILE, f32::INFINITY).width + TAG.w;
        let narrowest = cells.clone().map(|(_, cell)| cell.w).fold(f32::INFINITY, f32::min);
        let by = ((narrowest - 2.0) / longest).clamp(0.5, 1.0);
        let style = TextStyle { size: TILE.size * by, line_height: TILE.line_height * by, ..TILE };
        for (tile, cell) in cells {
            let corner = Point::new(cell.x, cell.y);
            let end = Point::new(cell.right(), cell.bottom());
            if !work.cutting.prints(tile.place) {
                drawing.line(corner, end, CROSS, work.colours.muted);
                drawing.line(
                    Point::new(cell.right(), cell.y),
                    Point::new(cell.x, cell.bottom()),
                    CROSS,
                    work.colours.muted,
                );
                continue;
            }
            let name = self.set(&tile.name(), style, f32::INFINITY);
            let tag = Rect::new(0.0, 0.0, name.width + TAG.w * by, name.height + TAG.h * by);
            if tag.w <= cell.w && tag.h <= cell.h {
                // In a corner, and not quite opaque: what the tile shows is to be seen as well.
                let tag = tag.moved(corner + Point::new(TAG_IN, TAG_IN));
                drawing.fill(tag, 0.0, work.colours.paper.with_alpha(TAG_ALPHA));
                drawing.words_around(&name, tag.centre(), work.colours.ink);
            }
        }
        let args = [("rows", rows.into()), ("columns", columns.into()), ("last", last.into())];
        let says = text_with(work.sheet.language, "poster-picture", &args);
        let node = self.meaning.add(Meaning::ROOT, Role::Figure, says, None);
        self.add(drawing, Some(node));
        rect
    }

    /// What to do, step by step.
    fn steps(&mut self, room: Rect) {
        let language = self.work.sheet.language;
        let glue = if self.work.cutting.flap > 0.0 {
            [text(language, "poster-step-cut"), text(language, "poster-step-glue")]
        } else {
            [text(language, "poster-step-cut-all"), text(language, "poster-step-tape")]
        };
        let [cut, join] = glue;
        // Names beside a tile are of use as long as it lies by itself.
        let sort = self.work.poster.repeats.then(|| text(language, "poster-step-sort"));
        let rest = [cut, join, text(language, "poster-step-rows"), text(language, "poster-step-trim")];
        let steps = [text(language, "poster-step-print")].into_iter().chain(sort).chain(rest);
        let list = self.meaning.add(Meaning::ROOT, Role::List, "", None);
        let mut top = room.y;
        for (at, step) in steps.enumerate() {
            let number = self.set(&format!("{}", at + 1), STEP.bold(), f32::INFINITY);
            let set = self.set(step, STEP, room.w - NUMBER);
            let node = self.meaning.add(list, Role::ListItem, step, None);
            let mut drawing = Drawing::default();
            drawing.words(&number, Point::new(room.x, top), self.work.colours.ink);
            self.add(drawing, None);
            let mut drawing = Drawing::default();
            drawing.words(&set, Point::new(room.x + NUMBER, top), self.work.colours.ink);
            self.add(drawing, Some(node));
            top += set.height + 7.0;
        }
    }

    /// 100 mm, if nobody has scaled the print.
    fn ruler(&mut self, room: Rect) {
        let (ink, y) = (self.work.colours.ink, room.y + 4.0);
        let at = |millimetres: f32| room.x + RULER * millimetres / 100.0;
        let mut drawing = Drawing::default();
        drawing.line(Point::new(at(0.0), y), Point::new(at(100.0), y), 0.7, ink);
        for tick in 0..=10_u8 {
            let half = if tick % 5 == 0 { 4.0 } else { 2.0 };
            let x = at(f32::from(tick) * 10.0);
            drawing.line(Point::new(x, y - half), Point::new(x, y + half), 0.7, ink);
        }
        self.add(drawing, None);
        let words = text(self.work.sheet.language, "poster-ruler");
        self.paragraph(Role::Paragraph, words, FACTS, y + 8.0, room);
    }
}

/// A scene so small that its words are bars: a picture of where things are, whose words nobody
/// reads, hears or copies twice.
fn miniature(scene: &Scene, scale: f32, by: Point, paper: Colour) -> Vec<Item> {
    let mut items = Vec::with_capacity(scene.groups.len() * 6);
    for group in &scene.groups {
        let by = group.at * scale + by;
        items.extend(group.items.iter().filter_map(|item| small(item, scale, by, paper)));
    }
    items
}

fn small(item: &Item, scale: f32, by: Point, paper: Colour) -> Option<Item> {
    match item {
        Item::Fill(shape, colour) => Some(Item::Fill(visible(shape, scale, by)?, *colour)),
        Item::Stroke(shape, stroke) => {
            let dash: Vec<f32> = stroke.dash.iter().map(|length| length * scale).collect();
            let stroke = Stroke { width: stroke.width * scale, dash, ..stroke.clone() };
            Some(Item::Stroke(visible(shape, scale, by)?, stroke))
        }
        Item::Text(text) => {
            let size = text.line.style.map_or(8.0, |style| style.size);
            let bar = Rect::new(text.at.x, text.at.y - 0.56 * size, text.line.width, 0.46 * size);
            let quiet =
                if text.colour.contrast(paper) > 2.0 { text.colour.with_alpha(110).over(paper) } else { text.colour };
            Some(Item::Fill(visible(&Shape::Rect(bar, 0.1 * size), scale, by)?, quiet))
        }
        Item::Image(image) => {
            let Rect { x, y, w, h } = image.rect;
            let at = Point::new(x, y) * scale + by;
            let rect = Rect::new(at.x, at.y, w * scale, h * scale);
            Some(Item::Image(crate::scene::ImageItem { rect, radius: image.radius * scale, ..image.clone() }))
        }
        Item::Link(..) => None,
    }
}

/// The shape so small, if there is anything to be seen of it.
fn visible(shape: &Shape, scale: f32, by: Point) -> Option<Shape> {
    let shape = shape.transformed(scale, by);
    let bounds = shape.bounds()?;
    (bounds.w >= LEAST || bounds.h >= LEAST).then_some(shape)
}
