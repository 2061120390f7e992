//! Impact against effort: where each opportunity stands, and which ones to take first.

use std::collections::BTreeMap;

use super::{
    Setting,
    easel::{Easel, Sketch},
    flow::{Before, Entry, Flow, Section, columns, settled},
    measure::{GUTTER, MARGIN, NAME, SMALL},
};
use crate::{
    base::{Path, Point, Rect, Size},
    i18n::text_with,
    metrics::priority::{MUCH, Quadrant, opportunities},
    model::{Card, SlideKind},
    scene::{Item, Meaning, NodeId, Role, Shape, Slide, Stroke, crowd},
    text::TextStyle,
};

/// Opportunities beyond these are on the slides of their phases only.
const MOST: usize = 40;
/// Strip for the quadrants' names at the upper and the lower edge of the chart.
const NAMES: f32 = 24.0;
/// Height of an axis' name.
const AXIS: f32 = 20.0;
/// Room for the values at an axis: left of the chart and below it.
const VALUES: (f32, f32) = (16.0, 15.0);
/// Diameter of a bubble, and from one to the next.
const BUBBLE: (f32, f32) = (21.0, 22.5);
/// By how much wider the bubble with the most votes is.
const LARGER: f32 = 14.0;
/// Room for a bubble before an entry of the list.
const SIGN: f32 = 30.0;

fn name(quadrant: Quadrant, setting: &Setting<'_>) -> &'static str {
    match quadrant {
        Quadrant::QuickWin => setting.say("deck-quick-win"),
        Quadrant::BigBet => setting.say("deck-big-bet"),
        Quadrant::FillIn => setting.say("deck-fill-in"),
        Quadrant::MoneyPit => setting.say("deck-money-pit"),
    }
}

/// An opportunity with its number in chart and list.
struct Numbered<'a> {
    card: &'a Card,
    impact: u8,
    effort: u8,
    number: usize,
}

impl Numbered<'_> {
    fn quadrant(&self) -> Quadrant {
        Quadrant::of(self.impact, self.effort)
    }
}

pub(super) fn slides(setting: &Setting<'_>) -> Vec<Slide> {
    let all = opportunities(setting.shown_cards());
    let (mut judged, unjudged): (Vec<_>, Vec<_>) = all.partition(|(_, o)| o.judged().is_some());
    if judged.is_empty() {
        return Vec::new();
    }
    judged.sort_by_key(|(card, o)| {
        let rank = (6 - o.impact.min(5), o.effort);
        (Quadrant::of(o.impact, o.effort), rank, std::cmp::Reverse(card.votes))
    });
    let more = judged.len().saturating_sub(MOST) + unjudged.len().saturating_sub(MOST);
    let judged: Vec<Numbered<'_>> = (judged.into_iter().take(MOST).enumerate())
        .map(|(at, (card, o))| Numbered { card, impact: o.impact.min(5), effort: o.effort.min(5), number: at + 1 })
        .collect();
    let unjudged: Vec<&Card> = unjudged.into_iter().take(MOST).map(|(card, _)| card).collect();
    let heading = heading(setting, &judged);
    let (mut easel, top) = Easel::headed(setting, SlideKind::Priorities, &heading);
    let room = Rect::new(MARGIN, top + 14.0, easel.width(), easel.bottom() - top - 14.0);
    let halves = columns(room, 2, GUTTER);
    let (plot, beside) = parted(room, &halves);
    let w = beside.first().map_or(room.w, |column| column.w);
    let places = |page: usize| if page == 0 { beside.clone() } else { halves.clone() };
    let sections = settled(setting, (NAME, w), &places, &|style| sections(setting, &judged, &unjudged, style));
    let flow = Flow::new(setting, &sections, NAME, w);
    let laid = flow.lay(&places);
    chart(&mut easel, plot, &judged);
    let mut easels = Vec::new();
    for page in 0..laid.count() {
        flow.draw(&laid, page, &mut easel, Meaning::ROOT);
        let next = Easel::headed(setting, SlideKind::Priorities, &heading).0;
        easels.push(std::mem::replace(&mut easel, next));
    }
    if let Some(first) = easels.first_mut() {
        let cards = judged.iter().map(|numbered| numbered.card).chain(unjudged);
        first.notes.extend(cards.filter_map(|card| setting.card_note(card)));
        if more > 0 {
            first.notes.push(text_with(setting.language, "deck-more", &[("count", more.into())]));
        }
    }
    Easel::finish_series(easels)
}

/// Room for the chart and for the list: side by side; on upright paper one above the other.
fn parted(room: Rect, halves: &[Rect]) -> (Rect, Vec<Rect>) {
    if let [left, right] = halves
        && room.w > room.h
    {
        return (*left, vec![*right]);
    }
    let h = room.w.min(room.h * 0.6);
    let below = halves.iter().map(|half| Rect { y: room.y + h + GUTTER / 2.0, h: room.h - h - GUTTER / 2.0, ..*half });
    (Rect { h, ..room }, below.collect())
}

