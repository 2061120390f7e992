//! The numbers by which maps are compared, each under a name that stays.

use super::{LEVELS, Pains, Statistics};
use crate::{base::Language, i18n::text};

/// One number of a map.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[expect(missing_docs, reason = "the name of each in `assets/i18n` says what it counts")]
pub enum Figure {
    Phases,
    Steps,
    Lanes,
    Personas,
    Cards,
    Touchpoints,
    Online,
    Offline,
    WithoutChannel,
    Seams,
    SeamsUnowned,
    Pains,
    PainsSevere,
    PainsUnanswered,
    PainsSevereUnanswered,
    Opportunities,
    Ideas,
    Planned,
    Doing,
    Done,
    Measured,
    OpportunitiesUnowned,
    Metrics,
    TargetsMet,
    TargetsMissed,
    WithoutTarget,
    WithoutValue,
    Sources,
    SourcesUnused,
    SourcesDated,
    Researched,
    Partly,
    Assumed,
    ResearchedPercent,
    Mood,
}

impl Figure {
    /// All of them, in the order of columns.
    pub const ALL: [Self; 35] = [
        Self::Phases,
        Self::Steps,
        Self::Lanes,
        Self::Personas,
        Self::Cards,
        Self::Touchpoints,
        Self::Online,
        Self::Offline,
        Self::WithoutChannel,
        Self::Seams,
        Self::SeamsUnowned,
        Self::Pains,
        Self::PainsSevere,
        Self::PainsUnanswered,
        Self::PainsSevereUnanswered,
        Self::Opportunities,
        Self::Ideas,
        Self::Planned,
        Self::Doing,
        Self::Done,
        Self::Measured,
        Self::OpportunitiesUnowned,
        Self::Metrics,
        Self::TargetsMet,
        Self::TargetsMissed,
        Self::WithoutTarget,
        Self::WithoutValue,
        Self::Sources,
        Self::SourcesUnused,
        Self::SourcesDated,
        Self::Researched,
        Self::Partly,
        Self::Assumed,
        Self::ResearchedPercent,
        Self::Mood,
    ];

    /// Those that tell maps apart at a glance.
    pub const MAIN: [Self; 10] = [
        Self::Cards,
        Self::Touchpoints,
        Self::Pains,
        Self::PainsUnanswered,
        Self::Opportunities,
        Self::SeamsUnowned,
        Self::TargetsMet,
        Self::TargetsMissed,
        Self::ResearchedPercent,
        Self::Mood,
    ];

