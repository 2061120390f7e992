//! Slides: what stands on them, that it can be read, and that nothing is lost.

use std::{
    fs,
    path::{Path, PathBuf},
    sync::Arc,
};

use wayfare::{
    base::{Language, Rect},
    io,
    model::{Aspect, Document, Filter, SlideKind, sample},
    scene::{self, Edition, Group, Item, Pictures, Slide, TextItem},
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
    maps.push(("sample of 200".to_owned(), sample::journey(200, 1, Language::German)));
    maps
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
            if slide.kind != SlideKind::Overview && size < 11.99 {
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
    for (name, doc) in maps() {
        for doc in [doc.clone(), standard(doc)] {
            for slide in deck(&doc) {
                let faults = faults(&slide);
                assert!(faults.is_empty(), "{name}, {}, {:?}:\n{}", slide.name, slide.page.paper, faults.join("\n"));
            }
        }
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
