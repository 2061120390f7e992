//! The inside of a card: its words, and what its kind adds to them, in a block as wide as its steps.

mod foot;
mod kinds;

pub(crate) use crate::i18n::level_name as level_words;
pub(super) use foot::{STACK, stack};

use std::{collections::BTreeMap, sync::Arc};

use crate::{
    base::{Id, Language, Point, is_address},
    layout::{
        cache::Form,
        piece::{Anchor, Block, Ground, Tone},
    },
    model::{Card, Document, EvidenceLevel, Kind},
    text::{Paragraph, TextStyle, Typeset, Wrap},
};

/// A laid out card; its height may grow to that of its row.
pub type CardBlock = Block;

/// What the inside of a card depends on besides the card: the same for all cards of a map.
pub(super) struct CardContext<'a> {
    pub(super) doc: &'a Document,
    pub(super) typeset: &'a dyn Typeset,
    pub(super) language: Language,
    /// Place in the persona table and style, of those who are shown.
    styles: BTreeMap<Id, (usize, usize)>,
}

impl<'a> CardContext<'a> {
    pub(super) fn new(doc: &'a Document, typeset: &'a dyn Typeset, language: Language) -> Self {
        let shown = doc.personas.iter().enumerate().filter(|(_, p)| !p.hidden);
        let styles = shown.map(|(at, p)| (p.id.clone(), (at, doc.persona_style(&p.id)))).collect();
        Self { doc, typeset, language, styles }
    }

    /// Styles of the personas named, in the order of the persona table.
    pub(super) fn styles_of(&self, personas: &[Id]) -> Vec<usize> {
        let mut found: Vec<(usize, usize)> = personas.iter().filter_map(|id| self.styles.get(id).copied()).collect();
        found.sort_unstable();
        found.dedup();
        found.into_iter().map(|(_, style)| style).collect()
    }

    /// Whether the card concerns hidden personas only.
    pub(super) fn is_hidden(&self, card: &Card) -> bool {
        card.is_only_for(|id| !self.styles.contains_key(id))
    }

    fn set(&self, text: &str, style: TextStyle, width: f32) -> Paragraph {
        self.typeset.set(text, style, Wrap::greedy(width.max(8.0), self.language))
    }

    fn line(&self, text: &str, style: TextStyle) -> Paragraph {
        self.typeset.set(text, style, Wrap::none(self.language))
    }
}

/// Where one card's block is under construction.
struct Draft<'a> {
    ctx: &'a CardContext<'a>,
    card: &'a Card,
    /// The card covers more than one step.
    wide: bool,
    /// How well it is founded, where that is to be seen.
    level: Option<EvidenceLevel>,
    block: Block,
}

/// Lays out the inside of `card`.
pub(super) fn block(ctx: &CardContext<'_>, card: &Card, form: Form) -> CardBlock {
    let ground = Ground::Card(card.kind.card_kind());
    let mut draft = Draft { ctx, card, wide: form.wide, level: form.level, block: Block::new(ground, form.w) };
    draft.block.edge = card.colour;
    draft.block.url = is_address(&card.url).then(|| Arc::from(card.url.as_str()));
    match &card.kind {
        Kind::Action | Kind::Note => draft.plain(5.5, 4.5),
        Kind::Touchpoint(touchpoint) => draft.touchpoint(touchpoint),
        Kind::Thought(thought) => draft.thought(thought),
        Kind::Pain(pain) => draft.pain(pain),
        Kind::Opportunity(opportunity) => draft.opportunity(opportunity),
        Kind::Metric(metric) => draft.metric(metric),
        Kind::Image(picture) => draft.image(picture),
        Kind::Process => draft.process(),
    }
    if form.continued {
        draft.continued();
    }
    draft.block
}

impl Draft<'_> {
    /// Sets the card's words (or `text`) from (`x`, `y`), and returns the height.
    fn words(&mut self, text: &str, style: TextStyle, at: Point, width: f32, tone: Tone) -> f32 {
        let paragraph = self.ctx.set(text, style, width);
        self.block.lines(Anchor::Top, &paragraph, at, tone)
    }

    /// Styles of the personas the card is about; nothing when it is about everybody.
    fn personas(&self) -> Vec<usize> {
        self.ctx.styles_of(&self.card.personas)
    }
}
