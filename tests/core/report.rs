//! A map in writing: every word of it, in Markdown and on the web page; nothing typed becomes
//! structure.

use std::{collections::BTreeSet, path::Path, sync::Arc};

use quick_xml::{Reader, events::Event};
use wayfare::{
    base::Language,
    export::{self, Format, Wish},
    io::Template,
    model::{Document, Kind, excerpt},
    scene::Pictures,
};

use super::fixture::document as sample;

/// What a text export of `map` holds.
pub(crate) fn export(map: &Document, format: Format, change: impl FnOnce(&mut Wish)) -> Vec<u8> {
    let mut wish = Wish::of(map, format);
    change(&mut wish);
    let made = export::make(map, &Pictures::default(), &wish, Path::new("map"), &()).unwrap();
    assert_eq!(made.files.len(), 1);
    made.files.into_iter().next().unwrap().1
}

fn text(map: &Document, format: Format) -> String {
    String::from_utf8(export(map, format, |wish| wish.settings.with_notes = true)).unwrap()
}

/// Every word that people typed into a map, notes included.
pub(crate) fn typed(map: &Document) -> Vec<String> {
    let mut all: Vec<&str> = vec![&map.journey.title, &map.journey.subtitle, &map.journey.organisation, &map.notes];
    all.extend([&map.journey.author, &map.journey.scenario, &map.journey.expectations].map(String::as_str));
    all.extend([&map.journey.version, &map.journey.basis].map(String::as_str));
    for p in map.personas.iter() {
        all.extend([&p.name, &p.role, &p.quote, &p.age, &p.place, &p.occupation, &p.income].map(String::as_str));
        all.extend([&p.values, &p.lifestyle, &p.purchase_motives, &p.segment, &p.channel_habits].map(String::as_str));
        all.extend([&p.goals, &p.frustrations, &p.needs, &p.motives].into_iter().flatten().map(String::as_str));
        all.push(&p.note);
    }
    let used: BTreeSet<_> = map.phases.iter().filter_map(|p| p.stage.clone()).collect();
    all.extend(map.stages.iter().filter(|s| used.contains(&s.id)).map(|s| s.name.as_str()));
    all.extend(map.phases.iter().flat_map(|p| [&p.name, &p.goal, &p.duration, &p.note]).map(String::as_str));
    all.extend(map.steps().flat_map(|(_, s)| [&s.name, &s.duration, &s.note]).map(String::as_str));
    for card in map.cards.iter() {
        all.extend([&card.text, &card.owner, &card.note, &card.url].map(String::as_str));
        match &card.kind {
            Kind::Touchpoint(t) => all.extend([&t.description, &t.content, &t.time].map(String::as_str)),
            Kind::Metric(m) => all.extend([&m.unit, &m.method].map(String::as_str)),
            Kind::Image(picture) => all.push(&picture.alt),
            _ => {}
        }
    }
    all.extend(map.emotions.iter().map(|e| e.quote.as_str()));
    all.extend(map.evidence.iter().flat_map(|s| [&s.title, &s.quote, &s.url, &s.note]).map(String::as_str));
    all.extend(map.seams.iter().map(|s| s.owner.as_str()));
    let words = |text: &str| text.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
    all.into_iter().flat_map(words).collect()
}

fn maps() -> Vec<Document> {
    let templates = Template::ALL.into_iter().flat_map(|t| Language::ALL.map(|l| t.document(l)));
    let mut maps: Vec<Document> = templates.chain([sample()]).collect();
    for name in ["stress-de", "parcel-return", "outpatient"] {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/data/maps/{name}.ron"));
        maps.push(wayfare::io::load(&path).unwrap().document);
    }
    maps
}

/// The words of a page: without its styles and without the picture, which has them as well.
fn text_of(page: &str) -> String {
    let (head, rest) = page.split_once("<body>").unwrap().1.split_once("<svg").unwrap();
    let body = format!("{head}{}", rest.split_once("</svg>").unwrap().1);
    let mut out = String::new();
    let mut inside = false;
    for c in body.chars() {
        match c {
            '<' => inside = true,
            '>' => inside = false,
            c if !inside => out.push(c),
            _ => {}
        }
        // Pieces of text in different elements are different words.
        if c == '>' {
            out.push(' ');
        }
    }
    quick_xml::escape::unescape(&out).unwrap().into_owned()
}

#[test]
fn every_word_is_in_the_page_and_in_markdown() {
    for map in maps() {
        let page = text_of(&text(&map, Format::Html));
        let words: BTreeSet<&str> = page.split_whitespace().collect();
        let markdown = text(&map, Format::Markdown).replace('\\', "");
        let shown = excerpt(&map, &map.page, &wayfare::model::Filter::default());
        for word in typed(&shown) {
            let found = words.contains(word.as_str()) || page.contains(&word);
            assert!(found, "{}: {word} is missing on the page", map.journey.title);
            assert!(markdown.contains(&word.replace('\\', "")), "{}: {word} is missing", map.journey.title);
        }
    }
}

