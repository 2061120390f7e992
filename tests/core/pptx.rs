//! Native slides, read back: a sound package, whole words, one shape a card, names, tables, notes.

use std::{collections::BTreeSet, sync::Arc};

use wayfare::{
    base::{Cancelled, Colour, Id, Language, Path, PathEl, Point, Progress, Rect, Size, Stage},
    io,
    model::{Aspect, Document, Filter, SlideKind},
    render::pptx::{self, PptxError},
    scene::{
        self, Edition, Group, ImageItem, Item, Meaning, NodeId, Page, Part, Pictures, Pixels, Rank, Role, Scene, Shape,
        Slide, SlideCell, SlideRow, SlideTable, Stroke, Target, TextItem,
    },
    text::{FontBook, TextStyle, Typeset as _, Wrap, role},
};

use super::package::{Element, parts};

const INK: Colour = Colour::rgb(26, 35, 48);
const BLUE: Colour = Colour::rgb(10, 90, 200);

fn map(path: &str) -> Document {
    let source = std::fs::read(path).unwrap_or_else(|e| panic!("{path}: {e}"));
    io::parse(&source, path).expect("a map").document
}

fn deck(doc: &Document, language: Language) -> Vec<Slide> {
    let (filter, pictures) = (Filter::default(), Pictures::default());
    let edition = Edition { settings: &doc.page, language, filter: &filter, pictures: &pictures };
    scene::deck(doc, FontBook::shared(), &edition)
}

fn write(slides: &[Slide]) -> Vec<u8> {
    pptx::write(slides, &()).unwrap_or_else(|e| panic!("{}", e.message(Language::English)))
}

/// The slide parts, in order.
fn slides(bytes: &[u8]) -> Vec<Element> {
    let parts = parts(bytes);
    (1..)
        .map_while(|number| parts.get(&format!("ppt/slides/slide{number}.xml")))
        .map(|xml| Element::read(xml))
        .collect()
}

const MAPS: [(&str, Language); 5] = [
    ("assets/templates/retail.en.ron", Language::English),
    ("assets/templates/b2b.de.ron", Language::German),
    ("tests/data/maps/outpatient.ron", Language::English),
    ("tests/data/maps/parcel-return.ron", Language::German),
    ("tests/data/maps/stress-de.ron", Language::German),
];

/// A slide under construction.
struct Draft {
    meaning: Meaning,
    groups: Vec<Group>,
    size: Size,
    notes: Vec<String>,
    tables: Vec<SlideTable>,
}

impl Draft {
    fn new(name: &str) -> Self {
        let mut meaning = Meaning::new(name, "Studio Nord", Language::English);
        let node = meaning.add(Meaning::ROOT, Role::Heading(1), name, None);
        let size = Size::new(960.0, 540.0);
        let mut draft = Self { meaning, groups: Vec::new(), size, notes: Vec::new(), tables: Vec::new() };
        draft.put(Some(node), Point::new(48.0, 30.0), lines(name, role::TITLE, Point::default(), 500.0));
        draft
    }

