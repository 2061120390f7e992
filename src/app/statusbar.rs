//! The bar at the bottom: is it saved, what is selected, does it fit the page, how near is it.

use egui::{
    Align, Layout, Rect, RichText, Sense, Slider, Ui, Vec2, WidgetInfo,
    accesskit::{Live, Role},
    pos2, vec2,
};

use super::{
    action::{Action, Zoom},
    camera::ZOOM_RANGE,
    command::{Command, CommandId},
    describe,
    icon::{self, Icon},
    panel::Sign,
    shell::BOTTOM,
    state::{RightTab, State},
    style::{bold, c32, colours},
    topbar::{percent, zooms},
};
use crate::i18n;

/// The status bar.
pub fn statusbar_ui(ui: &mut Ui, state: &State) -> Vec<Action> {
    let mut actions = Vec::new();
    if state.session.is_none() {
        return actions;
    }
    ui.horizontal_centered(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        saved_ui(ui, state);
        ui.add_space(18.0);
        let here = walk(state).unwrap_or_else(|| describe::selection(state));
        ui.label(RichText::new(here).small().color(c32(colours(ui).muted)));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            ui.spacing_mut().item_spacing.x = 10.0;
            if zooms(state) {
                ui.add_sized([44.0, 20.0], egui::Label::new(RichText::new(percent(state)).small()));
                slider_ui(ui, state, &mut actions);
            }
            findings_ui(ui, state, &mut actions);
            // In the preview the settings say it, and more of it.
            if state.print.is_none() {
                let page = describe::page(state);
                ui.label(RichText::new(page).small().color(c32(colours(ui).muted)));
            }
        });
    });
    actions
}

fn saved_ui(ui: &mut Ui, state: &State) {
    let (icon, colour, text) = if let Some(doing) = describe::doing(state) {
        (Icon::CLOCK, colours(ui).muted, doing)
    } else if state.is_modified() {
        (Icon::DOT, colours(ui).muted, describe::unsaved(state))
    } else {
        (Icon::CHECK, colours(ui).ok, describe::saved(state))
    };
    let (rect, _) = ui.allocate_exact_size(Vec2::splat(14.0), Sense::hover());
    icon::paint(ui.painter(), Rect::from_center_size(rect.center(), Vec2::splat(14.0)), icon, c32(colour));
    ui.label(RichText::new(text).small());
}

/// Which finding one is at, while one walks through them.
fn walk(state: &State) -> Option<String> {
    let side = &state.settings.right;
    let at = state.review.at().filter(|_| side.is_open && side.tab == RightTab::Review)?;
    let args = [("number", (at + 1).into()), ("count", state.review.found.findings.len().into())];
    Some(i18n::text_with(state.language(), "finding-at", &args))
}

/// How many findings there are; a click opens the review. A screen reader hears when the number changes.
fn findings_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    let review = &state.review;
    if !review.is_known() {
        return;
    }
    let inks = colours(ui);
    let count = review.found.findings.len();
    let is_fresh = state.session.as_ref().is_some_and(|session| review.is_fresh(session.revision()));
    let (sign, ink) = match review.found.heaviest() {
        Some(level) => (Sign::of(level, inks).icon(), Sign::of(level, inks).ink),
        None => (Icon::CHECK, c32(inks.ok)),
    };
    let words = i18n::text_with(state.language(), "findings-count", &[("count", count.into())]);
    let galley = ui.painter().layout_no_wrap(words.clone(), bold(12.0), ink);
    let (rect, response) = ui.allocate_exact_size(vec2(galley.size().x + 20.0, BOTTOM), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &words));
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_live(Live::Polite));
    let mut painter = ui.painter().clone();
    if !is_fresh {
        painter.set_opacity(0.5);
    }
    let at = Rect::from_center_size(pos2(rect.left() + 7.0, rect.center().y), Vec2::splat(14.0));
    icon::paint(&painter, at, sign, ink);
    let at = pos2(rect.left() + 20.0, rect.center().y - galley.size().y / 2.0);
    if response.hovered() {
        painter.hline(at.x..=rect.right(), at.y + galley.size().y, egui::Stroke::new(1.0, ink));
    }
    painter.galley(at, galley, ink);
    let open = Command::of(CommandId::Review);
    if response.clicked() {
        actions.extend(open.act(state));
    }
    let hint = open.shortcut_text(ui.ctx(), state.language()).unwrap_or_default();
    let label = i18n::text(state.language(), open.label);
    response.on_hover_cursor(egui::CursorIcon::PointingHand).on_hover_text(format!("{label}\n{hint}"));
}

/// Size of the slider.
const SLIDER: Vec2 = Vec2::new(96.0, 20.0);

/// The slider of egui for keys, drags and screen readers, with a rail and a knob of our own.
fn slider_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    let shown = state.zoom().clamp(ZOOM_RANGE.0, ZOOM_RANGE.1);
    let mut zoom = shown;
    let response = ui
        .scope(|ui| {
            ui.spacing_mut().slider_width = SLIDER.x;
            ui.spacing_mut().interact_size.y = SLIDER.y;
            ui.set_opacity(0.0);
            ui.add(Slider::new(&mut zoom, ZOOM_RANGE.0..=ZOOM_RANGE.1).logarithmic(true).show_value(false))
        })
        .inner;
    let name = i18n::text(state.language(), "zoom");
    response.widget_info(|| WidgetInfo::slider(true, f64::from(shown), name));
    if response.changed() {
        actions.push(Action::Zoom(Zoom::To(zoom)));
    }
    let colours = colours(ui);
    // The same way that egui puts its knob: its radius from either end.
    let rail = response.rect.x_range().shrink(response.rect.height() / 2.5);
    let share = (zoom / ZOOM_RANGE.0).ln() / (ZOOM_RANGE.1 / ZOOM_RANGE.0).ln();
    let knob = pos2(rail.min + rail.span() * share, response.rect.center().y);
    ui.painter().hline(rail.min..=rail.max, knob.y, egui::Stroke::new(2.0, c32(colours.border)));
    ui.painter().hline(rail.min..=knob.x, knob.y, egui::Stroke::new(2.0, c32(colours.accent)));
    ui.painter().circle_filled(knob, 6.0, c32(colours.accent));
}
