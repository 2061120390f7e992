//! The fields of a persona in groups: what is empty is folded, so that what is known is seen at once.

use egui::{Align, Layout, RichText, Sense, Ui, WidgetInfo, accesskit::Role, pos2, vec2};

use super::{Buttons, header_ui, pair_ui};
use crate::{
    app::{
        action::PictureTarget,
        help::Topic,
        icon::Icon,
        panel::{
            field::{style_swatch_ui, swatches_ui},
            form::Form,
            ink::paint_icon,
            items::items_ui,
        },
        style::{bold, c32, colours, hairline},
    },
    edit::Edit,
    i18n::{number, text_with},
    model::Persona,
};

/// Draws them.
pub(super) fn persona_ui(ui: &mut Ui, form: &mut Form<'_>, persona: &Persona) {
    header_ui(ui, form, (Icon::PERSONAS, None), (form.tr("kind-persona"), Some(Topic::Persona)), Buttons::Delete);
    form.about(&persona.id);
    let mut draft = persona.clone();
    let p = &mut draft;
    form.words(ui, "field-name", &mut p.name);
    form.long_words(ui, "field-role", &mut p.role);
    form.long_words(ui, "field-quote", &mut p.quote);
    style_ui(ui, form, p);
    group_ui(ui, form, persona, "section-sheet", true, |ui, form| sheet_ui(ui, form, persona, p));
    let is_any = |lists: [&Vec<String>; 4]| lists.iter().any(|list| !list.is_empty());
    let wants = is_any([&persona.goals, &persona.needs, &persona.motives, &persona.frustrations]);
    group_ui(ui, form, persona, "section-wants", wants, |ui, form| {
        items_ui(ui, form, "goals", &mut p.goals);
        items_ui(ui, form, "needs", &mut p.needs);
        items_ui(ui, form, "motives", &mut p.motives);
        items_ui(ui, form, "frustrations", &mut p.frustrations);
    });
    let says = |words: &[&String]| words.iter().any(|w| !w.is_empty());
    let facts = says(&[&persona.age, &persona.place, &persona.occupation, &persona.income]);
    group_ui(ui, form, persona, "section-facts", facts, |ui, form| facts_ui(ui, form, p));
    let mind = says(&[&persona.values, &persona.lifestyle, &persona.purchase_motives]);
    group_ui(ui, form, persona, "section-mind", mind, |ui, form| {
        form.long_words(ui, "field-values", &mut p.values);
        form.long_words(ui, "field-lifestyle", &mut p.lifestyle);
        form.long_words(ui, "field-purchase-motives", &mut p.purchase_motives);
    });
    let market = persona.share.is_some() || says(&[&persona.segment, &persona.channel_habits]);
    group_ui(ui, form, persona, "section-market", market, |ui, form| {
        form.words(ui, "field-segment", &mut p.segment);
        share_ui(ui, form, p);
        form.long_words(ui, "field-channel-habits", &mut p.channel_habits);
    });
    let note = !persona.note.is_empty();
    group_ui(ui, form, persona, "section-note", note, |ui, form| form.long_words(ui, "field-note", &mut p.note));
    // A share is kept in less precision than it is shown with.
    form.keep(|| Edit::SetPersona(Box::new(draft)));
}

