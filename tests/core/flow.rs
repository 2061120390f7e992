//! Running text on pages: everything stands inside its column, nothing over anything else, and
//! nothing is lost.

use wayfare::{
    base::{Id, Language, Point, Rect, Size},
    model::PageSize,
    scene::{
        Group, Item, Meaning, Page, Part, Role, Target,
        flow::{Block, Kind, Look, pages},
    },
    text::{FontBook, Line, TextStyle},
    theme::SheetColours,
};

/// Numbers without a pattern, the same in each run.
struct Dice(u64);

impl Dice {
    fn below(&mut self, most: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % most
    }

    fn words(&mut self, most: u64) -> String {
        const WORDS: [&str; 10] = [
            "boots",
            "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
            "😀",
            "旅行",
            "a",
            "https://www.example.org/a/very/long/address/that/has/no/spaces/and/goes/on/for/a/while",
            "fit and wear",
            "line\nend",
            "Größe",
            "−2",
        ];
        let count = self.below(most + 1);
        (0..count).map(|_| WORDS[self.below(10) as usize]).collect::<Vec<_>>().join(" ")
    }

    fn block(&mut self) -> Block {
        let kind = match self.below(8) {
            0 => Kind::Heading(3),
            1 => Kind::Heading(4),
            2 => Kind::Entry(5),
            3 => Kind::Paragraph,
            4 => Kind::Quote,
            _ => Kind::Item,
        };
        let most = if matches!(kind, Kind::Heading(_) | Kind::Entry(_)) { 8 } else { 60 };
        let block = Block::new(kind, self.words(most));
        match self.below(3) {
            0 => block.labelled(self.words(4)),
            1 => block.leading_to(Target::Url("https://www.example.org/".to_owned())),
            _ => block.about(&Id::new("subject")),
        }
    }
}

fn look(paper: Size) -> Look<'static> {
    let colours = SheetColours::paper();
    Look { paper, margin: 0.0, colours, title: "Notes and evidence", foot: "Buying hiking boots" }
}

fn set(blocks: &[Block], paper: Size) -> Vec<Page> {
    pages(blocks, &look(paper), FontBook::shared(), &Meaning::new("Boots", "Studio Nord", Language::English))
}

/// The lines of a group with their boxes on the page.
fn lines(group: &Group) -> impl Iterator<Item = (Rect, &Line)> {
    group.items.iter().filter_map(|item| {
        let Item::Text(text) = item else { return None };
        let style = text.line.style.unwrap_or(TextStyle::regular(8.0, 10.0));
        let at = group.at + text.at - Point::new(0.0, style.ascent());
        Some((Rect::new(at.x, at.y, text.line.width, style.line_height), &*text.line))
    })
}

#[test]
fn no_line_leaves_its_page_or_lies_over_another() {
    let mut dice = Dice(7);
    for round in 0..18 {
        let blocks: Vec<Block> = (0..=dice.below(60)).map(|_| dice.block()).collect();
        let portrait = PageSize::ALL[round % PageSize::ALL.len()].portrait();
        let paper = if round % 2 == 0 { portrait } else { Size::new(portrait.h, portrait.w) };
        for page in set(&blocks, paper) {
            let size = page.scene.size;
            assert!((size.w * page.scale - paper.w).abs() < 0.01 && (size.h * page.scale - paper.h).abs() < 0.01);
            let inside = Rect::new(25.9, 25.9, size.w - 51.8, size.h - 51.8);
            let boxes: Vec<Rect> = page.scene.groups.iter().flat_map(lines).map(|(rect, _)| rect).collect();
            for (at, rect) in boxes.iter().enumerate() {
                let corners = [Point::new(rect.x, rect.y), Point::new(rect.right(), rect.bottom())];
                assert!(corners.iter().all(|corner| inside.contains(*corner)), "round {round}: {rect:?} in {inside:?}");
                // Rounding aside.
                let core = Rect::new(rect.x, rect.y + 0.01, rect.w, rect.h - 0.02);
                let over = boxes[..at].iter().find(|other| core.overlaps(**other));
                assert_eq!(over, None, "round {round}: {rect:?}");
            }
        }
    }
}

