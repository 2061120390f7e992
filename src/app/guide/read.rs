//! Reads the guide: Markdown into blocks, and the sections that headings make.
//!
//! A heading's name is that of the anchor over it, the same in every language.

use std::sync::OnceLock;

use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};

use crate::base::Language;

/// The guide as it is written.
pub fn source(language: Language) -> &'static str {
    match language {
        Language::English => include_str!("../../../assets/guide/en.md"),
        Language::German => include_str!("../../../assets/guide/de.md"),
    }
}

/// A piece of the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// A heading.
    Heading {
        /// 1 is the title of the page.
        level: u8,
        /// Its name, which links and the app's help use.
        id: String,
        /// Its words.
        words: String,
    },
    /// A paragraph.
    Words(Vec<Span>),
    /// An entry of a list, with its number where the list has numbers.
    Item(Option<u64>, Vec<Span>),
    /// Lines that are typed somewhere.
    Code(String),
    /// A picture.
    Picture {
        /// Its file under `assets/guide`.
        file: String,
        /// What is to be seen on it.
        about: String,
    },
    /// A table: the heads of its columns, and its rows.
    Table(Vec<Vec<Span>>, Vec<Vec<Vec<Span>>>),
}

/// Words of one look.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Span {
    /// The words.
    pub text: String,
    /// How they look.
    pub look: Look,
}

/// What words are.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Look {
    /// Words.
    #[default]
    Plain,
    /// Keys to press.
    Key,
    /// What a command or a field is called.
    Name,
    /// Something that is typed.
    Typed,
    /// A way to the section of this name.
    Link(String),
}

/// A heading with what stands under it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// Its name.
    pub id: String,
    /// 2 for a part of the page, 3 for a part of that.
    pub level: u8,
    /// Its heading.
    pub title: String,
    /// Everything in it in small letters, to be searched.
    pub plain: String,
}

/// The guide in blocks.
pub fn page(language: Language) -> &'static [Block] {
    static ALL: [OnceLock<Vec<Block>>; 2] = [const { OnceLock::new() }; 2];
    let [english, german] = &ALL;
    let cell = if language == Language::English { english } else { german };
    cell.get_or_init(|| Reader::default().read(source(language)))
}

/// The sections of the guide, in order.
pub fn sections(language: Language) -> &'static [Section] {
    static ALL: [OnceLock<Vec<Section>>; 2] = [const { OnceLock::new() }; 2];
    let [english, german] = &ALL;
    let cell = if language == Language::English { english } else { german };
    cell.get_or_init(|| sections_of(page(language)))
}

fn sections_of(blocks: &[Block]) -> Vec<Section> {
    let mut sections: Vec<Section> = Vec::new();
    for block in blocks {
        match block {
            Block::Heading { level: 1, .. } => {}
            Block::Heading { level, id, words } => sections.push(Section {
                id: id.clone(),
                level: *level,
                title: words.clone(),
                plain: words.to_lowercase(),
            }),
            other => {
                let Some(section) = sections.last_mut() else { continue };
                section.plain.push('\n');
                section.plain.push_str(&plain(other).to_lowercase());
            }
        }
    }
    sections
}

/// The words of a block.
fn plain(block: &Block) -> String {
    let of = |spans: &[Span]| spans.iter().map(|span| span.text.as_str()).collect::<String>();
    match block {
        Block::Heading { words, .. } => words.clone(),
        Block::Words(spans) | Block::Item(_, spans) => of(spans),
        Block::Code(lines) => lines.clone(),
        Block::Picture { about, .. } => about.clone(),
        Block::Table(heads, rows) => {
            let cells = rows.iter().flatten().chain(heads);
            cells.map(|cell| of(cell)).collect::<Vec<_>>().join("\n")
        }
    }
}

/// What is being read.
#[derive(Default)]
struct Reader {
    blocks: Vec<Block>,
    /// The anchor before the next heading.
    anchor: String,
    /// The words of the block that is open.
    spans: Vec<Span>,
    look: Look,
    /// Numbers of the lists that are open; none for those with bullets.
    lists: Vec<Option<u64>>,
    is_in_item: bool,
    code: Option<String>,
    /// File of the picture that is open.
    picture: Option<String>,
    heads: Vec<Vec<Span>>,
    rows: Vec<Vec<Vec<Span>>>,
    cells: Vec<Vec<Span>>,
}

