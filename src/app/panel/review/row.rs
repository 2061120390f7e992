//! One finding as a row: sign, title, advice, place and number; the open one with what can be done.

use std::sync::Arc;

use egui::{
    Align2, CursorIcon, FontId, Galley, Id, Key, Pos2, Rect, Response, Sense, TextEdit, Ui, UiBuilder, WidgetInfo,
    accesskit::Role, pos2, vec2,
};

use super::{Sign, fix_words, said::Said, words::adds};
use crate::{
    app::{
        action::Action,
        control::{Control, Look},
        icon::Icon,
        panel::ink::{elided, elided_in, wrapped},
        review::ReviewAction,
        state::State,
        style::{CONTROL_HEIGHT, bold, c32, colours, hairline, italic, regular},
    },
    i18n::{text, text_with},
    model::Document,
    review::{Finding, Level},
};

/// How high a closed row is taken to be before it was drawn.
pub(super) const USUAL_HEIGHT: f32 = 104.0;
/// Where the words begin, from the left edge.
const LEFT: f32 = 40.0;
/// Room right of the words, for the number.
const RIGHT: f32 = 46.0;
/// Air above and below.
const PAD: f32 = 12.0;
/// Air between the advice and what stands below it.
const GAP: f32 = 6.0;
/// Height of the line that says the place.
const PLACE: f32 = 18.0;
/// Height of the buttons of the open row.
const BUTTON: f32 = 30.0;
/// Radius of the number's circle.
const NUMBER: f32 = 10.0;

/// A row, measured.
pub(super) struct Row<'a> {
    state: &'a State,
    document: &'a Document,
    finding: &'a Finding,
    said: Arc<Said>,
    /// Counted from 1; none for what was waved off.
    number: Option<usize>,
    is_open: bool,
    title: Arc<Galley>,
    body: Arc<Galley>,
    buttons: Buttons,
    /// Whether place and link need a line each.
    has_two_lines: bool,
    /// Height of the whole row.
    pub(super) height: f32,
}

/// What the open row offers.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Buttons {
    /// Nothing: it is closed.
    None,
    /// What mends it and what waves it off, side by side.
    Beside,
    /// The same one below the other.
    Stacked,
    /// The field for the reason.
    Reason,
}

impl Buttons {
    fn height(self) -> f32 {
        match self {
            Self::None => 0.0,
            Self::Beside => BUTTON + 10.0,
            Self::Stacked => 2.0 * BUTTON + 6.0 + 10.0,
            Self::Reason => CONTROL_HEIGHT + 6.0 + BUTTON + 10.0,
        }
    }
}

impl<'a> Row<'a> {
    /// Measures a row of that width.
    pub(super) fn of(
        ui: &Ui,
        (state, document): (&'a State, &'a Document),
        (finding, said): (&'a Finding, Arc<Said>),
        number: Option<usize>,
        width: f32,
    ) -> Self {
        let is_open = state.review.current.as_ref() == Some(finding);
        let room = width - LEFT - RIGHT;
        let font = if finding.waived.is_some() { italic(13.0) } else { regular(13.0) };
        let set = |words: &str, font: FontId| {
            if is_open { wrapped(ui, words, font, room) } else { elided_in(ui, words, font, room, 2) }
        };
        let (title, body) = (set(&said.title, bold(13.0)), set(&said.body, font));
        let buttons = Buttons::None;
        let mut row = Self {
            state,
            document,
            finding,
            said,
            number,
            is_open,
            title,
            body,
            buttons,
            has_two_lines: false,
            height: 0.0,
        };
        row.buttons = row.arranged(ui, room);
        row.has_two_lines = row.buttons == Buttons::None && row.is_crowded(ui, room);
        let words = row.title.size().y + 1.0 + row.body.size().y;
        let lines = if row.has_two_lines { 2.0 * PLACE + 2.0 } else { PLACE };
        row.height = PAD + words + row.buttons.height() + GAP + lines + PAD;
        row
    }

    /// Whether the place would be cut beside the link.
    fn is_crowded(&self, ui: &Ui, room: f32) -> bool {
        let width = |words: &str, font| elided(ui, words, font, f32::INFINITY).size().x;
        width(&self.said.place, regular(12.0)) + 10.0 + width(self.said.link.0, bold(12.0)) > room
    }

    /// How the buttons stand in that width.
    fn arranged(&self, ui: &Ui, room: f32) -> Buttons {
        if !self.is_open || self.finding.waived.is_some() {
            return Buttons::None;
        }
        if self.state.review.reason.is_some() {
            return Buttons::Reason;
        }
        let first = self.first().map_or(0.0, |button| button.width(ui) + 6.0);
        if first + self.intended().width(ui) <= room + RIGHT - 10.0 { Buttons::Beside } else { Buttons::Stacked }
    }

    /// The button that mends it, or leads to it.
    fn first(&self) -> Option<Control<'a>> {
        let fix = self.said.fix.as_ref()?;
        let button = Control::text(fix_words(self.state.language(), self.document, fix)).look(Look::Filled);
        let button = if adds(fix) { button.with_icon(Icon::PLUS) } else { button };
        Some(button.height(BUTTON).enabled(!self.is_read_only()))
    }