#[test]
fn nothing_is_lost_on_the_way() {
    let mut dice = Dice(23);
    let letters = |text: &str| text.chars().filter(|c| c.is_alphanumeric() && c.is_ascii()).collect::<String>();
    let blocks: Vec<Block> = (0..80).map(|_| dice.block()).collect();
    let wanted: String = blocks.iter().flat_map(|block| [letters(&block.label), letters(&block.text)]).collect();
    let pages = set(&blocks, PageSize::A4.portrait());
    let said: String =
        pages.iter().flat_map(|page| body(page).collect::<Vec<_>>()).map(|text| letters(&text)).collect();
    assert!(pages.len() > 3, "more than fits a page");
    assert_eq!(said, wanted, "the meaning tree says every word once, in order");
}

/// What the report's own blocks say on a page.
fn body(page: &Page) -> impl Iterator<Item = String> {
    let nodes = &page.scene.meaning.nodes;
    let own = nodes.iter().skip(1).filter(|node| node.role != Role::Heading(2)).map(|node| node.text.clone());
    own.take(nodes.len() - 2 - nodes.iter().filter(|node| node.role == Role::Heading(2)).count())
}

#[test]
fn a_heading_never_stands_last_in_a_column() {
    let mut blocks = Vec::new();
    for entry in 0..150 {
        blocks.push(Block::heading(4, format!("Step {entry}")));
        blocks.push(Block::entry(5, "A card"));
        blocks.extend((0..=entry % 7).map(|_| Block::fact("Note", "Some words")));
    }
    let pages = set(&blocks, PageSize::A4.portrait());
    assert!(pages.len() > 5);
    for page in &pages {
        let last = page.scene.groups.iter().rev().nth(1).expect("the group over the foot");
        let role = last.node.and_then(|node| page.scene.meaning.get(node)).map(|node| node.role);
        assert_eq!(role, Some(Role::ListItem), "{}", page.about);
    }
}

#[test]
fn the_columns_of_the_last_page_end_at_one_height() {
    let blocks: Vec<Block> = (0..50).map(|number| Block::fact("Note", format!("Number {number}"))).collect();
    let a3 = PageSize::A3.portrait();
    let pages = set(&blocks, Size::new(a3.h, a3.w));
    assert_eq!(pages.len(), 1);
    let size = pages[0].scene.size;
    let bottom = |left: bool| {
        let column = pages[0].scene.groups.iter().filter(|group| (group.at.x < size.w / 2.0) == left);
        let ends = column.filter(|g| g.part == Part::Body).map(|group| group.bounds.bottom());
        ends.fold(0.0, f32::max)
    };
    assert!((bottom(true) - bottom(false)).abs() < 14.0, "{} and {}", bottom(true), bottom(false));
    assert!(bottom(true) < size.h * 0.75, "both end well above the foot");
}

#[test]
fn a_title_as_long_as_a_paragraph_leaves_room_for_the_text() {
    let foot = "A long title ".repeat(500);
    let look = Look { foot: &foot, ..look(PageSize::A5.portrait()) };
    let about = Meaning::new("Boots", "Studio Nord", Language::English);
    let pages = pages(&[Block::new(Kind::Paragraph, "Words")], &look, FontBook::shared(), &about);
    assert_eq!(pages.len(), 1);
    let lowest = pages[0].scene.groups.iter().map(|group| group.bounds.bottom()).fold(0.0, f32::max);
    assert!(lowest <= pages[0].scene.size.h - 25.9, "the foot stays on the page");
}

#[test]
fn neighbouring_items_are_one_list_and_labels_come_first() {
    let blocks = [
        Block::heading(3, "A card"),
        Block::fact("Owner", "Returns team"),
        Block::fact("Note", "Ask again in spring"),
        Block::new(Kind::Paragraph, "Words"),
        Block::new(Kind::Item, "Alone"),
    ];
    let pages = set(&blocks, PageSize::A3.portrait());
    let nodes = &pages[0].scene.meaning.nodes;
    assert_eq!(nodes.iter().filter(|node| node.role == Role::List).count(), 2);
    assert!(nodes.iter().any(|node| node.text == "Owner: Returns team"));
    assert_eq!(pages[0].about, "Notes and evidence, 1 of 1");
}

#[test]
fn paper_larger_than_a3_is_filled_with_larger_text() {
    let scale = |size: PageSize| set(&[Block::new(Kind::Paragraph, "Words")], size.portrait())[0].scale;
    assert_eq!(scale(PageSize::A4), 1.0);
    assert!((scale(PageSize::A1) - 2.0).abs() < 0.01);
    assert!(set(&[], PageSize::A3.portrait()).is_empty(), "nothing to say, no page");
}
