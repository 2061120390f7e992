//! A map at a final size of its own: one page as large as that, or tiles for an office printer that
//! are cut and glued together, with a plan of how to do so.
//!
//! The map is laid out once, for the whole poster; a tile is a view of it. `cut` finds the places
//! where the tiles meet, `marks` draws what stands around a tile, `plan` the page that goes before.

mod cut;
mod drawing;
mod marks;
mod plan;

use std::sync::Arc;

use self::cut::{Cutting, Tile};
use super::{Edition, Group, Page, Scene, pages::Press};
use crate::{
    base::{Point, Rect, Size},
    i18n::text_with,
    layout::{self, Request, Sheet, Sizing, Target},
    model::{Document, PageSize, Poster, PosterSize},
    text::Typeset,
    theme::SheetColours,
};

/// Lines may reach a little over the box of their group, in sheet points.
const OVERHANG: f32 = 1.0;

/// What every page of a tiled poster is made from.
struct Work<'a> {
    doc: &'a Document,
    typeset: &'a dyn Typeset,
    colours: &'static SheetColours,
    poster: &'a Poster,
    /// The map as it was laid out for the whole poster.
    sheet: &'a Sheet,
    /// The poster in one piece.
    whole: &'a Page,
    cutting: &'a Cutting,
}

/// The pages of `doc` as that poster: one, or a plan and the tiles, row by row; and the map as it was
/// laid out.
pub(super) fn pages(
    doc: &Document,
    typeset: &dyn Typeset,
    edition: &Edition<'_>,
    poster: &Poster,
) -> (Vec<Page>, Vec<Sheet>) {
    let (paper, sheet) = lay_out(doc, typeset, edition, poster);
    let press = Press::new(doc, edition);
    let whole = spread(paper, edition.settings.margin(paper), press.scene(&sheet));
    let Some(tile) = poster.tile else { return (vec![whole], vec![sheet]) };
    let mut cutting = Cutting::new(poster, tile, &sheet, &whole);
    cutting.leave_white_out(whole.scene.groups.iter().map(|group| on_poster(&whole, group.bounds.grown(OVERHANG))));
    let (colours, cutting) = (press.colours, &cutting);
    let work = Work { doc, typeset, colours, poster, sheet: &sheet, whole: &whole, cutting };
    // One tile needs no plan.
    let plan = (cutting.count() > 1).then(|| plan::page(&work));
    let pages = plan.into_iter().chain(work.tiles()).collect();
    (pages, vec![sheet])
}

/// The poster's paper, and the map laid out for it: the way round on which it gets larger.
fn lay_out(doc: &Document, typeset: &dyn Typeset, edition: &Edition<'_>, poster: &Poster) -> (Size, Sheet) {
    let request = Request::page(edition.settings, edition.language);
    let mut cache = layout::Cache::default();
    let mut on = |paper: Size| {
        let margins = 2.0 * edition.settings.margin(paper);
        let room = Size::new(paper.w - margins, paper.h - margins);
        let request = Request { target: Target::Page { paper: room, sizing: Sizing::Poster }, ..request.clone() };
        let sheet = layout::lay_out(doc, typeset, &request, &mut cache);
        let scale = (room.w / sheet.size.w).min(room.h / sheet.size.h);
        (scale, paper, sheet)
    };
    let (_, paper, sheet) = match poster.size.sides() {
        (paper, None) => on(paper),
        (paper, Some(turned)) => {
            let (lying, standing) = (on(paper), on(turned));
            if standing.0 > lying.0 { standing } else { lying }
        }
    };
    (paper, sheet)
}

/// A scene as large as fits `paper` inside its margins, in the middle.
fn spread(paper: Size, margin: f32, scene: Scene) -> Page {
    let Size { w, h } = scene.size;
    let scale = ((paper.w - 2.0 * margin) / w).min((paper.h - 2.0 * margin) / h);
    let origin = Point::new((paper.w - w * scale) / 2.0, (paper.h - h * scale) / 2.0);
    Page::new(paper, scale, origin, scene)
}

impl PosterSize {
    /// Width and height in points; a paper size lies, and may stand as well.
    fn sides(self) -> (Size, Option<Size>) {
        match self {
            Self::Paper(size) => {
                let Size { w, h } = size.portrait();
                (Size::new(h, w), (size != PageSize::Slide).then_some(Size::new(w, h)))
            }
            Self::Millimetres(w, h) => {
                let points = |mm: u16| f32::from(mm.clamp(Self::LEAST_MM, Self::MOST_MM)) / 25.4 * 72.0;
                (Size::new(points(w), points(h)), None)
            }
        }
    }
}

impl Work<'_> {
    /// The tiles, row by row. Each takes the groups that reach onto it: a group is looked at once,
    /// however many tiles there are.
    fn tiles(&self) -> Vec<Page> {
        let tiles = self.cutting.tiles();
        let mut on_tile: Vec<Vec<Group>> = vec![Vec::new(); tiles.len()];
        for group in &self.whole.scene.groups {
            for at in self.cutting.reached(self.on_poster(group.bounds.grown(OVERHANG))) {
                if let Some(groups) = on_tile.get_mut(at) {
                    groups.push(group.clone());
                }
            }
        }
        let printed = tiles.into_iter().zip(on_tile).filter(|(tile, _)| self.cutting.prints(tile.place));
        printed.map(|(tile, groups)| self.tile(&tile, groups)).collect()
    }

    fn tile(&self, tile: &Tile, groups: Vec<Group>) -> Page {
        let whole = self.whole;
        let scene = Scene { size: whole.scene.size, groups, meaning: Arc::clone(&whole.scene.meaning) };
        let at = self.cutting.at;
        let origin = Point::new(whole.origin.x - tile.cell.x + at.x, whole.origin.y - tile.cell.y + at.y);
        let args = [("tile", tile.name().into()), ("count", self.cutting.count().to_string().into())];
        Page {
            clip: Some(tile.shown.moved(at - Point::new(tile.cell.x, tile.cell.y))),
            frame: marks::around(self, tile),
            about: text_with(self.sheet.language, "poster-tile", &args),
            ..Page::new(self.cutting.paper, whole.scale, origin, scene)
        }
    }

    /// A rectangle of the sheet, in poster points.
    fn on_poster(&self, rect: Rect) -> Rect {
        on_poster(self.whole, rect)
    }
}

/// A rectangle of the sheet on this poster, in poster points.
fn on_poster(whole: &Page, rect: Rect) -> Rect {
    let Page { scale, origin, .. } = *whole;
    Rect::new(rect.x * scale + origin.x, rect.y * scale + origin.y, rect.w * scale, rect.h * scale)
}
