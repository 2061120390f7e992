//! How to export: format, page and where to, with a preview of the pages.

use std::{path::PathBuf, sync::Arc};

use egui::{
    Align, ColorImage, Layout, Rect, RichText, Sense, StrokeKind, TextureHandle, TextureOptions, Ui, WidgetInfo,
    accesskit::Role, vec2,
};

use super::{
    Dialog, buttons_ui,
    file::{path_ui, with_ending},
    label_ui,
};
use crate::{
    app::{
        action::Action,
        control::{Control, combo_box},
        describe,
        icon::Icon,
        job::paper::Preview,
        state::State,
        style::{self, c32, colours},
        topbar::language_name,
    },
    base::Language,
    export::Format,
    i18n::{self, text, text_with},
    model::{Fit, Orientation, PageSettings, PageSize},
    render::svg::SvgText,
};

/// What the export dialog holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExportForm {
    /// Which kind of file.
    pub format: Format,
    /// The page.
    pub page: PageSettings,
    /// Language of the sheet's own words.
    pub language: Language,
    /// Dots per inch of a picture.
    pub dpi: u16,
    /// SVG with outlines instead of text.
    pub outlines: bool,
    /// Faded as the filter has it.
    pub as_seen: bool,
    /// Where to.
    pub path: String,
    /// Which page the preview shows, from 0.
    pub shown: usize,
}

impl ExportForm {
    /// How letters stand in an SVG.
    pub fn letters(&self) -> SvgText {
        if self.outlines { SvgText::Outlines } else { SvgText::Text }
    }
}

/// The preview as textures, made when another preview arrives.
#[derive(Default)]
pub struct PreviewView {
    made_of: Option<Arc<Preview>>,
    pages: Vec<TextureHandle>,
}

impl std::fmt::Debug for PreviewView {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("PreviewView").field("pages", &self.pages.len()).finish_non_exhaustive()
    }
}

/// Width of the column of choices.
const CHOICES: f32 = 300.0;
/// Height of the preview.
const PREVIEW: f32 = 400.0;

/// The export dialog.
pub(super) fn export_ui(
    ui: &mut Ui,
    state: &State,
    form: &ExportForm,
    view: &mut PreviewView,
    actions: &mut Vec<Action>,
) {
    let mut new = form.clone();
    ui.horizontal_top(|ui| {
        ui.allocate_ui_with_layout(vec2(CHOICES, PREVIEW), Layout::top_down(Align::Min), |ui| {
            ui.set_width(CHOICES);
            choices_ui(ui, state, &mut new);
        });
        ui.add_space(12.0);
        ui.vertical(|ui| preview_ui(ui, state, &mut new, view));
    });
    let dialog = |path: String| Dialog::Export(Box::new(ExportForm { path, ..new.clone() }));
    let mut typed = Vec::new();
    let (path, entered) = path_ui(ui, state, &new.path, &mut typed, dialog);
    if new.format != form.format {
        new.path = PathBuf::from(&path).with_extension(new.format.ending()).display().to_string();
    }
    if new != *form {
        actions.push(Action::Show(Box::new(Dialog::Export(Box::new(new.clone())))));
    }
    actions.append(&mut typed);
    let language = state.language();
    let labels = [text(language, "export"), text(language, "cancel")];
    let is_given = !path.trim().is_empty();
    let out = with_ending(path.trim(), new.format.ending());
    match buttons_ui(ui, &labels, is_given) {
        Some(0) => actions.push(Action::WriteExport(out)),
        Some(_) => actions.push(Action::CloseDialog),
        None if entered && is_given => actions.push(Action::WriteExport(out)),
        None => {}
    }
}

fn choices_ui(ui: &mut Ui, state: &State, form: &mut ExportForm) {
    let language = state.language();
    label_ui(ui, text(language, "export-format"));
    segments_ui(ui, &Format::ALL.map(|f| (f, f.name())), &mut form.format);
    ui.label(RichText::new(text(language, format_about(form.format))).small().weak());
    match form.format {
        Format::Pdf | Format::Pptx => {}
        Format::Svg => {
            label_ui(ui, text(language, "export-letters"));
            let choices = [(false, text(language, "export-as-text")), (true, text(language, "export-as-outlines"))];
            segments_ui(ui, &choices, &mut form.outlines);
        }
        Format::Png => {
            label_ui(ui, text(language, "export-dpi"));
            segments_ui(ui, &[(96, "96"), (150, "150"), (300, "300"), (600, "600")], &mut form.dpi);
        }
    }
    let label = label_ui(ui, text(language, "export-paper"));
    ui.add_enabled_ui(form.page.fit == Fit::Sheets, |ui| {
        let combo = combo_box("paper", CHOICES).selected_text(describe::page_size(state, form.page.size));
        let shown = combo.show_ui(ui, |ui| {
            for size in PageSize::ALL {
                ui.selectable_value(&mut form.page.size, size, describe::page_size(state, size));
            }
        });
        shown.response.labelled_by(label);
        let choices = [
            (Orientation::Landscape, text(language, "export-landscape")),
            (Orientation::Portrait, text(language, "export-portrait")),
        ];
        segments_ui(ui, &choices, &mut form.page.orientation);
    });
    let mut one = form.page.fit == Fit::OnePage;
    if ui.checkbox(&mut one, text(language, "export-one-page")).changed() {
        form.page.fit = if one { Fit::OnePage } else { Fit::Sheets };
    }
    let mut legend = !form.page.without_legend;
    if ui.checkbox(&mut legend, text(language, "export-legend")).changed() {
        form.page.without_legend = !legend;
    }
    if state.search.filter.is_on() {
        let (seen, all) = state.drawing.seen().cards();
        let args = [("seen", seen.to_string().into()), ("count", all.into())];
        ui.checkbox(&mut form.as_seen, text_with(language, "export-as-seen", &args));
    }
    label_ui(ui, text(language, "export-language"));
    segments_ui(ui, &Language::ALL.map(|l| (l, language_name(l))), &mut form.language);
}

