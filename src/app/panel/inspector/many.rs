//! Several cards at once: what is set here is set for all of them, as one step.

use std::sync::Arc;

use egui::{Checkbox, Ui};

use super::{Buttons, card::levels, cluster, header_ui, judged::states, place, sources, touchpoint::channels};
use crate::{
    app::{
        command::{Command, CommandId},
        control::{Control, Look},
        describe,
        icon::Icon,
        panel::{
            field::{
                Chip, Choice, Field, Lines, chip_ui, choice_ui, field_ui, segments_ui, stepper_ui, swatch_ui,
                swatches_ui,
            },
            form::{Form, note_ui},
        },
        style::colours,
    },
    base::{self, Id, IdMap},
    edit::{Edit, Placing},
    i18n::{text, text_with},
    model::{Card, Kind, Status},
    theme::SheetColours,
};

/// The cards that are meant, in the order of the document.
pub(super) type Cards<'a> = [&'a Arc<Card>];

/// Draws the fields.
pub(super) fn many_ui(ui: &mut Ui, form: &mut Form<'_>, ids: &[Id]) {
    let document = form.document;
    let wanted: IdMap<'_, ()> = ids.iter().map(|id| (id, ())).collect();
    let cards: Vec<&Arc<Card>> = document.cards.iter().filter(|c| wanted.has(&c.id)).collect();
    let name = text_with(form.language(), "selected-cards", &[("count", cards.len().into())]);
    header_ui(ui, form, (Icon::LIST, None), (&name, None), Buttons::DuplicateAndDelete);
    form.note(ui, "many-note");
    kinds_ui(ui, form, &cards);
    let (first, last) = (ids.first().map_or("", Id::as_str), ids.last().map_or("", Id::as_str));
    form.about(format!("many {first} {last} {}", ids.len()));
    place_ui(ui, form, &cards);
    channel_ui(ui, form, &cards);
    people_ui(ui, form, &cards);
    verbatim_ui(ui, form, &cards);
    severity_ui(ui, form, &cards);
    opportunities_ui(ui, form, &cards);
    sources::sources_ui(ui, form, &cards);
    let levels = levels(form);
    let set = |card: &mut Card, level: &_| card.level = *level;
    one_of_ui(ui, form, "field-level", &cards, levels, (|c: &Card| Some(c.level), set));
    owner_ui(ui, form, &cards);
    colour_ui(ui, form, &cards);
}

/// "3 Pain points, 1 Opportunity" would need plurals of every kind: kinds with their numbers do.
fn kinds_ui(ui: &mut Ui, form: &Form<'_>, cards: &Cards<'_>) {
    let mut counts: std::collections::BTreeMap<crate::model::CardKind, usize> = std::collections::BTreeMap::new();
    for card in cards {
        *counts.entry(card.kind.card_kind()).or_default() += 1;
    }
    let told: Vec<String> =
        counts.iter().map(|(kind, count)| format!("{}: {count}", form.tr(describe::card_kind(*kind)))).collect();
    note_ui(ui, &told.join(" · "));
}

/// What all of them have alike.
fn shared<T: PartialEq>(cards: &Cards<'_>, of: impl Fn(&Card) -> T) -> Option<T> {
    let first = of(cards.first()?);
    cards.iter().all(|c| of(c) == first).then_some(first)
}

/// Changes all of them as one step.
pub(super) fn set_all(form: &mut Form<'_>, cards: &Cards<'_>, change: impl Fn(&mut Card)) {
    form.edit(all_with(cards, change));
}

fn all_with(cards: &Cards<'_>, change: impl Fn(&mut Card)) -> Edit {
    let changed = cards.iter().map(|card| {
        let mut card = Card::clone(card);
        change(&mut card);
        card
    });
    Edit::SetCards(changed.collect())
}

/// One of many for the cards that have such a thing; nothing where none has. Where they differ, that
/// is what stands there.
fn one_of_ui<T: PartialEq + Clone>(
    ui: &mut Ui,
    form: &mut Form<'_>,
    key: &'static str,
    cards: &Cards<'_>,
    choices: Vec<Choice<T>>,
    (of, set): (impl Fn(&Card) -> Option<T>, impl Fn(&mut Card, &T)),
) {
    let own: Vec<&Arc<Card>> = cards.iter().copied().filter(|c| of(c).is_some()).collect();
    if own.is_empty() {
        return;
    }
    form.label(ui, key);
    let current = shared(&own, of).flatten();
    let mut all: Vec<Choice<Option<T>>> = Vec::with_capacity(choices.len() + 1);
    if current.is_none() {
        all.push(Choice::new(None, form.tr("many-differ")));
    }
    all.extend(choices.into_iter().map(|c| Choice {
        value: Some(c.value),
        text: c.text,
        short: c.short,
        icon: c.icon,
    }));
    let width = ui.available_width();
    if let Some(Some(value)) = choice_ui(ui, form.id(key), form.tr(key), &current, &all, width) {
        set_all(form, &own, |card| set(card, &value));
    }
}

