//! Personas as rows: circle, name and mark; with key facts where there is room for them.

use std::sync::Arc;

use egui::{Response, Ui, UiBuilder, pos2, vec2};

use super::{
    list::{Rows, Told, Use, list_ui, whole},
    menu::{item_ui, line_ui, row_menu_ui},
    rename,
};
use crate::{
    app::{
        action::Action,
        panel::ink::{elided, eye_ui, paint_avatar, paint_mark},
        state::{Selection, State},
        style::{bold, c32, colours, regular},
    },
    edit::Edit,
    i18n::{text, text_with},
    model::{Document, Persona},
};

/// How much of each persona is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::app::panel) enum Detail {
    /// Circle, name, mark.
    Name,
    /// The same, and who it is.
    Facts,
}

impl Detail {
    fn height(self) -> f32 {
        match self {
            Self::Name => 30.0,
            Self::Facts => 74.0,
        }
    }
}

/// Draws the rows.
pub(in crate::app::panel) fn people_ui(ui: &mut Ui, state: &State, document: &Document, detail: Detail) -> Vec<Action> {
    let selected = match &state.selection {
        Selection::Persona(id) | Selection::Emotion { persona: id, .. } => {
            document.personas.iter().position(|p| p.id == *id)
        }
        _ => None,
    };
    let mut rows = PersonaRows { state, document, selected, detail, actions: Vec::new() };
    let used = list_ui(ui, text(state.language(), "outline-personas"), detail.height(), &mut rows);
    for (at, done) in used {
        rows.carry_out(ui, at, done);
    }
    rows.actions
}

struct PersonaRows<'a> {
    state: &'a State,
    document: &'a Document,
    selected: Option<usize>,
    detail: Detail,
    actions: Vec<Action>,
}

impl PersonaRows<'_> {
    fn persona(&self, at: usize) -> Option<&Arc<Persona>> {
        self.document.personas.get(at)
    }

    fn tr(&self, key: &'static str) -> &'static str {
        text(self.state.language(), key)
    }

    fn edit(&mut self, edit: Edit) {
        self.actions.push(Action::Edit(Box::new(edit)));
    }

    fn carry_out(&mut self, ui: &Ui, at: usize, done: Use) {
        let Some(persona) = self.persona(at).cloned() else { return };
        let id = persona.id.clone();
        match done {
            Use::Select => self.actions.push(Action::Select(Selection::Persona(id))),
            Use::Rename => rename::begin(ui, &id, &persona.name),
            Use::Shift(by) => {
                if let Some(to) = at.checked_add_signed(by as isize).filter(|to| *to < self.document.personas.len()) {
                    self.edit(Edit::MovePersona { id, to });
                }
            }
            Use::Drop(gap) => self.edit(Edit::MovePersona { id, to: if gap > at { gap - 1 } else { gap } }),
            Use::Open(_) | Use::Out | Use::Into => {}
        }
    }

    fn set(&mut self, persona: Persona) {
        self.edit(Edit::SetPersona(Box::new(persona)));
    }

    fn menu_ui(&mut self, ui: &mut Ui, at: usize, persona: &Persona) {
        if item_ui(ui, self.tr("command-rename"), Some("F2"), true) {
            self.carry_out(ui, at, Use::Rename);
        }
        let hide = self.tr(if persona.hidden { "persona-show" } else { "persona-hide" });
        if item_ui(ui, hide, None, true) {
            self.set(Persona { hidden: !persona.hidden, ..persona.clone() });
        }
        line_ui(ui);
        if item_ui(ui, self.tr("move-up"), Some(self.tr("keys-move-up")), at > 0) {
            self.carry_out(ui, at, Use::Shift(-1));
        }
        let can_down = at + 1 < self.document.personas.len();
        if item_ui(ui, self.tr("move-down"), Some(self.tr("keys-move-down")), can_down) {
            self.carry_out(ui, at, Use::Shift(1));
        }
        if item_ui(ui, self.tr("select-all-here"), None, true) {
            self.actions.push(Action::SelectAll);
        }
        line_ui(ui);
        if item_ui(ui, self.tr("command-delete"), Some(self.tr("key-delete")), true) {
            self.actions.push(Action::Delete);
        }
    }

    /// One line that says who this is, and one of figures.
    fn facts(&self, persona: &Persona) -> [String; 2] {
        let share = persona.share.map(|s| {
            let share = crate::i18n::number(self.state.language(), f64::from(s), 0);
            text_with(self.state.language(), "share-of-customers", &[("share", share.into())])
        });
        let parts = [persona.age.clone(), persona.occupation.clone(), share.unwrap_or_default()];
        let parts: Vec<String> = parts.into_iter().filter(|p| !p.is_empty()).collect();
        let second = if parts.is_empty() { persona.segment.clone() } else { parts.join(" · ") };
        [persona.role.clone(), second]
    }
}

