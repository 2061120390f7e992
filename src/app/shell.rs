//! The frame around the canvas: bars, panels, notices and dialogs.

use egui::{CentralPanel, Frame, Margin, Panel, Rect, Sense, Ui, accesskit::Role, vec2};

use super::{
    action::Action,
    banner::banner_ui,
    canvas::{self, CanvasView},
    capture::{self, CaptureView},
    control::Control,
    desk,
    dialog::{self, DialogViews},
    first_map, hint,
    icon::Icon,
    messages::messages_ui,
    panel::{self, ReviewView},
    perspective::{self, Perspective},
    print::{self, PrintView},
    room::{self, RoomView},
    running::running_ui,
    search,
    start::{self, RecentView},
    state::{LeftTab, RightTab, State},
    statusbar::statusbar_ui,
    style::{self, c32, colours, hairline},
    tabstrip,
    topbar::topbar_ui,
};
use crate::i18n;

/// What drawing keeps between frames to be fast; nothing of it changes what is shown.
#[derive(Debug, Default)]
pub struct Views {
    /// Of the canvas.
    pub canvas: CanvasView,
    /// Of the dialogs.
    pub dialogs: DialogViews,
    /// Of the recent files.
    pub recent: RecentView,
    /// Of quick capture.
    pub capture: CaptureView,
    /// Of the print preview.
    pub print: PrintView,
    /// Of the review.
    pub review: ReviewView,
    /// Of the room.
    pub room: RoomView,
}

/// Height of the top bar.
pub const TOP: f32 = 48.0;
/// Height of the status bar.
pub const BOTTOM: f32 = 28.0;
/// In a window lower than this the outline keeps the room that the overview would take.
const OVERVIEW_FROM: f32 = 800.0;
/// Width of the right panel while it shows the review.
const REVIEW: f32 = 336.0;
/// Width of the left panel while it is closed.
pub const RAIL: f32 = 48.0;

/// Draws the whole window.
pub fn shell_ui(ui: &mut Ui, state: &State, views: &mut Views) -> Vec<Action> {
    let mut actions = Vec::new();
    let fills_window = state.fills_window();
    if fills_window != std::mem::replace(&mut views.room.has_window, fills_window) {
        // What had the keys is not to be seen any more.
        ui.memory_mut(|m| m.focused().map(|id| m.surrender_focus(id)));
        views.canvas.take_keys();
    }
    if let Some(room) = state.room.as_ref().filter(|room| !room.is_apart) {
        room::room_ui(ui, state, room, &mut views.room, &mut actions);
        actions.extend(dialog::dialog_ui(ui, state, &mut views.dialogs));
        return actions;
    }
    let bar = Frame::new().fill(c32(colours(ui).panel)).inner_margin(Margin::symmetric(8, 0));
    Panel::top("top").exact_size(TOP).frame(bar).show(ui, |ui| {
        landmark(ui, state, Role::Toolbar, "pane-toolbar");
        actions.extend(topbar_ui(ui, state));
    });
    let tabs = desk::tabs(state);
    if tabs.len() > 1 {
        let strip = bar.inner_margin(Margin::ZERO);
        let strip = Panel::top("tabs").exact_size(tabstrip::HEIGHT).frame(strip);
        strip.show(ui, |ui| {
            landmark(ui, state, Role::Region, "pane-tabs");
            tabstrip::tabstrip_ui(ui, state, &tabs, &mut actions);
        });
    }
    let free = if state.session.is_some() {
        let bar = bar.inner_margin(Margin::symmetric(12, 0));
        Panel::bottom("status").exact_size(BOTTOM).frame(bar).show(ui, |ui| {
            landmark(ui, state, Role::Status, "pane-status");
            actions.extend(statusbar_ui(ui, state));
        });
        first_map::strip_ui(ui, state, &mut actions);
        banner_ui(ui, state, &mut actions);
        if state.print.is_some() {
            print::print_ui(ui, state, &mut views.print, &mut actions)
        } else {
            // Back from the preview, whose pictures nobody needs any more.
            if std::mem::take(&mut views.print).was_open() {
                views.canvas.take_keys();
            }
            map_ui(ui, state, views, &mut actions)
        }
    } else {
        let free = ui.available_rect_before_wrap();
        let gallery = &mut views.dialogs.gallery;
        CentralPanel::no_frame().show(ui, |ui| actions.extend(start::start_ui(ui, state, gallery, &mut views.recent)));
        free
    };
    if let Some(room) = &state.room {
        room::window::window_ui(ui.ctx(), state, room, (&mut views.room, &mut views.dialogs), &mut actions);
    }
    actions.extend(messages_ui(ui, state, free));
    running_ui(ui, state, free, &mut actions);
    if !views.room.windows.has_dialog(state) {
        actions.extend(dialog::dialog_ui(ui, state, &mut views.dialogs));
    }
    if actions.iter().any(|action| matches!(action, Action::GoTo(_))) {
        views.canvas.take_keys();
    }
    actions
}

