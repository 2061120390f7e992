//! A scene as text, one line an item: what golden tests compare and people read.

use std::fmt::Write as _;

use super::{Item, Meaning, NodeId, Scene, Shape, Stroke};
use crate::base::{PathEl, Point, Rect};

/// The groups and items of a scene, in paint order.
pub fn dump(scene: &Scene) -> String {
    let mut out = String::new();
    line(&mut out, 0, format_args!("scene {} {}", n(scene.size.w), n(scene.size.h)));
    for group in &scene.groups {
        let owner = group.owner.as_ref().map_or("-", |id| id.as_str());
        let node = group.node.map_or_else(|| "-".to_owned(), |node| node.0.to_string());
        line(&mut out, 0, format_args!("{:?} {owner} at {} node {node}", group.part, p(group.at)));
        for item in group.items.iter() {
            line(&mut out, 1, format_args!("{}", item_words(item)));
        }
    }
    out
}

/// The meaning tree, indented.
pub fn dump_meaning(meaning: &Meaning) -> String {
    let mut out = String::new();
    tell(meaning, Meaning::ROOT, 0, &mut out);
    out
}

fn tell(meaning: &Meaning, id: NodeId, depth: usize, out: &mut String) {
    let Some(node) = meaning.get(id) else { return };
    let subject = node.subject.as_ref().map_or(String::new(), |id| format!(" #{id}"));
    let label = if node.label.is_empty() { String::new() } else { format!("{}: ", node.label) };
    line(out, depth, format_args!("{:?}{subject} {label}{}", node.role, node.text.replace('\n', " / ")));
    for child in &node.children {
        tell(meaning, *child, depth + 1, out);
    }
}

fn line(out: &mut String, depth: usize, words: std::fmt::Arguments<'_>) {
    for _ in 0..depth {
        out.push_str("  ");
    }
    // Writing into a string cannot fail.
    writeln!(out, "{words}").unwrap_or_default();
}

fn item_words(item: &Item) -> String {
    match item {
        Item::Fill(shape, colour) => format!("fill {} {colour}", shape_words(shape)),
        Item::Stroke(shape, stroke) => format!("stroke {} {}", shape_words(shape), stroke_words(stroke)),
        Item::Text(text) => {
            let size = text.line.style.map_or(0.0, |s| s.size);
            format!("text {} {} {} {:?}", p(text.at), n(size), text.colour, &*text.line.text)
        }
        Item::Image(image) => format!("image {} {}×{}", r(image.rect), image.pixels.width, image.pixels.height),
        Item::Link(rect, target) => format!("link {} {target:?}", r(*rect)),
    }
}

fn stroke_words(stroke: &Stroke) -> String {
    let dash: Vec<String> = stroke.dash.iter().map(|d| n(*d)).collect();
    let round = if stroke.round { " round" } else { "" };
    format!(
        "{} {}{round}{}{}",
        n(stroke.width),
        stroke.colour,
        if dash.is_empty() { "" } else { " dash " },
        dash.join("/")
    )
}

fn shape_words(shape: &Shape) -> String {
    match shape {
        Shape::Rect(rect, radius) => format!("rect {} r {}", r(*rect), n(*radius)),
        Shape::Circle(centre, radius) => format!("circle {} r {}", p(*centre), n(*radius)),
        Shape::Line(a, b) => format!("line {} {}", p(*a), p(*b)),
        Shape::Path(path) => {
            let words: Vec<String> = path
                .0
                .iter()
                .map(|el| match el {
                    PathEl::Move(a) => format!("M{}", p(*a)),
                    PathEl::Line(a) => format!("L{}", p(*a)),
                    PathEl::Cubic(a, b, c) => format!("C{} {} {}", p(*a), p(*b), p(*c)),
                    PathEl::Close => "Z".to_owned(),
                })
                .collect();
            words.join(" ")
        }
    }
}

fn p(point: Point) -> String {
    format!("{},{}", n(point.x), n(point.y))
}

fn r(rect: Rect) -> String {
    format!("{},{} {}×{}", n(rect.x), n(rect.y), n(rect.w), n(rect.h))
}

/// A number with two decimals at most; −0 is 0.
fn n(value: f32) -> String {
    let text = format!("{value:.2}");
    let text = text.trim_end_matches('0').trim_end_matches('.');
    if text == "-0" { "0".to_owned() } else { text.to_owned() }
}
