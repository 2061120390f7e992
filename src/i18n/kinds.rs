//! What the kinds of things on a map are called where nobody named them.

use super::{Language, text};
use crate::model::{ChannelKind, Lane, LaneKind};

/// What a lane is called: its own name, else that of its kind.
pub fn lane_name(language: Language, lane: &Lane) -> &str {
    if lane.name.is_empty() { lane_label(language, lane.kind) } else { &lane.name }
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
