//! The end of a workshop: what it came to, and its minutes in a file.

use std::path::PathBuf;

use egui::{Id, Key, Modifiers, Rect, ScrollArea, Ui, UiBuilder, pos2, vec2};

use super::{
    Room, field,
    look::{self, BODY, Button, CARD, HEADING, HEIGHT, LEAD, Look, SMALL, Words, quiet},
};
use crate::{
    app::{action::Action, dispatch::RoomAction, icon::Icon, state::State, style::colours},
    base::{Colour, Language},
    export::{Format, MINUTES_FORMATS},
    i18n::{text, text_with},
    report::{Block, Report, Section, Table, said},
    text::TextStyle,
    workshop::{self, Record},
};

/// Something of the minutes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MinutesAction {
    /// Ask where to save them, in this format.
    Ask(Format),
    /// Write them there.
    Write(PathBuf, Format),
    /// Do not end the workshop yet.
    Wait,
    /// The workshop is over, with minutes or without; what was kept of it goes.
    Close,
}

/// What became of the minutes of a session.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Minutes {
    /// The files that they were written to.
    pub written: Vec<PathBuf>,
    /// Whether it is asked if the workshop is over although something of it would be lost.
    pub is_asking: bool,
}

/// Between two things.
const GAP: f32 = 12.0;
/// Between two columns, and the least width of one.
const BETWEEN: f32 = 48.0;
const NARROWEST: f32 = 400.0;
/// How far the keys scroll.
const SCROLL: f32 = 160.0;
/// Words that are not read aloud in a line of their own: names of facts.
const LABEL: f32 = 132.0;
/// Widest figure at the end of a line.
const END: f32 = 140.0;

/// Draws what the workshop came to.
pub fn minutes_ui(ui: &mut Ui, state: &State, room: &Room, actions: &mut Vec<Action>) {
    let Some(document) = state.document() else { return };
    let language = document.journey.language;
    let room_rect = ui.max_rect();
    let top = head_ui(ui, state, room, actions);
    let record = Record { end: state.clock.time_of_day(state.clock.now()), ..room.record.clone() };
    let report = workshop::minutes(&record, document, language);
    let below = Rect::from_min_max(pos2(room_rect.left(), top + GAP), room_rect.max);
    let by = taken_scroll(ui, state);
    ui.scope_builder(UiBuilder::new().max_rect(below), |ui| {
        let area = ScrollArea::vertical().id_salt("minutes").auto_shrink(false);
        // Whenever they are opened, they are read from the top.
        let is_new = field::is_new(ui, Id::unique("minutes"));
        let area = if is_new { area.vertical_scroll_offset(0.0) } else { area };
        area.show(ui, |ui| {
            ui.scroll_with_delta(vec2(0.0, by));
            report_ui(ui, &report, language);
        });
    });
}

/// How far the keys want the page moved.
fn taken_scroll(ui: &Ui, state: &State) -> f32 {
    if state.dialog.is_some() {
        return 0.0;
    }
    let pressed = |key| ui.input_mut(|i| i.consume_key(Modifiers::NONE, key));
    let down = pressed(Key::ArrowDown) || pressed(Key::PageDown) || pressed(Key::Space);
    let up = pressed(Key::ArrowUp) || pressed(Key::PageUp);
    f32::from(i8::from(up) - i8::from(down)) * SCROLL
}

/// The heading, and the ways to keep the minutes; gives its bottom.
fn head_ui(ui: &mut Ui, state: &State, room: &Room, actions: &mut Vec<Action>) -> f32 {
    let language = state.language();
    let inks = colours(ui);
    let area = ui.max_rect();
    let mut push = |action| actions.push(Action::Room(RoomAction::Minutes(action)));
    let names = [
        text(language, "minutes-save-pdf"),
        text(language, "minutes-save-markdown"),
        text(language, "minutes-save-slides"),
    ];
    let keys = [Key::Num1, Key::Num2, Key::Num3];
    let mut right = area.right();
    for (at, ((format, name), key)) in MINUTES_FORMATS.into_iter().zip(names).zip(keys).enumerate().rev() {
        let label = format.name();
        let number = (at + 1).to_string();
        let button = Button::new(label).named(name).key(&number);
        let button = if at == 0 { button.look(Look::Main) } else { button };
        let width = button.width(ui);
        let place = Rect::from_min_size(pos2(right - width, area.top()), vec2(width, HEIGHT));
        let is_pressed = state.dialog.is_none() && ui.input_mut(|i| i.consume_key(Modifiers::NONE, key));
        if button.show_in(ui, place).on_hover_text(name).clicked() || is_pressed {
            push(MinutesAction::Ask(format));
        }
        right -= width + 8.0;
    }
    let save = Words::new(text(language, "minutes-save"), BODY, 200.0, language);
    let at = pos2(right - save.width() - 4.0, area.top() + (HEIGHT - save.height()) / 2.0);
    let has_room = at.x > area.left() + 260.0;
    if has_room {
        save.show(ui, at, quiet(inks));
    }
    let width = if has_room { at.x } else { right } - area.left() - GAP;
    let heading = Words::fitted(text(language, "minutes-heading"), &[HEADING, CARD, LEAD], 1, width, language);
    heading.show(ui, area.left_top() + vec2(0.0, (HEIGHT - heading.height()).max(0.0) / 2.0), inks.ink);
    let bottom = area.top() + heading.height().max(HEIGHT);
    end_ui(ui, state, room, area.with_min_y(bottom + 10.0), actions)
}

