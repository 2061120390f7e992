//! The tour for a screen reader: where it has come to, and what can be read there.

use std::sync::Arc;

use egui::{
    Id as WidgetId, Rect, Sense, Ui, WidgetInfo,
    accesskit::{Live, Role},
    vec2,
};

use super::stops::{Stop, Subject};
use crate::{
    app::{
        canvas::{Zone, Zones, card_name, emotion_name},
        describe,
        state::State,
    },
    base::Language,
    i18n::{text, text_with},
    layout::Sheet,
    model::Document,
};

/// Beyond this many cards at once nobody listens, and nobody can read.
const MOST: usize = 200;

/// A stop on the way.
#[derive(Clone, Copy, Debug)]
pub(super) struct Leg<'a> {
    /// The stop.
    pub(super) stop: &'a Stop,
    /// Its place on the way.
    pub(super) at: usize,
    /// How many there are.
    pub(super) count: usize,
}

/// What a stop is called, and what kind of thing it is of how many: "Purchase", "Phase 3 of 6".
pub(super) fn names(state: &State, document: &Document, stop: &Stop) -> (String, String) {
    let language = state.language();
    let of = |key, at: Option<usize>, count: usize| {
        let at = at.map_or(0, |at| at + 1);
        text_with(language, key, &[("number", at.to_string().into()), ("count", count.to_string().into())])
    };
    match &stop.subject {
        Subject::Whole => (state.map_title(), text(language, "tour-whole").to_owned()),
        Subject::Head => (state.map_title(), text(language, "tour-head").to_owned()),
        Subject::Phase(id) => {
            let at = document.phases.iter().position(|phase| phase.id == *id);
            (
                document.phase(id).map_or_else(String::new, |phase| phase.name.clone()),
                of("tour-phase", at, document.phases.len()),
            )
        }
        Subject::Step(id) => {
            let at = document.steps().position(|(_, step)| step.id == *id);
            (describe::place(document, id), of("tour-step", at, document.steps().count()))
        }
        Subject::Lane(id) => {
            let shown = |lane: &&Arc<crate::model::Lane>| !lane.hidden && !lane.collapsed;
            let at = document.lanes.iter().filter(shown).position(|lane| lane.id == *id);
            (describe::lane_name(state, document, id), of("tour-lane", at, document.lanes.iter().filter(shown).count()))
        }
        Subject::Persona(id) => {
            let at = document.personas.iter().position(|persona| persona.id == *id);
            let name = document.persona(id).map_or_else(String::new, |persona| persona.name.clone());
            (name, of("tour-persona", at, document.personas.len()))
        }
    }
}

/// Which part of its subject a stop is, where there are several.
pub(super) fn part(language: Language, stop: &Stop) -> Option<String> {
    let (at, count) = stop.part;
    let words =
        || text_with(language, "tour-part", &[("number", at.to_string().into()), ("count", count.to_string().into())]);
    (count > 1).then(words)
}

/// Says where the tour has come to, as soon as it is there, and makes every card of the stop a node.
pub(super) fn told_ui(ui: &Ui, (state, document): (&State, &Document), sheet: &Sheet, zones: &Zones, leg: &Leg<'_>) {
    let language = state.language();
    let (name, kind) = names(state, document, leg.stop);
    let mut said = format!("{kind}: {name}");
    if let Some(part) = part(language, leg.stop) {
        said.push_str(", ");
        said.push_str(&part);
    }
    let corner = Rect::from_min_size(zones.canvas.min, vec2(1.0, 1.0));
    let place = ui.interact(corner, WidgetId::unique("room tour stop"), Sense::hover());
    place.widget_info(|| WidgetInfo::labeled(Role::Label, true, &said));
    ui.ctx().accesskit_node_builder(place.id, |node| node.set_live(Live::Polite));
    if leg.stop.subject == Subject::Whole {
        return;
    }
    let body = zones.clip(Zone::Body);
    let show = |rect, id: WidgetId, name: &str| {
        let rect = zones.view.rect(rect).intersect(body);
        if rect.is_positive() {
            let node = ui.interact(rect, id, Sense::hover());
            node.widget_info(|| WidgetInfo::labeled(Role::Label, true, name));
        }
    };
    let meant = leg.stop.rect;
    let cards = sheet.cards.iter().filter(|card| meant.overlaps(card.rect));
    let shown = |at: usize| sheet.lanes.get(at).is_some_and(|lane| !lane.folded);
    for card in cards.filter(|card| shown(card.lane)).take(MOST) {
        let id = WidgetId::unique(("room card", card.card.id.as_str()));
        show(card.rect, id, &card_name(document, sheet, card, language));
    }
    let markers = sheet.curves.iter().flat_map(|lane| &lane.curve.markers);
    for marker in markers.filter(|marker| meant.overlaps(marker.bounds)).take(MOST) {
        let id = WidgetId::unique(("room feeling", marker.persona.as_str(), marker.step.as_str()));
        show(marker.bounds, id, &emotion_name(document, &marker.persona, &marker.step, language));
    }
}
