//! Bars, menus, themes, languages, shortcuts.

use egui::{Key, Modifiers, accesskit::Role};
use egui_kittest::kittest::Queryable as _;
use wayfare::{
    app::{
        action::Action,
        command::{COMMANDS, Command, CommandId},
        icon::Icon,
        state::{Selection, ThemeChoice},
    },
    base::Language,
    edit::Edit,
    i18n,
    model::{Lane, LaneKind},
    theme,
};

use crate::harness::Window;

#[test]
fn every_command_stands_in_the_table_once_and_speaks_every_language() {
    for (at, command) in COMMANDS.iter().enumerate() {
        assert!(
            COMMANDS.iter().skip(at + 1).all(|other| other.id != command.id),
            "{:?} stands in the table twice",
            command.id
        );
        assert_eq!(Command::of(command.id).id, command.id, "{:?} is found under its name", command.id);
        for language in Language::ALL {
            assert_ne!(i18n::text(language, command.label), command.label, "{:?} has no label", command.id);
        }
    }
}

#[test]
fn no_two_commands_share_a_shortcut() {
    let mut seen = std::collections::BTreeMap::new();
    for command in COMMANDS {
        for shortcut in command.shortcuts {
            let before = seen.insert(format!("{shortcut:?}"), command.id);
            assert_eq!(before, None, "{shortcut:?} is taken twice, by {:?} too", command.id);
        }
    }
}

#[test]
fn every_icon_of_the_window_has_a_shape() {
    for icon in [
        Icon::UNDO,
        Icon::REDO,
        Icon::PLUS,
        Icon::MINUS,
        Icon::CLOSE,
        Icon::CHECK,
        Icon::EXPORT,
        Icon::DOWN,
        Icon::RIGHT,
        Icon::PANEL_LEFT,
        Icon::PANEL_RIGHT,
        Icon::FIT,
        Icon::SUN,
        Icon::MOON,
        Icon::WEB,
        Icon::LIST,
        Icon::PERSONAS,
        Icon::INFO,
        Icon::WARN,
        Icon::STOP,
        Icon::FILE,
        Icon::CLOCK,
        Icon::MORE,
        Icon::TRASH,
        Icon::COPY,
        Icon::EYE,
        Icon::GRIP,
        Icon::LOGO,
    ] {
        assert!(theme::icon(icon.0).is_some(), "{} is not among the shipped icons", icon.0);
    }
}

#[test]
fn the_menu_lists_its_commands_in_both_languages() {
    for language in Language::ALL {
        let mut window = Window::open(language, None);
        window.click(i18n::text(language, "template-retail"));
        let title = window.document().journey.title.replace('\n', " ");
        window.click(&i18n::text_with(language, "map-menu", &[("title", (&title).into())]));
        let items = window.names(Role::MenuItem);
        for id in [
            CommandId::New,
            CommandId::Open,
            CommandId::Save,
            CommandId::SaveAs,
            CommandId::Export,
            CommandId::RenameMap,
            CommandId::Close,
            CommandId::Help,
            CommandId::About,
            CommandId::Quit,
        ] {
            let label = i18n::text(language, Command::of(id).label);
            assert!(items.iter().any(|i| i == label), "{label} is not among {items:?}");
        }
    }
}

#[test]
fn the_window_changes_its_language_and_leaves_the_sheet_alone() {
    let mut window = Window::with_template("Retail, online and in store");
    window.click("Language of the window: English");
    window.click("Deutsch");
    assert!(window.shows("Gliederung"), "the tabs speak German");
    assert_eq!(window.document().journey.language, Language::English, "the sheet keeps its own language");
    window.click("Sprache des Fensters: Deutsch");
    window.click("English");
    assert!(window.shows("Outline"), "and back");
}

#[test]
fn the_theme_switches_and_the_button_says_what_it_will_do() {
    let mut window = Window::start();
    window.app_mut().act(Action::Theme(ThemeChoice::Light));
    window.settle();
    window.click("Switch to dark theme");
    assert!(window.app().state().is_dark, "the window is dark");
    window.click("Switch to light theme");
    assert!(!window.app().state().is_dark, "the window is light again");
}

