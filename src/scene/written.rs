//! A report as pages of running text.
//!
//! Lists and facts have their names beside them, tables are rows with their first cell beside the
//! others.

use std::sync::Arc;

use super::{
    Meaning, Page, Role,
    flow::{self, Block, Kind, Look},
};
use crate::{
    base::Size,
    report::{self, Report, Section, Table, said},
    text::Typeset,
    theme::SheetColours,
};

/// Puts a report on pages of this size. `about` says whose it is and of which day, and `foot`
/// stands at the foot of every page.
pub fn written(report: &Report, foot: &str, paper: Size, about: &Meaning, typeset: &dyn Typeset) -> Vec<Page> {
    let colours = SheetColours::paper();
    let mut writer = Writer { colours, blocks: Vec::new() };
    writer.blocks(&report.blocks);
    for section in &report.sections {
        writer.section(section, 3);
    }
    let look = Look { paper, margin: 0.0, colours, title: &report.title, foot };
    let mut pages = flow::pages(&writer.blocks, &look, typeset, about);
    // Running text is made to stand under the heading of a map; here its title is the first.
    for node in pages.iter_mut().flat_map(|page| &mut Arc::make_mut(&mut page.scene.meaning).nodes) {
        if let Role::Heading(level) = &mut node.role {
            *level -= 1;
        }
    }
    pages
}

/// Writes a report, block by block.
struct Writer {
    colours: &'static SheetColours,
    blocks: Vec<Block>,
}

impl Writer {
    fn section(&mut self, section: &Section, level: u8) {
        let name = section.name.as_str();
        self.blocks.push(match level {
            3 => Block::heading(3, name).ruled(self.colours.axis),
            level => Block::entry(level, name),
        });
        self.blocks(&section.blocks);
        for inner in &section.sections {
            self.section(inner, level.saturating_add(1).min(6));
        }
    }

    fn blocks(&mut self, blocks: &[report::Block]) {
        for block in blocks {
            match block {
                report::Block::Paragraph(words) => self.blocks.push(Block::new(Kind::Paragraph, words)),
                report::Block::Quote(words) => self.blocks.push(Block::new(Kind::Quote, words)),
                report::Block::Facts { facts, .. } => {
                    self.blocks.extend(facts.iter().map(|fact| Block::fact(&fact.label, said(&fact.says))));
                }
                report::Block::List { name, items } => {
                    let names = std::iter::once(name.as_str()).chain(std::iter::repeat(""));
                    self.blocks.extend(names.zip(items).map(|(name, item)| Block::fact(name, item)));
                }
                report::Block::Cards { cards, .. } => {
                    for card in cards {
                        self.blocks.push(Block::entry(4, &card.words));
                        self.blocks.extend(card.facts.iter().map(|fact| Block::fact(&fact.label, said(&fact.says))));
                    }
                }
                report::Block::Table(table) => self.table(table),
            }
        }
    }

    fn table(&mut self, table: &Table) {
        self.blocks.push(Block::row(Kind::Head, table.columns.iter().map(|column| column.name.clone())));
        let rows = table.rows.iter();
        self.blocks.extend(rows.map(|row| Block::row(Kind::Row, row.cells.iter().map(|cell| said(cell)))));
    }
}
