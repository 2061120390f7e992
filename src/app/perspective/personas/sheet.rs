//! The sheet of one persona on screen: the very pages that are printed, as wide as there is room.
//!
//! Laid out anew only when the map changed; what was laid out is kept with the window's memory.

use std::sync::Arc;

use egui::{Rect, ScrollArea, Sense, Stroke, StrokeKind, Ui, accesskit::Role, mutex::Mutex, vec2};

use crate::{
    app::{
        action::Action,
        desk::MapNumber,
        state::{RightTab, Selection, State},
        style::{c32, colours},
    },
    base::Id,
    i18n::text_with,
    model::{Document, Filter, PageSettings, Persona},
    render::screen::{ScreenCache, View, colour32},
    scene::{self, Edition, Page},
    text::FontBook,
    theme::SheetColours,
};

/// Between the sheet and the edges of the view, in logical pixels.
const AROUND: f32 = 24.0;
/// Logical pixels for a point of paper, at most.
const LARGEST: f32 = 1.6;

/// What was laid out, and of what.
#[derive(Clone)]
struct Laid {
    key: (MapNumber, u64, Id),
    pages: Arc<Vec<Page>>,
    screen: Arc<Mutex<ScreenCache>>,
}

/// Draws it; a click on it opens the fields at the right.
pub(super) fn sheet_ui(ui: &mut Ui, state: &State, document: &Document, persona: &Persona, actions: &mut Vec<Action>) {
    let laid = laid(ui, state, document, persona);
    let mut screen = laid.screen.lock();
    screen.begin(ui.ctx());
    screen.set_detailed(true);
    ScrollArea::vertical().id_salt(("persona sheet", persona.id.as_str())).auto_shrink(false).show(ui, |ui| {
        ui.add_space(AROUND);
        let count = laid.pages.len();
        for (at, page) in laid.pages.iter().enumerate() {
            let room = vec2(ui.available_width() - 2.0 * AROUND, ui.clip_rect().height() - 2.0 * AROUND);
            let fits = (room.x / page.paper.w).min(room.y / page.paper.h);
            // A page that stands upright may be higher than the view: it is to be read, not only seen.
            let zoom = if page.paper.w < page.paper.h { room.x.min(760.0) / page.paper.w } else { fits };
            let zoom = zoom.clamp(0.2, LARGEST);
            let size = vec2(page.paper.w, page.paper.h) * zoom;
            let (row, _) = ui.allocate_exact_size(vec2(ui.available_width(), size.y), Sense::hover());
            let rect = Rect::from_min_size(row.center_top() - vec2(size.x / 2.0, 0.0), size);
            page_ui(ui, state, persona, (page, at, count), rect, actions);
            let painter = ui.painter().with_clip_rect(rect.intersect(ui.clip_rect()));
            let view = View {
                origin: rect.min + vec2(page.origin.x, page.origin.y) * zoom,
                zoom: page.scale * zoom,
                pixels_per_point: ui.ctx().pixels_per_point(),
                settled: true,
            };
            screen.paint(&painter, page.scene.groups.iter(), &view, |_| true);
            ui.add_space(AROUND);
        }
    });
    if screen.is_pending() {
        ui.ctx().request_repaint();
    }
}

/// The paper, which a screen reader hears with all that stands on it.
fn page_ui(
    ui: &Ui,
    state: &State,
    persona: &Persona,
    (page, at, count): (&Page, usize, usize),
    rect: Rect,
    actions: &mut Vec<Action>,
) {
    let paper = colour32(SheetColours::paper().paper);
    ui.painter().rect(rect, 0, paper, Stroke::new(1.0, c32(colours(ui).line)), StrokeKind::Outside);
    let response = ui.interact(rect, ui.unique_id().with(("persona page", at)), Sense::click());
    let args = [("name", (&persona.name).into()), ("number", (at + 1).into()), ("count", count.into())];
    let name = text_with(state.language(), "persona-sheet-of", &args);
    response.widget_info(|| egui::WidgetInfo::labeled(Role::Button, true, &name));
    let words: Vec<&str> = page.scene.meaning.nodes.iter().map(|n| n.text.as_str()).filter(|t| !t.is_empty()).collect();
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_description(words.join(". ")));
    if response.has_focus() {
        ui.painter().rect_stroke(rect, 0, Stroke::new(2.0, c32(colours(ui).accent)), StrokeKind::Outside);
    }
    if response.clicked() {
        actions.push(Action::Select(Selection::Persona(persona.id.clone())));
        actions.push(Action::RightTab(RightTab::Inspector));
        if !state.settings.right.is_open {
            actions.push(Action::ToggleRight);
        }
    }
}

fn laid(ui: &Ui, state: &State, document: &Document, persona: &Persona) -> Laid {
    let slot = egui::Id::unique("persona sheet on show");
    let revision = state.session.as_ref().map_or(0, |session| session.revision());
    let key = (state.map, revision, persona.id.clone());
    let known: Option<Laid> = ui.data(|d| d.get_temp(slot));
    if let Some(known) = &known
        && known.key == key
    {
        return known.clone();
    }
    // In colour whatever is printed: this is a screen.
    let settings = PageSettings { mono: false, ..document.page.as_ref().clone() };
    let edition = Edition {
        settings: &settings,
        language: document.journey.language,
        filter: &Filter::default(),
        pictures: state.drawing.pictures(),
    };
    let pages = Arc::new(scene::persona_sheets(document, FontBook::shared(), &edition, persona));
    let screen = known.map_or_else(Arc::default, |known| known.screen);
    let laid = Laid { key, pages, screen };
    ui.data_mut(|d| d.insert_temp(slot, laid.clone()));
    laid
}
