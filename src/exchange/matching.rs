//! What the headings of a table mean on a map: proposed by name, corrected by people.

use std::collections::BTreeSet;

use super::{
    Block, MOST_CARDS,
    list::lines_of,
    place::{Cell, Placer},
};
use crate::{
    base::{Id, Language, fold},
    edit::{Edit, Pasted},
    i18n::lane_label,
    model::{Document, Lane, LaneKind, Phase, Step},
};

/// Where somebody stands who pastes: there lists go, and tables without headings begin.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Here {
    /// The row.
    pub lane: Id,
    /// The column.
    pub step: Id,
    /// The day, `YYYY-MM-DD`: when a figure was measured.
    pub day: String,
}

/// Where a column of the table goes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ColumnTo {
    /// To this step.
    Step(Id),
    /// To a new step, called as the column is, behind that of the column before.
    NewStep,
    /// To a new phase, called as the column is, behind that of the column before.
    NewPhase,
    /// Nowhere.
    Skip,
}

/// Where a row of the table goes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RowTo {
    /// To this lane.
    Lane(Id),
    /// To a new lane of this kind, called as the row is, last on the map.
    New(LaneKind),
    /// Nowhere.
    Skip,
}

/// Where every cell of a table goes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Matching {
    /// The first row names the columns.
    pub names_steps: bool,
    /// The first column names the rows.
    pub names_lanes: bool,
    /// For each column, the first one included.
    pub columns: Vec<ColumnTo>,
    /// For each row, the first one included.
    pub rows: Vec<RowTo>,
}

impl Matching {
    /// What the table most likely means.
    pub fn propose(document: &Document, block: &Block, here: &Here) -> Self {
        let is_table = block.width() > 1 && block.height() > 1;
        let has_corner = is_table && block.cell(0, 0).is_empty();
        let knows_lane = |row: usize| lane_called(document, block.cell(row, 0)).is_some();
        let knows_step = |column: usize| step_called(document, block.cell(0, column), &BTreeSet::new()).is_some();
        let names_lanes = has_corner || (block.width() > 1 && (0..block.height()).any(knows_lane));
        let names_steps =
            has_corner || (block.height() > 1 && (usize::from(names_lanes)..block.width()).any(knows_step));
        Self::with_headings(document, block, here, (names_steps, names_lanes))
    }

    /// The same, where it is known whether the first row and the first column are headings.
    pub fn with_headings(
        document: &Document,
        block: &Block,
        here: &Here,
        (names_steps, names_lanes): (bool, bool),
    ) -> Self {
        let (top, left) = (usize::from(names_steps), usize::from(names_lanes));
        let mut columns = vec![ColumnTo::Skip; left];
        if names_steps {
            columns.extend(named_columns(document, block, left));
        } else {
            let steps = document.steps().map(|(_, s)| s.id.clone()).skip_while(|id| *id != here.step);
            columns.extend(steps.map(ColumnTo::Step).take(block.width() - left.min(block.width())));
            columns.resize(block.width().max(left), ColumnTo::NewStep);
        }
        let mut rows = vec![RowTo::Skip; top];
        let count = block.height().saturating_sub(top);
        if names_lanes {
            rows.extend(named_rows(document, block, top));
        } else {
            let holding = document.lanes.iter().filter(|l| l.kind.card_kind().is_some() && !l.hidden);
            let lanes: Vec<RowTo> = holding
                .map(|l| RowTo::Lane(l.id.clone()))
                .skip_while(|to| *to != RowTo::Lane(here.lane.clone()))
                .collect();
            if count > 1 && count <= lanes.len() {
                rows.extend(lanes.into_iter().take(count));
            } else {
                rows.resize(top + count, RowTo::Lane(here.lane.clone()));
            }
        }
        Self { names_steps, names_lanes, columns, rows }
    }

    /// The first row and the first column that are no headings.
    pub fn body(&self) -> (usize, usize) {
        (usize::from(self.names_steps), usize::from(self.names_lanes))
    }

    /// How many cards it makes.
    pub fn count(&self, block: &Block) -> usize {
        let (top, left) = self.body();
        let goes = |to: Option<&ColumnTo>| to.is_some_and(|to| *to != ColumnTo::Skip);
        let columns: Vec<usize> = (left..block.width()).filter(|c| goes(self.columns.get(*c))).collect();
        (top..block.height())
            .filter(|row| self.rows.get(*row).is_some_and(|to| *to != RowTo::Skip))
            .flat_map(|row| columns.iter().map(move |column| lines_of(block.cell(row, *column)).count()))
            .sum()
    }

