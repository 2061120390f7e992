//! One page of what will be exported, and the way through the others.

use egui::{Align, Align2, Layout, Rect, RichText, Sense, Ui, WidgetInfo, accesskit::Role, vec2};

use super::{ExportForm, formats, sample};
use crate::{
    app::{
        action::Action,
        control::Control,
        icon::Icon,
        print::{LeafView, paint, said},
        proof::{Proof, Viewer},
        state::State,
        style::{self, c32, colours},
    },
    export::Format,
    i18n::{text, text_with},
    model::{Fit, PageSize},
};

/// What the preview keeps between frames.
#[derive(Debug, Default)]
pub struct PreviewView {
    leaves: LeafView,
}

/// Height of the line under the page.
const FOOT: f32 = 52.0;

pub(super) fn preview_ui(
    ui: &mut Ui,
    state: &State,
    form: &mut ExportForm,
    view: &mut PreviewView,
    actions: &mut Vec<Action>,
) {
    let language = state.language();
    let size = vec2(ui.available_width(), ui.available_height() - FOOT);
    let (ground, response) = ui.allocate_exact_size(size, Sense::hover());
    ui.painter().rect_filled(ground, style::RADIUS, c32(colours(ui).canvas));
    let say = |ui: &Ui, words: &str| {
        let ink = c32(colours(ui).muted);
        let galley = ui.painter().layout(words.to_owned(), style::regular(13.0), ink, ground.width() - 64.0);
        let at = Align2::CENTER_CENTER.anchor_size(ground.center(), galley.size()).min;
        ui.painter().galley(at, galley, ink);
    };
    let shown = state.dialog_proofs.proof.as_ref().filter(|proof| is_of(proof, form.format));
    let Some(proof) = shown else {
        return say(ui, text(language, "preview-pending"));
    };
    if proof.has_no_slides() {
        return say(ui, text(language, "print-no-slides"));
    }
    if let Some(sample) = &proof.sample {
        response.widget_info(|| WidgetInfo::labeled(Role::Image, true, text(language, "export-sample")));
        sample::sample_ui(ui, sample, ground.shrink(16.0));
        let words = RichText::new(text(language, "export-sample")).small().color(c32(colours(ui).muted));
        ui.label(words);
        return;
    }
    let summary = summary(state, form, proof);
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &summary));
    view.leaves.forget(&state.dialog_proofs);
    if let Some(page) = proof.pages.get(form.shown) {
        let room = ground.shrink(16.0);
        let paper = vec2(page.paper.w, page.paper.h);
        let scale = (room.width() / paper.x).min(room.height() / paper.y);
        let place = Rect::from_center_size(ground.center(), paper * scale);
        let wanted = view.leaves.page_ui(ui, (proof, &state.dialog_proofs), form.shown, place, true);
        let proofs = (Viewer::Dialog, &state.dialog_proofs);
        paint(proofs, wanted.into_iter().collect(), actions);
    }
    ui.horizontal_top(|ui| {
        let room = if proof.pages.len() > 1 { 130.0 } else { 0.0 };
        let width = ui.available_width() - room;
        ui.allocate_ui(vec2(width, FOOT - 8.0), |ui| {
            ui.set_width(width);
            let words = RichText::new(&summary).small().color(c32(colours(ui).muted));
            ui.add(egui::Label::new(words).wrap());
        });
        if proof.pages.len() > 1 {
            pager_ui(ui, state, form, proof.pages.len());
        }
    });
}

/// Whether a proof shows what a format will be like: the one before may be of another kind.
fn is_of(proof: &Proof, format: Format) -> bool {
    proof.wish.slides == formats::has_slides(format) && proof.sample.is_some() == formats::has_words(format)
}

/// Back and on through the pages.
fn pager_ui(ui: &mut Ui, state: &State, form: &mut ExportForm, count: usize) {
    let language = state.language();
    ui.with_layout(Layout::right_to_left(Align::Min), |ui| {
        ui.spacing_mut().item_spacing.x = 4.0;
        let next = Control::icon(Icon::RIGHT, text(language, "preview-next")).height(28.0);
        if next.enabled(form.shown + 1 < count).show(ui).clicked() {
            form.shown += 1;
        }
        let args = [("number", (form.shown + 1).into()), ("count", count.into())];
        let words = RichText::new(text_with(language, "preview-page", &args)).small();
        ui.add_sized(vec2(56.0, 28.0), egui::Label::new(words));
        let back = Control::icon(Icon::LEFT, text(language, "preview-back")).height(28.0);
        if back.enabled(form.shown > 0).show(ui).clicked() {
            form.shown -= 1;
        }
    });
}

/// What comes out, and the gravest of what is wrong with it.
fn summary(state: &State, form: &ExportForm, proof: &Proof) -> String {
    let language = state.language();
    if form.format == Format::Html {
        return text(language, "export-sheet-of-page").to_owned();
    }
    let words = said::summary(state, proof);
    if let Some(warning) = said::small_text(language, &proof.small_text) {
        format!("{words}. {warning}")
    } else if !proof.wish.slides && form.page.size == PageSize::Slide && form.page.fit == Fit::Sheets {
        format!("{words} {}", text(language, "preview-slide"))
    } else {
        words
    }
}
