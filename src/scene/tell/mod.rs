//! The meaning of a sheet: headings, personas, and the map in reading order: as one table (`table`)
//! or phase by phase (`phases`). Everything drawn has one place in it.

mod card;
mod phases;
mod table;

use std::collections::BTreeMap;

use super::{Meaning, NodeId, Role, speech::Answers};
use crate::{
    base::Language,
    i18n,
    layout::{PersonaList, Placed, Sheet, What, list_heading, subtitle},
    model::{Document, ReadingOrder, State},
};

pub use card::card_words;

/// Where the drawn things belong in the meaning tree.
#[derive(Debug, Default)]
pub(super) struct Nodes {
    furniture: Vec<Option<NodeId>>,
    cards: Vec<Option<NodeId>>,
    curves: Vec<ToldCurve>,
}

/// Nodes of one emotion lane.
#[derive(Debug)]
pub(super) struct ToldCurve {
    /// Axis and curves.
    pub(super) figure: NodeId,
    /// Markers, in the order of the curve's; empty where the figure has them too.
    pub(super) markers: Vec<NodeId>,
    /// Quotes, in the order of the curve's; empty where the figure has them too.
    pub(super) quotes: Vec<NodeId>,
}

impl Nodes {
    pub(super) fn furniture(&self, at: usize) -> Option<NodeId> {
        self.furniture.get(at).copied().flatten()
    }

    pub(super) fn card(&self, at: usize) -> Option<NodeId> {
        self.cards.get(at).copied().flatten()
    }

    pub(super) fn curve(&self, at: usize) -> Option<&ToldCurve> {
        self.curves.get(at)
    }
}

/// The meaning of a sheet, and which drawn thing belongs to which of its nodes.
///
/// A map with more headings than cells is no table to somebody who hears it: it is told phase by
/// phase whatever the order.
pub(super) fn tell(doc: &Document, sheet: &Sheet, answers: &Answers<'_>, order: ReadingOrder) -> (Meaning, Nodes) {
    let told = Teller::new(doc, sheet, answers).tell(order);
    if order == ReadingOrder::Lane && table::is_sparse(&told.0) {
        return Teller::new(doc, sheet, answers).tell(ReadingOrder::Phase);
    }
    told
}

/// What a document says of itself, without any place in it yet.
pub(super) fn about(doc: &Document, language: Language) -> Meaning {
    let journey = &doc.journey;
    let sentences = [subtitle(journey), journey.scenario.clone()];
    let personas = doc.personas.iter().filter(|persona| !persona.hidden).map(|persona| &persona.name);
    let keywords = personas.chain(doc.phases.iter().map(|phase| &phase.name));
    Meaning {
        subject: sentences.into_iter().filter(|s| !s.trim().is_empty()).collect::<Vec<_>>().join(". "),
        keywords: keywords.filter(|word| !word.trim().is_empty()).cloned().collect(),
        date: journey.date.clone(),
        ..Meaning::new(&journey.title, &journey.author, language)
    }
}

struct Teller<'a> {
    doc: &'a Document,
    sheet: &'a Sheet,
    language: Language,
    meaning: Meaning,
    nodes: Nodes,
    answers: &'a Answers<'a>,
}

/// All lines of a placed block as one text.
fn words(placed: &Placed) -> String {
    let mut text = String::new();
    for (_, _, line) in placed.block.text_lines() {
        if text.ends_with('-') && !text.ends_with(" -") {
            // A hyphen in the source stays, an inserted one was marked on the line before.
        } else if !text.is_empty() {
            text.push(' ');
        }
        text.push_str(if line.hyphenated { line.text.trim_end_matches(['-', '\u{2010}']) } else { &line.text });
        if line.hyphenated {
            text.push('\u{AD}');
        }
    }
    text.replace("\u{AD} ", "").replace('\u{AD}', "")
}

/// Places of the map's own furniture in the sheet's list, by what it is.
#[derive(Debug, Default)]
struct Places {
    stages: Vec<usize>,
    phases: BTreeMap<usize, usize>,
    goals: BTreeMap<usize, usize>,
    steps: BTreeMap<usize, usize>,
    lanes: BTreeMap<usize, usize>,
    lines: BTreeMap<usize, usize>,
    goal_label: Option<usize>,
    time_label: Option<usize>,
    time_line: Option<usize>,
}

