//! Templates: painted for the gallery, begun with, kept, called otherwise, removed.

use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

use super::file;
use crate::{
    app::{
        dialog::Dialog,
        job::{Done, paper},
        notice::Gravity,
        state::State,
        template::{Face, TemplateAction, TemplateDone, TemplateForm},
    },
    base::Language,
    i18n::{quoted, text, text_with},
    io::{self, OwnTemplate, Template, own_template},
    model::{Document, Kept, pattern},
    scene::Pixels,
};

/// Name of the job that paints one.
pub(super) const PAINT: &str = "paint template";

/// Carries out what is asked for.
pub(super) fn carry_out(state: &mut State, request: TemplateAction) {
    match request {
        TemplateAction::Read => read(state),
        TemplateAction::Paint(language) => paint(state, language),
        TemplateAction::Begin(path) => {
            if let Some(map) = state.templates.own(&path).map(|template| Document::clone(&template.map)) {
                file::begin_with(state, map);
            }
        }
        TemplateAction::AskSave => ask_save(state),
        TemplateAction::Save => save(state),
        TemplateAction::AskRename(path) => ask_rename(state, path),
        TemplateAction::Rename => rename(state),
        TemplateAction::AskRemove(path) => state.dialog = Some(Dialog::RemoveTemplate(path)),
        TemplateAction::Remove(path) => remove(state, path),
    }
}

fn folder(state: &State) -> Option<PathBuf> {
    state.keep.config_dir.as_deref().map(own_template::folder)
}

fn read(state: &mut State) {
    // Not asked for again while it is being read.
    state.templates.own.get_or_insert_default();
    if let Some(folder) = folder(state) {
        state.jobs.start("read templates", move || Done::Template(TemplateDone::Read(own_template::read(&folder))));
    }
}

/// Has the shipped templates of a language painted, once.
fn paint(state: &mut State, language: Language) {
    if state.templates.without_pictures || state.templates.asked.contains(&language) {
        return;
    }
    state.templates.asked.push(language);
    state.templates.waiting.extend(Template::ALL.map(|template| Face::Shipped(template, language)));
    paint_next(state);
}

/// Paints the next of those that wait, unless one is being painted.
pub(super) fn paint_next(state: &mut State) {
    let templates = &mut state.templates;
    if templates.is_painting {
        return;
    }
    let Some(face) = templates.waiting.pop_front() else { return };
    let own = match &face {
        Face::Own(path) => templates.own(path).map(|template| Arc::clone(&template.map)),
        Face::Shipped(..) => None,
    };
    state.templates.is_painting = true;
    state.jobs.start(PAINT, move || {
        let pixels = match (&face, own) {
            (Face::Shipped(template, language), _) => paper::template(*template, *language),
            (Face::Own(_), Some(map)) => paper::small(&map, None),
            (Face::Own(_), None) => None,
        };
        Done::Template(TemplateDone::Painted(face, pixels))
    });
}

fn painted(state: &mut State, face: Face, pixels: Option<Pixels>) {
    state.templates.is_painting = false;
    state.templates.painted.extend(pixels.map(|pixels| (face, Arc::new(pixels))));
    paint_next(state);
}

/// Nothing comes of the one that was being painted.
pub(super) fn not_painted(state: &mut State) {
    state.templates.is_painting = false;
    paint_next(state);
}

fn ask_save(state: &mut State) {
    super::in_place::keep(state);
    if state.document().is_none() {
        return;
    }
    if state.templates.own.is_none() {
        read(state);
    }
    let name = state.map_title();
    let form = TemplateForm { path: None, name, about: String::new(), kept: Kept::ALL, is_standing: false };
    state.dialog = Some(Dialog::SaveTemplate(Box::new(form)));
}

