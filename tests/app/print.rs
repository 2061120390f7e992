//! The print preview by keys and labels: pages, paper, posters, slides, and the way back.

use egui::{Key, Modifiers, accesskit::Role};
use egui_kittest::kittest::Queryable as _;
use wayfare::{
    app::{
        action::{Action, Zoom},
        command::{COMMANDS, Command, CommandId},
        dialog::Dialog,
        print::{Near, Output, PrintAction},
        state::Selection,
    },
    base::Language,
    i18n,
    model::{Fit, Orientation, PageSize},
};

use crate::harness::Window;

const RETAIL: &str = "Retail, online and in store";

/// A window with the retail template in the preview.
fn preview() -> Window {
    let mut window = Window::with_template(RETAIL);
    // So high that every setting is on show.
    window.harness().set_size([1440.0, 1500.0].into());
    window.press(Modifiers::COMMAND, Key::P);
    window
}

impl Window {
    fn is_printing(&self) -> bool {
        self.app().state().print.is_some()
    }

    fn pages(&self) -> usize {
        self.app().state().proofs.proof.as_ref().expect("there is a proof").pages.len()
    }

    fn current(&self) -> usize {
        self.app().state().print.as_ref().expect("the preview is open").current
    }
}

#[test]
fn the_preview_opens_and_leaves_the_canvas_where_it_was() {
    let mut window = Window::with_template(RETAIL);
    window.app_mut().act(Action::Zoom(Zoom::To(1.7)));
    window.settle();
    let camera = window.app().state().camera;
    window.press(Modifiers::COMMAND, Key::P);
    assert!(window.shows("Page 1 of 1") && window.shows("What comes out"), "pages and their settings");
    assert!(window.shows_part("1 sheet of A3, landscape; words on cards"), "and what it comes to");
    assert!(!window.shows("Outline"), "the panels of the map make room");
    window.press(Modifiers::COMMAND, Key::Plus);
    window.press(Modifiers::NONE, Key::Escape);
    assert!(!window.is_printing() && window.shows("Outline"), "Escape leads back");
    assert_eq!(window.app().state().camera, camera, "to where one was");
    window.press(Modifiers::NONE, Key::ArrowRight);
    assert_ne!(window.app().state().selection, Selection::None, "with the keys on the map again");
    window.press(Modifiers::COMMAND, Key::P);
    window.press(Modifiers::COMMAND, Key::P);
    assert!(!window.is_printing(), "the same key closes it");
    window.press(Modifiers::COMMAND, Key::P);
    window.click("Back to the map");
    assert!(!window.is_printing(), "and so does the button");
}

#[test]
fn paper_is_a_setting_of_the_map_that_can_be_undone() {
    let mut window = preview();
    window.click("Orientation: Portrait");
    assert_eq!(window.document().page.orientation, Orientation::Portrait);
    let page = window.app().state().proofs.proof.clone().expect("a proof");
    assert!(page.pages[0].paper.h > page.pages[0].paper.w, "the page stands upright");
    window.click("Paper");
    window.click("A4");
    assert_eq!(window.document().page.size, PageSize::A4);
    window.press(Modifiers::COMMAND, Key::Z);
    assert_eq!(window.document().page.size, PageSize::A3, "one step of undo each");
    window.press(Modifiers::COMMAND, Key::Z);
    assert_eq!(window.document().page.orientation, Orientation::Landscape);
    assert!(!window.app().state().is_modified(), "nothing else was changed");
}

#[test]
fn a_number_that_is_typed_is_one_step() {
    let mut window = preview();
    window.fill("Margin in mm", "12");
    assert_eq!(window.document().page.margin_mm, 12);
    window.press(Modifiers::NONE, Key::Escape);
    assert!(window.is_printing(), "Escape left the field, not the preview");
    window.press(Modifiers::COMMAND, Key::Z);
    assert_eq!(window.document().page.margin_mm, 0, "as if nobody had typed");
    window.click("Margins: Normal");
    assert_eq!(window.document().page.margin_mm, 10, "or one of the usual ones");
}

