//! A text field that follows the document while nobody is in it, and keeps what is typed while
//! somebody is: an edit trims text, and a space before the next word must not vanish.

use egui::{Id, RichText, TextEdit, Ui, vec2};

use crate::app::style::{CONTROL_HEIGHT, c32, colours};

/// How many lines a text field shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::app::panel) enum Lines {
    /// One; Enter leaves the field.
    One,
    /// As many as the words need, at least so many; Enter breaks the line.
    Grow(usize),
    /// One, for a number that stands at the right.
    Number,
}

/// A text field.
pub(in crate::app::panel) struct Field<'a> {
    /// Names it from frame to frame.
    pub(in crate::app::panel) id: Id,
    /// The label that stands over it; none where `name` says what it is.
    pub(in crate::app::panel) label: Option<Id>,
    /// What screen readers call it where no label does.
    pub(in crate::app::panel) name: &'a str,
    /// What the document says.
    pub(in crate::app::panel) value: &'a str,
    /// How many lines.
    pub(in crate::app::panel) lines: Lines,
    /// Grey words in the empty field.
    pub(in crate::app::panel) hint: &'a str,
    /// Width in logical pixels; none takes what there is.
    pub(in crate::app::panel) width: Option<f32>,
    /// What is wrong with these words, if anything.
    pub(in crate::app::panel) complaint: &'a dyn Fn(&str) -> Option<String>,
}

/// What came of a field in this frame.
#[derive(Debug, Default)]
pub(in crate::app::panel) struct Outcome {
    /// Other words, and nothing wrong with them.
    pub(in crate::app::panel) words: Option<String>,
    /// Somebody came into the field or left it.
    pub(in crate::app::panel) is_border: bool,
    /// What is wrong with what stands in a short field: it has no room to say so itself.
    pub(in crate::app::panel) complaint: Option<Complaint>,
}

/// What is wrong with the words of a field.
#[derive(Debug)]
pub(in crate::app::panel) struct Complaint {
    field: Id,
    words: String,
}

/// Says what is wrong with a field, across all of the width.
pub(in crate::app::panel) fn complaint_ui(ui: &mut Ui, complaint: &Complaint) {
    let words = RichText::new(&complaint.words).small().color(c32(colours(ui).gap));
    let shown = ui.add(egui::Label::new(words).wrap());
    ui.ctx().accesskit_node_builder(complaint.field, |node| {
        node.set_invalid(egui::accesskit::Invalid::True);
        node.push_described_by(shown.id.accesskit_id());
    });
}

/// What is typed.
#[derive(Clone, Default)]
struct Buffer {
    typed: String,
    /// What the document said when it was typed.
    seen: String,
    /// The words went to the document, which may write them another way.
    is_sent: bool,
}

/// Draws the field, and what is wrong with its words beneath it.
pub(in crate::app::panel) fn field_ui(ui: &mut Ui, field: &Field<'_>) -> Outcome {
    let has_focus = ui.memory(|m| m.has_focus(field.id));
    let kept = ui.data(|d| d.get_temp::<Buffer>(field.id)).filter(|b| b.is_sent || b.seen == field.value);
    let kept = kept.filter(|b| has_focus || (field.complaint)(&b.typed).is_some());
    let is_kept = kept.is_some();
    let mut buffer = kept.unwrap_or_else(|| Buffer { typed: field.value.to_owned(), ..Buffer::default() });
    let before = buffer.typed.clone();
    let width = field.width.unwrap_or_else(|| ui.available_width());
    let edit = match field.lines {
        Lines::One => TextEdit::singleline(&mut buffer.typed).align(egui::Align2::LEFT_CENTER),
        Lines::Number => TextEdit::singleline(&mut buffer.typed).align(egui::Align2::RIGHT_CENTER),
        Lines::Grow(rows) => TextEdit::multiline(&mut buffer.typed).desired_rows(rows),
    };
    let edit = edit
        .id(field.id)
        .desired_width(width)
        .margin(egui::Margin::symmetric(9, if field.lines == Lines::Number { 4 } else { 7 }))
        .min_size(vec2(width, if field.lines == Lines::Number { CONTROL_HEIGHT - 4.0 } else { CONTROL_HEIGHT }))
        .hint_text(RichText::new(field.hint).color(c32(colours(ui).muted)));
    let leading = if matches!(field.lines, Lines::Grow(_)) { 2.0 } else { 0.0 };
    let extra = std::mem::replace(&mut ui.spacing_mut().extra_text_line_spacing, leading);
    let mut response = ui.add(edit);
    ui.spacing_mut().extra_text_line_spacing = extra;
    response = match field.label {
        Some(label) => response.labelled_by(label),
        None => response.accessible_name(field.name),
    };
    let changed = buffer.typed != before;
    // What the document already said is nobody's mistake here.
    let complaint = (field.complaint)(&buffer.typed).filter(|_| changed || is_kept && buffer.typed != field.value);
    let words = (changed && complaint.is_none()).then(|| buffer.typed.clone());
    field.value.clone_into(&mut buffer.seen);
    buffer.is_sent = words.is_some();
    if response.has_focus() || complaint.is_some() {
        ui.data_mut(|d| d.insert_temp(field.id, buffer));
    } else {
        ui.data_mut(|d| d.remove_temp::<Buffer>(field.id));
    }
    let mut complaint = complaint.map(|words| Complaint { field: response.id, words });
    if field.lines != Lines::Number
        && let Some(complaint) = complaint.take()
    {
        complaint_ui(ui, &complaint);
    }
    Outcome { words, is_border: response.gained_focus() || response.lost_focus(), complaint }
}
