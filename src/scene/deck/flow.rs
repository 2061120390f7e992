//! Words that run through columns, and on to further slides where these are full.
//!
//! A section stays together where a column can hold it; a text that is higher than a column goes on
//! in the next one. So everything finds its place, however long it is.

use std::ops::Range;

use super::{
    Setting,
    easel::{Easel, Sketch},
    measure::{BODY, SMALL},
};
use crate::{
    base::{Colour, Id, Point, Rect},
    scene::{Item, NodeId, Role},
    text::{Paragraph, TextStyle},
};

/// Between sections.
const SECTION: f32 = 14.0;
/// Between the items of a section.
const ITEM: f32 = 5.0;
/// Under a section's heading.
const UNDER_HEADING: f32 = 3.0;
/// Columns are made lower by this much at a time while they are evened out.
const EVEN: f32 = 12.0;

/// Words with a heading of their own.
pub(super) struct Section {
    /// Its heading; empty for none.
    pub(super) heading: String,
    pub(super) items: Vec<Entry>,
    /// It begins a column where all fits one slide that way.
    pub(super) leads: bool,
}

/// A paragraph or an item of a list.
pub(super) struct Entry {
    pub(super) text: String,
    pub(super) style: TextStyle,
    pub(super) colour: Colour,
    /// What stands before it, in the room that its indent leaves.
    pub(super) before: Before,
    /// What it is about.
    pub(super) owner: Option<Id>,
}

/// What stands before an entry.
pub(super) enum Before {
    /// A label in small letters, in a column so wide.
    Label(String, f32),
    /// Drawn things beside the first line, in a column so wide; so high at least.
    Sign(Vec<Item>, f32, f32),
}

impl Before {
    fn indent(&self) -> f32 {
        match self {
            Self::Label(_, w) | Self::Sign(_, w, _) => *w,
        }
    }
}

/// A stretch of an entry's lines at its place.
struct Bit {
    section: usize,
    /// The heading, or an item.
    item: Option<usize>,
    lines: Range<usize>,
    at: Point,
}

/// Sections broken into lines for columns of one width.
pub(super) struct Flow<'a> {
    setting: &'a Setting<'a>,
    sections: &'a [Section],
    heading_style: TextStyle,
    /// For each section the lines of its heading, then its items.
    set: Vec<(Paragraph, Vec<Set>)>,
}

/// An entry broken into lines.
struct Set {
    label: Paragraph,
    text: Paragraph,
    /// How much lower the text begins, beside a sign that is higher than its line.
    down: f32,
}

impl Set {
    /// How much lower a label begins, to stand on one line with the text beside it.
    fn label_down(&self) -> f32 {
        let style = self.text.lines.first().and_then(|line| line.style);
        style.map_or(0.0, |style| (style.ascent() - SMALL.ascent()).max(0.0))
    }

    fn label_height(&self) -> f32 {
        if self.label.lines.is_empty() { 0.0 } else { self.label.height + self.label_down() }
    }

    fn height(&self) -> f32 {
        self.label_height().max(self.text.height + 2.0 * self.down)
    }

    /// What of it must follow a heading in the same column.
    fn least(&self) -> f32 {
        self.label.height.max(line_h(&self.text) * self.text.lines.len().min(2) as f32)
    }
}

/// Which bits stand on which slide.
pub(super) struct Laid(Vec<Vec<Bit>>);

impl Laid {
    /// How many slides it takes.
    pub(super) fn count(&self) -> usize {
        self.0.len()
    }
}

/// Sections in letters of [`BODY`]; in the smallest where that spares a slide for a few lines.
pub(super) fn settled(
    setting: &Setting<'_>,
    (heading, width): (TextStyle, f32),
    columns: &dyn Fn(usize) -> Vec<Rect>,
    sections: &dyn Fn(TextStyle) -> Vec<Section>,
) -> Vec<Section> {
    let count = |sections: &[Section]| Flow::new(setting, sections, heading, width).place(columns).len();
    let usual = sections(BODY);
    if count(&usual) < 2 {
        return usual;
    }
    let small = sections(SMALL);
    if count(&small) < 2 { small } else { usual }
}

