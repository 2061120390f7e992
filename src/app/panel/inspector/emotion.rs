//! What a persona feels at a step: the whole of it, or value and quote beside the step's other fields.

use egui::{Align, Layout, Ui, pos2, vec2};

use super::{Buttons, header_ui};
use crate::{
    app::{
        describe,
        help::Topic,
        icon::Icon,
        panel::{
            field::{self, Choice, stepper_ui},
            form::{Form, note_ui},
            ink::paint_mark,
        },
        style::{self, bold, colours},
    },
    base::Id,
    edit::Edit,
    i18n::{self, moment_name, text_with},
    metrics,
    model::{Emotion, Moment, Persona},
};

/// An emotion where there is none yet.
fn blank(form: &Form<'_>, persona: &Id, step: &Id) -> Emotion {
    let value = form.document.journey.scale.neutral();
    let (persona, step) = (persona.clone(), step.clone());
    Emotion::new(persona, step, value)
}

/// The fields of one emotion.
pub(super) fn emotion_ui(ui: &mut Ui, form: &mut Form<'_>, persona: &Id, step: &Id) {
    let document = form.document;
    let Some(who) = document.persona(persona) else { return };
    let known = document.emotion(persona, step);
    let buttons = if known.is_some() { Buttons::Delete } else { Buttons::None };
    header_ui(ui, form, (Icon("emotion"), None), (form.tr("kind-emotion"), Some(Topic::Curve)), buttons);
    persona_ui(ui, form, who);
    note_ui(ui, &describe::place(document, step));
    form.about(format!("{persona}@{step}"));
    let mut draft = known.map_or_else(|| blank(form, persona, step), |e| e.as_ref().clone());
    value_ui(ui, form, &mut draft);
    hands_ui(ui, form, known.and_then(|e| e.hands));
    form.long_words(ui, "field-quote", &mut draft.quote);
    ui.add_space(4.0);
    form.toggle(ui, "field-verbatim", &mut draft.verbatim);
    form.choice(ui, "field-moment", &mut draft.moment, &moments(form));
    form.keep(|| Edit::SetEmotion(Box::new(draft)));
    other_ui(ui, form, who, step);
}

/// The value of the other state, and how far it is from the map's own.
fn other_ui(ui: &mut Ui, form: &mut Form<'_>, who: &Persona, step: &Id) {
    let (language, scale) = (form.language(), form.document.journey.scale);
    let state = i18n::state_name(language, form.document.journey.state.other());
    let known = form.document.foreseen(&who.id, step);
    form.about(format!("{}@{step} other", who.id));
    ui.add_space(8.0);
    let label = ui.label(egui::RichText::new(state).text_style(style::label())).id;
    let name = text_with(language, "foreseen-of", &[("state", state.into()), ("persona", (&who.name).into())]);
    let shown = known.map(|e| field::decimal_text(language, tenth(e.value))).unwrap_or_default();
    let complaint = form.number_complaint(f64::from(scale.min()), f64::from(scale.max()));
    let read = |typed: &str| match typed.trim() {
        "" => Some(None),
        typed => field::decimal(typed).map(|v| v as f32).filter(|v| scale.holds(*v)).map(Some),
    };
    let typed = form.parsed(ui, "other", (Some(label), &name, "–"), (shown.as_str(), complaint.as_str()), read);
    match (typed, known) {
        (Some(Some(value)), known) => {
            let other = Emotion { value, ..known.map_or_else(|| blank(form, &who.id, step), |e| Emotion::clone(e)) };
            form.keep(|| Edit::SetForeseen(Box::new(other)));
        }
        (Some(None), Some(_)) => {
            let (persona, step) = (who.id.clone(), step.clone());
            form.keep(|| Edit::ClearForeseen { persona, step });
        }
        // Nothing there, nothing to take away.
        (Some(None), None) => form.forget(),
        (None, _) => {}
    }
    let own = form.document.emotion(&who.id, step);
    let difference =
        known.zip(own).and_then(|(other, own)| i18n::difference(language, f64::from(other.value - own.value)));
    if let Some(words) = difference {
        note_ui(ui, &words);
    }
}