/// The map with its panels, the bars over and under it, and what lies over it; gives where the map is.
fn map_ui(ui: &mut Ui, state: &State, views: &mut Views, actions: &mut Vec<Action>) -> Rect {
    let mut free = ui.available_rect_before_wrap();
    left_ui(ui, state, &mut views.canvas, actions);
    right_ui(ui, state, &mut views.review, actions);
    if state.perspective != Perspective::Map {
        return perspective::perspective_ui(ui, state, actions);
    }
    search::strip_ui(ui, state, actions);
    if search::find_ui(ui, state, actions) {
        views.canvas.take_keys();
    }
    if views.capture.gives_back(ui, state) {
        views.canvas.take_keys();
    }
    let bar = Frame::new().fill(c32(colours(ui).panel));
    let bar = Panel::bottom("capture").exact_size(capture::BAR).resizable(false).frame(bar);
    let bar = bar.show(ui, |ui| actions.extend(capture::bar_ui(ui, state))).response.rect;
    let ground = Frame::new().fill(c32(colours(ui).canvas));
    CentralPanel::no_frame().frame(ground).show(ui, |ui| {
        landmark(ui, state, Role::Main, "pane-map");
        free = ui.max_rect();
        if state.drawing.is_pending() {
            let words = i18n::text(state.language(), "drawing-pending");
            ui.centered_and_justified(|ui| ui.label(words));
        } else {
            let canvas = ui.max_rect();
            actions.extend(canvas::canvas_ui(ui, state, &mut views.canvas));
            hint::hint_ui(ui, state, canvas, actions);
        }
    });
    actions.extend(capture::popup_ui(ui, state, &mut views.capture, bar));
    free
}

/// A part of the window that a screen reader can jump to, and what it is called.
pub(super) fn landmark(ui: &Ui, state: &State, role: Role, key: &'static str) {
    ui.ctx().accesskit_node_builder(ui.unique_id(), |node| {
        node.set_role(role);
        node.set_label(i18n::text(state.language(), key));
    });
}

fn left_ui(ui: &mut Ui, state: &State, view: &mut CanvasView, actions: &mut Vec<Action>) {
    let side = state.settings.left;
    let fill = Frame::new().fill(c32(colours(ui).panel));
    if !side.is_open {
        Panel::left("rail").exact_size(RAIL).resizable(false).frame(fill).show(ui, |ui| rail_ui(ui, state, actions));
        return;
    }
    Panel::left("left").exact_size(side.width).resizable(false).frame(fill).show(ui, |ui| {
        landmark(ui, state, Role::Navigation, "pane-left");
        let language = state.language();
        let tabs = [
            (LeftTab::Outline, i18n::text(language, "tab-outline"), None),
            (LeftTab::Personas, i18n::text(language, "tab-personas"), None),
        ];
        if let Some(tab) = tabs_ui(ui, &tabs, side.tab) {
            actions.push(Action::LeftTab(tab));
        }
        match side.tab {
            LeftTab::Outline => {
                overview_ui(ui, state, view, actions);
                actions.extend(panel::outline_ui(ui, state));
            }
            LeftTab::Personas => actions.extend(panel::personas_ui(ui, state)),
        }
    });
}

/// The whole map in little, at the foot of the outline, while the canvas shows a part of it.
fn overview_ui(ui: &mut Ui, state: &State, view: &mut CanvasView, actions: &mut Vec<Action>) {
    let is_low = ui.ctx().content_rect().height() < OVERVIEW_FROM;
    if is_low || state.perspective != Perspective::Map || state.camera.shows_all(state.drawing.size()) {
        return;
    }
    let frame =
        Frame::new().fill(c32(colours(ui).panel)).inner_margin(Margin { left: 14, right: 14, top: 8, bottom: 14 });
    Panel::bottom("overview").resizable(false).show_separator_line(false).frame(frame).show(ui, |ui| {
        ui.label(
            egui::RichText::new(i18n::text(state.language(), "canvas-overview-heading")).text_style(style::label()),
        );
        actions.extend(canvas::overview_ui(ui, state, view));
    });
}

/// The closed left panel: one icon for each of its tabs.
fn rail_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    ui.add_space(8.0);
    ui.vertical_centered(|ui| {
        for (tab, icon, key) in
            [(LeftTab::Outline, Icon::LIST, "tab-outline"), (LeftTab::Personas, Icon::PERSONAS, "tab-personas")]
        {
            if Control::icon(icon, i18n::text(state.language(), key)).show(ui).clicked() {
                actions.push(Action::LeftTab(tab));
                actions.push(Action::ToggleLeft);
            }
        }
    });
}

