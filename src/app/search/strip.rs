//! The strip over the canvas while a filter is on: how much of the map is to be seen, what is asked
//! for, each to be dropped by itself, and the way back to all of it.

use std::collections::BTreeSet;

use egui::{
    Align, Align2, CornerRadius, CursorIcon, Frame, Layout, Margin, Panel, Rect, RichText, Sense, StrokeKind, Ui, Vec2,
    WidgetInfo,
    accesskit::{Live, Role},
    pos2, vec2,
};

use super::FilterAction;
use crate::{
    app::{
        action::Action,
        control::{Control, Look},
        describe,
        icon::{self, Icon},
        panel::ink::elided,
        state::State,
        style::{self, c32, colours},
    },
    base::Language,
    i18n::{channel_name, level_name, text, text_with},
    model::{ChannelKind, Document, Filter},
};

/// Height of the strip.
const HEIGHT: f32 = 36.0;
/// Height of a chip.
const CHIP: f32 = 28.0;
/// Widest words on a chip, in logical pixels.
const WIDEST: f32 = 180.0;
/// Room for the number of criteria that have no chip.
const MORE: f32 = 44.0;
/// Between chips.
const GAP: f32 = 4.0;

/// The strip, while a filter is on.
pub fn strip_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    if !state.search.filter.is_on() {
        return;
    }
    let language = state.language();
    let frame =
        Frame::new().fill(c32(colours(ui).accent_wash)).inner_margin(Margin { left: 14, right: 8, top: 0, bottom: 0 });
    Panel::top("filter strip").exact_size(HEIGHT).resizable(false).frame(frame).show(ui, |ui| {
        ui.horizontal_centered(|ui| {
            let (rect, _) = ui.allocate_exact_size(Vec2::splat(16.0), Sense::hover());
            icon::paint(ui.painter(), rect, Icon::FILTER, c32(colours(ui).accent));
            let words = filtered(state);
            let label = ui.label(RichText::new(words).text_style(style::label()));
            ui.ctx().accesskit_node_builder(label.id, |node| node.set_live(Live::Polite));
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                let clear = Control::text(text(language, "command-filter-clear")).look(Look::Outlined);
                if clear.height(28.0).show(ui).clicked() {
                    actions.push(Action::Filter(FilterAction::Clear));
                }
                ui.with_layout(Layout::left_to_right(Align::Center), |ui| chips_ui(ui, state, actions));
            });
        });
    });
}

/// What is asked for, as far as there is room; what becomes of the rest where there is still some.
fn chips_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    let Some(document) = state.document() else { return };
    let language = state.language();
    ui.spacing_mut().item_spacing.x = GAP;
    ui.add_space(GAP);
    let values = values(&state.search.filter, document, language);
    let count = values.len();
    for (at, (name, without)) in values.into_iter().enumerate() {
        let words = elided(ui, &name, style::regular(12.0), WIDEST);
        let others = if at + 1 < count { MORE + GAP } else { 0.0 };
        if words.size().x + 36.0 + others > ui.available_width() {
            let left = format!("+{}", count - at);
            let name = text(language, "filter-choices");
            if Control::text(&left).named(name).height(CHIP).min_width(MORE).show(ui).clicked() {
                actions.push(Action::Filter(FilterAction::Toggle));
            }
            return;
        }
        if chip_ui(ui, language, &name, words) {
            actions.push(Action::Filter(FilterAction::Set(Box::new(without))));
        }
    }
    ui.add_space(GAP);
    let others = RichText::new(text(language, "filter-fades")).small().color(c32(colours(ui).muted));
    let others = egui::WidgetText::from(others).into_galley(ui, None, f32::INFINITY, egui::TextStyle::Small);
    if others.size().x <= ui.available_width() {
        ui.label(others);
    }
}

/// One value that is asked for; whether it is not to be any more.
fn chip_ui(ui: &mut Ui, language: Language, name: &str, words: std::sync::Arc<egui::Galley>) -> bool {
    let (rect, response) = ui.allocate_exact_size(vec2(words.size().x + 36.0, CHIP), Sense::click());
    let drop = text_with(language, "filter-drop", &[("name", name.into())]);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &drop));
    let inks = colours(ui);
    let pill = rect.shrink2(vec2(0.0, 2.0));
    let fill = if response.hovered() { style::hover(inks) } else { inks.raised };
    ui.painter().rect(pill, CornerRadius::same(12), c32(fill), style::hairline(inks.border), StrokeKind::Inside);
    let at = Align2::LEFT_CENTER.anchor_size(pos2(pill.left() + 10.0, pill.center().y), words.size()).min;
    ui.painter().galley_with_override_text_color(at, words, c32(inks.ink));
    let cross = Rect::from_center_size(pos2(pill.right() - 14.0, pill.center().y), Vec2::splat(12.0));
    icon::paint(ui.painter(), cross, Icon::CLOSE, c32(inks.muted));
    response.on_hover_cursor(CursorIcon::PointingHand).on_hover_text(drop).clicked()
}

/// Every value that is asked for, with the filter without it.
fn values(filter: &Filter, document: &Document, language: Language) -> Vec<(String, Filter)> {
    let mut all = Vec::new();
    let mut add = |name: &str, drop: &dyn Fn(&mut Filter)| {
        let mut without = filter.clone();
        drop(&mut without);
        all.push((if name.is_empty() { "–".to_owned() } else { name.to_owned() }, without));
    };
    // In the order of the document, as the choices stand.
    for persona in chosen(&document.personas, &filter.personas, |p| &p.id) {
        add(&persona.name, &|f| _ = f.personas.remove(&persona.id));
    }
    for phase in chosen(&document.phases, &filter.phases, |p| &p.id) {
        add(&phase.name, &|f| _ = f.phases.remove(&phase.id));
    }
    for kind in &filter.kinds {
        add(text(language, describe::card_kind(*kind)), &|f| _ = f.kinds.remove(kind));
    }
    if filter.severity > 0 {
        let args = [("value", filter.severity.to_string().into())];
        add(&text_with(language, "filter-severity-least", &args), &|f| f.severity = 0);
    }
    for level in &filter.levels {
        add(level_name(language, *level), &|f| _ = f.levels.remove(level));
    }
    for id in &filter.channels {
        let own = document.channels.iter().find(|c| c.id == *id).map_or("", |c| &c.name);
        let name = ChannelKind::from_name(id.as_str()).map_or(own, |kind| channel_name(language, kind));
        add(name, &|f| _ = f.channels.remove(id));
    }
    for owner in &filter.owners {
        let name = if owner.is_empty() { text(language, "filter-nobody") } else { owner };
        add(name, &|f| _ = f.owners.remove(owner));
    }
    all
}

/// The rows that are asked for.
fn chosen<'a, T, I: Ord>(
    rows: &'a [T],
    ids: &'a BTreeSet<I>,
    id: impl Fn(&T) -> &I + 'a,
) -> impl Iterator<Item = &'a T> {
    rows.iter().filter(move |row| ids.contains(id(row)))
}

/// "12 of 87 cards".
fn filtered(state: &State) -> String {
    let (seen, all) = state.drawing.seen().cards();
    let args = [("seen", seen.to_string().into()), ("count", all.into())];
    text_with(state.language(), "filter-cards", &args)
}
