//! A laid out sheet: every position, and how to find a thing in it.

use std::{ops::Range, sync::Arc};

use super::{
    blueprint::BlueprintLine, card::CardBlock, curve::Curve, links::LinkLine, piece::Block, seam::SeamSign,
    tag::ClusterTag,
};
use crate::{
    base::{Id, Language, Point, Rect, Size},
    model::{Card, LaneKind},
};

/// Where everything of a map (or of one sheet of it) stands, in sheet points at scale 1.
#[derive(Clone, Debug)]
pub struct Sheet {
    /// Width and height, margins included.
    pub size: Size,
    /// Language of the sheet's own words.
    pub language: Language,
    /// What the layout was fitted to; hand it back to lay out an edited map at the same width.
    pub fitted: Fitted,
    /// Number of this sheet and how many there are.
    pub number: (usize, usize),
    /// The steps shown, from left to right.
    pub columns: Vec<Column>,
    /// The phases shown.
    pub phases: Vec<PhaseSpan>,
    /// The rows, from top to bottom.
    pub lanes: Vec<LaneRow>,
    /// Blueprint lines: which, and at what height.
    pub lines: Vec<(BlueprintLine, f32)>,
    /// Cards in the order of the document.
    pub cards: Vec<PlacedCard>,
    /// Title, personas, phases, labels, legend: everything that is not in a cell.
    pub furniture: Vec<Placed>,
    /// Insides of the emotion lanes.
    pub curves: Vec<LaneCurve>,
    /// Links from pain points to opportunities.
    pub links: Vec<LinkLine>,
    /// Signs of seams before touchpoints.
    pub seams: Vec<SeamSign>,
    /// Tags of clusters on their cards.
    pub tags: Vec<ClusterTag>,
    /// The area of the cells.
    pub grid: Rect,
    /// Places in `cards`, by the identifiers' order.
    pub(super) by_id: Arc<[u32]>,
}

/// How wide a sheet was laid out, and what was left over.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Fitted {
    /// Design width in points: at scale 1, margins included.
    pub width: f32,
    /// Spare height in points that the emotion lane took.
    pub spare: f32,
}

/// A step's column.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    /// Left edge in points.
    pub x: f32,
    /// Width in points, gaps included.
    pub w: f32,
    /// The step.
    pub step: Id,
    /// Place among all steps of the map.
    pub index: usize,
    /// Place of its phase in [`Sheet::phases`].
    pub phase: usize,
}

/// A phase's stretch of columns.
#[derive(Clone, Debug, PartialEq)]
pub struct PhaseSpan {
    /// The phase.
    pub id: Id,
    /// Place among all phases of the map.
    pub index: usize,
    /// Its columns in [`Sheet::columns`].
    pub columns: Range<usize>,
    /// Its chevron, without the tip.
    pub rect: Rect,
}

/// A row of the map.
#[derive(Clone, Debug, PartialEq)]
pub struct LaneRow {
    /// The lane.
    pub id: Id,
    /// Place among all lanes of the map.
    pub index: usize,
    /// What it shows.
    pub kind: LaneKind,
    /// From its rule to the next, cells only.
    pub rect: Rect,
    /// Rows of cards: top and height in points.
    pub rows: Vec<(f32, f32)>,
    /// Drawn as a thin line.
    pub folded: bool,
    /// Whether a rule runs along its top (a blueprint line takes its place otherwise).
    pub ruled: bool,
    /// Its first rows of cards are on a sheet before.
    pub continued: bool,
}

/// The inside of an emotion lane.
#[derive(Clone, Debug)]
pub struct LaneCurve {
    /// Place of the lane in [`Sheet::lanes`].
    pub lane: usize,
    /// Axis, curves, markers and quotes.
    pub curve: Arc<Curve>,
}

