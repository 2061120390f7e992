//! Pictures of cards and personas: chosen, dropped, replaced, removed, by label and key.

use std::{io::Cursor, path::PathBuf, sync::Arc};

use egui::{Key, Modifiers, accesskit::Role};
use egui_kittest::kittest::Queryable as _;
use wayfare::{
    app::{action::Action, desk::tabs, state::Selection},
    base::{Id, Language},
    edit::{self, Edit},
    model::{Document, ImageSource, Kind, Lane, LaneKind, Persona, Picture},
    scene,
};

use crate::harness::Window;

/// A file dropped on the window.
#[derive(Debug)]
struct Dropped(PathBuf);

impl egui::DroppedFile for Dropped {
    fn path(&self) -> &std::path::Path {
        &self.0
    }

    fn bytes(&self) -> Result<Vec<u8>, String> {
        std::fs::read(&self.0).map_err(|e| e.to_string())
    }
}

fn retail() -> Window {
    Window::with_template("Retail, online and in store")
}

/// A picture in the test's folder, twice as wide as high or the other way round.
fn file(window: &Window, name: &str, (width, height): (u32, u32)) -> String {
    let path = window.path(name);
    image::RgbImage::from_pixel(width, height, image::Rgb([27, 94, 158])).save(&path).expect("a picture is written");
    path.display().to_string()
}

fn click(window: &mut Window, name: &str) {
    let is_it = |n: &egui_kittest::kittest::AccessKitNode<'_>| {
        n.label().as_deref() == Some(name) && matches!(n.role(), Role::Button | Role::MenuItem)
    };
    window.harness().get_by(is_it).click_accesskit();
    window.settle();
}

fn fill(window: &mut Window, name: &str, words: &str) {
    window.harness().get_by(|n| n.role() == Role::TextInput && n.label().as_deref() == Some(name)).focus();
    window.settle();
    window.press(Modifiers::COMMAND, Key::A);
    window.type_text(words);
}

/// A row of pictures, and its first cell selected on the canvas.
fn storyboard(window: &mut Window) -> (Id, Id) {
    let add = edit::new_lane(window.document(), LaneKind::Images, 0);
    window.app_mut().act(Action::Edit(Box::new(add)));
    let (lane, step) = (window.document().lanes[0].id.clone(), window.document().phases[0].steps[0].id.clone());
    window.app_mut().act(Action::Select(Selection::Cell { lane: lane.clone(), step: step.clone() }));
    window.settle();
    (lane, step)
}

fn drop_file(window: &mut Window, path: String) {
    window.harness().input_mut().dropped_files.push(Arc::new(Dropped(path.into())));
    window.settle();
}

fn pictures(document: &Document) -> Vec<&Picture> {
    let kinds = document.cards.iter().map(|card| &card.kind);
    kinds.filter_map(|kind| if let Kind::Image(picture) = kind { Some(picture) } else { None }).collect()
}

fn persona(window: &Window) -> Persona {
    window.document().personas[0].as_ref().clone()
}

/// One line an item, as the export has it.
fn exported(document: &Document) -> String {
    let pages = scene::pages(document, wayfare::text::FontBook::shared(), &document.page, Language::English);
    pages.iter().map(|page| scene::dump(&page.scene)).collect()
}

#[test]
fn a_card_in_a_row_of_pictures_asks_for_its_picture() {
    let mut window = retail();
    let path = file(&window, "shelf.png", (400, 200));
    storyboard(&mut window);
    let before = window.document().clone();
    window.press(Modifiers::NONE, Key::Enter);
    assert!(window.shows("Choose a picture"), "the dialog is open");
    window.type_text(&path);
    window.press(Modifiers::NONE, Key::Enter);
    let document = window.document();
    assert!(matches!(&pictures(document)[..], [Picture { source: ImageSource::Data(data), .. }] if !data.is_empty()));
    let card = document.cards.iter().find(|c| matches!(c.kind, Kind::Image(_))).expect("the card");
    assert_eq!(window.app().state().selection, Selection::card(card.id.clone()), "and it is selected");
    assert!(exported(document).contains("400×200"), "the export shows it");
    window.press(Modifiers::COMMAND, Key::Z);
    assert_eq!(*window.document(), before, "one step takes card and picture back");
}

#[test]
fn a_card_without_a_picture_invites() {
    let mut window = retail();
    let path = file(&window, "shelf.png", (40, 20));
    storyboard(&mut window);
    window.press(Modifiers::NONE, Key::Enter);
    click(&mut window, "Card without a picture");
    let card = window.document().cards.iter().find(|c| matches!(c.kind, Kind::Image(_))).expect("the card").id.clone();
    assert!(window.names(Role::GridCell).iter().any(|n| n.ends_with("no picture yet")));
    // On the canvas; the inspector has another one.
    window.app_mut().act(Action::Select(Selection::None));
    window.settle();
    click(&mut window, "Choose a picture…");
    window.type_text(&path);
    click(&mut window, "Use picture");
    assert_eq!(pictures(window.document()).len(), 1);
    assert!(!pictures(window.document())[0].source.is_empty(), "the same card has it now");
    assert_eq!(window.app().state().selection, Selection::card(card));
}

