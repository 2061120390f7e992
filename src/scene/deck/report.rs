//! A report as slides: a first slide with what it is about, then each of its parts on slides of its
//! own: tables as tables, the heaviest figure of each row as a bar, everything else in two columns.

use super::{
    Setting,
    easel::{Easel, Sketch, footer},
    flow::{Before, Entry, Flow, Section, columns},
    measure::{BODY, DISPLAY, GUTTER, LEAD, MARGIN, NAME, SMALL},
    table::{self, Cell, Column, PlacedRow, Row},
    title,
};
use crate::{
    base::{Id, Point, Rect},
    model::{Document, SlideKind},
    report::{self, Block, Report, said},
    scene::{Edition, Item, Meaning, Part, Role, Shape, Slide},
    text::{Kept, TextStyle, Typeset},
};

/// Room for the dot before an item.
const SIGN: f32 = 18.0;
/// Room for the name of a fact.
const LABEL: f32 = 150.0;
/// Width of a column of figures, and of the bars behind it.
const FIGURES: f32 = 112.0;
const BARS: f32 = 190.0;
/// Height of a bar.
const BAR: f32 = 10.0;
/// The first column of a table: a time of day, a place.
const FIRST: f32 = 96.0;
/// Room for the name of what is said of a card.
const CARD_LABEL: f32 = 76.0;
/// So few entries stand in one column.
const FEW: usize = 4;
/// Between heading and words.
const UNDER_HEADING: f32 = 16.0;

/// The slides of a report on `doc`.
pub fn report_slides(report: &Report, doc: &Document, typeset: &dyn Typeset, edition: &Edition<'_>) -> Vec<Slide> {
    let typeset = &Kept::new(typeset);
    let setting = Setting::new(doc, typeset, edition, edition.settings.deck.aspect.size());
    let mut slides = vec![first(&setting, report)];
    for section in &report.sections {
        slides.extend(part(&setting, section));
    }
    for (at, slide) in slides.iter_mut().enumerate().skip(1) {
        footer(slide, &setting, Some(at + 1));
    }
    slides
}

/// What the report is, and the facts about it.
fn first(setting: &Setting<'_>, report: &Report) -> Slide {
    let mut easel = Easel::new(setting, SlideKind::Title, report.title.trim());
    let bottom = title::band(&mut easel) - 24.0;
    let set = setting.fitted(&report.title, &DISPLAY, 3, easel.width() * 0.86);
    let set = easel.within(setting.size.h * 0.45, set, &report.title);
    let node = easel.meaning.add(Meaning::ROOT, Role::Heading(1), report.title.trim(), None);
    let mut sketch = Sketch::new(Rect::new(MARGIN - 2.0, 72.0, set.width, set.height)).part(Part::Title).means(node);
    sketch.lines(&set, Point::default(), setting.colours.ink);
    easel.put(sketch);
    let sections = [Section { heading: String::new(), items: entries(setting, &report.blocks, LEAD), leads: false }];
    let top = 72.0 + set.height + 28.0;
    let room = Rect::new(MARGIN, top, easel.width(), (bottom - top).max(0.0));
    let flow = Flow::new(setting, &sections, NAME, room.w);
    let laid = flow.lay(&|_| vec![room]);
    flow.draw(&laid, 0, &mut easel, Meaning::ROOT);
    easel.finish()
}

/// A part of the report: a table for each table, and the rest in columns.
fn part(setting: &Setting<'_>, section: &report::Section) -> Vec<Slide> {
    let mut slides = Vec::new();
    let mut words = Vec::new();
    for block in &section.blocks {
        match block {
            Block::Table(table) => slides.extend(of_table(setting, &section.name, table)),
            Block::Cards { cards, .. } => {
                slides.extend(of_sections(setting, &section.name, &of_cards(setting, cards)));
            }
            block => words.push(block.clone()),
        }
    }
    match slides.first_mut() {
        // Words beside a table are for the speaker: the slide is the table's.
        Some(first) => first.notes.extend(words.iter().flat_map(plain)),
        None => slides.extend(of_sections(setting, &section.name, &sections(setting, &words))),
    }
    slides.extend(section.sections.iter().flat_map(|inner| part(setting, inner)));
    slides
}

/// The words of a block, one paragraph each.
fn plain(block: &Block) -> Vec<String> {
    match block {
        Block::Paragraph(words) | Block::Quote(words) => vec![words.clone()],
        Block::List { items, .. } => items.clone(),
        Block::Facts { facts, .. } => {
            facts.iter().map(|fact| format!("{}: {}", fact.label, said(&fact.says))).collect()
        }
        Block::Cards { .. } | Block::Table(_) => Vec::new(),
    }
}

