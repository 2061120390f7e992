//! Fields over a copy of a row: each changes the copy, and at the end the copy becomes an edit.
//!
//! The keystrokes in one field are one step of history; leaving the field closes it.

use std::fmt::Write as _;

use egui::{Id, RichText, Slider, Ui};

use super::field::{self, Chip, Choice, Field, Lines, Outcome};
use crate::{
    app::{
        action::Action,
        help::{Topic, beside_ui},
        state::State,
        style::{self, c32, colours},
    },
    base,
    base::Language,
    edit::Edit,
    i18n::{text, text_with},
    model::Document,
};

/// How a copy was changed in this frame.
#[derive(Debug)]
enum Change {
    /// Words or a slider: joins what the same field did before.
    Running(String),
    /// A choice: a step of its own.
    Whole,
}

/// A form over the open map.
#[derive(Debug)]
pub(in crate::app) struct Form<'a> {
    /// The window.
    pub(super) state: &'a State,
    /// The open map.
    pub(super) document: &'a Document,
    /// What is wanted so far.
    pub(in crate::app) actions: Vec<Action>,
    subject: String,
    change: Option<Change>,
    complaint: Option<field::Complaint>,
}

impl<'a> Form<'a> {
    /// A form without fields yet.
    pub(in crate::app) fn new(state: &'a State, document: &'a Document) -> Self {
        Self { state, document, actions: Vec::new(), subject: String::new(), change: None, complaint: None }
    }