    /// The name for other programs: the same in every language and version.
    pub fn key(self) -> &'static str {
        match self {
            Self::Phases => "phases",
            Self::Steps => "steps",
            Self::Lanes => "lanes",
            Self::Personas => "personas",
            Self::Cards => "cards",
            Self::Touchpoints => "touchpoints",
            Self::Online => "touchpoints_online",
            Self::Offline => "touchpoints_offline",
            Self::WithoutChannel => "touchpoints_without_channel",
            Self::Seams => "seams",
            Self::SeamsUnowned => "seams_without_owner",
            Self::Pains => "pains",
            Self::PainsSevere => "pains_severe",
            Self::PainsUnanswered => "pains_unanswered",
            Self::PainsSevereUnanswered => "pains_severe_unanswered",
            Self::Opportunities => "opportunities",
            Self::Ideas => "opportunities_idea",
            Self::Planned => "opportunities_planned",
            Self::Doing => "opportunities_doing",
            Self::Done => "opportunities_done",
            Self::Measured => "opportunities_measured",
            Self::OpportunitiesUnowned => "opportunities_without_owner",
            Self::Metrics => "metrics",
            Self::TargetsMet => "targets_met",
            Self::TargetsMissed => "targets_missed",
            Self::WithoutTarget => "metrics_without_target",
            Self::WithoutValue => "metrics_without_value",
            Self::Sources => "sources",
            Self::SourcesUnused => "sources_unused",
            Self::SourcesDated => "sources_dated",
            Self::Researched => "cards_researched",
            Self::Partly => "cards_partly",
            Self::Assumed => "cards_assumed",
            Self::ResearchedPercent => "researched_percent",
            Self::Mood => "mean_emotion",
        }
    }

    /// The name for people.
    pub fn name(self, language: Language) -> &'static str {
        let say = |key| text(language, key);
        match self {
            Self::Phases => say("stats-phases"),
            Self::Steps => say("stats-steps"),
            Self::Lanes => say("stats-lanes"),
            Self::Personas => say("stats-personas"),
            Self::Cards => say("stats-cards"),
            Self::Touchpoints => say("stats-touchpoints"),
            Self::Online => say("stats-online"),
            Self::Offline => say("stats-offline"),
            Self::WithoutChannel => say("stats-without-channel"),
            Self::Seams => say("stats-seams"),
            Self::SeamsUnowned => say("stats-seams-unowned"),
            Self::Pains => say("stats-pains"),
            Self::PainsSevere => say("stats-pains-severe"),
            Self::PainsUnanswered => say("stats-pains-unanswered"),
            Self::PainsSevereUnanswered => say("stats-pains-severe-unanswered"),
            Self::Opportunities => say("stats-opportunities"),
            Self::Ideas => say("stats-ideas"),
            Self::Planned => say("stats-planned"),
            Self::Doing => say("stats-doing"),
            Self::Done => say("stats-done"),
            Self::Measured => say("stats-measured"),
            Self::OpportunitiesUnowned => say("stats-opportunities-unowned"),
            Self::Metrics => say("stats-metrics"),
            Self::TargetsMet => say("stats-met"),
            Self::TargetsMissed => say("stats-missed"),
            Self::WithoutTarget => say("stats-without-target"),
            Self::WithoutValue => say("stats-without-value"),
            Self::Sources => say("stats-sources"),
            Self::SourcesUnused => say("stats-sources-unused"),
            Self::SourcesDated => say("stats-sources-dated"),
            Self::Researched => say("stats-researched"),
            Self::Partly => say("stats-partly"),
            Self::Assumed => say("stats-assumed"),
            Self::ResearchedPercent => say("stats-researched-percent"),
            Self::Mood => say("stats-mood"),
        }
    }

    /// Decimal places.
    pub fn decimals(self) -> u8 {
        if self == Self::Mood { 2 } else { 0 }
    }

    /// The number; nothing where there is nothing to count it from.
    pub fn of(self, counted: &Statistics) -> Option<f64> {
        if self == Self::Mood {
            return counted.mood();
        }
        self.count(counted).map(|count| count as f64)
    }

    fn count(self, counted: &Statistics) -> Option<usize> {
        let severe = |by: &[usize; 6]| by.iter().skip(usize::from(Pains::SEVERE)).sum();
        let status = |at: usize| counted.opportunities.by_status.get(at).copied().unwrap_or_default();
        let [researched, partly, assumed] = LEVELS;
        let levels = counted.coverage.all;
        Some(match self {
            Self::Phases => counted.phases.len(),
            Self::Steps => counted.steps,
            Self::Lanes => counted.lanes.len(),
            Self::Personas => counted.personas.len(),
            Self::Cards => counted.cards,
            Self::Touchpoints => counted.touchpoints.total(),
            Self::Online => counted.touchpoints.online,
            Self::Offline => counted.touchpoints.offline,
            Self::WithoutChannel => counted.touchpoints.without_channel,
            Self::Seams => counted.seams.owned + counted.seams.unowned,
            Self::SeamsUnowned => counted.seams.unowned,
            Self::Pains => counted.pains.total(),
            Self::PainsSevere => severe(&counted.pains.by_severity),
            Self::PainsUnanswered => counted.pains.all_unanswered(),
            Self::PainsSevereUnanswered => severe(&counted.pains.unanswered),
            Self::Opportunities => counted.opportunities.total(),
            Self::Ideas => status(0),
            Self::Planned => status(1),
            Self::Doing => status(2),
            Self::Done => status(3),
            Self::Measured => status(4),
            Self::OpportunitiesUnowned => counted.opportunities.unowned,
            Self::Metrics => {
                let t = counted.targets;
                t.met + t.missed + t.without_target + t.without_value
            }
            Self::TargetsMet => counted.targets.met,
            Self::TargetsMissed => counted.targets.missed,
            Self::WithoutTarget => counted.targets.without_target,
            Self::WithoutValue => counted.targets.without_value,
            Self::Sources => counted.sources.total,
            Self::SourcesUnused => counted.sources.unused,
            Self::SourcesDated => counted.sources.dated,
            Self::Researched => levels.of(researched),
            Self::Partly => levels.of(partly),
            Self::Assumed => levels.of(assumed),
            Self::ResearchedPercent => return levels.percent(researched),
            Self::Mood => return None,
        })
    }
}
