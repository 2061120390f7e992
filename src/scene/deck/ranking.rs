//! What to do first: opportunities in order of votes, of customers' answers, or of impact for effort.

use std::collections::BTreeMap;

use super::{
    Setting,
    measure::{BODY, SMALL},
    table::{Cell, Column, Row, Table},
};
use crate::{
    base::Id,
    i18n::{self, text_with},
    metrics::priority::{Ranking, Weight, opportunities, ranking},
    model::{Card, Kind, Opportunity, SlideKind},
    scene::{Slide, effect_words},
};

/// Opportunities beyond these are on the slides of their phases only.
const MOST: usize = 40;

/// What a column shows.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Field {
    What,
    Votes,
    Ratio,
    Score,
    Answers,
    Who,
    When,
    Effect,
}

impl Field {
    const ALL: [Self; 8] =
        [Self::What, Self::Votes, Self::Ratio, Self::Score, Self::Answers, Self::Who, Self::When, Self::Effect];

    /// Width of its column where no word needs more; the first takes the rest. Narrow slides leave
    /// out what the map says in full.
    fn width(self, is_wide: bool) -> Option<f32> {
        let (wide, narrow) = match self {
            Self::What => (0.0, Some(0.0)),
            Self::Votes => (66.0, Some(62.0)),
            Self::Ratio => (88.0, Some(84.0)),
            Self::Score => (74.0, Some(72.0)),
            Self::Answers => (176.0, None),
            Self::Who => (76.0, Some(72.0)),
            Self::When => (98.0, Some(92.0)),
            Self::Effect => (120.0, None),
        };
        if is_wide { Some(wide) } else { narrow }
    }

    fn name(self) -> &'static str {
        match self {
            Self::What => "deck-what",
            Self::Votes => "field-votes",
            Self::Ratio => "ranking-ratio",
            Self::Score => "measure-opportunity-score",
            Self::Answers => "answers",
            Self::Who => "deck-who",
            Self::When => "deck-when",
            Self::Effect => "deck-effect",
        }
    }

    /// The weight that stands in it.
    fn weight(self) -> Option<Weight> {
        match self {
            Self::Votes => Some(Weight::Votes),
            Self::Ratio => Some(Weight::ImpactByEffort),
            Self::Score => Some(Weight::Score),
            _ => None,
        }
    }
}

pub(super) fn slides(setting: &Setting<'_>) -> Vec<Slide> {
    let by = weight(setting);
    let Ranking { mut ranked, mut unjudged } = ranking(setting.shown_cards(), by);
    if ranked.len() < 2 {
        return Vec::new();
    }
    let more = ranked.len().saturating_sub(MOST) + unjudged.len().saturating_sub(MOST);
    ranked.truncate(MOST);
    unjudged.truncate(MOST);
    let pains = pains(setting);
    let line = |place: Option<usize>, card: &Card, opportunity: &Opportunity| {
        Field::ALL.map(|field| words(setting, field, place, (card, opportunity), &pains))
    };
    let mut lines: Vec<(&Id, [String; 8])> =
        ranked.iter().map(|r| (&r.card.id, line(Some(r.place), r.card, r.opportunity))).collect();
    lines.extend(unjudged.iter().map(|(card, opportunity)| (&card.id, line(None, card, opportunity))));
    let is_wide = setting.size.w > 800.0;
    // Columns that nobody has filled in are left out.
    let is_filled = |at: usize| lines.iter().any(|(_, line)| line.get(at).is_some_and(|words| !words.is_empty()));
    let shown: Vec<(usize, Field, f32)> = (Field::ALL.into_iter().enumerate())
        .filter(|(at, _)| is_filled(*at))
        .filter_map(|(at, field)| Some((at, field, field.width(is_wide)?)))
        .collect();
    let columns = (shown.iter())
        .map(|(_, field, w)| Column {
            name: setting.say(field.name()).to_owned(),
            w: *w,
            at_right: field.weight().is_some(),
        })
        .collect();
    let cell = |field: Field, text: &str| {
        let is_ours = field.weight() == Some(by);
        let style = if matches!(field, Field::Answers | Field::Effect) { SMALL } else { BODY };
        let style = if is_ours { style.bold() } else { style };
        Cell { text: text.to_owned(), style, colour: setting.colours.ink }
    };
    let rows = (lines.iter())
        .map(|(id, line)| Row {
            owner: (*id).clone(),
            cells: shown.iter().filter_map(|(at, field, _)| Some(cell(*field, line.get(*at)?))).collect(),
        })
        .collect();
    let heading = setting.say(heading(by)).to_owned();
    let mut slides = Table::new(setting, (SlideKind::Priorities, heading), columns, rows).slides(&|_, _| {});
    if let Some(first) = slides.first_mut() {
        let cards = ranked.iter().map(|r| r.card).chain(unjudged.iter().map(|(card, _)| *card));
        first.notes.extend(cards.filter_map(|card| setting.card_note(card)));
        if more > 0 {
            first.notes.push(text_with(setting.language, "deck-more", &[("count", more.into())]));
        }
    }
    slides
}