    /// A message of the window.
    pub(super) fn tr(&self, key: &'static str) -> &'static str {
        text(self.state.language(), key)
    }

    /// Language of the window.
    pub(super) fn language(&self) -> Language {
        self.state.language()
    }

    /// The fields that follow belong to this row.
    pub(in crate::app) fn about(&mut self, subject: impl std::fmt::Display) {
        self.subject.clear();
        // Writing to a string cannot fail.
        let _done = write!(self.subject, "{subject}");
    }

    /// Names a field of the row from frame to frame.
    pub(super) fn id(&self, key: &str) -> Id {
        field_id(&self.subject, key)
    }

    /// Turns what was changed into an edit.
    pub(in crate::app) fn keep(&mut self, edit: impl FnOnce() -> Edit) {
        match self.change.take() {
            None => {}
            Some(Change::Whole) => self.edit(edit()),
            Some(Change::Running(key)) => self.actions.push(Action::EditMerging { edit: Box::new(edit()), key }),
        }
    }

    /// A change of its own.
    pub(super) fn edit(&mut self, edit: Edit) {
        self.actions.push(Action::Edit(Box::new(edit)));
    }

    /// The row was changed by something that is no field of this form.
    pub(super) fn mark(&mut self) {
        self.change = Some(Change::Whole);
    }

    /// What was changed is not to become an edit after all.
    pub(super) fn forget(&mut self) {
        self.change = None;
    }

    fn running(&mut self, key: &str) {
        self.change = Some(Change::Running(format!("{}/{key}", self.subject)));
    }

    /// The words over a field.
    pub(super) fn label(&mut self, ui: &mut Ui, key: &'static str) -> Id {
        let label = said_ui(ui, self.tr(key));
        if let Some(topic) = Topic::of_field(key) {
            beside_ui(ui, self.state, (label.rect, topic), &mut self.actions);
        }
        label.id
    }

    /// Takes in what came of a field; gives its words where they are others.
    pub(super) fn outcome(&mut self, key: &str, outcome: Outcome) -> Option<String> {
        if outcome.is_border {
            self.actions.push(Action::EndMerging);
        }
        if outcome.words.is_some() {
            self.running(key);
        }
        outcome.words
    }

    /// A line of words under its label.
    pub(super) fn words(&mut self, ui: &mut Ui, key: &'static str, value: &mut String) {
        self.words_in(ui, key, value, Lines::One);
    }

    /// A line of words; while there are none, `hint` stands there in grey.
    pub(super) fn words_or(&mut self, ui: &mut Ui, key: &'static str, hint: &str, value: &mut String) {
        let label = self.label(ui, key);
        let field = Field { label: Some(label), hint, ..self.field(key, value) };
        let outcome = field::field_ui(ui, &field);
        if let Some(words) = self.outcome(key, outcome) {
            *value = base::clean(&words);
        }
    }

    /// Words on several lines.
    pub(super) fn long_words(&mut self, ui: &mut Ui, key: &'static str, value: &mut String) {
        self.words_in(ui, key, value, Lines::Grow(1));
    }

    fn words_in(&mut self, ui: &mut Ui, key: &'static str, value: &mut String, lines: Lines) {
        let label = self.label(ui, key);
        let field = Field { label: Some(label), lines, ..self.field(key, value) };
        let outcome = field::field_ui(ui, &field);
        if let Some(words) = self.outcome(key, outcome) {
            *value = base::clean(&words);
        }
    }

    /// Words without a label over them, for screen readers called `name`.
    pub(super) fn bare_words(&mut self, ui: &mut Ui, key: &str, name: &str, hint: &str, value: &mut String) {
        let field = Field { name, hint, lines: Lines::Grow(1), ..self.field(key, value) };
        let outcome = field::field_ui(ui, &field);
        if let Some(words) = self.outcome(key, outcome) {
            *value = base::clean(&words);
        }
    }

    /// A field of the row.
    pub(super) fn field<'v>(&self, key: &str, value: &'v str) -> Field<'v> {
        Field {
            id: self.id(key),
            label: None,
            name: "",
            value,
            lines: Lines::One,
            hint: "",
            width: None,
            complaint: &|_| None,
        }
    }

    /// Words that mean something else: `read` takes them or not, and then `complaint` stands there.
    pub(in crate::app) fn parsed<T>(
        &mut self,
        ui: &mut Ui,
        key: &str,
        (label, name, hint): (Option<Id>, &str, &str),
        (shown, complaint): (&str, &str),
        read: impl Fn(&str) -> Option<T>,
    ) -> Option<T> {
        self.parsed_in(ui, key, (label, name, hint), (shown, complaint, Lines::One), read)
    }

    /// The same for a short number at the end of a row.
    pub(super) fn parsed_at_right<T>(
        &mut self,
        ui: &mut Ui,
        key: &str,
        (label, name, hint): (Option<Id>, &str, &str),
        (shown, complaint): (&str, &str),
        read: impl Fn(&str) -> Option<T>,
    ) -> Option<T> {
        self.parsed_in(ui, key, (label, name, hint), (shown, complaint, Lines::Number), read)
    }

    fn parsed_in<T>(
        &mut self,
        ui: &mut Ui,
        key: &str,
        (label, name, hint): (Option<Id>, &str, &str),
        (shown, complaint, lines): (&str, &str, Lines),
        read: impl Fn(&str) -> Option<T>,
    ) -> Option<T> {
        let check = |typed: &str| read(typed).is_none().then(|| complaint.to_owned());
        let field = Field { label, name, hint, lines, complaint: &check, ..self.field(key, shown) };
        let mut outcome = field::field_ui(ui, &field);
        self.complaint = outcome.complaint.take().or_else(|| self.complaint.take());
        let words = self.outcome(key, outcome)?;
        read(&words)
    }

    /// What is wrong with the short fields of the row that ends here, below all of it.
    pub(in crate::app) fn complaint_ui(&mut self, ui: &mut Ui) {
        if let Some(complaint) = self.complaint.take() {
            field::complaint_ui(ui, &complaint);
        }
    }

    /// A number between two others, or none.
    pub(super) fn decimal(&mut self, ui: &mut Ui, key: &'static str, value: &mut Option<f64>, (low, high): (f64, f64)) {
        let label = self.label(ui, key);
        let shown = value.map(|v| field::decimal_text(self.language(), v)).unwrap_or_default();
        let complaint = self.number_complaint(low, high);
        let read = |typed: &str| match typed.trim() {
            "" => Some(None),
            typed => field::decimal(typed).filter(|v| (low..=high).contains(v)).map(Some),
        };
        if let Some(new) = self.parsed(ui, key, (Some(label), "", ""), (shown.as_str(), complaint.as_str()), read) {
            *value = new;
        }
    }

    /// What to say where a number does not fit.
    pub(super) fn number_complaint(&self, low: f64, high: f64) -> String {
        if high < 1e12 {
            let (low, high) = (field::decimal_text(self.language(), low), field::decimal_text(self.language(), high));
            text_with(self.language(), "complaint-range", &[("low", low.into()), ("high", high.into())])
        } else {
            self.tr("complaint-number").to_owned()
        }
    }

    /// A whole number up to another; nothing typed is none.
    pub(super) fn count_up_to(&mut self, ui: &mut Ui, key: &'static str, value: &mut Option<u32>, high: u32) {
        let label = self.label(ui, key);
        let shown = value.map(|v| v.to_string()).unwrap_or_default();
        let complaint = if high < u32::MAX {
            self.number_complaint(0.0, f64::from(high))
        } else {
            self.tr("complaint-count").to_owned()
        };
        let read = |typed: &str| match typed.trim() {
            "" => Some(None),
            typed => field::count(typed).filter(|v| *v <= high).map(Some),
        };
        if let Some(new) = self.parsed(ui, key, (Some(label), "", ""), (shown.as_str(), complaint.as_str()), read) {
            *value = new;
        }
    }

    /// A day.
    pub(super) fn day(&mut self, ui: &mut Ui, key: &'static str, value: &mut String) {
        let label = self.label(ui, key);
        let words = (Some(label), "", self.tr("hint-day"));
        let shown = value.clone();
        if let Some(new) = self.parsed(ui, key, words, (shown.as_str(), self.tr("complaint-day")), field::day) {
            *value = new;
        }
    }

    /// An address.
    pub(super) fn link(&mut self, ui: &mut Ui, key: &'static str, value: &mut String) {
        let label = self.label(ui, key);
        let shown = value.clone();
        let words = (Some(label), "", "https://");
        if let Some(new) = self.parsed(ui, key, words, (shown.as_str(), self.tr("complaint-link")), field::link) {
            *value = new;
        }
    }

    /// One of many, from a menu.
    pub(super) fn choice<T: PartialEq + Clone>(
        &mut self,
        ui: &mut Ui,
        key: &'static str,
        value: &mut T,
        choices: &[Choice<T>],
    ) {
        self.label(ui, key);
        let width = ui.available_width();
        if let Some(new) = field::choice_ui(ui, self.id(key), self.tr(key), value, choices, width) {
            *value = new;
            self.mark();
        }
    }

    /// One of a few, side by side.
    pub(super) fn segments<T: PartialEq + Clone>(
        &mut self,
        ui: &mut Ui,
        key: &'static str,
        value: &mut T,
        options: &[(T, &str)],
    ) {
        self.label(ui, key);
        let on = options.iter().position(|(v, _)| v == value);
        let shown: Vec<&str> = options.iter().map(|(_, s)| *s).collect();
        let used = field::segments_ui(ui, self.id(key), self.tr(key), on, &shown);
        if let Some((new, _)) = used.filter(|at| Some(*at) != on).and_then(|at| options.get(at)) {
            *value = new.clone();
            self.mark();
        }
    }

    /// A judgement of 1 to 5; the one that is on takes it back to "not judged yet".
    pub(super) fn judged(&mut self, ui: &mut Ui, key: &'static str, value: &mut u8) {
        self.label(ui, key);
        let on = usize::from(*value).checked_sub(1);
        let used = field::segments_ui(ui, self.id(key), self.tr(key), on, &["1", "2", "3", "4", "5"]);
        if let Some(at) = used {
            *value = if on == Some(at) { 0 } else { at as u8 + 1 };
            self.mark();
        }
    }

    /// Yes or no.
    pub(super) fn toggle(&mut self, ui: &mut Ui, key: &'static str, value: &mut bool) {
        ui.scope(|ui| {
            ui.spacing_mut().interact_size.y = 24.0;
            if ui.checkbox(value, self.tr(key)).changed() {
                self.mark();
            }
        });
    }

    /// Personas as chips under a label.
    pub(super) fn people(&mut self, ui: &mut Ui, key: &'static str, chosen: &mut Vec<base::Id>) {
        self.label(ui, key);
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = egui::vec2(6.0, 6.0);
            for persona in self.document.personas.iter() {
                let style = self.document.persona_style(&persona.id);
                let colour = colours(ui).personas.get(style).copied().unwrap_or_else(|| colours(ui).ink);
                let is_on = chosen.contains(&persona.id);
                let chip = Chip { group: self.tr(key), text: &persona.name, mark: Some((style, colour)), is_on };
                if field::chip_ui(ui, &chip).clicked() {
                    if is_on {
                        chosen.retain(|p| *p != persona.id);
                    } else {
                        chosen.push(persona.id.clone());
                    }
                    // In the order of the strip, whatever the order of clicks.
                    let order = |id: &base::Id| self.document.personas.iter().position(|p| p.id == *id);
                    chosen.sort_by_key(order);
                    self.mark();
                }
            }
        });
        if self.document.personas.is_empty() {
            self.note(ui, "no-personas-yet");
        }
    }

    /// A slider over a range.
    pub(super) fn slider(&mut self, ui: &mut Ui, key: &'static str, value: &mut f32, (low, high): (f32, f32)) {
        let label = self.label(ui, key);
        ui.spacing_mut().slider_width = ui.available_width();
        let slider = Slider::new(value, low..=high).step_by(0.1).show_value(false);
        let response = ui.add(slider).labelled_by(label);
        if response.changed() {
            self.running(key);
        }
        if response.drag_stopped() || response.lost_focus() {
            self.actions.push(Action::EndMerging);
        }
    }

    /// Small grey words that explain.
    pub(super) fn note(&self, ui: &mut Ui, key: &'static str) {
        note_ui(ui, self.tr(key));
    }
}

/// Names a field of a row, so that others can give it the focus.
pub(super) fn field_id(subject: &str, key: &str) -> Id {
    Id::unique(("panel field", subject, key))
}

/// The words over a field, or over a group of fields.
pub(super) fn label_ui(ui: &mut Ui, words: &str) -> Id {
    said_ui(ui, words).id
}

fn said_ui(ui: &mut Ui, words: &str) -> egui::Response {
    ui.add_space(8.0);
    ui.add(egui::Label::new(RichText::new(words).text_style(style::label())).wrap())
}

/// Small grey words that explain.
pub(super) fn note_ui(ui: &mut Ui, words: &str) {
    let words = RichText::new(words).small().color(c32(colours(ui).muted));
    ui.add(egui::Label::new(words).wrap());
}
