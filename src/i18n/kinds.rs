//! What the kinds and states of things on a map are called.

use super::{Language, number, short_day, text, text_with};
use crate::model::{
    ActivityKind, CardKind, ChannelKind, Cluster, Document, EvidenceLevel, Frequency, Lane, LaneKind, Method,
    MetricKind, Moment, Opportunity, State, Status,
};

/// What a lane is called: its own name, else that of its kind.
pub fn lane_name(language: Language, lane: &Lane) -> &str {
    if lane.name.is_empty() { lane_label(language, lane.kind) } else { &lane.name }
}

/// What a cluster is called; one without a name by the number of its cards.
pub fn cluster_name(language: Language, cluster: &Cluster) -> String {
    if !cluster.name.is_empty() {
        return cluster.name.clone();
    }
    text_with(language, "cluster-unnamed", &[("count", cluster.cards.len().into())])
}

/// That something is in a cluster: "In group “Waiting”".
pub fn in_cluster(language: Language, cluster: &Cluster) -> String {
    if cluster.name.is_empty() {
        return text_with(language, "told-cluster-unnamed", &[("count", cluster.cards.len().into())]);
    }
    text_with(language, "told-cluster", &[("name", cluster.name.as_str().into())])
}

/// The built-in label of a lane.
pub fn lane_label(language: Language, kind: LaneKind) -> &'static str {
    match kind {
        LaneKind::Actions => text(language, "lane-actions"),
        LaneKind::Touchpoints => text(language, "lane-touchpoints"),
        LaneKind::Emotion => text(language, "lane-emotion"),
        LaneKind::Thoughts => text(language, "lane-thoughts"),
        LaneKind::Pains => text(language, "lane-pains"),
        LaneKind::Opportunities => text(language, "lane-opportunities"),
        LaneKind::Metrics => text(language, "lane-metrics"),
        LaneKind::Images => text(language, "lane-images"),
        LaneKind::Notes => text(language, "lane-notes"),
        LaneKind::PhysicalEvidence => text(language, "lane-physical-evidence"),
        LaneKind::Frontstage => text(language, "lane-frontstage"),
        LaneKind::Backstage => text(language, "lane-backstage"),
        LaneKind::Support => text(language, "lane-support"),
    }
}

/// What one card of a lane is called: the lane's own name, else one of its kind.
pub fn card_name(language: Language, lane: &Lane) -> &str {
    if !lane.name.is_empty() {
        return &lane.name;
    }
    match lane.kind {
        LaneKind::Actions => text(language, "told-action"),
        LaneKind::Touchpoints => text(language, "told-touchpoint"),
        LaneKind::Emotion => lane_label(language, lane.kind),
        LaneKind::Thoughts => text(language, "told-thought"),
        LaneKind::Pains => text(language, "told-pain"),
        LaneKind::Opportunities => text(language, "told-opportunity"),
        LaneKind::Metrics => text(language, "told-metric"),
        LaneKind::Images => text(language, "told-image"),
        LaneKind::Notes => text(language, "told-note"),
        LaneKind::PhysicalEvidence => text(language, "told-physical-evidence"),
        LaneKind::Frontstage => text(language, "told-frontstage"),
        LaneKind::Backstage => text(language, "told-backstage"),
        LaneKind::Support => text(language, "told-support"),
    }
}

/// What the state of a journey is called: as it is, or as it should be.
pub fn state_name(language: Language, state: State) -> &'static str {
    match state {
        State::Current => text(language, "state-current"),
        State::Future => text(language, "state-future"),
    }
}

/// How far a feeling is above or below another one: `1.5 better`; nothing where that is less than what
/// one decimal shows.
pub fn difference(language: Language, by: f64) -> Option<String> {
    if by.abs() < 0.05 {
        return None;
    }
    let decimals = u8::from((by - libm::round(by)).abs() > 0.049);
    let args = [("by", number(language, by.abs(), decimals).into())];
    Some(if by > 0.0 { text_with(language, "state-better", &args) } else { text_with(language, "state-worse", &args) })
}

