//! Counts as bars under their headings, two boxes side by side.

use egui::{CursorIcon, Rect, Sense, Ui, WidgetInfo, accesskit::Role, pos2, vec2};

use super::{GAP, select};
use crate::{
    app::{
        action::Action,
        panel::elided,
        perspective::page::{box_ui, heading_ui, note_ui, paint_share},
        state::State,
        style::{self, bold, c32, colours, regular},
    },
    i18n::{level_name, status_name, text, text_with},
    model::Document,
    stats::{Group, LEVELS, STATES, Side, Statistics, Target},
};

/// Height of a bar with its words.
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
    for pair in charts.chunks(2) {
        // Both boxes of a pair end on one line.
        let rows = pair.iter().map(|chart| chart.bars.len()).max().unwrap_or_default();
        ui.columns(2, |columns| {
            for (column, chart) in columns.iter_mut().zip(pair) {
                chart_ui(column, state, document, (chart, rows), actions);
            }
        });
        ui.add_space(GAP - ui.spacing().item_spacing.y);
    }
}

fn chart_ui(
    ui: &mut Ui,
    state: &State,
    document: &Document,
    (chart, rows): (&Chart, usize),
    actions: &mut Vec<Action>,
) {
    let total: usize = chart.bars.iter().map(|bar| bar.count).sum();
    let most = chart.bars.iter().map(|bar| bar.count).max().unwrap_or_default();
    box_ui(ui, 14, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        ui.set_min_height(30.0 + ROW * rows as f32);
        heading_ui(ui, text(state.language(), chart.name), 2);
        ui.add_space(6.0);
        if total == 0 {
            return note_ui(ui, text(state.language(), "stats-nothing"));
        }
        let wide = |bar: &Bar| elided(ui, &bar.name, regular(13.0), f32::INFINITY).size().x + 10.0;
        let names = chart.bars.iter().map(wide).fold(90.0, f32::max).min(ui.available_width() * 0.6);
        for bar in &chart.bars {
            bar_ui(ui, document, (chart.name, bar), (names, most), actions);
        }
    });
}

/// Name, count and bar; what is amiss at the right end.
fn bar_ui(
    ui: &mut Ui,
    document: &Document,
    (chart, bar): (&str, &Bar),
    (names, most): (f32, usize),
    actions: &mut Vec<Action>,
) {
    let inks = colours(ui);
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), ROW));
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
    let name = elided(ui, &bar.name, regular(13.0), names - 8.0);
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
