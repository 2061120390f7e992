//! Recover unsaved work: what windows left behind, with pictures, to open again or throw away.

use egui::{
    Align, Layout, Rect, RichText, ScrollArea, Sense, StrokeKind, Ui, UiBuilder, WidgetInfo, accesskit::Role, vec2,
};

use super::{from_right_ui, gallery::picture_ui, likeliest};
use crate::{
    app::{
        action::Action,
        control::{Control, Look},
        describe, dispatch,
        job::glance::Glance,
        panel::elided,
        start::RecentView,
        state::State,
        style::{self, bold, c32, colours, hairline, regular},
    },
    i18n::{text, text_with},
    io::Recoverable,
};

/// Height of a row.
const ROW: f32 = 120.0;
/// Width of a picture.
const PICTURE: f32 = 156.0;
/// Room for the buttons at the right of a row's foot.
const BUTTONS: f32 = 176.0;
/// Rows that are seen at once.
const ROWS_SEEN: f32 = 4.0;

/// The window.
pub(super) fn recovery_ui(ui: &mut Ui, state: &State, view: &mut RecentView, actions: &mut Vec<Action>) {
    let language = state.language();
    let maps = &state.left_behind.maps;
    if maps.iter().any(|map| !state.glances.contains_key(&map.path)) && !state.jobs.is_running(dispatch::RECENT_JOB) {
        actions.push(Action::Glance);
    }
    ui.label(text_with(language, "recovery-found", &[("count", maps.len().into())]));
    ui.add_space(8.0);
    let height = (ROW + 12.0) * ROWS_SEEN.min(maps.len() as f32);
    ScrollArea::vertical().max_height(height).min_scrolled_height(height).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 12.0;
        for map in maps {
            map_ui(ui, state, map, view, actions);
        }
    });
    ui.add_space(12.0);
    from_right_ui(ui, |ui| {
        let all = Control::text(text(language, "recovery-open-all"));
        let look = if state.left_behind.younger.is_empty() { Look::Filled } else { Look::Outlined };
        if maps.len() > 1 {
            let all = all.look(look).show(ui);
            if (if look == Look::Filled { likeliest(all) } else { all }).clicked() {
                actions.push(Action::RecoverAll);
            }
        }
        if likeliest(Control::text(text(language, "recovery-later")).look(Look::Outlined).show(ui)).clicked() {
            actions.push(Action::CloseDialog);
        }
    });
}

/// One map: picture, what is known of it, what can be done.
fn map_ui(ui: &mut Ui, state: &State, map: &Recoverable, view: &mut RecentView, actions: &mut Vec<Action>) {
    let (row, _) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::hover());
    let inks = colours(ui);
    ui.painter().rect(row, style::RADIUS + 2, c32(inks.raised), hairline(inks.line), StrokeKind::Inside);
    let picture = Rect::from_min_size(row.min, vec2(PICTURE, ROW)).shrink(1.0);
    let corners = egui::CornerRadius { nw: 7, sw: 7, ne: 0, se: 0 };
    ui.painter().rect_filled(picture, corners, c32(inks.canvas));
    if let Some(Glance::Map { picture: Some(pixels), .. }) = state.glances.get(&map.path) {
        picture_ui(ui, picture.shrink(8.0), &view.texture(ui, &map.path, pixels));
    }
    let inside = row.shrink2(vec2(14.0, 12.0)).with_min_x(row.left() + PICTURE + 16.0);
    words_ui(ui, state, map, inside);
    let buttons = inside.with_min_x(inside.right() - room_for_buttons(state, map));
    let layout = Layout::right_to_left(Align::Max);
    let mut ui = ui.new_child(UiBuilder::new().max_rect(buttons).layout(layout));
    buttons_ui(&mut ui, state, map, actions);
}

fn is_doubted(state: &State, map: &Recoverable) -> bool {
    state.left_behind.doubted.as_ref() == Some(&map.path)
}

fn room_for_buttons(state: &State, map: &Recoverable) -> f32 {
    if is_doubted(state, map) { BUTTONS * 1.75 } else { BUTTONS }
}

