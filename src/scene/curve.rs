//! Draws the emotion lane, and says in words what it shows.

use std::{collections::BTreeMap, sync::Arc};

use super::{
    Group, Item, NodeId, Part, Rank, Shape, Stroke, TextItem,
    fade::Fade,
    mark::{self, AXIS_FACE_SIZE, CURVE_WIDTH, FORESEEN_WIDTH},
};
use crate::{
    base::{Id, Language, Point, Rect},
    i18n::{self, text_with},
    layout::curve::{Curve, Foreseen, Marker, Quote, Ring, marker::STAR_RADIUS, quote},
    model::{Document, Scale, Seen},
    text::role,
    theme::SheetColours,
};

/// Width of the clear band around a curve, in points.
const HALO_WIDTH: f32 = 4.6;
/// Clear space between the wash below the neutral value and the next lane, in points.
const WASH_CLEAR: f32 = 3.0;
/// Width of a curve over a step that not everybody passes; the persona's pattern stays.
const PASSABLE_WIDTH: f32 = 1.0;
/// Pieces of a curve drawn as one: a canvas paints only what is in view.
const PIECES: usize = 10;

/// Where the emotion lane's drawing belongs in the meaning tree.
#[derive(Clone, Copy, Debug, Default)]
pub struct Nodes<'a> {
    /// The figure: axis numbers and curves, markers and quotes without a node of their own.
    pub figure: Option<NodeId>,
    /// Nodes of the markers, in the order of [`Curve::markers`]; may be shorter.
    pub markers: &'a [NodeId],
    /// Nodes of the quotes, in the order of [`Curve::quotes`]; may be shorter.
    pub quotes: &'a [NodeId],
}

/// The groups of an emotion lane, back to front. Curves are owned by their persona, markers and
/// quotes by their step, axis and ground by `lane`.
pub fn groups(curve: &Curve, lane: Option<&Id>, colours: &SheetColours, nodes: &Nodes<'_>) -> Vec<Group> {
    groups_seen(curve, lane, colours, nodes, &Seen::default())
}

/// The same, with the feelings faded that are not to be seen.
pub(super) fn groups_seen(
    curve: &Curve,
    lane: Option<&Id>,
    colours: &SheetColours,
    nodes: &Nodes<'_>,
    seen: &Seen,
) -> Vec<Group> {
    let shown = |group: Group, is_seen: bool| if is_seen { group } else { Fade::Most.group(group, colours.paper) };
    let is_seen = |m: &Marker| seen.persona(&m.persona) && seen.course(&m.step);
    let says = |q: &Quote| curve.markers.get(q.marker).is_none_or(is_seen);
    let mut groups = vec![ground(curve, lane, colours), axis(curve, lane, colours, nodes.figure)];
    for foreseen in &curve.foreseen {
        let is_seen = seen.persona(&foreseen.strand.persona);
        groups.extend(other_state(curve, foreseen, lane, colours, nodes.figure).into_iter().map(|g| shown(g, is_seen)));
    }
    // What is to be seen lies on top.
    let (front, back): (Vec<_>, Vec<_>) = curve.strands.iter().partition(|s| seen.persona(&s.persona));
    for strand in back.into_iter().chain(front) {
        let colour = colours.persona(strand.style);
        for (path, width) in stretches(curve)
            .flat_map(|(from, to, width)| strand.paths(from, to, PIECES).into_iter().map(move |path| (path, width)))
        {
            let Some(bounds) = path.bounds() else { continue };
            let at = Point::new(bounds.x, bounds.y);
            let shape = Shape::Path(path.transformed(1.0, Point::default() - at));
            let items = [
                Item::Stroke(shape.clone(), halo(curve, colours)),
                Item::Stroke(shape, mark::curve_stroke(strand.style, width, colour)),
            ];
            let group = Group {
                part: Part::Body,
                owner: Some(strand.persona.clone()),
                lane: lane.cloned(),
                persona: Some(strand.persona.clone()),
                at,
                bounds: bounds.grown(HALO_WIDTH / 2.0),
                items: items.into(),
                node: nodes.figure,
                speck: None,
            };
            groups.push(shown(group, seen.persona(&strand.persona)));
        }
    }
    groups.extend(curve.markers.iter().enumerate().filter_map(|(i, m)| {
        let node = nodes.markers.get(i).copied().or(nodes.figure);
        Some(shown(spread_bar(m, lane, colours, node)?, is_seen(m)))
    }));
    // Lines first, then markers and boxes: both hide where a line ends or passes.
    groups.extend(curve.quotes.iter().filter_map(|q| Some(shown(leader(curve, q, lane, colours)?, says(q)))));
    groups.extend(curve.markers.iter().enumerate().map(|(i, m)| {
        let node = nodes.markers.get(i).copied().or(nodes.figure);
        shown(marker(m, lane, colours, node), is_seen(m))
    }));
    groups.extend(curve.quotes.iter().enumerate().filter_map(|(i, q)| {
        let node = nodes.quotes.get(i).copied().or(nodes.figure);
        Some(shown(quote_box(curve, q, lane, colours, node)?, says(q)))
    }));
    groups
}

