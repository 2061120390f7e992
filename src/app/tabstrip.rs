//! The open maps as tabs, under the top bar; only there while there are two or more.

use egui::{
    Align, Align2, CursorIcon, Id, Layout, PointerButton, Popup, Rect, Response, ScrollArea, Sense, Ui, Vec2,
    WidgetInfo, accesskit::Role, pos2, scroll_area::ScrollBarVisibility, vec2,
};

use super::{
    action::Action,
    command::CommandId,
    control::{Control, command_ui},
    desk::{self, Tab},
    icon::{self, Icon},
    state::State,
    style::{self, HIT, c32, colours, hairline},
};
use crate::i18n::{text, text_with};

/// Height of the strip.
pub const HEIGHT: f32 = 36.0;
/// A tab is never narrower: some letters of its title stay legible.
const NARROWEST: f32 = 116.0;
/// As wide as this even where its title is short.
const USUAL: f32 = 240.0;
/// Nor wider, however few there are.
const WIDEST: f32 = 400.0;
/// What stands behind the tabs: "new", and the list of all where they do not fit.
const TAIL: f32 = 84.0;

/// The strip.
pub(super) fn tabstrip_ui(ui: &mut Ui, state: &State, tabs: &[Tab], actions: &mut Vec<Action>) {
    let strip = ui.max_rect();
    ui.painter().hline(strip.x_range(), strip.bottom() - 0.5, hairline(colours(ui).line));
    ui.ctx().accesskit_node_builder(ui.unique_id(), |node| {
        node.set_role(Role::TabList);
        node.set_label(text(state.language(), "tab-strip"));
    });
    let room = strip.width() - TAIL;
    let share = (room / tabs.len() as f32).clamp(NARROWEST, WIDEST);
    // All as wide as the longest title asks for, where there is room for that.
    let longest = tabs.iter().map(|tab| title_width(ui, tab)).fold(USUAL, f32::max);
    let width = share.min(longest).floor();
    let is_crowded = width * tabs.len() as f32 > room;
    ui.spacing_mut().item_spacing.x = 0.0;
    // With one direction to scroll in, the wheel scrolls in that.
    ui.style_mut().always_scroll_the_only_direction = true;
    ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
        let scroll = ScrollArea::horizontal()
            .id_salt("tabs")
            .max_width(room)
            .auto_shrink([true, false])
            .scroll_bar_visibility(ScrollBarVisibility::AlwaysHidden);
        scroll.show(ui, |ui| {
            ui.horizontal(|ui| {
                for tab in tabs {
                    tab_ui(ui, state, tab, width, actions);
                }
            });
        });
        ui.add_space(4.0);
        command_ui(ui, state, CommandId::New, Icon::PLUS, actions);
        if is_crowded {
            all_ui(ui, state, tabs, actions);
        }
    });
}

/// Names the widget of a tab.
fn id_of(tab: &Tab) -> Id {
    Id::unique("tab").with(tab.number)
}

/// Whether the widget is a tab: it keeps the focus when it brings its map forward.
pub(super) fn has(state: &State, focused: Id) -> bool {
    desk::tabs(state).iter().any(|tab| id_of(tab) == focused)
}

/// How wide a tab is that shows its title whole, with its sign and its cross.
fn title_width(ui: &Ui, tab: &Tab) -> f32 {
    let words = super::panel::elided(ui, &tab.title, style::bold(13.0), f32::INFINITY).size().x;
    14.0 + 20.0 + words + 1.0 + 8.0 + HIT.x
}