    /// The change that puts the cards where they go; none where it makes no card, or too many.
    pub fn edit(&self, document: &Document, block: &Block, day: &str) -> Option<Pasted> {
        if !(1..=MOST_CARDS).contains(&self.count(block)) {
            return None;
        }
        let mut placer = Placer::new(document, day);
        let steps = self.steps(document, block, &mut placer);
        let lanes = self.lanes(document, block, &mut placer);
        for (row, lane) in lanes.iter().enumerate() {
            let Some((lane, kind)) = lane else { continue };
            for (column, step) in steps.iter().enumerate() {
                let Some(step) = step else { continue };
                for line in lines_of(block.cell(row, column)) {
                    placer.add(line, Cell { lane, kind: *kind, step, is_fixed: true });
                }
            }
        }
        Some(placer.finish())
    }

    /// The step of each column that goes somewhere; what is new is added.
    fn steps(&self, document: &Document, block: &Block, placer: &mut Placer<'_>) -> Vec<Option<Id>> {
        let mut course = Course::of(document);
        let (top, left) = self.body();
        let goes = |column: usize| column >= left && column < block.width();
        let columns = self.columns.iter().enumerate();
        let mut at = None;
        columns
            .map(|(column, to)| {
                let name = if top > 0 { block.cell(0, column) } else { "" };
                let name =
                    if name.is_empty() { (column + 1 - left.min(column)).to_string() } else { name.replace('\n', " ") };
                let found = match to {
                    _ if !goes(column) => return None,
                    ColumnTo::Skip => return None,
                    ColumnTo::Step(id) => id.clone(),
                    ColumnTo::NewStep => course.add_step(at.as_ref(), &name, placer)?,
                    ColumnTo::NewPhase => course.add_phase(at.as_ref(), &name, placer),
                };
                at = Some(found.clone());
                Some(found)
            })
            .collect()
    }

    /// The lane of each row that goes somewhere; what is new is added.
    fn lanes(&self, document: &Document, block: &Block, placer: &mut Placer<'_>) -> Vec<Option<(Id, LaneKind)>> {
        let language = document.journey.language;
        let (top, left) = self.body();
        let mut added: Vec<(LaneKind, String, Id)> = Vec::new();
        let rows = self.rows.iter().enumerate();
        rows.map(|(row, to)| match to {
            RowTo::Lane(id) if row >= top => document.lane(id).map(|l| (l.id.clone(), l.kind)),
            RowTo::New(kind) if row >= top => {
                let name = if left > 0 { block.cell(row, 0).replace('\n', " ") } else { String::new() };
                let name = if fold(&name) == fold(lane_label(language, *kind)) { String::new() } else { name };
                // Two rows of one name are one lane.
                if let Some((_, _, id)) = added.iter().find(|(k, n, _)| k == kind && *n == name) {
                    return Some((id.clone(), *kind));
                }
                let id = placer.id("lane-");
                added.push((*kind, name.clone(), id.clone()));
                placer.need(Edit::AddLane { lane: Lane { name, ..Lane::new(id.clone(), *kind) }, at: usize::MAX });
                Some((id, *kind))
            }
            _ => None,
        })
        .collect()
    }
}

/// Phases and steps as they come to stand while steps are added.
struct Course {
    phases: Vec<(Id, Vec<Id>)>,
}

impl Course {
    fn of(document: &Document) -> Self {
        let steps = |p: &Phase| p.steps.iter().map(|s| s.id.clone()).collect();
        Self { phases: document.phases.iter().map(|p| (p.id.clone(), steps(p))).collect() }
    }

    /// Position of the step's phase and of the step in it.
    fn of_step(&self, step: &Id) -> Option<(usize, usize)> {
        self.phases.iter().enumerate().find_map(|(at, (_, steps))| Some((at, steps.iter().position(|s| s == step)?)))
    }

    /// A step behind `step`, or last of all.
    fn add_step(&mut self, step: Option<&Id>, name: &str, placer: &mut Placer<'_>) -> Option<Id> {
        let behind = step.and_then(|step| self.of_step(step));
        let (phase_at, at) =
            behind.map_or((self.phases.len().checked_sub(1)?, usize::MAX), |(phase, at)| (phase, at + 1));
        let (phase, steps) = self.phases.get_mut(phase_at)?;
        let (id, at) = (placer.id("step-"), at.min(steps.len()));
        steps.insert(at, id.clone());
        let step = Box::new(Step { id: id.clone(), name: name.to_owned(), ..Step::default() });
        placer.need(Edit::AddStep { phase: phase.clone(), step, at });
        Some(id)
    }

    /// A phase of one step behind that of `step`, or last of all.
    fn add_phase(&mut self, step: Option<&Id>, name: &str, placer: &mut Placer<'_>) -> Id {
        let at = step.and_then(|step| self.of_step(step)).map_or(self.phases.len(), |(phase, _)| phase + 1);
        let (id, step) = (placer.id("phase-"), placer.id("step-"));
        self.phases.insert(at, (id.clone(), vec![step.clone()]));
        let steps = vec![std::sync::Arc::new(Step { id: step.clone(), ..Step::default() })];
        let phase = Box::new(Phase { id, name: name.to_owned(), steps, ..Phase::default() });
        placer.need(Edit::AddPhase { phase, at });
        step
    }
}

