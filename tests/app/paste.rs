//! Copy, cut and paste, by keys alone.

use std::sync::Arc;

use egui::{Event, Key, Modifiers, accesskit::Role};
use wayfare::{
    app::{action::Action, dispatch::Wording, job::clipboard::Contents, state::Selection},
    base::{Id, Language},
    model::{Card, Document, ImageSource, Kind, LaneKind},
};

use crate::harness::Window;

const CTRL: Modifiers = Modifiers::COMMAND;
const CTRL_SHIFT: Modifiers = Modifiers::COMMAND.plus(Modifiers::SHIFT);

fn retail() -> Window {
    Window::with_template("Retail, online and in store")
}

impl Window {
    /// As if another program had copied this.
    fn copied_elsewhere(&self, text: &str) {
        let contents = Contents { text: Some(text.to_owned()), ..Contents::default() };
        self.app().state().clipboard.replace(contents);
    }

    fn choose(&mut self, selection: Selection) {
        self.app_mut().act(Action::Select(selection));
        self.settle();
    }

    fn selected_cards(&self) -> Vec<Card> {
        let Selection::Cards(ids) = &self.app().state().selection else { return Vec::new() };
        ids.iter().filter_map(|id| self.document().card(id)).map(|c| Card::clone(c)).collect()
    }
}

fn lane(document: &Document, kind: LaneKind) -> Id {
    document.lanes.iter().find(|l| l.kind == kind).expect("such a lane").id.clone()
}

fn step(document: &Document, at: usize) -> Id {
    document.steps().nth(at).expect("such a step").1.id.clone()
}

fn cell(window: &Window, kind: LaneKind, at: usize) -> Selection {
    Selection::Cell { lane: lane(window.document(), kind), step: step(window.document(), at) }
}

fn words(cards: &[Card]) -> Vec<&str> {
    cards.iter().map(|c| c.text.as_str()).collect()
}

#[test]
fn a_list_becomes_cards_in_the_selected_cell() {
    let mut window = retail();
    let before = window.document().clone();
    window.choose(cell(&window, LaneKind::Pains, 3));
    window.copied_elsewhere("- Too dear\n• No size left\n\n3. Parcel late\n");
    window.press(CTRL, Key::V);
    let cards = window.selected_cards();
    assert_eq!(words(&cards), ["Too dear", "No size left", "Parcel late"]);
    assert!(cards.iter().all(|c| c.step == step(&before, 3) && matches!(c.kind, Kind::Pain(_))));
    window.press(CTRL, Key::Z);
    assert_eq!(*window.document(), before, "one step");
}

#[test]
fn cards_move_between_two_maps_with_evidence_and_links() {
    let mut window = retail();
    let (pain, opportunity) = {
        let doc = window.document();
        let link = doc.links.iter().find(|l| doc.card(&l.pain).is_some_and(|c| !c.evidence.is_empty()));
        let link = link.expect("a link from a pain point with evidence");
        (doc.card(&link.pain).unwrap().clone(), doc.card(&link.opportunity).unwrap().clone())
    };
    let source = window.document().source(&pain.evidence[0].source).unwrap().clone();
    window.choose(Selection::Cards(vec![pain.id.clone(), opportunity.id.clone()]));
    window.press(CTRL, Key::C);

    window.press(CTRL, Key::W);
    window.click("B2B, long sales cycle");
    let before = window.document().clone();
    window.press(CTRL, Key::V);
    let cards = window.selected_cards();
    assert_eq!(words(&cards), [pain.text.as_str(), opportunity.text.as_str()]);
    let doc = window.document();
    assert!(doc.links.iter().any(|l| l.pain == cards[0].id && l.opportunity == cards[1].id));
    let found = doc.source(&cards[0].evidence[0].source).expect("the source came along");
    assert_eq!((&found.title, found.method, &found.date), (&source.title, source.method, &source.date));
    window.press(CTRL, Key::Z);
    assert_eq!(*window.document(), before, "one step");
}

