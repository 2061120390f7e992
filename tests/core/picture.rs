//! A page made by hand that has one of everything, for the tests of the backends.

use std::sync::Arc;

use wayfare::{
    base::{Colour, Id, Language, Path, Point, Rect, Size},
    scene::{Group, ImageItem, Item, Meaning, Page, Part, Pixels, Rank, Role, Scene, Shape, Stroke, Target, TextItem},
    text::{FontBook, Typeset as _, Wrap, role},
};

/// Colour of the filled rectangle.
pub(crate) const BLUE: Colour = Colour::rgb(0x1B, 0x5E, 0x9E);
/// Colour of the lines.
pub(crate) const RED: Colour = Colour::rgb(0xA3, 0x30, 0x3A);

/// A line of text in each role, an emoji, a hyphenated word and characters that XML escapes.
fn text_items() -> Vec<Item> {
    let texts = [
        ("Boots & <laces> \"44\" \u{1F97E} 5 \u{20AC}", role::TITLE, 200.0),
        ("Kaufentscheidungsphase", role::CARD_HEADING, 60.0),
        ("\u{201E}Wer hilft mir?\u{201C}", role::QUOTE, 200.0),
    ];
    let mut y = 60.0;
    let mut items = Vec::new();
    for (text, style, width) in texts {
        for line in FontBook::shared().set(text, style, Wrap::greedy(width, Language::German)).lines {
            let at = Point::new(10.0, y + style.ascent());
            items.push(Item::Text(TextItem { at, line, colour: Colour::BLACK, rank: Rank::Body }));
            y += style.line_height;
        }
    }
    items
}

fn shapes() -> Vec<Item> {
    let heart = Path::polygon(&[Point::new(100.0, 10.0), Point::new(120.0, 10.0), Point::new(110.0, 40.0)]);
    let pixels = Pixels {
        width: 8,
        height: 8,
        rgba: [[255, 0, 0, 255].repeat(4), [0, 0, 255, 255].repeat(4)].concat().repeat(8),
    };
    let image = ImageItem { rect: Rect::new(130.0, 10.0, 30.0, 30.0), radius: 15.0, pixels: Arc::new(pixels) };
    let link = Target::Url("https://example.com/?a=1&b=2".to_owned());
    vec![
        Item::Fill(Shape::Rect(Rect::new(10.0, 10.0, 40.0, 30.0), 4.0), BLUE),
        Item::Stroke(Shape::Circle(Point::new(75.0, 25.0), 12.0), Stroke::solid(3.0, RED)),
        Item::Fill(Shape::Path(heart), RED.with_alpha(128)),
        Item::Stroke(
            Shape::Line(Point::new(10.0, 50.0), Point::new(190.0, 50.0)),
            Stroke::round(2.0, RED).dashed(&[5.5, 2.6]),
        ),
        Item::Image(image),
        Item::Link(Rect::new(10.0, 10.0, 40.0, 30.0), link),
    ]
}

/// A page of 240 by 200 points; the sheet lies at (20, 10), half as large again.
pub(crate) fn page() -> Page {
    let mut meaning = Meaning::new("Boots & <laces>", "CX team", Language::German);
    meaning.add(Meaning::ROOT, Role::Figure, "Steigt & f\u{E4}llt", None);
    let group = |part, at, items: Vec<Item>| Group {
        part,
        owner: Some(Id::new("p4")),
        lane: None,
        persona: None,
        at,
        bounds: Rect::new(0.0, 0.0, 200.0, 180.0),
        items: items.into(),
        node: None,
        speck: None,
    };
    let groups =
        vec![group(Part::Body, Point::new(0.0, 0.0), shapes()), group(Part::Body, Point::new(0.0, 0.0), text_items())];
    let scene = Scene { size: Size::new(200.0, 180.0), groups, meaning: Arc::new(meaning) };
    Page::new(Size::new(330.0, 290.0), 1.5, Point::new(20.0, 10.0), scene)
}
