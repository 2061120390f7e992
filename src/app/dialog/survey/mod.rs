//! Survey answers: which file, what its columns mean, what comes of it, and what of that the map gets.

mod columns;
mod form;
mod options;
mod outcome;

use std::path::PathBuf;

use egui::{Align, Layout, ProgressBar, RichText, Ui, UiBuilder, Vec2, WidgetInfo, accesskit::Role, vec2};

pub use form::{Shown, SurveyFile, SurveyForm};

use super::{Dialog, buttons_ui, file, from_right_ui, likeliest};
use crate::{
    app::{
        action::{Action, Surveying},
        control::{Control, Look},
        job::course::Course,
        running,
        state::State,
        style::{self, CONTROL_HEIGHT, c32, colours},
    },
    exchange::survey::{Encoding, Form},
    i18n::{number, text, text_with},
};

/// Width of the choices.
const OPTIONS: f32 = 330.0;
/// Between choices and figures.
const GAP: f32 = 20.0;
/// What the dialog needs beside them: heading, table, foot and air.
const AROUND: f32 = 430.0;

/// How wide the dialog likes to be.
pub(super) fn width(form: &SurveyForm, window: f32) -> f32 {
    if form.file.is_some() { (window - 80.0).clamp(760.0, 1_040.0) } else { 460.0 }
}

/// The dialog.
pub(super) fn survey_ui(ui: &mut Ui, state: &State, form: &SurveyForm, actions: &mut Vec<Action>) {
    match &form.file {
        Some(file) => file_ui(ui, state, form, file, actions),
        None => which_ui(ui, state, form, actions),
    }
}

/// Asks for the file.
fn which_ui(ui: &mut Ui, state: &State, form: &SurveyForm, actions: &mut Vec<Action>) {
    let language = state.language();
    ui.label(RichText::new(text(language, "survey-about")).color(c32(colours(ui).muted)));
    ui.add_space(4.0);
    let dialog = |path| Dialog::Survey(Box::new(SurveyForm { path, file: None }));
    let (path, entered) = file::path_ui(ui, state, &form.path, actions, dialog);
    let labels = [text(language, "survey-look"), text(language, "cancel")];
    let is_ready = !path.trim().is_empty() && !state.jobs.is_running("look at survey");
    let look = || Action::Survey(Surveying::Look(PathBuf::from(path.trim())));
    match buttons_ui(ui, &labels, is_ready) {
        Some(0) => actions.push(look()),
        Some(_) => actions.push(Action::CloseDialog),
        None if entered && is_ready => actions.push(look()),
        None => {}
    }
}

/// Everything about a file that was looked at.
fn file_ui(ui: &mut Ui, state: &State, form: &SurveyForm, file: &SurveyFile, actions: &mut Vec<Action>) {
    let Some(document) = state.document() else { return };
    let mut next = file.clone();
    let is_counting = file.course.is_some();
    head_ui(ui, state, form, file, actions);
    ui.add_enabled_ui(!is_counting, |ui| {
        columns::columns_ui(ui, state, file, &mut next);
        ui.add_space(12.0);
        let height = (ui.ctx().content_rect().height() - AROUND).clamp(220.0, 490.0);
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = GAP;
            column_ui(ui, vec2(OPTIONS, height), |ui| options::options_ui(ui, state, document, &mut next));
            let rest = vec2(ui.available_width(), height);
            column_ui(ui, rest, |ui| outcome::outcome_ui(ui, state, document, &mut next));
        });
    });
    ui.add_space(10.0);
    match &file.course {
        Some(course) => counting_ui(ui, state, course, actions),
        None => foot_ui(ui, state, file, actions),
    }
    if next != *file {
        let form = SurveyForm { file: Some(next), ..form.clone() };
        actions.push(Action::Survey(Surveying::Change(Box::new(form))));
    }
}

fn column_ui(ui: &mut Ui, size: Vec2, add: impl FnOnce(&mut Ui)) {
    let (_, rect) = ui.allocate_space(size);
    let mut ui = ui.new_child(UiBuilder::new().max_rect(rect).layout(Layout::top_down(Align::Min)));
    ui.spacing_mut().item_spacing.x = 8.0;
    add(&mut ui);
}