#[test]
fn the_window_hands_over_copy_cut_and_paste() {
    let mut window = retail();
    let before = window.document().clone();
    let card = before.cards.iter().find(|c| matches!(c.kind, Kind::Touchpoint(_))).unwrap().clone();
    window.choose(Selection::card(card.id.clone()));
    window.harness().event(Event::Cut);
    window.settle();
    assert!(window.document().card(&card.id).is_none(), "cut");
    let text = window.app().state().clipboard.contents().text.unwrap();
    assert!(text.contains(card.text.split_whitespace().next().unwrap()), "{text}");
    window.choose(cell(&window, LaneKind::Touchpoints, 0));
    window.harness().event(Event::Paste(text));
    window.settle();
    assert_eq!(words(&window.selected_cards()), [card.text.as_str()]);
    window.press(CTRL, Key::Z);
    window.press(CTRL, Key::Z);
    assert_eq!(*window.document(), before, "a step each");
}

#[test]
fn text_that_came_later_counts_more_than_cards_copied_before() {
    let mut window = retail();
    let card = window.document().cards[0].id.clone();
    window.choose(Selection::card(card));
    window.press(CTRL, Key::C);
    window.choose(cell(&window, LaneKind::Thoughts, 0));
    window.harness().event(Event::Paste("What now?".to_owned()));
    window.settle();
    assert_eq!(words(&window.selected_cards()), ["What now?"]);
}

/// Ten rows of eight columns, the first row and the first column being headings.
fn sheet(steps: &[&str], lanes: &[&str]) -> String {
    let mut out = String::new();
    for heading in steps {
        out.push('\t');
        out.push_str(heading);
    }
    for (row, lane) in lanes.iter().enumerate() {
        out.push('\n');
        out.push_str(lane);
        out.extend((0..steps.len()).map(|column| format!("\tr{row} c{column}")));
    }
    out
}

#[test]
fn a_spreadsheet_block_is_pasted_by_keys_alone() {
    let mut window = retail();
    let before = window.document().clone();
    let names: Vec<String> = before.steps().take(5).map(|(_, s)| s.name.to_uppercase()).collect();
    let mut steps: Vec<&str> = names.iter().map(String::as_str).collect();
    steps.extend(["Tell the neighbours", "Come again"]);
    let lanes = [
        "Touchpoints",
        "pain points",
        "Opportunities",
        "Thoughts",
        "Customer actions",
        "Backstage",
        "Frontstage",
        "Risks",
        "Support processes",
    ];
    window.copied_elsewhere(&sheet(&steps, &lanes));
    window.press(CTRL, Key::V);
    assert!(window.shows("Adds 63 cards · 2 new steps · 4 new lanes") || window.shows_part("Adds 63 cards"));
    window.press(Modifiers::NONE, Key::Enter);
    assert!(window.app().state().dialog.is_none(), "pasted");

    let doc = window.document();
    assert_eq!(doc.cards.len(), before.cards.len() + 63);
    assert_eq!(window.selected_cards().len(), 63);
    for (row, lane) in lanes.iter().enumerate() {
        for (column, step) in steps.iter().enumerate() {
            let card = doc.cards.iter().find(|c| c.text == format!("r{row} c{column}")).expect("such a card");
            let name = &doc.step(&card.step).unwrap().1.name;
            assert_eq!(name.to_uppercase(), step.to_uppercase());
            let found = doc.lane(&card.lane).unwrap();
            let label = wayfare::i18n::lane_label(Language::English, found.kind);
            let called = if found.name.is_empty() { label } else { &found.name };
            assert_eq!(called.to_lowercase(), lane.to_lowercase());
        }
    }
    window.press(CTRL, Key::Z);
    assert_eq!(*window.document(), before, "one step");
}

