//! A persona on pages of its own: who this is, what this customer wants and what gets in the way,
//! and what happens on the journey. One picture for slides, paper and screen: on one page where it
//! has room for all of it, else first the person and then the journey.

mod journey;
mod strip;
mod who;

use self::strip::Strip;
use super::{
    Setting,
    easel::{Easel, Sketch},
    flow::{Before, Entry, Flow, columns, settled},
    measure::{BODY, GUTTER, HEADING, LEAD, MARGIN, NAME, QUOTE, SMALL, TOP},
    portrait,
};
use crate::{
    base::{Point, Rect},
    i18n,
    model::{Persona, SlideKind},
    scene::{Meaning, Part, Role, Slide},
    text::TextStyle,
};

/// Diameter of the avatar.
const AVATAR: f32 = 76.0;
/// Size of the mark before the name.
const MARK: f32 = 14.0;
/// Name, role and quote take no more of a slide's height than this each.
const MOST_WORDS: f32 = 80.0;
/// Room for the sign before an item of a list.
const SIGN: f32 = 18.0;
/// Room for the name of a fact.
const FACT: f32 = 104.0;
/// Between the head and what is under it.
const UNDER_HEAD: f32 = 20.0;
/// Between columns of words and the curve under or over them.
const BESIDE_CURVE: f32 = 24.0;

/// The slides of all personas that are shown and of whom anything is known.
pub(super) fn slides(setting: &Setting<'_>) -> Vec<Slide> {
    let shown = setting.doc.personas.iter().filter(|p| !p.hidden);
    let is_known = |persona: &&std::sync::Arc<Persona>| {
        let says = [&persona.role, &persona.quote, &persona.note];
        let is_silent = says.iter().all(|words| words.trim().is_empty());
        !is_silent || !who::sections(setting, persona, BODY).is_empty() || Strip::of(setting, persona).is_some()
    };
    shown.filter(is_known).flat_map(|persona| one(setting, persona)).collect()
}

/// The pages of one persona.
pub(super) fn one(setting: &Setting<'_>, persona: &Persona) -> Vec<Slide> {
    let strip = Strip::of(setting, persona);
    let (first, top) = first_slide(setting, persona);
    let paper = Paper { setting, persona, top: top + UNDER_HEAD, bottom: first.bottom() };
    Easel::finish_series(match paper.on_one(first, strip.as_ref()) {
        Ok(only) => vec![only],
        Err(first) => {
            let (mut easels, bottom) = paper.person(*first);
            let top = bottom + BESIDE_CURVE;
            let fits = |_: &&Strip<'_>| top + Strip::least() <= paper.bottom;
            // Who this is may leave room for the curve, which then opens no page of its own.
            match strip.as_ref().filter(fits).zip(easels.last_mut()) {
                Some((strip, last)) => {
                    strip.draw(last, paper.across(top, paper.bottom - top));
                    paper.journey(None, &mut easels);
                }
                None => paper.journey(strip.as_ref(), &mut easels),
            }
            easels
        }
    })
}

/// What the pages of a persona have in common.
struct Paper<'a> {
    setting: &'a Setting<'a>,
    persona: &'a Persona,
    /// Where the first page goes on under its head.
    top: f32,
    bottom: f32,
}

impl<'a> Paper<'a> {
    fn columns(&self, top: f32, bottom: f32) -> Vec<Rect> {
        let size = self.setting.size;
        let count = if size.w > 800.0 && size.w > size.h { 3 } else { 2 };
        columns(Rect::new(MARGIN, top, size.w - 2.0 * MARGIN, bottom - top), count, GUTTER)
    }

    /// From here down over the whole width.
    fn across(&self, top: f32, h: f32) -> Rect {
        Rect::new(MARGIN, top, self.setting.size.w - 2.0 * MARGIN, h)
    }

    fn column_w(&self) -> f32 {
        self.columns(0.0, 0.0).first().map_or(0.0, |c| c.w)
    }

    /// Everything on the first page, the curve below it; that page as it was where it does not fit.
    fn on_one(&self, mut first: Easel<'a>, strip: Option<&Strip<'_>>) -> Result<Easel<'a>, Box<Easel<'a>>> {
        let curve = strip.map_or(0.0, |_| Strip::least() + BESIDE_CURVE);
        let places = |page: usize| self.columns(self.top, if page == 0 { self.bottom - curve } else { self.bottom });
        for style in [BODY, SMALL] {
            let mut sections = who::sections(self.setting, self.persona, style);
            sections.extend(journey::sections(self.setting, self.persona, style));
            for section in &mut sections {
                section.leads = false;
            }
            let flow = Flow::new(self.setting, &sections, NAME, self.column_w());
            let laid = flow.lay(&places);
            if laid.count() < 2 {
                flow.draw(&laid, 0, &mut first, Meaning::ROOT);
                self.note(&mut first);
                if let Some(strip) = strip {
                    let top = flow.bottom(&laid, 0).unwrap_or(self.top) + BESIDE_CURVE;
                    strip.draw(&mut first, self.across(top, self.bottom - top));
                }
                return Ok(first);
            }
        }
        Err(Box::new(first))
    }