/// The step of all of them, how many steps they cover, and how they stand to each other.
fn place_ui(ui: &mut Ui, form: &mut Form<'_>, cards: &Cards<'_>) {
    form.label(ui, "field-position");
    let current = shared(cards, |c| c.step.clone());
    let mut steps: Vec<Choice<Option<Id>>> = Vec::new();
    if current.is_none() {
        steps.push(Choice::new(None, form.tr("many-differ")));
    }
    steps.extend(place::steps(form.document).into_iter().map(|(id, name)| Choice::new(Some(id), name)));
    let (name, width) = (form.tr("field-position"), ui.available_width());
    if let Some(Some(step)) = choice_ui(ui, form.id("position"), name, &current, &steps, width) {
        let to = cards.iter().map(|c| Placing { id: c.id.clone(), lane: c.lane.clone(), step: step.clone() });
        form.edit(Edit::MoveCards { to: to.collect(), before: None });
    }
    ui.add_space(2.0);
    let shown = match shared(cards, |c| c.span) {
        Some(span) => text_with(form.language(), "span-steps", &[("count", usize::from(span).into())]),
        None => form.tr("many-differ").to_owned(),
    };
    let names = (form.tr("span-shorter"), form.tr("span-longer"));
    let can = (cards.iter().any(|c| c.span > 1), true);
    if let Some(by) = stepper_ui(ui, form.id("span"), &shown, names, can, width) {
        form.edit(Edit::SpanCards { ids: cards.iter().map(|c| c.id.clone()).collect(), by: by as i16 });
    }
    ui.add_space(2.0);
    for id in [CommandId::Align, CommandId::Distribute] {
        let command = Command::of(id);
        let name = text(form.language(), command.label);
        if Control::text(name).look(Look::Outlined).height(28.0).show(ui).clicked() {
            form.actions.extend(command.act(form.state));
        }
    }
    cluster::group_ui(ui, form, cards);
}

fn channel_ui(ui: &mut Ui, form: &mut Form<'_>, cards: &Cards<'_>) {
    let of = |card: &Card| match &card.kind {
        Kind::Touchpoint(touchpoint) => Some(touchpoint.channel.clone()),
        _ => None,
    };
    let set = |card: &mut Card, channel: &Option<Id>| {
        if let Kind::Touchpoint(touchpoint) = &mut card.kind {
            touchpoint.channel.clone_from(channel);
        }
    };
    let choices = channels(form);
    one_of_ui(ui, form, "field-channel", cards, choices, (of, set));
}

/// A chip is on where it is on for all.
fn people_ui(ui: &mut Ui, form: &mut Form<'_>, cards: &Cards<'_>) {
    let document = form.document;
    if document.personas.is_empty() {
        return;
    }
    form.label(ui, "who-it-concerns");
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = egui::vec2(6.0, 6.0);
        for persona in document.personas.iter() {
            let style = document.persona_style(&persona.id);
            let colour = colours(ui).personas.get(style).copied().unwrap_or_else(|| colours(ui).ink);
            let is_on = cards.iter().all(|c| c.personas.contains(&persona.id));
            let group = form.tr("who-it-concerns");
            let chip = Chip { group, text: &persona.name, mark: Some((style, colour)), is_on };
            if chip_ui(ui, &chip).clicked() {
                let order = |id: &Id| document.personas.iter().position(|p| p.id == *id);
                set_all(form, cards, |card| {
                    card.personas.retain(|p| *p != persona.id);
                    if !is_on {
                        card.personas.push(persona.id.clone());
                        card.personas.sort_by_key(order);
                    }
                });
            }
        }
    });
}

