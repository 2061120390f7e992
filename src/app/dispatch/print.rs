//! The print preview: opened and closed, pages leafed through, and the proof that it shows.

use std::{path::Path, sync::Arc};

use super::change;
use crate::{
    app::{
        action::{Action, Zoom},
        camera,
        capture::Capturing,
        dialog::Dialog,
        job::{Done, paper},
        print::{Near, Output, Print, PrintAction, ZOOM_RANGE, papers},
        proof::{Glimpse, Leaf, Proof, Proofs, Viewer, Wish},
        search::FindAction,
        state::{Selection, State},
    },
    edit::Edit,
    export::{self, Format, Part},
    model::{Document, PageSettings, PageSize, Poster, PosterSize},
};

/// Carries out what the preview asks for.
pub(super) fn carry_out(state: &mut State, request: PrintAction) {
    match request {
        PrintAction::Open => open(state),
        PrintAction::Close => state.print = None,
        PrintAction::Output(output) => choose(state, output),
        PrintAction::Near(near) => with(state, |print| print.near = near),
        PrintAction::GoTo(page) => with(state, |print| (print.current, print.goes) = (page, print.goes + 1)),
        PrintAction::Choose(page) => with(state, |print| print.current = page),
        PrintAction::Viewport(size) => with(state, |print| print.viewport = size),
        PrintAction::Paint(viewer, glimpses) => paint(state, viewer, glimpses),
    }
}

fn with(state: &mut State, change: impl FnOnce(&mut Print)) {
    if let Some(print) = &mut state.print {
        change(print);
    }
}

fn open(state: &mut State) {
    super::in_place::keep(state);
    if state.session.is_some() {
        state.search.is_filter_open = false;
        state.print = Some(Print::default());
    }
}

/// Whether an action is about the canvas, so that the preview has to make room for it.
pub(super) fn is_about_canvas(action: &Action) -> bool {
    match action {
        // Sources stand in the register.
        Action::GoTo(selection) => !matches!(selection, Selection::Source(_)),
        Action::Compose(edit) => !matches!(**edit, Edit::AddSource { .. }),
        Action::EditText(_)
        | Action::Add(_)
        | Action::Capture(Capturing::Open)
        | Action::Find(FindAction::Open { .. }) => true,
        _ => false,
    }
}

/// Sheets, a poster or slides. A poster is a setting of the map; slides are only looked at.
fn choose(state: &mut State, output: Output) {
    let Some(document) = state.document() else { return };
    let mut page = document.page.as_ref().clone();
    let Some(print) = &mut state.print else { return };
    print.slides = output == Output::Slides;
    (print.current, print.near) = (0, Near::All);
    match output {
        Output::Sheets => print.poster = page.poster.take().or_else(|| print.poster.take()),
        Output::Poster => _ = page.poster.get_or_insert_with(|| print.poster.take().unwrap_or_else(usual_poster)),
        Output::Slides => return,
    }
    change::single(state, Edit::SetPage(Box::new(page)));
}

/// What most people want when they want a poster: as large as a flip chart, from an office printer.
fn usual_poster() -> Poster {
    Poster { size: PosterSize::Paper(PageSize::A1), tile: Some(PageSize::A4), flap_mm: Poster::FLAP_MM, repeats: false }
}

/// Zooms the preview. One step is that of the canvas.
pub(super) fn zoom(state: &mut State, zoom: Zoom) {
    let papers = papers(state);
    with(state, |print| {
        let now = print.zoom(&papers);
        let to = |zoom: f32| Near::Zoom(zoom.clamp(ZOOM_RANGE.0, ZOOM_RANGE.1));
        print.near = match zoom {
            Zoom::In => to(now * camera::ZOOM_STEP),
            Zoom::Out => to(now / camera::ZOOM_STEP),
            Zoom::Fit if print.near == Near::Page => Near::All,
            Zoom::Fit => Near::Page,
            Zoom::Actual => to(1.0),
            Zoom::To(zoom) => to(zoom),
        };
    });
}