/// The file's name, how it is written, and the way to another one.
fn head_ui(ui: &mut Ui, state: &State, form: &SurveyForm, file: &SurveyFile, actions: &mut Vec<Action>) {
    let language = state.language();
    from_right_ui(ui, |ui| {
        let other = Control::text(text(language, "survey-other-file")).look(Look::Outlined);
        if other.enabled(file.course.is_none()).show(ui).clicked() {
            let form = SurveyForm { file: None, ..form.clone() };
            actions.push(Action::Survey(Surveying::Change(Box::new(form))));
        }
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
            let name = file.path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
            ui.add(egui::Label::new(RichText::new(name).font(style::bold(13.0))).truncate());
            let written = match file.head.form {
                Form::Workbook => text(language, "survey-form-workbook"),
                Form::Text(dialect) => match dialect.apart {
                    b';' => text(language, "survey-form-semicolon"),
                    b'\t' => text(language, "survey-form-tab"),
                    _ => text(language, "survey-form-comma"),
                },
            };
            let encoding = match (file.head.form, file.head.encoding) {
                (Form::Workbook, _) => "",
                (_, Encoding::Utf8) => " · UTF-8",
                (_, Encoding::Windows1252) => " · Windows-1252",
            };
            let about = RichText::new(format!("{written}{encoding}")).small().color(c32(colours(ui).muted));
            ui.add(egui::Label::new(about).truncate());
        });
    });
}

/// How far the counting is, and the way to call it off.
fn counting_ui(ui: &mut Ui, state: &State, course: &Course, actions: &mut Vec<Action>) {
    let language = state.language();
    ui.ctx().request_repaint_after(running::LOOK_AGAIN);
    let title = text(language, "survey-counting");
    let bar = ProgressBar::new(course.part()).desired_height(6.0).corner_radius(3).fill(c32(colours(ui).accent));
    let bar = ui.add(bar);
    bar.widget_info(|| WidgetInfo {
        value: Some(f64::from((course.part() * 100.0).round())),
        ..WidgetInfo::labeled(Role::ProgressIndicator, true, title)
    });
    ui.add_space(6.0);
    from_right_ui(ui, |ui| {
        let off = Control::text(text(language, "survey-call-off")).look(Look::Outlined).enabled(!course.is_off());
        if likeliest(off.show(ui)).clicked() {
            actions.push(Action::Survey(Surveying::CallOff));
        }
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
            let left = course.left().and_then(|left| running::time_left(language, left));
            let words = left.map_or_else(|| title.to_owned(), |left| format!("{title} · {left}"));
            ui.label(RichText::new(words).small().color(c32(colours(ui).muted)));
        });
    });
}

/// What was read, what would change, and the buttons.
fn foot_ui(ui: &mut Ui, state: &State, file: &SurveyFile, actions: &mut Vec<Action>) {
    let language = state.language();
    let (change, is_change) = changes(state, file);
    let read = match &file.answers {
        Some(answers) if file.is_counted => {
            let plain = |n: u64| number(language, n as f64, 0);
            // Only what belongs to a step of the map counts there.
            let counted = file.view.results.as_ref().map_or(answers.counted, |results| results.n());
            let args = [("rows", plain(answers.rows).into()), ("counted", plain(counted).into())];
            text_with(language, "survey-said-counted", &args)
        }
        Some(answers) => text_with(language, "survey-said-sample", &[("count", (answers.rows as usize).into())]),
        None => text(language, "survey-no-column").to_owned(),
    };
    ui.horizontal(|ui| {
        ui.set_min_height(CONTROL_HEIGHT);
        let rest = ui.available_width() - 330.0;
        ui.vertical(|ui| {
            ui.set_width(rest);
            ui.label(RichText::new(read).small().color(c32(colours(ui).muted)));
            ui.label(RichText::new(change).font(style::bold(13.0)));
        });
        from_right_ui(ui, |ui| {
            let (label, asked, is_ready) = if file.is_counted {
                (text(language, "survey-take"), Surveying::Take, is_change)
            } else {
                (text(language, "survey-count"), Surveying::Count, file.answers.is_some())
            };
            let go = Control::text(label).look(Look::Filled).enabled(is_ready).show(ui);
            let go = if is_ready { likeliest(go) } else { go };
            if go.clicked() {
                actions.push(Action::Survey(asked));
            }
            if Control::text(text(language, "cancel")).look(Look::Outlined).show(ui).clicked() {
                actions.push(Action::CloseDialog);
            }
        });
    });
}

/// What would change on the map, in words; and whether anything would.
fn changes(state: &State, file: &SurveyFile) -> (String, bool) {
    let language = state.language();
    let [added, extended, feelings] = file.view.changes;
    let mut said = Vec::new();
    if added > 0 {
        said.push(text_with(language, "survey-change-added", &[("count", added.into())]));
    }
    if extended > 0 {
        said.push(text_with(language, "survey-change-extended", &[("count", extended.into())]));
    }
    if feelings > 0 {
        said.push(text_with(language, "survey-change-feelings", &[("count", feelings.into())]));
    }
    let is_change = !said.is_empty();
    (if is_change { said.join(" · ") } else { text(language, "survey-change-none").to_owned() }, is_change)
}
