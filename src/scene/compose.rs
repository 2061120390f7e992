//! Puts the scene of a sheet together: ground, furniture, cards, curves and links, back to front.

use std::{
    cell::LazyCell,
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use super::{
    Group, Item, Items, Meaning, NodeId, Part, Scene, Shape, Stroke, Target, blueprint, curve,
    draw::{self, arrowhead},
    fade::Fade,
    mark,
    picture::Pictures,
    speech::Answers,
    tell::{self, Nodes},
};
use crate::{
    base::{Point, Rect},
    layout::{CardBlock, Heading, LaneCurve, LinkLine, Placed, PlacedCard, Sheet, What, curve::Curve, measure},
    model::{Document, ReadingOrder, Seen},
    theme::SheetColours,
};

/// Carries drawings that did not change from one scene to the next.
#[derive(Debug, Default)]
pub struct Cache {
    /// Colours of what is held here.
    colours: Option<SheetColours>,
    /// What the curves held here show of the map.
    seen: Seen,
    /// In the order of the sheet's cards.
    cards: Vec<Drawn>,
    curves: Vec<(Arc<Curve>, Vec<Group>)>,
    /// Decoded pictures.
    pub pictures: Pictures,
}

/// A card as drawn. Holds the block, so that its address cannot come back for another.
#[derive(Clone, Debug)]
struct Drawn {
    block: Arc<CardBlock>,
    h: f32,
    items: Items,
    /// The same where the card was to fade, since that was first so.
    faded: Option<Items>,
}

/// What a scene is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// The canvas: no meaning tree, which would cost time at every keystroke.
    Screen,
    /// Paper and files: with the meaning tree.
    Paper,
}

/// Draws a sheet of `doc` in these colours.
pub fn compose(doc: &Document, sheet: &Sheet, colours: &SheetColours, purpose: Purpose, cache: &mut Cache) -> Scene {
    compose_seen(doc, sheet, colours, purpose, &Seen::default(), cache)
}

/// The same, with what is not to be seen faded. Nothing moves, and it means the same.
pub fn compose_seen(
    doc: &Document,
    sheet: &Sheet,
    colours: &SheetColours,
    purpose: Purpose,
    seen: &Seen,
    cache: &mut Cache,
) -> Scene {
    let told = match purpose {
        Purpose::Paper => tell::tell(doc, sheet, &Answers::of(doc), ReadingOrder::Lane),
        Purpose::Screen => {
            let journey = &doc.journey;
            (Meaning::new(&journey.title, &journey.author, sheet.language), Nodes::default())
        }
    };
    if cache.colours.as_ref() != Some(colours) {
        cache.colours = Some(colours.clone());
        cache.cards.clear();
        cache.curves.clear();
    }
    if cache.seen != *seen {
        cache.seen = seen.clone();
        cache.curves.clear();
    }
    let Cache { cards, curves, pictures, .. } = cache;
    draw(sheet, told, &Look { colours, pictures, seen }, cards, curves)
}

/// How things look: in which colours, with which pictures, and what of them fades.
#[derive(Clone, Copy)]
pub(super) struct Look<'a> {
    pub(super) colours: &'a SheetColours,
    pub(super) pictures: &'a Pictures,
    pub(super) seen: &'a Seen,
}

impl Look<'_> {
    /// The group as it is, or faded.
    fn shown(&self, group: Group, is_seen: bool, fade: Fade) -> Group {
        if is_seen { group } else { fade.group(group, self.colours.paper) }
    }
}

/// Draws one of several sheets of a map on paper; nothing is carried from one to the next.
pub(super) fn on_paper(
    doc: &Document,
    sheet: &Sheet,
    answers: &Answers<'_>,
    order: ReadingOrder,
    look: &Look<'_>,
) -> Scene {
    let told = tell::tell(doc, sheet, answers, order);
    let mut scene = draw(sheet, told, look, &mut Vec::new(), &mut Vec::new());
    lead_to_partners(&mut scene.groups, answers);
    scene
}

/// Lets each end of an arrow lead to the other, also where that is on another sheet: shares of the
/// card, one for each partner. The top of a card with an address of its own leads there.
fn lead_to_partners(groups: &mut [Group], answers: &Answers<'_>) {
    for group in groups.iter_mut().filter(|group| group.part == Part::Body && group.node.is_some()) {
        let partners = group.owner.as_ref().map(|card| answers.partners(card)).unwrap_or_default();
        if partners.is_empty() {
            continue;
        }
        let (from, whole) = (group.bounds.y - group.at.y, group.bounds.h);
        let taken = if group.items.iter().any(|item| matches!(item, Item::Link(..))) { whole * 2.0 / 3.0 } else { 0.0 };
        let share = (whole - taken) / partners.len() as f32;
        let links = partners.iter().enumerate().map(|(at, partner)| {
            let top = from + taken + at as f32 * share;
            Item::Link(
                Rect::new(group.bounds.x - group.at.x, top, group.bounds.w, share),
                Target::Card((*partner).clone()),
            )
        });
        group.items = group.items.iter().cloned().chain(links).collect();
    }
}