#[test]
fn notes_are_there_only_where_they_are_asked_for() {
    let mut map = sample();
    Arc::make_mut(&mut Arc::make_mut(&mut map.cards)[0]).note = "SECRET-1".into();
    Arc::make_mut(&mut Arc::make_mut(&mut map.personas)[0]).note = "SECRET-2".into();
    map.notes = "SECRET-3".into();
    for format in [Format::Html, Format::Markdown] {
        let with = text(&map, format);
        let without = String::from_utf8(export(&map, format, |_| {})).unwrap();
        assert_eq!((with.matches("SECRET-").count(), without.matches("SECRET-").count()), (3, 0));
        assert!(with.contains("Loyalty card") && !without.contains("Loyalty card"), "the parking lot is a note");
    }
}

#[test]
fn what_is_hidden_is_in_neither() {
    let mut map = sample();
    Arc::make_mut(&mut Arc::make_mut(&mut map.lanes)[4]).hidden = true;
    Arc::make_mut(&mut Arc::make_mut(&mut map.personas)[1]).hidden = true;
    for format in [Format::Html, Format::Markdown] {
        let text = text(&map, format);
        assert!(!text.contains("Card p1") && !text.contains("Family") && text.contains("Card o1"), "{format:?}");
    }
}

/// A map whose every text tries to be something else.
fn hostile() -> Document {
    const EVIL: &str = "<script>alert(1)</script>\"><img src=x onerror=alert(1)> ]]> --> # **b** `c` | d\n# e\n- f\n1. g\n> h\n***\n<!-- i";
    let mut map = sample();
    Arc::make_mut(&mut map.journey).title = EVIL.into();
    map.notes = EVIL.into();
    for card in Arc::make_mut(&mut map.cards).iter_mut().map(Arc::make_mut) {
        card.text = EVIL.into();
        card.url = "javascript:alert(1)".into();
        card.note = EVIL.into();
    }
    for persona in Arc::make_mut(&mut map.personas).iter_mut().map(Arc::make_mut) {
        persona.name = EVIL.into();
        persona.goals = vec![EVIL.into()];
    }
    for lane in Arc::make_mut(&mut map.lanes).iter_mut().map(Arc::make_mut) {
        lane.name = EVIL.into();
    }
    for source in Arc::make_mut(&mut map.evidence).iter_mut().map(Arc::make_mut) {
        source.url = "JavaScript:alert(1)".into();
        source.quote = EVIL.into();
    }
    map
}

#[test]
fn nothing_typed_runs_or_leads_anywhere() {
    let page = text(&hostile(), Format::Html);
    assert_eq!(page.matches("<script").count(), 0);
    assert_eq!(page.matches("<img").count(), 0);
    for link in page.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next()) {
        assert!(link.starts_with('#'), "{link}");
    }
    let policy = page.split("Content-Security-Policy\" content=\"").nth(1).unwrap().split('"').next().unwrap();
    assert!(policy.starts_with("default-src 'none'") && !policy.contains("script-src"), "{policy}");
    // Every tag is one of ours.
    let tags: BTreeSet<&str> = (page.split_once("<body>").unwrap().1.split('<').skip(1))
        .map(|rest| rest.split(|c: char| !c.is_ascii_alphanumeric() && c != '/').next().unwrap())
        .collect();
    for tag in ["script", "img", "iframe", "object", "style", "link", ""] {
        assert!(!tags.contains(tag), "<{tag}>: {tags:?}");
    }
}

#[test]
fn links_of_cards_are_links_only_where_they_are_addresses() {
    let mut map = sample();
    for (at, url) in
        ["https://example.org/?a=1&b=\"2\"", "javascript:alert(1)", "data:text/html,x"].into_iter().enumerate()
    {
        Arc::make_mut(&mut Arc::make_mut(&mut map.cards)[at]).url = url.into();
    }
    for format in [Format::Html, Format::Svg] {
        let source = String::from_utf8(export(&map, format, |_| {})).unwrap();
        let out: BTreeSet<&str> = (source.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next()))
            .filter(|link| !link.starts_with('#'))
            .collect();
        assert_eq!(out.into_iter().collect::<Vec<_>>(), ["https://example.org/?a=1&amp;b=&quot;2&quot;"], "{format:?}");
        assert!(source.contains("rel=\"noopener\""));
    }
}

#[test]
fn the_page_is_well_formed_and_says_what_it_is() {
    for map in maps() {
        let page = text(&map, Format::Html);
        assert!(page.starts_with(&format!("<!DOCTYPE html>\n<html lang=\"{}\">", map.journey.language.tag())));
        well_formed(&page);
        let mut ids: Vec<&str> = page.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
        let count = ids.len();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), count, "no name twice");
        for link in page.split("href=\"#").skip(1).filter_map(|rest| rest.split('"').next()) {
            assert!(ids.binary_search(&link).is_ok(), "#{link} leads somewhere");
        }
        for needed in page.split("aria-labelledby=\"").skip(1).filter_map(|rest| rest.split('"').next()) {
            assert!(needed.split(' ').all(|id| ids.binary_search(&id).is_ok()), "{needed} is there");
        }
        assert_eq!(page.matches("<h1>").count(), 1);
        headings_in_order(&page);
    }
}

