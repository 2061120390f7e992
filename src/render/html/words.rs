//! A report as headings, lists and tables of a web page.

use std::fmt::Write as _;

use super::Filters;
use crate::{
    base::escaped,
    report::{Block, Entry, Fact, Row, Scope, Section, Span, Table, Topic},
};

/// Appends formatted text; a `String` takes everything.
macro_rules! put {
    ($out:expr, $($arg:tt)*) => {
        $out.write_fmt(format_args!($($arg)*)).unwrap_or_default()
    };
}
pub(super) use put;

/// A section with its heading at this level and all below it.
pub(super) fn section(section: &Section, filters: &Filters, level: usize, out: &mut String) {
    let topic = match section.topic {
        Topic::Other => String::new(),
        Topic::Personas => "personas".to_owned(),
        Topic::Persona(style, _) => format!("persona s{}", style % 6),
        Topic::Phase(at) => format!("phase c{}", at % 6),
    };
    put!(out, "<section id=\"{}\"", escaped(&section.place));
    class(&[&topic, &filters.classes(&section.scope)], out);
    put!(
        out,
        " aria-labelledby=\"{}-name\">\n<h{level} id=\"{}-name\">",
        escaped(&section.place),
        escaped(&section.place)
    );
    if let Topic::Persona(_, letters) = &section.topic {
        put!(out, "<i aria-hidden=\"true\">{}</i>", escaped(letters));
    }
    put!(out, "{}</h{level}>\n", lines(&section.name));
    blocks(&section.blocks, filters, level + 1, out);
    for inner in &section.sections {
        self::section(inner, filters, level + 1, out);
    }
    put!(out, "</section>\n");
}

/// What stands under a heading; names of lists are headings of this level.
pub(super) fn blocks(blocks: &[Block], filters: &Filters, level: usize, out: &mut String) {
    for block in blocks {
        match block {
            Block::Paragraph(text) => put!(out, "<p>{}</p>\n", lines(text)),
            Block::Quote(text) => put!(out, "<blockquote><p>{}</p></blockquote>\n", lines(text)),
            Block::Facts { name, facts } => {
                self::name(name, level, out);
                self::facts(facts, out);
            }
            Block::List { name, items } => {
                self::name(name, level, out);
                put!(out, "<ul class=\"list\">\n");
                for item in items {
                    put!(out, "<li>{}</li>\n", lines(item));
                }
                put!(out, "</ul>\n");
            }
            Block::Cards { name, scope, cards } => {
                put!(out, "<section");
                class(&[&filters.classes(scope)], out);
                put!(out, ">\n<h{level}>{}</h{level}>\n<ul class=\"cards\">\n", lines(name));
                for card in cards {
                    entry(card, filters, out);
                }
                put!(out, "</ul>\n</section>\n");
            }
            Block::Table(table) => self::table(table, filters, out),
        }
    }
}

/// What stands over a list.
fn name(name: &str, level: usize, out: &mut String) {
    if !name.is_empty() {
        put!(out, "<h{level}>{}</h{level}>\n", lines(name));
    }
}

fn entry(card: &Entry, filters: &Filters, out: &mut String) {
    put!(out, "<li id=\"{}\"", escaped(&card.place));
    class(&[card.kind, &filters.classes(&card.scope)], out);
    put!(out, ">");
    if !card.words.is_empty() {
        put!(out, "<p>{}</p>", lines(&card.words));
    }
    if !card.facts.is_empty() {
        put!(out, "\n");
        facts(&card.facts, out);
    }
    put!(out, "</li>\n");
}

fn facts(facts: &[Fact], out: &mut String) {
    put!(out, "<dl class=\"facts\">\n");
    for fact in facts {
        put!(out, "<div><dt>{}</dt>", lines(&fact.label));
        let says: Vec<String> = fact.says.iter().map(span).collect();
        put!(out, "<dd>{}</dd></div>\n", says.join("; "));
    }
    put!(out, "</dl>\n");
}

/// The roles are said once more: on a phone the rows are laid out as cards, and browsers take
/// what is not laid out as a table for none.
fn table(table: &Table, filters: &Filters, out: &mut String) {
    put!(out, "<div class=\"table\">\n<table role=\"table\" aria-label=\"{}\">\n", escaped(&table.name));
    put!(out, "<thead role=\"rowgroup\"><tr role=\"row\">");
    let whom: Vec<String> = (table.columns.iter())
        .map(|c| filters.classes(&Scope { lane: None, personas: c.persona.iter().cloned().collect() }))
        .collect();
    let figure = |is_figures: bool| if is_figures { "figure" } else { "" };
    for (column, whom) in table.columns.iter().zip(&whom) {
        put!(out, "<th role=\"columnheader\" scope=\"col\"");
        class(&[figure(column.is_figures), whom], out);
        put!(out, ">{}</th>", lines(&column.name));
    }
    put!(out, "</tr></thead>\n<tbody role=\"rowgroup\">\n");
    for row in &table.rows {
        self::row(row, table, &whom, filters, out);
    }
    put!(out, "</tbody>\n</table>\n</div>\n");
}

fn row(row: &Row, table: &Table, whom: &[String], filters: &Filters, out: &mut String) {
    put!(out, "<tr role=\"row\"");
    if !row.place.is_empty() {
        put!(out, " id=\"{}\"", escaped(&row.place));
    }
    class(&[&filters.classes(&row.scope)], out);
    put!(out, ">");
    for (at, ((cell, column), whom)) in row.cells.iter().zip(&table.columns).zip(whom).enumerate() {
        let pieces: Vec<String> = cell.iter().map(span).filter(|piece| !piece.is_empty()).collect();
        let says = match pieces.as_slice() {
            [one] => one.clone(),
            many => many.iter().flat_map(|piece| ["<span>", piece, "</span>"]).collect(),
        };
        if at == 0 {
            put!(out, "<th role=\"rowheader\" scope=\"row\">{says}</th>");
            continue;
        }
        put!(out, "<td role=\"cell\" data-label=\"{}\"", escaped(&column.name));
        class(&[if column.is_figures { "figure" } else { "" }, whom], out);
        put!(out, ">{says}</td>");
    }
    put!(out, "</tr>\n");
}

fn span(span: &Span) -> String {
    match span {
        Span::Words(text) => lines(text),
        Span::Place(place, text) => format!("<a href=\"#{}\">{}</a>", escaped(place), lines(text)),
        Span::Url(url) => format!("<a href=\"{0}\" rel=\"noopener\">{0}</a>", escaped(url)),
    }
}

fn class(classes: &[&str], out: &mut String) {
    let classes: Vec<&str> = classes.iter().copied().filter(|c| !c.is_empty()).collect();
    if !classes.is_empty() {
        put!(out, " class=\"{}\"", classes.join(" "));
    }
}

/// Text with the line breaks that were typed.
pub(super) fn lines(text: &str) -> String {
    escaped(text).replace('\n', "<br>")
}