    fn put(&mut self, node: Option<NodeId>, at: Point, items: Vec<Item>) -> &mut Group {
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

    /// A place under the root with its drawing.
    fn add(&mut self, role: Role, text: &str, at: Point, items: Vec<Item>) -> &mut Group {
        let node = self.meaning.add(Meaning::ROOT, role, text, None);
        self.put(Some(node), at, items)
    }

    fn slide(self) -> Slide {
        let scene = Scene { size: self.size, groups: self.groups, meaning: Arc::new(self.meaning) };
        Slide {
            name: "A slide".to_owned(),
            kind: SlideKind::Phases,
            page: Page::new(self.size, 1.0, Point::default(), scene),
            notes: self.notes,
            tables: self.tables,
        }
    }
}

fn lines(text: &str, style: TextStyle, at: Point, width: f32) -> Vec<Item> {
    let set = FontBook::shared().set(text, style, Wrap::greedy(width, Language::German));
    let item = |(i, line): (usize, &Arc<_>)| {
        let at = at + Point::new(0.0, style.ascent() + i as f32 * style.line_height);
        Item::Text(TextItem { at, line: Arc::clone(line), colour: INK, rank: Rank::Body })
    };
    set.lines.iter().enumerate().map(item).collect()
}

/// A card with a ground, its words and two signs.
fn card(text: &str) -> Vec<Item> {
    let ground = Shape::Rect(Rect::new(0.0, 0.0, 100.0, 60.0), 6.0);
    let mut items = vec![Item::Fill(ground.clone(), Colour::rgb(240, 240, 250))];
    items.push(Item::Stroke(ground, Stroke::solid(0.8, BLUE)));
    items.extend(lines(text, role::CARD, Point::new(5.5, 5.0), 89.0));
    items.push(Item::Fill(Shape::Rect(Rect::new(6.0, 48.0, 3.2, 6.0), 0.7), BLUE));
    items.push(Item::Fill(Shape::Rect(Rect::new(11.0, 46.0, 3.2, 8.0), 0.7), BLUE));
    items
}

fn shape<'a>(slide: &'a Element, name: &str) -> &'a Element {
    let has = |tree: &&&Element| tree.first("p:cNvPr").is_some_and(|own| own.get("name") == name);
    let (shapes, groups) = (slide.all("p:sp"), slide.all("p:grpSp"));
    shapes.iter().find(has).or_else(|| groups.iter().find(has)).unwrap_or_else(|| panic!("no shape {name:?}"))
}

#[test]
fn a_package_is_sound() {
    for (path, language) in MAPS {
        let parts = parts(&write(&deck(&map(path), language)));
        let types = Element::read(&parts["[Content_Types].xml"]);
        let overrides: BTreeSet<&str> = types.all("Override").iter().map(|o| o.get("PartName")).collect();
        let endings: BTreeSet<&str> = types.all("Default").iter().map(|d| d.get("Extension")).collect();
        for (name, bytes) in &parts {
            let ending = name.rsplit('.').next().unwrap_or_default();
            assert!(endings.contains(ending), "{path}: {name} has no type");
            if ending == "png" {
                continue;
            }
            let root = Element::read(bytes);
            let is_named = overrides.contains(format!("/{name}").as_str());
            assert!(is_named || ending == "rels" || name.starts_with('['), "{path}: {name} has no type of its own");
            if let Some((folder, file)) = name.split_once("_rels/") {
                check_relations(path, &parts, folder, file, &root);
            }
        }
        assert_eq!(overrides.len(), overrides.iter().filter(|o| parts.contains_key(&o[1..])).count(), "{path}: types");
    }
}

/// Each relation leads to a part, and the part that has them names no others.
fn check_relations(
    path: &str,
    parts: &std::collections::BTreeMap<String, Vec<u8>>,
    folder: &str,
    file: &str,
    root: &Element,
) {
    let mut known = BTreeSet::new();
    for relation in root.all("Relationship") {
        known.insert(relation.get("Id").to_owned());
        if relation.get("TargetMode") == "External" {
            continue;
        }
        let mut at: Vec<&str> = folder.split('/').filter(|step| !step.is_empty()).collect();
        for step in relation.get("Target").split('/') {
            match step {
                ".." => at.truncate(at.len().saturating_sub(1)),
                step => at.push(step),
            }
        }
        assert!(parts.contains_key(&at.join("/")), "{path}: {folder}{file} leads to {}", at.join("/"));
    }
    let Some(owner) = parts.get(&format!("{folder}{}", file.trim_end_matches(".rels"))) else { return };
    let owner = std::str::from_utf8(owner).expect("UTF-8");
    for attribute in ["r:id", "r:embed"] {
        for rest in owner.split(&format!(" {attribute}=\"")).skip(1) {
            let id = rest.split('"').next().unwrap_or_default();
            assert!(known.contains(id), "{path}: {folder}{file} does not know {id}");
        }
    }
}

