//! Counts as bars under their headings, two boxes side by side.

use std::sync::Arc;

use egui::{CursorIcon, Galley, Rect, Sense, Ui, WidgetInfo, accesskit::Role, pos2, vec2};

use super::{GAP, select};
use crate::{
    app::{
        action::Action,
        panel::{elided, wrapped},
        perspective::page::{box_ui, heading_ui, note_ui, paint_share},
        state::State,
        style::{self, bold, c32, colours, regular},
    },
    i18n::{level_name, status_name, text, text_with},
    model::Document,
    stats::{Group, LEVELS, STATES, Side, Statistics, Target},
};

/// With less room the boxes stand under each other.
const SIDE_BY_SIDE: f32 = 620.0;
/// Between a box's edge and what stands in it.
const PAD: i8 = 14;
/// Least height of a bar with its words.
const ROW: f32 = 30.0;

/// A heading and the bars under it.
struct Chart {
    name: &'static str,
    bars: Vec<Bar>,
}

/// One count.
struct Bar {
    name: String,
    count: usize,
    /// What is amiss with some of them.
    trouble: Option<String>,
    /// The cards behind it.
    group: Option<Group>,
}

impl Bar {
    fn new(name: impl Into<String>, count: usize, group: Option<Group>) -> Self {
        Self { name: name.into(), count, trouble: None, group }
    }
}

/// Draws all of them.
pub(super) fn bars_ui(
    ui: &mut Ui,
    state: &State,
    document: &Document,
    counted: &Statistics,
    actions: &mut Vec<Action>,
) {
    let charts = [
        pains(state, counted),
        opportunities(state, counted),
        evidence(state, counted),
        metrics(state, counted),
        touchpoints(state, counted),
        seams(state, counted),
    ];
    ui.spacing_mut().item_spacing.x = GAP;
    let room = ui.available_width();
    let abreast = if room < SIDE_BY_SIDE { 1 } else { 2 };
    let inner = (room - GAP * (abreast - 1) as f32) / abreast as f32 - 2.0 * f32::from(PAD);
    for pair in charts.chunks(abreast) {
        let told: Vec<Told> = pair.iter().map(|chart| Told::new(ui, chart, inner)).collect();
        // Both boxes of a pair end on one line.
        let height = told.iter().map(Told::height).fold(0.0, f32::max);
        ui.columns(abreast, |columns| {
            for (column, (chart, told)) in columns.iter_mut().zip(pair.iter().zip(told)) {
                chart_ui(column, state, document, (chart, told, height), actions);
            }
        });
        ui.add_space(GAP - ui.spacing().item_spacing.y);
    }
}

/// The names of a chart's bars.
struct Told {
    /// Width of their column.
    wide: f32,
    names: Vec<Arc<Galley>>,
}

impl Told {
    /// Measures them for a box with this much room.
    fn new(ui: &Ui, chart: &Chart, room: f32) -> Self {
        let lay = |bar: &Bar, width: f32| wrapped(ui, &bar.name, regular(13.0), width);
        let longest = chart.bars.iter().map(|bar| lay(bar, f32::INFINITY).size().x + 10.0);
        let wide = longest.fold(90.0, f32::max).min(room * 0.6);
        Self { wide, names: chart.bars.iter().map(|bar| lay(bar, wide - 8.0)).collect() }
    }

    /// Of the row with this name.
    fn row(name: &Galley) -> f32 {
        (name.size().y + 12.0).max(ROW)
    }

    /// Of all rows.
    fn height(&self) -> f32 {
        self.names.iter().map(|name| Self::row(name)).sum()
    }
}

fn chart_ui(
    ui: &mut Ui,
    state: &State,
    document: &Document,
    (chart, told, height): (&Chart, Told, f32),
    actions: &mut Vec<Action>,
) {
    let total: usize = chart.bars.iter().map(|bar| bar.count).sum();
    let most = chart.bars.iter().map(|bar| bar.count).max().unwrap_or_default();
    box_ui(ui, PAD, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        ui.set_min_height(30.0 + height);
        heading_ui(ui, text(state.language(), chart.name), 2);
        ui.add_space(6.0);
        if total == 0 {
            return note_ui(ui, text(state.language(), "stats-nothing"));
        }
        for (bar, name) in chart.bars.iter().zip(told.names) {
            bar_ui(ui, document, (chart.name, bar, name), (told.wide, most), actions);
        }
    });
}