/// The clear band around a curve. Of a curve in stretches it ends with each of them, so that it does
/// not cover the end of the one before.
fn halo(curve: &Curve, colours: &SheetColours) -> Stroke {
    let stroke = if curve.passable.is_empty() { Stroke::round } else { Stroke::solid };
    stroke(HALO_WIDTH, colours.paper)
}

/// The body from left to right, cut where not everybody passes, with the curves' width there.
fn stretches(curve: &Curve) -> impl Iterator<Item = (f32, f32, f32)> {
    let (start, end) = (curve.body.x, curve.body.right());
    let mut all = Vec::with_capacity(2 * curve.passable.len() + 1);
    let mut from = start;
    for (left, right) in curve.passable.iter().map(|(l, r)| (l.clamp(start, end), r.clamp(start, end))) {
        all.extend([(from, left, CURVE_WIDTH), (left, right, PASSABLE_WIDTH)]);
        from = right;
    }
    all.push((from, end, CURVE_WIDTH));
    all.into_iter().filter(|(from, to, _)| to > from)
}

/// A persona's curve in the state that the map is not of, with its rings: thinner and lighter than the
/// map's own, and told apart from it without colour by both.
fn other_state(
    curve: &Curve,
    foreseen: &Foreseen,
    lane: Option<&Id>,
    colours: &SheetColours,
    node: Option<NodeId>,
) -> Vec<Group> {
    let persona = &foreseen.strand.persona;
    let colour = mark::lighter(colours.persona(foreseen.strand.style), colours.paper);
    let group = |at: Point, bounds: Rect, items: Vec<Item>, owner: &Id| Group {
        part: Part::Body,
        owner: Some(owner.clone()),
        lane: lane.cloned(),
        persona: Some(persona.clone()),
        at,
        bounds,
        items: items.into(),
        node,
        speck: None,
    };
    let paths = foreseen.strand.paths(curve.body.x, curve.body.right(), PIECES);
    let mut groups: Vec<Group> = (paths.into_iter())
        .filter_map(|path| {
            let bounds = path.bounds()?;
            let at = Point::new(bounds.x, bounds.y);
            let shape = Shape::Path(path.transformed(1.0, Point::default() - at));
            let stroke = mark::curve_stroke(foreseen.strand.style, FORESEEN_WIDTH, colour);
            Some(group(at, bounds.grown(FORESEEN_WIDTH), vec![Item::Stroke(shape, stroke)], persona))
        })
        .collect();
    groups.extend(foreseen.rings.iter().map(|ring| {
        let items = mark::ring(Point::default(), colour, colours.paper);
        group(ring.centre, ring.bounds(), items, &ring.step)
    }));
    groups
}

