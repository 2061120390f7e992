//! Everything on the canvas that can be pointed at, selected or walked to, and where it lies.

use std::{collections::BTreeMap, sync::Arc};

use super::zones::Zone;
use crate::{
    app::state::{InPlaceSubject, Selection},
    base::{Id, Point, Rect},
    layout::{Placed, PlacedCard, Sheet, What, measure},
    model::LaneKind,
};

/// A thing on the canvas.
#[derive(Clone, Debug, PartialEq)]
pub struct Spot {
    /// What pointing at it selects.
    pub what: Selection,
    /// The words of it that can be edited in place.
    pub words: Option<InPlaceSubject>,
    /// Its box, in sheet points.
    pub rect: Rect,
    /// How it moves.
    pub zone: Zone,
}

/// All spots of a sheet but its cards and cells, which the sheet itself finds faster.
#[derive(Debug, Default)]
pub struct Spots {
    sheet: Option<Arc<Sheet>>,
    /// Title, personas, stages, phases, steps, lane labels: each once.
    pub furniture: Vec<Spot>,
    /// Goals and other words beside what they belong to: not walked to.
    pub asides: Vec<Spot>,
    /// Markers of the emotion curves.
    pub markers: Vec<Spot>,
    /// Quotes on the curves.
    pub quotes: Vec<Spot>,
    /// Signs of seams between touchpoints: they lead to the one behind.
    pub seams: Vec<Spot>,
    /// Which cells have a card over them, by lane and column.
    taken: Vec<Vec<bool>>,
}

impl Spots {
    /// Brings the spots in line with `sheet`.
    pub fn renew(&mut self, sheet: &Arc<Sheet>) {
        if self.sheet.as_ref().is_some_and(|s| Arc::ptr_eq(s, sheet)) {
            return;
        }
        *self = Self { sheet: Some(Arc::clone(sheet)), ..Self::default() };
        let mut personas: BTreeMap<usize, Spot> = BTreeMap::new();
        for placed in &sheet.furniture {
            self.add(sheet, placed, &mut personas);
        }
        self.furniture.extend(personas.into_values());
        for lane_curve in &sheet.curves {
            let curve = &lane_curve.curve;
            for marker in &curve.markers {
                let (persona, step) = (marker.persona.clone(), marker.step.clone());
                let words = Some(InPlaceSubject::Quote { persona: persona.clone(), step: step.clone() });
                let rect = marker.bounds.grown(1.0);
                self.markers.push(Spot { what: Selection::Emotion { persona, step }, words, rect, zone: Zone::Body });
            }
            for quote in &curve.quotes {
                let Some(marker) = curve.markers.get(quote.marker) else { continue };
                let (persona, step) = (marker.persona.clone(), marker.step.clone());
                let words = Some(InPlaceSubject::Quote { persona: persona.clone(), step: step.clone() });
                let what = Selection::Emotion { persona, step };
                self.quotes.push(Spot { what, words, rect: quote.rect, zone: Zone::Body });
            }
        }
        for sign in &sheet.seams {
            let Some(card) = sheet.cards.get(sign.card) else { continue };
            self.seams.push(Spot { rect: sign.ring, words: None, ..card_spot(card) });
        }
        self.taken = sheet.lanes.iter().map(|_| vec![false; sheet.columns.len()]).collect();
        for card in &sheet.cards {
            if let Some(row) = self.taken.get_mut(card.lane) {
                row.iter_mut().take(card.columns.end).skip(card.columns.start).for_each(|cell| *cell = true);
            }
        }
        for marker in sheet.curves.iter().flat_map(|c| c.curve.markers.iter().map(move |m| (c.lane, m))) {
            let column = sheet.columns.iter().position(|c| c.step == marker.1.step);
            if let Some(cell) = column.and_then(|at| self.taken.get_mut(marker.0)?.get_mut(at)) {
                *cell = true;
            }
        }
    }

    fn add(&mut self, sheet: &Sheet, placed: &Placed, personas: &mut BTreeMap<usize, Spot>) {
        let rect = placed.rect;
        let owner = placed.owner.clone();
        let spot = |what: Selection, words: Option<InPlaceSubject>, zone: Zone| Spot { what, words, rect, zone };
        match (placed.what, owner) {
            (What::Title, _) => {
                self.furniture.push(spot(Selection::Journey, Some(InPlaceSubject::Title), Zone::Body));
            }
            (What::State | What::Subtitle | What::Meta | What::Story, _) => {
                self.asides.push(spot(Selection::Journey, None, Zone::Body));
            }
            (
                What::Avatar(at)
                | What::PersonaName(at)
                | What::PersonaRole(at)
                | What::PersonaQuote(at)
                | What::PersonaHeading(at, _)
                | What::PersonaItem(at, ..),
                Some(id),
            ) => {
                let words = Some(InPlaceSubject::Persona(id.clone()));
                let whole = personas.entry(at).or_insert_with(|| spot(Selection::Persona(id), words, Zone::Body));
                whole.rect = whole.rect.union(rect);
            }
            (What::Stage(_), Some(id)) => {
                let words = Some(InPlaceSubject::Stage(id.clone()));
                self.furniture.push(spot(Selection::Stage(id), words, Zone::Body));
            }
            (What::TimeLabel | What::TimeLine, _) => {
                self.asides.push(spot(Selection::Journey, None, Zone::Top));
            }
            (What::Phase(_), Some(id)) => {
                let words = Some(InPlaceSubject::Phase(id.clone()));
                self.furniture.push(spot(Selection::Phase(id), words, Zone::Top));
            }
            (What::Goal(_), Some(id)) => {
                let words = Some(InPlaceSubject::Goal(id.clone()));
                self.asides.push(spot(Selection::Phase(id), words, Zone::Top));
            }
            (What::Step(_), Some(id)) => {
                let words = Some(InPlaceSubject::Step(id.clone()));
                self.furniture.push(spot(Selection::Step(id), words, Zone::Top));
            }
            (What::LaneLabel(_), Some(id)) => {
                // The label's column down the whole lane, so that there is enough to hit.
                let row = sheet.lane(&id).map_or(rect, |lane| lane.rect);
                let rect = Rect::new(measure::MARGIN, row.y, measure::LABEL, row.h);
                let words = Some(InPlaceSubject::Lane(id.clone()));
                self.furniture.push(Spot { what: Selection::Lane(id), words, rect, zone: Zone::Left });
            }
            _ => {}
        }
    }