/// Name, count and bar; what is amiss at the right end.
fn bar_ui(
    ui: &mut Ui,
    document: &Document,
    (chart, bar, name): (&str, &Bar, Arc<Galley>),
    (names, most): (f32, usize),
    actions: &mut Vec<Action>,
) {
    let inks = colours(ui);
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), Told::row(&name)));
    let can_select = bar.group.is_some() && bar.count > 0;
    let sense = if can_select { Sense::click() } else { Sense::hover() };
    let response = ui.interact(rect, egui::Id::unique(("bar", chart, &bar.name)), sense);
    let told = match &bar.trouble {
        Some(trouble) => format!("{}: {}, {trouble}", bar.name, bar.count),
        None => format!("{}: {}", bar.name, bar.count),
    };
    let role = if can_select { Role::Button } else { Role::Label };
    response.widget_info(|| WidgetInfo::labeled(role, true, &told));
    if can_select && response.hovered() {
        ui.painter().rect_filled(rect.expand2(vec2(6.0, 0.0)), style::RADIUS, c32(style::hover(inks)));
    }
    let middle = rect.center().y;
    let at = pos2(rect.left(), middle - name.size().y / 2.0);
    ui.painter().galley_with_override_text_color(at, name, c32(inks.ink));
    let count = elided(ui, &bar.count.to_string(), bold(13.0), 40.0);
    let at = pos2(rect.left() + names + 28.0 - count.size().x, middle - count.size().y / 2.0);
    ui.painter().galley_with_override_text_color(at, count, c32(inks.ink));
    let line = Rect::from_min_max(pos2(rect.left() + names + 38.0, middle - 4.0), pos2(rect.right(), middle + 4.0));
    paint_share(ui.painter(), line, bar.count as f32 / most.max(1) as f32, inks);
    if let Some(group) = bar.group.as_ref().filter(|_| can_select)
        && response.on_hover_cursor(CursorIcon::PointingHand).on_hover_text(told).clicked()
    {
        select(document, group, actions);
    }
    if let Some(trouble) = &bar.trouble {
        let words = elided(ui, trouble, regular(12.0), line.width() - 8.0);
        let chip = Rect::from_min_max(
            pos2(rect.right() - words.size().x - 10.0, middle - 9.0),
            pos2(rect.right(), middle + 9.0),
        );
        ui.painter().rect_filled(chip, 4.0, c32(inks.raised));
        let at = pos2(chip.left() + 6.0, middle - words.size().y / 2.0);
        ui.painter().galley_with_override_text_color(at, words, c32(inks.check));
    }
}

fn pains(state: &State, counted: &Statistics) -> Chart {
    let language = state.language();
    let pains = counted.pains;
    let bars = (0..=5_u8).rev().filter_map(|severity| {
        let at = usize::from(severity);
        let (count, open) = (*pains.by_severity.get(at)?, *pains.unanswered.get(at)?);
        let name = match severity {
            0 => text(language, "stats-not-judged").to_owned(),
            value => text_with(language, "stats-severity", &[("value", value.to_string().into())]),
        };
        let trouble = (open > 0).then(|| text_with(language, "stats-open", &[("count", open.to_string().into())]));
        // A row for those not judged only where there are some.
        (severity > 0 || count > 0).then(|| Bar { trouble, ..Bar::new(name, count, Some(Group::Severity(severity))) })
    });
    Chart { name: "stats-pains-by", bars: bars.collect() }
}

fn opportunities(state: &State, counted: &Statistics) -> Chart {
    let bars = STATES.into_iter().zip(counted.opportunities.by_status);
    let bars =
        bars.map(|(status, count)| Bar::new(status_name(state.language(), status), count, Some(Group::Status(status))));
    Chart { name: "stats-opportunities-by", bars: bars.collect() }
}

fn evidence(state: &State, counted: &Statistics) -> Chart {
    let bars = LEVELS.map(|level| {
        let count = counted.coverage.all.of(level);
        Bar::new(level_name(state.language(), level), count, Some(Group::Level(level)))
    });
    Chart { name: "stats-evidence", bars: bars.into() }
}

fn metrics(state: &State, counted: &Statistics) -> Chart {
    let bar = |key, count, target| Bar::new(text(state.language(), key), count, Some(Group::Metrics(target)));
    let targets = counted.targets;
    let bars = vec![
        bar("stats-target-met", targets.met, Target::Met),
        bar("stats-target-missed", targets.missed, Target::Missed),
        bar("stats-target-none", targets.without_target, Target::None),
        bar("stats-target-unmeasured", targets.without_value, Target::NoValue),
    ];
    Chart { name: "stats-targets", bars }
}

fn touchpoints(state: &State, counted: &Statistics) -> Chart {
    let bar = |key, count, side| Bar::new(text(state.language(), key), count, Some(Group::Touchpoints(side)));
    let touchpoints = counted.touchpoints;
    let bars = vec![
        bar("legend-online", touchpoints.online, Side::Online),
        bar("legend-offline", touchpoints.offline, Side::Offline),
        bar("stats-no-channel", touchpoints.without_channel, Side::Unknown),
    ];
    Chart { name: "stats-touchpoints", bars }
}

fn seams(state: &State, counted: &Statistics) -> Chart {
    let bar = |key, count| Bar::new(text(state.language(), key), count, None);
    let bars = vec![bar("stats-owned", counted.seams.owned), bar("stats-unowned", counted.seams.unowned)];
    Chart { name: "stats-seams", bars }
}