/// What became of the minutes, and the way to end the workshop; asks where something would be lost.
/// Gives its bottom.
fn end_ui(ui: &mut Ui, state: &State, room: &Room, area: Rect, actions: &mut Vec<Action>) -> f32 {
    let language = state.language();
    let act = |action| Action::Room(RoomAction::Minutes(action));
    let covered = room.writing.covered.len() + usize::from(!room.writing.line.trim().is_empty());
    let has_file = !room.minutes.written.is_empty();
    let end = text(language, "minutes-close");
    let buttons = if room.minutes.is_asking {
        let anyway = if has_file { end } else { text(language, "minutes-let-go") };
        vec![
            (Button::new(anyway), act(MinutesAction::Close)),
            (Button::new(text(language, "minutes-not-yet")).look(Look::Main), act(MinutesAction::Wait)),
        ]
    } else {
        vec![(Button::new(end).icon(Icon::CHECK), Action::Room(RoomAction::End))]
    };
    let said = match room.minutes.written.last() {
        _ if room.minutes.is_asking => {
            let lost = (!has_file).then(|| text(language, "minutes-would-go").to_owned());
            let cards = (covered > 0).then(|| text_with(language, "minutes-cards-go", &[("count", covered.into())]));
            lost.into_iter().chain(cards).collect::<Vec<_>>().join(" ")
        }
        Some(last) => text_with(language, "minutes-written", &[("path", last.display().to_string().into())]),
        None => text(language, "minutes-unwritten").to_owned(),
    };
    let mut right = area.right();
    for (button, action) in buttons {
        let width = button.width(ui);
        let place = Rect::from_min_size(pos2(right - width, area.top()), vec2(width, HEIGHT));
        if button.show_in(ui, place).clicked() {
            actions.push(action);
        }
        right -= width + 8.0;
    }
    let words = Words::new(&said, BODY, right - area.left() - GAP, language);
    let at = pos2(area.left(), area.top() + (HEIGHT - words.height()).max(0.0) / 2.0);
    let rect = Rect::from_min_size(at, vec2(words.width(), words.height()));
    let label = look::label(ui, rect, &said);
    ui.ctx().accesskit_node_builder(label.id, |node| node.set_live(egui::accesskit::Live::Polite));
    let inks = colours(ui);
    words.paint(ui, at, if room.minutes.is_asking || has_file { inks.ink } else { quiet(inks) });
    area.top() + words.height().max(HEIGHT)
}

/// A line of the minutes, set for the room.
struct Line {
    label: Option<Words>,
    words: Words,
    /// Figures at its end, each in a column of its own.
    ends: Vec<(Words, f32)>,
    indent: f32,
    before: f32,
    colour: Colour,
}

/// The parts of the minutes in one column or two.
fn report_ui(ui: &mut Ui, report: &Report, language: Language) {
    let area = ui.max_rect();
    let count = if area.width() >= 2.0 * NARROWEST + BETWEEN { 2.0 } else { 1.0 };
    let width = (area.width() - 14.0 - BETWEEN * (count - 1.0)) / count;
    let setter = Setter { width, language, ink: colours(ui).ink, quiet: quiet(colours(ui)) };
    let mut parts: Vec<Vec<Line>> = vec![setter.blocks(&report.blocks)];
    parts.extend(report.sections.iter().map(|section| setter.section(section, true)));
    let heights: Vec<f32> = parts.iter().map(|lines| lines.iter().map(Line::height).sum()).collect();
    let all: f32 = heights.iter().sum();
    let (mut column, mut tops) = (0.0, vec![area.top(); 2]);
    for (lines, height) in parts.iter().zip(&heights) {
        // In reading order: the second column begins where the first holds half of it.
        let so_far = tops.first().map_or(0.0, |top| top - area.top());
        if count > 1.0 && column == 0.0 && so_far > 0.0 && so_far + height / 2.0 > all / 2.0 {
            column = 1.0;
        }
        let x = area.left() + column * (width + BETWEEN);
        let Some(top) = tops.get_mut(column as usize) else { continue };
        let is_first = *top <= area.top();
        for (at, line) in lines.iter().enumerate() {
            // At the head of a column there is nothing to keep away from.
            *top += if is_first && at == 0 { 0.0 } else { line.before };
            line.show(ui, pos2(x, *top), width);
            *top += line.height() - line.before;
        }
    }
    let bottom = tops.into_iter().fold(area.top(), f32::max) + GAP;
    ui.allocate_rect(Rect::from_min_max(area.min, pos2(area.right() - 14.0, bottom)), egui::Sense::hover());
}

