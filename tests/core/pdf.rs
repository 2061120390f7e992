//! The PDF backend on scenes made by hand: tags, words, links, refusals, same bytes.

use std::sync::Arc;

use wayfare::{
    base::{Colour, Id, Language, Path, Point, Rect, Size},
    render::pdf,
    scene::{
        Group, ImageItem, Item, Meaning, NodeId, Page, Part, Pixels, Rank, Role, Scene, Shape, Stroke, Target, TextItem,
    },
    text::{FontBook, TextStyle, Typeset as _, Wrap, role},
};

const INK: Colour = Colour::BLACK;

/// A sheet under construction.
struct Sheet {
    meaning: Meaning,
    groups: Vec<Group>,
}

impl Sheet {
    fn new(title: &str) -> Self {
        Self { meaning: Meaning::new(title, "Studio Nord", Language::English), groups: Vec::new() }
    }

    fn add(&mut self, parent: NodeId, role: Role, text: &str) -> NodeId {
        self.meaning.add(parent, role, text, None)
    }

    fn paint(&mut self, node: Option<NodeId>, at: Point, items: Vec<Item>) -> &mut Group {
        self.groups.push(Group {
            part: Part::Body,
            owner: None,
            at,
            bounds: Rect::new(at.x, at.y, 100.0, 40.0),
            items: items.into(),
            node,
            speck: None,
        });
        self.groups.last_mut().expect("just pushed")
    }

    /// A place with its words, set to `width`.
    fn words(&mut self, parent: NodeId, role: Role, text: &str, at: Point, width: f32) -> &mut Group {
        let node = self.add(parent, role, text);
        self.paint(Some(node), at, lines(text, role::CARD, width))
    }

    fn page(self) -> Page {
        let size = Size::new(600.0, 400.0);
        let scene = Scene { size, groups: self.groups, meaning: Arc::new(self.meaning) };
        Page { paper: size, scale: 1.0, origin: Point::default(), scene }
    }
}

fn lines(text: &str, style: TextStyle, width: f32) -> Vec<Item> {
    let paragraph = FontBook::shared().set(text, style, Wrap::greedy(width, Language::English));
    let item = |(i, line): (usize, &Arc<_>)| {
        let at = Point::new(0.0, style.ascent() + i as f32 * style.line_height);
        Item::Text(TextItem { at, line: Arc::clone(line), colour: INK, rank: Rank::Body })
    };
    paragraph.lines.iter().enumerate().map(item).collect()
}

fn write(pages: &[Page]) -> Vec<u8> {
    pdf::write(pages, FontBook::shared()).unwrap_or_else(|e| panic!("{}", e.message(Language::English)))
}

/// One of everything.
fn specimen() -> Page {
    let mut sheet = Sheet::new("Buying a tent");
    let root = Meaning::ROOT;
    sheet.words(root, Role::Heading(1), "Buying a tent", Point::new(20.0, 10.0), 200.0);
    let section = sheet.add(root, Role::Section, "Personas");
    sheet.words(section, Role::Heading(2), "Adventure traveller", Point::new(20.0, 30.0), 200.0);
    sheet.words(section, Role::Quote, "I want it to last.", Point::new(20.0, 45.0), 200.0);
    let list = sheet.add(section, Role::List, "Goals");
    sheet.words(list, Role::ListItem, "Light and dry 😀 👩‍👩‍👧", Point::new(20.0, 60.0), 200.0);
    sheet.words(list, Role::ListItem, "Repairs instead of replacements", Point::new(20.0, 75.0), 200.0);
    let table = sheet.add(root, Role::Table, "The journey");
    let head = sheet.add(table, Role::Row, "");
    sheet.add(head, Role::Cell { span: 1 }, "");
    sheet.words(head, Role::ColumnHeader { span: 2 }, "Awareness", Point::new(120.0, 100.0), 100.0);
    sheet.words(head, Role::ColumnHeader { span: 1 }, "Purchase", Point::new(320.0, 100.0), 100.0);
    let row = sheet.add(table, Role::Row, "");
    sheet.words(row, Role::RowHeader, "Touchpoints", Point::new(20.0, 120.0), 90.0);
    let first = sheet.words(
        row,
        Role::Cell { span: 1 },
        "Looks at the recommendations of a telecommunications self-service portal",
        Point::new(120.0, 120.0),
        58.0,
    );
    first.owner = Some(Id::new("c1"));
    let mut items = lines("See the card at www.example.org", role::CARD, 80.0);
    items.insert(0, Item::Fill(Shape::Rect(Rect::new(-4.0, -4.0, 90.0, 40.0), 4.0), Colour::rgb(240, 240, 250)));
    items.push(Item::Link(Rect::new(0.0, 0.0, 80.0, 10.25), Target::Card(Id::new("c1"))));
    items.push(Item::Link(Rect::new(0.0, 10.25, 80.0, 10.25), Target::Url("https://www.example.org/".to_owned())));
    let cell = sheet.add(row, Role::Cell { span: 1 }, "See the card at www.example.org");
    sheet.paint(Some(cell), Point::new(220.0, 120.0), items);
    sheet.add(row, Role::Cell { span: 1 }, "");
    let figure = sheet.add(root, Role::Figure, "Mood rises from −1 to +2");
    let curve = Path::line(&[Point::new(0.0, 30.0), Point::new(50.0, 0.0), Point::new(90.0, 20.0)]);
    let pixels = Arc::new(Pixels { width: 2, height: 2, rgba: vec![200; 16] });
    let drawn = vec![
        Item::Stroke(Shape::Path(curve), Stroke::round(2.0, INK).dashed(&[5.5, 2.6])),
        Item::Fill(Shape::Circle(Point::new(50.0, 0.0), 6.0), Colour::rgb(10, 90, 200).with_alpha(128)),
        Item::Image(ImageItem { rect: Rect::new(60.0, 0.0, 30.0, 30.0), radius: 15.0, pixels }),
    ];
    sheet.paint(Some(figure), Point::new(120.0, 260.0), drawn);
    let rule = Item::Stroke(Shape::Line(Point::default(), Point::new(560.0, 0.0)), Stroke::solid(0.75, INK));
    sheet.paint(None, Point::new(20.0, 380.0), vec![rule]);
    sheet.page()
}

fn count(haystack: &[u8], needle: &str) -> usize {
    haystack.windows(needle.len()).filter(|window| *window == needle.as_bytes()).count()
}

#[test]
fn two_runs_give_the_same_bytes() {
    assert!(write(&[specimen()]) == write(&[specimen()]), "the same scene gave two different files");
}

#[test]
fn every_part_of_the_meaning_tree_has_its_tag() {
    let bytes = write(&[specimen()]);
    for (tag, times) in [("H1", 1), ("H2", 1), ("BlockQuote", 1), ("L", 1), ("LI", 2), ("Table", 1), ("TR", 2)] {
        assert_eq!(count(&bytes, &format!("/S/{tag}/")), times, "elements {tag}");
    }
}