fn draw(
    sheet: &Sheet,
    (meaning, nodes): (Meaning, Nodes),
    look: &Look<'_>,
    known_cards: &mut Vec<Drawn>,
    known_curves: &mut Vec<(Arc<Curve>, Vec<Group>)>,
) -> Scene {
    let Look { colours, seen, .. } = *look;
    let mut groups = Vec::with_capacity(sheet.cards.len() + sheet.furniture.len() + sheet.links.len() + 64);
    groups.push(ground(sheet, colours));
    for (at, placed) in sheet.furniture.iter().enumerate() {
        groups.push(furniture(placed, nodes.furniture(at), look));
    }
    for (at, lane_curve) in sheet.curves.iter().enumerate() {
        groups.extend(curves(sheet, lane_curve, at, &nodes, look, known_curves));
    }
    known_curves.retain(|(curve, _)| sheet.curves.iter().any(|c| Arc::ptr_eq(&c.curve, curve)));
    // Lines run behind cards that happen to be in their way; their ends lie on top.
    let card = |at: usize| sheet.cards.get(at).is_none_or(|c| seen.card(c.index));
    let joins = |link: &LinkLine| card(link.pain) && card(link.opportunity);
    groups.extend(sheet.links.iter().map(|link| look.shown(link_line(link, colours), joins(link), Fade::Most)));
    draw_cards(sheet, look, known_cards);
    let with_seams = sheet.seams.iter().filter_map(|sign| sheet.cards.get(sign.card)).map(|card| card.lane);
    let lane_ends: BTreeMap<usize, usize> = with_seams
        .collect::<BTreeSet<usize>>()
        .into_iter()
        .filter_map(|lane| Some((lane, sheet.cards.iter().rposition(|card| card.lane == lane)?)))
        .collect();
    let mut tags = sheet.tags.iter().peekable();
    for (at, (card, drawn)) in sheet.cards.iter().zip(&*known_cards).enumerate() {
        groups.push(card_group(sheet, card, drawn, nodes.card(at), look));
        if let Some(tag) = tags.next_if(|tag| tag.card == at) {
            let group = Group { node: nodes.card(at), ..mark::cluster_tag(tag, &card.card, colours) };
            groups.push(look.shown(group, look.seen.card(card.index), Fade::Most));
        }
        // Over both cards that they stand between, and still among the shapes of their lane.
        if lane_ends.get(&card.lane) == Some(&at) {
            groups.extend(seams(sheet, card.lane, &nodes, look));
        }
    }
    groups.extend(sheet.links.iter().map(|link| look.shown(link_ends(link, colours), joins(link), Fade::Most)));
    Scene { size: sheet.size, groups, meaning: Arc::new(meaning) }
}

/// Brings the drawings in line with the sheet's cards; unchanged ones stay.
fn draw_cards(sheet: &Sheet, look: &Look<'_>, known: &mut Vec<Drawn>) {
    let old = std::mem::take(known);
    let same = |drawn: &Drawn, card: &PlacedCard| Arc::ptr_eq(&drawn.block, &card.block) && drawn.h == card.rect.h;
    let head = old.iter().zip(&sheet.cards).take_while(|(d, c)| same(d, c)).count();
    let rest = old.len().min(sheet.cards.len()) - head;
    let tail = old.iter().rev().zip(sheet.cards.iter().rev()).take(rest).take_while(|(d, c)| same(d, c)).count();
    let draw = |card: &PlacedCard| Drawn {
        block: Arc::clone(&card.block),
        h: card.rect.h,
        items: draw::block(&card.block, card.rect.h, look.colours, look.pictures).into(),
        faded: None,
    };
    let changed = head..sheet.cards.len() - tail;
    // A row that got higher changes its neighbours: look each up at its old place first, then
    // among those that were dragged about.
    let shifted = old.len() == sheet.cards.len();
    let between = old.get(head..old.len() - tail).unwrap_or_default();
    let elsewhere: LazyCell<BTreeMap<usize, &Drawn>, _> =
        LazyCell::new(|| between.iter().map(|drawn| (Arc::as_ptr(&drawn.block).addr(), drawn)).collect());
    let dragged =
        |card: &PlacedCard| elsewhere.get(&Arc::as_ptr(&card.block).addr()).copied().filter(|d| same(d, card));
    let fresh: Vec<Drawn> = sheet
        .cards
        .get(changed.clone())
        .unwrap_or_default()
        .iter()
        .zip(changed)
        .map(|(card, at)| match old.get(at).filter(|d| shifted && same(d, card)).or_else(|| dragged(card)) {
            Some(drawn) => drawn.clone(),
            None => draw(card),
        })
        .collect();
    let (count, mut old) = (old.len(), old.into_iter());
    known.reserve(sheet.cards.len());
    known.extend(old.by_ref().take(head));
    known.extend(fresh);
    known.extend(old.skip(count - head - tail));
    if look.seen.is_all() {
        return;
    }
    for (drawn, _) in known.iter_mut().zip(&sheet.cards).filter(|(_, card)| !look.seen.card(card.index)) {
        drawn.faded.get_or_insert_with(|| drawn.items.faded(Fade::Most, look.colours.paper));
    }
}

