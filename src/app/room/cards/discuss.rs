//! Cards that are talked about, each with its answers beside it and a line for one more: after a vote
//! those with the most dots, before one the worst of the phase first.

use std::ops::Range;

use egui::{Id as WidgetId, Rect, Ui, pos2, vec2};

use super::{
    Room, VoteAction, act,
    grid::turn_ui,
    inks::Inks,
    keys::{self, Pressed},
    matter,
    read::{Beside, heading_ui, lane_icon, nothing_ui},
    tile::{Asked, Density, Foot, Tile},
};
use crate::{
    app::{
        action::Action,
        icon::Icon,
        room::{
            field::{Field, LINE},
            look::{BODY, CARD, HEIGHT, LEAD, Words, quiet},
        },
        state::State,
    },
    base::{Id, Language},
    i18n::{self, lane_name, round_terms, text, text_with},
    model::{Card, Document, Kind},
    text::TextStyle,
    workshop::{Placed, placed},
};

/// Share of the width that the cards take.
const CARDS: f32 = 0.46;
/// Between a card and its answers, between rows, and between answers.
const BESIDE: f32 = 26.0;
const BETWEEN: f32 = 20.0;
const GAP: f32 = 8.0;
/// The winners, those that share the last of these places included.
const WINNERS: usize = 3;
/// Room for the page buttons, with what is over them.
const TURN: f32 = HEIGHT + 12.0;

/// The line for an answer.
fn line_id() -> WidgetId {
    WidgetId::unique("discuss-answer")
}

/// A card that is talked about.
struct Topic<'a> {
    card: &'a Card,
    /// Its place in the vote; none before one.
    placed: Option<Placed<'a>>,
}

impl Topic<'_> {
    fn is_winner(&self) -> bool {
        self.placed.is_some_and(|placed| placed.place <= WINNERS && placed.dots > 0)
    }

    /// Whether opportunities can answer it.
    fn takes_answers(&self) -> bool {
        matches!(self.card.kind, Kind::Pain(_))
    }
}

/// The cards in the order in which they are talked about.
fn topics<'a>(document: &'a Document, room: &Room) -> Vec<Topic<'a>> {
    if let Some(round) = matter::weighed(document, room) {
        let topic = |placed: Placed<'a>| Some(Topic { card: document.card(placed.card)?, placed: Some(placed) });
        return placed(&round.tally).into_iter().filter_map(topic).collect();
    }
    let Some(lane) = matter::lane(document, room) else { return Vec::new() };
    let mut cards = matter::cards(document, lane, Some(room.course.phase));
    cards.sort_by_key(|card| std::cmp::Reverse(severity(card)));
    cards.into_iter().map(|card| Topic { card, placed: None }).collect()
}

fn severity(card: &Card) -> u8 {
    if let Kind::Pain(pain) = &card.kind { pain.severity } else { 0 }
}

/// Draws them.
pub(super) fn discuss_ui(ui: &mut Ui, state: &State, room: &Room, actions: &mut Vec<Action>) {
    let Some(document) = state.document() else { return };
    let language = state.language();
    let area = ui.available_rect_before_wrap();
    let topics = topics(document, room);
    keys_ui(ui, state, room, document, &topics, actions);
    let Some(top) = head_ui(ui, state, room, document, topics.len(), area) else {
        return nothing_ui(ui, area, text(language, "vote-no-cards"), language);
    };
    let area = area.with_min_y(top);
    if topics.is_empty() {
        return nothing_ui(ui, area, text(language, "vote-no-cards-here"), language);
    }
    let Some(plan) = Plan::best(ui, state, document, &topics, area) else { return };
    let last = plan.pages.len().saturating_sub(1);
    let picked = topics.iter().position(|topic| Some(&topic.card.id) == room.voting.picked.as_ref());
    let page = room.voting.page.or_else(|| picked.map(|at| plan.page_of(at))).unwrap_or_default().min(last);
    let shown = plan.pages.get(page).cloned().unwrap_or_default();
    let picked = picked.filter(|at| shown.contains(at)).unwrap_or(shown.start);
    let mut y = area.top();
    for row in plan.rows.get(shown).unwrap_or_default() {
        let line = if row.at == picked && row.topic.takes_answers() { LINE + GAP } else { 0.0 };
        let rect = Rect::from_min_size(pos2(area.left(), y), vec2(area.width(), row.height.max(row.answers + line)));
        row.show(ui, state, room, (rect, row.at == picked), actions);
        y = rect.bottom() + BETWEEN;
    }
    if last > 0
        && let Some(to) = turn_ui(ui, area.with_min_y(area.bottom() - HEIGHT), language, page, last)
    {
        actions.push(act(VoteAction::Page(to)));
    }
}

