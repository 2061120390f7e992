//! Edits of clusters: which cards belong together, one card made of them, and many made of that one.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use super::{
    EditError, Name,
    apply::Done,
    copies::{Renamed, rename, rename_pointers},
    ids::{FreshIds, card_prefix, fresh_id},
    table::{clean_words, locate, put, retain, revise},
    unite::unite,
    upkeep::unlocked,
    workshop::{own, rows},
};
use crate::{
    base::Id,
    model::{Card, Cluster, Document, Kind, Link, Seam, Table, Tally, Touchpoint, What},
};

/// A card that is named twice stays in the first cluster; one of another lane is in none.
pub(super) fn set(doc: &mut Document, clusters: &[Cluster]) -> Done {
    let mut taken = BTreeSet::new();
    let mut clusters = clusters.to_vec();
    let lanes = lanes_of(doc, &clusters);
    for cluster in &mut clusters {
        let lane = &cluster.lane;
        cluster.cards.retain(|card| lanes.get(card).is_none_or(|of| of == lane) && taken.insert(card.clone()));
    }
    clusters.retain(|cluster| !cluster.cards.is_empty());
    let gone = own(doc, &clusters, &doc.clusters, What::Cluster)?;
    doc.clusters = rows(doc, &clusters)?;
    doc.forget(&gone);
    Ok(())
}

fn lanes_of(doc: &Document, clusters: &[Cluster]) -> BTreeMap<Id, Id> {
    let wanted: BTreeSet<&Id> = clusters.iter().flat_map(|cluster| &cluster.cards).collect();
    let cards = doc.cards.iter().filter(|card| wanted.contains(&card.id));
    cards.map(|card| (card.id.clone(), card.lane.clone())).collect()
}

/// Takes cards that went to another lane out of the clusters of the lane they left.
pub(super) fn keep_to_lanes(doc: &mut Document, moved: &BTreeSet<Id>) {
    if !doc.clusters.iter().any(|cluster| cluster.cards.iter().any(|card| moved.contains(card))) {
        return;
    }
    let cards = doc.cards.iter().filter(|card| moved.contains(&card.id));
    let lanes: BTreeMap<Id, Id> = cards.map(|card| (card.id.clone(), card.lane.clone())).collect();
    let strays = |cluster: &Cluster, card: &Id| lanes.get(card).is_some_and(|lane| *lane != cluster.lane);
    revise(
        &mut doc.clusters,
        |cluster| cluster.cards.iter().any(|card| strays(cluster, card)),
        |cluster| {
            let lane = cluster.lane.clone();
            cluster.cards.retain(|card| lanes.get(card).is_none_or(|of| *of == lane));
        },
    );
    drop_empty(doc);
}

/// Clusters none of whose cards is left go, and what was said about them.
fn drop_empty(doc: &mut Document) {
    let gone = doc.clusters.iter().filter(|c| c.cards.is_empty()).map(|c| c.id.clone()).collect::<BTreeSet<_>>();
    retain(&mut doc.clusters, |cluster| !cluster.cards.is_empty());
    if !gone.is_empty() {
        doc.forget(&gone);
    }
}

/// Copies the clusters of lanes in `renamed` with the copies of their cards.
pub(super) fn copy(doc: &mut Document, ids: &mut FreshIds<'_>, renamed: &Renamed) {
    let copies: Vec<Arc<Cluster>> = (doc.clusters.iter())
        .filter(|cluster| renamed.contains_key(&cluster.lane))
        .map(|cluster| {
            let mut copy = Cluster { id: ids.next("cluster-"), ..Cluster::clone(cluster) };
            rename(&mut copy.lane, renamed);
            copy.cards.iter_mut().for_each(|card| rename(card, renamed));
            Arc::new(copy)
        })
        .collect();
    if !copies.is_empty() {
        Arc::make_mut(&mut doc.clusters).extend(copies);
    }
}

/// Makes one card of the cluster's cards, called as the cluster is: the first of them, over all of
/// their steps. Whatever pointed to the others points to it.
pub(super) fn merge(doc: &mut Document, id: &Id) -> Done {
    let Some(cluster) = doc.cluster(id).cloned() else { return Err(EditError::NotThere(id.clone())) };
    let lane = unlocked(doc, &cluster.lane)?;
    if !lane.kind.card_kind().is_some_and(crate::model::CardKind::merges) {
        return Err(EditError::Unmergeable(Name::Lane(lane.kind, lane.name.clone())));
    }
    let columns = doc.columns();
    let mut cards: Vec<Arc<Card>> = doc.cards.iter().filter(|c| cluster.cards.contains(&c.id)).cloned().collect();
    cards.sort_by_key(|card| columns.of(&card.step));
    let Some((first, rest)) = cards.split_first() else { return Err(EditError::NotThere(id.clone())) };
    if !rest.is_empty() {
        let mut merged = unite(doc, first, rest);
        if !cluster.name.is_empty() {
            merged.text.clone_from(&cluster.name);
        }
        let ranges = cards.iter().filter_map(|card| columns.range(card));
        let (start, end) = ranges.fold((usize::MAX, 0), |(a, b), range| (a.min(range.start), b.max(range.end)));
        merged.span = u16::try_from(end.saturating_sub(start)).unwrap_or(u16::MAX).max(1);
        clean_words(&mut merged);
        let (at, _) = locate(&doc.cards, &first.id)?;
        put(&mut doc.cards, at, merged);
        let gone: BTreeSet<Id> = rest.iter().map(|card| card.id.clone()).collect();
        point_to(doc, &gone.iter().map(|old| (old.clone(), first.id.clone())).collect());
        retain(&mut doc.cards, |card| !gone.contains(&card.id));
        doc.forget(&gone);
    }
    retain(&mut doc.clusters, |cluster| cluster.id != *id);
    doc.forget(&BTreeSet::from([id.clone()]));
    Ok(())
}

