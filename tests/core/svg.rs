//! SVG files, read back by another program's reader.

use usvg::{Node, Options, Tree};
use wayfare::{
    base::Language,
    export::{self, Format, Wish},
    io::Template,
    model::PageSize,
    render::svg::{SvgForm, SvgText, write, write_as},
    scene::Pictures,
    text::{FontBook, Typeset as _, role},
};

use super::picture::page;

fn file(text: SvgText) -> String {
    write(&page(), FontBook::shared(), text)
}

fn tree(source: &str) -> Tree {
    let mut options = Options::default();
    for face in FontBook::shared().faces() {
        options.fontdb_mut().load_font_data(FontBook::shared().face_data(face).to_vec());
    }
    Tree::from_str(source, &options).expect("usvg reads the file")
}

fn count(group: &usvg::Group, what: &dyn Fn(&Node) -> bool) -> usize {
    group
        .children()
        .iter()
        .map(|n| usize::from(what(n)) + if let Node::Group(g) = n { count(g, what) } else { 0 })
        .sum()
}

#[test]
fn both_kinds_of_file_are_read() {
    for text in [SvgText::Text, SvgText::Outlines] {
        let source = file(text);
        let tree = tree(&source);
        assert!((tree.size().width() - 440.0).abs() < 0.01, "330 pt are 440 px: {:?}", tree.size());
        let texts = count(tree.root(), &|n| matches!(n, Node::Text(_)));
        let paths = count(tree.root(), &|n| matches!(n, Node::Path(_)));
        let images = count(tree.root(), &|n| matches!(n, Node::Image(_)));
        assert_eq!(images, 1, "the picture is inside");
        match text {
            SvgText::Text => assert_eq!((texts, paths), (5, 6), "a line of text each; paper, four shapes and a link"),
            SvgText::Outlines => {
                assert_eq!(texts, 0, "no text left");
                assert!(paths > 50, "letters are shapes: {paths}");
            }
        }
    }
}

#[test]
fn what_the_document_says_is_escaped() {
    let source = file(SvgText::Text);
    assert!(source.contains("Boots &amp; &lt;laces&gt;<"), "in text");
    assert!(source.contains("title\">Boots &amp; &lt;laces&gt;</title>"), "in the title");
    assert!(source.contains("desc\">Steigt &amp; f\u{E4}llt</desc>"), "in the description");
    assert!(source.contains("href=\"https://example.com/?a=1&amp;b=2\""), "in links");
    assert!(source.contains("lang=\"de\""), "the language is named");
}

#[test]
fn lines_keep_their_width_and_copied_words_are_whole() {
    let source = file(SvgText::Text);
    assert_eq!(source.matches("textLength=").count(), 5, "each line says how wide it is");
    assert!(source.contains("user-select:none\" aria-hidden=\"true\">-</tspan>"), "the hyphen is not copied");
    for (text, italic) in [("dungsphase", false), ("\u{201E}Wer hilft mir?\u{201C}", true)] {
        let style = if italic { role::QUOTE } else { role::CARD_HEADING };
        let width = FontBook::shared().width(text, style);
        let line = source.lines().find(|l| l.contains(&format!(">{text}<"))).expect("found");
        assert!(line.contains(&format!("textLength=\"{}\"", (width * 1000.0).round() / 1000.0)), "{line}: {width}");
        assert_eq!(line.contains("italic"), italic, "{line}");
    }
}

#[test]
fn each_glyph_is_defined_once_and_ids_are_unique() {
    let source = file(SvgText::Outlines);
    let mut ids: Vec<&str> = source.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    let all = ids.len();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), all, "no name twice");
    for used in source.split("href=\"#").skip(1).filter_map(|rest| rest.split('"').next()) {
        assert!(ids.binary_search(&used).is_ok(), "{used} is defined");
    }
    let emoji = source.lines().find(|l| l.starts_with("<g id=\"") && l.contains("-f4g")).expect("an emoji is a group");
    assert!(emoji.matches("<path").count() > 1 && emoji.contains("fill=\"#"), "of coloured layers: {emoji}");
}

#[test]
fn numbers_are_short_and_files_the_same_again() {
    for text in [SvgText::Text, SvgText::Outlines] {
        let source = file(text);
        assert_eq!(source, file(text), "byte for byte");
        for number in source.split(|c: char| !c.is_ascii_digit() && c != '.') {
            let decimals = number.split_once('.').map_or(0, |(_, d)| d.len());
            assert!(decimals <= 8, "{number} is too exact");
        }
        for bad in ["NaN", "=\"inf", "-0\"", "-0 "] {
            assert!(!source.split("base64,").next().unwrap_or_default().contains(bad), "no {bad}");
        }
    }
}

#[test]
fn pictures_on_one_page_share_no_name() {
    for letters in [SvgText::Text, SvgText::Outlines] {
        let numbered =
            |number| write_as(&page(), FontBook::shared(), &SvgForm { letters, number, ..SvgForm::default() });
        let (first, second) = (numbered(0), numbered(1));
        let ids = |source: &str| -> Vec<String> {
            source.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next()).map(str::to_owned).collect()
        };
        assert!(ids(&first).len() >= 3, "title, description, a clip");
        let shared: Vec<_> = ids(&first).into_iter().filter(|id| ids(&second).contains(id)).collect();
        assert!(shared.is_empty(), "{shared:?}");
        assert_eq!(first, numbered(0), "byte for byte");
        tree(&second);
    }
}

#[test]
fn a_screen_reader_hears_every_word_once_and_no_decoration() {
    let map = Template::Retail.document(Language::German);
    for letters in [SvgText::Text, SvgText::Outlines] {
        let mut wish = Wish { letters, ..Wish::of(&map, Format::Svg) };
        wish.settings.size = PageSize::A0;
        let made = export::make(&map, &Pictures::default(), &wish, "map.svg".as_ref(), &()).unwrap();
        let source = String::from_utf8(made.files[0].1.clone()).unwrap();
        assert!(
            source.contains("aria-labelledby=") && source.contains("Customer Journey Map mit 6 Phasen"),
            "a summary"
        );
        let labels: Vec<String> = (source.split(" aria-label=\"").skip(1))
            .map(|rest| quick_xml::escape::unescape(rest.split('"').next().unwrap()).unwrap().into_owned())
            .collect();
        for card in map.cards.iter().filter(|c| !c.text.is_empty()) {
            let text = card.text.trim_end_matches('.');
            assert!(labels.iter().any(|l| l.contains(text)), "{text}");
        }
        assert_eq!(labels.iter().filter(|l| l.starts_with("Emotionskurve auf einer Skala")).count(), 1, "curves once");
        assert!(source.contains("aria-level=\"1\""), "the title is a heading");
        let groups = source.lines().filter(|l| l.starts_with("<g class="));
        let silent: Vec<_> = groups.filter(|l| !l.contains(" aria-label=") && !l.contains(" aria-hidden=")).collect();
        assert!(silent.is_empty(), "neither named nor decoration: {silent:?}");
        tree(&source);
    }
}
