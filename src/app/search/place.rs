//! Where a match stands, in words and as something to select.

use crate::{
    app::{
        describe,
        state::{Selection, State},
    },
    edit::{Name, Whose},
    find::Match,
    i18n::{field_name, text, text_with},
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
        | Whose::Decision(_)
        | Whose::Cluster(_)
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
    let field = field_name(language, found.field);
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
        Whose::Decision(_) => text(language, "find-in-decision").to_owned(),
        Whose::Cluster(_) => text(language, "find-in-cluster").to_owned(),
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
