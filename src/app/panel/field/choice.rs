//! One of many: a field that opens a menu.

use egui::{
    EventFilter, Id, Key, Modifiers, Popup, Rect, Response, Sense, StrokeKind, Ui, Vec2, WidgetInfo, accesskit::Role,
    pos2, vec2,
};

use crate::app::{
    icon::{self, Icon},
    panel::ink::elided,
    style::{self, CONTROL_HEIGHT, RADIUS, c32, colours, hairline, regular},
};

/// One line of a menu of choices.
#[derive(Clone, Debug)]
pub(in crate::app) struct Choice<T> {
    /// What is chosen with it.
    pub(in crate::app) value: T,
    /// Its words.
    pub(in crate::app) text: String,
    /// Fewer words for the field itself, where its menu says more.
    pub(in crate::app) short: Option<String>,
    /// An icon before them.
    pub(in crate::app) icon: Option<Icon>,
}

impl<T> Choice<T> {
    /// A line of words.
    pub(in crate::app) fn new(value: T, text: impl Into<String>) -> Self {
        Self { value, text: text.into(), short: None, icon: None }
    }

    /// The same words for something else.
    pub(in crate::app) fn of<U>(self, with: impl FnOnce(T) -> U) -> Choice<U> {
        Choice { value: with(self.value), text: self.text, short: self.short, icon: self.icon }
    }

    /// The same with fewer words for the field.
    pub(in crate::app) fn shown_as(self, short: impl Into<String>) -> Self {
        Self { short: Some(short.into()), ..self }
    }

    /// The same with an icon before it.
    pub(in crate::app) fn with_icon(self, icon: Icon) -> Self {
        Self { icon: Some(icon), ..self }
    }
}

/// Widest line of a menu, in logical pixels.
const WIDEST: f32 = 380.0;

/// Whether a field's menu was open in the last frame.
#[derive(Clone, Copy, Default)]
struct IsOpen(bool);

/// Whether the menu of the field called `id` is open: long lists need not be made before.
pub(in crate::app::panel) fn is_choosing(ui: &Ui, id: Id) -> bool {
    ui.data(|d| d.get_temp::<IsOpen>(id)).unwrap_or_default().0
}

/// How wide the field is that shows a choice whole.
pub(in crate::app::panel) fn shown_whole<T>(ui: &Ui, choice: &Choice<T>) -> f32 {
    let icon = if choice.icon.is_some() { 22.0 } else { 0.0 };
    10.0 + icon + elided(ui, &choice.text, regular(13.0), f32::INFINITY).size().x.ceil() + 28.0
}

/// Draws the field; gives what was chosen instead of `current`.
pub(in crate::app) fn choice_ui<T: PartialEq + Clone>(
    ui: &mut Ui,
    id: Id,
    name: &str,
    current: &T,
    choices: &[Choice<T>],
    width: f32,
) -> Option<T> {
    let chosen = choices.iter().find(|c| c.value == *current);
    let shown = chosen.map_or("", |c| c.text.as_str());
    let (_, rect) = ui.allocate_space(vec2(width, CONTROL_HEIGHT));
    let button = ui.interact(rect, id, Sense::click());
    let is_enabled = ui.is_enabled();
    button.widget_info(|| WidgetInfo {
        label: Some(name.to_owned()),
        current_text_value: Some(shown.to_owned()),
        enabled: is_enabled,
        ..WidgetInfo::new(Role::ComboBox)
    });
    let inks = colours(ui);
    let is_open = Popup::is_id_open(ui.ctx(), Popup::default_response_id(&button));
    ui.data_mut(|d| d.insert_temp(id, IsOpen(is_open)));
    let edge = if is_open { inks.accent } else { inks.border };
    let fill = if button.hovered() { style::hover(inks) } else { inks.field };
    ui.painter().rect(rect, RADIUS, c32(fill), hairline(edge), StrokeKind::Inside);
    let mut x = rect.left() + 10.0;
    if let Some(icon) = chosen.and_then(|c| c.icon) {
        let at = Rect::from_center_size(pos2(x + 7.0, rect.center().y), Vec2::splat(14.0));
        icon::paint(ui.painter(), at, icon, c32(inks.ink));
        x += 22.0;
    }
    let said = chosen.and_then(|c| c.short.as_deref()).unwrap_or(shown);
    let words = elided(ui, said, regular(13.0), rect.right() - 28.0 - x);
    let says_all = !words.elided && said == shown;
    let top = rect.center().y - words.size().y / 2.0;
    ui.painter().galley_with_override_text_color(pos2(x, top), words, c32(inks.ink));
    let arrow = Rect::from_center_size(pos2(rect.right() - 16.0, rect.center().y), Vec2::splat(12.0));
    icon::paint(ui.painter(), arrow, Icon::DOWN, c32(inks.muted));
    let mut answer = None;
    let button = if says_all || is_open { button } else { button.on_hover_text(shown) };
    menu_ui(&button, width, choices.len(), |ui| {
        let mut options = Vec::with_capacity(choices.len());
        for choice in choices {
            let is_on = choice.value == *current;
            let option = option_ui(ui, &choice.text, choice.icon, Some(is_on));
            if option.clicked() && !is_on {
                answer = Some(choice.value.clone());
            }
            options.push((option.id, is_on));
        }
        if !is_open {
            // The keys are for the list from now on, whatever opened it.
            let begin = options.iter().find(|(_, is_on)| *is_on).or_else(|| options.first());
            ui.memory_mut(|m| begin.map(|(id, _)| m.request_focus(*id)));
        }
        arrows_ui(ui, &options);
    });
    answer
}

