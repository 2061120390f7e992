//! A group on the board: its name, its cards, what can become of it.

use egui::{Id as WidgetId, Rect, Sense, Shape, Stroke, StrokeKind, Ui, WidgetInfo, accesskit::Role, pos2, vec2};

use super::{GAP, GroupAction, Shown, Spot, act, board::Spots, card};
use crate::{
    app::{
        action::Action,
        icon::Icon,
        room::{
            face,
            field::Field,
            look::{BODY, Button, HEIGHT, LEAD, Words, quiet},
        },
        state::State,
        style::{RADIUS, c32, colours, hairline},
    },
    base::Id,
    i18n::{cluster_name, text, text_with},
    model::{Card, Cluster},
};

/// Around what is in a group.
const PAD: f32 = 12.0;
/// Height of the place for one more group.
pub(super) const FRESH: f32 = 84.0;

/// A group and the heights of its cards.
pub(super) struct Group<'a> {
    cluster: &'a Cluster,
    cards: Vec<(&'a Card, f32)>,
}

impl<'a> Group<'a> {
    pub(super) fn new(state: &State, shown: &Shown<'a>, cluster: &'a Cluster, width: f32) -> Self {
        let cards = cluster.cards.iter().filter_map(|id| shown.document.card(id));
        let height = |card: &Card| card::height(state, shown, card, width - 2.0 * PAD);
        Self { cluster, cards: cards.map(|card| (&**card, height(card))).collect() }
    }

    pub(super) fn id(&self) -> &Id {
        &self.cluster.id
    }

    /// How high it is.
    pub(super) fn height(&self) -> f32 {
        let cards: f32 = self.cards.iter().map(|(_, height)| height + face::BETWEEN).sum();
        2.0 * PAD + HEIGHT + GAP + cards + GAP - face::BETWEEN + HEIGHT
    }

    /// Draws it.
    #[expect(clippy::too_many_arguments, reason = "what is drawn, where, and the two lists that grow with it")]
    pub(super) fn show(
        &self,
        ui: &mut Ui,
        state: &State,
        shown: &Shown<'_>,
        place: Rect,
        spots: &mut Spots,
        out: &mut Vec<Action>,
    ) {
        let inks = colours(ui);
        ui.painter().rect(place, RADIUS + 4, c32(inks.panel), hairline(inks.border), StrokeKind::Inside);
        let inner = place.shrink(PAD);
        self.name_ui(ui, state, shown, inner.with_max_y(inner.top() + HEIGHT), out);
        let mut y = inner.top() + HEIGHT + GAP;
        for (card, height) in &self.cards {
            let rect = Rect::from_min_size(pos2(inner.left(), y), vec2(inner.width(), *height));
            spots.drag(card::card_ui(ui, state, shown, card, rect, out));
            y = rect.bottom() + face::BETWEEN;
        }
        self.foot_ui(ui, state, shown, inner.with_min_y(inner.bottom() - HEIGHT), out);
    }

    /// The name, to be typed.
    fn name_ui(&self, ui: &mut Ui, state: &State, shown: &Shown<'_>, place: Rect, out: &mut Vec<Action>) {
        let language = state.language();
        let id = &self.cluster.id;
        let line = WidgetId::unique(("group name", id));
        if shown.grouping.fresh.as_ref() == Some(id) {
            // Once: whoever comes back to the groups wants their cards.
            ui.memory_mut(|m| m.request_focus(line));
            out.push(act(GroupAction::Asked));
        }
        let said = text_with(language, "groups-name", &[("group", cluster_name(language, self.cluster).into())]);
        let typing = shown.grouping.naming.as_ref().filter(|(named, _)| named == id).map(|(_, typed)| typed.as_str());
        let field = Field { id: line, name: &said, hint: text(language, "groups-name-hint"), is_masked: false };
        let typed = field.show(ui, place, typing.unwrap_or(&self.cluster.name));
        out.extend(typed.words.map(|words| act(GroupAction::Type(id.clone(), words))));
        if typed.is_entered {
            // On with the next card.
            match shown.loose.first() {
                Some(next) => ui.memory_mut(|m| m.request_focus(card::id(&next.id))),
                None => ui.memory_mut(|m| m.surrender_focus(line)),
            }
        }
        if (typed.is_entered || typed.is_left) && typing.is_some() {
            out.push(act(GroupAction::Name(id.clone())));
        }
    }

    /// What can become of it; while a card is picked up, the place to put it down.
    fn foot_ui(&self, ui: &mut Ui, state: &State, shown: &Shown<'_>, place: Rect, out: &mut Vec<Action>) {
        let language = state.language();
        let id = &self.cluster.id;
        let group = cluster_name(language, self.cluster);
        if let Some(held) = shown.held.filter(|held| !self.cluster.cards.contains(&held.id)) {
            let said = text_with(language, "groups-put-name", &[("group", group.into())]);
            if Button::new(text(language, "groups-put")).named(&said).show_in(ui, place).clicked() {
                out.push(act(GroupAction::Drop(held.id.clone(), Spot::With(id.clone()))));
            }
            return;
        }
        let merge = text(language, "groups-merge");
        let merge_name = text_with(language, "groups-merge-name", &[("group", (&group).into())]);
        // One card alone is merged already.
        let can_merge =
            self.cluster.cards.len() > 1 && shown.lane.kind.card_kind().is_some_and(crate::model::CardKind::merges);
        let apart = Rect::from_min_max(pos2(place.right() - HEIGHT, place.top()), place.max);
        let button = Button::new(merge).named(&merge_name);
        if can_merge && button.show_in(ui, place.with_max_x(apart.left() - 8.0)).clicked() {
            out.push(act(GroupAction::Merge(id.clone())));
        }
        let said = text_with(language, "groups-dissolve", &[("group", group.into())]);
        if Button::sign(Icon::CLOSE, &said).show_in(ui, apart).clicked() {
            out.push(act(GroupAction::Dissolve(id.clone())));
        }
    }
}

/// The place for one more group.
pub(super) fn fresh_ui(ui: &Ui, state: &State, shown: &Shown<'_>, place: Rect, out: &mut Vec<Action>) {
    let language = state.language();
    let inks = colours(ui);
    let sense = if shown.held.is_some() { Sense::click() } else { Sense::hover() };
    let response = ui.interact(place, WidgetId::unique("fresh group place"), sense);
    let name = text(language, "groups-fresh");
    let role = if shown.held.is_some() { Role::Button } else { Role::Label };
    response.widget_info(|| WidgetInfo::labeled(role, true, name));
    let frame = place.shrink(1.0);
    let corners = [frame.left_top(), frame.right_top(), frame.right_bottom(), frame.left_bottom(), frame.left_top()];
    let stroke = Stroke::new(1.5, c32(if response.hovered() { inks.accent } else { inks.border }));
    ui.painter().extend(Shape::dashed_line(&corners, stroke, 7.0, 5.0));
    let style = if shown.held.is_some() { LEAD } else { BODY };
    let words = Words::new(name, style, place.width() - 2.0 * PAD, language);
    let ink = if shown.held.is_some() { inks.ink } else { quiet(inks) };
    words.paint(ui, pos2(place.center().x - words.width() / 2.0, place.center().y - words.height() / 2.0), ink);
    if let Some(held) = shown.held.filter(|_| response.clicked()) {
        out.push(act(GroupAction::Drop(held.id.clone(), Spot::Fresh)));
    }
}
