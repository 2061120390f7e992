//! Help, the guided first map and the user guide: what they say holds, and they lead where they say.

use std::{collections::BTreeSet, fs, path::Path, process::Command};

use egui::{Key, Modifiers, accesskit::Role};
use wayfare::{
    app::{
        action::Action,
        command::{CANVAS_KEYS, COMMANDS, CommandId},
        describe,
        dialog::Dialog,
        first_map::{FirstMapAction, Lesson},
        guide::{self, Block, GuideForm, Look, PICTURES, Span},
        help::Topic,
        print::PRINT_KEYS,
        screenshots,
        state::{RightTab, Selection},
    },
    base::Language,
    capture::{self, Names, PartKind},
    i18n::text,
    io,
};

use crate::harness::Window;

/// Keys that mean something in the room only; each is handled where its part is.
const ROOM_KEYS: [&str; 20] =
    ["R", "B", "L", "F11", "W", "N", "P", "M", "A", "G", "K", "D", "H", "E", "+", "−", "→", "←", "Esc", "?"];

fn anchors(language: Language) -> Vec<(String, u8)> {
    guide::sections(language).iter().map(|section| (section.id.clone(), section.level)).collect()
}

/// Every piece of running text in the guide.
fn spans(language: Language) -> Vec<Span> {
    let mut all = Vec::new();
    for block in guide::page(language) {
        match block {
            Block::Words(spans) | Block::Item(_, spans) => all.extend(spans.clone()),
            Block::Table(heads, rows) => all.extend(rows.iter().flatten().chain(heads).flatten().cloned()),
            _ => {}
        }
    }
    all
}

#[test]
fn both_guides_have_the_same_sections_and_links_lead_to_them() {
    let english = anchors(Language::English);
    assert_eq!(english, anchors(Language::German));
    let names: BTreeSet<&str> = english.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(names.len(), english.len(), "each section has a name of its own: {english:?}");
    assert!(!names.contains(""), "each heading has an anchor over it: {english:?}");
    for language in Language::ALL {
        for span in spans(language) {
            if let Look::Link(to) = &span.look {
                assert!(names.contains(to.as_str()), "{language:?}: “{}” leads to {to}", span.text);
            }
        }
    }
    for topic in Topic::ALL {
        assert!(names.contains(topic.section()), "{topic:?} leads to {}", topic.section());
    }
}

#[test]
fn pictures_of_the_guide_are_there_used_and_small() {
    let mut used = BTreeSet::new();
    for language in Language::ALL {
        for block in guide::page(language) {
            if let Block::Picture { file, about } = block {
                assert!(PICTURES.iter().any(|(name, _)| name == file), "{file} is not carried by the program");
                assert!(!about.is_empty(), "{file} says nothing to who does not see it");
                used.insert(file.as_str());
            }
        }
    }
    let known: BTreeSet<&str> = PICTURES.iter().map(|(name, _)| *name).collect();
    assert_eq!(known, used, "every picture is used");
    for (name, bytes) in PICTURES {
        assert!(bytes.starts_with(b"\x89PNG"), "{name} is a PNG");
        assert!(bytes.len() <= 60 * 1024, "{name} has {} bytes", bytes.len());
    }
    assert!(PICTURES.iter().map(|(_, bytes)| bytes.len()).sum::<usize>() <= 700 * 1024);
}

#[test]
fn pictures_are_drawn_anew_by_the_program_and_come_out_the_same() {
    for language in Language::ALL {
        let wanted: Vec<String> =
            screenshots::names().iter().map(|name| format!("{}/{name}.png", language.tag())).collect();
        let shown: Vec<&String> = guide::page(language)
            .iter()
            .filter_map(|block| if let Block::Picture { file, .. } = block { Some(file) } else { None })
            .collect();
        assert_eq!(shown, wanted.iter().collect::<Vec<_>>(), "a scene for each, in the order of the page");
    }
    let draw = || screenshots::pictures(Language::German, Some("capture"));
    let (once, twice) = (draw(), draw());
    assert_eq!(once.len(), 1);
    assert!(once == twice, "no clock and no chance is in them");
    let (_, file) = &once[0];
    assert!(file.starts_with(b"\x89PNG") && file.len() > 4_000, "something is drawn: {} bytes", file.len());
}

/// What controls are called: every message of a language, without arguments.
fn names(language: Language) -> BTreeSet<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/i18n").join(language.tag());
    let files = fs::read_dir(folder).expect("a folder of messages").flatten();
    let lines: Vec<String> = files.map(|file| fs::read_to_string(file.path()).expect("text")).collect();
    let values = lines.iter().flat_map(|file| file.lines()).filter_map(|line| line.split_once(" = "));
    values.map(|(_, value)| tight(value)).collect()
}