impl<'a> Flow<'a> {
    /// Breaks `sections` into lines `width` wide.
    pub(super) fn new(setting: &'a Setting<'a>, sections: &'a [Section], heading: TextStyle, width: f32) -> Self {
        let item = |entry: &Entry| {
            let label = match &entry.before {
                Before::Label(label, w) => setting.set(label, SMALL, w - 8.0),
                Before::Sign(..) => Paragraph::default(),
            };
            let text = setting.set(&entry.text, entry.style, width - entry.before.indent());
            let down = match &entry.before {
                Before::Sign(_, _, h) => ((h - entry.style.line_height) / 2.0).max(0.0),
                Before::Label(..) => 0.0,
            };
            Set { label, text, down }
        };
        let set = sections
            .iter()
            .map(|section| {
                let heading = setting.set(&section.heading, heading, width);
                (heading, section.items.iter().map(item).collect())
            })
            .collect();
        Self { setting, sections, heading_style: heading, set }
    }

    /// Places everything in the columns of as many slides as it takes; the columns of the last one
    /// come out about equally high.
    pub(super) fn lay(&self, columns: &dyn Fn(usize) -> Vec<Rect>) -> Laid {
        let led = self.run(columns, (true, true));
        if led.len() < 2 && self.sections.iter().any(|section| section.leads) {
            return Laid(led);
        }
        let mut laid = self.place(columns);
        let (count, mut less) = (laid.len(), EVEN);
        let last = count.saturating_sub(1);
        loop {
            let lower = |page: usize| {
                let by = if page == last { less } else { 0.0 };
                let lowered = columns(page).into_iter().map(|c| Rect { h: c.h - by, ..c });
                lowered.collect::<Vec<_>>()
            };
            if lower(last).iter().any(|c| c.h < 4.0 * self.heading_style.line_height) {
                break;
            }
            let next = self.place(&lower);
            if next.len() > count || splits(&next) > splits(&laid) {
                break;
            }
            laid = next;
            less += EVEN;
        }
        Laid(laid)
    }

    /// Sections whole as far as a column holds them; parted where that spares a slide.
    fn place(&self, columns: &dyn Fn(usize) -> Vec<Rect>) -> Vec<Vec<Bit>> {
        let whole = self.run(columns, (true, false));
        if whole.len() < 2 {
            return whole;
        }
        let parted = self.run(columns, (false, false));
        if parted.len() < whole.len() { parted } else { whole }
    }

    /// With sections kept whole as far as can be, and begun where they lead a column.
    fn run(
        &self,
        columns: &dyn Fn(usize) -> Vec<Rect>,
        (keeps_sections, begins_columns): (bool, bool),
    ) -> Vec<Vec<Bit>> {
        let mut pen = Pen { columns, page: 0, column: 0, y: 0.0, fresh: true, pages: vec![Vec::new()] };
        pen.y = pen.rect().y;
        for (at, (heading, items)) in self.set.iter().enumerate() {
            let h = section_h(heading, items);
            if begins_columns && !pen.fresh && self.sections.get(at).is_some_and(|section| section.leads) {
                pen.advance();
            }
            let above = if pen.fresh { 0.0 } else { SECTION };
            let is_cut = pen.y + above + h > pen.rect().bottom();
            if keeps_sections && !pen.fresh && is_cut && h <= pen.next_h() {
                pen.advance();
            } else {
                pen.y += above;
            }
            // A heading never stands without the first lines of what it heads.
            // One that would go on to the next column as a whole takes the heading along.
            let needs = |set: &Set| if set.height() <= pen.next_h() { set.height() } else { set.least() };
            let first = items.first().map_or(0.0, needs);
            if !heading.lines.is_empty() {
                if !pen.fresh && pen.y + heading.height + UNDER_HEADING + first > pen.rect().bottom() {
                    pen.advance();
                }
                pen.lines(heading, at, None);
                pen.y += UNDER_HEADING;
            }
            for (item, set) in items.iter().enumerate() {
                if item > 0 {
                    pen.y += ITEM;
                }
                let h = set.height();
                if !pen.fresh && pen.y + h > pen.rect().bottom() && (h <= pen.next_h() || pen.is_full(&set.text)) {
                    pen.advance();
                    // What a list is about stands above each of its columns.
                    if !heading.lines.is_empty() {
                        pen.lines(heading, at, None);
                        pen.y += UNDER_HEADING;
                    }
                }
                let top = pen.y;
                let (page, column) = (pen.page, pen.column);
                pen.y += set.down;
                pen.lines(&set.text, at, Some(item));
                pen.y += set.down;
                if (page, column) == (pen.page, pen.column) {
                    pen.y = pen.y.max(top + set.label_height());
                }
            }
        }
        pen.pages
    }

