//! Synthetic maps of any size: believable words, every kind of card, the same for the same seed.
//!
//! For measuring, for tests, and for trying things out before one's own map is drawn.

use std::sync::Arc;

use base64::Engine as _;

pub use super::sample_hard::hard;
use super::{
    Activity, ActivityKind, Better, Card, CardKind, Channel, ChannelKind, Document, Emotion, EvidenceLevel,
    EvidenceRef, FORMAT, Frequency, ImageSource, Journey, Kind, Lane, LaneKind, Link, Measure, Method, Metric,
    MetricKind, Moment, Opportunity, Pain, ParkedNote, Persona, Phase, Picture, Round, Seam, Source, Stage, Status,
    Step, Tally, Thought, Touchpoint,
    sample_words::{Dice, Phrases, Words, words},
};
use crate::base::{Id, Language};

/// The largest map that is made.
pub const MAX_CARDS: u32 = 100_000;

/// The rows of every sample, from top to bottom.
const LANES: [(&str, LaneKind); 12] = [
    ("storyboard", LaneKind::Images),
    ("actions", LaneKind::Actions),
    ("touchpoints", LaneKind::Touchpoints),
    ("emotion", LaneKind::Emotion),
    ("thoughts", LaneKind::Thoughts),
    ("pains", LaneKind::Pains),
    ("opportunities", LaneKind::Opportunities),
    ("metrics", LaneKind::Metrics),
    ("notes", LaneKind::Notes),
    ("frontstage", LaneKind::Frontstage),
    ("backstage", LaneKind::Backstage),
    ("support", LaneKind::Support),
];

/// The rows that the cards of one step go to in turn, the most telling ones first.
const TURNS: [&str; 26] = [
    "actions",
    "touchpoints",
    "pains",
    "opportunities",
    "thoughts",
    "frontstage",
    "metrics",
    "actions",
    "touchpoints",
    "pains",
    "backstage",
    "opportunities",
    "thoughts",
    "support",
    "actions",
    "touchpoints",
    "notes",
    "pains",
    "opportunities",
    "frontstage",
    "thoughts",
    "backstage",
    "touchpoints",
    "actions",
    "support",
    "pains",
];

/// A drawing of mountains for storyboard cards.
const RIDGE: &[u8] = include_bytes!("../../assets/samples/ridge.png");

/// A map of exactly `cards` cards (at most [`MAX_CARDS`]), in `language`.
pub fn journey(cards: usize, seed: u64, language: Language) -> Document {
    let mut maker = Maker::new(cards.min(MAX_CARDS as usize), seed, language);
    maker.course();
    maker.sources();
    maker.cards();
    maker.emotions();
    maker.finish()
}

struct Maker {
    words: &'static Words,
    dice: Dice,
    count: usize,
    document: Document,
    personas: Vec<Persona>,
    phases: Vec<Phase>,
    evidence: Vec<Id>,
    /// The steps in order, and how far along a purchase each is, from 0 to 1.
    steps: Vec<Id>,
    ways: Vec<f32>,
    cards: Vec<Arc<Card>>,
    links: Vec<Arc<Link>>,
}

impl Maker {
    fn new(count: usize, seed: u64, language: Language) -> Self {
        let words = words(language);
        let journey = Journey {
            title: words.title.clone(),
            subtitle: words.subtitle.clone(),
            organisation: words.organisation.clone(),
            author: words.author.clone(),
            date: "2026-03-12".to_owned(),
            version: "1.0".to_owned(),
            language,
            scenario: words.scenario.clone(),
            expectations: words.expectations.clone(),
            basis: words.basis.clone(),
            ..Journey::default()
        };
        let people = if count < 300 { 2 } else { 3 };
        let personas = words.personas.iter().take(people).map(|p| Persona {
            id: Id::new(&p.id),
            name: p.name.clone(),
            role: p.role.clone(),
            quote: p.quote.clone(),
            goals: p.goals.clone(),
            frustrations: p.frustrations.clone(),
            ..Persona::default()
        });
        Self {
            words,
            dice: Dice::new(seed),
            count,
            document: Document { format: FORMAT, journey: Arc::new(journey), ..Document::default() },
            personas: personas.collect(),
            phases: Vec::new(),
            evidence: Vec::new(),
            steps: Vec::new(),
            ways: Vec::new(),
            cards: Vec::new(),
            links: Vec::new(),
        }
    }

