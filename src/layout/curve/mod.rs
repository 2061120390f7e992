//! The emotion lane: axis, curves, markers, quotes, all in sheet points.
//!
//! Values become heights, markers that would lie on each other step aside, one monotone curve for
//! each persona goes through its markers, and quotes take the nearest place that is free. Where
//! there is none, the lane grows: nothing overlaps and nothing is dropped.

mod axis;
pub mod foreseen;
mod leader;
pub mod marker;
pub mod quote;
pub mod spread;
mod strand;

use std::{fmt, sync::Arc};

use crate::{
    base::{Id, Language, Point, Rect},
    model::{Document, Emotion, Moment, Scale},
    text::{Paragraph, TextStyle, Wrap},
};

pub use axis::{INSET, Plot, Rule, ValueName};
pub use foreseen::{Foreseen, Ring};
pub use marker::Marker;
pub use quote::Quote;
pub use spread::Spread;
pub use strand::Strand;

/// Height of the lane below which curves get too flat to read, in points.
pub const MIN_HEIGHT: f32 = 116.0;
/// How much spare height the lane takes when a page has some to give, in points.
pub const SPARE_HEIGHT: f32 = 70.0;
/// How far to the left of the body the axis with its labels reaches, in points.
pub const AXIS_WIDTH: f32 = 44.0;

/// What an emotion lane is laid out from.
#[derive(Clone, Copy)]
pub struct Input<'a> {
    /// Visible personas in their order, with what they feel.
    pub voices: &'a [Voice],
    /// The same for the state that the map is not of, of those who are drawn in both.
    pub foreseen: &'a [Voice],
    /// The columns of steps from left to right. Those whose centre lies outside the body are not
    /// drawn, but the curves lead on to them: that is how a curve continues on another page.
    pub columns: &'a [Column],
    /// The lane without its label: from hairline to hairline, padding included. The result may be
    /// higher.
    pub body: Rect,
    /// What the values mean.
    pub scale: Scale,
    /// Names of the scale's whole values from low to high; a value without one has its number.
    pub names: &'a [String],
    /// Height of the lane's own name, from its top, which those names must not meet.
    pub label_h: f32,
    /// Language of the sheet.
    pub language: Language,
    /// Breaks quotes into lines; a caller may remember what it has set before.
    pub set: &'a dyn Fn(&str, TextStyle, Wrap) -> Paragraph,
}

impl fmt::Debug for Input<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Input")
            .field("voices", &self.voices)
            .field("foreseen", &self.foreseen)
            .field("columns", &self.columns)
            .field("body", &self.body)
            .field("scale", &self.scale)
            .field("names", &self.names)
            .field("label_h", &self.label_h)
            .field("language", &self.language)
            .finish_non_exhaustive()
    }
}

/// One persona's feelings along the journey.
#[derive(Clone, Debug, PartialEq)]
pub struct Voice {
    /// Who.
    pub persona: Id,
    /// Persona style, 0 to 5.
    pub style: usize,
    /// What this persona feels, in the order of steps.
    pub feelings: Vec<Feeling>,
}

/// A feeling at one step.
#[derive(Clone, Debug, PartialEq)]
pub struct Feeling {
    /// Place of the step among the columns.
    pub column: usize,
    /// On the document's scale.
    pub value: f32,
    /// A sentence beside the marker; empty for none.
    pub quote: String,
    /// A moment of truth.
    pub moment: Option<Moment>,
    /// How many in a room raised one to five fingers.
    pub hands: Option<[u16; 5]>,
}

/// A column of the lane.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    /// The step.
    pub step: Id,
    /// Left edge.
    pub left: f32,
    /// Right edge.
    pub right: f32,
    /// Not everybody passes here.
    pub passable: bool,
}

impl Column {
    /// Middle of the column.
    pub fn centre(&self) -> f32 {
        f32::midpoint(self.left, self.right)
    }
}

/// What every visible persona of `document` feels; columns are counted over all its steps.
pub fn voices(document: &Document) -> Vec<Voice> {
    with_feelings(document, document.emotions.iter())
}

/// What the personas of `document` would feel in the state that the map is not of; only those of whom
/// that is to be seen.
pub fn foreseen(document: &Document) -> Vec<Voice> {
    if document.foreseen.is_empty() {
        return Vec::new();
    }
    let mut voices = with_feelings(document, document.shown_foreseen());
    voices.retain(|voice| !voice.feelings.is_empty());
    voices
}