    /// Where the lowest of what stands on slide `page` ends; nothing where nothing stands there.
    pub(super) fn bottom(&self, laid: &Laid, page: usize) -> Option<f32> {
        let bits = laid.0.get(page)?.iter();
        let end = |bit: &Bit| {
            let (heading, items) = self.set.get(bit.section)?;
            let text = match bit.item {
                None => line_h(heading) * bit.lines.len() as f32,
                Some(item) => {
                    let set = items.get(item)?;
                    let label = if bit.lines.start == 0 { set.label_height() } else { 0.0 };
                    label.max(line_h(&set.text) * bit.lines.len() as f32 + set.down)
                }
            };
            Some(bit.at.y + text)
        };
        bits.filter_map(end).reduce(f32::max)
    }

    /// Draws what stands on slide `page` under `parent`.
    pub(super) fn draw(&self, laid: &Laid, page: usize, easel: &mut Easel<'_>, parent: NodeId) {
        let mut list: Option<(usize, NodeId)> = None;
        for bit in laid.0.get(page).into_iter().flatten() {
            let (Some(section), Some((heading, items))) = (self.sections.get(bit.section), self.set.get(bit.section))
            else {
                continue;
            };
            let Some(item) = bit.item else {
                let part = stretch(heading, &bit.lines);
                let node = easel.meaning.add(parent, Role::Heading(2), words(&section.heading, &part), None);
                easel.text(Some(node), &part, bit.at, self.setting.colours.ink);
                list = None;
                continue;
            };
            let (Some(entry), Some(set)) = (section.items.get(item), items.get(item)) else { continue };
            let (_, list) = *list.insert(
                list.filter(|(known, _)| *known == bit.section)
                    .unwrap_or_else(|| (bit.section, easel.meaning.add(parent, Role::List, "", None))),
            );
            let part = stretch(&set.text, &bit.lines);
            let begins = bit.lines.start == 0;
            let mut says = words(&entry.text, &part);
            if let Before::Label(label, _) = &entry.before
                && begins
            {
                says = format!("{label}: {says}");
            }
            let node = easel.meaning.add(list, Role::ListItem, says, entry.owner.clone());
            easel.put(self.entry(entry, &part, begins.then_some(set), bit.at).means(node));
        }
    }

    /// Lines of an entry, with what stands before it where they are its `first`.
    fn entry(&self, entry: &Entry, part: &Paragraph, first: Option<&Set>, at: Point) -> Sketch {
        let indent = entry.before.indent();
        let mut sketch = Sketch::new(Rect::new(at.x, at.y, indent + part.width, part.height));
        sketch.owner.clone_from(&entry.owner);
        match (first, &entry.before) {
            (Some(set), Before::Label(..)) => {
                sketch.rect.h = part.height.max(set.label_height());
                sketch.lines(&set.label, Point::new(0.0, set.label_down()), self.setting.colours.muted);
                sketch.lines(part, Point::new(indent, 0.0), entry.colour);
            }
            (Some(set), Before::Sign(items, ..)) => {
                sketch.rect = Rect { y: at.y - set.down, h: part.height + 2.0 * set.down, ..sketch.rect };
                sketch.lines(part, Point::new(indent, set.down), entry.colour);
                sketch.items.extend(items.iter().cloned());
            }
            _ => drop(sketch.lines(part, Point::new(indent, 0.0), entry.colour)),
        }
        sketch
    }
}