    /// Who this is, on as many pages as that takes; and where the last of them ends.
    fn person(&self, mut first: Easel<'a>) -> (Vec<Easel<'a>>, f32) {
        let further = self.further().1;
        let places = |page: usize| self.columns(if page == 0 { self.top } else { further }, self.bottom);
        let sections = |style: TextStyle| who::sections(self.setting, self.persona, style);
        let sections = settled(self.setting, (NAME, self.column_w()), &places, &sections);
        let flow = Flow::new(self.setting, &sections, NAME, self.column_w());
        let laid = flow.lay(&places);
        flow.draw(&laid, 0, &mut first, Meaning::ROOT);
        self.note(&mut first);
        let mut easels = vec![first];
        for page in 1..laid.count() {
            let (mut easel, _) = self.further();
            flow.draw(&laid, page, &mut easel, Meaning::ROOT);
            easels.push(easel);
        }
        let last = laid.count().saturating_sub(1);
        let bottom = flow.bottom(&laid, last).unwrap_or(self.top);
        (easels, bottom)
    }

    /// What happens on the journey: the curve first, then what is met there.
    fn journey(&self, strip: Option<&Strip<'_>>, easels: &mut Vec<Easel<'a>>) {
        let sections = |style: TextStyle| journey::sections(self.setting, self.persona, style);
        if strip.is_none() && sections(BODY).is_empty() {
            return;
        }
        let (mut easel, top) = self.further();
        let share = (self.bottom - top) * 0.38;
        let under = strip.map_or(top, |strip| strip.draw(&mut easel, self.across(top, share)) + BESIDE_CURVE);
        let places = |page: usize| self.columns(if page == 0 { under } else { top }, self.bottom);
        let sections = settled(self.setting, (NAME, self.column_w()), &places, &sections);
        let flow = Flow::new(self.setting, &sections, NAME, self.column_w());
        let laid = flow.lay(&places);
        flow.draw(&laid, 0, &mut easel, Meaning::ROOT);
        easels.push(easel);
        for page in 1..laid.count() {
            let (mut easel, _) = self.further();
            flow.draw(&laid, page, &mut easel, Meaning::ROOT);
            easels.push(easel);
        }
    }

    /// A page that goes on, and where its columns begin.
    fn further(&self) -> (Easel<'a>, f32) {
        let (easel, top) = Easel::headed(self.setting, SlideKind::Personas, self.persona.name.trim());
        (easel, top + UNDER_HEAD)
    }

    /// What is said beside the first page.
    fn note(&self, easel: &mut Easel<'_>) {
        let alt = self.persona.picture.as_ref().map_or("", |picture| picture.alt.trim());
        let says = [self.persona.note.trim(), alt].into_iter().filter(|s| !s.is_empty());
        easel.notes.extend(says.map(str::to_owned));
    }
}

/// The slide with avatar, name, role and quote; and where its columns begin.
fn first_slide<'a>(setting: &'a Setting<'a>, persona: &Persona) -> (Easel<'a>, f32) {
    let mut easel = Easel::new(setting, SlideKind::Personas, persona.name.trim());
    let colours = setting.colours;
    // The mark leads the name: behind it, it would lie on the letters where others than ours are wider.
    let x = MARGIN + AVATAR + 20.0 + MARK + 11.0;
    let width = setting.size.w - MARGIN - x;
    let name = setting.fitted(&persona.name, &HEADING, 2, width - 90.0);
    let name = easel.within(MOST_WORDS, name, &persona.name);
    let role = setting.fitted(&persona.role, &[LEAD, BODY], 3, width);
    let role = easel.within(MOST_WORDS, role, &persona.role);
    let h = name.height + if role.lines.is_empty() { 0.0 } else { 2.0 + role.height };
    let top = TOP + ((AVATAR - h) / 2.0).max(0.0);
    let node = easel.meaning.add(Meaning::ROOT, Role::Heading(1), persona.name.trim(), Some(persona.id.clone()));
    let alt = persona.picture.as_ref().map_or("", |picture| picture.alt.trim());
    let shown = if alt.is_empty() { node } else { easel.meaning.add(Meaning::ROOT, Role::Figure, alt, None) };
    portrait::avatar(&mut easel, persona, Point::new(MARGIN + AVATAR / 2.0, TOP + AVATAR / 2.0), AVATAR, shown);
    let line = name.lines.first().and_then(|line| line.style).map_or(0.0, |style| style.line_height);
    let indent = MARK + 11.0;
    let rect = Rect::new(x - indent, top, indent + name.width, name.height);
    let mut sketch = Sketch::new(rect).part(Part::Title).of(&persona.id).means(node);
    sketch.lines(&name, Point::new(indent, 0.0), colours.ink);
    sketch.items.push(portrait::mark(setting, persona, Point::new(MARK / 2.0, line / 2.0), MARK));
    easel.put(sketch);
    let mut bottom = top + name.height;
    if !role.lines.is_empty() {
        let node = easel.meaning.add(Meaning::ROOT, Role::Paragraph, persona.role.trim(), None);
        bottom = easel.text(Some(node), &role, Point::new(x, bottom + 2.0), colours.muted);
    }
    bottom = bottom.max(TOP + AVATAR);
    if !persona.quote.trim().is_empty() {
        let says = i18n::quoted(setting.language, &persona.quote);
        let quote = setting.fitted(&says, &[QUOTE, LEAD.italic(), BODY.italic()], 2, easel.width());
        let quote = easel.within(MOST_WORDS, quote, &says);
        let node = easel.meaning.add(Meaning::ROOT, Role::Quote, says, Some(persona.id.clone()));
        bottom = easel.text(Some(node), &quote, Point::new(MARGIN, bottom + 18.0), colours.ink);
    }
    (easel, bottom)
}

fn labelled(setting: &Setting<'_>, name: &str, fact: String, style: TextStyle) -> Entry {
    Entry { text: fact, style, colour: setting.colours.ink, before: Before::Label(name.to_owned(), FACT), owner: None }
}
