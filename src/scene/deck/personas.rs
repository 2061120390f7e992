//! One persona a slide: who this is, what this customer wants, and what gets in the way.

use super::{
    Setting,
    easel::{Easel, Sketch},
    flow::{Before, Entry, Flow, Section, columns, settled},
    measure::{BODY, GUTTER, HEADING, LEAD, MARGIN, NAME, QUOTE, TOP},
    moods, portrait,
};
use crate::{
    base::{Colour, Path, Point, Rect},
    i18n::{self, text, text_with},
    layout::{PersonaList, list_heading},
    model::{Persona, SlideKind},
    scene::{Item, Meaning, Part, Role, Shape, Slide, Stroke},
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

pub(super) fn slides(setting: &Setting<'_>) -> Vec<Slide> {
    let shown = setting.doc.personas.iter().filter(|p| !p.hidden);
    shown.flat_map(|persona| persona_slides(setting, persona)).collect()
}

fn persona_slides(setting: &Setting<'_>, persona: &Persona) -> Vec<Slide> {
    let sections = |style: TextStyle| sections(setting, persona, style);
    let says = [&persona.role, &persona.quote, &persona.note];
    if sections(BODY).is_empty() && says.iter().all(|words| words.trim().is_empty()) {
        return Vec::new();
    }
    let count = if setting.size.w > 800.0 { 3 } else { 2 };
    let room = |top: f32| Rect::new(MARGIN, top, setting.size.w - 2.0 * MARGIN, 0.0);
    let width = columns(room(0.0), count, GUTTER).first().map_or(0.0, |c| c.w);
    let (mut first, top) = first_slide(setting, persona);
    let (mut further, further_top) = Easel::headed(setting, SlideKind::Personas, persona.name.trim());
    let bottom = first.bottom();
    let under = |top: f32| columns(Rect { h: bottom - top, ..room(top) }, count, GUTTER);
    let places = |page: usize| under(if page == 0 { top + 20.0 } else { further_top + 20.0 });
    let sections = settled(setting, (NAME, width), &places, &sections);
    let flow = Flow::new(setting, &sections, NAME, width);
    let laid = flow.lay(&places);
    let mut slides = Vec::with_capacity(laid.count());
    flow.draw(&laid, 0, &mut first, Meaning::ROOT);
    let alt = persona.picture.as_ref().map_or("", |picture| picture.alt.trim());
    first.notes.extend([persona.note.trim(), alt].into_iter().filter(|s| !s.is_empty()).map(str::to_owned));
    slides.push(first);
    for page in 1..laid.count() {
        let next = Easel::headed(setting, SlideKind::Personas, persona.name.trim()).0;
        let mut easel = std::mem::replace(&mut further, next);
        flow.draw(&laid, page, &mut easel, Meaning::ROOT);
        slides.push(easel);
    }
    Easel::finish_series(slides)
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
    portrait::avatar(&mut easel, persona, Point::new(MARGIN + AVATAR / 2.0, TOP + AVATAR / 2.0), AVATAR, node);
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

/// Lists and facts that are filled in.
fn sections(setting: &Setting<'_>, persona: &Persona, style: TextStyle) -> Vec<Section> {
    // What belongs together shares a column: aims and what is in their way, what lies behind them,
    // and who this is.
    let lists = [
        (PersonaList::Goals, &persona.goals),
        (PersonaList::Frustrations, &persona.frustrations),
        (PersonaList::Needs, &persona.needs),
        (PersonaList::Motives, &persona.motives),
    ];
    let is_wide = setting.size.w > 800.0;
    let mut sections: Vec<Section> = lists
        .into_iter()
        .map(|(list, items)| Section {
            heading: list_heading(setting.language, list).to_owned(),
            items: items
                .iter()
                .filter(|item| !item.trim().is_empty())
                .map(|item| listed(setting, list, item, style))
                .collect(),
            leads: is_wide && list == PersonaList::Needs,
        })
        .collect();
    for (heading, items, leads) in [
        (setting.say("section-person"), facts(setting, persona, style), true),
        (setting.say("deck-on-journey"), extremes(setting, persona, style), false),
    ] {
        sections.push(Section { heading: heading.to_owned(), items, leads });
    }
    sections.retain(|section| !section.items.is_empty());
    sections
}

fn listed(setting: &Setting<'_>, list: PersonaList, item: &str, style: TextStyle) -> Entry {
    let middle = Point::new(5.0, style.line_height / 2.0);
    Entry {
        text: item.to_owned(),
        style,
        colour: setting.colours.ink,
        before: Before::Sign(sign(setting, list, middle), SIGN, 0.0),
        owner: None,
    }
}

/// Plus, minus or a dot before an item.
fn sign(setting: &Setting<'_>, list: PersonaList, middle: Point) -> Vec<Item> {
    const ARM: f32 = 4.0;
    let stroke = |colour: Colour| Stroke::solid(2.2, colour);
    let bar = |x: f32, y: f32, colour: Colour| {
        let path = Path::line(&[middle - Point::new(x, y), middle + Point::new(x, y)]);
        Item::Stroke(Shape::Path(path), stroke(colour))
    };
    let colours = setting.colours;
    match list {
        PersonaList::Goals => vec![bar(ARM, 0.0, colours.opportunity), bar(0.0, ARM, colours.opportunity)],
        PersonaList::Frustrations => vec![bar(ARM, 0.0, colours.pain)],
        PersonaList::Needs | PersonaList::Motives => vec![Item::Fill(Shape::Circle(middle, 2.4), colours.muted)],
    }
}

/// Demographics, psychographics and habits, as far as they are known.
fn facts(setting: &Setting<'_>, persona: &Persona, style: TextStyle) -> Vec<Entry> {
    let language = setting.language;
    let share = persona.share.map(|share| {
        let share = i18n::number(language, f64::from(share), u8::from(share.fract() != 0.0));
        text_with(language, "deck-percent", &[("value", share.into())])
    });
    let facts = [
        (text(language, "field-age"), persona.age.as_str()),
        (text(language, "field-place"), &persona.place),
        (text(language, "field-occupation"), &persona.occupation),
        (text(language, "field-income"), &persona.income),
        (text(language, "field-values"), &persona.values),
        (text(language, "field-lifestyle"), &persona.lifestyle),
        (text(language, "field-purchase-motives"), &persona.purchase_motives),
        (text(language, "deck-channels"), &persona.channel_habits),
        (text(language, "field-segment"), &persona.segment),
        (text(language, "deck-share"), share.as_deref().unwrap_or_default()),
    ];
    facts
        .into_iter()
        .filter(|(_, fact)| !fact.trim().is_empty())
        .map(|(name, fact)| labelled(setting, name, fact.to_owned(), style))
        .collect()
}

/// Where this customer feels best and worst on the journey, if there is a difference.
fn extremes(setting: &Setting<'_>, persona: &Persona, style: TextStyle) -> Vec<Entry> {
    let columns = setting.doc.columns();
    let felt: Vec<(f32, usize)> = (setting.doc.emotions.iter())
        .filter(|emotion| emotion.persona == persona.id)
        .filter_map(|emotion| Some((emotion.value, columns.of(&emotion.step)?)))
        .collect();
    // Of several equal ones the first on the way.
    let best = felt.iter().min_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
    let worst = felt.iter().min_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
    let (Some(best), Some(worst)) = (best, worst) else { return Vec::new() };
    if best.0 <= worst.0 {
        return Vec::new();
    }
    let words =
        |(value, column): &(f32, usize)| format!("{} ({})", setting.step_name(*column), setting.feeling(*value));
    let scale = setting.doc.journey.scale;
    let high = (best.0 > scale.neutral()).then(|| labelled(setting, setting.say("deck-high"), words(best), style));
    let low = moods::is_low(scale, worst.0).then(|| labelled(setting, setting.say("deck-low"), words(worst), style));
    high.into_iter().chain(low).collect()
}

fn labelled(setting: &Setting<'_>, name: &str, fact: String, style: TextStyle) -> Entry {
    Entry { text: fact, style, colour: setting.colours.ink, before: Before::Label(name.to_owned(), FACT), owner: None }
}
