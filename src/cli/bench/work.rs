//! What runs in this process: opening, editing, saving, exporting.

use std::{
    hint::black_box,
    sync::Arc,
    time::{Duration, Instant},
};

use super::{Failure, Row, median, middle};
use crate::{
    base::{Id, Language},
    edit::{self, Edit, Placing},
    io::{self, Scratch},
    layout::{self, Request},
    model::{Card, Document, Filter, Fit, PageSettings, sample},
    render::{pdf, png, svg},
    review::{Conditions, Review},
    scene::{self, Purpose},
    text::FontBook,
    theme::SheetColours,
};

/// Runs of one measurement at most.
const RUNS: usize = 15;

/// The exports of a map of 200 cards, or of fewer where nothing larger is to be measured.
pub(super) fn small(most: usize, rows: &mut Vec<Row>) {
    let fonts = FontBook::shared();
    let cards = most.min(200);
    let map = sample::journey(cards, 1, Language::English);
    rows.push(pdf_row(&map, Some(30.0)));
    let paper = scene::pages(&map, fonts, &PageSettings::default(), Language::English);
    if let Some(page) = paper.first() {
        let time = median(RUNS, || drop(black_box(png::write(page, fonts, 300.0))));
        rows.push(Row::time("png-a3-300dpi", Some(cards), Some(time), Some(600.0)));
    }
    let whole = PageSettings { fit: Fit::OnePage, ..PageSettings::default() };
    if let Some(page) = scene::pages(&map, fonts, &whole, Language::English).first() {
        let time = median(RUNS, || drop(black_box(svg::write(page, fonts, svg::SvgText::Text))));
        rows.push(Row::time("svg", Some(cards), Some(time), Some(15.0)));
    }
}

/// Opening, typing, saving and printing a large map.
pub(super) fn large(cards: usize, scratch: &Scratch, language: Language, rows: &mut Vec<Row>) -> Result<(), Failure> {
    let map = sample::journey(cards, 1, Language::English);
    let path = scratch.file("large.ron");
    io::save(&path, &map).map_err(|error| Failure::Work(error.message(language)))?;
    // Budgets are for 10,000 cards; a smaller map has to keep them too, a larger one need not.
    let budget = |ms: f64| (cards <= 10_000).then_some(ms);
    let parse = median(RUNS, || drop(black_box(io::load(&path))));
    rows.push(Row::time("read", Some(cards), Some(parse), None));
    let open = median(5, || drop(black_box(io::load(&path).map(|loaded| Canvas::new(loaded.document)))));
    rows.push(Row::time("open", Some(cards), Some(open), budget(1_000.0)));
    let mut canvas = Canvas::new(map.clone());
    let mut times: Vec<Duration> = (0..2 * RUNS).filter_map(|stroke| canvas.keystroke(stroke)).collect();
    rows.push(Row::time("keystroke", Some(cards), (!times.is_empty()).then(|| middle(&mut times)), budget(8.0)));
    let start = canvas.document.clone();
    let mut times: Vec<Duration> = (0..2 * RUNS).filter_map(|at| canvas.drag(&start, 500, at)).collect();
    rows.push(Row::time("drag", Some(cards), (!times.is_empty()).then(|| middle(&mut times)), budget(8.0)));
    let mut times: Vec<Duration> = (0..RUNS.min(7)).filter_map(|_| canvas.filter()).collect();
    rows.push(Row::time("filter", Some(cards), (!times.is_empty()).then(|| middle(&mut times)), budget(8.0)));
    review_rows(&map, rows);
    let mut version = 0_u32;
    let save = median(RUNS, || {
        // Other bytes each time, or saving would notice that there is nothing to do.
        version += 1;
        let mut changed = map.clone();
        changed.notes = version.to_string();
        drop(black_box(io::save(&path, &changed)));
    });
    rows.push(Row::time("save", Some(cards), Some(save), budget(50.0)));
    // Smaller maps were printed before.
    if cards > 200 {
        rows.push(pdf_row(&map, budget(1_200.0)));
    }
    Ok(())
}