/// Elements without an end, as HTML has them.
const VOID: [&str; 4] = ["meta", "input", "br", "img"];

/// Fails where an element does not end where it should.
fn well_formed(page: &str) {
    let page = page.split_once("<html").unwrap().1;
    let page = format!("<html{page}");
    let mut reader = Reader::from_str(&page);
    reader.config_mut().check_end_names = false;
    let mut open: Vec<String> = Vec::new();
    loop {
        match reader.read_event().unwrap() {
            Event::Start(tag) => {
                let name = tag.name().as_ref().to_owned();
                if !VOID.contains(&name.as_str()) {
                    open.push(name);
                }
            }
            Event::End(tag) => {
                let name = tag.name().as_ref().to_owned();
                assert_eq!(open.pop(), Some(name), "ends what was begun last");
            }
            Event::Eof => break,
            _ => {}
        }
    }
    assert!(open.is_empty(), "{open:?}");
}

fn headings_in_order(page: &str) {
    let mut last = 0;
    for rest in page.split("<h").skip(1) {
        let Some(level) = rest.chars().next().and_then(|c| c.to_digit(10)) else { continue };
        assert!(level <= last + 1, "h{level} after h{last}");
        last = level;
    }
}

#[test]
fn filters_reach_the_sheet_and_the_words() {
    let map = sample();
    let page = text(&map, Format::Html);
    let boxes = page.matches("<input type=\"checkbox\"").count();
    // Two personas, eight lanes with something in them: one note lane is empty.
    assert_eq!(boxes, 2 + 8);
    for at in 0..8 {
        assert!(page.contains(&format!("id=\"lane-{at}\" checked")));
        assert!(page.contains(&format!("body:has(#lane-{at}:not(:checked)) .words .l{at} {{ display: none; }}")));
        let uses = |of: &str| {
            page.split(&format!("{of} class=\""))
                .skip(1)
                .filter(|rest| rest.split('"').next().unwrap().split(' ').any(|class| class == format!("l{at}")))
                .count()
        };
        assert!(uses("<g") > 1, "lane {at} on the sheet: its label and what lies in it");
    }
    // A card of both personas goes when both are off, one of Ann's when she is.
    let classes = |id: &str| {
        let card = page.split(&format!("<li id=\"at-{id}\" class=\"")).nth(1).unwrap();
        card.split('"').next().unwrap().to_owned()
    };
    let group = classes("t1").split(' ').find(|c| c.starts_with('w')).unwrap().to_owned();
    let rule = format!(
        "body:has(#persona-0:not(:checked)):has(#persona-1:not(:checked)) .words .{group} {{ display: none; }}"
    );
    assert!(page.contains(&rule), "{rule}");
    assert!(!classes("a1").contains('w'), "a card for everybody stays: {}", classes("a1"));
    assert!(
        page.contains("<g class=\"body l2 w0\" data-id=\"ann\" data-lane=\"mood\" data-persona=\"ann\""),
        "a curve"
    );
    assert!(page.contains("tabindex=\"-1\"><rect"), "cards on the sheet lead to their words");
}

#[test]
fn markdown_reads_as_text_and_keeps_its_structure() {
    let map = Template::Retail.document(Language::English);
    let text = text(&map, Format::Markdown);
    assert!(text.starts_with("# Buying hiking boots, in store and online\n\nTalweg Outdoor"), "{}", &text[..200]);
    let headings: Vec<&str> = text.lines().filter(|l| l.starts_with("## ")).collect();
    assert_eq!(headings[..2], ["## Personas", "## 1 Awareness"]);
    assert!(text.contains("\n### Notice the need\n\n**Customer actions**\n\n- Finds worn soles before the season\n"));
    assert!(text.contains("  - Severity: 2: "), "particulars below");
    assert!(text.contains("| Metric | Step | Value | Target | How it is measured |\n| --- |"));
    assert!(!text.contains("\n\n\n"), "no two empty lines");
    // As many headings, whatever people type.
    let evil = self::text(&hostile(), Format::Markdown);
    let plain = self::text(&sample(), Format::Markdown);
    let count = |text: &str| text.lines().filter(|l| l.trim_start().starts_with('#')).count();
    assert_eq!(count(&evil), count(&plain));
    let pipes = |text: &str| {
        text.lines()
            .filter(|l| l.starts_with("| "))
            .map(|l| l.replace("\\|", "").matches('|').count())
            .collect::<Vec<_>>()
    };
    assert_eq!(pipes(&evil), pipes(&plain), "tables keep their columns");
    for line in evil.lines() {
        assert!(!line.contains("<script") || line.contains("\\<script"), "{line}");
    }
}

#[test]
fn the_same_map_gives_the_same_bytes_and_pages_stay_small() {
    let map = wayfare::model::sample::journey(200, 1, Language::English);
    for format in [Format::Html, Format::Markdown, Format::Csv, Format::Xlsx] {
        let first = export(&map, format, |_| {});
        assert!(first == export(&map, format, |_| {}), "{format:?}");
        assert!(first.len() < 600_000, "{format:?}: {} bytes", first.len());
    }
}