/// Lets everything point to the cards that others have become.
fn point_to(doc: &mut Document, renamed: &Renamed) {
    let is_old = |id: &Id| renamed.contains_key(id);
    revise(
        &mut doc.links,
        |l| is_old(&l.pain) || is_old(&l.opportunity),
        |Link { pain, opportunity }| {
            rename(pain, renamed);
            rename(opportunity, renamed);
        },
    );
    keep_first(&mut doc.links, |link| (link.pain.clone(), link.opportunity.clone()));
    revise(
        &mut doc.seams,
        |s| is_old(&s.from) || is_old(&s.to),
        |Seam { from, to, .. }| {
            rename(from, renamed);
            rename(to, renamed);
        },
    );
    retain(&mut doc.seams, |seam| seam.from != seam.to);
    keep_first(&mut doc.seams, |seam| (seam.from.clone(), seam.to.clone()));
    let points = |card: &Card| match &card.kind {
        Kind::Pain(pain) => pain.touchpoint.as_ref().is_some_and(is_old),
        Kind::Opportunity(opportunity) => opportunity.metric.as_ref().is_some_and(is_old),
        _ => false,
    };
    revise(&mut doc.cards, points, |card| rename_pointers(&mut card.kind, renamed));
    revise(
        &mut doc.rounds,
        |round| round.tally.iter().any(|tally| is_old(&tally.card)),
        |round| {
            let mut sums: Vec<Tally> = Vec::with_capacity(round.tally.len());
            for Tally { mut card, dots } in round.tally.drain(..) {
                rename(&mut card, renamed);
                match sums.iter_mut().find(|sum| sum.card == card) {
                    Some(sum) => sum.dots = sum.dots.saturating_add(dots),
                    None => sums.push(Tally { card, dots }),
                }
            }
            round.tally = sums;
        },
    );
}

/// Drops rows that say what a row before them says.
fn keep_first<T, K: Ord>(table: &mut Table<T>, key: impl Fn(&T) -> K) {
    let mut seen = BTreeSet::new();
    if !table.iter().all(|row| seen.insert(key(row))) {
        seen.clear();
        Arc::make_mut(table).retain(|row| seen.insert(key(row)));
    }
}

/// Makes cards again of the words that were merged into one: a cluster called as the card was. What
/// else the card says stays with the first of them, since nobody knows any more whose it was.
pub(super) fn split(doc: &mut Document, id: &Id) -> Done {
    let before = doc.clone();
    let (at, card) = locate(&before.cards, id)?;
    unlocked(doc, &card.lane)?;
    let Some((text, others)) = card.gathered.split_first().filter(|(_, others)| !others.is_empty()) else {
        return Ok(());
    };
    let mut ids = FreshIds::new(&before);
    let first = Card { text: text.clone(), gathered: Vec::new(), ..Card::clone(card) };
    let again = |text: &String| {
        let kind = match &card.kind {
            // A touchpoint is nothing without the way it runs.
            Kind::Touchpoint(Touchpoint { channel, online, .. }) => {
                Kind::Touchpoint(Touchpoint { channel: channel.clone(), online: *online, ..Touchpoint::default() })
            }
            other => other.card_kind().blank(),
        };
        let blank =
            Card::new(ids.next(card_prefix(kind.card_kind())), card.lane.clone(), card.step.clone(), kind.card_kind());
        let (span, personas, owner) = (card.span, card.personas.clone(), card.owner.clone());
        Arc::new(Card { text: text.clone(), kind, span, personas, owner, colour: card.colour, ..blank })
    };
    let others: Vec<Arc<Card>> = others.iter().map(again).collect();
    let cards = std::iter::once(id.clone()).chain(others.iter().map(|other| other.id.clone())).collect::<Vec<_>>();
    put(&mut doc.cards, at, first);
    let behind = at + 1;
    Arc::make_mut(&mut doc.cards).splice(behind..behind, others);
    if doc.cluster_of(id).is_some() {
        let has_it = |cluster: &Cluster| cluster.cards.contains(id);
        revise(&mut doc.clusters, has_it, |cluster| cluster.cards.extend(cards.iter().skip(1).cloned()));
    } else {
        let (lane, name) = (card.lane.clone(), card.text.clone());
        let cluster = Cluster { id: fresh_id(doc, "cluster-"), lane, name, cards };
        Arc::make_mut(&mut doc.clusters).push(Arc::new(cluster));
    }
    Ok(())
}
