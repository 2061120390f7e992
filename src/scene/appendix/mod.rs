//! The appendix: what is known of a map and stands on none of its sheets.
//!
//! Notes on the map, then phase by phase and step by step what each card rests on and who looks
//! after it, then the register of evidence, what was decided and parked, and the personas in full. It takes the
//! document as the sheets do: what is hidden or left out there is left out here.

mod cards;

use std::collections::BTreeMap;

use super::{
    Edition, Page, Target,
    flow::{self, Block, Kind, Look},
    tell,
};
use crate::{
    base::{Id, Language, is_address},
    i18n,
    layout::{PersonaList, Sheet, What, list_heading},
    model::{Card, Document, Persona, Phase, Source, Supplement},
    text::Typeset,
    theme::SheetColours,
};

/// The pages that follow the sheets. `sheets` are those of the map; nothing to tell gives no pages.
pub(super) fn pages(
    doc: &Document,
    typeset: &dyn Typeset,
    edition: &Edition<'_>,
    colours: &SheetColours,
    sheets: &[Sheet],
) -> Vec<Page> {
    let Edition { settings, language, .. } = *edition;
    let has_parking_page = settings.supplements.contains(&Supplement::Parking);
    let blocks = Writer { doc, language, colours, has_parking_page, blocks: Vec::new() }.write(sheets);
    let about = tell::about(doc, language);
    let paper = settings.paper();
    let look = Look {
        paper,
        margin: settings.margin(paper),
        colours,
        title: i18n::text(language, "notes-title"),
        foot: &doc.journey.title,
    };
    flow::pages(&blocks, &look, typeset, &about)
}

/// Writes the appendix, block by block.
struct Writer<'a> {
    doc: &'a Document,
    language: Language,
    colours: &'a SheetColours,
    has_parking_page: bool,
    blocks: Vec<Block>,
}

impl<'a> Writer<'a> {
    fn write(mut self, sheets: &[Sheet]) -> Vec<Block> {
        self.map();
        self.course();
        self.register();
        // A page of its own says these.
        if !self.has_parking_page {
            self.decisions();
            self.parking();
        }
        self.personas(sheets);
        self.blocks
    }

