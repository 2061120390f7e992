//! Several cards at once: what is set here is set for all of them, as one step.

use std::sync::Arc;

use egui::Ui;

use super::{Buttons, header_ui};
use crate::{
    app::{
        describe,
        icon::Icon,
        panel::{
            field::{Chip, Field, Lines, chip_ui, field_ui, segments_ui, swatch_ui, swatches_ui},
            form::Form,
        },
        style::colours,
    },
    base::{self, Id},
    edit::Edit,
    i18n::text_with,
    model::{Card, Kind},
    theme::SheetColours,
};

/// Draws the fields.
pub(super) fn many_ui(ui: &mut Ui, form: &mut Form<'_>, ids: &[Id]) {
    let document = form.document;
    let cards: Vec<&Arc<Card>> = ids.iter().filter_map(|id| document.card(id)).collect();
    let name = text_with(form.language(), "selected-cards", &[("count", cards.len().into())]);
    header_ui(ui, form, (Icon::LIST, None), &name, Buttons::DuplicateAndDelete);
    form.note(ui, "many-note");
    kinds_ui(ui, form, &cards);
    form.about(format!("many {}", ids.iter().map(Id::as_str).collect::<Vec<_>>().join(" ")));
    people_ui(ui, form, &cards);
    owner_ui(ui, form, &cards);
    severity_ui(ui, form, &cards);
    form.label(ui, "field-colour");
    let shared = shared(&cards, |c| c.colour);
    swatches_ui(ui, |ui| {
        let all = std::iter::once(None).chain(SheetColours::paper().personas.into_iter().map(Some));
        for colour in all {
            let name = match colour {
                None => form.tr("colour-none").to_owned(),
                Some(c) => text_with(form.language(), "colour-named", &[("colour", c.to_string().into())]),
            };
            if swatch_ui(ui, &name, colour, None, shared == Some(colour)).clicked() {
                set_all(form, &cards, |c| c.colour = colour);
            }
        }
    });
}

/// "3 Pain points, 1 Opportunity" would need plurals of every kind: kinds with their numbers do.
fn kinds_ui(ui: &mut Ui, form: &Form<'_>, cards: &[&Arc<Card>]) {
    let mut counts: std::collections::BTreeMap<crate::model::CardKind, usize> = std::collections::BTreeMap::new();
    for card in cards {
        *counts.entry(card.kind.card_kind()).or_default() += 1;
    }
    let told: Vec<String> =
        counts.iter().map(|(kind, count)| format!("{}: {count}", form.tr(describe::card_kind(*kind)))).collect();
    crate::app::panel::form::note_ui(ui, &told.join(" · "));
}

/// What all of them have alike.
fn shared<T: PartialEq>(cards: &[&Arc<Card>], of: impl Fn(&Card) -> T) -> Option<T> {
    let first = of(cards.first()?);
    cards.iter().all(|c| of(c) == first).then_some(first)
}

fn set_all(form: &mut Form<'_>, cards: &[&Arc<Card>], change: impl Fn(&mut Card)) {
    form.edit(all_with(cards, change));
}

fn all_with(cards: &[&Arc<Card>], change: impl Fn(&mut Card)) -> Edit {
    let edits = cards.iter().map(|card| {
        let mut card = Card::clone(card);
        change(&mut card);
        Edit::SetCard(Box::new(card))
    });
    Edit::Batch(edits.collect())
}

/// A chip is on where it is on for all.
fn people_ui(ui: &mut Ui, form: &mut Form<'_>, cards: &[&Arc<Card>]) {
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

fn owner_ui(ui: &mut Ui, form: &mut Form<'_>, cards: &[&Arc<Card>]) {
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

fn severity_ui(ui: &mut Ui, form: &mut Form<'_>, cards: &[&Arc<Card>]) {
    let severity = |card: &Card| match &card.kind {
        Kind::Pain(pain) => Some(pain.severity),
        _ => None,
    };
    let pains: Vec<&Arc<Card>> = cards.iter().copied().filter(|c| severity(c).is_some()).collect();
    if pains.is_empty() {
        return;
    }
    form.label(ui, "field-severity");
    let on = shared(&pains, severity).flatten().and_then(|s| usize::from(s).checked_sub(1));
    let name = form.tr("field-severity");
    if let Some(at) = segments_ui(ui, form.id("severity"), name, on, &["1", "2", "3", "4", "5"]) {
        let wanted = if on == Some(at) { 0 } else { at as u8 + 1 };
        set_all(form, &pains, |card| {
            if let Kind::Pain(pain) = &mut card.kind {
                pain.severity = wanted;
            }
        });
    }
}
