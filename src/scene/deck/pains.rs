//! The worst pain points, each beside the opportunities that answer it.

use super::{
    Setting,
    easel::{Easel, Sketch},
    flow::{stretch, words},
    measure::{BODY, MARGIN, SMALL},
    spread::spread,
};
use crate::{
    base::{Id, Path, Point, Rect},
    i18n::{self, text_with},
    model::{Card, Frequency, Kind, Pain, SlideKind},
    scene::{Item, Meaning, NodeId, Role, Shape, Slide, Stroke, card_words, draw},
    text::Paragraph,
};

/// So many pain points are the worst ones.
const MOST: usize = 8;
/// Between a pain point and its answers, for the arrow.
const BETWEEN: f32 = 52.0;
/// Inside a box, at the sides and above and below.
const PAD: Point = Point::new(14.0, 6.5);
/// Between a box's words and the facts under them.
const FACTS: f32 = 3.0;
/// Between boxes one above the other.
const GAP: f32 = 8.0;
/// Between rows.
const ROW: f32 = 9.0;
/// Corner cut of a pain point's box.
const CUT: f32 = 12.0;
/// A severity bar: width, pitch, least and greatest height.
const BAR: (f32, f32, f32, f32) = (5.0, 7.2, 5.0, 12.0);
/// Room for the severity bars before the facts.
const BARS: f32 = 4.0 * BAR.1 + BAR.0 + 9.0;

/// A box, or as much of it as a slide can hold.
struct Block<'a> {
    card: &'a Card,
    /// Of all its words, those here.
    says: String,
    words: Paragraph,
    facts: Paragraph,
    h: f32,
}

/// A pain point and its answers, or as much of them as a slide can hold.
#[derive(Default)]
struct Row<'a> {
    pain: Option<Block<'a>>,
    answers: Vec<Block<'a>>,
    /// Nothing answers the pain point.
    is_open: bool,
}

impl Row<'_> {
    fn height(&self) -> f32 {
        let answers: f32 = self.answers.iter().map(|block| block.h + GAP).sum();
        self.pain.as_ref().map_or(0.0, |block| block.h).max(answers - GAP)
    }
}

pub(super) fn slides(setting: &Setting<'_>) -> Vec<Slide> {
    let pains = worst(setting);
    if pains.is_empty() {
        return Vec::new();
    }
    let answers: Vec<Vec<&Card>> = pains.iter().map(|(card, _)| answers(setting, &card.id)).collect();
    let heading = heading(setting, &answers);
    let (mut easel, top) = Easel::headed(setting, SlideKind::Priorities, &heading);
    let top = top + 12.0;
    let room = easel.bottom() - top;
    let rows: Vec<Row<'_>> =
        pains.iter().zip(&answers).flat_map(|(pain, answers)| rows(setting, *pain, answers, room)).collect();
    let heights: Vec<f32> = rows.iter().map(Row::height).collect();
    let mut easels = Vec::new();
    for slide in spread(&heights, ROW, room) {
        let mut y = top;
        for row in rows.get(slide).unwrap_or_default() {
            draw_row(&mut easel, row, y);
            let cards = row.pain.iter().chain(&row.answers).map(|block| block.card);
            easel.notes.extend(cards.filter_map(|card| setting.card_note(card)));
            y += row.height() + ROW;
        }
        let next = Easel::headed(setting, SlideKind::Priorities, &heading).0;
        easels.push(std::mem::replace(&mut easel, next));
    }
    Easel::finish_series(easels)
}

/// Pain points by severity, then by how often they happen, how much speaks for them, and votes.
fn worst<'a>(setting: &Setting<'a>) -> Vec<(&'a Card, &'a Pain)> {
    let mut pains: Vec<(&Card, &Pain)> = (setting.shown_cards())
        .filter_map(|card| match &card.kind {
            Kind::Pain(pain) => Some((card, pain)),
            _ => None,
        })
        .collect();
    let often = |pain: &Pain| match pain.frequency {
        None => 0,
        Some(Frequency::Rare) => 1,
        Some(Frequency::Occasional) => 2,
        Some(Frequency::Frequent) => 3,
        Some(Frequency::Always) => 4_u8,
    };
    // Stable: those that are equal stay in the order of the journey.
    pains
        .sort_by_key(|(card, pain)| std::cmp::Reverse((pain.severity, often(pain), card.evidence_count(), card.votes)));
    pains.truncate(MOST);
    pains
}

fn answers<'a>(setting: &Setting<'a>, pain: &Id) -> Vec<&'a Card> {
    let links = setting.doc.links.iter().filter(|link| link.pain == *pain);
    links.filter_map(|link| setting.card(&link.opportunity)).collect()
}

/// How many of the worst pain points nobody has answered yet.
fn heading(setting: &Setting<'_>, answers: &[Vec<&Card>]) -> String {
    let open = answers.iter().filter(|answers| answers.is_empty()).count();
    if open == 0 {
        return setting.say("deck-pains").to_owned();
    }
    text_with(setting.language, "deck-pains-open", &[("open", open.into()), ("count", answers.len().into())])
}