fn with_feelings<'a>(document: &Document, emotions: impl Iterator<Item = &'a Arc<Emotion>>) -> Vec<Voice> {
    let columns = document.columns();
    let mut voices: Vec<Voice> = document
        .personas
        .iter()
        .filter(|p| !p.hidden)
        .map(|p| Voice { persona: p.id.clone(), style: document.persona_style(&p.id), feelings: Vec::new() })
        .collect();
    for emotion in emotions {
        let voice = voices.iter_mut().find(|v| v.persona == emotion.persona);
        if let (Some(voice), Some(column)) = (voice, columns.of(&emotion.step)) {
            voice.feelings.push(Feeling {
                column,
                value: emotion.value,
                quote: emotion.quote.clone(),
                moment: emotion.moment,
                hands: emotion.hands,
            });
        }
    }
    for voice in &mut voices {
        voice.feelings.sort_by_key(|f| f.column);
    }
    voices
}

/// A laid-out emotion lane.
#[derive(Clone, Debug, PartialEq)]
pub struct Curve {
    /// The lane without its label, as high as it needs to be.
    pub body: Rect,
    /// Height the lane needs so that nothing overlaps; never more than the body's.
    pub needed_height: f32,
    /// The band in which values stand.
    pub plot: Plot,
    /// Heights on the axis, best first.
    pub rules: Vec<Rule>,
    /// Names of values beside the axis, from the lowest up.
    pub names: Vec<ValueName>,
    /// Where not everybody passes, from left to right: curves are thin there.
    pub passable: Vec<(f32, f32)>,
    /// A curve for each persona, in their order; without points for somebody without feelings.
    pub strands: Vec<Strand>,
    /// The other state of those who are drawn in both; behind the map's own.
    pub foreseen: Vec<Foreseen>,
    /// Markers by column, then in the order of personas.
    pub markers: Vec<Marker>,
    /// Quotes in the order of their markers.
    pub quotes: Vec<Quote>,
}

impl Curve {
    /// The value at height `y` of the lane, held within the scale: where a dragged marker stands.
    pub fn value_at(&self, y: f32) -> f32 {
        self.plot.value_at(y)
    }

    /// The same lane, lower by `dy`.
    pub fn lowered(mut self, dy: f32) -> Self {
        self.body.y += dy;
        self.plot.top += dy;
        self.plot.bottom += dy;
        for rule in &mut self.rules {
            rule.y += dy;
            rule.face.y += dy;
            if let Some((_, at)) = &mut rule.number {
                at.y += dy;
            }
        }
        for name in &mut self.names {
            name.y += dy;
            name.lines.iter_mut().for_each(|(_, at)| at.y += dy);
        }
        for strand in &mut self.strands {
            strand.knots.iter_mut().for_each(|k| k.y += dy);
        }
        self.foreseen.iter_mut().for_each(|foreseen| foreseen.lower(dy));
        for marker in &mut self.markers {
            marker.centre.y += dy;
            marker.bounds.y += dy;
            if let Some(star) = &mut marker.star {
                star.y += dy;
            }
            if let Some(spread) = &mut marker.spread {
                spread.lower(dy);
            }
        }
        self.quotes = self.quotes.into_iter().map(|q| q.lowered(dy)).collect();
        self
    }

    /// The marker of `persona` at `step`.
    pub fn marker(&self, persona: &Id, step: &Id) -> Option<&Marker> {
        self.markers.iter().find(|m| m.persona == *persona && m.step == *step)
    }

    /// Number of the marker nearest to `at` among those within `slack` points of it.
    pub fn marker_at(&self, at: Point, slack: f32) -> Option<usize> {
        let hit = self.markers.iter().enumerate().filter(|(_, m)| m.bounds.grown(slack).contains(at));
        hit.min_by(|a, b| a.1.centre.distance(at).total_cmp(&b.1.centre.distance(at))).map(|(i, _)| i)
    }

    /// Number of the next (or the previous) marker of the same persona.
    pub fn along(&self, marker: usize, forward: bool) -> Option<usize> {
        let persona = &self.markers.get(marker)?.persona;
        let same = |i: &usize| self.markers.get(*i).is_some_and(|m| m.persona == *persona);
        if forward { (marker + 1..self.markers.len()).find(same) } else { (0..marker).rev().find(same) }
    }

