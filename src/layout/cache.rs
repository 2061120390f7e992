//! What a layout may reuse of the one before: insides of cards, set words, curves.

use std::{collections::BTreeMap, ops::Range, sync::Arc};

use rayon::prelude::*;

use super::{
    card::{self, CardBlock, CardContext},
    curve::Curve,
    words::Memo,
};
use crate::{
    base::{Id, Language, Rect},
    model::{
        Card, Channel, Document, Emotion, EvidenceLevel, KnownSeams, Lane, Link, Persona, Phase, Scale, SeamAt, Table,
    },
};

/// Carries what did not change from one layout to the next. Belongs to one font book; start anew
/// for another.
#[derive(Debug, Default)]
pub struct Cache {
    pub(super) memo: Memo,
    tables: Option<Tables>,
    pub(super) entries: Vec<Entry>,
    /// Cards by their identifiers' order, as places in the document.
    order: Option<Arc<[u32]>>,
    links: Option<KnownLinks>,
    pub(super) curves: Vec<KnownCurve>,
    seams: KnownSeams,
}

/// Tables on which every card's place or inside depends. Held, so that an address cannot come back
/// for something else.
#[derive(Debug)]
struct Tables {
    personas: Table<Persona>,
    channels: Table<Channel>,
    phases: Table<Phase>,
    lanes: Table<Lane>,
    cards: Table<Card>,
    language: Language,
}

/// Links and the order of cards by which their ends were found.
#[derive(Debug)]
struct KnownLinks {
    links: Table<Link>,
    order: Arc<[u32]>,
    ends: Arc<[(u32, u32)]>,
}

/// A card, where it belongs, and its inside at the last width.
#[derive(Clone, Debug)]
pub(super) struct Entry {
    pub(super) card: Arc<Card>,
    /// Place of the lane in the document; nothing for a card that is not to be drawn.
    pub(super) lane: Option<u32>,
    /// Columns counted over the whole map.
    pub(super) columns: Range<u32>,
    pub(super) block: Option<Arc<CardBlock>>,
    /// How the block was made.
    form: Form,
}

/// How a card's block is made: its width in points, over several steps, begun on a sheet before,
/// with a mark of how well it is founded (which its sources say, that are no part of the card).
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Form {
    pub(super) w: f32,
    pub(super) wide: bool,
    pub(super) continued: bool,
    pub(super) level: Option<EvidenceLevel>,
}

/// An emotion lane laid out before. Where only its height on the sheet changes, all in it keeps its
/// place; it is always lowered from the top, so that the way there leaves no trace of rounding.
#[derive(Clone, Debug)]
pub(super) struct KnownCurve {
    pub(super) key: CurveKey,
    /// With the top of its body at 0.
    pub(super) at_top: Curve,
    /// Where the lane stood last.
    pub(super) placed: Arc<Curve>,
}

/// What an emotion lane's inside depends on.
#[derive(Clone, Debug)]
pub(super) struct CurveKey {
    pub(super) emotions: Table<Emotion>,
    /// The other state, and whether it is left out.
    pub(super) foreseen: (Table<Emotion>, bool),
    pub(super) personas: Table<Persona>,
    pub(super) phases: Table<Phase>,
    pub(super) lane: Id,
    pub(super) language: Language,
    pub(super) scale: Scale,
    pub(super) names: Vec<String>,
    pub(super) label_h: f32,
    pub(super) body: Rect,
    /// Left edge and width of each column, and the place of the first.
    pub(super) columns: (usize, Vec<(f32, f32)>),
}

impl CurveKey {
    /// Whether both give the same lane, perhaps at another height of the sheet.
    pub(super) fn matches(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.emotions, &other.emotions)
            && Arc::ptr_eq(&self.foreseen.0, &other.foreseen.0)
            && self.foreseen.1 == other.foreseen.1
            && Arc::ptr_eq(&self.personas, &other.personas)
            && Arc::ptr_eq(&self.phases, &other.phases)
            && self.lane == other.lane
            && self.language == other.language
            && self.scale == other.scale
            && self.names == other.names
            && self.label_h == other.label_h
            && Rect { y: 0.0, ..self.body } == Rect { y: 0.0, ..other.body }
            && self.columns == other.columns
    }
}