fn width(setting: &Setting<'_>) -> f32 {
    (setting.size.w - 2.0 * MARGIN - BETWEEN) / 2.0
}

fn rows<'a>(setting: &Setting<'a>, (card, pain): (&'a Card, &Pain), answers: &[&'a Card], room: f32) -> Vec<Row<'a>> {
    let mut left = blocks(setting, card, &pain_facts(setting, card, pain), BARS, room).into_iter();
    let right = answers.iter().flat_map(|card| blocks(setting, card, &answer_facts(setting, card), 0.0, room));
    let mut rows = vec![Row { pain: left.next(), answers: Vec::new(), is_open: answers.is_empty() }];
    for block in right {
        let taken: f32 = rows.last().map_or(0.0, |row| row.answers.iter().map(|block| block.h + GAP).sum());
        if taken > 0.0 && taken + block.h > room {
            rows.push(Row { pain: left.next(), ..Row::default() });
        }
        if let Some(row) = rows.last_mut() {
            row.answers.push(block);
        }
    }
    rows.extend(left.map(|block| Row { pain: Some(block), ..Row::default() }));
    for row in &mut rows {
        // Two that face each other are equally high.
        if let (Some(pain), [answer]) = (&mut row.pain, row.answers.as_mut_slice()) {
            let h = pain.h.max(answer.h);
            (pain.h, answer.h) = (h, h);
        }
    }
    rows
}

/// A card as one box; as several where it is higher than `room`.
fn blocks<'a>(setting: &Setting<'a>, card: &'a Card, facts: &str, indent: f32, room: f32) -> Vec<Block<'a>> {
    let w = width(setting) - 2.0 * PAD.x;
    let set = setting.set(&card.text, BODY, w);
    let facts = setting.set(facts, SMALL, w - indent);
    let under = if facts.lines.is_empty() { 0.0 } else { FACTS + facts.height };
    let most = (((room - 2.0 * PAD.y - under) / BODY.line_height) as usize).max(1);
    let parts = set.lines.len().div_ceil(most).max(1);
    (0..parts)
        .map(|part| {
            let end = set.lines.len();
            let lines = stretch(&set, &((part * most).min(end)..((part + 1) * most).min(end)));
            let is_last = part + 1 == parts;
            let facts = if is_last { facts.clone() } else { Paragraph::default() };
            let under = if is_last { under } else { 0.0 };
            let h = 2.0 * PAD.y + lines.height + under;
            Block { card, says: words(&card.text, &lines), words: lines, facts, h }
        })
        .collect()
}

fn pain_facts(setting: &Setting<'_>, card: &Card, pain: &Pain) -> String {
    let severity = (pain.severity > 0)
        .then(|| text_with(setting.language, "told-severity", &[("value", usize::from(pain.severity).into())]));
    let often = pain.frequency.map(|frequency| i18n::frequency_name(setting.language, frequency).to_owned());
    let sources = text_with(setting.language, "sources", &[("count", (card.evidence_count() as usize).into())]);
    let place = setting.doc.columns().of(&card.step).map(|column| setting.step_name(column).to_owned());
    together([severity, often, Some(sources), place].into_iter().flatten())
}

fn answer_facts(setting: &Setting<'_>, card: &Card) -> String {
    let Kind::Opportunity(opportunity) = &card.kind else { return String::new() };
    let judged = [(opportunity.impact, "impact"), (opportunity.effort, "effort")];
    let judged = judged.into_iter().filter(|(value, _)| *value > 0);
    let mut facts: Vec<String> = judged
        .map(|(value, which)| {
            let word = if which == "impact" { setting.say("impact") } else { setting.say("effort") };
            format!("{word} {value}")
        })
        .collect();
    facts.push(i18n::status_name(setting.language, opportunity.status).to_owned());
    facts.push(card.owner.trim().to_owned());
    together(facts.into_iter())
}

/// Facts in a line that is broken between them only, as far as each fits a line.
fn together(facts: impl Iterator<Item = String>) -> String {
    let facts = facts.filter(|fact| !fact.is_empty());
    let whole = |fact: String| if fact.chars().count() < 30 { fact.replace(' ', "\u{A0}") } else { fact };
    facts.map(whole).collect::<Vec<_>>().join(" · ")
}