/// What is talked about: the question of the vote, or the row; gives where it ends.
fn head_ui(ui: &mut Ui, state: &State, room: &Room, document: &Document, count: usize, area: Rect) -> Option<f32> {
    let language = state.language();
    let inks = Inks::of(ui);
    if let Some(round) = matter::weighed(document, room) {
        let told = round_terms(language, round);
        let beside = Beside { words: &told, is_strong: false, is_under: false };
        let words = (round.question.as_str(), document.journey.language);
        return Some(heading_ui(ui, area, (Icon("vote"), inks.ink()), words, &beside));
    }
    let lane = matter::lane(document, room)?;
    let cards = text_with(language, "vote-cards", &[("count", count.into())]);
    let is_judged = lane.kind == crate::model::LaneKind::Pains && count > 1;
    let told = if is_judged { format!("{cards}, {}", text(language, "discuss-worst-first")) } else { cards };
    let beside = Beside { words: &told, is_strong: false, is_under: false };
    Some(heading_ui(ui, area, lane_icon(inks, lane), (lane_name(language, lane), language), &beside))
}

fn keys_ui(ui: &Ui, state: &State, room: &Room, document: &Document, topics: &[Topic<'_>], actions: &mut Vec<Action>) {
    let ids: Vec<&Id> = topics.iter().map(|topic| &topic.card.id).collect();
    let here = ids.iter().position(|id| Some(*id) == room.voting.picked.as_ref()).unwrap_or_default();
    let is_vote = topics.iter().any(|topic| topic.placed.is_some());
    let beside = |forward: bool| {
        if is_vote {
            let to = if forward { Some(here + 1) } else { here.checked_sub(1) };
            return to.and_then(|to| ids.get(to)).map(|id| VoteAction::Pick((*id).clone(), 0));
        }
        matter::lane_beside(document, room, if forward { 1 } else { -1 }).map(VoteAction::Lane)
    };
    for key in keys::pressed(ui, state, room, actions) {
        let action = match key {
            Pressed::Digit(digit) => keys::card(room, &ids, digit).map(|(card, number)| VoteAction::Pick(card, number)),
            Pressed::Up => beside(false),
            Pressed::Down => beside(true),
            Pressed::Enter => {
                ui.memory_mut(|memory| memory.request_focus(line_id()));
                None
            }
            _ => None,
        };
        actions.extend(action.map(act));
    }
}

/// How large the words of answers are beside cards of that density.
fn styles(density: Density) -> (TextStyle, TextStyle) {
    if density.words.0 > 25.0 {
        (CARD.bold(), LEAD)
    } else if density.words.0 > 20.0 {
        (LEAD.bold(), BODY)
    } else {
        (BODY.bold(), BODY)
    }
}

/// A card with its answers, measured.
struct Row<'a> {
    at: usize,
    topic: &'a Topic<'a>,
    /// Language of the card.
    sheet: Language,
    density: Density,
    /// Its place, then each answer with what is said of it.
    words: Vec<(Words, bool)>,
    answers: f32,
    height: f32,
}

impl<'a> Row<'a> {
    fn new(
        ui: &Ui,
        state: &State,
        document: &Document,
        (at, topic): (usize, &'a Topic<'a>),
        (density, width): (Density, f32),
    ) -> Self {
        let language = state.language();
        let sheet = document.journey.language;
        let room = width * (1.0 - CARDS) - BESIDE;
        let (large, small) = styles(density);
        let mut words = Vec::new();
        if let Some(placed) = topic.placed {
            words.push((Words::new(&place(language, placed), small.bold(), room, language), false));
        }
        for answer in answers(document, topic.card) {
            words.push((Words::new(&answer.text, large, room, sheet), false));
            words.push((Words::new(&charge(language, answer), small, room, language), true));
        }
        if let Kind::Opportunity(_) = topic.card.kind {
            words.push((Words::new(&charge(language, topic.card), small, room, language), true));
            let links = document.links.iter().filter(|link| link.opportunity == topic.card.id);
            for pain in links.filter_map(|link| document.card(&link.pain)) {
                let said =
                    text_with(language, "discuss-answers", &[("card", pain.text.trim().trim_end_matches('.').into())]);
                words.push((Words::new(&said, small, room, sheet), true));
            }
        }
        if topic.takes_answers() && answers(document, topic.card).next().is_none() {
            words.push((Words::new(text(language, "discuss-no-answer"), small, room, language), true));
        }
        let answers = words.iter().map(|(words, is_end)| words.height() + if *is_end { GAP } else { 2.0 }).sum();
        let tile = tile(sheet, at, topic, false).height(ui, density, width * CARDS);
        Self { at, topic, sheet, density, words, answers, height: tile.max(answers) }
    }

    fn show(
        &self,
        ui: &mut Ui,
        state: &State,
        room: &Room,
        (rect, is_picked): (Rect, bool),
        actions: &mut Vec<Action>,
    ) {
        let inks = Inks::of(ui);
        let language = state.language();
        let card = rect.with_max_x(rect.left() + rect.width() * CARDS);
        let tile = tile(self.sheet, self.at, self.topic, is_picked);
        if tile.show(ui, card, self.density, language) == Some(Asked::Pick) {
            actions.push(act(VoteAction::Pick(self.topic.card.id.clone(), 0)));
        }
        let left = card.right() + BESIDE;
        let mut y = rect.top();
        for (words, is_end) in &self.words {
            let ink = if *is_end { quiet(inks.window) } else { inks.window.ink };
            y = words.show(ui, pos2(left, y), ink) + if *is_end { GAP } else { 2.0 };
        }
        if is_picked && self.topic.takes_answers() {
            let place = Rect::from_min_size(pos2(left, y), vec2(rect.right() - left, LINE));
            self.line_ui(ui, state, room, place, actions);
        }
    }