/// A group of fields under a heading that folds it; at first it is open where something stands in it.
fn group_ui(
    ui: &mut Ui,
    form: &mut Form<'_>,
    persona: &Persona,
    key: &'static str,
    has_content: bool,
    add: impl FnOnce(&mut Ui, &mut Form<'_>),
) {
    let slot = egui::Id::unique(("persona group", persona.id.as_str(), key));
    // Remembered from the first look on: clearing its last field must not fold it under the cursor.
    let is_open = ui.data_mut(|d| *d.get_temp_mut_or(slot, has_content));
    ui.add_space(10.0);
    let inks = colours(ui);
    ui.painter().hline(ui.max_rect().x_range(), ui.cursor().top(), hairline(inks.line));
    ui.add_space(3.0);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), 30.0), Sense::click());
    let heading = form.tr(key);
    let empty = text_with(form.language(), "persona-empty-group", &[("name", heading.into())]);
    let name = if has_content { heading } else { &empty };
    let is_enabled = ui.is_enabled();
    response.widget_info(|| WidgetInfo::labeled(Role::Button, is_enabled, name));
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_expanded(is_open));
    let ink = if has_content || is_open { inks.ink } else { inks.muted };
    let galley = ui.painter().layout_no_wrap(heading.to_owned(), bold(14.0), c32(ink));
    ui.painter().galley(pos2(rect.left(), rect.center().y - galley.size().y / 2.0), galley, c32(ink));
    let icon = if is_open { Icon::DOWN } else { Icon::RIGHT };
    let ink = if response.hovered() { inks.ink } else { inks.muted };
    paint_icon(ui.painter(), pos2(rect.right() - 9.0, rect.center().y), 14.0, icon, c32(ink));
    if response.has_focus() {
        let ring = egui::Stroke::new(2.0, c32(inks.accent));
        ui.painter().rect_stroke(rect.expand2(vec2(4.0, 0.0)), 6, ring, egui::StrokeKind::Inside);
    }
    if response.on_hover_cursor(egui::CursorIcon::PointingHand).clicked() {
        ui.data_mut(|d| d.insert_temp(slot, !is_open));
    }
    if is_open {
        add(ui, form);
    }
}

/// How the persona is shown, and whether.
fn sheet_ui(ui: &mut Ui, form: &mut Form<'_>, persona: &Persona, draft: &mut Persona) {
    let from_name = Persona { initials: String::new(), ..persona.clone() }.letters();
    form.words_or(ui, "field-initials", &from_name, &mut draft.initials);
    picture_ui(ui, form, draft);
    ui.add_space(8.0);
    form.toggle(ui, "field-persona-hidden", &mut draft.hidden);
    if form.document.foreseen.iter().any(|e| e.persona == persona.id) {
        form.toggle(ui, "field-one-state-persona", &mut draft.one_state);
    }
}

fn facts_ui(ui: &mut Ui, form: &mut Form<'_>, draft: &mut Persona) {
    let Persona { age, place, occupation, income, .. } = draft;
    pair_ui(ui, form, |ui, form| form.words(ui, "field-age", age), |ui, form| form.words(ui, "field-place", place));
    pair_ui(
        ui,
        form,
        |ui, form| form.words(ui, "field-occupation", occupation),
        |ui, form| form.words(ui, "field-income", income),
    );
}

/// The share of customers, and what is wrong with all shares together.
fn share_ui(ui: &mut Ui, form: &mut Form<'_>, draft: &mut Persona) {
    let mut share = draft.share.map(f64::from);
    form.decimal(ui, "field-share", &mut share, (0.0, 100.0));
    draft.share = share.map(|s| s as f32);
    let others = form.document.personas.iter().filter(|p| p.id != draft.id).filter_map(|p| p.share);
    let sum = f64::from(others.sum::<f32>()) + share.unwrap_or_default();
    if share.is_some() && sum > 100.05 {
        let sum = number(form.language(), sum, u8::from((sum - libm::round(sum)).abs() > 0.049));
        let words = text_with(form.language(), "share-over", &[("sum", sum.into())]);
        ui.with_layout(Layout::top_down(Align::Min), |ui| {
            let words = RichText::new(words).small().color(c32(colours(ui).check));
            ui.add(egui::Label::new(words).wrap());
        });
    }
}

/// Colour, mark and line in one.
fn style_ui(ui: &mut Ui, form: &mut Form<'_>, draft: &mut Persona) {
    form.label(ui, "field-style");
    let current = form.document.persona_style(&draft.id);
    swatches_ui(ui, |ui| {
        for (style, colour) in colours(ui).personas.iter().enumerate() {
            let name = text_with(form.language(), "style-number", &[("number", (style + 1).into())]);
            if style_swatch_ui(ui, &name, *colour, style, current == style).clicked() {
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
