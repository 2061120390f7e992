//! What findings say, in the reader's language: a title, why it matters and what to do, and where.

use super::{
    Check, Finding, Place,
    course::company_word,
    ground::{concerns_shown, hidden},
    pains::{Dip, dip},
    personas::touchpoints_of,
};
use crate::{
    base::{Id, Language},
    i18n::{date, lane_label, lane_name, measure_name, number, quoted, text, text_with},
    model::{Card, Document, Kind, LaneKind, Metric, Subject},
    privacy::Datum,
};

/// Longest piece of a card's words in a finding, in characters.
const LONGEST: usize = 120;

impl Check {
    /// What it is called where checks are listed.
    pub fn label(self, language: Language) -> &'static str {
        let key = match self {
            Self::PhaseWithoutTouchpoints => "check-phase-without-touchpoints",
            Self::NothingAfterPurchase => "check-nothing-after-purchase",
            Self::PhaseInCompanyWords => "check-phase-in-company-words",
            Self::TooManyPhases => "check-too-many-phases",
            Self::StartsWithPurchase => "check-starts-with-purchase",
            Self::EndsWithPurchase => "check-ends-with-purchase",
            Self::PersonaWithoutThoughts => "check-persona-without-thoughts",
            Self::PersonaWithoutEmotion => "check-persona-without-emotion",
            Self::PersonaWithoutGoals => "check-persona-without-goals",
            Self::PersonaUnused => "check-persona-unused",
            Self::TouchpointWithoutChannel => "check-touchpoint-without-channel",
            Self::TouchpointWithoutEmotion => "check-touchpoint-without-emotion",
            Self::SeamWithoutOwner => "check-seam-without-owner",
            Self::MomentWithoutEvidence => "check-moment-without-evidence",
            Self::ComplaintWithoutAnswerTime => "check-complaint-without-answer-time",
            Self::PainWithoutEvidence => "check-pain-without-evidence",
            Self::SeverePainUnanswered => "check-severe-pain-unanswered",
            Self::DipUnexplained => "check-dip-unexplained",
            Self::FeelingBeyondScale => "check-feeling-beyond-scale",
            Self::OpportunityWithoutOwner => "check-opportunity-without-owner",
            Self::OpportunityWithoutMetric => "check-opportunity-without-metric",
            Self::OpportunityNotMeasured => "check-opportunity-not-measured",
            Self::EverythingTopPriority => "check-everything-top-priority",
            Self::MixedScales => "check-mixed-scales",
            Self::SmallSample => "check-small-sample",
            Self::OldMetric => "check-old-metric",
            Self::AllAssumed => "check-all-assumed",
            Self::DuplicateCards => "check-duplicate-cards",
            Self::TextTooSmall => "check-text-too-small",
            Self::PersonalData => "check-personal-data",
        };
        text(language, key)
    }

    /// Why it matters and what to do, whatever it was found on.
    pub fn advice(self, language: Language) -> &'static str {
        let key = match self {
            Self::PhaseWithoutTouchpoints => "advice-phase-without-touchpoints",
            Self::NothingAfterPurchase => "advice-nothing-after-purchase",
            Self::PhaseInCompanyWords => "advice-phase-in-company-words",
            Self::TooManyPhases => "advice-too-many-phases",
            Self::StartsWithPurchase => "advice-starts-with-purchase",
            Self::EndsWithPurchase => "advice-ends-with-purchase",
            Self::PersonaWithoutThoughts => "advice-persona-without-thoughts",
            Self::PersonaWithoutEmotion => "advice-persona-without-emotion",
            Self::PersonaWithoutGoals => "advice-persona-without-goals",
            Self::PersonaUnused => "advice-persona-unused",
            Self::TouchpointWithoutChannel => "advice-touchpoint-without-channel",
            Self::TouchpointWithoutEmotion => "advice-touchpoint-without-emotion",
            Self::SeamWithoutOwner => "advice-seam-without-owner",
            Self::MomentWithoutEvidence => "advice-moment-without-evidence",
            Self::ComplaintWithoutAnswerTime => "advice-complaint-without-answer-time",
            Self::PainWithoutEvidence => "advice-pain-without-evidence",
            Self::SeverePainUnanswered => "advice-severe-pain-unanswered",
            Self::DipUnexplained => "advice-dip-unexplained",
            Self::FeelingBeyondScale => "advice-feeling-beyond-scale",
            Self::OpportunityWithoutOwner => "advice-opportunity-without-owner",
            Self::OpportunityWithoutMetric => "advice-opportunity-without-metric",
            Self::OpportunityNotMeasured => "advice-opportunity-not-measured",
            Self::EverythingTopPriority => "advice-everything-top-priority",
            Self::MixedScales => "advice-mixed-scales",
            Self::SmallSample => "advice-small-sample",
            Self::OldMetric => "advice-old-metric",
            Self::AllAssumed => "advice-all-assumed",
            Self::DuplicateCards => "advice-duplicate-cards",
            Self::TextTooSmall => "advice-text-too-small",
            Self::PersonalData => "advice-personal-data",
        };
        text(language, key)
    }
}

