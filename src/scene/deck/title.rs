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

/// A row of avatars with names that ends at `bottom`; returns its top. Those without room are on
/// slides of their own.
fn personas(easel: &mut Easel<'_>, bottom: f32) -> f32 {
    let setting = easel.setting;
    let shown: Vec<_> = setting.doc.personas.iter().filter(|p| !p.hidden).collect();
    if shown.is_empty() {
        return bottom;
    }
    let (top, room) = (bottom - AVATAR, easel.width());
    let each = (room / shown.len() as f32).clamp(PERSONA.min(room / 3.0), 300.0);
    let most = (room / each).floor().max(1.0) as usize;
    let list = easel.meaning.add(Meaning::ROOT, Role::List, "", None);
    for (at, persona) in shown.iter().enumerate() {
        let node = easel.meaning.add(list, Role::ListItem, persona.name.trim(), Some(persona.id.clone()));
        if at >= most {
            continue;
        }
        let x = MARGIN + at as f32 * each;
        portrait::avatar(easel, persona, Point::new(x + AVATAR / 2.0, top + AVATAR / 2.0), AVATAR, node);
        let text_x = x + AVATAR + 12.0;
        let name_w = each - AVATAR - 12.0 - 26.0;
        let name = setting.fitted(&persona.name, &[NAME, BODY.bold(), SMALL.bold()], 2, name_w);
        if name.height > AVATAR {
            // The name is on the persona's own slide.
            continue;
        }
        let y = top + (AVATAR - name.height) / 2.0;
        let after = name.lines.last().map_or(0.0, |line| line.width) + 10.0;
        let mut sketch = Sketch::new(Rect::new(text_x, y, name.width.max(after + 6.0), name.height));
        sketch = sketch.of(&persona.id).means(node);
        sketch.lines(&name, Point::default(), setting.colours.ink);
        let line = name.lines.last().and_then(|line| line.style).map_or(NAME.line_height, |style| style.line_height);
        let centre = Point::new(after, name.height - line / 2.0);
        sketch.items.push(portrait::mark(setting, persona, centre, 9.0));
        easel.put(sketch);
    }
    top
}

/// The phases' colours along the slide's lower edge; returns its top.
fn band(easel: &mut Easel<'_>) -> f32 {
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
