//! Channels of the map's own: added, renamed, deleted, used by a touchpoint, by label and key.

use egui::{Key, Modifiers, accesskit::Role};
use egui_kittest::kittest::Queryable as _;
use wayfare::{
    app::{
        action::Action,
        command::{Command, CommandId},
        state::Selection,
    },
    base::{Id, Language},
    model::{CardKind, ChannelKind, Document, Kind},
};

use crate::harness::Window;

fn retail() -> Window {
    Window::with_template("Retail, online and in store")
}

fn click(window: &mut Window, role: Role, name: &str) {
    window.harness().get_by(|n| n.role() == role && n.label().as_deref() == Some(name)).click_accesskit();
    window.settle();
}

fn fill(window: &mut Window, name: &str, words: &str) {
    window.harness().get_by(|n| n.role() == Role::TextInput && n.label().as_deref() == Some(name)).focus();
    window.settle();
    window.press(Modifiers::COMMAND, Key::A);
    window.type_text(words);
}

fn open(window: &mut Window) {
    let action = Command::of(CommandId::Channels).act(window.app().state()).expect("a map is open");
    window.app_mut().act(action);
    window.settle();
}

fn names(document: &Document) -> Vec<&str> {
    document.channels.iter().map(|c| c.name.as_str()).collect()
}

/// The first touchpoint, selected, without a channel of the map's own.
fn touchpoint(window: &mut Window) -> Id {
    let cards = &window.document().cards;
    let id = cards.iter().find(|c| c.kind.card_kind() == CardKind::Touchpoint).expect("a touchpoint").id.clone();
    window.app_mut().act(Action::Select(Selection::card(id.clone())));
    window.settle();
    id
}

fn channel_of(document: &Document, card: &Id) -> Option<String> {
    let Kind::Touchpoint(touchpoint) = &document.card(card)?.kind else { return None };
    touchpoint.channel.as_ref().map(|id| id.as_str().to_owned())
}

#[test]
fn a_touchpoint_gets_a_channel_that_did_not_exist() {
    let mut window = retail();
    let card = touchpoint(&mut window);
    let before = window.document().clone();
    click(&mut window, Role::ComboBox, "Channel");
    click(&mut window, Role::MenuItemRadio, "Own channels…");
    click(&mut window, Role::Button, "Icon");
    click(&mut window, Role::Button, "Post");
    fill(&mut window, "New channel", "Parcel locker");
    window.press(Modifiers::NONE, Key::Enter);
    let own = &window.document().channels[0];
    assert_eq!((own.name.as_str(), own.icon, own.online), ("Parcel locker", ChannelKind::Post, false));
    assert_eq!(channel_of(window.document(), &card).as_deref(), Some(own.id.as_str()), "and the touchpoint has it");
    assert!(window.app().state().dialog.is_none(), "the dialog has done what it was opened for");
    let pages = wayfare::scene::pages(
        window.document(),
        wayfare::text::FontBook::shared(),
        &window.document().page,
        Language::English,
    );
    let told: String = pages.iter().map(|p| wayfare::scene::dump_meaning(&p.scene.meaning)).collect();
    assert!(told.contains("Parcel locker"), "the export says it");
    window.press(Modifiers::COMMAND, Key::Z);
    assert_eq!(*window.document(), before, "one step takes both back");
}

#[test]
fn a_channel_of_ones_own_is_in_the_chooser() {
    let mut window = retail();
    let add = wayfare::edit::new_channel(window.document(), "Kiosk", ChannelKind::Store);
    window.app_mut().act(Action::Edit(Box::new(add)));
    let card = touchpoint(&mut window);
    click(&mut window, Role::ComboBox, "Channel");
    click(&mut window, Role::MenuItemRadio, "Kiosk");
    assert_eq!(channel_of(window.document(), &card), Some(window.document().channels[0].id.as_str().to_owned()));
}

#[test]
fn two_channels_of_one_name_are_refused_in_words() {
    let mut window = retail();
    open(&mut window);
    for (name, count) in [("Kiosk", 1), ("kiosk", 1), ("Phone", 1), ("Locker", 2)] {
        fill(&mut window, "New channel", name);
        window.press(Modifiers::NONE, Key::Enter);
        assert_eq!(window.document().channels.len(), count, "{:?} after {name}", names(window.document()));
        let is_refused = window.shows_part("already. Give this one another name");
        assert_eq!(is_refused, matches!(name, "kiosk" | "Phone"), "{name}");
    }
}

#[test]
fn a_channel_is_renamed_and_changed_where_it_stands() {
    let mut window = retail();
    open(&mut window);
    for name in ["Kiosk", "Locker"] {
        fill(&mut window, "New channel", name);
        click(&mut window, Role::Button, "Add");
    }
    fill(&mut window, "Name of Kiosk", "Locker");
    assert!(window.shows_part("already. Give this one"), "while it is typed");
    window.press(Modifiers::NONE, Key::Enter);
    assert_eq!(names(window.document()), ["Kiosk", "Locker"], "the name in use was not taken");
    fill(&mut window, "Name of Kiosk", "Info terminal");
    window.press(Modifiers::NONE, Key::Tab);
    assert_eq!(names(window.document()), ["Info terminal", "Locker"]);
    click(&mut window, Role::CheckBox, "Info terminal runs online");
    assert!(window.document().channels[0].online);
    click(&mut window, Role::Button, "Icon of Info terminal");
    click(&mut window, Role::Button, "App");
    assert_eq!(window.document().channels[0].icon, ChannelKind::App);
}

#[test]
fn deleting_a_channel_says_how_many_touchpoints_lose_it() {
    let mut window = retail();
    let card = touchpoint(&mut window);
    click(&mut window, Role::ComboBox, "Channel");
    click(&mut window, Role::MenuItemRadio, "Own channels…");
    fill(&mut window, "New channel", "Kiosk");
    window.press(Modifiers::NONE, Key::Enter);
    open(&mut window);
    assert!(window.shows("Used by 1 touchpoint"));
    click(&mut window, Role::Button, "Delete Kiosk");
    assert!(window.shows("Delete the channel “Kiosk”? 1 touchpoint will have no channel then."));
    click(&mut window, Role::Button, "Keep");
    assert_eq!(window.document().channels.len(), 1, "nothing happened yet");
    let before = window.document().clone();
    click(&mut window, Role::Button, "Delete Kiosk");
    click(&mut window, Role::Button, "Delete");
    assert!(window.document().channels.is_empty());
    assert_eq!(channel_of(window.document(), &card), None);
    window.app_mut().act(Action::Undo);
    assert_eq!(*window.document(), before, "one step brings both back");
}

#[test]
fn the_dialog_speaks_german() {
    let mut window = Window::open(Language::German, None);
    window.click("Handel, online und stationär");
    open(&mut window);
    fill(&mut window, "Neuer Kanal", "Telefon");
    assert!(window.shows_part("Es gibt schon einen Kanal mit dem Namen „Telefon“."));
}
