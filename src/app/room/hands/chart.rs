//! The curve of the phase at hand, with the step that one asks about.

use egui::{Painter, Rect, Stroke, Ui, WidgetInfo, accesskit::Role, pos2};

use crate::{
    app::{
        room::look::sheet_colours,
        state::State,
        style::{bold, c32, colours, regular},
    },
    base::Rect as DocRect,
    layout::curve::{self, AXIS_WIDTH, Column, Curve, Input, MIN_HEIGHT},
    model::{Document, Phase},
    render::screen::{View, paint_small},
    scene::{Group, curve as drawn},
    text::{FontBook, Typeset as _},
    workshop::hands::Stop,
};

/// Logical pixels for a point: numbers of seven points are to be read in the room.
const ZOOM: (f32, f32) = (1.9, 2.6);
/// Room over the curve for the names of the steps.
const NAMES: f32 = 44.0;
/// Not drawn where less is left for it.
const LEAST: f32 = 170.0;

/// Draws it as large as the place allows.
pub(super) fn chart_ui(ui: &Ui, state: &State, document: &Document, stop: &Stop, place: Rect) {
    let Some((phase, _)) = document.step(&stop.step) else { return };
    let height = place.height() - NAMES;
    if height < LEAST || place.width() < 200.0 {
        return;
    }
    let zoom = (height / MIN_HEIGHT).clamp(ZOOM.0.min(height / MIN_HEIGHT), ZOOM.1);
    let size = (place.width() / zoom, (height / zoom).min(MIN_HEIGHT * 1.5));
    let curve = lay_out(document, phase, size, state);
    let view = View {
        origin: place.min + egui::vec2(0.0, NAMES),
        zoom,
        pixels_per_point: ui.ctx().pixels_per_point(),
        settled: true,
    };
    let colours = sheet_colours(state);
    let groups = drawn::groups(&curve, None, colours, &drawn::Nodes::default());
    let paper = view.rect(curve.body);
    ui.painter().rect_filled(paper, 0.0, c32(colours.paper));
    let (ground, rest) = groups.split_at(groups.len().min(1));
    // What leads on to other phases ends at the edge.
    let clip = Rect::from_min_max(place.min, pos2(paper.right(), paper.bottom() + 1.0));
    let painter = ui.painter().with_clip_rect(clip.intersect(ui.clip_rect()));
    paint(&painter, ground, &view);
    names(ui, phase, stop, paper);
    paint(&painter, rest, &view);
    let whole = ui.interact(paper, egui::Id::unique("hands curve"), egui::Sense::hover());
    whole.widget_info(|| {
        WidgetInfo::labeled(Role::Image, true, drawn::alternative_text(&curve, document, state.language()))
    });
}

fn lay_out(document: &Document, phase: &Phase, (w, h): (f32, f32), state: &State) -> Curve {
    let each = (w - AXIS_WIDTH) / phase.steps.len().max(1) as f32;
    // Steps of other phases stand outside on either side: the curves lead on to them.
    let first = document.steps().position(|(_, step)| phase.steps.first().is_some_and(|s| s.id == step.id));
    let first = first.unwrap_or_default() as f32;
    let left = |at: usize| AXIS_WIDTH + (at as f32 - first) * each;
    let columns: Vec<Column> = (document.steps().enumerate())
        .map(|(at, (_, step))| Column {
            step: step.id.clone(),
            left: left(at),
            right: left(at + 1),
            passable: step.optional || step.branch_from.is_some(),
        })
        .collect();
    let mut voices = curve::voices(document);
    voices.iter_mut().flat_map(|voice| &mut voice.feelings).for_each(|feeling| feeling.quote.clear());
    curve::lay_out(&Input {
        voices: &voices,
        foreseen: &[],
        columns: &columns,
        body: DocRect::new(AXIS_WIDTH, 0.0, w - AXIS_WIDTH, h),
        scale: document.journey.scale,
        names: &[],
        label_h: 0.0,
        language: state.language(),
        set: &|text, style, wrap| FontBook::shared().set(text, style, wrap),
    })
}

fn paint(painter: &Painter, groups: &[Group], view: &View) {
    for group in groups {
        let at = View { origin: view.point(group.at), ..*view };
        paint_small(painter, &group.items, &at);
    }
}

/// Names over the columns, where all of them have room; that of the step at hand always.
fn names(ui: &Ui, phase: &Phase, stop: &Stop, paper: Rect) {
    let inks = colours(ui);
    let width = paper.width() / phase.steps.len().max(1) as f32;
    let set = |name: &str, is_here: bool| {
        let font = if is_here { bold(14.0) } else { regular(14.0) };
        let mut job = egui::text::LayoutJob::simple(name.to_owned(), font, c32(inks.ink), width - 8.0);
        job.halign = egui::Align::Center;
        ui.painter().layout_job(job)
    };
    let galleys: Vec<_> = phase.steps.iter().map(|s| (s, set(&s.name, s.id == stop.step))).collect();
    let fits = galleys.iter().all(|(_, galley)| galley.size().y <= NAMES - 6.0 && galley.size().x <= width - 7.0);
    for (at, (step, galley)) in galleys.into_iter().enumerate() {
        let (left, is_here) = (paper.left() + at as f32 * width, step.id == stop.step);
        if is_here {
            let column = Rect::from_x_y_ranges(left..=left + width, paper.y_range());
            ui.painter().rect_filled(column, 0.0, c32(inks.accent.with_alpha(20)));
            ui.painter().hline(column.x_range(), column.top(), Stroke::new(3.0, c32(inks.accent)));
        }
        if fits {
            let bottom = paper.top() - 6.0 - galley.size().y;
            ui.painter().galley(pos2(left + width / 2.0, bottom), galley, c32(inks.ink));
        } else if is_here {
            let line = ui.painter().layout_no_wrap(step.name.clone(), bold(14.0), c32(inks.ink));
            let most = (paper.right() - line.size().x).max(paper.left());
            let x = (left + (width - line.size().x) / 2.0).clamp(paper.left(), most);
            ui.painter().galley(pos2(x, paper.top() - 6.0 - line.size().y), line, c32(inks.ink));
        }
    }
}
