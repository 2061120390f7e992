//! What a touchpoint adds to a card.

use egui::Ui;

use super::emotion::moments;
use crate::{
    app::{
        action::Action,
        dialog::{ChannelsForm, Dialog},
        icon::Icon,
        panel::{field::Choice, form::Form, ink::channel_icon},
    },
    base::Id,
    i18n,
    model::{ChannelKind, Touchpoint},
};

/// Every channel, built in or the map's own, and none.
pub(super) fn channels(form: &Form<'_>) -> Vec<Choice<Option<Id>>> {
    let built_in = ChannelKind::ALL.map(|kind| {
        Choice::new(Some(Id::new(kind.name())), i18n::channel_name(form.language(), kind)).with_icon(channel_icon(kind))
    });
    let own = form.document.channels.iter();
    let own = own.map(|c| Choice::new(Some(c.id.clone()), c.name.clone()).with_icon(channel_icon(c.icon)));
    std::iter::once(Choice::new(None, form.tr("channel-none"))).chain(built_in).chain(own).collect()
}

/// A line of the menu of channels.
#[derive(Clone, PartialEq)]
enum Pick {
    Channel(Option<Id>),
    /// See the map's own channels, or add one.
    Own,
}

fn channel_ui(ui: &mut Ui, form: &mut Form<'_>, card: &Id, touchpoint: &mut Touchpoint) {
    let lines = channels(form).into_iter().map(|c| Choice {
        value: Pick::Channel(c.value),
        text: c.text,
        short: c.short,
        icon: c.icon,
    });
    let own = Choice::new(Pick::Own, form.tr("command-channels")).with_icon(Icon::PLUS);
    let lines: Vec<Choice<Pick>> = lines.chain(std::iter::once(own)).collect();
    let mut picked = Pick::Channel(touchpoint.channel.clone());
    form.choice(ui, "field-channel", &mut picked, &lines);
    match picked {
        Pick::Own => {
            // Nothing is chosen yet.
            form.forget();
            let dialog = Dialog::Channels(Box::new(ChannelsForm::for_touchpoint(card.clone())));
            form.actions.push(Action::Show(Box::new(dialog)));
        }
        Pick::Channel(channel) => touchpoint.channel = channel,
    }
}

/// Draws the fields.
pub(super) fn touchpoint_ui(ui: &mut Ui, form: &mut Form<'_>, card: &Id, touchpoint: &mut Touchpoint) {
    channel_ui(ui, form, card, touchpoint);
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
