//! What several cards rest on: a source is ticked where all of them do, and half ticked where some do.

use egui::{Checkbox, Ui};

use super::many::{Cards, set_all};
use crate::{
    app::panel::{
        field::{add_row_ui, menu_ui, option_ui},
        form::Form,
        ink::{elided, method_icon},
    },
    app::style::regular,
    i18n::text_with,
    model::{Card, EvidenceRef, Source},
};

/// Draws the sources that any of the cards rests on, and a menu of the others.
pub(super) fn sources_ui(ui: &mut Ui, form: &mut Form<'_>, cards: &Cards<'_>) {
    let document = form.document;
    if document.evidence.is_empty() {
        return;
    }
    form.label(ui, "field-evidence");
    let count = |source: &Source| cards.iter().filter(|c| c.rests_on(&source.id)).count();
    let (used, others): (Vec<_>, Vec<_>) = document.evidence.iter().partition(|s| count(s) > 0);
    for source in used {
        let resting = count(source);
        let args = [
            ("name", source.title.as_str().into()),
            ("count", resting.to_string().into()),
            ("all", cards.len().to_string().into()),
        ];
        let name = text_with(form.language(), "source-of-cards", &args);
        let shown = elided(ui, &name, regular(13.0), ui.available_width() - 30.0);
        let is_cut = shown.elided;
        let mut is_on = resting == cards.len();
        ui.scope(|ui| {
            ui.spacing_mut().interact_size.y = 28.0;
            let words = if is_cut { shown.text().to_owned() } else { name.clone() };
            let tick = Checkbox::new(&mut is_on, words).indeterminate(resting < cards.len());
            let response = ui.add(tick).on_hover_text(&name);
            if response.changed() {
                set_all(form, cards, |card| rest(card, source, is_on));
            }
        });
    }
    if others.is_empty() {
        return;
    }
    let button = add_row_ui(ui, form.id("source-for-all"), form.tr("source-for-all"));
    menu_ui(&button, button.rect.width(), others.len(), |ui| {
        for source in others {
            if option_ui(ui, &source.title, Some(method_icon(source.method)), None).clicked() {
                set_all(form, cards, |card| rest(card, source, true));
                ui.close();
            }
        }
    });
}

/// Lets a card rest on a source, or do without it; how many of its pieces is kept where it does.
fn rest(card: &mut Card, source: &Source, rests: bool) {
    if !rests {
        card.evidence.retain(|e| e.source != source.id);
    } else if !card.rests_on(&source.id) {
        card.evidence.push(EvidenceRef { source: source.id.clone(), count: 1 });
    }
}