#[test]
fn typing_in_an_empty_cell_begins_a_caption() {
    let mut window = retail();
    storyboard(&mut window);
    window.type_text("S");
    window.type_text("helf");
    window.press(Modifiers::NONE, Key::Enter);
    let captions: Vec<&str> =
        window.document().cards.iter().filter(|c| matches!(c.kind, Kind::Image(_))).map(|c| c.text.as_str()).collect();
    assert_eq!(captions, ["Shelf"]);
}

#[test]
fn a_picture_is_described_replaced_and_removed_in_the_inspector() {
    let mut window = retail();
    let (wide, tall) = (file(&window, "wide.png", (400, 200)), file(&window, "tall.png", (200, 400)));
    storyboard(&mut window);
    window.press(Modifiers::NONE, Key::Enter);
    window.type_text(&wide);
    window.press(Modifiers::NONE, Key::Enter);
    fill(&mut window, "What the picture shows", "A shelf of boots");
    window.press(Modifiers::NONE, Key::Tab);
    assert_eq!(pictures(window.document())[0].alt, "A shelf of boots");
    assert!(window.names(Role::Image).contains(&"A shelf of boots".to_owned()), "the thumbnail is called so");
    assert!(window.names(Role::GridCell).iter().any(|n| n.ends_with("Picture: A shelf of boots")), "and the card");
    click(&mut window, "Replace…");
    window.type_text(&tall);
    window.press(Modifiers::NONE, Key::Enter);
    assert_eq!(pictures(window.document())[0].alt, "A shelf of boots", "the words stay");
    let dump = exported(window.document());
    assert!(dump.contains("200×400"), "the other picture is drawn");
    click(&mut window, "Remove");
    assert!(pictures(window.document())[0].source.is_empty());
    assert!(!exported(window.document()).contains("200×400"));
}

#[test]
fn every_picture_is_drawn_at_its_own_shape() {
    for size in [(400, 200), (200, 400), (100, 1_000), (300, 300)] {
        let mut window = retail();
        let path = file(&window, "picture.png", size);
        storyboard(&mut window);
        window.press(Modifiers::NONE, Key::Enter);
        window.type_text(&path);
        window.press(Modifiers::NONE, Key::Enter);
        let groups = &window.app().state().drawing.scene.groups;
        let image = groups.iter().flat_map(|g| g.items.iter()).find_map(|item| match item {
            scene::Item::Image(image) => Some(image),
            _ => None,
        });
        let rect = image.expect("the picture is drawn").rect;
        let (shape, drawn) = (size.1 as f32 / size.0 as f32, rect.h / rect.w);
        assert!((shape - drawn).abs() < 0.01 * shape, "{size:?} is drawn {} by {}", rect.w, rect.h);
    }
}

#[test]
fn what_is_no_picture_is_refused_in_words_and_the_dialog_stays() {
    let mut window = retail();
    let path = window.path("notes.txt");
    std::fs::write(&path, "no pixels here").expect("a file is written");
    storyboard(&mut window);
    window.press(Modifiers::NONE, Key::Enter);
    window.type_text(&path.display().to_string());
    window.press(Modifiers::NONE, Key::Enter);
    assert!(window.shows_part("“notes.txt” is not a picture that can be shown here."));
    assert!(window.shows("Use picture"), "another one can be chosen at once");
    assert!(pictures(window.document()).is_empty());
}

#[test]
fn a_picture_dropped_on_the_map_becomes_a_card() {
    let mut window = retail();
    let path = file(&window, "drop.jpg", (60, 40));
    let (before, step) = (window.document().clone(), window.document().phases[1].steps[0].id.clone());
    window.app_mut().act(Action::Select(Selection::Step(step.clone())));
    window.settle();
    // As when one fetches the file from another window.
    window.harness().event(egui::Event::PointerGone);
    window.settle();
    drop_file(&mut window, path.clone());
    let card = window.document().cards.iter().find(|c| matches!(c.kind, Kind::Image(_))).expect("a card").clone();
    assert_eq!(card.step, step, "at the selected step");
    assert_eq!(window.document().lanes[0].kind, LaneKind::Images, "in a row of pictures that is new as well");
    window.press(Modifiers::COMMAND, Key::Z);
    assert_eq!(*window.document(), before, "one step takes both back");

    storyboard(&mut window);
    drop_file(&mut window, path.clone());
    drop_file(&mut window, path.clone());
    assert_eq!(pictures(window.document()).len(), 1, "the selected card takes the second one itself");

    let persona = persona(&window);
    window.app_mut().act(Action::Select(Selection::Persona(persona.id)));
    window.settle();
    drop_file(&mut window, path);
    assert!(window.document().personas[0].picture.is_some(), "a persona takes it as portrait");
}

