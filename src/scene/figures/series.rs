//! A metric over time: values on a line with dates to scale, and the value aimed at.

use super::{Drawn, Look, Pen, axis::Axis};
use crate::{
    base::{Language, Point, Rect, Size},
    i18n::{self, text, text_with},
    metrics::is_small,
    model::{Measure, Metric},
    scene::Stroke,
    text::{Paragraph, role},
};

/// Above the highest value: the words over it.
const OVER: f32 = 11.0;
/// Below the axis: the dates.
const UNDER: f32 = 13.0;
/// Between two dates.
const BETWEEN: f32 = 7.0;

/// The chart of a metric called `name`, as large as `size`.
pub fn over_time(look: &Look<'_>, name: &str, metric: &Metric, size: Size) -> Drawn {
    let mut pen = Pen::new(look);
    if metric.series.is_empty() {
        let set = pen.line(text(look.language, "no-data"), role::META);
        let at = Point::new((size.w - set.width) / 2.0, (size.h - set.height) / 2.0);
        pen.words(&set, at, look.colours.muted);
        return pen.finish(size, series_words(look.language, name, metric));
    }
    let values = metric.series.iter().map(|measure| measure.value).chain(metric.target);
    let area = Rect::new(0.0, OVER, size.w, (size.h - OVER - UNDER).max(10.0));
    let axis = Axis::over(values, area.h);
    let label = |measure: &Measure| i18n::figure(look.language, metric, measure.value);
    let last = metric.series.last().map(|latest| pen.line(&label(latest), role::META.bold())).unwrap_or_default();
    let room = axis.room(&pen, metric);
    let plot = axis.draw(&mut pen, area, room, metric);
    // The last value's words may be wider than its point.
    let (left, right) = (plot.x + 4.0, plot.right() - (last.width / 2.0 + 1.0).clamp(4.0, plot.w / 4.0));
    let points: Vec<Point> = (shares(&metric.series).into_iter().zip(&metric.series))
        .map(|(along, measure)| {
            Point::new(left + (right - left) * along, plot.bottom() - axis.share(measure.value) * plot.h)
        })
        .collect();
    dates(&mut pen, &points, &metric.series, plot);
    let mut taken = Taken::new(2.4);
    taken.cover_line(&points);
    let colours = look.colours;
    let target = metric.target.map(|target| (target, plot.bottom() - axis.share(target) * plot.h));
    if let Some((_, y)) = target {
        let stroke = Stroke::solid(0.9, colours.opportunity).dashed(&[3.0, 2.0]);
        pen.rule(Point::new(plot.x, y), Point::new(plot.right(), y), stroke);
        taken.cover(Rect::new(plot.x, y - 0.4, plot.w, 0.8));
    }
    pen.polyline(&points, Stroke::round(1.4, colours.touchpoints));
    for (at, (point, measure)) in points.iter().zip(&metric.series).enumerate() {
        let is_last = at + 1 == points.len();
        let (radius, colour) = if is_last { (2.4, colours.ink) } else { (1.7, colours.touchpoints) };
        pen.dot(*point, radius, is_small(measure.n), colour);
    }
    let bounds = Rect::new(plot.x, 0.0, size.w - plot.x, plot.bottom());
    if let Some(at) = points.last().and_then(|point| taken.beside(*point, &last, bounds, true)) {
        pen.words(&last, at, colours.ink);
    }
    if let Some((target, y)) = target {
        let value = i18n::figure(look.language, metric, target);
        let set = pen.line(&text_with(look.language, "target", &[("value", value.into())]), role::META);
        if let Some(at) = taken.along(y, &set, bounds) {
            pen.words(&set, at, colours.opportunity);
        }
    }
    for (point, measure) in points.iter().zip(&metric.series).rev().skip(1) {
        let set = pen.line(&label(measure), role::META);
        if let Some(at) = taken.beside(*point, &set, bounds, false) {
            pen.words(&set, at, colours.muted);
        }
    }
    pen.finish(size, series_words(look.language, name, metric))
}

