//! Slides: what stands on them, that it can be read, and that nothing is lost.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
    sync::{Arc, OnceLock},
};

use wayfare::{
    base::{Id, Language, Rect},
    io,
    model::{Aspect, Document, Filter, Kind, SlideKind, excerpt, sample},
    scene::{self, Edition, Group, Item, Part, Pictures, Role, Slide, TextItem},
    text::FontBook,
};

fn deck(doc: &Document) -> Vec<Slide> {
    let (filter, pictures) = (Filter::default(), Pictures::default());
    let edition = Edition { settings: &doc.page, language: doc.journey.language, filter: &filter, pictures: &pictures };
    scene::deck(doc, FontBook::shared(), &edition)
}

fn standard(mut doc: Document) -> Document {
    Arc::make_mut(&mut doc.page).deck.aspect = Aspect::Standard;
    doc
}

/// Every template, every map that tests keep, and made ones.
fn maps() -> Vec<(String, Document)> {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    let files = ["assets/templates", "tests/data/maps"].into_iter().flat_map(|folder| {
        let entries = fs::read_dir(root.join(folder)).unwrap();
        let mut paths: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
        paths.sort();
        paths
    });
    let mut maps: Vec<(String, Document)> = files.map(|path| (name_of(&path), map(&path))).collect();
    for cards in [200, 4_000] {
        maps.push((format!("sample of {cards}"), sample::journey(cards, 1, Language::German)));
    }
    maps
}

/// A deck, and the map it shows.
struct Shown {
    name: String,
    doc: Document,
    slides: Vec<Slide>,
}

/// The decks of all maps in both shapes, made once.
fn decks() -> &'static [Shown] {
    static DECKS: OnceLock<Vec<Shown>> = OnceLock::new();
    DECKS.get_or_init(|| {
        let shapes = |(name, doc): (String, Document)| {
            let wide = (format!("{name}, 16:9"), doc.clone());
            // One shape of a large map will do.
            if doc.cards.len() > 1_000 { vec![wide] } else { vec![wide, (format!("{name}, 4:3"), standard(doc))] }
        };
        let shown = |(name, doc): (String, Document)| {
            let doc = excerpt(&doc, &doc.page, &Filter::default());
            Shown { name, slides: deck(&doc), doc }
        };
        maps().into_iter().flat_map(shapes).map(shown).collect()
    })
}

fn name_of(path: &Path) -> String {
    path.file_name().unwrap().to_string_lossy().into_owned()
}

fn map(path: &Path) -> Document {
    io::parse(&fs::read(path).unwrap(), &name_of(path)).unwrap_or_else(|e| panic!("{e}")).document
}

fn template(name: &str) -> Document {
    map(&PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("assets/templates").join(name))
}

fn texts(group: &Group) -> impl Iterator<Item = (&TextItem, Rect)> {
    group.items.iter().filter_map(|item| match item {
        Item::Text(text) => {
            let size = text.line.style.unwrap().size;
            let at = text.at + group.at;
            Some((text, Rect::new(at.x, at.y - 0.72 * size, text.line.width, 0.9 * size)))
        }
        _ => None,
    })
}

/// Smallest text, in points, that is read; and that stands beside signs: initials, counts, the key.
const READ: f32 = 11.99;
const BESIDE: f32 = 10.49;

