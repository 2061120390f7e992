//! Turns laid out blocks into items: shapes and colours of everything small.

use std::sync::Arc;

use super::{
    ImageItem, Item, Rank, Shape, Stroke, Target, TextItem, blueprint, mark,
    picture::{self, Pictures},
};
use crate::{
    base::{Colour, Path, PathEl, Point, Rect},
    layout::{Block, Dash, Ground, Piece, Tone, measure},
    model::{CardKind, ChannelKind, EvidenceLevel},
    text::{Line, Paragraph, TextStyle, role},
    theme::{self, Icon, SheetColours},
};

/// Corner cut of a pain point's card, in points.
const CUT: f32 = 7.0;

/// The items of a block drawn `h` points high, in the block's own points.
pub(super) fn block(block: &Block, h: f32, colours: &SheetColours, pictures: &Pictures) -> Vec<Item> {
    let mut items = Vec::with_capacity(block.pieces.len() + 3);
    let pen = Pen { colours, pictures };
    if let Ground::Card(kind) = block.ground {
        pen.ground(kind, block, h, &mut items);
    }
    for (anchor, piece) in &block.pieces {
        pen.piece(piece, block.shift(*anchor, h), &mut items);
    }
    if let Some(url) = &block.url {
        items.push(Item::Link(Rect::new(0.0, 0.0, block.w, h), Target::Url((**url).to_owned())));
    }
    items
}

/// The colour of a tone.
pub(super) fn tone(colours: &SheetColours, tone: Tone) -> Colour {
    match tone {
        Tone::Ink => colours.ink,
        Tone::Muted => colours.muted,
        Tone::Line => colours.line,
        Tone::Hairline => colours.hairline,
        Tone::Axis => colours.axis,
        Tone::Paper => colours.paper,
        Tone::OnPhase => colours.on_phase,
        Tone::Phase(at) => colours.phase(at),
        Tone::PhaseWords(at) => {
            Some(colours.phase(at)).filter(|c| c.contrast(colours.paper) >= 4.5).unwrap_or(colours.ink)
        }
        Tone::Persona(style) => colours.persona(style),
        Tone::Actions => colours.actions,
        Tone::Touchpoints => colours.touchpoints,
        Tone::Pain => colours.pain,
        Tone::Opportunity => colours.opportunity,
        Tone::OpportunityStroke => colours.opportunity_stroke,
    }
}

/// The colour that stands for a card drawn very small.
pub(super) fn speck(kind: CardKind, colours: &SheetColours) -> Colour {
    match kind {
        CardKind::Action => colours.line,
        CardKind::Touchpoint => colours.touchpoint_stroke,
        CardKind::Thought | CardKind::Metric => colours.axis,
        CardKind::Pain => colours.pain_stroke,
        CardKind::Opportunity => colours.opportunity_stroke,
        CardKind::Image | CardKind::Note => colours.note_stroke,
        CardKind::Process => colours.process_fill,
    }
}

/// The silhouette of a card's kind: they keep lanes apart in black and white.
fn silhouette(kind: CardKind, w: f32, h: f32) -> Shape {
    let rect = Rect::new(0.0, 0.0, w, h);
    match kind {
        CardKind::Action => Shape::Rect(rect, 3.0),
        CardKind::Touchpoint => Shape::Rect(rect, 3.5),
        CardKind::Opportunity => Shape::Rect(rect, 6.0),
        CardKind::Note => Shape::Rect(rect, 2.0),
        CardKind::Pain => {
            let corners = [(0.0, 0.0), (w - CUT, 0.0), (w, CUT), (w, h), (0.0, h)];
            Shape::Path(Path::polygon(&corners.map(|(x, y)| Point::new(x, y))))
        }
        CardKind::Thought | CardKind::Metric | CardKind::Image | CardKind::Process => Shape::Rect(rect, 0.0),
    }
}

struct Pen<'a> {
    colours: &'a SheetColours,
    pictures: &'a Pictures,
}