#[test]
fn a_persona_has_a_portrait_instead_of_letters() {
    let mut window = retail();
    let path = file(&window, "face.png", (90, 120));
    let id = persona(&window).id;
    window.app_mut().act(Action::Select(Selection::Persona(id)));
    window.settle();
    click(&mut window, "Choose a picture…");
    window.type_text(&path);
    window.press(Modifiers::NONE, Key::Enter);
    assert!(exported(window.document()).contains("90×120"));
    assert!(window.names(Role::Image).contains(&"Picture".to_owned()), "the inspector shows it");
    click(&mut window, "Remove");
    assert!(persona(&window).picture.is_none());
    assert!(!exported(window.document()).contains("90×120"), "letters again");
}

#[test]
fn pictures_in_files_go_on_working_and_can_be_taken_in() {
    let mut window = retail();
    file(&window, "beside.png", (80, 40));
    let (lane, step) = storyboard(&mut window);
    let Some(Edit::AddCard { mut card, .. }) = edit::new_card(window.document(), &lane, &step) else {
        panic!("the lane holds cards")
    };
    card.kind = Kind::Image(Picture { source: ImageSource::File("beside.png".to_owned()), alt: String::new() });
    let id = card.id.clone();
    window.app_mut().act(Action::Edit(Box::new(Edit::AddCard { card, before: None })));
    // Saved from elsewhere: nobody has it open.
    let map = window.path("map.ron");
    wayfare::io::save(&map, window.document()).expect("the map is written");
    window.app_mut().act(Action::OpenPath(map));
    window.settle();
    window.app_mut().act(Action::Select(Selection::card(id)));
    window.settle();
    assert!(window.shows_part("In the file “beside.png” beside the map"));
    click(&mut window, "Take into the map");
    assert!(matches!(pictures(window.document())[0].source, ImageSource::Data(_)));
    assert!(window.shows_part("Part of the map"));
}

#[test]
fn a_damaged_picture_is_said_to_be_one() {
    let mut window = Window::open(Language::German, None);
    window.click("Handel, online und stationär");
    let (lane, step) = storyboard(&mut window);
    let Some(Edit::AddCard { mut card, .. }) = edit::new_card(window.document(), &lane, &step) else {
        panic!("the lane holds cards")
    };
    let mut bytes = Cursor::new(Vec::new());
    image::RgbImage::new(40, 40).write_to(&mut bytes, image::ImageFormat::Png).expect("a picture");
    let half = &bytes.get_ref()[..40];
    card.kind = Kind::Image(Picture { source: ImageSource::Data(wayfare::picture::to_data(half)), alt: String::new() });
    let id = card.id.clone();
    window.app_mut().act(Action::Edit(Box::new(Edit::AddCard { card, before: None })));
    window.app_mut().act(Action::Select(Selection::card(id)));
    window.settle();
    assert!(window.shows("Dieses Bild ist beschädigt und kann nicht gezeigt werden. Ersetzen oder entfernen Sie es."));
    assert!(window.shows("Bild nicht darstellbar. Anderes auswählen…"), "on the canvas as well");
}

#[test]
fn pictures_reach_the_map_they_were_meant_for_although_another_comes_forward() {
    let mut window = retail();
    let (lane, _) = storyboard(&mut window);
    let files: Vec<PathBuf> = ["one.png", "two.png"].map(|name| file(&window, name, (80, 40)).into()).into();
    window.app_mut().act(Action::AddPictures(files));
    window.app_mut().act(Action::NewFrom { template: "blank".to_owned(), language: Language::English });
    window.settle();
    assert_eq!(pictures(window.document()).len(), 0, "the new map has none of them");
    let behind = tabs(window.app().state()).into_iter().find(|tab| !tab.is_front).expect("the first map").title;
    let mut again = window.after_a_crash();
    again.click(&format!("Open what was kept of {behind}"));
    assert_eq!(pictures(again.document()).len(), 2, "and they were kept where they went");
    assert!(again.document().cards.iter().filter(|c| c.lane == lane).count() == 2, "in their row");
}

#[test]
fn pictures_pasted_next_to_a_locked_row_of_pictures_get_one_of_their_own() {
    let mut window = retail();
    let (lane, _) = storyboard(&mut window);
    let locked = Lane { locked: true, ..window.document().lane(&lane).expect("its lane").as_ref().clone() };
    window.app_mut().act(Action::Edit(Box::new(Edit::SetLane(locked))));
    let picture = file(&window, "one.png", (80, 40)).into();
    window.app_mut().act(Action::AddPictures(vec![picture]));
    window.settle();
    let document = window.document();
    let card = document.cards.iter().find(|c| matches!(c.kind, Kind::Image(_))).expect("a card");
    assert_ne!(card.lane, lane, "in a row of its own");
    assert_ne!(document.lanes[0].id, card.lane, "which stands where a full sheet has it, not on top");
}
