//! Which kind of lane to add: all of them, each with a line that says what belongs there.

use egui::{Response, Sense, Ui, WidgetInfo, accesskit::Role, pos2, vec2};

use crate::{
    app::{
        action::Action,
        icon, lane, place,
        state::State,
        style::{self, bold, c32, colours, regular},
    },
    edit,
    i18n::{lane_label, text},
    model::LaneKind,
};

/// Height of a kind's row.
const ROW: f32 = 46.0;

/// The kinds, in two columns.
pub(super) fn lanes_ui(ui: &mut Ui, state: &State, at: Option<usize>, actions: &mut Vec<Action>) {
    let Some(document) = state.document() else { return };
    let mut chosen = None;
    let half = LaneKind::ALL.len().div_ceil(2);
    ui.columns_const(|columns: &mut [Ui; 2]| {
        for (column, kinds) in columns.iter_mut().zip(LaneKind::ALL.chunks(half)) {
            column.spacing_mut().item_spacing.y = 2.0;
            for kind in kinds {
                let response = kind_ui(column, state, *kind);
                // The first one, so that the arrow and Tab keys have somewhere to begin.
                if *kind == LaneKind::PhysicalEvidence && column.memory(|m| m.focused().is_none()) {
                    response.request_focus();
                }
                if response.clicked() {
                    chosen = Some(*kind);
                }
            }
        }
    });
    if let Some(kind) = chosen {
        let at = at.unwrap_or_else(|| place::lane(state, document, kind));
        actions.push(Action::CloseDialog);
        actions.push(Action::Compose(Box::new(edit::new_lane(document, kind, at))));
    }
}

fn kind_ui(ui: &mut Ui, state: &State, kind: LaneKind) -> Response {
    let (name, about) = (lane_label(state.language(), kind), text(state.language(), about(kind)));
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, name));
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_description(about));
    let inks = colours(ui);
    // What Enter takes stands out; what the pointer is on is only lifted a little.
    if response.has_focus() {
        ui.painter().rect_filled(rect, style::RADIUS, c32(inks.accent_wash));
    } else if response.hovered() {
        ui.painter().rect_filled(rect, style::RADIUS, c32(style::hover(inks)));
    }
    let at = egui::Rect::from_center_size(pos2(rect.left() + 20.0, rect.center().y), vec2(18.0, 18.0));
    icon::paint(ui.painter(), at, lane::icon(kind), c32(inks.ink));
    let x = rect.left() + 40.0;
    let words = |font, ink| move |ui: &Ui, said: &str| ui.painter().layout_no_wrap(said.to_owned(), font, ink);
    let name = words(bold(13.0), c32(inks.ink))(ui, name);
    let about = words(regular(12.0), c32(inks.muted))(ui, about);
    let top = rect.center().y - f32::midpoint(name.size().y, about.size().y);
    let below = top + name.size().y;
    ui.painter().galley(pos2(x, top), name, c32(inks.ink));
    ui.painter().galley(pos2(x, below), about, c32(inks.muted));
    response.on_hover_cursor(egui::CursorIcon::PointingHand)
}

/// Key of what belongs into a lane of that kind.
fn about(kind: LaneKind) -> &'static str {
    match kind {
        LaneKind::Actions => "about-lane-actions",
        LaneKind::Touchpoints => "about-lane-touchpoints",
        LaneKind::Emotion => "about-lane-emotion",
        LaneKind::Thoughts => "about-lane-thoughts",
        LaneKind::Pains => "about-lane-pains",
        LaneKind::Opportunities => "about-lane-opportunities",
        LaneKind::Metrics => "about-lane-metrics",
        LaneKind::Images => "about-lane-images",
        LaneKind::Notes => "about-lane-notes",
        LaneKind::PhysicalEvidence => "about-lane-physical-evidence",
        LaneKind::Frontstage => "about-lane-frontstage",
        LaneKind::Backstage => "about-lane-backstage",
        LaneKind::Support => "about-lane-support",
    }
}
