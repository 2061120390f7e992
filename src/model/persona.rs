//! Personas: archetypal customers, never real people.

use serde::{Deserialize, Serialize};

use super::{Picture, is_default};
use crate::base::Id;

/// An archetypal customer whose point of view the map takes.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Persona {
    /// Identifier.
    pub id: Id,
    /// What the team calls this customer.
    pub name: String,
    /// One line that says who this is.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub role: String,
    /// Letters for the avatar; empty takes them from the name.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub initials: String,
    /// A picture for the avatar instead of letters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub picture: Option<Picture>,
    /// Which of the six persona styles (colour, mark and line) is used, 1 to 6; by order if unset.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub style: Option<u8>,
    /// A sentence in this customer's own voice.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub quote: String,
    /// What this customer wants to reach.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub goals: Vec<String>,
    /// What gets in the way.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub frustrations: Vec<String>,
    /// What this customer needs.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub needs: Vec<String>,
    /// What drives this customer.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub motives: Vec<String>,
    /// Age or age group.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub age: String,
    /// Where this customer lives.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub place: String,
    /// What this customer does for a living.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub occupation: String,
    /// Income group.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub income: String,
    /// What this customer holds dear.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub values: String,
    /// How this customer lives.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub lifestyle: String,
    /// Why this customer buys.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub purchase_motives: String,
    /// Market segment.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub segment: String,
    /// Which channels this customer uses, and how.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub channel_habits: String,
    /// Share of all customers, 0 to 100 per cent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub share: Option<f32>,
    /// Left out of sheet, curves and exports.
    #[serde(default, skip_serializing_if = "is_default")]
    pub hidden: bool,
    /// Of the two states of the journey only the map's own is drawn for this customer.
    #[serde(default, skip_serializing_if = "is_default")]
    pub one_state: bool,
    /// Notes that are not on the sheet.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
}

impl Persona {
    /// Letters for the avatar: those set, or the first letters of the first two words; a single
    /// word gives its first two letters. Always capitals, at most three.
    pub fn letters(&self) -> String {
        let text = if self.initials.trim().is_empty() { initials_of(&self.name) } else { self.initials.clone() };
        text.trim().chars().take(3).flat_map(char::to_uppercase).collect()
    }
}

/// The letters that stand for a name in a small circle.
pub(crate) fn initials_of(name: &str) -> String {
    let words: Vec<&str> = name.split_whitespace().collect();
    match words.as_slice() {
        [] => String::new(),
        [one] => one.chars().take(2).flat_map(char::to_uppercase).collect(),
        [first, second, ..] => {
            [first, second].into_iter().filter_map(|w| w.chars().next()).flat_map(char::to_uppercase).collect()
        }
    }
}