/// What a built-in channel is called.
pub fn channel_name(language: Language, kind: ChannelKind) -> &'static str {
    match kind {
        ChannelKind::Web => text(language, "channel-web"),
        ChannelKind::App => text(language, "channel-app"),
        ChannelKind::Email => text(language, "channel-email"),
        ChannelKind::Chat => text(language, "channel-chat"),
        ChannelKind::Social => text(language, "channel-social"),
        ChannelKind::Search => text(language, "channel-search"),
        ChannelKind::Review => text(language, "channel-review"),
        ChannelKind::Store => text(language, "channel-store"),
        ChannelKind::Staff => text(language, "channel-staff"),
        ChannelKind::Phone => text(language, "channel-phone"),
        ChannelKind::Post => text(language, "channel-post"),
        ChannelKind::Print => text(language, "channel-print"),
        ChannelKind::Event => text(language, "channel-event"),
        ChannelKind::Pay => text(language, "channel-pay"),
    }
}

/// What a state of an opportunity is called.
pub fn status_name(language: Language, status: Status) -> &'static str {
    match status {
        Status::Idea => text(language, "status-idea"),
        Status::Planned => text(language, "status-planned"),
        Status::Doing => text(language, "status-doing"),
        Status::Done => text(language, "status-done"),
        Status::Measured => text(language, "status-measured"),
    }
}

/// The same in one word, for cards and headings of columns.
pub fn status_word(language: Language, status: Status) -> &'static str {
    if status == Status::Measured { text(language, "status-word-measured") } else { status_name(language, status) }
}

/// By when an opportunity is due, or on which day it was done: `due 15 May 2026`. Nothing without a day.
pub fn opportunity_day(language: Language, opportunity: &Opportunity) -> Option<String> {
    let is_done = opportunity.status.is_done();
    let day = short_day(language, if is_done { &opportunity.done } else { &opportunity.due });
    let key = if is_done { "told-done-on" } else { "told-due-on" };
    (!day.is_empty()).then(|| text_with(language, key, &[("day", day.into())]))
}

/// How often something happens, in words.
pub fn frequency_name(language: Language, frequency: Frequency) -> &'static str {
    match frequency {
        Frequency::Rare => text(language, "frequency-rare"),
        Frequency::Occasional => text(language, "frequency-occasional"),
        Frequency::Frequent => text(language, "frequency-frequent"),
        Frequency::Always => text(language, "frequency-always"),
    }
}

/// What a moment of truth is called.
pub fn moment_name(language: Language, moment: Moment) -> &'static str {
    match moment {
        Moment::Zero => text(language, "moment-zero"),
        Moment::First => text(language, "moment-first"),
        Moment::Second => text(language, "moment-second"),
        Moment::Third => text(language, "moment-third"),
    }
}

/// A moment of truth as a sign's words: "moment of truth, first: at the shelf".
pub fn moment_told(language: Language, moment: Moment) -> String {
    text_with(language, "moment-told", &[("moment", moment_name(language, moment).into())])
}

/// What a way of gathering evidence is called.
pub fn method_name(language: Language, method: Method) -> &'static str {
    match method {
        Method::Survey => text(language, "method-survey"),
        Method::Interview => text(language, "method-interview"),
        Method::Observation => text(language, "method-observation"),
        Method::Analytics => text(language, "method-analytics"),
        Method::Feedback => text(language, "method-feedback"),
        Method::Complaint => text(language, "method-complaint"),
        Method::SocialMedia => text(language, "method-social-media"),
        Method::MysteryShopping => text(language, "method-mystery-shopping"),
        Method::Assumption => text(language, "method-assumption"),
    }
}

/// What a metric's formula is called.
pub fn measure_name(language: Language, measure: MetricKind) -> &'static str {
    match measure {
        MetricKind::Free => text(language, "measure-free"),
        MetricKind::Nps => text(language, "measure-nps"),
        MetricKind::Csat => text(language, "measure-csat"),
        MetricKind::Ces => text(language, "measure-ces"),
        MetricKind::Churn => text(language, "measure-churn"),
        MetricKind::Retention => text(language, "measure-retention"),
        MetricKind::Clv => text(language, "measure-clv"),
        MetricKind::Tgw => text(language, "measure-tgw"),
        MetricKind::OpportunityScore => text(language, "measure-opportunity-score"),
        MetricKind::Kano => text(language, "measure-kano"),
        MetricKind::Sentiment => text(language, "measure-sentiment"),
    }
}