#[test]
fn what_a_column_means_can_be_corrected() {
    let mut window = retail();
    let before = window.document().cards.len();
    window.copied_elsewhere("\tAlpha\tBeta\nTouchpoints\tone\ttwo\nPain points\tthree\tfour");
    window.press(CTRL, Key::V);
    assert!(window.shows_part("Adds 4 cards"));
    window.click("Column 2 Beta");
    window.click("Leave out");
    assert!(window.shows_part("Adds 2 cards"));
    window.click("The first column names lanes");
    assert!(window.shows_part("Adds 6 cards"), "the headings are cards now");
    window.click("The first column names lanes");
    window.click("Column 1 Alpha");
    window.click("New step: Alpha");
    window.click("Paste");
    assert_eq!(window.document().cards.len(), before + 4);
    assert!(window.document().steps().any(|(_, s)| s.name == "Alpha"));
}

#[test]
fn a_list_is_shown_before_it_is_pasted_where_asked_for() {
    let mut window = retail();
    window.choose(cell(&window, LaneKind::Pains, 2));
    window.copied_elsewhere("one\ntwo");
    window.press(CTRL_SHIFT, Key::V);
    assert!(window.shows_part("Adds 2 cards"));
    window.press(Modifiers::NONE, Key::Escape);
    assert!(window.app().state().dialog.is_none());
    window.press(CTRL_SHIFT, Key::V);
    assert!(window.shows("one") && window.shows("two"), "every line is shown");
    window.press(Modifiers::NONE, Key::Enter);
    let cards = window.selected_cards();
    assert_eq!(words(&cards), ["one", "two"]);
    assert_eq!(cards[0].step, step(window.document(), 2));
    window.press(CTRL_SHIFT, Key::V);
    window.click("Lane");
    window.click("New lane (Physical evidence)");
    window.click("Paste");
    assert!(window.selected_cards().iter().all(|c| c.kind == Kind::Note));
}

#[test]
fn a_picture_becomes_a_card_in_the_first_row_of_pictures() {
    let mut window = retail();
    let pixels = image::RgbaImage::from_pixel(40, 30, image::Rgba([200, 30, 30, 255]));
    let mut png = std::io::Cursor::new(Vec::new());
    pixels.write_to(&mut png, image::ImageFormat::Png).unwrap();
    let contents = Contents { picture: Some(png.get_ref().clone()), ..Contents::default() };
    window.app().state().clipboard.replace(contents);
    let lanes = window.document().lanes.len();
    window.choose(Selection::Step(step(window.document(), 4)));
    window.press(CTRL, Key::V);
    let cards = window.selected_cards();
    assert!(matches!(&cards[0].kind, Kind::Image(p) if matches!(&p.source, ImageSource::Data(d) if !d.is_empty())));
    assert_eq!(cards[0].step, step(window.document(), 4));
    let has_lane = window.document().lanes.iter().any(|l| l.kind == LaneKind::Images);
    assert!(has_lane && window.document().lanes.len() <= lanes + 1);

    let file = window.path("store-front.png");
    std::fs::write(&file, png.into_inner()).unwrap();
    window.app_mut().act(Action::AddPictures(vec![file]));
    window.settle();
    assert!(matches!(&window.selected_cards()[0].kind, Kind::Image(p) if p.alt == "store front"));
}

#[test]
fn what_cannot_be_pasted_or_cut_is_said() {
    let mut window = retail();
    let before = window.document().clone();
    let empty = before.lanes.iter().filter(|l| l.kind.card_kind().is_some()).find_map(|l| {
        let (_, step) = before.steps().find(|(_, s)| before.cell(&l.id, &s.id).next().is_none())?;
        Some(Selection::Cell { lane: l.id.clone(), step: step.id.clone() })
    });
    window.choose(empty.expect("an empty cell"));
    window.press(CTRL, Key::X);
    assert!(window.shows_part("Nothing was copied"));
    window.app().state().clipboard.replace(Contents::default());
    window.press(CTRL, Key::V);
    assert!(window.shows_part("Nothing was pasted: the clipboard holds no cards"));
    window.copied_elsewhere(&"long ".repeat(300_000));
    window.press(CTRL, Key::V);
    assert!(window.shows_part("longer than 1 MiB"));
    window.copied_elsewhere(&"x\n".repeat(2_001));
    window.press(CTRL, Key::V);
    assert!(window.shows_part("2001 cards"));
    assert_eq!(*window.document(), before);
}