fn ground(curve: &Curve, lane: Option<&Id>, colours: &SheetColours) -> Group {
    let body = curve.body;
    let at = Point::new(body.x, body.y);
    let neutral = curve.plot.neutral_y() - body.y;
    let wash = Rect::new(0.0, neutral, body.w, (body.h - WASH_CLEAR - neutral).max(0.0));
    let mut items = vec![Item::Fill(Shape::Rect(wash, 0.0), colours.wash)];
    // The strong rule last, so that it lies on top where rules meet.
    for strong in [false, true] {
        let stroke = if strong { Stroke::solid(0.9, colours.axis) } else { Stroke::solid(0.6, colours.hairline) };
        items.extend(curve.rules.iter().filter(|r| r.strong == strong).map(|r| {
            let y = r.y - body.y;
            Item::Stroke(Shape::Line(Point::new(0.0, y), Point::new(body.w, y)), stroke.clone())
        }));
    }
    Group {
        part: Part::Ground,
        owner: lane.cloned(),
        lane: lane.cloned(),
        persona: None,
        at,
        bounds: body,
        items: items.into(),
        node: None,
        speck: None,
    }
}

fn axis(curve: &Curve, lane: Option<&Id>, colours: &SheetColours, node: Option<NodeId>) -> Group {
    let at = Point::new(curve.body.x, curve.body.y);
    let mut items = Vec::new();
    let mut bounds: Option<Rect> = None;
    for rule in &curve.rules {
        items.extend(mark::axis_face(rule.face - at, rule.unit, colours.muted));
        let mut around = Rect::around(rule.face, AXIS_FACE_SIZE / 2.0 + 0.5);
        if let Some((line, start)) = &rule.number {
            let top = start.y - role::META.ascent();
            around = around.union(Rect::new(start.x, top, line.width, role::META.line_height));
            items.push(Item::Text(TextItem {
                at: *start - at,
                line: Arc::clone(line),
                colour: colours.muted,
                rank: Rank::Fine,
            }));
        }
        bounds = Some(bounds.map_or(around, |b| b.union(around)));
    }
    for (line, start) in curve.names.iter().flat_map(|name| &name.lines) {
        let around = Rect::new(start.x, start.y - role::META.ascent(), line.width, role::META.line_height);
        bounds = Some(bounds.map_or(around, |b| b.union(around)));
        items.push(Item::Text(TextItem {
            at: *start - at,
            line: Arc::clone(line),
            colour: colours.muted,
            rank: Rank::Fine,
        }));
    }
    let bounds = bounds.unwrap_or_else(|| Rect::new(at.x, at.y, 0.0, 0.0));
    Group {
        part: Part::Label,
        owner: lane.cloned(),
        lane: lane.cloned(),
        persona: None,
        at,
        bounds,
        items: items.into(),
        node,
        speck: None,
    }
}

fn leader(curve: &Curve, quote: &Quote, lane: Option<&Id>, colours: &SheetColours) -> Option<Group> {
    let marker = curve.markers.get(quote.marker)?;
    let (from, to) = quote.leader;
    let stroke = Stroke::solid(0.9, colours.persona(marker.style));
    Some(Group {
        part: Part::Body,
        owner: Some(marker.step.clone()),
        lane: lane.cloned(),
        persona: Some(marker.persona.clone()),
        at: from,
        bounds: Rect::between(from, to).grown(0.5),
        items: [Item::Stroke(Shape::Line(Point::default(), to - from), stroke)].into(),
        node: None,
        speck: None,
    })
}

/// How far the hands of a room lay apart: behind the marker, in the pattern of its persona.
fn spread_bar(marker: &Marker, lane: Option<&Id>, colours: &SheetColours, node: Option<NodeId>) -> Option<Group> {
    let spread = marker.spread?;
    let colour = mark::lighter(colours.persona(marker.style), colours.paper);
    let at = Point::new(spread.x, spread.top);
    Some(Group {
        part: Part::Body,
        owner: Some(marker.step.clone()),
        lane: lane.cloned(),
        persona: Some(marker.persona.clone()),
        at,
        bounds: spread.bounds().grown(mark::SPREAD_WIDTH),
        items: mark::spread(marker.style, Point::default(), spread.bottom - spread.top, colour).into(),
        node,
        speck: None,
    })
}

