//! The few numbers that matter most, large.

use std::sync::Arc;

use egui::{CursorIcon, Galley, Rect, Sense, StrokeKind, Ui, WidgetInfo, accesskit::Role, vec2};

use super::{GAP, select};
use crate::{
    app::{
        action::Action,
        panel::wrapped,
        state::State,
        style::{self, bold, c32, colours, hairline, regular},
    },
    i18n::{text, text_with},
    model::{Document, EvidenceLevel},
    stats::{Figure, Group, Statistics, Target, figure},
};

/// Least height of a tile.
const HEIGHT: f32 = 84.0;
/// Least width of the words in a tile.
const LEAST: f32 = 96.0;
/// Between words and the edge of their tile.
const PAD: f32 = 14.0;
/// Top edge of a tile's name.
const NAME: f32 = 44.0;

/// One number.
struct Tile {
    /// The number, large.
    value: String,
    /// Of how many, smaller behind it.
    of: Option<usize>,
    name: &'static str,
    /// The cards behind it.
    group: Option<Group>,
}

/// Draws them side by side.
pub(super) fn tiles_ui(
    ui: &mut Ui,
    state: &State,
    document: &Document,
    counted: &Statistics,
    actions: &mut Vec<Action>,
) {
    let tiles = tiles(state, counted);
    let room = ui.available_width();
    let words = tiles.iter().flat_map(|tile| tile.name.split_whitespace());
    let longest = words.map(|word| wrapped(ui, word, regular(12.0), f32::INFINITY).size().x).fold(0.0, f32::max);
    // As many beside each other as keep their words whole; the rows are filled evenly.
    let most = ((room + GAP) / (longest.max(LEAST) + 2.0 * PAD + GAP)) as usize;
    let lines = tiles.len().div_ceil(most.clamp(1, tiles.len()));
    let abreast = tiles.len().div_ceil(lines);
    for line in tiles.chunks(abreast) {
        let wide = (room - GAP * (line.len() - 1) as f32) / line.len() as f32;
        let names: Vec<_> = line.iter().map(|tile| wrapped(ui, tile.name, regular(12.0), wide - 2.0 * PAD)).collect();
        let height = NAME + names.iter().map(|name| name.size().y).fold(0.0, f32::max) + 10.0;
        let (area, _) = ui.allocate_exact_size(vec2(room, height.max(HEIGHT)), Sense::hover());
        for (at, (tile, name)) in line.iter().zip(names).enumerate() {
            let min = area.min + vec2((wide + GAP) * at as f32, 0.0);
            let rect = Rect::from_min_size(min, vec2(wide, area.height()));
            tile_ui(ui, state, document, (rect, tile, name), actions);
        }
        ui.add_space(GAP - ui.spacing().item_spacing.y);
    }
}

fn tiles(state: &State, counted: &Statistics) -> Vec<Tile> {
    let language = state.language();
    let tile = |of: Figure, all: Option<usize>, name, group| Tile {
        value: figure(of, counted, language),
        of: all,
        name: text(language, name),
        group,
    };
    let seams = counted.seams.owned + counted.seams.unowned;
    let measured = counted.targets.met + counted.targets.missed;
    vec![
        tile(Figure::Cards, None, "stats-cards", Some(Group::All)),
        tile(
            Figure::ResearchedPercent,
            None,
            "stats-researched-percent",
            Some(Group::Level(EvidenceLevel::Researched)),
        ),
        tile(
            Figure::PainsUnanswered,
            Some(counted.pains.total()),
            "stats-pains-unanswered",
            Some(Group::Unanswered(None)),
        ),
        tile(Figure::SeamsUnowned, Some(seams), "stats-seams-unowned", None),
        tile(Figure::TargetsMet, Some(measured), "stats-met", Some(Group::Metrics(Target::Met))),
    ]
}

fn tile_ui(
    ui: &Ui,
    state: &State,
    document: &Document,
    (rect, tile, name): (Rect, &Tile, Arc<Galley>),
    actions: &mut Vec<Action>,
) {
    let inks = colours(ui);
    let of = tile.of.map(|all| text_with(state.language(), "stats-of", &[("count", all.to_string().into())]));
    let told = match &of {
        Some(of) => format!("{}: {} {of}", tile.name, tile.value),
        None => format!("{}: {}", tile.name, tile.value),
    };
    let sense = if tile.group.is_some() { Sense::click() } else { Sense::hover() };
    let response = ui.interact(rect, egui::Id::unique(("tile", tile.name)), sense);
    let role = if tile.group.is_some() { Role::Button } else { Role::Label };
    response.widget_info(|| WidgetInfo::labeled(role, true, &told));
    let fill = if response.hovered() && tile.group.is_some() { style::hover(inks) } else { inks.raised };
    ui.painter().rect(rect, 8, c32(fill), hairline(inks.line), StrokeKind::Inside);
    let value = ui.painter().layout_no_wrap(tile.value.clone(), bold(24.0), c32(inks.ink));
    let at = rect.min + vec2(PAD, 10.0);
    let (right, base) = (at.x + value.size().x, at.y + value.size().y);
    ui.painter().galley(at, value, c32(inks.ink));
    if let Some(of) = of {
        let of = ui.painter().layout_no_wrap(of, regular(13.0), c32(inks.muted));
        ui.painter().galley(egui::pos2(right + 6.0, base - of.size().y - 4.0), of, c32(inks.muted));
    }
    ui.painter().galley_with_override_text_color(rect.min + vec2(PAD, NAME), name, c32(inks.muted));
    if let Some(group) = &tile.group
        && response.on_hover_cursor(CursorIcon::PointingHand).clicked()
    {
        select(document, group, actions);
    }
}