/// What is wrong with the geometry of a slide; the overview may be small.
fn faults(slide: &Slide) -> Vec<String> {
    let mut faults = Vec::new();
    let page = &slide.page;
    let whole = Rect::new(0.0, 0.0, page.scene.size.w, page.scene.size.h).grown(0.6);
    let corners = |r: Rect| [(r.x, r.y), (r.right(), r.bottom())].map(|(x, y)| wayfare::base::Point::new(x, y));
    let holds = |outer: Rect, inner: Rect| corners(inner).into_iter().all(|p| outer.contains(p));
    let mut boxes: Vec<(usize, Rect, &TextItem)> = Vec::new();
    for (at, group) in page.scene.groups.iter().enumerate() {
        if !holds(whole, group.bounds) {
            faults.push(format!("{:?} lies beyond the slide: {:?}", group.owner, group.bounds));
        }
        for (text, around) in texts(group) {
            let size = text.line.style.unwrap().size * page.scale;
            let has_signs = slide.kind == SlideKind::Phases || group.part == Part::Footer;
            if slide.kind != SlideKind::Overview && size < if has_signs { BESIDE } else { READ } {
                faults.push(format!("{:?} is {size} pt", text.line.text));
            }
            if !holds(group.bounds.grown(1.5), around) {
                faults.push(format!("{:?} leaves its group: {around:?} {:?}", text.line.text, group.bounds));
            }
            boxes.push((at, around, text));
        }
    }
    for (i, (group, around, text)) in boxes.iter().enumerate() {
        for (other, beside, more) in boxes.iter().skip(i + 1) {
            if other != group && around.overlaps(*beside) {
                faults.push(format!("{:?} lies on {:?}", text.line.text, more.line.text));
            }
        }
    }
    faults
}

#[test]
fn everything_can_be_read_and_lies_clear_of_everything_else() {
    for shown in decks() {
        for slide in &shown.slides {
            let faults = faults(slide);
            assert!(faults.is_empty(), "{}, {}:\n{}", shown.name, slide.name, faults.join("\n"));
        }
    }
}

#[test]
fn cards_steps_and_goals_are_larger_than_what_stands_beside_their_signs() {
    for shown in decks() {
        // Of a metric and a picture the words are a caption: what is read from afar is above them.
        let is_caption = |kind: &Kind| matches!(kind, Kind::Metric(_) | Kind::Image(_));
        let read = shown.doc.cards.iter().filter(|card| !is_caption(&card.kind));
        let cards = read.map(|card| (&card.id, &card.text));
        let steps = shown.doc.steps().map(|(_, step)| (&step.id, &step.name));
        let bodies: BTreeMap<&Id, &String> = cards.chain(steps).collect();
        for slide in shown.slides.iter().filter(|slide| slide.kind == SlideKind::Phases) {
            for group in &slide.page.scene.groups {
                let Some(body) = group.owner.as_ref().and_then(|id| bodies.get(id)) else { continue };
                let is_small = |item: &&Item| matches!(item, Item::Text(t) if t.line.style.unwrap().size < READ);
                let small: Vec<Item> = group.items.iter().filter(is_small).cloned().collect();
                // A line that is small belongs to the card's facts, not to its own words.
                let is_body = |line: &str| line.chars().count() > 3 && body.contains(line);
                let faults: Vec<&Item> =
                    small.iter().filter(|item| matches!(item, Item::Text(t) if is_body(&t.line.text))).collect();
                assert!(faults.is_empty(), "{}, {}: {faults:?}", shown.name, slide.name);
            }
        }
    }
}

/// The words drawn by a group, those that were parted at the end of a line put together again.
fn drawn(group: &Group, out: &mut String) {
    let mut lines = group.items.iter().filter_map(|item| match item {
        Item::Text(text) => Some(&text.line),
        _ => None,
    });
    let Some(mut line) = lines.next() else { return };
    for next in lines {
        let is_parted = line.hyphenated || line.source.len() == line.text.len();
        if is_parted && next.source.start == line.source.end {
            out.push_str(if line.hyphenated { line.text.trim_end_matches('-') } else { &line.text });
        } else {
            out.push_str(&line.text);
            out.push(' ');
        }
        line = next;
    }
    out.push_str(&line.text);
    out.push(' ');
}

/// Words as they are looked for: without what stands around them.
fn bare(text: &str) -> impl Iterator<Item = &str> {
    let around = |c: char| !c.is_alphanumeric();
    text.split(|c: char| c.is_whitespace() || c == '\u{ad}')
        .map(move |w| w.trim_matches(around))
        .filter(|w| !w.is_empty())
}

