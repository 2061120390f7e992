//! What was done, for how long, and how long that was meant to take.

use std::time::Duration;

use super::Session;
use crate::{
    base::Language,
    i18n::{activity_name, number, text_with},
    model::Activity,
    report::{Block, Column, Row, Section, Span, Table},
    workshop::Ran,
};

/// The activities in the order in which they began; nothing where none was held.
pub(super) fn section(session: &Session<'_>) -> Option<Section> {
    let ran = &session.record.ran;
    if ran.is_empty() {
        return None;
    }
    let columns =
        [("minutes-began", false), ("minutes-activity", false), ("minutes-planned", true), ("minutes-took", true)];
    let columns = columns.map(|(key, is_figures)| Column { is_figures, ..session.say(key).into() });
    let rows = ran.iter().map(|ran| row(ran, session.language)).collect();
    let name = session.say("minutes-agenda").to_owned();
    let mut blocks = vec![Block::Table(Table { name, columns: columns.into(), rows })];
    // Who adds up what stands in the table comes to the same.
    let total = |of: fn(&Ran) -> Duration| ran.iter().map(|ran| minutes(of(ran))).sum::<usize>();
    let sum = [("planned", total(|ran| ran.planned).into()), ("took", total(|ran| ran.took).into())];
    blocks.push(Block::Paragraph(text_with(session.language, "minutes-agenda-sum", &sum)));
    let left: Vec<String> = left_out(session).iter().map(|a| name_of(a, session.language)).collect();
    if !left.is_empty() {
        let args = [("activities", left.join(", ").into())];
        blocks.push(Block::Paragraph(text_with(session.language, "minutes-left-out", &args)));
    }
    Some(session.section("minutes-agenda", "agenda", blocks))
}

fn row(ran: &Ran, language: Language) -> Row {
    let (planned, took) = (minutes(ran.planned), minutes(ran.took));
    let mut lasted = in_minutes(took, language);
    if planned != took {
        let by = number(language, took.abs_diff(planned) as f64, 0);
        lasted = format!("{lasted} ({}{by})", if took > planned { '+' } else { '\u{2212}' });
    }
    let name = if ran.name.trim().is_empty() { activity_name(language, ran.kind) } else { ran.name.trim() };
    let cells = [ran.began.clone(), name.to_owned(), in_minutes(planned, language), lasted];
    Row { cells: cells.map(|words| vec![Span::Words(words)]).into(), ..Row::default() }
}

/// Whole minutes, as people say them.
fn minutes(time: Duration) -> usize {
    ((time.as_secs() + 30) / 60) as usize
}

fn in_minutes(count: usize, language: Language) -> String {
    text_with(language, "minutes-min", &[("count", count.into())])
}

fn name_of(activity: &Activity, language: Language) -> String {
    match activity.name.trim() {
        "" => activity_name(language, activity.kind).to_owned(),
        name => name.to_owned(),
    }
}

/// What stands in the agenda and was not held.
fn left_out<'a>(session: &Session<'a>) -> Vec<&'a Activity> {
    let mut held: Vec<_> = session.record.ran.iter().map(|ran| (ran.kind, ran.name.as_str())).collect();
    let mut left = Vec::new();
    for activity in session.now.agenda.iter() {
        match held.iter().position(|held| *held == (activity.kind, activity.name.as_str())) {
            Some(at) => drop(held.swap_remove(at)),
            None => left.push(&**activity),
        }
    }
    left
}
