//! The start page: where a map begins while none is open. Templates and recent files as pictures.

mod recent;

use egui::{Align, Align2, Layout, Rect, RichText, ScrollArea, StrokeKind, Ui, accesskit::Role, vec2};

use super::{
    action::Action,
    command::{Command, CommandId},
    control::{Control, Look},
    dialog::{
        GalleryView,
        gallery::{self, Manner},
    },
    help::{Topic, beside_ui},
    icon::Icon,
    state::State,
    style::{self, c32, colours},
    topbar::at_right_ui,
};
use crate::i18n::text;

pub use recent::RecentView;

/// Widest column of the page, in logical pixels.
const WIDEST: f32 = 980.0;

/// Draws the page.
pub fn start_ui(ui: &mut Ui, state: &State, gallery: &mut GalleryView, recent: &mut RecentView) -> Vec<Action> {
    let mut actions = Vec::new();
    let language = state.language();
    ui.painter().rect_filled(ui.max_rect(), 0.0, c32(colours(ui).canvas));
    let width = (ui.available_width() - 96.0).min(WIDEST);
    let side = (ui.available_width() - width) / 2.0;
    // More air above where there is more room.
    let air = ((ui.available_height() - 640.0) * 0.15).clamp(22.0, 64.0);
    // The bar at the window's edge, not at that of the column.
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        let column = ui.available_rect_before_wrap().shrink2(vec2(side, 0.0));
        ui.scope_builder(egui::UiBuilder::new().max_rect(column).layout(Layout::top_down(Align::Min)), |ui| {
            ui.add_space(air);
            head_ui(ui, state, &mut actions);
            ui.add_space(18.0);
            section_ui(ui, text(language, "start-new"), |ui, heading| {
                beside_ui(ui, state, (heading, Topic::Journey), &mut actions);
                at_right_ui(ui, |ui| gallery::language_ui(ui, state, state.gallery_language(), &mut actions));
            });
            ui.add_space(4.0);
            let shipped = (state.gallery_language(), Manner::PAGE);
            gallery::all_ui(ui, state, shipped, gallery, &mut actions);
            ui.add_space(20.0);
            section_ui(ui, text(language, "recent-files"), |_, _| {});
            ui.add_space(4.0);
            recent::recent_ui(ui, state, recent, &mut actions);
            ui.add_space(28.0);
        });
    });
    drop_hint_ui(ui, state);
    actions
}

/// What this is for, and the way to a map that is there already.
fn head_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    let language = state.language();
    let size = vec2(ui.available_width(), 58.0);
    ui.allocate_ui_with_layout(size, Layout::right_to_left(Align::Center), |ui| {
        let open = Command::of(CommandId::Open);
        let keys = open.shortcut_text(ui.ctx(), language);
        let button = Control::text(text(language, open.label)).with_icon(Icon::FILE).look(Look::Filled).hint(keys);
        if button.show(ui).clicked() {
            actions.extend(open.act(state));
        }
        first_map_ui(ui, state, actions);
        ui.with_layout(Layout::top_down(Align::Min), |ui| {
            ui.spacing_mut().item_spacing.y = 4.0;
            let heading = ui.label(RichText::new(text(language, "start-heading")).font(style::bold(28.0)));
            ui.ctx().accesskit_node_builder(heading.id, |node| {
                node.set_role(Role::Heading);
                node.set_level(1_usize);
            });
            ui.label(RichText::new(text(language, "start-about")).color(c32(colours(ui).muted)));
        });
    });
}

/// The way in for those who have never drawn a map.
fn first_map_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    let language = state.language();
    let command = Command::of(CommandId::FirstMap);
    let is_begun = state.settings.first_map.at > 0;
    let words = text(language, if is_begun { "first-map-resume" } else { command.label });
    let about = text(language, "start-first-map-about").to_owned();
    if Control::text(words).look(Look::Outlined).hint(Some(about)).show(ui).clicked() {
        actions.extend(command.act(state));
    }
}

/// A heading, with something at the end of its line.
fn section_ui(ui: &mut Ui, heading: &str, beside: impl FnOnce(&mut Ui, Rect)) {
    let size = vec2(ui.available_width(), style::CONTROL_HEIGHT);
    ui.allocate_ui_with_layout(size, Layout::left_to_right(Align::Center), |ui| {
        ui.set_min_size(size);
        let heading = ui.label(RichText::new(heading).font(style::bold(14.0)));
        ui.ctx().accesskit_node_builder(heading.id, |node| {
            node.set_role(Role::Heading);
            node.set_level(2_usize);
        });
        beside(ui, heading.rect);
    });
}

/// A frame over everything while a file is held over the window.
fn drop_hint_ui(ui: &Ui, state: &State) {
    if ui.input(|i| i.raw.hovered_files.is_empty()) {
        return;
    }
    let rect = ui.ctx().content_rect().shrink(12.0);
    let stroke = egui::Stroke::new(2.0, c32(colours(ui).accent));
    ui.painter().rect_stroke(rect, style::POPUP_RADIUS, stroke, StrokeKind::Inside);
    let words = text(state.language(), "drop-to-open");
    let at = rect.center_bottom() - vec2(0.0, 40.0);
    ui.painter().text(at, Align2::CENTER_CENTER, words, style::bold(14.0), c32(colours(ui).accent));
}
