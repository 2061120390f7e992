//! Reads office packages back: parts out of the zip, elements out of the parts.

use std::{
    collections::BTreeMap,
    io::{Cursor, Read as _},
};

use quick_xml::{Reader, events::Event};

/// Files of a package by their path.
pub(crate) fn parts(bytes: &[u8]) -> BTreeMap<String, Vec<u8>> {
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).expect("a zip file");
    (0..zip.len())
        .map(|at| {
            let mut file = zip.by_index(at).expect("a file");
            let mut bytes = Vec::new();
            file.read_to_end(&mut bytes).expect("readable");
            (file.name().expect("UTF-8").into_owned(), bytes)
        })
        .collect()
}

/// An element with everything inside.
#[derive(Clone, Debug, Default)]
pub(crate) struct Element {
    /// Name with its prefix.
    pub(crate) name: String,
    pub(crate) attributes: BTreeMap<String, String>,
    pub(crate) children: Vec<Self>,
    /// Its own text.
    pub(crate) text: String,
}

impl Element {
    /// The root of a part.
    pub(crate) fn read(xml: &[u8]) -> Self {
        let xml = std::str::from_utf8(xml).expect("UTF-8");
        let mut reader = Reader::from_str(xml);
        let mut open = vec![Self::default()];
        loop {
            match reader.read_event().expect("well-formed") {
                Event::Start(start) => open.push(Self::start(&start)),
                Event::Empty(start) => {
                    let element = Self::start(&start);
                    open.last_mut().expect("open").children.push(element);
                }
                Event::End(_) => {
                    let element = open.pop().expect("open");
                    open.last_mut().expect("open").children.push(element);
                }
                Event::Text(text) => {
                    open.last_mut().expect("open").text += &text;
                }
                Event::GeneralRef(name) => {
                    let whole = format!("&{};", &*name);
                    open.last_mut().expect("open").text += &quick_xml::escape::unescape(&whole).expect("known");
                }
                Event::Eof => break,
                _ => {}
            }
        }
        assert_eq!(open.len(), 1, "every element is closed");
        open.remove(0).children.remove(0)
    }

    fn start(start: &quick_xml::events::BytesStart<'_>) -> Self {
        let name = start.name().as_ref().to_owned();
        let attributes = start
            .attributes()
            .map(|attribute| {
                let attribute = attribute.expect("well-formed");
                let key = attribute.key.as_ref().to_owned();
                (key, quick_xml::escape::unescape(&attribute.value).expect("known").into_owned())
            })
            .collect();
        Self { name, attributes, ..Self::default() }
    }

    /// An attribute, empty where there is none.
    pub(crate) fn get(&self, key: &str) -> &str {
        self.attributes.get(key).map_or("", String::as_str)
    }

    /// All elements of that name, itself included, from the outside in.
    pub(crate) fn all(&self, name: &str) -> Vec<&Self> {
        let mut found = Vec::new();
        self.find(name, &mut found);
        found
    }

    fn find<'a>(&'a self, name: &str, found: &mut Vec<&'a Self>) {
        if self.name == name {
            found.push(self);
        }
        self.children.iter().for_each(|child| child.find(name, found));
    }

    /// The first element of that name.
    pub(crate) fn first(&self, name: &str) -> Option<&Self> {
        self.all(name).first().copied()
    }

    /// Paragraphs of drawing text, whole.
    pub(crate) fn paragraphs(&self) -> Vec<String> {
        let whole = |p: &&Self| p.all("a:t").iter().map(|t| t.text.as_str()).collect::<String>();
        self.all("a:p").iter().map(whole).collect()
    }
}