/// All that the chart of a metric says.
pub fn series_words(language: Language, name: &str, metric: &Metric) -> String {
    if metric.series.is_empty() {
        return format!("{name}: {}", text(language, "no-data"));
    }
    let values = i18n::series(language, metric).join("; ");
    let mut words = text_with(language, "figures-chart-told", &[("metric", name.into()), ("values", values.into())]);
    if let [first, .., last] = metric.series.as_slice() {
        // The gist in a sentence: a list of numbers is no description.
        let value = |measure| i18n::figure(language, metric, measure).into();
        let went = text_with(language, "figures-went", &[("first", value(first.value)), ("last", value(last.value))]);
        words = format!("{words} {went}");
    }
    if let Some(target) = metric.target {
        let value = i18n::figure(language, metric, target);
        words = format!("{words} {}.", text_with(language, "target", &[("value", value.into())]));
    }
    words
}

/// How far along each measurement stands, 0 to 1: to scale where every one has its date, else at
/// equal distances.
fn shares(series: &[Measure]) -> Vec<f32> {
    let days: Option<Vec<f64>> = series.iter().map(|measure| day(&measure.date)).collect();
    let days = days.filter(|days| days.is_sorted());
    match days.as_deref() {
        Some([first, .., last]) if last > first => {
            days.iter().flatten().map(|day| ((day - first) / (last - first)) as f32).collect()
        }
        _ => {
            let steps = series.len().saturating_sub(1).max(1) as f32;
            let start = if series.len() == 1 { 0.5 } else { 0.0 };
            (0..series.len()).map(|at| start + at as f32 / steps).collect()
        }
    }
}

/// A day as a number of days, a month as its middle; months count as equally long.
fn day(iso: &str) -> Option<f64> {
    let mut parts = iso.split('-').map(|part| part.parse::<u32>().ok());
    let (year, month) = (parts.next()??, parts.next()??);
    let day = parts.next().map_or(Some(15), |day| day)?;
    Some(f64::from(year) * 372.0 + f64::from(month) * 31.0 + f64::from(day))
}

/// Dates under the axis: the first, the last, and as many between as have room.
fn dates(pen: &mut Pen<'_>, points: &[Point], series: &[Measure], plot: Rect) {
    let colours = pen.look.colours;
    let y = plot.bottom() + 4.0;
    let mut taken: Vec<(f32, f32)> = Vec::new();
    let order = [points.len().saturating_sub(1)].into_iter().chain(0..points.len().saturating_sub(1));
    for (point, measure) in order.filter_map(|at| Some((points.get(at)?, series.get(at)?))) {
        let set = pen.line(&i18n::short_date(pen.look.language, &measure.date), role::META);
        let x = (point.x - set.width / 2.0).clamp(plot.x, (plot.right() - set.width).max(plot.x));
        if set.width > 0.0 && taken.iter().all(|(from, to)| x + set.width + BETWEEN <= *from || x >= to + BETWEEN) {
            taken.push((x, x + set.width));
            pen.rule(
                Point::new(point.x, plot.bottom()),
                Point::new(point.x, plot.bottom() + 2.5),
                Stroke::solid(0.6, colours.axis),
            );
            pen.words(&set, Point::new(x, y), colours.muted);
        }
    }
}

/// Where words would cover something.
pub(super) struct Taken {
    boxes: Vec<Rect>,
    /// Half the size of a point.
    radius: f32,
}

impl Taken {
    /// Nothing yet; points will be so large.
    pub(super) fn new(radius: f32) -> Self {
        Self { boxes: Vec::new(), radius }
    }

