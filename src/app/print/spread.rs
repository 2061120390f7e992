//! Where the pages lie on the table: in rows, as many in a row as there is room for.

use egui::{Rect, Vec2, pos2, vec2};

use super::Near;
use crate::base::Size;

/// Smallest and largest zoom of the preview: an A0 poster as a stamp, a word of 6 pt as large as a hand.
pub const ZOOM_RANGE: (f32, f32) = (0.02, 16.0);
/// Between pages, and around them.
const GAP: f32 = 24.0;
/// Under a page, for its number and what is on it.
pub(super) const CAPTION: f32 = 34.0;
/// Pages are not shown smaller than this when all of them are to be seen: they could not be told apart.
const LEAST_SIDE: f32 = 184.0;

/// Pages on the table.
#[derive(Clone, Debug, Default)]
pub struct Spread {
    /// Where each page lies, from the table's corner, in logical pixels.
    pub pages: Vec<Rect>,
    /// What all of them take.
    pub size: Vec2,
}

impl Spread {
    /// Lays pages of these sizes in rows on a table of that size.
    pub fn new(papers: &[Size], zoom: f32, room: Vec2) -> Self {
        let mut spread = Self { pages: Vec::with_capacity(papers.len()), size: vec2(0.0, GAP) };
        let mut rest = papers;
        let mut left = None;
        while !rest.is_empty() {
            let (row, behind) = rest.split_at(fitting(rest, zoom, room.x));
            let width: f32 = row.iter().map(|p| p.w * zoom).sum::<f32>() + GAP * (row.len() - 1) as f32;
            let height = row.iter().map(|p| p.h * zoom).fold(0.0, f32::max);
            // Rows begin where the first one does, like lines of words, unless they need more room.
            let middle = GAP.max((room.x - width) / 2.0);
            let mut x = left.get_or_insert(middle).min(middle);
            for paper in row {
                let size = vec2(paper.w, paper.h) * zoom;
                spread.pages.push(Rect::from_min_size(pos2(x, spread.size.y), size));
                x += size.x + GAP;
            }
            spread.size = vec2(spread.size.x.max(x), spread.size.y + height + CAPTION + GAP);
            rest = behind;
        }
        spread.size.y -= GAP / 2.0;
        // In the middle where there is room to spare.
        let down = ((room.y - spread.size.y) / 2.0).max(0.0);
        spread.pages.iter_mut().for_each(|page| *page = page.translate(vec2(0.0, down)));
        spread.size = spread.size.max(room);
        spread
    }

    /// The page nearest to this one in the row above or below.
    pub fn beside(&self, at: usize, by: i32) -> Option<usize> {
        let here = self.pages.get(at)?;
        let is_there = |page: &Rect| if by < 0 { page.max.y <= here.min.y } else { page.min.y >= here.max.y };
        let rows = self.pages.iter().filter(|page| is_there(page)).map(|page| page.min.y);
        let row = if by < 0 { rows.fold(f32::NEG_INFINITY, f32::max) } else { rows.fold(f32::INFINITY, f32::min) };
        let in_row = self.pages.iter().enumerate().filter(|(_, page)| page.min.y == row);
        let distance = |page: &Rect| (page.center().x - here.center().x).abs();
        in_row.min_by(|(_, a), (_, b)| distance(a).total_cmp(&distance(b))).map(|(at, _)| at)
    }
}

/// How many of the first pages fit side by side; at least one.
fn fitting(papers: &[Size], zoom: f32, width: f32) -> usize {
    let mut x = 2.0 * GAP - GAP;
    let fits = |paper: &&Size| {
        x += paper.w * zoom + GAP;
        x <= width + 0.5
    };
    papers.iter().take_while(fits).count().max(1)
}

/// Logical pixels for a point of paper.
pub(super) fn zoom(near: Near, papers: &[Size], room: Vec2) -> f32 {
    let widest = papers.iter().map(|p| p.w).fold(1.0, f32::max);
    let highest = papers.iter().map(|p| p.h).fold(1.0, f32::max);
    let across = ((room.x - 2.0 * GAP) / widest).max(0.0);
    let down = ((room.y - 1.5 * GAP - CAPTION) / highest).max(0.0);
    let zoom = match near {
        Near::Zoom(zoom) => zoom,
        Near::Width => across,
        Near::Page => across.min(down),
        Near::All => {
            let least = LEAST_SIDE / widest.max(highest);
            all(papers.len(), Size::new(widest, highest), room).max(least).min(across.min(down))
        }
    };
    zoom.clamp(ZOOM_RANGE.0, ZOOM_RANGE.1)
}

/// The largest zoom at which so many pages of that size are all in view.
fn all(count: usize, page: Size, room: Vec2) -> f32 {
    let zoom = |columns: usize| {
        let rows = count.div_ceil(columns);
        let across = (room.x - GAP * (columns + 1) as f32) / (columns as f32 * page.w);
        let down = (room.y - GAP / 2.0 - (GAP + CAPTION) * rows as f32) / (rows as f32 * page.h);
        across.min(down)
    };
    (1..=count.max(1)).map(zoom).fold(0.0, f32::max)
}

#[cfg(test)]
mod tests {
    use super::*;

    const ROOM: Vec2 = vec2(1000.0, 700.0);

    fn papers(count: usize) -> Vec<Size> {
        vec![Size::new(842.0, 595.0); count]
    }

    #[test]
    fn all_pages_are_in_view_while_they_can_be_told_apart() {
        for count in 1..=12 {
            let papers = papers(count);
            let spread = Spread::new(&papers, zoom(Near::All, &papers, ROOM), ROOM);
            let last = spread.pages.last().expect("a page").max + vec2(0.0, CAPTION);
            assert!(last.x <= ROOM.x && last.y <= ROOM.y, "{count} pages end at {last:?}");
        }
        let many = papers(400);
        let page = zoom(Near::All, &many, ROOM) * 842.0;
        assert!((page - LEAST_SIDE).abs() < 0.5, "more of them scroll: {page}");
    }

    #[test]
    fn pages_lie_in_rows_and_apart() {
        let papers = papers(7);
        let spread = Spread::new(&papers, 0.3, ROOM);
        for (at, page) in spread.pages.iter().enumerate() {
            assert!(page.min.x >= 0.0 && page.max.x <= ROOM.x, "page {at} lies at {page:?}");
            let others = spread.pages.iter().skip(at + 1);
            assert!(others.into_iter().all(|other| !other.expand(GAP / 2.0 - 1.0).intersects(*page)), "page {at}");
        }
        assert_eq!(spread.pages[6].min.x, spread.pages[0].min.x, "the last row begins where the others do");
        assert_eq!(spread.beside(0, 1), Some(3), "three in a row");
        assert_eq!(spread.beside(4, -1), Some(1));
        assert_eq!(spread.beside(1, -1), None, "nothing above the first row");
    }
}