/// The words of a text that stand on these of its lines.
pub(super) fn words(text: &str, part: &Paragraph) -> String {
    let (Some(first), Some(last)) = (part.lines.first(), part.lines.last()) else { return String::new() };
    text.trim().get(first.source.start..last.source.end).unwrap_or_default().trim().to_owned()
}

/// How many texts and sections are parted, which nobody likes to read.
fn splits(laid: &[Vec<Bit>]) -> usize {
    let texts = laid.iter().flatten().filter(|bit| bit.lines.start > 0).count();
    let goes_on = |pair: &&[Bit]| matches!(pair, [a, b] if a.section == b.section && a.at.x != b.at.x);
    texts + laid.iter().flat_map(|page| page.windows(2)).filter(goes_on).count()
}

/// Where the next line goes.
struct Pen<'a> {
    columns: &'a dyn Fn(usize) -> Vec<Rect>,
    page: usize,
    column: usize,
    y: f32,
    /// Nothing stands in the column yet.
    fresh: bool,
    pages: Vec<Vec<Bit>>,
}

impl Pen<'_> {
    fn rect(&self) -> Rect {
        (self.columns)(self.page).get(self.column).copied().unwrap_or_default()
    }

    /// Page and place of the next column.
    fn next(&self) -> (usize, usize) {
        if self.column + 1 < (self.columns)(self.page).len() {
            (self.page, self.column + 1)
        } else {
            (self.page + 1, 0)
        }
    }

    fn next_h(&self) -> f32 {
        let (page, column) = self.next();
        (self.columns)(page).get(column).map_or(0.0, |c| c.h)
    }

    fn advance(&mut self) {
        (self.page, self.column) = self.next();
        if self.pages.len() <= self.page {
            self.pages.push(Vec::new());
        }
        self.y = self.rect().y;
        self.fresh = true;
    }

    /// Whether not even one line of the text fits below.
    fn is_full(&self, set: &Paragraph) -> bool {
        self.y + line_h(set) > self.rect().bottom()
    }

    /// Puts all lines of a text down, in as many columns as that takes.
    fn lines(&mut self, set: &Paragraph, section: usize, item: Option<usize>) {
        let (h, mut from) = (line_h(set), 0);
        while from < set.lines.len() {
            let room = ((self.rect().bottom() - self.y + 0.01) / h).floor().max(0.0) as usize;
            // A column that is lower than a line takes one all the same: somewhere it must go.
            let room = if self.fresh { room.max(1) } else { room };
            let to = (from + room).min(set.lines.len());
            if to > from {
                let at = Point::new(self.rect().x, self.y);
                if let Some(page) = self.pages.get_mut(self.page) {
                    page.push(Bit { section, item, lines: from..to, at });
                }
                self.y += (to - from) as f32 * h;
                self.fresh = false;
                from = to;
            }
            if from < set.lines.len() {
                self.advance();
            }
        }
    }
}

fn line_h(set: &Paragraph) -> f32 {
    set.lines.first().and_then(|line| line.style).map_or(SMALL.line_height, |style| style.line_height)
}

fn section_h(heading: &Paragraph, items: &[Set]) -> f32 {
    let under = if heading.lines.is_empty() { 0.0 } else { heading.height + UNDER_HEADING };
    let all: f32 = items.iter().map(|set| set.height() + ITEM).sum();
    under + (all - ITEM).max(0.0)
}

/// Some lines of a paragraph as one of their own.
pub(super) fn stretch(set: &Paragraph, lines: &Range<usize>) -> Paragraph {
    let lines = set.lines.get(lines.clone()).unwrap_or_default().to_vec();
    let width = lines.iter().map(|line| line.width).fold(0.0, f32::max);
    let height = lines.len() as f32 * line_h(set);
    Paragraph { lines, width, height }
}

/// Equal columns within `room`.
pub(super) fn columns(room: Rect, count: usize, gutter: f32) -> Vec<Rect> {
    let w = (room.w - gutter * (count.max(1) - 1) as f32) / count.max(1) as f32;
    (0..count.max(1)).map(|at| Rect { x: room.x + at as f32 * (w + gutter), w, ..room }).collect()
}
