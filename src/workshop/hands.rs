//! A show of hands: whom one asks about which step, one after the other, and what the counts change.

use crate::{
    base::Id,
    edit::Edit,
    metrics,
    model::{Document, Emotion},
};

/// More hands than this are in no room: three digits can be typed.
const MOST: u16 = 999;

/// What one question is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stop {
    /// Where.
    pub step: Id,
    /// In whose shoes.
    pub persona: Id,
}

/// Every question of the map: step by step, and at each of them persona by persona.
pub fn stops(document: &Document) -> Vec<Stop> {
    let personas = || document.personas.iter().filter(|persona| !persona.hidden);
    let at = |step: &Id| personas().map(|p| Stop { step: step.clone(), persona: p.id.clone() }).collect::<Vec<_>>();
    document.steps().flat_map(|(_, step)| at(&step.id)).collect()
}

impl Stop {
    /// What is known of the feeling there.
    pub fn felt<'a>(&self, document: &'a Document) -> Option<&'a Emotion> {
        document.emotion(&self.persona, &self.step).map(|emotion| &**emotion)
    }

    /// How many raised one to five fingers so far.
    pub fn counts(&self, document: &Document) -> [u16; 5] {
        self.felt(document).and_then(|felt| felt.hands).unwrap_or_default()
    }

    /// What these counts change. Without any hand the feeling is again what it was `before` one began to
    /// count, which may be none; nothing where that changes nothing.
    pub fn count(&self, document: &Document, counts: [u16; 5], before: Option<&Emotion>) -> Option<Edit> {
        let known = self.felt(document);
        let (persona, step) = (self.persona.clone(), self.step.clone());
        let Ok(hands) = metrics::hands(&counts) else {
            return match (before, known) {
                (None, None) => None,
                (None, Some(_)) => Some(Edit::ClearEmotion { persona, step }),
                (Some(before), _) => Some(Edit::SetEmotion(Box::new(Emotion { hands: None, ..before.clone() }))),
            };
        };
        let value = hands.value(document.journey.scale);
        let felt = known.or(before).cloned().unwrap_or_else(|| Emotion::new(persona, step, value));
        Some(Edit::SetEmotion(Box::new(Emotion { value, hands: Some(counts), ..felt })))
    }
}

/// All hands together.
pub fn sum(counts: [u16; 5]) -> u16 {
    counts.into_iter().fold(0, u16::saturating_add)
}

/// Whether these are more hands than there are people, as far as that is known.
pub fn exceeds(counts: [u16; 5], heads: u16) -> bool {
    heads > 0 && sum(counts) > heads
}

/// A count after one more digit was typed; the first digit begins anew. What no room holds stays out.
pub fn typed(count: u16, digit: u8, is_first: bool) -> u16 {
    let before = if is_first { 0 } else { count };
    let typed = before.saturating_mul(10).saturating_add(u16::from(digit.min(9)));
    if typed > MOST { count } else { typed }
}

/// A count after one hand more, or one fewer.
pub fn stepped(count: u16, up: bool) -> u16 {
    if up { (count + 1).min(MOST) } else { count.saturating_sub(1) }
}
