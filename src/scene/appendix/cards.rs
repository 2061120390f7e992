//! What the appendix says of a card: its evidence and owner, and what its kind adds.

use std::collections::BTreeMap;

use super::{
    super::{Target, flow::Block},
    Writer,
};
use crate::{
    base::Id,
    i18n,
    model::{Better, Card, Document, Kind, Metric, MetricKind, Opportunity, Pain, Touchpoint},
};

/// What cards point to, found by identifier.
pub(super) struct Known<'a> {
    /// Cards that links, pain points and opportunities name.
    cards: BTreeMap<&'a Id, &'a Card>,
    /// For each card the cards at the other ends of its links.
    partners: BTreeMap<&'a Id, Vec<&'a Id>>,
    /// Number and title of each source.
    sources: BTreeMap<&'a Id, (usize, &'a str)>,
    lanes: BTreeMap<&'a Id, usize>,
}

impl<'a> Known<'a> {
    pub(super) fn of(doc: &'a Document) -> Self {
        let mut partners: BTreeMap<&Id, Vec<&Id>> = BTreeMap::new();
        for link in doc.links.iter() {
            partners.entry(&link.pain).or_default().push(&link.opportunity);
            partners.entry(&link.opportunity).or_default().push(&link.pain);
        }
        let sources = doc.evidence.iter().enumerate();
        Self {
            cards: doc.cards.iter().map(|card| (&card.id, &**card)).collect(),
            partners,
            sources: sources.map(|(at, source)| (&source.id, (at + 1, source.title.as_str()))).collect(),
            lanes: doc.lanes.iter().enumerate().map(|(at, lane)| (&lane.id, at)).collect(),
        }
    }
}

