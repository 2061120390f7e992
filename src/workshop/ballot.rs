//! A vote with dots, as arithmetic: how many there are, on which cards they lie, and in which order
//! that puts the cards. Nothing here knows who placed which dot: the room votes as one.

use serde::{Deserialize, Serialize};

use crate::{
    base::{Id, Language},
    i18n::text_with,
    model::{Round, Tally},
};

/// How many dots there are, and how many may lie together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Limits {
    /// Heads that vote.
    pub heads: u16,
    /// Dots each of them has.
    pub dots: u16,
    /// Most dots that one head may put on one card; unset for no limit.
    pub per_card: Option<u16>,
}

impl Default for Limits {
    fn default() -> Self {
        Self { heads: 8, dots: 5, per_card: None }
    }
}

impl Limits {
    /// Dots of the whole room.
    pub fn all(self) -> u32 {
        u32::from(self.heads) * u32::from(self.dots)
    }

    /// Dots that one head may put on one card.
    pub fn of_a_head(self) -> u16 {
        self.per_card.map_or(self.dots, |most| most.min(self.dots))
    }

    /// Dots of the whole room that may lie on one card.
    pub fn on_a_card(self) -> u32 {
        u32::from(self.heads) * u32::from(self.of_a_head())
    }
}

/// Why dots were not placed or taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The card is not voted on.
    NotVotedOn,
    /// The room has only so many dots left.
    TooFewLeft(u32),
    /// At most so many may lie on one card.
    CardIsFull(u32),
    /// There are only so many on the card.
    TooFewThere(u32),
}

impl Refusal {
    /// In words.
    pub fn message(&self, language: Language) -> String {
        let (key, count) = match self {
            Self::NotVotedOn => ("vote-refused-card", 0),
            Self::TooFewLeft(left) => ("vote-refused-left", *left),
            Self::CardIsFull(most) => ("vote-refused-full", *most),
            Self::TooFewThere(there) => ("vote-refused-there", *there),
        };
        text_with(language, key, &[("count", count.into())])
    }
}

/// Dots that were placed on a card, or taken from it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    /// The card.
    pub card: Id,
    /// How many more lie on it since; below zero where some were taken.
    pub change: i64,
}

/// A vote that is being held.
///
/// ```
/// use wayfare::{base::Id, workshop::{Ballot, Limits}};
///
/// let [hotline, status] = ["hotline", "status"].map(Id::new);
/// let mut ballot = Ballot::new("What first?", Limits::default(), [hotline.clone(), status]);
/// ballot.place(&hotline, 3)?;
/// assert_eq!((ballot.dots(&hotline), ballot.placed(), ballot.left()), (3, 3, 37));
/// # Ok::<(), wayfare::workshop::Refusal>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ballot {
    /// What is asked.
    pub question: String,
    limits: Limits,
    /// Each card once, with its dots.
    tally: Vec<Tally>,
    /// What was done, in order; their sum is the tally.
    entries: Vec<Entry>,
}

impl Ballot {
    /// An empty one on these cards, in this order; a card that is named twice is on it once.
    pub fn new(question: impl Into<String>, limits: Limits, cards: impl IntoIterator<Item = Id>) -> Self {
        let mut tally: Vec<Tally> = Vec::new();
        for card in cards {
            if !tally.iter().any(|row| row.card == card) {
                tally.push(Tally { card, dots: 0 });
            }
        }
        Self { question: question.into(), limits, tally, entries: Vec::new() }
    }

    /// A round that was kept, to be gone on with. Where it says nothing of heads and dots, or less
    /// than there lie, there are as many as lie on its cards.
    pub fn of_round(round: &Round) -> Self {
        let cards = round.tally.iter().map(|row| row.card.clone());
        let mut ballot = Self::new(round.question.clone(), Limits::default(), cards);
        for row in &round.tally {
            ballot.enter(&row.card, i64::from(row.dots));
        }
        let share = |dots: u32, of: u16| u16::try_from(dots.div_ceil(u32::from(of.max(1)))).unwrap_or(u16::MAX);
        let heads = round.heads.unwrap_or_default().max(share(ballot.placed(), u16::MAX)).max(1);
        let most = |dots: u32| share(dots, heads);
        let fullest = ballot.tally.iter().map(|row| row.dots).max().unwrap_or_default();
        let dots = round.dots_per_head.unwrap_or_default().max(most(ballot.placed()));
        let per_card = round.per_card.map(|per_card| per_card.max(most(fullest)));
        ballot.limits = Limits { heads, dots, per_card };
        ballot
    }

