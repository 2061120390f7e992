//! The whole map on one slide: to point at, not to read from the back.

use super::Setting;
use crate::{
    base::Point,
    i18n::text,
    layout::{self, Request, Target},
    model::SlideKind,
    scene::{Page, Slide, compose},
};

pub(super) fn slides(setting: &Setting<'_>) -> Vec<Slide> {
    let paper = setting.size;
    let request =
        Request { target: Target::Page { paper, floor: false }, ..Request::page(setting.settings, setting.language) };
    let sheet = layout::lay_out(setting.doc, setting.typeset, &request, &mut layout::Cache::default());
    let scene = compose::on_paper(setting.doc, &sheet, &setting.answers, setting.pictures, &setting.seen);
    let scale = (paper.w / sheet.size.w).min(paper.h / sheet.size.h);
    let left = Point::new((paper.w - sheet.size.w * scale) / 2.0, 0.0);
    vec![Slide {
        name: text(setting.language, "deck-overview").to_owned(),
        kind: SlideKind::Overview,
        page: Page::new(paper, scale, left, scene),
        notes: Vec::new(),
        tables: Vec::new(),
    }]
}
