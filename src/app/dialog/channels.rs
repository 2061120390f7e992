//! The map's own channels: name, icon, online or not.
//!
//! Each change is a step of history of its own, made at once; only a name waits until it is whole.

use egui::{Align, Key, Layout, Popup, RichText, ScrollArea, TextEdit, Ui, vec2};

use super::{Dialog, from_right_ui, label_ui};
use crate::{
    app::{
        action::Action,
        control::{Control, Look},
        icon::Icon,
        state::State,
        style::{self, c32, colours},
    },
    base::{Id, Language, clean},
    edit::{self, Edit},
    i18n::{channel_name, quoted, text, text_with},
    model::{Card, Channel, ChannelKind, Document, Kind},
};

/// What the dialog's fields hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChannelsForm {
    /// The touchpoint that asked for a channel: it gets the one that is added.
    pub touchpoint: Option<Id>,
    /// The channel whose name is being typed, with the name so far.
    pub typed: Option<(Id, String)>,
    /// The channel that is to go, once that was confirmed.
    pub leaving: Option<Id>,
    /// Name of the channel to add.
    pub name: String,
    /// Its icon.
    pub icon: ChannelKind,
    /// Whether it runs online.
    pub online: bool,
}

impl Default for ChannelsForm {
    fn default() -> Self {
        let icon = ChannelKind::Store;
        Self { touchpoint: None, typed: None, leaving: None, name: String::new(), icon, online: icon.is_online() }
    }
}

impl ChannelsForm {
    /// For a touchpoint that lacks its channel.
    pub fn for_touchpoint(card: Id) -> Self {
        Self { touchpoint: Some(card), ..Self::default() }
    }
}

/// Draws them, and the one to add.
pub(super) fn channels_ui(ui: &mut Ui, state: &State, form: &ChannelsForm, actions: &mut Vec<Action>) {
    let Some(document) = state.document() else { return };
    let mut next = form.clone();
    ui.label(RichText::new(text(state.language(), "channels-about")).small().color(c32(colours(ui).muted)));
    ui.add_space(6.0);
    ScrollArea::vertical().max_height(300.0).show(ui, |ui| {
        for channel in document.channels.iter() {
            ui.push_id(channel.id.as_str(), |ui| {
                if next.leaving.as_ref() == Some(&channel.id) {
                    leaving_ui(ui, state, document, channel, &mut next, actions);
                } else {
                    channel_ui(ui, state, document, channel, &mut next, actions);
                }
            });
        }
    });
    let is_closing = new_ui(ui, state, document, &mut next, actions);
    if is_closing {
        actions.push(Action::CloseDialog);
    } else if next != *form {
        actions.push(Action::Show(Box::new(Dialog::Channels(Box::new(next)))));
    }
}

/// One channel: everything about it can be changed where it stands.
fn channel_ui(
    ui: &mut Ui,
    state: &State,
    document: &Document,
    channel: &Channel,
    form: &mut ChannelsForm,
    actions: &mut Vec<Action>,
) {
    let language = state.language();
    let named = |key| text_with(language, key, &[("name", (&channel.name).into())]);
    let mut set = |changed: Channel| actions.push(Action::Edit(Box::new(Edit::SetChannel(changed))));
    let mut complaint = None;
    from_right_ui(ui, |ui| {
        if Control::icon(Icon::TRASH, &named("channel-delete-named")).show(ui).clicked() {
            form.leaving = Some(channel.id.clone());
        }
        let mut online = channel.online;
        if online_ui(ui, language, &mut online, &named("channel-online-named")) {
            set(Channel { online, ..channel.clone() });
        }
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
            if let Some(icon) = icon_ui(ui, language, channel.icon, &named("channel-icon-named")) {
                set(Channel { icon, ..channel.clone() });
            }
            let typed = form.typed.as_ref().filter(|(id, _)| *id == channel.id).map(|(_, name)| name.clone());
            let mut name = typed.clone().unwrap_or_else(|| channel.name.clone());
            let field = ui.add(TextEdit::singleline(&mut name).desired_width(ui.available_width()));
            ui.ctx().accesskit_node_builder(field.id, |node| node.set_label(named("channel-name-named")));
            complaint = trouble(document, language, &name, Some(&channel.id)).filter(|_| typed.is_some());
            if field.lost_focus() {
                let name = clean(&name);
                if name != channel.name && !name.is_empty() && complaint.is_none() {
                    set(Channel { name, ..channel.clone() });
                }
                form.typed = None;
            } else if field.changed() {
                form.typed = Some((channel.id.clone(), name));
            }
        });
    });
    let used = text_with(language, "channel-used", &[("count", touchpoints(document, &channel.id).into())]);
    note_ui(ui, &complaint.unwrap_or(used));
}

/// What goes with a channel, before it goes.
fn leaving_ui(
    ui: &mut Ui,
    state: &State,
    document: &Document,
    channel: &Channel,
    form: &mut ChannelsForm,
    actions: &mut Vec<Action>,
) {
    let language = state.language();
    let name = quoted(language, &channel.name);
    let count = touchpoints(document, &channel.id);
    let question = text_with(language, "channel-delete-question", &[("name", name.into()), ("count", count.into())]);
    ui.add_space(4.0);
    ui.label(question);
    from_right_ui(ui, |ui| {
        if Control::text(text(language, "channel-delete")).look(Look::Filled).show(ui).clicked() {
            actions.push(Action::Edit(Box::new(Edit::RemoveChannel(channel.id.clone()))));
            form.leaving = None;
        }
        if Control::text(text(language, "channel-keep")).look(Look::Outlined).show(ui).clicked() {
            form.leaving = None;
        }
    });
    ui.add_space(4.0);
}

