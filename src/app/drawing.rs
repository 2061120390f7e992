//! Layout and picture of the open map, made anew when the document changes and never while idle.
//!
//! A change is laid out at the width the sheet has already, which is fast. The search for the best
//! width, and counting the sheets of paper, runs in the background afterwards.

use std::{collections::BTreeMap, sync::Arc};

use super::{desk::MapNumber, job::Done};
use crate::{
    base::{Id, Size},
    layout::{self, Fitted, Request, Sheet, lay_out},
    model::{Document, Filter, ImageSource, Seen},
    scene::{self, Pictures, Pixels, Purpose, Scene, compose_seen},
    text::FontBook,
    theme::SheetColours,
};

/// Maps with more cards are laid out in the background when they are opened.
const MANY_CARDS: usize = 2_000;

/// What the canvas shows.
#[derive(Debug, Default)]
pub struct Drawing {
    /// Where everything stands; nothing until the map was laid out for the first time.
    pub sheet: Option<Arc<Sheet>>,
    /// The picture.
    pub scene: Arc<Scene>,
    layout: layout::Cache,
    composed: scene::Cache,
    fitted: Option<Fitted>,
    sheets: Option<usize>,
    /// Cards whose words are too small to read on them.
    too_small: Vec<Id>,
    /// Revision and colours of what is drawn.
    drawn: Option<(u64, &'static SheetColours)>,
    /// The filter through which it is drawn, and what that fades.
    filter: Filter,
    seen: Seen,
    /// Revision for which the width was searched last.
    searched: Option<u64>,
    is_searching: bool,
    /// Revision whose sheets were counted last.
    counted: Option<u64>,
    is_counting: bool,
    /// Which map this is: a late answer for another one is dropped.
    map: MapNumber,
}

/// What a search for the best width found.
#[derive(Debug)]
pub struct Found {
    pub(super) map: MapNumber,
    revision: u64,
    fitted: Fitted,
    cache: layout::Cache,
}

/// How many sheets of paper a map takes, and what cannot be read on them.
#[derive(Clone, Debug)]
pub struct Counted {
    pub(super) map: MapNumber,
    revision: u64,
    sheets: usize,
    too_small: Vec<Id>,
}

impl Drawing {
    /// Size of the whole sheet, in sheet points.
    pub fn size(&self) -> Size {
        self.scene.size
    }

    /// The pixels of a picture in the map; nothing for one that is missing or cannot be read.
    pub fn picture(&self, source: &ImageSource) -> Option<Arc<Pixels>> {
        self.composed.pictures.get(source)
    }

    /// The pictures of the map, for pages that are drawn beside the canvas.
    pub fn pictures(&self) -> &Pictures {
        &self.composed.pictures
    }

    /// How many sheets of the document's paper it takes; unknown until counted.
    pub fn sheets(&self) -> Option<usize> {
        self.sheets
    }

    /// Cards whose words were too small to read on the sheets that were counted last.
    pub fn too_small(&self) -> &[Id] {
        &self.too_small
    }

    /// Whether the map is still being laid out for the first time.
    pub fn is_pending(&self) -> bool {
        self.sheet.is_none()
    }

    /// What of the map is to be seen as it is drawn now.
    pub fn seen(&self) -> &Seen {
        &self.seen
    }

    /// Draws `document` through `filter` unless that is what is drawn already.
    pub fn update(&mut self, revision: u64, document: &Document, colours: &'static SheetColours, filter: &Filter) {
        let is_drawn = self.drawn.is_some_and(|(at, palette)| at == revision && std::ptr::eq(palette, colours));
        if is_drawn && self.filter == *filter {
            return;
        }
        if self.fitted.is_none() && document.cards.len() > MANY_CARDS {
            return;
        }
        let is_laid_out = self.drawn.is_some_and(|(at, _)| at == revision);
        let sheet = match &self.sheet {
            Some(sheet) if is_laid_out => Arc::clone(sheet),
            _ => {
                let request = Request { fitted: self.fitted, ..Request::canvas(document) };
                let sheet = lay_out(document, FontBook::shared(), &request, &mut self.layout);
                self.fitted = Some(sheet.fitted);
                Arc::new(sheet)
            }
        };
        self.filter.clone_from(filter);
        self.seen = filter.seen(document);
        let seen = &self.seen;
        self.scene = Arc::new(compose_seen(document, &sheet, colours, Purpose::Screen, seen, &mut self.composed));
        self.sheet = Some(sheet);
        self.drawn = Some((revision, colours));
    }

    /// The search for the best width of that revision, as work for the background; nothing while
    /// one is running, or when that revision had one.
    pub fn search(&mut self, revision: u64, document: &Document) -> Option<impl FnOnce() -> Done + Send + use<>> {
        if self.is_searching || self.searched == Some(revision) {
            return None;
        }
        self.is_searching = true;
        let (map, document) = (self.map, document.clone());
        Some(move || {
            let mut cache = layout::Cache::default();
            let sheet = lay_out(&document, FontBook::shared(), &Request::canvas(&document), &mut cache);
            Done::Fitted(Box::new(Found { map, revision, fitted: sheet.fitted, cache }))
        })
    }

    /// Counting the sheets of paper that the revision takes, as work for the background.
    pub fn count(&mut self, revision: u64, document: &Document) -> Option<impl FnOnce() -> Done + Send + use<>> {
        if self.is_counting || self.is_searching || self.counted == Some(revision) {
            return None;
        }
        self.is_counting = true;
        let (map, document) = (self.map, document.clone());
        Some(move || {
            let page = Request::page(&document.page, document.journey.language);
            let sheets = layout::sheets(&document, FontBook::shared(), &page, &mut layout::Cache::default());
            let too_small = layout::too_small(&sheets, &document.page);
            Done::Counted(Counted { map, revision, sheets: sheets.len(), too_small })
        })
    }

    /// Takes in how many sheets there are.
    pub fn take_count(&mut self, counted: Counted) {
        if counted.map == self.map {
            self.is_counting = false;
            self.counted = Some(counted.revision);
            self.sheets = Some(counted.sheets);
            self.too_small = counted.too_small;
        }
    }

    /// Takes in what a search found; [`Self::update`] draws it.
    pub fn fit(&mut self, found: Found) {
        if found.map != self.map {
            return;
        }
        self.is_searching = false;
        self.searched = Some(found.revision);
        if self.fitted != Some(found.fitted) {
            self.fitted = Some(found.fitted);
            self.layout = found.cache;
            self.drawn = None;
        }
    }

    /// A job for this map broke down: it is not tried again before the map changes.
    pub fn give_up(&mut self, revision: u64) {
        (self.is_searching, self.is_counting) = (false, false);
        (self.searched, self.counted) = (Some(revision), Some(revision));
    }

    /// Begins with the map of this number, whose picture files these are.
    pub fn begin(&mut self, map: MapNumber, pictures: BTreeMap<String, Vec<u8>>) {
        *self = Self { map, ..Self::default() };
        self.composed.pictures = Pictures::with_files(pictures);
    }
}
