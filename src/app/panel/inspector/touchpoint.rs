//! What a touchpoint adds to a card.

use egui::Ui;

use super::emotion::moments;
use crate::{
    app::panel::{field::Choice, form::Form, ink::channel_icon},
    base::Id,
    model::{ChannelKind, Touchpoint},
};

/// Key of a channel's name.
pub(super) fn channel_key(kind: ChannelKind) -> &'static str {
    match kind {
        ChannelKind::Web => "channel-web",
        ChannelKind::Phone => "channel-phone",
        ChannelKind::Store => "channel-store",
        ChannelKind::Email => "channel-email",
        ChannelKind::App => "channel-app",
        ChannelKind::Social => "channel-social",
        ChannelKind::Post => "channel-post",
        ChannelKind::Chat => "channel-chat",
        ChannelKind::Print => "channel-print",
        ChannelKind::Event => "channel-event",
        ChannelKind::Staff => "channel-staff",
        ChannelKind::Pay => "channel-pay",
        ChannelKind::Search => "channel-search",
        ChannelKind::Review => "channel-review",
    }
}

/// None, the built-in channels and the map's own.
pub(super) fn channels(form: &Form<'_>) -> Vec<Choice<Option<Id>>> {
    let mut channels: Vec<Choice<Option<Id>>> = vec![Choice::new(None, form.tr("channel-none"))];
    channels.extend(
        ChannelKind::ALL.map(|kind| {
            Choice::new(Some(Id::new(kind.name())), form.tr(channel_key(kind))).with_icon(channel_icon(kind))
        }),
    );
    channels.extend(
        form.document
            .channels
            .iter()
            .map(|c| Choice::new(Some(c.id.clone()), c.name.clone()).with_icon(channel_icon(c.icon))),
    );
    channels
}

/// Draws the fields.
pub(super) fn touchpoint_ui(ui: &mut Ui, form: &mut Form<'_>, touchpoint: &mut Touchpoint) {
    let channels = channels(form);
    form.choice(ui, "field-channel", &mut touchpoint.channel, &channels);
    // "As the channel is" says what that comes to.
    let own = form.document.channel_of(&Touchpoint { online: None, ..touchpoint.clone() });
    let online =
        own.map_or("online-unknown", |(_, online)| if online { "online-by-channel" } else { "offline-by-channel" });
    let places = [
        Choice::new(None, form.tr(online)),
        Choice::new(Some(true), form.tr("legend-online")),
        Choice::new(Some(false), form.tr("legend-offline")),
    ];
    form.choice(ui, "field-online", &mut touchpoint.online, &places);
    form.long_words(ui, "field-description", &mut touchpoint.description);
    form.long_words(ui, "field-content", &mut touchpoint.content);
    form.words(ui, "field-time", &mut touchpoint.time);
    ui.add_space(8.0);
    form.toggle(ui, "field-complaint", &mut touchpoint.complaint);
    if touchpoint.complaint || touchpoint.answer_hours.is_some() {
        let mut hours = touchpoint.answer_hours.map(f64::from);
        form.decimal(ui, "field-answer-hours", &mut hours, (0.0, 10_000.0));
        touchpoint.answer_hours = hours.map(|h| h as f32);
    }
    form.choice(ui, "field-moment", &mut touchpoint.moment, &moments(form));
}