impl Pen<'_> {
    fn ground(&self, kind: CardKind, block: &Block, h: f32, items: &mut Vec<Item>) {
        let c = self.colours;
        let (fill, stroke) = match kind {
            CardKind::Action => (Some(c.action_fill), None),
            CardKind::Touchpoint => (Some(c.touchpoint_fill), Some((0.8, c.touchpoint_stroke))),
            CardKind::Pain => (Some(c.pain_fill), Some((0.8, c.pain_stroke))),
            CardKind::Opportunity => (Some(c.opportunity_fill), Some((0.8, c.opportunity_stroke))),
            CardKind::Note => (Some(c.note_fill), Some((0.8, c.note_stroke))),
            CardKind::Process => (Some(c.process_fill), None),
            CardKind::Thought | CardKind::Metric | CardKind::Image => (None, None),
        };
        let shape = silhouette(kind, block.w, h);
        if let Some(fill) = fill {
            items.push(Item::Fill(shape.clone(), fill));
        }
        if let Some((width, colour)) = stroke {
            items.push(Item::Stroke(shape, Stroke::solid(width, colour)));
        }
        if let Some(edge) = block.edge {
            // Beside the words of a card without a ground; between round corners on the others.
            let (x, inset) = match kind {
                CardKind::Thought | CardKind::Metric | CardKind::Image => (-3.0, 0.0),
                CardKind::Pain | CardKind::Process => (0.0, 0.0),
                CardKind::Action | CardKind::Touchpoint | CardKind::Note => (0.0, 3.5),
                CardKind::Opportunity => (0.0, 6.0),
            };
            let bar = Rect::new(x, inset, 2.2, (h - 2.0 * inset).max(2.0));
            items.push(if c.mono {
                // What a colour told apart a pattern has to.
                let line = Shape::Line(Point::new(bar.centre().x, bar.y), Point::new(bar.centre().x, bar.bottom()));
                Item::Stroke(line, Stroke::solid(bar.w, c.ink).dashed(mark::edge_dash(edge)))
            } else {
                Item::Fill(Shape::Rect(bar, if inset > 0.0 { 1.1 } else { 0.0 }), edge)
            });
        }
    }

    fn tone(&self, of: Tone) -> Colour {
        tone(self.colours, of)
    }

    fn piece(&self, piece: &Piece, down: f32, items: &mut Vec<Item>) {
        let to = |p: Point| Point::new(p.x, p.y + down);
        let moved = |r: Rect| r.moved(Point::new(0.0, down));
        match piece {
            Piece::Text(at, line, tone) => {
                let rank = line.style.map_or(Rank::Body, rank);
                items.push(Item::Text(TextItem {
                    at: to(*at),
                    line: Arc::clone(line),
                    colour: self.tone(*tone),
                    rank,
                }));
            }
            Piece::Fill(path, tone) => {
                let path = if down == 0.0 { path.clone() } else { path.transformed(1.0, Point::new(0.0, down)) };
                items.push(Item::Fill(Shape::Path(path), self.tone(*tone)));
            }
            Piece::Disc(at, r, tone) => items.push(Item::Fill(Shape::Circle(to(*at), *r), self.tone(*tone))),
            Piece::Ring(at, r, w, tone, d) => {
                let stroke = dashed(Stroke::solid(*w, self.tone(*tone)), *d);
                items.push(Item::Stroke(Shape::Circle(to(*at), *r), stroke));
            }
            Piece::Rule(a, b, w, tone, d) => {
                let stroke = dashed(Stroke::solid(*w, self.tone(*tone)), *d);
                items.push(Item::Stroke(Shape::Line(to(*a), to(*b)), stroke));
            }
            Piece::Polyline(points, w, tone) => {
                let points: Vec<Point> = points.iter().map(|p| to(*p)).collect();
                let stroke = Stroke::round(*w, self.tone(*tone));
                items.push(Item::Stroke(Shape::Path(Path::line(&points)), stroke));
            }
            Piece::Chip(rect, tone, w) => {
                let shape = Shape::Rect(moved(*rect), rect.h / 2.0);
                items.push(Item::Fill(shape.clone(), self.colours.paper));
                items.push(Item::Stroke(shape, Stroke::solid(*w, self.tone(*tone))));
            }
            Piece::Icon(name, at, size, tone) => icon(name, to(*at), *size, self.tone(*tone), items),
            Piece::Tile(rect, channel, online) => {
                items.extend(tile(moved(*rect), *channel, *online, self.colours));
            }
            Piece::Mark(at, size, style) => {
                items.push(mark::mark(*style, to(*at), *size, self.colours.persona(*style)));
            }
            Piece::Avatar(at, r, style) => {
                items.push(Item::Fill(Shape::Circle(to(*at), *r), self.colours.persona(*style)));
            }
            Piece::Severity(at, value) => self.severity(to(*at), *value, items),
            Piece::Target(at, met) => self.target(to(*at), *met, items),
            Piece::Star(at, r, moment) => {
                items.extend(mark::moment_star(to(*at), *r, *moment, (self.colours.ink, self.colours.paper)));
            }
            Piece::Branch(corners) => {
                let corners: Vec<Point> = corners.iter().map(|p| to(*p)).collect();
                blueprint::branch(&corners, self.colours.muted, items);
            }
            Piece::LineSample(at, w, line) => {
                let ends = Shape::Line(to(*at), to(*at) + Point::new(*w, 0.0));
                items.push(Item::Stroke(ends, blueprint::line_stroke(*line, self.colours.ink)));
            }
            Piece::Seam(at, dash) => items.extend(blueprint::seam_ring(to(*at), *dash, self.colours)),
            Piece::Level(at, level) => self.level(to(*at), *level, items),
            Piece::Picture(rect, radius, source) => self.picture(moved(*rect), *radius, source, items),
            Piece::ForeseenSample(at) => {
                items.extend(mark::foreseen_sample(to(*at), self.colours.muted, self.colours.paper));
            }
            Piece::SpreadSample(at, h) => items.extend(mark::spread(0, to(*at), *h, self.colours.muted)),
            Piece::CurveSample(at, style) => {
                let colour = self.colours.persona(*style);
                items.extend(mark::legend_sample(*style, to(*at), colour, self.colours.paper));
            }
            Piece::LinkSample(at, w) => {
                let (from, tip) = (to(*at), to(*at) + Point::new(*w, 0.0));
                let line = Shape::Line(from, tip - Point::new(4.0, 0.0));
                items.push(Item::Stroke(line, Stroke::solid(0.9, self.colours.ink)));
                items.push(Item::Fill(Shape::Circle(from + Point::new(2.1, 0.0), 2.1), self.colours.ink));
                items.push(arrowhead(tip, Point::new(1.0, 0.0), self.colours.ink));
            }
        }
    }

    fn severity(&self, foot: Point, value: u8, items: &mut Vec<Item>) {
        let (low, high) = measure::BAR_HEIGHT;
        for i in 0..5_u8 {
            let h = low + (high - low) * f32::from(i) / 4.0;
            let x = foot.x + f32::from(i) * measure::BAR_PITCH;
            if i < value {
                let rect = Rect::new(x, foot.y - h, measure::BAR, h);
                items.push(Item::Fill(Shape::Rect(rect, 0.7), self.colours.pain));
            } else {
                let rect = Rect::new(x, foot.y - h, measure::BAR, h).grown(-0.3);
                items.push(Item::Stroke(Shape::Rect(rect, 0.6), Stroke::solid(0.6, self.colours.axis)));
            }
        }
    }

    fn target(&self, at: Point, met: bool, items: &mut Vec<Item>) {
        let c = self.colours;
        if met {
            items.push(Item::Fill(Shape::Circle(at, 3.2), c.opportunity));
            let check = [Point::new(-1.45, 0.1), Point::new(-0.4, 1.15), Point::new(1.55, -1.0)].map(|p| at + p);
            items.push(Item::Stroke(Shape::Path(Path::line(&check)), Stroke::round(0.9, c.paper)));
        } else {
            let points = [(-3.3, -2.6), (3.3, -2.6), (0.0, 3.0)].map(|(x, y)| at + Point::new(x, y));
            items.push(Item::Fill(Shape::Path(Path::polygon(&points)), c.pain));
        }
    }

    /// A ring for assumed, half filled for partly known, filled for researched: with the ring still
    /// to be seen, so that nobody takes it for a vote.
    fn level(&self, at: Point, level: EvidenceLevel, items: &mut Vec<Item>) {
        const R: f32 = 2.1;
        let c = self.colours;
        let ring = Item::Stroke(Shape::Circle(at, R), Stroke::solid(0.8, c.muted));
        match level {
            EvidenceLevel::Assumed => items.push(ring),
            EvidenceLevel::Partly => {
                let bow = 1.3333 * R;
                let half = Path::new([
                    PathEl::Move(at + Point::new(0.0, R)),
                    PathEl::Cubic(at + Point::new(-bow, R), at + Point::new(-bow, -R), at + Point::new(0.0, -R)),
                    PathEl::Close,
                ]);
                items.push(Item::Fill(Shape::Path(half), c.muted));
                items.push(ring);
            }
            EvidenceLevel::Researched => {
                items.push(Item::Fill(Shape::Circle(at, R - 0.9), c.muted));
                items.push(ring);
            }
        }
    }

    fn picture(&self, rect: Rect, radius: f32, source: &crate::model::ImageSource, items: &mut Vec<Item>) {
        if let Some(pixels) = self.pictures.printed(source, self.colours.mono) {
            // A portrait fills its circle; in a card all of the picture is seen.
            let is_circle = 2.0 * radius >= rect.w - 0.01;
            let rect = if is_circle { rect } else { picture::inside(rect, &pixels) };
            if is_circle {
                // Paper shows through a transparent one, not the colour of the letters.
                items.push(Item::Fill(Shape::Circle(rect.centre(), radius), self.colours.paper));
            }
            items.push(Item::Image(ImageItem { rect, radius, pixels }));
            return;
        }
        let c = self.colours;
        items.push(Item::Fill(Shape::Rect(rect, radius), c.wash));
        items.push(Item::Stroke(Shape::Rect(rect, radius), Stroke::solid(0.8, c.line).dashed(&[3.0, 2.0])));
        items.push(picture::hills(rect, c.axis));
    }
}