/// One tab: its title, a dot while it is unsaved, a cross that closes it.
fn tab_ui(ui: &mut Ui, state: &State, tab: &Tab, width: f32, actions: &mut Vec<Action>) {
    let language = state.language();
    let (_, rect) = ui.allocate_space(vec2(width, HEIGHT));
    let response = ui.interact(rect, id_of(tab), Sense::click());
    let title = [("title", (&tab.title).into())];
    let name = match tab {
        Tab { is_foreign: true, .. } => text_with(language, "tab-foreign", &title),
        Tab { is_modified: true, .. } => text_with(language, "tab-unsaved", &title),
        _ => tab.title.clone(),
    };
    response.widget_info(|| WidgetInfo::selected(Role::Tab, true, tab.is_front, &name));
    show_front(ui, &response, tab);
    paint(ui, &response, tab);
    let middle = pos2(rect.right() - 4.0 - HIT.x / 2.0, rect.center().y - 0.5);
    let cross = Rect::from_center_size(middle, HIT);
    let close = ui.interact(cross, id_of(tab).with("close"), Sense::click());
    let close_name = text_with(language, "tab-close", &title);
    close.widget_info(|| WidgetInfo::labeled(Role::Button, true, &close_name));
    let is_near = response.hovered() || close.hovered() || close.has_focus() || tab.is_front;
    if close.hovered() {
        ui.painter().rect_filled(cross.shrink(3.0), style::RADIUS, c32(style::hover(colours(ui))));
    }
    if is_near {
        let ink = if close.hovered() { colours(ui).ink } else { colours(ui).muted };
        icon::paint(ui.painter(), Rect::from_center_size(middle, Vec2::splat(12.0)), Icon::CLOSE, c32(ink));
    }
    if close.on_hover_text(close_name).clicked() || response.clicked_by(PointerButton::Middle) {
        actions.push(Action::CloseTab(tab.number));
    } else if response.on_hover_cursor(CursorIcon::PointingHand).on_hover_text(&tab.title).clicked() {
        actions.push(Action::Bring(tab.number));
    }
}

/// Scrolls to the tab in front when it has become that.
fn show_front(ui: &Ui, response: &Response, tab: &Tab) {
    let key = Id::unique("tab in front");
    if tab.is_front && ui.data(|data| data.get_temp(key)) != Some(tab.number) {
        ui.data_mut(|data| data.insert_temp(key, tab.number));
        response.scroll_to_me(None);
    }
    if response.gained_focus() {
        response.scroll_to_me(None);
    }
}

/// Ground, title and dot of a tab.
fn paint(ui: &Ui, response: &Response, tab: &Tab) {
    let (rect, colours) = (response.rect, colours(ui));
    let painter = ui.painter();
    if tab.is_front {
        painter.rect_filled(rect, 0.0, c32(colours.raised));
        let line = Rect::from_min_max(pos2(rect.left(), rect.bottom() - 2.0), rect.max);
        painter.rect_filled(line, 0.0, c32(colours.accent));
    } else if response.hovered() {
        painter.rect_filled(rect.with_max_y(rect.bottom() - 1.0), 0.0, c32(style::hover(colours)));
    }
    let edge = rect.y_range().shrink(if tab.is_front { 0.0 } else { 9.0 });
    painter.vline(rect.right() - 0.5, edge, hairline(colours.line));
    let mut x = rect.left() + 14.0;
    if tab.is_foreign {
        let sign = Rect::from_center_size(pos2(x + 6.0, rect.center().y), Vec2::splat(14.0));
        icon::paint(painter, sign, Icon::WARN, c32(colours.check));
        x += 20.0;
    } else if tab.is_modified {
        let dot = Rect::from_center_size(pos2(x + 3.0, rect.center().y), Vec2::splat(16.0));
        icon::paint(painter, dot, Icon::DOT, c32(colours.muted));
        x += 14.0;
    }
    let (font, ink) =
        if tab.is_front { (style::bold(13.0), colours.ink) } else { (style::regular(13.0), colours.muted) };
    let ink = if response.hovered() { colours.ink } else { ink };
    let room = rect.right() - 8.0 - HIT.x - x;
    let words = super::panel::elided(ui, &tab.title, font, room);
    let at = Align2::LEFT_CENTER.anchor_size(pos2(x, rect.center().y), words.size()).min;
    painter.galley_with_override_text_color(at, words, c32(ink));
}

/// All maps as a list, where the tabs do not fit side by side.
fn all_ui(ui: &mut Ui, state: &State, tabs: &[Tab], actions: &mut Vec<Action>) {
    let language = state.language();
    let name = text_with(language, "tab-all", &[("count", tabs.len().into())]);
    let button = Control::icon(Icon::DOWN, &name).show(ui);
    Popup::menu(&button).gap(4.0).width(280.0).show(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let height = ui.ctx().content_rect().height() - 160.0;
        ScrollArea::vertical().max_height(height).min_scrolled_height(height).show(ui, |ui| {
            for tab in tabs {
                let item = Control::text(&tab.title).selected(tab.is_front).role(Role::MenuItemRadio).wide();
                if item.height(30.0).show(ui).clicked() {
                    actions.push(Action::Bring(tab.number));
                    ui.close();
                }
            }
        });
    });
}
