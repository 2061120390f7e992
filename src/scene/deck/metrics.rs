//! The figures: where they stand, where they should stand, and which way they go.

use super::{
    Setting,
    easel::{Easel, Sketch},
    measure::{BODY, SMALL},
    table::{Cell, Column, PlacedRow, Row, Table},
};
use crate::{
    base::{Language, Path, Point, Rect},
    i18n::{self, text_with},
    model::{Card, Kind, Metric, SlideKind},
    scene::{Item, Meaning, Role, Shape, Slide, Stroke},
};

/// Figures beyond these are on the slides of their phases only.
const MOST: usize = 40;
/// Height of a trend's line.
const TREND: f32 = 16.0;

/// What a column shows.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Field {
    Name,
    Value,
    Target,
    State,
    Trend,
    Measured,
    Method,
}

impl Field {
    /// Width of its column where no word needs more; the first takes the rest.
    fn width(self, is_wide: bool) -> f32 {
        let (wide, narrow) = match self {
            Self::Name => (0.0, 0.0),
            Self::Value => (92.0, 98.0),
            Self::Target => (98.0, 98.0),
            Self::State => (108.0, 106.0),
            Self::Trend => (88.0, 62.0),
            Self::Measured => (104.0, 98.0),
            Self::Method => (190.0, 0.0),
        };
        if is_wide { wide } else { narrow }
    }
}

pub(super) fn slides(setting: &Setting<'_>) -> Vec<Slide> {
    let all = || setting.shown_cards().filter_map(|card| metric(card).map(|metric| (card, metric)));
    let metrics: Vec<(&Card, &Metric)> = all().take(MOST).collect();
    if metrics.is_empty() {
        return Vec::new();
    }
    let is_wide = setting.size.w > 800.0;
    let fields = fields(&metrics, is_wide);
    // Where nothing says how figures were measured, there is room to say in one line when.
    let width = |field: Field| match field {
        Field::Measured if is_wide && !fields.contains(&Field::Method) => 176.0,
        _ => field.width(is_wide),
    };
    let columns = fields
        .iter()
        .map(|field| Column {
            name: setting.say(name(*field)).to_owned(),
            w: width(*field),
            at_right: matches!(field, Field::Value | Field::Target),
        })
        .collect();
    let rows = metrics
        .iter()
        .map(|(card, metric)| Row {
            owner: card.id.clone(),
            cells: fields.iter().map(|field| cell(setting, *field, card, metric)).collect(),
        })
        .collect();
    let table = Table::new(setting, (SlideKind::Metrics, heading(setting, &metrics)), columns, rows);
    let mut slides = table.slides(&|easel, row| beside(easel, row, &fields, &metrics));
    if let Some(first) = slides.first_mut() {
        first.notes.extend(metrics.iter().filter_map(|(card, _)| setting.card_note(card)));
        let more = all().count() - metrics.len();
        if more > 0 {
            first.notes.push(text_with(setting.language, "deck-more", &[("count", more.into())]));
        }
    }
    slides
}

fn metric(card: &Card) -> Option<&Metric> {
    match &card.kind {
        Kind::Metric(metric) => Some(metric),
        _ => None,
    }
}

fn name(field: Field) -> &'static str {
    match field {
        Field::Name => "deck-metric",
        Field::Value => "series-value",
        Field::Target => "field-target",
        Field::State => "field-status",
        Field::Trend => "deck-trend",
        Field::Measured => "deck-measured",
        Field::Method => "field-method",
    }
}

/// The columns that have anything to show.
fn fields(metrics: &[(&Card, &Metric)], is_wide: bool) -> Vec<Field> {
    let any = |wanted: &dyn Fn(&Metric) -> bool| metrics.iter().any(|(_, metric)| wanted(metric));
    let shown = [
        (Field::Name, true),
        (Field::Value, true),
        (Field::Target, any(&|m| m.target.is_some())),
        (Field::State, any(&|m| m.meets_target().is_some())),
        (Field::Trend, any(&|m| m.series.len() > 1)),
        (Field::Measured, any(&|m| m.latest().is_some_and(|l| !l.date.is_empty() || l.n.is_some()))),
        (Field::Method, is_wide && any(&|m| !i18n::method(Language::English, m).is_empty())),
    ];
    shown.into_iter().filter(|(_, has)| *has).map(|(field, _)| field).collect()
}

/// How many targets are met, if there are any.
fn heading(setting: &Setting<'_>, metrics: &[(&Card, &Metric)]) -> String {
    let judged: Vec<bool> = metrics.iter().filter_map(|(_, metric)| metric.meets_target()).collect();
    if judged.is_empty() {
        return setting.say("lane-metrics").to_owned();
    }
    let met = judged.iter().filter(|met| **met).count();
    text_with(setting.language, "deck-targets", &[("met", met.into()), ("count", judged.len().into())])
}

