//! The tone at the end of an activity: once, whatever one looks at, and not for those who do not want it.

use egui::{Key, Modifiers};

use crate::harness::Window;

const NONE: Modifiers = Modifiers::NONE;

/// A workshop whose first activity has begun.
fn begun() -> Window {
    let mut window = Window::with_template("Retail, online and in store");
    window.press(Modifiers::SHIFT, Key::F5);
    // The first of the agendas on offer.
    window.press(NONE, Key::Num1);
    window.press(NONE, Key::P);
    window
}

fn rung(window: &Window) -> usize {
    window.app().state().jobs.rung()
}

#[test]
fn it_sounds_once_when_the_time_is_up() {
    let mut window = begun();
    window.pass(10);
    assert_eq!(rung(&window), 0, "there is time");
    // Under a black screen as well.
    window.press(NONE, Key::B);
    window.pass(3_600);
    assert_eq!(rung(&window), 1);
    window.press(NONE, Key::B);
    for _ in 0..3 {
        window.pass(60);
    }
    assert_eq!(rung(&window), 1, "never again for what comes after");
}

#[test]
fn it_stays_mute_where_that_is_the_setting() {
    let mut window = begun();
    let mut settings = window.app().state().settings.clone();
    settings.sound = false;
    window.app_mut().act(wayfare::app::action::Action::Settings(Box::new(settings)));
    window.pass(3_600);
    assert_eq!(rung(&window), 0);
}

#[test]
fn the_setting_is_there_where_the_tone_can_be_heard_and_kept_in_any_case() {
    let mut window = Window::start();
    window.press(Modifiers::COMMAND, Key::Comma);
    let name = "Sound at the end of an activity";
    assert_eq!(window.shows(name), cfg!(feature = "sound"));
    if cfg!(feature = "sound") {
        window.click(name);
        window.click("Done");
        assert!(!window.again().app().state().settings.sound);
    }
}
