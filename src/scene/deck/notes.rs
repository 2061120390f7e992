//! What is said beside a slide: everything the slide leaves out, in whole sentences.

use super::Setting;
use crate::{
    base::Id,
    i18n::{self, text, text_with},
    layout::level_words,
    model::{Card, EvidenceRef, Kind, Metric, Opportunity, Pain, Phase, Source, Touchpoint},
};

impl<'a> Setting<'a> {
    /// The product's own words in the deck's language.
    pub(super) fn say(&self, key: &'static str) -> &'static str {
        text(self.language, key)
    }

    /// The card of that identifier, if it is on the map.
    pub(super) fn card(&self, id: &Id) -> Option<&'a Card> {
        self.cards.get(id).copied()
    }

    /// Cards of lanes that are shown, phase by phase in the order of the map.
    pub(super) fn shown_cards(&self) -> impl Iterator<Item = &'a Card> {
        self.shown.iter().copied()
    }

    /// A number with as many decimals as it needs, one at most.
    pub(super) fn number(&self, value: f64) -> String {
        i18n::number(self.language, value, u8::from((value - libm::round(value)).abs() > 0.049))
    }

    /// What a card leaves to its details: owner, evidence, and what its kind adds.
    pub(super) fn card_note(&self, card: &Card) -> Option<String> {
        let mut says: Vec<String> = Vec::new();
        match &card.kind {
            Kind::Touchpoint(touchpoint) => self.touchpoint(touchpoint, &mut says),
            Kind::Pain(pain) => self.pain(pain, &mut says),
            Kind::Opportunity(opportunity) => self.opportunity(opportunity, &mut says),
            Kind::Metric(metric) => self.metric(metric, &mut says),
            Kind::Image(picture) if !card.text.trim().is_empty() => says.push(picture.alt.clone()),
            Kind::Thought(thought) if thought.verbatim => says.push(self.say("field-verbatim").to_owned()),
            Kind::Action | Kind::Process | Kind::Note | Kind::Image(_) | Kind::Thought(_) => {}
        }
        if !matches!(card.kind, Kind::Process) {
            says.extend(fact(self.say("field-owner"), &card.owner));
        }
        says.extend(card.level.map(|level| level_words(self.language, level).to_owned()));
        says.extend(self.evidence(&card.evidence));
        says.push(card.url.clone());
        says.push(card.note.clone());
        says.retain(|s| !s.trim().is_empty());
        if says.is_empty() {
            return None;
        }
        let name = if card.text.trim().is_empty() { self.say("deck-unnamed") } else { card.text.trim() };
        Some(format!("{}: {}", i18n::quoted(self.language, name), says.join("; ")))
    }

    /// What a card rests on, each source with how, when and from how many it was gathered.
    fn evidence(&self, refs: &[EvidenceRef]) -> Option<String> {
        let sources: Vec<String> = refs
            .iter()
            .filter_map(|reference| {
                let source = self.sources.get(&reference.source)?;
                let count = i18n::number(self.language, f64::from(reference.count), 0);
                Some(format!("{count} × {} ({})", source.title.trim(), self.gathered(source)))
            })
            .collect();
        fact(self.say("field-evidence"), &sources.join(", "))
    }

    fn gathered(&self, source: &Source) -> String {
        let n = source.n.map(|n| i18n::sample(self.language, n));
        let date = i18n::date(self.language, &source.date);
        let facts = [Some(i18n::method_name(self.language, source.method).to_owned()), n, Some(date)];
        facts.into_iter().flatten().filter(|fact| !fact.is_empty()).collect::<Vec<_>>().join(", ")
    }

    /// A source of the register in full.
    fn source(&self, source: &Source) -> String {
        let quote = i18n::quoted(self.language, &source.quote);
        let says = [self.gathered(source), quote, source.url.clone(), source.note.clone()];
        let says: Vec<String> = says.into_iter().filter(|s| !s.trim().is_empty()).collect();
        format!("{}: {}", source.title.trim(), says.join("; "))
    }

    /// What the channel of a touchpoint is called.
    pub(super) fn channel_name(&self, touchpoint: &Touchpoint) -> Option<&'a str> {
        let id = touchpoint.channel.as_ref()?;
        let own = self.doc.channels.iter().find(|channel| channel.id == *id);
        let kind = self.doc.channel_of(touchpoint)?.0;
        Some(own.map_or_else(|| i18n::channel_name(self.language, kind), |own| own.name.as_str()))
    }

    fn touchpoint(&self, touchpoint: &Touchpoint, says: &mut Vec<String>) {
        let channel = self.channel_name(touchpoint);
        says.extend(channel.and_then(|name| fact(self.say("field-channel"), name)));
        says.extend([&touchpoint.description, &touchpoint.content, &touchpoint.time].into_iter().cloned());
        says.extend(
            touchpoint
                .moment
                .and_then(|moment| fact(self.say("field-moment"), i18n::moment_name(self.language, moment))),
        );
        if touchpoint.complaint {
            says.push(self.say("field-complaint").to_owned());
        }
        if let Some(hours) = touchpoint.answer_hours {
            let hours = self.number(f64::from(hours));
            says.push(format!("{}: {hours}", self.say("field-answer-hours")));
        }
    }

    fn pain(&self, pain: &Pain, says: &mut Vec<String>) {
        says.extend(
            pain.frequency.and_then(|frequency| {
                fact(self.say("field-frequency"), i18n::frequency_name(self.language, frequency))
            }),
        );
        let touchpoint = pain.touchpoint.as_ref().and_then(|id| self.card(id));
        says.extend(touchpoint.and_then(|card| fact(self.say("deck-touchpoint"), &card.text)));
    }

    fn opportunity(&self, opportunity: &Opportunity, says: &mut Vec<String>) {
        says.push(i18n::status_name(self.language, opportunity.status).to_owned());
        says.extend(fact(self.say("field-due"), &i18n::date(self.language, &opportunity.due)));
        says.extend(fact(self.say("field-done"), &i18n::date(self.language, &opportunity.done)));
        let metric = opportunity.metric.as_ref().and_then(|id| self.card(id));
        says.extend(metric.and_then(|card| fact(self.say("deck-effect"), &card.text)));
    }

    fn metric(&self, metric: &Metric, says: &mut Vec<String>) {
        let language = self.language;
        if metric.measure != crate::model::MetricKind::Free {
            says.push(i18n::measure_name(language, metric.measure).to_owned());
        }
        says.push(i18n::method(language, metric));
        if let Some((low, high)) = metric.question_scale {
            let (low, high) = (self.number(low), self.number(high));
            says.push(text_with(language, "scale-from-to", &[("low", low.into()), ("high", high.into())]));
        }
        let persona = metric.persona.as_ref().and_then(|id| self.doc.persona(id));
        says.extend(persona.and_then(|p| fact(self.say("field-measured-for"), &p.name)));
        says.push(i18n::series(language, metric).join(", "));
        let counts = metric.latest().and_then(|latest| latest.counts.as_ref());
        let worked = counts.and_then(|counts| i18n::worked(language, metric, counts));
        says.extend(worked.and_then(|worked| fact(self.say("figures-computed"), &worked)));
    }

    /// What a phase and its steps say beside their names and goals.
    pub(super) fn phase_notes(&self, phase: &Phase) -> Vec<String> {
        let mut says = Vec::new();
        let stage = phase.stage.as_ref().and_then(|id| self.doc.stage(id));
        says.extend(stage.and_then(|stage| fact(self.say("kind-stage"), &stage.name)));
        says.push(phase.note.trim().to_owned());
        for step in &phase.steps {
            says.extend(fact(&step.name, &step.note));
        }
        says.retain(|s| !s.is_empty());
        says
    }

    /// What belongs to the map as a whole and stands nowhere on it.
    pub(super) fn map_notes(&self) -> Vec<String> {
        let doc = self.doc;
        let mut says = vec![doc.notes.trim().to_owned()];
        let named = |id: &Id| self.card(id).map(|card| card.text.trim().to_owned()).unwrap_or_default();
        if !doc.evidence.is_empty() {
            says.push(format!("{}:", self.say("field-evidence")));
            says.extend(doc.evidence.iter().map(|source| self.source(source)));
        }
        says.extend(doc.seams.iter().map(|seam| {
            let way = format!("{} → {}", named(&seam.from), named(&seam.to));
            format!("{way}: {}", seam.owner.trim())
        }));
        let parked: Vec<&str> = doc.parking.iter().map(|note| note.text.trim()).collect();
        says.extend(fact(self.say("deck-parked"), &parked.join("; ")));
        for round in doc.rounds.iter() {
            let tally = round.tally.iter().map(|t| format!("{} ({})", named(&t.card), t.dots));
            let tally = tally.collect::<Vec<_>>().join(", ");
            let date = i18n::date(self.language, &round.date);
            let head = [round.question.trim(), &date].into_iter().filter(|s| !s.is_empty()).collect::<Vec<_>>();
            says.push(format!("{}: {tally}", head.join(", ")));
        }
        says.retain(|s| !s.is_empty());
        says
    }
}

/// `name: words`, if there are words.
pub(super) fn fact(name: &str, words: &str) -> Option<String> {
    let words = words.trim();
    (!words.is_empty()).then(|| format!("{name}: {words}"))
}