/// A slider, and a field for those who know the number.
fn value_ui(ui: &mut Ui, form: &mut Form<'_>, draft: &mut Emotion) {
    let scale = form.document.journey.scale;
    form.slider(ui, "field-emotion", &mut draft.value, (scale.min(), scale.max()));
    let shown = field::decimal_text(form.language(), tenth(draft.value));
    let names = (form.tr("emotion-worse"), form.tr("emotion-better"));
    let room = (draft.value > scale.min(), draft.value < scale.max());
    let width = ui.available_width();
    if let Some(by) = stepper_ui(ui, form.id("emotion-step"), &shown, names, room, width) {
        // Whole values are what people say; from 0.4 a step up goes to 1.
        let value = if by > 0 { libm::floorf(draft.value + 1.0) } else { libm::ceilf(draft.value - 1.0) };
        draft.value = value.clamp(scale.min(), scale.max());
        form.mark();
    }
}

/// The show of hands that made the value.
fn hands_ui(ui: &mut Ui, form: &Form<'_>, hands: Option<[u16; 5]>) {
    let (language, scale) = (form.language(), form.document.journey.scale);
    let Some(counted) = hands.and_then(|hands| metrics::hands(&hands).ok()) else { return };
    let args = [
        ("mean", field::decimal_text(language, tenth(counted.value(scale))).into()),
        ("spread", i18n::spread(language, scale, counted).into()),
        ("count", counted.count.into()),
    ];
    note_ui(ui, &text_with(language, "hands-in-inspector", &args));
}

fn tenth(value: f32) -> f64 {
    libm::round(f64::from(value) * 100.0) / 100.0
}

/// Which moments of truth there are.
pub(super) fn moments(form: &Form<'_>) -> Vec<Choice<Option<Moment>>> {
    let mut all = vec![Choice::new(None, form.tr("moment-none"))];
    all.extend(Moment::ALL.map(|moment| Choice::new(Some(moment), moment_name(form.language(), moment))));
    all
}

/// Mark and name.
fn persona_ui(ui: &mut Ui, form: &Form<'_>, persona: &Persona) {
    ui.add_space(4.0);
    ui.horizontal(|ui| {
        let (_, at) = ui.allocate_space(vec2(12.0, 18.0));
        let style = form.document.persona_style(&persona.id);
        let colour = colours(ui).personas.get(style).copied().unwrap_or_else(|| colours(ui).ink);
        paint_mark(ui.painter(), pos2(at.left() + 6.0, at.center().y), 9.0, style, colour);
        ui.label(egui::RichText::new(&persona.name).font(bold(13.0)));
    });
}

/// Value and quote of a persona among the fields of a step.
pub(super) fn at_step_ui(ui: &mut Ui, form: &mut Form<'_>, persona: &Persona, step: &Id) {
    let known = form.document.emotion(&persona.id, step);
    let scale = form.document.journey.scale;
    form.about(format!("{}@{step} among", persona.id));
    persona_ui(ui, form, persona);
    let shown = known.map(|e| field::decimal_text(form.language(), tenth(e.value))).unwrap_or_default();
    let complaint = form.number_complaint(f64::from(scale.min()), f64::from(scale.max()));
    let language = form.language();
    let name = |key: &'static str| text_with(language, key, &[("persona", (&persona.name).into())]);
    let (value_name, quote_name) = (name("emotion-of"), name("quote-of"));
    let mut draft = known.map_or_else(|| blank(form, &persona.id, step), |e| e.as_ref().clone());
    let mut is_cleared = false;
    ui.with_layout(Layout::left_to_right(Align::Min), |ui| {
        let read = |typed: &str| match typed.trim() {
            "" => Some(None),
            typed => field::decimal(typed).map(|v| v as f32).filter(|v| scale.holds(*v)).map(Some),
        };
        let width = ui.available_width();
        ui.vertical(|ui| {
            ui.set_width(72.0);
            match form.parsed(ui, "value", (None, &value_name, "–"), (shown.as_str(), complaint.as_str()), read) {
                Some(Some(value)) => draft.value = value,
                Some(None) => is_cleared = true,
                None => {}
            }
        });
        ui.vertical(|ui| {
            ui.set_width(width - 80.0);
            form.bare_words(ui, "quote", &quote_name, form.tr("field-quote"), &mut draft.quote);
        });
    });
    let (who, step) = (persona.id.clone(), step.clone());
    if is_cleared && known.is_none() {
        // Nothing there, nothing to take away.
        form.forget();
        return;
    }
    form.keep(
        || if is_cleared { Edit::ClearEmotion { persona: who, step } } else { Edit::SetEmotion(Box::new(draft)) },
    );
}