#[test]
fn undo_and_redo_work_by_key_and_name_what_they_do() {
    let mut window = Window::with_template("Retail, online and in store");
    let first = window.document().cards[0].id.clone();
    window.app_mut().act(Action::Select(Selection::card(first.clone())));
    window.settle();
    window.press(Modifiers::NONE, Key::Delete);
    assert!(window.document().card(&first).is_none(), "Delete removed the card");
    assert!(window.shows_part("Undo: "), "the button says what it takes back");
    window.press(Modifiers::COMMAND, Key::Z);
    assert!(window.document().card(&first).is_some(), "Ctrl+Z brought it back");
    assert!(window.shows_part("Redo: "), "the button says what it does again");
    window.press(Modifiers::COMMAND | Modifiers::SHIFT, Key::Z);
    assert!(window.document().card(&first).is_none(), "Ctrl+Shift+Z removed it again");
    window.press(Modifiers::COMMAND, Key::Z);
    window.press(Modifiers::COMMAND, Key::Y);
    assert!(window.document().card(&first).is_none(), "so does Ctrl+Y");
}

#[test]
fn duplicate_selects_the_copy() {
    let mut window = Window::with_template("Retail, online and in store");
    let first = window.document().cards[0].id.clone();
    let count = window.document().cards.len();
    window.app_mut().act(Action::Select(Selection::card(first.clone())));
    window.settle();
    window.press(Modifiers::COMMAND, Key::D);
    assert_eq!(window.document().cards.len(), count + 1, "there is one card more");
    let copy = window.app().state().selection.only_card().expect("one card is selected");
    assert_ne!(copy, &first, "and it is the copy");
}

#[test]
fn zoom_keys_zoom_the_sheet_and_not_the_window() {
    let mut window = Window::with_template("Retail, online and in store");
    window.press(Modifiers::COMMAND, Key::Num1);
    assert_eq!(window.app().state().camera.zoom, 1.0, "Ctrl+1 is 100 %");
    window.press(Modifiers::COMMAND, Key::Plus);
    assert!(window.app().state().camera.zoom > 1.1, "Ctrl++ zooms in");
    window.press(Modifiers::COMMAND, Key::Minus);
    assert!((window.app().state().camera.zoom - 1.0).abs() < 0.001, "Ctrl+− zooms out again");
    window.press(Modifiers::COMMAND, Key::Num0);
    assert!(window.app().state().camera.fitted, "Ctrl+0 fits");
    let points = window.harness().ctx.zoom_factor();
    assert_eq!(points, 1.0, "the window's controls kept their size");
}

#[test]
fn the_help_sheet_names_every_command_and_closes_with_escape() {
    let mut window = Window::start();
    window.press(Modifiers::NONE, Key::F1);
    for command in COMMANDS {
        let label = i18n::text(Language::English, command.label);
        assert!(window.shows(label), "the help sheet leaves out {label}");
    }
    window.press(Modifiers::NONE, Key::Escape);
    assert!(window.app().state().dialog.is_none(), "Escape closed it");
}

#[test]
fn panels_open_and_close() {
    let mut window = Window::with_template("Retail, online and in store");
    window.click("Show or hide the outline");
    assert!(!window.app().state().settings.left.is_open, "the outline is closed");
    window.click("Personas");
    assert!(window.app().state().settings.left.is_open, "an icon of the rail opens it at its tab");
    window.click("Show or hide the details");
    assert!(!window.app().state().settings.right.is_open, "the details are closed");
}

#[test]
fn adding_goes_behind_the_selection() {
    use wayfare::app::action::Addition;
    let mut window = Window::with_template("Retail, online and in store");
    let second = window.document().phases[1].id.clone();
    window.app_mut().act(Action::Select(Selection::Phase(second)));
    window.app_mut().act(Action::Add(Addition::Phase));
    window.settle();
    assert_eq!(window.document().phases[2].name, "New phase", "a phase stands behind the selected one");
    assert_eq!(
        window.app().state().selection,
        Selection::Phase(window.document().phases[2].id.clone()),
        "and it is selected"
    );
    window.app_mut().act(Action::Add(Addition::Step));
    assert_eq!(window.document().phases[2].steps.len(), 2, "a step went into the selected phase");
    window.app_mut().act(Action::Add(Addition::Lane(LaneKind::Notes)));
    let kinds: Vec<LaneKind> = window.document().lanes.iter().map(|l| l.kind).collect();
    let tail = [LaneKind::Metrics, LaneKind::Notes, LaneKind::Backstage];
    assert!(kinds.ends_with(&tail), "a lane went where a full sheet has it: {kinds:?}");
    window.app_mut().act(Action::Add(Addition::Stage));
    let stage = window.document().stages.last().expect("a stage was added").id.clone();
    assert!(
        window.document().phases.iter().any(|p| p.stage.as_ref() == Some(&stage)),
        "the new stage stands over a phase"
    );
}

