//! The menu of what is selected: at the pointer, or at the selection by the menu key.

use egui::{
    Align2, Color32, Id, Layout, Popup, PopupCloseBehavior, PopupKind, Sense, StrokeKind, Ui, WidgetInfo,
    accesskit::Role, vec2,
};

use super::{CanvasView, Now, add, menu_many};
use crate::{
    app::{
        action::{Action, Addition},
        command::CommandId,
        control::{Control, command_item_ui, menu_item_ui},
        lane,
        state::{InPlaceSubject, Selection},
        style::{c32, colours, hairline, regular},
    },
    base::{self, Colour, Language},
    edit::{self, Edit},
    i18n::{self, text, text_with},
    model::{Card, Emotion, Kind, Link, Moment},
};

/// Shows the menu while it is open.
pub(super) fn menu_ui(ui: &Ui, now: &Now<'_>, view: &mut CanvasView, out: &mut Vec<Action>) {
    let Some(pos) = view.menu else { return };
    let mut open = true;
    let popup = Popup::new(Id::unique("map-menu"), ui.ctx().clone(), pos, ui.layer_id())
        .kind(PopupKind::Menu)
        .layout(Layout::top_down_justified(egui::Align::Min))
        .style(egui::containers::menu::menu_style)
        .close_behavior(PopupCloseBehavior::CloseOnClick)
        .accessible_name(text(now.language, "canvas-menu"))
        .width(220.0)
        .open_bool(&mut open);
    popup.show(|ui| {
        ui.set_min_width(220.0);
        items_ui(ui, now, out);
    });
    if !open || now.state.selection == Selection::None {
        view.menu = None;
        view.focus.wanted = true;
    }
}

fn items_ui(ui: &mut Ui, now: &Now<'_>, out: &mut Vec<Action>) {
    let language = now.language;
    let mut item = |ui: &mut Ui, name: &str, action: Option<Action>| {
        if menu_item_ui(ui, name, None, action.is_some()).clicked() {
            out.extend(action);
            ui.close();
        }
    };
    match &now.state.selection {
        Selection::None | Selection::Source(_) => {}
        Selection::Journey => item(ui, text(language, "canvas-edit"), Some(Action::EditText(InPlaceSubject::Title))),
        Selection::Cell { lane, step } => {
            let add = Action::Add(Addition::Card(Some((lane.clone(), step.clone()))));
            let holds = now.document.lane(lane).is_some_and(|l| l.kind.card_kind().is_some() && !l.locked);
            item(ui, text(language, "canvas-add-card"), holds.then_some(add));
            command_item_ui(ui, now.state, CommandId::Paste, out);
            command_item_ui(ui, now.state, CommandId::PastePreview, out);
            feelings_ui(ui, now, step, out);
        }
        Selection::Emotion { persona, step } => {
            let subject = InPlaceSubject::Quote { persona: persona.clone(), step: step.clone() };
            item(ui, text(language, "canvas-edit-quote"), Some(Action::EditText(subject)));
            values_ui(ui, now, persona, step, out);
            moment_of_emotion_ui(ui, now, persona, step, out);
            common_ui(ui, now, out);
        }
        Selection::Cards(ids) => {
            item(ui, text(language, "canvas-edit"), Some(Action::Rename));
            if let Some(card) = ids.last().and_then(|id| now.document.card(id)) {
                let cell = (card.lane.clone(), card.step.clone());
                item(ui, text(language, "canvas-add-card"), Some(Action::Add(Addition::Card(Some(cell)))));
                if ids.len() == 1 {
                    card_ui(ui, now, card, out);
                } else {
                    menu_many::many_ui(ui, now, out);
                }
            }
            common_ui(ui, now, out);
        }
        Selection::Phase(id) => {
            item(ui, text(language, "canvas-edit"), Some(Action::Rename));
            item(ui, text(language, "canvas-edit-goal"), Some(Action::EditText(InPlaceSubject::Goal(id.clone()))));
            let at = now.document.phases.iter().position(|p| p.id == *id).unwrap_or_default();
            let name = text(now.document.journey.language, "new-phase");
            let phase = |at: usize| Some(Action::Compose(Box::new(edit::new_phase(now.document, name, at))));
            item(ui, text(language, "canvas-phase-before"), phase(at));
            item(ui, text(language, "canvas-phase-after"), phase(at + 1));
            let step = now.document.phase(id).and_then(|p| p.steps.last().map(|s| s.id.clone()));
            let step = step.and_then(|id| add::step_edit(now, &id, 1)).map(|e| Action::Compose(Box::new(e)));
            item(ui, text(language, "canvas-add-step"), step);
            item(ui, text(language, "select-all-here"), Some(Action::SelectAll));
            common_ui(ui, now, out);
        }
        Selection::Step(id) => {
            item(ui, text(language, "canvas-edit"), Some(Action::Rename));
            for (by, name) in [(0, text(language, "canvas-step-before")), (1, text(language, "canvas-step-after"))] {
                item(ui, name, add::step_edit(now, id, by).map(|e| Action::Compose(Box::new(e))));
            }
            item(ui, text(language, "select-all-here"), Some(Action::SelectAll));
            feelings_ui(ui, now, id, out);
            common_ui(ui, now, out);
        }
        Selection::Lane(id) => {
            item(ui, text(language, "canvas-edit"), Some(Action::Rename));
            if let Some(row) = now.document.lane(id) {
                lane::items_ui(ui, now.state, now.document, row, out);
            }
        }
        Selection::Persona(_) | Selection::Stage(_) => {
            item(ui, text(language, "canvas-edit"), Some(Action::Rename));
            item(ui, text(language, "select-all-here"), Some(Action::SelectAll));
            if matches!(now.state.selection, Selection::Persona(_)) {
                command_item_ui(ui, now.state, CommandId::ChoosePicture, out);
            }
            common_ui(ui, now, out);
        }
    }
}