    /// Number of the marker next below (or above) at the same step.
    pub fn beside(&self, marker: usize, down: bool) -> Option<usize> {
        let from = self.markers.get(marker)?;
        // Equal heights are told apart by number, so that each marker is reached.
        let key = |i: usize, m: &Marker| (m.centre.y, i);
        let before = |a: (f32, usize), b: (f32, usize)| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1));
        let here = key(marker, from);
        let others = self.markers.iter().enumerate().filter(|(_, m)| m.column == from.column).map(|(i, m)| key(i, m));
        let found = if down {
            others.filter(|k| before(*k, here).is_gt()).min_by(|a, b| before(*a, *b))
        } else {
            others.filter(|k| before(*k, here).is_lt()).max_by(|a, b| before(*a, *b))
        };
        found.map(|(_, i)| i)
    }
}

/// Lays the emotion lane out. The result is as high as the body of `input`, or higher where its
/// quotes need more. It is the same wherever the lane stands on the sheet.
pub fn lay_out(input: &Input<'_>) -> Curve {
    lay_out_at_top(&Input { body: Rect { y: 0.0, ..input.body }, ..*input }).lowered(input.body.y)
}

fn lay_out_at_top(input: &Input<'_>) -> Curve {
    let least = least(input);
    let mut room = Room { above: axis::headroom(input), below: 0.0 };
    let mut curve = frame(input, room);
    let settings = quote::settings(input, &curve.markers);
    // A quote without a place gets a band above or below the curves. Spare height pays for it
    // first; the flatter curves may then send another quote away, so look again. Bands only grow
    // and are free of curves: in the end there is room for all.
    let (mut placed, mut limit) = (Vec::new(), quote::TOO_FAR);
    loop {
        let (quotes, homeless) = quote::place(&curve, &settings, placed, limit);
        if homeless.is_empty() {
            curve.quotes = quotes;
            curve.needed_height = least + room.above + room.below;
            return curve;
        }
        // A band may not be near either: whoever is still without a place takes any.
        limit = f32::INFINITY;
        let before = curve.plot;
        room = quote::more_room(&curve, &settings, &homeless, room);
        curve = frame(input, room);
        // As long as the curves only move down, quotes keep their places beside them.
        let lower = curve.plot.top - before.top;
        let same = ((curve.plot.bottom - before.bottom) - lower).abs() < 1e-3;
        placed = if same { quotes.into_iter().map(|q| q.lowered(lower)).collect() } else { Vec::new() };
    }
}

/// Bands for quotes outside the plot, in points.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
struct Room {
    above: f32,
    below: f32,
}

/// Height of the lane without bands for quotes.
fn least(input: &Input<'_>) -> f32 {
    input.body.h.min(MIN_HEIGHT).max(axis::least_height(input))
}

/// Everything but the quotes.
fn frame(input: &Input<'_>, room: Room) -> Curve {
    let least = least(input);
    let body = Rect { h: input.body.h.max(least + room.above + room.below), ..input.body };
    let plot = Plot {
        top: body.y + room.above + INSET,
        bottom: (body.bottom() - room.below - INSET).max(body.y + room.above + INSET + 1.0),
        scale: input.scale,
    };
    let places = marker::places(input, &plot);
    let strands: Vec<Strand> = input
        .voices
        .iter()
        .enumerate()
        .map(|(v, voice)| {
            let own = places.iter().filter(|m| m.voice == v).map(|m| m.centre);
            Strand::through(voice.persona.clone(), voice.style, own)
        })
        .collect();
    let foreseen = foreseen::lay_out(input, &plot, &places);
    // Stars keep to the lane as it is without bands, so that a band moves none.
    let lane = Rect { y: plot.top - INSET, h: plot.bottom - plot.top + 2.0 * INSET, ..body };
    let markers = marker::shown(places, &strands, input.columns, lane);
    let names = axis::names(&plot, input);
    let rules = axis::rules(&plot, input, &names);
    let passable = input.columns.iter().filter(|c| c.passable).map(|c| (c.left, c.right)).collect();
    Curve { body, needed_height: body.h, plot, rules, names, passable, strands, foreseen, markers, quotes: Vec::new() }
}
