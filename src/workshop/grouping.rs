//! Putting cards of a lane into clusters, as changes of the document's list of them.

use crate::{
    base::Id,
    edit::{Edit, apply, fresh_id},
    model::{Card, Cluster, Document},
};

/// Puts a card with another one or into a cluster, whichever `to` names. None where that changes
/// nothing, or where they are of different lanes.
pub fn join(document: &Document, card: &Id, to: &Id) -> Option<Edit> {
    let lane = &document.card(card)?.lane;
    let target = document.cluster(to).or_else(|| document.cluster_of(to));
    if card == to || target.is_some_and(|cluster| cluster.lane != *lane || cluster.cards.contains(card)) {
        return None;
    }
    let mut clusters = without(document, card);
    if let Some(target) = target {
        clusters.iter_mut().filter(|cluster| cluster.id == target.id).for_each(|c| c.cards.push(card.clone()));
    } else {
        document.card(to).filter(|other| other.lane == *lane)?;
        let cards = vec![to.clone(), card.clone()];
        let id = fresh_id(document, "cluster-");
        clusters.push(Cluster { id, lane: lane.clone(), name: String::new(), cards });
    }
    Some(Edit::SetClusters(clusters))
}

/// Begins a cluster with one card.
pub fn begin(document: &Document, card: &Id) -> Option<Edit> {
    let lane = document.card(card)?.lane.clone();
    let mut clusters = without(document, card);
    let id = fresh_id(document, "cluster-");
    clusters.push(Cluster { id, lane, name: String::new(), cards: vec![card.clone()] });
    Some(Edit::SetClusters(clusters))
}

/// Puts several cards of one lane into one cluster: the one that the first of them is in, or a new
/// one. None where they are of several lanes, or nothing would change.
pub fn together(document: &Document, cards: &[Id]) -> Option<Edit> {
    let (first, rest) = cards.split_first()?;
    let mut next = document.clone();
    for card in rest {
        if document.card(card)?.lane != document.card(first)?.lane {
            return None;
        }
        if let Some(edit) = join(&next, card, first) {
            next = apply(&next, &edit).ok()?;
        }
    }
    (next.clusters != document.clusters).then(|| Edit::SetClusters(all(&next)))
}

/// Takes a card out of the cluster it is in.
pub fn leave(document: &Document, card: &Id) -> Option<Edit> {
    document.cluster_of(card)?;
    Some(Edit::SetClusters(without(document, card)))
}

/// Calls a cluster so.
pub fn name(document: &Document, cluster: &Id, name: &str) -> Option<Edit> {
    document.cluster(cluster).filter(|known| known.name != name)?;
    let mut clusters = all(document);
    clusters.iter_mut().filter(|row| row.id == *cluster).for_each(|row| name.clone_into(&mut row.name));
    Some(Edit::SetClusters(clusters))
}

/// Takes a cluster apart; its cards stay.
pub fn dissolve(document: &Document, cluster: &Id) -> Option<Edit> {
    document.cluster(cluster)?;
    let clusters = all(document).into_iter().filter(|row| row.id != *cluster).collect();
    Some(Edit::SetClusters(clusters))
}

/// The clusters of a lane, and the cards of it that are in none, both in the order of the map. With
/// steps given only what stands at them: a cluster with one card there is there with all of them.
pub fn of_lane<'a>(document: &'a Document, lane: &Id, steps: Option<&[&Id]>) -> (Vec<&'a Cluster>, Vec<&'a Card>) {
    let columns = document.columns();
    let mut cards: Vec<&Card> = document.cards.iter().map(AsRef::as_ref).filter(|c| c.lane == *lane).collect();
    cards.sort_by_key(|card| columns.of(&card.step));
    let is_here = |card: &&Card| steps.is_none_or(|steps| steps.contains(&&card.step));
    let mut clusters: Vec<&Cluster> = Vec::new();
    let mut loose = Vec::new();
    for card in cards.into_iter().filter(is_here) {
        match document.cluster_of(&card.id) {
            Some(cluster) if clusters.iter().any(|known| known.id == cluster.id) => {}
            Some(cluster) => clusters.push(cluster),
            None => loose.push(card),
        }
    }
    (clusters, loose)
}

fn all(document: &Document) -> Vec<Cluster> {
    document.clusters.iter().map(|row| Cluster::clone(row)).collect()
}

/// All clusters, the card in none of them. One that had a name keeps it for its last card; a single
/// card without a name for it is no cluster.
fn without(document: &Document, card: &Id) -> Vec<Cluster> {
    let mut clusters = all(document);
    for cluster in &mut clusters {
        let before = cluster.cards.len();
        cluster.cards.retain(|id| id != card);
        if cluster.cards.len() < before && cluster.cards.len() == 1 && cluster.name.is_empty() {
            cluster.cards.clear();
        }
    }
    clusters.retain(|cluster| !cluster.cards.is_empty());
    clusters
}
