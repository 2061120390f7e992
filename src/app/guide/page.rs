//! Draws the guide's blocks.

use egui::{
    Align, Color32, FontId, Frame, Label, Response, RichText, Sense, Stroke, StrokeKind, TextFormat, Ui, WidgetInfo,
    accesskit::Role, pos2, text::LayoutJob, vec2,
};

use super::{
    Block, GAP, Look, Span, heading_size,
    pictures::{self, GuidePictures},
};
use crate::{
    app::{
        state::State,
        style::{self, bold, c32, colours, hairline, italic, regular},
    },
    i18n::text_with,
};

/// Size and height of a line of words, in logical pixels.
const WORDS: (f32, f32) = (14.0, 21.0);
/// How far the entries of a list stand in.
const INDENT: f32 = 22.0;
/// Share of the first column of a table.
const FIRST: f32 = 0.36;

/// What something on the page stands for.
pub(super) enum Place<'a> {
    /// The section of this name begins here.
    Heading(&'a str),
    /// It leads to the section of this name.
    Link(&'a str),
}

/// Draws a block; gives what can be gone to, or leads somewhere.
pub(super) fn block_ui<'a>(
    ui: &mut Ui,
    state: &State,
    block: &'a Block,
    views: &mut GuidePictures,
) -> Option<(Response, Place<'a>)> {
    ui.spacing_mut().item_spacing.y = 0.0;
    match block {
        Block::Heading { level, id, words } => {
            ui.add_space(if *level == 1 { 0.0 } else { 20.0 });
            let words = RichText::new(words).font(heading_size(*level));
            let heading = ui.add(Label::new(words).wrap());
            ui.ctx().accesskit_node_builder(heading.id, |node| {
                node.set_role(Role::Heading);
                node.set_level(usize::from(*level));
            });
            ui.add_space(2.0);
            Some((heading, Place::Heading(id)))
        }
        Block::Words(spans) => {
            ui.add_space(GAP);
            words_ui(ui, spans)
        }
        Block::Item(number, spans) => {
            ui.add_space(5.0);
            item_ui(ui, *number, spans)
        }
        Block::Code(lines) => {
            ui.add_space(GAP);
            code_ui(ui, lines);
            None
        }
        Block::Picture { file, about } => {
            ui.add_space(GAP + 4.0);
            picture_ui(ui, state, (file, about), views);
            ui.add_space(4.0);
            None
        }
        Block::Table(heads, rows) => {
            ui.add_space(GAP);
            table_ui(ui, heads, rows);
            None
        }
    }
}

/// A paragraph; the whole of it is the link where it has one.
fn words_ui<'a>(ui: &mut Ui, spans: &'a [Span]) -> Option<(Response, Place<'a>)> {
    let to = spans.iter().find_map(|span| match &span.look {
        Look::Link(to) => Some(to.as_str()),
        _ => None,
    });
    let label = Label::new(set(ui, spans)).wrap();
    let Some(to) = to else {
        ui.add(label);
        return None;
    };
    let response = ui.add(label.sense(Sense::click())).on_hover_cursor(egui::CursorIcon::PointingHand);
    let words: String = spans.iter().map(|span| span.text.as_str()).collect();
    response.widget_info(|| WidgetInfo::labeled(Role::Link, true, &words));
    Some((response, Place::Link(to)))
}

fn item_ui<'a>(ui: &mut Ui, number: Option<u64>, spans: &'a [Span]) -> Option<(Response, Place<'a>)> {
    let mark = number.map_or_else(|| "•".to_owned(), |number| format!("{number}."));
    let top = ui.cursor().min;
    ui.painter().text(
        pos2(top.x + INDENT - 8.0, top.y + WORDS.1 / 2.0),
        egui::Align2::RIGHT_CENTER,
        mark,
        regular(WORDS.0),
        c32(colours(ui).muted),
    );
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        ui.add_space(INDENT);
        ui.vertical(|ui| words_ui(ui, spans)).inner
    })
    .inner
}

/// Lines as they are typed, on a ground of their own.
fn code_ui(ui: &mut Ui, lines: &str) {
    let inks = colours(ui);
    Frame::new().fill(c32(inks.canvas)).corner_radius(style::RADIUS).inner_margin(12).show(ui, |ui| {
        ui.set_width(ui.available_width());
        for line in lines.lines() {
            // What is typed is found by its first word; the rest explains.
            let line = RichText::new(line).font(regular(13.0)).line_height(Some(20.0));
            ui.add(Label::new(line).wrap());
        }
    });
}

fn picture_ui(ui: &mut Ui, state: &State, (file, about): (&str, &str), views: &mut GuidePictures) {
    let Some((texture, size)) = pictures::texture(ui, file, views) else { return };
    let width = ui.available_width().min(size.x);
    let (rect, response) = ui.allocate_exact_size(vec2(width, width * size.y / size.x), Sense::hover());
    let told = text_with(state.language(), "guide-picture", &[("about", about.into())]);
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &told));
    let uv = egui::Rect::from_min_max(pos2(0.0, 0.0), pos2(1.0, 1.0));
    ui.painter().image(texture, rect, uv, Color32::WHITE);
    ui.painter().rect_stroke(rect, 0.0, hairline(colours(ui).line), StrokeKind::Outside);
    ui.add_space(6.0);
    let about = RichText::new(about).text_style(egui::TextStyle::Small).color(c32(colours(ui).muted));
    // Said with the picture already.
    let caption = ui.add(Label::new(about).wrap());
    ui.ctx().accesskit_node_builder(caption.id, egui::accesskit::Node::set_hidden);
}

/// Rows with a hairline between them; the first column is what the others are about.
fn table_ui(ui: &mut Ui, heads: &[Vec<Span>], rows: &[Vec<Vec<Span>>]) {
    let width = ui.available_width();
    let strong: Vec<Vec<Span>> =
        heads.iter().map(|cell| cell.iter().map(|span| Span { look: Look::Key, ..span.clone() }).collect()).collect();
    for row in std::iter::once(&strong).chain(rows) {
        let rest = (width * (1.0 - FIRST)) / (row.len().max(2) - 1) as f32;
        ui.add_space(5.0);
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = 0.0;
            for (at, cell) in row.iter().enumerate() {
                let width = if at == 0 { width * FIRST } else { rest };
                ui.allocate_ui_with_layout(vec2(width, 0.0), egui::Layout::top_down(Align::Min), |ui| {
                    ui.set_width(width - 12.0);
                    ui.add(Label::new(set(ui, cell)).wrap());
                    ui.add_space(0.0);
                });
                ui.add_space(0.0);
            }
        });
        ui.add_space(5.0);
        ui.painter().hline(ui.max_rect().x_range(), ui.cursor().top(), hairline(colours(ui).line));
    }
}

/// Words in their looks.
fn set(ui: &Ui, spans: &[Span]) -> LayoutJob {
    let inks = colours(ui);
    let mut job = LayoutJob::default();
    for span in spans {
        let plain = |font: FontId| TextFormat { line_height: Some(WORDS.1), ..TextFormat::simple(font, c32(inks.ink)) };
        let format = match &span.look {
            Look::Plain => plain(regular(WORDS.0)),
            Look::Key => plain(bold(WORDS.0)),
            Look::Name => plain(italic(WORDS.0)),
            Look::Typed => TextFormat { background: c32(inks.canvas), ..plain(regular(13.0)) },
            Look::Link(_) => {
                let ink = c32(inks.accent);
                TextFormat { color: ink, underline: Stroke::new(1.0, ink), ..plain(regular(WORDS.0)) }
            }
        };
        job.append(&span.text, 0.0, format);
    }
    job
}
