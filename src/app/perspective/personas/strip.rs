//! The strip over the sheet: a tab for each persona, and what can be done with the one on show.

use egui::{
    Align, Frame, Key, Layout, Margin, Rect, Response, ScrollArea, Sense, Stroke, Ui, accesskit::Role, pos2, vec2,
};

use crate::{
    app::{
        action::Action,
        control::{Control, Look},
        icon::Icon,
        library::LibraryAction,
        panel::{elided, paint_avatar},
        state::{Selection, State},
        style::{CONTROL_HEIGHT, bold, c32, colours, hover, regular},
    },
    edit::Edit,
    i18n::{text, text_with},
    model::{Document, Persona},
};

/// Height of the tabs.
const HEIGHT: f32 = 36.0;
/// Radius of the circle in a tab.
const CIRCLE: f32 = 12.0;
/// Longest name, in logical pixels; the whole of it is in the tooltip.
const LONGEST: f32 = 170.0;
/// Buttons that show an icon alone.
const ICONS: f32 = 4.0;
/// The least that tabs keep of a narrow window.
const TABS: f32 = 90.0;

/// Draws it.
pub(super) fn strip_ui(ui: &mut Ui, state: &State, document: &Document, chosen: usize, actions: &mut Vec<Action>) {
    let frame = Frame::new().fill(c32(colours(ui).panel)).inner_margin(Margin::symmetric(12, 7));
    let shown = frame.show(ui, |ui| {
        let size = vec2(ui.available_width(), HEIGHT);
        ui.allocate_ui_with_layout(size, Layout::left_to_right(Align::Center), |ui| {
            ui.spacing_mut().item_spacing.x = 2.0;
            let width = (ui.available_width() - buttons_width(ui, state)).max(TABS);
            ScrollArea::horizontal().id_salt("persona tabs").max_width(width).show(ui, |ui| {
                ui.horizontal(|ui| tabs_ui(ui, state, document, chosen, actions));
            });
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                ui.spacing_mut().item_spacing.x = 2.0;
                buttons_ui(ui, state, document, chosen, actions);
            });
        });
    });
    let rect = shown.response.rect;
    ui.painter().hline(rect.x_range(), rect.bottom(), Stroke::new(1.0, c32(colours(ui).line)));
}

fn tabs_ui(ui: &mut Ui, state: &State, document: &Document, chosen: usize, actions: &mut Vec<Action>) {
    ui.ctx().accesskit_node_builder(ui.unique_id(), |node| {
        node.set_role(Role::TabList);
        node.set_label(text(state.language(), "outline-personas"));
    });
    let mut to = None;
    for (at, persona) in document.personas.iter().enumerate() {
        let tab = tab_ui(ui, state, document, persona, at == chosen);
        if tab.clicked() {
            to = Some(at);
        }
        if tab.has_focus() {
            let pressed = |key| ui.input(|i| i.key_pressed(key));
            let by = i32::from(pressed(Key::ArrowRight)) - i32::from(pressed(Key::ArrowLeft));
            to = at.checked_add_signed(by as isize).filter(|to| by != 0 && *to < document.personas.len()).or(to);
        }
        if at == chosen && tab_takes_focus(ui) {
            tab.request_focus();
        }
    }
    if let Some(persona) = to.and_then(|to| document.personas.get(to)) {
        ui.data_mut(|d| d.insert_temp(focus_slot(), true));
        actions.push(Action::Select(Selection::Persona(persona.id.clone())));
    }
}

/// The keys went on to another tab: it has them from the next frame on.
fn tab_takes_focus(ui: &Ui) -> bool {
    ui.data_mut(|d| d.remove_temp::<bool>(focus_slot())).unwrap_or(false)
}

fn focus_slot() -> egui::Id {
    egui::Id::unique("persona tab to focus")
}

