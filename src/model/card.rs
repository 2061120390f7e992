//! Cards: what people write and move.

use serde::{Deserialize, Serialize};

use super::{Metric, Moment, Opportunity, is_default};
use crate::base::{Colour, Id};

/// One card, in the cell where its lane and its first step cross.
///
/// Cards of one cell stand in the order of the document's card table.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Card {
    /// Identifier.
    pub id: Id,
    /// The row.
    pub lane: Id,
    /// The first column.
    pub step: Id,
    /// How many columns it covers, at least 1; never beyond the last step.
    #[serde(default = "one", skip_serializing_if = "is_one")]
    pub span: u16,
    /// The card's words.
    pub text: String,
    /// What the card's kind adds.
    pub kind: Kind,
    /// Whom it concerns; empty means everybody.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub personas: Vec<Id>,
    /// The role or team inside the company that answers for it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub owner: String,
    /// What it rests on.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub evidence: Vec<EvidenceRef>,
    /// How well it is founded; unset follows from the evidence.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub level: Option<EvidenceLevel>,
    /// Dots from the last vote.
    #[serde(default, skip_serializing_if = "is_default")]
    pub votes: u32,
    /// A colour of its own for the card's edge.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub colour: Option<Colour>,
    /// A web or mail address (`https`, `http`, `mailto`).
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub url: String,
    /// Notes that are not on the sheet.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
    /// The words of the cards that were merged into this one, its own among them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub gathered: Vec<String>,
}

fn one() -> u16 {
    1
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde passes a reference")]
fn is_one(span: &u16) -> bool {
    *span == 1
}

/// Kind of a card without its details: what a lane holds, what an "add" command makes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum CardKind {
    /// What the customer does.
    Action,
    /// One meeting of customer and company.
    Touchpoint,
    /// What the customer thinks or says.
    Thought,
    /// What hurts.
    Pain,
    /// An answer to pain points.
    Opportunity,
    /// A figure.
    Metric,
    /// A picture.
    Image,
    /// What a team or system does.
    Process,
    /// Free words.
    Note,
}

impl CardKind {
    /// Every kind, in the order of a full sheet.
    pub const ALL: [Self; 9] = [
        Self::Action,
        Self::Touchpoint,
        Self::Thought,
        Self::Pain,
        Self::Opportunity,
        Self::Metric,
        Self::Image,
        Self::Process,
        Self::Note,
    ];

    /// Whether several such cards can become one: figures and pictures cannot.
    pub fn merges(self) -> bool {
        !matches!(self, Self::Metric | Self::Image)
    }

    /// Empty details of this kind.
    pub fn blank(self) -> Kind {
        match self {
            Self::Action => Kind::Action,
            Self::Touchpoint => Kind::Touchpoint(Touchpoint::default()),
            Self::Thought => Kind::Thought(Thought::default()),
            Self::Pain => Kind::Pain(Pain::default()),
            Self::Opportunity => Kind::Opportunity(Opportunity::default()),
            Self::Metric => Kind::Metric(Metric::default()),
            Self::Image => Kind::Image(Picture::default()),
            Self::Process => Kind::Process,
            Self::Note => Kind::Note,
        }
    }
}

/// What a card's kind adds to its words.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Kind {
    /// What the customer does.
    Action,
    /// One meeting of customer and company.
    Touchpoint(Touchpoint),
    /// What the customer thinks or says.
    Thought(Thought),
    /// What hurts.
    Pain(Pain),
    /// An answer to pain points.
    Opportunity(Opportunity),
    /// A figure; the card's text is its name.
    Metric(Metric),
    /// A picture; the card's text is its caption.
    Image(Picture),
    /// What a team or system does; the card's owner is the team.
    Process,
    /// Free words.
    Note,
}

impl Kind {
    /// The kind without its details.
    pub fn card_kind(&self) -> CardKind {
        match self {
            Self::Action => CardKind::Action,
            Self::Touchpoint(_) => CardKind::Touchpoint,
            Self::Thought(_) => CardKind::Thought,
            Self::Pain(_) => CardKind::Pain,
            Self::Opportunity(_) => CardKind::Opportunity,
            Self::Metric(_) => CardKind::Metric,
            Self::Image(_) => CardKind::Image,
            Self::Process => CardKind::Process,
            Self::Note => CardKind::Note,
        }
    }
}

impl Card {
    /// Whether the card concerns nobody but those picked: it names only them, or it measures one.
    pub fn is_only_for(&self, picked: impl Fn(&Id) -> bool) -> bool {
        let measured = matches!(&self.kind, Kind::Metric(metric) if metric.persona.as_ref().is_some_and(&picked));
        measured || (!self.personas.is_empty() && self.personas.iter().all(picked))
    }

