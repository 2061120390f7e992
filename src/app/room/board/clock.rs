//! The clock of an activity: a ring that drains, the time in figures, what to do about it.

use std::time::Duration;

use egui::{Align2, Color32, Pos2, Rect, Shape, Stroke, Ui, pos2, vec2};

use crate::{
    app::{
        action::Action,
        dispatch::RoomAction,
        icon::Icon,
        room::{
            Room,
            board::CourseAction,
            look::{self, Button, HEIGHT, SMALL, Words, quiet},
        },
        state::State,
        style::{bold, c32, colours},
    },
    base::Colour,
    i18n::{text, text_with},
    theme::WindowColours,
    workshop::{Countdown, Left},
};

/// The last stretch of an activity, in which the clock looks different.
const SOON: Duration = Duration::from_mins(1);
/// Thickness of the ring, and near the end.
const RING: (f32, f32) = (10.0, 15.0);
/// Pieces of a full ring.
const PIECES: f32 = 180.0;
/// Size of the figures as a part of the ring's diameter, and their least size.
const FIGURES: (f32, f32) = (0.25, 52.0);

/// What the clock shows.
#[derive(Clone, Debug, PartialEq)]
pub struct Face {
    /// "4:32", or "+0:42" when the time is over.
    pub figures: String,
    /// "of 8 minutes", "paused", "over time".
    pub words: String,
    /// What of the time is left, from 1 to 0.
    pub part: f32,
    /// How near the end is.
    pub mood: Mood,
    /// Whether it runs.
    pub is_running: bool,
    /// Whether it was held after it had begun.
    pub is_paused: bool,
}

/// How near the end is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mood {
    /// There is time.
    Calm,
    /// The last minute.
    Soon,
    /// It is over.
    Over,
}

/// What the clock of the activity at hand shows; none without an activity.
pub fn face(state: &State, room: &Room) -> Option<Face> {
    let document = state.document()?;
    let language = state.language();
    let activity = room.course.activity(document)?;
    let standing = || Countdown::new(Duration::from_mins(u64::from(activity.minutes)));
    let clock = room.course.clock.clone().unwrap_or_else(standing);
    let planned = clock.planned;
    let left = clock.left(state.clock.now());
    let minutes = usize::try_from(planned.as_secs().div_ceil(60)).unwrap_or(usize::MAX);
    let (figures, part, mood) = match left {
        Left::Time(left) => {
            let part = left.as_secs_f32() / planned.as_secs_f32().max(1.0);
            let mood =
                if left <= SOON && clock.passed(state.clock.now()) > Duration::ZERO { Mood::Soon } else { Mood::Calm };
            // A second that has begun counts in full: the clock reaches 0:00 when the time is up.
            (figures(left.as_secs() + u64::from(left.subsec_nanos() > 0)), part, mood)
        }
        Left::Over(over) => (format!("+{}", figures(over.as_secs())), 0.0, Mood::Over),
    };
    let words = match mood {
        _ if room.course.clock.is_none() => text(language, "clock-ready").to_owned(),
        _ if !clock.is_running() => text(language, "clock-paused").to_owned(),
        Mood::Over => text(language, "clock-over").to_owned(),
        Mood::Soon => text(language, "clock-soon").to_owned(),
        Mood::Calm => text_with(language, "clock-of", &[("minutes", minutes.into())]),
    };
    let (is_running, has_begun) = (clock.is_running(), room.course.began.is_some());
    Some(Face { figures, words, part, mood, is_running, is_paused: has_begun && !is_running })
}

/// Minutes and seconds, hours before them where there are some.
fn figures(secs: u64) -> String {
    let (hours, minutes, secs) = (secs / 3600, secs / 60 % 60, secs % 60);
    if hours > 0 { format!("{hours}:{minutes:02}:{secs:02}") } else { format!("{minutes}:{secs:02}") }
}

impl Face {
    /// What of the ring or bar is drawn: all of it once the time is over, so that this is seen.
    pub fn shown(&self) -> f32 {
        if self.mood == Mood::Over { 1.0 } else { self.part }
    }

    /// The colour of what is left.
    pub fn colour(&self, inks: &WindowColours) -> Colour {
        match self.mood {
            _ if self.is_paused => inks.border,
            Mood::Calm => inks.accent,
            Mood::Soon => inks.check,
            Mood::Over => inks.gap,
        }
    }
}

/// Draws the next frame when the clock shows the next second.
pub(super) fn wake(ui: &Ui, state: &State, room: &Room) {
    let Some(clock) = room.course.clock.as_ref().filter(|clock| clock.is_running()) else { return };
    let second = Duration::from_secs(1);
    let rest = match clock.left(state.clock.now()) {
        Left::Time(left) => Duration::from_nanos(u64::from(left.subsec_nanos())),
        Left::Over(over) => second.saturating_sub(Duration::from_nanos(u64::from(over.subsec_nanos()))),
    };
    let rest = if rest.is_zero() { second } else { rest };
    // A breath later, so that the second has really passed.
    ui.ctx().request_repaint_after(rest + Duration::from_millis(5));
}

