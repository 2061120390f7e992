//! A map's report as Markdown: reads well as plain text, and nothing that people typed turns into
//! structure.

use crate::report::{Block, Entry, Fact, Report, Row, Section, Span, Table};

/// The report as Markdown (`CommonMark` with tables).
pub fn to_markdown(report: &Report) -> String {
    let mut writer = Writer { out: String::new() };
    writer.paragraph(&format!("# {}", inside(&report.title)));
    writer.blocks(&report.blocks);
    for section in &report.sections {
        writer.section(section, 2);
    }
    writer.out
}

struct Writer {
    out: String,
}

impl Writer {
    fn section(&mut self, section: &Section, level: usize) {
        self.paragraph(&format!("{} {}", "#".repeat(level), inside(&section.name)));
        self.blocks(&section.blocks);
        for inner in &section.sections {
            self.section(inner, level + 1);
        }
    }

    fn blocks(&mut self, blocks: &[Block]) {
        for block in blocks {
            match block {
                Block::Paragraph(text) => self.paragraph(&lines(text, "")),
                Block::Quote(text) => self.paragraph(&format!("> {}", lines(text, "> "))),
                Block::Facts { name, facts } => {
                    self.name(name);
                    self.gap();
                    for fact in facts {
                        self.fact(fact, "");
                    }
                }
                Block::List { name, items } => {
                    self.name(name);
                    self.gap();
                    for item in items {
                        self.item(&lines(item, "  "), "");
                    }
                }
                Block::Cards { name, cards, .. } => {
                    self.name(name);
                    self.gap();
                    for card in cards {
                        self.card(card);
                    }
                }
                Block::Table(table) => self.table(table),
            }
        }
    }

    /// What stands over a list.
    fn name(&mut self, name: &str) {
        if !name.is_empty() {
            self.paragraph(&format!("**{}**", inside(name)));
        }
    }

    fn card(&mut self, card: &Entry) {
        self.item(&lines(&card.words, "  "), "");
        for fact in &card.facts {
            self.fact(fact, "  ");
        }
    }

    fn fact(&mut self, fact: &Fact, indent: &str) {
        let says: Vec<String> = fact.says.iter().map(|span| said(span, &format!("{indent}  "))).collect();
        if says.is_empty() {
            self.item(&inside(&fact.label), indent);
        } else {
            self.item(&format!("{}: {}", inside(&fact.label), says.join("; ")), indent);
        }
    }

    fn item(&mut self, text: &str, indent: &str) {
        let space = if text.is_empty() { "" } else { " " };
        self.line(&format!("{indent}-{space}{text}"));
    }

    fn table(&mut self, table: &Table) {
        self.gap();
        let names: Vec<String> = table.columns.iter().map(|c| inside(&c.name)).collect();
        self.line(&format!("| {} |", names.join(" | ")));
        let rules: Vec<&str> = table.columns.iter().map(|c| if c.is_figures { "---:" } else { "---" }).collect();
        self.line(&format!("| {} |", rules.join(" | ")));
        for row in &table.rows {
            self.row(row);
        }
    }

    fn row(&mut self, row: &Row) {
        let cell =
            |spans: &Vec<Span>| spans.iter().map(cell).filter(|s| !s.is_empty()).collect::<Vec<_>>().join("<br>");
        let cells: Vec<String> = row.cells.iter().map(cell).collect();
        self.line(&format!("| {} |", cells.join(" | ")));
    }

    fn paragraph(&mut self, text: &str) {
        self.gap();
        self.line(text);
    }

    fn line(&mut self, text: &str) {
        self.out.push_str(text);
        self.out.push('\n');
    }

    /// An empty line between one thing and the next.
    fn gap(&mut self) {
        if !self.out.is_empty() {
            self.out.push('\n');
        }
    }
}

/// A piece of a particular; its further lines begin with `indent`.
fn said(span: &Span, indent: &str) -> String {
    match span {
        Span::Words(text) => broken(text, false, indent),
        Span::Place(_, text) => inside(text),
        Span::Url(url) => address(url),
    }
}

/// A piece of a cell, which takes no line breaks.
fn cell(span: &Span) -> String {
    match span {
        Span::Words(text) | Span::Place(_, text) => typed_lines(text, |_| false).collect::<Vec<_>>().join("<br>"),
        Span::Url(url) => address(url),
    }
}

/// A link that shows where it leads.
fn address(url: &str) -> String {
    let sound: String = url.chars().filter(|c| !c.is_whitespace() && !c.is_control()).collect();
    format!("<{}>", sound.replace('<', "%3C").replace('>', "%3E").replace('|', "%7C"))
}

/// Text in one line, which has something before it.
fn inside(text: &str) -> String {
    typed_lines(text, |_| false).collect::<Vec<_>>().join(" ")
}

/// Text that begins a line, each further line behind `indent`.
fn lines(text: &str, indent: &str) -> String {
    broken(text, true, indent)
}

/// Text with its line breaks; `begins` says whether its first line is one in the file. Two spaces at
/// its end break a line.
fn broken(text: &str, begins: bool, indent: &str) -> String {
    typed_lines(text, |at| begins || at > 0).collect::<Vec<_>>().join(&format!("  \n{indent}"))
}

/// The lines that somebody typed, none of which is structure; `begins` says which ones begin a line
/// of the file.
fn typed_lines(text: &str, begins: impl Fn(usize) -> bool) -> impl Iterator<Item = String> {
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty()).enumerate();
    lines.map(move |(at, line)| escaped(line, begins(at)))
}

/// A line in which every sign stands for itself.
fn escaped(line: &str, begins: bool) -> String {
    let mut out = String::with_capacity(line.len() + 8);
    // At the beginning, a number would number a list, and a sign begin one, or a heading.
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let is_numbered = begins && digits > 0 && line.get(digits..).is_some_and(|rest| rest.starts_with(['.', ')']));
    let mut before = None;
    for (at, c) in line.char_indices() {
        let after = line.get(at + c.len_utf8()..).and_then(|rest| rest.chars().next());
        let is_between = |is: fn(char) -> bool| before.is_some_and(is) && after.is_some_and(is);
        let marks = match c {
            '\\' | '`' | '*' | '[' | ']' | '<' | '|' | '~' => true,
            '_' => !is_between(char::is_alphanumeric),
            '&' => after.is_some_and(|c| c == '#' || c.is_ascii_alphabetic()),
            // Signs at the end of a heading are not part of it.
            '#' => after.is_none() || (begins && at == 0),
            '+' | '-' | '=' | '>' => begins && at == 0,
            '.' | ')' => is_numbered && at == digits,
            _ => false,
        };
        if marks {
            out.push('\\');
        }
        out.push(c);
        before = Some(c);
    }
    out
}
