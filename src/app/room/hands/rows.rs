//! Five rows, one for each number of fingers: face, count, and a dot for each hand.

use std::sync::Arc;

use egui::{
    Align2, CursorIcon, Galley, Id, Rect, Sense, Stroke, StrokeKind, Ui, UiBuilder, WidgetInfo, accesskit::Role, pos2,
    vec2,
};

use super::{BUTTON, HandsAction};
use crate::{
    app::{
        action::Action,
        control::{Control, Look},
        dispatch::RoomAction,
        icon::Icon,
        panel::elided,
        room::Room,
        state::State,
        style::{RADIUS, bold, c32, colours, hairline, regular},
    },
    base::Point,
    i18n::{self, text_with},
    model::Scale,
    render::screen::{View, paint_small},
    scene::mark::{AXIS_FACE_SIZE, axis_face},
};

/// Height of a row, at least and at most.
const ROW: (f32, f32) = (48.0, 132.0);
/// Up to this height a row is drawn in its usual size, and larger in proportion beyond.
const USUAL: f32 = 72.0;
/// At least so wide is a row in its usual size; how much larger it is drawn at most.
const WIDE: f32 = 420.0;
const LARGEST: f32 = 1.6;
/// Between rows.
const GAP: f32 = 8.0;
/// Diameter of a face.
const FACE: f32 = 34.0;
/// Diameter of the dot of a hand, and from one to the next.
const DOT: (f32, f32) = (10.0, 13.0);

/// Draws them, the most fingers on top.
pub(super) fn rows_ui(
    ui: &mut Ui,
    state: &State,
    room: &Room,
    counts: [u16; 5],
    place: Rect,
    actions: &mut Vec<Action>,
) {
    let height = ((place.height() + GAP) / 5.0 - GAP).clamp(ROW.0, ROW.1);
    let wide = place.width() / WIDE;
    let scale = (height / USUAL).min(wide).clamp(1.0, LARGEST);
    // Dots begin below each other.
    let words = (0..5).map(|row| words(ui, state, row, scale)).map(|(name, about)| name.size().x.max(about.size().x));
    let most = counts.iter().copied().max().unwrap_or_default();
    let measure = Measure { words: words.fold(0.0, f32::max), most, scale };
    for (at, (row, count)) in counts.iter().enumerate().rev().enumerate() {
        let top = place.top() + at as f32 * (height + GAP);
        let rect = Rect::from_min_size(pos2(place.left(), top), vec2(place.width(), height));
        let shown = Shown { row, count: *count, is_chosen: room.hands.row == row };
        row_ui(ui, state, &shown, &measure, rect, actions);
    }
}

/// What all rows have in common.
struct Measure {
    /// Width of the words.
    words: f32,
    /// The largest count.
    most: u16,
    /// How much larger than usual everything is.
    scale: f32,
}

/// A row as it is.
struct Shown {
    row: usize,
    count: u16,
    is_chosen: bool,
}

fn row_ui(ui: &mut Ui, state: &State, shown: &Shown, measure: &Measure, rect: Rect, actions: &mut Vec<Action>) {
    let Shown { row, count, is_chosen } = *shown;
    let (language, inks) = (state.language(), colours(ui));
    let unit = row as f32 / 2.0 - 1.0;
    let response = ui.interact(rect, Id::unique(("hands", row)), Sense::click());
    response.widget_info(|| {
        let (fingers, feeling) = said(state, row);
        let name = text_with(
            language,
            "hands-row",
            &[("fingers", fingers.as_str().into()), ("feeling", feeling.into()), ("count", u32::from(count).into())],
        );
        WidgetInfo::selected(Role::RadioButton, true, is_chosen, name)
    });
    let (fill, edge) = if is_chosen {
        (inks.accent_wash, Stroke::new(2.0, c32(inks.accent)))
    } else {
        (inks.raised, hairline(inks.border))
    };
    ui.painter().rect(rect, RADIUS, c32(fill), edge, StrokeKind::Inside);
    let scale = measure.scale;
    let (edge, diameter) = (14.0 * scale, FACE * scale);
    face(ui, pos2(rect.left() + edge + diameter / 2.0, rect.center().y), unit, diameter);
    let words = rect.left() + 2.0 * edge + diameter;
    let (name, about) = self::words(ui, state, row, scale);
    let painter = ui.painter();
    painter.galley(pos2(words, rect.center().y - name.size().y + 2.0), name, c32(inks.ink));
    painter.galley(pos2(words, rect.center().y + 1.0), about, c32(inks.ink));
    let buttons = rect.right() - edge.min(14.0) - 2.0 * BUTTON - 8.0;
    let number = elided(ui, &count.to_string(), bold(28.0 * scale), 80.0 * scale);
    let number_left = buttons - 14.0 - number.size().x;
    let at = Align2::LEFT_CENTER.anchor_size(pos2(number_left, rect.center().y), number.size()).min;
    ui.painter().galley_with_override_text_color(at, number, c32(inks.ink));
    let free = words + measure.words + 18.0 * scale..=buttons - 14.0 - 60.0 * scale;
    dots(ui, count, measure, Rect::from_x_y_ranges(free, rect.y_range()));
    let used = add_ui(ui, state, row, count, rect.with_min_x(buttons));
    if let Some(up) = used {
        actions.extend([HandsAction::Row(row), HandsAction::Add(up)].map(|a| Action::Room(RoomAction::Hands(a))));
    } else if response.on_hover_cursor(CursorIcon::PointingHand).clicked() {
        actions.push(Action::Room(RoomAction::Hands(HandsAction::Row(row))));
    }
}