#[test]
fn the_map_runs_over_as_many_pages_as_are_asked_for() {
    let mut window = preview();
    window.click("Fit");
    window.click("So many pages wide");
    assert_eq!(window.document().page.fit, Fit::PagesWide(2));
    let two = window.pages();
    assert!(two >= 2, "{two} pages");
    window.click("One page more in width");
    assert_eq!(window.document().page.fit, Fit::PagesWide(3));
    assert!(window.shows("3 pages wide"), "the stepper says so");
    assert!(window.pages() >= 3, "and more of them: {}", window.pages());
    window.click("Fit");
    window.click("At a scale in per cent");
    window.fill("Scale in per cent", "40");
    assert_eq!(window.document().page.fit, Fit::Percent(40));
    assert!(window.shows_part("is too small to be read on paper"), "that is too small, and the preview says so");
}

#[test]
fn pages_are_leafed_through_by_keys() {
    let mut window = preview();
    window.click("Fit");
    window.click("So many pages wide");
    window.click("One page more in width");
    let last = window.pages() - 1;
    window.press(Modifiers::NONE, Key::PageDown);
    assert_eq!(window.current(), 1);
    window.press(Modifiers::NONE, Key::End);
    assert_eq!(window.current(), last);
    window.press(Modifiers::NONE, Key::Home);
    assert_eq!(window.current(), 0);
    assert!(window.names(Role::ListBoxOption).len() > 1, "each page on show is there for a screen reader");
    assert!(window.shows_part("Page 1: "), "with what is on it");
    window.click("Show: One page");
    assert_eq!(window.app().state().print.as_ref().map(|p| p.near), Some(Near::Page));
    window.click("Next page");
    assert!(window.shows(&format!("Page 2 of {}", last + 1)));
    window.press(Modifiers::COMMAND, Key::Num1);
    assert!(window.shows("Zoom: 100\u{a0}%") || window.shows_part("100\u{a0}%"), "zoomed by the keys of the canvas");
}

#[test]
fn the_current_page_stays_in_view_when_the_zoom_changes() {
    let mut window = preview();
    window.harness().set_size([1440.0, 900.0].into());
    window.click("What comes out: Slides");
    let last = window.pages();
    window.press(Modifiers::NONE, Key::End);
    window.click("Show: One page");
    window.settle();
    let shown = window.names(Role::ListBoxOption);
    assert!(shown.iter().any(|name| name.starts_with(&format!("Slide {last}:"))), "{shown:?}");
    assert!(shown.len() <= 2, "one slide, and perhaps the edge of another: {shown:?}");
    window.click("Show: All pages");
    window.settle();
    let shown = window.names(Role::ListBoxOption);
    assert!(shown.iter().any(|name| name.starts_with(&format!("Slide {last}:"))), "and back: {shown:?}");
}

#[test]
fn a_lane_and_a_persona_stay_on_screen() {
    let mut window = preview();
    window.click("Backstage");
    let without = window.document().page.without_lanes.clone();
    assert_eq!(without.len(), 1, "one lane is left out");
    let on_paper = |window: &Window| {
        let proof = window.app().state().proofs.proof.clone().expect("a proof");
        let owners = proof.pages[0].scene.groups.iter().filter_map(|group| group.owner.clone());
        owners.collect::<Vec<_>>()
    };
    assert!(!on_paper(&window).contains(&without[0]), "it is not on the page");
    assert!(!window.document().lane(&without[0]).expect("it is there").hidden, "but on the map");
    window.click("Family");
    assert_eq!(window.document().page.without_personas.len(), 1);
    window.click("Backstage");
    assert!(window.document().page.without_lanes.is_empty(), "and back");
}

#[test]
fn a_poster_says_how_many_sheets_it_takes() {
    let mut window = preview();
    window.click("What comes out: Poster");
    let poster = window.document().page.poster.clone().expect("a poster");
    assert_eq!(poster.tile, Some(PageSize::A4));
    assert!(window.shows("Glue flap in mm"), "its own settings");
    window.click("Size of the poster");
    window.click("Other size");
    window.fill("Width in mm", "2400");
    assert!(matches!(
        window.document().page.poster.as_ref().map(|p| p.size),
        Some(wayfare::model::PosterSize::Millimetres(2400, _))
    ));
    window.click("What comes out: Sheets");
    assert_eq!(window.document().page.poster, None);
    window.click("What comes out: Poster");
    let again = window.document().page.poster.clone().expect("a poster");
    assert!(matches!(again.size, wayfare::model::PosterSize::Millimetres(2400, _)), "what was set is still there");
}

