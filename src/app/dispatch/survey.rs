//! Survey answers: looking at a file, counting it in the background, putting the figures onto the map.

use std::{
    ffi::OsStr,
    path::{Path, PathBuf},
};

use super::change;
use crate::{
    app::{
        action::Surveying,
        dialog::{Dialog, SurveyFile, SurveyForm},
        job::{Done, course::Course, survey},
        notice::Gravity,
        state::State,
    },
    exchange::survey::{Answers, Head, SurveyError, take},
    i18n::{number, text_with},
};

/// Carries out what is about survey answers.
pub(super) fn carry_out(state: &mut State, asked: Surveying) {
    match asked {
        Surveying::Ask => ask(state, String::new()),
        Surveying::Look(path) => look(state, path),
        Surveying::Change(form) => changed(state, *form),
        Surveying::Count => count(state),
        Surveying::CallOff => leave(state),
        Surveying::Take => put(state),
    }
}

/// Whether a file is likely to hold answers: such files are not maps.
pub(in crate::app) fn is_table(path: &Path) -> bool {
    let ending = path.extension().and_then(OsStr::to_str).unwrap_or_default();
    ["csv", "tsv", "xlsx"].iter().any(|own| ending.eq_ignore_ascii_case(own))
}

fn ask(state: &mut State, path: String) {
    super::in_place::keep(state);
    if state.session.is_some() {
        state.dialog = Some(Dialog::Survey(Box::new(SurveyForm { path, file: None })));
    }
}

/// Looks at a file; what it begins with comes into the dialog.
fn look(state: &mut State, path: PathBuf) {
    ask(state, path.display().to_string());
    if state.session.is_none() || state.jobs.is_running("look at survey") {
        return;
    }
    let language = state.language();
    state.jobs.start_on(state.map, "look at survey", move || {
        let result = survey::look(&path, language);
        Done::SurveyLooked { path, result }
    });
}

/// A file was looked at. Nobody waits for it any more where the dialog is another one by now.
pub(super) fn looked(state: &mut State, path: PathBuf, result: Result<Box<Head>, String>) {
    if !matches!(&state.dialog, Some(Dialog::Survey(form)) if form.file.is_none()) {
        return;
    }
    let head = match result {
        Ok(head) => head,
        Err(why) => return state.notices.add(Gravity::Error, why),
    };
    let day = state.clock.date(state.clock.now());
    let Some(document) = state.document() else { return };
    let typed = path.display().to_string();
    let file = SurveyFile::new(path, *head, document, day);
    state.dialog = Some(Dialog::Survey(Box::new(SurveyForm { path: typed, file: Some(file) })));
}

/// Somebody changed something in the dialog.
fn changed(state: &mut State, mut form: SurveyForm) {
    let Some(Dialog::Survey(before)) = &state.dialog else { return };
    if let (Some(file), Some(before), Some(document)) = (&mut form.file, &before.file, state.document()) {
        file.changed(before, document);
    }
    state.dialog = Some(Dialog::Survey(Box::new(form)));
}

/// Counts the whole file in the background.
fn count(state: &mut State) {
    let course = state.jobs.course(&state.clock);
    let Some(Dialog::Survey(form)) = &mut state.dialog else { return };
    let Some(file) = form.file.as_mut().filter(|file| file.course.is_none()) else { return };
    file.course = Some(course.clone());
    let (path, form, wish) = (file.path.clone(), file.head.form, file.wish.clone());
    state.jobs.start_on(state.map, "count survey", move || {
        let result = survey::count(&path, form, &wish, &course);
        Done::SurveyCounted { course, result }
    });
}

/// Calls the counting off; it ends when it next says how far it is.
pub(super) fn leave(state: &State) {
    if let Some(Dialog::Survey(form)) = &state.dialog
        && let Some(course) = form.file.as_ref().and_then(|file| file.course.as_ref())
    {
        course.call_off();
    }
}

/// The answers were counted.
pub(super) fn counted(state: &mut State, course: &Course, result: Result<Box<Answers>, SurveyError>) {
    let language = state.language();
    let document = state.document().cloned();
    let Some(Dialog::Survey(form)) = &mut state.dialog else { return };
    let Some(file) = form.file.as_mut().filter(|file| file.course.as_ref() == Some(course)) else { return };
    file.course = None;
    match (result, document) {
        (Ok(answers), Some(document)) => file.counted(*answers, &document),
        (Err(SurveyError::Cancelled), _) | (Ok(_), None) => {}
        (Err(why), _) => state.notices.add(Gravity::Error, why.message(language)),
    }
}

/// Counting broke down: its course is over.
pub(super) fn broke(state: &mut State) {
    if let Some(Dialog::Survey(form)) = &mut state.dialog
        && let Some(file) = &mut form.file
    {
        file.course = None;
    }
}

/// Puts the figures onto the map, as one step.
fn put(state: &mut State) {
    let Some(Dialog::Survey(form)) = &state.dialog else { return };
    let Some(file) = form.file.as_ref().filter(|file| file.is_counted) else { return };
    let (Some(results), Some(document)) = (&file.view.results, state.document()) else { return };
    let Some(taken) = take(document, results, &file.taking) else { return };
    let n = number(state.language(), results.n() as f64, 0);
    // Refused, such as on a map that may not be changed, it stays open and says why.
    if change::edit(state, taken.edit) {
        state.dialog = None;
        let words = text_with(state.language(), "survey-taken", &[("count", taken.added.into()), ("number", n.into())]);
        state.notices.add(Gravity::Done, words);
    }
}
