//! All there is to say of a metric: name, value, target, trend, chart, and how it was measured.

use super::{Drawn, Look, Pen, name, over_time, series_words};
use crate::{
    base::{Point, Size},
    i18n::{self, text, text_with},
    metrics::{Trend, trend},
    model::{Card, Document, Metric},
    scene::{Item, mark},
    text::role,
};

/// Height of the chart.
const CHART: f32 = 82.0;
/// Between the parts.
const GAP: f32 = 4.0;

/// The tile of a metric card, `width` points wide; as high as it needs.
pub fn tile(look: &Look<'_>, doc: &Document, card: &Card, metric: &Metric, width: f32) -> Drawn {
    let mut pen = Pen::new(look);
    let colours = look.colours;
    let name = name(look.language, card, metric);
    let heading = pen.set(name, role::LANE_LABEL, width);
    let mut y = pen.words(&heading, Point::default(), colours.ink) + 1.0;
    y += value(&mut pen, metric, Point::new(0.0, y), width) + GAP;
    if !metric.series.is_empty() {
        let chart = over_time(look, name, metric, Size::new(width, CHART));
        let shift = Point::new(0.0, y);
        pen.items.extend(chart.items.into_iter().map(|item| moved(item, shift)));
        y += CHART + GAP;
    }
    let about = about(look, metric);
    if let Some(persona) = metric.persona.as_ref().and_then(|id| doc.persona(id)) {
        let style = doc.persona_style(&persona.id);
        pen.items.push(mark::mark(style, Point::new(3.0, y + 4.5), 6.0, colours.persona(style)));
        let set = pen.set(&persona.name, role::META, width - 10.0);
        y += pen.words(&set, Point::new(10.0, y), colours.ink) + 1.0;
    }
    if !about.is_empty() {
        let set = pen.set(&about, role::META, width);
        y += pen.words(&set, Point::new(0.0, y), colours.muted);
    }
    pen.finish(Size::new(width, y), words(look, doc, card, metric))
}

/// The newest value, beside it the target and which way it goes; returns the height.
fn value(pen: &mut Pen<'_>, metric: &Metric, at: Point, width: f32) -> f32 {
    let (language, colours) = (pen.look.language, pen.look.colours);
    let Some(latest) = metric.latest() else {
        let set = pen.line(text(language, "no-data"), role::CARD);
        pen.words(&set, at + Point::new(0.0, 2.5), colours.muted);
        return role::METRIC.line_height;
    };
    let set = pen.set(&i18n::measured(language, metric, latest), role::METRIC, width);
    let height = pen.words(&set, at, colours.ink);
    let mut x = at.x + set.width + 9.0;
    let mut y = at.y + height - role::METRIC.line_height + 4.2;
    let facts = target_words(pen.look, metric).map(|words| (words, metric.meets_target())).into_iter();
    let trend = trend(metric).map(|trend| (trend_words(pen.look, metric, trend), None));
    let mut grown = height;
    for (words, met) in facts.chain(trend) {
        let sign = if met.is_some() { 10.7 } else { 0.0 };
        let set = pen.line(&words, role::META);
        if x + sign + set.width > width {
            (x, y) = (at.x, at.y + grown + 1.0);
            grown += role::META.line_height + 1.0;
        }
        if let Some(met) = met {
            pen.target(Point::new(x + 3.4, y + 4.5), met);
        }
        pen.words(&set, Point::new(x + sign, y), if met.is_some() { colours.ink } else { colours.muted });
        x += sign + set.width + 9.0;
    }
    grown
}

fn target_words(look: &Look<'_>, metric: &Metric) -> Option<String> {
    let value = i18n::figure(look.language, metric, metric.target?);
    Some(text_with(look.language, "target", &[("value", value.into())]))
}

/// `+3, better`. Without the unit: a change of percentages is none of percent.
fn trend_words(look: &Look<'_>, metric: &Metric, trend: Trend) -> String {
    let change = i18n::change(look.language, metric, trend.change);
    match trend.is_better {
        Some(true) => text_with(look.language, "figures-better", &[("change", change.into())]),
        Some(false) => text_with(look.language, "figures-worse", &[("change", change.into())]),
        None => text(look.language, "figures-unchanged").to_owned(),
    }
}

/// When, of how many, and how it was measured.
fn about(look: &Look<'_>, metric: &Metric) -> String {
    let when = metric.latest().map(|latest| i18n::measured_when(look.language, latest));
    let method = i18n::method(look.language, metric);
    when.into_iter().chain([method]).filter(|said| !said.is_empty()).collect::<Vec<_>>().join(" · ")
}

fn words(look: &Look<'_>, doc: &Document, card: &Card, metric: &Metric) -> String {
    let name = name(look.language, card, metric);
    let met = match metric.meets_target() {
        Some(true) => Some(text(look.language, "legend-target-met").to_owned()),
        Some(false) => Some(text(look.language, "legend-target-missed").to_owned()),
        None => None,
    };
    let trend = trend(metric).map(|trend| trend_words(look, metric, trend));
    let method = Some(i18n::method(look.language, metric)).filter(|method| !method.is_empty());
    let persona = metric.persona.as_ref().and_then(|id| doc.persona(id)).map(|persona| persona.name.clone());
    let said: Vec<String> = met.into_iter().chain(trend).chain(method).chain(persona).collect();
    let chart = series_words(look.language, name, metric);
    if said.is_empty() { chart } else { format!("{chart} {}.", said.join("; ")) }
}

/// An item somewhere else.
fn moved(item: Item, by: Point) -> Item {
    match item {
        Item::Fill(shape, colour) => Item::Fill(shape.transformed(1.0, by), colour),
        Item::Stroke(shape, stroke) => Item::Stroke(shape.transformed(1.0, by), stroke),
        Item::Text(mut text) => {
            text.at = text.at + by;
            Item::Text(text)
        }
        Item::Image(mut image) => {
            image.rect = image.rect.moved(by);
            Item::Image(image)
        }
        Item::Link(rect, target) => Item::Link(rect.moved(by), target),
    }
}