fn marker(marker: &Marker, lane: Option<&Id>, colours: &SheetColours, node: Option<NodeId>) -> Group {
    let colour = colours.persona(marker.style);
    let mut items = Vec::new();
    let mut bounds = marker.bounds;
    if let (Some(star), Some(around)) = (marker.star, marker.star_bounds()) {
        let star = star - marker.centre;
        items.extend(mark::moment_star(star, STAR_RADIUS, marker.moment, (colours.ink, colours.paper)));
        bounds = bounds.union(around.grown(0.7));
    }
    let shape = mark::Marker {
        style: marker.style,
        centre: Point::default(),
        size: marker.size,
        unit: marker.unit,
        filled: marker.moment.is_some(),
    };
    items.extend(shape.items(colour, colours.paper));
    Group {
        part: Part::Body,
        owner: Some(marker.step.clone()),
        lane: lane.cloned(),
        persona: Some(marker.persona.clone()),
        at: marker.centre,
        bounds,
        items: items.into(),
        node,
        speck: Some(colour),
    }
}

fn quote_box(
    curve: &Curve,
    quote: &Quote,
    lane: Option<&Id>,
    colours: &SheetColours,
    node: Option<NodeId>,
) -> Option<Group> {
    let marker = curve.markers.get(quote.marker)?;
    let at = Point::new(quote.rect.x, quote.rect.y);
    let shape = Shape::Rect(Rect::new(0.0, 0.0, quote.rect.w, quote.rect.h), quote::RADIUS);
    let mut items = vec![
        Item::Fill(shape.clone(), colours.paper),
        Item::Stroke(shape, Stroke::solid(0.7, colours.persona(marker.style))),
    ];
    items.extend(quote.words.lines.iter().enumerate().map(|(i, line)| {
        Item::Text(TextItem {
            at: quote.line_at(i) - at,
            line: Arc::clone(line),
            colour: colours.ink,
            rank: Rank::Body,
        })
    }));
    Some(Group {
        part: Part::Body,
        owner: Some(marker.step.clone()),
        lane: lane.cloned(),
        persona: Some(marker.persona.clone()),
        at,
        bounds: quote.rect.grown(0.35),
        items: items.into(),
        node,
        speck: Some(colours.line),
    })
}

/// What the curves of this page show, in the sheet's language: for each persona the value in
/// figures and words at each step, moments of truth, and quotes.
pub fn alternative_text(curve: &Curve, document: &Document, language: Language) -> String {
    let steps: BTreeMap<&Id, &str> = document.steps().map(|(_, s)| (&s.id, s.name.as_str())).collect();
    let said = document.emotions.iter().filter(|e| !e.quote.trim().is_empty());
    let quotes: BTreeMap<(&Id, &Id), &str> = said.map(|e| ((&e.persona, &e.step), e.quote.as_str())).collect();
    let mut sentences = vec![on_scale(curve, language)];
    for strand in &curve.strands {
        let name = document.persona(&strand.persona).map_or("", |p| p.name.as_str());
        let own = curve.markers.iter().filter(|m| m.persona == strand.persona);
        let feelings: Vec<String> = own
            .map(|m| {
                let step = steps.get(&m.step).copied().unwrap_or_default();
                let mut says = format!("{step} {}", feeling(curve, m, document, language));
                if let Some(quote) = quotes.get(&(&m.persona, &m.step)) {
                    says.push_str(", ");
                    says.push_str(&i18n::quoted(language, quote));
                }
                says
            })
            .collect();
        sentences.push(if feelings.is_empty() {
            text_with(language, "curve-persona-nothing", &[("persona", name.into())])
        } else {
            let feelings = feelings.join("; ");
            text_with(language, "curve-persona", &[("persona", name.into()), ("feelings", feelings.into())])
        });
        sentences.extend(other_feelings(curve, &strand.persona, document, language, &steps));
    }
    sentences.join(" ")
}

