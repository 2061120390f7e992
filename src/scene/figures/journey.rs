//! The metrics of one formula along the journey: their newest values, phase by phase.
//!
//! What is measured with another yardstick (another scale, another form of the formula) has an axis
//! of its own: values that cannot be compared never stand on one.

use super::{Drawn, Look, Pen, axis::Axis, metrics, name, series::Taken};
use crate::{
    base::{Point, Rect, Size},
    i18n::{self, text, text_with},
    metrics::{Mixed, Yardstick, is_small, mixed},
    model::{Card, Document, Metric, MetricKind},
    scene::{Item, Shape, Stroke, mark},
    text::role,
};

/// Height of one axis with its values.
const BAND: f32 = 96.0;
/// Between two of them.
const BETWEEN: f32 = 10.0;
/// Room over the values of a band, for words.
const OVER: f32 = 13.0;
/// Half a mark.
const RADIUS: f32 = 3.4;
/// Half the length of a target's line.
const TARGET: f32 = 11.0;

/// The formulas that can be looked at along the journey, the most frequent first: figures of one's
/// own have nothing to be compared with.
pub fn kinds(doc: &Document) -> Vec<MetricKind> {
    let all = metrics(doc);
    let count = |kind: MetricKind| all.iter().filter(|(_, metric)| metric.measure == kind).count();
    let mut kinds: Vec<MetricKind> =
        MetricKind::ALL.into_iter().filter(|kind| *kind != MetricKind::Free && count(*kind) > 0).collect();
    kinds.sort_by_key(|kind| std::cmp::Reverse(count(*kind)));
    kinds
}

/// The newest values of all metrics of `kind` along the journey, `width` points wide.
pub fn along(look: &Look<'_>, doc: &Document, kind: MetricKind, width: f32) -> Drawn {
    let all: Vec<(&Card, &Metric)> =
        metrics(doc).into_iter().filter(|(_, metric)| metric.measure == kind && metric.latest().is_some()).collect();
    let mut pen = Pen::new(look);
    let mut y = 0.0;
    if let Some(warning) = warning(look, &all) {
        let set = pen.set(&warning, role::CARD, width - 70.0);
        let corners = [(5.0, 1.0), (9.6, 9.0), (0.4, 9.0)].map(|(x, y)| Point::new(x, y));
        pen.items.push(Item::Stroke(
            Shape::Path(crate::base::Path::polygon(&corners)),
            Stroke::round(0.9, look.colours.pain),
        ));
        pen.rule(Point::new(5.0, 4.0), Point::new(5.0, 6.2), Stroke::round(0.9, look.colours.pain));
        pen.items.push(Item::Fill(Shape::Circle(Point::new(5.0, 7.6), 0.55), look.colours.pain));
        y += pen.words(&set, Point::new(14.0, 0.0), look.colours.ink) + 6.0;
    }
    if all.iter().any(|(_, metric)| metric.target.is_some()) {
        // A line of its own: values stand right below.
        key(&mut pen, width, y);
        y += 12.0;
    }
    let groups = groups(&all);
    let is_split = groups.len() > 1;
    let left = left(&pen, &groups);
    for group in &groups {
        if let Some((_, metric)) = group.first().filter(|_| is_split) {
            let set = pen.set(&yardstick_words(look, metric), role::META.bold(), width - 60.0);
            y += pen.words(&set, Point::new(0.0, y), look.colours.muted) + 2.0;
        }
        band(&mut pen, doc, group, (Rect::new(0.0, y, width, BAND), left));
        y += BAND + BETWEEN;
    }
    y += 3.0 - BETWEEN;
    y += phases(&mut pen, doc, Rect::new(0.0, y, width, 0.0), left);
    let words = words(look, kind, &all);
    pen.finish(Size::new(width, y), words)
}

fn target_stroke(look: &Look<'_>) -> Stroke {
    Stroke::solid(1.0, look.colours.opportunity).dashed(&[3.0, 2.0])
}

/// What the short dashed lines are, with its end at `right`.
fn key(pen: &mut Pen<'_>, right: f32, y: f32) {
    let set = pen.line(text(pen.look.language, "field-target"), role::META);
    let left = right - set.width;
    let (from, to) = (Point::new(left - 4.0 - 2.0 * TARGET, y + 4.5), Point::new(left - 4.0, y + 4.5));
    pen.rule(from, to, target_stroke(pen.look));
    pen.words(&set, Point::new(left, y), pen.look.colours.muted);
}

