//! Words and dice for synthetic maps.

use std::sync::OnceLock;

use serde::Deserialize;

use crate::base::Language;

/// The words a synthetic map is made of, in one language.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Words {
    pub(super) title: String,
    pub(super) subtitle: String,
    pub(super) organisation: String,
    pub(super) author: String,
    pub(super) scenario: String,
    pub(super) expectations: String,
    pub(super) basis: String,
    pub(super) personas: Vec<PersonaWords>,
    pub(super) stages: Vec<String>,
    pub(super) phases: Vec<PhaseWords>,
    pub(super) action: Phrases,
    pub(super) touchpoint: Phrases,
    /// A channel for each beginning of a touchpoint.
    pub(super) channels: Vec<String>,
    pub(super) thought: Phrases,
    pub(super) pain: Phrases,
    pub(super) opportunity: Phrases,
    pub(super) metric: Phrases,
    pub(super) image: Phrases,
    pub(super) process: Phrases,
    pub(super) note: Phrases,
    pub(super) praise: Vec<String>,
    pub(super) complaints: Vec<String>,
    pub(super) owners: Vec<String>,
    pub(super) sources: Vec<String>,
    pub(super) channel: String,
    pub(super) parked: Vec<String>,
    pub(super) question: String,
}

/// An archetype.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct PersonaWords {
    pub(super) id: String,
    pub(super) name: String,
    pub(super) role: String,
    pub(super) quote: String,
    pub(super) goals: Vec<String>,
    pub(super) frustrations: Vec<String>,
}

/// A phase and the names of its steps.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct PhaseWords {
    pub(super) name: String,
    pub(super) goal: String,
    pub(super) duration: String,
    pub(super) steps: Vec<String>,
}

/// Beginnings and endings of sentences; every pair fits.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Phrases {
    starts: Vec<String>,
    ends: Vec<String>,
}

impl Phrases {
    /// A beginning, its number, and in `percent` of all cases an ending. Beginnings run along the
    /// journey: one near `way` (0 at its start, 1 at its end) is chosen, any one without.
    pub(super) fn say(&self, dice: &mut Dice, way: Option<f32>, percent: u64) -> (usize, String) {
        let count = self.starts.len();
        let at = match way {
            None => dice.below(count as u64) as usize,
            Some(way) => {
                let reach = (count / 5).max(2);
                let centre = (way * count as f32) as usize;
                let low = centre.saturating_sub(reach / 2).min(count.saturating_sub(reach));
                low + dice.below(reach as u64) as usize
            }
        };
        let start = self.starts.get(at).cloned().unwrap_or_default();
        (at, if dice.chance(percent) { format!("{start} {}", dice.pick(&self.ends)) } else { start })
    }
}

/// The words of a language.
pub(super) fn words(language: Language) -> &'static Words {
    static ENGLISH: OnceLock<Words> = OnceLock::new();
    static GERMAN: OnceLock<Words> = OnceLock::new();
    match language {
        Language::English => ENGLISH.get_or_init(|| shipped(include_str!("../../assets/samples/en.ron"))),
        Language::German => GERMAN.get_or_init(|| shipped(include_str!("../../assets/samples/de.ron"))),
    }
}

#[expect(clippy::expect_used, reason = "shipped with the program and read by every test run")]
fn shipped(source: &str) -> Words {
    ron::from_str(source).expect("the shipped words are well formed")
}

/// Numbers that look random and are the same on every machine (the splitmix64 sequence).
#[derive(Debug)]
pub(super) struct Dice(u64);

impl Dice {
    /// Dice that fall the same way for the same `seed`.
    pub(super) fn new(seed: u64) -> Self {
        Self(seed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// A number from 0 up to, not including, `end`; 0 where `end` is 0.
    pub(super) fn below(&mut self, end: u64) -> u64 {
        ((u128::from(self.next()) * u128::from(end)) >> 64) as u64
    }

    /// A number between two others, both included.
    pub(super) fn between(&mut self, low: u64, high: u64) -> u64 {
        low + self.below(high.saturating_sub(low) + 1)
    }

    /// True in `percent` of all cases.
    pub(super) fn chance(&mut self, percent: u64) -> bool {
        self.below(100) < percent
    }

    /// One of `all`, which must not be empty.
    #[expect(clippy::indexing_slicing, reason = "the number is below the length, and no list of words is empty")]
    pub(super) fn pick<'a, T>(&mut self, all: &'a [T]) -> &'a T {
        &all[self.below(all.len() as u64) as usize]
    }
}