/// The channel to add; whether the dialog has done what it was opened for.
fn new_ui(ui: &mut Ui, state: &State, document: &Document, form: &mut ChannelsForm, actions: &mut Vec<Action>) -> bool {
    let language = state.language();
    let label = label_ui(ui, text(language, "channel-new"));
    let complaint = trouble(document, language, &form.name, None);
    let is_ready = !form.name.trim().is_empty() && complaint.is_none();
    let mut is_wanted = false;
    from_right_ui(ui, |ui| {
        let add = Control::text(text(language, "channel-add")).look(Look::Filled).enabled(is_ready);
        is_wanted = add.show(ui).clicked();
        online_ui(ui, language, &mut form.online, text(language, "channel-online"));
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
            if let Some(icon) = icon_ui(ui, language, form.icon, text(language, "channel-icon")) {
                form.icon = icon;
                form.online = icon.is_online();
            }
            let field = TextEdit::singleline(&mut form.name).hint_text(text(language, "channel-hint"));
            let field = ui.add(field.desired_width(ui.available_width())).labelled_by(label);
            let entered = field.lost_focus() && ui.input(|i| i.key_pressed(Key::Enter));
            is_wanted |= entered && is_ready;
            if !entered && ui.memory(|m| m.focused().is_none()) {
                field.request_focus();
            }
        });
    });
    if let Some(complaint) = complaint {
        note_ui(ui, &complaint);
    }
    if !is_wanted {
        return false;
    }
    let mut add = edit::new_channel(document, &clean(&form.name), form.icon);
    let Edit::AddChannel(channel) = &mut add else { return false };
    channel.online = form.online;
    let user = form.touchpoint.as_ref().and_then(|id| document.card(id));
    let used = user.and_then(|card| with_channel(card, &channel.id));
    let is_done = used.is_some();
    let change = match used {
        Some(used) => Edit::Batch(vec![add, used]),
        None => add,
    };
    actions.push(Action::Edit(Box::new(change)));
    *form = ChannelsForm { icon: form.icon, online: form.online, ..ChannelsForm::default() };
    is_done
}

/// The touchpoint with that channel.
fn with_channel(card: &Card, channel: &Id) -> Option<Edit> {
    let mut card = card.clone();
    let Kind::Touchpoint(touchpoint) = &mut card.kind else { return None };
    touchpoint.channel = Some(channel.clone());
    Some(Edit::SetCard(Box::new(card)))
}

/// Why there cannot be a channel of that name.
fn trouble(document: &Document, language: Language, name: &str, except: Option<&Id>) -> Option<String> {
    let wanted = clean(name).to_lowercase();
    let own = document.channels.iter().filter(|c| Some(&c.id) != except).map(|c| c.name.as_str());
    let languages = [language, document.journey.language];
    let built_in = ChannelKind::ALL.into_iter().flat_map(|kind| languages.map(|language| channel_name(language, kind)));
    let is_taken = own.chain(built_in).any(|other| other.to_lowercase() == wanted);
    is_taken.then(|| text_with(language, "channel-taken", &[("name", quoted(language, name).into())]))
}

/// How many touchpoints run by it.
fn touchpoints(document: &Document, channel: &Id) -> usize {
    let by_it = |card: &Card| matches!(&card.kind, Kind::Touchpoint(t) if t.channel.as_ref() == Some(channel));
    document.cards.iter().filter(|card| by_it(card)).count()
}

/// The icon, as a button that opens all of them; gives the one that was chosen.
fn icon_ui(ui: &mut Ui, language: Language, icon: ChannelKind, name: &str) -> Option<ChannelKind> {
    let button = Control::icon(Icon(icon.name()), name).look(Look::Outlined).show(ui);
    let mut chosen = None;
    Popup::menu(&button).gap(4.0).show(|ui| {
        ui.spacing_mut().item_spacing = vec2(2.0, 2.0);
        for row in ChannelKind::ALL.chunks(7) {
            ui.horizontal(|ui| {
                for kind in row {
                    let control = Control::icon(Icon(kind.name()), channel_name(language, *kind));
                    if control.selected(*kind == icon).show(ui).clicked() {
                        chosen = Some(*kind);
                        ui.close();
                    }
                }
            });
        }
    });
    chosen
}

/// Online or not; whether that was changed.
fn online_ui(ui: &mut Ui, language: Language, online: &mut bool, name: &str) -> bool {
    ui.spacing_mut().interact_size.y = style::CONTROL_HEIGHT;
    let response = ui.checkbox(online, text(language, "legend-online"));
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_label(name));
    response.changed()
}

/// Small words under a row's field.
fn note_ui(ui: &mut Ui, words: &str) {
    ui.horizontal(|ui| {
        ui.add_space(style::CONTROL_HEIGHT + 10.0);
        ui.add(egui::Label::new(RichText::new(words).small().color(c32(colours(ui).muted))).wrap());
    });
    ui.add_space(2.0);
}
