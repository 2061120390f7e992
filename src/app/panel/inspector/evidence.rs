//! What a card rests on: sources, how many of their pieces speak for it, and the sources themselves.

use egui::{Frame, Margin, Rect, Sense, Stroke, Ui, WidgetInfo, accesskit::Role, pos2, vec2};

use crate::{
    app::{
        action::Action,
        control::Control,
        help::{Topic, beside_ui},
        icon::Icon,
        panel::{
            field::{self, add_row_ui, menu_ui, option_ui},
            form::{Form, field_id},
            ink::{elided, method_icon, paint_icon},
        },
        state::Selection,
        style::{self, RADIUS, c32, colours, hairline, regular},
    },
    base::Id,
    edit::{self, Edit},
    i18n::{text, text_with},
    model::{Card, EvidenceRef, Source},
};

/// Height of a row of the box.
const ROW: f32 = 32.0;

/// Draws the box of sources; changes of the card's own list go to `draft`.
pub(super) fn evidence_ui(ui: &mut Ui, form: &mut Form<'_>, draft: &mut Card) {
    ui.add_space(8.0);
    let head = vec2(ui.available_width(), 18.0);
    ui.allocate_ui_with_layout(head, egui::Layout::left_to_right(egui::Align::Center), |ui| {
        let heading = ui.label(egui::RichText::new(form.tr("field-evidence")).text_style(style::label()));
        beside_ui(ui, form.state, (heading.rect, Topic::Evidence), &mut form.actions);
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            let count = text_with(form.language(), "sources", &[("count", draft.evidence_count().into())]);
            ui.label(egui::RichText::new(count).color(c32(colours(ui).muted)));
        });
    });
    let open_slot = egui::Id::unique("open source");
    let mut open: Option<(Id, Id)> = ui.data(|d| d.get_temp(open_slot)).unwrap_or_default();
    let inks = colours(ui);
    let frame = Frame::new().fill(c32(inks.raised)).stroke(hairline(inks.line)).corner_radius(RADIUS);
    let mut removed = None;
    frame.show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        for (at, piece) in draft.evidence.iter_mut().enumerate() {
            let Some(source) = form.document.source(&piece.source).cloned() else { continue };
            let me = Some((draft.id.clone(), source.id.clone()));
            let is_open = open == me;
            if row_ui(ui, form, at, piece, &source, is_open) {
                open = if is_open { None } else { me };
            }
            if is_open {
                let margin = Margin { left: 12, right: 12, top: 0, bottom: 12 };
                Frame::new().inner_margin(margin).show(ui, |ui| {
                    ui.spacing_mut().item_spacing.y = 6.0;
                    if source_ui(ui, form, &source) {
                        removed = Some(at);
                    }
                });
            }
            ui.painter().hline(ui.max_rect().x_range(), ui.cursor().top(), hairline(inks.line));
        }
        add_ui(ui, form, draft, &mut open);
    });
    if let Some(at) = removed {
        draft.evidence.remove(at);
        form.mark();
    }
    ui.data_mut(|d| d.insert_temp(open_slot, open));
}

/// A source and how many of its pieces; whether its fields are wanted.
fn row_ui(
    ui: &mut Ui,
    form: &mut Form<'_>,
    at: usize,
    piece: &mut EvidenceRef,
    source: &Source,
    is_open: bool,
) -> bool {
    let inks = colours(ui);
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), ROW));
    let count_width = 52.0;
    let title = Rect::from_min_max(rect.min, pos2(rect.right() - count_width, rect.bottom()));
    let subject = form.id(&format!("evidence {}", source.id));
    let open = ui.interact(title, subject, Sense::click()).on_hover_cursor(egui::CursorIcon::PointingHand);
    let is_enabled = ui.is_enabled();
    open.widget_info(|| WidgetInfo::selected(Role::DisclosureTriangle, is_enabled, is_open, &source.title));
    ui.ctx().accesskit_node_builder(open.id, |node| node.set_expanded(is_open));
    if open.hovered() {
        ui.painter().rect_filled(title.shrink2(vec2(1.0, 1.0)), RADIUS, c32(style::hover(inks)));
    }
    paint_icon(
        ui.painter(),
        pos2(rect.left() + 18.0, rect.center().y),
        14.0,
        method_icon(source.method),
        c32(inks.muted),
    );
    let words = elided(ui, &source.title, regular(13.0), title.width() - 38.0);
    let place = pos2(rect.left() + 33.0, rect.center().y - words.size().y / 2.0);
    ui.painter().galley_with_override_text_color(place, words, c32(inks.ink));
    let place = Rect::from_min_max(pos2(rect.right() - count_width, rect.top() + 0.5), rect.max - vec2(4.0, 3.5));
    count_ui(ui, form, (at, place), piece, source);
    form.complaint_ui(ui);
    open.clicked()
}