    /// How it is kept.
    pub fn round(&self, date: &str) -> Round {
        Round {
            question: self.question.clone(),
            date: date.to_owned(),
            dots_per_head: Some(self.limits.dots),
            heads: Some(self.limits.heads),
            per_card: self.limits.per_card,
            tally: self.tally.clone(),
        }
    }

    /// How many dots there are.
    pub fn limits(&self) -> Limits {
        self.limits
    }

    /// The cards in their order, each with its dots.
    pub fn tally(&self) -> &[Tally] {
        &self.tally
    }

    /// What was done, in order.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// The cards in their order.
    pub fn cards(&self) -> impl ExactSizeIterator<Item = &Id> {
        self.tally.iter().map(|row| &row.card)
    }

    /// Dots on a card.
    pub fn dots(&self, card: &Id) -> u32 {
        self.tally.iter().find(|row| row.card == *card).map_or(0, |row| row.dots)
    }

    /// Dots on all cards.
    pub fn placed(&self) -> u32 {
        self.tally.iter().fold(0, |sum, row| sum.saturating_add(row.dots))
    }

    /// Dots that nobody has placed yet.
    pub fn left(&self) -> u32 {
        self.limits.all().saturating_sub(self.placed())
    }

    /// Whether a card takes another dot.
    pub fn takes_one(&self, card: &Id) -> bool {
        self.may_place(card, 1).is_ok()
    }

    /// Puts dots on a card: all of them, or none.
    ///
    /// # Errors
    /// Where the room has fewer left, or the card takes fewer.
    pub fn place(&mut self, card: &Id, dots: u32) -> Result<(), Refusal> {
        self.may_place(card, dots)?;
        self.enter(card, i64::from(dots));
        Ok(())
    }

    /// Puts dots on many cards: all of them, or none.
    ///
    /// # Errors
    /// Where the room has fewer left than all of them; else for the first that cannot be placed.
    pub fn place_all<'a>(&mut self, votes: impl IntoIterator<Item = (&'a Id, u32)> + Clone) -> Result<(), Refusal> {
        let all = votes.clone().into_iter().fold(0_u32, |sum, (_, dots)| sum.saturating_add(dots));
        if all > self.left() {
            return Err(Refusal::TooFewLeft(self.left()));
        }
        let mut next = self.clone();
        for (card, dots) in votes {
            next.place(card, dots)?;
        }
        *self = next;
        Ok(())
    }

    /// Takes dots from a card: all of them, or none.
    ///
    /// # Errors
    /// Where fewer lie on it.
    pub fn take(&mut self, card: &Id, dots: u32) -> Result<(), Refusal> {
        let there = self.row(card)?.dots;
        if dots > there {
            return Err(Refusal::TooFewThere(there));
        }
        self.enter(card, -i64::from(dots));
        Ok(())
    }

    /// Makes it so many dots on a card.
    ///
    /// # Errors
    /// As [`Self::place`].
    pub fn set(&mut self, card: &Id, dots: u32) -> Result<(), Refusal> {
        let there = self.row(card)?.dots;
        match dots.checked_sub(there) {
            Some(more) => self.place(card, more),
            None => self.take(card, there - dots),
        }
    }

    /// Undoes the last entry, and says what it was.
    pub fn take_back(&mut self) -> Option<Entry> {
        let last = self.entries.pop()?;
        self.change(&last.card, -last.change);
        Some(last)
    }

    fn row(&self, card: &Id) -> Result<&Tally, Refusal> {
        self.tally.iter().find(|row| row.card == *card).ok_or(Refusal::NotVotedOn)
    }

    fn may_place(&self, card: &Id, dots: u32) -> Result<(), Refusal> {
        let there = self.row(card)?.dots;
        if dots > self.left() {
            return Err(Refusal::TooFewLeft(self.left()));
        }
        let most = self.limits.on_a_card();
        if dots > most.saturating_sub(there) {
            return Err(Refusal::CardIsFull(most));
        }
        Ok(())
    }

    /// An entry that changes nothing is none.
    fn enter(&mut self, card: &Id, change: i64) {
        if change != 0 {
            self.change(card, change);
            self.entries.push(Entry { card: card.clone(), change });
        }
    }

    fn change(&mut self, card: &Id, change: i64) {
        for row in self.tally.iter_mut().filter(|row| row.card == *card) {
            let dots = i64::from(row.dots).saturating_add(change);
            row.dots = u32::try_from(dots.max(0)).unwrap_or(u32::MAX);
        }
    }
}
