//! What of the map is on paper, in which colours, and in which order it is read aloud.

use egui::Ui;

use super::sheets::legend_ui;
use crate::{
    app::{
        panel::{field::Choice, form::Form, ink::elided},
        print::Output,
        style,
    },
    base::Id,
    i18n::{lane_name, text_with},
    model::{Filtered, PageSettings, ReadingOrder, Seams, Supplement},
};

pub(super) fn contents_ui(ui: &mut Ui, form: &mut Form<'_>, page: &mut PageSettings, output: Output) {
    section_ui(ui, form, "print-section-contents");
    lanes_ui(ui, form, page);
    personas_ui(ui, form, page);
    form.label(ui, "print-further");
    if output != Output::Slides {
        legend_ui(ui, form, page);
        marks_ui(ui, form, page);
        levels_ui(ui, form, page);
    }
    if output == Output::Sheets {
        form.toggle(ui, "print-with-notes", &mut page.with_notes);
        supplements_ui(ui, form, page);
    }
    filter_ui(ui, form, page);
    section_ui(ui, form, "print-section-ink");
    ink_ui(ui, form, page);
    if output == Output::Sheets {
        order_ui(ui, form, page);
    }
}

/// What stands on the sheet besides the cards where somebody wants it: the time line, and seams.
pub(in crate::app::panel) fn marks_ui(ui: &mut Ui, form: &mut Form<'_>, page: &mut PageSettings) {
    form.toggle(ui, "field-time-line", &mut page.to_scale);
    let name = |seams| match seams {
        Seams::Crossings => "seams-crossings",
        Seams::All => "seams-all",
        Seams::Unmarked => "seams-unmarked",
    };
    let ways: Vec<Choice<Seams>> = Seams::ALL.map(|seams| Choice::new(seams, form.tr(name(seams)))).into();
    form.choice(ui, "field-seams", &mut page.seams, &ways);
}

/// Whether cards carry marks of how well they are founded.
fn levels_ui(ui: &mut Ui, form: &mut Form<'_>, page: &mut PageSettings) {
    let mut has_levels = !page.without_levels;
    form.toggle(ui, "print-levels", &mut has_levels);
    page.without_levels = !has_levels;
}

/// A thin line between groups of fields, with a heading.
fn section_ui(ui: &mut Ui, form: &Form<'_>, key: &'static str) {
    super::super::inspector::section_ui(ui, form, key);
}

/// The lanes, of which each can stay on screen.
fn lanes_ui(ui: &mut Ui, form: &mut Form<'_>, page: &mut PageSettings) {
    form.label(ui, "print-lanes");
    let document = form.document;
    for lane in document.lanes.iter().filter(|lane| !lane.hidden) {
        let name = lane_name(form.language(), lane).to_owned();
        on_paper_ui(ui, form, &name, &lane.id, &mut page.without_lanes);
    }
    // In the order of the map, whatever the order of clicks.
    page.without_lanes.sort_by_key(|id| document.lanes.iter().position(|lane| lane.id == *id));
}

fn personas_ui(ui: &mut Ui, form: &mut Form<'_>, page: &mut PageSettings) {
    let document = form.document;
    if document.personas.is_empty() {
        return;
    }
    form.label(ui, "print-personas");
    for persona in document.personas.iter() {
        on_paper_ui(ui, form, &persona.name, &persona.id, &mut page.without_personas);
    }
    page.without_personas.sort_by_key(|id| document.personas.iter().position(|persona| persona.id == *id));
}

/// A row that is on paper or not.
fn on_paper_ui(ui: &mut Ui, form: &mut Form<'_>, name: &str, id: &Id, without: &mut Vec<Id>) {
    let mut is_on = !without.contains(id);
    let words = elided(ui, name, style::regular(13.0), ui.available_width() - 32.0);
    let is_cut = words.elided;
    ui.scope(|ui| {
        ui.spacing_mut().interact_size.y = 26.0;
        let shown = ui.checkbox(&mut is_on, words);
        shown.widget_info(|| egui::WidgetInfo::selected(egui::accesskit::Role::CheckBox, ui.is_enabled(), is_on, name));
        if shown.changed() {
            without.retain(|left_out| left_out != id);
            if !is_on {
                without.push(id.clone());
            }
            form.mark();
        }
        if is_cut {
            shown.on_hover_text(name);
        }
    });
}

/// Pages of another kind behind the map.
fn supplements_ui(ui: &mut Ui, form: &mut Form<'_>, page: &mut PageSettings) {
    for kind in Supplement::ALL {
        let key = match kind {
            Supplement::Personas => "print-with-personas",
            Supplement::Figures => "print-with-figures",
            Supplement::Matrix => "print-with-matrix",
            Supplement::Ranking => "print-with-ranking",
            Supplement::Votes => "print-with-votes",
            Supplement::Parking => "print-with-parking",
        };
        let mut is_on = page.supplements.contains(&kind);
        form.toggle(ui, key, &mut is_on);
        page.supplements.retain(|other| *other != kind || is_on);
        if is_on && !page.supplements.contains(&kind) {
            page.supplements.push(kind);
        }
    }
    page.supplements.sort_unstable();
}

/// What becomes of what the filter hides, while there is one.
pub(super) fn filter_ui(ui: &mut Ui, form: &mut Form<'_>, page: &mut PageSettings) {
    if !form.state.search.filter.is_on() {
        return;
    }
    let (seen, all) = form.state.drawing.seen().cards();
    let args = [("seen", seen.to_string().into()), ("count", all.into())];
    let ways = [
        Choice::new(Filtered::Fade, text_with(form.language(), "export-as-seen", &args)),
        Choice::new(Filtered::LeaveOut, form.tr("print-filter-leave-out")),
        Choice::new(Filtered::Show, form.tr("print-filter-show")),
    ];
    form.choice(ui, "print-filter", &mut page.filtered, &ways);
}

pub(super) fn ink_ui(ui: &mut Ui, form: &mut Form<'_>, page: &mut PageSettings) {
    let inks = [(false, form.tr("print-colours")), (true, form.tr("print-mono"))];
    form.segments(ui, "print-ink", &mut page.mono, &inks);
}

pub(super) fn order_ui(ui: &mut Ui, form: &mut Form<'_>, page: &mut PageSettings) {
    let orders = [
        Choice::new(ReadingOrder::Lane, form.tr("print-order-lane")),
        Choice::new(ReadingOrder::Phase, form.tr("print-order-phase")),
    ];
    form.choice(ui, "print-order", &mut page.order, &orders);
}

pub(super) fn archival_ui(ui: &mut Ui, form: &mut Form<'_>, page: &mut PageSettings) {
    form.toggle(ui, "print-archival", &mut page.archival);
}