/// Spaces of any width and none, which are set differently before an ellipsis, are the same.
fn tight(words: &str) -> String {
    words.chars().filter(|c| !c.is_whitespace()).collect()
}

#[test]
fn the_guide_calls_keys_and_commands_what_they_are_called() {
    let ctx = egui::Context::default();
    for language in Language::ALL {
        let mut keys: BTreeSet<String> = ROOM_KEYS.iter().map(|key| (*key).to_owned()).collect();
        keys.extend(COMMANDS.iter().flat_map(|c| c.shortcuts).map(|s| describe::keys(&ctx, language, s)));
        for (press, _) in CANVAS_KEYS.iter().chain(PRINT_KEYS) {
            keys.extend(describe::press(&ctx, language, press).split(", ").map(str::to_owned));
        }
        let names = names(language);
        for span in spans(language) {
            match span.look {
                Look::Key => assert!(keys.contains(&span.text), "{language:?}: no key {}", span.text),
                Look::Name => {
                    assert!(names.contains(&tight(&span.text)), "{language:?}: nothing is called {}", span.text);
                }
                _ => {}
            }
        }
    }
}

#[test]
fn the_guide_names_commands_of_the_command_line_that_exist() {
    let help = Command::new(env!("CARGO_BIN_EXE_wayfare")).arg("--help").output().expect("it runs").stdout;
    let help = String::from_utf8_lossy(&help);
    let known: BTreeSet<&str> = help.lines().filter_map(|line| line.split_whitespace().next()).collect();
    for language in Language::ALL {
        for block in guide::page(language) {
            let Block::Code(lines) = block else { continue };
            for line in lines.lines().filter_map(|line| line.strip_prefix("wayfare ")) {
                let command = line.split(' ').next().unwrap_or_default();
                assert!(known.contains(command), "{language:?}: wayfare {line}");
            }
        }
    }
}

#[test]
fn every_topic_has_words_in_both_languages() {
    for language in Language::ALL {
        for topic in Topic::ALL {
            for key in [topic.question(), topic.words(), topic.example()] {
                let words = text(language, key);
                assert_ne!(words, key, "{language:?}: {topic:?} lacks {key}");
                assert!(words.chars().count() < 420, "{language:?}: {key} is more than a paragraph");
            }
            assert!(text(language, topic.question()).ends_with('?'), "{topic:?} is a question");
        }
    }
}

#[test]
fn a_question_mark_answers_by_keyboard_and_escape_goes_back_to_it() {
    let mut window = Window::with_template("Retail, online and in store");
    let touchpoint = window.document().cards.iter().find(|card| card.lane.as_str() == "touch").expect("one").id.clone();
    window.app_mut().act(Action::Select(Selection::card(touchpoint)));
    window.settle();
    let question = "What is a touchpoint?";
    let buttons = window.names(Role::Button);
    assert!(buttons.iter().any(|b| b == question), "it stands beside the heading: {buttons:?}");
    window.click(question);
    let answer = text(Language::English, "help-touchpoint-words");
    assert!(window.shows(answer), "the answer opens");
    assert!(window.shows_part("Example: The status e-mail"), "with an example");
    window.press(Modifiers::NONE, Key::Escape);
    assert!(!window.shows(answer), "Escape closes it");
    window.press(Modifiers::NONE, Key::Enter);
    assert!(window.shows(answer), "and Enter on the question mark, which has the focus again, opens it");
    window.press(Modifiers::NONE, Key::Enter);
    let Some(Dialog::Guide(form)) = &window.app().state().dialog else { panic!("the button in it opens the guide") };
    assert_eq!(form.section, "touchpoints", "at the place that says more");
}

#[test]
fn the_palette_answers_what_things_are() {
    let mut window = Window::start();
    window.app_mut().act(Action::Palette);
    window.settle();
    window.type_text("moment of truth");
    window.press(Modifiers::NONE, Key::Enter);
    assert_eq!(window.app().state().dialog, Some(Dialog::Topic(Topic::Moment)));
    assert!(window.shows(text(Language::English, "help-moment-words")));
    window.press(Modifiers::NONE, Key::Escape);
    assert_eq!(window.app().state().dialog, None);
}