/// A channel's sign: filled where one meets online, outlined elsewhere.
pub(super) fn tile(rect: Rect, channel: ChannelKind, online: bool, colours: &SheetColours) -> Vec<Item> {
    let radius = rect.w / 5.0;
    // Enlarged with the tile in front of people; on a legend it stays a line that prints.
    let line = 0.9 * (rect.w / measure::TILE).max(1.0);
    let mut items = Vec::new();
    let ink = if online {
        items.push(Item::Fill(Shape::Rect(rect, radius), colours.touchpoints));
        colours.paper
    } else {
        let inner = rect.grown(-line / 2.0);
        items.push(Item::Fill(Shape::Rect(inner, radius), colours.touchpoint_fill));
        items.push(Item::Stroke(Shape::Rect(inner, radius), Stroke::solid(line, colours.touchpoints)));
        colours.touchpoints
    };
    let size = 0.72 * rect.w;
    let at = Point::new(rect.x + (rect.w - size) / 2.0, rect.y + (rect.h - size) / 2.0);
    icon(channel.name(), at, size, ink, &mut items);
    items
}

pub(super) fn dashed(stroke: Stroke, dash: Dash) -> Stroke {
    match dash {
        Dash::Solid => stroke,
        Dash::Short => stroke.dashed(&[2.2, 1.8]),
        Dash::Long => stroke.dashed(&[6.0, 3.5]),
    }
}