fn verbatim_ui(ui: &mut Ui, form: &mut Form<'_>, cards: &Cards<'_>) {
    let verbatim = |card: &Card| match &card.kind {
        Kind::Thought(thought) => Some(thought.verbatim),
        _ => None,
    };
    let thoughts: Vec<&Arc<Card>> = cards.iter().copied().filter(|c| verbatim(c).is_some()).collect();
    if thoughts.is_empty() {
        return;
    }
    let current = shared(&thoughts, verbatim).flatten();
    let mut is_on = current.unwrap_or_default();
    ui.add_space(8.0);
    ui.scope(|ui| {
        ui.spacing_mut().interact_size.y = 24.0;
        let checkbox = Checkbox::new(&mut is_on, form.tr("field-verbatim")).indeterminate(current.is_none());
        if ui.add(checkbox).changed() {
            set_all(form, &thoughts, |card| {
                if let Kind::Thought(thought) = &mut card.kind {
                    thought.verbatim = is_on;
                }
            });
        }
    });
}

fn owner_ui(ui: &mut Ui, form: &mut Form<'_>, cards: &Cards<'_>) {
    let label = form.label(ui, "field-owner");
    let owner = shared(cards, |c| c.owner.clone());
    let hint = if owner.is_none() { form.tr("many-differ") } else { "" };
    let value = owner.unwrap_or_default();
    let field = Field {
        id: form.id("owner"),
        label: Some(label),
        name: "",
        value: &value,
        lines: Lines::One,
        hint,
        width: None,
        complaint: &|_| None,
    };
    let outcome = field_ui(ui, &field);
    if let Some(words) = form.outcome("owner", outcome) {
        let words = base::clean(&words);
        form.keep(|| all_with(cards, |c| c.owner.clone_from(&words)));
    }
}

/// A judgement of 1 to 5 for the cards that have it; the one that is on takes it back.
fn judged_ui(
    ui: &mut Ui,
    form: &mut Form<'_>,
    key: &'static str,
    cards: &Cards<'_>,
    of: impl Fn(&mut Kind) -> Option<&mut u8>,
) {
    let value = |card: &Card| of(&mut card.kind.clone()).map(|v| *v);
    let own: Vec<&Arc<Card>> = cards.iter().copied().filter(|c| value(c).is_some()).collect();
    if own.is_empty() {
        return;
    }
    form.label(ui, key);
    let on = shared(&own, value).flatten().and_then(|v| usize::from(v).checked_sub(1));
    if let Some(at) = segments_ui(ui, form.id(key), form.tr(key), on, &["1", "2", "3", "4", "5"]) {
        let wanted = if on == Some(at) { 0 } else { at as u8 + 1 };
        set_all(form, &own, |card| {
            if let Some(value) = of(&mut card.kind) {
                *value = wanted;
            }
        });
    }
}

fn severity_ui(ui: &mut Ui, form: &mut Form<'_>, cards: &Cards<'_>) {
    judged_ui(ui, form, "field-severity", cards, |kind| match kind {
        Kind::Pain(pain) => Some(&mut pain.severity),
        _ => None,
    });
}

fn opportunities_ui(ui: &mut Ui, form: &mut Form<'_>, cards: &Cards<'_>) {
    judged_ui(ui, form, "impact", cards, |kind| match kind {
        Kind::Opportunity(it) => Some(&mut it.impact),
        _ => None,
    });
    judged_ui(ui, form, "effort", cards, |kind| match kind {
        Kind::Opportunity(it) => Some(&mut it.effort),
        _ => None,
    });
    let of = |card: &Card| match &card.kind {
        Kind::Opportunity(it) => Some(it.status),
        _ => None,
    };
    let today = form.state.today();
    let set = |card: &mut Card, status: &Status| {
        if let Kind::Opportunity(it) = &mut card.kind {
            it.advance(*status, &today);
        }
    };
    let choices = states(form);
    one_of_ui(ui, form, "field-status", cards, choices, (of, set));
}

fn colour_ui(ui: &mut Ui, form: &mut Form<'_>, cards: &Cards<'_>) {
    form.label(ui, "field-colour");
    let shared = shared(cards, |c| c.colour);
    swatches_ui(ui, |ui| {
        let all = std::iter::once(None).chain(SheetColours::paper().personas.into_iter().map(Some));
        for colour in all {
            let name = match colour {
                None => form.tr("colour-none").to_owned(),
                Some(c) => describe::colour(form.language(), c),
            };
            if swatch_ui(ui, &name, colour, None, shared == Some(colour)).clicked() {
                set_all(form, cards, |c| c.colour = colour);
            }
        }
    });
}