impl Rows for PersonaRows<'_> {
    fn len(&self) -> usize {
        self.document.personas.len()
    }

    fn id(&self, at: usize) -> egui::Id {
        egui::Id::unique(("outline", self.persona(at).map_or("", |p| p.id.as_str())))
    }

    fn selected(&self) -> Option<usize> {
        self.selected
    }

    fn told(&self, at: usize) -> Told {
        let Some(persona) = self.persona(at) else { return Told::default() };
        let mut name = persona.name.clone();
        if persona.hidden {
            name = format!("{name}, {}", self.tr("told-hidden"));
        }
        if self.detail == Detail::Facts {
            for fact in self.facts(persona).into_iter().filter(|f| !f.is_empty()) {
                name = format!("{name}. {fact}");
            }
        }
        Told { name, level: 1, is_open: None }
    }

    fn row_ui(&mut self, ui: &mut Ui, at: usize, response: &Response) {
        let Some(persona) = self.persona(at).cloned() else { return };
        let (rect, inks) = (whole(response), colours(ui));
        if self.selected == Some(at) {
            ui.painter().rect_filled(rect, 0.0, c32(inks.accent_wash));
        } else if response.hovered() {
            ui.painter().rect_filled(rect, 0.0, c32(inks.line.with_alpha(90)));
        }
        let y = if self.detail == Detail::Name { rect.center().y } else { rect.top() + 22.0 };
        let radius = if self.detail == Detail::Name { 12.0 } else { 16.0 };
        let style = self.document.persona_style(&persona.id);
        let colour = inks.personas.get(style).copied().unwrap_or(inks.ink);
        let colour = if persona.hidden { colour.with_alpha(110) } else { colour };
        let centre = pos2(rect.left() + 14.0 + radius, y);
        paint_avatar(ui.painter(), centre, radius, &persona.letters(), colour, inks.on_accent);
        let eye = egui::Rect::from_center_size(pos2(rect.right() - 18.0, y), vec2(28.0, 28.0));
        let key = if persona.hidden { "show-named" } else { "hide-named" };
        let label = text_with(self.state.language(), key, &[("name", (&persona.name).into())]);
        let scope = UiBuilder::new().max_rect(eye).id_salt(response.id.with("eye"));
        if ui.scope_builder(scope, |ui| eye_ui(ui, eye, &label, persona.hidden).clicked()).inner {
            self.set(Persona { hidden: !persona.hidden, ..persona.as_ref().clone() });
        }
        let left = rect.left() + 14.0 + 2.0 * radius + 8.0;
        let place = egui::Rect::from_min_max(pos2(left, y - 14.0), pos2(rect.right() - 36.0, y + 14.0));
        if rename::is_on(ui, &persona.id) {
            let mut actions = Vec::new();
            let label = self.tr("field-name");
            if let Some(words) = rename::name_ui(ui, &persona.id, response.id, place, label, &mut actions) {
                self.set(Persona { name: words, ..persona.as_ref().clone() });
            }
            self.actions.append(&mut actions);
        } else {
            let is_full = self.detail == Detail::Facts;
            let font = if is_full { bold(13.0) } else { regular(13.0) };
            let words = elided(ui, &persona.name, font, place.width() - 18.0);
            let (at, width) = (pos2(left, y - words.size().y / 2.0 - if is_full { 7.0 } else { 0.0 }), words.size().x);
            let ink = if persona.hidden { inks.muted } else { inks.ink };
            let middle = at.y + words.size().y / 2.0;
            ui.painter().galley_with_override_text_color(at, words, c32(ink));
            paint_mark(ui.painter(), pos2(left + width + 12.0, middle), 8.0, style, colour);
        }
        if self.detail == Detail::Facts {
            for (line, fact) in self.facts(&persona).iter().enumerate() {
                let width = if line == 0 { place.width() } else { rect.right() - 14.0 - left };
                let words = elided(ui, fact, regular(12.0), width);
                let at = pos2(left, y + 2.0 + 17.0 * line as f32);
                ui.painter().galley_with_override_text_color(at, words, c32(inks.muted));
            }
        }
        row_menu_ui(ui, response, |ui| self.menu_ui(ui, at, &persona));
    }
}
