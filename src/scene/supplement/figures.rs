//! The metrics on pages: along the journey, then each with its chart.

use std::sync::Arc;

use crate::{
    base::{Id, Point, Rect, Size},
    i18n::{self, text, text_with},
    layout::measure,
    model::{Card, Document, Metric, PageSize},
    scene::{
        Edition, Group, Item, Meaning, Page, Part, Role, Scene, Shape, Stroke, draw,
        figures::{self, Drawn, Look},
        tell,
    },
    text::{Paragraph, TextStyle, Typeset, Wrap, role},
    theme::SheetColours,
};

/// Narrowest tile.
const TILE: f32 = 176.0;
/// Between two tiles, and between two rows of them.
const BETWEEN: (f32, f32) = (26.0, 18.0);
/// Under a heading.
const UNDER_HEADING: f32 = 8.0;
/// Thickness of the line over a phase's name.
const RULE: f32 = 1.5;
/// Above the foot.
const OVER_FOOT: f32 = 14.0;
/// Letters of the foot: about as large as on the pages of personas and opportunities.
const FOOT: TextStyle = TextStyle::regular(9.5, 12.0);

pub(super) fn pages(doc: &Document, typeset: &dyn Typeset, edition: &Edition<'_>) -> Vec<Page> {
    let shown = figures::metrics(doc);
    if shown.is_empty() {
        return Vec::new();
    }
    let colours = SheetColours::printed(edition.settings.mono);
    let look = Look { typeset, language: edition.language, colours };
    let paper = edition.settings.paper();
    let mut book = Book::new(doc, look, paper, edition.settings.margin(paper));
    book.title();
    for kind in figures::kinds(doc) {
        // One value alone compares with nothing.
        if shown.iter().filter(|(_, metric)| metric.measure == kind && metric.latest().is_some()).count() > 1 {
            let heading = text_with(
                look.language,
                "figures-along",
                &[("measure", i18n::measure_name(look.language, kind).into())],
            );
            book.headed(&heading, figures::along(&look, doc, kind, book.width()));
        }
    }
    book.tiles(&shown);
    book.finish()
}

/// Pages under way.
struct Book<'a> {
    doc: &'a Document,
    look: Look<'a>,
    /// Paper points for one of the page's own.
    scale: f32,
    paper: Size,
    size: Size,
    margin: f32,
    foot_h: f32,
    about: Meaning,
    pages: Vec<(Vec<Group>, Meaning)>,
    groups: Vec<Group>,
    meaning: Meaning,
    y: f32,
}

impl<'a> Book<'a> {
    fn new(doc: &'a Document, look: Look<'a>, paper: Size, margin: f32) -> Self {
        // Read on a wall or a table like the pages beside it: on paper larger than A4 everything grows.
        let largest = PageSize::A4.portrait();
        let scale = libm::sqrtf(paper.w * paper.h / (largest.w * largest.h)).max(1.0);
        let size = Size::new(paper.w / scale, paper.h / scale);
        let margin = measure::MARGIN + margin / scale;
        let about = tell::about(doc, look.language);
        let meaning = about.another();
        let foot_h = FOOT.line_height;
        Self {
            doc,
            look,
            scale,
            paper,
            size,
            margin,
            foot_h,
            about,
            pages: Vec::new(),
            groups: Vec::new(),
            meaning,
            y: margin,
        }
    }

    fn width(&self) -> f32 {
        self.size.w - 2.0 * self.margin
    }

    /// Where content ends.
    fn bottom(&self) -> f32 {
        self.size.h - self.margin - self.foot_h - OVER_FOOT
    }

    fn set(&self, words: &str, style: TextStyle, width: f32) -> Paragraph {
        self.look.typeset.set(words, style, Wrap::greedy(width, self.look.language))
    }

    fn title(&mut self) {
        let title = text(self.look.language, "figures-title");
        let set = self.set(title, role::TITLE, self.width());
        let node = self.meaning.add(Meaning::ROOT, Role::Heading(2), title, None);
        let height = self.words(&set, self.margin, Some(node), self.look.colours.ink);
        self.y += height + 12.0;
    }

    /// A drawing under its heading, on one page.
    fn headed(&mut self, heading: &str, drawn: Drawn) {
        let set = self.set(heading, role::PHASE_NAME, self.width());
        self.make_room(set.height + UNDER_HEADING + drawn.size.h);
        let node = self.meaning.add(Meaning::ROOT, Role::Heading(3), heading, None);
        let height = self.words(&set, self.margin, Some(node), self.look.colours.ink);
        self.y += height + UNDER_HEADING;
        let height = drawn.size.h;
        self.draw(drawn, Point::new(self.margin, self.y), None);
        self.y += height + BETWEEN.1 + 4.0;
    }

    /// All metrics in the order of the journey, each under the name of its phase.
    fn tiles(&mut self, shown: &[(&Card, &Metric)]) {
        let columns = ((self.width() + BETWEEN.0) / (TILE + BETWEEN.0)).floor().max(1.0);
        let width = (self.width() - BETWEEN.0 * (columns - 1.0)) / columns;
        let mut last = None;
        for row in shown.chunks(columns as usize) {
            let tiles: Vec<Drawn> =
                row.iter().map(|(card, metric)| figures::tile(&self.look, self.doc, card, metric, width)).collect();
            let phases: Vec<Option<usize>> = row.iter().map(|(card, _)| self.phase_of(card)).collect();
            let headings: Vec<Paragraph> = phases.iter().map(|at| self.phase_name(*at, width)).collect();
            let over = RULE + headings.iter().map(|set| set.height).fold(0.0, f32::max) + UNDER_HEADING;
            let height = over + tiles.iter().map(|tile| tile.size.h).fold(0.0, f32::max);
            self.make_room(height);
            for (column, ((tile, (card, _)), (at, heading))) in
                tiles.into_iter().zip(row).zip(phases.into_iter().zip(headings)).enumerate()
            {
                let x = self.margin + column as f32 * (width + BETWEEN.0);
                self.phase_heading(at, last != Some(at), &heading, Rect::new(x, self.y, width, RULE));
                last = Some(at);
                self.draw(tile, Point::new(x, self.y + over), Some(&card.id));
            }
            self.y += height + BETWEEN.1;
        }
    }