#[test]
fn shapes_have_numbers_names_and_a_title() {
    for (path, language) in MAPS {
        for (at, slide) in slides(&write(&deck(&map(path), language))).iter().enumerate() {
            let shapes = slide.all("p:cNvPr");
            let ids: BTreeSet<&str> = shapes.iter().map(|s| s.get("id")).collect();
            assert_eq!(ids.len(), shapes.len(), "{path}, slide {}: numbers are unique", at + 1);
            assert_eq!(shapes.iter().filter(|s| s.get("id") == "1").count(), 1);
            assert!(shapes.iter().skip(1).all(|s| !s.get("name").is_empty()), "{path}, slide {}: names", at + 1);
            let titles: Vec<_> = slide.all("p:ph").into_iter().filter(|p| p.get("type") == "title").collect();
            assert_eq!(titles.len(), 1, "{path}, slide {}: one title", at + 1);
            assert!(slide.all("p:style").is_empty(), "{path}: no shape has a style, or it casts a shadow");
        }
    }
}

#[test]
fn every_card_is_there_in_whole_words() {
    for (path, language) in MAPS {
        let doc = map(path);
        let bytes = write(&deck(&doc, language));
        let mut found: Vec<String> = slides(&bytes).iter().flat_map(Element::paragraphs).collect();
        let notes = parts(&bytes).into_iter().filter(|(name, _)| name.starts_with("ppt/notesSlides/notes"));
        found.extend(notes.flat_map(|(_, xml)| Element::read(&xml).paragraphs()));
        let found: Vec<String> = found.iter().map(|p| p.split_whitespace().collect::<Vec<_>>().join(" ")).collect();
        let whole = found.join("\n");
        for card in doc.cards.iter() {
            for line in card.text.lines() {
                let words = line.split_whitespace().collect::<Vec<_>>().join(" ").replace(['\u{AD}', '\u{200B}'], "");
                assert!(whole.contains(&words), "{path}: {words:?} is cut or missing");
            }
        }
    }
}

#[test]
fn a_card_is_one_shape_with_its_signs_in_a_group() {
    let mut draft = Draft::new("One card");
    let text = "Compares models and reads reviews of other hikers";
    draft.add(Role::Paragraph, &format!("{text}. Severity 2 of 5"), Point::new(100.0, 100.0), card(text));
    let slide = &slides(&write(&[draft.slide()]))[0];
    let group = slide.all("p:grpSp")[0];
    let own = group.first("p:cNvPr").expect("properties");
    assert_eq!(own.get("descr"), format!("{text}. Severity 2 of 5"), "the signs are said");
    let shapes = group.all("p:sp");
    assert_eq!(shapes.len(), 2, "the card, and its bars as one drawing");
    assert_eq!(shapes[0].paragraphs(), [text], "in one paragraph");
    assert_eq!(shapes[0].first("a:prstGeom").expect("a shape").get("prst"), "roundRect");
    assert_eq!(shapes[0].first("a:gd").expect("a corner").get("fmla"), "val 10000", "6 of 60 points");
    assert!(shapes[0].first("a:ln").is_some_and(|line| line.get("w") == "10160"), "0.8 points");
    assert_eq!(shapes[1].all("a:path").len(), 2);
    assert!(shapes[1].first("p:cNvPr").is_some_and(|own| own.get("descr").is_empty()), "the group says them");
    let place = shapes[0].first("a:off").expect("a place");
    assert_eq!((place.get("x"), place.get("y")), ("1270000", "1270000"), "100 points");
}

#[test]
fn words_that_the_sheet_cuts_are_whole_and_smaller() {
    let mut draft = Draft::new("Long words");
    let text = "Die Kundenzufriedenheitsbefragung antwortet online-\nund telefonisch";
    let set = lines(text, role::CARD, Point::default(), 89.0);
    assert!(set.iter().any(|item| matches!(item, Item::Text(t) if t.line.hyphenated)), "the sheet cuts it");
    draft.add(Role::Paragraph, text, Point::new(100.0, 100.0), card(text));
    // A neighbour, so that the card cannot reach beyond its edge.
    draft.add(Role::Paragraph, "Beside", Point::new(201.0, 100.0), card("Beside"));
    let slide = &slides(&write(&[draft.slide()]))[0];
    let shape = shape(slide, "Die Kundenzufriedenheitsbefragung antwortet");
    let said = shape.paragraphs();
    assert_eq!(said, ["Die Kundenzufriedenheitsbefragung antwortet online-", "und telefonisch"]);
    let size: u32 = shape.first("a:rPr").expect("a run").get("sz").parse().expect("a number");
    assert!((560..800).contains(&size), "{size}: smaller than 8 points to fit, but not tiny");
}