    fn intended(&self) -> Control<'a> {
        let words = text(self.state.language(), "finding-intended");
        Control::text(words).look(Look::Outlined).height(BUTTON).enabled(!self.is_read_only())
    }

    fn is_read_only(&self) -> bool {
        self.state.session.as_ref().is_some_and(|session| session.is_read_only())
    }

    /// Draws it, and what is on it.
    pub(super) fn show(self, ui: &mut Ui, response: &Response, actions: &mut Vec<Action>) {
        let (rect, inks) = (response.rect, colours(ui));
        if self.is_open {
            ui.painter().rect_filled(rect, 0.0, c32(inks.accent_wash));
        } else if response.hovered() {
            ui.painter().rect_filled(rect, 0.0, c32(inks.line.with_alpha(90)));
        }
        ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, hairline(inks.line));
        let sign = Sign::of(self.finding.level(), inks);
        let first_line = rect.top() + PAD + 9.0;
        sign.paint(ui.painter(), pos2(rect.left() + 22.0, first_line), 16.0);
        if let Some(number) = self.number {
            let ground = c32(if self.is_open { inks.accent_wash } else { inks.panel });
            let ground = if self.finding.level() == Level::Gap { c32(inks.on_accent) } else { ground };
            let at = pos2(rect.right() - 24.0, first_line);
            sign.pin(ui.painter(), at, NUMBER, number, ground);
        }
        let (left, top) = (rect.left() + LEFT, rect.top() + PAD);
        let below = top + self.title.size().y + 1.0;
        ui.painter().galley_with_override_text_color(pos2(left, top), Arc::clone(&self.title), c32(inks.ink));
        ui.painter().galley_with_override_text_color(pos2(left, below), Arc::clone(&self.body), c32(inks.ink));
        let below = below + self.body.size().y;
        match self.buttons {
            Buttons::None => {}
            Buttons::Reason => self.reason_ui(ui, pos2(left, below + 10.0), response, actions),
            side => self.buttons_ui(ui, pos2(left, below + 10.0), side == Buttons::Stacked, actions),
        }
        let line = rect.bottom() - PAD - PLACE / 2.0;
        self.place_ui(ui, rect, line, actions);
    }

    /// What mends it, and what waves it off.
    fn buttons_ui(&self, ui: &mut Ui, at: Pos2, is_stacked: bool, actions: &mut Vec<Action>) {
        let mut at = at;
        let mut put = |ui: &mut Ui, button: Control<'_>| {
            let size = vec2(button.width(ui), BUTTON);
            let place = UiBuilder::new().max_rect(Rect::from_min_size(at, size)).id_salt((
                "finding button",
                at.x as i32,
                at.y as i32,
            ));
            let used = ui.scope_builder(place, |ui| button.show(ui).clicked()).inner;
            at += if is_stacked { vec2(0.0, BUTTON + 6.0) } else { vec2(size.x + 6.0, 0.0) };
            used
        };
        if let Some(button) = self.first()
            && put(ui, button)
        {
            actions.push(Action::Review(ReviewAction::Fix(self.finding.clone())));
        }
        if put(ui, self.intended()) {
            actions.push(Action::Review(ReviewAction::AskReason(self.finding.clone())));
        }
    }

    /// The field for the reason: Enter keeps it, Escape leaves.
    fn reason_ui(&self, ui: &mut Ui, at: Pos2, row: &Response, actions: &mut Vec<Action>) {
        let language = self.state.language();
        let width = row.rect.right() - 14.0 - at.x;
        let mut reason = self.state.review.reason.clone().unwrap_or_default();
        let place = Rect::from_min_size(at, vec2(width, CONTROL_HEIGHT));
        let edit = TextEdit::singleline(&mut reason)
            .id(reason_id())
            .hint_text(text(language, "finding-reason-hint"))
            .align(Align2::LEFT_CENTER)
            .margin(egui::Margin::symmetric(9, 7))
            .desired_width(width);
        let scope = UiBuilder::new().max_rect(place).id_salt("finding reason");
        let field = ui.scope_builder(scope, |ui| ui.add(edit)).inner;
        let field = field.accessible_name(text(language, "finding-reason"));
        let was_open = ui.data(|d| d.get_temp::<bool>(reason_id().with("was open"))).unwrap_or_default();
        if !was_open {
            field.request_focus();
        }
        if field.changed() {
            actions.push(Action::Review(ReviewAction::Reason(reason.clone())));
        }
        let (is_kept, is_left) = ui.input(|i| (i.key_pressed(Key::Enter), i.key_pressed(Key::Escape)));
        let mut done = None;
        if field.lost_focus() && is_kept && reason.trim().is_empty() {
            // The key is not the canvas's either.
            field.request_focus();
        } else if field.lost_focus() && is_kept {
            done = Some(ReviewAction::Waive);
        } else if field.lost_focus() && is_left {
            done = Some(ReviewAction::DropReason);
        }
        let at = at + vec2(0.0, CONTROL_HEIGHT + 6.0);
        let keep = Control::text(text(language, "finding-waive")).look(Look::Filled).height(BUTTON);
        let keep = keep.enabled(!reason.trim().is_empty());
        let leave = Control::text(text(language, "cancel")).look(Look::Outlined).height(BUTTON);
        let first = Rect::from_min_size(at, vec2(keep.width(ui), BUTTON));
        let second = Rect::from_min_size(first.right_top() + vec2(8.0, 0.0), vec2(leave.width(ui), BUTTON));
        for (button, place, action) in [(keep, first, ReviewAction::Waive), (leave, second, ReviewAction::DropReason)] {
            let scope = UiBuilder::new().max_rect(place).id_salt(("finding reason", place.left() as i32));
            if ui.scope_builder(scope, |ui| button.show(ui).clicked()).inner {
                done = Some(action);
            }
        }
        if let Some(action) = done {
            actions.push(Action::Review(action));
            ui.memory_mut(|m| m.request_focus(row.id));
        }
    }

    /// Where it is, and the short way to mend it.
    fn place_ui(&self, ui: &mut Ui, rect: Rect, line: f32, actions: &mut Vec<Action>) {
        let inks = colours(ui);
        let (left, mut right) = (rect.left() + LEFT, rect.right() - RIGHT);
        if self.buttons == Buttons::None {
            let (shown, request) = &self.said.link;
            let args = [("what", (*shown).into()), ("title", (&self.said.title).into())];
            let name = text_with(self.state.language(), "finding-link", &args);
            let words = elided(ui, shown, bold(12.0), right - left);
            let size = vec2(words.size().x, 28.0);
            right += if self.number.is_none() { RIGHT - 14.0 } else { 0.0 };
            // On a line of its own it begins where the words do.
            let x = if self.has_two_lines { left } else { right - size.x };
            let place = Rect::from_min_size(pos2(x, line - size.y / 2.0), size);
            let scope = UiBuilder::new().max_rect(place).id_salt(("finding link", self.number, place.top() as i32));
            let is_enabled = !self.is_read_only() || matches!(request, ReviewAction::Visit(_));
            let link = |ui: &mut Ui| ui.add_enabled_ui(is_enabled, |ui| link_ui(ui, shown, &name).clicked()).inner;
            if ui.scope_builder(scope, link).inner {
                actions.push(Action::Review(request.clone()));
            }
            right = if self.has_two_lines { right } else { place.left() - 10.0 };
        } else {
            right = rect.right() - 14.0;
        }
        let words = elided(ui, &self.said.place, regular(12.0), right - left);
        let up = if self.has_two_lines { PLACE + 2.0 } else { 0.0 };
        let at = pos2(left, line - up - words.size().y / 2.0);
        ui.painter().galley_with_override_text_color(at, words, c32(inks.muted));
    }
}

/// The field for the reason.
pub(super) fn reason_id() -> Id {
    Id::unique("finding reason field")
}

/// Words in the accent colour that do something; `name` is what a screen reader says.
pub(super) fn link_ui(ui: &mut Ui, shown: &str, name: &str) -> Response {
    let inks = colours(ui);
    let words = elided(ui, shown, bold(12.0), f32::INFINITY);
    let (rect, response) = ui.allocate_exact_size(vec2(words.size().x, 28.0), Sense::click());
    let is_enabled = ui.is_enabled();
    response.widget_info(|| WidgetInfo::labeled(Role::Button, is_enabled, name));
    let ink = c32(if is_enabled { inks.accent } else { inks.muted });
    let at = pos2(rect.left(), rect.center().y - words.size().y / 2.0);
    if response.hovered() {
        let foot = at.y + words.size().y - 1.0;
        ui.painter().hline(rect.x_range(), foot, egui::Stroke::new(1.0, ink));
    }
    ui.painter().galley_with_override_text_color(at, words, ink);
    response.on_hover_cursor(CursorIcon::PointingHand)
}
