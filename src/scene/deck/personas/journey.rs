//! What a persona meets on the journey: channels, high and low points, what hurts, what would help,
//! and what the other state of the journey changes.

use std::{cmp::Reverse, collections::BTreeMap};

use super::labelled;
use crate::{
    base::{Point, Rect},
    i18n::{self, text_with},
    model::{Card, CardKind, Kind, Persona},
    scene::{
        Item, Shape, Stroke,
        deck::{
            Setting,
            flow::{Before, Entry, Section},
            moods,
        },
    },
    text::TextStyle,
};

/// So many cards of a kind are named on a slide and on a sheet; of more it is said how many there are.
const MOST: (usize, usize) = (3, 5);
/// The same for channels.
const MOST_CHANNELS: (usize, usize) = (5, 12);
/// A bar that counts touchpoints: its greatest length, its height, and room for it before the words.
const BAR: (f32, f32, f32) = (58.0, 7.0, 70.0);
/// Room for the sign before a card's words.
const SIGN: f32 = 18.0;

/// The first of these on a slide, which is low, the second on a sheet.
fn most(setting: &Setting<'_>, (slide, sheet): (usize, usize)) -> usize {
    if setting.size.h < 600.0 { slide } else { sheet }
}

/// All of it that there is anything to say about.
pub(super) fn sections(setting: &Setting<'_>, persona: &Persona, style: TextStyle) -> Vec<Section> {
    let of = |kind: CardKind| {
        let concerns = |card: &&Card| card.personas.is_empty() || card.personas.contains(&persona.id);
        setting.shown_cards().filter(move |card| card.kind.card_kind() == kind).filter(concerns)
    };
    let state = i18n::state_name(setting.language, setting.doc.journey.state.other());
    let all = [
        (setting.say("deck-on-journey"), extremes(setting, persona, style), true),
        (setting.say("persona-channels"), channels(setting, persona, of(CardKind::Touchpoint), style), false),
        (setting.say("persona-pains"), pains(setting, of(CardKind::Pain), style), false),
        (setting.say("persona-opportunities"), opportunities(setting, of(CardKind::Opportunity), style), false),
        (state, differences(setting, persona, style), false),
    ];
    let section =
        |(heading, items, leads): (&str, Vec<Entry>, bool)| Section { heading: heading.to_owned(), items, leads };
    all.into_iter().map(section).filter(|section| !section.items.is_empty()).collect()
}

/// How often each channel is met, the most used one first.
fn channels<'c>(
    setting: &Setting<'_>,
    persona: &Persona,
    touchpoints: impl Iterator<Item = &'c Card>,
    style: TextStyle,
) -> Vec<Entry> {
    let mut counts: BTreeMap<&str, u32> = BTreeMap::new();
    for card in touchpoints {
        if let Kind::Touchpoint(touchpoint) = &card.kind
            && let Some(name) = setting.channel_name(touchpoint)
        {
            *counts.entry(name).or_default() += 1;
        }
    }
    let mut counts: Vec<(&str, u32)> = counts.into_iter().collect();
    counts.sort_by_key(|(name, count)| (Reverse(*count), *name));
    let highest = counts.first().map_or(1, |(_, count)| *count) as f32;
    let colour = setting.colours.persona(setting.doc.persona_style(&persona.id));
    let entry = |(name, count): &(&str, u32)| {
        let (longest, h, room) = BAR;
        let bar = Rect::new(0.0, (style.line_height - h) / 2.0, longest * *count as f32 / highest, h);
        let items = vec![Item::Fill(Shape::Rect(bar, 1.5), colour)];
        Entry {
            text: format!("{name} ({})", i18n::number(setting.language, f64::from(*count), 0)),
            style,
            colour: setting.colours.ink,
            before: Before::Sign(items, room, 0.0),
            owner: None,
        }
    };
    let most = most(setting, MOST_CHANNELS);
    let shown = counts.len().min(most);
    let mut entries: Vec<Entry> = counts.iter().take(shown).map(entry).collect();
    entries.extend(and_more(setting, counts.len() - shown, BAR.2, style));
    entries
}

/// How many are not named; nothing where all are.
fn and_more(setting: &Setting<'_>, count: usize, indent: f32, style: TextStyle) -> Option<Entry> {
    (count > 0).then(|| Entry {
        text: text_with(setting.language, "deck-curve-more", &[("count", count.into())]),
        style,
        colour: setting.colours.muted,
        before: Before::Sign(Vec::new(), indent, 0.0),
        owner: None,
    })
}

