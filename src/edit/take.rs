//! Personas that come from elsewhere: from the library, or from another map.

use super::{Edit, apply, new_persona};
use crate::{
    base::fold,
    model::{Document, Persona},
};

/// Adds copies of `personas`, in their order and behind those that are there: under fresh identifiers,
/// in colours of their own, and with a number behind a name that is taken. One step of history.
pub fn take_personas(document: &Document, personas: &[Persona]) -> Edit {
    let mut so_far = document.clone();
    let mut edits = Vec::with_capacity(personas.len());
    for persona in personas {
        let name = free_name(&so_far, &persona.name);
        let Edit::AddPersona { persona: fresh, at } = new_persona(&so_far, &name) else { continue };
        let taken = Persona {
            id: fresh.id.clone(),
            name: fresh.name.clone(),
            style: fresh.style,
            hidden: false,
            one_state: false,
            ..persona.clone()
        };
        let edit = Edit::AddPersona { persona: Box::new(taken), at };
        if let Ok(next) = apply(&so_far, &edit) {
            so_far = next;
        }
        edits.push(edit);
    }
    match <[Edit; 1]>::try_from(edits) {
        Ok([only]) => only,
        Err(edits) => Edit::Batch(edits),
    }
}

/// The name, or `NAME 2`, `NAME 3` … where somebody is called so already.
fn free_name(document: &Document, name: &str) -> String {
    let is_taken = |name: &str| document.personas.iter().any(|p| fold(&p.name) == fold(name));
    if !is_taken(name) {
        return name.to_owned();
    }
    let numbered = (2..).map(|number: u32| format!("{name} {number}"));
    numbered.into_iter().find(|name| !is_taken(name)).unwrap_or_else(|| name.to_owned())
}
