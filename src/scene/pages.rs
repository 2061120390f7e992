//! A document as pages of paper: laid out, split where it must be, and composed.

use std::collections::BTreeSet;

use rayon::prelude::*;

use super::{
    Page, Pictures, Scene, appendix,
    compose::{self, Look},
    poster,
    speech::Answers,
    supplement,
};
use crate::{
    base::{Language, Point, Size},
    i18n::{self, text_with},
    layout::{self, LaneRow, Request, Sheet},
    model::{Document, Filter, Filtered, Fit, PageSettings, ReadingOrder, Seen},
    text::Typeset,
    theme::SheetColours,
};

/// In which form a document goes onto pages.
#[derive(Clone, Copy, Debug)]
pub struct Edition<'a> {
    /// Paper, and what is on it.
    pub settings: &'a PageSettings,
    /// Language of the sheet's own words.
    pub language: Language,
    /// What the filter hides is faded as on the canvas, if the settings say so.
    pub filter: &'a Filter,
    /// Pictures, with those that were read from files.
    pub pictures: &'a Pictures,
}

impl Edition<'_> {
    /// What of `doc` does not fade.
    pub(super) fn seen(&self, doc: &Document) -> Seen {
        if self.settings.filtered == Filtered::Fade { self.filter.seen(doc) } else { Seen::default() }
    }
}

/// The pages of `doc` on paper as `settings` say, with the sheet's own words in `language`.
pub fn pages(doc: &Document, typeset: &dyn Typeset, settings: &PageSettings, language: Language) -> Vec<Page> {
    let (filter, pictures) = (Filter::default(), Pictures::default());
    edition(doc, typeset, &Edition { settings, language, filter: &filter, pictures: &pictures })
}

/// The pages of `doc` in this edition.
pub fn edition(doc: &Document, typeset: &dyn Typeset, edition: &Edition<'_>) -> Vec<Page> {
    let (mut pages, sheets) = match &edition.settings.poster {
        Some(poster) => poster::pages(doc, typeset, edition, poster),
        None => in_sheets(doc, typeset, edition),
    };
    let has_more = edition.settings.with_notes || !edition.settings.supplements.is_empty();
    if has_more {
        // What stands behind the tiles of a poster come out of the same printer.
        let tile = edition.settings.poster.as_ref().and_then(|poster| poster.tile);
        let settings = PageSettings { size: tile.unwrap_or(edition.settings.size), ..edition.settings.clone() };
        let edition = Edition { settings: &settings, ..*edition };
        pages.extend(supplement::pages(doc, typeset, &edition));
        if settings.with_notes {
            pages.extend(appendix::pages(doc, typeset, &edition, SheetColours::printed(settings.mono), &sheets));
        }
    }
    for page in &mut pages {
        page.mono = edition.settings.mono;
    }
    pages
}

/// The map on as many sheets of paper as the settings ask for.
fn in_sheets(doc: &Document, typeset: &dyn Typeset, edition: &Edition<'_>) -> (Vec<Page>, Vec<Sheet>) {
    let request = Request::page(edition.settings, edition.language);
    let sheets = layout::sheets(doc, typeset, &request, &mut layout::Cache::default());
    let press = Press::new(doc, edition);
    let whole = Whole::of(doc, &sheets);
    let page = |sheet| Page { about: whole.about(sheet), ..press.page(sheet, edition.settings) };
    (sheets.par_iter().map(page).collect(), sheets)
}

/// What all pages of an edition have in common.
pub(super) struct Press<'a> {
    doc: &'a Document,
    pub(super) colours: &'static SheetColours,
    seen: Seen,
    answers: Answers<'a>,
    order: ReadingOrder,
    pictures: &'a Pictures,
}

impl<'a> Press<'a> {
    pub(super) fn new(doc: &'a Document, edition: &Edition<'a>) -> Self {
        let seen = edition.seen(doc);
        let colours = SheetColours::printed(edition.settings.mono);
        Self {
            doc,
            colours,
            seen,
            answers: Answers::of(doc),
            order: edition.settings.order,
            pictures: edition.pictures,
        }
    }

    /// What the filter leaves to be seen.
    pub(super) fn seen(&self) -> &Seen {
        &self.seen
    }