/// How many fingers, and what they mean.
fn said(state: &State, row: usize) -> (String, &str) {
    let language = state.language();
    let fingers = text_with(language, "hands-fingers", &[("count", (row + 1).into())]);
    let feeling = state.document().map_or("", |document| {
        let value = Scale::OneToFive.convert(row as f32 + 1.0, document.journey.scale);
        i18n::felt_name(language, document, value)
    });
    (fingers, feeling)
}

/// The same as set.
fn words(ui: &Ui, state: &State, row: usize, scale: f32) -> (Arc<Galley>, Arc<Galley>) {
    let (fingers, feeling) = said(state, row);
    let set = |words: String, font| ui.painter().layout_no_wrap(words, font, c32(colours(ui).ink));
    (set(fingers, bold(19.0 * scale)), set(feeling.to_owned(), regular(16.0 * scale)))
}

/// The buttons for one hand more or fewer.
fn add_ui(ui: &mut Ui, state: &State, row: usize, count: u16, place: Rect) -> Option<bool> {
    let mut used = None;
    let layout = egui::Layout::left_to_right(egui::Align::Center);
    ui.scope_builder(UiBuilder::new().max_rect(place).layout(layout), |ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        let name = |key| text_with(state.language(), key, &[("count", (row + 1).into())]);
        let (fewer, more) = (name("hands-fewer"), name("hands-more"));
        if Control::icon(Icon::MINUS, &fewer).look(Look::Outlined).height(BUTTON).enabled(count > 0).show(ui).clicked()
        {
            used = Some(false);
        }
        if Control::icon(Icon::PLUS, &more).look(Look::Outlined).height(BUTTON).show(ui).clicked() {
            used = Some(true);
        }
    });
    used
}

/// The face of the scale, as it stands beside the curve.
fn face(ui: &Ui, centre: egui::Pos2, unit: f32, diameter: f32) {
    let zoom = diameter / AXIS_FACE_SIZE;
    let view = View { origin: centre, zoom, pixels_per_point: ui.ctx().pixels_per_point(), settled: true };
    paint_small(ui.painter(), &axis_face(Point::default(), unit, colours(ui).ink), &view);
}

/// A dot for each hand; in all rows a bar where the dots of one have no room.
fn dots(ui: &Ui, count: u16, measure: &Measure, place: Rect) {
    let (ink, room, most) = (c32(colours(ui).ink), place.width(), f32::from(measure.most));
    let (dot, pitch) = (DOT.0 * measure.scale, DOT.1 * measure.scale);
    if most * pitch <= room {
        for at in 0..count {
            let x = place.left() + (f32::from(at) + 0.5) * pitch;
            ui.painter().circle_filled(pos2(x, place.center().y), dot / 2.0, ink);
        }
    } else if room > 20.0 && count > 0 {
        let width = (room * f32::from(count) / most).max(3.0);
        let top = place.center().y - dot / 2.0;
        let bar = Rect::from_min_size(pos2(place.left(), top), vec2(width, dot));
        ui.painter().rect_filled(bar, 2.0, ink);
    }
}
