//! What is to be seen on the pictures: each scene sets the stage by what a person would do.

use egui::{Key, Modifiers, Rect, Vec2, pos2, vec2};

use super::Stage;
use crate::{
    app::{
        action::{Action, Zoom},
        capture::Capturing,
        dispatch::RoomAction,
        first_map::FirstMapAction,
        perspective::{Face, Outlook, Perspective, Pursuit},
        print::PrintAction,
        review::ReviewAction,
        room::{
            Show,
            board::CourseAction,
            cards::{Setup, Subject, VoteAction},
        },
        state::{RightTab, Selection},
    },
    base::{Id, Language},
    edit::Edit,
    io::Template,
    model::{ActivityKind, Card, CardKind},
};

/// A picture to be taken.
pub(super) struct Scene {
    /// Name of its file, without folder and ending.
    pub(super) name: &'static str,
    /// Size of the window.
    pub(super) size: Vec2,
    /// The part of the window that is shown, where it is not all of it.
    pub(super) part: Option<Rect>,
    /// What is done before.
    pub(super) set: fn(&mut Stage),
}

/// The least window, so that words stay large on the page.
const WINDOW: Vec2 = vec2(1100.0, 700.0);
/// Where the canvas is in it, between the panels.
const CANVAS: Rect = Rect { min: pos2(240.0, 48.0), max: pos2(796.0, 672.0) };

/// All of them, in the order of the guide.
pub(super) static SCENES: &[Scene] = &[
    Scene { name: "start", size: WINDOW, part: None, set: start },
    Scene { name: "first-map", size: WINDOW, part: None, set: first_map },
    Scene { name: "window", size: WINDOW, part: None, set: window },
    Scene { name: "capture", size: WINDOW, part: Some(lower(CANVAS)), set: capture },
    Scene { name: "evidence", size: WINDOW, part: None, set: evidence },
    Scene { name: "opportunities", size: WINDOW, part: None, set: opportunities },
    Scene { name: "review", size: WINDOW, part: Some(between(48.0, 630.0)), set: review },
    Scene { name: "present", size: vec2(1280.0, 720.0), part: None, set: present },
    Scene { name: "vote", size: vec2(1440.0, 900.0), part: None, set: vote },
    Scene { name: "print", size: WINDOW, part: Some(between(48.0, 672.0)), set: print },
];

/// As wide as the window, between these heights.
const fn between(top: f32, bottom: f32) -> Rect {
    Rect { min: pos2(0.0, top), max: pos2(WINDOW.x, bottom) }
}

/// The foot of a part, as high as the line of quick capture and what it says.
const fn lower(of: Rect) -> Rect {
    Rect { min: pos2(of.min.x, of.max.y - 340.0), max: of.max }
}

fn start(_: &mut Stage) {}

/// The template on outdoor gear, as it is opened.
fn retail(stage: &mut Stage) {
    let language = stage.language();
    stage.act(Action::NewFrom { template: Template::Retail.name().to_owned(), language });
}

/// As near as words can be read, with the details of a card.
fn window(stage: &mut Stage) {
    retail(stage);
    stage.act(Action::Zoom(Zoom::To(1.1)));
    stage.act(Action::GoTo(Selection::card(Id::new("p-label"))));
}

/// A map in the making: five lessons are done, the next one is at hand.
fn first_map(stage: &mut Stage) {
    stage.act(Action::FirstMap(FirstMapAction::Begin));
    for place in 0..5 {
        stage.act(Action::FirstMap(FirstMapAction::Go(place)));
        stage.act(Action::FirstMap(FirstMapAction::Do));
    }
    stage.act(Action::FirstMap(FirstMapAction::Go(5)));
}

fn capture(stage: &mut Stage) {
    retail(stage);
    stage.act(Action::GoTo(Selection::Step(Id::new("return"))));
    stage.act(Action::Capture(Capturing::Open));
    stage.write(match stage.language() {
        Language::English => "!4 Label has to be printed +Fam",
        Language::German => "!4 Etikett muss gedruckt werden +Fam",
    });
}

fn evidence(stage: &mut Stage) {
    retail(stage);
    stage.act(Action::Perspective(Perspective::Evidence));
    stage.act(Action::ToggleRight);
}

fn opportunities(stage: &mut Stage) {
    retail(stage);
    stage.act(Action::Perspective(Perspective::Opportunities));
    let outlook = Outlook { face: Face::Matrix, ..stage.app.state.outlook };
    stage.act(Action::Pursue(Pursuit::Look(outlook)));
    stage.act(Action::ToggleRight);
}

/// The template has no findings: it loses a few cards first.
fn review(stage: &mut Stage) {
    retail(stage);
    let gone = |card: &Card| {
        let is_last = card.step.as_str() == "recommend" && card.kind.card_kind() == CardKind::Touchpoint;
        is_last || card.kind.card_kind() == CardKind::Opportunity && card.step.as_str() == "return"
    };
    let cards = stage.app.state.document().into_iter().flat_map(|document| document.cards.iter());
    let ids: Vec<Id> = cards.filter(|card| gone(card)).map(|card| card.id.clone()).collect();
    stage.act(Action::Edit(Box::new(Edit::RemoveCards(ids))));
    stage.act(Action::ToggleLeft);
    stage.act(Action::RightTab(RightTab::Review));
    stage.act(Action::Review(ReviewAction::Walk { forward: true }));
}

fn present(stage: &mut Stage) {
    retail(stage);
    stage.act(Action::Room(RoomAction::Enter(Show::Tour)));
    // The phase in which things go wrong.
    stage.press(Modifiers::NONE, Key::Num4);
}

/// The pain points of the whole map, with some dots on them.
fn vote(stage: &mut Stage) {
    retail(stage);
    stage.act(Action::Room(RoomAction::Enter(Show::Workshop)));
    stage.act(Action::Room(RoomAction::Course(CourseAction::Phase(3))));
    stage.act(Action::Room(RoomAction::Course(CourseAction::Show(ActivityKind::Vote))));
    let setup = Setup { subject: Some(Subject::Map), covers: false, ..Setup::default() };
    stage.act(Action::Room(RoomAction::Vote(VoteAction::Change(setup))));
    stage.act(Action::Room(RoomAction::Vote(VoteAction::Begin)));
    for (card, dots) in [(Key::Num4, 9), (Key::Num5, 6), (Key::Num2, 4), (Key::Num3, 3)] {
        stage.press(Modifiers::NONE, card);
        for _ in 0..dots {
            stage.press(Modifiers::NONE, Key::Plus);
        }
    }
}

fn print(stage: &mut Stage) {
    retail(stage);
    stage.act(Action::Print(PrintAction::Open));
}
