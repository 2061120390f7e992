//! The head of the map, its stages, phases and steps, its lanes, personas and sources.

use std::sync::Arc;

use super::{
    super::{Session, words},
    Lists,
    fields::Fields,
};
use crate::{
    base::Id,
    edit::{Changes, Rows},
    i18n::{lane_name, text_with},
    model::{Persona, Phase, Step},
};

pub(super) fn list(lists: &mut Lists<'_, '_>, changes: &Changes) {
    let session = lists.session;
    lists.add("minutes-of-map", head(session));
    let mut items = of_stages(session, &changes.stages);
    items.extend(of_phases(session, &changes.phases));
    items.extend(of_steps(session, &changes.steps));
    lists.add("minutes-of-course", items);
    lists.add("minutes-of-lanes", of_lanes(session, &changes.lanes));
    lists.add("minutes-of-personas", of_personas(session, &changes.personas));
    lists.add("minutes-of-sources", of_sources(session, &changes.evidence));
}

/// Title, scenario and what else stands over the map.
fn head(session: &Session<'_>) -> Vec<String> {
    let (before, now) = (&session.before.journey, &session.now.journey);
    let fields = [
        ("field-title", &before.title, &now.title),
        ("field-subtitle", &before.subtitle, &now.subtitle),
        ("scenario", &before.scenario, &now.scenario),
        ("expectations", &before.expectations, &now.expectations),
    ];
    let mut items = Vec::new();
    for (label, before, now) in fields {
        if before != now {
            let (was, is) = (words::or_none(before, session.language), words::or_none(now, session.language));
            items.push(format!("{}: {was} → {is}", session.say(label)));
        }
    }
    items
}

/// Rows of a table that came, went, or are called otherwise now.
struct Named<'a> {
    added: &'static str,
    removed: &'static str,
    renamed: &'static str,
    rows: &'a Rows<Id>,
}

impl Named<'_> {
    /// Says of each row what happened to it; `more` says what differs besides the name.
    fn told(
        &self,
        session: &Session<'_>,
        name: impl Fn(bool, &Id) -> String,
        more: impl Fn(&Id) -> Option<String>,
    ) -> Vec<String> {
        let language = session.language;
        let quoted = |is_now: bool, id: &Id| words::quoted(&name(is_now, id), language);
        let mut items = Vec::new();
        let added =
            self.rows.added.iter().map(|id| text_with(language, self.added, &[("name", quoted(true, id).into())]));
        items.extend(added);
        let removed = self.rows.removed.iter();
        items.extend(removed.map(|id| text_with(language, self.removed, &[("name", quoted(false, id).into())])));
        for id in &self.rows.changed {
            if name(false, id) != name(true, id) {
                let args = [("before", quoted(false, id).into()), ("name", quoted(true, id).into())];
                items.push(text_with(language, self.renamed, &args));
            }
            items.extend(more(id));
        }
        items
    }
}

fn of_stages(session: &Session<'_>, rows: &Rows<Id>) -> Vec<String> {
    let named = Named {
        added: "minutes-stage-added",
        removed: "minutes-stage-removed",
        renamed: "minutes-stage-renamed",
        rows,
    };
    let map = |is_now: bool| if is_now { session.now } else { session.before };
    let name = |is_now: bool, id: &Id| map(is_now).stage(id).map_or_else(String::new, |stage| stage.name.clone());
    named.told(session, name, |_| None)
}

fn of_phases(session: &Session<'_>, rows: &Rows<Id>) -> Vec<String> {
    let named = Named {
        added: "minutes-phase-added",
        removed: "minutes-phase-removed",
        renamed: "minutes-phase-renamed",
        rows,
    };
    let phase = |is_now: bool, id: &Id| -> Option<Arc<Phase>> {
        if is_now { session.now } else { session.before }.phase(id).map(Arc::clone)
    };
    let name = |is_now: bool, id: &Id| phase(is_now, id).map_or_else(String::new, |phase| phase.name.clone());
    let more = |id: &Id| {
        let (was, is) = (phase(false, id)?, phase(true, id)?);
        let mut fields = Fields::new(session);
        fields.value("lane-goal", &was.goal, &is.goal);
        fields.value("field-duration", &was.duration, &is.duration);
        fields.mention("minutes-note-changed", was.note != is.note);
        fields.of(&words::quoted(&is.name, session.language))
    };
    let mut items = named.told(session, name, more);
    items.extend(rows.reordered.then(|| session.say("minutes-phases-reordered").to_owned()));
    items
}