impl Places {
    fn of(sheet: &Sheet) -> Self {
        let mut places = Self::default();
        for (at, placed) in sheet.furniture.iter().enumerate() {
            match placed.what {
                What::Stage(_) => places.stages.push(at),
                What::Phase(i) => drop(places.phases.insert(i, at)),
                What::Goal(i) => drop(places.goals.insert(i, at)),
                What::Step(i) => drop(places.steps.insert(i, at)),
                What::LaneLabel(i) => drop(places.lanes.insert(i, at)),
                What::LineLabel(i) => drop(places.lines.insert(i, at)),
                What::GoalLabel => places.goal_label = Some(at),
                What::TimeLabel => places.time_label = Some(at),
                What::TimeLine => places.time_line = Some(at),
                _ => {}
            }
        }
        places
    }
}

impl<'a> Teller<'a> {
    fn new(doc: &'a Document, sheet: &'a Sheet, answers: &'a Answers<'a>) -> Self {
        let nodes = Nodes {
            furniture: vec![None; sheet.furniture.len()],
            cards: vec![None; sheet.cards.len()],
            curves: Vec::new(),
        };
        Self { doc, sheet, language: sheet.language, meaning: about(doc, sheet.language), nodes, answers }
    }

    fn tell(mut self, order: ReadingOrder) -> (Meaning, Nodes) {
        self.title();
        self.personas();
        match order {
            ReadingOrder::Lane => self.table(),
            ReadingOrder::Phase => self.phases(),
        }
        self.foot();
        (self.meaning, self.nodes)
    }

    /// Adds a node for the card at `at`, saying all of it.
    fn card(&mut self, parent: NodeId, role: Role, at: usize) -> Option<NodeId> {
        let card = &self.sheet.cards.get(at)?.card;
        let mut text = card_words(self.doc, card, self.language);
        // Signs stand in the order of cards.
        let sign = self.sheet.seams.binary_search_by_key(&at, |sign| sign.card).ok();
        for seam in sign.and_then(|sign| self.sheet.seams.get(sign)).into_iter().flat_map(|sign| &*sign.seams) {
            text = card::sentences(&text, &card::seam_words(self.doc, seam, self.language));
        }
        if let Some(answers) = self.answers.to(&card.id, self.language) {
            text = card::sentences(&text, &answers);
        }
        let node = self.meaning.add(parent, role, text, Some(card.id.clone()));
        *self.nodes.cards.get_mut(at)? = Some(node);
        Some(node)
    }

    /// Adds a node for the furniture at `at`, saying what it shows.
    fn put(&mut self, parent: NodeId, role: Role, at: usize, text: impl Into<String>) -> NodeId {
        let subject = self.sheet.furniture.get(at).and_then(|p| p.owner.clone());
        let node = self.meaning.add(parent, role, text, subject);
        self.assign(at, node);
        node
    }

    fn assign(&mut self, at: usize, node: NodeId) {
        if let Some(slot) = self.nodes.furniture.get_mut(at) {
            *slot = Some(node);
        }
    }

    /// The time line: its name with the whole, and what each stretch of it takes.
    fn time_line(&self, places: &Places) -> Option<(usize, String, usize, String)> {
        let (label, line) = (places.time_label?, places.time_line?);
        let name = words(self.sheet.furniture.get(label)?);
        Some((label, name, line, self.durations(words(self.sheet.furniture.get(line)?))))
    }

    /// Each duration as somebody wrote it, and what stands on the bar.
    fn durations(&self, shown: String) -> String {
        let mut says = Vec::new();
        for span in &self.sheet.phases {
            let Some(phase) = self.doc.phases.get(span.index) else { continue };
            let of_steps = phase.steps.iter().filter(|step| !step.duration.is_empty());
            let of_steps: Vec<String> = of_steps.map(|step| format!("{}: {}", step.name, step.duration)).collect();
            if of_steps.is_empty() && !phase.duration.is_empty() {
                says.push(format!("{}: {}", phase.name, phase.duration));
            }
            says.extend(of_steps);
        }
        says.push(shown);
        says.join("; ")
    }