fn cell(setting: &Setting<'_>, field: Field, card: &Card, metric: &Metric) -> Cell {
    let language = setting.language;
    let (ink, muted) = (setting.colours.ink, setting.colours.muted);
    let (text, style, colour) = match field {
        Field::Name => (card.text.trim().to_owned(), BODY, ink),
        Field::Value => match metric.latest() {
            Some(latest) => (i18n::measured(language, metric, latest), BODY.bold(), ink),
            None => (setting.say("no-data").to_owned(), SMALL, muted),
        },
        Field::Target => {
            let target = metric.target.map(|target| i18n::figure(language, metric, target));
            (target.unwrap_or_default(), BODY, ink)
        }
        Field::State => match metric.meets_target() {
            Some(true) => (setting.say("deck-met").to_owned(), BODY, ink),
            Some(false) => (setting.say("deck-missed").to_owned(), BODY.bold(), ink),
            None => (String::new(), BODY, ink),
        },
        Field::Trend => (String::new(), SMALL, muted),
        Field::Measured => {
            let when = metric.latest().map(|latest| i18n::measured_when(language, latest));
            (when.unwrap_or_default(), SMALL, muted)
        }
        Field::Method => (i18n::method(language, metric), SMALL, muted),
    };
    Cell { text, style, colour }
}

/// The mark behind "met" or "missed", and the trend as a line.
fn beside(easel: &mut Easel<'_>, row: &PlacedRow, fields: &[Field], metrics: &[(&Card, &Metric)]) {
    let Some((card, metric)) = metrics.get(row.at) else { return };
    let place = |field: Field| row.cells.get(fields.iter().position(|f| *f == field)?);
    if let (Some(met), Some((cell, w))) = (metric.meets_target(), place(Field::State)) {
        let centre = Point::new(cell.x + w + 12.0, cell.y + row.line / 2.0);
        let mut sketch = Sketch::new(Rect::around(centre, 7.0)).of(&card.id);
        sketch.items.extend(target(easel.setting, met, Point::new(7.0, 7.0)));
        easel.put(sketch);
    }
    if let Some((cell, _)) = place(Field::Trend).filter(|_| metric.series.len() > 1) {
        let rect = Rect::new(cell.x, cell.y + (row.line - TREND) / 2.0, cell.w - 8.0, TREND);
        trend(easel, card, metric, rect);
    }
}

/// A disc with a check, or a triangle: told apart without colour.
fn target(setting: &Setting<'_>, met: bool, at: Point) -> Vec<Item> {
    let colours = setting.colours;
    if met {
        let check = [(-2.7, 0.2), (-0.8, 2.1), (2.9, -1.9)].map(|(x, y)| at + Point::new(x, y));
        return vec![
            Item::Fill(Shape::Circle(at, 6.0), colours.opportunity),
            Item::Stroke(Shape::Path(Path::line(&check)), Stroke::round(1.7, colours.paper)),
        ];
    }
    let corners = [(-6.2, -4.9), (6.2, -4.9), (0.0, 5.6)].map(|(x, y)| at + Point::new(x, y));
    vec![Item::Fill(Shape::Path(Path::polygon(&corners)), colours.pain)]
}

/// The series as a line with a dot at its end.
fn trend(easel: &mut Easel<'_>, card: &Card, metric: &Metric, rect: Rect) {
    let setting = easel.setting;
    let values = || metric.series.iter().map(|measure| measure.value);
    let (low, high) = values().fold((f64::MAX, f64::MIN), |(low, high), v| (low.min(v), high.max(v)));
    let (range, step) = (high - low, rect.w / (metric.series.len() - 1) as f32);
    let points: Vec<Point> = values()
        .enumerate()
        .map(|(at, value)| {
            let up = if range > 0.0 { ((value - low) / range) as f32 } else { 0.5 };
            Point::new(at as f32 * step, (1.0 - up) * rect.h)
        })
        .collect();
    let shown: Vec<String> =
        metric.series.iter().map(|measure| i18n::measured(setting.language, metric, measure)).collect();
    let args = [("metric", card.text.trim().into()), ("values", shown.join("; ").into())];
    let words = text_with(setting.language, "deck-trend-of", &args);
    let node = easel.meaning.add(Meaning::ROOT, Role::Figure, words, Some(card.id.clone()));
    // The box has room for the line's width and the dot at its end.
    let mut sketch = Sketch::new(rect.grown(3.5)).of(&card.id).means(node);
    let points: Vec<Point> = points.into_iter().map(|p| p + Point::new(3.5, 3.5)).collect();
    let line = Shape::Path(Path::line(&points));
    sketch.shape(line, None, Some(Stroke::round(1.6, setting.colours.muted)));
    if let Some(end) = points.last() {
        sketch.shape(Shape::Circle(*end, 3.2), Some(setting.colours.ink), None);
    }
    easel.put(sketch);
}