/// Every text of a map that somebody wrote for its readers.
fn written(doc: &Document) -> Vec<String> {
    let j = &doc.journey;
    let mut all: Vec<String> = [&j.title, &j.subtitle, &j.organisation, &j.author, &j.version, &j.scenario]
        .into_iter()
        .chain([&j.expectations, &j.basis, &doc.notes])
        .cloned()
        .collect();
    for p in doc.personas.iter().filter(|p| !p.hidden) {
        all.extend(
            [&p.name, &p.role, &p.quote, &p.age, &p.place, &p.occupation, &p.income, &p.values].map(String::clone),
        );
        all.extend([&p.lifestyle, &p.purchase_motives, &p.segment, &p.channel_habits, &p.note].map(String::clone));
        all.extend([&p.goals, &p.needs, &p.motives, &p.frustrations].into_iter().flatten().cloned());
    }
    for phase in doc.phases.iter() {
        all.extend([&phase.name, &phase.goal, &phase.duration, &phase.note].map(String::clone));
        all.extend(phase.steps.iter().flat_map(|s| [s.name.clone(), s.duration.clone(), s.note.clone()]));
        all.extend(phase.stage.iter().filter_map(|id| doc.stage(id)).map(|stage| stage.name.clone()));
    }
    for card in doc.cards.iter() {
        all.extend([&card.text, &card.owner, &card.url, &card.note].map(String::clone));
        match &card.kind {
            Kind::Touchpoint(t) => all.extend([&t.description, &t.content, &t.time].map(String::clone)),
            Kind::Metric(m) => all.extend([&m.unit, &m.method].map(String::clone)),
            Kind::Image(picture) => all.push(picture.alt.clone()),
            _ => {}
        }
    }
    all.extend(doc.emotions.iter().map(|e| e.quote.clone()));
    all.extend(doc.evidence.iter().flat_map(|s| [&s.title, &s.quote, &s.url, &s.note].map(String::clone)));
    all.extend(doc.parking.iter().map(|p| p.text.clone()));
    all.extend(doc.rounds.iter().map(|r| r.question.clone()));
    all.extend(doc.seams.iter().map(|s| s.owner.clone()));
    all
}

#[test]
fn every_word_is_on_a_slide_or_in_its_notes() {
    for Shown { name, doc, slides } in decks() {
        let mut said = String::new();
        for slide in slides {
            // The overview shows them all, too small to count.
            if slide.kind != SlideKind::Overview {
                slide.page.scene.groups.iter().for_each(|group| drawn(group, &mut said));
            }
            said.push_str(&slide.notes.join(" "));
            said.push(' ');
        }
        let said: BTreeSet<&str> = bare(&said).collect();
        let written = written(doc);
        let lost: BTreeSet<&str> =
            written.iter().flat_map(|text| bare(text)).filter(|word| !said.contains(word)).collect();
        assert!(lost.is_empty(), "{name}: {lost:?}");
    }
}

#[test]
fn every_slide_has_one_heading_and_drawings_say_what_they_show() {
    for shown in decks() {
        for slide in &shown.slides {
            let nodes = &slide.page.scene.meaning.nodes;
            let headings = nodes.iter().filter(|node| node.role == Role::Heading(1)).count();
            assert_eq!(headings, 1, "{}, {}", shown.name, slide.name);
            let first = nodes.first().and_then(|root| root.children.first()).unwrap();
            let is_first = nodes[first.0 as usize].role == Role::Heading(1);
            assert!(is_first || slide.kind == SlideKind::Title || slide.kind == SlideKind::Overview, "{}", slide.name);
            for node in nodes.iter().filter(|node| node.role == Role::Figure) {
                assert!(!node.text.is_empty(), "{}, {}", shown.name, slide.name);
            }
        }
    }
}