#[test]
fn characters_that_no_font_of_ours_has_are_kept() {
    let mut draft = Draft::new("Far away");
    let text = "Opens 地図 in the app";
    draft.add(Role::Paragraph, text, Point::new(100.0, 100.0), card(text));
    let slide = &slides(&write(&[draft.slide()]))[0];
    assert!(slide.paragraphs().contains(&text.to_owned()), "{:?}", slide.paragraphs());
}

#[test]
fn phases_are_chevrons_and_curves_are_curves() {
    let mut draft = Draft::new("Shapes");
    let polygon = |corners: &[(f32, f32)]| {
        let corners: Vec<Point> = corners.iter().map(|(x, y)| Point::new(*x, *y)).collect();
        Shape::Path(Path::polygon(&corners))
    };
    let shapes = [
        ("homePlate", polygon(&[(0.0, 0.0), (92.0, 0.0), (100.0, 12.5), (92.0, 25.0), (0.0, 25.0)])),
        ("chevron", polygon(&[(0.0, 0.0), (92.0, 0.0), (100.0, 12.5), (92.0, 25.0), (0.0, 25.0), (8.0, 12.5)])),
        ("snip1Rect", polygon(&[(0.0, 0.0), (93.0, 0.0), (100.0, 7.0), (100.0, 40.0), (0.0, 40.0)])),
        ("ellipse", Shape::Circle(Point::new(50.0, 20.0), 32.0)),
    ];
    for (at, (name, shape)) in shapes.iter().enumerate() {
        let mut items = vec![Item::Fill(shape.clone(), BLUE)];
        items.extend(lines(&format!("A {name}"), role::CARD, Point::new(40.0, 8.0), 50.0));
        draft.add(Role::Paragraph, name, Point::new(150.0 * at as f32 + 50.0, 100.0), items);
    }
    let curve = Path::new([
        PathEl::Move(Point::new(0.0, 30.0)),
        PathEl::Cubic(Point::new(20.0, 30.0), Point::new(30.0, 0.0), Point::new(90.0, 0.0)),
    ]);
    let dashes = Stroke::solid(2.0, BLUE).dashed(&[5.5, 2.6]);
    draft.add(Role::Figure, "Mood rises", Point::new(50.0, 300.0), vec![Item::Stroke(Shape::Path(curve), dashes)]);
    let slide = &slides(&write(&[draft.slide()]))[0];
    for (name, _) in shapes {
        let found =
            slide.all("p:sp").into_iter().find(|sp| sp.first("a:prstGeom").is_some_and(|g| g.get("prst") == name));
        assert_eq!(found.unwrap_or_else(|| panic!("no {name}")).paragraphs(), [format!("A {name}")]);
    }
    let chevron = slide.all("a:gd").into_iter().map(|gd| gd.get("fmla")).collect::<Vec<_>>();
    assert_eq!(chevron, ["val 32000", "val 32000", "val 17500"], "8 of 25 points, 7 of 40");
    let figure = slide.all("p:sp").into_iter().find(|sp| sp.first("a:cubicBezTo").is_some()).expect("a freeform");
    assert_eq!(figure.first("p:cNvPr").expect("properties").get("descr"), "Mood rises");
    let dash = figure.first("a:ds").expect("dashes");
    assert_eq!((dash.get("d"), dash.get("sp")), ("275000", "130000"), "thousandths of a percent of the width");
}

#[test]
fn lanes_are_groups_with_names() {
    for (path, language, lanes) in [
        (MAPS[0].0, MAPS[0].1, ["Pain points", "Opportunities", "Emotion curve"]),
        (MAPS[1].0, MAPS[1].1, ["Schmerzpunkte", "Chancen", "Emotionskurve"]),
    ] {
        let all = deck(&map(path), language);
        let number = all.iter().position(|s| s.kind == SlideKind::Overview).expect("the whole map");
        let slide = &slides(&write(&all))[number];
        let name = |group: &&Element| group.first("p:cNvPr").expect("properties").get("name").to_owned();
        let groups = slide.all("p:grpSp");
        for lane in lanes {
            let group = groups.iter().find(|g| name(g) == lane).unwrap_or_else(|| panic!("{path}: no group {lane}"));
            assert!(group.all("p:sp").len() > 5, "{path}: {lane} has its cards");
        }
        let figures = slide.all("p:cNvPr").iter().filter(|s| s.get("descr").len() > 500).count();
        assert_eq!(figures, 1, "{path}: the curve is told once");
    }
}