    /// What lies at a point of a zone; `slack` widens small things, in points.
    pub fn hit(&self, sheet: &Sheet, zone: Zone, point: Point, slack: f32) -> Option<Spot> {
        let small = |spots: &[Spot]| {
            let under = spots.iter().filter(|s| s.rect.grown(slack).contains(point));
            under.min_by(|a, b| distance(a, point).total_cmp(&distance(b, point))).cloned()
        };
        let plain = |spots: &[Spot]| spots.iter().rev().find(|s| s.zone == zone && s.rect.contains(point)).cloned();
        if zone == Zone::Body {
            let in_grid = small(&self.markers).or_else(|| small(&self.quotes)).or_else(|| plain(&self.seams));
            let in_grid = in_grid.or_else(|| {
                let (lane, _) = sheet.lane_at(point.y)?;
                sheet.cards.iter().find(|c| c.lane == lane && c.rect.contains(point)).map(card_spot)
            });
            if in_grid.is_some() {
                return in_grid;
            }
        }
        let furniture = plain(&self.furniture).or_else(|| plain(&self.asides));
        furniture.or_else(|| if zone == Zone::Body { cell_at(sheet, point) } else { None })
    }

    /// The spot of what is selected (of the last card of several).
    pub fn of(&self, sheet: &Sheet, selection: &Selection) -> Option<Spot> {
        match selection {
            Selection::None => None,
            Selection::Cards(ids) => sheet.card(ids.last()?).map(card_spot),
            Selection::Cell { lane, step } => cell_spot(sheet, lane, step),
            Selection::Emotion { .. } => self.markers.iter().find(|s| s.what == *selection).cloned(),
            _ => self.furniture.iter().find(|s| s.what == *selection).cloned(),
        }
    }

    /// Whether nothing lies in that cell.
    pub fn is_free(&self, lane: usize, column: usize) -> bool {
        self.taken.get(lane).and_then(|row| row.get(column)).is_some_and(|taken| !taken)
    }

    /// Whether nothing lies in the whole lane.
    pub fn is_lane_free(&self, lane: usize) -> bool {
        self.taken.get(lane).is_some_and(|row| row.iter().all(|taken| !taken))
    }

    /// Everything the arrow keys lead to.
    pub fn walk(&self, sheet: &Sheet) -> Vec<Spot> {
        let mut all: Vec<Spot> = self.furniture.iter().chain(&self.markers).cloned().collect();
        all.extend(sheet.cards.iter().map(card_spot));
        for (at, lane) in sheet.lanes.iter().enumerate().filter(|(_, lane)| !lane.folded) {
            let free = sheet.columns.iter().enumerate().filter(|(column, _)| self.is_free(at, *column));
            all.extend(free.filter_map(|(_, column)| cell_spot(sheet, &lane.id, &column.step)));
        }
        all
    }
}

fn distance(spot: &Spot, point: Point) -> f32 {
    spot.rect.centre().distance(point)
}

/// A card as a spot.
pub(super) fn card_spot(card: &PlacedCard) -> Spot {
    let id = card.card.id.clone();
    let words = Some(InPlaceSubject::Card(id.clone()));
    Spot { what: Selection::card(id), words, rect: card.rect, zone: Zone::Body }
}

/// The cell where a lane and a step cross.
pub(super) fn cell_spot(sheet: &Sheet, lane: &Id, step: &Id) -> Option<Spot> {
    let rect = sheet.cell(lane, step)?;
    let pad = if sheet.lane(lane).is_some_and(|l| l.kind == LaneKind::Emotion) { 1.0 } else { measure::GAP / 2.0 };
    let rect = Rect::new(rect.x + measure::GAP / 2.0, rect.y + pad, rect.w - measure::GAP, rect.h - 2.0 * pad);
    let what = Selection::Cell { lane: lane.clone(), step: step.clone() };
    Some(Spot { what, words: None, rect, zone: Zone::Body })
}

/// The cell at a point.
pub(super) fn cell_at(sheet: &Sheet, point: Point) -> Option<Spot> {
    let (_, lane) = sheet.lane_at(point.y)?;
    let column = sheet.columns.get(sheet.column_at(point.x)?)?;
    cell_spot(sheet, &lane.id, &column.step).filter(|_| !lane.folded)
}
