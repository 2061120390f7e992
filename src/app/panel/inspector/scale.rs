//! The scale of emotions: another one after a look at what becomes of the values, and names for its
//! values.

use egui::Ui;

use super::helped_section_ui;
use crate::{
    app::{
        control::{Control, Look},
        help::Topic,
        panel::{
            field::Choice,
            form::{Form, note_ui},
        },
    },
    edit::Edit,
    i18n::{number, signed, text_with},
    model::{Journey, Scale},
};

/// The scale that was chosen and is not yet the map's.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
struct Considered(Option<Scale>);

/// Draws the fields.
pub(super) fn scale_ui(ui: &mut Ui, form: &mut Form<'_>, journey: &mut Journey) {
    helped_section_ui(ui, form, "section-emotions", Topic::Curve);
    let id = form.id("scale considered");
    let considered = ui.data(|d| d.get_temp::<Considered>(id)).unwrap_or_default().0;
    let considered = considered.filter(|scale| *scale != journey.scale);
    let scales: Vec<Choice<Scale>> = Scale::ALL.map(|scale| Choice::new(scale, name(form, scale))).into();
    let mut chosen = considered.unwrap_or(journey.scale);
    form.choice(ui, "field-scale", &mut chosen, &scales);
    // Nothing changes before it is clear what becomes of the values.
    if chosen != considered.unwrap_or(journey.scale) {
        form.forget();
    }
    let mut next = Some(chosen).filter(|scale| *scale != journey.scale);
    match next {
        Some(_) if form.document.emotions.is_empty() => {
            journey.scale = chosen;
            form.mark();
            next = None;
        }
        Some(scale) => {
            if consider_ui(ui, form, journey, scale) {
                next = None;
            }
        }
        None => beyond_ui(ui, form),
    }
    ui.data_mut(|d| d.insert_temp(id, Considered(next)));
    names_ui(ui, form, journey);
}

/// `−2 to +2`.
fn name(form: &Form<'_>, scale: Scale) -> String {
    let args = [("low", value(form, scale, scale.min()).into()), ("high", value(form, scale, scale.max()).into())];
    text_with(form.language(), "scale-from-to", &args)
}

/// A value as the axis writes it, with a decimal where it needs one.
fn value(form: &Form<'_>, scale: Scale, value: f32) -> String {
    if scale.min() < 0.0 {
        signed(form.language(), f64::from(value))
    } else {
        let decimals = u8::from((value - libm::roundf(value)).abs() > 0.049);
        number(form.language(), f64::from(value), decimals)
    }
}

/// What becomes of the values on `scale`, and whether that is wanted; gives whether it is decided.
fn consider_ui(ui: &mut Ui, form: &mut Form<'_>, journey: &mut Journey, scale: Scale) -> bool {
    let (language, now) = (form.language(), journey.scale);
    let example = |unit: f32| {
        let from = now.at_unit(unit);
        let to = now.convert(from, scale);
        (value(form, now, from), value(form, scale, to))
    };
    ui.add_space(6.0);
    let count = form.document.emotions.len();
    for unit in [1.0, 0.5, 0.0, -1.0] {
        let (from, to) = example(unit);
        note_ui(ui, &text_with(language, "scale-becomes", &[("from", from.into()), ("to", to.into())]));
    }
    if journey.scale_labels.iter().any(|name| !name.is_empty()) {
        form.note(ui, "scale-names-go");
    }
    ui.add_space(6.0);
    let mut is_decided = false;
    let convert = text_with(language, "scale-convert", &[("count", count.into())]);
    if Control::text(&convert).look(Look::Filled).wide().show(ui).clicked() {
        journey.scale = scale;
        form.mark();
        is_decided = true;
    }
    // Numbers that were never on the map's scale may just as well be on this one.
    let has_beyond = form.document.beyond_scale().next().is_some();
    if has_beyond && Control::text(form.tr("scale-read")).look(Look::Outlined).wide().show(ui).clicked() {
        form.edit(Edit::ReadScale(scale));
        is_decided = true;
    }
    if Control::text(form.tr("scale-leave")).look(Look::Outlined).wide().show(ui).clicked() {
        is_decided = true;
    }
    is_decided
}

/// How many values lie beyond the scale, and what there is to do.
fn beyond_ui(ui: &mut Ui, form: &Form<'_>) {
    let count = form.document.beyond_scale().count();
    if count == 0 {
        form.note(ui, "scale-note");
    } else {
        note_ui(ui, &text_with(form.language(), "scale-beyond", &[("count", count.into())]));
    }
}

/// A field for each whole value, the best on top as on the axis.
fn names_ui(ui: &mut Ui, form: &mut Form<'_>, journey: &mut Journey) {
    form.label(ui, "field-scale-labels");
    let scale = journey.scale;
    let count = scale.values();
    let mut names = journey.scale_labels.clone();
    names.resize(names.len().max(count), String::new());
    for (at, name) in names.iter_mut().enumerate().take(count).rev() {
        let shown = value(form, scale, scale.min() + at as f32);
        let called = text_with(form.language(), "scale-name-of", &[("value", (&shown).into())]);
        form.bare_words(ui, &format!("name of value {at}"), &called, &shown, name);
    }
    while names.last().is_some_and(String::is_empty) {
        names.pop();
    }
    journey.scale_labels = names;
    form.note(ui, "scale-labels-note");
}