/// How many pieces: a field that looks like plain words until somebody is over it.
fn count_ui(ui: &mut Ui, form: &mut Form<'_>, (at, place): (usize, Rect), piece: &mut EvidenceRef, source: &Source) {
    let name = text_with(form.language(), "count-of", &[("name", (&source.title).into())]);
    let complaint = form.tr("complaint-count-one");
    let read = |typed: &str| field::count(typed).filter(|n| *n > 0);
    let shown = piece.count.to_string();
    let inks = colours(ui);
    ui.scope_builder(egui::UiBuilder::new().max_rect(place).id_salt(("count", at)), |ui| {
        let visuals = &mut ui.visuals_mut().widgets;
        visuals.inactive.bg_stroke = Stroke::NONE;
        visuals.noninteractive.bg_stroke = Stroke::NONE;
        ui.visuals_mut().text_edit_bg_color = Some(c32(inks.raised));
        let key = format!("count {}", source.id);
        let words = (None, name.as_str(), "");
        if let Some(count) = form.parsed_at_right(ui, &key, words, (shown.as_str(), complaint), read) {
            piece.count = count;
        }
    });
}

/// The fields of a source; whether the card is to do without it.
fn source_ui(ui: &mut Ui, form: &mut Form<'_>, source: &Source) -> bool {
    // The card's own change, if any, is not this row's.
    let mut inner = Form::new(form.state, form.document);
    inner.about(&source.id);
    let mut draft = source.clone();
    super::source::fields_ui(ui, &mut inner, &mut draft);
    inner.keep(|| Edit::SetSource(Box::new(draft)));
    form.actions.append(&mut inner.actions);
    ui.add_space(6.0);
    let show = Control::text(form.tr("source-show")).with_icon(Icon::EVIDENCE).height(28.0);
    if show.show(ui).clicked() {
        form.actions.push(Action::GoTo(Selection::Source(source.id.clone())));
    }
    Control::text(form.tr("evidence-remove")).with_icon(Icon::CLOSE).height(28.0).show(ui).clicked()
}

/// The last row: another source, known or new.
fn add_ui(ui: &mut Ui, form: &mut Form<'_>, draft: &mut Card, open: &mut Option<(Id, Id)>) {
    let button = add_row_ui(ui, form.id("evidence-add"), form.tr("evidence-add"));
    let document = form.document;
    let others: Vec<_> = document.evidence.iter().filter(|s| draft.evidence.iter().all(|e| e.source != s.id)).collect();
    menu_ui(&button, button.rect.width(), others.len() + 1, |ui| {
        if option_ui(ui, form.tr("evidence-new"), Some(Icon::PLUS), None).clicked() {
            let change = edit::new_source(document, text(document.journey.language, "new-source"));
            if let Edit::AddSource { source, .. } = &change {
                let id = source.id.clone();
                let mut card = draft.clone();
                card.evidence.push(EvidenceRef { source: id.clone(), count: 1 });
                *open = Some((draft.id.clone(), id.clone()));
                form.edit(Edit::Batch(vec![change, Edit::SetCard(Box::new(card))]));
                ui.memory_mut(|m| m.request_focus(field_id(id.as_str(), "field-source-title")));
            }
            ui.close();
        }
        for source in others {
            if option_ui(ui, &source.title, Some(method_icon(source.method)), None).clicked() {
                draft.evidence.push(EvidenceRef { source: source.id.clone(), count: 1 });
                form.mark();
                ui.close();
            }
        }
    });
}
