//! What things are, at the place where one needs it: a small question mark beside a heading, and the
//! same answers in the palette. Each answer is a paragraph and an example, and leads on to the guide.

mod topic;

use egui::{
    Align, Frame, Key, Label, Layout, Popup, PopupCloseBehavior, Rect, RichText, Sense, StrokeKind, Ui, UiBuilder,
    WidgetInfo,
    accesskit::{HasPopup, Role},
    pos2, vec2,
};

use super::{
    action::Action,
    control::{Control, Look},
    dialog::Dialog,
    guide::GuideForm,
    icon::Icon,
    state::State,
    style::{self, bold, c32, colours, regular},
};
use crate::i18n::{text, text_with};

pub use topic::Topic;

/// Width of an answer, in logical pixels.
const WIDTH: f32 = 380.0;
/// Diameter of the question mark's circle.
const CIRCLE: f32 = 16.0;

/// A question mark behind words that stand at `words`, without room of its own: lines stay as high.
pub(super) fn beside_ui(ui: &mut Ui, state: &State, (words, topic): (Rect, Topic), actions: &mut Vec<Action>) {
    let at = Rect::from_center_size(pos2(words.right() + style::HIT.x / 2.0, words.center().y), style::HIT);
    let mut over = ui.new_child(UiBuilder::new().max_rect(at).layout(Layout::left_to_right(Align::Center)));
    help_ui(&mut over, state, topic, actions);
}

/// A question mark that opens an answer.
fn help_ui(ui: &mut Ui, state: &State, topic: Topic, actions: &mut Vec<Action>) {
    let question = text(state.language(), topic.question());
    let (rect, button) = ui.allocate_exact_size(style::HIT, Sense::click());
    button.widget_info(|| WidgetInfo::labeled(Role::Button, true, question));
    let popup = Popup::default_response_id(&button);
    let was_open = Popup::is_id_open(ui.ctx(), popup);
    ui.ctx().accesskit_node_builder(button.id, |node| {
        node.set_has_popup(HasPopup::Dialog);
        node.set_expanded(was_open);
    });
    if ui.is_rect_visible(rect) {
        let inks = colours(ui);
        let is_lit = was_open || button.hovered() || button.has_focus();
        let ink = c32(if is_lit { inks.accent } else { inks.muted });
        let circle = Rect::from_center_size(rect.center(), vec2(CIRCLE, CIRCLE));
        let edge = egui::Stroke::new(1.2, ink);
        ui.painter().rect_stroke(circle, CIRCLE / 2.0, edge, StrokeKind::Inside);
        ui.painter().text(circle.center(), egui::Align2::CENTER_CENTER, "?", bold(11.0), ink);
    }
    let button = button.on_hover_cursor(egui::CursorIcon::PointingHand).on_hover_text(question);
    let frame = Frame::popup(ui.style()).inner_margin(16);
    let shown = Popup::from_toggle_button_response(&button)
        .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
        .accessible_name(question)
        .frame(frame)
        .gap(4.0)
        .width(WIDTH)
        .show(|ui| {
            ui.set_width(WIDTH);
            let more = answer_ui(ui, state, topic, actions);
            // Whoever opened it by key goes on inside; a screen reader says what it is about.
            if !was_open {
                more.request_focus();
            }
        });
    // Back to where one was.
    if shown.is_some() && was_open && ui.input(|i| i.key_pressed(Key::Escape)) {
        button.request_focus();
    }
}

/// The same in front of everything, for the palette.
pub(super) fn topic_ui(ui: &mut Ui, state: &State, topic: Topic, actions: &mut Vec<Action>) {
    let more = answer_ui(ui, state, topic, actions);
    if ui.memory(|m| m.focused().is_none()) {
        more.request_focus();
    }
}

/// Question, answer, example, and the way to the guide; gives the button that leads there.
fn answer_ui(ui: &mut Ui, state: &State, topic: Topic, actions: &mut Vec<Action>) -> egui::Response {
    let language = state.language();
    let inks = colours(ui);
    ui.spacing_mut().item_spacing.y = 0.0;
    let heading = ui.add(Label::new(RichText::new(text(language, topic.question())).font(bold(15.0))).wrap());
    ui.ctx().accesskit_node_builder(heading.id, |node| {
        node.set_role(Role::Heading);
        node.set_level(2_usize);
    });
    ui.add_space(6.0);
    ui.add(Label::new(RichText::new(text(language, topic.words())).line_height(Some(19.0))).wrap());
    ui.add_space(8.0);
    let example = text_with(language, "help-example", &[("words", text(language, topic.example()).into())]);
    let box_ = Frame::new().fill(c32(inks.canvas)).corner_radius(style::RADIUS).inner_margin(10);
    box_.show(ui, |ui| {
        ui.set_width(ui.available_width());
        let example = RichText::new(example).font(regular(12.5)).color(c32(inks.ink)).line_height(Some(18.0));
        ui.add(Label::new(example).wrap());
    });
    ui.add_space(10.0);
    let more = Control::text(text(language, "help-more")).with_icon(Icon::RIGHT).look(Look::Outlined).show(ui);
    if more.clicked() {
        Popup::close_all(ui.ctx());
        actions.push(Action::Show(Box::new(Dialog::Guide(GuideForm::at(topic.section())))));
    }
    more
}