/// How many quick wins there are, if any.
fn heading(setting: &Setting<'_>, judged: &[Numbered<'_>]) -> String {
    let wins = judged.iter().filter(|n| n.quadrant() == Quadrant::QuickWin).count();
    if wins == 0 {
        return setting.say("deck-matrix").to_owned();
    }
    text_with(setting.language, "deck-matrix-wins", &[("count", wins.into())])
}

/// The list beside the chart, by quadrants; what nobody has judged comes last.
fn sections(setting: &Setting<'_>, judged: &[Numbered<'_>], unjudged: &[&Card], style: TextStyle) -> Vec<Section> {
    let entry = |card: &Card, sign: Vec<Item>| Entry {
        text: card.text.clone(),
        style,
        colour: setting.colours.ink,
        before: Before::Sign(sign, SIGN, BUBBLE.1),
        owner: Some(card.id.clone()),
    };
    let centre = Point::new(BUBBLE.0 / 2.0, BUBBLE.1 / 2.0);
    let mut sections: Vec<Section> = Quadrant::ALL
        .into_iter()
        .map(|quadrant| {
            let inside = judged.iter().filter(|n| n.quadrant() == quadrant);
            let items =
                inside.map(|n| entry(n.card, bubble(setting, &n.number.to_string(), centre, (BUBBLE.0, BUBBLE.0))));
            Section { heading: name(quadrant, setting).to_owned(), items: items.collect(), leads: false }
        })
        .collect();
    let ring = Item::Stroke(
        Shape::Circle(centre, BUBBLE.0 / 2.0 - 3.0),
        Stroke::solid(1.2, setting.colours.axis).dashed(&[3.0, 2.5]),
    );
    sections.push(Section {
        heading: setting.say("deck-unjudged").to_owned(),
        items: unjudged.iter().map(|card| entry(card, vec![ring.clone()])).collect(),
        leads: false,
    });
    sections.retain(|section| !section.items.is_empty());
    sections
}

/// A disc, or a wider pill, with words in it.
fn bubble(setting: &Setting<'_>, words: &str, centre: Point, (w, h): (f32, f32)) -> Vec<Item> {
    let mut sketch = Sketch::new(Rect::default());
    let rect = Rect::new(centre.x - w / 2.0, centre.y - h / 2.0, w, h);
    sketch.shape(Shape::Rect(rect, h / 2.0), Some(setting.colours.opportunity), None);
    sketch.centred(&setting.line(words, SMALL.bold()), centre, setting.colours.paper);
    sketch.items
}

fn chart(easel: &mut Easel<'_>, room: Rect, judged: &[Numbered<'_>]) {
    let setting = easel.setting;
    let figure = easel.meaning.add(Meaning::ROOT, Role::Figure, told(setting, judged), None);
    let plot = Rect::new(room.x + VALUES.0, room.y + AXIS, room.w - VALUES.0, room.h - 2.0 * AXIS - VALUES.1);
    let grid = Rect::new(plot.x, plot.y + NAMES, plot.w, plot.h - 2.0 * NAMES);
    let low = f32::from(MUCH - 1) / 5.0;
    let split = Point::new(grid.w * low, NAMES + grid.h * (1.0 - low));
    let mut sketch = Sketch::new(plot).means(figure);
    let wins = Rect::new(0.0, 0.0, split.x, split.y);
    sketch.shape(Shape::Rect(wins, 0.0), Some(setting.colours.opportunity_fill), None);
    let pit = Rect::new(split.x, split.y, plot.w - split.x, plot.h - split.y);
    sketch.shape(Shape::Rect(pit, 0.0), Some(setting.colours.wash), None);
    let rule = Stroke::solid(1.0, setting.colours.line);
    for (from, to) in [((split.x, 0.0), (split.x, plot.h)), ((0.0, split.y), (plot.w, split.y))] {
        let line = Shape::Line(Point::new(from.0, from.1), Point::new(to.0, to.1));
        sketch.shape(line, None, Some(rule.clone()));
    }
    let axes = [Point::new(0.0, 0.0), Point::new(0.0, plot.h), Point::new(plot.w, plot.h)];
    sketch.shape(Shape::Path(Path::line(&axes)), None, Some(Stroke::solid(1.4, setting.colours.ink)));
    easel.put(sketch);
    let has_votes = judged.iter().any(|n| n.card.votes > 0);
    names(easel, plot, split, has_votes, figure);
    values(easel, plot, grid, figure);
    bubbles(easel, grid, judged, figure);
}

