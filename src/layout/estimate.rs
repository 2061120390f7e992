//! How high a map is at least, from the number of its cards alone: spares searches in vain.

use std::{collections::BTreeMap, ops::Range};

use super::measure::{EMOTION_SLIDE, GAP, LANE_PAD};
use crate::{
    base::Id,
    model::{CardKind, Document, LaneKind},
};

/// Title, phases and footer at their lowest.
const FRAME: f32 = 110.0;

/// A height in points that a sheet with these columns surely exceeds, whatever its width.
pub(super) fn least_height(doc: &Document, columns: &Range<usize>) -> f32 {
    let steps = doc.columns();
    let lanes: BTreeMap<&Id, usize> =
        doc.lanes.iter().enumerate().filter(|(_, l)| !l.hidden).map(|(i, l)| (&l.id, i)).collect();
    let hidden: Vec<&Id> = doc.personas.iter().filter(|p| p.hidden).map(|p| &p.id).collect();
    let is_hidden = |id: &Id| hidden.contains(&id);
    let mut stacks = vec![0.0_f32; lanes.len().max(doc.lanes.len()) * columns.len()];
    for card in doc.cards.iter() {
        let Some(column) = steps.of(&card.step).and_then(|at| at.checked_sub(columns.start)) else { continue };
        let Some(lane) = lanes.get(&card.lane).filter(|_| column < columns.len()) else { continue };
        if !hidden.is_empty() && (card.personas.iter().any(is_hidden) || card.is_only_for(is_hidden)) {
            continue;
        }
        if let Some(h) = stacks.get_mut(lane * columns.len() + column) {
            *h += least_card(card.kind.card_kind()) + GAP;
        }
    }
    let cells = stacks.chunks(columns.len().max(1)).map(|lane| lane.iter().copied().fold(0.0, f32::max));
    let rows: f32 = cells.filter(|h| *h > 0.0).map(|h| h - GAP + 2.0 * LANE_PAD).sum();
    let feels = doc.lanes.iter().any(|l| l.kind == LaneKind::Emotion && !l.hidden && !doc.emotions.is_empty());
    FRAME + rows + if feels { EMOTION_SLIDE } else { 0.0 }
}

/// Height of a card of one short word.
fn least_card(kind: CardKind) -> f32 {
    match kind {
        CardKind::Thought => 14.0,
        CardKind::Image | CardKind::Process => 18.0,
        CardKind::Action | CardKind::Note => 19.0,
        CardKind::Touchpoint => 24.0,
        CardKind::Metric => 25.0,
        CardKind::Pain | CardKind::Opportunity => 33.0,
    }
}
