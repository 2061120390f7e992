//! The steps side by side: a bar in the colour of the phase, the name, and the channels in which
//! one meets there.

use super::{CURVE, GUTTER, OVER_CURVE, Stage};
use crate::{
    base::{Point, Rect},
    model::{Card, ChannelKind, Kind, Step},
    scene::{Item, Meaning, Role, Shape, draw},
    text::{Paragraph, TextStyle},
};

/// Names of steps; smaller ones where a name would take more than two lines.
const NAMES: [TextStyle; 3] = [
    TextStyle::regular(24.0, 30.0).bold(),
    TextStyle::regular(20.0, 26.0).bold(),
    TextStyle::regular(17.0, 22.0).bold(),
];
/// What a channel is called.
const WORDS: TextStyle = TextStyle::regular(16.0, 22.0);
/// Height of the bar over a step, and from there to its name.
const BAR: (f32, f32) = (4.0, 10.0);
/// Side of a channel's sign; from there to its words; from there to the next one.
const TILE: (f32, f32, f32) = (26.0, 10.0, 22.0);
/// Between two lines of channels, and over the first.
const BETWEEN: (f32, f32) = (7.0, 8.0);

/// One touchpoint: its channel, whether that is online, its words.
type Met<'a> = (Option<(ChannelKind, bool)>, &'a str);

/// A line of channels in the making.
struct Flow {
    items: Vec<Item>,
    /// Right end of what stands on the line, and the line's top and height.
    x: f32,
    y: f32,
    h: f32,
}

/// How much is said of the channels.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Told {
    Words,
    Signs,
    Nothing,
}

impl<'a> Stage<'a> {
    /// Draws the steps; gives their bottom.
    pub(super) fn steps(&mut self) -> f32 {
        let steps: Vec<&Step> = self
            .phase
            .steps
            .iter()
            .skip(self.wish.steps.start)
            .take(self.wish.steps.len())
            .map(|step| &**step)
            .collect();
        let names = self.names(&steps);
        let h = names.iter().map(|name| name.height).fold(0.0, f32::max);
        let under = BAR.0 + BAR.1 + h;
        let met: Vec<Vec<Met<'a>>> = steps.iter().map(|step| self.met(step)).collect();
        let said = |told: Told| -> Vec<(Vec<Item>, f32)> {
            met.iter().enumerate().map(|(at, met)| self.channels(met, self.column(at).1, told)).collect()
        };
        let height = |channels: &[(Vec<Item>, f32)]| channels.iter().map(|(_, h)| *h).fold(0.0, f32::max);
        let signs = under + height(&said(Told::Signs));
        // Words give way where that makes room for the curve, or where they have none themselves.
        let curve = OVER_CURVE + CURVE.0;
        let most = if signs + curve <= self.wish.height { self.wish.height - curve } else { self.wish.height };
        let mut channels = said(Told::Words);
        if under + height(&channels) > most {
            channels = said(if signs <= self.wish.height { Told::Signs } else { Told::Nothing });
        }
        let bottom = under + height(&channels);
        for (at, ((step, name), (signs, _))) in steps.iter().zip(&names).zip(channels).enumerate() {
            let (x, w) = self.column(at);
            let words: Vec<&str> = met.get(at).into_iter().flatten().map(|(_, words)| *words).collect();
            let said = match (step.name.trim(), words.join(", ")) {
                (name, words) if words.is_empty() => name.to_owned(),
                (name, words) => format!("{name}: {words}"),
            };
            let node = self.meaning.add(Meaning::ROOT, Role::Heading(2), said, Some(step.id.clone()));
            let colour = self.colours.phase(self.wish.phase);
            let mut items = vec![Item::Fill(Shape::Rect(Rect::new(0.0, 0.0, w, BAR.0), 0.0), colour)];
            let ink = if colour.contrast(self.colours.paper) >= 7.0 { colour } else { self.colours.ink };
            items.extend(draw::lines(name, Point::new(0.0, BAR.0 + BAR.1), ink));
            self.put(Rect::new(x, 0.0, w, under), items, &step.id, node);
            if !signs.is_empty() {
                self.put(Rect::new(x, under, w, bottom - under), signs, &step.id, node);
            }
        }
        bottom
    }

    /// The names, all in the largest style in which each has two lines at most and keeps its words whole.
    fn names(&self, steps: &[&Step]) -> Vec<Paragraph> {
        let mut names = Vec::new();
        for style in NAMES {
            names = steps.iter().enumerate().map(|(at, s)| self.set(&s.name, style, self.column(at).1)).collect();
            let fits = |name: &Paragraph| name.lines.len() <= 2 && !name.lines.iter().any(|line| line.hyphenated);
            if names.iter().all(fits) {
                break;
            }
        }
        names
    }

    /// The touchpoints of a step, as long as what they say differs.
    fn met(&self, step: &Step) -> Vec<Met<'a>> {
        let doc = self.doc;
        let columns = doc.columns();
        let Some(here) = columns.of(&step.id) else { return Vec::new() };
        let is_here = |card: &Card| columns.range(card).is_some_and(|range| range.contains(&here));
        let mut met: Vec<Met<'a>> = Vec::new();
        for card in doc.shown_cards().filter(|card| is_here(card)) {
            if let Kind::Touchpoint(touchpoint) = &card.kind {
                let one = (doc.channel_of(touchpoint), card.text.trim());
                if !one.1.is_empty() && !met.contains(&one) {
                    met.push(one);
                }
            }
        }
        met
    }

    /// Signs and words of channels, line after line within `width`, and how high that is.
    fn channels(&self, met: &[Met<'_>], width: f32, told: Told) -> (Vec<Item>, f32) {
        if told == Told::Nothing || met.is_empty() {
            return (Vec::new(), 0.0);
        }
        let mut flow = Flow { items: Vec::new(), x: 0.0, y: BETWEEN.1, h: 0.0 };
        for (channel, words) in met {
            let sign = if channel.is_some() { TILE.0 + TILE.1 } else { 0.0 };
            let words = match (told, channel) {
                (Told::Words, _) | (_, None) => self.set(words, WORDS, width - sign),
                _ => Paragraph::default(),
            };
            let w = if words.lines.is_empty() { TILE.0 } else { sign + words.width };
            if flow.x > 0.0 && flow.x + w > width {
                flow = Flow { x: 0.0, y: flow.y + flow.h + BETWEEN.0, h: 0.0, ..flow };
            }
            if let Some((channel, online)) = channel {
                let tile = Rect::new(flow.x, flow.y, TILE.0, TILE.0);
                flow.items.extend(draw::tile(tile, *channel, *online, self.colours));
            }
            let at = Point::new(flow.x + sign, flow.y + (TILE.0 - WORDS.line_height) / 2.0);
            flow.items.extend(draw::lines(&words, at, self.colours.ink));
            flow.h = flow.h.max(TILE.0).max(words.height + (TILE.0 - WORDS.line_height) / 2.0);
            flow.x += w + if words.lines.is_empty() { TILE.1 } else { TILE.2.min(GUTTER) };
        }
        (flow.items, flow.y + flow.h)
    }
}