fn draw_row(easel: &mut Easel<'_>, row: &Row<'_>, top: f32) {
    let setting = easel.setting;
    let w = width(setting);
    let right = MARGIN + w + BETWEEN;
    let section = easel.meaning.add(Meaning::ROOT, Role::Section, "", row.pain.as_ref().map(|b| b.card.id.clone()));
    if let Some(block) = &row.pain {
        let node = node(easel, section, block);
        let mut sketch = Sketch::new(Rect::new(MARGIN, top, w, block.h)).of(&block.card.id).means(node);
        let corners = [(0.0, 0.0), (w - CUT, 0.0), (w, CUT), (w, block.h), (0.0, block.h)];
        let outline = Path::polygon(&corners.map(|(x, y)| Point::new(x, y)));
        let stroke = Stroke::solid(1.2, setting.colours.pain_stroke);
        sketch.shape(Shape::Path(outline), Some(setting.colours.pain_fill), Some(stroke));
        let has_bars = !block.facts.lines.is_empty();
        write(setting, &mut sketch, block, if has_bars { BARS } else { 0.0 });
        if let (Kind::Pain(pain), true) = (&block.card.kind, has_bars) {
            let foot = PAD.y + block.words.height + FACTS + SMALL.line_height - 2.5;
            severity(setting, &mut sketch, Point::new(PAD.x, foot), pain.severity);
        }
        easel.put(sketch);
    }
    if row.is_open {
        open(easel, section, Rect::new(right, top, w, 2.0 * PAD.y + BODY.line_height));
    }
    let mut y = top;
    let mut ends = Vec::new();
    for block in &row.answers {
        let node = node(easel, section, block);
        let mut sketch = Sketch::new(Rect::new(right, y, w, block.h)).of(&block.card.id).means(node);
        let stroke = Stroke::solid(1.2, setting.colours.opportunity_stroke);
        sketch.ground(9.0, Some(setting.colours.opportunity_fill), Some(stroke));
        write(setting, &mut sketch, block, 0.0);
        easel.put(sketch);
        ends.push(y + block.h.min(2.0 * PAD.y + BODY.line_height) / 2.0);
        y += block.h + GAP;
    }
    if row.pain.is_some() {
        arrows(easel, &ends);
    }
}

fn node(easel: &mut Easel<'_>, section: NodeId, block: &Block<'_>) -> NodeId {
    let setting = easel.setting;
    let is_whole = block.says == block.card.text.trim();
    let says = if is_whole { card_words(setting.doc, block.card, setting.language) } else { block.says.clone() };
    easel.meaning.add(section, Role::Paragraph, says, Some(block.card.id.clone()))
}

/// The words of a box, and its facts so far to the right.
fn write(setting: &Setting<'_>, sketch: &mut Sketch, block: &Block<'_>, indent: f32) {
    let h = sketch.lines(&block.words, PAD, setting.colours.ink);
    sketch.lines(&block.facts, PAD + Point::new(indent, h + FACTS), setting.colours.muted);
}

/// Five bars of which as many are filled as the pain point is severe; their foot begins at `foot`.
fn severity(setting: &Setting<'_>, sketch: &mut Sketch, foot: Point, value: u8) {
    let (w, pitch, low, high) = BAR;
    for at in 0..5_u8 {
        let h = low + (high - low) * f32::from(at) / 4.0;
        let rect = Rect::new(foot.x + f32::from(at) * pitch, foot.y - h, w, h);
        sketch.items.push(if at < value {
            Item::Fill(Shape::Rect(rect, 1.0), setting.colours.pain)
        } else {
            Item::Stroke(Shape::Rect(rect.grown(-0.5), 0.8), Stroke::solid(1.0, setting.colours.axis))
        });
    }
}

/// An empty place where an answer is missing.
fn open(easel: &mut Easel<'_>, section: NodeId, rect: Rect) {
    let setting = easel.setting;
    let says = setting.say("deck-open");
    let node = easel.meaning.add(section, Role::Paragraph, says, None);
    let mut sketch = Sketch::new(rect).means(node);
    sketch.ground(9.0, None, Some(Stroke::solid(1.2, setting.colours.axis).dashed(&[5.0, 4.0])));
    sketch.lines(&setting.line(says, BODY), PAD, setting.colours.muted);
    easel.put(sketch);
}

/// Arrows from the pain point to each of its answers, at these heights of the slide.
fn arrows(easel: &mut Easel<'_>, ends: &[f32]) {
    let (Some(first), Some(last)) = (ends.first().copied(), ends.last().copied()) else { return };
    let setting = easel.setting;
    let ink = setting.colours.ink;
    let left = MARGIN + width(setting);
    let mut sketch = Sketch::new(Rect::new(left - 3.0, first - 5.0, BETWEEN + 3.0, last - first + 10.0));
    let (start, middle) = (Point::new(3.0, 5.0), 3.0 + BETWEEN / 2.0);
    for end in ends {
        let tip = Point::new(3.0 + BETWEEN - 2.0, 5.0 + end - first);
        let back = tip - Point::new(4.0, 0.0);
        let points = [start, Point::new(middle, start.y), Point::new(middle, tip.y), back];
        let points = if (tip.y - start.y).abs() < 0.5 { vec![start, back] } else { points.to_vec() };
        sketch.items.push(Item::Stroke(Shape::Path(Path::line(&points)), Stroke::solid(1.4, ink)));
        sketch.items.push(draw::arrowhead(tip, Point::new(1.0, 0.0), ink));
    }
    sketch.shape(Shape::Circle(start, 3.0), Some(ink), None);
    easel.put(sketch);
}