#[test]
fn the_guide_opens_by_key_and_is_searched_by_its_words() {
    let mut window = Window::start();
    window.press(Modifiers::COMMAND, Key::F1);
    assert!(window.shows("Wayfare user guide"));
    assert!(window.shows("Silent writing"), "it is all there");
    window.type_text("mystery");
    assert!(window.shows_part("Nothing in the guide says"), "what it does not say it admits");
    window.press(Modifiers::COMMAND, Key::A);
    window.type_text("glue flaps");
    assert_eq!(window.names(Role::Link).iter().filter(|l| *l == "Print and posters").count(), 1);
    window.press(Modifiers::NONE, Key::Enter);
    let Some(Dialog::Guide(form)) = &window.app().state().dialog else { panic!("the guide is open") };
    assert_eq!(form.section, "print", "Enter goes to the section that has the words");
    let heading = window.rect_of_part("lays the pages side by side").top();
    assert!((0.0..900.0).contains(&heading), "and the page follows: {heading}");
}

#[test]
fn the_first_map_is_walked_through_from_the_start_page() {
    let mut window = Window::start();
    window.click("Guided tour: your first map");
    assert_eq!(
        window.document().journey.title,
        "New journey map",
        "it begins on an empty map and does nothing by itself"
    );
    let before = window.document().clone();
    assert!(window.shows("Your first map, step 1 of 8: Name the journey"));
    window.click("Show me where");
    assert!(window.app().state().editing.is_some(), "the title can be typed");
    window.type_text("Buying a tent");
    window.press(Modifiers::NONE, Key::Enter);
    assert!(window.shows("Done"), "it sees by the document that it was done");
    window.click("Next");
    for lesson in [Lesson::Persona, Lesson::Phase, Lesson::Card, Lesson::Feeling, Lesson::Pain] {
        let seen = window.app().state().settings.first_map;
        assert!(!lesson.is_done(window.document(), seen), "{lesson:?} is not done before");
        window.click("Do it for me");
        let seen = window.app().state().settings.first_map;
        assert!(lesson.is_done(window.document(), seen), "{lesson:?} is done for who asks");
        window.app_mut().act(Action::Undo);
        assert!(!lesson.is_done(window.document(), seen), "{lesson:?} is one step of history");
        window.app_mut().act(Action::Redo);
        window.settle();
        window.click("Next");
    }
    assert!(window.document().links.len() == 1, "a pain point is answered");
    window.click("Show me where");
    assert_eq!(window.app().state().settings.right.tab, RightTab::Review);
    window.click("Next");
    window.click("Do it for me");
    assert!(matches!(window.app().state().dialog, Some(Dialog::Export(_))), "the last one hands it on");
    window.press(Modifiers::NONE, Key::Escape);
    window.click("Next");
    assert!(window.shows("That was it: you have a map."));
    window.click("Finish");
    assert!(!window.shows("That was it: you have a map."));
    assert!(!window.shows("First steps") && window.app().state().settings.hint.is_over(), "no hint comes behind it");
    assert_ne!(*window.document(), before);
}

/// What of `words` stands in quotes.
fn quoted(words: &str) -> Vec<&str> {
    let pieces = words.split(['„', '“', '”']).enumerate();
    pieces.filter(|(at, _)| at % 2 == 1).map(|(_, piece)| piece).collect()
}

#[test]
fn lines_that_the_lessons_and_the_guide_show_are_understood_to_the_last_word() {
    let leaves_nothing = |words: &str| !words.split_whitespace().any(|w| w.starts_with(['@', '!', '?', '+', ':', '#']));
    for language in Language::ALL {
        let map = io::Template::Blank.document(language);
        let names = Names::of(&map);
        let lines = |lesson: Lesson| quoted(text(language, lesson.words().1));
        let (card, pain) = (lines(Lesson::Card), lines(Lesson::Pain));
        assert_eq!((card.len(), pain.len()), (1, 2), "{language:?}: {card:?}, {pain:?}");
        for line in card.iter().chain(&pain) {
            let said = capture::read(line, &names, None);
            assert!(!said.parts.is_empty() && leaves_nothing(&said.text), "{language:?}: {line} says {said:?}");
        }
        let said = capture::read(card[0], &names, None);
        let mark = said.parts.iter().find(|part| part.kind == PartKind::Channel).expect("a channel");
        assert!(text(language, "first-map-card-words").contains(&format!(", {}", &card[0][mark.range.clone()])));
        // The guide's table of lines goes with the map that one learns from.
        let map = io::template::document("retail", language).expect("the template is there");
        let names = Names::of(&map);
        let shown = spans(language).into_iter().filter(|span| span.look == Look::Typed && span.text.contains(" @"));
        for line in shown.map(|span| span.text).filter(|line| !line.contains('[')) {
            let said = capture::read(&line, &names, None);
            assert!(said.channel.is_some() && leaves_nothing(&said.text), "{language:?}: {line} says {said:?}");
        }
    }
}