    /// An empty card of `kind` over one step.
    pub fn new(id: Id, lane: Id, step: Id, kind: CardKind) -> Self {
        Self {
            id,
            lane,
            step,
            span: 1,
            text: String::new(),
            kind: kind.blank(),
            personas: Vec::new(),
            owner: String::new(),
            evidence: Vec::new(),
            level: None,
            votes: 0,
            colour: None,
            url: String::new(),
            note: String::new(),
            gathered: Vec::new(),
        }
    }

    /// Whether both say the same, wherever they stand.
    pub(crate) fn differs_in_place_only(&self, other: &Self) -> bool {
        let Self {
            id,
            lane: _,
            step: _,
            span: _,
            text,
            kind,
            personas,
            owner,
            evidence,
            level,
            votes,
            colour,
            url,
            note,
            gathered,
        } = self;
        *id == other.id
            && *text == other.text
            && *kind == other.kind
            && *personas == other.personas
            && *owner == other.owner
            && *evidence == other.evidence
            && *level == other.level
            && *votes == other.votes
            && *colour == other.colour
            && *url == other.url
            && *note == other.note
            && *gathered == other.gathered
    }

    /// How many pieces of evidence the card rests on.
    pub fn evidence_count(&self) -> u32 {
        self.evidence.iter().fold(0, |sum, e| sum.saturating_add(e.count))
    }

    /// Whether it rests on this source.
    pub fn rests_on(&self, source: &Id) -> bool {
        self.evidence.iter().any(|e| e.source == *source)
    }

    /// The letters for the owner's circle; a short name in capitals stands as it is.
    pub fn owner_letters(&self) -> String {
        let owner = self.owner.trim();
        if owner.chars().count() <= 3 { owner.to_uppercase() } else { super::persona::initials_of(owner) }
    }
}

/// One meeting of customer and company.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Touchpoint {
    /// A built-in channel's name (see [`super::ChannelKind`]) or the identifier of one of the document's own.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub channel: Option<Id>,
    /// Online or in person, where that differs from what the channel is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub online: Option<bool>,
    /// What happens there.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub description: String,
    /// What the customer sees, reads or hears.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub content: String,
    /// When, or how long.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub time: String,
    /// Whether customers complain here; then an answer time is due.
    #[serde(skip_serializing_if = "is_default")]
    pub complaint: bool,
    /// Promised answer time in hours.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub answer_hours: Option<f32>,
    /// A touchpoint that decides.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub moment: Option<Moment>,
}

/// What the customer thinks or says.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Thought {
    /// Said in these words by a customer; otherwise the team's guess.
    #[serde(skip_serializing_if = "is_default")]
    pub verbatim: bool,
}

/// What hurts.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Pain {
    /// How much it hurts, 1 to 5; 0 where nobody has judged yet.
    #[serde(skip_serializing_if = "is_default")]
    pub severity: u8,
    /// How often it happens.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub frequency: Option<Frequency>,
    /// The touchpoint card it belongs to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub touchpoint: Option<Id>,
}

/// How often a pain point happens to a customer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Frequency {
    /// Hardly ever.
    Rare,
    /// Sometimes.
    Occasional,
    /// Usually.
    Frequent,
    /// Every time.
    Always,
}

/// A card's pointer to a source, and how many of its interviews, answers or visits speak for it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EvidenceRef {
    /// Identifier in the document's evidence table.
    pub source: Id,
    /// How many pieces of that source, at least 1.
    pub count: u32,
}

/// How well a card is founded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum EvidenceLevel {
    /// The team's guess.
    Assumed,
    /// Some of it is known.
    Partly,
    /// Known from research.
    Researched,
}

/// A picture in a card or an avatar.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Picture {
    /// Where the pixels are.
    pub source: ImageSource,
    /// What it shows, for those who cannot see it.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub alt: String,
}

/// Where a picture's pixels are.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ImageSource {
    /// PNG, JPEG or WebP as base64 in the document.
    Data(String),
    /// A file inside the document's folder, by relative path with `/`.
    File(String),
}

impl Default for ImageSource {
    fn default() -> Self {
        Self::Data(String::new())
    }
}

impl ImageSource {
    /// Whether there is no picture yet.
    pub fn is_empty(&self) -> bool {
        let (Self::Data(text) | Self::File(text)) = self;
        text.is_empty()
    }
}