/// What a kind of card is called.
pub fn card_kind_name(language: Language, kind: CardKind) -> &'static str {
    text(language, card_kind_key(kind))
}

/// Key of a card kind's name.
pub fn card_kind_key(kind: CardKind) -> &'static str {
    match kind {
        CardKind::Action => "card-action",
        CardKind::Touchpoint => "card-touchpoint",
        CardKind::Thought => "card-thought",
        CardKind::Pain => "card-pain",
        CardKind::Opportunity => "card-opportunity",
        CardKind::Metric => "card-metric",
        CardKind::Image => "card-image",
        CardKind::Process => "card-process",
        CardKind::Note => "card-note",
    }
}

/// How well something is founded.
pub fn level_name(language: Language, level: EvidenceLevel) -> &'static str {
    match level {
        EvidenceLevel::Assumed => text(language, "level-assumed"),
        EvidenceLevel::Partly => text(language, "level-partly"),
        EvidenceLevel::Researched => text(language, "level-researched"),
    }
}

/// What a severity from 1 to 5 means; nothing where nobody has judged.
pub fn severity_name(language: Language, severity: u8) -> Option<&'static str> {
    Some(match severity {
        1 => text(language, "severity-1"),
        2 => text(language, "severity-2"),
        3 => text(language, "severity-3"),
        4 => text(language, "severity-4"),
        5 => text(language, "severity-5"),
        _ => return None,
    })
}

/// What an expected effect from 1 to 5 means; nothing where nobody has judged.
pub fn impact_name(language: Language, impact: u8) -> Option<&'static str> {
    Some(match impact {
        1 => text(language, "impact-1"),
        2 => text(language, "impact-2"),
        3 => text(language, "impact-3"),
        4 => text(language, "impact-4"),
        5 => text(language, "impact-5"),
        _ => return None,
    })
}

/// What expected work from 1 to 5 means; nothing where nobody has judged.
pub fn effort_name(language: Language, effort: u8) -> Option<&'static str> {
    Some(match effort {
        1 => text(language, "effort-1"),
        2 => text(language, "effort-2"),
        3 => text(language, "effort-3"),
        4 => text(language, "effort-4"),
        5 => text(language, "effort-5"),
        _ => return None,
    })
}

/// A feeling in a word: the map's own name for the nearest whole value, or ours.
pub fn felt_name(language: Language, document: &Document, value: f32) -> &str {
    let scale = document.journey.scale;
    let at = libm::roundf(value - scale.min()).max(0.0) as usize;
    let own = document.journey.scale_labels.get(at).map(|label| label.trim()).filter(|label| !label.is_empty());
    own.unwrap_or_else(|| feeling_name(language, scale.to_unit(value)))
}

/// A feeling in a word; `unit` runs from −1 to +1.
pub fn feeling_name(language: Language, unit: f32) -> &'static str {
    match unit {
        u if u <= -0.7 => text(language, "feeling-very-bad"),
        u if u <= -0.2 => text(language, "feeling-bad"),
        u if u < 0.2 => text(language, "feeling-neutral"),
        u if u < 0.7 => text(language, "feeling-good"),
        _ => text(language, "feeling-very-good"),
    }
}

/// What an activity of a workshop is called.
pub fn activity_name(language: Language, kind: ActivityKind) -> &'static str {
    match kind {
        ActivityKind::WarmUp => text(language, "activity-warm-up"),
        ActivityKind::SilentWriting => text(language, "activity-silent-writing"),
        ActivityKind::ReadOut => text(language, "activity-read-out"),
        ActivityKind::Discuss => text(language, "activity-discuss"),
        ActivityKind::Vote => text(language, "activity-vote"),
        ActivityKind::Rank => text(language, "activity-rank"),
        ActivityKind::Break => text(language, "activity-break"),
    }
}