/// What a persona would feel in the other state, step by step, with the difference from the map's own.
fn other_feelings(
    curve: &Curve,
    persona: &Id,
    document: &Document,
    language: Language,
    steps: &BTreeMap<&Id, &str>,
) -> Option<String> {
    let foreseen = curve.foreseen.iter().find(|f| f.strand.persona == *persona && !f.rings.is_empty())?;
    let told = foreseen.rings.iter().map(|ring| {
        let step = steps.get(&ring.step).copied().unwrap_or_default();
        format!("{step} {}", foreseen_feeling(curve, persona, ring, document, language))
    });
    let feelings = told.collect::<Vec<_>>().join("; ");
    let state = i18n::state_name(language, document.journey.state.other());
    Some(text_with(language, "curve-other-state", &[("state", state.into()), ("feelings", feelings.into())]))
}

/// A feeling of the other state in figures and words, and how far that is from the map's own:
/// `+1 (good), 2 better`.
pub(super) fn foreseen_feeling(
    curve: &Curve,
    persona: &Id,
    ring: &Ring,
    document: &Document,
    language: Language,
) -> String {
    let word = named(document, ring.value).unwrap_or_else(|| i18n::feeling_name(language, ring.unit));
    let mut says = format!("{} ({word})", figure(language, curve.plot.scale, ring.value));
    let own = curve.markers.iter().find(|m| m.persona == *persona && m.step == ring.step);
    if let Some(difference) = own.and_then(|own| i18n::difference(language, f64::from(ring.value - own.value))) {
        says.push_str(", ");
        says.push_str(&difference);
    }
    if !ring.quote.trim().is_empty() {
        says.push_str(", ");
        says.push_str(&i18n::quoted(language, &ring.quote));
    }
    says
}

/// On which scale the curves stand, and of whom they know nothing: what is left to say of them where
/// each step tells its own feelings.
pub(super) fn about(curve: &Curve, document: &Document, language: Language) -> String {
    let silent = curve.strands.iter().filter(|strand| curve.markers.iter().all(|m| m.persona != strand.persona));
    let nothing = silent.map(|strand| {
        let name = document.persona(&strand.persona).map_or("", |p| p.name.as_str());
        text_with(language, "curve-persona-nothing", &[("persona", name.into())])
    });
    [on_scale(curve, language)].into_iter().chain(nothing).collect::<Vec<_>>().join(" ")
}

fn on_scale(curve: &Curve, language: Language) -> String {
    let scale = curve.plot.scale;
    let (low, high) = (figure(language, scale, scale.min()), figure(language, scale, scale.max()));
    text_with(language, "curve-about", &[("low", low.into()), ("high", high.into())])
}

/// A feeling in figures and words: `+2 (very good), moment of truth, mean of 12 hands, spread 0.8`.
pub(super) fn feeling(curve: &Curve, marker: &Marker, document: &Document, language: Language) -> String {
    // Put together here and not by a message: a long map says it a thousand times.
    let word = named(document, marker.value).unwrap_or_else(|| i18n::feeling_name(language, marker.unit));
    let mut says = format!("{} ({word})", figure(language, curve.plot.scale, marker.value));
    if let Some(moment) = marker.moment {
        says.push_str(", ");
        says.push_str(&i18n::moment_told(language, moment));
    }
    if let Some(hands) = marker.hands.and_then(|hands| i18n::hands_told(language, curve.plot.scale, &hands)) {
        says.push_str(", ");
        says.push_str(&hands);
    }
    says
}

/// The map's own name for the whole value nearest to `value`, where it names its scale.
fn named(document: &Document, value: f32) -> Option<&str> {
    let place = libm::roundf(value - document.journey.scale.min());
    let name = document.journey.scale_labels.get(place.max(0.0) as usize)?;
    (!name.trim().is_empty()).then_some(name)
}

/// A value as the axis writes it: signed on a scale with a zero in the middle.
fn figure(language: Language, scale: Scale, value: f32) -> String {
    let value = f64::from(value);
    match scale {
        Scale::MinusTwoToTwo | Scale::MinusFiveToFive => i18n::signed(language, value),
        Scale::OneToFive | Scale::OneToTen => {
            let decimals = u8::from((value - libm::round(value)).abs() > 0.049);
            i18n::number(language, value, decimals)
        }
    }
}