/// The signs of a lane's seams.
fn seams<'a>(sheet: &'a Sheet, lane: usize, nodes: &'a Nodes, look: &'a Look<'_>) -> impl Iterator<Item = Group> + 'a {
    sheet.seams.iter().filter_map(move |sign| {
        let card = sheet.cards.get(sign.card).filter(|card| card.lane == lane)?;
        let group = blueprint::seam_sign(sign, &card.card, look.colours);
        let group = Group { node: nodes.card(sign.card), ..group };
        Some(look.shown(group, look.seen.card(card.index), Fade::Most))
    })
}

fn part(what: What) -> Part {
    match what {
        What::State | What::Title | What::Subtitle | What::Meta | What::Story => Part::Title,
        What::Avatar(_)
        | What::PersonaName(_)
        | What::PersonaRole(_)
        | What::PersonaQuote(_)
        | What::PersonaHeading(..)
        | What::PersonaItem(..)
        | What::HeaderRule => Part::Personas,
        What::Stage(_) | What::Phase(_) | What::Goal(_) | What::Step(_) | What::Branch(_) | What::TimeLine => {
            Part::Header
        }
        What::GoalLabel | What::TimeLabel | What::LaneLabel(_) | What::LineLabel(_) => Part::Label,
        What::Legend(_) | What::Basis | What::SheetNumber => Part::Footer,
    }
}

fn furniture(placed: &Placed, node: Option<NodeId>, look: &Look<'_>) -> Group {
    let Look { colours, pictures, seen } = *look;
    let mut bounds = placed.rect.grown(1.0);
    if let What::Phase(_) = placed.what {
        bounds.w += measure::TIP;
    }
    let part = part(placed.what);
    let (is_seen, fade) = match (part, &placed.owner) {
        (Part::Personas, Some(id)) => (seen.persona(id), Fade::Most),
        (Part::Header, Some(id)) => {
            let has_light_words = matches!(placed.what, What::Phase(_));
            (seen.course(id), if has_light_words { Fade::Headings } else { Fade::Most })
        }
        _ => (true, Fade::Most),
    };
    let group = Group {
        part,
        owner: placed.owner.clone(),
        lane: placed.owner.clone().filter(|_| matches!(placed.what, What::LaneLabel(_))),
        persona: None,
        at: Point::new(placed.rect.x, placed.rect.y),
        bounds,
        items: draw::block(&placed.block, placed.rect.h, colours, pictures).into(),
        node,
        speck: match placed.what {
            What::Phase(_) => placed.block.pieces.iter().find_map(|(_, piece)| match piece {
                crate::layout::Piece::Fill(_, tone) => Some(draw::tone(colours, *tone)),
                _ => None,
            }),
            _ => None,
        },
    };
    look.shown(group, is_seen, fade)
}

fn card_group(sheet: &Sheet, card: &PlacedCard, drawn: &Drawn, node: Option<NodeId>, look: &Look<'_>) -> Group {
    let at = Point::new(card.rect.x, card.rect.y);
    let is_seen = look.seen.card(card.index);
    let colour = draw::speck(card.card.kind.card_kind(), look.colours);
    let speck = Some(if is_seen { colour } else { Fade::Most.colour(colour, look.colours.paper) });
    let folded = sheet.lanes.get(card.lane).is_some_and(|lane| lane.folded);
    let items = if folded {
        let bar = Shape::Rect(Rect::new(0.0, 0.0, card.rect.w, card.rect.h), 3.0);
        speck.map(|colour| Item::Fill(bar, colour)).into_iter().collect()
    } else {
        drawn.faded.as_ref().filter(|_| !is_seen).unwrap_or(&drawn.items).clone()
    };
    let lane = Some(card.card.lane.clone());
    Group {
        part: Part::Body,
        owner: Some(card.card.id.clone()),
        lane,
        persona: None,
        at,
        bounds: card.rect.grown(0.5),
        items,
        node,
        speck,
    }
}

