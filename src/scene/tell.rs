//! The meaning of a sheet: headings, personas, and the map as one table in reading order.

use std::collections::BTreeMap;

use super::{
    Meaning, NodeId, Role, curve,
    speech::{self, Answers},
};
use crate::{
    base::{Id, Language},
    i18n,
    layout::{PersonaList, Placed, Sheet, What, level_words, line_name, list_heading, subtitle, with_unit},
    model::{Card, Document, Kind, LaneKind, State},
};

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
    pub(super) figure: NodeId,
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
pub(super) fn tell(doc: &Document, sheet: &Sheet, answers: &Answers<'_>) -> (Meaning, Nodes) {
    let nodes = Nodes {
        furniture: vec![None; sheet.furniture.len()],
        cards: vec![None; sheet.cards.len()],
        curves: Vec::new(),
    };
    let meaning = about(doc, sheet.language);
    let mut teller = Teller { doc, sheet, language: sheet.language, meaning, nodes, answers };
    teller.title();
    teller.personas();
    teller.table();
    teller.foot();
    (teller.meaning, teller.nodes)
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

impl Teller<'_> {
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

    fn table(&mut self) {
        if self.sheet.columns.is_empty() {
            return;
        }
        let table = self.meaning.add(Meaning::ROOT, Role::Table, self.doc.journey.title.clone(), None);
        let mut stages = Vec::new();
        let (mut phases, mut goals, mut steps) = (BTreeMap::new(), BTreeMap::new(), BTreeMap::new());
        let (mut lanes, mut lines) = (BTreeMap::new(), BTreeMap::new());
        let mut goal_label = None;
        for (at, placed) in self.sheet.furniture.iter().enumerate() {
            match placed.what {
                What::Stage(_) => stages.push(at),
                What::Phase(i) => drop(phases.insert(i, at)),
                What::Goal(i) => drop(goals.insert(i, at)),
                What::Step(i) => drop(steps.insert(i, at)),
                What::LaneLabel(i) => drop(lanes.insert(i, at)),
                What::LineLabel(i) => drop(lines.insert(i, at)),
                What::GoalLabel => goal_label = Some(at),
                _ => {}
            }
        }
        self.stage_row(table, &stages);
        self.phase_row(table, &phases);
        if !goals.is_empty() {
            self.goal_row(table, goal_label, &goals);
        }
        self.step_row(table, &steps);
        self.lane_rows(table, &lanes, &lines);
    }

    fn row(&mut self, table: NodeId) -> NodeId {
        self.meaning.add(table, Role::Row, "", None)
    }

    fn gap(&mut self, row: NodeId, span: usize) {
        if span > 0 {
            self.meaning.add(row, Role::Cell { span: span as u16 }, "", None);
        }
    }

    fn stage_row(&mut self, table: NodeId, stages: &[usize]) {
        if stages.is_empty() {
            return;
        }
        let row = self.row(table);
        self.gap(row, 1);
        let mut next = 0;
        for at in stages {
            let Some(placed) = self.sheet.furniture.get(*at) else { continue };
            let What::Stage(stage) = placed.what else { continue };
            let covered = |x: f32| x >= placed.rect.x - 4.0 && x < placed.rect.right();
            let inside: Vec<usize> = (0..self.sheet.columns.len())
                .filter(|i| self.sheet.columns.get(*i).is_some_and(|c| covered(c.x + 1.0)))
                .collect();
            let (Some(first), Some(last)) = (inside.first(), inside.last()) else { continue };
            self.gap(row, first.saturating_sub(next));
            let name = self.doc.stages.get(stage).map(|s| s.name.clone()).unwrap_or_default();
            self.put(row, Role::ColumnHeader { span: (last + 1 - first) as u16 }, *at, name);
            next = last + 1;
        }
        self.gap(row, self.sheet.columns.len() - next);
    }

    fn phase_row(&mut self, table: NodeId, placed: &BTreeMap<usize, usize>) {
        let row = self.row(table);
        self.gap(row, 1);
        for (i, span) in self.sheet.phases.iter().enumerate() {
            let role = Role::ColumnHeader { span: span.columns.len() as u16 };
            let name = self.doc.phases.get(span.index).map(|p| format!("{} {}", span.index + 1, p.name));
            if let Some(at) = placed.get(&i) {
                self.put(row, role, *at, name.unwrap_or_default());
            } else {
                self.meaning.add(row, role, name.unwrap_or_default(), Some(span.id.clone()));
            }
        }
    }

    fn goal_row(&mut self, table: NodeId, label: Option<usize>, placed: &BTreeMap<usize, usize>) {
        let row = self.row(table);
        match label {
            Some(at) => drop(self.put(row, Role::RowHeader, at, i18n::text(self.language, "lane-goal"))),
            None => self.gap(row, 1),
        }
        for (i, span) in self.sheet.phases.iter().enumerate() {
            let role = Role::Cell { span: span.columns.len() as u16 };
            let Some(at) = placed.get(&i) else {
                self.meaning.add(row, role, "", None);
                continue;
            };
            let phase = self.doc.phases.get(span.index);
            let texts = phase.map(|p| [p.goal.as_str(), p.duration.as_str()]).unwrap_or_default();
            let text = texts.into_iter().filter(|t| !t.is_empty()).collect::<Vec<_>>().join(". ");
            let cell = self.meaning.add(row, role, "", Some(span.id.clone()));
            self.put(cell, Role::Paragraph, *at, text);
        }
    }

    fn step_row(&mut self, table: NodeId, placed: &BTreeMap<usize, usize>) {
        let row = self.row(table);
        self.gap(row, 1);
        // A phase of one step may leave it unnamed: the phase's name then stands for it.
        let doc = self.doc;
        let unnamed: BTreeMap<&Id, &str> =
            doc.steps().filter(|(_, s)| s.name.is_empty()).map(|(p, s)| (&s.id, p.name.as_str())).collect();
        for (i, column) in self.sheet.columns.iter().enumerate() {
            match placed.get(&i).and_then(|at| Some((*at, self.sheet.furniture.get(*at)?))) {
                Some((at, block)) => {
                    let phase = unnamed.get(&column.step).map(|name| format!("{name}, ")).unwrap_or_default();
                    let text = format!("{phase}{}", words(block));
                    self.put(row, Role::ColumnHeader { span: 1 }, at, text);
                }
                None => self.gap(row, 1),
            }
        }
    }

    /// A row for each row of cards: with it every span stands as it does on the sheet.
    fn lane_rows(&mut self, table: NodeId, labels: &BTreeMap<usize, usize>, lines: &BTreeMap<usize, usize>) {
        let columns = self.sheet.columns.len();
        let mut by_row: BTreeMap<(usize, usize), Vec<usize>> = BTreeMap::new();
        for (at, card) in self.sheet.cards.iter().enumerate() {
            by_row.entry((card.lane, card.row)).or_default().push(at);
        }
        let mut next_line = 0;
        for (at, lane) in self.sheet.lanes.iter().enumerate() {
            if let Some((line, _)) = self.sheet.lines.get(next_line).filter(|(_, y)| *y < lane.rect.y + 0.1) {
                let row = self.row(table);
                match lines.get(&next_line) {
                    Some(label) => drop(self.put(row, Role::RowHeader, *label, line_name(*line, self.language))),
                    None => self.gap(row, 1),
                }
                self.gap(row, columns);
                next_line += 1;
            }
            let name = self.doc.lanes.get(lane.index).map(|l| i18n::lane_name(self.language, l)).unwrap_or_default();
            let row_count = if lane.kind == LaneKind::Emotion { 1 } else { lane.rows.len().max(1) };
            for number in 0..row_count {
                let row = self.row(table);
                match labels.get(&at).filter(|_| number == 0) {
                    Some(label) => drop(self.put(row, Role::RowHeader, *label, name)),
                    None => drop(self.meaning.add(row, Role::RowHeader, name, None)),
                }
                if self.curve_cell(row, at, columns) {
                    continue;
                }
                let cards = by_row.remove(&(at, number)).unwrap_or_default();
                self.card_cells(row, cards, columns);
            }
        }
    }

    fn curve_cell(&mut self, row: NodeId, lane: usize, columns: usize) -> bool {
        let Some(lane_curve) = self.sheet.curves.iter().find(|c| c.lane == lane) else { return false };
        let cell = self.meaning.add(row, Role::Cell { span: columns as u16 }, "", None);
        let text = curve::alternative_text(&lane_curve.curve, self.doc, self.language);
        let figure = self.meaning.add(cell, Role::Figure, text, None);
        self.nodes.curves.push(ToldCurve { figure, quotes: Vec::new() });
        true
    }

    fn card_cells(&mut self, row: NodeId, mut cards: Vec<usize>, columns: usize) {
        cards.sort_by_key(|at| self.sheet.cards.get(*at).map(|c| c.columns.start));
        let mut next = 0;
        for at in cards {
            let Some(placed) = self.sheet.cards.get(at) else { continue };
            for _ in next..placed.columns.start {
                self.gap(row, 1);
            }
            let span = placed.columns.len() as u16;
            let cell = self.meaning.add(row, Role::Cell { span }, "", None);
            let role = match &placed.card.kind {
                Kind::Thought(_) => Role::Quote,
                _ => Role::Paragraph,
            };
            let mut text = card_words(self.doc, &placed.card, self.language);
            if let Some(answers) = self.answers.to(&placed.card.id, self.language) {
                text = format!("{text}. {answers}");
            }
            let node = self.meaning.add(cell, role, text, Some(placed.card.id.clone()));
            if let Some(slot) = self.nodes.cards.get_mut(at) {
                *slot = Some(node);
            }
            next = placed.columns.end;
        }
        for _ in next..columns {
            self.gap(row, 1);
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

/// All that a card says, its signs put into words.
pub fn card_words(doc: &Document, card: &Card, language: Language) -> String {
    let mut says = vec![card.text.clone()];
    match &card.kind {
        Kind::Touchpoint(touchpoint) => {
            says.extend(speech::channel(doc, touchpoint, language));
            if touchpoint.moment.is_some() {
                says.push(i18n::text(language, "legend-moment").to_owned());
            }
        }
        Kind::Pain(pain) => {
            if pain.severity > 0 {
                says.push(i18n::text_with(language, "told-severity", &[("value", usize::from(pain.severity).into())]));
            }
            says.push(i18n::text_with(language, "sources", &[("count", (card.evidence_count() as usize).into())]));
        }
        Kind::Opportunity(opportunity) => {
            for (value, word) in [
                (opportunity.impact, i18n::text(language, "impact")),
                (opportunity.effort, i18n::text(language, "effort")),
            ] {
                if value > 0 {
                    says.push(format!("{word} {value}"));
                }
            }
            if !card.owner.is_empty() {
                says.push(i18n::text_with(language, "told-owner", &[("owner", card.owner.as_str().into())]));
            }
        }
        Kind::Metric(metric) => {
            let shown = |value: f64| with_unit(&i18n::number(language, value, metric.decimals), &metric.unit);
            says.push(metric.latest().map_or_else(|| i18n::text(language, "no-data").to_owned(), |m| shown(m.value)));
            if let Some(target) = metric.target {
                says.push(i18n::text_with(language, "target", &[("value", shown(target).into())]));
            }
            match metric.meets_target() {
                Some(true) => says.push(i18n::text(language, "legend-target-met").to_owned()),
                Some(false) => says.push(i18n::text(language, "legend-target-missed").to_owned()),
                None => {}
            }
        }
        Kind::Image(picture) => says.push(picture.alt.clone()),
        Kind::Process => says.insert(0, card.owner.clone()),
        Kind::Action | Kind::Thought(_) | Kind::Note => {}
    }
    if card.votes > 0 {
        says.push(i18n::text_with(language, "told-votes", &[("count", (card.votes as usize).into())]));
    }
    if let Some(level) = card.level {
        says.push(level_words(language, level).to_owned());
    }
    let names: Vec<&str> =
        doc.personas.iter().filter(|p| !p.hidden && card.personas.contains(&p.id)).map(|p| p.name.as_str()).collect();
    if !names.is_empty() {
        says.push(i18n::text_with(language, "told-for", &[("personas", names.join(", ").into())]));
    }
    says.retain(|s| !s.trim().is_empty());
    let mut parts = says.iter().map(|s| s.trim().trim_end_matches('.'));
    let first = parts.next().unwrap_or_default();
    let rest = parts.collect::<Vec<_>>().join("; ");
    if rest.is_empty() { first.to_owned() } else { format!("{first}. {rest}") }
}
