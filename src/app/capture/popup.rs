//! The open line over the foot of the canvas: completions, what Enter does, and the line.

use egui::{
    Align2, Area, Color32, FontId, Id, Order, Rect, Sense, Stroke, StrokeKind, Ui, WidgetInfo, accesskit, pos2, vec2,
};

use super::{
    Capturing,
    bar::{self, BAR},
    chips::{self, Rows},
    line::{self, LineView},
    offers,
};
use crate::{
    app::{
        action::Action,
        command::{Command, CommandId},
        icon::{self, Icon},
        panel::ink::elided,
        state::State,
        style::{POPUP_RADIUS, bold, c32, colours, hairline, regular},
    },
    capture::GRAMMAR,
    i18n::text,
    model::Document,
};

/// Width of the open line where there is room, in logical pixels.
const WIDTH: f32 = 620.0;
/// How far it reaches over the canvas at most, in logical pixels: what it shows must not lie under it.
pub const REACH: f32 = 270.0;
/// Height of the line itself, in logical pixels.
const LINE: f32 = 48.0;
/// Air at the sides, in logical pixels.
const SIDE: f32 = 14.0;
/// Room for the sign before the line, in logical pixels.
const SIGN_ROOM: f32 = 40.0;
/// Air above and below what stands over the line, in logical pixels.
const AIR: f32 = 9.0;
/// Height of a row of the grammar, in logical pixels.
const RULE: f32 = 26.0;

/// What the open line remembers between frames.
#[derive(Debug, Default)]
pub struct CaptureView {
    was_open: bool,
    line: LineView,
}

impl CaptureView {
    /// Whether the line was just closed and nothing else has taken the keys: they are the canvas's again.
    pub fn gives_back(&mut self, ui: &Ui, state: &State) -> bool {
        if state.capture.is_open || !std::mem::take(&mut self.was_open) {
            return false;
        }
        let is_free = ui.memory(|m| m.focused().is_none_or(|id| id == line::id()));
        is_free && state.dialog.is_none() && state.editing.is_none()
    }
}

/// Draws the open line over the bar at `bar`.
pub fn popup_ui(ui: &Ui, state: &State, view: &mut CaptureView, bar: Rect) -> Vec<Action> {
    let mut out = Vec::new();
    let Some(document) = state.document().filter(|_| state.capture.is_open) else { return out };
    let is_new = !std::mem::replace(&mut view.was_open, true);
    let width = WIDTH.min(bar.width() - 20.0);
    let upper = Upper::new(ui, state, document, width);
    let height = upper.height() + LINE;
    let bottom = bar.bottom() - (BAR - LINE).max(0.0) / 2.0 - 4.0;
    let rect = Rect::from_min_size(pos2(bar.center().x - width / 2.0, bottom - height), vec2(width, height));
    let area = Area::new(Id::unique("capture"))
        .order(Order::Middle)
        .fixed_pos(rect.min)
        .default_size(rect.size())
        .constrain(false)
        .movable(false)
        .fade_in(false)
        .sense(Sense::CLICK);
    area.show(ui.ctx(), |ui| {
        ui.set_clip_rect(rect.expand(2.0));
        ui.allocate_rect(rect, Sense::hover());
        ui.ctx().accesskit_node_builder(ui.unique_id(), |node| {
            node.set_role(accesskit::Role::Group);
            node.set_label(text(state.language(), "command-capture"));
        });
        let inks = colours(ui);
        ui.painter().rect(rect, POPUP_RADIUS, c32(inks.raised), hairline(inks.border), StrokeKind::Inside);
        let tells_keys = upper.tells_keys();
        upper.show(ui, state, document, rect, &mut out);
        let foot = Rect::from_min_max(pos2(rect.left(), rect.bottom() - LINE), rect.max);
        let hint = foot_hint(ui, state, foot.width(), tells_keys);
        foot_ui(ui, state, view, (foot, hint, is_new), &mut out);
    });
    if is_left(ui, rect, is_new) {
        out.push(Action::Capture(Capturing::Close));
    }
    out
}

