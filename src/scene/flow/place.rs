//! Where the lines of running text stand: page by page, column by column.

use super::{
    Look,
    set::{Set, Strip},
};
use crate::{base::Size, layout::measure, model::PageSize};

/// Between two columns.
const BETWEEN: f32 = 36.0;
/// A column is at least so wide where there are two.
const NARROWEST: f32 = 300.0;
/// Longest line of running text: beyond some ninety letters the eye loses the next one.
const LONGEST: f32 = 420.0;
/// Room for a figure at the end of a row.
const END: f32 = 76.0;
/// Between the last line and the foot.
const OVER_FOOT: f32 = 14.0;
/// Under the title of the first page.
const UNDER_TITLE: f32 = 16.0;

/// The measures of a report's pages, in its own points: on paper larger than A3 everything grows.
#[derive(Clone, Copy, Debug)]
pub(super) struct Frame {
    /// The page.
    pub(super) size: Size,
    /// Paper points for one of these.
    pub(super) scale: f32,
    /// Free on each side.
    pub(super) margin: f32,
    /// How many columns there are.
    pub(super) columns: usize,
    /// Width of a column.
    pub(super) column_w: f32,
    /// Width of what stands beside the text.
    pub(super) label_w: f32,
    /// From a column's left to its text.
    pub(super) indent: f32,
    /// Width of the text.
    pub(super) text_w: f32,
    /// Width of each further cell of a row.
    pub(super) end_w: f32,
    /// Height of the first page's title.
    pub(super) title_h: f32,
    /// Height of the foot.
    pub(super) foot_h: f32,
}

impl Frame {
    pub(super) fn new(look: &Look<'_>) -> Self {
        let largest = PageSize::A3.portrait();
        let scale = libm::sqrtf(look.paper.w * look.paper.h / (largest.w * largest.h)).max(1.0);
        let size = Size::new(look.paper.w / scale, look.paper.h / scale);
        let margin = measure::MARGIN + look.margin / scale;
        let width = size.w - 2.0 * margin;
        let columns = if width >= 2.0 * NARROWEST + BETWEEN { 2 } else { 1 };
        let column_w = (width - BETWEEN * (columns - 1) as f32) / columns as f32;
        let label_w = measure::LABEL.min(column_w * 0.25);
        let indent = label_w + 2.0 * measure::GAP;
        let text_w = (column_w - indent).clamp(1.0, LONGEST);
        let end_w = END.min(text_w / 5.0);
        Self { size, scale, margin, columns, column_w, label_w, indent, text_w, end_w, title_h: 0.0, foot_h: 0.0 }
    }

    /// Between the margins.
    pub(super) fn width(&self) -> f32 {
        self.size.w - 2.0 * self.margin
    }

    /// Left edge of a column.
    pub(super) fn left(&self, column: usize) -> f32 {
        self.margin + column as f32 * (self.column_w + BETWEEN)
    }

    /// Where the foot begins.
    pub(super) fn foot(&self) -> f32 {
        self.size.h - self.margin - self.foot_h
    }

    /// Where columns end.
    fn bottom(&self) -> f32 {
        self.foot() - OVER_FOOT
    }

    /// Where the columns of a page begin.
    fn top(&self, page: usize) -> f32 {
        if page == 0 { self.margin + self.title_h + UNDER_TITLE } else { self.margin }
    }
}

/// Where a line stands.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Spot {
    /// Whose line it is.
    pub(super) block: usize,
    /// Which of its lines.
    pub(super) line: usize,
    pub(super) page: usize,
    pub(super) column: usize,
    /// Top of its strip.
    pub(super) y: f32,
}

/// A line, by its block and its number in there.
type Numbered = (usize, usize, Strip);

/// Finds a place for every line, in their order; the columns of the last page end at one height.
pub(super) fn spots(set: &[Set], frame: &Frame) -> Vec<Spot> {
    let strips: Vec<Numbered> = set
        .iter()
        .enumerate()
        .flat_map(|(block, set)| set.strips.iter().enumerate().map(move |(line, strip)| (block, line, *strip)))
        .collect();
    let mut spots = fill(&strips, frame, 0, frame.bottom());
    let last = spots.last().map_or(0, |spot| spot.page);
    let start = spots.partition_point(|spot| spot.page < last);
    if let Some(even) = strips.get(start..).and_then(|strips| level(strips, frame, last)) {
        spots.truncate(start);
        spots.extend(even);
    }
    spots
}

/// Places lines from the top of `page` on, in columns that end at `bottom`.
fn fill(strips: &[Numbered], frame: &Frame, page: usize, bottom: f32) -> Vec<Spot> {
    let mut pen = Pen { frame, bottom, page, column: 0, y: frame.top(page), fresh: true };
    let mut spots = Vec::with_capacity(strips.len());
    for run in strips.chunk_by(|(_, _, strip), _| strip.holds_next) {
        let over = run.first().map_or(0.0, |(_, _, first)| first.before);
        let height: f32 = run.iter().map(|(_, _, strip)| strip.before + strip.h).sum();
        // What does not fit here goes on over there, if it fits there.
        if !pen.fits(height) && height - over <= bottom - frame.margin {
            pen.next_column();
        }
        for (block, line, strip) in run {
            if !pen.fits(strip.before + strip.h) {
                pen.next_column();
            }
            if !pen.fresh {
                pen.y += strip.before;
            }
            spots.push(Spot { block: *block, line: *line, page: pen.page, column: pen.column, y: pen.y });
            pen.y += strip.h;
            pen.fresh = false;
        }
    }
    spots
}

/// Steps by which the height of the last page's columns is looked for: to a fraction of a point.
const LOOKS: usize = 12;

/// The lines of the last page in columns as low as hold them all; nothing where there is one column.
fn level(strips: &[Numbered], frame: &Frame, page: usize) -> Option<Vec<Spot>> {
    if frame.columns < 2 {
        return None;
    }
    let held = |spots: &[Spot]| {
        let whole = |(pair, (_, _, strip)): (&[Spot], &Numbered)| match pair {
            [this, next] => !strip.holds_next || this.column == next.column,
            _ => true,
        };
        spots.last().is_none_or(|spot| spot.page == page) && spots.windows(2).zip(strips).all(whole)
    };
    let (mut low, mut high, mut found) = (frame.top(page), frame.bottom(), None);
    for _ in 0..LOOKS {
        let middle = f32::midpoint(low, high);
        let spots = fill(strips, frame, page, middle);
        if held(&spots) {
            (high, found) = (middle, Some(spots));
        } else {
            low = middle;
        }
    }
    found
}

/// Where the next line would stand.
struct Pen<'a> {
    frame: &'a Frame,
    /// Where columns end.
    bottom: f32,
    page: usize,
    column: usize,
    y: f32,
    /// Nothing stands in this column yet.
    fresh: bool,
}

impl Pen<'_> {
    /// Whether so much fits below; an empty column takes whatever comes.
    fn fits(&self, height: f32) -> bool {
        self.fresh || self.y + height <= self.bottom
    }

    fn next_column(&mut self) {
        self.column += 1;
        if self.column >= self.frame.columns {
            self.column = 0;
            self.page += 1;
        }
        self.y = self.frame.top(self.page);
        self.fresh = true;
    }
}