impl Finding {
    /// What was found, in a few words: "Phase Loyalty has no touchpoints".
    pub fn title(&self, document: &Document, language: Language) -> String {
        let subject = || self.subject.as_ref().map(|id| name(document, id)).unwrap_or_default();
        let with = || self.with.as_ref().map(|id| name(document, id)).unwrap_or_default();
        let on_phase = |key| text_with(language, key, &[("phase", subject().into())]);
        let on_persona = |key| text_with(language, key, &[("persona", subject().into())]);
        let of_both = |key| text_with(language, key, &[("persona", subject().into()), ("phase", with().into())]);
        match self.check {
            Check::PhaseWithoutTouchpoints => on_phase("found-phase-without-touchpoints"),
            Check::NothingAfterPurchase => on_phase("found-nothing-after-purchase"),
            Check::PhaseInCompanyWords => on_phase("found-phase-in-company-words"),
            Check::StartsWithPurchase => on_phase("found-starts-with-purchase"),
            Check::EndsWithPurchase => on_phase("found-ends-with-purchase"),
            Check::PersonaWithoutThoughts => of_both("found-persona-without-thoughts"),
            Check::PersonaWithoutEmotion if self.with.is_none() => on_persona("found-persona-without-curve"),
            Check::PersonaWithoutEmotion => of_both("found-persona-without-emotion"),
            Check::PersonaWithoutGoals => on_persona("found-persona-without-goals"),
            Check::PersonaUnused => on_persona("found-persona-unused"),
            Check::TooManyPhases => {
                text_with(language, "found-too-many-phases", &[("count", document.phases.len().into())])
            }
            Check::EverythingTopPriority => {
                text_with(language, "found-everything-top-priority", &[("count", opportunities(document).into())])
            }
            Check::DipUnexplained => {
                let (from, to) = self.dip(document).map(|dip| (dip.from, dip.to)).unwrap_or_default();
                let args = [("from", step_name(document, &from).into()), ("to", step_name(document, &to).into())];
                text_with(language, "found-dip-unexplained", &args)
            }
            Check::MixedScales => {
                let measure = self.metric(document).map_or("", |m| measure_name(language, m.measure));
                text_with(language, "found-mixed-scales", &[("measure", measure.into())])
            }
            Check::SmallSample => {
                let n = self.metric(document).and_then(|m| m.latest()).and_then(|m| m.n).unwrap_or_default();
                text_with(language, "found-small-sample", &[("count", n.into())])
            }
            Check::OldMetric => {
                let latest = self.metric(document).and_then(|m| m.latest());
                let day = latest.map(|m| date(language, &m.date)).unwrap_or_default();
                text_with(language, "found-old-metric", &[("date", day.into())])
            }
            _ => self.fixed_title(language).to_owned(),
        }
    }