#[test]
fn tables_are_tables_and_drawn_once() {
    let mut draft = Draft::new("Figures");
    let table = draft.meaning.add(Meaning::ROOT, Role::Table, "Figures of the service", None);
    let mut rows = Vec::new();
    for (at, words) in [["Name", "Value"], ["Repair time", "24 days"]].iter().enumerate() {
        let row = draft.meaning.add(table, Role::Row, "", None);
        for (column, word) in words.iter().enumerate() {
            let node = draft.meaning.add(row, Role::Cell { span: 1 }, *word, None);
            let place = Point::new(56.0 + 200.0 * column as f32, 120.0 + 30.0 * at as f32);
            draft.put(Some(node), place, lines(word, role::CARD, Point::default(), 100.0));
        }
        let cell = |text: &&str| SlideCell {
            text: (*text).to_owned(),
            style: TextStyle::regular(14.0, 18.0),
            colour: INK,
            fill: None,
            at_right: false,
        };
        rows.push(SlideRow { h: 30.0, cells: words.iter().map(cell).collect() });
    }
    let rect = Rect::new(50.0, 112.0, 400.0, 60.0);
    draft.tables.push(SlideTable { node: table, rect, columns: vec![200.0, 200.0], rows });
    let slide = &slides(&write(&[draft.slide()]))[0];
    let frame = slide.first("p:graphicFrame").expect("a table");
    assert_eq!(frame.first("p:cNvPr").expect("properties").get("descr"), "Figures of the service");
    assert_eq!(frame.first("a:tblPr").expect("a table").get("firstRow"), "1");
    assert_eq!(frame.paragraphs(), ["Name", "Value", "Repair time", "24 days"]);
    assert_eq!(frame.first("a:tcPr").expect("a cell").get("marL"), "76200", "6 points, as drawn");
    assert_eq!(slide.paragraphs().iter().filter(|p| *p == "Repair time").count(), 1, "not drawn beside it");
}

#[test]
fn notes_are_paragraphs_beside_the_slide() {
    let mut draft = Draft::new("With notes");
    draft.notes = vec!["Seen in <12> interviews & a survey.".to_owned(), "Owner: the shop\nfrom May".to_owned()];
    let bytes = write(&[Draft::new("Without").slide(), draft.slide()]);
    let parts = parts(&bytes);
    let notes = Element::read(&parts["ppt/notesSlides/notesSlide2.xml"]);
    assert_eq!(notes.paragraphs(), ["Seen in <12> interviews & a survey.", "Owner: the shop", "from May"]);
    assert!(!parts.contains_key("ppt/notesSlides/notesSlide1.xml"));
    assert!(parts.contains_key("ppt/notesMasters/notesMaster1.xml"));
}

#[test]
fn pictures_are_kept_once_and_cropped() {
    let pixels = Pixels { width: 40, height: 20, rgba: [200, 10, 10, 255].repeat(800) };
    let item = |radius| {
        let pixels = Arc::new(pixels.clone());
        vec![Item::Image(ImageItem { rect: Rect::new(0.0, 0.0, 30.0, 30.0), radius, pixels })]
    };
    let mut draft = Draft::new("Pictures");
    draft.add(Role::Figure, "A red door", Point::new(50.0, 100.0), item(15.0));
    draft.add(Role::Figure, "The same door", Point::new(150.0, 100.0), item(0.0));
    let bytes = write(&[draft.slide()]);
    assert_eq!(parts(&bytes).keys().filter(|name| name.starts_with("ppt/media/")).count(), 1);
    let slide = &slides(&bytes)[0];
    let pictures = slide.all("p:pic");
    assert_eq!(pictures.len(), 2);
    assert_eq!(pictures[0].first("p:cNvPr").expect("properties").get("descr"), "A red door");
    assert_eq!(pictures[0].first("a:prstGeom").expect("a shape").get("prst"), "ellipse");
    let crop = pictures[0].first("a:srcRect").expect("cropped");
    assert_eq!((crop.get("l"), crop.get("r"), crop.get("t")), ("25000", "25000", ""), "the middle of a wide picture");
}