/// Metrics by their yardsticks, each group along the journey.
fn groups<'a>(all: &[(&'a Card, &'a Metric)]) -> Vec<Vec<(&'a Card, &'a Metric)>> {
    let mut groups: Vec<(Yardstick, Vec<(&Card, &Metric)>)> = Vec::new();
    for (card, metric) in all {
        let yardstick = Yardstick::of(metric);
        match groups.iter_mut().find(|(known, _)| *known == yardstick) {
            Some((_, group)) => group.push((card, metric)),
            None => groups.push((yardstick, vec![(card, metric)])),
        }
    }
    groups.into_iter().map(|(_, group)| group).collect()
}

/// Says that the metrics are not measured alike.
fn warning(look: &Look<'_>, all: &[(&Card, &Metric)]) -> Option<String> {
    let mixed = mixed(all.iter().map(|(_, metric)| *metric))?;
    Some(
        match mixed {
            Mixed::Method => text(look.language, "figures-mixed-method"),
            Mixed::Scale => text(look.language, "figures-mixed-scale"),
            Mixed::Unit => text(look.language, "figures-mixed-unit"),
        }
        .to_owned(),
    )
}

/// With what a metric is measured: `mean of the answers, 1 to 5`.
fn yardstick_words(look: &Look<'_>, metric: &Metric) -> String {
    let yardstick = Yardstick::of(metric);
    let form = yardstick.variant.map(|variant| i18n::variant_name(look.language, variant).to_owned());
    let scale = yardstick.scale.map(|(low, high)| {
        let short = |value: f64| i18n::number(look.language, value, u8::from(libm::round(value) != value));
        text_with(look.language, "scale-from-to", &[("low", short(low).into()), ("high", short(high).into())])
    });
    let base = yardstick.base.map(|base| {
        let base = i18n::number(look.language, f64::from(base), 0);
        text_with(look.language, "figures-per-units", &[("base", base.into())])
    });
    let unit = Some(yardstick.unit).filter(|unit| !unit.is_empty());
    form.into_iter().chain(scale).chain(base).chain(unit).collect::<Vec<_>>().join(", ")
}

/// Where the phases begin: right of the widest number of any axis.
fn left(pen: &Pen<'_>, groups: &[Vec<(&Card, &Metric)>]) -> f32 {
    let rooms = groups.iter().filter_map(|group| Some(axis(group, BAND - OVER).room(pen, group.first()?.1)));
    rooms.fold(0.0, f32::max)
}

fn axis(group: &[(&Card, &Metric)], height: f32) -> Axis {
    let values = group.iter().flat_map(|(_, metric)| metric.latest().map(|m| m.value).into_iter().chain(metric.target));
    Axis::over(values, height)
}

/// The values of one yardstick.
fn band(pen: &mut Pen<'_>, doc: &Document, group: &[(&Card, &Metric)], (area, left): (Rect, f32)) {
    let Some((_, metric)) = group.first() else { return };
    let (look, colours) = (pen.look, pen.look.colours);
    let area = Rect::new(area.x, area.y + OVER, area.w, area.h - OVER);
    let axis = axis(group, area.h);
    let plot = axis.draw(pen, area, left, metric);
    let columns = doc.columns();
    let count = doc.steps().count().max(1) as f32;
    let place = |card: &Card, metric: &Metric| {
        let range = columns.range(card).unwrap_or(0..1);
        let middle = f32::midpoint(range.start as f32, range.end as f32);
        let value = metric.latest().map_or(0.0, |latest| latest.value);
        Point::new(plot.x + plot.w * middle / count, plot.bottom() - axis.share(value) * plot.h)
    };
    let points: Vec<Point> = group.iter().map(|(card, metric)| place(card, metric)).collect();
    separators(pen, doc, plot);
    let mut taken = Taken::new(RADIUS);
    // A line joins what was measured of the same persona, so that it does not jump between two.
    let mut seen: Vec<&Option<crate::base::Id>> = Vec::new();
    for (_, metric) in group {
        if seen.contains(&&metric.persona) {
            continue;
        }
        seen.push(&metric.persona);
        let own = group.iter().zip(&points).filter(|((_, other), _)| other.persona == metric.persona);
        let line: Vec<Point> = own.map(|(_, point)| *point).collect();
        taken.cover_line(&line);
        pen.polyline(&line, Stroke::round(1.1, colours.axis));
    }
    for (metric, point) in group.iter().map(|(_, metric)| metric).zip(&points) {
        if let Some(target) = metric.target {
            let y = plot.bottom() - axis.share(target) * plot.h;
            pen.rule(Point::new(point.x - TARGET, y), Point::new(point.x + TARGET, y), target_stroke(look));
            taken.cover(Rect::new(point.x - TARGET, y - 0.5, 2.0 * TARGET, 1.0));
        }
    }
    for ((card, metric), point) in group.iter().zip(&points) {
        let few = metric.latest().is_some_and(|latest| is_small(latest.n));
        match &metric.persona {
            Some(persona) => {
                let style = doc.persona_style(persona);
                pen.items.push(mark::mark(style, *point, 2.0 * RADIUS, colours.persona(style)));
            }
            None => pen.dot(*point, RADIUS, few, colours.ink),
        }
        let said = value_words(look, metric);
        let set = pen.line(&said, role::META.bold());
        let bounds = Rect::new(plot.x, area.y - OVER, plot.w, area.h + OVER);
        if let Some(at) = taken.beside(*point, &set, bounds, true) {
            pen.words(&set, at, colours.ink);
        }
        let called = pen.line(name(look.language, card, metric), role::META);
        let x = (point.x - called.width / 2.0).clamp(bounds.x, (bounds.right() - called.width).max(bounds.x));
        let places = [5.0, 14.0, -5.0 - called.height, -14.5 - called.height].map(|dy| Point::new(x, point.y + dy));
        if let Some(at) = taken.take(&called, places.into_iter(), bounds) {
            pen.words(&called, at, colours.muted);
        }
    }
}

