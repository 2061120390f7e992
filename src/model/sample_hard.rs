//! Synthetic maps that nobody would draw and somebody will: words of sixty letters, other
//! alphabets, emoji, names without a space, cards without a word.

use std::sync::Arc;

use super::{Card, Document, Lane, Persona, Phase, Step, sample, sample_words::Dice};
use crate::base::{Id, Language};

/// Words that wrap badly, are wide, or are written in other letters.
const WORDS: [&str; 24] = [
    "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
    "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz",
    "pneumonoultramicroscopicsilicovolcanoconiosisfloccinaucinihilip",
    "WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW",
    "iiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiii",
    "https://example.org/a/very/long/address?with=parameters&and=more#and-a-place",
    "E-Mail-Adressen-Bestätigungs-Link-Gültigkeits-Dauer",
    "Απογοήτευση",
    "ηλεκτροεγκεφαλογραφήματα",
    "Разочарование",
    "высокопревосходительствующий",
    "客户旅程地图接触点",
    "顧客がお店を探しています",
    "👩‍👩‍👧‍👦👍🏽🎉🏳️‍🌈",
    "1.234.567,89\u{a0}€",
    "“quoted”—dashed…",
    "a/b/c/d/e/f/g/h/i/j/k/l/m/n/o/p/q/r/s/t/u/v/w/x/y/z",
    "soft\u{ad}hy\u{ad}phen\u{ad}ated",
    "<b>&amp;</b>",
    "=SUM(A1:A9)",
    "waits",
    "for",
    "the",
    "parcel",
];

/// A map of exactly `cards` cards with a phase for every eighty of them, in words that test every
/// line of a layout. The same for the same seed.
pub fn hard(cards: usize, seed: u64, language: Language) -> Document {
    let mut document = sample::journey(cards, seed, language);
    let mut dice = Dice::new(seed ^ 0x5eed);
    document.phases = Arc::new(split(&document.phases, cards / 80));
    let journey = Arc::make_mut(&mut document.journey);
    journey.title = words(&mut dice, 6);
    journey.scenario = words(&mut dice, 20);
    each(&mut document.personas, |persona: &mut Persona| {
        persona.name = words(&mut dice, 2);
        persona.role = words(&mut dice, 5);
        persona.quote = words(&mut dice, 14);
    });
    each(&mut document.phases, |phase: &mut Phase| {
        phase.name = words(&mut dice, 3);
        phase.goal = words(&mut dice, 8);
        for step in &mut phase.steps {
            Arc::make_mut(step).name = words(&mut dice, 3);
        }
    });
    each(&mut document.lanes, |lane: &mut Lane| {
        if dice.below(2) == 0 {
            lane.name = words(&mut dice, 3);
        }
    });
    each(&mut document.cards, |card: &mut Card| {
        card.text = match dice.below(12) {
            0 => String::new(),
            1 => words(&mut dice, 40),
            2 => format!("{}\n\n{}", words(&mut dice, 3), words(&mut dice, 3)),
            _ => words(&mut dice, 9),
        };
        if !card.owner.is_empty() && dice.below(3) == 0 {
            card.owner = words(&mut dice, 2);
        }
    });
    document
}

/// One to `most` words.
fn words(dice: &mut Dice, most: u64) -> String {
    let words = (0..dice.between(1, most)).filter_map(|_| WORDS.get(dice.below(WORDS.len() as u64) as usize));
    words.copied().collect::<Vec<_>>().join(" ")
}

/// Cuts the longest phases in two until there are so many, as long as they have steps to give.
fn split(phases: &[Arc<Phase>], wanted: usize) -> Vec<Arc<Phase>> {
    let mut phases = phases.to_vec();
    while phases.len() < wanted {
        let longest = phases.iter().enumerate().max_by_key(|(_, phase)| phase.steps.len());
        let Some((at, phase)) = longest.filter(|(_, phase)| phase.steps.len() > 1) else { break };
        let mut first = (**phase).clone();
        let rest: Vec<Arc<Step>> = first.steps.split_off(first.steps.len() / 2);
        let id = Id::new(format!("{}-{}", first.id, phases.len()));
        let second = Phase { id, steps: rest, ..first.clone() };
        phases.splice(at..=at, [Arc::new(first), Arc::new(second)]);
    }
    phases
}

/// Changes every row of a table.
fn each<T: Clone>(table: &mut super::Table<T>, mut change: impl FnMut(&mut T)) {
    for row in Arc::make_mut(table) {
        change(Arc::make_mut(row));
    }
}
