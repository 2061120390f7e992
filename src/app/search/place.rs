//! Where a match stands, in words and as something to select.

use crate::{
    app::{
        describe,
        state::{Selection, State},
    },
    edit::{Name, Whose},
    find::Match,
    i18n::{text, text_with},
};

/// What is selected when one goes to words of this row; none where the row is nowhere on the sheet.
pub fn selection(whose: &Whose) -> Option<Selection> {
    Some(match whose {
        Whose::Journey => Selection::Journey,
        Whose::Persona(id) => Selection::Persona(id.clone()),
        Whose::Stage(id) => Selection::Stage(id.clone()),
        Whose::Phase(id) => Selection::Phase(id.clone()),
        Whose::Step(id) => Selection::Step(id.clone()),
        Whose::Lane(id) => Selection::Lane(id.clone()),
        Whose::Card(id) => Selection::card(id.clone()),
        Whose::Emotion { persona, step } | Whose::Foreseen { persona, step } => {
            Selection::Emotion { persona: persona.clone(), step: step.clone() }
        }
        Whose::Seam { from, .. } => Selection::card(from.clone()),
        Whose::Notes
        | Whose::Source(_)
        | Whose::Channel(_)
        | Whose::Waived(_)
        | Whose::Activity(_)
        | Whose::Parked(_)
        | Whose::Round(_) => return None,
    })
}

/// Field and row: "Notes · card “Hotline”".
pub fn place(state: &State, found: &Match) -> String {
    let language = state.language();
    let what = what(state, &found.whose);
    if matches!(found.whose, Whose::Notes) {
        return what;
    }
    let field = text(language, field(found));
    text_with(language, "find-place", &[("field", field.into()), ("what", what.into())])
}

fn what(state: &State, whose: &Whose) -> String {
    let language = state.language();
    let Some(document) = state.document() else { return String::new() };
    match whose {
        Whose::Journey => text(language, "find-in-map").to_owned(),
        Whose::Notes => text(language, "find-in-notes").to_owned(),
        Whose::Emotion { persona, step } => {
            let who = document.persona(persona).map_or("", |p| &p.name);
            let place = describe::place(document, step);
            text_with(language, "find-in-emotion", &[("persona", who.into()), ("place", (&place).into())])
        }
        Whose::Foreseen { persona, step } => {
            let who = document.persona(persona).map_or("", |p| &p.name);
            let place = describe::place(document, step);
            let state = crate::i18n::state_name(language, document.journey.state.other());
            let args = [("persona", who.into()), ("state", state.into()), ("place", (&place).into())];
            text_with(language, "find-in-foreseen", &args)
        }
        Whose::Seam { .. } => text(language, "find-in-seam").to_owned(),
        Whose::Waived(_) => text(language, "find-in-waived").to_owned(),
        Whose::Activity(_) => text(language, "find-in-agenda").to_owned(),
        Whose::Parked(_) => text(language, "find-in-parking").to_owned(),
        Whose::Round(_) => text(language, "find-in-round").to_owned(),
        Whose::Persona(id)
        | Whose::Stage(id)
        | Whose::Phase(id)
        | Whose::Step(id)
        | Whose::Lane(id)
        | Whose::Card(id)
        | Whose::Source(id)
        | Whose::Channel(id) => Name::of(document, id).map(|name| name.text(language)).unwrap_or_default(),
    }
}

/// Key of a field's name.
fn field(found: &Match) -> &'static str {
    match found.field {
        "text" => "find-field-text",
        "name" => "find-field-name",
        "origin" => "find-field-origin",
        "title" => "find-field-title",
        "subtitle" => "find-field-subtitle",
        "organisation" => "find-field-organisation",
        "author" => "find-field-author",
        "date" => "find-field-date",
        "version" => "find-field-version",
        "scenario" => "find-field-scenario",
        "expectations" => "find-field-expectations",
        "basis" => "find-field-basis",
        "scale_labels" => "find-field-scale",
        "role" => "find-field-role",
        "initials" => "find-field-initials",
        "alt" => "find-field-alt",
        "quote" => "find-field-quote",
        "goals" => "find-field-goals",
        "goal" => "find-field-goal",
        "frustrations" => "find-field-frustrations",
        "needs" => "find-field-needs",
        "motives" => "find-field-motives",
        "age" => "find-field-age",
        "place" => "find-field-place",
        "occupation" => "find-field-occupation",
        "income" => "find-field-income",
        "values" => "find-field-values",
        "lifestyle" => "find-field-lifestyle",
        "purchase_motives" => "find-field-purchase",
        "segment" => "find-field-segment",
        "channel_habits" => "find-field-habits",
        "duration" => "find-field-duration",
        "owner" => "find-field-owner",
        "description" => "find-field-description",
        "content" => "find-field-content",
        "time" => "find-field-time",
        "due" => "find-field-due",
        "unit" => "find-field-unit",
        "method" => "find-field-method",
        "reason" => "find-field-reason",
        "question" => "find-field-question",
        _ => "find-field-note",
    }
}
