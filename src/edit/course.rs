//! Spans of cards while the columns under them change.

use std::{ops::Range, sync::Arc};

use super::table::revise;
use crate::model::{Card, Columns, Document};

/// Cuts cards that reach beyond the last step.
pub(super) fn clamp_spans(doc: &mut Document) {
    let columns = doc.columns();
    let room = |c: &Card| columns.of(&c.step).map_or(1, |first| columns.len() - first);
    revise(
        &mut doc.cards,
        |c| c.span > 1 && usize::from(c.span) > room(c),
        |c| c.span = u16::try_from(room(c)).unwrap_or(u16::MAX).max(1),
    );
}

/// Cards that lay across the place where `count` columns came in before column `at` cover them too.
/// `old` are the columns before.
pub(super) fn widen_spans(doc: &mut Document, old: &Columns, at: usize, count: usize) {
    let across = |c: &Card| c.span > 1 && old.range(c).is_some_and(|r| r.start < at && at < r.end);
    let count = u16::try_from(count).unwrap_or(u16::MAX);
    revise(&mut doc.cards, across, |c| c.span = c.span.saturating_add(count));
}

/// Cards that covered columns in `removed` without beginning there let go of them. `old` are the
/// columns before; a card keeps its first step.
pub(super) fn narrow_spans(doc: &mut Document, old: &Columns, removed: &Range<usize>) {
    let lost = |c: &Card| {
        let range = if c.span > 1 { old.range(c).unwrap_or(0..0) } else { 0..0 };
        range.end.min(removed.end).saturating_sub(range.start.max(removed.start))
    };
    revise(
        &mut doc.cards,
        |c| lost(c) > 0,
        |c| c.span = c.span.saturating_sub(u16::try_from(lost(c)).unwrap_or(u16::MAX)).max(1),
    );
}

/// The column where the phase at `at` begins; one past the last for a place behind all phases.
pub(super) fn first_column(doc: &Document, at: usize) -> usize {
    doc.phases.iter().take(at).map(|p| p.steps.len()).sum()
}

/// The columns of the phase at `at`.
pub(super) fn columns_of(doc: &Document, at: usize) -> Range<usize> {
    let first = first_column(doc, at);
    first..first + doc.phases.get(at).map_or(0, |p| p.steps.len())
}

/// Changes the phase at `at`; answers nothing where there is none.
pub(super) fn with_phase<R>(
    doc: &mut Document,
    at: usize,
    change: impl FnOnce(&mut crate::model::Phase) -> R,
) -> Option<R> {
    Arc::make_mut(&mut doc.phases).get_mut(at).map(|phase| change(Arc::make_mut(phase)))
}
