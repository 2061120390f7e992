//! The filter over the list: all findings, or those of one weight.

use egui::{
    Align2, CornerRadius, CursorIcon, Frame, Id, Margin, Rect, Sense, Stroke, StrokeKind, Ui, WidgetInfo,
    accesskit::Role, pos2, vec2,
};

use super::{Sign, level_words};
use crate::{
    app::{
        action::Action,
        help::{Topic, beside_ui},
        review::ReviewAction,
        state::State,
        style::{self, CONTROL_HEIGHT, RADIUS, bold, c32, colours, hairline, regular},
    },
    i18n::{text, text_with},
    review::Level,
};

/// Size of the words, in logical pixels.
const WORDS: f32 = 12.0;
/// Room for the sign before the words of a segment.
const SIGN: f32 = 18.0;
/// Least air at either side of a segment.
const AIR: f32 = 6.0;

/// One segment.
struct Segment {
    level: Option<Level>,
    shown: String,
    count: usize,
    spoken: String,
}

/// Draws the filter, and the line under it.
pub(super) fn head_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    let segments = segments(state);
    let margin = Margin { left: 14, right: 14, top: 12, bottom: 12 };
    Frame::new().inner_margin(margin).show(ui, |ui| {
        // The question mark stands behind the filter.
        let width = ui.available_width() - style::HIT.x;
        let (id, area) = ui.allocate_space(vec2(width, CONTROL_HEIGHT));
        ui.ctx().accesskit_node_builder(id, |node| {
            node.set_role(Role::RadioGroup);
            node.set_label(text(state.language(), "findings-filter"));
        });
        segments_ui(ui, state, area, &segments, actions);
        beside_ui(ui, state, (area, Topic::Review), actions);
    });
    ui.add_space(-ui.spacing().item_spacing.y);
    let line = ui.max_rect().x_range();
    ui.painter().hline(line, ui.cursor().top() - 0.5, hairline(colours(ui).line));
}

fn segments(state: &State) -> Vec<Segment> {
    let (language, found) = (state.language(), &state.review.found);
    let all = [None].into_iter().chain(Level::ALL.into_iter().map(Some));
    all.map(|level| {
        let words = level.map_or_else(|| text(language, "findings-all"), |level| level_words(language, level));
        let count = level.map_or(found.findings.len(), |level| found.count(level));
        let args = [("level", words.into()), ("count", count.into())];
        Segment { level, shown: words.to_owned(), count, spoken: text_with(language, "findings-filter-one", &args) }
    })
    .collect()
}

fn segments_ui(ui: &Ui, state: &State, area: Rect, segments: &[Segment], actions: &mut Vec<Action>) {
    let inks = colours(ui);
    ui.painter().rect_filled(area, RADIUS, c32(inks.field));
    let measured = |words: &str| ui.painter().layout_no_wrap(words.to_owned(), bold(WORDS), c32(inks.ink)).size().x;
    let width = |segment: &Segment, says: bool| {
        let sign = if segment.level.is_some() { SIGN } else { 0.0 };
        sign + measured(&label(segment, says))
    };
    let air = |says: bool| {
        let taken: f32 = segments.iter().map(|segment| width(segment, says)).sum();
        (area.width() - taken) / segments.len() as f32 / 2.0
    };
    // Where the words have no room, signs and numbers do.
    let says = air(true) >= AIR;
    let air = air(says);
    let mut left = area.left();
    for (at, segment) in segments.iter().enumerate() {
        let size = vec2(width(segment, says) + 2.0 * air, area.height());
        let rect = Rect::from_min_size(pos2(left, area.top()), size);
        left += size.x;
        let is_on = state.review.level == segment.level;
        let id = Id::unique(("findings of a weight", at));
        let part = ui.interact(rect, id, Sense::click()).on_hover_cursor(CursorIcon::PointingHand);
        part.widget_info(|| WidgetInfo::selected(Role::RadioButton, true, is_on, &segment.spoken));
        let corners = corners(at, segments.len());
        if is_on {
            ui.painter().rect_filled(rect, corners, c32(inks.accent_wash));
        } else if part.hovered() {
            ui.painter().rect_filled(rect, corners, c32(style::hover(inks)));
        }
        if at > 0 {
            ui.painter().vline(rect.left(), rect.y_range(), hairline(inks.line));
        }
        let mut x = rect.left() + air;
        if let Some(level) = segment.level {
            Sign::of(level, inks).paint(ui.painter(), pos2(x + 7.0, rect.center().y), 14.0);
            x += SIGN;
        }
        let (font, ink) = if is_on { (bold(WORDS), inks.accent) } else { (regular(WORDS), inks.ink) };
        let words = label(segment, says);
        ui.painter().text(pos2(x, rect.center().y), Align2::LEFT_CENTER, words, font, c32(ink));
        if is_on {
            ui.painter().rect_stroke(rect, corners, Stroke::new(1.5, c32(inks.accent)), StrokeKind::Inside);
        }
        if part.clicked() && !is_on {
            actions.push(Action::Review(ReviewAction::Level(segment.level)));
        }
        if !says {
            part.on_hover_text(&segment.spoken);
        }
    }
    ui.painter().rect_stroke(area, RADIUS, hairline(inks.border), StrokeKind::Inside);
}

fn label(segment: &Segment, says: bool) -> String {
    if says || segment.level.is_none() {
        format!("{} {}", segment.shown, segment.count)
    } else {
        segment.count.to_string()
    }
}

/// Round at the two ends of the row only.
fn corners(at: usize, count: usize) -> CornerRadius {
    let left = if at == 0 { RADIUS } else { 0 };
    let right = if at + 1 == count { RADIUS } else { 0 };
    CornerRadius { nw: left, sw: left, ne: right, se: right }
}
