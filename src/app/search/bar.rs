//! The bar over the canvas: what to look for, how often it stands there, what to put in its place.

use egui::{
    Align, Align2, EventFilter, Frame, Id, Key, Layout, Margin, Modifiers, Panel, RichText, TextEdit, Ui,
    accesskit::Live, vec2,
};

use super::{FindAction, FindBar, place};
use crate::{
    app::{
        action::Action,
        control::{Control, Look},
        icon::Icon,
        state::State,
        style::{c32, colours},
    },
    find::Query,
    i18n::{text, text_with},
};

/// Width of the fields, in logical pixels.
const FIELD: f32 = 210.0;
/// Height of one row.
const ROW: f32 = 36.0;
/// Height of the line that says where one is.
const PLACE: f32 = 22.0;

/// The bar, where it is open; says whether it was closed.
pub fn find_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) -> bool {
    let bar = &state.search.bar;
    if !bar.is_open {
        return false;
    }
    let mut out = Vec::new();
    let frame = Frame::new().fill(c32(colours(ui).panel)).inner_margin(Margin { left: 8, right: 8, top: 4, bottom: 2 });
    Panel::top("find").resizable(false).frame(frame).show(ui, |ui| {
        ui.spacing_mut().item_spacing = vec2(4.0, 0.0);
        let name = text(state.language(), "find-bar");
        ui.ctx().accesskit_node_builder(ui.unique_id(), |node| {
            node.set_role(egui::accesskit::Role::Search);
            node.set_label(name);
        });
        row_ui(ui, |ui| look_ui(ui, state, bar, &mut out));
        if bar.replaces {
            row_ui(ui, |ui| replace_ui(ui, state, bar, &mut out));
        }
        place_ui(ui, state, bar);
    });
    let is_closed = out.contains(&FindAction::Close);
    actions.extend(out.into_iter().map(Action::Find));
    is_closed
}

fn row_ui(ui: &mut Ui, add: impl FnOnce(&mut Ui)) {
    let size = vec2(ui.available_width(), ROW);
    ui.allocate_ui_with_layout(size, Layout::left_to_right(Align::Center), add);
}

/// What to look for, how, and where one is.
fn look_ui(ui: &mut Ui, state: &State, bar: &FindBar, out: &mut Vec<FindAction>) {
    let language = state.language();
    let arrow = if bar.replaces { Icon::DOWN } else { Icon::RIGHT };
    let replaces = Control::icon(arrow, text(language, "find-show-replace")).height(28.0);
    if replaces.show(ui).clicked() {
        out.push(FindAction::ToggleReplace);
    }
    let mut words = bar.query.text.clone();
    let keys = field_ui(ui, field_id(), (&mut words, text(language, "find-field")), Some(bar.opened));
    if words != bar.query.text {
        out.push(FindAction::Query(Query { text: words, ..bar.query.clone() }));
    }
    match keys {
        Keys::Escape => out.push(FindAction::Close),
        Keys::Enter { shift: true } => out.push(FindAction::Previous),
        Keys::Enter { shift: false } => out.push(FindAction::Next),
        Keys::None => {}
    }
    let case = Control::text("Aa").named(text(language, "find-case")).height(28.0).selected(bar.query.match_case);
    if case.role(egui::accesskit::Role::CheckBox).show(ui).on_hover_text(text(language, "find-case")).clicked() {
        out.push(FindAction::Query(Query { match_case: !bar.query.match_case, ..bar.query.clone() }));
    }
    let whole = Control::text(text(language, "find-whole-sign"))
        .named(text(language, "find-whole"))
        .height(28.0)
        .selected(bar.query.whole_words);
    if whole.role(egui::accesskit::Role::CheckBox).show(ui).on_hover_text(text(language, "find-whole")).clicked() {
        out.push(FindAction::Query(Query { whole_words: !bar.query.whole_words, ..bar.query.clone() }));
    }
    ui.add_space(4.0);
    count_ui(ui, state, bar);
    let any = !bar.found.is_empty();
    let hints = [
        ("Shift+F3", Icon::UP, "find-previous", FindAction::Previous),
        ("F3", Icon::DOWN, "find-next", FindAction::Next),
    ];
    for (keys, icon, name, action) in hints {
        let button = Control::icon(icon, text(language, name)).hint(Some(keys.to_owned())).height(28.0);
        if button.enabled(any).show(ui).clicked() {
            out.push(action);
        }
    }
    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
        if Control::icon(Icon::CLOSE, text(language, "find-close")).height(28.0).show(ui).clicked() {
            out.push(FindAction::Close);
        }
    });
}