#[test]
fn tables_say_what_their_slide_draws() {
    let slides = deck(&template("retail.en.ron"));
    let metrics: Vec<&Slide> = slides.iter().filter(|slide| slide.kind == SlideKind::Metrics).collect();
    let rows = |slide: &Slide| slide.tables[0].rows.iter().map(|row| row.cells[0].text.clone()).collect::<Vec<_>>();
    let names = ["Metric", "Unaided recall", "Online conversion", "CSAT fitting", "Delivered on time"];
    assert_eq!(rows(metrics[0])[..5], names);
    for slide in slides.iter().filter(|slide| matches!(slide.kind, SlideKind::Metrics | SlideKind::Next)) {
        let table = &slide.tables[0];
        assert!(table.rows.iter().all(|row| row.cells.len() == table.columns.len()));
        let h: f32 = table.rows.iter().map(|row| row.h).sum();
        assert!((h - table.rect.h).abs() < 0.01 && (table.columns.iter().sum::<f32>() - table.rect.w).abs() < 0.01);
        assert_eq!(slide.page.scene.meaning.nodes[table.node.0 as usize].role, Role::Table);
    }
}

#[test]
fn headings_say_what_the_map_knows() {
    let slides = deck(&template("retail.en.ron"));
    let names: BTreeSet<&str> = slides.iter().map(|slide| slide.name.as_str()).collect();
    for name in [
        "Buying hiking boots, in store and online",
        "Adventure traveller (1 of 2)",
        "Adventure traveller (2 of 2)",
        "Overview",
        "4 Service: low point at “Return” (−2) (1 of 2)",
        "The mood is lowest at “Return” (−2)",
        "3 quick wins: clear impact for little effort",
        "Next steps: 2 under way, 3 planned",
    ] {
        assert!(names.contains(name), "{name} is not among {names:?}");
    }
    let spoken: String = slides.iter().flat_map(|slide| slide.notes.clone()).collect();
    assert!(spoken.contains("n\u{A0}=\u{A0}412"), "evidence is said with the size of its sample");
}

#[test]
fn black_and_white_slides_know_no_colour() {
    let mut doc = template("retail.en.ron");
    Arc::make_mut(&mut doc.page).mono = true;
    for slide in deck(&doc) {
        for item in slide.page.scene.groups.iter().flat_map(|group| group.items.iter()) {
            let colour = match item {
                Item::Fill(_, colour) => *colour,
                Item::Stroke(_, stroke) => stroke.colour,
                Item::Text(text) => text.colour,
                Item::Image(_) | Item::Link(..) => continue,
            };
            assert!(colour.r == colour.g && colour.g == colour.b, "{}: {colour}", slide.name);
        }
    }
}

#[test]
fn slides_without_content_are_left_out() {
    let kinds: Vec<SlideKind> = deck(&template("blank.en.ron")).iter().map(|slide| slide.kind).collect();
    assert_eq!(kinds, [SlideKind::Title, SlideKind::Overview, SlideKind::Phases]);
}

#[test]
fn however_long_a_text_is_it_stays_on_its_slides() {
    let mut doc = template("retail.en.ron");
    let long = "A long text of many short words. ".repeat(60);
    let doc_journey = Arc::make_mut(&mut doc.journey);
    doc_journey.title.clone_from(&long);
    doc_journey.scenario.clone_from(&long);
    for persona in Arc::make_mut(&mut doc.personas) {
        let persona = Arc::make_mut(persona);
        persona.name = long.clone();
        persona.quote = long.clone();
        persona.goals = vec![long.clone()];
    }
    for phase in Arc::make_mut(&mut doc.phases) {
        let phase = Arc::make_mut(phase);
        phase.name = long.clone();
        phase.goal = long.clone();
    }
    for card in Arc::make_mut(&mut doc.cards).iter_mut().step_by(9) {
        Arc::make_mut(card).text = long.clone();
    }
    for slide in deck(&doc) {
        // A card that fills more than a slide is shown smaller: that it is whole comes first.
        let faults = faults(&slide);
        let beyond: Vec<&String> = faults.iter().filter(|fault| !fault.ends_with(" pt")).collect();
        assert!(beyond.is_empty(), "{}: {beyond:#?}", &slide.name[..40.min(slide.name.len())]);
    }
}

