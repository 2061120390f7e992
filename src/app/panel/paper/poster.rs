//! A poster: how large the whole is, and the paper that it is put together from.

use egui::Ui;

use super::sheets::millimetres_ui;
use crate::{
    app::{
        describe,
        panel::{field::Choice, form::Form},
    },
    model::{PageSettings, PageSize, Poster, PosterSize},
};

/// Sizes of posters that people know by name, the largest first.
const SIZES: [PageSize; 4] = [PageSize::A0, PageSize::A1, PageSize::A2, PageSize::A3];
/// Paper that office printers take.
const TILES: [PageSize; 4] = [PageSize::A4, PageSize::A3, PageSize::Letter, PageSize::Tabloid];
/// Shortest edge of a poster, in millimetres.
const LEAST_MM: u32 = 200;
/// Widest glue flap, in millimetres.
const MOST_FLAP: u32 = 40;

pub(super) fn poster_ui(ui: &mut Ui, form: &mut Form<'_>, page: &mut PageSettings) {
    let Some(poster) = &mut page.poster else { return };
    size_ui(ui, form, poster);
    let name = |size: PageSize| describe::page_size(form.state, size);
    let mut tiles: Vec<Choice<Option<PageSize>>> =
        TILES.into_iter().map(|size| Choice::new(Some(size), name(size))).collect();
    tiles.push(Choice::new(None, form.tr("print-tile-none")));
    form.choice(ui, "print-tile", &mut poster.tile, &tiles);
    if poster.tile.is_none() {
        form.note(ui, "print-tile-none-about");
        return;
    }
    let flap = u32::from(poster.flap_mm);
    if let Some(mm) = millimetres_ui(ui, form, "print-flap", flap, (0, MOST_FLAP)) {
        poster.flap_mm = mm as u8;
    }
    form.toggle(ui, "print-repeats", &mut poster.repeats);
}

/// A size by its name, or width and height.
fn size_ui(ui: &mut Ui, form: &mut Form<'_>, poster: &mut Poster) {
    let own = match poster.size {
        PosterSize::Millimetres(..) => poster.size,
        PosterSize::Paper(size) => {
            let portrait = size.portrait();
            let mm = |points: f32| (points / 72.0 * 25.4).round() as u16;
            PosterSize::Millimetres(mm(portrait.h), mm(portrait.w))
        }
    };
    let name = |size: PageSize| describe::page_size(form.state, size);
    let mut sizes: Vec<Choice<PosterSize>> =
        SIZES.into_iter().map(|size| Choice::new(PosterSize::Paper(size), name(size))).collect();
    sizes.push(Choice::new(own, form.tr("print-size-own")));
    form.choice(ui, "print-poster-size", &mut poster.size, &sizes);
    let PosterSize::Millimetres(mut width, mut height) = poster.size else { return };
    let range = (LEAST_MM, u32::from(PosterSize::MOST_MM));
    if let Some(mm) = millimetres_ui(ui, form, "print-poster-width", u32::from(width), range) {
        width = mm as u16;
    }
    if let Some(mm) = millimetres_ui(ui, form, "print-poster-height", u32::from(height), range) {
        height = mm as u16;
    }
    poster.size = PosterSize::Millimetres(width, height);
}