/// Draws the ring with the time in it, as large as `place`.
pub(super) fn ring_ui(ui: &mut Ui, face: &Face, place: Rect) {
    let inks = colours(ui);
    let said = format!("{}, {}", face.figures, face.words);
    look::label(ui, place, &said);
    let (middle, size) = (place.center(), place.width().min(place.height()));
    let scale = (size / 210.0).max(1.0);
    let thick = if face.mood == Mood::Calm { RING.0 } else { RING.1 } * scale;
    let radius = (size - RING.1 * scale) / 2.0;
    ui.painter().circle_filled(middle, radius, c32(inks.raised));
    arc(ui, middle, radius, 1.0, Stroke::new(RING.0 * scale, c32(inks.line)));
    let colour = face.colour(inks);
    arc(ui, middle, radius, face.shown(), Stroke::new(thick, c32(colour)));
    let figures = ui.painter().layout_no_wrap(
        face.figures.clone(),
        bold((size * FIGURES.0).max(FIGURES.1)),
        Color32::PLACEHOLDER,
    );
    let room = 2.0 * (radius - RING.1 * scale) - 8.0;
    let figures = if figures.size().x > room {
        let smaller = (size * FIGURES.0).max(FIGURES.1) * room / figures.size().x;
        ui.painter().layout_no_wrap(face.figures.clone(), bold(smaller), Color32::PLACEHOLDER)
    } else {
        figures
    };
    let words = ui.painter().layout_no_wrap(
        face.words.clone(),
        crate::app::style::regular(SMALL.size * scale.min(2.0)),
        Color32::PLACEHOLDER,
    );
    let at = Align2::CENTER_CENTER.anchor_size(middle - vec2(0.0, 6.0 * scale), figures.size()).min;
    let under = middle.y - 6.0 * scale + figures.size().y / 2.0 - 2.0 * scale;
    ui.painter().galley_with_override_text_color(at, figures, c32(inks.ink));
    let at = pos2(middle.x - words.size().x / 2.0, under);
    ui.painter().galley_with_override_text_color(at, words, c32(quiet(inks)));
}

/// An arc that begins at the top and covers `part` of the circle, clockwise.
fn arc(ui: &Ui, middle: Pos2, radius: f32, part: f32, stroke: Stroke) {
    if part <= 0.0 {
        return;
    }
    let at = |turn: f32| {
        let angle = turn * std::f32::consts::TAU;
        middle + vec2(libm::sinf(angle), -libm::cosf(angle)) * radius
    };
    let pieces = (PIECES * part).ceil().max(2.0) as usize;
    let mut points: Vec<Pos2> = (0..=pieces).map(|i| at(part * i as f32 / pieces as f32)).collect();
    if part < 1.0 {
        for end in [points.first(), points.last()].into_iter().flatten() {
            ui.painter().circle_filled(*end, stroke.width / 2.0, stroke.color);
        }
        ui.painter().add(Shape::line(points, stroke));
    } else {
        // The last point is the first: a join between the two would be a spike.
        points.pop();
        ui.painter().add(Shape::closed_line(points, stroke));
    }
}

/// Draws the time as a line of figures over a bar: where a ring has no room. Gives its height.
pub(super) fn line_ui(ui: &mut Ui, state: &State, face: &Face, place: Rect) {
    let inks = colours(ui);
    look::label(ui, place, &format!("{}, {}", face.figures, face.words));
    let figures = ui.painter().layout_no_wrap(face.figures.clone(), bold(FIGURES.1), Color32::PLACEHOLDER);
    let (w, h) = (figures.size().x, figures.size().y);
    ui.painter().galley_with_override_text_color(place.min - vec2(0.0, 6.0), figures, c32(inks.ink));
    let beside = place.width() - w - 14.0;
    let words = Words::new(&face.words, SMALL, beside, state.language());
    words.paint(ui, pos2(place.left() + w + 14.0, place.top() - 6.0 + h * 0.72 - words.height()), quiet(inks));
    let bar = Rect::from_min_size(pos2(place.left(), place.bottom() - 8.0), vec2(place.width(), 8.0));
    ui.painter().rect_filled(bar, 4, c32(inks.line));
    let colour = face.colour(inks);
    let full = bar.with_max_x(bar.left() + bar.width() * face.shown());
    ui.painter().rect_filled(full, 4, c32(colour));
}

/// Height of [`line_ui`].
pub(super) const LINE: f32 = 68.0;

/// Draws the two buttons of the clock side by side in the middle of `place`.
pub(super) fn buttons_ui(ui: &mut Ui, state: &State, face: &Face, place: Rect, actions: &mut Vec<Action>) {
    let language = state.language();
    let (icon, words) = if face.is_running {
        (Icon::PAUSE, text(language, "clock-pause"))
    } else {
        (Icon::PLAY, text(language, "clock-run"))
    };
    let hold = Button::new(words).icon(icon);
    let more = Button::new(text(language, "clock-more"));
    let widths = [hold.width(ui), more.width(ui)];
    let total = widths[0] + widths[1] + 10.0;
    let left = place.center().x - total.min(place.width()) / 2.0;
    let first = Rect::from_min_size(pos2(left, place.top()), vec2(widths[0], HEIGHT));
    let second = Rect::from_min_max(
        pos2(first.right() + 10.0, place.top()),
        pos2((left + total).min(place.right()), place.top() + HEIGHT),
    );
    if hold.show_in(ui, first).clicked() {
        actions.push(Action::Room(RoomAction::Course(CourseAction::Clock)));
    }
    if more.named(text(language, "clock-more-name")).show_in(ui, second).clicked() {
        actions.push(Action::Room(RoomAction::Course(CourseAction::Lengthen)));
    }
}