fn curves(
    sheet: &Sheet,
    lane_curve: &LaneCurve,
    at: usize,
    nodes: &Nodes,
    look: &Look<'_>,
    known: &mut Vec<(Arc<Curve>, Vec<Group>)>,
) -> Vec<Group> {
    let told = nodes.curve(at);
    let lane = sheet.lanes.get(lane_curve.lane).map(|l| &l.id);
    if let Some(told) = told {
        let nodes = curve::Nodes { figure: Some(told.figure), markers: &told.markers, quotes: &told.quotes };
        return curve::groups_seen(&lane_curve.curve, lane, look.colours, &nodes, look.seen);
    }
    if let Some((_, groups)) = known.iter().find(|(c, _)| Arc::ptr_eq(c, &lane_curve.curve)) {
        return groups.clone();
    }
    let nodes = curve::Nodes::default();
    let groups = curve::groups_seen(&lane_curve.curve, lane, look.colours, &nodes, look.seen);
    known.push((Arc::clone(&lane_curve.curve), groups.clone()));
    groups
}

/// Rules between lanes, separators between phases, blueprint lines.
fn ground(sheet: &Sheet, colours: &SheetColours) -> Group {
    let (left, right) = (measure::MARGIN, sheet.size.w - measure::MARGIN);
    let grid = sheet.grid;
    let right = if sheet.size.w - grid.right() > 60.0 { grid.right() } else { right };
    let mut items = Vec::new();
    let across = |y: f32, from: f32| Shape::Line(Point::new(from, y), Point::new(right, y));
    for span in sheet.phases.iter().skip(1) {
        let Some(column) = sheet.columns.get(span.columns.start) else { continue };
        let line = Shape::Line(Point::new(column.x, grid.y), Point::new(column.x, grid.bottom()));
        items.push(Item::Stroke(line, Stroke::solid(0.6, colours.hairline)));
    }
    let rule = Stroke::solid(0.75, colours.line);
    items.extend(sheet.lanes.iter().filter(|l| l.ruled).map(|l| Item::Stroke(across(l.rect.y, left), rule.clone())));
    if !sheet.lanes.is_empty() {
        items.push(Item::Stroke(across(grid.bottom(), left), rule));
    }
    for (at, (line, y)) in sheet.lines.iter().enumerate() {
        let label = sheet.furniture.iter().find(|p| p.what == What::LineLabel(at));
        let from = label.map_or(left, |p| p.rect.right() + 9.0);
        items.push(Item::Stroke(across(*y, from), blueprint::line_stroke(*line, colours.ink)));
    }
    Group {
        part: Part::Ground,
        owner: None,
        lane: None,
        persona: None,
        at: Point::default(),
        bounds: Rect::new(left, grid.y, right - left, grid.h).grown(1.0),
        items: items.into(),
        node: None,
        speck: None,
    }
}

fn link_line(link: &LinkLine, colours: &SheetColours) -> Group {
    let at = link.dot;
    let path = Shape::Path(link.path.transformed(1.0, Point::default() - at));
    let bounds = link.path.bounds().unwrap_or_default().grown(0.5);
    bare(at, bounds, [Item::Stroke(path, Stroke::solid(0.9, colours.ink))].into())
}

fn link_ends(link: &LinkLine, colours: &SheetColours) -> Group {
    let toward = match link.heading {
        Heading::Down => Point::new(0.0, 1.0),
        Heading::Up => Point::new(0.0, -1.0),
        Heading::Right => Point::new(1.0, 0.0),
    };
    let at = link.dot;
    let items =
        [Item::Fill(Shape::Circle(Point::default(), 2.1), colours.ink), arrowhead(link.tip - at, toward, colours.ink)];
    let bounds = Rect::around(link.dot, 2.1).union(Rect::around(link.tip, 5.0));
    bare(at, bounds, items.into())
}

/// A drawing in the cells that belongs to nobody and says nothing of its own.
fn bare(at: Point, bounds: Rect, items: Items) -> Group {
    Group { part: Part::Body, owner: None, lane: None, persona: None, at, bounds, items, node: None, speck: None }
}