/// Reviewing a map from scratch, and again behind each of several edits.
fn review_rows(map: &Document, rows: &mut Vec<Row>) {
    let cards = map.cards.len();
    let conditions = Conditions::default();
    let scratch = median(RUNS, || drop(black_box(Review::of(map, &conditions))));
    rows.push(Row::time("review", Some(cards), Some(scratch), None));
    let (mut review, mut document) = (Review::of(map, &conditions), map.clone());
    let mut times: Vec<Duration> = Vec::new();
    for stroke in 0..2 * RUNS {
        let Some(card) = document.cards.get(cards / 2) else { break };
        let typed = Card { text: format!("{} {stroke}", card.text), ..Card::clone(card) };
        let Ok(next) = edit::apply(&document, &Edit::SetCard(Box::new(typed))) else { break };
        document = next;
        let start = Instant::now();
        review.update(&document, &conditions);
        times.push(start.elapsed());
        black_box(&review);
    }
    let time = (!times.is_empty()).then(|| middle(&mut times));
    rows.push(Row::time("review-edit", Some(cards), time, (cards <= 10_000).then_some(8.0)));
}

/// From a document to the bytes of a PDF, with layout.
fn pdf_row(map: &Document, budget: Option<f64>) -> Row {
    let fonts = FontBook::shared();
    let time = median(5, || {
        let pages = scene::pages(map, fonts, &PageSettings::default(), Language::English);
        drop(black_box(pdf::write(&pages, fonts, &pdf::Options::default(), &())));
    });
    Row::time("pdf", Some(map.cards.len()), Some(time), budget)
}

/// A map as the canvas shows it, without a window.
pub(super) struct Canvas {
    document: Document,
    layout: layout::Cache,
    drawings: scene::Cache,
    fitted: Option<layout::Fitted>,
    sheet: Option<layout::Sheet>,
    scene: scene::Scene,
}

impl Canvas {
    /// Lays `document` out and draws it for the first time.
    pub(super) fn new(document: Document) -> Self {
        let mut canvas = Self {
            document,
            layout: layout::Cache::default(),
            drawings: scene::Cache::default(),
            fitted: None,
            sheet: None,
            scene: scene::Scene::default(),
        };
        canvas.draw();
        canvas
    }

    fn draw(&mut self) {
        let request = Request { fitted: self.fitted, ..Request::canvas(&self.document) };
        let sheet = layout::lay_out(&self.document, FontBook::shared(), &request, &mut self.layout);
        self.fitted = Some(sheet.fitted);
        let colours = SheetColours::paper();
        self.scene = scene::compose(&self.document, &sheet, colours, Purpose::Screen, &mut self.drawings);
        self.sheet = Some(sheet);
    }

    /// Switches a filter on that fades most cards, with none of them drawn faded before: a new scene
    /// on the layout there is.
    fn filter(&mut self) -> Option<Duration> {
        let Self { document, drawings, sheet, .. } = self;
        let sheet = sheet.as_ref()?;
        for colours in [SheetColours::dark(), SheetColours::paper()] {
            // Other colours: nothing is kept.
            scene::compose(document, sheet, colours, Purpose::Screen, drawings);
        }
        let filter = Filter { severity: 4, ..Filter::default() };
        let start = Instant::now();
        let seen = filter.seen(document);
        self.scene = scene::compose_seen(document, sheet, SheetColours::paper(), Purpose::Screen, &seen, drawings);
        Some(start.elapsed())
    }

    /// Types a letter into a card in the middle of the map; nothing without a card.
    fn keystroke(&mut self, stroke: usize) -> Option<Duration> {
        let card = self.document.cards.get(self.document.cards.len() / 2).map(Arc::clone)?;
        let start = Instant::now();
        let mut typed = (*card).clone();
        typed.text.push(if stroke % 6 == 5 { ' ' } else { 'n' });
        typed.text.push('e');
        self.document = edit::apply(&self.document, &Edit::SetCard(Box::new(typed))).ok()?;
        self.draw();
        Some(start.elapsed())
    }

    /// Drags so many cards from the middle of the map by one step, there and back in turn: what a
    /// move of the pointer costs. Nothing without cards.
    fn drag(&mut self, from: &Document, count: usize, at: usize) -> Option<Duration> {
        let skipped = from.cards.len().saturating_sub(count) / 2;
        let columns = from.columns();
        let steps: Vec<&Id> = from.steps().map(|(_, step)| &step.id).collect();
        let to = from.cards.iter().skip(skipped).take(count).filter_map(|card| {
            let step = steps.get((columns.of(&card.step)? + at % 2 + 1) % steps.len())?;
            Some(Placing { id: card.id.clone(), lane: card.lane.clone(), step: (*step).clone() })
        });
        let to: Vec<Placing> = to.collect();
        let start = Instant::now();
        let document = edit::apply(from, &Edit::MoveCards { to, before: None }).ok()?;
        self.document = document;
        self.draw();
        Some(start.elapsed())
    }

    /// How much there is to paint.
    pub(super) fn groups(&self) -> usize {
        self.scene.groups.len()
    }
}
