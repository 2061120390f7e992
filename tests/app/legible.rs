//! What the room reads can be read from its last row: contrast of seven to one, by day and by night.

use egui::{Key, Modifiers};
use wayfare::{
    app::{
        action::Action,
        room::look::{deep_accent, phase_ink, quiet},
        state::ThemeChoice,
    },
    base::Colour,
    scene::Item,
    theme::{FAR, SheetColours, WindowColours},
};

use crate::harness::Window;

#[track_caller]
fn assert_read(what: &str, ink: Colour, ground: Colour) {
    assert!(ink.contrast(ground) >= FAR, "{what}: {ink:?} on {ground:?} has {:.2}", ink.contrast(ground));
}

#[test]
fn words_of_the_board_stand_out_from_what_they_stand_on() {
    for window in [WindowColours::light(), WindowColours::dark()] {
        let sheet = SheetColours::room(window.dark);
        let grounds = [window.panel, window.raised, window.field, window.accent_wash];
        for ground in grounds.into_iter().chain(sheet.grounds()) {
            assert_read("ink", window.ink, ground);
            assert_read("what is said beside", quiet(window), ground);
        }
        for ground in sheet.grounds().into_iter().chain([window.panel, window.raised]) {
            assert_read("muted words of the sheet", sheet.muted, ground);
            assert_read("severity", sheet.pain, ground);
        }
        assert_read("the accent as words", deep_accent(window), window.panel);
        for phase in 0..6 {
            assert_read("name of a phase", phase_ink(window, phase), window.panel);
            assert_read("on a chevron", sheet.on_phase, sheet.phase(phase));
        }
        assert_read("on the one thing to do next", window.on_accent, deep_accent(window));
    }
}

#[test]
fn every_word_of_the_sheet_can_be_read_while_it_is_presented_and_the_sheet_keeps_its_look_elsewhere() {
    for theme in [ThemeChoice::Light, ThemeChoice::Dark] {
        let mut window = Window::with_template("Retail, online and in store");
        let mut settings = window.app().state().settings.clone();
        (settings.theme, settings.dark_sheet) = (theme, true);
        window.app_mut().act(Action::Settings(Box::new(settings)));
        window.settle();
        let plain = window.app().state().sheet_colours();
        window.press(Modifiers::NONE, Key::F5);
        let sheet = SheetColours::room(theme == ThemeChoice::Dark);
        let mut said = 0;
        for item in window.app().state().drawing.scene.groups.iter().flat_map(|group| group.items.iter()) {
            if let Item::Text(words) = item {
                said += 1;
                // Initials on a persona's picture: the name stands beside them in ink.
                if words.colour == sheet.paper && words.line.text.chars().count() <= 2 {
                    continue;
                }
                let is_on_phase = words.colour == sheet.on_phase;
                let grounds = if is_on_phase { sheet.phases.to_vec() } else { sheet.grounds().to_vec() };
                for ground in grounds {
                    assert_read(&words.line.text, words.colour, ground);
                }
            }
        }
        assert!(said > 300, "{said} lines");
        window.press(Modifiers::NONE, Key::Escape);
        assert_eq!(window.app().state().sheet_colours(), plain, "{theme:?}");
        assert_ne!(plain.muted, sheet.muted);
    }
}