    /// Stages, phases and steps: about as many as people draw, wider and denser with size.
    fn course(&mut self) {
        let per_step = match self.count {
            0..=200 => 15,
            201..=1_000 => 18,
            1_001..=5_000 => 22,
            _ => 25,
        };
        let kinds = self.words.phases.len();
        let steps = self.count.div_ceil(per_step).max(kinds);
        let rounds = (steps / 30).max(1);
        let phases = rounds * kinds;
        for (at, words) in self.words.phases.iter().cycle().take(phases).enumerate() {
            let stage = (rounds > 1).then(|| Id::new(format!("stage{}", at / kinds + 1)));
            let mut phase = Phase {
                id: Id::new(format!("phase{}", at + 1)),
                name: words.name.clone(),
                stage,
                goal: words.goal.clone(),
                duration: words.duration.clone(),
                ..Phase::default()
            };
            let places = steps * at / phases..steps * (at + 1) / phases;
            for (name, place) in words.steps.iter().cycle().zip(places) {
                let id = Id::new(format!("s{}", place + 1));
                let optional = place % 9 == 7;
                let branch_from = self.steps.get(place.wrapping_sub(2)).filter(|_| place % 40 == 19).cloned();
                self.steps.push(id.clone());
                self.ways.push(((at % kinds) as f32 + 0.5) / kinds as f32);
                let step = Step { id, name: name.clone(), optional, branch_from, ..Step::default() };
                phase.steps.push(Arc::new(step));
            }
            self.phases.push(phase);
        }
        let names = self.words.stages.iter().cycle().take(if rounds > 1 { rounds } else { 0 });
        let stages = names.enumerate().map(|(i, name)| {
            let lap = i / self.words.stages.len();
            let name = if lap == 0 { name.clone() } else { format!("{name} {}", lap + 1) };
            Arc::new(Stage { id: Id::new(format!("stage{}", i + 1)), name })
        });
        self.document.stages = Arc::new(stages.collect());
        let lanes = LANES.iter().map(|(id, kind)| Arc::new(Lane::new(Id::new(id), *kind)));
        self.document.lanes = Arc::new(lanes.collect());
        let own = Channel {
            id: Id::new("magazine"),
            name: self.words.channel.clone(),
            icon: ChannelKind::Print,
            online: false,
        };
        self.document.channels = Arc::new(vec![Arc::new(own)]);
    }

    fn sources(&mut self) {
        let count = (3 + self.count / 40).min(self.words.sources.len() * 4);
        let titles = self.words.sources.iter().cycle().take(count).enumerate();
        let sources = titles.map(|(i, title)| {
            let year = 2026 - i / self.words.sources.len();
            let method = method_of(i % self.words.sources.len());
            Arc::new(Source {
                id: Id::new(format!("e{}", i + 1)),
                title: format!("{title} {year}"),
                method,
                date: format!("{year}-{:02}-{:02}", 1 + i % 3, 1 + i * 7 % 28),
                n: (method != Method::Assumption).then(|| self.dice.between(6, 480) as u32),
                ..Source::default()
            })
        });
        self.document.evidence = Arc::new(sources.collect());
        self.evidence = self.document.evidence.iter().map(|s| s.id.clone()).collect();
    }

    /// Exactly as many cards as wanted, some steps busier than others.
    fn cards(&mut self) {
        let weights: Vec<u64> = self.steps.iter().map(|_| self.dice.between(60, 140)).collect();
        let total: u64 = weights.iter().sum::<u64>().max(1);
        let (mut passed, mut made) = (0, 0);
        for (column, weight) in weights.into_iter().enumerate() {
            passed += weight;
            let until = (self.count as u64 * passed / total) as usize;
            self.step_cards(column, until - made);
            made = until;
        }
    }

    fn step_cards(&mut self, column: usize, count: usize) {
        let Some(step) = self.steps.get(column).cloned() else { return };
        let from = self.cards.len();
        for (turn, lane) in TURNS.iter().cycle().take(count).enumerate() {
            // Pictures are rare and stand where a phase begins.
            let lane = if turn == 6 && column % 5 == 2 { "storyboard" } else { lane };
            let Some((_, lane_kind)) = LANES.iter().find(|(id, _)| *id == lane) else { continue };
            let Some(kind) = lane_kind.card_kind() else { continue };
            let id = Id::new(format!("{}{}", letter(kind), self.cards.len() + 1));
            let mut card = Card::new(id, Id::new(lane), step.clone(), kind);
            let is_somewhere = !matches!(kind, CardKind::Thought | CardKind::Metric | CardKind::Image | CardKind::Note);
            let way = self.ways.get(column).copied().filter(|_| is_somewhere);
            let (number, words) = self.phrases(kind).say(&mut self.dice, way, 45);
            card.text = words;
            card.kind = self.details(kind, number, from);
            self.dress(&mut card, column);
            self.cards.push(Arc::new(card));
        }
        self.join(from);
    }

