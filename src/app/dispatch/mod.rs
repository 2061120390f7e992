//! Carries out actions: the only place that writes the state. One line an action; the work is in
//! small functions by subject.

mod browse;
mod capture;
mod change;
mod clipboard;
mod copy;
mod desk;
mod disk;
mod evidence;
mod export;
mod file;
mod first_map;
mod hint;
mod in_place;
mod leave;
mod library;
mod picture;
mod print;
mod pursuit;
mod recent;
mod recover;
mod redact;
mod review;
mod room;
mod search;
mod survey;
mod template;
mod view;
mod words;

pub use clipboard::Wording;
pub(super) use recent::JOB as RECENT_JOB;
pub use room::RoomAction;
pub(super) use survey::is_table;

use super::{
    action::Action,
    desk::{MapNumber, on},
    job::Done,
    keep,
    notice::Gravity,
    perspective::Perspective,
    state::{Selection, State},
    template::TemplateDone,
};
use crate::{edit, i18n::text_with};

/// Carries out one action.
pub fn dispatch(state: &mut State, action: Action) {
    if !capture::only_looks(&action) {
        capture::withdraw(state);
    }
    if print::is_about_canvas(&action) {
        state.print = None;
        state.perspective = Perspective::Map;
    }
    carry_out(state, action);
    settle(state);
}

fn carry_out(state: &mut State, action: Action) {
    match action {
        Action::Show(dialog) => state.dialog = Some(*dialog),
        Action::CloseDialog => view::close_dialog(state),
        Action::Dismiss(number) => state.notices.dismiss(number),

        Action::New => file::ask_new(state),
        Action::NewFrom { template, language } => file::new_from(state, &template, language),
        Action::OpenPath(path) => file::open(state, vec![path]),
        Action::OpenPaths(paths) => file::open(state, paths),
        Action::ShowRecovery | Action::Recover(_) | Action::RecoverAll | Action::Doubt(_) | Action::Forget(_) => {
            recover::carry_out(state, action);
        }
        Action::Bring(number) => desk::bring(state, number),
        Action::NewWindow => desk::new_window(state),
        Action::CloseMap | Action::CloseTab(_) | Action::Quit | Action::SaveAllAndQuit => {
            leave::carry_out(state, &action);
        }
        Action::GalleryLanguage(language) => state.gallery = Some(language),
        Action::Template(request) => template::carry_out(state, request),
        Action::Glance => recent::glance(state),
        Action::ForgetRecent(path) => recent::forget(state, &path),
        Action::Open => file::ask_open(state),
        Action::AskReload | Action::Reload | Action::KeepMine | Action::LookAtFiles => disk::carry_out(state, &action),
        Action::SaveAgain => file::save_again(state),
        Action::EditAnyway => file::edit_anyway(state),
        Action::Save => file::save(state),
        Action::SaveAs => file::ask_save(state),
        Action::SaveTo(path) => file::save_to(state, path),
        Action::SaveRedacted => redact::ask(state),
        Action::SaveRedactedTo(path) => redact::save_to(state, path),
        Action::Export | Action::WriteExport(_) | Action::ReplaceExport | Action::Return(..) => {
            export::carry_out(state, action);
        }
        Action::CallOffExport | Action::CallOffExportAndQuit => export::carry_out(state, action),
        Action::Survey(asked) => survey::carry_out(state, asked),
        Action::Print(request) => print::carry_out(state, request),
        Action::CopyPicture(format) => copy::copy(state, format),
        Action::CopyWords(words) => state.words_to_copy = Some(words),
        Action::Unsaved(answer) => leave::answer(state, answer),
        Action::Browse => file::browse(state),
        Action::ChoosePicture(target) => picture::choose(state, target),
        Action::TakePicture { target, path } => picture::take(state, target, path),
        Action::Library(request) => library::carry_out(state, request),

        Action::Edit(edit) => change::single(state, *edit),
        Action::EditMerging { edit, key } => change::edit_merging(state, *edit, &key),
        Action::EndMerging => change::end_merging(state),
        Action::Begin => change::begin(state),
        Action::Preview(edit) => change::preview(state, *edit),
        Action::Commit => change::commit(state),
        Action::Cancel => change::cancel(state),
        Action::Undo => change::undo(state),
        Action::Redo => change::redo(state),
        Action::Add(addition) => change::add(state, &addition),
        Action::Compose(edit) => in_place::compose(state, *edit),
        Action::Duplicate => change::duplicate(state),
        Action::Copy(wording) => clipboard::copy(state, wording),
        Action::Cut => clipboard::cut(state),
        Action::Paste { heard, preview } => clipboard::paste(state, heard, preview),
        Action::PasteTable => clipboard::paste_table(state),
        Action::AddPictures(files) => clipboard::add_pictures(state, files),
        Action::Delete => change::delete(state),
        Action::Align => change::arrange(state, edit::align),
        Action::Distribute => change::arrange(state, edit::distribute),
        Action::Rename => change::rename(state),
        Action::RenameMap(title) => change::rename_map(state, &title),
        other => look(state, other),
    }
}

