//! Pages of running text as scenes, with their meaning.

use std::sync::Arc;

use rayon::prelude::*;

use super::{
    Block, Kind, Look,
    place::{Frame, Spot},
    set::Set,
};
use crate::{
    base::{Colour, Id, Point, Rect},
    i18n,
    scene::{Group, Item, Meaning, NodeId, Page, Part, Rank, Role, Scene, Shape, Stroke, Target, TextItem},
    text::{Line, Paragraph, Typeset, Wrap, role},
};

/// Thickness of a line over a heading.
const RULE: f32 = 1.5;
/// From a baseline to the thin line under words that lead somewhere.
const UNDER_WORDS: f32 = 1.8;

/// What the pages of a report are drawn from, besides its blocks.
pub(super) struct Report<'a> {
    pub(super) look: &'a Look<'a>,
    pub(super) frame: Frame,
    pub(super) title: Paragraph,
    pub(super) foot: Paragraph,
    pub(super) about: &'a Meaning,
    pub(super) typeset: &'a dyn Typeset,
}

/// Draws the pages on which these lines stand.
pub(super) fn pages(blocks: &[Block], set: &[Set], spots: &[Spot], report: &Report<'_>) -> Vec<Page> {
    let pages: Vec<&[Spot]> = spots.chunk_by(|a, b| a.page == b.page).collect();
    let count = pages.len();
    let page = |(at, spots): (usize, &&[Spot])| {
        let meaning = report.about.another();
        let mut sheet = Drawn { report, blocks, set, meaning, groups: Vec::new(), list: None, table: None, last: None };
        if at == 0 {
            sheet.title();
        }
        for run in spots.chunk_by(|a, b| a.block == b.block && a.column == b.column) {
            sheet.lines(run, spots);
        }
        let args = [("name", report.look.title.into()), ("number", (at + 1).into()), ("count", count.into())];
        let about = i18n::text_with(report.about.language, "flow-page", &args);
        sheet.foot(&about);
        let Frame { size, scale, .. } = report.frame;
        let scene = Scene { size, groups: sheet.groups, meaning: Arc::new(sheet.meaning) };
        Page { about, ..Page::new(report.look.paper, scale, Point::default(), scene) }
    };
    pages.par_iter().enumerate().map(page).collect()
}

/// A page under way.
struct Drawn<'a> {
    report: &'a Report<'a>,
    blocks: &'a [Block],
    set: &'a [Set],
    meaning: Meaning,
    groups: Vec<Group>,
    /// The list that the next item belongs to.
    list: Option<NodeId>,
    /// The table that the next row belongs to.
    table: Option<NodeId>,
    /// The last block and its place in the tree.
    last: Option<(usize, NodeId)>,
}

