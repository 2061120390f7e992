//! A list of short texts: each in a field of its own, with what puts it elsewhere or takes it away.
//! Enter goes on with a new one, Alt with an arrow moves it, emptying it removes it.

use egui::{Align, Key, Layout, Modifiers, Ui, vec2};

use super::{
    field::{Field, Lines, field_ui},
    form::Form,
};
use crate::{
    app::{control::Control, icon::Icon},
    base,
    i18n::text_with,
};

/// Room for the three buttons behind a field.
const BUTTONS: f32 = 3.0 * 28.0 + 4.0;

/// What somebody wants with a list.
enum Wish {
    Put(usize, String),
    Move(usize, usize),
    Remove(usize),
}

/// The list under its label, and an empty field for one more.
pub(super) fn items_ui(ui: &mut Ui, form: &mut Form<'_>, key: &'static str, values: &mut Vec<String>) {
    form.label(ui, key);
    let name = form.tr(key);
    let mut wish = None;
    for at in 0..=values.len() {
        let value = values.get(at).cloned().unwrap_or_default();
        let is_new = at == values.len();
        let height = crate::app::style::CONTROL_HEIGHT;
        ui.allocate_ui_with_layout(vec2(ui.available_width(), height), Layout::left_to_right(Align::Min), |ui| {
            ui.spacing_mut().item_spacing.x = 0.0;
            let width = ui.available_width() - if is_new { 0.0 } else { BUTTONS };
            ui.vertical(|ui| {
                ui.set_width(width);
                wish = text_ui(ui, form, (key, name), (at, is_new), &value).or_else(|| wish.take());
            });
            if !is_new {
                ui.add_space(4.0);
                wish = buttons_ui(ui, form, at, values.len(), &value).or_else(|| wish.take());
            }
        });
        ui.add_space(3.0);
    }
    match wish {
        Some(Wish::Put(at, words)) => put(ui, form, key, values, at, &words),
        Some(Wish::Move(from, to)) if to < values.len() => {
            let item = values.remove(from);
            values.insert(to, item);
            ui.memory_mut(|m| m.request_focus(field_id(form, key, to)));
            form.mark();
        }
        Some(Wish::Remove(at)) if at < values.len() => {
            values.remove(at);
            form.mark();
        }
        _ => {}
    }
}

fn field_id(form: &Form<'_>, key: &str, at: usize) -> egui::Id {
    form.id(&format!("{key}/{at}"))
}

fn text_ui(
    ui: &mut Ui,
    form: &mut Form<'_>,
    (key, list): (&str, &str),
    (at, is_new): (usize, bool),
    value: &str,
) -> Option<Wish> {
    let language = form.language();
    let add = text_with(language, "list-add", &[("list", list.into())]);
    let args = [("list", list.into()), ("number", (at + 1).into())];
    let name = if is_new { add.clone() } else { text_with(language, "list-item", &args) };
    let id = field_id(form, key, at);
    let has_focus = ui.memory(|m| m.has_focus(id));
    let pressed = |key| ui.input_mut(|i| i.consume_key(Modifiers::ALT, key));
    if has_focus && !is_new {
        if at > 0 && pressed(Key::ArrowUp) {
            return Some(Wish::Move(at, at - 1));
        }
        if pressed(Key::ArrowDown) {
            return Some(Wish::Move(at, at + 1));
        }
    }
    let hint = if is_new { add.as_str() } else { "" };
    let field = Field { name: &name, hint, lines: Lines::Grow(1), ..form.field(&format!("{key}/{at}"), value) };
    let outcome = field_ui(ui, &field);
    let is_left = outcome.is_border && !ui.memory(|m| m.has_focus(id));
    if let Some(words) = form.outcome(&format!("{key}/{at}"), outcome) {
        return Some(Wish::Put(at, words));
    }
    (is_left && !is_new && value.trim().is_empty()).then_some(Wish::Remove(at))
}

/// Takes words in; a line break in them begins the next item, which is typed in from then on.
fn put(ui: &Ui, form: &mut Form<'_>, key: &str, values: &mut Vec<String>, at: usize, words: &str) {
    let mut lines = words.split('\n').map(base::clean);
    let first = lines.next().unwrap_or_default();
    match values.get_mut(at) {
        Some(value) => *value = first,
        None if !first.is_empty() => values.push(first),
        None => return,
    }
    let mut next = at;
    for line in lines {
        next += 1;
        if !line.is_empty() {
            values.insert(next.min(values.len()), line);
        }
    }
    if next > at {
        ui.memory_mut(|m| m.request_focus(field_id(form, key, next.min(values.len()))));
        form.mark();
    }
}

fn buttons_ui(ui: &mut Ui, form: &Form<'_>, at: usize, count: usize, value: &str) -> Option<Wish> {
    let language = form.language();
    let item = || value.into();
    let up = text_with(language, "list-up", &[("item", item())]);
    let down = text_with(language, "list-down", &[("item", item())]);
    let remove = text_with(language, "list-remove", &[("item", item())]);
    let mut used =
        |icon, name: &str, is_enabled| Control::icon(icon, name).height(28.0).enabled(is_enabled).show(ui).clicked();
    let moved = used(Icon::UP, &up, at > 0).then(|| Wish::Move(at, at.saturating_sub(1)));
    let lowered = used(Icon::DOWN, &down, at + 1 < count).then_some(Wish::Move(at, at + 1));
    let removed = used(Icon::CLOSE, &remove, true).then_some(Wish::Remove(at));
    moved.or(lowered).or(removed)
}
