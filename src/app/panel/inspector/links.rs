//! Which opportunity answers which pain point, seen from either.

use egui::Ui;

use super::card::go_to;
use crate::{
    app::{
        describe,
        icon::Icon,
        panel::{
            field::{Choice, Slip, SlipUse, add_row_ui, is_choosing, menu_ui, option_ui, slip_ui},
            form::Form,
            ink::card_icon,
        },
        style::c32,
    },
    base::Id,
    edit::{self, Edit},
    i18n::text_with,
    model::{Card, CardKind, Kind, Link},
    theme::SheetColours,
};

/// Draws what is linked, and what links more.
pub(super) fn links_ui(ui: &mut Ui, form: &mut Form<'_>, card: &Card) {
    let (key, add, other) = match card.kind {
        Kind::Pain(_) => ("answered-by", "link-opportunity", CardKind::Opportunity),
        Kind::Opportunity(_) => ("answers", "link-pain", CardKind::Pain),
        _ => return,
    };
    form.label(ui, key);
    let document = form.document;
    let link_to = |other: &Id| match card.kind {
        Kind::Pain(_) => Link { pain: card.id.clone(), opportunity: other.clone() },
        _ => Link { pain: other.clone(), opportunity: card.id.clone() },
    };
    let mut linked = Vec::new();
    for link in document.links.iter() {
        let id = if link.pain == card.id { &link.opportunity } else { &link.pain };
        if link.pain != card.id && link.opportunity != card.id {
            continue;
        }
        let Some(found) = document.card(id) else { continue };
        linked.push(id.clone());
        let facts = facts(form, found);
        let slip = Slip {
            icon: (card_icon(other), ink(form, other)),
            text: &found.text,
            facts: &facts,
            remove: &text_with(form.language(), "unlink-named", &[("name", shortened(&found.text).into())]),
        };
        match slip_ui(ui, form.id(id.as_str()), &slip) {
            Some(SlipUse::Go) => go_to(form, id),
            Some(SlipUse::Remove) => form.edit(Edit::RemoveLink(link.as_ref().clone())),
            None => {}
        }
    }
    let button = add_row_ui(ui, form.id(add), form.tr(add));
    menu_ui(&button, 276.0, usize::MAX, |ui| {
        let others = near_first(form, other, &card.step);
        let others = others.iter().filter(|(id, _)| !linked.contains(id));
        let (new, kind) = match other {
            CardKind::Opportunity => (form.tr("new-opportunity-here"), Kind::Opportunity(Default::default())),
            _ => (form.tr("new-pain-here"), Kind::Pain(Default::default())),
        };
        let lane = document.lanes.iter().find(|l| l.kind.card_kind() == Some(kind.card_kind()) && !l.locked);
        if let Some(lane) = lane
            && option_ui(ui, new, Some(Icon::PLUS), None).clicked()
            && let Some(Edit::AddCard { card: fresh, before }) = edit::new_card(document, &lane.id, &card.step)
        {
            let id = fresh.id.clone();
            let link = Edit::AddLink(link_to(&id));
            form.edit(Edit::Batch(vec![Edit::AddCard { card: fresh, before }, link]));
            go_to(form, &id);
            ui.close();
        }
        let others: Vec<&(Id, String)> = others.collect();
        let typed = if others.len() > MANY { search_ui(ui, form, add) } else { String::new() };
        let found = || others.iter().filter(|(_, words)| typed.is_empty() || words.to_lowercase().contains(&typed));
        if !typed.is_empty() && found().next().is_none() {
            form.note(ui, "link-none-found");
        }
        for (id, words) in found().take(MOST) {
            if option_ui(ui, words, Some(card_icon(other)), None).clicked() {
                form.edit(Edit::AddLink(link_to(id)));
                ui.close();
            }
        }
    });
}

/// More candidates than these are looked for by their words.
const MANY: usize = 8;
/// A menu of thousands is no menu: the others are found by their words.
const MOST: usize = 100;

/// A field over the list; gives what was typed, in small letters.
fn search_ui(ui: &mut Ui, form: &Form<'_>, key: &'static str) -> String {
    let id = form.id(key).with("search");
    let mut typed: String = ui.data(|d| d.get_temp(id)).unwrap_or_default();
    let hint = form.tr("link-search");
    let field = egui::TextEdit::singleline(&mut typed).id(id).hint_text(hint).desired_width(f32::INFINITY);
    let response = ui.add(field.margin(egui::Margin::symmetric(10, 7)));
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_label(hint));
    ui.add_space(4.0);
    let words = typed.trim().to_lowercase();
    ui.data_mut(|d| d.insert_temp(id, typed));
    words
}

fn ink(form: &Form<'_>, kind: CardKind) -> egui::Color32 {
    let sheet = if form.state.is_dark { SheetColours::dark() } else { SheetColours::paper() };
    c32(if kind == CardKind::Pain { sheet.pain } else { sheet.opportunity })
}

/// "Impact 5 · Effort 2 · 11 votes · SH".
fn facts(form: &Form<'_>, card: &Card) -> String {
    let language = form.language();
    let mut facts = Vec::new();
    match &card.kind {
        Kind::Opportunity(o) => {
            for (key, value) in [("impact", o.impact), ("effort", o.effort)] {
                if value > 0 {
                    facts.push(format!("{} {value}", form.tr(key)));
                }
            }
        }
        Kind::Pain(p) if p.severity > 0 => facts.push(format!("{} {}", form.tr("field-severity"), p.severity)),
        _ => {}
    }
    if card.votes > 0 {
        facts.push(text_with(language, "told-votes", &[("count", card.votes.into())]));
    }
    if !card.owner.is_empty() {
        facts.push(card.owner_letters());
    }
    facts.push(describe::place(form.document, &card.step));
    facts.join(" · ")
}

fn shortened(text: &str) -> String {
    let words: String = text.replace('\n', " ").chars().take(40).collect();
    if words.chars().count() < text.chars().count() { format!("{}…", words.trim_end()) } else { words }
}

/// Cards of a kind, those nearest to a step first.
fn near_first(form: &Form<'_>, kind: CardKind, step: &Id) -> Vec<(Id, String)> {
    let columns = form.document.columns();
    let here = columns.of(step).unwrap_or_default();
    let mut found: Vec<(usize, &std::sync::Arc<Card>)> = form
        .document
        .cards
        .iter()
        .filter(|c| c.kind.card_kind() == kind)
        .map(|c| (columns.of(&c.step).unwrap_or_default().abs_diff(here), c))
        .collect();
    found.sort_by_key(|(distance, _)| *distance);
    found.into_iter().map(|(_, c)| (c.id.clone(), shortened(&c.text))).collect()
}

/// The same as choices for a field that names one of them, with "none" before; while the menu is
/// closed only the one that is chosen, since a map may have thousands.
pub(super) fn card_choices(
    ui: &Ui,
    form: &Form<'_>,
    (key, none): (&'static str, &'static str),
    (kind, step): (CardKind, &Id),
    current: Option<&Id>,
) -> Vec<Choice<Option<Id>>> {
    let mut all = vec![Choice::new(None, form.tr(none))];
    let chosen = current.and_then(|id| form.document.card(id));
    all.extend(chosen.map(|c| Choice::new(Some(c.id.clone()), shortened(&c.text))));
    if is_choosing(ui, form.id(key)) {
        let near = near_first(form, kind, step).into_iter().filter(|(id, _)| Some(id) != current).take(MOST);
        all.extend(near.map(|(id, text)| Choice::new(Some(id), text)));
    }
    all
}