/// The map's title as people know it.
fn title(state: &State, map: &Recoverable) -> String {
    let title = map.title.trim().replace("\\n", " ");
    if title.is_empty() { text(state.language(), "untitled").to_owned() } else { title }
}

/// Title, when it was kept and how much it is, its file, and what else there is to know.
fn words_ui(ui: &mut Ui, state: &State, map: &Recoverable, room: Rect) {
    let (language, inks) = (state.language(), colours(ui));
    let when = describe::moment(state, map.time);
    let cards = match state.glances.get(&map.path) {
        Some(Glance::Map { cards, .. }) => text_with(language, "selected-cards", &[("count", (*cards).into())]),
        Some(Glance::Missing | Glance::Unreadable) => text(language, "recovery-unreadable").to_owned(),
        None => String::new(),
    };
    let facts = if cards.is_empty() { when } else { format!("{when} · {cards}") };
    let no_file = || text(language, "recovery-no-file").to_owned();
    let file = map.original.as_ref().map_or_else(no_file, |path| path.display().to_string());
    let note = if is_doubted(state, map) {
        Some((text(language, "recovery-doubt").to_owned(), inks.gap))
    } else if let Some(later) = state.left_behind.younger.get(&map.path) {
        let when = describe::moment(state, *later);
        Some((text_with(language, "recovery-younger", &[("when", when.into())]), inks.check))
    } else if state.left_behind.named.contains(&map.path) {
        Some((text(language, "recovery-named").to_owned(), inks.note))
    } else {
        None
    };
    let title = title(state, map);
    let lines = [
        (title.as_str(), bold(13.0), inks.ink, 0.0),
        (facts.as_str(), regular(12.0), inks.muted, 20.0),
        (file.as_str(), regular(12.0), inks.muted, 37.0),
    ];
    for (line, font, ink, down) in lines {
        let galley = elided(ui, line, font, room.width());
        let rect = Rect::from_min_size(room.min + vec2(0.0, down), galley.size());
        let response = ui.interact(rect, egui::Id::unique(("left behind", &map.path, line)), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, line));
        let is_cut = galley.elided;
        ui.painter().galley_with_override_text_color(rect.min, galley, c32(ink));
        if is_cut {
            response.on_hover_text(line);
        }
    }
    if let Some((note, ink)) = note {
        let below = room.with_min_y(room.top() + 62.0).with_max_x(room.right() - room_for_buttons(state, map) - 12.0);
        let mut ui = ui.new_child(UiBuilder::new().max_rect(below));
        ui.label(RichText::new(note).small().color(c32(ink)));
    }
}

/// Open, throw away; asked once more: throw away, keep.
fn buttons_ui(ui: &mut Ui, state: &State, map: &Recoverable, actions: &mut Vec<Action>) {
    let language = state.language();
    let title = title(state, map);
    let named = |key| text_with(language, key, &[("name", (&title).into())]);
    let forget = Control::text(text(language, "recovery-forget-short")).look(Look::Outlined);
    if is_doubted(state, map) {
        // Where "throw away" was a moment ago: neither a double click nor Enter twice throws it away.
        let hold = Control::text(text(language, "recovery-hold")).look(Look::Filled).min_width(BUTTONS);
        ui.push_id("doubted", |ui| {
            if likeliest(hold.named(&named("recovery-hold-name")).show(ui)).clicked() {
                actions.push(Action::Doubt(None));
            }
            if forget.named(&named("recovery-forget-surely")).show(ui).clicked() {
                actions.push(Action::Forget(map.path.clone()));
            }
        });
        return;
    }
    // Where the file has something later, opening is not what most will want.
    let look = if state.left_behind.younger.contains_key(&map.path) { Look::Outlined } else { Look::Filled };
    let open = Control::text(text(language, "recovery-open-short")).look(look);
    let open = open.named(&named("recovery-open")).show(ui);
    let is_likeliest = look == Look::Filled && state.left_behind.maps.len() == 1;
    if (if is_likeliest { likeliest(open) } else { open }).clicked() {
        actions.push(Action::Recover(Box::new(map.clone())));
    }
    if forget.look(Look::Bare).named(&named("recovery-forget")).show(ui).clicked() {
        actions.push(Action::Doubt(Some(map.path.clone())));
    }
}