#[test]
fn links_lead_out_and_to_the_slide_with_the_card() {
    let link = |target: Target| {
        let mut items = card("See the other card");
        items.push(Item::Link(Rect::new(0.0, 0.0, 100.0, 60.0), target));
        items
    };
    let mut first = Draft::new("Links");
    first.add(Role::Paragraph, "out", Point::new(50.0, 100.0), link(Target::Url("https://example.org/?a=1&b".into())));
    first.add(Role::Paragraph, "in", Point::new(250.0, 100.0), link(Target::Card(Id::new("c1"))));
    let mut small = Draft::new("Overview");
    small.add(Role::Paragraph, "small", Point::new(50.0, 100.0), card("Small")).owner = Some(Id::new("c1"));
    let mut small = small.slide();
    small.page.scale = 0.5;
    let mut large = Draft::new("Phase");
    large.add(Role::Paragraph, "large", Point::new(50.0, 100.0), card("Large")).owner = Some(Id::new("c1"));
    let bytes = write(&[first.slide(), small, large.slide()]);
    let relations = Element::read(&parts(&bytes)["ppt/slides/_rels/slide1.xml.rels"]);
    let to = |id: &str| {
        let all = relations.all("Relationship");
        all.iter().find(|r| r.get("Id") == id).map(|r| r.get("Target").to_owned()).expect("related")
    };
    let clicks: Vec<String> = slides(&bytes)[0].all("a:hlinkClick").iter().map(|c| to(c.get("r:id"))).collect();
    assert_eq!(clicks, ["https://example.org/?a=1&b", "slide3.xml"], "where it can be read");
}

#[test]
fn slides_are_as_large_as_set() {
    let mut doc = map(MAPS[0].0);
    for (aspect, size) in [(Aspect::Wide, ("12192000", "6858000")), (Aspect::Standard, ("9144000", "6858000"))] {
        Arc::make_mut(&mut doc.page).deck.aspect = aspect;
        let parts = parts(&write(&deck(&doc, Language::English)));
        let presentation = Element::read(&parts["ppt/presentation.xml"]);
        let found = presentation.first("p:sldSz").expect("a size");
        assert_eq!((found.get("cx"), found.get("cy")), size);
    }
}

#[test]
fn the_same_slides_give_the_same_bytes() {
    let all = deck(&map(MAPS[1].0), Language::German);
    let once = write(&all);
    let alone = rayon::ThreadPoolBuilder::new().num_threads(1).build().expect("a thread");
    assert!(once == alone.install(|| write(&all)), "with one thread as with many");
    let doc = map(MAPS[1].0);
    assert!(once == write(&deck(&doc, Language::German)), "from a document read again");
}

#[test]
fn what_cannot_be_is_refused_in_words() {
    assert_eq!(pptx::write(&[], &()), Err(PptxError::NoSlides));
    let mut draft = Draft::new("Huge");
    draft.size = Size::new(5_000.0, 2_000.0);
    let error = pptx::write(&[draft.slide()], &()).expect_err("too large");
    assert!(error.message(Language::German).contains("176 × 71 cm"), "{}", error.message(Language::German));
    struct Stop;
    impl Progress for Stop {
        fn tell(&self, _: Stage, _: usize, _: usize) -> Result<(), Cancelled> {
            Err(Cancelled)
        }
    }
    assert_eq!(pptx::write(&[Draft::new("x").slide()], &Stop), Err(PptxError::Cancelled(Cancelled)));
}