impl Writer<'_> {
    /// A card under a heading of this level, with all that its sheet keeps to itself; nothing where
    /// the sheet says it all.
    pub(super) fn card(&mut self, card: &Card, level: u8, known: &Known<'_>) {
        let start = self.blocks.len();
        match &card.kind {
            Kind::Touchpoint(touchpoint) => self.touchpoint(touchpoint),
            Kind::Pain(pain) => self.pain(pain, known),
            Kind::Opportunity(opportunity) => self.opportunity(opportunity, known),
            Kind::Metric(metric) => self.metric(metric),
            Kind::Action | Kind::Thought(_) | Kind::Image(_) | Kind::Process | Kind::Note => {}
        }
        self.partners(card, known);
        // A process says on the sheet who runs it.
        if !matches!(card.kind, Kind::Process) {
            self.fact(self.text("field-owner"), &card.owner);
        }
        if card.gathered.len() > 1 {
            let label = i18n::text_with(self.language, "field-gathered", &[("count", card.gathered.len().into())]);
            for (at, words) in card.gathered.iter().enumerate() {
                self.blocks.push(Block::fact(if at == 0 { label.as_str() } else { "" }, words.trim()));
            }
        }
        self.evidence(card, known);
        self.address(&card.url);
        self.fact(self.text("field-note"), &card.note);
        if self.blocks.len() == start {
            return;
        }
        let lane = known.lanes.get(&card.lane).and_then(|at| self.doc.lanes.get(*at));
        let lane = lane.map(|lane| i18n::card_name(self.language, lane)).unwrap_or_default();
        let words = if card.text.trim().is_empty() { "…" } else { card.text.trim() };
        let heading = Block::entry(level, words).labelled(lane).leading_to(Target::Card(card.id.clone()));
        self.blocks.insert(start, heading);
    }

    /// Another card by its words, leading there.
    fn other(&mut self, label: &'static str, id: &Id, known: &Known<'_>) {
        if let Some(card) = known.cards.get(id).filter(|card| !card.text.trim().is_empty()) {
            self.blocks.push(Block::fact(label, card.text.trim()).leading_to(Target::Card(id.clone())));
        }
    }

    fn partners(&mut self, card: &Card, known: &Known<'_>) {
        let label = match card.kind {
            Kind::Opportunity(_) => self.text("answers"),
            _ => self.text("answered-by"),
        };
        for (at, partner) in known.partners.get(&card.id).into_iter().flatten().enumerate() {
            self.other(if at == 0 { label } else { "" }, partner, known);
        }
    }

    /// Each source by its number in the register, and how much of it speaks for the card.
    fn evidence(&mut self, card: &Card, known: &Known<'_>) {
        let refs = card.evidence.iter().filter_map(|e| Some((e, known.sources.get(&e.source)?)));
        for (at, (evidence, (number, title))) in refs.enumerate() {
            let label = if at == 0 { self.text("field-evidence") } else { "" };
            let words = format!("[{number}] {title} ({})", i18n::number(self.language, f64::from(evidence.count), 0));
            self.blocks.push(Block::fact(label, words).leading_to(Target::Card(evidence.source.clone())));
        }
    }

    fn touchpoint(&mut self, touchpoint: &Touchpoint) {
        let moment = touchpoint.moment.map(|moment| i18n::moment_name(self.language, moment));
        self.fact(self.text("field-moment"), moment.unwrap_or_default());
        self.fact(self.text("notes-description"), &touchpoint.description);
        self.fact(self.text("notes-content"), &touchpoint.content);
        self.fact(self.text("notes-time"), &touchpoint.time);
        let hours = touchpoint.answer_hours.map(|hours| {
            let hours = f64::from(hours);
            let decimals = u8::from((hours - libm::round(hours)).abs() > 0.049);
            let args = [("hours", i18n::number(self.language, hours, decimals).into())];
            i18n::text_with(self.language, "notes-answer", &args)
        });
        let complaint = if touchpoint.complaint { self.text("notes-complaint") } else { "" };
        let said: Vec<&str> =
            [complaint, hours.as_deref().unwrap_or_default()].into_iter().filter(|s| !s.is_empty()).collect();
        self.fact(self.text("notes-complaints"), &said.join("; "));
    }

    fn pain(&mut self, pain: &Pain, known: &Known<'_>) {
        let often = pain.frequency.map(|frequency| i18n::frequency_name(self.language, frequency));
        self.fact(self.text("field-frequency"), often.unwrap_or_default());
        if let Some(touchpoint) = &pain.touchpoint {
            self.other(self.text("notes-touchpoint"), touchpoint, known);
        }
    }

    fn opportunity(&mut self, opportunity: &Opportunity, known: &Known<'_>) {
        self.fact(self.text("field-status"), i18n::status_name(self.language, opportunity.status));
        self.fact(self.text("field-due"), &i18n::date(self.language, &opportunity.due));
        self.fact(self.text("field-done"), &i18n::date(self.language, &opportunity.done));
        if let Some(metric) = &opportunity.metric {
            self.other(self.text("notes-metric"), metric, known);
        }
    }

    fn metric(&mut self, metric: &Metric) {
        let language = self.language;
        if metric.measure != MetricKind::Free {
            self.fact(self.text("field-measure"), i18n::measure_name(language, metric.measure));
        }
        self.fact(self.text("notes-method"), &i18n::method(language, metric));
        let scale = metric.question_scale.map(|(low, high)| {
            let plain =
                |value: f64| i18n::number(language, value, u8::from((value - libm::round(value)).abs() > 0.049));
            let args = [("low", plain(low).into()), ("high", plain(high).into())];
            i18n::text_with(language, "scale-from-to", &args)
        });
        self.fact(self.text("field-scale"), scale.as_deref().unwrap_or_default());
        let persona = metric.persona.as_ref().and_then(|id| self.doc.persona(id));
        self.fact(self.text("field-measured-for"), persona.map(|p| p.name.as_str()).unwrap_or_default());
        if let Some(target) = metric.target {
            let better = match metric.better {
                Better::Higher => self.text("notes-higher"),
                Better::Lower => self.text("notes-lower"),
            };
            self.fact(self.text("field-target"), &format!("{} ({better})", i18n::figure(language, metric, target)));
        }
        self.fact(self.text("field-series"), &i18n::series(language, metric).join("; "));
        let counts = metric.latest().and_then(|latest| latest.counts.as_ref());
        let worked = counts.and_then(|counts| i18n::worked(language, metric, counts));
        self.fact(self.text("figures-computed"), worked.as_deref().unwrap_or_default());
    }
}