#[test]
fn slides_are_shown_with_their_notes() {
    let mut window = preview();
    window.click("What comes out: Slides");
    assert!(window.shows_part("Slide 1 of "), "slides");
    assert!(window.shows("Notes for slide 1"), "and what is said beside them");
    assert!(!window.app().state().is_modified(), "looking changes nothing");
    let all = window.pages();
    window.click("The whole map");
    assert_eq!(window.pages(), all - 1, "one kind is left out");
    window.click("Shape of the slides: 4:3");
    let proof = window.app().state().proofs.proof.clone().expect("a proof");
    assert_eq!((proof.pages[0].paper.w, proof.pages[0].paper.h), (720.0, 540.0));
}

#[test]
fn what_is_about_the_canvas_waits_or_leads_back_to_it() {
    let mut window = preview();
    let first = window.document().cards[0].id.clone();
    window.app_mut().act(Action::Select(Selection::card(first.clone())));
    window.settle();
    window.press(Modifiers::NONE, Key::Delete);
    window.harness().event(egui::Event::Cut);
    window.settle();
    assert!(window.document().card(&first).is_some(), "nothing is deleted that nobody sees");
    assert_eq!(Command::of(CommandId::Delete).reason(window.app().state()), Some("lacks-canvas"));
    for command in COMMANDS.iter().filter(|c| c.act(window.app().state()).is_some()) {
        assert_eq!(command.reason(window.app().state()), None, "{:?}", command.id);
    }
    window.press(Modifiers::COMMAND, Key::F);
    assert!(!window.is_printing() && window.app().state().search.bar.is_open, "finding leads back");
    window.press(Modifiers::COMMAND, Key::P);
    window.app_mut().act(Action::GoTo(Selection::card(first)));
    window.settle();
    assert!(!window.is_printing(), "and so does going somewhere");
}

#[test]
fn each_map_has_its_own_preview() {
    let mut window = preview();
    window.app_mut().act(Action::NewFrom { template: "blank".to_owned(), language: Language::English });
    window.settle();
    assert!(!window.is_printing(), "the new map shows its canvas");
    window.press(Modifiers::COMMAND, Key::P);
    assert_eq!(window.pages(), 1, "a blank map is one page");
    window.press(Modifiers::COMMAND, Key::Tab);
    assert!(window.is_printing(), "the other one still shows its pages");
}

#[test]
fn the_button_leads_to_the_export() {
    let mut window = preview();
    window.click("Export a PDF to print…");
    assert!(matches!(window.app().state().dialog, Some(Dialog::Export(_))), "the dialog is open");
    window.press(Modifiers::NONE, Key::Escape);
    assert!(window.app().state().dialog.is_none() && window.is_printing(), "one step back at a time");
}

#[test]
fn the_preview_speaks_german() {
    let german = Language::German;
    let mut window = Window::open(german, None);
    window.click(i18n::text(german, "template-retail"));
    window.press(Modifiers::COMMAND, Key::P);
    for words in ["Seite 1 von 1", "Ausgabe", "Ränder", "PDF zum Drucken exportieren…", "Zurück zum Dokument"] {
        assert!(window.shows(words), "{words}");
    }
    window.click("Ausgabe: Folien");
    assert!(window.shows_part("Folie 1 von "));
}

#[test]
fn an_idle_preview_draws_nothing() {
    let mut window = preview();
    window.settle();
    let before = window.app().state().proofs.number;
    let steps = window.harness().run();
    assert!(steps <= 1, "it asked for {steps} frames");
    assert_eq!(window.app().state().proofs.number, before, "and lays nothing out again");
}

