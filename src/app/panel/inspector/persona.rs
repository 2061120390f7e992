//! The fields of a persona.

use egui::Ui;

use super::{Buttons, header_ui, pair_ui, section_ui};
use crate::{
    app::{
        action::PictureTarget,
        icon::Icon,
        panel::{
            field::{swatch_ui, swatches_ui},
            form::Form,
        },
        style::colours,
    },
    edit::Edit,
    i18n::text_with,
    model::Persona,
};

/// Draws them.
pub(super) fn persona_ui(ui: &mut Ui, form: &mut Form<'_>, persona: &Persona) {
    header_ui(ui, form, (Icon::PERSONAS, None), form.tr("kind-persona"), Buttons::Delete);
    form.about(&persona.id);
    let mut draft = persona.clone();
    form.words(ui, "field-name", &mut draft.name);
    form.long_words(ui, "field-role", &mut draft.role);
    style_ui(ui, form, &mut draft);
    form.long_words(ui, "field-quote", &mut draft.quote);
    form.list(ui, "goals", &mut draft.goals);
    form.list(ui, "frustrations", &mut draft.frustrations);
    form.list(ui, "needs", &mut draft.needs);
    form.list(ui, "motives", &mut draft.motives);
    section_ui(ui, form, "section-person");
    pair_ui(
        ui,
        form,
        |ui, form| form.words(ui, "field-age", &mut draft.age),
        |ui, form| form.words(ui, "field-place", &mut draft.place),
    );
    pair_ui(
        ui,
        form,
        |ui, form| form.words(ui, "field-occupation", &mut draft.occupation),
        |ui, form| form.words(ui, "field-income", &mut draft.income),
    );
    form.words(ui, "field-segment", &mut draft.segment);
    let mut share = draft.share.map(f64::from);
    form.decimal(ui, "field-share", &mut share, (0.0, 100.0));
    draft.share = share.map(|s| s as f32);
    form.long_words(ui, "field-values", &mut draft.values);
    form.long_words(ui, "field-lifestyle", &mut draft.lifestyle);
    form.long_words(ui, "field-purchase-motives", &mut draft.purchase_motives);
    form.long_words(ui, "field-channel-habits", &mut draft.channel_habits);
    section_ui(ui, form, "section-sheet");
    let from_name = Persona { initials: String::new(), ..persona.clone() }.letters();
    form.words_or(ui, "field-initials", &from_name, &mut draft.initials);
    picture_ui(ui, form, &mut draft);
    ui.add_space(8.0);
    form.toggle(ui, "field-persona-hidden", &mut draft.hidden);
    form.long_words(ui, "field-note", &mut draft.note);
    // A share is kept in less precision than it is shown with.
    form.keep(|| Edit::SetPersona(Box::new(draft)));
}

fn style_ui(ui: &mut Ui, form: &mut Form<'_>, draft: &mut Persona) {
    form.label(ui, "field-style");
    let current = form.document.persona_style(&draft.id);
    swatches_ui(ui, |ui| {
        for (style, colour) in colours(ui).personas.iter().enumerate() {
            let name = text_with(form.language(), "style-number", &[("number", (style + 1).into())]);
            if swatch_ui(ui, &name, Some(*colour), Some(style), current == style).clicked() {
                draft.style = Some(style as u8 + 1);
                form.mark();
            }
        }
    });
}

/// A picture for the circle, instead of letters.
fn picture_ui(ui: &mut Ui, form: &mut Form<'_>, draft: &mut Persona) {
    let mut picture = draft.picture.clone().unwrap_or_default();
    super::picture::picture_ui(ui, form, PictureTarget::Persona(draft.id.clone()), &mut picture);
    draft.picture = (!picture.source.is_empty() || !picture.alt.is_empty()).then_some(picture);
}