    /// The line for one more answer.
    fn line_ui(&self, ui: &mut Ui, state: &State, room: &Room, place: Rect, actions: &mut Vec<Action>) {
        let language = state.language();
        let name = text_with(language, "discuss-line", &[("number", (self.at + 1).into())]);
        let has_focus = ui.memory(|memory| memory.has_focus(line_id()));
        let hint = if has_focus { text(language, "discuss-hint") } else { text(language, "discuss-hint-away") };
        let field = Field { id: line_id(), name: &name, hint, is_masked: false };
        let typed = field.show(ui, place, &room.voting.answer);
        actions.extend(typed.words.map(|words| act(VoteAction::TypeAnswer(words))));
        if typed.is_entered {
            actions.push(act(VoteAction::Answer(self.topic.card.id.clone())));
        }
    }
}

fn tile<'a>(language: Language, at: usize, topic: &Topic<'a>, is_picked: bool) -> Tile<'a> {
    Tile { card: topic.card, language, number: at + 1, foot: Foot::None, is_picked }
}

/// "Place 2, shared · 9 dots"
fn place(language: Language, placed: Placed<'_>) -> String {
    let dots = text_with(language, "vote-dots", &[("count", placed.dots.into())]);
    if placed.dots == 0 {
        return dots;
    }
    let shared = if placed.is_tied { "yes" } else { "no" };
    let args = [("place", placed.place.into()), ("shared", shared.into()), ("dots", dots.into())];
    text_with(language, "discuss-place", &args)
}

/// The opportunities that answer a card.
fn answers<'a>(document: &'a Document, card: &Card) -> impl Iterator<Item = &'a Card> {
    let links = document.links.iter().filter(|link| link.pain == card.id);
    links.filter_map(|link| document.card(&link.opportunity)).map(|card| &**card)
}

/// Who answers for an answer, and by when.
fn charge(language: Language, answer: &Card) -> String {
    let owner = match answer.owner.trim() {
        "" => text(language, "discuss-nobody"),
        owner => owner,
    };
    match &answer.kind {
        Kind::Opportunity(opportunity) if !opportunity.due.is_empty() => {
            let due = text_with(language, "discuss-due", &[("day", i18n::date(language, &opportunity.due).into())]);
            format!("{owner}, {due}")
        }
        _ => owner.to_owned(),
    }
}

/// Rows on pages.
struct Plan<'a> {
    rows: Vec<Row<'a>>,
    pages: Vec<Range<usize>>,
}

impl<'a> Plan<'a> {
    /// The largest in which the winners stand on one page; before a vote the airiest of the fewest pages.
    fn best(ui: &Ui, state: &State, document: &Document, topics: &'a [Topic<'a>], area: Rect) -> Option<Self> {
        let [first, second, least] = Density::ALL;
        let winners = topics.iter().take_while(|topic| topic.is_winner()).count();
        let plan = |density| {
            let row = |row| Row::new(ui, state, document, row, (density, area.width()));
            let rows: Vec<Row<'a>> = topics.iter().enumerate().map(row).collect();
            let pages = pages(&rows, winners, area.height());
            Plan { rows, pages }
        };
        if winners == 0 {
            return [first, second, least].map(plan).into_iter().min_by_key(|plan| plan.pages.len());
        }
        let mut plans = [Density::LARGE, Density::TALK, first, second, least].into_iter().map(plan);
        let mut last = plans.next();
        while last.as_ref().is_some_and(|plan| plan.page_of(winners - 1) > 0) {
            match plans.next() {
                Some(next) => last = Some(next),
                None => break,
            }
        }
        last
    }

    fn page_of(&self, row: usize) -> usize {
        self.pages.iter().position(|page| page.contains(&row)).unwrap_or_default()
    }
}

/// Which rows stand together. The winners have a page of their own, and each page has room for the line.
fn pages(rows: &[Row<'_>], winners: usize, height: f32) -> Vec<Range<usize>> {
    let needs = |row: &Row<'_>| if row.topic.takes_answers() { row.answers + LINE + GAP } else { 0.0 };
    // One row at a time is picked, and grows for the line.
    let all = |rows: &[Row<'_>]| {
        let heights: f32 = rows.iter().map(|row| row.height + BETWEEN).sum();
        let grown = rows.iter().map(|row| (needs(row) - row.height).max(0.0)).fold(0.0, f32::max);
        heights - BETWEEN + grown
    };
    let is_one = all(rows) <= height && (winners == 0 || winners == rows.len());
    let room = if is_one { height } else { height - TURN };
    let mut pages: Vec<Range<usize>> = Vec::new();
    for at in 0..rows.len() {
        match pages.last_mut() {
            Some(page) if at != winners && all(rows.get(page.start..=at).unwrap_or_default()) <= room => {
                page.end = at + 1;
            }
            _ => pages.push(at..at + 1),
        }
    }
    pages
}