/// Clipboard, duplicate and delete, as the table of commands has them.
fn common_ui(ui: &mut Ui, now: &Now<'_>, out: &mut Vec<Action>) {
    ui.separator();
    let copies = [CommandId::Cut, CommandId::Copy, CommandId::CopyTable, CommandId::CopyPicture, CommandId::Paste];
    for id in copies {
        command_item_ui(ui, now.state, id, out);
    }
    ui.separator();
    command_item_ui(ui, now.state, CommandId::Duplicate, out);
    command_item_ui(ui, now.state, CommandId::Delete, out);
}

/// Severity, impact, effort, colour and links of one card.
fn card_ui(ui: &mut Ui, now: &Now<'_>, card: &Card, out: &mut Vec<Action>) {
    let set = |out: &mut Vec<Action>, change: &dyn Fn(&mut Card)| {
        let mut changed = card.clone();
        change(&mut changed);
        out.push(Action::Edit(Box::new(Edit::SetCard(Box::new(changed)))));
    };
    match &card.kind {
        Kind::Pain(pain) => {
            if let Some(value) = scale_ui(ui, text(now.language, "canvas-set-severity"), pain.severity) {
                set(out, &|c| {
                    if let Kind::Pain(pain) = &mut c.kind {
                        pain.severity = value;
                    }
                });
            }
        }
        Kind::Opportunity(it) => {
            if let Some(value) = scale_ui(ui, text(now.language, "canvas-set-impact"), it.impact) {
                set(out, &|c| {
                    if let Kind::Opportunity(it) = &mut c.kind {
                        it.impact = value;
                    }
                });
            }
            if let Some(value) = scale_ui(ui, text(now.language, "canvas-set-effort"), it.effort) {
                set(out, &|c| {
                    if let Kind::Opportunity(it) = &mut c.kind {
                        it.effort = value;
                    }
                });
            }
        }
        Kind::Touchpoint(touchpoint) => {
            let mut moment = touchpoint.moment;
            if moments_ui(ui, now.language, &mut moment) {
                set(out, &|c| {
                    if let Kind::Touchpoint(touchpoint) = &mut c.kind {
                        touchpoint.moment = moment;
                    }
                });
            }
        }
        _ => {}
    }
    if matches!(card.kind, Kind::Image(_)) {
        command_item_ui(ui, now.state, CommandId::ChoosePicture, out);
    }
    if let Some(Swatch(colour)) = colour_ui(ui, now, Some(Swatch(card.colour))) {
        set(out, &|c| c.colour = colour);
    }
    links_ui(ui, now, card, out);
}

