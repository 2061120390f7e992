//! Notes and evidence behind the map, on pages after its sheets.

use std::sync::Arc;

use wayfare::{
    base::{Id, Language},
    io,
    model::{Document, Kind, Opportunity, PageSettings, ParkedNote, Status},
    render::pdf,
    scene::{self, Item, Page, Target},
    text::FontBook,
};

fn with_notes() -> PageSettings {
    PageSettings { with_notes: true, ..PageSettings::default() }
}

fn retail() -> Document {
    io::template::document("retail", Language::English).expect("a template")
}

fn pages(doc: &Document, settings: &PageSettings) -> Vec<Page> {
    scene::pages(doc, FontBook::shared(), settings, Language::English)
}

/// The pages that only the option adds.
fn appendix(doc: &Document) -> Vec<Page> {
    let sheets = pages(doc, &PageSettings::default()).len();
    pages(doc, &with_notes()).split_off(sheets)
}

fn said(pages: &[Page]) -> Vec<String> {
    pages.iter().flat_map(|page| &page.scene.meaning.nodes).map(|node| node.text.clone()).collect()
}

#[test]
fn it_tells_what_the_sheets_do_not() {
    let mut doc = retail();
    doc.notes = "Ask the shops again.\n\nTwo pumps were not seen.".to_owned();
    Arc::make_mut(&mut doc.parking).push(Arc::new(ParkedNote { id: Id::new("k"), text: "Rent boots?".to_owned() }));
    let due = Opportunity { status: Status::Doing, due: "2026-05-15".to_owned(), ..Opportunity::default() };
    let cards = Arc::make_mut(&mut doc.cards);
    let at = cards.iter().position(|card| matches!(card.kind, Kind::Opportunity(_))).expect("an opportunity");
    let card = Arc::make_mut(&mut cards[at]);
    (card.kind, card.note) = (Kind::Opportunity(due), "Talk to the printers".to_owned());
    card.url = "https://www.example.org/".to_owned();
    let said = said(&appendix(&doc));
    for wanted in [
        "Notes and evidence",
        "Ask the shops again.",
        "Two pumps were not seen.",
        "1 Awareness",
        "Status: Under way",
        "Due: 15 May 2026",
        "Note: Talk to the printers",
        "Link: https://www.example.org/",
        "Rent boots?",
        "[1]: Customer interviews on buying, returning and repairing",
        "Sample size: 412",
        "Income: Above average",
    ] {
        assert!(said.iter().any(|text| text == wanted), "{wanted} is missing");
    }
}

#[test]
fn cards_lead_to_the_sheet_and_evidence_to_its_register() {
    let pages = pages(&retail(), &with_notes());
    let owners: Vec<&Id> = pages.iter().flat_map(|page| &page.scene.groups).filter_map(|g| g.owner.as_ref()).collect();
    let items = pages.iter().flat_map(|page| &page.scene.groups).flat_map(|group| group.items.iter());
    let targets = items.filter_map(|item| if let Item::Link(_, Target::Card(id)) = item { Some(id) } else { None });
    let mut count = 0;
    for target in targets {
        assert!(owners.contains(&target), "{target:?} leads nowhere");
        count += 1;
    }
    assert!(count > 40, "only {count} links");
}

#[test]
fn what_is_hidden_is_left_out() {
    let mut doc = retail();
    for lane in Arc::make_mut(&mut doc.lanes) {
        Arc::make_mut(lane).hidden = true;
    }
    for persona in Arc::make_mut(&mut doc.personas) {
        Arc::make_mut(persona).hidden = true;
    }
    let said = said(&appendix(&doc));
    assert!(!said.iter().any(|text| text.starts_with("Owner") || text.starts_with("Income")), "{said:?}");
}

#[test]
fn a_map_with_nothing_behind_it_has_no_appendix() {
    let doc = io::template::document("blank", Language::English).expect("a template");
    assert!(appendix(&doc).is_empty());
}

#[test]
fn it_is_written_and_told_as_part_of_the_document() {
    let doc = retail();
    let pages = pages(&doc, &with_notes());
    let options = pdf::Options { compressed: false, archival: true };
    let write = || pdf::write(&pages, FontBook::shared(), &options, &()).expect("a document");
    let bytes = write();
    assert!(bytes == write(), "two exports differ");
    let file = String::from_utf8_lossy(&bytes);
    assert_eq!(file.matches("/S/H1/P ").count(), 1, "one title");
    assert!(file.contains("/Title(Notes and evidence)"), "in the outline");
    assert!(file.contains("/Title(Parking lot)"), "with its chapters");
}