/// Selecting, looking, and words on the canvas.
fn look(state: &mut State, action: Action) {
    match action {
        Action::Select(selection) => view::select(state, selection),
        Action::SelectAll => view::select_all(state),
        Action::GoTo(_) | Action::Palette | Action::Run(_) | Action::Find(_) | Action::Filter(_) => {
            search::act(state, action);
        }
        Action::EditText(subject) => in_place::begin(state, subject),
        Action::Draft(text) => in_place::draft(state, text),
        Action::KeepDraft => in_place::keep(state),
        Action::DropDraft => in_place::drop(state),
        Action::Capture(asked) => capture::carry_out(state, asked),
        Action::Perspective(perspective) => view::look_from(state, perspective),
        Action::Review(request) => review::carry_out(state, request),
        Action::Room(action) => room::carry_out(state, action),
        Action::FirstMap(action) => first_map::carry_out(state, action),
        Action::Pursue(asked) => pursuit::carry_out(state, asked),
        Action::Register(register) => state.register = register,
        Action::Zoom(zoom) if state.print.is_some() => print::zoom(state, zoom),
        Action::Zoom(zoom) => view::zoom(state, zoom),
        Action::Look(camera) => state.camera = camera,
        Action::Viewport(size) => view::viewport(state, size),
        panel_or_setting => set(state, panel_or_setting),
    }
}

/// Panels, and what else the settings hold.
fn set(state: &mut State, action: Action) {
    match action {
        Action::ToggleLeft => state.settings.left.is_open = !state.settings.left.is_open,
        Action::ToggleRight => state.settings.right.is_open = !state.settings.right.is_open,
        Action::LeftTab(tab) => state.settings.left.tab = tab,
        Action::RightTab(tab) => state.settings.right.tab = tab,
        Action::Settings(settings) => state.settings = *settings,
        Action::Theme(choice) => state.settings.theme = choice,
        Action::ToggleDarkSheet => state.settings.dark_sheet = !state.settings.dark_sheet,
        Action::ToggleMotion => state.settings.still = !state.settings.still,
        Action::Language(language) => state.settings.language = language,
        _ => {}
    }
}

