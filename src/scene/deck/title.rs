//! The first slide: which journey this is, whose, and when it was drawn.

use super::{
    Setting, chevron,
    easel::{Easel, Sketch},
    measure::{BODY, DISPLAY, GUTTER, LEAD, MARGIN, NAME, SMALL},
    portrait,
};
use crate::{
    base::{Point, Rect},
    i18n::{self, text, text_with},
    layout::subtitle,
    model::{SlideKind, State},
    scene::{Meaning, Part, Role, Shape, Slide, Stroke},
};

/// Height of the chip with the map's state.
const CHIP: f32 = 26.0;
/// Height of the band of phases at the slide's foot.
const BAND: f32 = 12.0;
/// Diameter of an avatar.
const AVATAR: f32 = 46.0;
/// The title takes no more of the slide's height than this.
const MOST_TITLE: f32 = 0.4;
/// Room for a persona in the row above the band.
const PERSONA: f32 = 190.0;
/// So many rows of personas at most, and so much between them.
const ROWS: usize = 3;
const BETWEEN: f32 = 10.0;
/// From the left of an avatar to the name beside it, over the mark.
const BESIDE: f32 = AVATAR + 28.0;
/// A persona's name takes no more of the slide's height than this.
const MOST_NAME: f32 = 64.0;

pub(super) fn slides(setting: &Setting<'_>) -> Vec<Slide> {
    let journey = &setting.doc.journey;
    let mut easel = Easel::new(setting, SlideKind::Title, journey.title.trim());
    let y = state(&mut easel, 48.0) + 20.0;
    let y = title(&mut easel, y);
    let foot = band(&mut easel);
    let foot = personas(&mut easel, foot - 28.0);
    let y = about(&mut easel, y + 8.0, foot);
    story(&mut easel, y + 18.0, foot - 18.0);
    vec![easel.finish()]
}

/// The chip that says whether the map shows what is or what is to be.
fn state(easel: &mut Easel<'_>, top: f32) -> f32 {
    let setting = easel.setting;
    let (word, is_future) = match setting.doc.journey.state {
        State::Current => (text(setting.language, "state-current"), false),
        State::Future => (text(setting.language, "state-future"), true),
    };
    let set = setting.line(word, SMALL.bold());
    let node = easel.meaning.add(Meaning::ROOT, Role::Paragraph, word, None);
    let mut sketch = Sketch::new(Rect::new(MARGIN, top, set.width + 40.0, CHIP)).part(Part::Title).means(node);
    let ink = setting.colours.ink;
    sketch.ground(CHIP / 2.0, Some(setting.colours.paper), Some(Stroke::solid(1.2, ink)));
    sketch.lines(&set, Point::new(26.0, (CHIP - set.height) / 2.0), ink);
    let dot = Shape::Circle(Point::new(15.5, CHIP / 2.0), if is_future { 3.6 } else { 4.4 });
    if is_future {
        sketch.shape(dot, None, Some(Stroke::solid(1.6, ink)));
    } else {
        sketch.shape(dot, Some(ink), None);
    }
    easel.put(sketch);
    top + CHIP
}

fn title(easel: &mut Easel<'_>, top: f32) -> f32 {
    let setting = easel.setting;
    let title = setting.doc.journey.title.trim();
    let set = setting.fitted(title, &DISPLAY, 3, easel.width() * 0.86);
    let set = easel.within(MOST_TITLE * setting.size.h, set, title);
    let node = easel.meaning.add(Meaning::ROOT, Role::Heading(1), title, None);
    let mut sketch = Sketch::new(Rect::new(MARGIN - 2.0, top, set.width, set.height)).part(Part::Title).means(node);
    sketch.lines(&set, Point::default(), setting.colours.ink);
    easel.put(sketch);
    top + set.height
}

/// Organisation and subtitle, then date, author and version.
fn about(easel: &mut Easel<'_>, top: f32, bottom: f32) -> f32 {
    let setting = easel.setting;
    let journey = &setting.doc.journey;
    let version = (!journey.version.is_empty())
        .then(|| text_with(setting.language, "version-number", &[("version", journey.version.as_str().into())]));
    let date = i18n::date(setting.language, &journey.date);
    let facts = [Some(date), Some(journey.author.clone()), version];
    let facts: Vec<String> = facts.into_iter().flatten().filter(|fact| !fact.trim().is_empty()).collect();
    let muted = setting.colours.muted;
    let lines = [
        (subtitle(journey), LEAD, setting.colours.ink),
        (facts.join(" · "), BODY, muted),
        (journey.basis.trim().to_owned(), BODY, muted),
    ];
    let mut y = top;
    for (words, style, colour) in lines.into_iter().filter(|(words, ..)| !words.is_empty()) {
        let set = setting.balanced(&words, style, easel.width() * 0.86);
        if y + set.height > bottom {
            easel.notes.push(words);
            continue;
        }
        let node = easel.meaning.add(Meaning::ROOT, Role::Paragraph, words, None);
        y = easel.text(Some(node), &set, Point::new(MARGIN, y), colour) + 2.0;
    }
    y
}