/// Entries for `cards`, made of those in `removed` where they are about the same card; beside them
/// where each stood there. `place` makes an entry with the block and its form of one before.
fn take_over(
    removed: Vec<Entry>,
    cards: &[Arc<Card>],
    place: impl Fn(&Arc<Card>, Option<Arc<CardBlock>>, Form) -> Entry,
) -> (Vec<Entry>, Vec<Option<usize>>) {
    let removed = removed.into_iter().enumerate();
    let mut left: BTreeMap<usize, (usize, Entry)> =
        removed.map(|(at, entry)| (Arc::as_ptr(&entry.card).addr(), (at, entry))).collect();
    let kept: Vec<Option<(usize, Entry)>> = cards.iter().map(|card| left.remove(&Arc::as_ptr(card).addr())).collect();
    // What is left was written anew, or is gone.
    let left: BTreeMap<Id, (usize, Entry)> =
        left.into_values().map(|(at, entry)| (entry.card.id.clone(), (at, entry))).collect();
    let renew = |card: &Arc<Card>| match left.get(&card.id) {
        // Dragged elsewhere, a card looks the same.
        Some((at, old)) => {
            let block = old.block.clone().filter(|_| card.differs_in_place_only(&old.card));
            (place(card, block, old.form), Some(*at))
        }
        None => (place(card, None, Form::default()), None),
    };
    let taken = kept.into_iter().zip(cards).map(|(kept, card)| match kept {
        Some((at, entry)) => (entry, Some(at)),
        None => renew(card),
    });
    taken.unzip()
}

/// An order of cards by their identifiers after the cards from `head` on have changed places; nothing
/// where one is new, or gone. `from` says where each of them was.
fn reordered(order: &[u32], head: usize, from: &[Option<usize>]) -> Option<Arc<[u32]>> {
    let mut to = vec![None; from.len()];
    for (at, from) in from.iter().enumerate() {
        *to.get_mut((*from)?)? = Some((head + at) as u32);
    }
    let moved = |at: &u32| match (*at as usize).checked_sub(head) {
        Some(within) if within < to.len() => to.get(within).copied().flatten(),
        _ => Some(*at),
    };
    order.iter().map(moved).collect()
}

impl Cache {
    /// Takes over what `doc` shares with the document laid out before.
    pub(super) fn renew(&mut self, doc: &Document, ctx: &CardContext<'_>) {
        let (keep_blocks, keep_places) = self.tables.as_ref().map_or((false, false), |t| {
            let insides = Arc::ptr_eq(&t.personas, &doc.personas)
                && Arc::ptr_eq(&t.channels, &doc.channels)
                && t.language == ctx.language;
            (insides, insides && Arc::ptr_eq(&t.phases, &doc.phases) && Arc::ptr_eq(&t.lanes, &doc.lanes))
        });
        if keep_places && self.tables.as_ref().is_some_and(|t| Arc::ptr_eq(&t.cards, &doc.cards)) {
            return;
        }
        let steps = doc.columns();
        let lanes: BTreeMap<&Id, u32> = doc.lanes.iter().zip(0..).map(|(lane, at)| (&lane.id, at)).collect();
        let place = |card: &Arc<Card>, block: Option<Arc<CardBlock>>, form: Form| {
            let columns = steps.range(card).map(|r| r.start as u32..r.end as u32);
            let lane = lanes.get(&card.lane).copied().filter(|_| columns.is_some() && !ctx.is_hidden(card));
            Entry { card: Arc::clone(card), lane, columns: columns.unwrap_or_default(), block, form }
        };
        let (old, cards) = (self.entries.len(), doc.cards.len());
        let same = |(a, b): &(&Entry, &Arc<Card>)| Arc::ptr_eq(&a.card, b);
        let head = self.entries.iter().zip(doc.cards.iter()).take_while(same).count();
        let rest = old.min(cards) - head;
        let tail = self.entries.iter().rev().zip(doc.cards.iter().rev()).take(rest).take_while(same).count();
        // Between the kept head and tail the cards may have been moved about.
        let removed: Vec<Entry> = self.entries.drain(head..old - tail).collect();
        let changed = doc.cards.get(head..cards - tail).unwrap_or_default();
        let same_ids = removed.len() == changed.len() && removed.iter().zip(changed).all(|(a, b)| a.card.id == b.id);
        let same_count = removed.len() == changed.len();
        let (fresh, from) = take_over(removed, changed, place);
        if !same_ids {
            self.order = self.order.take().filter(|_| same_count).and_then(|order| reordered(&order, head, &from));
        }
        self.entries.splice(head..head, fresh);
        if !keep_places {
            for entry in &mut self.entries {
                let block = entry.block.take().filter(|_| keep_blocks);
                *entry = place(&entry.card, block, entry.form);
            }
        }
        self.tables = Some(Tables {
            personas: Arc::clone(&doc.personas),
            channels: Arc::clone(&doc.channels),
            phases: Arc::clone(&doc.phases),
            lanes: Arc::clone(&doc.lanes),
            cards: Arc::clone(&doc.cards),
            language: ctx.language,
        });
    }