/// What one viewer wants to see; nothing while nobody looks there.
fn wish(state: &State, viewer: Viewer) -> Option<Wish> {
    let session = state.session.as_ref()?;
    match (viewer, &state.dialog) {
        (Viewer::Preview, _) => {
            let slides = state.print.as_ref()?.slides;
            Some(Wish { map: state.map, revision: session.revision(), slides, of: shown(session.document(), state) })
        }
        (Viewer::Dialog, Some(Dialog::Export(form))) => form.proof(state),
        (Viewer::Dialog, _) => None,
    }
}

/// What the preview shows: the map as its own settings have it.
fn shown(document: &Document, state: &State) -> export::Wish {
    let filter = state.search.filter.clone();
    export::Wish { filter, part: Part::Whole, ..export::Wish::of(document, Format::Pdf) }
}

fn proofs(state: &mut State, viewer: Viewer) -> &mut Proofs {
    match viewer {
        Viewer::Preview => &mut state.proofs,
        Viewer::Dialog => &mut state.dialog_proofs,
    }
}

/// Asks for the proofs that are to be shown, unless they are there or on their way. One that is not
/// wanted any more is called off first.
pub(super) fn refresh(state: &mut State) {
    refresh_for(state, Viewer::Preview);
    refresh_for(state, Viewer::Dialog);
}

fn refresh_for(state: &mut State, viewer: Viewer) {
    let Some(wish) = wish(state, viewer) else { return proofs(state, viewer).close() };
    if !proofs(state, viewer).wants(&wish) {
        return;
    }
    let Some(session) = &state.session else { return };
    let (document, map) = (session.document().clone(), session.path().map(Path::to_path_buf));
    let course = state.jobs.course(&state.clock);
    proofs(state, viewer).laying = Some((wish.clone(), course.clone()));
    state.jobs.start("preview pages", move || {
        Done::Proofed(viewer, paper::proof(&document, wish, map.as_deref(), &course).map(Box::new))
    });
}

/// Takes a proof in. If the wish has changed meanwhile, the next one is asked for at once.
pub(super) fn proofed(state: &mut State, viewer: Viewer, proof: Option<Proof>) {
    if let Some(proof) = &proof {
        let last = proof.pages.len().saturating_sub(1);
        match (viewer, &mut state.dialog) {
            (Viewer::Preview, _) => with(state, |print| print.current = print.current.min(last)),
            (Viewer::Dialog, Some(Dialog::Export(form))) => form.shown = form.shown.min(last),
            (Viewer::Dialog, _) => {}
        }
    }
    proofs(state, viewer).take(proof);
}

/// Paints what is on show.
fn paint(state: &mut State, viewer: Viewer, glimpses: Vec<Glimpse>) {
    let shown = proofs(state, viewer);
    let Some(proof) = shown.proof.as_ref().map(Arc::clone).filter(|_| !shown.is_painting) else { return };
    shown.is_painting = true;
    let number = shown.number;
    state
        .jobs
        .start("paint pages", move || Done::PagesPainted(viewer, number, paper::paint(&proof, number, &glimpses)));
}

/// Takes painted parts of pages in.
pub(super) fn painted(state: &mut State, viewer: Viewer, number: u64, leaves: Vec<Leaf>) {
    proofs(state, viewer).paint(number, leaves);
}

/// A job for pages on show broke down: neither viewer tries the same again.
pub(super) fn broke(state: &mut State) {
    state.proofs.give_up();
    state.dialog_proofs.give_up();
}

/// The settings of the page that an export was made with stay with the map.
pub(super) fn keep_page(state: &mut State, page: PageSettings) {
    let may_change = state.session.as_ref().is_some_and(|s| !s.is_read_only() && *s.document().page != page);
    if may_change {
        change::single(state, Edit::SetPage(Box::new(page)));
    }
}