/// "3 of 12", told as it changes.
fn count_ui(ui: &mut Ui, state: &State, bar: &FindBar) {
    let language = state.language();
    let words = if bar.query.text.is_empty() {
        String::new()
    } else if bar.found.is_empty() {
        text(language, "find-none").to_owned()
    } else {
        let at = bar.current.map_or(0, |at| at + 1);
        let args = [("at", at.to_string().into()), ("count", bar.found.len().to_string().into())];
        text_with(language, "find-count", &args)
    };
    let ink = if bar.found.is_empty() { colours(ui).gap } else { colours(ui).muted };
    let size = vec2(74.0, 20.0);
    let label = ui.add_sized(size, egui::Label::new(RichText::new(&words).small().color(c32(ink))));
    ui.ctx().accesskit_node_builder(label.id, |node| node.set_live(Live::Polite));
}

/// What to put in the place of what was found.
fn replace_ui(ui: &mut Ui, state: &State, bar: &FindBar, out: &mut Vec<FindAction>) {
    let language = state.language();
    ui.add_space(32.0);
    let mut with = bar.with.clone();
    let id = Id::unique("replace field");
    match field_ui(ui, id, (&mut with, text(language, "find-with")), None) {
        Keys::Escape => out.push(FindAction::Close),
        Keys::Enter { .. } => out.push(FindAction::Replace),
        Keys::None => {}
    }
    if with != bar.with {
        out.push(FindAction::With(with));
    }
    let any = !bar.found.is_empty();
    for (name, action) in [("find-replace", FindAction::Replace), ("find-replace-all", FindAction::ReplaceAll)] {
        let button = Control::text(text(language, name)).look(Look::Outlined).height(28.0);
        if button.enabled(any).show(ui).clicked() {
            out.push(action);
        }
    }
}

/// Where the match is that one is at, or what replacing came to.
fn place_ui(ui: &mut Ui, state: &State, bar: &FindBar) {
    let words = match (&bar.said, bar.at()) {
        (Some(said), _) => said.clone(),
        (None, Some(found)) if found.locked => {
            let place = place(state, found);
            text_with(state.language(), "find-locked", &[("place", (&place).into())])
        }
        (None, Some(found)) => place(state, found),
        (None, None) => text(state.language(), "find-hint").to_owned(),
    };
    let size = vec2(ui.available_width(), PLACE);
    ui.allocate_ui_with_layout(size, Layout::left_to_right(Align::Center), |ui| {
        ui.add_space(36.0);
        let shown = RichText::new(&words).small().color(c32(colours(ui).muted));
        let label = ui.add(egui::Label::new(shown).truncate());
        ui.ctx().accesskit_node_builder(label.id, |node| node.set_live(Live::Polite));
        label.on_hover_text(words);
    });
}

fn field_id() -> Id {
    Id::unique("find field")
}

/// Keys that a field of the bar leaves to the bar.
enum Keys {
    None,
    Escape,
    Enter { shift: bool },
}

/// A field of the bar. Enter and Esc are the bar's; `opened` gives it the focus whenever it grows.
fn field_ui(ui: &mut Ui, id: Id, (words, name): (&mut String, &str), opened: Option<u64>) -> Keys {
    let mut keys = Keys::None;
    if ui.memory(|m| m.has_focus(id)) {
        ui.input_mut(|i| {
            if i.consume_key(Modifiers::NONE, Key::Escape) {
                keys = Keys::Escape;
            } else if i.consume_key(Modifiers::SHIFT, Key::Enter) {
                keys = Keys::Enter { shift: true };
            } else if i.consume_key(Modifiers::NONE, Key::Enter) {
                keys = Keys::Enter { shift: false };
            }
        });
    }
    let edit = TextEdit::singleline(words)
        .id(id)
        .desired_width(FIELD)
        .min_size(vec2(FIELD, 30.0))
        .align(Align2::LEFT_CENTER)
        .margin(Margin::symmetric(9, 5))
        .event_filter(EventFilter { tab: false, horizontal_arrows: true, vertical_arrows: true, escape: true })
        .hint_text(RichText::new(name).color(c32(colours(ui).muted)));
    let mut output = edit.show(ui);
    output.response.response.clone().accessible_name(name);
    let seen = ui.data(|d| d.get_temp::<u64>(id));
    if let Some(opened) = opened
        && seen != Some(opened)
    {
        ui.data_mut(|d| d.insert_temp(id, opened));
        output.response.response.request_focus();
        // What was looked for last is there to be typed over.
        let all = egui::text::CCursorRange::two(
            egui::text::CCursor::default(),
            egui::text::CCursor::new(words.chars().count()),
        );
        output.state.cursor.set_char_range(Some(all));
        output.state.store(ui.ctx(), id);
    }
    keys
}