    /// Places of the furniture for which `wanted` says yes.
    fn all(&self, wanted: impl Fn(What) -> bool) -> Vec<usize> {
        self.sheet.furniture.iter().enumerate().filter(|(_, p)| wanted(p.what)).map(|(at, _)| at).collect()
    }

    fn title(&mut self) {
        let root = Meaning::ROOT;
        let journey = &self.doc.journey;
        for at in self.all(|w| w == What::Title) {
            self.put(root, Role::Heading(1), at, journey.title.clone());
        }
        let state = match journey.state {
            State::Current => i18n::text(self.language, "state-current"),
            State::Future => i18n::text(self.language, "state-future"),
        };
        for at in self.all(|w| w == What::State) {
            self.put(root, Role::Paragraph, at, state);
        }
        let subtitle = subtitle(journey);
        for at in self.all(|w| w == What::Subtitle) {
            self.put(root, Role::Paragraph, at, subtitle.clone());
        }
        for at in self.all(|w| matches!(w, What::Meta | What::Story)) {
            let text = self.sheet.furniture.get(at).map(words).unwrap_or_default();
            self.put(root, Role::Paragraph, at, text);
        }
    }

    fn personas(&mut self) {
        let mut section = None;
        let mut list: Option<(usize, PersonaList, NodeId)> = None;
        for (at, placed) in self.sheet.furniture.iter().enumerate() {
            let parent = section.unwrap_or(Meaning::ROOT);
            match placed.what {
                What::PersonaName(persona) => {
                    let Some(persona) = self.doc.personas.get(persona) else { continue };
                    let own =
                        self.meaning.add(Meaning::ROOT, Role::Section, persona.name.clone(), Some(persona.id.clone()));
                    section = Some(own);
                    self.put(own, Role::Heading(2), at, persona.name.clone());
                }
                What::PersonaRole(persona) => {
                    let text = self.doc.personas.get(persona).map(|p| p.role.clone()).unwrap_or_default();
                    self.put(parent, Role::Paragraph, at, text);
                }
                What::PersonaQuote(persona) => {
                    let text = self.doc.personas.get(persona).map(|p| p.quote.as_str()).unwrap_or_default();
                    self.put(parent, Role::Quote, at, i18n::quoted(self.language, text));
                }
                What::PersonaHeading(persona, kind) => {
                    self.put(parent, Role::Heading(3), at, list_heading(self.language, kind));
                    let node = self.meaning.add(parent, Role::List, "", None);
                    list = Some((persona, kind, node));
                }
                What::PersonaItem(persona, kind, item) => {
                    let Some((p, k, node)) = list.filter(|(p, k, _)| *p == persona && *k == kind) else { continue };
                    let text = self.doc.personas.get(p).and_then(|p| items(p, k).get(item)).cloned();
                    self.put(node, Role::ListItem, at, text.unwrap_or_default());
                }
                _ => {}
            }
        }
    }

    fn foot(&mut self) {
        let entries = self.all(|w| matches!(w, What::Legend(_)));
        if !entries.is_empty() {
            let list = self.meaning.add(Meaning::ROOT, Role::List, "", None);
            for at in entries {
                let text = self.sheet.furniture.get(at).map(words).unwrap_or_default();
                self.put(list, Role::ListItem, at, text);
            }
        }
        for wanted in [What::Basis, What::SheetNumber] {
            for at in self.all(|w| w == wanted) {
                let text = match wanted {
                    What::Basis => self.doc.journey.basis.clone(),
                    _ => self.sheet.furniture.get(at).map(words).unwrap_or_default(),
                };
                self.put(Meaning::ROOT, Role::Paragraph, at, text);
            }
        }
    }
}

fn items(persona: &crate::model::Persona, list: PersonaList) -> &[String] {
    match list {
        PersonaList::Goals => &persona.goals,
        PersonaList::Frustrations => &persona.frustrations,
        PersonaList::Needs => &persona.needs,
        PersonaList::Motives => &persona.motives,
    }
}