/// Sections in two columns (in one where they are few words), on as many slides as they take.
fn of_sections(setting: &Setting<'_>, heading: &str, sections: &[Section]) -> Vec<Slide> {
    let items: usize = sections.iter().map(|section| section.items.len()).sum();
    if items == 0 {
        return Vec::new();
    }
    let (first, top) = Easel::headed(setting, SlideKind::Next, heading);
    let room = Rect::new(MARGIN, top + UNDER_HEADING, first.width(), first.bottom() - top - UNDER_HEADING);
    let places = columns(room, if items > FEW { 2 } else { 1 }, GUTTER);
    let width = places.first().map_or(room.w, |place| place.w);
    let flow = Flow::new(setting, sections, NAME, width);
    let laid = flow.lay(&|_| places.clone());
    let drawn = |page: usize| {
        let (mut easel, _) = Easel::headed(setting, SlideKind::Next, heading);
        flow.draw(&laid, page, &mut easel, Meaning::ROOT);
        easel
    };
    Easel::finish_series((0..laid.count()).map(drawn).collect())
}

/// A section for each list with a name; neighbours without one stand together.
fn sections(setting: &Setting<'_>, blocks: &[Block]) -> Vec<Section> {
    let mut sections: Vec<Section> = Vec::new();
    for block in blocks {
        let name = if let Block::List { name, .. } = block { name.clone() } else { String::new() };
        let items = entries(setting, std::slice::from_ref(block), BODY);
        match sections.last_mut().filter(|last| name.is_empty() && last.heading.is_empty()) {
            Some(last) => last.items.extend(items),
            None => sections.push(Section { heading: name, items, leads: false }),
        }
    }
    sections
}

fn entries(setting: &Setting<'_>, blocks: &[Block], style: TextStyle) -> Vec<Entry> {
    let ink = setting.colours.ink;
    let entry = |text: String, before: Before| Entry { text, style, colour: ink, before, owner: None };
    let dot = || {
        let at = Point::new(5.0, style.line_height / 2.0);
        Before::Sign(vec![Item::Fill(Shape::Circle(at, 2.4), setting.colours.muted)], SIGN, 0.0)
    };
    let mut entries = Vec::new();
    for block in blocks {
        match block {
            Block::Facts { facts, .. } => entries
                .extend(facts.iter().map(|fact| entry(said(&fact.says), Before::Label(fact.label.clone(), LABEL)))),
            Block::List { items, .. } => entries.extend(items.iter().map(|item| entry(item.clone(), dot()))),
            block => {
                let bare = || Before::Sign(Vec::new(), 0.0, 0.0);
                entries.extend(plain(block).into_iter().map(|words| entry(words, bare())));
            }
        }
    }
    entries
}

/// A table; where its last column holds plain numbers, these are drawn as bars besides.
fn of_table(setting: &Setting<'_>, heading: &str, table: &report::Table) -> Vec<Slide> {
    let number = |row: &report::Row| said(row.cells.last()?).parse::<f32>().ok();
    let figures: Vec<f32> = table.rows.iter().filter_map(number).collect();
    let most = figures.iter().copied().fold(0.0, f32::max);
    let has_bars = figures.len() == table.rows.len() && most > 0.0;
    // The second column has the words: it comes first on a slide, and takes the room that is left.
    let mut shown: Vec<usize> = (0..table.columns.len()).collect();
    if shown.len() > 2 {
        shown.swap(0, 1);
    }
    let mut names: Vec<Column> = shown
        .iter()
        .filter_map(|at| table.columns.get(*at))
        .enumerate()
        .map(|(at, column)| Column {
            name: column.name.clone(),
            w: match (at, column.is_figures) {
                (0, _) => 0.0,
                (_, true) => FIGURES,
                (_, false) => FIRST,
            },
            at_right: column.is_figures,
        })
        .collect();
    if has_bars {
        names.push(Column { name: String::new(), w: BARS, at_right: false });
    }
    let cell = |text: String| Cell { text, style: BODY, colour: setting.colours.ink };
    let rows = table.rows.iter().map(|row| {
        let cells = shown.iter().map(|at| cell(row.cells.get(*at).map(|spans| said(spans)).unwrap_or_default()));
        let bar = has_bars.then(|| cell(String::new()));
        Row { owner: Id::default(), cells: cells.chain(bar).collect() }
    });
    let slides = table::Table::new(setting, (SlideKind::Next, heading.to_owned()), names, rows.collect());
    slides.slides(&|easel, row: &PlacedRow| {
        let (Some(figure), Some((place, _))) = (figures.get(row.at), row.cells.last()) else { return };
        if has_bars {
            let rect = Rect::new(place.x, place.y + (row.line - BAR) / 2.0, place.w * figure / most, BAR);
            let mut sketch = Sketch::new(rect);
            sketch.ground(1.5, Some(easel.setting.colours.ink), None);
            easel.put(sketch);
        }
    })
}

/// Each card as a heading over what is said of it.
fn of_cards(setting: &Setting<'_>, cards: &[report::Entry]) -> Vec<Section> {
    let item = |fact: &report::Fact| Entry {
        text: said(&fact.says),
        style: SMALL,
        colour: setting.colours.ink,
        before: Before::Label(fact.label.clone(), CARD_LABEL),
        owner: None,
    };
    let section = |card: &report::Entry| Section {
        heading: card.words.clone(),
        items: card.facts.iter().map(item).collect(),
        leads: false,
    };
    cards.iter().map(section).collect()
}
