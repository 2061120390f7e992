//! In which order a map is read aloud: lane by lane as a table, or phase by phase.

use std::collections::BTreeSet;

use wayfare::{
    base::Language,
    io,
    model::{Document, PageSettings, PageSize, ReadingOrder},
    render::pdf,
    scene::{self, Meaning, NodeId, Page, Role},
    text::FontBook,
};

fn retail() -> Document {
    io::template::document("retail", Language::English).expect("a template")
}

fn by_phase() -> PageSettings {
    PageSettings { order: ReadingOrder::Phase, ..PageSettings::default() }
}

fn pages(settings: &PageSettings) -> Vec<Page> {
    scene::pages(&retail(), FontBook::shared(), settings, Language::English)
}

/// The file with readable page content, as text.
fn readable(pages: &[Page]) -> String {
    let options = pdf::Options { compressed: false, ..pdf::Options::default() };
    let bytes = pdf::write(pages, FontBook::shared(), &options, &()).expect("a document");
    String::from_utf8_lossy(&bytes).into_owned()
}

/// Depth first, the order in which one hears them.
fn told(meaning: &Meaning) -> Vec<(Role, String)> {
    fn visit(meaning: &Meaning, id: NodeId, out: &mut Vec<(Role, String)>) {
        let node = meaning.get(id).expect("a place");
        let label = if node.label.is_empty() { String::new() } else { format!("{}: ", node.label) };
        out.push((node.role, format!("{label}{}", node.text)));
        node.children.iter().for_each(|child| visit(meaning, *child, out));
    }
    let mut out = Vec::new();
    visit(meaning, Meaning::ROOT, &mut out);
    out
}

#[test]
fn phases_are_headings_with_their_steps_and_cards() {
    let pages = pages(&by_phase());
    let told = told(&pages[0].scene.meaning);
    let at = |role: Role, begins: &str| {
        let found = told.iter().position(|(r, text)| *r == role && text.starts_with(begins));
        found.unwrap_or_else(|| panic!("{begins} is missing"))
    };
    let order = [
        at(Role::Heading(1), "Buying hiking boots"),
        at(Role::Heading(2), "Adventure traveller"),
        at(Role::ListItem, "Pain points"),
        at(Role::Heading(2), "1 Awareness"),
        at(Role::Paragraph, "Know when the old boots are done"),
        at(Role::Heading(3), "Notice the need"),
        at(Role::ListItem, "Touchpoint: Tour reels. Social media"),
        at(Role::ListItem, "Pain point: Advertising shows summits"),
        at(Role::Figure, "Adventure traveller: 0 (neutral); Family: −0.6 (bad)"),
        at(Role::Heading(3), "Get inspired"),
        at(Role::Heading(2), "2 Consideration"),
        at(Role::Quote, "Adventure traveller: “She looked at my feet first"),
    ];
    assert!(order.is_sorted(), "{order:?}");
    assert!(!told.iter().any(|(role, _)| *role == Role::Table), "no table");
}

#[test]
fn everything_drawn_is_told_once_in_either_order() {
    for size in [PageSize::A3, PageSize::A4] {
        let words = |order: ReadingOrder| {
            let pages = pages(&PageSettings { size, order, ..PageSettings::default() });
            let mut said = Vec::new();
            for page in &pages {
                let meaning = &page.scene.meaning;
                let drawn: BTreeSet<NodeId> = page.scene.groups.iter().filter_map(|group| group.node).collect();
                let cards = meaning.nodes.iter().enumerate().filter(|(at, _)| drawn.contains(&NodeId(*at as u32)));
                said.extend(cards.filter(|(_, n)| n.role != Role::Figure).map(|(_, node)| node.text.clone()));
            }
            said.sort_unstable();
            said
        };
        let (lane, mut phase) = (words(ReadingOrder::Lane), words(ReadingOrder::Phase));
        // Quotes on the curve are part of its figure in the one order and said by themselves in the other.
        phase.retain(|text| lane.contains(text));
        assert_eq!(lane, phase, "{size:?}");
    }
}