    fn text(&self, key: &'static str) -> &'static str {
        i18n::text(self.language, key)
    }

    /// A heading of a chapter under a quiet line.
    fn chapter(&mut self, title: &'a str) {
        self.blocks.push(Block::heading(3, title).ruled(self.colours.axis));
    }

    /// Words as they were typed, each line a paragraph.
    fn paragraphs(&mut self, words: &str) {
        let lines = words.lines().map(str::trim).filter(|line| !line.is_empty());
        self.blocks.extend(lines.map(|line| Block::new(Kind::Paragraph, line)));
    }

    /// A fact, where there is one to tell.
    fn fact(&mut self, label: &'static str, words: &str) {
        if !words.trim().is_empty() {
            self.blocks.push(Block::fact(label, words.trim()));
        }
    }

    /// An address that can be followed.
    fn address(&mut self, url: &str) {
        if !url.is_empty() {
            let label = self.text("field-url");
            let fact = Block::fact(label, url);
            // A file may name anything; only addresses lead somewhere.
            let fact = if is_address(url) { fact.leading_to(Target::Url(url.to_owned())) } else { fact };
            self.blocks.push(fact);
        }
    }

    fn map(&mut self) {
        if self.doc.notes.trim().is_empty() {
            return;
        }
        self.chapter(self.text("notes-on-map"));
        self.paragraphs(&self.doc.notes);
    }

    /// Phases and steps with their notes and cards; those without anything to tell are passed over.
    fn course(&mut self) {
        let doc = self.doc;
        let rows: BTreeMap<&Id, usize> =
            doc.lanes.iter().enumerate().filter(|(_, lane)| !lane.hidden).map(|(at, lane)| (&lane.id, at)).collect();
        let mut cards: BTreeMap<&Id, Vec<(usize, &Card)>> = BTreeMap::new();
        for card in doc.cards.iter() {
            if let Some(row) = rows.get(&card.lane) {
                cards.entry(&card.step).or_default().push((*row, card));
            }
        }
        let known = cards::Known::of(doc);
        for (at, phase) in doc.phases.iter().enumerate() {
            let before = self.blocks.len();
            self.paragraphs(&phase.note);
            for step in &phase.steps {
                let start = self.blocks.len();
                // A phase of one step may leave it unnamed.
                let named = !step.name.trim().is_empty();
                self.paragraphs(&step.note);
                let mut own = cards.remove(&step.id).unwrap_or_default();
                own.sort_by_key(|(row, _)| *row);
                for (_, card) in own {
                    self.card(card, if named { 5 } else { 4 }, &known);
                }
                if self.blocks.len() > start && named {
                    self.blocks.insert(start, Block::heading(4, &step.name).about(&step.id));
                }
            }
            if self.blocks.len() > before {
                self.blocks.insert(before, self.phase(at, phase));
            }
        }
    }

    fn phase(&self, at: usize, phase: &Phase) -> Block {
        Block::heading(3, format!("{} {}", at + 1, phase.name)).about(&phase.id).ruled(self.colours.phase(at))
    }

    fn register(&mut self) {
        if self.doc.evidence.is_empty() {
            return;
        }
        self.chapter(self.text("notes-register"));
        for (at, source) in self.doc.evidence.iter().enumerate() {
            self.source(at + 1, source);
        }
    }

    fn source(&mut self, number: usize, source: &Source) {
        let title = if source.title.trim().is_empty() { self.text("new-source") } else { &source.title };
        self.blocks.push(Block::entry(4, title).labelled(format!("[{number}]")).about(&source.id));
        self.fact(self.text("field-method"), i18n::method_name(self.language, source.method));
        self.fact(self.text("field-date"), &i18n::date(self.language, &source.date));
        let n = source.n.map(|n| i18n::number(self.language, f64::from(n), 0)).unwrap_or_default();
        self.fact(self.text("field-sample"), &n);
        if !source.quote.trim().is_empty() {
            let quote = Block::new(Kind::Quote, i18n::quoted(self.language, &source.quote));
            self.blocks.push(quote.labelled(self.text("field-quote")));
        }
        self.address(&source.url);
        self.fact(self.text("field-note"), &source.note);
    }

    fn decisions(&mut self) {
        let decisions = self.doc.decisions.iter().filter(|decision| !decision.text.trim().is_empty());
        let decisions: Vec<Block> = decisions
            .map(|decision| Block::fact(i18n::date(self.language, &decision.date), decision.text.trim()))
            .collect();
        if !decisions.is_empty() {
            self.chapter(self.text("parking-decisions"));
            self.blocks.extend(decisions);
        }
    }

    fn parking(&mut self) {
        let notes = self.doc.parking.iter().filter(|note| !note.text.trim().is_empty());
        let notes: Vec<Block> = notes.map(|note| Block::new(Kind::Item, note.text.trim())).collect();
        if !notes.is_empty() {
            self.chapter(self.text("notes-parking"));
            self.blocks.extend(notes);
        }
    }

    /// What is known of the personas beyond what the sheets show of them.
    fn personas(&mut self, sheets: &[Sheet]) {
        let shown = |at: usize, list: PersonaList| {
            let mut furniture = sheets.iter().flat_map(|sheet| &sheet.furniture);
            furniture.any(|placed| placed.what == What::PersonaHeading(at, list))
        };
        let start = self.blocks.len();
        for (at, persona) in self.doc.personas.iter().enumerate().filter(|(_, persona)| !persona.hidden) {
            let before = self.blocks.len();
            self.persona(persona, |list| shown(at, list));
            if self.blocks.len() > before {
                self.blocks.insert(before, Block::entry(4, &persona.name).about(&persona.id));
            }
        }
        if self.blocks.len() > start {
            let title = Block::heading(3, self.text("outline-personas")).ruled(self.colours.axis);
            self.blocks.insert(start, title);
        }
    }

    fn persona(&mut self, persona: &Persona, shown: impl Fn(PersonaList) -> bool) {
        let lists = [
            (PersonaList::Goals, &persona.goals),
            (PersonaList::Frustrations, &persona.frustrations),
            (PersonaList::Needs, &persona.needs),
            (PersonaList::Motives, &persona.motives),
        ];
        for (list, items) in lists {
            for (at, item) in items.iter().filter(|item| !item.trim().is_empty() && !shown(list)).enumerate() {
                self.fact(if at == 0 { list_heading(self.language, list) } else { "" }, item);
            }
        }
        let share = persona.share.map(|share| {
            let share = f64::from(share);
            let decimals = u8::from((share - libm::round(share)).abs() > 0.049);
            format!("{}\u{A0}%", i18n::number(self.language, share, decimals))
        });
        self.fact(self.text("notes-share"), share.as_deref().unwrap_or_default());
        self.fact(self.text("field-age"), &persona.age);
        self.fact(self.text("field-place"), &persona.place);
        self.fact(self.text("field-occupation"), &persona.occupation);
        self.fact(self.text("field-income"), &persona.income);
        self.fact(self.text("field-segment"), &persona.segment);
        self.fact(self.text("field-values"), &persona.values);
        self.fact(self.text("field-lifestyle"), &persona.lifestyle);
        self.fact(self.text("field-purchase-motives"), &persona.purchase_motives);
        self.fact(self.text("field-channel-habits"), &persona.channel_habits);
        self.fact(self.text("field-note"), &persona.note);
    }
}