/// Takes in what came of a job.
pub fn finish(state: &mut State, done: Done) {
    let only_draws = matches!(
        done,
        Done::Fitted(_)
            | Done::Counted(_)
            | Done::Reviewed(_)
            | Done::Template(TemplateDone::Painted(..))
            | Done::Proofed(..)
            | Done::PagesPainted(..)
    );
    if !only_draws {
        capture::withdraw(state);
    }
    match done {
        Done::Opened(files) => file::opened(state, files),
        Done::Saved { map, path, written, result } => file::saved(state, map, (path, written), result),
        Done::Redacted(path, result) => redact::saved(state, &path, result),
        Done::MinutesWritten(path, format, result) => room::minutes_written(state, &path, format, result),
        Done::Exported(result) => export::written(state, result),
        Done::Proofed(viewer, proof) => print::proofed(state, viewer, proof.map(|proof| *proof)),
        Done::PagesPainted(viewer, number, leaves) => print::painted(state, viewer, number, leaves),
        Done::PictureCopied(part, result) => copy::copied(state, &part, result),
        Done::Pictured { target, map, result } => change_on(state, map, |state| picture::taken(state, &target, result)),
        Done::SurveyLooked { path, result } => survey::looked(state, path, result),
        Done::SurveyCounted { course, result } => survey::counted(state, &course, result),
        Done::VotesRead { path, result } => room::votes_read(state, path, result),
        Done::Library(done) => library::done(state, done),
        Done::Chosen(path) => browse::chosen(state, path),
        Done::Fitted(found) => _ = on(state, found.map, |state| state.drawing.fit(*found)),
        Done::Counted(counted) => _ = on(state, counted.map, |state| state.drawing.take_count(counted)),
        Done::Reviewed(reviewed) => _ = on(state, reviewed.map, |state| state.review.take(*reviewed)),
        Done::Template(done) => template::done(state, done),
        Done::Copied(result) => clipboard::copied(state, result),
        Done::Pasted { map, clip, preview } => clipboard::arrived(state, map, clip, preview),
        Done::Noted { map, clip } => room::noted(state, map, clip),
        Done::Glanced(path, glance) => recent::glanced(state, path, glance),
        Done::Kept(result) => file::kept(state, result),
        Done::Touched(files) => disk::touched(state, &files),
        Done::Looked(looked) => disk::looked(state, &looked),
        Done::Reloaded(map, file) => disk::reloaded(state, map, *file),
        Done::WindowStarted(result) => desk::window_started(state, result),
        Done::MaySleep => room::may_sleep(state),
        Done::StaysMute => room::stays_mute(state),
        Done::Refused(why) => {
            let text = text_with(state.language(), "job-refused", &[("why", (&why).into())]);
            state.notices.add(Gravity::Error, text);
        }
        Done::Broke { job, map, why } => broke(state, job, map, &why),
    }
    settle(state);
}

/// Changes one map, and has that kept although the map may not be in front.
fn change_on(state: &mut State, map: MapNumber, act: impl FnOnce(&mut State)) {
    on(state, map, |state| {
        act(state);
        keep::work(state);
    });
}

/// A job broke down. The same work would break again, so nothing of it is tried by itself.
fn broke(state: &mut State, job: &str, map: Option<MapNumber>, why: &str) {
    let text = text_with(state.language(), "job-broke", &[("why", why.into())]);
    match (job, map) {
        ("save map", _) => state.after_save = None,
        (template::PAINT, _) => template::not_painted(state),
        ("count survey", _) => survey::broke(state),
        ("look at file", _) => disk::not_looking(state),
        ("export", _) => return export::broke(state, text),
        ("preview pages" | "paint pages", _) => print::broke(state),
        ("fit sheet" | "count sheets", Some(map)) => _ = on(state, map, give_up),
        (review::JOB, Some(map)) => _ = on(state, map, review::give_up),
        _ => {}
    }
    state.notices.add(Gravity::Error, text);
}

/// Neither fits nor counts the sheet of the map in front again before it changes.
fn give_up(state: &mut State) {
    if let Some(session) = &state.session {
        state.drawing.give_up(session.revision());
    }
}

/// Brings what follows from the document in line with it.
fn settle(state: &mut State) {
    hint::advance(state);
    room::follow(state);
    first_map::advance(state);
    let Some(session) = &state.session else {
        print::refresh(state);
        return capture::follow(state);
    };
    if state.editing.as_ref().is_some_and(|e| words::of(session.document(), &e.subject).is_none()) {
        state.editing = None;
    }
    capture::follow(state);
    let colours = state.sheet_colours();
    let Some(session) = &state.session else { return };
    search::refresh(&mut state.search, session);
    review::refresh(state);
    let Some(session) = &state.session else { return };
    state.drawing.update(session.revision(), session.document(), colours, &state.search.filter);
    if !view::is_there(&state.selection, &state.drawing, session.document()) {
        state.selection = Selection::None;
        // What followed from the selection follows from nothing now.
        return settle(state);
    }
    // Not per keystroke, nor under a drag: the sheet would move under the pointer.
    let is_at_rest = state.editing.is_none() && !session.has_gesture();
    if is_at_rest && let Some(work) = state.drawing.search(session.revision(), session.document()) {
        state.jobs.start_on(state.map, "fit sheet", work);
    }
    if is_at_rest && let Some(work) = state.drawing.count(session.revision(), session.document()) {
        state.jobs.start_on(state.map, "count sheets", work);
    }
    state.camera.foot = crate::app::hint::room(state);
    if state.camera.fitted && !state.is_dragging() {
        state.camera = state.camera.fit(state.drawing.size());
    }
    keep::work(state);
    print::refresh(state);
}