    /// Titles that name nothing: the words of the card follow in the advice.
    fn fixed_title(&self, language: Language) -> &'static str {
        let key = match self.check {
            Check::TouchpointWithoutChannel => "found-touchpoint-without-channel",
            Check::TouchpointWithoutEmotion => "found-touchpoint-without-emotion",
            Check::SeamWithoutOwner => "found-seam-without-owner",
            Check::MomentWithoutEvidence => "found-moment-without-evidence",
            Check::ComplaintWithoutAnswerTime => "found-complaint-without-answer-time",
            Check::PainWithoutEvidence => "found-pain-without-evidence",
            Check::SeverePainUnanswered => "found-severe-pain-unanswered",
            Check::OpportunityWithoutOwner => "found-opportunity-without-owner",
            Check::OpportunityWithoutMetric => "found-opportunity-without-metric",
            Check::OpportunityNotMeasured => "found-opportunity-not-measured",
            Check::AllAssumed => "found-all-assumed",
            Check::DuplicateCards => "found-duplicate-cards",
            Check::TextTooSmall => "found-text-too-small",
            Check::PersonalData => match self.datum {
                Some(Datum::Email) => "found-email",
                Some(Datum::Phone) => "found-phone",
                Some(Datum::Name) => "found-name",
                None => "check-personal-data",
            },
            // The others name what they are about.
            _ => return self.check.label(language),
        };
        text(language, key)
    }

    /// Why it matters and what to do, in a sentence or two; first the words of the card it is about.
    pub fn advice(&self, document: &Document, language: Language) -> String {
        let advice = self.check.advice(language);
        match self.detail(document, language) {
            Some(detail) => format!("{detail} {advice}"),
            None => advice.to_owned(),
        }
    }

    /// The words it is about, or the numbers.
    fn detail(&self, document: &Document, language: Language) -> Option<String> {
        let subject = self.subject.as_ref();
        let card = |id: Option<&Id>| document.card(id?).map(|c| quoted(language, &short(&c.text)));
        match self.check {
            Check::PhaseInCompanyWords => {
                let word = company_word(&document.phase(subject?)?.name)?;
                let word = quoted(language, &word);
                Some(text_with(language, "detail-company-word", &[("word", word.into())]))
            }
            Check::PersonaWithoutThoughts => {
                let count = touchpoints_of(document, subject?, self.with.as_ref()?);
                Some(text_with(language, "detail-touchpoints", &[("count", count.into())]))
            }
            Check::DipUnexplained => {
                let points = number(language, f64::from(self.dip(document)?.points), 1);
                let persona = name(document, subject?);
                let args = [("persona", persona.into()), ("points", points.into())];
                Some(text_with(language, "detail-dip", &args))
            }
            Check::FeelingBeyondScale => {
                let (scale, step) = (document.journey.scale, self.with.as_ref()?);
                let value = document.emotion(subject?, step)?.value;
                let points = |value: f32| number(language, f64::from(value), u8::from(value.fract() != 0.0));
                let args = [
                    ("persona", name(document, subject?).into()),
                    ("step", step_name(document, step).into()),
                    ("value", points(value).into()),
                    ("low", points(scale.min()).into()),
                    ("high", points(scale.max()).into()),
                ];
                Some(text_with(language, "detail-beyond-scale", &args))
            }
            Check::SeamWithoutOwner => {
                let args = [("from", card(subject)?.into()), ("to", card(self.with.as_ref())?.into())];
                Some(text_with(language, "detail-seam", &args))
            }
            Check::MixedScales => {
                let args = [("first", card(self.with.as_ref())?.into()), ("second", card(subject)?.into())];
                Some(text_with(language, "detail-mixed-scales", &args))
            }
            Check::MomentWithoutEvidence if self.with.is_some() => {
                let (persona, step) = (name(document, subject?), step_name(document, self.with.as_ref()?));
                Some(text_with(language, "detail-moment", &[("persona", persona.into()), ("step", step.into())]))
            }
            _ => card(subject).filter(|words| !words.is_empty()).map(|words| {
                // What is a sentence already stands by itself; other words lead to the advice.
                let inside = words.trim_end_matches(['”', '“', '"']);
                if inside.ends_with(['.', '!', '?', '…']) { words } else { format!("{words}:") }
            }),
        }
    }

    /// Where it is, in words: "5 Loyalty, Touchpoints".
    pub fn where_it_is(&self, document: &Document, language: Language) -> String {
        let within = |place: String, part: &str| {
            if part.is_empty() {
                return place;
            }
            text_with(language, "place-within", &[("place", place.into()), ("part", part.into())])
        };
        let emotion = || {
            let lane = document.lanes.iter().find(|l| l.kind == LaneKind::Emotion);
            lane.map_or_else(|| lane_label(language, LaneKind::Emotion), |l| lane_name(language, l))
        };
        let at_step =
            |step: &Id| document.step(step).map(|(phase, step)| (phase_place(document, &phase.id, language), step));
        match &self.place {
            Place::Map => text(language, "place-map").to_owned(),
            Place::Source(_) => text(language, "place-evidence").to_owned(),
            Place::Persona(id) => name(document, id),
            Place::Phase(id) => phase_place(document, id, language),
            Place::Cells { lane, phase } => {
                let lane = document.lane(lane).map_or("", |l| lane_name(language, l));
                within(phase_place(document, phase, language), lane)
            }
            Place::Step(id) => at_step(id).map(|(phase, step)| within(phase, &step.name)).unwrap_or_default(),
            Place::Card(id) => {
                let step = document.card(id).and_then(|card| at_step(&card.step));
                step.map(|(phase, step)| within(phase, &step.name)).unwrap_or_default()
            }
            Place::Emotion { step, .. } => {
                at_step(step).map(|(phase, step)| within(within(phase, &step.name), emotion())).unwrap_or_default()
            }
        }
    }

    fn dip(&self, document: &Document) -> Option<Dip> {
        dip(document, self.subject.as_ref()?, self.with.as_ref()?)
    }

    fn metric<'a>(&self, document: &'a Document) -> Option<&'a Metric> {
        match &document.card(self.subject.as_ref()?)?.kind {
            Kind::Metric(metric) => Some(metric),
            _ => None,
        }
    }
}