/// Five numbers after a heading; the one that is set, chosen again, takes it away.
pub(super) fn scale_ui(ui: &mut Ui, heading: &str, value: u8) -> Option<u8> {
    let mut chosen = None;
    ui.horizontal(|ui| {
        ui.add_space(10.0);
        ui.spacing_mut().item_spacing.x = 2.0;
        heading_ui(ui, heading);
        for n in 1..=5_u8 {
            let (digit, name) = (n.to_string(), format!("{heading} {n}"));
            let control = Control::text(&digit).named(&name).selected(n == value).height(28.0);
            if control.show(ui).clicked() {
                chosen = Some(if n == value { 0 } else { n });
                ui.close();
            }
        }
    });
    chosen
}

/// The four moments of truth by their numbers; the one that is set, chosen again, is one no more. Gives
/// whether one was chosen.
fn moments_ui(ui: &mut Ui, language: Language, moment: &mut Option<Moment>) -> bool {
    let before = *moment;
    ui.horizontal(|ui| {
        ui.add_space(10.0);
        ui.spacing_mut().item_spacing.x = 2.0;
        heading_ui(ui, text(language, "canvas-set-moment"));
        for (number, offered) in Moment::ALL.into_iter().enumerate() {
            let (digit, name) = (number.to_string(), i18n::moment_told(language, offered));
            let hint = Some(i18n::moment_name(language, offered).to_owned());
            let is_on = before == Some(offered);
            if Control::text(&digit).named(&name).hint(hint).selected(is_on).height(28.0).show(ui).clicked() {
                *moment = (!is_on).then_some(offered);
                ui.close();
            }
        }
    });
    *moment != before
}

fn moment_of_emotion_ui(ui: &mut Ui, now: &Now<'_>, persona: &base::Id, step: &base::Id, out: &mut Vec<Action>) {
    let Some(mut emotion) = now.document.emotion(persona, step).map(|emotion| Emotion::clone(emotion)) else { return };
    if moments_ui(ui, now.language, &mut emotion.moment) {
        out.push(Action::Edit(Box::new(Edit::SetEmotion(Box::new(emotion)))));
    }
}

/// What a row of choices is about, as wide in every row.
fn heading_ui(ui: &mut Ui, heading: &str) {
    let (rect, _) = ui.allocate_exact_size(vec2(92.0, 28.0), Sense::hover());
    ui.painter().text(rect.left_center(), Align2::LEFT_CENTER, heading, regular(13.0), c32(colours(ui).ink));
}

/// A colour that was chosen; nothing is one of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Swatch(pub(super) Option<Colour>);

