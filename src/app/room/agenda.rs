//! The agenda in words.

use crate::{base::Language, i18n, model::Activity};

/// What an activity is called: its own name, or that of its kind.
pub fn name(language: Language, activity: &Activity) -> &str {
    let own = activity.name.trim();
    if own.is_empty() { i18n::activity_name(language, activity.kind) } else { own }
}