#[test]
fn the_lesson_on_pain_points_leads_to_where_its_lines_are_understood() {
    let mut window = Window::start();
    window.app_mut().act(Action::FirstMap(FirstMapAction::Begin));
    window.app_mut().act(Action::FirstMap(FirstMapAction::Go(5)));
    window.settle();
    for line in quoted(text(Language::English, Lesson::Pain.words().1)) {
        window.click("Show me where");
        assert!(window.app().state().capture.is_open, "quick capture is open for {line}");
        window.type_text(line);
        window.press(Modifiers::NONE, Key::Enter);
    }
    let said: Vec<&str> = window.document().cards.iter().map(|card| card.text.as_str()).collect();
    assert_eq!(said, ["Nobody knows what fits", "Advice on sizes"]);
    let pain = window.document().cards[0].id.clone();
    window.click("Show me where");
    assert_eq!(window.app().state().selection, Selection::card(pain), "what remains is to drag its dot");
}

#[test]
fn the_last_line_of_the_menu_of_the_map_is_reached_in_the_least_window() {
    let mut window = Window::with_template("Retail, online and in store");
    window.harness().set_size(wayfare::app::style::LEAST_WINDOW);
    window.settle();
    let title = window.document().journey.title.replace('\n', " ");
    window.click(&format!("Map menu: {title}"));
    let quit = text(Language::English, wayfare::app::command::Command::of(CommandId::Quit).label);
    assert!(window.place_of(quit).top() > 700.0, "it has no room there");
    // Behind the last line the keyboard begins again at the top.
    let is_reached = (0..40).any(|_| {
        window.press(Modifiers::NONE, Key::ArrowDown);
        window.place_of(quit).bottom() <= 700.0
    });
    assert!(is_reached, "the keyboard gets there: {:?}", window.place_of(quit));
}

#[test]
fn the_first_map_can_be_skipped_left_and_resumed_after_a_restart() {
    let mut window = Window::open(Language::English, None);
    window.click("Guided tour: your first map");
    window.click("Skip");
    window.click("Skip");
    window.click("Back");
    assert!(window.shows("Your first map, step 2 of 8: Give the customer a face"));
    window.click("Leave the tour; it can be resumed from the menu");
    assert!(!window.shows("Give the customer a face"));
    window.app_mut().act(Action::CloseMap);
    window.settle();
    let mut window = window.again();
    window.click("Resume the guided tour");
    assert!(window.shows("Your first map, step 2 of 8: Give the customer a face"), "where it was left");
    let empty = io::Template::Blank.document(Language::English);
    assert_eq!(window.document().cards.len(), empty.cards.len(), "and nothing was done meanwhile");
}

#[test]
fn the_strip_of_the_first_map_fits_the_least_window() {
    for language in Language::ALL {
        let mut window = Window::open(language, None);
        window.harness().set_size(wayfare::app::style::LEAST_WINDOW);
        window.app_mut().act(Action::FirstMap(FirstMapAction::Begin));
        window.settle();
        for place in 0..=Lesson::ALL.len() {
            window.app_mut().act(Action::FirstMap(FirstMapAction::Go(place)));
            window.settle();
            let words = Lesson::at(place).map_or("first-map-end-words", |lesson| lesson.words().1);
            let words = window.rect_of_part(text(language, words));
            let last = if place < Lesson::ALL.len() { "first-map-here" } else { "first-map-finish" };
            let button = window.place_of(text(language, last));
            let foot = 700.0 - wayfare::app::shell::BOTTOM;
            assert!(words.bottom() <= foot, "{language:?}, {place}: the words end at {}", words.bottom());
            assert!(button.bottom() <= foot && button.right() <= 1100.0, "{language:?}, {place}: {button:?}");
            let back = if place > 0 { "first-map-back" } else { "first-map-skip" };
            let back = window.place_of(text(language, back));
            assert!(
                words.right() <= back.left(),
                "{language:?}, {place}: words to {}, buttons from {}",
                words.right(),
                back.left()
            );
        }
    }
}

#[test]
fn commands_of_help_are_in_the_menu_of_the_map() {
    let mut window = Window::with_template("Retail, online and in store");
    let title = window.document().journey.title.replace('\n', " ");
    window.click(&format!("Map menu: {title}"));
    for id in [CommandId::FirstMap, CommandId::Guide, CommandId::Help] {
        let name = text(Language::English, wayfare::app::command::Command::of(id).label);
        assert!(window.names(Role::MenuItem).iter().any(|item| item == name), "{name}");
    }
    window.app_mut().act(Action::Show(Box::new(Dialog::Guide(GuideForm::at("hands")))));
    window.settle();
    assert!(window.shows("Show of hands"));
}