    /// Makes the blocks that are missing or of another form than `forms` says for each card; a
    /// card without a form is not drawn.
    pub(super) fn make_blocks(&mut self, ctx: &CardContext<'_>, forms: &[Option<Form>]) {
        let stale = |(entry, form): &(&mut Entry, &Option<Form>)| {
            form.is_some_and(|form| entry.block.is_none() || entry.form != form)
        };
        let mut stale: Vec<(&mut Entry, &Option<Form>)> = self.entries.iter_mut().zip(forms).filter(stale).collect();
        let make = |(entry, form): &mut (&mut Entry, &Option<Form>)| {
            if let Some(form) = **form {
                entry.block = Some(Arc::new(card::block(ctx, &entry.card, form)));
                entry.form = form;
            }
        };
        // A few cards are done before the other threads have woken up.
        if stale.len() < 24 { stale.iter_mut().for_each(make) } else { stale.par_iter_mut().for_each(make) }
    }

    /// Cards by their identifiers' order.
    pub(super) fn order(&mut self) -> Arc<[u32]> {
        let entries = &self.entries;
        let order = self.order.get_or_insert_with(|| {
            let mut order: Vec<u32> = (0..entries.len() as u32).collect();
            order.sort_by(|a, b| {
                let id = |at: &u32| entries.get(*at as usize).map(|e| &e.card.id);
                id(a).cmp(&id(b))
            });
            order.into()
        });
        Arc::clone(order)
    }

    /// The seams of the map: a search for the best width lays it out many times.
    pub(super) fn seams(&mut self, doc: &Document) -> Arc<[SeamAt]> {
        self.seams.of(doc)
    }

    /// Both ends of each link as places in the card table; links that lead nowhere are left out.
    pub(super) fn links(&mut self, doc: &Document) -> Arc<[(u32, u32)]> {
        let order = self.order();
        if let Some(known) = &self.links
            && Arc::ptr_eq(&known.links, &doc.links)
            && Arc::ptr_eq(&known.order, &order)
        {
            return Arc::clone(&known.ends);
        }
        let find = |id: &Id| {
            let at = order.binary_search_by(|at| self.entries.get(*at as usize).map(|e| &e.card.id).cmp(&Some(id)));
            order.get(at.ok()?).copied()
        };
        let ends: Arc<[(u32, u32)]> =
            doc.links.iter().filter_map(|l| Some((find(&l.pain)?, find(&l.opportunity)?))).collect();
        self.links = Some(KnownLinks { links: Arc::clone(&doc.links), order, ends: Arc::clone(&ends) });
        ends
    }
}