/// How far in one must be to see text of this style.
pub(super) fn rank(style: TextStyle) -> Rank {
    match style.size {
        s if s >= 11.0 => Rank::Name,
        s if s <= 7.0 => Rank::Fine,
        s if s >= 9.0 && style.bold => Rank::Name,
        _ => Rank::Body,
    }
}

/// The lines of a paragraph from `at` down.
pub(super) fn lines(set: &Paragraph, at: Point, colour: Colour) -> Vec<Item> {
    let mut y = at.y;
    let line = |line: &Arc<Line>| {
        let style = line.style.unwrap_or(role::META);
        let baseline = Point::new(at.x, y + style.ascent());
        y += style.line_height;
        Item::Text(TextItem { at: baseline, line: Arc::clone(line), colour, rank: rank(style) })
    };
    set.lines.iter().map(line).collect()
}

/// An icon with its left top corner at `at`.
fn icon(name: &str, at: Point, size: f32, colour: Colour, items: &mut Vec<Item>) {
    let Some(icon) = theme::icon(name) else { return };
    let scale = size / Icon::BOX;
    for shape in &icon.shapes {
        let path = Shape::Path(shape.path.transformed(scale, at));
        items.push(if shape.filled {
            Item::Fill(path, colour)
        } else {
            Item::Stroke(path, Stroke::round(Icon::STROKE * scale, colour))
        });
    }
}

/// A link's arrowhead with its tip at `tip`, pointing along `toward` (of length 1).
pub(super) fn arrowhead(tip: Point, toward: Point, colour: Colour) -> Item {
    let side = Point::new(-toward.y, toward.x) * 2.9;
    let back = tip - toward * 5.0;
    Item::Fill(Shape::Path(Path::polygon(&[tip, back + side, back - side])), colour)
}
