//! Exporting by keys and labels: formats with their own options, progress, and what stays of an export
//! that is called off or fails.

use std::{fs, io::ErrorKind, path::Path};

use egui::{Key, Modifiers, accesskit::Role};
use wayfare::{
    app::{action::Action, dialog::Dialog, job::sample::Sample, state::Selection},
    base::{Language, Progress as _, Stage},
    export::{Format, Part},
    i18n,
    io::faults::{Faults, Step, Trouble},
    model::Orientation,
};

use crate::harness::Window;

const RETAIL: &str = "Retail, online and in store";

fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let mut names: Vec<String> = entries.map(|e| e.file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

/// A window whose export dialog is open, and a folder with the print of last week.
fn exporting() -> (Window, std::path::PathBuf) {
    let mut window = Window::with_template(RETAIL);
    let out = window.path("out");
    fs::create_dir(&out).expect("made");
    fs::write(out.join("boots.pdf"), "the print of last week").expect("written");
    window.press(Modifiers::COMMAND, Key::E);
    (window, out)
}

#[test]
fn the_dialog_writes_each_format() {
    let mut window = Window::with_template(RETAIL);
    for format in Format::ALL {
        window.press(Modifiers::COMMAND, Key::E);
        assert!(window.shows("Format"), "the dialog");
        window.click(format.name());
        if format == Format::Png {
            window.click("Dots per inch: 96");
        }
        let path = window.path("out").with_extension(format.ending());
        window.fill("File", &path.display().to_string());
        window.press(Modifiers::NONE, Key::Enter);
        assert!(window.shows_part("xported"), "{format:?}: the window says so");
        assert!(window.app().state().dialog.is_none(), "{format:?}: the dialog is gone");
        let bytes = fs::read(&path).expect("the export was written");
        let head: &[u8] = match format.ending() {
            "pdf" => b"%PDF",
            "svg" => b"<?xml",
            "png" => b"\x89PNG",
            "html" => b"<!",
            "pptx" | "xlsx" => b"PK",
            _ => b"",
        };
        assert!(bytes.starts_with(head) && !bytes.is_empty(), "{format:?} begins as it should");
    }
}

#[test]
fn the_page_of_an_export_stays_with_the_map() {
    let mut window = Window::with_template(RETAIL);
    // The inspector has the same fields.
    window.app_mut().act(Action::ToggleRight);
    window.press(Modifiers::COMMAND, Key::E);
    assert!(window.shows_part("1 sheet of A3"), "the preview says what it takes");
    window.click("Orientation: Portrait");
    let proof = window.app().state().dialog_proofs.proof.clone().expect("a preview");
    assert!(proof.pages[0].paper.h > proof.pages[0].paper.w, "the page stands upright");
    window.press(Modifiers::NONE, Key::Escape);
    assert_eq!(window.document().page.orientation, Orientation::Landscape, "nothing is kept of a dialog that is left");
    window.press(Modifiers::COMMAND, Key::E);
    window.click("Orientation: Portrait");
    let path = window.path("upright.pdf");
    window.app_mut().act(Action::WriteExport(path));
    window.settle();
    assert_eq!(window.document().page.orientation, Orientation::Portrait, "an export keeps its page");
    window.press(Modifiers::COMMAND, Key::Z);
    assert_eq!(window.document().page.orientation, Orientation::Landscape, "as one step of undo");
}

#[test]
fn a_picture_may_show_what_is_selected() {
    let mut window = Window::with_template(RETAIL);
    let ids: Vec<_> = window.document().cards.iter().take(3).map(|c| c.id.clone()).collect();
    window.app_mut().act(Action::Select(Selection::Cards(ids.clone())));
    window.settle();
    window.press(Modifiers::COMMAND, Key::E);
    window.click("PNG");
    window.click("Shows: 3 cards");
    window.click("Ground: Transparent");
    let Some(Dialog::Export(form)) = &window.app().state().dialog else { panic!("the dialog is open") };
    assert_eq!(form.part, Part::Cards(ids.into_iter().collect()));
    assert!(form.transparent);
    assert!(!window.shows("Paper"), "a part of the map is no paper");
    assert!(window.shows_part(" pixels"), "but so many pixels");
    window.click("PDF");
    assert!(window.shows("Paper") && !window.shows("Ground: White"), "each format has its own options");
}

#[test]
fn an_export_that_is_called_off_leaves_no_file_and_the_old_one() {
    for nth in 1..=4 {
        let (mut window, out) = exporting();
        // The preview's own jobs are done: the next course is that of the export.
        window.app_mut().jobs_mut().call_off_at(nth);
        window.app_mut().act(Action::WriteExport(out.join("boots.pdf")));
        window.app_mut().act(Action::ReplaceExport);
        window.settle();
        let is_off = window.shows_part("The export was called off");
        let is_done = window.shows_part("Exported to");
        assert!(is_off != is_done, "told {nth} times: one or the other");
        let old = fs::read(out.join("boots.pdf")).expect("read") == b"the print of last week";
        assert_eq!(old, is_off, "told {nth} times: the old file is untouched");
        assert_eq!(names(&out), ["boots.pdf"], "nothing is left lying about");
        assert!(nth > 2 || is_off, "it tells at least twice");
        assert!(window.app().state().running.is_none(), "it is over");
    }
}

#[test]
fn a_large_picture_can_be_called_off_in_the_middle() {
    let (mut window, out) = exporting();
    window.click("PNG");
    window.app_mut().jobs_mut().call_off_at(6);
    window.app_mut().act(Action::WriteExport(out.join("boots.png")));
    window.settle();
    assert!(window.shows_part("The export was called off"), "one page is told of several times");
    assert_eq!(names(&out), ["boots.pdf"], "and nothing is left of it");
}

#[test]
fn an_export_that_fails_says_why_and_offers_the_way_back() {
    for (step, trouble) in
        [(Step::Write, Trouble::FailsAfter(100, ErrorKind::StorageFull)), (Step::Rename, Trouble::Panics)]
    {
        let (mut window, out) = exporting();
        let _fault = Faults::each(&out, step, trouble);
        window.app_mut().act(Action::WriteExport(out.join("boots.pdf")));
        window.app_mut().act(Action::ReplaceExport);
        window.settle();
        assert_eq!(fs::read_to_string(out.join("boots.pdf")).expect("read"), "the print of last week", "{step:?}");
        assert_eq!(names(&out), ["boots.pdf"], "{step:?}: nothing is left lying about");
        assert!(!window.shows("Format"), "{step:?}: no dialog comes over other work");
        window.click("Change and try again…");
        assert!(window.shows("Format"), "{step:?}: another place can be chosen");
        assert!(window.app().state().running.is_none(), "{step:?}: it is over");
    }
}

/// A window that is writing boots.pdf, and stays at it.
fn running() -> (Window, std::path::PathBuf) {
    let (mut window, out) = exporting();
    window.app_mut().jobs_mut().hold();
    window.app_mut().act(Action::WriteExport(out.join("boots.pdf")));
    window.app_mut().act(Action::ReplaceExport);
    window.harness().step();
    window.harness().step();
    (window, out)
}

fn go_on(window: &mut Window) {
    window.app_mut().jobs_mut().let_go();
    window.settle();
}

#[test]
fn a_running_export_says_how_far_it_is_while_one_works_on() {
    let (mut window, out) = running();
    assert!(window.shows("Exporting boots.pdf"), "its name");
    let course = window.app().state().running.as_ref().expect("it runs").course.clone();
    course.tell(Stage::Write, 2, 12).expect("wanted");
    window.harness().step();
    assert!(window.shows("Writing: 3 of 12"), "what it is at");
    assert_eq!(window.names(Role::ProgressIndicator), ["Exporting boots.pdf"], "a bar for the eye and for the ear");
    let first = window.document().cards[0].id.clone();
    window.app_mut().act(Action::Select(Selection::card(first.clone())));
    window.app_mut().act(Action::Delete);
    window.harness().step();
    assert!(window.document().card(&first).is_none(), "the map can be changed meanwhile");
    window.app_mut().act(Action::Export);
    window.harness().step();
    assert!(window.shows_part("An export is running"), "the dialog says so at once");
    assert!(window.shows("Cancel the export"), "and what can be done");
    window.app_mut().act(Action::WriteExport(out.join("second.pdf")));
    window.harness().step();
    window.app_mut().act(Action::CloseDialog);
    go_on(&mut window);
    assert!(window.shows_part("Exported to"), "it ends well");
    assert!(!window.shows_part("An export is running"), "and what was said meanwhile is gone");
    assert!(!window.shows("Exporting boots.pdf"), "and the bar is gone");
    assert_eq!(names(&out), ["boots.pdf"]);
}

#[test]
fn escape_and_the_button_call_a_running_export_off() {
    for by_key in [true, false] {
        let (mut window, out) = running();
        window.harness().step();
        if by_key {
            window.harness().key_press(Key::Escape);
        } else {
            use egui_kittest::kittest::Queryable as _;
            window.harness().get_by_label("Cancel the export").click();
        }
        window.harness().step();
        window.harness().step();
        assert!(window.shows("Stopping…"), "it says so at once (by key: {by_key})");
        go_on(&mut window);
        assert!(window.shows_part("The export was called off"), "by key: {by_key}");
        assert_eq!(fs::read_to_string(out.join("boots.pdf")).expect("read"), "the print of last week");
    }
}

#[test]
fn closing_the_window_asks_while_an_export_is_running() {
    let (mut window, out) = running();
    window.app_mut().act(Action::Quit);
    window.harness().step();
    assert!(window.shows_part("boots.pdf is still being written"), "it asks first");
    assert!(!window.app().state().may_close);
    window.app_mut().act(Action::CallOffExportAndQuit);
    window.harness().step();
    assert!(!window.app().state().may_close, "it waits until nothing is half done");
    go_on(&mut window);
    assert!(window.app().state().may_close, "then the window closes");
    assert_eq!(fs::read_to_string(out.join("boots.pdf")).expect("read"), "the print of last week");
    let (mut window, _) = running();
    window.app_mut().act(Action::Quit);
    window.harness().step();
    window.app_mut().act(Action::CloseDialog);
    go_on(&mut window);
    assert!(!window.app().state().may_close, "or it stays");
}

#[test]
fn the_dialog_speaks_german() {
    let german = Language::German;
    let mut window = Window::open(german, None);
    window.click(i18n::text(german, "template-retail"));
    window.press(Modifiers::COMMAND, Key::E);
    for words in ["Für das Archiv (PDF/A-2a)", "Mehr in der Druckvorschau"] {
        assert!(window.shows(words), "{words}");
    }
    window.click("Mehr in der Druckvorschau");
    assert!(window.app().state().print.is_some(), "which it leads to");
}

#[test]
fn files_without_pages_show_how_they_begin() {
    let mut window = Window::with_template(RETAIL);
    window.press(Modifiers::COMMAND, Key::E);
    for format in [Format::Markdown, Format::Csv, Format::Xlsx] {
        window.click(format.name());
        assert!(window.shows("How the file begins"), "{format:?}");
        let sample = window.app().state().dialog_proofs.proof.clone().and_then(|p| p.sample.clone());
        match sample.expect("a sample") {
            Sample::Lines(lines) => assert!(lines[0].contains("Buying hiking boots"), "{lines:?}"),
            Sample::Rows(rows) => assert!(rows.len() > 10 && rows[0].contains(&"Phase".to_owned()), "{:?}", rows[0]),
        }
    }
    window.click("PDF");
    assert!(window.app().state().dialog_proofs.proof.as_ref().is_some_and(|p| !p.pages.is_empty()), "pages again");
}

#[test]
fn a_file_that_is_there_is_not_replaced_unasked() {
    let (mut window, out) = exporting();
    let is_old = || fs::read(out.join("boots.pdf")).expect("read") == b"the print of last week";
    window.fill("File", &out.join("boots").display().to_string());
    window.press(Modifiers::NONE, Key::Enter);
    assert!(window.shows("Replace files?") && window.shows("boots.pdf"), "the question names it");
    assert!(is_old());
    window.press(Modifiers::NONE, Key::Escape);
    assert!(window.shows("Format"), "back to choose another name");
    window.click("Export");
    window.press(Modifiers::NONE, Key::Enter);
    assert!(window.shows("Format"), "Enter means the safe answer");
    window.click("Export");
    window.click("Replace");
    assert!(window.shows_part("Exported to"));
    assert!(!is_old(), "it was agreed to");
}

#[test]
fn numbered_files_are_asked_about_too() {
    let (mut window, out) = exporting();
    fs::write(out.join("boots-2.png"), "mine").expect("written");
    let mut page = window.document().page.as_ref().clone();
    page.fit = wayfare::model::Fit::PagesWide(2);
    window.press(Modifiers::NONE, Key::Escape);
    window.app_mut().act(Action::Edit(Box::new(wayfare::edit::Edit::SetPage(Box::new(page)))));
    window.press(Modifiers::COMMAND, Key::E);
    window.click("PNG");
    window.click("Dots per inch: 96");
    window.app_mut().act(Action::WriteExport(out.join("boots.png")));
    window.settle();
    assert!(window.shows("Replace files?") && window.shows("boots-2.png"), "the one that is there");
    assert_eq!(names(&out), ["boots-2.png", "boots.pdf"], "nothing is written before the answer");
    window.click("Replace");
    assert!(names(&out).contains(&"boots-1.png".to_owned()), "{:?}", names(&out));
    assert!(fs::read(out.join("boots-2.png")).expect("read").starts_with(b"\x89PNG"));
}

#[test]
fn a_place_that_takes_no_file_is_said_before_the_work() {
    let (mut window, out) = exporting();
    window.fill("File", &out.join("nope").join("boots.pdf").display().to_string());
    window.press(Modifiers::NONE, Key::Enter);
    assert!(window.shows("Format"), "the dialog stays");
    assert!(window.shows_part("was not written"), "and says why");
    window.fill("File", &out.join("new.pdf").display().to_string());
    window.press(Modifiers::NONE, Key::Enter);
    assert!(window.shows_part("Exported to") && !window.shows_part("was not written"), "old errors are gone");
}

#[test]
fn short_paths_mean_places_beside_the_map() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("boots.ron");
    fs::create_dir(folder.path().join("sub")).expect("made");
    let document = wayfare::io::Template::Retail.document(Language::English);
    wayfare::io::save(&path, &document).expect("saved");
    let at = folder.path().to_path_buf();
    let mut window = Window::with_files(folder, Language::English, &[path]);
    for (typed, file) in [("small.pdf", "small.pdf"), ("sub", "sub/boots.pdf"), ("sub/", "sub/boots.pdf")] {
        fs::remove_file(at.join(file)).ok();
        window.press(Modifiers::COMMAND, Key::E);
        window.fill("File", typed);
        assert!(window.shows_part(&format!("Goes to {}", at.join(file).display())), "{typed}: said before");
        window.press(Modifiers::NONE, Key::Enter);
        assert!(at.join(file).is_file(), "{typed}: beside the map");
    }
    window.press(Modifiers::COMMAND, Key::E);
    window.fill("File", "~/boots-of-mine");
    let home = std::env::home_dir().expect("a home").join("boots-of-mine.pdf");
    assert!(window.shows_part(&format!("Goes to {}", home.display())), "the user's own folder");
}
