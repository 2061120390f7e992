//! Sheets of paper: size, margins, and how large the map is on them.

use egui::{Align, Layout, Ui, vec2};

use crate::{
    app::{
        describe,
        panel::{
            field::{self, Choice, stepper_ui},
            form::Form,
        },
        style::{self, CONTROL_HEIGHT},
    },
    i18n::text_with,
    model::{Fit, Orientation, PageSettings, PageSize},
};

/// Margins that printers and binders like, in millimetres.
const MARGINS: [u8; 4] = [0, 5, 10, 20];
/// Widest margin: half of the smallest paper would be none.
const MOST_MARGIN: u8 = 50;
/// Most pages side by side.
const MOST_WIDE: u8 = 40;

pub(super) fn sheets_ui(ui: &mut Ui, form: &mut Form<'_>, page: &mut PageSettings) {
    paper_ui(ui, form, page);
    if page.fit != Fit::OnePage {
        margins_ui(ui, form, page);
    }
    scale_ui(ui, form, page);
}

/// Size of the paper, and which way round it lies.
pub(in crate::app::panel) fn paper_ui(ui: &mut Ui, form: &mut Form<'_>, page: &mut PageSettings) {
    ui.add_enabled_ui(page.fit != Fit::OnePage, |ui| {
        let sizes: Vec<Choice<PageSize>> =
            PageSize::ALL.into_iter().map(|s| Choice::new(s, describe::page_size(form.state, s))).collect();
        form.choice(ui, "field-page-size", &mut page.size, &sizes);
        let ways =
            [(Orientation::Landscape, form.tr("page-landscape")), (Orientation::Portrait, form.tr("page-portrait"))];
        form.segments(ui, "field-orientation", &mut page.orientation, &ways);
    });
}

fn margins_ui(ui: &mut Ui, form: &mut Form<'_>, page: &mut PageSettings) {
    let names = ["print-margin-none", "print-margin-narrow", "print-margin-normal", "print-margin-wide"];
    let options: Vec<(u8, &str)> = [form.tr(names[0]), form.tr(names[1]), form.tr(names[2]), form.tr(names[3])]
        .into_iter()
        .zip(MARGINS)
        .map(|(name, mm)| (mm, name))
        .collect();
    form.segments(ui, "print-margins", &mut page.margin_mm, &options);
    let most = u32::from(MOST_MARGIN);
    if let Some(mm) = millimetres_ui(ui, form, "print-margin-mm", u32::from(page.margin_mm), (0, most)) {
        page.margin_mm = mm as u8;
    }
}

/// How the sheet meets the page, and the figure that belongs to it.
pub(in crate::app::panel) fn scale_ui(ui: &mut Ui, form: &mut Form<'_>, page: &mut PageSettings) {
    let percent = if let Fit::Percent(percent) = page.fit { percent } else { 100 };
    let wide = if let Fit::PagesWide(wide) = page.fit { wide } else { 2 };
    let fits = [
        Choice::new(Fit::Sheets, form.tr("fit-sheets")),
        Choice::new(Fit::OnePage, form.tr("fit-one-page")),
        Choice::new(Fit::PagesWide(wide), form.tr("print-fit-wide")),
        Choice::new(Fit::Percent(percent), form.tr("print-fit-percent")),
    ];
    form.choice(ui, "field-fit", &mut page.fit, &fits);
    match &mut page.fit {
        Fit::Percent(percent) => {
            let range = (u32::from(Fit::PERCENT.0), u32::from(Fit::PERCENT.1));
            let name = form.tr("print-percent");
            if let Some(new) = number_ui(ui, form, ("print-percent", name), u32::from(*percent), range) {
                *percent = new as u16;
            }
        }
        Fit::PagesWide(wide) => {
            let names = (form.tr("print-wide-less"), form.tr("print-wide-more"));
            let shown = text_with(form.language(), "print-wide", &[("count", usize::from(*wide).into())]);
            let has = (*wide > 1, *wide < MOST_WIDE);
            let width = ui.available_width();
            if let Some(by) = stepper_ui(ui, form.id("print pages wide"), &shown, names, has, width) {
                *wide = wide.saturating_add_signed(by as i8).clamp(1, MOST_WIDE);
                form.mark();
            }
        }
        Fit::Sheets | Fit::OnePage => {}
    }
}

/// Whether the marks are explained.
pub(in crate::app::panel) fn legend_ui(ui: &mut Ui, form: &mut Form<'_>, page: &mut PageSettings) {
    let mut has_legend = !page.without_legend;
    form.toggle(ui, "field-legend", &mut has_legend);
    page.without_legend = !has_legend;
}

/// A length in whole millimetres at the end of a row that says what it is.
pub(super) fn millimetres_ui(
    ui: &mut Ui,
    form: &mut Form<'_>,
    key: &'static str,
    value: u32,
    range: (u32, u32),
) -> Option<u32> {
    let name = form.tr(key);
    number_ui(ui, form, (key, name), value, range)
}

/// Width of the field of a number.
const NUMBER: f32 = 84.0;

/// A whole number within a range at the end of a row that says what it is.
fn number_ui(
    ui: &mut Ui,
    form: &mut Form<'_>,
    (key, name): (&'static str, &str),
    value: u32,
    (low, high): (u32, u32),
) -> Option<u32> {
    let complaint = form.number_complaint(f64::from(low), f64::from(high));
    let read = |typed: &str| field::count(typed).filter(|number| (low..=high).contains(number));
    let shown = value.to_string();
    let mut new = None;
    let size = vec2(ui.available_width(), CONTROL_HEIGHT);
    ui.allocate_ui_with_layout(size, Layout::left_to_right(Align::Center), |ui| {
        let words = egui::RichText::new(name).text_style(style::label()).font(style::regular(13.0));
        ui.add(egui::Label::new(words).truncate());
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            ui.allocate_ui(vec2(NUMBER, CONTROL_HEIGHT), |ui| {
                ui.set_width(NUMBER);
                new = form.parsed_at_right(ui, key, (None, name, ""), (&shown, &complaint), read);
            });
        });
    });
    form.complaint_ui(ui);
    new
}