/// Writes the map as a template, unless another one of that name is there and nobody has been asked.
fn save(state: &mut State) {
    let Some(Dialog::SaveTemplate(form)) = state.dialog.clone() else { return };
    let language = state.language();
    let Some(folder) = folder(state) else {
        return state.notices.add(Gravity::Error, text(language, "template-no-folder").to_owned());
    };
    let Some(session) = &state.session else { return };
    let (document, map) = (session.committed().clone(), session.path().map(Path::to_path_buf));
    let path = own_template::place(&folder, form.name.trim());
    state.jobs.start("save template", move || {
        if !form.is_standing && !io::standing([&path]).is_empty() {
            return Done::Template(TemplateDone::Standing);
        }
        let map = own_template::portable(&pattern(&document, form.kept), map.as_deref());
        let (name, about) = (form.name.trim().to_owned(), form.about.trim().to_owned());
        let template = OwnTemplate { path, name, about, map: Arc::new(map) };
        let saved = own_template::save(&template).map_err(|error| error.message(language));
        Done::Template(TemplateDone::Saved(saved.map(|()| Box::new(template))))
    });
}

fn ask_rename(state: &mut State, path: PathBuf) {
    let Some(template) = state.templates.own(&path) else { return };
    let (name, about) = (template.name.clone(), template.about.clone());
    let form = TemplateForm { path: Some(path), name, about, kept: Kept::ALL, is_standing: false };
    state.dialog = Some(Dialog::SaveTemplate(Box::new(form)));
}

fn rename(state: &mut State) {
    let Some(Dialog::SaveTemplate(form)) = state.dialog.clone() else { return };
    let language = state.language();
    let Some(template) = form.path.as_ref().and_then(|path| state.templates.own(path)).cloned() else { return };
    let folder = template.path.parent().map(Path::to_path_buf).unwrap_or_default();
    state.jobs.start("save template", move || {
        let path = own_template::place(&folder, form.name.trim());
        if path != template.path && !form.is_standing && !io::standing([&path]).is_empty() {
            return Done::Template(TemplateDone::Standing);
        }
        let renamed = own_template::rename(&template, form.name.trim(), form.about.trim());
        Done::Template(TemplateDone::Saved(renamed.map(Box::new).map_err(|error| error.message(language))))
    });
}

fn remove(state: &mut State, path: PathBuf) {
    let language = state.language();
    state.dialog = Some(Dialog::New);
    state.jobs.start("save template", move || {
        let removed = own_template::remove(&path).map_err(|error| error.message(language));
        Done::Template(TemplateDone::Removed(removed))
    });
}

/// Takes in what came of a job.
pub(super) fn done(state: &mut State, done: TemplateDone) {
    let language = state.language();
    match done {
        TemplateDone::Read(found) => take_in(state, found),
        TemplateDone::Painted(face, pixels) => painted(state, face, pixels),
        TemplateDone::Standing => {
            if let Some(Dialog::SaveTemplate(form)) = &mut state.dialog {
                form.is_standing = true;
            }
        }
        TemplateDone::Saved(Ok(template)) => {
            let was_renamed = matches!(&state.dialog, Some(Dialog::SaveTemplate(form)) if form.path.is_some());
            if was_renamed {
                state.dialog = Some(Dialog::New);
            } else {
                state.dialog = None;
                let args = [
                    ("name", quoted(language, &template.name).into()),
                    ("file", template.path.display().to_string().into()),
                ];
                state.notices.add(Gravity::Done, text_with(language, "template-saved", &args));
            }
            read(state);
        }
        TemplateDone::Removed(Ok(())) => read(state),
        TemplateDone::Saved(Err(why)) | TemplateDone::Removed(Err(why)) => state.notices.add(Gravity::Error, why),
    }
}

/// The folder as it is now: pictures of what changed are painted anew.
fn take_in(state: &mut State, found: io::OwnTemplates) {
    let templates = &mut state.templates;
    let known = templates.own.take().unwrap_or_default();
    let is_same = |template: &OwnTemplate| known.templates.contains(template);
    let fresh: Vec<Face> = found.templates.iter().filter(|t| !is_same(t)).map(|t| Face::Own(t.path.clone())).collect();
    templates.painted.retain(|face, _| match face {
        Face::Shipped(..) => true,
        Face::Own(path) => !fresh.contains(face) && found.templates.iter().any(|t| t.path == *path),
    });
    if !templates.without_pictures {
        templates.waiting.extend(fresh);
    }
    templates.own = Some(Arc::new(found));
    paint_next(state);
}
