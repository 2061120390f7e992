//! The inspector: every field of what is selected, or of the map where nothing is.

mod card;
mod cluster;
mod course;
mod emotion;
mod evidence;
mod journey;
mod judged;
mod lane;
mod links;
mod many;
mod metric;
mod persona;
mod picture;
mod place;
mod scale;
mod seam;
mod source;
mod sources;
mod touchpoint;

use egui::{Align, Frame, Layout, Margin, ScrollArea, Ui, vec2};

use super::form::Form;
use crate::{
    app::{
        action::Action,
        control::Control,
        describe,
        help::{Topic, beside_ui},
        icon::Icon,
        state::{Selection, State},
        style::{HIT, bold, c32, colours},
    },
    base::Id,
    model::Document,
};

/// The inspector.
pub(super) fn inspector_ui(ui: &mut Ui, state: &State, document: &Document) -> Vec<Action> {
    let mut form = Form::new(state, document);
    let id = ("inspector", std::mem::discriminant(&state.selection));
    ScrollArea::vertical().id_salt(id).auto_shrink(false).show(ui, |ui| {
        Frame::new().inner_margin(Margin { left: 14, right: 14, top: 8, bottom: 24 }).show(ui, |ui| {
            ui.set_width(ui.available_width());
            let is_read_only = state.session.as_ref().is_some_and(|s| s.is_read_only());
            if is_read_only {
                form.note(ui, "map-is-read-only");
            }
            ui.add_enabled_ui(!is_read_only, |ui| selection_ui(ui, &mut form));
            go_to_field(ui, state);
        });
    });
    form.actions
}

/// Gives the focus to the field that somebody was sent to, once.
fn go_to_field(ui: &Ui, state: &State) {
    let slot = egui::Id::unique("wanted field");
    let wanted = &state.wanted_field;
    let seen = ui.data(|d| d.get_temp::<u64>(slot)).unwrap_or_default();
    let Some(subject) = wanted.subject.as_ref().filter(|_| seen != wanted.count) else { return };
    let id = super::form::field_id(subject, wanted.key);
    // Drawn in this frame; what belongs to another selection comes with the next.
    if let Some(field) = ui.ctx().read_response(id) {
        ui.memory_mut(|m| m.request_focus(id));
        ui.scroll_to_rect(field.rect, Some(Align::Center));
        ui.data_mut(|d| d.insert_temp(slot, wanted.count));
        if wanted.opens {
            egui::Popup::open_id(ui.ctx(), egui::Popup::default_response_id(&field));
        }
    }
}

fn selection_ui(ui: &mut Ui, form: &mut Form<'_>) {
    let (state, document) = (form.state, form.document);
    match &state.selection {
        Selection::None => {
            form.note(ui, "empty-inspector");
            journey::journey_ui(ui, form);
        }
        Selection::Journey => journey::journey_ui(ui, form),
        Selection::Stage(id) => with(document.stage(id), |stage| course::stage_ui(ui, form, stage)),
        Selection::Phase(id) => with(document.phase(id), |phase| course::phase_ui(ui, form, phase)),
        Selection::Step(id) => with(document.step(id), |(phase, step)| course::step_ui(ui, form, phase, step)),
        Selection::Lane(id) => with(document.lane(id), |lane| lane::lane_ui(ui, form, lane)),
        Selection::Persona(id) => with(document.persona(id), |persona| persona::persona_ui(ui, form, persona)),
        Selection::Source(id) => with(document.source(id), |source| source::source_ui(ui, form, source)),
        Selection::Emotion { persona, step } => emotion::emotion_ui(ui, form, persona, step),
        Selection::Cell { lane, step } => cell_ui(ui, form, lane, step),
        Selection::Cards(ids) => match ids.as_slice() {
            [id] => with(document.card(id), |card| card::card_ui(ui, form, card)),
            ids => many::many_ui(ui, form, ids),
        },
    }
}

/// What is selected may have gone in this very frame.
fn with<T>(found: Option<T>, show: impl FnOnce(T)) {
    if let Some(found) = found {
        show(found);
    }
}

