//! The map, or what is selected of it, copied as a picture.

use std::path::Path;

use crate::{
    app::{
        job::{
            Done,
            copy::{self, Copied},
        },
        notice::Gravity,
        state::{Selection, State},
    },
    export::{self, Format, Part},
    i18n::{number, text, text_with},
    model::{Fit, PageSettings},
};

/// What of the map is meant: the selected cards, the selected phase, or all of it.
fn part(state: &State) -> Part {
    match &state.selection {
        Selection::Cards(ids) => Part::Cards(ids.iter().cloned().collect()),
        Selection::Phase(id) => Part::Phase(id.clone()),
        _ => Part::Whole,
    }
}

/// Copies it as PNG, or as SVG.
pub(super) fn copy(state: &mut State, format: Format) {
    super::in_place::keep(state);
    if state.jobs.is_running("copy picture") {
        return;
    }
    let part = part(state);
    let Some(session) = &state.session else { return };
    let document = session.document().clone();
    // A picture is no paper: what is on the canvas, as it is seen there, whatever is set for printing.
    let without_legend = document.page.without_legend;
    let settings = PageSettings { fit: Fit::OnePage, margin_mm: 0, without_legend, ..PageSettings::default() };
    let wish = export::Wish {
        settings,
        filter: state.search.filter.clone(),
        part: part.clone(),
        dpi: copy::dpi(state.drawing.size()),
        ..export::Wish::of(&document, format)
    };
    let (map, clipboard, language) = (session.path().map(Path::to_path_buf), state.clipboard.clone(), state.language());
    let course = state.jobs.course(&state.clock);
    state.jobs.start("copy picture", move || {
        let copied = copy::copy(&document, &wish, map.as_deref(), &clipboard, (language, &course));
        Done::PictureCopied(part, copied)
    });
}

/// Says what was copied.
pub(super) fn copied(state: &mut State, part: &Part, result: Result<Copied, String>) {
    let language = state.language();
    let copied = match result {
        Ok(copied) => copied,
        Err(why) => return state.notices.add(Gravity::Error, why),
    };
    let what = match part {
        Part::Whole => text(language, "copied-whole").to_owned(),
        Part::Phase(id) => {
            let name = state.document().and_then(|d| d.phase(id)).map(|p| p.name.clone()).unwrap_or_default();
            text_with(language, "copied-phase", &[("name", name.into())])
        }
        Part::Cards(ids) => text_with(language, "copied-cards", &[("count", ids.len().into())]),
    };
    let words = match copied {
        Copied::Picture(width, height) => {
            let figure = |pixels: u32| number(language, f64::from(pixels), 0);
            let args = [("what", what.into()), ("width", figure(width).into()), ("height", figure(height).into())];
            text_with(language, "copied-picture", &args)
        }
        Copied::Svg => text_with(language, "copied-svg", &[("what", what.into())]),
    };
    state.notices.clear_done();
    state.notices.add(Gravity::Done, words);
}