fn right_ui(ui: &mut Ui, state: &State, review: &mut ReviewView, actions: &mut Vec<Action>) {
    let side = state.settings.right;
    if !side.is_open {
        return;
    }
    let has_room = state.room.as_ref().is_some_and(|room| room.is_apart);
    let tab = if side.tab == RightTab::Room && !has_room { RightTab::Inspector } else { side.tab };
    let fill = Frame::new().fill(c32(colours(ui).panel));
    let width = if matches!(tab, RightTab::Review | RightTab::Room) { side.width.max(REVIEW) } else { side.width };
    Panel::right("right").exact_size(width).resizable(false).frame(fill).show(ui, |ui| {
        landmark(ui, state, Role::Complementary, "pane-right");
        let language = state.language();
        let room = has_room.then_some((RightTab::Room, i18n::text(language, "tab-room"), None));
        let others = [
            (RightTab::Inspector, i18n::text(language, "tab-inspector"), None),
            (RightTab::Review, i18n::text(language, "tab-review"), Some(state.review.found.findings.len())),
            (RightTab::Notes, i18n::text(language, "tab-notes"), None),
        ];
        let tabs: Vec<_> = room.into_iter().chain(others).collect();
        if let Some(tab) = tabs_ui(ui, &tabs, tab) {
            actions.push(Action::RightTab(tab));
        }
        match tab {
            RightTab::Inspector => actions.extend(panel::inspector_ui(ui, state)),
            RightTab::Review => actions.extend(panel::review_ui(ui, state, review)),
            RightTab::Notes => actions.extend(panel::notes_ui(ui, state)),
            RightTab::Room => actions.extend(panel::room_ui(ui, state)),
        }
    });
}

/// Tabs over a panel, some with the number of what is in them; gives the one that was chosen.
pub fn tabs_ui<Tab: Copy + PartialEq>(ui: &mut Ui, tabs: &[(Tab, &str, Option<usize>)], current: Tab) -> Option<Tab> {
    let mut chosen = None;
    let top = ui.cursor().min;
    let strip = Rect::from_min_size(top, vec2(ui.available_width(), 42.0));
    ui.painter().hline(strip.x_range(), strip.bottom() - 0.5, hairline(colours(ui).line));
    ui.allocate_ui(strip.size(), |ui| {
        ui.set_min_size(strip.size());
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 0.0;
            ui.add_space(8.0);
            for (tab, name, count) in tabs {
                if tab_ui(ui, name, count.filter(|count| *count > 0), *tab == current) {
                    chosen = Some(*tab);
                }
            }
        });
    });
    ui.add_space(-ui.spacing().item_spacing.y);
    chosen
}

/// Size of the number in a tab, and the room around it.
const COUNT: (f32, f32) = (11.0, 6.0);

fn tab_ui(ui: &mut Ui, name: &str, count: Option<usize>, is_on: bool) -> bool {
    let colours = colours(ui);
    let font = if is_on { style::bold(13.0) } else { style::regular(13.0) };
    let ink = if is_on { colours.ink } else { colours.muted };
    let set = |words: &str, font| ui.painter().layout_no_wrap(words.to_owned(), font, c32(ink));
    let galley = set(name, font);
    // Room for the bold face, so that the strip does not move.
    let bold = set(name, style::bold(13.0));
    let count = count.map(|count| set(&count.to_string(), style::regular(COUNT.0)));
    let pill = count.as_ref().map_or(0.0, |count| (count.size().x + 2.0 * COUNT.1).max(20.0));
    let room = if pill > 0.0 { pill + 6.0 } else { 0.0 };
    let (rect, response) = ui.allocate_exact_size(vec2(bold.size().x + room + 18.0, 42.0), Sense::click());
    let told = count.as_ref().map_or_else(|| name.to_owned(), |count| format!("{name} ({})", count.text()));
    response.widget_info(|| egui::WidgetInfo::selected(Role::Tab, true, is_on, &told));
    let ink = c32(if response.hovered() { colours.ink } else { ink });
    let words = rect.with_max_x(rect.right() - room);
    ui.painter().galley_with_override_text_color(words.center() - galley.size() / 2.0, galley, ink);
    if let Some(count) = count {
        let at = egui::pos2(rect.right() - 9.0 - pill / 2.0, rect.center().y);
        let edge = Rect::from_center_size(at, vec2(pill, 18.0));
        ui.painter().rect_stroke(edge, 9.0, hairline(colours.border), egui::StrokeKind::Inside);
        ui.painter().galley_with_override_text_color(at - count.size() / 2.0, count, ink);
    }
    if is_on {
        let line = Rect::from_min_max(egui::pos2(rect.left(), rect.bottom() - 2.0), rect.max);
        ui.painter().rect_filled(line, 0.0, c32(colours.accent));
    }
    response.clicked()
}