/// Swatches for a card's edge: none, and the colours of personas. `current` is the one of all cards
/// that are meant, where they have the same.
pub(super) fn colour_ui(ui: &mut Ui, now: &Now<'_>, current: Option<Swatch>) -> Option<Swatch> {
    let heading = text(now.language, "canvas-set-colour");
    let sheet = crate::theme::SheetColours::paper();
    let mut chosen = None;
    ui.horizontal(|ui| {
        ui.add_space(10.0);
        ui.spacing_mut().item_spacing.x = 2.0;
        heading_ui(ui, heading);
        let offered = std::iter::once(None).chain(sheet.personas.iter().copied().map(Some));
        for (n, colour) in offered.enumerate() {
            let (rect, response) = ui.allocate_exact_size(vec2(20.0, 28.0), Sense::click());
            let name = match n {
                0 => text(now.language, "canvas-no-colour").to_owned(),
                n => format!("{heading} {n}"),
            };
            response
                .widget_info(|| WidgetInfo::selected(Role::RadioButton, true, current == Some(Swatch(colour)), &name));
            let disc = rect.center();
            let fill = colour.map_or(Color32::TRANSPARENT, c32);
            ui.painter().circle(disc, 7.0, fill, hairline(colours(ui).border));
            if current == Some(Swatch(colour)) {
                let ring = egui::Rect::from_center_size(disc, vec2(19.0, 19.0));
                let stroke = egui::Stroke::new(1.5, c32(colours(ui).accent));
                ui.painter().rect_stroke(ring, 10, stroke, StrokeKind::Inside);
            }
            if response.clicked() {
                chosen = Some(Swatch(colour));
                ui.close();
            }
        }
    });
    chosen
}

/// Links of a pain point or an opportunity, each to be parted.
fn links_ui(ui: &mut Ui, now: &Now<'_>, card: &Card, out: &mut Vec<Action>) {
    let own: Vec<&Link> =
        now.document.links.iter().map(|l| &**l).filter(|l| l.pain == card.id || l.opportunity == card.id).collect();
    for link in own {
        let other = if link.pain == card.id { &link.opportunity } else { &link.pain };
        let words = now.document.card(other).map_or("", |c| c.text.as_str());
        let short: String = words.chars().take(28).collect();
        let short = if short.len() < words.len() { format!("{}…", short.trim_end()) } else { short };
        let name = text_with(now.language, "canvas-remove-link", &[("card", short.into())]);
        if menu_item_ui(ui, &name, None, true).clicked() {
            out.push(Action::Edit(Box::new(Edit::RemoveLink(link.clone()))));
            ui.close();
        }
    }
}

/// What each persona feels at a step that says nothing yet.
fn feelings_ui(ui: &mut Ui, now: &Now<'_>, step: &base::Id, out: &mut Vec<Action>) {
    for persona in now.document.personas.iter().filter(|p| now.document.emotion(&p.id, step).is_none()) {
        let name = text_with(now.language, "canvas-add-feeling", &[("persona", (&persona.name).into())]);
        if menu_item_ui(ui, &name, None, true).clicked() {
            let emotion = neutral(now, &persona.id, step);
            let what = Selection::Emotion { persona: persona.id.clone(), step: step.clone() };
            out.push(Action::Edit(Box::new(Edit::SetEmotion(Box::new(emotion)))));
            out.push(Action::Select(what));
            ui.close();
        }
    }
}

/// A feeling in the middle of the scale, to be moved from there.
pub(super) fn neutral(now: &Now<'_>, persona: &base::Id, step: &base::Id) -> Emotion {
    Emotion::new(persona.clone(), step.clone(), now.document.journey.scale.neutral())
}

/// The values of the axis, to set what is felt without dragging.
fn values_ui(ui: &mut Ui, now: &Now<'_>, persona: &base::Id, step: &base::Id, out: &mut Vec<Action>) {
    let Some(emotion) = now.document.emotion(persona, step) else { return };
    let scale = now.document.journey.scale;
    ui.horizontal(|ui| {
        ui.add_space(10.0);
        ui.spacing_mut().item_spacing.x = 2.0;
        for at in 0..5_u8 {
            let value = (scale.at_unit(f32::from(at) / 2.0 - 1.0)).round();
            let shown = super::names::value(now.document, value, now.language);
            let name = text_with(now.language, "canvas-feels", &[("value", (&shown).into())]);
            let is_on = (emotion.value - value).abs() < 0.05;
            if Control::text(&shown).named(&name).selected(is_on).height(28.0).show(ui).clicked() {
                let mut changed = emotion.as_ref().clone();
                changed.value = value;
                out.push(Action::Edit(Box::new(Edit::SetEmotion(Box::new(changed)))));
                ui.close();
            }
        }
    });
}
