//! The PDF backend on scenes made by hand: tags, words, links, refusals, same bytes.

use std::sync::Arc;

use wayfare::{
    base::{Cancelled, Colour, Id, Language, Path, Point, Progress, Rect, Size, Stage},
    io,
    render::pdf,
    scene::{
        self, Group, ImageItem, Item, Meaning, NodeId, Page, Part, Pixels, Rank, Role, Scene, Shape, Stroke, Target,
        TextItem,
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
            lane: None,
            persona: None,
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
        Page::new(size, 1.0, Point::default(), scene)
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

fn write_as(pages: &[Page], options: &pdf::Options) -> Result<Vec<u8>, pdf::PdfError> {
    pdf::write(pages, FontBook::shared(), options, &())
}

fn write(pages: &[Page]) -> Vec<u8> {
    write_as(pages, &pdf::Options::default()).unwrap_or_else(|e| panic!("{}", e.message(Language::English)))
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

/// The file with readable page content, as text.
fn readable(pages: &[Page]) -> String {
    let options = pdf::Options { compressed: false, ..pdf::Options::default() };
    let bytes = write_as(pages, &options).expect("a sound scene can be written");
    String::from_utf8_lossy(&bytes).into_owned()
}

fn count(file: &str, what: &str) -> usize {
    file.matches(what).count()
}

#[test]
fn two_runs_give_the_same_bytes() {
    assert!(write(&[specimen()]) == write(&[specimen()]), "the same scene gave two different files");
}

#[test]
fn every_part_of_the_meaning_tree_has_its_tag() {
    let file = readable(&[specimen()]);
    let tags = [("Document", 1), ("Sect", 1), ("H1", 1), ("H2", 1), ("BlockQuote", 1), ("L", 1), ("LI", 2)];
    let more = [("LBody", 2), ("Table", 1), ("THead", 1), ("TR", 2), ("TH", 3), ("TD", 4), ("Figure", 1), ("Link", 2)];
    for (tag, times) in tags.into_iter().chain(more) {
        // A structure element is `/S/KIND` and its parent, in this order.
        assert_eq!(count(&file, &format!("/S/{tag}/P ")), times, "elements {tag}");
    }
    assert_eq!(count(&file, "/Scope/Column"), 2, "headings over columns");
    assert_eq!(count(&file, "/Scope/Row"), 1, "headings of rows");
    assert_eq!(count(&file, "/ColSpan 2"), 1, "cells over two columns");
}

#[test]
fn a_reader_learns_title_author_language_and_standard() {
    let file = readable(&[specimen()]);
    for what in [
        "/Title(Buying a tent)",
        "/Author(Studio Nord)",
        "/Lang(en)",
        "/DisplayDocTitle true",
        "pdfuaid:part>1<",
        "/Marked true",
    ] {
        assert!(file.contains(what), "{what} is missing");
    }
    assert!(!file.contains("/CreationDate"), "a date would make two exports differ");
}

#[test]
fn a_reader_learns_what_the_map_is_about_and_of_which_day() {
    let mut sheet = Sheet::new("Buying a tent");
    sheet.meaning.subject = "A new tent before the next tour".to_owned();
    sheet.meaning.keywords = vec!["Family".to_owned(), "Awareness".to_owned()];
    sheet.meaning.date = "2026-03-12".to_owned();
    sheet.words(Meaning::ROOT, Role::Heading(1), "Buying a tent", Point::new(20.0, 10.0), 200.0);
    let file = readable(&[sheet.page()]);
    for what in
        ["/Subject(A new tent before the next tour)", "/Keywords(Family, Awareness)", "/CreationDate(D:20260312"]
    {
        assert!(file.contains(what), "{what} is missing");
    }
}

#[test]
fn a_file_that_keeps_for_decades_says_so_and_brings_its_colours() {
    let archival = pdf::Options { compressed: false, archival: true };
    let write = || write_as(&[specimen()], &archival).expect("nothing that PDF/A forbids");
    let file = String::from_utf8_lossy(&write()).into_owned();
    for what in
        ["pdfaid:part>2<", "pdfaid:conformance>A<", "pdfuaid:part>1<", "/OutputIntents", "/GTS_PDFA1", "D:19700101"]
    {
        assert!(file.contains(what), "{what} is missing");
    }
    assert!(!readable(&[specimen()]).contains("pdfaid"), "only where somebody asks for it");
    assert!(write() == write(), "two runs differ");
}

#[test]
fn writing_can_be_called_off_between_two_pages() {
    /// Gives up when the second page is due.
    struct Impatient;
    impl Progress for Impatient {
        fn tell(&self, stage: Stage, done: usize, of: usize) -> Result<(), Cancelled> {
            assert_eq!((stage, of), (Stage::Write, 3), "pages are told");
            if done < 1 { Ok(()) } else { Err(Cancelled) }
        }
    }
    let pages = [specimen(), specimen(), specimen()];
    let called_off = pdf::write(&pages, FontBook::shared(), &pdf::Options::default(), &Impatient);
    assert_eq!(called_off, Err(pdf::PdfError::Cancelled(Cancelled)));
}

#[test]
fn a_word_cut_by_a_line_break_reads_as_one() {
    let file = readable(&[specimen()]);
    for word in ["recommendations", "telecommunications", "self-service"] {
        assert_eq!(count(&file, &format!("/ActualText({word})")), 1, "{word}");
    }
}

#[test]
fn a_letter_that_first_occurs_in_a_cut_word_still_reads_as_itself() {
    let mut sheet = Sheet::new("Words");
    sheet.words(Meaning::ROOT, Role::Paragraph, "Incomprehensibilities", Point::new(20.0, 20.0), 45.0);
    sheet.words(Meaning::ROOT, Role::Paragraph, "since", Point::new(20.0, 80.0), 100.0);
    let file = readable(&[sheet.page()]);
    assert_eq!(count(&file, "/ActualText"), 1, "only the cut word is replaced");
    assert!(file.contains("<0063>"), "the letter c is mapped to itself");
}

#[test]
fn signs_are_read_aloud_in_words() {
    let bar = |x| Item::Fill(Shape::Rect(Rect::new(x, 20.0, 3.0, 6.0), 0.0), INK);
    let card = |said: &str, printed: &str, sign: Option<&str>| {
        let mut sheet = Sheet::new("Signs");
        let node = sheet.add(Meaning::ROOT, Role::Paragraph, said);
        let mut items = lines(printed, role::CARD, 60.0);
        items.insert(0, bar(0.0));
        items.extend(sign.into_iter().flat_map(|sign| lines(sign, role::META, 60.0)));
        sheet.paint(Some(node), Point::new(20.0, 20.0), items);
        readable(&[sheet.page()])
    };
    let all_printed = card("Waits at the till.", "Waits at the till", None);
    assert_eq!(count(&all_printed, "/S/Span/P "), 0, "nothing is said but the words");
    let sign_with_words = card("Waits at the till. Severity 3. Two sources", "Waits at the till", Some("3"));
    assert_eq!(count(&sign_with_words, "/ActualText(Severity 3. Two sources)"), 1, "the number stands for the sign");
    let shape_only = card("Waits at the till. Online", "Waits at the till", None);
    assert_eq!(count(&shape_only, "/ActualText(Online)"), 1, "the bar stands for the sign");
    let other_words = card("Till. Severity 34", "Waits", None);
    assert_eq!(count(&other_words, "/ActualText(Till. Severity 34)"), 1, "what is printed does not begin what is said");
}

#[test]
fn links_lead_to_addresses_and_cards_and_say_so() {
    let file = readable(&[specimen()]);
    assert!(file.contains("/URI(https://www.example.org/)"), "the address");
    assert!(file.contains("/Contents(www.example.org (https://www.example.org/))"), "the address's words");
    assert_eq!(count(&file, "/Contents"), 1 + 2, "the page's content, and each link says where it leads");
    assert_eq!(count(&file, "/Dest"), 1 + 4, "one link to a card, four entries of the outline");
}

#[test]
fn a_link_to_a_card_on_no_page_stays_text() {
    let mut sheet = Sheet::new("Links");
    let node = sheet.add(Meaning::ROOT, Role::Paragraph, "See there");
    let mut items = lines("See there", role::CARD, 80.0);
    items.push(Item::Link(Rect::new(0.0, 0.0, 80.0, 12.0), Target::Card(Id::new("gone"))));
    sheet.paint(Some(node), Point::new(20.0, 20.0), items);
    let file = readable(&[sheet.page()]);
    assert_eq!(count(&file, "/S/P/P "), 1, "the words are there");
    assert_eq!(count(&file, "/Annot"), 0, "and lead nowhere");
}

#[test]
fn pages_follow_each_other_in_one_document() {
    let file = readable(&[specimen(), specimen()]);
    assert_eq!(count(&file, "/S/Document/P "), 1, "one document");
    assert_eq!(count(&file, "/S/Table/P "), 2, "a table a page");
    assert!(file.contains("/Count 2"), "two pages");
    assert!(file.contains("/PageLabels"), "numbered");
}

#[test]
fn every_script_and_sign_can_be_written() {
    let mut sheet = Sheet::new("旅 ✓ 😀");
    let text = "旅行 🇨🇭 👩‍👩‍👧 ﷽ \u{e000} a\u{301} \u{feff}x\u{200b}y\u{ad}z fi ffi → − ½";
    sheet.words(Meaning::ROOT, Role::Paragraph, text, Point::new(20.0, 20.0), 60.0);
    sheet.words(Meaning::ROOT, Role::Heading(1), "", Point::new(20.0, 90.0), 60.0);
    sheet.words(Meaning::ROOT, Role::Figure, "", Point::new(20.0, 120.0), 60.0);
    sheet.paint(Some(NodeId(99)), Point::default(), lines("stray", role::CARD, 60.0));
    let page = sheet.page();
    for archival in [false, true] {
        let options = pdf::Options { archival, ..pdf::Options::default() };
        assert!(write_as(std::slice::from_ref(&page), &options).expect("a document").starts_with(b"%PDF-1.7"));
    }
}

#[test]
fn drawings_without_extent_do_no_harm() {
    let mut sheet = Sheet::new("Nothing");
    let pixels = Arc::new(Pixels { width: 1, height: 1, rgba: Vec::new() });
    let empty = Rect::default();
    let items = vec![
        Item::Fill(Shape::Rect(empty, 3.0), INK),
        Item::Fill(Shape::Circle(Point::default(), f32::NAN), INK),
        Item::Stroke(Shape::Path(Path::default()), Stroke::solid(0.0, INK)),
        Item::Stroke(Shape::Line(Point::default(), Point::default()), Stroke::solid(1.0, INK).dashed(&[0.0])),
        Item::Image(ImageItem { rect: empty, radius: 1.0, pixels: Arc::clone(&pixels) }),
        Item::Image(ImageItem { rect: Rect::new(0.0, 0.0, 5.0, 5.0), radius: 9.0, pixels }),
        Item::Link(empty, Target::Url(String::new())),
    ];
    let node = sheet.add(Meaning::ROOT, Role::Paragraph, "");
    sheet.paint(Some(node), Point::default(), items);
    assert!(write(&[sheet.page()]).starts_with(b"%PDF-1.7"), "a document");
}

#[test]
fn a_page_larger_than_the_format_allows_is_refused_with_a_way_out() {
    let mut page = specimen();
    page.paper = Size::new(14_401.0, 500.0);
    let error = write_as(&[specimen(), page], &pdf::Options::default()).expect_err("too large");
    let english = error.message(Language::English);
    assert!(english.contains("Page 2") && english.contains("5.1 × 0.2 m") && english.contains("SVG"), "{english}");
    let german = error.message(Language::German);
    assert!(german.contains("Seite 2") && german.contains("5,1 × 0,2 m"), "{german}");
}

#[test]
fn nothing_to_write_is_an_error() {
    let error = write_as(&[], &pdf::Options::default()).expect_err("no pages");
    assert!(error.message(Language::English).contains("no page"), "{error:?}");
    let mut page = specimen();
    page.paper = Size::new(0.0, f32::NAN);
    write_as(&[page], &pdf::Options::default()).expect_err("no paper");
}

#[test]
fn a_heading_beside_several_rows_is_one_cell() {
    let mut sheet = Sheet::new("Rows");
    let table = sheet.add(Meaning::ROOT, Role::Table, "");
    for (number, card) in ["Flyer", "Till"].into_iter().enumerate() {
        let row = sheet.add(table, Role::Row, "");
        let label = sheet.add(row, Role::RowHeader, "Touchpoints");
        if number == 0 {
            sheet.paint(Some(label), Point::new(20.0, 20.0), lines("Touchpoints", role::LANE_LABEL, 80.0));
        }
        sheet.words(row, Role::Cell { span: 1 }, card, Point::new(120.0, 20.0 + 20.0 * number as f32), 80.0);
    }
    let file = readable(&[sheet.page()]);
    assert_eq!(count(&file, "/S/TH/P "), 1, "one heading");
    assert_eq!(count(&file, "/RowSpan 2"), 1, "beside both rows");
}

#[test]
fn a_map_without_a_title_still_begins_with_a_first_heading() {
    let mut sheet = Sheet::new("");
    sheet.words(Meaning::ROOT, Role::Heading(2), "Family", Point::new(20.0, 20.0), 80.0);
    sheet.words(Meaning::ROOT, Role::Heading(3), "Goals", Point::new(20.0, 40.0), 80.0);
    let file = readable(&[sheet.page()]);
    assert_eq!((count(&file, "/S/H1/P "), count(&file, "/S/H2/P ")), (1, 1), "levels count from the first heading");
}

#[test]
fn shipped_and_real_maps_can_be_written() {
    for name in ["retail", "b2b", "blank"] {
        for language in Language::ALL {
            let document = io::template::document(name, language).expect("a template");
            let pages = scene::pages(&document, FontBook::shared(), &document.page, language);
            let file = write(&pages);
            assert!(file == write(&pages), "{name}: two exports differ");
            let file = readable(&pages);
            assert_eq!(count(&file, "/S/H1/P "), 1, "{name}: one title over all pages");
            // Headings over nothing are no table.
            let tables = if name == "blank" { 0 } else { pages.len() };
            assert_eq!(count(&file, "/S/Table/P "), tables, "{name}: a table a page");
        }
    }
    for name in ["outpatient", "parcel-return", "stress-de"] {
        let path = format!("{}/tests/data/maps/{name}.ron", env!("CARGO_MANIFEST_DIR"));
        let document = io::load(std::path::Path::new(&path)).expect("a map").document;
        write(&scene::pages(&document, FontBook::shared(), &document.page, document.journey.language));
    }
}
