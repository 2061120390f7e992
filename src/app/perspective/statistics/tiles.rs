//! The few numbers that matter most, large.

use egui::{CursorIcon, Rect, Sense, StrokeKind, Ui, WidgetInfo, accesskit::Role, vec2};

use super::{GAP, select};
use crate::{
    app::{
        action::Action,
        panel::elided_in,
        state::State,
        style::{self, bold, c32, colours, hairline, regular},
    },
    i18n::{text, text_with},
    model::{Document, EvidenceLevel},
    stats::{Figure, Group, Statistics, Target, figure},
};

/// Height of a tile.
const HEIGHT: f32 = 84.0;

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
    let wide = (ui.available_width() - GAP * (tiles.len() - 1) as f32) / tiles.len() as f32;
    let (area, _) = ui.allocate_exact_size(vec2(ui.available_width(), HEIGHT), Sense::hover());
    for (at, tile) in tiles.into_iter().enumerate() {
        let min = area.min + vec2((wide + GAP) * at as f32, 0.0);
        tile_ui(ui, state, document, (Rect::from_min_size(min, vec2(wide, HEIGHT)), tile), actions);
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

fn tile_ui(ui: &Ui, state: &State, document: &Document, (rect, tile): (Rect, Tile), actions: &mut Vec<Action>) {
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
    let value = ui.painter().layout_no_wrap(tile.value, bold(24.0), c32(inks.ink));
    let at = rect.min + vec2(14.0, 10.0);
    let (right, base) = (at.x + value.size().x, at.y + value.size().y);
    ui.painter().galley(at, value, c32(inks.ink));
    if let Some(of) = of {
        let of = ui.painter().layout_no_wrap(of, regular(13.0), c32(inks.muted));
        ui.painter().galley(egui::pos2(right + 6.0, base - of.size().y - 4.0), of, c32(inks.muted));
    }
    let name = elided_in(ui, tile.name, regular(12.0), rect.width() - 24.0, 2);
    ui.painter().galley_with_override_text_color(rect.min + vec2(14.0, 44.0), name, c32(inks.muted));
    if let Some(group) = tile.group
        && response.on_hover_cursor(CursorIcon::PointingHand).clicked()
    {
        select(document, &group, actions);
    }
}