/// Whether somebody went elsewhere. A click within the box leaves the line open.
fn is_left(ui: &Ui, rect: Rect, is_new: bool) -> bool {
    let has_focus = ui.memory(|m| m.has_focus(line::id()));
    if has_focus || is_new {
        return false;
    }
    let is_inside = ui.input(|i| i.pointer.interact_pos().is_some_and(|pos| rect.contains(pos)));
    if is_inside || ui.memory(|m| m.focused().is_none()) && !ui.input(|i| i.pointer.any_pressed()) {
        ui.memory_mut(|m| m.request_focus(line::id()));
        ui.ctx().request_repaint();
        return false;
    }
    true
}

/// What stands at the end of the line.
enum FootHint {
    /// The keys of quick capture itself, in a box.
    Shortcut(String),
    /// Which keys do what, where there was no room for it above.
    Keys,
}

/// Which keys do what has to stand somewhere, but never in the way of words.
fn foot_hint(ui: &Ui, state: &State, width: f32, is_told: bool) -> FootHint {
    let capture = &state.capture;
    let words = if capture.line.is_empty() { &capture.example } else { &capture.line };
    let needed = SIGN_ROOM + measure(ui, words, regular(15.0)) + 24.0 + keys_width(ui, state) + SIDE;
    if !is_told && needed <= width {
        return FootHint::Keys;
    }
    FootHint::Shortcut(Command::of(CommandId::Capture).shortcut_text(ui.ctx(), state.language()).unwrap_or_default())
}

/// The line in its frame, with its sign and its keys.
fn foot_ui(
    ui: &mut Ui,
    state: &State,
    view: &mut CaptureView,
    (rect, hint, is_new): (Rect, FootHint, bool),
    out: &mut Vec<Action>,
) {
    let inks = colours(ui);
    let radius = egui::CornerRadius { nw: 0, ne: 0, sw: POPUP_RADIUS, se: POPUP_RADIUS };
    let edge = Stroke::new(2.0, c32(inks.accent));
    ui.painter().rect(rect, radius, c32(inks.field), edge, StrokeKind::Inside);
    let middle = rect.center().y;
    icon::paint(ui.painter(), bar::square(rect.left() + 22.0, middle), Icon::KEYBOARD, c32(inks.accent));
    let right = match hint {
        FootHint::Shortcut(keys) => bar::key_hint_ui(ui, rect.right() - SIDE, middle, &keys),
        FootHint::Keys => {
            keys_ui(ui, state, rect.right() - SIDE, middle);
            rect.right() - SIDE - keys_width(ui, state)
        }
    };
    let field = Rect::from_min_max(pos2(rect.left() + SIGN_ROOM, middle - 10.0), pos2(right - 10.0, middle + 10.0));
    if is_new {
        view.line.begin(ui, &state.capture);
        ui.memory_mut(|m| m.request_focus(line::id()));
    }
    let name = text(state.language(), "command-capture");
    line::line_ui(ui, &state.capture, &mut view.line, field, name, out);
}

/// What stands over the line.
enum Upper {
    /// What was just done, and the grammar for what comes next.
    Blank { rows: usize, told: Told },
    /// Offers, and what Enter does.
    Typed { offers: usize, rows: Rows, said: String },
}

/// Columns of the grammar.
const COLUMNS: usize = 4;
/// Room for a sign before its words, in logical pixels.
const SIGN: f32 = 26.0;