#[test]
fn of_many_pages_only_those_on_show_are_painted() {
    let mut window = preview();
    window.app_mut().act(Action::Print(PrintAction::Output(Output::Poster)));
    window.settle();
    let mut page = window.document().page.as_ref().clone();
    if let Some(poster) = &mut page.poster {
        poster.size = wayfare::model::PosterSize::Millimetres(6_000, 3_000);
    }
    window.app_mut().act(Action::Edit(Box::new(wayfare::edit::Edit::SetPage(Box::new(page)))));
    window.settle();
    let all = window.pages();
    let state = window.app().state();
    let painted = (0..all).filter(|at| state.proofs.whole(*at).is_some()).count();
    let shown = window.names(Role::ListBoxOption).len();
    assert!(all > 150, "a wall of {all} sheets");
    assert!(shown < all / 2 && painted <= shown, "{shown} are on show, {painted} painted");
    window.press(Modifiers::NONE, Key::End);
    assert!(window.app().state().proofs.whole(all - 1).is_some(), "the last one is painted when one goes there");
}

#[test]
fn a_proof_that_nobody_wants_any_more_is_called_off() {
    let mut window = preview();
    let before = window.app().state().proofs.number;
    window.app_mut().jobs_mut().hold();
    for key in ["Orientation: Portrait", "Margins: Wide"] {
        window.harness().get_by_label(key).click();
        window.harness().step();
        window.harness().step();
    }
    let first = window.app().state().proofs.proof.clone().expect("a proof");
    assert!(first.pages[0].paper.w > first.pages[0].paper.h, "the old pages stay until there are new ones");
    window.app_mut().jobs_mut().let_go();
    window.settle();
    assert_eq!(window.app().state().proofs.number, before + 1, "only the last wish was laid out");
    let last = window.app().state().proofs.proof.clone().expect("a proof");
    assert_eq!(last.wish.of.settings.margin_mm, 20);
}

#[test]
fn what_is_wrong_with_a_number_stands_below_its_row() {
    let mut window = preview();
    let field = window.place_of("Margin in mm");
    window.fill("Margin in mm", "500");
    let said = window.rect_of_part("ot kept");
    assert!(said.top() >= field.bottom() - 2.0, "below the field: {said:?} under {field:?}");
    assert!(said.width() > said.height() * 3.0, "and not one letter a line: {said:?}");
    assert_ne!(window.document().page.margin_mm, 255, "it is not taken");
}

#[test]
fn lists_are_used_by_keys() {
    let mut window = preview();
    window.click("Paper");
    assert!(window.shows("A4"), "the list is open");
    window.press(Modifiers::NONE, Key::Escape);
    assert!(!window.shows("A5") && window.is_printing(), "Escape closes the list, and only that");
    window.press(Modifiers::NONE, Key::Enter);
    assert!(window.shows("A5"), "the field has the keys again");
    window.press(Modifiers::NONE, Key::ArrowUp);
    window.press(Modifiers::NONE, Key::Enter);
    assert_eq!(window.document().page.size, PageSize::A4, "the one above A3 was chosen");
    assert!(!window.shows("A5"), "which closes the list");
    window.press(Modifiers::NONE, Key::Escape);
    assert!(!window.is_printing(), "now Escape leaves the preview");
}

#[test]
fn the_notes_are_those_of_the_slide_in_view() {
    let mut window = preview();
    window.click("What comes out: Slides");
    window.click("Show: One page");
    window.harness().event(egui::Event::PointerMoved(egui::pos2(500.0, 600.0)));
    for _ in 0..12 {
        window.harness().event(egui::Event::MouseWheel {
            unit: egui::MouseWheelUnit::Point,
            delta: egui::vec2(0.0, -300.0),
            phase: egui::TouchPhase::Move,
            modifiers: Modifiers::NONE,
            source: egui::MouseWheelSource::Wheel,
        });
        window.settle();
    }
    let current = window.current();
    assert!(current > 2, "scrolling comes to other slides: {current}");
    assert!(window.shows(&format!("Notes for slide {}", current + 1)), "whose notes are below");
}

#[test]
fn where_no_slide_is_left_it_says_so() {
    let mut window = preview();
    window.click("What comes out: Slides");
    let mut page = window.document().page.as_ref().clone();
    page.deck.without = wayfare::model::SlideKind::ALL.to_vec();
    window.app_mut().act(Action::Edit(Box::new(wayfare::edit::Edit::SetPage(Box::new(page)))));
    window.settle();
    assert_eq!(window.pages(), 0);
    assert!(window.shows_part("There is no slide: choose"), "and what to do");
}