/// Up and down stay within the list.
fn arrows_ui(ui: &Ui, options: &[(Id, bool)]) {
    let Some(at) = options.iter().position(|(id, _)| ui.memory(|m| m.has_focus(*id))) else { return };
    let lock = EventFilter { vertical_arrows: true, ..EventFilter::default() };
    let taken = |key| ui.input_mut(|i| i.consume_key(Modifiers::NONE, key));
    let mut to = if taken(Key::ArrowUp) { at.saturating_sub(1) } else { at };
    to = if taken(Key::ArrowDown) { (at + 1).min(options.len() - 1) } else { to };
    if let Some((id, _)) = options.get(to) {
        ui.memory_mut(|m| {
            m.request_focus(*id);
            m.set_focus_lock_filter(*id, lock);
        });
    }
}

/// A menu under a button, with a scroll bar where it has many lines. Escape closes it and nothing
/// else; the button has the keys again afterwards.
pub(in crate::app::panel) fn menu_ui(button: &Response, width: f32, lines: usize, add: impl FnOnce(&mut Ui)) {
    let id = Popup::default_response_id(button);
    let was_open = Popup::is_id_open(&button.ctx, id);
    if was_open && button.ctx.input_mut(|i| i.consume_key(Modifiers::NONE, Key::Escape)) {
        Popup::close_id(&button.ctx, id);
        return button.request_focus();
    }
    let shown = Popup::menu(button).gap(4.0).width(width).show(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        if lines > 10 {
            egui::ScrollArea::vertical().max_height(320.0).show(ui, add);
        } else {
            add(ui);
        }
    });
    if was_open
        && shown.is_some_and(|shown| shown.response.should_close())
        && !button.ctx.input(|i| i.pointer.any_click())
    {
        button.request_focus();
    }
}

/// A line of such a menu; `is_on` where it can be the one that is chosen.
pub(in crate::app::panel) fn option_ui(ui: &mut Ui, text: &str, icon: Option<Icon>, is_on: Option<bool>) -> Response {
    let inks = colours(ui);
    let before = 10.0 + if icon.is_some() { 22.0 } else { 0.0 };
    let after = if is_on.is_some() { 30.0 } else { 10.0 };
    let words = elided(ui, text, regular(13.0), WIDEST - before - after);
    let width = (words.size().x + before + after).max(ui.available_width().min(WIDEST));
    let (rect, response) = ui.allocate_exact_size(vec2(width, 28.0), Sense::click());
    response.widget_info(|| match is_on {
        Some(on) => WidgetInfo::selected(Role::MenuItemRadio, true, on, text),
        None => WidgetInfo::labeled(Role::MenuItem, true, text),
    });
    if response.clicked() {
        // A click of the pointer closes the list anyway; Enter is to do the same.
        ui.close();
    }
    if response.hovered() || response.has_focus() {
        ui.painter().rect_filled(rect, RADIUS, c32(inks.accent_wash));
    }
    if let Some(icon) = icon {
        let at = Rect::from_center_size(pos2(rect.left() + 17.0, rect.center().y), Vec2::splat(14.0));
        icon::paint(ui.painter(), at, icon, c32(inks.muted));
    }
    let at = pos2(rect.left() + before, rect.center().y - words.size().y / 2.0);
    ui.painter().galley_with_override_text_color(at, words, c32(inks.ink));
    if is_on == Some(true) {
        let at = Rect::from_center_size(pos2(rect.right() - 16.0, rect.center().y), Vec2::splat(14.0));
        icon::paint(ui.painter(), at, Icon::CHECK, c32(inks.accent));
    }
    response
}