/// Columns by their headings. Those that mean nothing here become steps of their own; where no
/// heading means anything, phases.
fn named_columns(document: &Document, block: &Block, left: usize) -> Vec<ColumnTo> {
    let mut taken = BTreeSet::new();
    let mut columns = Vec::with_capacity(block.width());
    let steps: Vec<Id> = document.steps().map(|(_, s)| s.id.clone()).collect();
    for column in left..block.width() {
        let heading = block.cell(0, column);
        let found = if heading.is_empty() {
            // A cell over several columns fills the first of them.
            let before = columns.last().and_then(|to| match to {
                ColumnTo::Step(id) => steps.iter().position(|s| s == id),
                _ => None,
            });
            before.and_then(|at| steps.get(at + 1)).filter(|id| !taken.contains(*id)).cloned()
        } else {
            step_called(document, heading, &taken)
        };
        taken.extend(found.clone());
        let has_cards = (1..block.height()).any(|row| !block.cell(row, column).is_empty());
        columns.push(match found {
            Some(id) => ColumnTo::Step(id),
            None if has_cards => ColumnTo::NewStep,
            None => ColumnTo::Skip,
        });
    }
    if taken.is_empty() {
        columns.iter_mut().filter(|to| **to == ColumnTo::NewStep).for_each(|to| *to = ColumnTo::NewPhase);
    }
    columns
}

/// Rows by their headings.
fn named_rows(document: &Document, block: &Block, top: usize) -> Vec<RowTo> {
    let mut rows: Vec<RowTo> = Vec::with_capacity(block.height());
    for row in top..block.height() {
        let heading = block.cell(row, 0);
        let before = rows.last().filter(|_| heading.is_empty()).cloned();
        rows.push(before.or_else(|| lane_called(document, heading)).unwrap_or(RowTo::New(LaneKind::Notes)));
    }
    rows
}

/// The step that a heading names: by "Phase – Step", by its own name, by that of its phase. The
/// whole name counts before a part of it; steps in `taken` do not count.
fn step_called(document: &Document, heading: &str, taken: &BTreeSet<Id>) -> Option<Id> {
    let wanted = fold(heading);
    if wanted.is_empty() {
        return None;
    }
    let steps: Vec<(String, String, &Id)> = (document.steps().filter(|(_, s)| !taken.contains(&s.id)))
        .map(|(phase, step)| (fold(&phase.name), fold(&step.name), &step.id))
        .collect();
    let find = |fits: &dyn Fn(&str, &str) -> bool| steps.iter().find(|(phase, step, _)| fits(phase, step));
    find(&|phase, step| format!("{phase}{step}") == wanted)
        .or_else(|| find(&|_, step| step == wanted))
        .or_else(|| find(&|phase, _| phase == wanted))
        .or_else(|| find(&|_, step| is_part(step, &wanted)))
        .or_else(|| find(&|phase, _| is_part(phase, &wanted)))
        .map(|(_, _, id)| (*id).clone())
}

/// Where a row of that heading goes: to a lane by its own name, or by the name of its kind in any
/// of our languages. Curves take no words, so they are passed over.
fn lane_called(document: &Document, heading: &str) -> Option<RowTo> {
    let wanted = fold(heading);
    if wanted.is_empty() {
        return None;
    }
    let labels = |kind: LaneKind| Language::ALL.map(|l| fold(lane_label(l, kind)));
    let to = |lane: &Lane| match lane.kind.card_kind() {
        Some(_) => RowTo::Lane(lane.id.clone()),
        None => RowTo::Skip,
    };
    let lane = |fits: &dyn Fn(&Lane) -> bool| document.lanes.iter().find(|l| fits(l)).map(|l| to(l));
    let kind = |fits: &dyn Fn(&str) -> bool| LaneKind::ALL.into_iter().find(|k| labels(*k).iter().any(|l| fits(l)));
    let fresh = |kind: LaneKind| if kind.card_kind().is_some() { RowTo::New(kind) } else { RowTo::Skip };
    lane(&|l| fold(&l.name) == wanted)
        .or_else(|| lane(&|l| labels(l.kind).contains(&wanted)))
        .or_else(|| kind(&|label| label == wanted).map(fresh))
        .or_else(|| lane(&|l| is_part(&fold(&l.name), &wanted)))
        .or_else(|| lane(&|l| labels(l.kind).iter().any(|label| is_part(label, &wanted))))
        .or_else(|| kind(&|label| is_part(label, &wanted)).map(fresh))
}

/// Whether one is a part of the other, and not a tiny one.
fn is_part(name: &str, wanted: &str) -> bool {
    let (short, long) = if name.len() < wanted.len() { (name, wanted) } else { (wanted, name) };
    short.chars().count() >= 4 && long.contains(short)
}