    /// The picture of a sheet.
    pub(super) fn scene(&self, sheet: &Sheet) -> Scene {
        let look = Look { colours: self.colours, pictures: self.pictures, seen: &self.seen };
        compose::on_paper(self.doc, sheet, &self.answers, self.order, &look)
    }

    /// A sheet on the paper that the settings name, inside its margins.
    fn page(&self, sheet: &Sheet, settings: &PageSettings) -> Page {
        let scene = self.scene(sheet);
        if settings.fit == Fit::OnePage {
            let margin = settings.margin(sheet.size);
            let paper = Size::new(sheet.size.w + 2.0 * margin, sheet.size.h + 2.0 * margin);
            return Page::new(paper, 1.0, Point::new(margin, margin), scene);
        }
        placed(settings.paper(), settings.margin(settings.paper()), scene)
    }
}

/// A scene as large as fits `paper` inside its margins: in the middle between left and right, at the top.
pub(super) fn placed(paper: Size, margin: f32, scene: Scene) -> Page {
    let Size { w, h } = scene.size;
    let scale = ((paper.w - 2.0 * margin) / w).min((paper.h - 2.0 * margin) / h);
    let origin = Point::new((paper.w - w * scale) / 2.0, margin);
    Page::new(paper, scale, origin, scene)
}

/// All that the sheets of a map show together: a page says in words which part of it is its own.
struct Whole<'a> {
    doc: &'a Document,
    /// Places of the lanes in the document's table.
    lanes: BTreeSet<usize>,
}

impl<'a> Whole<'a> {
    fn of(doc: &'a Document, sheets: &[Sheet]) -> Self {
        let lanes = sheets.iter().flat_map(|sheet| sheet.lanes.iter().map(|lane| lane.index)).collect();
        Self { doc, lanes }
    }

    /// What of the map a sheet shows; nothing to say where that is all.
    fn about(&self, sheet: &Sheet) -> String {
        let said: Vec<String> = [self.phases(sheet), self.rows(sheet)].into_iter().flatten().collect();
        said.join(", ")
    }

    fn phases(&self, sheet: &Sheet) -> Option<String> {
        let (first, last) = (sheet.phases.first()?, sheet.phases.last()?);
        let shown = |count: usize| count.to_string().into();
        if first.index != last.index {
            let is_all = first.index == 0 && last.index + 1 == self.doc.phases.len();
            let args = [("first", shown(first.index + 1)), ("last", shown(last.index + 1))];
            return (!is_all).then(|| text_with(sheet.language, "about-phases", &args));
        }
        let before: usize = self.doc.phases.iter().take(first.index).map(|p| p.steps.len()).sum();
        let columns = sheet.columns.first()?.index + 1 - before..=sheet.columns.last()?.index + 1 - before;
        if columns.clone().count() < self.doc.phases.get(first.index)?.steps.len() {
            let (from, to) = columns.into_inner();
            let args = [("phase", shown(first.index + 1)), ("first", shown(from)), ("last", shown(to))];
            return Some(text_with(sheet.language, "about-steps", &args));
        }
        let is_all = self.doc.phases.len() == 1;
        (!is_all).then(|| text_with(sheet.language, "about-phase", &[("phase", shown(first.index + 1))]))
    }

    fn rows(&self, sheet: &Sheet) -> Option<String> {
        if let [row] = sheet.lanes.as_slice()
            && row.continued
        {
            let lane = i18n::lane_name(sheet.language, self.doc.lanes.get(row.index)?);
            return Some(text_with(sheet.language, "about-continued", &[("lane", lane.into())]));
        }
        if sheet.lanes.len() == self.lanes.len() {
            return None;
        }
        let name = |row: Option<&LaneRow>| Some(i18n::lane_name(sheet.language, self.doc.lanes.get(row?.index)?));
        let (first, last) = (name(sheet.lanes.first())?, name(sheet.lanes.last())?);
        if sheet.lanes.len() == 1 {
            return Some(first.to_owned());
        }
        Some(text_with(sheet.language, "about-lanes", &[("first", first.into()), ("last", last.into())]))
    }
}
