//! A source of the register of evidence: its fields, and the cards that rest on it.

use egui::{OpenUrl, RichText, Ui, accesskit::Role};

use super::{Buttons, header_ui, pair_ui};
use crate::{
    app::{
        action::Action,
        control::{Control, Look},
        describe,
        help::Topic,
        icon::Icon,
        panel::{
            field::{Choice, Slip, SlipUse, slip_ui},
            form::{Form, note_ui},
            ink::{card_icon, method_icon},
        },
        state::Selection,
        style::{self, c32, colours},
    },
    base::{Id, is_address},
    edit::Edit,
    i18n::{method_name, text_with},
    model::{Card, Method, Source},
};

/// More cards than these are for the map, where they can be selected at once.
const MOST_CARDS: usize = 40;

/// Draws it.
pub(super) fn source_ui(ui: &mut Ui, form: &mut Form<'_>, source: &Source) {
    let name = form.tr("source-one");
    header_ui(ui, form, (method_icon(source.method), None), (name, Some(Topic::Source)), Buttons::DuplicateAndDelete);
    if source.is_dated(&form.document.journey.date) {
        form.note(ui, "source-dated-note");
    }
    form.about(&source.id);
    let mut draft = source.clone();
    fields_ui(ui, form, &mut draft);
    form.keep(|| Edit::SetSource(Box::new(draft)));
    if is_address(&source.url) {
        ui.add_space(2.0);
        let open = Control::text(form.tr("source-open")).with_icon(Icon("link")).look(Look::Outlined).height(28.0);
        if open.role(Role::Link).show(ui).clicked() {
            ui.ctx().open_url(OpenUrl::new_tab(&source.url));
        }
    }
    cards_ui(ui, form, source);
}

/// Every field of a source.
pub(super) fn fields_ui(ui: &mut Ui, form: &mut Form<'_>, source: &mut Source) {
    form.words(ui, "field-source-title", &mut source.title);
    let methods: Vec<Choice<Method>> = Method::ALL
        .into_iter()
        .map(|m| Choice::new(m, method_name(form.language(), m)).with_icon(method_icon(m)))
        .collect();
    form.choice(ui, "field-method", &mut source.method, &methods);
    pair_ui(
        ui,
        form,
        |ui, form| form.day(ui, "field-date", &mut source.date),
        |ui, form| form.count_up_to(ui, "field-sample", &mut source.n, u32::MAX),
    );
    form.words(ui, "field-origin", &mut source.origin);
    form.long_words(ui, "field-quote", &mut source.quote);
    form.link(ui, "field-url", &mut source.url);
    form.long_words(ui, "field-note", &mut source.note);
}

/// The cards that rest on it, and what becomes of them when it goes.
fn cards_ui(ui: &mut Ui, form: &mut Form<'_>, source: &Source) {
    let document = form.document;
    let cards: Vec<&Card> = document.cards.iter().map(AsRef::as_ref).filter(|c| c.rests_on(&source.id)).collect();
    ui.add_space(10.0);
    let heading = text_with(form.language(), "source-cards", &[("count", cards.len().into())]);
    let heading = ui.add(egui::Label::new(RichText::new(heading).text_style(style::label())).wrap());
    ui.ctx().accesskit_node_builder(heading.id, |node| {
        node.set_role(Role::Heading);
        node.set_level(3_usize);
    });
    for card in cards.iter().take(MOST_CARDS) {
        card_ui(ui, form, source, card);
    }
    if cards.len() > MOST_CARDS {
        let more = text_with(form.language(), "source-cards-more", &[("count", (cards.len() - MOST_CARDS).into())]);
        note_ui(ui, &more);
    }
    if cards.is_empty() {
        form.note(ui, "source-unused-note");
    } else {
        ui.add_space(4.0);
        let select = Control::text(form.tr("source-select")).look(Look::Outlined).height(28.0);
        if select.show(ui).clicked() {
            let ids: Vec<Id> = cards.iter().map(|c| c.id.clone()).collect();
            form.actions.push(Action::Select(Selection::Cards(ids)));
        }
    }
    ui.add_space(12.0);
    let remove = text_with(form.language(), "source-remove", &[("count", cards.len().into())]);
    if Control::text(&remove).with_icon(Icon::TRASH).height(28.0).show(ui).clicked() {
        form.actions.push(Action::Delete);
    }
}

/// One card: a click goes there, the cross lets it do without the source.
fn card_ui(ui: &mut Ui, form: &mut Form<'_>, source: &Source, card: &Card) {
    let count = card.evidence.iter().find(|e| e.source == source.id).map_or(0, |e| e.count);
    let place = describe::place(form.document, &card.step);
    let count = text_with(form.language(), "source-pieces", &[("count", count.into())]);
    let facts = format!("{place} · {count}");
    let kind = card.kind.card_kind();
    let slip = Slip {
        icon: (card_icon(kind), c32(colours(ui).muted)),
        text: &card.text,
        facts: &facts,
        remove: &text_with(form.language(), "source-part", &[("name", card.text.as_str().into())]),
    };
    match slip_ui(ui, form.id(card.id.as_str()), &slip) {
        Some(SlipUse::Go) => form.actions.push(Action::GoTo(Selection::card(card.id.clone()))),
        Some(SlipUse::Remove) => {
            let mut without = card.clone();
            without.evidence.retain(|e| e.source != source.id);
            form.edit(Edit::SetCard(Box::new(without)));
        }
        None => {}
    }
}
