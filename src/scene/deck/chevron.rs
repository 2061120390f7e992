//! The phases as a row of chevrons.

use super::{
    Setting,
    easel::{Easel, Sketch},
    measure::{MARGIN, SMALL},
};
use crate::{
    base::{Colour, Path, Point, Rect},
    scene::{Part, Shape},
    text::Paragraph,
};

/// A chevron in a box of `w` by `h`: notched at the left and pointed at the right by so much.
pub(super) fn outline(w: f32, h: f32, notch: f32, tip: f32) -> Path {
    let at = Point::new;
    let mut corners = vec![at(0.0, 0.0), at(w - tip, 0.0)];
    if tip > 0.0 {
        corners.push(at(w, h / 2.0));
    }
    corners.extend([at(w - tip, h), at(0.0, h)]);
    if notch > 0.0 {
        corners.push(at(notch, h / 2.0));
    }
    Path::polygon(&corners)
}

/// Height of the row.
const H: f32 = 24.0;
/// How far a tip reaches.
const TIP: f32 = 8.0;
/// White between chevrons.
const GAP: f32 = 2.0;
/// Left and right of a name, beside notch and tip.
const PAD: f32 = 7.0;

/// A chevron over a stretch of the journey.
pub(super) struct Chevron {
    /// What it covers; its tip reaches into the next one's notch.
    pub(super) rect: Rect,
    /// Whether it is the first and the last of its row: these have a straight edge there.
    pub(super) ends: (bool, bool),
    pub(super) fill: Colour,
}

impl Chevron {
    /// The chevron with these words in its middle.
    pub(super) fn sketch(&self, words: &Paragraph, ink: Colour) -> Sketch {
        let (is_first, is_last) = self.ends;
        let (notch, tip) = (if is_first { 0.0 } else { TIP }, if is_last { 0.0 } else { TIP });
        let Rect { x, y, w, h } = self.rect;
        let rect = Rect::new(x - notch, y, w + notch - if is_last { 0.0 } else { GAP }, h);
        let mut sketch = Sketch::new(rect).part(Part::Header);
        sketch.shape(Shape::Path(outline(rect.w, h, notch, tip)), Some(self.fill), None);
        sketch.centred(words, Point::new((rect.w + notch - tip) / 2.0, h / 2.0), ink);
        sketch
    }
}

/// What a chevron says.
struct Link {
    /// Place of the phase.
    at: usize,
    words: Paragraph,
}

/// All phases in a row at `top` with the one at `current` set off; returns the bottom. Where not
/// all names fit, the others show their numbers; where not even these fit, only the nearest do.
pub(super) fn strip(easel: &mut Easel<'_>, current: usize, top: f32) -> f32 {
    let setting = easel.setting;
    let links = links(setting, current, easel.width());
    let need: f32 = links.iter().map(|link| least(&link.words)).sum();
    let spare = ((easel.width() - need) / links.len().max(1) as f32).max(0.0);
    let mut x = MARGIN;
    for (place, link) in links.iter().enumerate() {
        let Some(phase) = setting.doc.phases.get(link.at) else { continue };
        let w = least(&link.words) + spare;
        let is_current = link.at == current;
        let (fill, ink) = if is_current {
            (setting.colours.phase(link.at), setting.colours.on_phase)
        } else {
            (setting.colours.hairline, setting.colours.muted)
        };
        let ends = (place == 0, place + 1 == links.len());
        let chevron = Chevron { rect: Rect::new(x, top, w, H), ends, fill };
        easel.put(chevron.sketch(&link.words, ink).of(&phase.id));
        x += w;
    }
    top + H
}

/// Width that a chevron needs at least.
fn least(words: &Paragraph) -> f32 {
    words.width + 2.0 * PAD + TIP + GAP
}

fn links(setting: &Setting<'_>, current: usize, room: f32) -> Vec<Link> {
    let phases = || setting.doc.phases.iter().enumerate();
    let style = |at: usize| if at == current { SMALL.bold() } else { SMALL };
    let named = |at: usize, name: &str| Link { at, words: setting.line(&format!("{} {name}", at + 1), style(at)) };
    let number = |at: usize| Link { at, words: setting.line(&(at + 1).to_string(), style(at)) };
    let fits = |links: &[Link]| links.iter().map(|link| least(&link.words)).sum::<f32>() <= room;
    let all: Vec<Link> = phases().map(|(at, phase)| named(at, phase.name.trim())).collect();
    if fits(&all) && all.iter().all(|link| link.words.lines.len() == 1) {
        return all;
    }
    let own = |at: usize, name: &str| {
        let link = named(at, name);
        let has_room = link.words.lines.len() == 1 && least(&link.words) < room / 2.0;
        if has_room { link } else { number(at) }
    };
    let mut numbers: Vec<Link> =
        phases().map(|(at, phase)| if at == current { own(at, phase.name.trim()) } else { number(at) }).collect();
    while numbers.len() > 1 && !fits(&numbers) {
        let (first, last) = (numbers.first().map_or(0, |l| l.at), numbers.last().map_or(0, |l| l.at));
        // The farther end goes first.
        if current - first > last - current {
            numbers.remove(0);
        } else {
            numbers.pop();
        }
    }
    numbers
}