impl Drawn<'_> {
    fn title(&mut self) {
        let Report { frame, title, look, .. } = self.report;
        let node = self.meaning.add(Meaning::ROOT, Role::Heading(2), look.title, None);
        let items = lines(&title.lines, Point::default(), pitch(title), look.colours.ink);
        let bounds = Rect::new(frame.margin, frame.margin, title.width, title.height);
        self.group((Part::Body, node), None, bounds, items);
    }

    /// Lines of one block in one column; `page` are all lines of the page.
    fn lines(&mut self, run: &[Spot], page: &[Spot]) {
        let Some(first) = run.first() else { return };
        let (Some(block), Some(set)) = (self.blocks.get(first.block), self.set.get(first.block)) else { return };
        let node = match self.last {
            Some((last, node)) if last == first.block => node,
            _ if matches!(block.kind, Kind::Head | Kind::Row) => self.row(block, set, (first, page)),
            _ => self.place(block, &said(block, set, first.block, page)),
        };
        self.last = Some((first.block, node));
        let (frame, colours) = (&self.report.frame, self.report.look.colours);
        let corner = Point::new(frame.left(first.column), first.y);
        let numbers = first.line..run.last().map_or(first.line, |spot| spot.line + 1);
        let inset = set.strips.get(first.line).map_or(0.0, |strip| strip.inset);
        let height: f32 = numbers.clone().filter_map(|line| set.strips.get(line)).map(|strip| strip.h).sum();
        let mut items = Vec::new();
        if let Some(colour) = block.rule.filter(|_| first.line == 0) {
            let rule = Shape::Line(Point::new(0.0, RULE / 2.0), Point::new(frame.column_w, RULE / 2.0));
            items.push(Item::Stroke(rule, Stroke::solid(RULE, colour)));
        }
        let part = |paragraph: &Paragraph| -> Vec<Arc<Line>> {
            paragraph.lines.get(numbers.start..numbers.end.min(paragraph.lines.len())).unwrap_or_default().to_vec()
        };
        if set.ends.is_empty() {
            items.extend(lines(&part(&set.label), Point::new(0.0, inset), set.pitch, colours.muted));
        }
        let left = if set.face.indented { frame.indent } else { 0.0 };
        let words = part(&set.text);
        let colour = if set.face.muted { colours.muted } else { colours.ink };
        items.extend(lines(&words, Point::new(left, inset), set.pitch, colour));
        if let Some(target) = &block.target {
            let w = words.iter().map(|line| line.width).fold(0.0, f32::max);
            let h = words.len() as f32 * set.pitch;
            if let Target::Url(_) = target {
                items.extend(underlines(&words, Point::new(left, inset), set.pitch, colours.axis));
            }
            items.push(Item::Link(Rect::new(left, inset, w, h), target.clone()));
        }
        let bounds = Rect::new(corner.x, corner.y, frame.column_w, height);
        self.group((Part::Body, node), block.subject.clone(), bounds, items);
    }

    /// A row's place in the tree, its label and its further cells; returns the place of its words.
    fn row(&mut self, block: &Block, set: &Set, (first, page): (&Spot, &[Spot])) -> NodeId {
        let Report { frame, look, .. } = self.report;
        let meaning = &mut self.meaning;
        self.list = None;
        let table = *self.table.get_or_insert_with(|| meaning.add(Meaning::ROOT, Role::Table, "", None));
        let row = meaning.add(table, Role::Row, "", None);
        let is_head = block.kind == Kind::Head;
        let role = |is_first: bool| match (is_head, is_first) {
            (true, _) => Role::ColumnHeader { span: 1 },
            (false, true) => Role::RowHeader,
            (false, false) => Role::Cell { span: 1 },
        };
        let label = meaning.add(row, role(true), block.label.as_str(), None);
        let unlabelled = Block { label: String::new(), ..block.clone() };
        let words = meaning.add(row, role(false), said(&unlabelled, set, first.block, page), None);
        let ends: Vec<NodeId> =
            block.ends.iter().map(|end| meaning.add(row, role(false), end.as_str(), None)).collect();
        let corner = Point::new(frame.left(first.column), first.y);
        let bounds = Rect::new(corner.x, corner.y, set.label.width, set.label.height.max(set.pitch));
        self.group(
            (Part::Body, label),
            None,
            bounds,
            lines(&set.label.lines, Point::default(), set.pitch, look.colours.muted),
        );
        let colour = if set.face.muted { look.colours.muted } else { look.colours.ink };
        let right = corner.x + frame.indent + frame.text_w;
        for (at, (end, node)) in set.ends.iter().zip(ends).enumerate() {
            let right = right - (set.ends.len() - at - 1) as f32 * frame.end_w;
            let bounds = Rect::new(right - end.width, corner.y, end.width, set.pitch);
            self.group((Part::Body, node), None, bounds, lines(&end.lines, Point::default(), set.pitch, colour));
        }
        words
    }

    /// A block's place in the tree.
    fn place(&mut self, block: &Block, said: &str) -> NodeId {
        let role = match block.kind {
            Kind::Heading(level) | Kind::Entry(level) => Role::Heading(level),
            Kind::Paragraph | Kind::Head | Kind::Row => Role::Paragraph,
            Kind::Quote => Role::Quote,
            Kind::Item => {
                self.table = None;
                let meaning = &mut self.meaning;
                let list = *self.list.get_or_insert_with(|| meaning.add(Meaning::ROOT, Role::List, "", None));
                return self.meaning.add(list, Role::ListItem, said, block.subject.clone());
            }
        };
        (self.list, self.table) = (None, None);
        self.meaning.add(Meaning::ROOT, role, said, block.subject.clone())
    }

    /// What the report is about, and which page this is.
    fn foot(&mut self, number: &str) {
        let Report { frame, look, foot, about, typeset, .. } = self.report;
        let set = typeset.set(number, role::META, Wrap::none(about.language));
        let said = [look.foot, number].into_iter().filter(|words| !words.is_empty()).collect::<Vec<_>>().join(". ");
        let node = self.meaning.add(Meaning::ROOT, Role::Paragraph, said, None);
        let mut items = lines(&foot.lines, Point::default(), pitch(foot), look.colours.muted);
        items.extend(lines(&set.lines, Point::new(frame.width() - set.width, 0.0), pitch(&set), look.colours.muted));
        let bounds = Rect::new(frame.margin, frame.foot(), frame.width(), frame.foot_h);
        self.group((Part::Footer, node), None, bounds, items);
    }

    fn group(&mut self, (part, node): (Part, NodeId), owner: Option<Id>, bounds: Rect, items: Vec<Item>) {
        let (at, node) = (Point::new(bounds.x, bounds.y), Some(node));
        self.groups.push(Group {
            part,
            owner,
            lane: None,
            persona: None,
            at,
            bounds,
            items: items.into(),
            node,
            speck: None,
        });
    }
}