/// What hurts most: by severity, then by how much speaks for it.
fn pains<'c>(setting: &Setting<'_>, cards: impl Iterator<Item = &'c Card>, style: TextStyle) -> Vec<Entry> {
    let severity = |card: &Card| if let Kind::Pain(pain) = &card.kind { pain.severity } else { 0 };
    let mut cards: Vec<&Card> = cards.filter(|card| !card.text.trim().is_empty()).collect();
    cards.sort_by_key(|card| Reverse((severity(card), card.evidence_count(), card.votes)));
    let corner = |x: f32, y: f32| Point::new(x, style.line_height / 2.0 + y);
    let sign = crate::base::Path::polygon(&[
        corner(0.0, -4.5),
        corner(6.0, -4.5),
        corner(9.0, -1.5),
        corner(9.0, 4.5),
        corner(0.0, 4.5),
    ]);
    let sign = vec![Item::Stroke(Shape::Path(sign), Stroke::solid(1.3, setting.colours.pain))];
    let words = |card: &Card| {
        let value = severity(card);
        let said =
            (value > 0).then(|| text_with(setting.language, "told-severity", &[("value", usize::from(value).into())]));
        with_facts(card, said)
    };
    listed(setting, &cards, &sign, style, words)
}

/// What would help most: by impact, then by how little it takes.
fn opportunities<'c>(setting: &Setting<'_>, cards: impl Iterator<Item = &'c Card>, style: TextStyle) -> Vec<Entry> {
    let judged = |card: &Card| if let Kind::Opportunity(o) = &card.kind { (o.impact, o.effort) } else { (0, 0) };
    let mut cards: Vec<&Card> = cards.filter(|card| !card.text.trim().is_empty()).collect();
    cards.sort_by_key(|card| (Reverse(judged(card).0), judged(card).1, Reverse(card.votes)));
    let ring = Rect::new(0.0, style.line_height / 2.0 - 4.5, 10.0, 9.0);
    let sign = vec![Item::Stroke(Shape::Rect(ring, 3.0), Stroke::solid(1.3, setting.colours.opportunity))];
    let words = |card: &Card| {
        let (impact, effort) = judged(card);
        let said = [(impact, setting.say("impact")), (effort, setting.say("effort"))];
        let said = said.into_iter().filter(|(value, _)| *value > 0).map(|(value, word)| format!("{word} {value}"));
        with_facts(card, said)
    };
    listed(setting, &cards, &sign, style, words)
}

fn with_facts(card: &Card, facts: impl IntoIterator<Item = String>) -> String {
    let facts: Vec<String> = facts.into_iter().collect();
    let text = card.text.trim();
    if facts.is_empty() { text.to_owned() } else { format!("{text} ({})", facts.join(", ")) }
}

fn listed(
    setting: &Setting<'_>,
    cards: &[&Card],
    sign: &[Item],
    style: TextStyle,
    words: impl Fn(&Card) -> String,
) -> Vec<Entry> {
    let most = most(setting, MOST);
    let shown = cards.len().min(most);
    let entry = |card: &&Card| Entry {
        text: words(card),
        style,
        colour: setting.colours.ink,
        before: Before::Sign(sign.to_vec(), SIGN, 0.0),
        owner: Some(card.id.clone()),
    };
    let mut entries: Vec<Entry> = cards.iter().take(shown).map(entry).collect();
    entries.extend(and_more(setting, cards.len() - shown, SIGN, style));
    entries
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

/// Step by step what the other state would change, the greatest change first.
fn differences(setting: &Setting<'_>, persona: &Persona, style: TextStyle) -> Vec<Entry> {
    let columns = setting.doc.columns();
    let mut changes: Vec<(f32, usize, String)> = (setting.doc.shown_foreseen())
        .filter(|other| other.persona == persona.id)
        .filter_map(|other| {
            let column = columns.of(&other.step)?;
            let Some(own) = setting.doc.emotion(&persona.id, &other.step) else {
                return Some((f32::INFINITY, column, setting.feeling(other.value)));
            };
            let by = other.value - own.value;
            let difference = i18n::difference(setting.language, f64::from(by))?;
            let words = format!("{} → {} ({difference})", setting.feeling(own.value), setting.feeling(other.value));
            Some((by.abs(), column, words))
        })
        .collect();
    changes.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
    let entry = |(_, column, words): (f32, usize, String)| labelled(setting, setting.step_name(column), words, style);
    changes.into_iter().map(entry).collect()
}
