//! Survey answers in the window: by label and key, from the file to the figures on the map.

use std::{fs, path::PathBuf};

use egui::{Key, Modifiers, accesskit::Role};
use egui_kittest::kittest::{AccessKitNode, Queryable as _};
use wayfare::{
    app::{
        action::{Action, Surveying},
        command::{Command, CommandId},
        dialog::{Dialog, SurveyFile},
    },
    base::Language,
    exchange::survey::{Field, Figure},
    model::{Card, Kind, Metric},
};

use crate::harness::Window;

const ANSWERS: &str = "date;touchpoint;segment;rating\n\
    2026-02-03;Return;Family;10\n\
    2026-02-04;Return;Family;0\n\
    2026-02-04;Return;Adventure traveller;9\n\
    2026-02-05;Hand-over;Family;7\n\
    2026-02-05;Return;Family;seven\n";

impl Window {
    /// A map with the dialog open at a file that holds this.
    fn asked(answers: &str) -> Self {
        let mut window = Self::with_template("Retail, online and in store");
        let path = window.file_with(answers);
        let ask = Command::of(CommandId::Survey).act(window.app().state());
        window.app_mut().act(ask.expect("a map is open"));
        window.settle();
        window.fill("File", &path.display().to_string());
        window.click("Look at it");
        window
    }

    fn file_with(&self, answers: &str) -> PathBuf {
        let path = self.path("winter.csv");
        fs::write(&path, answers).expect("a file");
        path
    }

    fn survey(&self) -> &SurveyFile {
        let Some(Dialog::Survey(form)) = &self.app().state().dialog else { panic!("the dialog is open") };
        form.file.as_ref().expect("a file was looked at")
    }

    /// Opens the menu of a field and takes one of its lines.
    fn pick(&mut self, field: &str, line: &str) {
        self.click(field);
        let is_line = |n: &AccessKitNode<'_>| n.role() == Role::MenuItemRadio && n.label().as_deref() == Some(line);
        self.harness().get_by(is_line).click();
        self.settle();
    }

    fn nps(&self) -> Vec<(&Card, &Metric)> {
        let cards = self.document().cards.iter().filter_map(|card| match &card.kind {
            Kind::Metric(metric) if card.text == "NPS" => Some((&**card, metric)),
            _ => None,
        });
        cards.collect()
    }
}

#[test]
fn a_small_table_is_matched_shown_and_taken_in_one_step() {
    let mut window = Window::asked(ANSWERS);
    let file = window.survey();
    assert_eq!(file.wish.figure, Figure::Nps);
    assert_eq!(file.wish.columns.of(Field::Persona), Some(2));
    assert!(file.is_counted, "all of it was looked at");
    assert!(window.shows_part("33.3"), "one detractor and two promoters of three");
    assert!(window.shows("n 3, few"));
    assert!(window.shows("Names (1)") && window.shows("Left out (2)"), "a bad row, and one of an unknown step");

    window.click("Left out (2)");
    assert!(window.shows_part("“Hand-over” (1)"));
    assert!(window.shows_part("line 6: the score “seven” is no number"));
    window.click("Names (1)");
    window.pick("Meaning of “Hand-over”", "Receive");
    assert!(window.shows("Names"), "nothing is left without a step");

    let before = window.document().clone();
    window.click("Put onto the map");
    assert!(window.app().state().dialog.is_none());
    let mut added: Vec<_> = window.nps().into_iter().filter(|(card, _)| before.card(&card.id).is_none()).collect();
    added.sort_by_key(|(card, _)| card.step.clone());
    let found: Vec<_> = added.iter().map(|(card, m)| (card.step.as_str(), m.series[0].n)).collect();
    assert_eq!(found, [("receive", Some(1)), ("return", Some(3))]);
    assert_eq!(added[1].1.series[0].date, "2026-02-04");
    assert_eq!(window.document().evidence.last().expect("a source").title, "winter");
    assert_eq!(
        window.app().state().session.as_ref().and_then(|s| s.undo_label(Language::English)).as_deref(),
        Some("Import 4 survey answers")
    );
    window.press(Modifiers::COMMAND, Key::Z);
    assert_eq!(*window.document(), before, "one step");
}

#[test]
fn columns_and_figure_are_chosen_and_the_figures_follow_at_once() {
    let mut window = Window::asked("where,when,points\nReturn,2026-02-03,5\nReturn,2026-02-04,2\n");
    assert_eq!(window.survey().wish.columns.of(Field::Step), Some(0), "its cells are steps of the map");
    assert_eq!(window.survey().wish.figure, Figure::Csat);
    assert!(window.shows_part("50\u{a0}%"));
    window.pick("Figure", "CSAT, mean of 1 to 5");
    assert!(window.shows("3.5"), "the mean of 5 and 2");
    window.pick("Meaning of column 1 “where”", "Not needed");
    assert!(window.shows_part("Say which column names the step"));
    window.pick("Meaning of column 1 “where”", "Step or touchpoint");
    assert!(window.shows("3.5"));
    window.click("Emotion curve from the scores");
    assert!(window.shows_part("1 is −2, 3 is 0, 5 is +2"));
    window.pick("Whose curve", "Family");
    window.click("Put onto the map");
    let family = &window.document().personas.iter().find(|p| p.name == "Family").expect("the family").id;
    assert_eq!(window.document().emotion(family, &"return".into()).map(|e| e.value), Some(0.5));
}

#[test]
fn a_long_table_is_counted_in_the_background_and_can_be_called_off() {
    let rows = "2026-02-03;Return;Family;9\n".repeat(200_000);
    let mut window = Window::asked(&format!("date;touchpoint;segment;rating\n{rows}"));
    assert!(!window.survey().is_counted);
    assert!(window.shows_part("From the first 500 rows of the file"));
    window.app_mut().jobs_mut().hold();
    window.click("Count all answers");
    assert!(window.names(Role::ProgressIndicator).contains(&"Counting answers".to_owned()));
    window.app_mut().act(Action::Survey(Surveying::CallOff));
    window.app_mut().jobs_mut().let_go();
    window.settle();
    assert!(!window.survey().is_counted, "it was called off");
    window.click("Count all answers");
    assert_eq!(window.survey().answers.as_ref().expect("answers").counted, 200_000);
    assert!(window.shows_part("200,000 of 200,000 rows count"));
    window.click("Put onto the map");
    assert!(window.shows_part("200,000 survey answers are on the map."));
}

#[test]
fn what_is_no_table_is_said_within_the_dialog() {
    let mut window = Window::asked("");
    assert!(window.shows_part("There are no answers in the file."));
    window.fill("File", "/nowhere/answers.csv");
    window.click("Look at it");
    assert!(window.shows_part("There is no such file."));
    assert!(matches!(&window.app().state().dialog, Some(Dialog::Survey(form)) if form.file.is_none()));
    window.press(Modifiers::NONE, Key::Escape);
    assert!(window.app().state().dialog.is_none());
}
