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
    base::{self, Language},
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

/// What is said of the stop that one is at: put into words once, however often it is drawn.
#[derive(Debug, Default)]
pub(super) struct Told {
    /// The sheet, the stop and the language that it is about.
    of: Option<(Arc<Sheet>, Stop, Language)>,
    said: String,
    nodes: Vec<Node>,
}

/// Something that can be read at a stop.
#[derive(Debug)]
struct Node {
    id: WidgetId,
    /// In sheet points.
    rect: base::Rect,
    name: String,
}

impl Told {
    /// Brings the words in line with the stop.
    pub(super) fn renew(&mut self, (state, document): (&State, &Document), sheet: &Arc<Sheet>, leg: &Leg<'_>) {
        let language = state.language();
        let is_same = |(of, stop, told): &(Arc<Sheet>, Stop, Language)| {
            Arc::ptr_eq(of, sheet) && stop == leg.stop && *told == language
        };
        if self.of.as_ref().is_some_and(is_same) {
            return;
        }
        let (name, kind) = names(state, document, leg.stop);
        self.said = format!("{kind}: {name}");
        if let Some(part) = part(language, leg.stop) {
            self.said.push_str(", ");
            self.said.push_str(&part);
        }
        self.nodes.clear();
        if leg.stop.subject != Subject::Whole {
            self.nodes.extend(cards(document, sheet, leg.stop.rect, language));
            self.nodes.extend(feelings(document, sheet, leg.stop.rect, language));
        }
        self.of = Some((Arc::clone(sheet), leg.stop.clone(), language));
    }

    /// Says where the tour has come to, as soon as it is there, and what can be read there.
    pub(super) fn show(&self, ui: &Ui, zones: &Zones) {
        let corner = Rect::from_min_size(zones.canvas.min, vec2(1.0, 1.0));
        let place = ui.interact(corner, WidgetId::unique("room tour stop"), Sense::hover());
        place.widget_info(|| WidgetInfo::labeled(Role::Label, true, &self.said));
        ui.ctx().accesskit_node_builder(place.id, |node| node.set_live(Live::Polite));
        let body = zones.clip(Zone::Body);
        for node in &self.nodes {
            let rect = zones.view.rect(node.rect).intersect(body);
            if rect.is_positive() {
                let shown = ui.interact(rect, node.id, Sense::hover());
                shown.widget_info(|| WidgetInfo::labeled(Role::Label, true, &node.name));
            }
        }
    }
}

fn cards(document: &Document, sheet: &Sheet, meant: base::Rect, language: Language) -> impl Iterator<Item = Node> {
    let shown = |at: usize| sheet.lanes.get(at).is_some_and(|lane| !lane.folded);
    let cards = sheet.cards.iter().filter(move |card| meant.overlaps(card.rect) && shown(card.lane));
    cards.take(MOST).map(move |card| Node {
        id: WidgetId::unique(("room card", card.card.id.as_str())),
        rect: card.rect,
        name: card_name(document, sheet, card, language),
    })
}

fn feelings(document: &Document, sheet: &Sheet, meant: base::Rect, language: Language) -> impl Iterator<Item = Node> {
    let markers = sheet.curves.iter().flat_map(|lane| &lane.curve.markers);
    markers.filter(move |marker| meant.overlaps(marker.bounds)).take(MOST).map(move |marker| Node {
        id: WidgetId::unique(("room feeling", marker.persona.as_str(), marker.step.as_str())),
        rect: marker.bounds,
        name: emotion_name(document, &marker.persona, &marker.step, language),
    })
}