/// The room has voted, or customers were asked; else what the team thinks of impact and effort.
fn weight(setting: &Setting<'_>) -> Weight {
    let has = |by: Weight| opportunities(setting.shown_cards()).any(|(card, o)| by.of(card, o).is_some());
    [Weight::Votes, Weight::Score].into_iter().find(|by| has(*by)).unwrap_or(Weight::ImpactByEffort)
}

fn heading(by: Weight) -> &'static str {
    match by {
        Weight::Votes => "ranking-by-votes",
        Weight::ImpactByEffort => "ranking-by-ratio",
        Weight::Score => "ranking-by-score",
    }
}

/// The pain points that each opportunity answers, the worst one first.
fn pains<'a>(setting: &Setting<'a>) -> BTreeMap<&'a Id, Vec<(u8, &'a str)>> {
    let mut pains: BTreeMap<&Id, Vec<(u8, &str)>> = BTreeMap::new();
    for link in setting.doc.links.iter() {
        if let Some(card) = setting.card(&link.pain)
            && let Kind::Pain(pain) = &card.kind
        {
            pains.entry(&link.opportunity).or_default().push((pain.severity, card.text.trim()));
        }
    }
    for pains in pains.values_mut() {
        pains.sort_by_key(|(severity, _)| std::cmp::Reverse(*severity));
    }
    pains
}

fn words(
    setting: &Setting<'_>,
    field: Field,
    place: Option<usize>,
    (card, opportunity): (&Card, &Opportunity),
    pains: &BTreeMap<&Id, Vec<(u8, &str)>>,
) -> String {
    if let Some(by) = field.weight() {
        let weight = by.of(card, opportunity);
        return weight.map(|w| i18n::number(setting.language, w, by.decimals())).unwrap_or_default();
    }
    match field {
        Field::What => {
            let place = place.map_or_else(|| "–".to_owned(), |place| format!("{place}."));
            format!("{place}\u{A0}{}", card.text.trim())
        }
        Field::Answers => {
            let of = pains.get(&card.id).into_iter().flatten();
            let words = of.map(|(severity, text)| match severity {
                0 => (*text).to_owned(),
                _ => format!("{} ({severity})", text.trim_end_matches('.')),
            });
            words.collect::<Vec<_>>().join("; ")
        }
        Field::Who => card.owner.trim().to_owned(),
        Field::When => i18n::short_day(setting.language, &opportunity.due).replace(' ', "\u{A0}"),
        Field::Effect => match opportunity.metric.as_ref().and_then(|id| setting.card(id)) {
            Some(Card { text, kind: Kind::Metric(metric), .. }) => {
                format!("{}: {}", text.trim(), effect_words(setting.language, metric, opportunity))
            }
            _ => String::new(),
        },
        Field::Votes | Field::Ratio | Field::Score => String::new(),
    }
}