#[test]
fn the_picture_is_the_same_in_either_order() {
    let (lane, phase) = (pages(&PageSettings::default()), pages(&by_phase()));
    let drawn = |page: &Page| page.scene.groups.iter().map(|g| (g.at, g.items.clone())).collect::<Vec<_>>();
    assert!(drawn(&lane[0]) == drawn(&phase[0]));
}

#[test]
fn lists_name_the_lane_of_each_card() {
    let file = readable(&pages(&by_phase()));
    assert!(file.matches("/S/Lbl/P ").count() > 30, "an item has a label");
    assert!(file.contains("/ActualText(Pain point: )"), "which says the lane");
    assert_eq!(file.matches("/S/Table/P ").count(), 0);
    let headings = (file.matches("/S/H2/P ").count(), file.matches("/S/H3/P ").count());
    assert_eq!(headings, (2 + 6, 4 + 12), "personas and phases, their lists and steps");
}

#[test]
fn the_outline_leads_to_phases_and_steps_in_either_order() {
    let a4 = PageSettings { size: PageSize::A4, ..PageSettings::default() };
    for settings in [PageSettings::default(), by_phase(), a4] {
        let file = readable(&pages(&settings));
        for name in ["1 Awareness", "Notice the need", "6 Advocacy", "Recommend", "Family"] {
            assert_eq!(file.matches(&format!("/Title({name})")).count(), 1, "{name} in the outline");
        }
        assert!(!file.contains("/Title(Goals)"), "lists of personas would crowd it");
    }
}

#[test]
fn further_sheets_say_whose_map_they_are_in_one_line() {
    let a4 = PageSettings { size: PageSize::A4, ..PageSettings::default() };
    let pages = pages(&a4);
    let file = readable(&pages);
    assert!(pages.len() > 2, "several sheets");
    assert_eq!(file.matches("/S/H1/P ").count(), 1, "one title");
    assert!(!file.contains("/Subtype/Header"), "few sheets have no running head");
    let with_notes = PageSettings { with_notes: true, ..a4 };
    let long = scene::pages(&retail(), FontBook::shared(), &with_notes, Language::English);
    assert!(long.len() >= 6, "a long document");
    let file = readable(&long);
    assert!(file.contains("/Subtype/Header") && file.contains("/Subtype/Footer"), "heads and feet are passed over");
}

#[test]
fn a_map_of_headings_alone_is_told_by_phase() {
    let blank = io::template::document("blank", Language::English).expect("a template");
    let pages = scene::pages(&blank, FontBook::shared(), &PageSettings::default(), Language::English);
    let told = told(&pages[0].scene.meaning);
    assert!(!told.iter().any(|(role, _)| *role == Role::Table), "a table without cells is none");
    assert!(told.iter().any(|(role, _)| *role == Role::Heading(2)), "its phases are headings");
}

#[test]
fn pain_points_and_their_answers_lead_to_each_other_across_sheets() {
    let a4 = PageSettings { size: PageSize::A4, ..PageSettings::default() };
    let doc = retail();
    for order in [ReadingOrder::Lane, ReadingOrder::Phase] {
        let pages = scene::pages(&doc, FontBook::shared(), &PageSettings { order, ..a4.clone() }, Language::English);
        assert!(pages.len() > 1, "several sheets");
        let file = readable(&pages);
        for link in doc.links.iter() {
            for (from, to) in [(&link.pain, &link.opportunity), (&link.opportunity, &link.pain)] {
                let leads = pages.iter().flat_map(|page| &page.scene.groups).any(|group| {
                    let target = scene::Target::Card(to.clone());
                    group.owner.as_ref() == Some(from)
                        && group.items.iter().any(|item| matches!(item, scene::Item::Link(_, t) if *t == target))
                });
                assert!(leads, "{from:?} does not lead to {to:?}");
            }
        }
        let areas = file.matches("/Subtype/Link").count();
        assert!(areas >= 2 * doc.links.len(), "only {areas} links");
        assert_eq!(file.matches("/S/Link/P ").count(), areas, "each has its place among the tags");
    }
}