/// `4.6`, and how few answered where these are few.
fn value_words(look: &Look<'_>, metric: &Metric) -> String {
    let Some(latest) = metric.latest() else { return String::new() };
    let value = i18n::measured(look.language, metric, latest);
    match latest.n.filter(|n| is_small(Some(*n))) {
        Some(n) => format!("{value} ({})", i18n::sample(look.language, n)),
        None => value,
    }
}

/// Edges of phases, as on the sheet.
fn separators(pen: &mut Pen<'_>, doc: &Document, plot: Rect) {
    let count = doc.steps().count().max(1) as f32;
    let mut before = 0;
    for phase in doc.phases.iter().skip(1).zip(doc.phases.iter()).map(|(_, phase)| phase) {
        before += phase.steps.len();
        let x = plot.x + plot.w * before as f32 / count;
        let stroke = Stroke::solid(0.6, pen.look.colours.line);
        pen.rule(Point::new(x, plot.y - OVER), Point::new(x, plot.bottom()), stroke);
    }
}

/// The phases' names below, each over its steps; returns their height.
fn phases(pen: &mut Pen<'_>, doc: &Document, area: Rect, left: f32) -> f32 {
    let count = doc.steps().count().max(1) as f32;
    let (colours, width) = (pen.look.colours, area.w - left);
    let (mut before, mut height) = (0, 0.0_f32);
    for (at, phase) in doc.phases.iter().enumerate() {
        let (x, w) = (left + width * before as f32 / count, width * phase.steps.len() as f32 / count);
        let colour = colours.phase(at);
        pen.rule(Point::new(x, area.y), Point::new(x + w - 2.4, area.y), Stroke::solid(1.5, colour));
        let set = pen.set(&format!("{} {}", at + 1, phase.name), role::META.bold(), w - 6.0);
        let colour = if colour.contrast(colours.paper) >= 4.5 { colour } else { colours.ink };
        height = height.max(pen.words(&set, Point::new(x, area.y + 3.0), colour));
        before += phase.steps.len();
    }
    height + 3.0
}

/// The chart in words: every metric with its value, in the order of the journey.
fn words(look: &Look<'_>, kind: MetricKind, all: &[(&Card, &Metric)]) -> String {
    let told = all.iter().filter_map(|(card, metric)| {
        let latest = metric.latest()?;
        let (value, when) = (i18n::measured(look.language, metric, latest), i18n::measured_when(look.language, latest));
        let name = name(look.language, card, metric);
        Some(if when.is_empty() { format!("{name}: {value}") } else { format!("{name}: {value} ({when})") })
    });
    let values = told.collect::<Vec<_>>().join("; ");
    let args = [("measure", i18n::measure_name(look.language, kind).into()), ("values", values.into())];
    let words = text_with(look.language, "figures-along-told", &args);
    match warning(look, all) {
        Some(warning) => format!("{words} {warning}"),
        None => words,
    }
}