    fn phase_of(&self, card: &Card) -> Option<usize> {
        self.doc.phases.iter().position(|phase| phase.steps.iter().any(|step| step.id == card.step))
    }

    fn phase_name(&self, at: Option<usize>, width: f32) -> Paragraph {
        let phase = at.and_then(|at| Some((at, self.doc.phases.get(at)?)));
        let name = phase.map(|(at, phase)| format!("{} {}", at + 1, phase.name)).unwrap_or_default();
        self.set(&name, role::META, width)
    }

    /// A phase's name under a line in its colour; a heading to a screen reader where the phase begins.
    fn phase_heading(&mut self, at: Option<usize>, begins: bool, heading: &Paragraph, place: Rect) {
        let colour = at.map_or(self.look.colours.axis, |at| self.look.colours.phase(at));
        let rule = Shape::Line(Point::new(0.0, RULE / 2.0), Point::new(place.w, RULE / 2.0));
        self.group(place, vec![Item::Stroke(rule, Stroke::solid(RULE, colour))], None, None);
        let phase = at.and_then(|at| Some((at, self.doc.phases.get(at)?))).filter(|_| begins);
        let node = phase.map(|(at, phase)| {
            let name = format!("{} {}", at + 1, phase.name);
            self.meaning.add(Meaning::ROOT, Role::Heading(3), name, Some(phase.id.clone()))
        });
        let ink = if colour.contrast(self.look.colours.paper) >= 4.5 { colour } else { self.look.colours.ink };
        let items = draw::lines(heading, Point::default(), ink);
        self.group(Rect::new(place.x, place.y + RULE + 2.5, heading.width, heading.height), items, node, None);
    }

    /// Goes on over the page where so much does not fit below; an empty page takes whatever comes.
    fn make_room(&mut self, height: f32) {
        if self.y + height > self.bottom() && !self.groups.is_empty() {
            self.turn();
        }
    }

    fn turn(&mut self) {
        let meaning = std::mem::replace(&mut self.meaning, self.about.another());
        self.pages.push((std::mem::take(&mut self.groups), meaning));
        self.y = self.margin;
    }

    /// Lines at the height that is reached; returns how high they are.
    fn words(
        &mut self,
        set: &Paragraph,
        x: f32,
        node: Option<crate::scene::NodeId>,
        colour: crate::base::Colour,
    ) -> f32 {
        let items = draw::lines(set, Point::default(), colour);
        self.group(Rect::new(x, self.y, set.width, set.height), items, node, None);
        set.height
    }

    /// A drawing as a figure that says in words what it shows.
    fn draw(&mut self, drawn: Drawn, at: Point, card: Option<&Id>) {
        let node = self.meaning.add(Meaning::ROOT, Role::Figure, drawn.words, card.cloned());
        let bounds = Rect::new(at.x, at.y, drawn.size.w, drawn.size.h);
        self.group(bounds, drawn.items, Some(node), card);
    }

    fn group(&mut self, bounds: Rect, items: Vec<Item>, node: Option<crate::scene::NodeId>, owner: Option<&Id>) {
        self.groups.push(Group {
            part: Part::Body,
            owner: owner.cloned(),
            lane: None,
            persona: None,
            at: Point::new(bounds.x, bounds.y),
            bounds,
            items: items.into(),
            node,
            speck: None,
        });
    }

    /// The pages with their feet.
    fn finish(mut self) -> Vec<Page> {
        self.turn();
        let pages = std::mem::take(&mut self.pages);
        let count = pages.len();
        let page = |(at, (groups, meaning)): (usize, (Vec<Group>, Meaning))| {
            (self.groups, self.meaning) = (groups, meaning);
            let title = text(self.look.language, "figures-title");
            let args = [("name", title.into()), ("number", (at + 1).into()), ("count", count.into())];
            let about = text_with(self.look.language, "flow-page", &args);
            self.foot(&about);
            let meaning = std::mem::replace(&mut self.meaning, self.about.another());
            let groups = std::mem::take(&mut self.groups);
            let scene = Scene { size: self.size, groups, meaning: Arc::new(meaning) };
            Page { about, ..Page::new(self.paper, self.scale, Point::default(), scene) }
        };
        pages.into_iter().enumerate().map(page).collect()
    }

    /// What it is about at the left, which page this is at the right.
    fn foot(&mut self, number: &str) {
        let title = self.doc.journey.title.trim();
        let said = [title, number].into_iter().filter(|words| !words.is_empty()).collect::<Vec<_>>().join(". ");
        let node = self.meaning.add(Meaning::ROOT, Role::Paragraph, said, None);
        let number = self.set(number, FOOT, self.width());
        let left = self.set(title, FOOT, self.width() - number.width - 24.0);
        let muted = self.look.colours.muted;
        let mut items = draw::lines(&left, Point::default(), muted);
        items.extend(draw::lines(&number, Point::new(self.width() - number.width, 0.0), muted));
        let bounds = Rect::new(self.margin, self.size.h - self.margin - self.foot_h, self.width(), self.foot_h);
        self.group(bounds, items, Some(node), None);
    }
}
