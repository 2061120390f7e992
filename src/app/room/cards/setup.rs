//! Before a vote: what is asked, how many dots there are, and on which cards.

use egui::{Rect, ScrollArea, Sense, TextEdit, Ui, UiBuilder, accesskit::Role, pos2, vec2};

use super::{
    Room, Setup, Subject, VoteAction, act,
    inks::{Inks, line},
    keys::{self, Pressed},
    matter::{self, Plan},
    read::{Beside, heading_ui, nothing_ui},
};
use crate::{
    app::{
        action::Action,
        icon::Icon,
        room::look::{Button, HEIGHT, Look},
        state::State,
        style::{bold, c32, regular},
    },
    i18n::{text, text_with},
    model::Document,
    workshop::Limits,
};

/// The widest that the form becomes.
const WIDEST: f32 = 980.0;
/// Between its rows.
const GAP: f32 = 12.0;
/// More heads or dots than these nobody counts by hand.
const MOST: u16 = 999;
/// Height of a stepper with its caption, width of its field, room between two.
const STEPPER: f32 = 27.0 + HEIGHT;
const FIELD: f32 = 68.0;
const BETWEEN: f32 = 34.0;

/// Draws it.
pub(super) fn setup_ui(ui: &mut Ui, state: &State, room: &Room, document: &Document, actions: &mut Vec<Action>) {
    let language = state.language();
    let area = ui.available_rect_before_wrap();
    let Some(plan) = matter::voted_on(state, room) else { return };
    if matter::lanes(document).is_empty() {
        return nothing_ui(ui, area, text(language, "vote-no-cards"), language);
    }
    keys_ui(ui, state, room, &plan, actions);
    let inks = Inks::of(ui);
    let right = told(state, &plan);
    let beside = Beside { words: &right, is_strong: false, is_under: false };
    let title = (text(language, "vote-setup"), language);
    let begin = Button::new(text(language, "vote-begin")).key(text(language, "vote-key-enter"));
    let begin = begin.look(Look::Main).enabled(may_begin(&plan));
    let place = Rect::from_min_max(
        pos2(area.right() - begin.width(ui), area.top() - 6.0),
        pos2(area.right(), area.top() - 6.0 + HEIGHT),
    );
    let heading = area.with_max_x(place.left() - 20.0);
    let top = heading_ui(ui, heading, (Icon("vote"), inks.ink()), title, &beside).max(place.bottom() + 12.0);
    if begin.show_in(ui, place).clicked() {
        actions.push(act(VoteAction::Begin));
    }
    let mut next = room.voting.setup.clone();
    let place = area.with_min_y(top).with_max_x(area.right().min(area.left() + WIDEST));
    ui.scope_builder(UiBuilder::new().max_rect(place), |ui| {
        ScrollArea::vertical().id_salt("vote set-up").auto_shrink([false, true]).show(ui, |ui| {
            ui.spacing_mut().item_spacing = vec2(10.0, 6.0);
            question_ui(ui, state, &plan, &mut next);
            ui.add_space(GAP);
            limits_ui(ui, state, plan.limits, &mut next);
            ui.add_space(GAP);
            subject_ui(ui, state, room, document, &plan, &mut next);
            ui.add_space(GAP);
            foot_ui(ui, state, document, &mut next, actions);
        });
    });
    if next != room.voting.setup {
        actions.push(act(VoteAction::Change(next)));
    }
}

fn keys_ui(ui: &Ui, state: &State, room: &Room, plan: &Plan, actions: &mut Vec<Action>) {
    for key in keys::pressed(ui, state, room, actions) {
        let beside = |by| {
            let lane = state.document().and_then(|document| matter::lane_beside(document, room, by));
            lane.map(VoteAction::Lane)
        };
        let action = match key {
            Pressed::Enter => may_begin(plan).then_some(VoteAction::Begin),
            Pressed::Up => beside(-1),
            Pressed::Down => beside(1),
            _ => None,
        };
        actions.extend(action.map(act));
    }
}

/// Nobody can choose among fewer than two, or without a dot.
pub(super) fn may_begin(plan: &Plan) -> bool {
    plan.cards.len() > 1 && plan.limits.all() > 0 && plan.limits.on_a_card() > 0
}

/// "6 cards, 40 dots", or what is missing.
fn told(state: &State, plan: &Plan) -> String {
    let language = state.language();
    if plan.cards.len() < 2 {
        return text(language, "vote-too-few-cards").to_owned();
    }
    let cards = text_with(language, "vote-cards", &[("count", plan.cards.len().into())]);
    let dots = text_with(language, "vote-dots", &[("count", plan.limits.all().into())]);
    format!("{cards}, {dots}")
}

fn caption_ui(ui: &mut Ui, words: &str) -> egui::Response {
    ui.label(egui::RichText::new(words).font(bold(16.0)).color(Inks::of(ui).ink()))
}

fn question_ui(ui: &mut Ui, state: &State, plan: &Plan, next: &mut Setup) {
    let caption = caption_ui(ui, text(state.language(), "vote-asked"));
    let mut question = next.question.clone().unwrap_or_else(|| plan.question.clone());
    let field = TextEdit::singleline(&mut question).font(regular(19.0)).margin(egui::Margin::symmetric(12, 8));
    let field = ui.add(field.desired_width(ui.available_width() - 24.0)).labelled_by(caption.id);
    if field.changed() {
        next.question = Some(question);
    }
}

