//! What an item of the agenda is about: chosen from a menu, it comes onto the board with the item.

use egui::{Popup, Rect, Ui, accesskit::Role};

use super::{list::change, row::Row};
use crate::{
    app::{action::Action, control::checked_item_ui, icon::Icon, room::look::Button, state::State},
    base::Language,
    i18n::{lane_label, text, text_with},
    model::{Activity, ActivityKind, CardKind, Document, LaneKind, Topic},
    workshop::AgendaChange,
};

/// Whether an item of this kind is about something on the map.
pub(super) fn has_topic(kind: ActivityKind) -> bool {
    use ActivityKind::{Discuss, ReadOut, SilentWriting, Vote};
    matches!(kind, SilentWriting | ReadOut | Discuss | Vote)
}

/// What can be chosen for an item of this kind, on this map.
fn choices(document: &Document, activity: &Activity) -> Vec<Option<Topic>> {
    use ActivityKind::{Discuss, ReadOut};
    let is_talk = matches!(activity.kind, Discuss | ReadOut);
    let has_words = |kind: &LaneKind| kind.card_kind().is_some_and(CardKind::merges);
    let on_map = |kind: &LaneKind| document.lanes.iter().any(|lane| lane.kind == *kind && !lane.hidden);
    let lanes = LaneKind::ALL.into_iter().filter(has_words).filter(on_map).map(|kind| Some(Topic::Lane(kind)));
    let talk = [Some(Topic::Personas), Some(Topic::Feelings)].into_iter().filter(|_| is_talk);
    let mut all: Vec<Option<Topic>> = std::iter::once(None).chain(talk).chain(lanes).collect();
    if !all.contains(&activity.about) {
        all.push(activity.about);
    }
    all
}

fn name(language: Language, topic: Option<Topic>) -> &'static str {
    match topic {
        None => text(language, "topic-none"),
        Some(Topic::Personas) => text(language, "topic-personas"),
        Some(Topic::Feelings) => text(language, "topic-feelings"),
        Some(Topic::Lane(kind)) => lane_label(language, kind),
    }
}

/// Draws a button with what it is about, and its menu.
pub(super) fn topic_ui(
    ui: &mut Ui,
    state: &State,
    document: &Document,
    row: &Row<'_>,
    place: Rect,
    actions: &mut Vec<Action>,
) {
    let language = state.language();
    let words = name(language, row.activity.about);
    let said = text_with(language, "agenda-about", &[("name", words.into())]);
    let button = Button::new(words).named(&said).icon_after(Icon::DOWN).show_in(ui, place);
    Popup::menu(&button).gap(4.0).width(place.width()).show(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        for about in choices(document, row.activity) {
            let is_on = about == row.activity.about;
            if checked_item_ui(ui, name(language, about), None, true, (Role::MenuItemRadio, is_on)).clicked() {
                let activity = Activity { about, ..row.activity.clone() };
                actions.push(change(AgendaChange::Put(row.at, activity), false));
                ui.close();
            }
        }
    });
}