    /// The points of a line and the line between them may not be covered.
    pub(super) fn cover_line(&mut self, points: &[Point]) {
        self.boxes.extend(points.iter().map(|point| Rect::around(*point, self.radius)));
        for pair in points.windows(2) {
            let [from, to] = pair else { continue };
            let steps = ((to.x - from.x).abs().max((to.y - from.y).abs()) / 2.0).clamp(1.0, 400.0) as u32;
            self.boxes.extend((1..steps).map(|at| {
                let part = at as f32 / steps as f32;
                Rect::around(*from + (*to - *from) * part, 0.9)
            }));
        }
    }

    /// Nothing more may cover this.
    pub(super) fn cover(&mut self, rect: Rect) {
        self.boxes.push(rect);
    }

    fn is_free(&self, rect: Rect, bounds: Rect) -> bool {
        let inside = rect.x >= bounds.x - 0.1
            && rect.right() <= bounds.right() + 0.1
            && rect.y >= bounds.y - 0.1
            && rect.bottom() <= bounds.bottom() + 0.1;
        inside && !self.boxes.iter().any(|taken| taken.overlaps(rect))
    }

    /// Takes the first free place among these for words of that size.
    pub(super) fn take(&mut self, set: &Paragraph, places: impl Iterator<Item = Point>, bounds: Rect) -> Option<Point> {
        let rect = |at: Point| Rect::new(at.x, at.y, set.width, set.height);
        let at = places.into_iter().find(|at| self.is_free(rect(*at), bounds))?;
        self.boxes.push(rect(at).grown(1.2));
        Some(at)
    }

    /// A place for words at a point: over it, under it, beside it. What must be said is said over
    /// the point where nothing is free.
    pub(super) fn beside(&mut self, point: Point, set: &Paragraph, bounds: Rect, must: bool) -> Option<Point> {
        let x = (point.x - set.width / 2.0).clamp(bounds.x, (bounds.right() - set.width).max(bounds.x));
        let beside = self.radius + 1.2;
        // The letters stand a little above the foot of their line.
        let (over, under) = (point.y - beside - set.height + 1.0, point.y + beside);
        let middle = point.y - set.height / 2.0;
        let places = [
            Point::new(x, over),
            Point::new(x, under),
            Point::new(x, over - 3.0),
            Point::new(point.x + beside + 1.0, middle),
            Point::new(point.x - beside - 1.0 - set.width, middle),
        ];
        self.take(set, places.into_iter(), bounds).or_else(|| {
            let at = Point::new(x, over.max(bounds.y));
            must.then(|| self.boxes.push(Rect::new(at.x, at.y, set.width, set.height)))?;
            Some(at)
        })
    }

    /// A place for words on a level line: over or under it, from the left to the right.
    fn along(&mut self, y: f32, set: &Paragraph, bounds: Rect) -> Option<Point> {
        const TRIES: u8 = 9;
        let room = (bounds.w - set.width - 2.0).max(0.0);
        let places = (0..TRIES).flat_map(|at| {
            let x = bounds.x + 1.0 + room * f32::from(at) / f32::from(TRIES - 1);
            [Point::new(x, y - set.height - 0.6), Point::new(x, y + 0.6)]
        });
        self.take(set, places, bounds)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(dates: &[&str]) -> Vec<f32> {
        let measure = |date: &&str| Measure { date: (*date).to_owned(), ..Measure::default() };
        shares(&dates.iter().map(measure).collect::<Vec<_>>())
    }

    #[test]
    fn dates_stand_to_scale_where_all_are_known() {
        assert_eq!(at(&["2025-01", "2025-02", "2025-05"]), [0.0, 0.25, 1.0]);
        assert_eq!(at(&["2025-01", "", "2025-05"]), [0.0, 0.5, 1.0]);
        assert_eq!(at(&["2025-05", "2025-01"]), [0.0, 1.0], "out of order: at equal distances");
        assert_eq!(at(&["2025-05"]), [0.5]);
        assert_eq!(at(&["2025-05", "2025-05"]), [0.0, 1.0]);
    }
}