fn tab_ui(ui: &mut Ui, state: &State, document: &Document, persona: &Persona, is_on: bool) -> Response {
    let inks = colours(ui);
    let font = if is_on { bold(13.0) } else { regular(13.0) };
    let words = elided(ui, &persona.name, font, LONGEST);
    let size = vec2(2.0 * CIRCLE + 8.0 + words.size().x + 20.0, HEIGHT);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    let hidden = text(state.language(), "told-hidden");
    let name = if persona.hidden { format!("{}, {hidden}", persona.name) } else { persona.name.clone() };
    response.widget_info(|| egui::WidgetInfo::selected(Role::Tab, true, is_on, &name));
    let fill = if is_on {
        c32(inks.accent_wash)
    } else if response.hovered() {
        c32(hover(inks))
    } else {
        egui::Color32::TRANSPARENT
    };
    ui.painter().rect_filled(rect, 6, fill);
    if response.has_focus() {
        ui.painter().rect_stroke(rect, 6, Stroke::new(2.0, c32(inks.accent)), egui::StrokeKind::Inside);
    }
    let style = document.persona_style(&persona.id);
    let colour = inks.personas.get(style).copied().unwrap_or(inks.ink);
    let colour = if persona.hidden { colour.with_alpha(110) } else { colour };
    let centre = pos2(rect.left() + 8.0 + CIRCLE, rect.center().y);
    paint_avatar(ui.painter(), centre, CIRCLE, &persona.letters(), colour, inks.on_accent);
    let ink = if persona.hidden { inks.muted } else { inks.ink };
    let at = pos2(centre.x + CIRCLE + 8.0, rect.center().y - words.size().y / 2.0);
    let struck = Rect::from_min_size(at, words.size());
    ui.painter().galley_with_override_text_color(at, words, c32(ink));
    if persona.hidden {
        ui.painter().hline(struck.x_range(), struck.center().y + 1.0, Stroke::new(1.0, c32(ink)));
    }
    response.on_hover_cursor(egui::CursorIcon::PointingHand).on_hover_text(name)
}

/// Room for the buttons at the right, in the words of the window's language.
fn buttons_width(ui: &Ui, state: &State) -> f32 {
    let words =
        |key: &'static str| Control::text(text(state.language(), key)).look(Look::Outlined).height(28.0).width(ui);
    let gaps = (ICONS + 3.0) * 2.0 + 2.0 * 4.0;
    words("library-take-short") + words("library-save-short") + ICONS * CONTROL_HEIGHT + gaps
}

/// From right to left: the library, a new one, on or off, earlier and later.
fn buttons_ui(ui: &mut Ui, state: &State, document: &Document, chosen: usize, actions: &mut Vec<Action>) {
    let tr = |key: &'static str| text(state.language(), key);
    let Some(persona) = document.personas.get(chosen) else { return };
    let is_open = state.session.as_ref().is_some_and(|s| !s.is_read_only());
    let short = Control::text(tr("library-take-short")).named(tr("library-take")).look(Look::Outlined).height(28.0);
    if short.enabled(is_open).show(ui).clicked() {
        actions.push(Action::Library(LibraryAction::Open));
    }
    ui.add_space(4.0);
    let keep = Control::text(tr("library-save-short")).named(tr("library-save")).look(Look::Outlined).height(28.0);
    if keep.show(ui).clicked() {
        actions.push(Action::Library(LibraryAction::Save(persona.id.clone())));
    }
    ui.add_space(4.0);
    if Control::icon(Icon::PLUS, tr("persona-add")).enabled(is_open).show(ui).clicked() {
        actions.extend(super::added(state, document));
    }
    let key = if persona.hidden { "show-named" } else { "hide-named" };
    let eye = text_with(state.language(), key, &[("name", (&persona.name).into())]);
    if Control::icon(Icon::EYE, &eye).selected(persona.hidden).enabled(is_open).show(ui).clicked() {
        let other = Persona { hidden: !persona.hidden, ..persona.as_ref().clone() };
        actions.push(Action::Edit(Box::new(Edit::SetPersona(Box::new(other)))));
    }
    let mut move_to = |to: usize| {
        let id = persona.id.clone();
        actions.push(Action::Select(Selection::Persona(id.clone())));
        actions.push(Action::Edit(Box::new(Edit::MovePersona { id, to })));
    };
    let can_later = is_open && chosen + 1 < document.personas.len();
    if Control::icon(Icon::RIGHT, tr("persona-later")).enabled(can_later).show(ui).clicked() {
        move_to(chosen + 1);
    }
    if Control::icon(Icon::LEFT, tr("persona-earlier")).enabled(is_open && chosen > 0).show(ui).clicked() {
        move_to(chosen - 1);
    }
}