/// Names of the axes outside, of the quadrants inside the chart.
fn names(easel: &mut Easel<'_>, plot: Rect, split: Point, has_votes: bool, figure: NodeId) {
    let setting = easel.setting;
    let (ink, muted) = (setting.colours.ink, setting.colours.muted);
    let impact = setting.line(&format!("↑ {}", setting.say("impact")), SMALL);
    easel.text(Some(figure), &impact, Point::new(plot.x - VALUES.0, plot.y - AXIS + 1.0), muted);
    let effort = setting.line(&format!("{} →", setting.say("effort")), SMALL);
    let below = plot.bottom() + VALUES.1 + 4.0;
    easel.text(Some(figure), &effort, Point::new(plot.right() - effort.width, below), muted);
    if has_votes {
        let sizes = setting.line(setting.say("matrix-sizes"), SMALL);
        easel.text(Some(figure), &sizes, Point::new(plot.x, below), muted);
    }
    let (upper, lower) = (plot.y + 5.0, plot.bottom() - NAMES + 4.0);
    let places = [(0.0, upper), (split.x, upper), (0.0, lower), (split.x, lower)];
    for (quadrant, (x, y)) in Quadrant::ALL.into_iter().zip(places) {
        let set = setting.line(name(quadrant, setting), SMALL.bold());
        easel.text(Some(figure), &set, Point::new(plot.x + x + 8.0, y), ink);
    }
}

/// 1 to 5 along both axes: where a value lies decides about its quadrant.
fn values(easel: &mut Easel<'_>, plot: Rect, grid: Rect, figure: NodeId) {
    let setting = easel.setting;
    for value in 1..=5_u8 {
        let set = setting.line(&value.to_string(), SMALL);
        let at = (f32::from(value) - 0.5) / 5.0;
        let below = Point::new(grid.x + at * grid.w - set.width / 2.0, plot.bottom() + 3.0);
        let beside = Point::new(plot.x - 7.0 - set.width, grid.bottom() - at * grid.h - set.height / 2.0);
        easel.text(Some(figure), &set, below, setting.colours.muted);
        easel.text(Some(figure), &set, beside, setting.colours.muted);
    }
}

/// A bubble for each opportunity, larger with more votes; where a cell is too small for that all of
/// them alike, and where it is too small for its own, one for all of them.
fn bubbles(easel: &mut Easel<'_>, grid: Rect, judged: &[Numbered<'_>], figure: NodeId) {
    let cell = Size::new(grid.w / 5.0, grid.h / 5.0);
    let most_votes = judged.iter().map(|n| n.card.votes).max().unwrap_or_default();
    let mut cells: BTreeMap<(u8, u8), Vec<&Numbered<'_>>> = BTreeMap::new();
    for numbered in judged {
        cells.entry((numbered.impact, numbered.effort)).or_default().push(numbered);
    }
    for ((impact, effort), inside) in cells {
        let (column, row) = (f32::from(effort) - 0.5, f32::from(impact) - 0.5);
        let centre = Point::new(grid.x + column * cell.w, grid.bottom() - row * cell.h);
        let sized = |n: &Numbered<'_>| BUBBLE.0 + LARGER * share(n.card.votes, most_votes);
        let largest = inside.iter().map(|n| sized(n)).fold(BUBBLE.0, f32::max);
        let places = crowd::places(inside.len(), largest + BUBBLE.1 - BUBBLE.0, cell);
        let is_sized = places.is_some();
        let Some(places) = places.or_else(|| crowd::places(inside.len(), BUBBLE.1, cell)) else {
            together(easel, centre, cell, &inside, figure);
            continue;
        };
        for (place, numbered) in places.into_iter().zip(&inside) {
            let d = if is_sized { sized(numbered) } else { BUBBLE.0 };
            let rect = Rect::around(centre + place, d / 2.0);
            let mut sketch = Sketch::new(rect).of(&numbered.card.id).means(figure);
            sketch.items = bubble(easel.setting, &numbered.number.to_string(), Point::new(d / 2.0, d / 2.0), (d, d));
            easel.put(sketch);
        }
    }
}

/// One pill for all of a cell, which are numbered one after the other.
fn together(easel: &mut Easel<'_>, centre: Point, cell: Size, inside: &[&Numbered<'_>], figure: NodeId) {
    let ends = [inside.first(), inside.last()].map(|n| n.map_or(0, |n| n.number));
    let w = (cell.w - 4.0).min(56.0);
    let mut sketch = Sketch::new(Rect::new(centre.x - w / 2.0, centre.y - BUBBLE.0 / 2.0, w, BUBBLE.0));
    let words = format!("{}–{}", ends[0], ends[1]);
    sketch.items = bubble(easel.setting, &words, Point::new(w / 2.0, BUBBLE.0 / 2.0), (w, BUBBLE.0));
    easel.put(sketch.means(figure));
}

/// How much of the greatest size so many votes give: areas are compared, not widths.
fn share(votes: u32, most: u32) -> f32 {
    if most == 0 { 0.0 } else { (votes as f32 / most as f32).sqrt() }
}

/// The chart in words.
fn told(setting: &Setting<'_>, judged: &[Numbered<'_>]) -> String {
    let (impact, effort) = (setting.say("impact"), setting.say("effort"));
    let one = |n: &Numbered<'_>| {
        let quadrant = name(n.quadrant(), setting);
        format!("{} {}: {impact} {}, {effort} {}, {quadrant}", n.number, n.card.text.trim(), n.impact, n.effort)
    };
    let all: Vec<String> = judged.iter().map(one).collect();
    text_with(setting.language, "deck-matrix-told", &[("opportunities", all.join("; ").into())])
}