/// An empty cell: what can be added there.
fn cell_ui(ui: &mut Ui, form: &mut Form<'_>, lane: &Id, step: &Id) {
    let Some(row) = form.document.lane(lane) else { return };
    let name = describe::lane_name(form.state, form.document, lane);
    header_ui(
        ui,
        form,
        (super::ink::lane_icon(row.kind), None),
        (&name, Some(Topic::of_lane(row.kind))),
        Buttons::None,
    );
    super::form::note_ui(ui, &describe::place(form.document, step));
    if let Some(kind) = row.kind.card_kind() {
        ui.add_space(10.0);
        let key = describe::card_kind(kind);
        let label = crate::i18n::text_with(form.language(), "add-card-of-kind", &[("key", key.into())]);
        let button = Control::text(&label).with_icon(Icon::PLUS).look(crate::app::control::Look::Outlined);
        if button.enabled(!row.locked).show(ui).clicked() {
            let at = Some((lane.clone(), step.clone()));
            form.actions.push(Action::Add(crate::app::action::Addition::Card(at)));
        }
    } else {
        form.note(ui, "curve-holds-no-cards");
    }
}

/// Which buttons stand at the right of a header.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Buttons {
    None,
    Delete,
    DuplicateAndDelete,
}

/// Icon and name of what is selected, with what can be done to all of it.
fn header_ui(
    ui: &mut Ui,
    form: &mut Form<'_>,
    (icon, ink): (Icon, Option<egui::Color32>),
    (name, topic): (&str, Option<Topic>),
    buttons: Buttons,
) {
    let size = vec2(ui.available_width(), 32.0);
    ui.allocate_ui_with_layout(size, Layout::left_to_right(Align::Center), |ui| {
        let (_, at) = ui.allocate_space(vec2(18.0, 32.0));
        let ink = ink.unwrap_or_else(|| c32(colours(ui).ink));
        super::ink::paint_icon(ui.painter(), at.center(), 16.0, icon, ink);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            ui.spacing_mut().item_spacing.x = 2.0;
            if buttons != Buttons::None {
                let delete = form.tr("delete-selected");
                if Control::icon(Icon::TRASH, delete).height(28.0).show(ui).clicked() {
                    form.actions.push(Action::Delete);
                }
            }
            if buttons == Buttons::DuplicateAndDelete {
                let duplicate = form.tr("duplicate-selected");
                if Control::icon(Icon::COPY, duplicate).height(28.0).show(ui).clicked() {
                    form.actions.push(Action::Duplicate);
                }
            }
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                let words = egui::RichText::new(name).font(bold(14.0));
                let room = ui.available_width() - if topic.is_some() { HIT.x } else { 0.0 };
                ui.set_max_width(room);
                let heading = ui.add(egui::Label::new(words).truncate());
                ui.ctx().accesskit_node_builder(heading.id, |node| {
                    node.set_role(egui::accesskit::Role::Heading);
                    node.set_level(2_usize);
                });
                if let Some(topic) = topic {
                    beside_ui(ui, form.state, (heading.rect, topic), &mut form.actions);
                }
            });
        });
    });
}

/// A thin line between groups of fields, with a heading; gives where that is.
pub(super) fn section_ui(ui: &mut Ui, form: &Form<'_>, key: &'static str) -> egui::Rect {
    ui.add_space(16.0);
    let line = ui.max_rect().x_range();
    ui.painter().hline(line, ui.cursor().top(), crate::app::style::hairline(colours(ui).line));
    ui.add_space(10.0);
    let heading = ui.label(egui::RichText::new(form.tr(key)).font(bold(14.0)));
    ui.ctx().accesskit_node_builder(heading.id, |node| {
        node.set_role(egui::accesskit::Role::Heading);
        node.set_level(3_usize);
    });
    heading.rect
}

/// The same with a question mark behind the heading.
fn helped_section_ui(ui: &mut Ui, form: &mut Form<'_>, key: &'static str, topic: Topic) {
    let heading = section_ui(ui, form, key);
    beside_ui(ui, form.state, (heading, topic), &mut form.actions);
}

/// Two fields side by side.
fn pair_ui(
    ui: &mut Ui,
    form: &mut Form<'_>,
    left: impl FnOnce(&mut Ui, &mut Form<'_>),
    right: impl FnOnce(&mut Ui, &mut Form<'_>),
) {
    ui.columns_const(|[a, b]| {
        left(a, form);
        right(b, form);
    });
}
