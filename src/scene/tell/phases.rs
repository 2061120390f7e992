//! The map phase by phase: headings for phases and steps, cards as lists that name their lane,
//! feelings step by step.

use std::collections::BTreeMap;

use super::{Places, Teller, ToldCurve, words};
use crate::{
    base::Id,
    i18n,
    layout::{PhaseSpan, line_name},
    scene::{Meaning, NodeId, Role, curve},
};

/// What is told of each step, found by it.
struct Steps<'a> {
    /// Places of the cards that begin in a column, lane by lane.
    cards: BTreeMap<usize, Vec<usize>>,
    /// Curve and marker of the feelings at a step.
    feelings: BTreeMap<&'a Id, Vec<(usize, usize)>>,
    /// What a persona says at a step.
    quotes: BTreeMap<(&'a Id, &'a Id), &'a str>,
}

impl<'a> Teller<'a> {
    pub(super) fn phases(&mut self) {
        let places = Places::of(self.sheet);
        self.rows(&places);
        if let Some((label, name, line, says)) = self.time_line(&places) {
            self.put(Meaning::ROOT, Role::Paragraph, label, name);
            self.put(Meaning::ROOT, Role::Paragraph, line, says);
        }
        self.curves();
        let steps = self.steps();
        let stages: BTreeMap<usize, (usize, String)> = places
            .stages
            .iter()
            .filter_map(|at| self.stage(*at).map(|(columns, name)| (columns.start, (*at, name))))
            .collect();
        for (number, span) in self.sheet.phases.iter().enumerate() {
            if let Some((at, name)) = stages.get(&span.columns.start) {
                self.put(Meaning::ROOT, Role::Paragraph, *at, name.clone());
            }
            self.phase(number, span, &places, &steps);
        }
    }