#[test]
fn words_have_room_for_a_wider_font_but_not_for_another_line_break() {
    let mut draft = Draft::new("Room");
    let width = |text: &str, style| (FontBook::shared().width(text, style) * 12_700.0) as u64;
    let text = "Returns are accepted in every store until the end of the month";
    draft.add(Role::Paragraph, text, Point::new(48.0, 100.0), lines(text, role::CARD, Point::default(), 120.0));
    let beside = Point::new(900.0, 500.0);
    draft.add(Role::Paragraph, "1 of 3", beside, lines("1 of 3", role::CARD, Point::default(), 100.0)).bounds =
        Rect::new(beside.x, beside.y, FontBook::shared().width("1 of 3", role::CARD), 10.25);
    let slide = &slides(&write(&[draft.slide()]))[0];
    let lines = FontBook::shared().set(text, role::CARD, Wrap::greedy(120.0, Language::English)).lines;
    let several = shape(slide, "Returns are accepted in every store until the");
    let box_w: u64 = several.first("a:ext").expect("a size").get("cx").parse().expect("a number");
    for pair in lines.windows(2) {
        let next = pair[1].text.split(' ').next().unwrap_or_default();
        assert!(box_w >= width(&pair[0].text, role::CARD));
        assert!(box_w < width(&format!("{} {next}", pair[0].text), role::CARD) + 12_700, "{next} would go up a line");
    }
    let number = shape(slide, "1 of 3");
    assert_eq!(number.first("a:pPr").expect("a paragraph").get("algn"), "r", "it ends at the margin");
    assert!(
        number.first("a:ext").expect("a size").get("cx").parse::<u64>().expect("a number")
            > width("1 of 3", role::CARD) * 6 / 5
    );
}

#[test]
fn figures_end_where_an_axis_has_them_and_other_words_begin_where_they_stand() {
    let mut draft = Draft::new("Axis");
    let width = |text: &str| FontBook::shared().width(text, role::CARD);
    for (at, figure) in ["+2", "+1", "0", "100"].iter().enumerate() {
        let place = Point::new(100.0 - width(figure), 100.0 + 20.0 * at as f32);
        draft.add(Role::Paragraph, figure, place, lines(figure, role::CARD, Point::default(), 60.0));
    }
    for (at, word) in ["Age", "Parents, 35 to 45", "Place"].iter().enumerate() {
        let place = Point::new(300.0, 100.0 + 20.0 * at as f32);
        draft.add(Role::Paragraph, word, place, lines(word, role::CARD, Point::default(), 200.0));
    }
    // A page number ends at the margin, which a rule reaches beyond by its width.
    let place = Point::new(912.0 - width("11"), 510.0);
    draft.add(Role::Paragraph, "11", place, lines("11", role::CARD, Point::default(), 60.0));
    let rule = Shape::Line(Point::default(), Point::new(867.0, 0.0));
    let rule =
        draft.add(Role::Figure, "Rule", Point::new(48.0, 300.0), vec![Item::Stroke(rule, Stroke::solid(1.0, INK))]);
    rule.bounds = Rect::new(48.0, 300.0, 867.0, 0.5);
    let slide = &slides(&write(&[draft.slide()]))[0];
    let align = |name| shape(slide, name).first("a:pPr").expect("a paragraph").get("algn").to_owned();
    assert_eq!(["+2", "+1", "0", "100", "11"].map(align), ["r"; 5]);
    assert_eq!(["Age", "Parents, 35 to 45", "Place"].map(align), ["l"; 3]);
}

#[test]
fn words_beside_a_sign_stay_on_their_card() {
    let mut draft = Draft::new("Narrow");
    let text = "Severity 5 of 5, every few times, at the counter of a branch office";
    let ground = Shape::Rect(Rect::new(0.0, 0.0, 100.0, 60.0), 6.0);
    let mut items = vec![Item::Fill(ground, Colour::rgb(240, 240, 250))];
    // A heading keeps its place in the card; what stands further right is a box of its own.
    items.extend(lines("Waits", role::CARD, Point::new(5.5, 5.0), 89.0));
    items.extend(lines(text, role::CARD, Point::new(20.0, 22.0), 75.0));
    draft.add(Role::Paragraph, text, Point::new(100.0, 100.0), items);
    // The slide itself has room further right.
    draft.add(Role::Paragraph, "Far", Point::new(700.0, 400.0), card("Far"));
    let slide = &slides(&write(&[draft.slide()]))[0];
    let own = shape(slide, "Severity 5 of 5, every few times, at the counter");
    let number = |tag: &str, name: &str| own.first(tag).expect("a place").get(name).parse::<i64>().expect("a number");
    assert!(number("a:off", "x") + number("a:ext", "cx") <= 200 * 12_700, "within the card");
}
