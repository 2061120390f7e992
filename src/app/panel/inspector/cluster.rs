//! What a card belongs to and what it was merged from: the group it is in, the words it stands for.

use egui::{Label, Ui};

use super::section_ui;
use crate::{
    app::{
        control::{Control, Look},
        panel::form::{Form, note_ui},
    },
    base::Id,
    edit::Edit,
    i18n::{cluster_name, text, text_with},
    model::Card,
    workshop::grouping,
};

/// Draws both, where there is either.
pub(super) fn cluster_ui(ui: &mut Ui, form: &mut Form<'_>, card: &Card) {
    let document = form.document;
    if let Some(cluster) = document.cluster_of(&card.id) {
        section_ui(ui, form, "field-cluster");
        ui.add(Label::new(cluster_name(form.language(), cluster)).wrap());
        let others = cluster.cards.iter().filter(|id| **id != card.id).filter_map(|id| document.card(id));
        others.for_each(|other| note_ui(ui, &other.text));
        ui.add_space(2.0);
        ui.horizontal_wrapped(|ui| {
            if button(ui, form, "cluster-leave", true)
                && let Some(edit) = grouping::leave(document, &card.id)
            {
                form.edit(edit);
            }
            let can_merge = cluster.cards.len() > 1 && card.kind.card_kind().merges();
            if can_merge && button(ui, form, "cluster-merge", true) {
                form.edit(Edit::MergeCluster(cluster.id.clone()));
            }
        });
    }
    if card.gathered.len() > 1 {
        let heading = text_with(form.language(), "field-gathered", &[("count", card.gathered.len().into())]);
        ui.add_space(16.0);
        ui.label(egui::RichText::new(heading).text_style(crate::app::style::label()));
        card.gathered.iter().for_each(|words| note_ui(ui, words));
        ui.add_space(2.0);
        if button(ui, form, "cluster-split", true) {
            form.edit(Edit::SplitCard(card.id.clone()));
        }
    }
}

/// Offers to put several cards of one lane into a group.
pub(super) fn group_ui(ui: &mut Ui, form: &mut Form<'_>, cards: &[&std::sync::Arc<Card>]) {
    let Some((first, rest)) = cards.split_first() else { return };
    if rest.iter().any(|card| card.lane != first.lane) {
        return;
    }
    ui.add_space(2.0);
    let ids: Vec<Id> = cards.iter().map(|card| card.id.clone()).collect();
    if button(ui, form, "cluster-group", true)
        && let Some(edit) = grouping::together(form.document, &ids)
    {
        form.edit(edit);
    }
}

fn button(ui: &mut Ui, form: &Form<'_>, key: &'static str, is_enabled: bool) -> bool {
    Control::text(text(form.language(), key)).look(Look::Outlined).height(28.0).enabled(is_enabled).show(ui).clicked()
}