    fn steps(&self) -> Steps<'a> {
        let sheet = self.sheet;
        let mut cards: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        for at in sheet.reading_order() {
            if let Some(card) = sheet.cards.get(at) {
                cards.entry(card.columns.start).or_default().push(at);
            }
        }
        let mut feelings: BTreeMap<&Id, Vec<(usize, usize)>> = BTreeMap::new();
        for (at, lane) in sheet.curves.iter().enumerate() {
            for (number, marker) in lane.curve.markers.iter().enumerate() {
                feelings.entry(&marker.step).or_default().push((at, number));
            }
        }
        let quotes = self.doc.emotions.iter().map(|e| ((&e.persona, &e.step), e.quote.as_str())).collect();
        Steps { cards, feelings, quotes }
    }

    /// The names at the left: what rows the map has, from top to bottom.
    fn rows(&mut self, places: &Places) {
        let mut names: Vec<(usize, String)> = Vec::new();
        let goal = places.goal_label.map(|at| (at, i18n::text(self.language, "lane-goal").to_owned()));
        names.extend(goal);
        let mut lines = self.sheet.lines.iter().enumerate().peekable();
        for (number, lane) in self.sheet.lanes.iter().enumerate() {
            if let Some((line, (kind, _))) = lines.next_if(|(_, (_, y))| *y < lane.rect.y + 0.1) {
                names.extend(places.lines.get(&line).map(|at| (*at, line_name(*kind, self.language).to_owned())));
            }
            let name = self.doc.lanes.get(lane.index).map(|lane| i18n::lane_name(self.language, lane).to_owned());
            names.extend(places.lanes.get(&number).copied().zip(name));
        }
        if names.is_empty() {
            return;
        }
        let list = self.meaning.add(Meaning::ROOT, Role::List, "", None);
        for (at, name) in names {
            self.put(list, Role::ListItem, at, name);
        }
    }

    /// Axes and curves, which run through all phases; what they show is told at each step.
    fn curves(&mut self) {
        for lane in &self.sheet.curves {
            let text = curve::about(&lane.curve, self.doc, self.language);
            let figure = self.meaning.add(Meaning::ROOT, Role::Figure, text, None);
            let markers = vec![figure; lane.curve.markers.len()];
            let quotes = vec![figure; lane.curve.quotes.len()];
            self.nodes.curves.push(ToldCurve { figure, markers, quotes });
        }
    }

    fn phase(&mut self, number: usize, span: &PhaseSpan, places: &Places, steps: &Steps<'_>) {
        let section = self.meaning.add(Meaning::ROOT, Role::Section, "", Some(span.id.clone()));
        if let Some(at) = places.phases.get(&number) {
            let name = self.doc.phases.get(span.index).map(|phase| format!("{} {}", span.index + 1, phase.name));
            self.put(section, Role::Heading(2), *at, name.unwrap_or_default());
        }
        if let Some(at) = places.goals.get(&number) {
            self.put(section, Role::Paragraph, *at, self.goal(span.index));
        }
        for column in span.columns.clone() {
            let Some(step) = self.sheet.columns.get(column).map(|column| &column.step) else { continue };
            if let Some(at) = places.steps.get(&column) {
                let name = self.sheet.furniture.get(*at).map(words).unwrap_or_default();
                self.put(section, Role::Heading(3), *at, name);
            }
            self.cards(section, steps.cards.get(&column).map(Vec::as_slice).unwrap_or_default());
            self.feelings(section, step, steps);
        }
    }

    fn cards(&mut self, parent: NodeId, cards: &[usize]) {
        if cards.is_empty() {
            return;
        }
        let list = self.meaning.add(parent, Role::List, "", None);
        for at in cards {
            let row = self.sheet.cards.get(*at).and_then(|card| self.sheet.lanes.get(card.lane));
            let lane = row.and_then(|row| self.doc.lanes.get(row.index));
            let label = lane.map(|lane| i18n::card_name(self.language, lane)).unwrap_or_default();
            if let Some(node) = self.card(list, Role::ListItem, *at) {
                self.meaning.label(node, label);
            }
        }
    }

    /// What each persona feels at a step, as one figure for each curve, and what they say there.
    fn feelings(&mut self, parent: NodeId, step: &Id, steps: &Steps<'_>) {
        let here = steps.feelings.get(step).map(Vec::as_slice).unwrap_or_default();
        for markers in here.chunk_by(|a, b| a.0 == b.0) {
            let Some((at, lane)) = markers.first().and_then(|(at, _)| Some((*at, self.sheet.curves.get(*at)?))) else {
                continue;
            };
            let curve = &lane.curve;
            let name = |persona: &Id| self.doc.persona(persona).map_or("", |persona| persona.name.as_str());
            let felt = markers.iter().filter_map(|(_, number)| curve.markers.get(*number)).map(|marker| {
                let feeling = curve::feeling(curve, marker, self.doc, self.language);
                format!("{}: {feeling}", name(&marker.persona))
            });
            let other = curve.foreseen.iter().flat_map(|f| f.rings.iter().map(|ring| (&f.strand.persona, ring)));
            let other = other.filter(|(_, ring)| ring.step == *step).map(|(persona, ring)| {
                let feeling = curve::foreseen_feeling(curve, persona, ring, self.doc, self.language);
                let state = i18n::state_name(self.language, self.doc.journey.state.other());
                format!("{}, {state}: {feeling}", name(persona))
            });
            let felt = felt.chain(other).collect::<Vec<_>>().join("; ");
            let figure = self.meaning.add(parent, Role::Figure, felt, Some(step.clone()));
            let mut said = Vec::new();
            for (number, quote) in curve.quotes.iter().enumerate() {
                let Some(marker) = curve.markers.get(quote.marker) else { continue };
                let words = steps.quotes.get(&(&marker.persona, &marker.step)).copied();
                if markers.contains(&(at, quote.marker))
                    && let Some(words) = words
                {
                    let words = i18n::quoted(self.language, words);
                    let node = self.meaning.add(parent, Role::Quote, words, Some(step.clone()));
                    self.meaning.label(node, name(&marker.persona));
                    said.push((number, node));
                }
            }
            let Some(told) = self.nodes.curves.get_mut(at) else { continue };
            for (_, number) in markers {
                if let Some(slot) = told.markers.get_mut(*number) {
                    *slot = figure;
                }
            }
            for (number, node) in said {
                if let Some(slot) = told.quotes.get_mut(number) {
                    *slot = node;
                }
            }
        }
    }
}