impl Reader {
    fn read(mut self, source: &str) -> Vec<Block> {
        for event in Parser::new_ext(source, Options::ENABLE_TABLES) {
            match event {
                Event::Start(tag) => self.start(tag),
                Event::End(tag) => self.end(tag),
                Event::Text(text) => self.text(&text),
                Event::Code(text) => self.spans.push(Span { text: text.into_string(), look: Look::Typed }),
                Event::SoftBreak | Event::HardBreak => self.text(" "),
                Event::Html(html) | Event::InlineHtml(html) => self.html(&html),
                _ => {}
            }
        }
        self.blocks
    }

    fn start(&mut self, tag: Tag<'_>) {
        match tag {
            Tag::List(first) => self.lists.push(first),
            Tag::Item => self.is_in_item = true,
            Tag::CodeBlock(_) => self.code = Some(String::new()),
            Tag::Image { dest_url, .. } => self.picture = Some(dest_url.into_string()),
            Tag::Strong => self.look = Look::Key,
            Tag::Emphasis => self.look = Look::Name,
            Tag::Link { dest_url, .. } => self.look = Look::Link(dest_url.trim_start_matches('#').to_owned()),
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Heading(level) => {
                let words = self.spans.drain(..).map(|span| span.text).collect();
                let level = match level {
                    HeadingLevel::H1 => 1,
                    HeadingLevel::H2 => 2,
                    _ => 3,
                };
                self.blocks.push(Block::Heading { level, id: std::mem::take(&mut self.anchor), words });
            }
            TagEnd::Paragraph => self.words(),
            TagEnd::Item => {
                self.words();
                self.is_in_item = false;
            }
            TagEnd::List(_) => _ = self.lists.pop(),
            TagEnd::CodeBlock => {
                self.blocks.extend(self.code.take().map(|code| Block::Code(code.trim_end().to_owned())));
            }
            TagEnd::Image => {
                let about = self.spans.drain(..).map(|span| span.text).collect();
                self.blocks.extend(self.picture.take().map(|file| Block::Picture { file, about }));
            }
            TagEnd::Strong | TagEnd::Emphasis | TagEnd::Link => self.look = Look::Plain,
            TagEnd::TableCell => self.cells.push(std::mem::take(&mut self.spans)),
            TagEnd::TableHead => self.heads = std::mem::take(&mut self.cells),
            TagEnd::TableRow => self.rows.push(std::mem::take(&mut self.cells)),
            TagEnd::Table => {
                let (heads, rows) = (std::mem::take(&mut self.heads), std::mem::take(&mut self.rows));
                self.blocks.push(Block::Table(heads, rows));
            }
            _ => {}
        }
    }

    /// The words so far are a block, unless there are none: an anchor is a paragraph of its own.
    fn words(&mut self) {
        let spans = std::mem::take(&mut self.spans);
        if spans.iter().all(|span| span.text.trim().is_empty()) {
            return;
        }
        if !self.is_in_item {
            self.blocks.push(Block::Words(spans));
            return;
        }
        let number = self.lists.last_mut().and_then(|next| {
            let number = *next;
            *next = next.map(|n| n + 1);
            number
        });
        self.blocks.push(Block::Item(number, spans));
    }

    fn text(&mut self, text: &str) {
        if let Some(code) = &mut self.code {
            code.push_str(text);
            return;
        }
        match self.spans.last_mut() {
            Some(last) if last.look == self.look => last.text.push_str(text),
            _ => self.spans.push(Span { text: text.to_owned(), look: self.look.clone() }),
        }
    }

    fn html(&mut self, html: &str) {
        if let Some((_, rest)) = html.split_once("id=\"") {
            rest.split('"').next().unwrap_or_default().clone_into(&mut self.anchor);
        }
    }
}