/// A card at its place.
#[derive(Clone, Debug)]
pub struct PlacedCard {
    /// The card.
    pub card: Arc<Card>,
    /// Place in the document's card table.
    pub index: usize,
    /// Place of its lane in [`Sheet::lanes`].
    pub lane: usize,
    /// Row within the lane.
    pub row: usize,
    /// Columns covered, as places in [`Sheet::columns`].
    pub columns: Range<usize>,
    /// Its box.
    pub rect: Rect,
    /// Its inside.
    pub block: Arc<CardBlock>,
}

/// Something outside the cells, at its place.
#[derive(Clone, Debug)]
pub struct Placed {
    /// What it is.
    pub what: What,
    /// What it belongs to.
    pub owner: Option<Id>,
    /// Its box.
    pub rect: Rect,
    /// What it looks like.
    pub block: Arc<Block>,
}

/// What a piece of furniture is. Numbers are places in the document's tables, but for those of
/// lanes, columns and phases, which are places in the sheet's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    /// Current or future state.
    State,
    /// The map's title.
    Title,
    /// Organisation and subtitle.
    Subtitle,
    /// Date, author, version.
    Meta,
    /// Scenario or expectations.
    Story,
    /// A persona's avatar.
    Avatar(usize),
    /// A persona's name.
    PersonaName(usize),
    /// Who a persona is.
    PersonaRole(usize),
    /// A persona's own words.
    PersonaQuote(usize),
    /// Heading of a persona's list.
    PersonaHeading(usize, PersonaList),
    /// An item of a persona's list.
    PersonaItem(usize, PersonaList, usize),
    /// A rule of the header.
    HeaderRule,
    /// A stage over phases.
    Stage(usize),
    /// A phase's chevron.
    Phase(usize),
    /// A phase's goal and duration.
    Goal(usize),
    /// The label beside the goals.
    GoalLabel,
    /// A step's name.
    Step(usize),
    /// The way that forks to a step.
    Branch(usize),
    /// The label beside the time line.
    TimeLabel,
    /// How long the steps take, to scale.
    TimeLine,
    /// A lane's label.
    LaneLabel(usize),
    /// A blueprint line's name, by place in [`Sheet::lines`].
    LineLabel(usize),
    /// An entry of the legend.
    Legend(usize),
    /// What the map rests on.
    Basis,
    /// Which sheet this is.
    SheetNumber,
}

/// Lists of a persona.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum PersonaList {
    /// What this customer wants to reach.
    Goals,
    /// What gets in the way.
    Frustrations,
    /// What this customer needs.
    Needs,
    /// What drives this customer.
    Motives,
}

impl Placed {
    /// A block at its place, as high as it needs.
    pub(super) fn new(what: What, owner: Option<&Id>, at: Point, block: Block) -> Self {
        let rect = Rect::new(at.x, at.y, block.w, block.h);
        Self { what, owner: owner.cloned(), rect, block: Arc::new(block) }
    }
}

impl Sheet {
    /// The card of that identifier, in logarithmic time.
    pub fn card(&self, id: &Id) -> Option<&PlacedCard> {
        let card = |at: &u32| self.cards.get(*at as usize);
        let at = self.by_id.binary_search_by(|at| card(at).map(|c| &c.card.id).cmp(&Some(id))).ok()?;
        self.by_id.get(at).and_then(card)
    }

    /// The row of that lane.
    pub fn lane(&self, id: &Id) -> Option<&LaneRow> {
        self.lanes.iter().find(|l| l.id == *id)
    }

    /// The column of that step.
    pub fn column(&self, step: &Id) -> Option<&Column> {
        self.columns.iter().find(|c| c.step == *step)
    }

    /// The box of the cell where a lane and a step cross.
    pub fn cell(&self, lane: &Id, step: &Id) -> Option<Rect> {
        let (lane, column) = (self.lane(lane)?, self.column(step)?);
        Some(Rect::new(column.x, lane.rect.y, column.w, lane.rect.h))
    }
}
