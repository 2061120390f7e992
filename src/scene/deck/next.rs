//! What happens next: who does what, by when, and which figure will show it.

use super::{
    Setting,
    measure::BODY,
    table::{Cell, Column, Row, Table},
};
use crate::{
    i18n::{self, text_with},
    model::{Card, Kind, Opportunity, SlideKind, Status},
    scene::Slide,
};

/// Steps beyond these are on the slides of their phases only.
const MOST: usize = 30;
/// So many ideas are proposed where nothing is decided yet.
const IDEAS: usize = 8;

pub(super) fn slides(setting: &Setting<'_>) -> Vec<Slide> {
    let (steps, more) = steps(setting);
    if steps.is_empty() {
        return Vec::new();
    }
    let is_wide = setting.size.w > 800.0;
    let rows: Vec<[String; 5]> = steps.iter().map(|(card, opportunity)| cells(setting, card, opportunity)).collect();
    // Columns that nobody has filled in are left out; the first takes the rest of the width.
    let widths: [f32; 5] = if is_wide { [0.0, 140.0, 124.0, 116.0, 160.0] } else { [0.0, 106.0, 100.0, 96.0, 112.0] };
    let names = ["deck-what", "deck-who", "deck-when", "field-status", "deck-effect"];
    let is_filled = |at: usize| rows.iter().any(|row| row.get(at).is_some_and(|words| !words.is_empty()));
    let shown: Vec<(usize, &'static str, f32)> = (names.into_iter().zip(widths).enumerate())
        .map(|(at, (name, w))| (at, name, w))
        .filter(|(at, ..)| is_filled(*at))
        .collect();
    let columns = shown
        .iter()
        .map(|(_, name, w)| Column { name: setting.say(name).to_owned(), w: *w, at_right: false })
        .collect();
    let cell = |text: &String| Cell { text: text.clone(), style: BODY, colour: setting.colours.ink };
    let rows = (steps.iter().zip(&rows))
        .map(|((card, _), row)| Row {
            owner: card.id.clone(),
            cells: shown.iter().filter_map(|(at, ..)| row.get(*at)).map(cell).collect(),
        })
        .collect();
    let table = Table::new(setting, (SlideKind::Next, heading(setting, &steps)), columns, rows);
    let mut slides = table.slides(&|_, _| {});
    if let Some(first) = slides.first_mut() {
        first.notes.extend(steps.iter().filter_map(|(card, _)| setting.card_note(card)));
        if more > 0 {
            first.notes.push(text_with(setting.language, "deck-more", &[("count", more.into())]));
        }
    }
    slides
}

/// What is decided, under way first; where nothing is, the ideas that promise most. And how many
/// are left out.
fn steps<'a>(setting: &Setting<'a>) -> (Vec<(&'a Card, &'a Opportunity)>, usize) {
    let all = setting.shown_cards().filter_map(|card| match &card.kind {
        Kind::Opportunity(opportunity) => Some((card, opportunity)),
        _ => None,
    });
    let (mut decided, mut ideas): (Vec<_>, Vec<_>) =
        all.partition(|(_, o)| o.status != Status::Idea || !o.due.is_empty());
    // Stable: those that are equal stay in the map's order.
    decided.sort_by_key(|(_, o)| (order(o.status), o.due.is_empty(), &o.due, std::cmp::Reverse(o.impact)));
    let most = if decided.is_empty() {
        ideas.sort_by_key(|(card, o)| std::cmp::Reverse((o.impact, 6 - o.effort.min(5), card.votes)));
        decided = ideas;
        IDEAS
    } else {
        MOST
    };
    let more = decided.len().saturating_sub(most);
    decided.truncate(most);
    (decided, more)
}

fn order(status: Status) -> u8 {
    match status {
        Status::Doing => 0,
        Status::Planned => 1,
        Status::Idea => 2,
        Status::Done => 3,
        Status::Measured => 4,
    }
}

fn heading(setting: &Setting<'_>, steps: &[(&Card, &Opportunity)]) -> String {
    let count = |status: Status| steps.iter().filter(|(_, o)| o.status == status).count();
    let (doing, planned) = (count(Status::Doing), count(Status::Planned));
    if doing + planned == 0 {
        return setting.say("deck-next").to_owned();
    }
    text_with(setting.language, "deck-next-counts", &[("doing", doing.into()), ("planned", planned.into())])
}

/// What, who, by when, how far, and what will show it.
fn cells(setting: &Setting<'_>, card: &Card, opportunity: &Opportunity) -> [String; 5] {
    let effect = opportunity.metric.as_ref().and_then(|id| setting.card(id)).map_or("", |metric| metric.text.trim());
    let owner = if card.owner.trim().is_empty() { setting.say("deck-nobody") } else { card.owner.trim() };
    [
        card.text.trim().to_owned(),
        owner.to_owned(),
        i18n::date(setting.language, &opportunity.due).replace(' ', "\u{A0}"),
        i18n::status_name(setting.language, opportunity.status).to_owned(),
        effect.to_owned(),
    ]
}
