//! A card that can be picked up and put down.

use egui::{CursorIcon, Id as WidgetId, Pos2, Rect, Sense, Stroke, Ui, Vec2, WidgetInfo, accesskit::Role, pos2, vec2};

use super::{GroupAction, Shown, Spot, act};
use crate::{
    app::{
        action::Action,
        icon::Icon,
        room::{
            face::Face,
            look::{Button, HEIGHT, Look, deep_accent},
        },
        state::State,
        style::{c32, colours},
    },
    base::Id,
    i18n::{cluster_name, text_with},
    model::Card,
};

/// How much higher a card is that can be split: the button needs the room.
const SPLIT: f32 = 16.0;

/// A card that follows the pointer.
pub(super) struct Drag {
    pub(super) card: Id,
    /// Where the pointer is.
    pub(super) pos: Pos2,
    /// From the card's corner to the pointer.
    pub(super) grip: Vec2,
    pub(super) width: f32,
    /// Whether it is let go.
    pub(super) is_over: bool,
}

/// The widget of a card.
pub(super) fn id(card: &Id) -> WidgetId {
    WidgetId::unique(("group card", card))
}

/// How high a card is at that width.
pub(super) fn height(state: &State, shown: &Shown<'_>, card: &Card, width: f32) -> f32 {
    let split = if card.gathered.len() > 1 { SPLIT } else { 0.0 };
    Face::new(state, shown.document, card, width).height() + split
}

/// Draws a card; gives the drag that it is in.
pub(super) fn card_ui(
    ui: &mut Ui,
    state: &State,
    shown: &Shown<'_>,
    card: &Card,
    rect: Rect,
    out: &mut Vec<Action>,
) -> Option<Drag> {
    let inks = colours(ui);
    let response = ui.interact(rect, id(&card.id), Sense::click_and_drag());
    let is_held = shown.held.is_some_and(|held| held.id == card.id);
    let name = name(state, shown, card);
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, is_held, &name));
    let is_lit = is_held || response.has_focus();
    let frame = is_lit.then(|| Stroke::new(if is_held { 3.0 } else { 2.0 }, c32(deep_accent(inks))));
    let frame = frame.or_else(|| response.hovered().then(|| Stroke::new(1.5, c32(inks.border))));
    Face::new(state, shown.document, card, rect.width()).paint(ui, rect, frame);
    if response.clicked() {
        out.push(match shown.held {
            Some(held) if held.id == card.id => act(GroupAction::Hold(None)),
            Some(held) => act(GroupAction::Drop(held.id.clone(), Spot::With(card.id.clone()))),
            None => act(GroupAction::Hold(Some(card.id.clone()))),
        });
    }
    if card.gathered.len() > 1 {
        let place =
            Rect::from_min_size(pos2(rect.right() - HEIGHT - 4.0, rect.bottom() - HEIGHT - 4.0), Vec2::splat(HEIGHT));
        let name = text_with(state.language(), "groups-split", &[("text", card.text.as_str().into())]);
        if Button::sign(Icon::UNDO, &name).look(Look::Bare).show_in(ui, place).clicked() {
            out.push(act(GroupAction::Split(card.id.clone())));
        }
    }
    let (is_dragged, is_over) = (response.dragged(), response.drag_stopped());
    let pos = response.interact_pointer_pos().filter(|_| is_dragged || is_over)?;
    let start = ui.input(|i| i.pointer.press_origin()).unwrap_or(pos);
    let grip = (start - rect.min).clamp(Vec2::ZERO, vec2(rect.width(), rect.height()));
    let _hand = response.on_hover_cursor(CursorIcon::Grab);
    Some(Drag { card: card.id.clone(), pos, grip, width: rect.width(), is_over })
}

/// What screen readers call it: its words, and the group it is in.
fn name(state: &State, shown: &Shown<'_>, card: &Card) -> String {
    match shown.document.cluster_of(&card.id) {
        Some(cluster) => {
            let group = cluster_name(state.language(), cluster);
            let args = [("text", card.text.as_str().into()), ("group", group.into())];
            text_with(state.language(), "groups-card-in", &args)
        }
        None => card.text.clone(),
    }
}
