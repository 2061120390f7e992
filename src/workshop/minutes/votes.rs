//! The rounds of votes that were held in the session, each with its result.

use super::{Session, words};
use crate::{
    base::Id,
    i18n::{self, text_with},
    model::{Document, Round},
    report::{Block, Column, Row, Section, Span, Table},
    workshop::{Placed, placed},
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
    let (with, without): (Vec<Placed<'_>>, Vec<Placed<'_>>) =
        placed(&round.tally).into_iter().partition(|placed| placed.dots > 0);
    let mut blocks = vec![Block::Paragraph(terms(session, round))];
    if !with.is_empty() {
        blocks.push(Block::Table(table(session, &with)));
    }
    if !without.is_empty() {
        let cards: Vec<String> =
            without.iter().map(|placed| words::quoted(&words_of(session.now, placed.card), language)).collect();
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
    // A round that was held on another day says so.
    let is_elsewhen = !round.date.is_empty() && round.date != session.record.date;
    let day = is_elsewhen.then(|| i18n::date(language, &round.date));
    [day, Some(voters), Some(each), limit, Some(placed)].into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// The words of a card in one line; none where it is gone by now.
fn words_of(map: &Document, card: &Id) -> String {
    map.card(card).map_or_else(String::new, |card| words::in_one_line(&card.text))
}

fn table(session: &Session<'_>, placed: &[Placed<'_>]) -> Table {
    let language = session.language;
    let columns = [("minutes-place", false), ("minutes-card", false), ("minutes-dots", true)];
    let columns = columns.map(|(key, is_figures)| Column { is_figures, ..session.say(key).into() });
    let row = |placed: &Placed<'_>| {
        let place = if placed.is_tied {
            text_with(language, "minutes-place-tied", &[("place", placed.place.into())])
        } else {
            placed.place.to_string()
        };
        let words = words_of(session.now, placed.card);
        let words = if words.is_empty() { session.say("minutes-card-gone").to_owned() } else { words };
        let cells = [place, words, placed.dots.to_string()];
        Row { cells: cells.map(|words| vec![Span::Words(words)]).into(), ..Row::default() }
    };
    Table {
        name: session.say("minutes-ranking").to_owned(),
        columns: columns.into(),
        rows: placed.iter().map(row).collect(),
    }
}