impl Upper {
    fn new(ui: &Ui, state: &State, document: &Document, width: f32) -> Self {
        let capture = &state.capture;
        let Some(plan) = capture.plan.as_ref().filter(|_| !capture.is_blank()) else {
            let rows = GRAMMAR.iter().filter(|r| r.short.is_some()).count().div_ceil(COLUMNS);
            return Self::Blank { rows, told: Told::new(ui, state, width - 2.0 * SIDE) };
        };
        let chips = chips::chips(state, document, plan);
        let verb = verb(state);
        let words: Vec<&str> = chips.iter().map(chips::Chip::words).collect();
        let said = format!("{verb} {}", words.join(", "));
        let lead = measure(ui, verb, regular(13.0)) + 9.0;
        let taken = keys_width(ui, state) + 8.0;
        let offers = capture.offers.len().min(offers::MOST);
        Self::Typed { offers, rows: Rows::new(ui, chips, lead, width - 2.0 * SIDE, taken), said }
    }

    fn height(&self) -> f32 {
        match self {
            Self::Blank { rows, .. } => 36.0 + RULE * *rows as f32 + AIR,
            Self::Typed { offers, rows, .. } => {
                let list = if *offers > 0 { offers::ROW * *offers as f32 + 1.0 } else { 0.0 };
                list + rows.height + 2.0 * AIR
            }
        }
    }

    /// Whether it says which keys do what.
    fn tells_keys(&self) -> bool {
        match self {
            Self::Blank { told, .. } => told.leaves_room,
            Self::Typed { rows, .. } => rows.leaves_room,
        }
    }

    fn show(self, ui: &Ui, state: &State, document: &Document, rect: Rect, out: &mut Vec<Action>) {
        let inks = colours(ui);
        match self {
            Self::Blank { told, .. } => blank_ui(ui, state, &told, rect),
            Self::Typed { offers, rows, said } => {
                let mut top = rect.top();
                if offers > 0 {
                    let list = Rect::from_min_size(rect.min + vec2(1.0, 1.0), vec2(rect.width() - 2.0, 0.0));
                    offers::offers_ui(ui, state, document, list, out);
                    top += offers::ROW * offers as f32 + 1.0;
                    ui.painter().hline(rect.x_range().shrink(1.0), top, hairline(inks.line));
                }
                top += AIR;
                let left = rect.left() + SIDE;
                let middle = top + 14.0;
                let row = Rect::from_min_size(pos2(left, top), vec2(rect.width() - 2.0 * SIDE, rows.height));
                let response = ui.interact(row, Id::unique("capture-chips"), Sense::hover());
                response.widget_info(|| WidgetInfo::labeled(accesskit::Role::Label, true, &said));
                put(ui, left, middle, verb(state), regular(13.0), Align2::LEFT_CENTER);
                if rows.leaves_room {
                    keys_ui(ui, state, rect.right() - SIDE, middle);
                }
                rows.paint(ui, pos2(left, top));
            }
        }
    }
}

/// What Enter does with the line.
fn verb(state: &State) -> &'static str {
    let adds = state.capture.plan.as_ref().is_some_and(|p| p.edit.is_some());
    if adds { text(state.language(), "capture-adds") } else { text(state.language(), "capture-goes-to") }
}

fn measure(ui: &Ui, words: &str, font: FontId) -> f32 {
    ui.painter().layout_no_wrap(words.to_owned(), font, Color32::PLACEHOLDER).size().x
}

/// Muted words.
fn put(ui: &Ui, x: f32, y: f32, words: &str, font: FontId, align: Align2) {
    ui.painter().text(pos2(x, y), align, words, font, c32(colours(ui).muted));
}

/// Which keys do what, ending at `right`.
fn keys_ui(ui: &Ui, state: &State, right: f32, middle: f32) {
    put(ui, right, middle, text(state.language(), "capture-keys"), regular(12.0), Align2::RIGHT_CENTER);
}

fn keys_width(ui: &Ui, state: &State) -> f32 {
    measure(ui, text(state.language(), "capture-keys"), regular(12.0))
}

/// What was just done, or where the next one goes.
struct Told {
    words: String,
    is_done: bool,
    /// Which keys do what fits beside it; the words matter more.
    leaves_room: bool,
}