/// All that a block says on this page: the whole of it, unless it goes on over the page.
fn said(block: &Block, set: &Set, number: usize, page: &[Spot]) -> String {
    let mut own = page.iter().filter(|spot| spot.block == number).map(|spot| spot.line);
    let Some(first) = own.next() else { return String::new() };
    let last = own.next_back().unwrap_or(first);
    let bytes = |line: usize| set.text.lines.get(line).map(|line| line.source.clone());
    let start = bytes(first).map_or(block.text.len(), |bytes| bytes.start);
    let end = bytes(last).map_or(block.text.len(), |bytes| bytes.end);
    let text = block.text.get(start..end).unwrap_or_default().trim();
    match (first == 0, block.label.as_str(), text) {
        (false, _, text) | (true, "", text) => text.to_owned(),
        (true, label, "") => label.to_owned(),
        (true, label, text) => format!("{label}: {text}"),
    }
}

/// From one line of a paragraph to the next, in points.
fn pitch(paragraph: &Paragraph) -> f32 {
    paragraph.lines.first().and_then(|line| line.style).map_or(0.0, |style| style.line_height)
}

/// Baselines of lines below each other from `top` down, each in the middle of its share.
fn baselines(lines: &[Arc<Line>], top: f32, pitch: f32) -> impl Iterator<Item = (f32, &Arc<Line>)> {
    lines.iter().enumerate().map(move |(at, line)| {
        let style = line.style.unwrap_or(role::META);
        (top + at as f32 * pitch + (pitch - style.line_height) / 2.0 + style.ascent(), line)
    })
}

/// Lines below each other from `at` down.
fn lines(lines: &[Arc<Line>], at: Point, pitch: f32, colour: Colour) -> Vec<Item> {
    let item = |(y, line): (f32, &Arc<Line>)| {
        let (at, line) = (Point::new(at.x, y), Arc::clone(line));
        Item::Text(TextItem { at, line, colour, rank: Rank::Body })
    };
    baselines(lines, at.y, pitch).map(item).collect()
}

/// Thin lines under words that lead to an address.
fn underlines(lines: &[Arc<Line>], at: Point, pitch: f32, colour: Colour) -> Vec<Item> {
    let item = |(y, line): (f32, &Arc<Line>)| {
        let (from, to) = (Point::new(at.x, y + UNDER_WORDS), Point::new(at.x + line.width, y + UNDER_WORDS));
        Item::Stroke(Shape::Line(from, to), Stroke::solid(0.6, colour))
    };
    baselines(lines, at.y, pitch).map(item).collect()
}