/// A phase with its number, as the chevron shows it.
fn phase_place(document: &Document, id: &Id, language: Language) -> String {
    let Some(at) = document.phases.iter().position(|p| p.id == *id) else { return String::new() };
    text_with(language, "place-phase", &[("number", (at + 1).into()), ("phase", name(document, id).into())])
}

/// What something is called; a card by its words.
fn name(document: &Document, id: &Id) -> String {
    match document.subject(id) {
        Some(Subject::Persona(p)) => p.name.clone(),
        Some(Subject::Stage(s)) => s.name.clone(),
        Some(Subject::Phase(p)) => p.name.clone(),
        Some(Subject::Step(..)) => step_name(document, id),
        Some(Subject::Lane(l)) => l.name.clone(),
        Some(Subject::Card(c)) => short(&c.text),
        Some(Subject::Source(s)) => s.title.clone(),
        None => String::new(),
    }
}

/// A step's name; a phase of one step may leave it to the phase.
fn step_name(document: &Document, id: &Id) -> String {
    let Some((phase, step)) = document.step(id) else { return String::new() };
    if step.name.is_empty() { phase.name.clone() } else { step.name.clone() }
}

/// How many opportunities are judged.
fn opportunities(document: &Document) -> usize {
    let hidden = hidden(document);
    let is_judged = |card: &Card| {
        let lane = document.lane(&card.lane).and_then(|lane| lane.persona.as_ref());
        matches!(card.kind, Kind::Opportunity(_)) && concerns_shown(card, lane, &hidden)
    };
    document.cards.iter().filter(|card| is_judged(card)).count()
}

/// The beginning of words that are too many for a finding.
fn short(words: &str) -> String {
    let line = words.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= LONGEST {
        return line;
    }
    let head: String = line.chars().take(LONGEST).collect();
    let cut = head.rfind(' ').and_then(|at| head.get(..at)).unwrap_or(&head);
    format!("{}…", cut.trim_end_matches([',', ';', ':', '.', ' ']))
}