fn of_steps(session: &Session<'_>, rows: &Rows<Id>) -> Vec<String> {
    let named =
        Named { added: "minutes-step-added", removed: "minutes-step-removed", renamed: "minutes-step-renamed", rows };
    let map = |is_now: bool| if is_now { session.now } else { session.before };
    let step = |is_now: bool, id: &Id| -> Option<Arc<Step>> { map(is_now).step(id).map(|(_, step)| Arc::clone(step)) };
    // A step that came or went is told with its phase; of one that is called otherwise its own name
    // is enough.
    let name = |is_now: bool, id: &Id| {
        let is_changed = rows.changed.contains(id);
        let own = step(is_now, id).map_or_else(String::new, |step| step.name.clone());
        if is_changed { own } else { words::step(map(is_now), id) }
    };
    let more = |id: &Id| {
        let (was, is) = (step(false, id)?, step(true, id)?);
        let mut fields = Fields::new(session);
        fields.value("field-duration", &was.duration, &is.duration);
        fields.mention("minutes-optional-changed", was.optional != is.optional);
        fields.mention("minutes-branch-changed", was.branch_from != is.branch_from);
        fields.mention("minutes-note-changed", was.note != is.note);
        fields.of(&words::quoted(&words::step(session.now, id), session.language))
    };
    let mut items = named.told(session, name, more);
    items.extend(rows.reordered.then(|| session.say("minutes-steps-reordered").to_owned()));
    items
}

fn of_lanes(session: &Session<'_>, rows: &Rows<Id>) -> Vec<String> {
    let named =
        Named { added: "minutes-lane-added", removed: "minutes-lane-removed", renamed: "minutes-lane-renamed", rows };
    let map = |is_now: bool| if is_now { session.now } else { session.before };
    let name = |is_now: bool, id: &Id| {
        map(is_now).lane(id).map_or_else(String::new, |lane| lane_name(session.language, lane).to_owned())
    };
    let mut items = named.told(session, name, |_| None);
    items.extend(rows.reordered.then(|| session.say("minutes-lanes-reordered").to_owned()));
    items
}

fn of_personas(session: &Session<'_>, rows: &Rows<Id>) -> Vec<String> {
    let named = Named {
        added: "minutes-persona-added",
        removed: "minutes-persona-removed",
        renamed: "minutes-persona-renamed",
        rows,
    };
    let persona = |is_now: bool, id: &Id| -> Option<Arc<Persona>> {
        if is_now { session.now } else { session.before }.persona(id).map(Arc::clone)
    };
    let name = |is_now: bool, id: &Id| persona(is_now, id).map_or_else(String::new, |persona| persona.name.clone());
    let more = |id: &Id| {
        let (was, is) = (persona(false, id)?, persona(true, id)?);
        let mut fields = Fields::new(session);
        fields.value("field-role", &was.role, &is.role);
        fields.value("field-quote", &was.quote, &is.quote);
        let rest = Persona { name: is.name.clone(), role: is.role.clone(), quote: is.quote.clone(), ..(*was).clone() };
        fields.mention("minutes-profile-changed", rest != *is);
        fields.of(&words::quoted(&is.name, session.language))
    };
    named.told(session, name, more)
}

fn of_sources(session: &Session<'_>, rows: &Rows<Id>) -> Vec<String> {
    let named = Named {
        added: "minutes-source-added",
        removed: "minutes-source-removed",
        renamed: "minutes-source-renamed",
        rows,
    };
    let map = |is_now: bool| if is_now { session.now } else { session.before };
    let name = |is_now: bool, id: &Id| map(is_now).source(id).map_or_else(String::new, |source| source.title.clone());
    named.told(session, name, |_| None)
}