#[test]
fn a_locked_lane_says_why_nothing_is_pasted_or_cut() {
    let mut window = retail();
    let pains = lane(window.document(), LaneKind::Pains);
    let mut locked = window.document().lane(&pains).unwrap().as_ref().clone();
    locked.locked = true;
    window.app_mut().act(Action::Edit(Box::new(wayfare::edit::Edit::SetLane(locked))));
    window.copied_elsewhere("one");
    window.choose(cell(&window, LaneKind::Pains, 1));
    window.press(CTRL, Key::V);
    assert!(window.shows_part("is locked"));
    let card = window.document().cards.iter().find(|c| c.lane == pains).unwrap().id.clone();
    window.choose(Selection::card(card.clone()));
    window.press(CTRL, Key::X);
    assert!(window.document().card(&card).is_some());
    assert_eq!(window.app().state().clipboard.contents().text.as_deref(), Some("one"), "not cut, not copied");
}

#[test]
fn whole_columns_and_rows_are_copied_and_as_a_table_too() {
    let mut window = retail();
    let first = window.document().phases[0].id.clone();
    window.choose(Selection::Phase(first));
    window.app_mut().act(Action::Copy(Wording::Table));
    window.settle();
    let contents = window.app().state().clipboard.contents();
    let table = contents.text.unwrap();
    let steps = window.document().phases[0].steps.len();
    assert_eq!(table.lines().next().unwrap().matches('\t').count(), steps, "{table}");
    assert!(contents.html.unwrap().contains("<table"));
}

#[test]
fn keys_belong_to_the_field_in_which_somebody_types() {
    let mut window = retail();
    let card = window.document().cards[0].id.clone();
    window.choose(Selection::card(card.clone()));
    window.press(CTRL, Key::C);
    window.press(Modifiers::NONE, Key::F2);
    let count = window.document().cards.len();
    window.harness().event(Event::Paste("typed".to_owned()));
    window.settle();
    window.press(Modifiers::NONE, Key::Enter);
    assert_eq!(window.document().cards.len(), count);
    assert!(window.document().card(&card).unwrap().text.contains("typed"));
}

#[test]
fn german_speaks_german() {
    let mut window = Window::open(Language::German, None);
    window.click("Handel, online und stationär");
    window.copied_elsewhere("\tErhalten\tÜbergabe\nKontaktpunkte\teins\tzwei");
    window.press(CTRL, Key::V);
    assert!(window.shows_part("Fügt 2 Karten hinzu"));
    assert!(window.names(Role::ComboBox).iter().any(|n| n.starts_with("Spalte 1 Erhalten")));
    window.press(Modifiers::NONE, Key::Enter);
    assert_eq!(words(&window.selected_cards()), ["eins", "zwei"]);
    window.app().state().clipboard.replace(Contents::default());
    window.press(CTRL, Key::V);
    assert!(window.shows_part("Nichts wurde eingefügt"));
}

#[test]
fn strangers_are_named() {
    let mut window = retail();
    let card = window.document().cards.iter().find(|c| !c.personas.is_empty()).unwrap().id.clone();
    window.choose(Selection::card(card));
    window.press(CTRL, Key::C);
    let personas = Arc::clone(&window.document().personas);
    for persona in personas.iter() {
        let edit = wayfare::edit::Edit::RemovePersona(persona.id.clone());
        window.app_mut().act(Action::Edit(Box::new(edit)));
    }
    window.press(CTRL, Key::V);
    assert!(window.shows_part("has no persona"));
    assert!(window.selected_cards()[0].personas.is_empty());
}