/// Scenario and expectations side by side; where they do not fit, they are for the speaker.
fn story(easel: &mut Easel<'_>, top: f32, bottom: f32) {
    let setting = easel.setting;
    let journey = &setting.doc.journey;
    let stories = [
        (text(setting.language, "scenario"), journey.scenario.trim()),
        (text(setting.language, "expectations"), journey.expectations.trim()),
    ];
    let stories: Vec<(&str, &str)> = stories.into_iter().filter(|(_, story)| !story.is_empty()).collect();
    let width = ((easel.width() - GUTTER) / 2.0).min(420.0);
    let sets: Vec<_> = stories.iter().map(|(_, story)| setting.set(story, BODY, width)).collect();
    if sets.iter().any(|set| top + NAME.line_height + set.height > bottom) {
        easel.notes.extend(stories.iter().map(|(heading, story)| format!("{heading}: {story}")));
        return;
    }
    for (at, ((heading, story), set)) in stories.iter().zip(&sets).enumerate() {
        let x = MARGIN + at as f32 * (width + GUTTER);
        let node = easel.meaning.add(Meaning::ROOT, Role::Heading(2), *heading, None);
        let y = easel.text(Some(node), &setting.line(heading, BODY.bold()), Point::new(x, top), setting.colours.ink);
        let node = easel.meaning.add(Meaning::ROOT, Role::Paragraph, *story, None);
        easel.text(Some(node), set, Point::new(x, y + 1.0), setting.colours.ink);
    }
}

/// Rows of avatars with names that end at `bottom`; returns their top. What of them has no room is
/// in the notes, and on slides of its own.
fn personas(easel: &mut Easel<'_>, bottom: f32) -> f32 {
    let setting = easel.setting;
    let shown: Vec<_> = setting.doc.personas.iter().filter(|p| !p.hidden).collect();
    if shown.is_empty() {
        return bottom;
    }
    let room = easel.width();
    let most = (room / PERSONA.min(room / 3.0)).floor().max(1.0) as usize;
    // About as many in each row.
    let per_row = shown.len().div_ceil(shown.len().div_ceil(most)).max(1);
    let each = (room / per_row as f32).min(300.0);
    let list = easel.meaning.add(Meaning::ROOT, Role::List, "", None);
    let nodes: Vec<_> =
        shown.iter().map(|p| easel.meaning.add(list, Role::ListItem, p.name.trim(), Some(p.id.clone()))).collect();
    easel.notes.extend(shown.iter().skip(per_row * ROWS).map(|p| p.name.trim().to_owned()));
    let rows: Vec<_> = shown.chunks(per_row).zip(nodes.chunks(per_row)).take(ROWS).collect();
    let mut top = bottom;
    for (personas, nodes) in rows.iter().rev() {
        let names: Vec<_> = personas
            .iter()
            .map(|persona| {
                let styles = [NAME, BODY.bold(), SMALL.bold()];
                let name = setting.fitted(&persona.name, &styles, 2, each - BESIDE - GUTTER / 2.0);
                easel.within(MOST_NAME, name, &persona.name)
            })
            .collect();
        let h = names.iter().map(|name| name.height).fold(AVATAR, f32::max);
        top -= h;
        for (at, ((persona, node), name)) in personas.iter().zip(*nodes).zip(&names).enumerate() {
            let (x, middle) = (MARGIN + at as f32 * each, top + h / 2.0);
            portrait::avatar(easel, persona, Point::new(x + AVATAR / 2.0, middle), AVATAR, *node);
            // The mark leads the name: behind it, it would lie on letters that are wider than ours.
            let indent = BESIDE - AVATAR - 12.0;
            let rect = Rect::new(x + AVATAR + 12.0, middle - name.height / 2.0, indent + name.width, name.height);
            let mut sketch = Sketch::new(rect).of(&persona.id).means(*node);
            sketch.lines(name, Point::new(indent, 0.0), setting.colours.ink);
            let line = name.lines.first().and_then(|line| line.style).map_or(0.0, |style| style.line_height);
            sketch.items.push(portrait::mark(setting, persona, Point::new(4.5, line / 2.0), 9.0));
            easel.put(sketch);
        }
        top -= BETWEEN;
    }
    top + BETWEEN
}

/// The phases' colours along the slide's lower edge; returns its top.
pub(super) fn band(easel: &mut Easel<'_>) -> f32 {
    let setting = easel.setting;
    let (count, size) = (setting.doc.phases.len(), setting.size);
    let top = size.h - BAND;
    let each = size.w / count.max(1) as f32;
    let (tip, gap) = ((BAND / 2.0).min(each / 3.0), 2.0_f32.min(each / 8.0));
    for (at, phase) in setting.doc.phases.iter().enumerate() {
        let (is_first, is_last) = (at == 0, at + 1 == count);
        let left = at as f32 * each - if is_first { 0.0 } else { tip };
        let right = if is_last { size.w } else { (at + 1) as f32 * each - gap };
        let outline =
            chevron::outline(right - left, BAND, if is_first { 0.0 } else { tip }, if is_last { 0.0 } else { tip });
        let mut sketch = Sketch::new(Rect::new(left, top, right - left, BAND)).part(Part::Ground).of(&phase.id);
        sketch.shape(Shape::Path(outline), Some(setting.colours.phase(at)), None);
        easel.put(sketch);
    }
    top
}