/// Heads, dots and the limit, side by side where there is room.
fn limits_ui(ui: &mut Ui, state: &State, limits: Limits, next: &mut Setup) {
    let language = state.language();
    let mut changed = limits;
    let mut most = limits.per_card.unwrap_or_default();
    let mut steppers = [
        Stepper {
            name: text(language, "vote-heads"),
            steps: text(language, "vote-heads-steps"),
            value: &mut changed.heads,
        },
        Stepper {
            name: text(language, "vote-dots-each"),
            steps: text(language, "vote-dots-steps"),
            value: &mut changed.dots,
        },
        Stepper { name: text(language, "vote-most"), steps: text(language, "vote-most-steps"), value: &mut most },
    ];
    let widths: Vec<f32> = steppers.iter().map(|stepper| stepper.width(ui)).collect();
    let all = widths.iter().sum::<f32>() + 2.0 * BETWEEN;
    // One below the other where the words are long and the board is narrow.
    let is_row = all <= ui.available_width();
    let height = if is_row { STEPPER } else { 3.0 * STEPPER + 2.0 * 10.0 };
    let (area, _) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());
    let mut at = area.min;
    for (stepper, width) in steppers.iter_mut().zip(&widths) {
        stepper.show(ui, Rect::from_min_size(at, vec2(*width, STEPPER)));
        at += if is_row { vec2(width + BETWEEN, 0.0) } else { vec2(0.0, STEPPER + 10.0) };
    }
    changed.per_card = (most > 0).then_some(most);
    if changed != limits {
        next.limits = Some(changed);
    }
}

/// A number with a button to lower and one to raise it.
struct Stepper<'a> {
    name: &'static str,
    /// What the two buttons are called, apart by a bar.
    steps: &'static str,
    value: &'a mut u16,
}

impl Stepper<'_> {
    fn width(&self, ui: &Ui) -> f32 {
        line(ui, self.name, bold(16.0)).size().x.max(2.0 * (HEIGHT + 8.0) + FIELD)
    }

    fn show(&mut self, ui: &mut Ui, rect: Rect) {
        let (less, more) = self.steps.split_once('|').unwrap_or_default();
        let caption = line(ui, self.name, bold(16.0));
        ui.painter().galley_with_override_text_color(rect.min, caption, Inks::of(ui).ink());
        let top = rect.bottom() - HEIGHT;
        let button = |x: f32| Rect::from_min_size(pos2(x, top), vec2(HEIGHT, HEIGHT));
        let place = Rect::from_min_size(pos2(rect.left() + HEIGHT + 8.0, top), vec2(FIELD, HEIGHT));
        if Button::sign(Icon::MINUS, less).enabled(*self.value > 0).show_in(ui, button(rect.left())).clicked() {
            *self.value = self.value.saturating_sub(1);
        }
        let mut typed = if *self.value == 0 { "–".to_owned() } else { self.value.to_string() };
        let mut inner = ui.new_child(UiBuilder::new().id_salt(self.name).max_rect(place));
        let field = TextEdit::singleline(&mut typed).font(bold(21.0)).align(egui::Align2::CENTER_CENTER);
        let field = inner.add_sized(place.size(), field);
        ui.ctx().accesskit_node_builder(field.id, |node| node.set_label(self.name));
        if field.changed() {
            let digits: String = typed.chars().filter(char::is_ascii_digit).collect();
            *self.value = digits.parse().unwrap_or(0).min(MOST);
        }
        let plus = Button::sign(Icon::PLUS, more).enabled(*self.value < MOST);
        if plus.show_in(ui, button(place.right() + 8.0)).clicked() {
            *self.value += 1;
        }
    }
}

fn subject_ui(ui: &mut Ui, state: &State, room: &Room, document: &Document, plan: &Plan, next: &mut Setup) {
    caption_ui(ui, text(state.language(), "vote-on"));
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(10.0, 10.0);
        for subject in Subject::ALL {
            let count = matter::cards_of(state, document, room, subject).len();
            // What is there to choose says how much it is; what is not is left out.
            if count == 0 {
                continue;
            }
            let words = format!("{} ({count})", matter::name(state, document, room, subject));
            if Button::new(&words).selected(subject == plan.subject).show(ui).clicked() {
                next.subject = Some(subject);
            }
        }
    });
}

fn foot_ui(ui: &mut Ui, state: &State, document: &Document, next: &mut Setup, actions: &mut Vec<Action>) {
    let language = state.language();
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(12.0, 10.0);
        covers_ui(ui, text(language, "vote-cover-until-end"), &mut next.covers);
        if !document.rounds.is_empty() {
            let kept = text_with(language, "vote-rounds", &[("count", document.rounds.len().into())]);
            if Button::new(&kept).show(ui).clicked() {
                actions.push(act(VoteAction::Results));
            }
        }
    });
}

/// A checkbox that can be hit from a standing position.
fn covers_ui(ui: &mut Ui, words: &str, is_on: &mut bool) {
    let inks = Inks::of(ui);
    let galley = line(ui, words, regular(16.0));
    let (rect, response) = ui.allocate_exact_size(vec2(galley.size().x + 40.0, HEIGHT), Sense::click());
    response.widget_info(|| egui::WidgetInfo::selected(Role::CheckBox, true, *is_on, words));
    let square = Rect::from_center_size(pos2(rect.left() + 14.0, rect.center().y), vec2(20.0, 20.0));
    let edge = egui::Stroke::new(1.5, c32(inks.window.border));
    ui.painter().rect(square, 4, c32(inks.window.field), edge, egui::StrokeKind::Inside);
    if *is_on {
        crate::app::icon::paint(ui.painter(), square.shrink(1.0), Icon::CHECK, inks.ink());
    }
    let at = pos2(rect.left() + 34.0, rect.center().y - galley.size().y / 2.0);
    ui.painter().galley_with_override_text_color(at, galley, inks.ink());
    if response.clicked() {
        *is_on = !*is_on;
    }
}