/// Room for the icon before what was done, in logical pixels.
const TOLD_ICON: f32 = 26.0;

impl Told {
    fn new(ui: &Ui, state: &State, width: f32) -> Self {
        let place = || {
            let place = crate::app::describe::place(state.document()?, &state.capture.plan.as_ref()?.step);
            Some(crate::i18n::text_with(state.language(), "capture-place", &[("place", place.into())]))
        };
        let told = state.capture.told.clone();
        let is_done = told.is_some();
        let words = told.or_else(place).unwrap_or_default();
        let wide = TOLD_ICON + measure(ui, &words, regular(13.0)) + 16.0 + keys_width(ui, state);
        Self { words, is_done, leaves_room: wide <= width }
    }
}

/// Over an empty line: what was just done, which screen readers say by themselves, and the signs.
fn blank_ui(ui: &Ui, state: &State, told: &Told, rect: Rect) {
    let inks = colours(ui);
    let left = rect.left() + SIDE;
    let middle = rect.top() + 20.0;
    let room = rect.width() - 2.0 * SIDE;
    if told.leaves_room {
        keys_ui(ui, state, rect.right() - SIDE, middle);
    }
    let (icon, ink) = if told.is_done { (Icon::CHECK, inks.ok) } else { (Icon::INFO, inks.muted) };
    let words = &told.words;
    let status = Rect::from_min_size(pos2(left, middle - 12.0), vec2(room, 24.0));
    let response = ui.interact(status, Id::unique("capture-told"), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(accesskit::Role::Label, true, words));
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_role(accesskit::Role::Status);
        node.set_live(accesskit::Live::Polite);
    });
    icon::paint(ui.painter(), bar::square(left + 8.0, middle), icon, c32(ink));
    let galley = elided(ui, words, regular(13.0), room - TOLD_ICON);
    let at = Align2::LEFT_CENTER.anchor_size(pos2(left + TOLD_ICON, middle), galley.size()).min;
    if galley.elided {
        response.on_hover_text(words);
    }
    ui.painter().galley_with_override_text_color(at, galley, c32(inks.ink));
    ui.painter().hline(rect.x_range().shrink(1.0), rect.top() + 38.0, hairline(inks.line));
    rules_ui(ui, state, Rect::from_min_size(pos2(left, rect.top() + 40.0), vec2(rect.width() - 2.0 * SIDE, 0.0)));
}

/// The signs of the grammar, in columns as wide as their words.
fn rules_ui(ui: &Ui, state: &State, rect: Rect) {
    let inks = colours(ui);
    let words =
        |short| ui.painter().layout_no_wrap(text(state.language(), short).to_owned(), regular(12.0), c32(inks.muted));
    let rules: Vec<_> = GRAMMAR.iter().filter_map(|r| Some((r.sign, words(r.short?)))).collect();
    let widest =
        |column: usize| rules.iter().skip(column).step_by(COLUMNS).map(|(_, w)| w.size().x).fold(0.0, f32::max);
    let widths: Vec<f32> = (0..COLUMNS).map(|column| widest(column) + SIGN).collect();
    let spare = (rect.width() - widths.iter().sum::<f32>()).max(0.0) / COLUMNS as f32;
    for (at, (sign, words)) in rules.into_iter().enumerate() {
        let x = rect.left() + widths.iter().take(at % COLUMNS).map(|width| width + spare).sum::<f32>();
        let y = rect.top() + RULE * ((at / COLUMNS) as f32 + 0.5);
        ui.painter().text(pos2(x + 10.0, y), Align2::CENTER_CENTER, sign, bold(13.0), c32(inks.accent));
        let place = Align2::LEFT_CENTER.anchor_size(pos2(x + SIGN, y), words.size()).min;
        ui.painter().galley(place, words, c32(inks.muted));
    }
}