#[test]
fn slides_are_left_out_by_choice_and_have_the_shape_that_was_chosen() {
    let mut doc = template("retail.en.ron");
    let page = Arc::make_mut(&mut doc.page);
    page.deck.aspect = Aspect::Standard;
    page.deck.without = vec![SlideKind::Personas, SlideKind::Overview];
    let slides = deck(&doc);
    assert!(slides.iter().all(|s| !matches!(s.kind, SlideKind::Personas | SlideKind::Overview)));
    assert!(slides.iter().all(|s| (s.page.paper.w, s.page.paper.h) == (720.0, 540.0)));
    assert!(slides.is_sorted_by_key(|s| s.kind));
}

#[test]
fn the_same_map_gives_the_same_slides() {
    let doc = template("b2b.de.ron");
    assert_eq!(deck(&doc), deck(&doc));
}

/// Words of a slide's lists under the heading of level 2 with these words.
fn listed(slide: &Slide, heading: &str) -> Vec<String> {
    let nodes = &slide.page.scene.meaning.nodes;
    let children = &nodes[0].children;
    let at = children.iter().position(|id| nodes[id.0 as usize].text == heading);
    let list = at.and_then(|at| children.get(at + 1)).map(|id| &nodes[id.0 as usize]);
    list.map_or(Vec::new(), |list| list.children.iter().map(|id| nodes[id.0 as usize].text.clone()).collect())
}

#[test]
fn every_moment_of_truth_is_named_and_no_feeling_twice() {
    for name in ["b2b.en.ron", "b2b.de.ron", "retail.de.ron", "retail.en.ron"] {
        let doc = template(name);
        let is_german = doc.journey.language == Language::German;
        let slides = deck(&doc);
        let headings =
            if is_german { ["Momente der Wahrheit", "Tiefpunkte"] } else { ["Moments of truth", "Low points"] };
        let curves = || slides.iter().filter(|slide| slide.kind == SlideKind::Curve);
        let [moments, lows] =
            headings.map(|heading| curves().flat_map(|s| listed(s, heading)).collect::<BTreeSet<_>>());
        assert_eq!(moments.len(), doc.emotions.iter().filter(|e| e.moment.is_some()).count(), "{name}: {moments:?}");
        assert!(moments.is_disjoint(&lows), "{name}: {moments:?} {lows:?}");
    }
}

#[test]
fn figures_stand_beside_their_units_in_one_line() {
    for shown in decks() {
        for slide in shown.slides.iter().filter(|slide| matches!(slide.kind, SlideKind::Metrics | SlideKind::Next)) {
            for group in &slide.page.scene.groups {
                let lines: Vec<&TextItem> = texts(group).map(|(text, _)| text).collect();
                for pair in lines.windows(2) {
                    let [before, after] = [&pair[0].line, &pair[1].line];
                    // Either the text offers the break, or a hyphen is written.
                    let is_broken = !before.hyphenated
                        && before.source.end == after.source.start
                        && before.source.len() == before.text.len()
                        && !before.text.ends_with(['-', '–', '/']);
                    assert!(!is_broken, "{}, {}: {}|{}", shown.name, slide.name, before.text, after.text);
                }
            }
        }
    }
}

#[test]
fn every_persona_is_named_on_the_first_slide() {
    for shown in decks() {
        let mut said = String::new();
        shown.slides[0].page.scene.groups.iter().for_each(|group| drawn(group, &mut said));
        let said: BTreeSet<&str> = bare(&said).collect();
        for persona in shown.doc.personas.iter().filter(|p| !p.hidden).take(9) {
            let lost: Vec<&str> = bare(&persona.name).filter(|word| !said.contains(word)).collect();
            assert!(lost.is_empty(), "{}: {lost:?}", shown.name);
        }
    }
}