    fn phrases(&self, kind: CardKind) -> &'static Phrases {
        match kind {
            CardKind::Action => &self.words.action,
            CardKind::Touchpoint => &self.words.touchpoint,
            CardKind::Thought => &self.words.thought,
            CardKind::Pain => &self.words.pain,
            CardKind::Opportunity => &self.words.opportunity,
            CardKind::Metric => &self.words.metric,
            CardKind::Image => &self.words.image,
            CardKind::Process => &self.words.process,
            CardKind::Note => &self.words.note,
        }
    }

    /// What the kind adds to words that begin with this phrase; `from` is where the step's cards begin.
    fn details(&mut self, kind: CardKind, phrase: usize, from: usize) -> Kind {
        let channel = self.words.channels.get(phrase).map(Id::new).unwrap_or_default();
        let dice = &mut self.dice;
        match kind {
            CardKind::Touchpoint => Kind::Touchpoint(Touchpoint {
                channel: Some(if dice.chance(3) { Id::new("magazine") } else { channel }),
                complaint: dice.chance(6),
                answer_hours: dice.chance(10).then_some(24.0),
                moment: dice.chance(5).then(|| *dice.pick(&Moment::ALL)),
                ..Touchpoint::default()
            }),
            CardKind::Thought => Kind::Thought(Thought { verbatim: dice.chance(30) }),
            CardKind::Pain => {
                let touchpoint = last_of(self.cards.get(from..).unwrap_or_default(), CardKind::Touchpoint);
                let often = [Frequency::Rare, Frequency::Occasional, Frequency::Frequent, Frequency::Always];
                Kind::Pain(Pain {
                    severity: dice.between(1, 5) as u8,
                    frequency: dice.chance(50).then(|| *dice.pick(&often)),
                    touchpoint: touchpoint.filter(|_| dice.chance(40)),
                })
            }
            CardKind::Opportunity => {
                let status = [Status::Idea, Status::Idea, Status::Planned, Status::Doing, Status::Done];
                Kind::Opportunity(Opportunity {
                    impact: dice.between(1, 5) as u8,
                    effort: dice.between(1, 5) as u8,
                    status: *dice.pick(&status),
                    metric: last_of(&self.cards, CardKind::Metric).filter(|_| dice.chance(30)),
                    ..Opportunity::default()
                })
            }
            CardKind::Metric => Kind::Metric(series(dice)),
            CardKind::Image => Kind::Image(Picture {
                source: ImageSource::Data(base64::engine::general_purpose::STANDARD.encode(RIDGE)),
                alt: String::new(),
            }),
            CardKind::Action | CardKind::Process | CardKind::Note => kind.blank(),
        }
    }

    /// Span, personas, owner, evidence and votes.
    fn dress(&mut self, card: &mut Card, column: usize) {
        let kind = card.kind.card_kind();
        let room = self.steps.len() - column;
        if matches!(kind, CardKind::Action | CardKind::Process) && self.dice.chance(10) {
            card.span = self.dice.between(2, 3).min(room as u64) as u16;
        }
        if self.dice.chance(25) {
            card.personas.push(self.dice.pick(&self.personas).id.clone());
        }
        if matches!(kind, CardKind::Opportunity | CardKind::Process) && self.dice.chance(75) {
            card.owner.clone_from(self.dice.pick(&self.words.owners));
        }
        let founded = match kind {
            CardKind::Pain => 75,
            CardKind::Touchpoint | CardKind::Thought | CardKind::Opportunity => 30,
            _ => 0,
        };
        if self.dice.chance(founded) {
            let source = self.dice.pick(&self.evidence).clone();
            card.evidence.push(EvidenceRef { source, count: self.dice.between(1, 40) as u32 });
            if self.dice.chance(10) {
                card.level = Some(EvidenceLevel::Partly);
            }
        }
        if matches!(kind, CardKind::Pain | CardKind::Opportunity) && self.dice.chance(20) {
            card.votes = self.dice.between(1, 9) as u32;
        }
    }

    /// Links the opportunities of one step with its pain points.
    fn join(&mut self, from: usize) {
        let of = |kind: CardKind| {
            let cards = self.cards.get(from..).unwrap_or_default().iter();
            cards.filter(move |c| c.kind.card_kind() == kind).map(|c| c.id.clone()).collect::<Vec<_>>()
        };
        let pains = of(CardKind::Pain);
        for (opportunity, pain) in of(CardKind::Opportunity).into_iter().zip(pains) {
            if self.dice.chance(80) {
                self.links.push(Arc::new(Link { pain, opportunity }));
            }
        }
    }

    /// A walk up and down for every persona, with a sentence here and there.
    fn emotions(&mut self) {
        let mut emotions = Vec::new();
        for persona in &self.personas {
            let mut value = 0.5_f32;
            for step in &self.steps {
                value = (value + self.dice.between(0, 4) as f32 / 2.0 - 1.0).clamp(-2.0, 2.0);
                let moment = self.dice.chance(8).then(|| *self.dice.pick(&Moment::ALL));
                let speaks = moment.is_some() || self.dice.chance(12);
                let quote = if speaks {
                    self.dice.pick(if value > 0.0 { &self.words.praise } else { &self.words.complaints }).clone()
                } else {
                    String::new()
                };
                let verbatim = speaks && self.dice.chance(50);
                let (persona, step) = (persona.id.clone(), step.clone());
                emotions.push(Arc::new(Emotion { persona, step, value, quote, verbatim, moment, hands: None }));
            }
        }
        self.document.emotions = Arc::new(emotions);
    }

    /// Seams, votes, agenda and parking lot; then everything goes into the document.
    fn finish(mut self) -> Document {
        let touchpoints: Vec<&Arc<Card>> =
            self.cards.iter().filter(|c| c.kind.card_kind() == CardKind::Touchpoint).collect();
        let seams = touchpoints.iter().zip(touchpoints.iter().skip(1)).step_by(7).map(|(from, to)| {
            let owner = self.dice.pick(&self.words.owners).clone();
            Arc::new(Seam { from: from.id.clone(), to: to.id.clone(), owner })
        });
        self.document.seams = Arc::new(seams.collect());
        let voted = self.cards.iter().filter(|c| c.votes > 0).take(12);
        let tally: Vec<Tally> = voted.map(|c| Tally { card: c.id.clone(), dots: c.votes }).collect();
        if !tally.is_empty() {
            let question = self.words.question.clone();
            let date = "2026-03-10".to_owned();
            let round = Round { question, date, dots_per_head: Some(3), heads: Some(12), per_card: None, tally };
            self.document.rounds = Arc::new(vec![Arc::new(round)]);
        }
        let agenda = [(ActivityKind::WarmUp, 10), (ActivityKind::SilentWriting, 15), (ActivityKind::Vote, 10)];
        let agenda = agenda.map(|(kind, minutes)| {
            Arc::new(Activity { kind, name: String::new(), minutes, note: String::new(), about: None })
        });
        self.document.agenda = Arc::new(agenda.into());
        let parked = self.words.parked.iter().enumerate();
        let parked = parked
            .map(|(i, text)| Arc::new(ParkedNote { id: Id::new(format!("parked{}", i + 1)), text: text.clone() }));
        self.document.parking = Arc::new(parked.collect());
        self.document.personas = Arc::new(self.personas.into_iter().map(Arc::new).collect());
        self.document.phases = Arc::new(self.phases.into_iter().map(Arc::new).collect());
        self.document.cards = Arc::new(self.cards);
        self.document.links = Arc::new(self.links);
        self.document
    }
}