impl Line {
    fn height(&self) -> f32 {
        let label = self.label.as_ref().map_or(0.0, Words::height);
        self.before + self.words.height().max(label)
    }

    fn show(&self, ui: &mut Ui, at: egui::Pos2, width: f32) {
        if let Some(label) = &self.label {
            label.show(ui, at, quiet(colours(ui)));
        }
        self.words.show(ui, at + vec2(self.indent, 0.0), self.colour);
        let mut right = at.x + width;
        for (end, column) in self.ends.iter().rev() {
            end.show(ui, pos2(right - end.width(), at.y), self.colour);
            right -= column;
        }
    }
}

/// Breaks the minutes into lines.
struct Setter {
    width: f32,
    language: Language,
    ink: Colour,
    quiet: Colour,
}

impl Setter {
    fn words(&self, words: &str, style: TextStyle, width: f32) -> Words {
        Words::new(words, style, width, self.language)
    }

    fn line(&self, words: &str, style: TextStyle, before: f32) -> Line {
        let words = self.words(words, style, self.width);
        Line { label: None, words, ends: Vec::new(), indent: 0.0, before, colour: self.ink }
    }

    fn section(&self, section: &Section, is_first: bool) -> Vec<Line> {
        let (style, before) = if is_first { (CARD.bold(), 28.0) } else { (BODY.bold(), 12.0) };
        let mut lines = vec![self.line(&section.name, style, before)];
        lines.extend(self.blocks(&section.blocks));
        lines.extend(section.sections.iter().flat_map(|inner| self.section(inner, false)));
        lines
    }

    fn blocks(&self, blocks: &[Block]) -> Vec<Line> {
        blocks.iter().flat_map(|block| self.block(block)).collect()
    }

    fn block(&self, block: &Block) -> Vec<Line> {
        match block {
            Block::Paragraph(words) | Block::Quote(words) => {
                vec![Line { colour: self.quiet, ..self.line(words, BODY, 6.0) }]
            }
            Block::Facts { facts, .. } => {
                facts.iter().map(|fact| self.labelled(&fact.label, &said(&fact.says), LABEL)).collect()
            }
            Block::List { name, items } => {
                let name = (!name.is_empty()).then(|| Line { colour: self.quiet, ..self.line(name, BODY, 10.0) });
                name.into_iter().chain(items.iter().map(|item| self.labelled("•", item, 18.0))).collect()
            }
            Block::Cards { cards, .. } => {
                let card = |entry: &crate::report::Entry| {
                    let facts = entry.facts.iter().map(|fact| self.labelled(&fact.label, &said(&fact.says), LABEL));
                    std::iter::once(self.line(&entry.words, BODY.bold(), 12.0)).chain(facts).collect::<Vec<_>>()
                };
                cards.iter().flat_map(card).collect()
            }
            Block::Table(table) => self.table(table),
        }
    }

    /// The rows of a table under the names of its columns; figures stand at the right.
    fn table(&self, table: &Table) -> Vec<Line> {
        let head: Vec<String> = table.columns.iter().map(|column| column.name.clone()).collect();
        let rows = table.rows.iter().map(|row| row.cells.iter().map(|cell| said(cell)).collect::<Vec<_>>());
        let rows: Vec<(Vec<String>, bool)> =
            std::iter::once((head, true)).chain(rows.map(|row| (row, false))).collect();
        let set = |row: &[String], is_head: bool| -> Vec<Words> {
            let style = if is_head { SMALL } else { BODY.bold() };
            row.iter().skip(2).map(|end| self.words(end, style, END)).collect()
        };
        let mut columns = vec![0.0_f32; table.columns.len().saturating_sub(2)];
        for (row, is_head) in &rows {
            for (column, words) in columns.iter_mut().zip(set(row, *is_head)) {
                *column = column.max(words.width() + 20.0);
            }
        }
        let room = (self.width - LABEL - columns.iter().sum::<f32>()).max(LABEL);
        let line = |(row, is_head): &(Vec<String>, bool)| {
            let style = if *is_head { SMALL } else { BODY };
            let cell = |at: usize| row.get(at).map_or("", String::as_str);
            Line {
                label: Some(self.words(cell(0), style, LABEL - 8.0)),
                words: self.words(cell(1), style, room),
                ends: set(row, *is_head).into_iter().zip(columns.iter().copied()).collect(),
                indent: LABEL,
                before: if *is_head { 10.0 } else { 6.0 },
                colour: if *is_head { self.quiet } else { self.ink },
            }
        };
        rows.iter().map(line).collect()
    }

    /// A line with its name or its bullet before it.
    fn labelled(&self, label: &str, words: &str, indent: f32) -> Line {
        let label = Some(self.words(label, if indent < LABEL { BODY } else { SMALL_ON_BODY }, indent - 6.0));
        Line {
            label,
            words: self.words(words, BODY, self.width - indent),
            ends: Vec::new(),
            indent,
            before: 5.0,
            colour: self.ink,
        }
    }
}

/// Small words on the baselines of running ones.
const SMALL_ON_BODY: TextStyle = TextStyle::regular(SMALL.size, BODY.line_height);
