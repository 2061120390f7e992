//! The map as one table, lane by lane: the order in which it is drawn.

use std::{collections::BTreeMap, ops::Range};

use super::{Places, Teller, ToldCurve, words};
use crate::{
    base::Id,
    i18n,
    layout::{What, line_name},
    model::{Kind, LaneKind},
    scene::{Meaning, NodeId, Role, curve},
};

impl Teller<'_> {
    pub(super) fn table(&mut self) {
        if self.sheet.columns.is_empty() {
            return;
        }
        let table = self.meaning.add(Meaning::ROOT, Role::Table, self.doc.journey.title.clone(), None);
        let places = Places::of(self.sheet);
        self.stage_row(table, &places.stages);
        self.phase_row(table, &places.phases);
        if !places.goals.is_empty() {
            self.goal_row(table, places.goal_label, &places.goals);
        }
        self.step_row(table, &places.steps);
        if let Some((label, name, line, says)) = self.time_line(&places) {
            let row = self.row(table);
            self.put(row, Role::RowHeader, label, name);
            let cell = self.meaning.add(row, Role::Cell { span: self.sheet.columns.len() as u16 }, "", None);
            self.put(cell, Role::Paragraph, line, says);
        }
        self.lane_rows(table, &places.lanes, &places.lines);
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
            let Some((columns, name)) = self.stage(*at) else { continue };
            self.gap(row, columns.start.saturating_sub(next));
            self.put(row, Role::ColumnHeader { span: columns.len() as u16 }, *at, name);
            next = columns.end;
        }
        self.gap(row, self.sheet.columns.len() - next);
    }

    /// The columns that the stage at `at` covers, and its name.
    pub(super) fn stage(&self, at: usize) -> Option<(Range<usize>, String)> {
        let placed = self.sheet.furniture.get(at)?;
        let What::Stage(stage) = placed.what else { return None };
        let covered = |x: f32| x >= placed.rect.x - 4.0 && x < placed.rect.right();
        let mut inside = (0..self.sheet.columns.len())
            .filter(|i| self.sheet.columns.get(*i).is_some_and(|column| covered(column.x + 1.0)));
        let first = inside.next()?;
        let last = inside.next_back().unwrap_or(first);
        Some((first..last + 1, self.doc.stages.get(stage).map(|s| s.name.clone()).unwrap_or_default()))
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
            let text = self.goal(span.index);
            let cell = self.meaning.add(row, role, "", Some(span.id.clone()));
            self.put(cell, Role::Paragraph, *at, text);
        }
    }

    /// What a phase is for, and how long it takes.
    pub(super) fn goal(&self, phase: usize) -> String {
        let texts = self.doc.phases.get(phase).map(|p| [p.goal.as_str(), p.duration.as_str()]).unwrap_or_default();
        texts.into_iter().filter(|t| !t.is_empty()).collect::<Vec<_>>().join(". ")
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
        self.nodes.curves.push(ToldCurve { figure, markers: Vec::new(), quotes: Vec::new() });
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
            self.card(cell, role, at);
            next = placed.columns.end;
        }
        for _ in next..columns {
            self.gap(row, 1);
        }
    }
}

/// Whether the table has more headings than cells.
pub(super) fn is_sparse(meaning: &Meaning) -> bool {
    let (mut heads, mut cells) = (0, 0);
    // A lane on several rows has one heading.
    let mut last = None;
    for node in &meaning.nodes {
        match node.role {
            Role::ColumnHeader { .. } => heads += 1,
            Role::RowHeader => {
                heads += usize::from(last != Some(&node.text));
                last = Some(&node.text);
            }
            Role::Cell { .. } => cells += 1,
            _ => {}
        }
    }
    heads > cells
}
