//! The rounds of votes that were held in the session, each with its result.

use super::{Session, words};
use crate::{
    i18n::text_with,
    model::{Document, Round},
    report::{Block, Column, Row, Section, Span, Table},
};

/// The rounds of the session; nothing where none was held.
pub(super) fn section(session: &Session<'_>) -> Option<Section> {
    let rounds: Vec<Section> =
        held(session).into_iter().enumerate().map(|(at, round)| one(session, at + 1, round)).collect();
    (!rounds.is_empty()).then(|| Section { sections: rounds, ..session.section("minutes-votes", "votes", Vec::new()) })
}

/// The rounds that were not there when the session began.
pub(super) fn held<'a>(session: &Session<'a>) -> Vec<&'a Round> {
    let mut known: Vec<&Round> = session.before.rounds.iter().map(|round| &**round).collect();
    let rounds = session.now.rounds.iter().map(|round| &**round);
    let is_new = |round: &&Round| match known.iter().position(|known| known == round) {
        Some(at) => {
            known.swap_remove(at);
            false
        }
        None => true,
    };
    rounds.filter(is_new).collect()
}

fn one(session: &Session<'_>, number: usize, round: &Round) -> Section {
    let language = session.language;
    let question = words::in_one_line(&round.question);
    let name =
        if question.is_empty() { text_with(language, "minutes-round", &[("number", number.into())]) } else { question };
    let placed = placed(session.now, round);
    let mut blocks = vec![Block::Paragraph(terms(session, round))];
    if !placed.ranked.is_empty() {
        blocks.push(Block::Table(table(session, &placed)));
    }
    if !placed.empty.is_empty() {
        let cards: Vec<String> = placed.empty.iter().map(|words| words::quoted(words, language)).collect();
        let args = [("count", cards.len().into()), ("cards", cards.join(", ").into())];
        blocks.push(Block::Paragraph(text_with(language, "minutes-without-dots", &args)));
    }
    Section { name, place: format!("vote-{number}"), blocks, ..Section::default() }
}

/// How many had how many dots, and how many of these were placed.
fn terms(session: &Session<'_>, round: &Round) -> String {
    let language = session.language;
    let dots: usize = round.tally.iter().map(|tally| tally.dots as usize).sum();
    let Some((heads, each)) = round.heads.zip(round.dots_per_head).filter(|(heads, each)| *heads > 0 && *each > 0)
    else {
        return text_with(language, "minutes-dots-placed", &[("count", dots.into())]);
    };
    let (heads, each) = (usize::from(heads), usize::from(each));
    let voters = text_with(language, "minutes-voters", &[("count", heads.into())]);
    let each = text_with(language, "minutes-each", &[("count", each.into())]);
    let limit =
        round.per_card.map(|most| text_with(language, "minutes-per-card", &[("count", usize::from(most).into())]));
    let all = heads * usize::from(round.dots_per_head.unwrap_or_default());
    let placed = text_with(language, "minutes-dots-of", &[("placed", dots.into()), ("all", all.into())]);
    [Some(voters), Some(each), limit, Some(placed)].into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// Cards in order of dots: place, dots and words, and whether others share the place.
struct Placed {
    ranked: Vec<(usize, bool, u32, String)>,
    /// The cards that nobody put a dot on.
    empty: Vec<String>,
}

/// The result of a round. Cards with as many dots share a place, and the next place is as many
/// behind: 1, 2, 2, 4. A card that is gone by now says so.
fn placed(map: &Document, round: &Round) -> Placed {
    let mut tally: Vec<_> = round.tally.iter().collect();
    tally.sort_by_key(|tally| std::cmp::Reverse(tally.dots));
    let (mut ranked, mut empty) = (Vec::new(), Vec::new());
    for (at, one) in tally.iter().enumerate() {
        let words = map.card(&one.card).map_or_else(String::new, |card| words::in_one_line(&card.text));
        if one.dots == 0 {
            empty.push(words);
            continue;
        }
        let same = tally.iter().filter(|other| other.dots == one.dots).count();
        let place = tally.iter().position(|other| other.dots == one.dots).unwrap_or(at) + 1;
        ranked.push((place, same > 1, one.dots, words));
    }
    Placed { ranked, empty }
}

fn table(session: &Session<'_>, placed: &Placed) -> Table {
    let language = session.language;
    let columns = [("minutes-place", false), ("minutes-card", false), ("minutes-dots", true)];
    let columns = columns.map(|(key, is_figures)| Column { is_figures, ..session.say(key).into() });
    let row = |(place, is_tied, dots, words): &(usize, bool, u32, String)| {
        let place = match is_tied {
            true => text_with(language, "minutes-place-tied", &[("place", (*place).into())]),
            false => place.to_string(),
        };
        let words = if words.is_empty() { session.say("minutes-card-gone").to_owned() } else { words.clone() };
        let cells = [place, words, dots.to_string()];
        Row { cells: cells.map(|words| vec![Span::Words(words)]).into(), ..Row::default() }
    };
    Table {
        name: session.say("minutes-ranking").to_owned(),
        columns: columns.into(),
        rows: placed.ranked.iter().map(row).collect(),
    }
}