#[test]
fn nothing_moves_while_nothing_happens() {
    let mut window = Window::with_template("Retail, online and in store");
    window.settle();
    window.harness().step();
    let delay = window.harness().output().viewport_output.values().map(|v| v.repaint_delay).min();
    assert!(
        delay.is_none_or(|d| d >= std::time::Duration::from_secs(1)),
        "an idle window asked to be drawn again after {delay:?}"
    );
}

#[test]
fn the_sheet_is_laid_out_and_the_status_bar_counts_its_pages() {
    let window = Window::with_template("Retail, online and in store");
    assert!(!window.app().state().drawing.scene.groups.is_empty(), "there is a picture of the map");
    assert!(window.shows("A3 landscape, fits on 1 sheet"), "the status bar says how it fits the page");
}

/// A map with a title and a file name that leave the bar no room.
fn with_long_names(language: Language, size: [f32; 2]) -> Window {
    let mut window = Window::open(language, None);
    window.click(i18n::text(language, "template-retail"));
    window.harness().set_size(size.into());
    let title = "Buying hiking boots, in store and online, before and after the first tour of the season";
    window.app_mut().act(Action::RenameMap(title.to_owned()));
    let file = window.path("buying-hiking-boots-in-store-and-online-workshop-of-the-second-day.ron");
    window.app_mut().act(Action::SaveTo(file));
    window.settle();
    window
}

#[test]
fn long_names_never_push_a_button_off_the_bar() {
    for language in Language::ALL {
        let mut window = with_long_names(language, [1100.0, 700.0]);
        for id in [CommandId::Export, CommandId::ToggleLeft, CommandId::ToggleRight, CommandId::ZoomFit] {
            let label = i18n::text(language, Command::of(id).label);
            let harness = window.harness();
            let button = harness.get_by(|n| n.role() == Role::Button && n.label().as_deref() == Some(label));
            let rect = button.rect();
            assert!(rect.left() >= 0.0 && rect.right() <= 1100.0, "{label} is at {rect:?}");
        }
        window.click(i18n::text(language, Command::of(CommandId::Export).label));
        assert!(window.shows(i18n::text(language, "dialog-export")), "and it can be clicked");
    }
}

#[test]
fn names_are_whole_where_there_is_room() {
    let window = &mut with_long_names(Language::English, [2400.0, 900.0]);
    let title = window.app().state().map_title();
    let name = i18n::text_with(Language::English, "map-menu", &[("title", (&title).into())]);
    let title = window.harness().get_by_label(&name).rect();
    assert!(title.width() > 560.0, "the title takes what it needs: {title:?}");
    assert!(window.shows_part("workshop-of-the-second-day.ron"), "and so does the file's name");
}

#[test]
fn a_dialog_says_nothing_of_what_went_wrong_before_it_opened() {
    let mut window = Window::with_template("Retail, online and in store");
    let document = window.document();
    let lane = document.lanes.iter().find(|l| l.kind == LaneKind::Pains).expect("a lane").as_ref().clone();
    let card = document.cards.iter().find(|c| c.lane == lane.id).expect("a card in it").id.clone();
    window.app_mut().act(Action::Edit(Box::new(Edit::SetLane(Lane { locked: true, ..lane }))));
    window.app_mut().act(Action::Select(Selection::card(card)));
    window.app_mut().act(Action::Delete);
    window.settle();
    let said = window.app().state().notices.iter().last().expect("it is refused").text.clone();
    assert!(window.shows(&said), "over the canvas");
    window.press(Modifiers::COMMAND, Key::Comma);
    assert!(window.shows("Settings"), "the dialog is open");
    assert!(!window.shows(&said), "and does not speak of it");
    window.press(Modifiers::NONE, Key::Escape);
    assert!(window.shows(&said), "it is still there afterwards");
}

#[test]
fn enter_begins_a_map_with_the_first_template() {
    let mut window = Window::start();
    window.press(Modifiers::COMMAND, Key::N);
    window.press(Modifiers::NONE, Key::Enter);
    assert!(window.app().state().session.is_some(), "the template that is marked");
}