/// What a card's identifier begins with.
fn letter(kind: CardKind) -> char {
    match kind {
        CardKind::Action => 'a',
        CardKind::Touchpoint => 't',
        CardKind::Thought => 'q',
        CardKind::Pain => 'p',
        CardKind::Opportunity => 'o',
        CardKind::Metric => 'm',
        CardKind::Image => 'i',
        CardKind::Process => 'b',
        CardKind::Note => 'n',
    }
}

/// How the source at this place of the list of titles was gathered.
fn method_of(place: usize) -> Method {
    match place {
        0 => Method::Interview,
        1 => Method::Survey,
        2 => Method::Observation,
        3 => Method::Analytics,
        4 => Method::Complaint,
        5 => Method::SocialMedia,
        6 => Method::Feedback,
        7 => Method::MysteryShopping,
        _ => Method::Assumption,
    }
}

fn last_of(cards: &[Arc<Card>], kind: CardKind) -> Option<Id> {
    // Not far: a metric of long ago has nothing to do with this step.
    cards.iter().rev().take(60).find(|c| c.kind.card_kind() == kind).map(|c| c.id.clone())
}

/// A measured series of shares in per cent that drifts towards its target.
fn series(dice: &mut Dice) -> Metric {
    let mut value = dice.between(35, 80) as f64;
    let target = value + dice.between(0, 12) as f64;
    let measures = (0..dice.between(4, 9)).map(|month| {
        value = (value + dice.between(0, 6) as f64 - 2.0).clamp(0.0, 100.0);
        let n = Some(dice.between(40, 400) as u32);
        Measure { date: format!("2025-{:02}", month + 3), value, n, counts: None }
    });
    Metric {
        measure: MetricKind::Csat,
        unit: "%".to_owned(),
        series: measures.collect(),
        target: Some(target),
        better: Better::Higher,
        ..Metric::default()
    }
}
