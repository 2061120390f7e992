//! Who a persona is: aims and what is in their way, what lies behind them, and what is known of the person.

use super::{SIGN, labelled};
use crate::{
    base::{Colour, Path, Point},
    i18n::{self, text, text_with},
    layout::{PersonaList, list_heading},
    model::Persona,
    scene::{
        Item, Shape, Stroke,
        deck::{
            Setting,
            flow::{Before, Entry, Section},
        },
    },
    text::TextStyle,
};

/// Lists and facts that are filled in.
pub(super) fn sections(setting: &Setting<'_>, persona: &Persona, style: TextStyle) -> Vec<Section> {
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
    let heading = setting.say("section-person").to_owned();
    sections.push(Section { heading, items: facts(setting, persona, style), leads: true });
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