fn format_about(format: Format) -> &'static str {
    match format {
        Format::Pdf => "export-about-pdf",
        Format::Svg => "export-about-svg",
        Format::Png => "export-about-png",
        Format::Pptx => "export-about-pptx",
    }
}

/// A row of choices of which one is on.
fn segments_ui<T: Copy + PartialEq>(ui: &mut Ui, choices: &[(T, &str)], chosen: &mut T) {
    let count = choices.len() as f32;
    let width = CHOICES.min(ui.available_width());
    let (rect, _) = ui.allocate_exact_size(vec2(width, style::CONTROL_HEIGHT), Sense::hover());
    let colours = colours(ui);
    ui.painter().rect(rect, style::RADIUS, c32(colours.raised), style::hairline(colours.border), StrokeKind::Inside);
    for (at, (value, name)) in choices.iter().enumerate() {
        let left = rect.left() + width / count * at as f32;
        let part = Rect::from_min_size(egui::pos2(left, rect.top()), vec2(width / count, rect.height()));
        let id = ui.scope_id().with(("segment", at, *name));
        let response = ui.interact(part, id, Sense::click());
        let is_on = value == chosen;
        let enabled = ui.is_enabled();
        response.widget_info(|| WidgetInfo::selected(Role::RadioButton, enabled, is_on, *name));
        if is_on {
            let edge = egui::Stroke::new(1.5, c32(colours.accent));
            ui.painter().rect(part, style::RADIUS, c32(colours.accent_wash), edge, StrokeKind::Inside);
        } else if response.hovered() {
            ui.painter().rect_filled(part.shrink(1.0), style::RADIUS, c32(style::hover(colours)));
        }
        let (font, ink) = if is_on { (style::bold(13.0), colours.accent) } else { (style::regular(13.0), colours.ink) };
        ui.painter().text(part.center(), egui::Align2::CENTER_CENTER, *name, font, c32(ink));
        if response.clicked() {
            *chosen = *value;
        }
    }
}

fn preview_ui(ui: &mut Ui, state: &State, form: &mut ExportForm, view: &mut PreviewView) {
    let language = state.language();
    let size = vec2(ui.available_width(), PREVIEW);
    let (ground, response) = ui.allocate_exact_size(size, Sense::hover());
    ui.painter().rect_filled(ground, style::RADIUS, c32(colours(ui).canvas));
    let Some(preview) = &state.preview else {
        let ink = c32(colours(ui).muted);
        let words = text(language, "preview-pending");
        ui.painter().text(ground.center(), egui::Align2::CENTER_CENTER, words, style::regular(13.0), ink);
        return;
    };
    view.bring(ui, preview);
    let summary = summary(state, form, preview);
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &summary));
    if let Some(texture) = view.pages.get(form.shown) {
        let room = ground.shrink(16.0);
        let picture = texture.size_vec2();
        let scale = (room.width() / picture.x).min(room.height() / picture.y);
        let page = Rect::from_center_size(ground.center(), picture * scale);
        let uv = Rect::from_min_max(egui::Pos2::ZERO, egui::pos2(1.0, 1.0));
        ui.painter().image(texture.id(), page, uv, egui::Color32::WHITE);
        ui.painter().rect_stroke(page, 0.0, style::hairline(colours(ui).line), StrokeKind::Outside);
    }
    ui.horizontal(|ui| {
        ui.label(RichText::new(&summary).small().color(c32(colours(ui).muted)));
        if view.pages.len() > 1 {
            pager_ui(ui, language, form, view.pages.len());
        }
    });
}

/// Back and on through the pages.
fn pager_ui(ui: &mut Ui, language: Language, form: &mut ExportForm, count: usize) {
    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
        let next = Control::icon(Icon::RIGHT, text(language, "preview-next")).height(28.0);
        if next.enabled(form.shown + 1 < count).show(ui).clicked() {
            form.shown += 1;
        }
        let args = [("number", (form.shown + 1).into()), ("count", count.into())];
        ui.label(RichText::new(text_with(language, "preview-page", &args)).small());
        let back = Control::icon(Icon::LEFT, text(language, "preview-back")).height(28.0);
        if back.enabled(form.shown > 0).show(ui).clicked() {
            form.shown -= 1;
        }
    });
}

/// "2 sheets, cards in 7.3 pt".
fn summary(state: &State, form: &ExportForm, preview: &Preview) -> String {
    let language = state.language();
    let size = i18n::number(language, f64::from(preview.text_pt), 1);
    let key_args = [("count", preview.count.into()), ("size", (&size).into())];
    let words = text_with(language, "preview-summary", &key_args);
    if form.page.size == PageSize::Slide && form.page.fit == Fit::Sheets {
        format!("{words} {}", text(language, "preview-slide"))
    } else {
        words
    }
}

impl PreviewView {
    /// Makes textures of the preview, once.
    fn bring(&mut self, ui: &Ui, preview: &Arc<Preview>) {
        if self.made_of.as_ref().is_some_and(|made| Arc::ptr_eq(made, preview)) {
            return;
        }
        self.made_of = Some(Arc::clone(preview));
        let options = TextureOptions { mipmap_mode: Some(egui::TextureFilter::Linear), ..TextureOptions::LINEAR };
        self.pages = preview
            .pages
            .iter()
            .map(|page| {
                let size = [page.width as usize, page.height as usize];
                let image = ColorImage::from_rgba_unmultiplied(size, &page.rgba);
                ui.ctx().load_texture("preview", image, options)
            })
            .collect();
    }
}
